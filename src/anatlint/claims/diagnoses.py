"""From what is seen back to its cause: "a dropped wrist comes from the X", "if the foot drops, that's the Y"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.tree import Token
from anatlint.records import dataclass

_FAR = 11  # words between a verb of tracing and the nerve
_NEAR = 7  # words between "that's" and the nerve
_SUPPOSING = frozenset({"if", "when", "whenever", "once", "should"})
_POINTING = frozenset({"that", "it", "this"})
_BREAKS = frozenset({"–", "—", "-", ":", ";"})
_BEING = frozenset({"be", "mean"})
_NO = frozenset({"not", "n't", "never", "no", "nor"})
_UNABLE = frozenset({"can", "ca", "could", "wo"})
_AIMS = frozenset({"to", "for"})  # "is used to test the X"
_CALLED = ("test", "sign")  # names of tests, not of syndromes
_BANDS = frozenset({"tendon", "ligament", "fascia", "aponeurosis"})
_REASONS = frozenset({"because", "since", "for", "as"})

Words = Mapping[str, frozenset[str]]
Holders = Callable[[str], Sequence[str]]  # what a sign or syndrome is the harm of


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The nerve or muscle that what stands before it is put down to, and the tokens that say so."""

    who: Resolved
    named: int
    tokens: frozenset[int]
    seen_before: bool = True  # what is seen stands before, not behind: "think of the X when the foot drops"


def diagnoses(reader: FragmentReader, words: Words, holders: Holders) -> Iterator[Diagnosis]:
    """Yield what a fragment puts down to a nerve behind it, or to a muscle where the text supposes a sign.

    ``holders`` tells what a syndrome is the harm of: "Phalen's test is used to diagnose carpal tunnel syndrome".
    """
    if not _may_be_shown(reader, words) and reader.tree.words.isdisjoint(_SUPPOSING):
        return
    last = 0
    for verb in reader.tree.tokens:
        found = (
            _tested(reader, words, verb, last, holders)
            or _traced(reader, words, verb, last)
            or _pointed(reader, words, verb, last)
            or _advised(reader, words, verb)
            or _accused(reader, words, verb, last)
        )
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
    telling = verb.lower in words["tells"]
    if not (telling or forms & words["traces"]) or not _shown(words, seen, telling or bool(forms & words["blames"])):
        return None
    return _named(reader, verb.i, verb.i, frozenset({"nerve"}), _FAR)


def _tested(reader: FragmentReader, words: Words, verb: Token, start: int, holders: Holders) -> Diagnosis | None:
    """ "The lift-off test assesses the X", "Froment's sign is used to test the Y": only behind the name of a sign."""
    forms = {verb.lemma, verb.lower.removesuffix("s"), verb.lower.removesuffix("es")}
    seen = reader.tree.tokens[start : verb.i]
    made_for = forms & words["tests"] or _tells_of_tightness(reader, words, verb)
    if not made_for or not (verb.tag == "VBZ" or (seen and seen[-1].lower in _AIMS)):
        return None
    signs = [t.i for t in seen if t.mention is not None and t.mention.ids("sign") and t.lower.endswith(_CALLED)]
    between = seen[signs[-1] - start + 1 :] if signs else ()
    if not signs or any(t.pos == "PUNCT" or t.lower in _NO or t.lower in _SUPPOSING for t in between):
        return None
    named = _named(reader, verb.i, verb.i, frozenset({"nerve", "muscle"}), _NEAR)
    return named or _syndrome(reader, verb.i, holders) or _band(reader, verb.i)


def _tells_of_tightness(reader: FragmentReader, words: Words, verb: Token) -> bool:
    """ "Indicates tightness of the X", "suggests a rupture of the X": what a positive test tells of."""
    behind = {token.lower for token in reader.tree.tokens[verb.i + 1 : verb.i + 5]}
    return bool({verb.lemma, verb.lower.removesuffix("s")} & words["blames"]) and bool(behind & words["tightness"])


def _syndrome(reader: FragmentReader, verb: int, holders: Holders) -> Diagnosis | None:
    """Return what the syndrome right behind a verb is the harm of."""
    for token in reader.tree.tokens[verb + 1 : verb + _NEAR]:
        if token.pos in ("VERB", "AUX", "PUNCT") or token.lower in _NO:
            return None
        signs = token.mention.ids("sign") if token.mention is not None else ()
        if ids := tuple(dict.fromkeys(id for sign in signs for id in holders(sign))):
            kind = "muscle" if all(reader.kind_of(id).startswith("muscle") for id in ids) else "nerve"
            who = Resolved((term_of(token, ids),), reader.phrases.block, categories=frozenset({kind}))
            return Diagnosis(who, token.i, frozenset(range(verb, token.i + 1)))
    return None


def _pointed(reader: FragmentReader, words: Words, verb: Token, start: int) -> Diagnosis | None:
    """ "If the shoulder blade sticks out, that's the X", "when the foot drops, it is the Y that is hurt"."""
    seen = reader.tree.tokens[start : verb.i]
    told = seen[-1].lower if seen else ""
    would = told in ("will", "would", "must", "may", "could") and len(seen) > 1
    pointing = verb.lemma in _BEING and (told in _POINTING or (would and seen[-2].lower in _POINTING))
    thinking = verb.lower == "think" and verb.tag in ("VB", "VBP") and not reader.tree.children(verb.i, "aux", "neg")
    apart = pointing and any(token.text in _BREAKS for token in seen[-3:]) and _shown(words, seen, False)
    if not (pointing or thinking) or not (apart or any(token.lower in _SUPPOSING for token in seen)):
        return None
    return _named(reader, verb.i - int(pointing), verb.i, frozenset({"nerve", "muscle"}), _NEAR)


