"""From bytes to text, and which reader reads what."""

import codecs
from pathlib import Path

import pytest

from anatlint.documents import decode, format_of, read_file, read_text
from anatlint.errors import AnatlintError

UTF16_LE, UTF16_BE = codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE


@pytest.mark.parametrize(
    "data",
    [
        "café 𝐀".encode(),
        codecs.BOM_UTF8 + "café 𝐀".encode(),
        UTF16_LE + "café 𝐀".encode("utf-16-le"),
        UTF16_BE + "café 𝐀".encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8-bom", "utf-16-le", "utf-16-be"],
)
def test_known_encodings_give_the_text_without_the_mark(data: bytes) -> None:
    assert decode(data, "a.md") == "café 𝐀"


@pytest.mark.parametrize(
    ("data", "byte", "line"),
    [
        (b"one\ntwo \xe9 three", 8, 2),
        (codecs.BOM_UTF8 + b"a\xff", 4, 1),
        (UTF16_LE + b"a\x00\x00\xd8b\x00", 4, 1),
        (UTF16_LE + b"a\x00b", 4, 1),
        (codecs.BOM_UTF32_LE + b"a\x00\x00\x00", None, None),
    ],
    ids=["latin-1", "after-bom", "lone-surrogate", "half-a-unit", "utf-32"],
)
def test_other_encodings_are_refused_with_the_byte(data: bytes, byte: int | None, line: int | None) -> None:
    with pytest.raises(AnatlintError) as caught:
        decode(data, "drafts/a.md")
    assert caught.value.path == "drafts/a.md"
    if byte is None:
        assert caught.value.code == "E004"
    else:
        assert caught.value.code == "E002"
        assert caught.value.line == line
        assert f"byte {byte} " in str(caught.value)


@pytest.mark.parametrize("data", [b"a\x00b", b"%PDF-1.7\n", b"\x89PNG\r\n", b"PK\x03\x04rest"])
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(AnatlintError, match=r"a\.md: E004 the file is binary"):
        decode(data, "a.md")


def test_a_missing_file_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(AnatlintError) as caught:
        read_file(tmp_path / "no.md")
    assert str(caught.value).endswith("no.md: E001 cannot read the file: no such file or directory; check the path")


def test_a_folder_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(AnatlintError, match="E001"):
        read_file(tmp_path)


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 11)
    with pytest.raises(AnatlintError, match="E003 the file is larger than 10 bytes"):
        read_file(path, max_size=10)
    path.write_bytes(b"x" * 10)
    assert read_file(path, max_size=10).blocks[0].text == "x" * 10


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a.md", "markdown"), ("A.MARKDOWN", "markdown"), ("a.mdx", "markdown"), ("a.html", "html"),
        ("a.htm", "html"), ("a.xhtml", "html"), ("a.txt", "text"), ("a", "text"), ("a.rst", "text"),
    ],
)  # fmt: skip
def test_the_extension_decides_the_format(path: str, expected: str) -> None:
    assert format_of(path) == expected
    assert read_text("The deltoid.", path).format == expected


def test_a_format_can_be_given() -> None:
    assert read_text("# Title", "-", "markdown").blocks[0].text == "Title"


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="markdown, html, text"):
        read_text("x", "a.md", "docx")


def test_a_mark_at_the_start_of_text_has_no_offset() -> None:
    document = read_text("\ufeffThe deltoid.", "a.txt")
    assert document.blocks[0].to_source(0, 3) == (0, 3)
    assert document.source.text == "The deltoid."


def test_an_empty_text_is_an_empty_document() -> None:
    for kind in ("markdown", "html", "text"):
        document = read_text("", "a", kind)
        assert (document.blocks, document.words) == ((), 0)


def test_words_of_prose_are_counted() -> None:
    assert read_text("# The back\n\nTwo words `code` here.\n\n    not counted", "a.md").words == 6
