"""The fifteen rules of evidence on real sentences, through everything: what each flags and what it leaves alone.

(``checks/test_evidence.py`` has the same rules on hand-made claims.)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from anatlint import Linter
from anatlint.checks.model import Severity

pytestmark = pytest.mark.model

Codes = Callable[[str], list[str]]
SILENT: list[str] = []


@pytest.fixture(scope="module")
def codes() -> Codes:
    """Return a function that gives the codes of the errors and warnings in a text."""
    linter = Linter()

    def codes(text: str) -> list[str]:
        found = linter.check_text(text, "a.md").findings
        return [one.finding.code for one in found if one.finding.severity is not Severity.INFO]

    return codes


def gap(text: str, wanted: list[str]) -> Any:
    """Return a row that does not hold yet."""
    return pytest.param(text, wanted, marks=pytest.mark.xfail(strict=True, reason="does not hold yet"))


def rows(*table: Any) -> Any:
    """Make a test of a table of texts and the codes they give."""
    return pytest.mark.parametrize(("text", "wanted"), table)


@rows(
    ("The biceps inserts on the sternum.", ["ATT001"]),
    ("The biceps flexes the knee.", SILENT),
    ("The biceps flexes the elbow.", SILENT),
    ("The serratus anterior abducts the scapula.", SILENT),
    ("The rhomboids lie under the trapezius.", SILENT),
)
def test_a_name_with_several_meanings_is_given_the_best_of_them(codes: Codes, text: str, wanted: list[str]) -> None:
    """A statement is wrong only if it is wrong of everything that its words may mean."""
    assert codes(text) == wanted


@rows(
    ("The deltoid is innervated by the lateral cord of the brachial plexus.", ["INN001"]),
    ("The deltoid lies in the thigh.", ["LOC001"]),
    ("The trapezius is a muscle of the shoulder.", SILENT),
    ("The trapezius is a muscle of the back.", SILENT),
    ("The trapezius lies in the thorax.", SILENT),
)
def test_only_what_the_data_excludes_is_wrong(codes: Codes, text: str, wanted: list[str]) -> None:
    """What is not among the known facts is no fault: a list has to be closed, or values exclude each other."""
    assert codes(text) == wanted


@rows(
    ("The triceps brachii is innervated by the superficial branch of the radial nerve.", ["INN001"]),
    ("The median nerve arises from the posterior cord.", ["BRA001"]),
    ("The deltoid is innervated by the posterior cord of the brachial plexus.", SILENT),
    ("The hamstrings are innervated by the sciatic nerve.", SILENT),
    ("The median nerve arises from the medial cord.", SILENT),
    ("The median nerve arises from the lateral cord.", SILENT),
    ("The deltoid is not innervated by the brachial plexus.", SILENT),
    ("The multifidus is innervated by the anterior rami.", ["INN001"]),
    ("The multifidus is innervated by the posterior rami.", SILENT),
)
def test_a_trunk_may_stand_for_its_branch_but_not_the_other_way(codes: Codes, text: str, wanted: list[str]) -> None:
    """What is above the right nerve is right too; a branch that is known to supply something else is wrong."""
    assert codes(text) == wanted


@rows(
    ("The brachialis extends the forearm.", ["ACT001"]),
    ("The gluteus medius flexes the elbow.", ["ACT002"]),
    ("The brachialis flexes the forearm.", SILENT),
    ("The semitendinosus flexes the leg.", SILENT),
    ("The deltoid flexes and extends the arm.", SILENT),
    ("The pectoralis major depresses the scapula.", SILENT),
    ("The gluteus medius stabilises the lumbar spine.", SILENT),
)
def test_an_action_belongs_to_a_joint_whichever_bone_moves(codes: Codes, text: str, wanted: list[str]) -> None:
    """Only the opposite at the same joint is wrong, or a joint out of reach; parts may oppose each other."""
    assert codes(text) == wanted


@rows(
    ("The trapezius is a spinal extensor.", ["GRP001"]),
    ("The spinal extensors include the levator scapulae.", ["GRP002"]),
    ("With the shoulder girdle fixed, the trapezius extends the neck.", SILENT),
    ("The longissimus is a spinal extensor.", SILENT),
)
def test_moving_the_other_end_makes_no_member_of_a_group(codes: Codes, text: str, wanted: list[str]) -> None:
    """A reversed action is a fact of its own, and who belongs to a functional group is written down, not worked out."""
    assert codes(text) == wanted


@rows(
    ("The sartorius is a hip adductor.", ["ACT001"]),
    ("The gluteus maximus is a hip flexor.", ["ACT001"]),
    ("The obturator externus is a hip abductor.", SILENT),
    ("The extensor hallucis longus is an evertor of the foot.", SILENT),
)
def test_a_lesser_role_is_no_reason_to_call_a_muscle_a_stranger(codes: Codes, text: str, wanted: list[str]) -> None:
    """What makes a functional group is told; whoever counts a muscle that does it in any role is not wrong."""
    assert codes(text) == wanted


@rows(
    ("The multifidus is responsible for lateral flexion of the vertebral column.", ["ACT004"]),
    ("The role of the multifidus is to laterally flex the spine.", ["ACT004"]),
    ("The multifidus assists lateral flexion of the spine.", SILENT),
    ("The multifidus laterally flexes the spine.", SILENT),
    ("The multifidus extends the spine. It is also responsible for lateral flexion.", SILENT),
    ("The multifidus is responsible for extension and lateral flexion of the spine.", SILENT),
)
def test_a_lesser_action_is_overstated_only_as_the_role(codes: Codes, text: str, wanted: list[str]) -> None:
    """What a muscle does besides is right, unless it is said to be what the muscle is for and nothing else is named."""
    assert codes(text) == wanted


@rows(
    ("All gluteal muscles are innervated by the superior gluteal nerve.", ["INN005"]),
    ("The hamstrings are innervated by the femoral nerve.", ["INN001"]),
    ("The gluteal muscles are innervated by the superior gluteal nerve.", SILENT),
    ("Some gluteal muscles are innervated by the inferior gluteal nerve.", SILENT),
    ("The hamstrings are innervated by the tibial part of the sciatic nerve.", SILENT),
)
def test_a_group_is_judged_by_its_own_facts_then_by_its_members(codes: Codes, text: str, wanted: list[str]) -> None:
    """A plain plural speaks of most members, "all" of each, "some" of one."""
    assert codes(text) == wanted


@rows(
    ("The deltoid inserts on the radius.", ["ATT001"]),
    ("The gluteus medius originates from the greater trochanter.", ["ATT002"]),
    ("The deltoid inserts on the humerus.", SILENT),
    ("The tensor fasciae latae inserts on the tibia.", SILENT),
    ("The gluteus medius attaches to the greater trochanter.", SILENT),
)
def test_attachments_are_judged_by_bone_and_by_the_words_used(codes: Codes, text: str, wanted: list[str]) -> None:
    """The whole bone may stand for its landmark; ends are swapped only where they are called origin and insertion."""
    assert codes(text) == wanted


@rows(
    ("The biceps femoris lies on the inner side of the knee.", ["LOC002"]),
    ("The biceps femoris lies on the outer side of the knee.", SILENT),
    ("The brachioradialis runs along the little-finger side of the forearm.", ["LOC002"]),
    ("The flexor carpi ulnaris lies on the inner side of the forearm.", SILENT),
    ("The extensor carpi ulnaris lies on the inner side of the forearm.", SILENT),
    ("The supraspinatus fills the infraspinous fossa.", ["LOC001"]),
    ("The supraspinatus fills the supraspinous fossa.", SILENT),
    ("The masseter lies on the inner side of the ramus of the mandible.", ["LOC001"]),
    ("The gracilis is the innermost muscle of the thigh.", SILENT),
)
def test_what_a_muscle_is_attached_to_tells_its_side(codes: Codes, text: str, wanted: list[str]) -> None:
    """Ends that all lie on one side of a limb exclude the other side; ends on both tell nothing."""
    assert codes(text) == wanted


@rows(
    ("The pudendal nerve hooks round the ischial tuberosity.", ["CRS001"]),
    ("The common fibular nerve winds round the neck of the tibia.", ["CRS001"]),
    ("The common fibular nerve winds round the head of the fibula.", SILENT),
    ("The left recurrent laryngeal nerve hooks around the common carotid artery.", ["CRS001"]),
    ("The radial nerve winds round the shaft of the humerus.", SILENT),
    ("The radial nerve lies on the front of the shaft of the humerus.", ["CRS001"]),
    ("The sural nerve accompanies the great saphenous vein.", ["CRS001"]),
    ("The brachial plexus passes between the middle and posterior scalenes.", ["CRS001"]),
    ("The median nerve runs along the radial artery.", SILENT),
)
def test_a_known_turn_excludes_another_of_its_sort(codes: Codes, text: str, wanted: list[str]) -> None:
    """Who winds round one bone, beside one of two veins, or between two of three, does not do so elsewhere."""
    assert codes(text) == wanted


@rows(
    ("The fibres of the superficial transverse perineal muscle run from front to back.", ["FIB001"]),
    ("The fibres of the pronator quadratus run lengthwise.", ["FIB001"]),
    ("The fibres of the pronator quadratus run across the forearm.", SILENT),
    ("The fibres of the soleus all run parallel.", ["FIB002"]),
)
def test_the_narrower_direction_counts(codes: Codes, text: str, wanted: list[str]) -> None:
    """Who runs from side to side runs horizontally, and yet not from front to back."""
    assert codes(text) == wanted


@rows(
    ("The trapezius lies deep to the rhomboids.", ["DEP001"]),
    ("The spinalis lies underneath the longissimus.", ["DEP002"]),
    ("The rhomboids lie deep to the trapezius.", SILENT),
    ("The trapezius lies deep to the gluteus maximus.", SILENT),
)
def test_depth_is_compared_within_one_stack(codes: Codes, text: str, wanted: list[str]) -> None:
    """Layers that are nowhere put in order beside each other are not compared."""
    assert codes(text) == wanted


@rows(
    ("The axillary nerve supplies the thigh.", ["INN002"]),
    ("The radial nerve supplies the deltoid.", ["INN001"]),
    ("The axillary nerve supplies the shoulder joint.", SILENT),
    ("The axillary nerve supplies the skin over the deltoid.", SILENT),
    ("The axillary artery supplies the gluteus medius.", SILENT),
)
def test_to_supply_is_meant_of_muscle_skin_or_joint(codes: Codes, text: str, wanted: list[str]) -> None:
    """A region is wrong only in another limb or half of the body; a vessel with a nerve's name is no nerve."""
    assert codes(text) == wanted


