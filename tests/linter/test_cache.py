"""The cache: what was found is kept, and what is kept says the same as reading again."""

import json
import re
import shutil
import subprocess
import sys

import pytest

from anatlint import Linter
from anatlint.config import Settings
from anatlint.linter import cache as cache_module
from anatlint.linter.cache import DiagnosisCache, clean, measure, prune
from anatlint.linter.codec import decode, encode
from anatlint.packs.compiled import UNFINISHED, cache_dir
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
        place = tmp_path / f"{number:062x}.json"
        place.write_bytes(b"x" * 100)
        os.utime(place, (number, number))
    (tmp_path / "notes.json").write_bytes(b"x" * 1000)
    assert measure(tmp_path) == (5, 500)
    assert prune(250, tmp_path) == 3
    assert sorted(path.name[-6:] for path in tmp_path.iterdir()) == ["3.json", "4.json", "s.json"]


def test_cleaning_removes_what_is_ours_and_nothing_else(draft, tmp_path):
    Linter().check_file(str(draft))
    folder = tmp_path / "cache"
    (kept,) = folder.rglob("*.json")
    (kept.parent / f"{UNFINISHED}x").write_bytes(b"of a run that was killed")
    assert clean() == 2
    assert not folder.exists()
    Linter().check_file(str(draft))
    (folder / "notes.txt").write_text("not ours")
    assert clean() == 1
    assert [path.name for path in folder.iterdir()] == ["notes.txt"]


def test_a_run_that_wrote_prunes(draft, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(cache_module, "prune", lambda: asked.append(True))
    reports(draft)
    reports(draft)
    assert asked == [True]


FOLDER = {
    "a.md": DRAFT,
    "b.txt": "The soleus flexes the knee.\n",
    "c.html": "<p>The tibialis anterior is innervated by the tibial nerve.</p>\n",
    "d.md": "# Bread\n\nLet the dough rest for an hour.\n",
    "e.md": "\xff",
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Five drafts, one of them broken, and a cache of their own that worker processes share."""
    cache = tmp_path / "kept"
    cache.mkdir()
    for compiled in cache_dir().glob("*.json"):
        shutil.copy2(compiled, cache)
    monkeypatch.setenv("ANATLINT_CACHE_DIR", str(cache))
    monkeypatch.setattr(cache_module, "diagnoses_folder", lambda: cache / "diagnoses")
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    for name, text in FOLDER.items():
        (drafts / name).write_bytes(text.encode("latin-1" if name == "e.md" else "utf-8"))
    return drafts


def test_output_is_the_same_cold_warm_without_cache_and_for_any_jobs_and_order(folder):
    paths = [str(folder / name) for name in FOLDER]
    settings = {"cold": (True, 2), "warm": (True, 1), "warm, two jobs": (True, 2), "none": (False, 1)}
    outputs = {}
    for name, (cache, jobs) in settings.items():
        for order, given in (("", paths), (", backwards", paths[::-1])):
            report = Linter(Settings(cache=cache)).check_paths(given, jobs=jobs)
            outputs[name + order] = {form: format_(report) for form, format_ in FORMATS.items()}
    assert measure()[0] == 4
    assert {name: output for name, output in outputs.items() if output != outputs["cold"]} == {}
    assert "E002" in outputs["cold"]["concise"]
    assert len(re.findall(r"\b[A-Z]{3}001\b", outputs["cold"]["concise"])) == 3


def test_runs_at_the_same_time_share_the_cache(folder):
    command = [sys.executable, "-c", "import sys; from anatlint.cli import main; sys.exit(main())", "check"]
    command += ["--format", "json", "--jobs", "1", *(str(folder / name) for name in FOLDER)]
    cleaning = [*command[:3], "cache", "clean"]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(3)]
    assert subprocess.run(cleaning, check=False, capture_output=True).returncode == 0
    outputs = [run.communicate(timeout=300)[0] for run in runs]
    assert outputs[0] == outputs[1] == outputs[2]
    assert len(json.loads(outputs[0])["documents"]) == 4
    again = subprocess.run(command, check=False, capture_output=True, timeout=300)
    assert again.stdout == outputs[0]


def test_known_drafts_need_neither_parser_nor_ontology(folder):
    code = (
        "import sys; from anatlint.cli import main; main(); "
        "print(*(name for name in sys.modules if not name.startswith('_')), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, "check", "--jobs", "2", str(folder / "b.txt"), str(folder / "c.html")]
    first, second = (subprocess.run(command, check=False, capture_output=True, text=True) for _ in range(2))
    assert second.stdout == first.stdout
    assert "INN001" in second.stdout
    modules = set(second.stderr.split())
    assert not modules & {"spacy", "numpy", "yaml", "jsonschema", "rich", "multiprocessing", "pyromark"}
    assert not modules & {"anatlint.claims.extract", "anatlint.ontology.store", "anatlint.checks.registry"}


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
