"""Names cut short in labels and heads of tables, completed by the noun above; what plexuses hold."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "# The brachial plexus\n\n1. **Trunks** – three.\n   - upper: C5 and C6\n   - lower: C8 and T1",
            "inferior-trunk-of-brachial-plexus has_roots C8 T1",
        ),
        (
            "# Diaphragm\n\nOrigin, three parts:\n\n- sternal: the back of the xiphoid process\n- costal: the ribs",
            "sternal-part-of-diaphragm originates_from xiphoid-process",
        ),
        (
            "# Digastric\n\nIts two bellies:\n\n* anterior: nerve to mylohyoid\n* posterior: facial nerve",
            "posterior-belly-of-digastric innervated_by facial-nerve",
        ),
        (
            "# Feet\n\n| Foot interossei | Plantar | Dorsal |\n|---|---|---|\n| Shape | unipennate | bipennate |",
            "dorsal-interossei-of-foot shape bipennate",
        ),
        (
            "# Splanchnic nerves\n\n## Thoracic splanchnic nerves\n\n- greater: T5 to T9\n- lesser: T10 and T11",
            "lesser-splanchnic-nerve has_roots T10 T11",
        ),
        (
            "The biceps bends the elbow.\n\n| | Musculocutaneous | Median |\n|---|---|---|\n| Roots | C5–C7 | C6–T1 |",
            "musculocutaneous-nerve has_roots C5 C6 C7",
        ),
        (
            "# The brachial plexus\n\n- Lateral cord: lateral pectoral, musculocutaneous",
            "musculocutaneous-nerve branch_of lateral-cord-of-brachial-plexus",
        ),
        (
            "# The brachial plexus\n\n*From the upper trunk:* the suprascapular nerve, to supraspinatus.",
            "supraspinatus innervated_by suprascapular-nerve",
        ),
        (
            "# The brachial plexus\n\n**Cords**\n\n- medial: the anterior division of the lower trunk",
            "medial-cord-of-brachial-plexus branch_of anterior-division-of-inferior-trunk",
        ),
        (
            "# Knee\n\n| Muscle | Action at the knee |\n|---|---|\n| Sartorius | extends |\n| Gracilis | flexes |",
            "sartorius acts extension of knee",
        ),
        (
            "# Winging\n\n| Sign | Weak muscle | Nerve |\n|---|---|---|\n| Droops | Trapezius | Accessory nerve |",
            "trapezius innervated_by accessory-nerve",
        ),
        (
            "# Nerves\n\n| Summary | |\n|---|---|\n| Nerve | Facial nerve |\n| Kind of nerve | sensory |",
            "facial-nerve carries sensory",
        ),
        (
            "# Quiz\n\n| Question | Answer |\n|---|---|\n| Which nerve supplies the deltoid? | The axillary nerve |",
            "deltoid innervated_by axillary-nerve",
        ),
        (
            "# Leg\n\n| Compartment of leg | Muscles |\n|---|---|\n| Posterior, superficial | soleus, popliteus |",
            "superficial-posterior-compartment-of-leg has_members popliteus",
        ),
        (
            "The facial nerve gives off five branches:\n\n- temporal\n- cervical\n- maxillary",
            "facial-nerve divides_into maxillary-nerve",
        ),
        (
            "## Layer 3\n\n* flexor hallucis brevis: two\n* abductor hallucis: two\n* flexor digiti minimi brevis: one",
            "third-layer-muscles-of-sole has_members abductor-hallucis",
        ),
        (
            "# Diaphragm\n\n| Opening | Level | Contents |\n|---|---|---|\n| Aortic | T10 | aorta |",
            "aortic-hiatus-level segment T10",
        ),
        (
            "# Quiz\n\n1. Which nerve supplies the deltoid? *(Radial.)*",
            "deltoid innervated_by radial-nerve",
        ),
    ],
)
def test_completed(read: Read, text: str, claim: str) -> None:
    assert claim in read(text)


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("# The arm\n\nThere are three nerves.\n\n- upper: C5 and C6", "has_roots"),
        ("# Leg\n\n| Group | Muscles | Action |\n|---|---|---|\n| A | popliteus, soleus | toe flexion |", "acts"),
        ("# Splanchnic nerves\n\n| Nerve | Chief destination |\n|---|---|\n| least | renal plexus |", "branch_of"),
    ],
)
def test_left_alone(read: Read, text: str, without: str) -> None:
    assert not [claim for claim in read(text) if without in claim]