@rows(
    ("The axillary nerve arises from C8.", ["ROO001"]),
    ("The axillary nerve arises from C5, C6 and T1.", ["ROO001"]),
    ("The axillary nerve arises only from C5.", ["ROO002"]),
    ("The axillary nerve arises from C5.", SILENT),
    ("The axillary nerve arises from C5 and C6.", SILENT),
    ("The axillary nerve does not arise from C8.", SILENT),
)
def test_some_of_the_roots_are_right_unless_they_are_said_to_be_all(codes: Codes, text: str, wanted: list[str]) -> None:
    """A level is wrong that no authority counts among the roots."""
    assert codes(text) == wanted


@rows(
    ("The intercostal nerves are part of the autonomic nervous system.", ["DIV001"]),
    ("The intercostal nerves are part of the sympathetic nervous system.", ["DIV001"]),
    ("The intercostal nerves carry sympathetic fibres.", SILENT),
    ("The intercostal nerves are part of the peripheral nervous system.", SILENT),
)
def test_what_a_nerve_belongs_to_is_not_what_it_carries(codes: Codes, text: str, wanted: list[str]) -> None:
    """Spinal nerves have sympathetic fibres in them and are somatic nerves all the same."""
    assert codes(text) == wanted


@rows(
    ("The axillary nerve is a motor nerve.", ["MOD001"]),
    ("The intercostal nerves are a collection of sensory fibres.", ["MOD001"]),
    ("The axillary nerve carries motor fibres.", SILENT),
    ("The axillary nerve carries sensation from the shoulder.", SILENT),
)
def test_is_says_all_and_carries_says_some(codes: Codes, text: str, wanted: list[str]) -> None:
    """To call a mixed nerve motor or sensory leaves half of it out; to name one of its tasks does not."""
    assert codes(text) == wanted


