"""Writing a draft back: all that is not its text stays byte for byte."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatlint.errors import AnatlintError
from anatlint.linter.rewriting import rewrite, rewritten

MARKS = {"utf-8": b"", "utf-8-sig": codecs.BOM_UTF8, "le": codecs.BOM_UTF16_LE, "be": codecs.BOM_UTF16_BE}
CODECS = {"utf-8": "utf-8", "utf-8-sig": "utf-8", "le": "utf-16-le", "be": "utf-16-be"}
TEXTS = st.text(alphabet="ab \r\n\t😀é\u2028", max_size=40)


@given(TEXTS, TEXTS, st.sampled_from(sorted(MARKS)))
def test_encoding_mark_and_line_ends_stay(before, after, kind):
    data = MARKS[kind] + before.encode(CODECS[kind])
    assert rewritten(data, before, after, "a.md") == MARKS[kind] + after.encode(CODECS[kind])
    assert rewritten(data, before, before, "a.md") == data


def test_a_second_mark_stays_too():
    assert rewritten(codecs.BOM_UTF8 * 2 + b"a", "a", "b", "a.md") == codecs.BOM_UTF8 * 2 + b"b"


def test_a_file_that_has_changed_is_left_alone(tmp_path):
    place = tmp_path / "a.md"
    place.write_text("newer")
    with pytest.raises(AnatlintError, match=r"E231 not rewritten: it has changed since it was checked; run again"):
        rewrite(str(place), "old", "mended")
    assert place.read_text() == "newer"


def test_a_file_that_is_gone_is_not_made_again(tmp_path):
    with pytest.raises(AnatlintError, match="E231 not rewritten: it cannot be read any more"):
        rewrite(str(tmp_path / "a.md"), "old", "mended")
    assert not (tmp_path / "a.md").exists()


def test_rights_and_links_stay(tmp_path):
    place = tmp_path / "a.md"
    place.write_text("old")
    place.chmod(0o640)
    (tmp_path / "link.md").symlink_to(place)
    rewrite(str(tmp_path / "link.md"), "old", "mended")
    assert (tmp_path / "link.md").is_symlink()
    assert (place.read_text(), place.stat().st_mode & 0o777) == ("mended", 0o640)
