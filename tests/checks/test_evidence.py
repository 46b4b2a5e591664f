"""The fifteen rules of evidence: what is flagged, and what is left alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from anatlint.claims.model import Mood, Quantifier

ALL, SOME = Quantifier.ALL, Quantifier.SOME
NOT: dict[str, Any] = {"negated": True}

Row = tuple[str, str, str, str, dict[str, Any], str, str]

ROWS: list[Row] = [
    # 1. readings: the most favourable one counts
    ("1 wrong in every reading", "innervated_by", "deltoid", "radial-nerve|ulnar-nerve", {}, "contradicted", ""),
    ("1 right in one reading", "innervated_by", "deltoid", "radial-nerve|axillary-nerve", {}, "supported", ""),
    ("1 subject with two readings", "acts", "biceps-brachii|semitendinosus", "flexion of knee-joint", {}, "supported", ""),
    ("1 nothing known of one reading", "innervated_by", "deltoid|supraspinatus", "radial-nerve", {}, "unknown", ""),
    ("1 name without readings", "innervated_by", "deltoid", "?foo-nerve", {}, "unknown", "unknown-object"),
    ("1 subject without readings", "innervated_by", "?foo", "radial-nerve", {}, "unknown", "unknown-subject"),
    ("1 abduction of the scapula", "acts", "serratus-anterior", "abduction of scapula", {}, "supported", ""),
    ("1 adduction of the scapula", "acts", "serratus-anterior", "adduction of scapula", {}, "contradicted", "opposite-movement"),
    ("1 under as deep or below", "beside", "rhomboids", "under: trapezius", {}, "supported", ""),
    # 2. contradicted needs an entailment
    ("2 complete list", "innervated_by", "gluteus-medius", "inferior-gluteal-nerve", {}, "contradicted", "not-in-complete-list"),
    ("2 no list", "innervated_by", "supraspinatus", "axillary-nerve", {}, "unknown", ""),
    ("2 list not closed", "acts", "teres-major", "abduction of glenohumeral-joint", {}, "unsupported", ""),
    ("2 regions not disjoint", "located_in", "trapezius", "thorax", {}, "unsupported", ""),
    ("2 bare entry", "acts", "plantaris", "abduction of glenohumeral-joint", {}, "unknown", ""),
    # 3. hierarchies are asymmetric
    ("3 trunk", "innervated_by", "deltoid", "posterior-cord", {}, "supported", "ancestor"),
    ("3 plexus", "innervated_by", "deltoid", "brachial-plexus", {}, "supported", "ancestor"),
    ("3 another cord", "innervated_by", "deltoid", "lateral-cord", {}, "contradicted", ""),
    ("3 branch is unsupported", "innervated_by", "triceps-brachii", "superficial-branch-of-radial-nerve", {}, "unsupported", "descendant"),
    ("3 branch that supplies others", "innervated_by", "triceps-brachii", "deep-branch-of-radial-nerve", {}, "contradicted", "branch-supplies-others"),
    ("3 rami for their branches", "innervated_by", "multifidus", "posterior-ramus", {}, "supported", "ancestor"),
    ("3 rami of a region", "innervated_by", "multifidus", "lumbar-posterior-rami", {}, "unsupported", "descendant"),
    ("3 denied trunk of the nerve", "innervated_by", "extensor-digitorum", "radial-nerve", NOT, "contradicted", "denied"),
    ("3 denied branch", "innervated_by", "triceps-brachii", "superficial-branch-of-radial-nerve", NOT, "unsupported", ""),
    ("3 two parents", "branch_of", "median-nerve", "medial-cord", {}, "supported", ""),
    ("3 denied wrong nerve", "innervated_by", "deltoid", "radial-nerve", NOT, "supported", ""),
    ("3 denied right nerve", "innervated_by", "deltoid", "axillary-nerve", NOT, "contradicted", "denied"),
    ("3 true statement called a myth", "innervated_by", "deltoid", "axillary-nerve", {"mood": Mood.MYTH}, "contradicted", "denied"),
    ("3 false statement called a myth", "innervated_by", "deltoid", "radial-nerve", {"mood": Mood.MYTH}, "supported", ""),
    ("3 variable nerve denied", "innervated_by", "trapezius", "anterior-ramus", NOT, "unsupported", ""),
    # 4. actions belong to a joint
    ("4 flexes the forearm", "acts", "biceps-brachii", "flexion of forearm", {}, "supported", ""),
    ("4 extends the forearm", "acts", "biceps-brachii", "extension of forearm", {}, "contradicted", "opposite-movement"),
    ("4 flexes the leg", "acts", "semitendinosus", "flexion of leg", {}, "supported", ""),
    ("4 same movement elsewhere", "acts", "semitendinosus", "extension of hip-joint", {}, "supported", ""),
    ("4 opposite by another part", "acts", "deltoid", "extension of glenohumeral-joint", {}, "supported", ""),
    ("4 opposite of one part", "acts", "clavicular-part-of-deltoid", "extension of glenohumeral-joint", {}, "contradicted", ""),
    ("4 not crossed", "acts", "gluteus-medius", "flexion of elbow-joint", {}, "contradicted", "joint-not-crossed"),
    ("4 indirect", "acts", "pectoralis-major", "depression of scapula", {}, "supported", ""),
    ("4 stabilising is exempt", "acts", "gluteus-medius", "stabilization of elbow-joint", {}, "unsupported", ""),
    ("4 wider joint", "acts", "multifidus", "extension of trunk", {}, "supported", ""),
    ("4 part of the column", "acts", "multifidus", "extension of lumbar-spine", {}, "unsupported", "descendant"),
    ("4 opposite of a part of the column", "acts", "multifidus", "flexion of lumbar-spine", {}, "contradicted", "opposite-movement"),
    ("4 not in a complete list", "acts", "brachialis", "supination of radioulnar-joints", {}, "contradicted", ""),
    ("4 to the wrong side", "acts", "multifidus", "rotation of vertebral-column", {"side": "ipsilateral"}, "contradicted", "wrong-side"),
    ("4 to the right side", "acts", "multifidus", "rotation of vertebral-column", {"side": "contralateral"}, "supported", ""),
    ("4 no joint named", "acts", "external-intercostal-muscles", "inspiration", {}, "supported", ""),
    ("4 opposite, no joint named", "acts", "external-intercostal-muscles", "expiration", {}, "contradicted", "opposite-movement"),
    ("4 in a position", "acts", "gluteus-medius", "adduction of hip-joint", {"condition": "when sitting"}, "unsupported", ""),
    ("4 main action denied", "acts", "triceps-brachii", "extension of elbow-joint", NOT, "contradicted", "denied"),
    ("4 minor action denied", "acts", "triceps-brachii", "extension of glenohumeral-joint", NOT, "unsupported", ""),
    ("4 opposite denied", "acts", "triceps-brachii", "flexion of elbow-joint", NOT, "supported", ""),
    # 5. fixed end
    ("5 reversed action", "acts", "trapezius", "extension of cervical-spine", {"fixed_end": True}, "supported", ""),
    ("5 unknown reversed action", "acts", "gluteus-medius", "adduction of hip-joint", {"fixed_end": True}, "unsupported", ""),
    ("5 not a spinal extensor", "member_of", "trapezius", "spinal-extensors", {}, "contradicted", "not-a-member"),
    ("5 a spinal extensor", "member_of", "multifidus", "spinal-extensors", {}, "supported", ""),
    # 6. overstated
    ("6 responsible for a lesser action", "acts", "multifidus", "lateral-flexion of vertebral-column", {"exclusive": True}, "overstated", "lesser-action"),
    ("6 plain verb", "acts", "multifidus", "lateral-flexion of vertebral-column", {}, "supported", ""),
    ("6 assists", "acts", "multifidus", "lateral-flexion of vertebral-column", {"exclusive": True, "weak": True}, "supported", ""),
    ("6 main action", "acts", "multifidus", "extension of vertebral-column", {"exclusive": True}, "supported", ""),
    ("6 denied as the role", "acts", "multifidus", "lateral-flexion of vertebral-column", {"exclusive": True, "negated": True}, "unsupported", ""),
    # 7. groups
    ("7 own fact overrides", "innervated_by", "hamstrings", "tibial-nerve", {}, "supported", ""),
    ("7 one fails under all", "innervated_by", "hamstrings", "tibial-nerve", {"quantifier": ALL}, "supported", ""),
    ("7 own fact contradicts", "innervated_by", "hamstrings", "femoral-nerve", {}, "contradicted", ""),
    ("7 some", "innervated_by", "hamstrings", "common-fibular-nerve", {"quantifier": SOME}, "supported", ""),
    ("7 most members fit", "innervated_by", "gluteal-muscles", "superior-gluteal-nerve", {}, "supported", "members"),
    ("7 all members", "innervated_by", "gluteal-muscles", "superior-gluteal-nerve", {"quantifier": ALL}, "contradicted", "not-all"),
    ("7 few members fit", "innervated_by", "gluteal-muscles", "inferior-gluteal-nerve", {}, "unsupported", ""),
    ("7 some members fit", "innervated_by", "gluteal-muscles", "inferior-gluteal-nerve", {"quantifier": SOME}, "supported", ""),
    ("7 no member fits", "innervated_by", "gluteal-muscles", "femoral-nerve", {}, "contradicted", ""),
    ("7 most denied", "innervated_by", "gluteal-muscles", "superior-gluteal-nerve", NOT, "unsupported", ""),
    # 8. attachments
    ("8 landmark", "inserts_on", "deltoid", "deltoid-tuberosity", {}, "supported", ""),
    ("8 bone", "inserts_on", "gluteus-medius", "femur", {}, "supported", ""),
    ("8 another bone", "inserts_on", "deltoid", "radial-tuberosity", {}, "contradicted", "not-in-complete-list"),
    ("8 another landmark of the bone", "inserts_on", "gluteus-medius", "lesser-trochanter", {}, "contradicted", "not-in-complete-list"),
    ("8 adjacent landmark", "inserts_on", "gluteus-medius", "trochanteric-fossa", {}, "supported", ""),
    ("8 by way of a tract", "inserts_on", "tensor-fasciae-latae", "iliotibial-tract", {}, "supported", ""),
    ("8 swapped in a limb", "originates_from", "gluteus-medius", "greater-trochanter", {}, "contradicted", "swapped"),
    ("8 swapped, other words", "attaches_to", "gluteus-medius", "greater-trochanter", {}, "supported", ""),
    ("8 swapped in the trunk", "originates_from", "longissimus-thoracis", "ribs", {}, "unsupported", "fixed-end"),
    ("8 swapped, fixed end", "originates_from", "gluteus-medius", "greater-trochanter", {"fixed_end": True}, "unsupported", ""),
    ("8 connects another bone", "connects", "intercostal-muscles", "connects: ribs, sternum", {}, "contradicted", ""),
    ("8 connects its ends", "connects", "deltoid", "connects: clavicle, humerus", {}, "supported", ""),
    ("8 spans too far", "spans", "longissimus-thoracis", "spans: cervical-spine, sacrum, coccyx", {}, "contradicted", ""),
    ("8 spans its ends", "spans", "longissimus-thoracis", "spans: sacrum, thoracic-vertebrae", {}, "supported", ""),
    ("8 soft tissue nearby", "attaches_to", "gluteus-medius", "iliotibial-tract", {}, "unsupported", ""),
    # 9. depth within one stack
    ("9 deep to", "deep_to", "rhomboids", "trapezius", {}, "supported", ""),
    ("9 member of a layer", "deep_to", "rhomboid-major", "trapezius", {}, "supported", ""),
    ("9 reversed", "deep_to", "trapezius", "rhomboids", {}, "contradicted", "reverse-depth"),
    ("9 same layer", "deep_to", "spinalis", "longissimus", {}, "contradicted", "same-layer"),
    ("9 two stacks", "deep_to", "trapezius", "gluteus-maximus", {}, "unsupported", ""),
    ("9 superficial reversed", "superficial_to", "gluteus-minimus", "gluteus-medius", {}, "contradicted", "reverse-depth"),
    ("9 rank of another", "depth_rank", "erector-spinae", "rank:deepest: @back", {}, "contradicted", "rank-belongs-to-another"),
    ("9 rank", "depth_rank", "multifidus", "rank:deepest: @back", {}, "supported", ""),
    ("9 between", "beside", "gluteus-medius", "between: gluteus-maximus, gluteus-minimus", {}, "supported", ""),
    ("9 not between", "beside", "gluteus-maximus", "between: gluteus-medius, gluteus-minimus", {}, "contradicted", "not-between"),
    ("9 loose word", "layer", "rhomboids", "superficial: @back", {}, "unsupported", ""),
    ("9 wrong end", "layer", "multifidus", "superficial: @back", {}, "contradicted", "other-layer"),
    # 10. supplies
    ("10 joint", "supplies", "axillary-nerve", "glenohumeral-joint", {}, "supported", ""),
    ("10 skin", "supplies", "axillary-nerve", "skin-of-shoulder", {}, "supported", ""),
    ("10 muscle", "supplies", "axillary-nerve", "deltoid", {}, "supported", ""),
    ("10 another's muscle", "supplies", "radial-nerve", "deltoid", {}, "contradicted", ""),
    ("10 region", "supplies", "superior-gluteal-nerve", "lower-limb", {}, "supported", ""),
    ("10 other limb", "supplies", "superior-gluteal-nerve", "upper-limb", {}, "contradicted", "disjoint-region"),
    ("10 near region", "supplies", "superior-gluteal-nerve", "thigh", {}, "unsupported", ""),
    ("10 joint by a nerve", "innervated_by", "glenohumeral-joint", "axillary-nerve", {}, "supported", ""),
    # 11. roots
    ("11 variable", "has_roots", "axillary-nerve", "C4 C5", {}, "supported", ""),
    ("11 outside", "has_roots", "axillary-nerve", "C6 C7", {}, "contradicted", "outside-roots"),
    ("11 some of them", "has_roots", "superior-gluteal-nerve", "L5", {}, "supported", ""),
    ("11 only some of them", "has_roots", "superior-gluteal-nerve", "L5", {"only": True}, "incomplete", "only"),
    ("11 denied", "has_roots", "axillary-nerve", "C5", NOT, "contradicted", "denied"),
    ("11 number", "cranial_number", "accessory-nerve", "11 nerve", {}, "supported", ""),
    ("11 another's number", "cranial_number", "accessory-nerve", "10 nerve", {}, "contradicted", "other-number"),
    # 12. division is not content
    ("12 division", "belongs_to", "intercostal-nerves", "autonomic-nervous-system", {}, "contradicted", "disjoint"),
    ("12 part of a division", "belongs_to", "intercostal-nerves", "sympathetic-nervous-system", {}, "contradicted", "disjoint"),
    ("12 wider division", "belongs_to", "intercostal-nerves", "peripheral-nervous-system", {}, "supported", ""),
    ("12 content", "carries", "intercostal-nerves", "sympathetic-fibres", {}, "supported", ""),
    ("12 part_of a division", "part_of", "intercostal-nerves", "central-nervous-system", {}, "contradicted", "disjoint"),
    # 13. modality
    ("13 copula", "carries", "intercostal-nerves", "sensory-fibres", {"exclusive": True}, "contradicted", "not-only"),
    ("13 verb", "carries", "intercostal-nerves", "sensory-fibres", {}, "supported", ""),
    ("13 pain", "carries", "intercostal-nerves", "pain", {}, "supported", ""),
    ("13 sensory nerve called motor", "carries", "sural-nerve", "motor", {}, "contradicted", "other-modality"),
    ("13 sensory nerve", "carries", "sural-nerve", "sensory", {"exclusive": True}, "supported", ""),
    ("13 motor nerve called mixed", "carries", "superior-gluteal-nerve", "mixed", {}, "contradicted", "other-modality"),
    ("13 denied as pure", "carries", "intercostal-nerves", "sensory", {"exclusive": True, "negated": True}, "supported", ""),
    # 14. aliases
    ("14 own name", "also_called", "erector-spinae", "sacrospinalis = erector-spinae", {}, "supported", ""),
    ("14 another's name", "also_called", "external-intercostal-muscles", "innermost intercostals = innermost-intercostal-muscles", {}, "contradicted", "name-of-another"),
    ("14 unknown name", "also_called", "deltoid", "shoulder cap", {}, "unsupported", "unknown-alias"),
    ("14 impossible part", "also_called", "iliocostalis-lumborum", "the short head", {}, "contradicted", "no-such-part"),
    ("14 possible part", "also_called", "biceps-brachii", "the short head", {}, "unsupported", ""),
    ("14 bare muscle", "also_called", "plantaris", "the short head", {}, "unsupported", ""),
    ("14 no such muscle", "exists", "?flexor lumborum muscle", "flexor lumborum muscle", {}, "contradicted", "nonexistent"),
    ("14 there is such a muscle", "exists", "?quadratus lumborum", "quadratus lumborum muscle", {}, "supported", ""),
    ("14 rightly denied", "exists", "?flexor lumborum muscle", "flexor lumborum muscle", NOT, "supported", ""),
    # 15. counts and signs have alternatives
    ("15 number", "has_count", "biceps-brachii", "2 head", {}, "supported", ""),
    ("15 another number", "has_count", "biceps-brachii", "3 head", {}, "contradicted", "other-number"),
    ("15 other things", "has_count", "biceps-brachii", "3 tendon", {}, "unknown", ""),
    ("15 sign of another", "lesion_causes", "ulnar-nerve", "wrist-drop", {}, "contradicted", "sign-of-another"),
    ("15 sign of the branch", "lesion_causes", "posterior-cord", "wrist-drop", {}, "supported", ""),
    ("15 sign of its muscle", "lesion_causes", "superior-gluteal-nerve", "trendelenburg-sign", {}, "supported", ""),
    ("15 sign with open causes", "lesion_causes", "radial-nerve", "claw-hand", {}, "unsupported", ""),
    ("15 lost movement", "lesion_causes", "radial-nerve", "extension of elbow-joint", {"lost": True}, "supported", ""),
    ("15 lost movement of another", "lesion_causes", "axillary-nerve", "flexion of elbow-joint", {"lost": True}, "contradicted", "movement-of-another"),
    # the other predicates
    ("region", "located_in", "gluteus-medius", "lower-limb", {}, "supported", ""),
    ("disjoint region", "located_in", "gluteus-medius", "upper-limb", {}, "contradicted", "disjoint-region"),
    ("disjoint compartment", "located_in", "triceps-brachii", "anterior-compartment-of-arm", {}, "unsupported", ""),
    ("neighbour", "beside", "spinalis", "medial: longissimus", {}, "supported", ""),
    ("neighbour, other side", "beside", "longissimus", "medial: spinalis", {}, "contradicted", "reverse-direction"),
    ("neighbour, told from the other", "beside", "longissimus", "lateral: spinalis", {}, "supported", ""),
    ("direction", "fibre_direction", "external-intercostal-muscles", "vertical", {}, "contradicted", "disjoint"),
    ("wider direction", "fibre_direction", "external-intercostal-muscles", "oblique", {}, "supported", ""),
    ("shape", "shape", "deltoid", "fusiform", {}, "contradicted", "disjoint"),
    ("shape not excluded", "shape", "deltoid", "flat", {}, "unsupported", ""),
    ("not in the cuff", "member_of", "teres-major", "rotator-cuff", {}, "contradicted", "not-a-member"),
    ("in the cuff", "has_members", "rotator-cuff", "teres-minor", {}, "supported", ""),
    ("part of a member", "part_of", "iliocostalis-lumborum", "erector-spinae", {}, "supported", ""),
    ("whole in its part", "part_of", "erector-spinae", "longissimus", {}, "contradicted", "reversed"),
    ("part as the whole", "same_as", "longissimus-thoracis", "erector-spinae", {}, "contradicted", "part-not-whole"),
    ("whole with a part in brackets", "same_as", "erector-spinae", "longissimus", {}, "unsupported", ""),
    ("smooth", "tissue", "deltoid", "smooth-muscle", {}, "contradicted", "disjoint"),
    ("voluntary", "tissue", "deltoid", "voluntary", {}, "supported", ""),
    ("tissue of a bare muscle", "tissue", "plantaris", "smooth-muscle", {}, "unknown", ""),
    ("largest", "superlative", "gluteus-maximus", "largest: @human-body", {}, "supported", ""),
    ("largest is another", "superlative", "gluteus-medius", "largest: @human-body", {}, "contradicted", "held-by-another"),
    ("largest of a region", "superlative", "deltoid", "largest: @shoulder", {}, "unknown", ""),
    ("crosses", "crosses", "triceps-brachii", "glenohumeral-joint", {}, "supported", ""),
    ("does not cross", "crosses", "brachialis", "glenohumeral-joint", {}, "contradicted", "joint-not-crossed"),
    ("opening", "passes", "superior-gluteal-nerve", "through: greater-sciatic-foramen", {}, "supported", ""),
    ("another opening", "passes", "superior-gluteal-nerve", "through: lesser-sciatic-foramen", {}, "contradicted", "other-opening"),
    ("opening not excluded", "passes", "median-nerve", "through: greater-sciatic-foramen", {}, "unsupported", ""),
    ("other side", "passes", "ulnar-nerve", "in-front: medial-epicondyle", {}, "contradicted", "other-side"),
    ("another cord", "branch_of", "axillary-nerve", "lateral-cord", {}, "contradicted", "other-parent"),
    ("plexus above", "branch_of", "axillary-nerve", "brachial-plexus", {}, "supported", ""),
    ("divides", "divides_into", "sciatic-nerve", "tibial-nerve", {}, "supported", ""),
    ("divides wrongly", "divides_into", "femoral-nerve", "tibial-nerve", {}, "contradicted", "other-parent"),
    ("branch above its parent", "branch_of", "sciatic-nerve", "tibial-nerve", {}, "contradicted", "reversed"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("predicate", "subject", "object", "qualifiers", "status", "reason"),
    [row[1:] for row in ROWS],
    ids=[row[0] for row in ROWS],
)
def test_verdict(
    judged: Callable[..., Any],
    predicate: str,
    subject: str,
    object: str,
    qualifiers: dict[str, Any],
    status: str,
    reason: str,
) -> None:
    verdict = judged(predicate, subject, object, **qualifiers)
    assert (verdict.status, verdict.reason if reason else "") == (status, reason), (verdict.reason, verdict.because)
    if verdict.status == "contradicted":
        assert verdict.because, "what is called wrong is shown step by step"
        assert not any("{" in step or step != step.strip() for step in verdict.because)


def test_ids_are_distinct() -> None:
    names = [row[0] for row in ROWS]
    assert len(set(names)) == len(names)
