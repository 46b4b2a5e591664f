"""Reading a parenthesis: another name, an abbreviation, levels, a relative clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anatlint.claims.acts import read_acts
from anatlint.claims.aliases import clean
from anatlint.claims.aside_levels import read_levels_of
from anatlint.claims.copulas import cranial_number, read_copulas
from anatlint.claims.discourse import Discourse, Referent
from anatlint.claims.fields import read_telegram
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.frames import read_frames
from anatlint.claims.meanings import read_meanings
from anatlint.claims.mentions import Mention
from anatlint.claims.modalities import is_modality, read_modality
from anatlint.claims.model import Claim, Count, Name, Term
from anatlint.claims.numerals import value_at
from anatlint.claims.parentage import read_apposed_parent
from anatlint.claims.parentheses import Parenthesis
from anatlint.claims.phrases import Resolved, inherited, term_of
from anatlint.claims.predications import is_mover, verbless
from anatlint.claims.resources import Resources
from anatlint.claims.short_forms import FOR_SHORT
from anatlint.claims.telegrams import read_values
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_NERVE = frozenset({"nerve"})
_KINDS = frozenset({"tissue", "shape"})
_ABBREVIATION = re.compile(r"^[A-Z][A-Za-z]{0,2}[A-Z]{1,4}$")
_ALIAS = re.compile(
    r"^(?:or|aka|a\.k\.a\.|i\.e\.,?|also|also\s+called|also\s+known\s+as|sometimes\s+called|sometimes\s+known\s+as|known\s+as|called|formerly|previously|simply)\s+",
    re.IGNORECASE,
)
_COUNTED = frozenset({"muscle", "head", "part", "portion", "belly", "nerve", "branch", "root", "division"})
_IN_ALL = (("of", "them"), ("in", "all"), ("in", "number"), ("in", "total"))
_SPLIT = re.compile(r"\s*(?:,|;|\bor\b)\s*")


def read_aside(reader: FragmentReader, aside: Parenthesis, resources: Resources) -> Iterator[Claim]:
    """Yield the claims that a parenthesis makes about the name before it."""
    anchor = aside.anchor
    if anchor is None:
        if aside.pointing and (told := reader.phrases.discourse.find(_NERVE, False)) is not None:
            yield from read_levels_of(reader, inherited(told), alone=True)
        if any(token.dep in ("nsubj", "nsubjpass") for token in reader.tree.tokens):
            yield from _claused(reader, resources)
        return
    subject = _subject(anchor, reader.phrases.block)
    before = reader.phrases.discourse
    reader.phrases.discourse = Discourse(topic=Referent(subject.terms, next(iter(subject.categories)), subject.block))
    reader.phrases.forget()
    try:
        valued = list(_of_field(reader, aside, subject, resources))
        if not _belongs_to_harm(reader, aside, resources):
            yield from valued or _named(reader, aside, anchor, subject)
        yield from _claused(reader, resources)
        yield from _told_to_be(reader, resources)
        yield from read_meanings(reader)
    finally:
        reader.phrases.discourse = before
        reader.phrases.forget()


def _of_field(reader: FragmentReader, aside: Parenthesis, subject: Resolved, resources: Resources) -> Iterator[Claim]:
    """ "The insertion of X (the Y)": the value of the field, where the parenthesis holds no clause."""
    field = resources.fields.get(aside.field)
    if field is not None and field.predicate not in ("", "acts", "also_called") and not _verbal(reader):
        yield from read_telegram(reader, field, subject)


def _subject(anchor: Mention, block: int) -> Resolved:
    category = next((name for name in ("muscle", "nerve") if name in anchor.categories), "muscle")
    loose = "agent" in anchor.categories and " " not in anchor.text
    return Resolved(
        (Term(anchor.text, anchor.span, anchor.ids(category), plural=anchor.plural, loose=loose),),
        block,
        False,
        categories=frozenset({category}),
    )


def _claused(reader: FragmentReader, resources: Resources) -> Iterator[Claim]:
    yield from read_acts(reader, resources.movements, resources.support)
    yield from read_frames(reader, resources.frames)


def _told_to_be(reader: FragmentReader, resources: Resources) -> Iterator[Claim]:
    """ "The X (a hip flexor)", "the X (smooth muscle)": what kind it is."""
    root = reader.tree.root()
    if root is not None and root.mention is not None and (is_mover(root) or root.mention.categories <= _KINDS):
        told = FragmentReader(
            reader.phrases, verbless(reader.tree), reader.sentence, reader.lexicon, reader.words, reader.kind_of,
            reader.base, titled=True,
        )  # fmt: skip
        yield from read_copulas(told, resources.complements)


def _named(reader: FragmentReader, aside: Parenthesis, anchor: Mention, subject: Resolved) -> Iterator[Claim]:
    """Another name ("also called X", "or X"), an abbreviation, levels, or the same thing once more."""
    tokens = reader.tree.tokens
    text = _text(reader)
    own = {id for term in subject.terms for id in term.readings}
    if not own:
        return
    span = Span(tokens[0].start, tokens[-1].end)
    if (cue := _ALIAS.match(text)) is not None:
        yield from _also_called(reader, subject, text[cue.end() :], span)
    elif (counted := _counted(tokens, text, "nerve" in subject.categories)) is not None:
        predicate = "cranial_number" if counted.what == "cranial nerve" else "has_count"
        yield from reader.claims(predicate, subject, counted, span, reader.base, "parenthesis")
    elif _ABBREVIATION.match(short := FOR_SHORT.sub("", text)):
        yield from _abbreviated(reader, subject, short, span)
    elif levels := list(read_levels_of(reader, subject, "nerve" not in subject.categories)):
        yield from levels if not aside.coordinated else ()
        yield from read_apposed_parent(reader, subject) if "nerve" in subject.categories else ()
    elif (
        len(members := _members(reader) or _cut_short(reader, anchor)) > 1
        and all(_is_group(reader, id) for id in own)
        and not any(own & set(member.readings) for member in members)  # "flexor digitorum A and B (FDA and FDB)"
    ):
        for member in members:
            yield from reader.claims("has_members", subject, member, member.span, reader.base, "parenthesis")
    elif "nerve" in subject.categories and (found := list(read_apposed_parent(reader, subject))):
        yield from found
    elif "muscle" in subject.categories and _opens_with_nerve(tokens):
        yield from read_values(reader, subject)
    elif "nerve" in subject.categories and is_modality(reader):
        yield from read_modality(reader, subject)
    elif len(tokens) == 1 and tokens[0].mention is not None:
        yield from _once_more(reader, aside, anchor, subject)


def _belongs_to_harm(reader: FragmentReader, aside: Parenthesis, resources: Resources) -> bool:
    """ "A radial nerve (or PIN) palsy": a palsy of one or the other, and no second name of the first."""
    return reader.tree.tokens[0].lower == "or" and aside.following in resources.harm.words["harms"]


def _abbreviated(reader: FragmentReader, subject: Resolved, text: str, span: Span) -> Iterator[Claim]:
    """ "Flexor carpi radialis (FCR)"; "supinator (PIN)" tells the nerve of a muscle."""
    readings = _readings(reader, text)
    if "muscle" in subject.categories and readings and all(reader.kind_of(id).startswith("nerve") for id in readings):
        yield from read_values(reader, subject)
    elif readings:
        yield from reader.claims("abbreviated", subject, Name(text, readings), span, reader.base, "parenthesis")


def _counted(tokens: Sequence[Token], text: str, nerve: bool) -> Count | None:
    """ "The rotator cuff (four muscles)", "the biceps (two heads)", "the vagus (tenth cranial nerve)"."""
    if (number := cranial_number(text)) is not None:
        return Count(number, "cranial nerve")
    if len(tokens) == 3 and tuple(t.lower for t in tokens[1:]) in _IN_ALL and (told := value_at(tokens, 0)) is not None:
        return Count(told[0], "nerve" if nerve else "muscle")  # "the lumbricals (four of them)"
    found = value_at(tokens, len(tokens) - 2) if 1 < len(tokens) < 5 else None
    noun = tokens[-1]
    if found is None or found[1] != 0 or noun.lemma not in _COUNTED:
        return None
    return Count(found[0], "part" if noun.lemma == "portion" else noun.lemma)


def _also_called(reader: FragmentReader, subject: Resolved, names: str, span: Span) -> Iterator[Claim]:
    for name in _names(names) if not _verbal(reader) else ():
        if any(term.plural for term in subject.terms) and name.endswith("nerve"):
            continue  # "get anterior rami (or the X nerve)": one or the other
        made = Name(name, _readings(reader, name))
        yield from reader.claims("also_called", subject, made, span, reader.base, "parenthesis")


def _opens_with_nerve(tokens: Sequence[Token]) -> bool:
    """Whether a parenthesis begins with the name of a nerve and holds no clause: "(radial nerve, C6 to C8)"."""
    named = next((token for token in tokens if token.mention is not None), None)
    plain = not any(token.pos in ("VERB", "AUX") and token.mention is None for token in tokens)
    return plain and named is not None and named.mention is not None and bool(named.mention.ids("nerve"))


def _names(text: str) -> Iterator[str]:
    """Yield the names in "also called X, or Y"."""
    for part in _SPLIT.split(text):
        name = clean(part)
        while (inner := _ALIAS.match(name + " ")) is not None and inner.end() <= len(name):
            name = clean(name[inner.end() :])
        if name and len(name.split()) <= 6:
            yield name


def _once_more(reader: FragmentReader, aside: Parenthesis, anchor: Mention, subject: Resolved) -> Iterator[Claim]:
    """Yield the claim of "the spinal extensors (erector spinae)": both are the same; or of a further name."""
    (token,) = reader.tree.tokens
    ids = token.mention.ids(*subject.categories) if token.mention is not None else ()
    own = {id for term in subject.terms for id in term.readings}
    if ids and set(ids) <= own and token.lower != anchor.text.lower():
        span = Span(token.start, token.end)
        yield from reader.claims("also_called", subject, Name(token.text, ids), span, reader.base, "parenthesis")
    elif (
        ids and not own & set(ids) and (aside.grouped or anchor.text.lower().endswith(("group", "muscles", "complex")))
    ):
        whole = Span(anchor.span.start, aside.outer.end)
        yield from reader.claims("same_as", subject, term_of(token, ids), whole, reader.base, "parenthesis")


def _members(reader: FragmentReader) -> list[Term]:
    """Return the muscles that a parenthesis lists, if it holds nothing else."""
    out = []
    for token in reader.tree.tokens:
        if token.mention is not None and (ids := token.mention.ids("muscle")):
            out.append(term_of(token, ids))
        elif token.text not in (",", "/", "+", "&") and token.lower not in ("and", "or", "the", "plus", "with"):
            return []
    return out


def _is_group(reader: FragmentReader, id: str) -> bool:
    return reader.kind_of(id) == "muscle-group" or bool(reader.phrases.sizes(id))


def _cut_short(reader: FragmentReader, anchor: Mention) -> list[Term]:
    """Return the members that a parenthesis lists by their first words: "the scalenes (anterior and middle)"."""
    noun = anchor.text.split()[-1].lower()
    out = []
    for token in reader.tree.tokens:
        if token.lower in ("and", "or") or token.text in (",", "/", "&"):
            continue
        names = (f"{token.lower} {noun}", f"{token.lower} {noun.removesuffix('s')}", f"{noun} {token.lower}")
        ids = tuple(dict.fromkeys(id for name in names for id in _readings(reader, name)))
        if not ids:
            return []
        out.append(Term(token.text, Span(token.start, token.end), ids))
    return out


def _verbal(reader: FragmentReader) -> bool:
    return any(token.dep in ("nsubj", "nsubjpass", "relcl") for token in reader.tree.tokens)


def _readings(reader: FragmentReader, name: str) -> tuple[str, ...]:
    return tuple(
        entry.id for entry in reader.lexicon.get(name) if entry.category in ("muscle", "nerve") and not entry.part
    )


def _text(reader: FragmentReader) -> str:
    out, end = "", None
    for token in reader.tree.tokens:
        out += (" " if end is not None and token.start > end else "") + token.text
        end = token.end
    return out
