"""The public interface for Python, and what the README promises."""

import re
import subprocess
import sys

import pytest

import anatlint
from anatlint.cli import main
from anatlint.cli.commands import COMMANDS


def test_the_public_names_are_sorted_and_there():
    assert list(anatlint.__all__) == sorted(anatlint.__all__)
    for name in anatlint.__all__:
        assert getattr(anatlint, name) is not None


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="frobnicate"):
        _ = anatlint.frobnicate


def test_importing_it_imports_nothing_heavy():
    code = "import sys, anatlint; print(*{name.partition('.')[0] for name in sys.modules})"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "anatlint" in modules
    assert not {"spacy", "click", "yaml", "jsonschema", "rich"} & set(modules)


@pytest.mark.model
def test_the_example_of_the_readme_runs(root, capsys):
    readme = (root / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})
    assert capsys.readouterr().out.startswith("1 INN001 ")


@pytest.mark.model
def test_the_first_example_of_the_readme_says_what_anatlint_says(root, tmp_path, monkeypatch, capsys):
    readme = (root / "README.md").read_text(encoding="utf-8")
    (draft, told) = re.findall(
        r"```console\n\$ cat draft.md\n(.*?)\$ anatlint check draft.md\n(.*?)```", readme, re.DOTALL
    )[0]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.md").write_text(draft, encoding="utf-8")
    assert main(["check", "draft.md"]) == 1
    said = capsys.readouterr().out

    def frame(output):
        """Return places, codes, excerpts and the summary: all but the facts, which may be told better one day."""
        return [line for line in output.splitlines() if re.match(r"\S|\s+\d*\s*\|", line)]

    assert frame(said) == frame(told)


def test_every_command_and_target_in_the_readme_exists(root):
    readme = (root / "README.md").read_text(encoding="utf-8")
    blocks = "".join(re.findall(r"```(?:sh|console)\n(.*?)```", readme, re.DOTALL))
    used = set(re.findall(r"(?:^|\| |\$ )anatlint ([a-z]+)", blocks, re.MULTILINE))
    assert used == set(COMMANDS)
    targets = set(re.findall(r"^make ([a-z]+)", readme, re.MULTILINE))
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    assert targets == {"demo", "test"}
    for target in targets:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)
