from __future__ import annotations

import dataclasses
import pickle
from dataclasses import field

import pytest

from anatlint.records import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    side: str = "left"
    told: str = field(default="", repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Joint(Place):
    bones: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return self.name


@dataclass(slots=True)
class Seen:
    places: list[Place] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Nothing:
    pass


@dataclass(frozen=True, slots=True, eq=False)
class Itself:
    name: str


def test_fields_that_count_make_what_is_equal() -> None:
    assert Place("knee", told="here") == Place("knee", told="there")
    assert Place("knee") != Place("knee", "right")
    assert Place("knee") != Joint("knee")
    assert len({Place("knee", told="here"), Place("knee", told="there"), Place("hip")}) == 2
    assert Nothing() == Nothing()
    assert len({Nothing(), Nothing()}) == 1


def test_without_equality_each_is_itself() -> None:
    assert Itself("knee") != Itself("knee")


def test_what_may_change_is_not_hashed() -> None:
    assert Seen([Place("knee")]) == Seen([Place("knee")])
    with pytest.raises(TypeError):
        hash(Seen())


def test_shown_with_its_fields_unless_it_shows_itself() -> None:
    assert repr(Place("knee", told="here")) == "Place(name='knee', side='left')"
    assert repr(Joint("knee")) == "knee"


def test_it_is_a_dataclass() -> None:
    joint = Joint("knee", bones=("femur", "tibia"))
    assert dataclasses.replace(joint, side="right") == Joint("knee", "right", bones=("femur", "tibia"))
    assert [one.name for one in dataclasses.fields(Joint)] == ["name", "side", "told", "bones"]
    assert pickle.loads(pickle.dumps(joint)) == joint
    assert not hasattr(joint, "__dict__")