def reasons(reader: FragmentReader, words: Words) -> Iterator[Diagnosis]:
    """Yield the nerve that a clause gives as the reason: "the finger tingles, for the X lies right under the skin"."""
    if reader.tree.words.isdisjoint(_REASONS):
        return
    tokens = reader.tree.tokens
    for token in tokens:
        if token.lower not in _REASONS or token.dep not in ("mark", "prep", "ROOT"):
            continue
        clause, seen = tokens[token.i + 1 :], tokens[: token.i]
        named = next((one for one in clause[:4] if one.mention is not None and one.mention.ids("nerve")), None)
        told = {one.lower for one in clause} & (_NO | words["spared"] | words["kept"])
        verbal = any(one.pos in ("VERB", "AUX") for one in clause) and any(one.pos in ("VERB", "AUX") for one in seen)
        if named is None or named.mention is None or told or not verbal or not _shown(words, seen, True):
            continue
        if token.lower == "for" and tokens[token.i - 1].text != ",":
            continue
        who = Resolved((term_of(named, named.mention.ids("nerve")),), reader.phrases.block)
        who = replace(who, categories=frozenset({"nerve"}))
        yield Diagnosis(who, named.i, frozenset(range(token.i, len(tokens))))
        return


def _accused(reader: FragmentReader, words: Words, verb: Token, start: int) -> Diagnosis | None:
    """ "The X is the first suspect", "the culprit is the X", behind what is seen."""
    tokens = reader.tree.tokens
    if verb.lemma != "be" or not _shown(words, tokens[start : verb.i], True):
        return None
    behind = {token.lower for token in tokens[verb.i + 1 : verb.i + _NEAR]}
    before = [token for token in tokens[max(0, verb.i - _NEAR) : verb.i] if token.i >= start]
    if (behind | {t.lower for t in before}) & _NO:
        return None
    nerve = frozenset({"nerve"})
    if {token.lower for token in before} & words["culprits"]:
        return _named(reader, verb.i, verb.i, nerve, _NEAR)
    named = next((t for t in reversed(before) if t.mention is not None and t.mention.ids("nerve")), None)
    if named is None or not behind & words["culprits"]:
        return None
    found = _named(reader, named.i, named.i - 1, nerve, 2)
    return replace(found, tokens=frozenset(range(named.i, verb.i + _NEAR))) if found is not None else None


def _advised(reader: FragmentReader, words: Words, verb: Token) -> Diagnosis | None:
    """ "Think of the X when the foot drops", "suspect the X if ...": what is seen stands behind."""
    told = verb.lemma in words["blames"] or verb.lower == "think"
    if (
        not told
        or verb.tag not in ("VB", "VBP", "NN", "NNP")
        or reader.tree.children(verb.i, "nsubj", "aux", "neg", "det")
    ):
        return None
    found = _named(reader, verb.i, verb.i, frozenset({"nerve"}), _NEAR)
    behind = reader.tree.tokens[found.named + 1 : found.named + 3] if found is not None else ()
    supposed = any(token.lower in _SUPPOSING for token in behind)
    return replace(found, seen_before=False) if found is not None and supposed else None


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
        if roots := _roots(reader, named):
            who = Resolved((term_of(named, roots),), reader.phrases.block, categories=frozenset({"nerve"}))
            return Diagnosis(who, named.i, frozenset(range(first, named.i + 1)))
    return None


def _band(reader: FragmentReader, verb: int) -> Diagnosis | None:
    """Return the tendon or band that stands first behind a verb: "checks for a rupture of the Achilles tendon"."""
    for named in reader.tree.tokens[verb + 1 : verb + _NEAR]:
        if named.pos in ("VERB", "AUX", "PUNCT") or named.lower in _NO:
            return None
        ids = named.mention.ids("place") if named.mention is not None else ()
        if ids:
            who = Resolved((term_of(named, ids),), reader.phrases.block, categories=frozenset({"place"}))
            bands = all(reader.kind_of(id) in _BANDS for id in ids)
            return Diagnosis(who, named.i, frozenset(range(verb, named.i + 1))) if bands else None
    return None


def _roots(reader: FragmentReader, token: Token) -> tuple[str, ...]:
    """Return the spinal nerves that a level stands for: "points to S1"."""
    levels = token.mention.levels if token.mention is not None and len(token.mention.levels) == 1 else ()
    return tuple(id for level in levels if reader.kind_of(id := f"{level.lower()}-spinal-nerve"))


def _may_be_shown(reader: FragmentReader, words: Words) -> bool:
    """Whether a fragment has anything that :func:`_shown` looks for."""
    told = reader.tree.words
    if "sign" in reader.tree.categories or not told.isdisjoint(_UNABLE):
        return True
    return any(not told.isdisjoint(words[name]) for name in ("numb", "lost", "unable"))


def _shown(words: Words, seen: Sequence[Token], blamed: bool) -> bool:
    """Whether what stands before tells of a sign, of lost feeling, or, for a culprit, of what cannot be done."""
    told = {token.lower for token in seen}
    if any(t.mention is not None and t.mention.ids("sign") for t in seen) or told & words["numb"]:
        return True
    unable = bool(told & _UNABLE) and bool(told & {"not", "n't"})
    lost = unable or bool(told & (words["lost"] | words["unable"]))
    return lost and (blamed or bool(told & words["feeling"]))
