"""Lists: what the sentence before a list says of its items, and the claims that the items then make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.compartment_lists import introduced_place
from anatlint.claims.denials import exceptions_of
from anatlint.claims.discourse import Referent
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.holders import holder
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Qualifiers, Quantifier, Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.predications import Predication
from anatlint.claims.series import of_one_sort
from anatlint.claims.structure import Introduction
from anatlint.documents.model import Block, BlockKind

_MEMBERS = frozenset(
    {
        "include",
        "comprise",
        "contain",
        "be",
        "consist",
        "make",
        "compose",
        "form",
        "encompass",
        "follow",
        "list",
        "divide",
        "have",
        "get",
        "meet",
        "know",
        "describe",
    }
)
_SUBJECT = frozenset({"muscle", "nerve"})
_BRANCHES = frozenset({"branch", "division", "offshoot"})
_GIVING = frozenset({"give", "split", "send", "fork", "branch", "part", "fan"})
_EXAMPLES = frozenset({"such", "including", "e.g."})
_OPENING = 6  # code points before the name of an item


def introduction_of(reader: FragmentReader, following: str, inline: bool = False) -> Introduction | None:
    """Return what a sentence introduces, if it breaks off before a list ("These muscles include:").

    With ``inline`` the list stands in the same sentence, behind a colon.
    """
    open_ended = reader.sentence.end > 0 and following.rstrip().endswith(":")
    for token in reader.tree.tokens:
        ids = token.mention.ids("field") if token.mention is not None else ()
        if any(one.i > token.i and one.dep == "relcl" for one in reader.tree.tokens[-3:]):
            break  # "the nickname for trouble of the X, which supplies:"
        plain_nerve = bool(ids) and token.lower in ("nerve", "nerves", "muscle", "muscles")
        if ids and not plain_nerve and token.pos in ("NOUN", "PROPN") and (open_ended or _says_following(reader)):
            who = holder(reader.phrases, token, _SUBJECT) or _agent(reader) or reader.topic(_SUBJECT)
            return Introduction("field", _referent(who), ids[0])
    for predication in reversed(reader.predications):
        if reader.tree.tokens[predication.head].dep == "amod":
            continue  # "the following muscles"
        if predication.lemma in _MEMBERS and inline:
            open_ended = True
        listing = open_ended or _says_following(reader)
        if listing and (found := _housed(reader, predication) or _divided(reader, predication)) is not None:
            return found
        if predication.lemma not in _MEMBERS or not listing:
            continue
        slots = ("theme", "agent") if predication.passive else ("agent",)
        if predication.lemma in ("make", "form", "compose", "constitute"):
            slots = ("theme",)
        who = reader.subject(predication, slots, _SUBJECT)
        expletive = bool(reader.tree.children(predication.head, "expl"))
        if who is None and (expletive or _addressed(reader, predication)):
            who = reader.topic(_SUBJECT)
        if who is None:
            return None
        complete = expletive or predication.lemma in ("be", "comprise", "consist", "compose", "make", "divide")
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        return Introduction("members", _referent(who), None, complete, qualifiers)
    return None


def _housed(reader: FragmentReader, predication: Predication) -> Introduction | None:
    """Return that the items are what a place holds."""
    place = introduced_place(reader, predication)
    if place is None:
        return None
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    return Introduction("members", place, None, False, qualifiers, place=True)


def _divided(reader: FragmentReader, predication: Predication) -> Introduction | None:
    """Return that the items are what a nerve divides into: "The X gives off five branches:"."""
    if predication.lemma not in _MEMBERS | _GIVING or reader.tree.lemmas.isdisjoint(_BRANCHES):
        return None
    who = reader.subject(predication, ("theme", "agent") if predication.passive else ("agent",), _SUBJECT)
    if who is None or any(reader.kind_of(id) != "nerve" for term in who.terms for id in term.readings):
        return None
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    return Introduction("members", Referent(who.terms, "nerve", who.block), None, False, qualifiers, branches=True)


def colon_members(reader: FragmentReader, text: str) -> tuple[Term, ...]:
    """Return the names listed behind the colon of a sentence: "consists of four muscles: A, B, C and D"."""
    colon = text.rfind(":", reader.sentence.start, reader.sentence.end)
    if colon < 0 or any(token.start == colon for token in exceptions_of(reader.tree)):
        return ()  # "are all supplied by X, apart from two: the Y and the Z"
    behind = [token for token in reader.tree.tokens if token.start > colon]
    if any(token.pos in ("VERB", "AUX") and (token.mention is None) for token in behind):
        return ()
    finite = {token.i for token in behind if token.tag in ("VBZ", "VBP", "VBD")}
    if any(token.dep in ("nsubj", "nsubjpass") and token.head in finite for token in behind):
        return ()  # "it has little to do: the Xs bend the neck"
    named = [token for token in behind if token.mention is not None]
    return tuple(
        term_of(token, ids) for token in named if token.mention and (ids := token.mention.ids("muscle", "nerve"))
    )


def read_examples(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims of "the hip flexors, such as X and Y": they are members."""
    tokens = reader.tree.tokens
    for token in tokens if not reader.tree.words.isdisjoint(_EXAMPLES) else ():
        ids = token.mention.ids("muscle") if token.mention is not None else ()
        group = tuple(id for id in ids if reader.kind_of(id) == "muscle-group")
        after = [t.lower for t in tokens[token.i + 1 : token.i + 4] if t.text != ","]
        if not group or not after or not (after[:2] == ["such", "as"] or after[0] in ("including", "e.g.")):
            continue
        start = token.i + 2 + (tokens[token.i + 1].text == ",") + (after[0] == "such")
        members = list(_listed(reader, start))
        whole = Resolved((term_of(token, group),), reader.phrases.block)
        for member in members:
            yield from reader.claims("has_members", whole, member, member.span, reader.base, "such-as")


