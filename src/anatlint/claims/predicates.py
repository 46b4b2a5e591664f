"""The predicates of claims: which kind of statement each is, and which objects it takes."""

from __future__ import annotations

from typing import NamedTuple

KINDS = (
    "action", "innervation", "roots", "attachment", "location", "depth", "fibres", "group", "count", "name",
    "division", "modality", "course", "branch", "tissue", "extent", "lesion", "consistency",
)  # fmt: skip


class Predicate(NamedTuple):
    """A relation that a claim states between its subject and its object."""

    name: str
    kind: str
    takes: str  # the class of its objects, in ``claims.model``
    reads: str  # "{subject} is innervated by {object}": how the claim reads in plain English


_ALL = (
    Predicate("acts", "action", "Movement", "{subject} does {object}"),
    Predicate("trains", "action", "Term", "{subject} works {object}"),  # exercise or stretch: muscle
    Predicate("opposes", "action", "Term", "{subject} works against {object}"),  # antagonists
    Predicate("assists", "action", "Term", "{subject} works together with {object}"),  # synergists
    Predicate("serves", "action", "Name", "{subject} takes part in {object}"),  # muscle or nerve: chewing, smiling
    Predicate("innervated_by", "innervation", "Term", "{subject} is innervated by {object}"),
    Predicate("supplies", "innervation", "Term", "{subject} supplies {object}"),  # nerve: skin, region, joint, organ
    Predicate("moves", "innervation", "Movement", "{subject} brings about {object}"),  # nerve, through its muscles
    Predicate("afferent_limb", "innervation", "Term", "{subject} comes in through {object}"),  # reflex: nerve
    Predicate("efferent_limb", "innervation", "Term", "{subject} goes out through {object}"),
    Predicate("reflex_nerve", "innervation", "Term", "{subject} tests {object}"),
    Predicate("has_roots", "roots", "Levels", "{subject} has the roots {object}"),
    Predicate("segment", "roots", "Levels", "{subject} belongs to {object}"),  # reflex, movement or point of the skin
    Predicate("cranial_number", "roots", "Count", "{subject} is cranial nerve {object}"),
    Predicate("originates_from", "attachment", "Term", "{subject} originates from {object}"),
    Predicate("inserts_on", "attachment", "Term", "{subject} inserts on {object}"),
    Predicate("attaches_to", "attachment", "Term", "{subject} attaches to {object}"),
    Predicate(
        "connects", "attachment", "Place", "{subject} connects {object}"
    ),  # relation "connects", of: two terms or one plural
    Predicate("spans", "attachment", "Place", "{subject} extends {object}"),  # relation "spans", of: both ends
    Predicate("located_in", "location", "Term", "{subject} is in {object}"),
    Predicate(
        "beside", "location", "Place", "{subject} is {object}"
    ),  # relation: medial, lateral, anterior, ..., between
    Predicate("placed", "location", "Place", "{subject} lies {object}"),  # a bursa, a tunnel, an axis
    Predicate(
        "walls", "location", "Place", "{subject} bounds {object}"
    ),  # relation: the side, floor or roof of a space
    Predicate("deep_to", "depth", "Term", "{subject} is deep to {object}"),
    Predicate("superficial_to", "depth", "Term", "{subject} is superficial to {object}"),
    Predicate("layer", "depth", "Place", "{subject} is {object}"),  # relation: superficial, intermediate, deep
    Predicate(
        "depth_rank", "depth", "Place", "{subject} is {object}"
    ),  # relation: deepest, middle, most-superficial; domain
    Predicate("fibre_direction", "fibres", "Term", "the fibres of {subject} run {object}"),
    Predicate("fibres_beside", "fibres", "Place", "the fibres of {subject} run {object}"),  # along or across others
    Predicate("shape", "fibres", "Term", "{subject} is {object}"),
    Predicate("member_of", "group", "Term", "{subject} belongs to {object}"),
    Predicate("part_of", "group", "Term", "{subject} is part of {object}"),
    Predicate("kind_of", "group", "Term", "{subject} is {object}"),
    Predicate("same_as", "group", "Term", "{subject} is the same as {object}"),  # "the longissimus (erector spinae)"
    Predicate("has_members", "group", "Term", "{subject} includes {object}"),
    Predicate("formed_by", "group", "Term", "{subject} is formed by {object}"),  # ligament, fascia: muscle, aponeurosis
    Predicate("develops_from", "group", "Term", "{subject} develops from {object}"),  # a pharyngeal arch
    Predicate("has_count", "count", "Count", "{subject} has {object}"),
    Predicate("tally", "count", "Count", "there are {object}"),  # as the text lists them
    Predicate("also_called", "name", "Name", "{subject} is also called {object}"),
    Predicate("abbreviated", "name", "Name", "{subject} is abbreviated {object}"),
    Predicate("means", "name", "Name", "the name of {subject} means {object}"),
    Predicate("told_by", "name", "Name", "{subject} is told by {object}"),  # condition or Latin word: what it means
    Predicate("exists", "name", "Name", "there is {object}"),  # a name of the form "X muscle" that nothing bears
    Predicate("belongs_to", "division", "Term", "{subject} is part of {object}"),
    Predicate("controlled_by", "division", "Term", "{subject} is controlled by {object}"),  # muscle: a division
    Predicate("brought_about_by", "division", "Term", "{subject} is the work of {object}"),  # an effect on an organ
    Predicate("conveys", "division", "Term", "{subject} carries {object}"),  # autonomic fibres
    Predicate("carries", "modality", "Term", "{subject} is or carries {object}"),  # exclusive: "is a motor nerve"
    Predicate("leaves_spine", "course", "Place", "{subject} leaves the spine {object}"),  # spinal nerve: above, below
    Predicate("passes", "course", "Place", "{subject} passes {object}"),
    Predicate("branch_of", "branch", "Term", "{subject} is a branch of {object}"),
    Predicate("leaves_brain", "branch", "Term", "{subject} leaves or enters the brain at {object}"),
    Predicate("has_nucleus", "branch", "Term", "{subject} has fibres that begin or end in {object}"),
    Predicate("divides_at", "branch", "Place", "{subject} divides {object}"),  # relation: at, above, deep ...
    Predicate("divides_into", "branch", "Term", "{subject} divides into {object}"),
    Predicate("tissue", "tissue", "Term", "{subject} is {object}"),
    Predicate(
        "superlative", "extent", "Place", "{subject} is {object}"
    ),  # relation: id of a superlative quality; domain
    Predicate("compared", "extent", "Place", "{subject} is {object}"),  # relation: as above; of: the other
    Predicate("crosses", "extent", "Term", "{subject} crosses {object}"),
    Predicate(
        "lesion_causes", "lesion", "Term", "injury of {subject} causes {object}"
    ),  # object: a sign, or a Movement lost
    Predicate("affects", "lesion", "Term", "{subject} affects {object}"),  # strain: muscle or tendon
    Predicate("tight_in", "lesion", "Term", "{subject} comes with tight {object}"),  # posture: muscle
    Predicate("weak_in", "lesion", "Term", "{subject} comes with weak {object}"),
    Predicate("endangers", "lesion", "Term", "{subject} endangers {object}"),  # injury or operation: nerve
)

PREDICATES = {predicate.name: predicate for predicate in _ALL}
