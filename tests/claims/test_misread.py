"""Sentences of informal voices whose subjects, objects or denials are easily misread."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Biceps brachii: flexes elbow, supinates.", "biceps-brachii acts supination"),
        (
            "Gluteus medius and minimus run from the outer face of the ilium to the greater trochanter.",
            "gluteus-minimus attaches_to gluteal-surface-of-ilium",
        ),
        (
            "The flexor digitorum superficialis is long. In none of us is it innervated by the ulnar nerve.",
            "not flexor-digitorum-superficialis innervated_by ulnar-nerve",
        ),
        ("In no case is the deltoid supplied by the axillary nerve.", "not deltoid innervated_by axillary-nerve"),
        (
            "Gluteus maximus assists. At the front, sartorius does a bit of everything: bends hip, bends knee.",
            "sartorius acts flexion of knee",
        ),
        ("The hamstrings do two things: bend the knee and extend the hip.", "hamstrings acts extension of hip"),
        (
            "The gastrocnemius and the soleus. The former has two heads, so it helps to bend the knee.",
            "gastrocnemius acts flexion of knee",
        ),
        (
            "The sartorius is long. Dancers need the iliopsoas: it ends on the lesser trochanter.",
            "iliopsoas inserts_on lesser-trochanter",
        ),
        ("The ball of the thumb is small. Abductor brevis lifts the thumb.", "abductor-pollicis-brevis acts"),
        ("Flexor longus bends the big toe.", "flexor-hallucis-longus acts flexion of great-toe"),
        (
            "The tibial nerve runs the calf. Not the deep fibular; that one belongs to the front compartment.",
            "deep-fibular-nerve passes in anterior-compartment-of-leg",
        ),
        (
            "The deep branch of the radial nerve comes through the supinator. Pinch it there and your fingers droop.",
            "deep-branch-of-radial-nerve lesion_causes finger-drop",
        ),
        (
            "The median nerve is mixed. The ulnar nerve is mixed. Both nerves come from the lumbar plexus.",
            "median-nerve branch_of lumbar-plexus",
        ),
        (
            "Hidden by trapezius are levator scapulae and the rhomboids. All three receive the dorsal scapular nerve.",
            "levator-scapulae innervated_by dorsal-scapular-nerve",
        ),
        ("Hidden behind the soleus is the tibialis posterior.", "tibialis-posterior deep_to soleus"),
        (
            "Pronator teres, the shortest of the four, slants downward and ends on the lateral surface of the radius.",
            "pronator-teres inserts_on lateral-surface-of-radius",
        ),
        (
            "The vasti are strong. Rectus femoris arises from the ilium and is the only head to cross the hip.",
            "rectus-femoris crosses hip",
        ),
        (
            "The flexor digitorum longus gives off four tendons, each of which bends a toe.",
            "flexor-digitorum-longus acts flexion of toes",
        ),
        (
            "The soleus is flat. Along with the iliacus it bends the foot.",
            "soleus acts flexion of foot",
        ),
        (
            (
                "Which nerve pierces a muscle? Musculocutaneous, that one. It ends as the lateral cutaneous nerve "
                "of the forearm."
            ),
            "musculocutaneous-nerve divides_into lateral-cutaneous-nerve-of-forearm",
        ),
        (
            (
                "The soleus is deep. The gastrocnemius is thick. The plantaris is thin. All three muscles insert on "
                "the calcaneus."
            ),
            "soleus inserts_on calcaneus",
        ),
        (
            "The hidden two are the fibularis longus and the fibularis brevis, known to runners as the peroneals.",
            "fibularis-muscles has_members fibularis-longus",
        ),
        (
            (
                "The muscles of mastication are masseter, temporalis and buccinator, and the group obeys the "
                "mandibular nerve."
            ),
            "masticatory-muscles innervated_by mandibular-nerve",
        ),
        (
            "One of them, the digastric, has two bellies: the front belly is supplied by the facial nerve.",
            "anterior-belly-of-digastric innervated_by facial-nerve",
        ),
        (
            "Gluteus medius is big. Gluteus minimus lies beneath it. Both glutei end on the greater trochanter.",
            "gluteus-medius inserts_on greater-trochanter",
        ),
    ],
)
def test_it_is_read_rightly(text: str, claim: str, read: Read) -> None:
    assert any(found.startswith(claim) for found in read(text)), read(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("# Arm, crib v3\n\n- lateral: above the radial groove", "mandibular-nerve"),
        ("The rotator cuff isn't under the deltoid in the sense your mate meant.", "not rotator-cuff"),
        ("The short head of biceps femoris doesn't qualify as a hamstring proper.", "not short-head"),
        ("The extensor longus of the toes straightens them; the adductor brevis is short.", "adductor-longus"),
        (
            "The median and the ulnar nerve are long. The middle finger has two dorsal interossei.",
            "dorsal-interossei-of-hand has_count",
        ),
        ("The two lumbricals of ring and little finger obey the ulnar nerve.", "lumbricals-of-hand has_count"),
        ("Soleus, flat like the fish it is named after, lies under the gastrocnemius.", "soleus means"),
        (
            "The triceps is big. The soleus and the gastrocnemius form the calf. All three heads end on the calcaneus.",
            "triceps-brachii inserts_on",
        ),
        ("C5 and C6 unite as the upper trunk, C7 continues alone.", "superior-trunk-of-brachial-plexus has_roots C7"),
        (
            "The ventral root carries motor fibres. Once the roots have joined, the nerve is mixed.",
            "anterior-root-of-spinal-nerve carries mixed",
        ),
        (
            (
                "The trochlear nerve is one of the cranial nerves. The abducens nerve is long. The oculomotor is "
                "thick. All three nerves enter the orbit."
            ),
            "cranial-nerves passes through orbit",
        ),
        (
            (
                "## Piriformis\n\n| | Passes above piriformis | Passes below piriformis |\n|---|---|---|\n"
                "| Nerves | superior gluteal | sciatic, nerve to obturator internus |"
            ),
            "piriformis innervated_by sciatic-nerve",
        ),
        ("The fibularis longus and the fibularis brevis, known as the peroneals.", "fibularis-brevis also_called"),
        (
            "A pair of straps, the recti, is flat. The intercostal nerves look after these sheets.",
            "infrahyoid-muscles",
        ),
        ("The ischiocavernosus covers the crus.", "ischiocavernosus located_in leg"),
        (
            "# Chewing muscles\n\n## And the upper teeth?\n\nThey are served by the superior alveolar nerves.",
            "masticatory-muscles innervated_by",
        ),
        (
            "Gluteus medius is broad. Gluteus minimus lies beneath it. The two glutei abduct the thigh.",
            "gluteal-muscles has_count",
        ),
        (
            (
                "The quadratus plantae and the adductor hallucis are deep. As for the lumbricals, only the first "
                "goes to the medial plantar nerve."
            ),
            "quadratus-plantae innervated_by",
        ),
    ],
)
def test_it_is_not_misread(text: str, claim: str, read: Read) -> None:
    assert not any(found.startswith(claim) for found in read(text)), read(text)
