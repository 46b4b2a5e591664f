"""Claims made by "is": classes, parts, branches, divisions, modality, tissue, shape, superlatives and layers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.agent_groups import read_agent_group
from anatlint.claims.denials import denials_of, not_only
from anatlint.claims.fibres import beside_another
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.frame_files import Frame
from anatlint.claims.frames import match
from anatlint.claims.levels import spinal_levels
from anatlint.claims.model import Claim, Count, Levels, Movement, Qualifiers, Quantifier, Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.predications import Predication
from anatlint.claims.qualify import excluded
from anatlint.claims.ranks import CLASS_NOUNS, gapped, is_superlative, read_rank
from anatlint.claims.regarded import OFFSPRING, RANKING, SERVING, counted_among, regarded, titled
from anatlint.claims.renderings import rendered
from anatlint.claims.short_names import nerve_named
from anatlint.claims.tree import Token, Tree
from anatlint.documents.source import Span

_GOING_ON = frozenset({"and", "then", "finally", "lastly", "or"})
_LISTED = frozenset({"conj", "npadvmod", "dep", "dobj", "nsubj", "nsubjpass"})  # what an apposition is taken for
_SUBJECT = frozenset({"muscle", "nerve"})
_COPULAS = frozenset({"be", "become", "form", "remain", "represent"})


_RAMI = ("dorsal ram", "ventral ram", "posterior ram", "anterior ram")


_APPOSITIONS = "appositions"
_FIELD = frozenset({"field"})
_BOTH_WAYS = frozenset(
    {"arch_nerve", "nucleus", "part", "gateway", "companion", "home"}
)  # "the exit of X is Y"; of branches others read it


def with_appositions(reader: FragmentReader) -> Sequence[Predication]:
    """Return the copular predications of a fragment, and appositions ("X, a branch of Y") as if they said "is"."""
    known: Sequence[Predication] | None = reader.memo.get(_APPOSITIONS)
    if known is None:
        known = reader.memo[_APPOSITIONS] = tuple(_without_gaps(reader.tree, _with_appositions(reader)))
    return known


def _with_appositions(reader: FragmentReader) -> list[Predication]:
    found = [
        p
        for p in reader.predications
        if p.lemma in _COPULAS and p.get("complement") and not reader.tree.children(p.head, "expl")
    ]
    found += [
        replace(p, lemma="be", slots={**p.slots, "complement": p.get("as")})
        for p in reader.predications
        if p.lemma in SERVING | RANKING and p.get("as") and not p.get("theme")
    ]
    found += [one for p in reader.predications if (one := titled(p)) is not None]
    found += [one for p in reader.predications if (one := counted_among(p)) is not None]
    found += [one for p in reader.predications for one in regarded(p)]
    tree = reader.tree
    for token in tree.tokens:
        apposed = token.dep == "appos" or _is_postposed(tree, token)
        if apposed and _opens_next(tree, token):
            found += [Predication(tree, token.i, "be", False, slots) for slots in _of_next(tree, token)]
            continue
        if not apposed or token.i in tree.gap_subjects or excluded(tree, token.i):
            continue
        head = tree.tokens[token.head]
        alike = (
            token.mention is not None
            and head.mention is not None
            and token.mention.categories & head.mention.categories
        )
        other = token.lower.startswith(_RAMI) or "cranial nerve" in token.lower or _is_region_group(reader, token)
        if (alike and not other) or _goes_on_listing(tree, token, head) or _has_other_subject(tree, token, head):
            continue
        if head.dep == "conj" and any(child.lower == "both" for child in tree.children(token.i, "det")):
            continue  # "the X, the Y, both bellies of the Z"
        if _is_next_of_list(tree, token, head):
            continue
        slots: dict[str, tuple[int, ...]] = {"agent": (head.i,), "complement": (token.i,)}
        found.append(Predication(tree, token.i, "be", False, slots))
    found = [*found, *_apposed_branches(reader), *_ranked_verbs(reader), *_fronted_names(reader), *rendered(tree)]
    found += [*_fronted_qualities(reader), *_made_so(reader), *_exemplified(reader)]
    return list(_without_gaps(tree, found))


def _has_other_subject(tree: Tree, token: Token, head: Token) -> bool:
    """ "The X is the outer layer, the Y the middle one": the Y is not what the X is said to be."""
    if head.dep != "attr" or token.mention is None or not token.mention.ids("muscle", "nerve"):
        return False
    subjects = tree.children(head.head, "nsubj")
    return any(one.mention is not None and one.mention.ids("muscle", "nerve") for one in subjects)


def _made_so(reader: FragmentReader) -> Iterator[Predication]:
    """ "Its line of pull makes the X a flexor of the hip": X is one."""
    tree = reader.tree
    for token in tree.tokens:
        verb = tree.tokens[token.head]
        if token.dep not in ("ccomp", "oprd") or token.pos not in ("NOUN", "PROPN", "ADJ") or verb.lemma not in _MAKING:
            continue
        named = tree.children(token.i, "nsubj") or tree.children(verb.i, "dobj")
        if named and token.mention is not None and named[0].i < token.i:
            yield Predication(tree, token.i, "be", False, {"agent": (named[0].i,), "complement": (token.i,)})


def _exemplified(reader: FragmentReader) -> Iterator[Predication]:
    """ "Pennate muscles such as the X and the Y", "a fan-shaped muscle like the X": they are so."""
    tree = reader.tree
    for noun in tree.tokens:
        told = noun.mention is not None and noun.mention.categories <= {"tissue", "shape"}
        if noun.lemma.rpartition(" ")[2] not in ("muscle", "muscles") or not (
            told or tree.children(noun.i, "amod", "compound")
        ):
            continue
        named = _named_behind(tree, noun)
        if named:
            yield Predication(tree, noun.i, "be", False, {"agent": named, "complement": (noun.i,)})


def _named_behind(tree: Tree, noun: Token) -> tuple[int, ...]:
    """Return the muscles that are listed right behind "such as", "like" or "including"."""
    behind = [t.lower for t in tree.tokens[noun.i + 1 : noun.i + 4] if t.text != ","]
    opening = 2 if behind[:2] == ["such", "as"] else 1 if behind[:1] and behind[0] in ("like", "including") else 0
    at = noun.i + 1 + opening + (tree.tokens[noun.i + 1].text == ",") if opening else len(tree.tokens)
    found: list[int] = []
    for token in tree.tokens[at : at + 12]:
        if token.mention is not None and token.mention.ids("muscle"):
            found.append(token.i)
        elif token.pos not in ("DET", "CCONJ") and token.text != ",":
            break
    return tuple(found)


def _fronted_qualities(reader: FragmentReader) -> Iterator[Predication]:
    """ "Involuntary in its action, the X keeps ...", "Thin and flat, X covers ...": X is so."""
    tokens = reader.tree.tokens
    first = tokens[0] if tokens else None
    if first is None or first.mention is None or not first.mention.categories & {"tissue", "shape"}:
        return
    comma = next((t.i for t in tokens[:9] if t.text == ","), 0)
    behind = [t for t in tokens[comma + 1 : comma + 3] if t.pos != "DET"]
    named = bool(behind) and behind[0].mention is not None and bool(behind[0].mention.ids("muscle"))
    bare = first.dep not in ("appos", "amod", "compound") and first.lower.split()[-1] != "muscle"
    if comma and named and bare and not any(t.pos == "VERB" for t in tokens[:comma]):
        yield Predication(reader.tree, first.i, "be", False, {"agent": (behind[0].i,), "complement": (first.i,)})


def _goes_on_listing(tree: Tree, token: Token, head: Token) -> bool:
    """ "The lesser occipital, great auricular and supraclavicular nerves": more of the same, not what the first is."""
    if head.mention is None:
        return False
    named = head.mention.categories & {"muscle", "nerve"}
    others = [t for t in tree.conjuncts(token.i) if t.i != token.i]
    if tree.children(token.i, "det") and (token.mention is not None or token.lemma in CLASS_NOUNS | OFFSPRING):
        return False  # "the Xs, the unknown thing, the Y and the Z" goes on
    return any(t.mention is not None and t.mention.categories & named for t in others)


def _without_gaps(tree: Tree, found: Sequence[Predication]) -> Iterator[Predication]:
    """Take out "the Y the shortest" behind "the X is the longest", which is a predication of its own."""
    pairs = gapped(tree)
    taken = {*pairs, *pairs.values()}
    for predication in found:
        kept = tuple(i for i in predication.get("complement") if i not in taken)
        if kept == predication.get("complement"):
            yield predication
        elif kept:
            yield replace(predication, slots={**predication.slots, "complement": kept})
    for superlative, whose in pairs.items():
        yield Predication(tree, superlative, "be", False, {"agent": (whose,), "complement": (superlative,)})


def _opens_next(tree: Tree, token: Token) -> bool:
    """ "The X and, deepest of all, the Y": a superlative behind "and" is not said of X."""
    before = [one.lower for one in tree.tokens[max(0, token.i - 2) : token.i]]
    return is_superlative(tree, token) and len(before) == 2 and before[1] == "," and before[0] in _GOING_ON


def _of_next(tree: Tree, token: Token) -> Iterator[dict[str, tuple[int, ...]]]:
    """Yield the slots of "deepest of all, the Y": the name right behind the comma is so."""
    comma = next((one.i for one in tree.tokens[token.i :] if one.text == ","), len(tree.tokens))
    named = [one.i for one in tree.tokens[comma + 1 : comma + 3] if one.mention and one.mention.ids("muscle", "nerve")]
    if named and comma - token.i < 6:
        yield {"agent": (named[0],), "complement": (token.i,)}


def _is_postposed(tree: Tree, token: Token) -> bool:
    """ "The X, largest of the four, ...": a superlative behind the name that it is said of."""
    above = tree.tokens[token.head]
    behind = token.dep == "amod" and 0 < above.i < token.i and tree.tokens[token.i - 1].text == ","
    return behind and above.mention is not None and is_superlative(tree, token)


def _ranked_verbs(reader: FragmentReader) -> Iterator[Predication]:
    """ "The X lies nearest the midline", "sits deepest": as if it said "is"."""
    for predication in reader.predications:
        if predication.lemma not in ("lie", "sit", "stand", "run", "rest", "locate", "situate", "place"):
            continue
        behind = (*predication.get("adverb"), *(() if predication.passive else predication.get("theme")))
        ranked = tuple(i for i in behind if is_superlative(reader.tree, reader.tree.tokens[i]))
        if ranked:
            agent = predication.get("theme" if predication.passive else "agent")
            slots = {"agent": agent, "complement": ranked}
            yield replace(predication, lemma="be", passive=False, slots=slots)


def _fronted_names(reader: FragmentReader) -> Iterator[Predication]:
    """ "The largest branch of the plexus, it supplies ...": what stands before the subject says what it is."""
    tree = reader.tree
    root = tree.root()
    subject = next((t for t in tree.children(root.i, "nsubj", "nsubjpass")), None) if root is not None else None
    if root is None or subject is None or root.pos not in ("VERB", "AUX"):
        return
    for token in tree.children(root.i, "dep", "npadvmod", "advcl", "nmod"):
        named = token.pos == "NOUN" and token.i < subject.i and (token.lemma in OFFSPRING or token.lemma in CLASS_NOUNS)
        if named and tree.tokens[min(tree.subtree(subject.i)) - 1].text == ",":
            yield Predication(tree, token.i, "be", False, {"agent": (subject.i,), "complement": (token.i,)})


def _is_region_group(reader: FragmentReader, token: Token) -> bool:
    """ "X, a muscle of the leg", "X, the largest muscle of the leg": the class that it is of, not one more muscle."""
    ids = token.mention.ids("muscle") if token.mention is not None else ()
    indefinite = any(child.lower in ("a", "an") for child in reader.tree.children(token.i, "det"))
    ranked = any(is_superlative(reader.tree, child) for child in reader.tree.children(token.i, "amod"))
    return (indefinite or ranked) and bool(ids) and all(reader.kind_of(id) == "muscle-group" for id in ids)


def _is_next_of_list(tree: Tree, token: Token, head: Token) -> bool:
    """ "The X nerve, the two roots of the Y nerve and the Z": several counted things are none that is single."""
    counted = token.tag == "NNS" and bool(tree.children(token.i, "nummod")) and bool(tree.children(token.i, "cc"))
    return counted and head.mention is not None and not head.mention.plural and "nerve" in head.mention.categories


def _apposed_branches(reader: FragmentReader) -> Iterator[Predication]:
    """ "The X and Y nerves, the end branches of Z, ...": what the parser takes for one more of a list."""
    tree = reader.tree
    for token in tree.tokens:
        named = token.lemma in OFFSPRING and token.mention is None and token.dep in _LISTED
        first = min((c.i for c in tree.children(token.i) if c.i < token.i), default=token.i) if named else 0
        if first < 2 or tree.tokens[first - 1].text != "," or not tree.children(token.i, "prep"):
            continue
        before = tree.tokens[first - 2]
        if before.mention is None or not before.mention.ids("nerve"):
            continue
        while before.dep == "conj" and tree.tokens[before.head].mention is not None:
            before = tree.tokens[before.head]
        if token.dep not in ("nsubj", "nsubjpass") or before.dep not in ("pobj", "dobj"):
            yield Predication(tree, token.i, "be", False, {"agent": (before.i,), "complement": (token.i,)})


def read_copulas(reader: FragmentReader, frames: Sequence[Frame]) -> Iterator[Claim]:
    """Yield the claims of all copular predications."""
    for predication in with_appositions(reader):
        last = {reader.tree.tokens[i].lower.split()[-1].removesuffix("s") for i in predication.get("complement")}
        kinds = last & {"nerve", "muscle"}
        reader.phrases.typed = bool(kinds)
        subject = reader.subject(predication, ("agent",), frozenset(kinds) or _SUBJECT)
        reader.phrases.typed = False
        yield from _swapped(reader, predication)
        yield from _ordinal(reader, predication)
        for head in predication.get("complement"):
            yield from _framed(reader, predication, reader.tree.tokens[head], frames)
        for turned in _turned(reader, predication):
            noun = reader.tree.tokens[turned.get("complement")[0]]
            yield from _framed(reader, turned, noun, [frame for frame in frames if frame.id in _BOTH_WAYS])
        if subject is None or _is_cleft(reader, predication):
            continue
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        beside = [one for i in predication.get("complement") if (one := _named(reader, i)) is not None]
        named = beside[0] if beside and subject.inherited else None
        for head in predication.get("complement"):
            yield from _complement(reader, subject, reader.tree.tokens[head], qualifiers, named)


def _turned(reader: FragmentReader, predication: Predication) -> Iterator[Predication]:
    """ "The exit of the X is the Y": the Y is the exit of the X."""
    tree = reader.tree
    named = [i for i in predication.get("complement") if tree.tokens[i].mention is not None]
    for i in predication.get("agent") if predication.lemma == "be" and named else ():
        mention = tree.tokens[i].mention
        plain = mention is None or mention.categories == _FIELD
        if plain and tree.tokens[i].pos in ("NOUN", "NUM") and i < predication.head < named[0]:
            yield replace(predication, slots={"agent": tuple(named), "complement": (i,)})


def _is_cleft(reader: FragmentReader, predication: Predication) -> bool:
    """ "It is the deep branch that supplies X", "if it fails, it is the adductors": nothing is said to be that."""
    tree = reader.tree
    expletive = any(tree.tokens[i].lower == "it" for i in predication.get("agent"))
    told = [clause for head in predication.get("complement") for clause in tree.children(head, "relcl")]
    definite = any(c.lower == "the" for head in predication.get("complement") for c in tree.children(head, "det"))
    shown = definite and any(tree.tokens[head].tag in ("NNS", "NNPS") for head in predication.get("complement"))
    that = any(c.lower == "that" for clause in told for c in tree.children(clause.i))
    return expletive and definite and (shown or that)


def _swapped(reader: FragmentReader, predication: Predication) -> Iterator[Claim]:
    """ "The longest nerve of the body is the X": X is what is described."""
    for i in predication.get("agent"):
        token = reader.tree.tokens[i]
        named = [h for h in predication.get("complement") if reader.tree.tokens[h].mention is not None]
        ranked = any(is_superlative(reader.tree, one) for one in (token, *reader.tree.children(token.i, "amod")))
        described = token.lemma in ("nerve", "muscle", "one") or ranked
        subject = reader.phrases.resolve(named[0], _SUBJECT) if named and described else None
        if named and token.mention is not None and token.mention.categories <= {"tissue"}:
            yield from _all_of_tissue(reader, predication, token, named)
        if named and token.mention is not None and "agent" in token.mention.categories:
            yield from _only_mover(reader, predication, token, named[0])
        if not named and described and "nerve" in (token.lemma, *(token.lower.split())):
            subject = _short_nerve(reader, predication)
        if subject is not None:
            for claim in read_rank(reader, subject, token, reader.qualifiers(predication.head)):
                ends = (claim.span, *(term.span for term in subject.terms))
                yield replace(claim, span=Span(min(e.start for e in ends), max(e.end for e in ends)))


def _only_mover(reader: FragmentReader, predication: Predication, token: Token, named: int) -> Iterator[Claim]:
    """ "The main dorsiflexor is the X": X is one."""
    subject = reader.phrases.resolve(named, frozenset({"muscle"}))
    owned = bool(reader.tree.children(token.i, "poss"))
    definite = owned or any(child.lower in ("the", "a", "an") for child in reader.tree.children(token.i, "det"))
    if subject is not None and definite and token.tag in ("NN", "NNP"):
        for claim in _agent_noun(reader, subject, token, reader.qualifiers(predication.head, predication.governors)):
            ends = (claim.span, *(term.span for term in subject.terms))
            yield replace(claim, span=Span(min(e.start for e in ends), max(e.end for e in ends)))


def _all_of_tissue(
    reader: FragmentReader, predication: Predication, token: Token, named: Sequence[int]
) -> Iterator[Claim]:
    """ "The smooth muscles of the eye are the X and the Y": each of them is."""
    ids = token.mention.ids("tissue") if token.mention is not None else ()
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    for i in dict.fromkeys(t.i for head in named for t in reader.phrases.members(head)):
        found = reader.phrases.resolve(i, frozenset({"muscle"}))
        if found is not None and not found.inherited and len(found.terms) == 1:
            yield from reader.claims("tissue", found, term_of(token, ids), found.terms[0].span, qualifiers, "quality")


def _short_nerve(reader: FragmentReader, predication: Predication) -> Resolved | None:
    """ "The thickest nerve of the body is the sciatic": a nerve by its adjective alone."""
    for token in (reader.tree.tokens[i] for i in predication.get("complement")):
        ids = nerve_named(reader.lexicon, token.text)
        if ids and any(child.lower == "the" for child in reader.tree.children(token.i, "det")):
            return Resolved((Term(token.text, Span(token.start, token.end), ids),), reader.phrases.block)
    return None


_MAKING = frozenset({"make", "render", "leave", "turn"})
_LATER = frozenset({"last", "other", "final", "remaining"})
_SECTIONS = frozenset({"head", "part", "column", "belly", "member", "component", "division", "muscle"})


def _ordinal(reader: FragmentReader, predication: Predication) -> Iterator[Claim]:
    """ "The fourth member of the cuff is the X", "the third hamstring is the X", "its three columns are X, Y and Z"."""
    for token in (reader.tree.tokens[i] for i in predication.get("agent")):
        whole = _owner_of_parts(reader, token)
        if whole is None and any(
            c.lower in _ORDINALS or c.lower in _LATER for c in reader.tree.children(token.i, "amod")
        ):
            whole = _group_of(reader, token)
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        for head in predication.get("complement") if whole is not None else ():
            found = reader.phrases.resolve_here(head, frozenset({"muscle"}))
            end = _next_counted(reader, head)
            for term in found.terms if found is not None and not found.inherited else ():
                if term.span.start >= end:
                    continue  # "its parts are A and B, and the two parts of Y: C and D"
                assert whole is not None
                yield from reader.claims("has_members", whole, term, term.span, qualifiers, "ordinal", head)


def _next_counted(reader: FragmentReader, head: int) -> int:
    """Return where the parts of something else are counted behind a list; the end of the text where they are not."""
    counted = (t for t in reader.tree.tokens[head:] if t.lemma in _SECTIONS and reader.tree.children(t.i, "nummod"))
    return next((token.start for token in counted), reader.tree.tokens[-1].end)


def _owner_of_parts(reader: FragmentReader, token: Token) -> Resolved | None:
    """Return whose parts a plural noun names: "its three columns", "the heads of the quadriceps"."""
    tree = reader.tree
    if token.lemma not in _SECTIONS or token.tag != "NNS":
        return None
    owners = [t.i for t in tree.children(token.i, "poss")]
    owners += [t.i for p in tree.children(token.i, "prep") if p.lower == "of" for t in tree.children(p.i, "pobj")]
    found = next((r for i in owners if (r := reader.phrases.resolve(i, frozenset({"muscle"}))) is not None), None)
    if found is None or len(found.terms) != 1 or not all(_is_made_of(reader, id) for id in found.terms[0].readings):
        return None
    return replace(found, quantifier=Quantifier.NONE)


def _is_made_of(reader: FragmentReader, id: str) -> bool:
    return reader.kind_of(id) == "muscle-group" or bool(reader.phrases.sizes(id))


def _group_of(reader: FragmentReader, token: Token) -> Resolved | None:
    """Return the group that a noun is one of: "member of the cuff", "rotator cuff muscle", "hamstring"."""
    own = [token, *reader.tree.children(token.i, "compound", "nmod")]
    if token.lemma in ("member", "muscle", "one", "part", "head"):
        own += [t for p in reader.tree.children(token.i, "prep") if p.lower == "of" for t in reader.tree.children(p.i)]
    for one in own:
        ids = one.mention.ids("muscle") if one.mention is not None else ()
        if ids and all(_is_made_of(reader, id) for id in ids):
            return Resolved((term_of(one, ids),), reader.phrases.block)
    return None


def _named(reader: FragmentReader, head: int) -> Resolved | None:
    """ "That is the X, purely sensory": what stands beside the name is said of the X."""
    token = reader.tree.tokens[head]
    ids = token.mention.ids("nerve") if token.mention is not None else ()
    single = tuple(id for id in ids if not reader.kind_of(id).endswith("-group"))
    return Resolved((term_of(token, single),), reader.phrases.block) if single else None


def _complement(
    reader: FragmentReader, subject: Resolved, token: Token, qualifiers: Qualifiers, named: Resolved | None = None
) -> Iterator[Claim]:
    yield from _agent_noun(reader, subject, token, qualifiers)
    yield from read_agent_group(reader, subject, token, qualifiers)
    yield from _class(reader, subject, token, qualifiers)
    yield from _numbered(reader, subject, token, qualifiers)
    if token.dep != "appos" or not _has_way_of_its_own(reader, token):
        yield from _quality(reader, named or subject, token, qualifiers)
        yield from _restored(reader, named or subject, token, qualifiers)
    yield from read_rank(reader, subject, token, qualifiers)
    yield from _levelled(reader, subject, token, qualifiers)
    for member in reader.phrases.members(token.i):
        if _is_ramus(member):
            yield from _of_levels(reader, subject, member, qualifiers)


def _levelled(reader: FragmentReader, subject: Resolved, token: Token, qualifiers: Qualifiers) -> Iterator[Claim]:
    """ "The triceps is a C7 muscle"."""
    for nerve in reader.tree.children(token.i, "compound", "nmod") if token.lemma == "muscle" else ():
        ids = nerve.mention.ids("nerve") if nerve.mention is not None else _hyphened(reader, nerve)
        if ids:
            term = term_of(nerve, ids)
            yield from reader.claims("innervated_by", subject, term, term.span, qualifiers, "nerve-muscle", nerve.i)
    for level in reader.tree.children(token.i, "compound", "nmod") if token.lemma in ("muscle", "nerve") else ():
        if level.mention is not None and level.mention.levels:
            span = reader.tree.span(level.i, level.i)
            levels = Levels(level.mention.levels)
            yield from reader.claims("has_roots", subject, levels, span, qualifiers, "levelled", token.i)


def _hyphened(reader: FragmentReader, token: Token) -> tuple[str, ...]:
    """ "A radial-nerve muscle"."""
    name, _, noun = token.lower.rpartition("-")
    return nerve_named(reader.lexicon, name) if noun == "nerve" else ()


def _framed(reader: FragmentReader, predication: Predication, token: Token, frames: Sequence[Frame]) -> Iterator[Claim]:
    """ "X is a branch of Y", "X is one of the Ys"."""
    if token.lemma == "one" or token.tag in ("JJR", "JJS"):
        targets = [t for p in reader.tree.children(token.i, "prep") for t in reader.tree.children(p.i, "pobj")]
        if (kind := next((t for t in targets if t.lemma in OFFSPRING), None)) is not None:
            token = kind  # "one of the two branches of Y"
    owners = reader.tree.children(token.i, "poss")
    slots = {"agent": predication.get("agent"), "poss": tuple(t.i for t in owners)}
    slots["owner"] = tuple(t.i for t in owners if t.mention is not None)  # a name, no "its"
    for preposition in reader.tree.children(token.i, "prep"):
        slots.setdefault(preposition.lower, ())
        slots[preposition.lower] += tuple(t.i for t in reader.tree.children(preposition.i, "pobj"))
    kept = {name: heads for name, heads in predication.slots.items() if name != "of" or not _of_several(reader, heads)}
    extended = replace(predication, slots={**kept, **slots})
    extended.head = token.i
    extended.governors = (
        (predication.head, *predication.governors) if predication.head != token.i else predication.governors
    )
    nouns = {token.lemma, token.lower}
    if token.mention is not None and token.mention.ids("shape"):
        nouns.add(token.lower.rpartition(" ")[2])  # "a thin sheet of Y"
    for frame in frames:
        if nouns & frame.verbs:
            for pattern in frame.patterns:
                yield from match(reader, extended, pattern, frame.id)


def _of_several(reader: FragmentReader, heads: Sequence[int]) -> bool:
    """ "Of the X and the Y, the Y is the deep one": of neither."""
    return any(len([t for t in reader.tree.conjuncts(head) if t.mention is not None]) > 1 for head in heads)


def _agent_noun(reader: FragmentReader, subject: Resolved, token: Token, qualifiers: Qualifiers) -> Iterator[Claim]:
    """ "X is a flexor of the hip", "X is the main hip extensor": a movement, unless the noun names a known group."""
    if token.mention is None or "agent" not in token.mention.categories or not _is_agent(reader, token):
        return
    moved = frozenset({"joint", "place", "region"})
    of: Term | None = None
    for preposition in reader.tree.children(token.i, "prep"):
        if preposition.lower in ("of", "for", "at"):
            for target in reader.tree.children(preposition.i, "pobj"):
                found = reader.phrases.resolve(target.i, moved)
                of = found.terms[0] if found and not found.inherited else of
    for child in reader.tree.children(token.i, "compound", "amod", "nmod", "poss"):
        if child.mention is not None and (ids := child.mention.ids(*moved)):
            of = term_of(child, ids)
    near = {child.lower for child in reader.tree.children(token.i)}
    strong = bool(near & reader.words.sets["strong"])
    span = (
        Span(token.start, token.end)
        if of is None
        else Span(min(token.start, of.span.start), max(token.end, of.span.end))
    )
    made = Movement(token.mention.ids("agent")[0], of)
    yield from reader.claims(
        "acts", subject, made, span, replace(qualifiers, strong=qualifiers.strong or strong), "agent-noun", token.i
    )


def _is_agent(reader: FragmentReader, token: Token) -> bool:
    """Whether a noun such as "adductor" ("of the humerus") means what a muscle does rather than a known group."""
    assert token.mention is not None
    owned = any(
        p.lower in ("of", "for", "at")
        for t in reader.tree.conjuncts(token.i)
        for p in reader.tree.children(t.i, "prep")
    )
    bare = " " not in token.text and token.tag not in ("NNS", "NNPS")
    return owned or bare or not token.mention.ids("muscle")


def _class(reader: FragmentReader, subject: Resolved, token: Token, qualifiers: Qualifiers) -> Iterator[Claim]:
    """ "X is a hip flexor", "X is a cranial nerve", "X and Y are the rhomboids"."""
    listed = _is_list_of_members(reader, token)
    for member in reader.phrases.members(token.i):
        ranked = any(is_superlative(reader.tree, c) for c in reader.tree.children(member.i, "amod"))
        if member.mention is None or (ranked and qualifiers.negated):
            continue  # "not the deepest muscle of the back" says nothing of being one
        if "agent" in member.mention.categories and _is_agent(reader, member):
            continue
        term = term_of(member, member.mention.ids("muscle", "nerve"))
        if several := _one_of_many(reader, member):
            term = Term(member.text, term.span, several)
        span = _class_span(reader, member)
        number = cranial_number(member.text)
        if number is not None and _same(subject, term) and not _is_ramus(member):
            count = Count(number, "cranial nerve")
            yield from reader.claims("cranial_number", subject, count, span, qualifiers, "class", member.i)
        if term.readings and not _same(subject, term):
            own = {reader.kind_of(id) for t in subject.terms for id in t.readings}
            if not _comparable({reader.kind_of(id) for id in term.readings}, own):
                continue
            if number is not None and all(kind.startswith("nerve") for kind in own) and not _is_ramus(member):
                count = Count(number, "cranial nerve")
                yield from reader.claims("cranial_number", subject, count, span, qualifiers, "class", member.i)
            elif (predicate := _class_predicate(reader, subject, member, term, listed)) is not None:
                yield from _of_each(reader, predicate, subject, term, span, qualifiers, member)
        divisions = member.mention.ids("division")
        if divisions and all(
            reader.kind_of(id).startswith(("nerve", "plexus", "ganglion")) for t in subject.terms for id in t.readings
        ):
            whole = term_of(member, divisions)
            yield from reader.claims("belongs_to", subject, whole, span, qualifiers, "class", member.i)


def _one_of_many(reader: FragmentReader, member: Token) -> tuple[str, ...]:
    """ "Is a quad", "is a chewing muscle": one of those that the plural names."""
    if not any(child.lower in ("a", "an", "another") for child in reader.tree.children(member.i, "det")):
        return ()
    shaped = member.mention is not None and member.mention.ids("shape")  # "is a long strap": what it looks like
    entries = reader.lexicon.get(f"{member.lower}s") if member.tag in ("NN", "NNP") and not shaped else ()
    return tuple(e.id for e in entries if e.category == "muscle" and _is_made_of(reader, e.id))


def _of_each(
    reader: FragmentReader,
    predicate: str,
    subject: Resolved,
    term: Term,
    span: Span,
    qualifiers: Qualifiers,
    member: Token,
) -> Iterator[Claim]:
    """Of several that are said to be members, each is the part that may be wrong."""
    if predicate != "member_of" or len(subject.terms) < 2 or subject.inherited:
        yield from reader.claims(predicate, subject, term, span, qualifiers, "class", member.i)
        return
    for one in subject.terms:
        own = replace(subject, terms=(one,))
        yield from reader.claims(predicate, own, term, one.span, qualifiers, "class", member.i)


def _of_levels(reader: FragmentReader, subject: Resolved, token: Token, qualifiers: Qualifiers) -> Iterator[Claim]:
    """ "Is the posterior ramus of C1", "is the posterior ramus of the first cervical nerve"."""
    if any(not reader.kind_of(id).startswith("nerve") for term in subject.terms for id in term.readings):
        return
    of = [
        t for p in reader.tree.children(token.i, "prep") if p.lower == "of" for t in reader.tree.children(p.i, "pobj")
    ]
    named = [one for target in of for one in reader.tree.conjuncts(target.i) if one.mention is not None]
    for one in named:
        if one.mention is not None and one.mention.levels:
            span = reader.tree.span(token.i, one.i)
            yield from reader.claims("has_roots", subject, Levels(one.mention.levels), span, qualifiers, "ramus", one.i)
    if not named and (levels := spinal_levels(token.text)):
        span = _class_span(reader, token)
        yield from reader.claims("has_roots", subject, Levels(levels), span, qualifiers, "ramus", token.i)


def _numbered(reader: FragmentReader, subject: Resolved, token: Token, qualifiers: Qualifiers) -> Iterator[Claim]:
    """ "Is the fifth of the twelve cranial nerves"."""
    number = _ORDINALS.get(token.lower)
    targets = [t for p in reader.tree.children(token.i, "prep") for t in reader.tree.children(p.i, "pobj")]
    number = 12 if token.lower == "last" else number
    last = next((t for t in targets if "cranial nerves" in t.lower or t.lower in ("twelve", "12")), None)
    if number is not None and last is not None:
        span = reader.tree.span(token.i, last.i)
        count = Count(number, "cranial nerve")
        yield from reader.claims("cranial_number", subject, count, span, qualifiers, "class", token.i)


def _is_list_of_members(reader: FragmentReader, token: Token) -> bool:
    """Whether a complement lists several things rather than classes: "the X and the Y", "the middle X and Ys"."""
    while token.dep == "conj":
        token = reader.tree.tokens[token.head]
    members = [member for member in reader.phrases.members(token.i) if member.mention is not None]
    if len(members) < 2:
        return False
    first = min(members, key=lambda member: member.i)
    ids = [member.mention.ids("muscle", "nerve") for member in members if member.mention is not None]
    single = any(own and not any(reader.kind_of(id).endswith("-group") for id in own) for own in ids)
    return single or any(child.lower == "the" for child in reader.tree.children(first.i, "det"))


def _class_predicate(
    reader: FragmentReader, subject: Resolved, member: Token, term: Term, listed: bool = False
) -> str | None:
    """Return what being the thing that ``member`` names says of the subject; None when it says nothing.

    ``listed`` tells that it is one of several things which a plural subject is made of.
    """
    own = {reader.kind_of(id) for t in subject.terms for id in t.readings}
    if reader.tree.tokens[member.head].lemma == "become" and all(kind.startswith("nerve") for kind in own):
        return None  # "the rami become the Xs": they go on as these
    if _is_ramus(member) and all(kind.startswith("nerve") for kind in own):
        return "branch_of"
    if subject.quantifier is Quantifier.ONLY or _is_of_region(reader, member):
        return None
    if any(reader.kind_of(id).endswith("-group") for id in term.readings) or _one_of_many(reader, member):
        grouped = all(kind.endswith("-group") for kind in own)
        article = [child.lower for child in reader.tree.children(member.i, "det", "nummod", "amod")]
        if grouped and listed and all(t.plural for t in subject.terms):
            return "has_members"
        if listed and _are_parts(reader, member):
            return None  # "its four parts: the X and the three Ys"
        if grouped and article == ["the"] and _is_listed(reader, subject):
            return "member_of"  # "the Xs, something unknown and the Y are the Zs"
        if grouped and article == ["the"]:
            return "has_members" if all(t.plural for t in subject.terms) else None  # "the Xs are the Y and the Z"
        return "member_of"
    if any(kind.endswith("-group") for kind in own):
        return "has_members"
    return "branch_of" if "branch" in member.lower else None


def _is_of_region(reader: FragmentReader, member: Token) -> bool:
    """ "Are superficial back muscles in the neck": those of that place, and perhaps not the group of that name."""
    things = [
        t
        for p in reader.tree.children(member.i, "prep")
        if p.lower in ("in", "at", "around")
        for t in reader.tree.children(p.i, "pobj")
    ]
    return any(t.mention is None or t.mention.ids("region", "place") for t in things)


def _are_parts(reader: FragmentReader, member: Token) -> bool:
    """Whether a list stands behind "parts" or "heads" with a colon: its members are no classes of the whole."""
    while member.dep == "conj":
        member = reader.tree.tokens[member.head]
    above = reader.tree.tokens[member.head]
    return member.dep == "appos" and above.lemma in _SECTIONS and above.tag == "NNS"


def _is_listed(reader: FragmentReader, subject: Resolved) -> bool:
    """Whether more is listed beside a subject than what was found a meaning for."""
    token = reader.token_of(subject.terms[0])
    if token is None or subject.inherited:
        return False
    listed = [t for a in reader.tree.children(token.i, "appos") for t in reader.tree.conjuncts(a.i)]
    return max(len(reader.tree.conjuncts(token.i)), len(listed)) > len(subject.terms)


def _is_ramus(token: Token) -> bool:
    return "ramus" in token.lower or "rami" in token.lower


_ORDINAL_WORDS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip
_ORDINALS = {word: n for n, word in enumerate(_ORDINAL_WORDS, 1)}
_ROMAN = {
    word: n for n, word in enumerate(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"], 1)
}
_CRANIAL = re.compile(
    r"^(?:the )?(?:(\w+) cranial nerve|(?:cn|cranial nerve|c\.n\.) ?(\w+)|((?-i:[IVX]+)))$", re.IGNORECASE
)


def cranial_number(text: str) -> int | None:
    """Return the number in "tenth cranial nerve", "CN X", "cranial nerve 10", "X"."""
    match = _CRANIAL.match(text.strip())
    if match is None:
        return None
    word = (match.group(1) or match.group(2) or match.group(3)).lower()
    if word.removesuffix("th").removesuffix("st").removesuffix("nd").removesuffix("rd").isdecimal():
        return int(re.sub(r"\D", "", word))
    return _ORDINALS.get(word) or _ROMAN.get(word)


def _class_span(reader: FragmentReader, token: Token) -> Span:
    return Span(token.start, token.end)


def _comparable(one: set[str], other: set[str]) -> bool:
    return bool({kind.split("-")[0] for kind in one} & {kind.split("-")[0] for kind in other})


def _same(subject: Resolved, term: Term) -> bool:
    return any(set(t.readings) & set(term.readings) for t in subject.terms)


_QUALITIES = {"modality": "carries", "tissue": "tissue", "shape": "shape", "direction": "fibre_direction"}


def _has_way_of_its_own(reader: FragmentReader, token: Token) -> bool:
    """ "The afferent limb runs in the X, the efferent limb in the Y": no apposition, the verb is left out."""
    targets = [t for p in reader.tree.children(token.i, "prep") for t in reader.tree.children(p.i, "pobj")]
    return any(t.mention is not None and t.mention.ids("nerve") for t in targets)


def _quality(reader: FragmentReader, subject: Resolved, token: Token, qualifiers: Qualifiers) -> Iterator[Claim]:
    """Read "is a motor nerve", "is purely sensory", "a collection of sensory fibres", "is smooth muscle"."""
    tree = reader.tree
    tokens = [token, *tree.children(token.i, "amod", "compound", "nmod")]
    collection = False
    if token.lemma == "nerve":
        targets = [t for p in tree.children(token.i, "prep") if p.lower == "of" for t in tree.children(p.i, "pobj")]
        tokens += [t for t in targets if t.mention is not None and t.mention.ids("modality")]  # "a nerve of feeling"
    if token.lemma in (
        "collection",
        "bundle",
        "group",
        "set",
        "network",
        "type",
        "kind",
        "form",
        "sort",
        "mixture",
        "combination",
    ):
        for preposition in tree.children(token.i, "prep"):
            for target in tree.children(preposition.i, "pobj"):
                for member in reader.phrases.members(target.i):
                    tokens += [member, *tree.children(member.i, "amod", "compound")]
                collection = True
    is_nerve = all(
        reader.kind_of(id).startswith(("nerve", "plexus", "ganglion", "ramus"))
        for t in subject.terms
        for id in t.readings
    )
    asserted = [one for one in tokens if not excluded(tree, one.i)]
    if is_nerve and (division := _division(reader, asserted)) is not None:
        yield from reader.claims(
            "belongs_to",
            subject,
            division,
            Span(division.span.start, max(division.span.end, token.end)),
            qualifiers,
            "quality",
        )
        return
    tokens = [one for one in tokens if not excluded(tree, one.i)]
    members = [m for one in tokens for m in (tree.conjuncts(one.i) if one.pos == "ADJ" or one is token else [one])]
    for category, predicate in _QUALITIES.items():
        found = [m for m in members if m.mention is not None and m.mention.ids(category)]
        found = [m for m in found if not (m.lower == "parallel" and beside_another(reader, m))]
        found = [m for m in found if not (m.lower == "short" and any(c.lower == "for" for c in tree.children(m.i)))]
        if not found or (predicate == "carries") != is_nerve:
            continue
        if predicate == "carries" and (mixed := [m for m in found if "mixed" in m.lower]):
            found = mixed
        elif predicate == "carries" and len({m.lower for m in found} & {"motor", "sensory"}) > 1:
            continue
        member = found[0]
        assert member.mention is not None
        head = tree.tokens[member.head]
        last = max(member.end, token.end) if member.i <= token.i else member.end
        last = max(last, head.end) if collection and head.i > member.i else last
        span = Span(min(member.start, token.start), last)
        after = [p.lower for i in {member.i, token.i} for p in tree.children(i, "prep")]
        towards = (
            bool({"to", "for", "of"} & set(after)) and not collection
        )  # "sensory to the skin", "the motor nerve of X"
        if predicate == "carries" and (tree.children(token.i, "poss") or token.lower.endswith(" limb")):
            continue  # "the X, its sensory nerve", "the diaphragm's only motor supply", "the X is the afferent limb"
        whole = subject.quantifier is not Quantifier.MOST  # "most of its fibres are sensory"
        whole = whole and not _is_one_of_several(reader, member)
        towards = towards or _is_local(reader, member)
        exclusive = replace(qualifiers, exclusive=whole and not towards and not _in_the_main(reader, member))
        yield from reader.claims(
            predicate, subject, term_of(member, member.mention.ids(category)), span, exclusive, "quality", member.i
        )


def _is_local(reader: FragmentReader, member: Token) -> bool:
    """ "They are sensory there", "it is purely sensory in the hand": what holds at one place only."""
    tree, verb = reader.tree, reader.tree.tokens[member.head]
    if member.dep != "acomp":
        return False
    near = [*tree.children(member.i), *tree.children(verb.i)]
    return any(t.i > verb.i and (t.lower in ("there", "here") or (t.dep == "prep" and t.lower in _AT)) for t in near)


_AT = frozenset({"in", "at", "below", "above", "beyond", "on", "within"})


def _restored(reader: FragmentReader, subject: Resolved, token: Token, qualifiers: Qualifiers) -> Iterator[Claim]:
    """ "Is not skeletal but smooth muscle": what stands behind "but"."""
    behind = denials_of(reader.tree).restored if qualifiers.negated else frozenset()
    for one in (t for t in reader.tree.conjuncts(token.i) if t.i in behind and t.mention is not None):
        for category in ("tissue", "shape", "direction"):
            ids = one.mention.ids(category) if one.mention is not None else ()
            if ids:
                made = term_of(one, ids)
                yield from reader.claims(_QUALITIES[category], subject, made, made.span, qualifiers, "quality", one.i)


_DIVISIONS = frozenset({"autonomic", "sympathetic", "parasympathetic", "peripheral", "somatic"})


def _is_one_of_several(reader: FragmentReader, token: Token) -> bool:
    """ "Is sensory, motor and parasympathetic": none of these is all that it is."""
    near = reader.tree.tokens[max(0, token.i - 4) : token.i + 5]
    others = [t for t in near if t.mention is not None and set(t.mention.ids("modality")) & {"motor", "sensory"}]
    told = {id for t in others if t.mention is not None for id in t.mention.ids("modality")}
    autonomic = any(t.lower in _DIVISIONS for t in near)
    joined = any(t.lower in ("and", "plus", "as") for t in near)
    return (len(told) > 1 or autonomic) and joined


_LARGELY = frozenset({"largely", "almost", "nearly", "partly", "overwhelmingly", "half"})


def _in_the_main(reader: FragmentReader, token: Token) -> bool:
    """ "Is mainly motor", "is not just a motor nerve": not only."""
    before = [t.lower for t in reader.tree.tokens[max(0, token.i - 3) : token.i]]
    if not_only(reader.tree, token.i):
        return True
    if any(reader.words.has("only", word) for word in before):
        return False  # "almost entirely motor"
    return any(word in _LARGELY or reader.words.has("strong", word) for word in before)


def _division(reader: FragmentReader, tokens: Sequence[Token]) -> Term | None:
    """ "Is an autonomic nerve": of that division."""
    for token in tokens:
        word = token.lower.split()[0]
        if word in _DIVISIONS and not token.lower.endswith(("fibres", "fibers")):
            ids = tuple(e.id for e in reader.lexicon.get(f"{word} nervous system") if e.category == "division")
            return Term(token.text, Span(token.start, token.end), ids) if ids else None
    return None
