"""Which half of the autonomic system reaches what, and by which nerve."""

from __future__ import annotations

import pytest

from anatlint import check

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The oculomotor nerve drives five muscles. Its sympathetic fibres relay in the ciliary ganglion.", True),
        ("The oculomotor nerve drives five muscles. Its parasympathetic fibres relay in the ciliary ganglion.", False),
        ("The chorda tympani carries taste and sympathetic fibres for the submandibular gland.", True),
        ("The vagus leaves the skull. The fibres it sends to the heart are sympathetic.", True),
        ("The vagus leaves the skull. The fibres it sends to the heart are parasympathetic.", False),
        ("The vagus slows the heart; sympathetic fibres to the heart quicken it.", False),
        ("The pelvic splanchnic nerves come from S2 to S4. These strands are sympathetic.", True),
        ("The pelvic splanchnic nerves empty the bladder. Opposing them is the sympathetic supply.", False),
        ("The sweat glands near the sural nerve are driven by parasympathetic fibres.", True),
        ("Where T1 is torn, Horner's syndrome follows, since parasympathetic fibres for the eye are lost.", True),
        ("Where T1 is torn, Horner's syndrome follows, since sympathetic fibres for the eye are lost.", False),
        ("The dilator pupillae is smooth. Parasympathetic nerves make the pupil smaller.", False),
        ("The internal anal sphincter is kept closed by parasympathetic fibres.", True),
    ],
)  # fmt: skip
def test_each_half_goes_its_own_way(text: str, wrong: bool) -> None:
    assert [found.finding.kind for found in check(text).findings] == ["division"] * wrong
