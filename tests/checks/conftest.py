"""A small ontology with right facts, and claims written in one line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from anatlint.checks import judge_claim
from anatlint.checks.opinion import Context
from anatlint.claims import model
from anatlint.claims.model import Claim, Count, Levels, Movement, Name, Object, Place, Qualifiers, Term
from anatlint.claims.predicates import PREDICATES
from anatlint.documents.source import Span
from anatlint.ontology import Ontology, load_ontology

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def ontology(tmp_path_factory: pytest.TempPathFactory) -> Ontology:
    return load_ontology(HERE, cache=tmp_path_factory.mktemp("cache"))


def term(ids: str) -> Term:
    """ "a|b" may mean a or b; "?a" is a name that nothing bears."""
    readings = () if ids.startswith("?") else tuple(ids.split("|"))
    return Term(ids.replace("-", " ").strip("?"), Span(0, 0), readings)


def parse_object(predicate: str, text: str) -> Object:
    """Read "flexion of elbow-joint", "C5 C6", "3 head", "traps = trapezius", "between: a, b @ back"."""
    kind = Movement if predicate == "lost" else getattr(model, PREDICATES[predicate].takes)
    if kind is Movement:
        movement, _, of = text.partition(" of ")
        return Movement(movement, term(of) if of else None)
    if kind is Levels:
        return Levels(tuple(text.split()))
    if kind is Count:
        number, _, what = text.partition(" ")
        return Count(int(number), what or "nerve")
    if kind is Name:
        name, _, readings = text.partition(" = ")
        return Name(name, tuple(readings.split()))
    if kind is Place:
        relation, _, rest = text.removeprefix("rank:").partition(":")
        relation = f"rank:{relation}" if text.startswith("rank:") else relation
        things, _, domain = rest.partition("@")
        of = tuple(term(thing.strip()) for thing in things.split(",") if thing.strip())
        return Place(relation.strip(), of, term(domain.strip()) if domain.strip() else None)
    return term(text)


def make_claim(predicate: str, subject: str, object: str, **extra: Any) -> Claim:
    fields = {name: extra.pop(name) for name in ("passage", "siblings", "group") if name in extra}
    value = parse_object("lost" if extra.pop("lost", False) else predicate, object)
    return Claim(predicate, term(subject), value, 0, Span(0, 0), Span(0, 0), Qualifiers(**extra), **fields)


@pytest.fixture
def claim() -> Callable[..., Claim]:
    return make_claim


@pytest.fixture
def judged(ontology: Ontology) -> Callable[..., Any]:
    def judge(predicate: str, subject: str, object: str, *others: Claim, **extra: Any) -> Any:
        made = make_claim(predicate, subject, object, **extra)
        return judge_claim(made, ontology, Context((made, *others), 0))

    return judge
