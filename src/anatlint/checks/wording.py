"""Structures, movements and levels as an editor reads them. English in, English out: no ids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from anatlint.claims.levels import ORDER
from anatlint.claims.model import Claim, Count, Levels, Movement, Name, Place, Term
from anatlint.ontology.graph import Graph

_LEVEL = re.compile(r"([A-Z][a-z]?)(\d+)$")
_ENGLISH_PLURAL = re.compile(r"[^uips]s$")
_NEXT_REGION = {("C8", "T"), ("T12", "L"), ("L5", "S"), ("S5", "Co")}  # the last level, and what comes after it
_TAKES_TO = {"medial", "lateral", "anterior", "posterior", "superior", "inferior", "deep", "superficial"}
_RESPIRATION = "respiration"
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def name(graph: Graph, id: str) -> str:
    """Return the preferred name of an entry, without an article."""
    entry = graph.ontology.get(id)
    return entry.name if entry else id.replace("-", " ")


def the(graph: Graph, id: str) -> str:
    """Return the preferred name with the article; signs and diseases have none: "gives wrist drop"."""
    return name(graph, id) if graph.kind(id) == "sign" else f"the {name(graph, id)}"


def opening(graph: Graph, id: str) -> str:
    """Return the preferred name with the article, as a sentence starts: "The deltoid"."""
    return capital(the(graph, id))


def apart(graph: Graph, one: str, other: str) -> str:
    """Return the sentence that two things are declared disjoint."""
    return f"{opening(graph, one)} and {the(graph, other)} have nothing in common."


def is_plural(graph: Graph, id: str) -> bool:
    """Return whether the preferred name of an entry takes a plural verb; a name that has a plural does not."""
    entry = graph.ontology.get(id)
    if entry is None or entry.plural not in ("", entry.name):
        return False
    if entry.plural:
        return bool(_ENGLISH_PLURAL.search(entry.name.split(" of ")[0]))
    return any(named.plural for named in graph.ontology.names.get(name(graph, id)) if named.id == id)


def names(graph: Graph, ids: Iterable[str], word: str = "and", most: int = 6) -> str:
    """Return a list of names in words; of more than ``most``, the first ones and how many more there are."""
    unique = list(dict.fromkeys(name(graph, id) for id in ids))
    return listed(unique, word, most)


def listed(items: Sequence[str], word: str = "and", most: int = 6) -> str:
    """Join items in words: "a, b and c"."""
    if len(items) > most:
        items = [*items[: most - 1], f"{len(items) - most + 1} others"]
    if len(items) <= 1:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def levels(values: Iterable[str]) -> str:
    """Return spinal levels, or numbers, as ranges: "C5–C7 and T1"."""
    runs: list[list[str]] = []
    for value in dict.fromkeys(values):
        if runs and _follows(runs[-1][-1], value):
            runs[-1].append(value)
        else:
            runs.append([value])
    return listed([run[0] if len(run) == 1 else _range(run) for run in runs], most=12)


def levels_of_place(values: Iterable[str]) -> str:
    """Return levels, or numbers of ribs, in order and as ranges: "C5–C7 and T1", "ribs 3–5"."""
    ribs = sorted({value for value in values if value.isdigit()}, key=int)
    if not ribs:
        return levels(sorted({*values}, key=ORDER.index))
    return f"{'rib' if len(ribs) == 1 else 'ribs'} {levels(ribs)}"


def _range(run: list[str]) -> str:
    return f"{run[0]} and {run[1]}" if len(run) == 2 else f"{run[0]}–{run[-1]}"


def _follows(first: str, second: str) -> bool:
    if first.isdigit() and second.isdigit():
        return int(second) == int(first) + 1
    one, other = _LEVEL.match(first), _LEVEL.match(second)
    if not one or not other:
        return False
    if (first, other[1]) in _NEXT_REGION:
        return other[2] == "1"
    return one[1] == other[1] and int(other[2]) == int(one[2]) + 1


def count(number: int, what: str) -> str:
    """Return "three heads"."""
    word = _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)
    noun = what if number == 1 else plural_noun(what)
    return f"{word} {noun}"


def plural_noun(noun: str) -> str:
    """Return the plural of a common noun: bellies, branches, heads."""
    if noun.endswith("vertebra"):
        return f"{noun}e"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def ordinal(number: int) -> str:
    """Return "seventh"."""
    irregular = {1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth"}
    if number in irregular:
        return irregular[number]
    return f"{_NUMBERS[number]}th" if number < len(_NUMBERS) else f"{number}th"


def do(graph: Graph, movement: str, of: str = "", side: str | None = None, *, third: bool = False) -> str:
    """Return a movement as a verb phrase: "flex the elbow joint"; with ``third``, "flexes the elbow joint"."""
    entry = graph.ontology.get(movement)
    verb = entry.verb if entry else ""
    breathing = movement == _RESPIRATION or _RESPIRATION in graph.kinds_of(movement)
    if not verb or breathing or not of:
        start = "takes part in" if third else "take part in"
        phrase = f"{start} {name(graph, movement)}"
        phrase += f" of the {name(graph, of)}" if of and not breathing else ""
    else:
        forms = entry.verb_forms if entry else ()
        phrase = f"{third_person(verb, forms) if third else verb} the {name(graph, of)}"
    sides = {"ipsilateral": " to the same side", "contralateral": " to the opposite side"}
    return phrase + sides.get(side or "", "")


def third_person(verb: str, forms: Sequence[str] = ()) -> str:
    """Return the form of a verb after "it"."""
    for form in forms:
        if form.endswith("s") and form.startswith(verb[:-1]) and len(form) <= len(verb) + 3:
            return form
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "x", "ch", "sh", "o")) else f"{verb}s"


def capital(text: str) -> str:
    """Return a text with a capital first letter."""
    return text[:1].upper() + text[1:]


def object_of(graph: Graph, claim: Claim, reading: str = "") -> str:
    """Return a claim's object in the words of the ontology, without an article."""
    value = claim.object
    if isinstance(value, Term):
        return name(graph, reading) if reading else bare(value.text)
    if isinstance(value, Movement):
        of = value.of.readings[0] if value.of and value.of.readings else ""
        return do(graph, value.movement, reading or of, claim.qualifiers.side)
    if isinstance(value, Levels):
        return levels(value.levels)
    if isinstance(value, Count):
        ranked = claim.predicate == "cranial_number"
        return f"{ordinal(value.number)} {value.what}" if ranked else count(value.number, value.what)
    if isinstance(value, Name):
        return f"“{value.text}”"
    return compared(graph, value) if claim.predicate == "compared" else place(graph, value)


