"""What runs anatlint elsewhere: the hooks of pre-commit, and the shell steps of the GitHub Action."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
import yaml

from anatlint.cli.check import command as check

BASH = "/bin/bash"
WRONG = "The deltoid is innervated by the radial nerve.\n"
RIGHT = "The deltoid is innervated by the axillary nerve.\n"


@pytest.fixture(scope="module")
def action(root):
    return yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))


@pytest.fixture
def runner(tmp_path):
    """Return a function that runs a shell step as a runner of GitHub does, in a folder with drafts."""
    for name, text in {"wrong.md": WRONG, "right draft.md": RIGHT}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    temporary = tmp_path / "runner"
    temporary.mkdir()

    def run(step, **environment):
        files = {"GITHUB_OUTPUT": temporary / "output", "GITHUB_STEP_SUMMARY": temporary / "summary"}
        done = subprocess.run(
            [BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=tmp_path,
            env={
                "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
                "HOME": str(tmp_path),
                "RUNNER_TEMP": str(temporary),
                **{name: str(path) for name, path in files.items()},
                **environment,
            },
            capture_output=True,
            text=True,
            check=False,
        )
        written = {name: path.read_text(encoding="utf-8") if path.exists() else "" for name, path in files.items()}
        return done, dict(line.split("=", 1) for line in written["GITHUB_OUTPUT"].splitlines()), written

    return run


def step(action, name):
    (found,) = [one for one in action["runs"]["steps"] if one.get("name") == name]
    return found


def defaults(action, **given):
    """Return the environment of the step that checks, with the defaults of the inputs unless they are given."""
    inputs = {name: str(one["default"]) for name, one in action["inputs"].items()} | given
    return {
        name: inputs[value.removeprefix("${{ inputs.").removesuffix(" }}")]
        for name, value in step(action, "Check")["env"].items()
    }


@pytest.mark.model
def test_the_action_annotates_writes_reports_and_a_summary(action, runner):
    done, outputs, written = runner(step(action, "Check"), **defaults(action))
    assert done.returncode == 0, done.stderr
    assert "::error file=wrong.md,line=1" in done.stdout
    assert outputs["exit-code"] == "1"
    assert {path.name for path in Path(outputs["report"]).iterdir()} == {"report.html", "report.sarif", "report.md"}
    assert "INN001" in written["GITHUB_STEP_SUMMARY"]


@pytest.mark.model
def test_the_inputs_of_the_action_reach_the_check(action, runner):
    given = defaults(action, paths="wrong.md", args="--ignore INN", **{"fail-on": "warning"})
    done, outputs, _ = runner(step(action, "Check"), **given)
    assert (done.returncode, outputs["exit-code"]) == (0, "0")
    _, outputs, _ = runner(step(action, "Check"), **defaults(action, **{"fail-on": "never"}))
    assert outputs["exit-code"] == "0"


@pytest.mark.model
def test_inputs_of_the_action_are_no_shell(action, runner):
    given = defaults(action, paths="$(touch hacked) `touch hacked` ; touch hacked")
    _, outputs, _ = runner(step(action, "Check"), **given)
    assert outputs["exit-code"] == "2"
    assert not (Path(outputs["report"]).parents[1] / "hacked").exists()


@pytest.mark.parametrize("code", ["0", "1", "2"])
def test_the_action_ends_as_the_check_did(action, runner, code):
    done, _, _ = runner(step(action, "Result"), ANATLINT_CODE=code)
    assert done.returncode == int(code)


def test_no_input_stands_inside_a_script(action):
    scripts = [one["run"] for one in action["runs"]["steps"] if "run" in one]
    assert scripts
    assert not [script for script in scripts if "${{" in script]


def test_the_hooks_of_pre_commit_call_options_that_exist(root):
    hooks = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["anatlint", "anatlint-fix"]
    known = {name for option in check.params if isinstance(option, click.Option) for name in option.opts}
    for hook in hooks:
        program, command, *options = shlex.split(hook["entry"])
        assert (program, command) == ("anatlint", "check")
        assert set(options) <= known
        assert hook["require_serial"] and "--force-exclude" in options
