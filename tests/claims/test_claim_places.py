"""Where claims stand: each in its own sentence, whatever its subject was named by."""

from __future__ import annotations

from pathlib import Path

import pytest

from anatlint import Linter

CORPUS = Path(__file__).parents[2] / "corpus" / "dev"


@pytest.mark.model
@pytest.mark.parametrize("name", ["breathing-feature.md", "back-muscles-encyclopedia-entry.html", "smile-column.md"])
def test_a_claim_lies_in_its_sentence(name: str) -> None:
    linter = Linter()
    claims = linter.diagnose(linter.read(CORPUS / name)).claims
    assert len(claims) > 5
    outside = [one for one in claims if not one.sentence.start <= one.span.start <= one.span.end <= one.sentence.end]
    assert outside == []
