"""Files are written whole or not at all."""

import os

import pytest

from anatlint.atomic import write_atomically
from anatlint.errors import AnatlintError


def test_a_file_is_replaced_and_keeps_its_rights(tmp_path):
    place = tmp_path / "a.md"
    place.write_bytes(b"old")
    place.chmod(0o640)
    write_atomically(place, b"new")
    assert place.read_bytes() == b"new"
    assert place.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "a.md").write_bytes(b"old")
    (tmp_path / "link.md").symlink_to("a.md")
    write_atomically(tmp_path / "link.md", b"new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "a.md").read_bytes() == b"new"


def test_a_missing_folder_is_told_in_one_line(tmp_path):
    with pytest.raises(AnatlintError, match="E005 cannot write the file: no such file"):
        write_atomically(tmp_path / "none" / "a.md", b"new")


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_an_interrupted_write_leaves_the_file_as_it_was(tmp_path, monkeypatch, failing):
    place = tmp_path / "a.md"
    place.write_bytes(b"old")

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, failing, interrupted)
    monkeypatch.setattr("pathlib.Path.replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(place, b"new")
    assert place.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_read_only_file_is_left_alone(tmp_path):
    place = tmp_path / "a.md"
    place.write_bytes(b"old")
    place.chmod(0o444)
    with pytest.raises(AnatlintError, match="E005 cannot write the file: it is read-only"):
        write_atomically(place, b"new")
    assert place.read_bytes() == b"old"