@rows(
    ("The erector spinae is also called the multifidus.", ["NAM001"]),
    ("The iliocostalis lumborum is also known as the short head.", ["NAM002"]),
    ("The flexor lumborum muscle bends the spine.", ["NAM003"]),
    ("The erector spinae is also called the sacrospinalis.", SILENT),
    ("The deltoid is also called the shoulder cap.", SILENT),
    ("The quadratus lumborum muscle bends the spine to one side.", SILENT),
)
def test_a_name_is_wrong_when_it_is_anothers_or_cannot_be(codes: Codes, text: str, wanted: list[str]) -> None:
    """A name that nobody has heard of may still be in use; a structure that nobody has heard of is reported."""
    assert codes(text) == wanted


@rows(
    ("Injury of the ulnar nerve causes foot drop.", ["LES001"]),
    ("The erector spinae has four columns.", ["CNT001"]),
    ("Injury of the common fibular nerve causes foot drop.", SILENT),
    ("Injury of the sciatic nerve causes foot drop.", SILENT),
    ("Injury of the deep fibular nerve causes foot drop.", SILENT),
    ("The erector spinae has three columns.", SILENT),
)
def test_one_of_several_right_answers_is_right(codes: Codes, text: str, wanted: list[str]) -> None:
    """Counts and signs may have alternatives, and each of them will do."""
    assert codes(text) == wanted


