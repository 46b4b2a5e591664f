"""Are the examples of packs as they say? Those of rules are checked, those of frames are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple

from anatlint.checks.rules import Example, Rule
from anatlint.claims.frame_files import Frame, load_frames
from anatlint.claims.model import Claim, Count, Levels, Movement, Name, Term
from anatlint.claims.places_on_ways import ON_WAY
from anatlint.claims.reading import extract
from anatlint.config import Settings
from anatlint.documents import read_text
from anatlint.linter.engine import Linter
from anatlint.packs import load_folder
from anatlint.packs.folder import read_contents
from anatlint.packs.locate import Pack, find_packs

_MARKED = re.compile(r"\[([^\]]+)\]")
_WITH_FRAMES = ("verbs", "complements", "descriptions")
_SPECIAL = {
    "locate": {"located_in", "beside", "deep_to", "superficial_to", "passes"},
    "alias": {"also_called", "abbreviated"},
}


class Outcome(NamedTuple):
    """What became of one example; ``fault`` is empty when it is as it says."""

    path: str
    line: int
    fault: str

    def __str__(self) -> str:
        """Return one line: where, and what is not as it says."""
        return f"{self.path}:{self.line}: {self.fault}"


def run_examples(names: Sequence[str]) -> list[Outcome]:
    """Run all examples in the packs of these names, with these packs and no others."""
    linter = Linter(Settings(extend_rules=tuple(names), cache=False))
    packs = find_packs(names)
    outcomes = [outcome for rule in _own_rules(linter, packs) for outcome in _of_rule(rule, names)]
    return outcomes + [outcome for pack in packs for outcome in _of_frames(pack, linter)]


def predicates_of(frame: Frame) -> set[str]:
    """Return the predicates of the claims that a frame can make."""
    return _SPECIAL[frame.special] if frame.special else {pattern.predicate for pattern in frame.patterns}


def misread(frame_predicates: set[str], made: Sequence[str], wanted: Sequence[str]) -> str:
    """Return how the claims made of a text differ from those wanted, an empty string when they do not."""
    left = [claim for claim in made if claim.removeprefix("maybe ").removeprefix("not ").split()[1] in frame_predicates]
    for one in wanted:
        fitting = next((claim for claim in left if one in _readings(claim)), None)
        if fitting is None:
            return f"“{one}” is not read; read is {', '.join(left) or 'nothing'}"
        left.remove(fitting)
    return f"“{left[0]}” is read, too" if left else ""


def shown_claims(claims: Iterable[Claim]) -> list[str]:
    """Return claims as the frame files write them; the place that a way implies is not written besides the way."""
    return [shown_claim(claim) for claim in claims if claim.frame != ON_WAY]


def shown_claim(claim: Claim) -> str:
    """Return a claim as the frame files write it: "SUBJECT PREDICATE OBJECT".

    It stands behind "not" when it is denied, and behind "maybe" when it is said of a pronoun that is not certain.
    """
    marks = ("maybe " if claim.uncertain else "") + ("not " if claim.qualifiers.negated else "")
    return f"{marks}{_ids(claim.subject)} {claim.predicate} {shown_object(claim)}"


def shown_object(claim: Claim) -> str:
    """Return a claim's object as the frame files write it: an id, ids joined by "+", a relation with an id, levels."""
    made = claim.object
    if isinstance(made, Term):
        return _ids(made)
    if isinstance(made, Movement):
        return f"{made.movement} of {_ids(made.of)}" if made.of else made.movement
    if isinstance(made, Levels):
        return " ".join(made.levels)
    if isinstance(made, Count):
        return f"{made.number} {made.what}"
    if isinstance(made, Name):
        return made.text.lower().replace(" ", "-")
    ends = "+".join(_ids(term) for term in made.of)
    return ends if claim.predicate in ("connects", "spans") else " ".join(filter(None, (made.relation, ends)))


def _ids(term: Term) -> str:
    return "|".join(term.readings) or f"?{term.text}"


def _readings(claim: str) -> set[str]:
    """Write out "a|b does c": any of the readings may be the one that is meant."""
    words = [
        ["+".join(ends) for ends in product(*(part.split("|") for part in word.split("+")))] for word in claim.split()
    ]
    return {" ".join(choice) for choice in product(*words)}


def _own_rules(linter: Linter, packs: Sequence[Pack]) -> list[Rule]:
    return [rule for rule in linter.rules if any(rule.path.startswith(f"{pack.shown}/") for pack in packs)]


def _of_rule(rule: Rule, names: Sequence[str]) -> Iterator[Outcome]:
    linter = Linter(Settings(extend_rules=tuple(names), extend_select=(rule.code,), cache=False))
    for example in rule.examples:
        fault = _rule_fault(rule, example, linter)
        if example.sort == "gap":
            fault = "" if fault else "works now: write bad instead of gap"
        yield Outcome(rule.path, rule.line, f"{rule.code} “{example.text}”: {fault}" if fault else "")


def _rule_fault(rule: Rule, example: Example, linter: Linter) -> str:
    marked = _MARKED.search(example.text) if example.sort != "good" else None
    report = linter.check_text(_MARKED.sub(r"\1", example.text))
    found = [one for one in report.findings if one.finding.code == rule.code and one.suppressed is None]
    if example.sort == "good":
        return f"“{found[0].quote}” is flagged" if found else ""
    if len(found) != 1:
        return f"flagged {len(found)} times, not once"
    if marked and (found[0].start.offset, found[0].quote) != (marked.start(), marked[1]):
        return f"“{found[0].quote}” is flagged"
    offered = [edit.text for fix in found[0].finding.fixes for edit in fix.edits]
    if example.suggest and offered != [example.suggest]:
        return f"suggested is {', '.join(offered) or 'nothing'}, not {example.suggest}"
    return ""


def _of_frames(pack: Pack, linter: Linter) -> Iterator[Outcome]:
    if not pack.has("frames"):
        return
    merged = load_folder("frames", packs=linter.packs)
    for content in read_contents(pack.folder / "frames", f"{pack.shown}/frames"):
        stem = content.path.rsplit("/", 1)[-1].split(".")[0]
        for id, entry in content.data.items() if stem in _WITH_FRAMES and content.data else ():
            predicates = _predicates(stem, id, merged)
            for index, example in enumerate(entry.get("examples", ())):
                line = content.mark((id, "examples", index)).line
                yield Outcome(content.path, line, _frame_fault(example, predicates, linter))


def _predicates(stem: str, id: str, merged: Mapping[str, Any]) -> set[str]:
    if stem == "descriptions":
        return {"has_count"}
    (frame,) = load_frames({id: merged[stem][id]})
    return predicates_of(frame)


def _frame_fault(example: Mapping[str, Any], predicates: set[str], linter: Linter) -> str:
    document = read_text(example["text"], "a.md", "markdown")
    made = shown_claims(extract(document, linter.ontology, model=linter.settings.model))
    fault = misread(predicates, made, example["reads"])
    if example.get("gap"):
        fault = "" if fault else "works now: take gap away"
    return f"“{example['text']}”: {fault}" if fault else ""
