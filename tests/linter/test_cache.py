"""The cache: what was found is kept, and what is kept says the same as reading again."""

import json

import pytest

from anatlint import Linter
from anatlint.config import Settings
from anatlint.linter import cache as cache_module
from anatlint.linter.cache import DiagnosisCache, measure, prune
from anatlint.linter.codec import decode, encode
from anatlint.reports import FORMATS

pytestmark = pytest.mark.model
DRAFT = "# Shoulder\n\nThe deltoid abducts the arm. It is innervated by the radial nerve. 😀\n\nMultifidi lie deep.\n"


@pytest.fixture
def draft(tmp_path, monkeypatch):
    monkeypatch.setattr(cache_module, "diagnoses_folder", lambda: tmp_path / "cache")
    place = tmp_path / "draft.md"
    place.write_text(DRAFT, encoding="utf-8")
    return place


def reports(place):
    """Return the draft's report in every format, from a new linter, and whether it came from the cache."""
    linter = Linter()
    report = linter.check_paths([str(place)], jobs=1)
    hits = linter.for_file(str(place)).cache.hits
    return {name: format_(report) for name, format_ in FORMATS.items()}, hits


def test_what_is_kept_says_the_same_in_every_format(draft):
    cold, first = reports(draft)
    warm, second = reports(draft)
    assert (first, second) == (0, 1)
    assert warm == cold
    assert "INN001" in warm["concise"]


def test_claims_survive_being_kept(draft):
    cold = Linter().check_file(str(draft))
    warm = Linter().check_file(str(draft))
    assert tuple(warm.claims) == tuple(cold.claims)
    assert (warm.findings, warm.verdicts(), warm.words) == (cold.findings, cold.verdicts(), cold.words)


def test_settings_have_their_say_on_what_is_kept(draft):
    Linter().check_file(str(draft))
    linter = Linter(Settings(ignore=("INN",)))
    assert linter.check_file(str(draft)).findings == ()
    assert linter.cache.hits == 1


def test_an_edit_or_another_format_is_read_anew(draft):
    Linter().check_file(str(draft))
    draft.write_text(DRAFT.replace("radial", "axillary"), encoding="utf-8")
    assert Linter().check_file(str(draft)).findings == ()
    linter = Linter()
    linter.check_file(str(draft.rename(draft.with_suffix(".txt"))))
    assert linter.cache.hits == 0


def test_a_damaged_file_is_a_draft_to_read_again(draft, tmp_path):
    cold, _ = reports(draft)
    (kept,) = (tmp_path / "cache").rglob("*.json")
    for damage in (b"", b"{}\n", b'{"words": 1}\n[]', kept.read_bytes()[:200], b"\xff\n\xff"):
        kept.write_bytes(damage)
        again, hits = reports(draft)
        assert (again, hits) == (cold, 0)


def test_nothing_is_kept_when_the_settings_say_so(draft, tmp_path):
    linter = Linter(Settings(cache=False))
    linter.check_file(str(draft))
    assert linter.cache is None
    assert not (tmp_path / "cache").exists()


def test_a_folder_that_cannot_be_written_is_no_error(draft, tmp_path):
    (tmp_path / "cache").write_text("a file, not a folder")
    assert [found.finding.code for found in Linter().check_file(str(draft)).findings] == ["INN001"]


def test_pruning_keeps_what_was_used_last(tmp_path):
    import os

    for number in range(5):
        place = tmp_path / f"{number}.json"
        place.write_bytes(b"x" * 100)
        os.utime(place, (number, number))
    assert measure(tmp_path) == (5, 500)
    assert prune(250, tmp_path) == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["3.json", "4.json"]


def test_only_classes_of_a_report_are_ever_built():
    with pytest.raises(ValueError, match="no part of a report"):
        decode(["os.system", "true"])
    with pytest.raises(TypeError, match="no part of a report"):
        encode(object())


def test_the_salt_changes_with_model_and_packs(tmp_path):
    (tmp_path / "a.yaml").write_text("x")
    salts = {cache_module.salt("a"), cache_module.salt("b"), cache_module.salt("a", [str(tmp_path)])}
    assert len(salts) == 3
    assert json.loads(cache_module.salt("a"))
    assert DiagnosisCache("x", tmp_path).get("a.md", b"x", None) is None
