"""What thirds of an organ, rings round an opening, walls and fasciae are said to be made of."""

from __future__ import annotations

import pytest

from anatlint import check

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("The vagus serves the oesophagus. Its upper third is striated, its lower third smooth.", 0),
        ("The vagus serves the oesophagus. Its upper third is smooth, its lower third striated.", 2),
        ("The vagus serves the gullet, which is smooth in the upper third and striated in the lower.", 2),
        ("The upper third of the oesophagus is skeletal muscle, the lower third smooth. The vagus serves it.", 0),
        ("The pudendal nerve serves one of the two rings round the anus. The inner one is smooth muscle.", 0),
        ("The pudendal nerve serves one of the two rings round the anus. The inner one is as voluntary.", 1),
        ("The bladder has two locks. The outer one is smooth muscle, served by the pudendal nerve.", 1),
        ("The vagus serves the airways. Their walls contain rings of skeletal muscle.", 1),
        ("The vagus serves the airways. Their walls contain rings of smooth muscle.", 0),
        ("Being smooth muscle, the masseter never tires.", 1),
        ("The superior tarsal muscle, a scrap of striated muscle, lifts the lid a little.", 1),
        ("The plantar fascia, a flat sheet of muscle, covers the flexor digitorum brevis.", 1),
        ("The plantar fascia, a flat sheet of connective tissue, covers the flexor digitorum brevis.", 0),
        ("The plantar fascia is not a muscle; it covers the flexor digitorum brevis.", 0),
        ("The thoracolumbar fascia is an attachment of muscle: the latissimus dorsi arises from it.", 0),
    ],
)  # fmt: skip
def test_the_part_beside_a_tissue_is_what_it_is_told_of(text: str, findings: int) -> None:
    assert [found.finding.kind for found in check(text).findings] == ["tissue"] * findings
