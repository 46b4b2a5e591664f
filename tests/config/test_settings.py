"""Settings: the closest file wins, and whatever does not fit is told with file, line and the next step."""

import tomllib

import pytest
from jsonschema import Draft202012Validator

from anatlint.checks.model import Severity
from anatlint.config import Configuration, Layer, Override, Settings, find_settings, load_settings
from anatlint.config.keys import KEYS, json_schema
from anatlint.errors import AnatlintError
from anatlint.packs.resolve import CHECKOUT


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Return a function that writes a file below an empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)

    def write(path, text=""):
        place = tmp_path / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
        return place

    return write


def failure(place, text):
    place.write_text(text, encoding="utf-8")
    with pytest.raises(AnatlintError) as caught:
        load_settings(place)
    assert caught.value.path == str(place)
    return caught.value


def test_without_a_file_the_defaults_hold(project):
    assert find_settings() == Settings()


def test_every_key_is_read(project):
    keys = "".join(f"{key.name} = {key.example}\n" for key in KEYS.values() if key.name != "extend")
    place = project("anatlint.toml", keys)
    settings = load_settings(place)
    assert settings.root == str(place.parent)
    assert settings.ignore == ("consistency", "NAM004")
    assert settings.severity == {"lesion": Severity.WARNING}
    assert settings.overrides == (Override(("archive/**",), Layer(ignore=("all",))),)
    assert settings.baseline == str(place.parent / "anatlint-baseline.json")
    assert settings.extend_rules == (str(place.parent / "house-style"),)
    assert settings.max_file_size == 10_000_000
    assert set(settings.origins) == set(KEYS) - {"extend"}
    assert settings.origins["ignore"] == f"{place}:3"


def test_the_schema_takes_every_example():
    keys = "".join(f"{key.name} = {key.example}\n" for key in KEYS.values())
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors(tomllib.loads(keys))) == []
    assert list(Draft202012Validator(schema).iter_errors({"selct": []}))


def test_every_draft_has_the_settings_closest_to_it(project):
    project("anatlint.toml", 'ignore = ["INN"]')
    project("drafts/anatlint.toml", 'fail-on = "info"')
    configuration = Configuration()
    assert configuration.for_file("a.md").ignore == ("INN",)
    assert configuration.for_file("drafts/deep/a.md").ignore == ()
    assert configuration.for_file("drafts/deep/a.md").fail_on is Severity.INFO
    assert configuration.for_file("drafts/a.md") is configuration.for_file("drafts/deep/b.md")


def test_a_file_takes_over_what_it_extends_and_does_not_say_itself(project):
    project("base.toml", 'ignore = ["INN"]\njobs = 3\nbaseline = "known.json"')
    place = project("drafts/anatlint.toml", 'extend = "../base.toml"\nignore = ["ACT"]')
    settings = load_settings(place)
    assert (settings.ignore, settings.jobs) == (("ACT",), 3)
    assert settings.baseline == str(place.parents[1] / "known.json")
    assert settings.origins["jobs"].endswith("base.toml:2")


def test_files_that_extend_each_other_are_told(project):
    project("a.toml", 'extend = "anatlint.toml"')
    place = project("anatlint.toml", 'extend = "a.toml"')
    with pytest.raises(AnatlintError, match="extends itself"):
        load_settings(place)


def test_what_is_given_wins_over_every_file(project):
    project("anatlint.toml", 'fail-on = "info"')
    settings = Configuration(given={"fail_on": Severity.WARNING}).for_file("a.md")
    assert settings.fail_on is Severity.WARNING
    assert settings.origins["fail-on"] == "command line"


def test_an_override_counts_for_its_files(project):
    place = project("anatlint.toml", '[[overrides]]\nfiles = ["old/**"]\nignore = ["ACT"]')
    settings = load_settings(place)
    assert [layer.ignore for layer in settings.layers(str(place.parent / "old/deep/a.md"))] == [(), ("ACT",)]
    assert [layer.ignore for layer in settings.layers(str(place.parent / "new/a.md"))] == [()]


def test_the_closest_file_to_the_drafts_wins(project):
    project("anatlint.toml", "jobs = 1")
    project("drafts/anatlint.toml", "jobs = 2")
    project("drafts/deep/a.md")
    project("other/b.md")
    assert find_settings(["drafts/deep/a.md"]).jobs == 2
    assert find_settings(["drafts"]).jobs == 2
    assert find_settings(["drafts/deep/a.md", "other/b.md"]).jobs == 1
    assert find_settings().jobs == 1


def test_pyproject_counts_only_with_our_table(project):
    project("pyproject.toml", "[tool.anatlint]\njobs = 3\n")
    project("drafts/pyproject.toml", '[project]\nname = "x"\n')
    project("drafts/a.md")
    assert find_settings(["drafts/a.md"]).jobs == 3


def test_our_own_file_comes_before_pyproject(project):
    project("pyproject.toml", "[tool.anatlint]\njobs = 3\n")
    project("anatlint.toml", "jobs = 4\n")
    assert find_settings().jobs == 4


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ("jobs = 1\nfail_on = 'error'\n", 2, "did you mean 'fail-on'?"),
        ("\n\nexlude = []\n", 3, "did you mean 'exclude'?"),
        ("zebra = 1\n", 1, f"known keys: {', '.join(KEYS)}"),
        ("jobs = 1\n[modle]\nx = 1\n", 2, "did you mean 'model'?"),
    ],
)
def test_an_unknown_key_is_an_error_with_line_and_nearest_key(tmp_path, text, line, hint):
    error = failure(tmp_path / "anatlint.toml", text)
    assert (error.code, error.line, error.hint) == ("E202", line, hint)


def test_the_line_in_pyproject_is_that_of_our_table(tmp_path):
    error = failure(tmp_path / "pyproject.toml", "[tool.other]\njobz = 1\n\n[tool.anatlint]\njobz = 1\n")
    assert (error.code, error.line) == ("E202", 5)


@pytest.mark.parametrize(
    "setting",
    [
        "model = 3", 'model = ""', 'fail-on = "fatal"', 'exclude = "x"', "exclude = [1]", "max-file-size = 0",
        'max-file-size = "5 MB"', "jobs = -1", "jobs = true", "jobs = 1.5",
    ],
)  # fmt: skip
def test_a_value_that_does_not_fit_is_an_error_that_says_what_does(tmp_path, setting):
    error = failure(tmp_path / "anatlint.toml", f"# settings\n{setting}\n")
    assert (error.code, error.line) == ("E203", 2)
    assert " must be " in str(error)


@pytest.mark.parametrize(("text", "line"), [("jobs = \n", 1), ("jobs = 1\njobs = 2\n", 2), ("x = '''", 1)])
def test_malformed_toml_is_one_line_with_the_place(tmp_path, text, line):
    error = failure(tmp_path / "anatlint.toml", text)
    assert (error.code, error.line) == ("E201", line)
    assert "\n" not in str(error)


def test_a_file_that_is_not_utf8_is_an_error(tmp_path):
    place = tmp_path / "anatlint.toml"
    place.write_bytes(b"model = '\xff'")
    with pytest.raises(AnatlintError, match=r"E201 is not UTF-8 \(byte 9\)"):
        load_settings(place)


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(AnatlintError, match="E201 cannot be read"):
        load_settings(tmp_path / "nope.toml")


def test_the_page_of_documentation_has_every_key_as_the_table_explains_it():
    page = (CHECKOUT / "docs" / "configuration.md").read_text(encoding="utf-8")
    for key in KEYS.values():
        assert f"| `{key.name}` |" in page
        assert key.help in page
        assert key.example in page
