"""Numbers of the stages of a plexus: "the five roots merge into three trunks", "five roots, three trunks, ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Count
from anatlint.claims.numerals import number_before, value_at
from anatlint.claims.phrases import Resolved, inherited, term_of
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_STAGES = {"root": "root", "ramus": "root", "rami": "root", "trunk": "trunk", "division": "division", "cord": "cord"}
_PASSING = frozenset(
    {
        "become", "combine", "come", "converge", "divide", "form", "fuse", "gather", "give", "group", "join", "make",
        "merge", "produce", "recombine", "regroup", "reunite", "separate", "sort", "split", "unite", "yield",
    }
)  # fmt: skip
_EACH = frozenset({"each", "every", "one", "apiece", "respectively"})
_SEVERAL = 3  # stages that a list tells


def read_plexus_stages(reader: FragmentReader, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims of how many stages a plexus has; ``made`` are the claims of this fragment so far."""
    if not reader.tree.numbers or reader.tree.lemmas.isdisjoint(_STAGES):
        return
    counted = [token for token in reader.tree.tokens if _number(reader, token) is not None]
    shared = {reader.tree.verb_above(token.i) for token in reader.tree.tokens if token.lower in _EACH}
    counted = [token for token in counted if reader.tree.verb_above(token.i) not in shared]
    if not counted:
        return
    taken = [claim.span for claim in made if claim.predicate == "has_count"]
    reached = {i for token in counted for i in (token.i,) if _is_reached(reader, token)}
    chosen = counted if len({t.lemma for t in counted}) >= _SEVERAL else [t for t in counted if t.i in reached]
    plexus = _plexus(reader) if chosen else None
    for token in chosen if plexus is not None else ():
        found = _number(reader, token)
        if plexus is None or found is None or any(s.start < token.end and token.start < s.end for s in taken):
            continue
        span = Span(reader.tree.tokens[found[1]].start, token.end)
        count = Count(found[0], _STAGES[token.lemma])
        yield from reader.claims("has_count", plexus, count, span, reader.base, "stages", token.i)


def _number(reader: FragmentReader, token: Token) -> tuple[int, int] | None:
    """Return the number of a stage that is told with nothing but its number."""
    if token.lemma not in _STAGES or " " in token.text:
        return None
    found = number_before(reader.tree, token.i)
    own = reader.tree.children(token.i, "amod", "compound", "det", "prep", "relcl", "acl")
    own = [t for t in own if value_at(reader.tree.tokens, t.i) is None and t.lower != "the"]
    own = [t for t in own if t.dep not in ("prep", "relcl", "acl") or t.lower in ("of", "in")]
    return found if found is not None and found[0] > 1 and not own else None


def _is_reached(reader: FragmentReader, token: Token) -> bool:
    """Whether all of one stage turn into these: "the roots unite to form three trunks", "which merge into ..."."""
    for predication in reader.predications:
        ends = (*predication.get("into"), *predication.get("theme"), *predication.get("to"), *predication.get("as"))
        if predication.lemma not in _PASSING or token.i not in ends:
            continue
        before = [i for slot in ("agent", "theme") for i in predication.get(slot) if i < predication.head]
        return any(_is_stage(reader, reader.tree.tokens[i]) for i in before)
    return False


def _is_stage(reader: FragmentReader, token: Token) -> bool:
    """Whether a word means all of a stage: "the roots", "its six divisions", "which" behind one."""
    if token.tag == "WDT":
        verb = reader.tree.verb_above(token.i)
        token = reader.tree.tokens[reader.tree.tokens[verb].head] if verb is not None else token
    plain = reader.tree.children(token.i, "amod", "compound")
    stage = token.lower.split()[0].removesuffix("s") in _STAGES or token.lemma in _STAGES  # "divisions of the X"
    return stage and token.tag == "NNS" and all(value_at(reader.tree.tokens, t.i) for t in plain)


def _plexus(reader: FragmentReader) -> Resolved | None:
    """Return the plexus that the sentence names, or that was talked about last."""
    named = [t for t in reader.tree.tokens if t.mention is not None]
    for token in named:
        ids = token.mention.ids("nerve") if token.mention is not None else ()
        if ids and all(reader.kind_of(id) == "plexus" for id in ids):
            return Resolved((term_of(token, ids),), reader.phrases.block)
    for referent in reader.phrases.discourse.candidates(frozenset({"nerve"})):
        if len(referent.terms) == 1 and all(reader.kind_of(id) == "plexus" for id in referent.terms[0].readings):
            return inherited(referent)
    return None
