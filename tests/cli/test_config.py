"""``anatlint config`` and ``anatlint init``."""

import json
import tomllib

import pytest
from jsonschema import Draft202012Validator

from anatlint.cli import main


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_show_tells_each_value_and_where_it_comes_from(folder, capsys):
    (folder / "anatlint.toml").write_text('ignore = ["INN"]\n', encoding="utf-8")
    assert main(["config", "show", "drafts/a.md"]) == 0
    rows = {line.split()[0]: line for line in capsys.readouterr().out.splitlines()}
    assert '["INN"]' in rows["ignore"]
    assert rows["ignore"].endswith("anatlint.toml:1")
    assert rows["fail-on"].split() == ["fail-on", '"error"', "default"]


def test_show_as_json_takes_overrides_apart(folder, capsys):
    (folder / "anatlint.toml").write_text('[[overrides]]\nfiles = ["a/*"]\nignore = ["INN"]\n', encoding="utf-8")
    assert main(["config", "show", "--format", "json"]) == 0
    settings = json.loads(capsys.readouterr().out)["settings"]
    assert settings["overrides"]["value"] == [{"files": ["a/*"], "ignore": ["INN"]}]
    assert settings["jobs"] == {"value": 0, "from": "default"}


def test_the_schema_is_one(capsys):
    assert main(["config", "schema"]) == 0
    Draft202012Validator.check_schema(json.loads(capsys.readouterr().out))


def test_init_writes_a_file_that_sets_nothing_and_keeps_one_that_is_there(folder, capsys):
    assert main(["init"]) == 0
    written = (folder / "anatlint.toml").read_text(encoding="utf-8")
    assert tomllib.loads(written) == {}
    assert tomllib.loads(written.replace("# select", "select"))["select"] == ["all"]
    assert main(["init"]) == 2
    assert "--force replaces it" in capsys.readouterr().err
    assert main(["init", "--force"]) == 0


def test_an_unknown_key_is_told_with_file_line_and_nearest_key(folder, capsys):
    (folder / "anatlint.toml").write_text("\nserverity = {}\n", encoding="utf-8")
    assert main(["check", "a.md"]) == 2
    error = capsys.readouterr().err
    assert "anatlint.toml:2: E202 unknown key 'serverity'; did you mean 'severity'?" in error


def test_show_files_checks_nothing(folder, capsys):
    for name in ("a.md", "b.txt", "c.py"):
        (folder / name).write_text("The deltoid is innervated by the radial nerve.", encoding="utf-8")
    assert main(["check", ".", "--show-files"]) == 0
    assert capsys.readouterr().out == "a.md\nb.txt\n"


def test_init_does_not_displace_the_configuration_of_a_project_in_silence(folder, capsys):
    (folder / "pyproject.toml").write_text("[tool.anatlint]\n", encoding="utf-8")
    assert main(["init"]) == 2
    assert "E005 pyproject.toml holds the configuration" in capsys.readouterr().err
    assert not (folder / "anatlint.toml").exists()
    assert main(["init", "--force"]) == 0
