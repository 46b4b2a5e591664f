"""Which of the structures that share a name is meant."""

from __future__ import annotations

import pytest

from anatlint.claims.homonyms import cues_of, told_apart
from anatlint.claims.lexicon import Entry
from anatlint.claims.mentions import Mention
from anatlint.documents import Span, read_text
from anatlint.ontology.tables import Homonym

HAND, FOOT = "lumbricals-of-hand", "lumbricals-of-foot"
CUES = cues_of(
    {
        "lumbricals": Homonym(
            name="lumbricals", ids=(HAND, FOOT), context={HAND: ("hand", "ulnar"), FOOT: ("foot", "tibial")}
        )
    }
)


def meant(markdown: str) -> set[str]:
    """What "lumbricals" means in the last block of a text."""
    document = read_text(markdown, "x.md")
    found = []
    for block in document.blocks:
        own = [
            Mention(Span(at, at + len(word)), word, entries)
            for word, entries in (
                ("ulnar nerve", (Entry("ulnar-nerve", "nerve", False, False),)),
                ("lumbricals", tuple(Entry(id, "muscle", True, False) for id in (HAND, FOOT))),
            )
            if (at := block.text.find(word)) >= 0
        ]
        found.append(own)
    told = told_apart(document.blocks, found, CUES)
    return {entry.id for mention in told[-1] if mention.text == "lumbricals" for entry in mention.entries}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("In the foot, the lumbricals are weak.", {FOOT}, id="a word of the sentence"),
        pytest.param("The hand is fine. In the foot, the lumbricals are weak.", {FOOT}, id="of the sentence first"),
        pytest.param("The hand is complex. The lumbricals are weak.", {HAND}, id="a word of the paragraph"),
        pytest.param("# The hand\n\nThe lumbricals are weak.", {HAND}, id="a heading"),
        pytest.param("# The hand\n\n## The foot\n\nThe lumbricals are weak.", {FOOT}, id="the nearest heading"),
        pytest.param("# The foot\n\nThe lumbricals are supplied by the ulnar nerve.", {FOOT}, id="before a nerve"),
        pytest.param("The lumbricals are supplied by the ulnar nerve.", {HAND}, id="a nerve where nothing else tells"),
        pytest.param("Hand and foot have lumbricals.", {HAND, FOOT}, id="both"),
        pytest.param("The lumbricals are weak.", {HAND, FOOT}, id="nothing tells"),
    ],
)
def test_the_words_near_a_shared_name_tell_which_is_meant(text: str, expected: set[str]) -> None:
    assert meant(text) == expected
