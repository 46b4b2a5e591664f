"""Settings: the closest file wins, and whatever does not fit is told with file, line and the next step."""

import pytest

from anatlint.checks.model import Severity
from anatlint.config import Settings, find_settings, load_settings
from anatlint.errors import AnatlintError


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
    place = project(
        "anatlint.toml",
        'model = "en_core_web_sm"\nfail-on = "warning"\nexclude = ["old/*"]\nmax-file-size = 5\njobs = 2\n',
    )
    settings = load_settings(place)
    assert settings == Settings("en_core_web_sm", Severity.WARNING, ("old/*",), 5, 2, str(place.parent))


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
        ("zebra = 1\n", 1, "known keys: model, fail-on, exclude, max-file-size, jobs"),
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