def comparative(quality: str) -> str:
    """Return the comparative of a quality: "largest" gives "larger"."""
    return f"{quality.removesuffix('est')}er"


def compared(graph: Graph, value: Place) -> str:
    """Return a comparison in words: "larger than the soleus", "the larger of the two"."""
    more = comparative(value.relation)
    return f"{more} than the {term_name(graph, value.of[0])}" if value.of else f"the {more} of the two"


def place(graph: Graph, value: Place) -> str:
    """Return a place in words: "medial to the longissimus", "the deepest muscle of the back"."""
    relation = value.relation.removeprefix("rank:").removesuffix("-to").replace("-", " ")
    things = [f"the {term_name(graph, term)}" for term in value.of]
    if not things:
        of = f" of {'the ' if value.domain.readings else ''}{term_name(graph, value.domain)}" if value.domain else ""
        return f"{relation}{of}"
    to = " to" if relation in _TAKES_TO else ""
    return f"{relation}{to} {listed(things)}"


def term_name(graph: Graph, term: Term) -> str:
    """Return the name of a term's first reading, or its own words."""
    return name(graph, term.readings[0]) if term.readings else bare(term.text)


def bare(text: str) -> str:
    """Return a phrase without its article."""
    return re.sub(r"^(?:the|an?|its|their)\s+", "", text, flags=re.IGNORECASE)
