"""From what is seen back to its cause: "a dropped wrist comes from the X", "if the foot drops, that's the Y"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.tree import Token

_FAR = 11  # words between a verb of tracing and the nerve
_NEAR = 7  # words between "that's" and the nerve
_SUPPOSING = frozenset({"if", "when", "whenever", "once", "should"})
_POINTING = frozenset({"that", "it", "this"})
_BEING = frozenset({"be", "mean"})
_NO = frozenset({"not", "n't", "never", "no", "nor"})

Words = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The nerve or muscle that what stands before it is put down to, and the tokens that say so."""

    who: Resolved
    named: int
    tokens: frozenset[int]


def diagnoses(reader: FragmentReader, words: Words) -> Iterator[Diagnosis]:
    """Yield what a fragment puts down to a nerve behind it, or to a muscle where the text supposes a sign."""
    last = 0
    for verb in reader.tree.tokens:
        found = _traced(reader, words, verb, last) or _pointed(reader, verb, last)
        if found is not None and found.named >= last:
            last = found.named + 1
            yield found


def _traced(reader: FragmentReader, words: Words, verb: Token, start: int) -> Diagnosis | None:
    """ "A dropped wrist comes from the X", "numbness of the sole points to the X"."""
    forms = {verb.lemma, verb.lower.removesuffix("s")}
    seen = reader.tree.tokens[start : verb.i]
    before = [token.lower for token in reader.tree.tokens[max(0, verb.i - 2) : verb.i]]
    if before[-1:] == ["never"] or before in (["do", "n't"], ["do", "not"]):
        return None  # "don't blame the X"
    if not forms & words["traces"] or not _shown(words, seen, bool(forms & words["blames"])):
        return None
    return _named(reader, verb.i, verb.i, frozenset({"nerve"}), _FAR)


def _pointed(reader: FragmentReader, verb: Token, start: int) -> Diagnosis | None:
    """ "If the shoulder blade sticks out, that's the X", "when the foot drops, it is the Y that is hurt"."""
    seen = reader.tree.tokens[start : verb.i]
    told = seen[-1].lower if seen else ""
    would = told in ("will", "would", "must", "may", "could") and len(seen) > 1
    pointing = verb.lemma in _BEING and (told in _POINTING or (would and seen[-2].lower in _POINTING))
    thinking = verb.lower == "think" and verb.tag in ("VB", "VBP") and not reader.tree.children(verb.i, "aux", "neg")
    if not (pointing or thinking) or not any(token.lower in _SUPPOSING for token in seen):
        return None
    return _named(reader, verb.i - int(pointing), verb.i, frozenset({"nerve", "muscle"}), _NEAR)


def _named(reader: FragmentReader, first: int, verb: int, categories: frozenset[str], far: int) -> Diagnosis | None:
    """Return the first name behind a verb."""
    tokens = reader.tree.tokens
    for named in tokens[verb + 1 : verb + far]:
        if named.pos in ("VERB", "AUX", "PUNCT") or named.lower in _NO:
            return None
        if named.mention is not None and (ids := named.mention.ids(*categories)):
            kind = "nerve" if named.mention.ids("nerve") else "muscle"
            who = Resolved((term_of(named, ids),), reader.phrases.block)
            taken = frozenset(range(first, named.i + 1))
            return Diagnosis(replace(who, categories=frozenset({kind})), named.i, taken)
    return None


def _shown(words: Words, seen: Sequence[Token], blamed: bool) -> bool:
    """Whether what stands before tells of a sign, of lost feeling, or, for a culprit, of what cannot be done."""
    told = {token.lower for token in seen}
    if any(t.mention is not None and t.mention.ids("sign") for t in seen) or told & words["numb"]:
        return True
    unable = bool(told & {"can", "could"}) and bool(told & {"not", "n't"})
    lost = unable or bool(told & (words["lost"] | words["unable"]))
    return lost and (blamed or bool(told & words["feeling"]))
