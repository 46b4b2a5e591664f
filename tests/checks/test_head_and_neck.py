"""Plain statements on head and neck, each right and wrong: brain, nuclei, ganglia, arches, triangles, tests, faces."""

from __future__ import annotations

import pytest

from anatlint import Linter

pytestmark = pytest.mark.model

_OPENED = "The masseter closes the jaw.\n\n"


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("The trigeminal nerve emerges from the {}.", "pons", "midbrain"),
        ("The abducens nerve leaves the brainstem at the {}.", "pontomedullary junction", "interpeduncular fossa"),
        ("The hypoglossal nerve emerges between the olive and the {}.", "pyramid", "inferior cerebellar peduncle"),
        ("The Edinger-Westphal nucleus supplies the {} nerve.", "oculomotor", "facial"),
        ("The facial nucleus, where the facial nerve begins, lies in the {}.", "pons", "midbrain"),
        ("The motor fibres of the glossopharyngeal nerve arise in the {}.", "nucleus ambiguus", "facial nucleus"),
        ("The cell bodies of the taste fibres of the chorda tympani lie in the {} ganglion.", "geniculate", "otic"),
        ("The otic ganglion receives preganglionic fibres from the {} nerve.", "glossopharyngeal", "facial"),
        ("Postganglionic fibres from the otic ganglion supply the {} gland.", "parotid", "submandibular"),
        ("The pterygopalatine ganglion lies in the {} fossa.", "pterygopalatine", "infratemporal"),
        ("The superior cervical ganglion lies at the level of {}.", "C2 and C3", "C6 and C7"),
        ("The infraorbital nerve supplies the {} eyelid.", "lower", "upper"),
        ("The muscles of facial expression develop from the {} pharyngeal arch.", "second", "first"),
        ("The facial nerve supplies the {} pharyngeal arch.", "second", "third"),
        ("The carotid triangle is bounded by omohyoid, digastric and the {}.", "sternocleidomastoid", "trapezius"),
        ("The floor of the submental triangle is formed by the {}.", "mylohyoid", "thyrohyoid"),
        ("To test the hypoglossal nerve, the patient is asked to {}.", "stick out the tongue", "shrug the shoulders"),
        ("The facial nerve is tested by asking the patient to {}.", "smile", "clench the teeth"),
        ("The {} helps you chew.", "masseter", "corrugator supercilii"),
        ("The {} makes you smile.", "zygomaticus major", "masseter"),
        ("The trochlear nerve has the {} intracranial course of all cranial nerves.", "longest", "shortest"),
        (
            "The cricothyroid is the only intrinsic laryngeal muscle supplied by the {} laryngeal nerve.",
            "external", "recurrent",
        ),
    ],
)  # fmt: skip
def test_the_right_is_confirmed_and_the_wrong_is_flagged(text: str, right: str, wrong: str) -> None:
    linter = Linter()
    told = linter.check_text(_OPENED + text.format(right))
    assert not told.findings
    assert any(one.verdict.status == "supported" and one.span.start >= len(_OPENED) for one in told.claims)
    assert linter.check_text(_OPENED + text.format(wrong)).findings


@pytest.mark.parametrize(
    "text",
    [
        "The sternocleidomastoid may tighten while you chew.",
        "The orbicularis oculi contracts when you smile.",
        "The oculomotor nerve supplies the upper eyelid.",
        "The posterior triangle is bounded by the anterior border of the trapezius.",
        "A space bounded by muscles lies below the mandible.",
        "Cranial nerve V is examined by touching the face with cotton wool.",
    ],
)
def test_what_is_right_is_not_flagged(text: str) -> None:
    assert not Linter().check_text(_OPENED + text).findings