@rows(
    ("The triceps brachii does not extend the elbow.", ["ACT005"]),
    ("The triceps brachii does not only extend the elbow.", SILENT),
    ("Does the triceps brachii flex the elbow?", SILENT),
    ("It is a myth that the triceps brachii flexes the elbow.", SILENT),
    ("If the triceps brachii flexed the elbow, it would be a biceps.", SILENT),
    ("The external intercostals do not run vertically but obliquely.", SILENT),
    ("The sacrospinalis is not the deepest muscle of the back.", SILENT),
)
def test_what_is_not_asserted_is_not_judged(codes: Codes, text: str, wanted: list[str]) -> None:
    """Denials turn a verdict round; questions, myths and suppositions are no statements of the article's."""
    assert codes(text) == wanted


@rows(
    ("The deltoid is innervated by the axillary nerve instead of the radial nerve.", SILENT),
    ("The deltoid is neither innervated by the radial nerve nor by the ulnar nerve.", SILENT),
    ("The triceps brachii cannot flex the elbow.", SILENT),
    ("The triceps brachii extends the elbow but does not flex it.", SILENT),
    ("Unlike the triceps brachii, the deltoid is not innervated by the radial nerve.", SILENT),
    ("The deltoid is innervated by the radial nerve, not by the axillary nerve.", ["INN001", "INN004"]),
    ("The deltoid is not innervated by the axillary nerve but by the radial nerve.", ["INN004", "INN001"]),
    ("The deltoid is innervated not by the radial nerve but by the axillary nerve.", SILENT),
    ("The deltoid is innervated by the axillary nerve, not the radial nerve.", SILENT),
    ("The deltoid is innervated by the axillary nerve, not by the radial nerve.", SILENT),
    ("The deltoid is innervated by the axillary nerve rather than by the radial nerve.", SILENT),
    ("Neither the deltoid nor the teres minor is innervated by the radial nerve.", SILENT),
    ("The deltoid inserts on the humerus, not on the ulna.", SILENT),
    ("The triceps brachii extends rather than flexes the elbow.", SILENT),
    ("The axillary nerve, and not the radial nerve, supplies the deltoid.", SILENT),
    ("The femoral nerve supplies the quadriceps and not the hamstrings.", SILENT),
    ("All muscles of the rotator cuff except the subscapularis insert on the greater tubercle.", SILENT),
    ("The triceps brachii never flexes the elbow; it extends it.", SILENT),
    ("The axillary nerve is not a sensory nerve but a mixed nerve.", SILENT),
    ("The axillary nerve is not purely motor but mixed.", SILENT),
    gap("The multifidus, not the longissimus, is the deepest muscle of the back.", SILENT),
    ("The erector spinae has not four but three columns.", SILENT),
    ("The sartorius is the longest muscle of the body, not the gluteus maximus.", SILENT),
    ("Not all gluteal muscles are innervated by the superior gluteal nerve.", SILENT),
    ("Wrist drop is caused by injury of the radial nerve, not the ulnar nerve.", SILENT),
)
def test_a_denial_reaches_as_far_as_its_words(codes: Codes, text: str, wanted: list[str]) -> None:
    """Of two things, one asserted and one set aside, each is judged by itself."""
    assert codes(text) == wanted
