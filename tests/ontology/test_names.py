"""Every form that a text may use leads to its structure."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatlint.ontology.decode import decode
from anatlint.ontology.inflect import Wording, fold
from anatlint.ontology.kinds import NameType
from anatlint.ontology.model import Entry
from anatlint.ontology.names import Named, NameIndex, build_index, pack_index
from anatlint.ontology.spelling import Speller, distance

WORDING = Wording.of(
    {
        "plurals": {"ramus": "rami", "biceps": "biceps", "plexus": ["plexuses", "plexus"], "scapula": "scapulae"},
        "variants": [{"words": ["fibular", "peroneal"], "kinds": ["nerve"]}],
        "shortened": {"nerve": "n.", "nerves": "nn."},
    }
)


def entry(key: str, kind: str, name: str, *names: object, plural: str = "") -> Entry:
    return decode(Entry, {"kind": kind, "name": name, "names": list(names), "plural": plural}, id=key)


def index(*entries: Entry) -> NameIndex:
    ids = sorted(item.id for item in entries)
    return NameIndex(pack_index(build_index(entries, WORDING), ids), ids)


NAMES = index(
    entry(
        "deltoid",
        "muscle",
        "deltoid",
        {"name": "musculus deltoideus", "type": "latin"},
        {"name": "delts", "type": "lay"},
    ),
    entry("gluteus", "muscle", "gluteus medius", {"name": "GMed", "type": "abbreviation"}, plural="glutei medii"),
    entry("biceps", "muscle", "biceps"),
    entry("multifidus", "muscle", "multifidus", {"name": "quad", "type": "lay", "ambiguous": True}),
    entry("fibular", "nerve", "common fibular nerve"),
    entry("ilio", "nerve", "ilio-inguinal nerve"),
    entry("subclavius", "nerve", "nerve to subclavius"),
    entry("ramus", "nerve", "posterior ramus"),
    entry("rami", "nerve-group", "posterior rami"),
    entry("intercostals", "nerve-group", "intercostal nerves"),
    entry("hamstrings", "muscle-group", "hamstrings"),
    entry("cuff", "muscle-group", "rotator cuff"),
    entry("plexus", "plexus", "brachial plexus"),
    entry("arm", "region", "arm", {"name": "brachial", "type": "adjective"}),
    entry("stack", "layers", "stack of layers"),
    entry("levator", "muscle", "levator scapulae"),
    entry("scapula", "bone", "scapula"),
    entry("minimi", "muscle", "abductor digiti minimi"),
    entry("fan", "shape", "fan-shaped"),
    entry("bending", "movement", "bending"),
)


@pytest.mark.parametrize(
    ("form", "ids", "plural"),
    [
        ("Deltoid", ["deltoid"], False),
        ("deltoids", ["deltoid"], True),
        ("deltoid muscle", ["deltoid"], False),
        ("deltoid  muscles", ["deltoid"], True),
        ("musculus deltoid", ["deltoid"], False),
        ("deltoideus", ["deltoid"], False),
        ("m. deltoideus", ["deltoid"], False),
        ("delts", ["deltoid"], True),
        ("glutei medii", ["gluteus"], True),
        ("glutei medii muscles", ["gluteus"], True),
        ("GMed muscle", ["gluteus"], False),
        ("biceps", ["biceps"], False),
        ("multifiduses", ["multifidus"], True),
        ("common peroneal nerve", ["fibular"], False),
        ("common peroneal nerves", ["fibular"], True),
        ("common peroneal n.", ["fibular"], False),
        ("ilio‑inguinal nerve", ["ilio"], False),  # a hyphen that does not break
        ("ilio inguinal nerve", ["ilio"], False),
        ("ilioinguinal nerves", ["ilio"], True),
        ("nerves to subclavius", ["subclavius"], True),
        ("posterior rami", ["rami"], True),  # written, so not also the plural of the single one
        ("posterior ramus", ["ramus"], False),
        ("intercostal nerve", ["intercostals"], False),
        ("intercostal nerves", ["intercostals"], True),
        ("hamstring", ["hamstrings"], False),
        ("hamstring muscles", ["hamstrings"], True),
        ("rotator-cuff", ["cuff"], False),
        ("brachial plexuses", ["plexus"], True),
        ("brachial", ["arm"], False),
        ("levator scapulae", ["levator"], False),  # a genitive
        ("scapulae", ["scapula"], True),
        ("fan shaped", ["fan"], False),
    ],
)
def test_a_form_is_known(form: str, ids: list[str], plural: bool) -> None:
    found = NAMES.get(form)
    assert list(NAMES.ids(fold(form))) == [named.id for named in found]
    assert [named.id for named in found] == ids
    assert {named.plural for named in found} == {plural}
    assert form in NAMES


@pytest.mark.parametrize(
    "form",
    [
        "gmeds",
        "brachials",
        "stack of layers",
        "subclavius",
        "gluteus mediuss",
        "bicepses muscle",
        "nerve",
        "",
        "abductor digiti minimis",
        "fan-shapeds",
        "bendings",
    ],
)
def test_a_form_that_nobody_uses_is_not_known(form: str) -> None:
    assert NAMES.get(form) == ()
    assert form not in NAMES


def test_the_type_of_a_name_and_its_doubtfulness_are_kept() -> None:
    assert NAMES.get("quad") == (Named("multifidus", NameType.LAY, ambiguous=True, plural=False),)
    assert NAMES.get("quads") == (Named("multifidus", NameType.LAY, ambiguous=True, plural=True),)
    assert NAMES.get("quad muscle") == (Named("multifidus", NameType.LAY, ambiguous=False, plural=False),)
    assert NAMES.get("gmed")[0].type is NameType.ABBREVIATION


def test_a_shared_name_means_all_that_bear_it() -> None:
    shared = index(entry("b", "nerve", "deep branch"), entry("a", "nerve", "deep branch"))
    assert [named.id for named in shared.get("deep branches")] == ["a", "b"]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("delotid", "deltoid"),
        ("comon fibular nerve", "common fibular nerve"),
        ("eltoid", "deltoid"),
        ("hamstrigns", "hamstrings"),
    ],
)
def test_a_slip_leads_to_the_nearest_name(wrong: str, right: str) -> None:
    assert NAMES.near(wrong)[0] == right


def test_a_word_leads_to_the_names_that_hold_it() -> None:
    assert NAMES.near("plexus") == ["brachial plexus"]
    assert NAMES.near("plexus", max_distance=2) == []


def test_what_is_near_nothing_has_no_near_names() -> None:
    assert NAMES.near("flexor lumborum") == []
    assert NAMES.near("xyzzy plugh") == []


@pytest.mark.parametrize(
    ("left", "right", "slips"),
    [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "abxc", 1), ("abc", "axc", 1), ("ab", "ba", 1)],
)
def test_slips_are_counted(left: str, right: str, slips: int) -> None:
    assert distance(left, right, 3) == slips


WORDS = st.text(alphabet=string.ascii_lowercase[:4], max_size=8)


@given(WORDS, WORDS, st.integers(0, 8))
def test_slips_are_symmetric_and_stop_at_the_limit(left: str, right: str, limit: int) -> None:
    full = distance(left, right, 20)
    assert full == distance(right, left, 20)
    assert abs(len(left) - len(right)) <= full <= max(len(left), len(right))
    assert (distance(left, right, limit) == full) if full <= limit else distance(left, right, limit) > limit


@given(st.lists(WORDS.filter(bool), min_size=1), st.integers(0, 7), st.sampled_from(string.ascii_lowercase))
def test_one_wrong_letter_is_always_found(words: list[str], place: int, letter: str) -> None:
    word = words[0] + "xyz"
    at = place % len(word)
    slip = word[:at] + letter + word[at + 1 :]
    assert word in Speller([*words, word]).near(slip, 1)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
