"""Who a pronoun means: the most salient thing of the right kind and number."""

from __future__ import annotations

import pytest

from anatlint.claims.discourse import Discourse, Referent
from anatlint.claims.model import Term
from anatlint.documents import Span

MUSCLE, NERVE = frozenset({"muscle"}), frozenset({"nerve"})


def referent(*names: str, category: str = "muscle", plural: bool = False, collective: bool = False) -> Referent:
    terms = tuple(Term(name, Span(0, len(name)), (name,), plural=plural) for name in names)
    return Referent(terms, category, 0, collective)


DELTOID, TRAPEZIUS = referent("deltoid"), referent("trapezius")
RHOMBOIDS = referent("rhomboids", plural=True)
PAIR = referent("gluteus-medius", "gluteus-minimus")
CUFF = referent("rotator-cuff", collective=True)
AXILLARY = referent("axillary-nerve", category="nerve")
OTHER = Referent((), "other", 0)  # a subject that is neither muscle nor nerve


def discourse(*noted: Referent, topic: Referent | None = None) -> Discourse:
    made = Discourse(topic=topic)
    for one in noted:
        made.note(one)
    return made


@pytest.mark.parametrize(
    ("noted", "categories", "plural", "found"),
    [
        pytest.param([DELTOID, TRAPEZIUS], MUSCLE, False, TRAPEZIUS, id="the last one noted"),
        pytest.param([DELTOID, TRAPEZIUS, DELTOID], MUSCLE, False, DELTOID, id="noted again"),
        pytest.param([RHOMBOIDS, DELTOID], MUSCLE, True, RHOMBOIDS, id="of the right number"),
        pytest.param([DELTOID, PAIR], MUSCLE, True, PAIR, id="two together are plural"),
        pytest.param([PAIR, DELTOID], MUSCLE, None, DELTOID, id="any number"),
        pytest.param([CUFF], MUSCLE, True, CUFF, id="a group is they"),
        pytest.param([CUFF], MUSCLE, False, CUFF, id="a group is it"),
        pytest.param([DELTOID, AXILLARY], MUSCLE, False, DELTOID, id="of the right kind"),
        pytest.param([DELTOID], NERVE, False, None, id="none of the kind"),
        pytest.param([RHOMBOIDS], MUSCLE, False, RHOMBOIDS, id="rather the wrong number than nothing"),
        pytest.param([], MUSCLE, False, None, id="nothing said yet"),
    ],
)
def test_the_most_salient_of_kind_and_number(
    noted: list[Referent], categories: frozenset[str], plural: bool | None, found: Referent | None
) -> None:
    assert discourse(*noted).find(categories, plural) == found


@pytest.mark.parametrize(
    ("noted", "plural", "strict", "found"),
    [
        pytest.param([DELTOID, AXILLARY], False, True, None, id="strictly, the nerve is meant"),
        pytest.param([DELTOID, AXILLARY], False, False, DELTOID, id="else the nerve is passed over"),
        pytest.param([DELTOID, OTHER], False, True, None, id="strictly, the other thing is meant"),
        pytest.param([DELTOID, OTHER], False, False, None, id="another thing is never passed over"),
        pytest.param([RHOMBOIDS, AXILLARY], True, True, RHOMBOIDS, id="they are not the one nerve"),
        pytest.param([DELTOID, TRAPEZIUS], False, True, TRAPEZIUS, id="the last of two"),
    ],
)
def test_a_pronoun_means_what_the_text_is_about(
    noted: list[Referent], plural: bool, strict: bool, found: Referent | None
) -> None:
    assert discourse(*noted).pronoun(MUSCLE, plural, strict) == found


def test_the_topic_comes_last() -> None:
    assert discourse(topic=DELTOID).find(MUSCLE) == DELTOID
    assert discourse(TRAPEZIUS, topic=DELTOID).find(MUSCLE) == TRAPEZIUS
    assert discourse(TRAPEZIUS, topic=DELTOID).candidates(MUSCLE) == [TRAPEZIUS, DELTOID]


def test_candidates_may_have_to_fit() -> None:
    made = discourse(DELTOID, RHOMBOIDS, TRAPEZIUS)
    assert made.candidates(MUSCLE, lambda one: not one.plural) == [TRAPEZIUS, DELTOID]


def test_what_was_said_long_ago_is_forgotten() -> None:
    later = [referent(f"muscle-{number}", plural=True) for number in range(12)]
    assert DELTOID not in discourse(DELTOID, *later).candidates(MUSCLE)