def _listed(reader: FragmentReader, start: int) -> Iterator[Term]:
    """Yield the muscles of a list that starts at a token."""
    for token in reader.tree.tokens[start:]:
        if token.mention is not None and (ids := token.mention.ids("muscle")):
            yield term_of(token, ids)
        elif token.text not in (",", "/") and token.lower not in ("and", "or", "the", "your", "also"):
            return


def _says_following(reader: FragmentReader) -> bool:
    return any(token.lower in ("following", "below") for token in reader.tree.tokens)


def _addressed(reader: FragmentReader, predication: Predication) -> bool:
    """ "You've got:", "we have:", "meet:"."""
    heads = predication.get("agent")
    return not heads or any(reader.tree.tokens[i].lower in ("you", "we", "here") for i in heads)


def _agent(reader: FragmentReader) -> Resolved | None:
    for predication in reader.predications:
        if (found := reader.arguments(predication, ("agent", "theme"), _SUBJECT)) is not None:
            return found
    return None


def listed_above(blocks: Sequence[Block], mentions: Sequence[Sequence[Mention]], block: Block) -> Referent | None:
    """Return the muscles, or the nerves, that the items of the list right above a block begin with, one each."""
    items: list[Block] = []
    for above in reversed(blocks[: block.index]):
        if above.kind is not BlockKind.LIST_ITEM or above.intro != blocks[block.index - 1].intro:
            break
        items.append(above)
    for category in ("muscle", "nerve"):
        first = [next((m for m in mentions[item.index] if m.span.start <= _OPENING), None) for item in reversed(items)]
        named = [m for m in first if m is not None and m.ids(category)]
        if len(items) > 1 and len(named) == len(items):
            terms = tuple(Term(m.text, m.span, m.ids(category), plural=m.plural) for m in named)
            return Referent(terms, category, items[-1].index)
    return None


def _referent(who: Resolved | None) -> Referent | None:
    if who is None:
        return None
    category = "nerve" if who.categories == {"nerve"} else "muscle"
    return Referent(who.terms, category, who.block)


def read_members(
    reader: FragmentReader, introduction: Introduction, members: tuple[Term, ...], group: int
) -> Iterator[Claim]:
    """Yield the claims that a list's group has the members that an item names."""
    subject = introduction.subject
    if subject is None or len(subject.terms) != 1:
        return
    qualifiers: Qualifiers = replace(introduction.qualifiers, quantifier=Quantifier.NONE, only=introduction.complete)
    whole = Resolved(subject.terms, subject.block, True)
    if introduction.branches:
        qualifiers = replace(qualifiers, only=False)
        for member in members:
            yield from reader.claims("divides_into", whole, member, member.span, qualifiers, "list")
        return
    if not of_one_sort(reader, subject.terms[0], members):
        return
    for member in members:
        if not set(member.readings) & {id for term in subject.terms for id in term.readings}:
            for claim in reader.claims("has_members", whole, member, member.span, qualifiers, "list"):
                yield replace(claim, group=group)
