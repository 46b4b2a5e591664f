"""Annotations: read with their lines, quotes found in the source, sentences around them."""

import pytest

from anatlint.documents import read_text
from anatlint.errors import AnatlintError
from anatlint.evaluation.gold import Annotation, load_gold, place


@pytest.fixture
def gold(tmp_path):
    """Return a function that reads an annotation from YAML."""

    def read(yaml):
        path = tmp_path / "a.gold.yaml"
        path.write_text(yaml, encoding="utf-8")
        return load_gold(path)

    return read


def annotate(quote, occurrence=1):
    return Annotation(quote, "name", occurrence, 7)


def placed(text, quote, occurrence=1, path="a.md"):
    document = read_text(text, path)
    (found,) = place((annotate(quote, occurrence),), document, "a.gold.yaml")
    return document.source.slice(found.span), document.source.slice(found.sentence)


def test_all_lists_are_read_and_may_be_left_out(gold, tmp_path):
    read = gold(
        "article: a.md\nerrors:\n  - quote: one\n    kind: name\n    fact: Two.\n  - {quote: b, kind: roots, fact: C., "
        "occurrence: 2, subject: x}\ndisputed:\n  - {quote: c, kind: group, note: Vague.}\n"
    )
    assert read.article == str(tmp_path / "a.md")
    assert [(item.quote, item.kind, item.occurrence, item.line) for item in read.errors] == [
        ("one", "name", 1, 3),
        ("b", "roots", 2, 6),
    ]
    assert read.disputed[0].note == "Vague."
    assert read.right == ()


@pytest.mark.parametrize(
    ("yaml", "line", "message"),
    [
        ("article: a.md\nerrors:\n  - {quote: x, kind: nam, fact: y}\n", 3, "nam"),
        ("article: a.md\nerrors:\n  - quote: x\n    kind: name\n", 3, "fact"),
        ("article: a.md\nwrong: []\n", 2, "wrong"),
        ("article: a.md\nerrors:\n  - {quote: '  ', kind: name, fact: y}\n", 3, "quote"),
        ("errors: []\n", 1, "article"),
    ],
)
def test_what_does_not_fit_is_an_error_with_its_line(gold, yaml, line, message):
    with pytest.raises(AnatlintError) as caught:
        gold(yaml)
    assert (caught.value.code, caught.value.line) == ("E402", line)
    assert message in caught.value.message


def test_malformed_yaml_is_an_error_with_its_line(gold):
    with pytest.raises(AnatlintError) as caught:
        gold("article: a.md\nerrors: [\n")
    assert caught.value.code == "E103"
    assert caught.value.line is not None


def test_a_quote_is_found_with_white_space_folded():
    assert placed("It runs  from\nthe back\u00a0to it.", "from the back to") == (
        "from\nthe back\u00a0to",
        "It runs  from\nthe back\u00a0to it.",
    )


def test_the_quote_is_found_in_the_source_not_in_the_clean_text():
    assert placed("The **radial** nerve runs.", "**radial** nerve")[0] == "**radial** nerve"


def test_the_wanted_occurrence_is_taken():
    text = "It flexes. It flexes the knee."
    assert placed(text, "flexes")[1] == "It flexes."
    assert placed(text, "flexes", 2)[1] == "It flexes the knee."


@pytest.mark.parametrize("quote", ["extends", "FLEXES"])
def test_a_quote_that_is_not_there_names_the_file_and_line(quote):
    with pytest.raises(AnatlintError) as caught:
        placed("It flexes.", quote)
    assert (caught.value.code, caught.value.path, caught.value.line) == ("E403", "a.gold.yaml", 7)


def test_an_occurrence_too_many_says_how_often_the_quote_stands_there():
    with pytest.raises(AnatlintError, match="stands there once"):
        placed("It flexes.", "flexes", 2)


def test_a_cell_or_item_is_the_sentence():
    table = "| muscle | nerve |\n|---|---|\n| deltoid | radial nerve. Or not |\n"
    assert placed(table, "radial")[1] == "radial nerve. Or not"
    assert placed("- one thing\n- another thing\n", "another")[1] == "another thing"


def test_a_quote_over_two_sentences_has_both_around_it():
    assert placed("One is. Two is. Three is.", "is. Two")[1] == "One is. Two is."


def test_a_quote_in_text_that_is_not_read_has_its_line_around_it():
    assert placed("Text.\n\n```\ncode here\n```\n", "code")[1] == "code here"
