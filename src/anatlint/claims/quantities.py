"""Claims about numbers that stand with a name: "four in number", "all five muscles of mastication"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.both_of_group import both_of_group
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Count, Qualifiers, Quantifier, Term
from anatlint.claims.numerals import number_before, value_at
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.tree import Token, Tree
from anatlint.documents.source import Span

_SUBJECT = frozenset({"muscle", "nerve"})
_ALL_OF = frozenset({"the", "all", "its", "our", "your"})
_HAVING = frozenset({"have", "possess", "get", "count", "contain", "be"})
_MANNER = frozenset({"act", "work", "function", "serve"})  # "the four work as a team": no number of the whole
_PLACED = frozenset({"of", "on", "in"})
_OWNED = frozenset({"branch", "head", "part", "belly", "root", "division", "trunk", "cord"})
_WHERE = frozenset(
    {"medial", "lateral", "upper", "lower", "inner", "outer", "radial", "ulnar", "anterior", "posterior"}
)
_EACH = frozenset({"each", "either", "both", "every", "the", "human", "a", "one", "your", "our"})
_DIGIT = re.compile(r"\b(?:finger|thumb|toe|digit)$")
_POINTING = frozenset({"it", "they", "each", "which", "that"})
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "last"})
_OPENING = frozenset({"place"})
_HOUSING = frozenset({"contain", "hold", "house", "transmit", "carry"})
_ASIDES = (
    ("on", "each", "side"), ("on", "either", "side"), ("a", "side"), ("per", "side"), ("each", "side"), ("of", "them"),
    ("in", "all"), ("in", "total"), ("all", "told"),
)  # fmt: skip
_PASSING = _HOUSING | {"pass", "run", "go", "travel", "lie", "share", "squeeze", "slide", "glide"}


def read_quantities(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims of numbers that stand with a name."""
    yield from _named(reader)
    yield from _in_number(reader)
    yield from _of_a_place(reader)
    yield from _collections(reader)
    yield from _through(reader)


def _named(reader: FragmentReader) -> Iterator[Claim]:
    """ "There are four dorsal interossei", "all five muscles of mastication", "six rotator cuff muscles"."""
    for token in reader.tree.tokens:
        ids = token.mention.ids(*_SUBJECT) if token.mention is not None else ()
        if not ids or token.tag not in ("NNS", "NNPS") or not _is_several(reader, ids):
            continue
        found = _own_number(reader, token)
        if found is None or found[0] < 2 or _is_narrowed(reader, token) or _is_compared(reader, token):
            continue
        number, first, last = found
        if _is_told_off(reader, token) and any(number < size for id in ids for size in reader.phrases.sizes(id)):
            continue
        what = "nerve" if all(reader.kind_of(id).startswith("nerve") for id in ids) else "muscle"
        subject = Resolved((replace(term_of(token, ids), plural=True),), reader.phrases.block)
        whole = _is_whole(reader, token, first)
        verb = reader.tree.tokens[token.head]
        qualifiers = reader.qualifiers(verb.i) if verb.pos in ("VERB", "AUX") else reader.base
        qualifiers = replace(qualifiers, quantifier=Quantifier.NONE if whole else Quantifier.SOME)
        if qualifiers.negated:
            continue
        yield from reader.claims("has_count", subject, Count(number, what), Span(first, last), qualifiers, "quantity")


def _own_number(reader: FragmentReader, token: Token) -> tuple[int, int, int] | None:
    """Return the number of a name, which may be its first word, with where it begins and the name ends."""
    before = number_before(reader.tree, token.i) or _all_so_many(reader.tree, token)
    if before is not None:
        return before[0], reader.tree.tokens[before[1]].start, token.end
    word = token.text.split()[0]
    number = value_at([replace(token, text=word)], 0)
    return (number[0], token.start, token.end) if number is not None and " " in token.text else None


def _all_so_many(tree: Tree, token: Token) -> tuple[int, int] | None:
    """ "All five of the Xs": the number and its first token."""
    preposition = tree.tokens[token.head]
    above = tree.tokens[preposition.head]
    whole = token.dep == "pobj" and preposition.lower == "of" and any(c.lower == "all" for c in tree.children(above.i))
    return value_at(tree.tokens, above.i) if whole else None


def _through(reader: FragmentReader) -> Iterator[Claim]:
    """ "Nine tendons pass through the carpal tunnel", "it shares the tunnel with nine tendons"."""
    for predication in reader.predications:
        if predication.lemma not in _PASSING:
            continue
        shared = predication.lemma == "share"
        counted = [*predication.get("agent"), *(predication.get("with") if shared else ())]
        places = [*predication.get("theme")] if shared or predication.lemma in _HOUSING else []
        places += [*predication.get("through"), *predication.get("in"), *predication.get("inside")]
        if predication.lemma in _HOUSING:
            counted, places = list(predication.get("theme")), list(predication.get("agent"))
        for i in counted:
            token = reader.tree.tokens[i]
            found = number_before(reader.tree, i)
            if token.lemma != "tendon" or found is None or reader.tree.children(i, "amod", "det", "relcl"):
                continue
            where = next((r for at in places if (r := reader.phrases.resolve(at, _OPENING)) is not None), None)
            if where is not None and len(where.terms) == 1:
                span = Span(reader.tree.tokens[found[1]].start, token.end)
                qualifiers = replace(reader.qualifiers(predication.head), quantifier=Quantifier.NONE)
                yield from reader.claims("has_count", where, Count(found[0], "tendon"), span, qualifiers, "through", i)


def _is_several(reader: FragmentReader, ids: Sequence[str]) -> bool:
    """Whether a name means something that has a known number of members, and is not a plural for both sides."""
    return any(reader.kind_of(id).endswith("-group") or reader.phrases.sizes(id) for id in ids)


def _is_compared(reader: FragmentReader, token: Token) -> bool:
    """ "The deeper of the two calf muscles": two of them that the text speaks of."""
    preposition = reader.tree.tokens[token.head]
    above = reader.tree.tokens[preposition.head]
    return token.dep == "pobj" and preposition.lower == "of" and above.tag in ("JJR", "RBR")


def _is_told_off(reader: FragmentReader, token: Token) -> bool:
    """ "The first of the three thumb muscles": of those that the text speaks of, which may be some of all."""
    preposition = reader.tree.tokens[token.head]
    above = reader.tree.tokens[preposition.head]
    return token.dep == "pobj" and preposition.lower == "of" and above.lower in _ORDINALS


def _is_narrowed(reader: FragmentReader, token: Token) -> bool:
    """Whether only some are meant: "the two Xs that ...", "the first three Xs", "the two deep Xs"."""
    tree = reader.tree
    if any(not is_added(tree, clause) for clause in tree.children(token.i, "relcl", "acl")):
        return True
    if any(child.lower in ("these", "those", "other", "both") for child in tree.children(token.i, "det", "amod")):
        return True
    if _is_placed(tree, token) or _lies_on_both_sides(tree, token):
        return True
    ids = token.mention.ids(*_SUBJECT) if token.mention is not None else ()
    if _is_of_digits(reader, token) or both_of_group(reader.phrases, token, ids) is not None:
        return True
    for preposition in tree.children(token.i, "prep"):
        targets = [tree.tokens[t.i] for t in tree.children(preposition.i, "pobj")]
        each = any(
            t.lemma in ("side", "hand", "foot", "body", "all", "total", "eye", "tongue")
            and all(c.lower in _EACH for c in tree.children(t.i, "amod", "compound", "nmod", "det"))
            for t in targets
        )
        if preposition.lower not in _PLACED or (preposition.lower != "of" and not each):
            return True
    adjectives = [c for c in tree.children(token.i, "amod", "compound", "nmod") if value_at(tree.tokens, c.i) is None]
    determined = any(child.lower in ("the", "all") for child in tree.children(token.i, "det"))
    return any(determined or not reader.words.has("sizes", one.lower) for one in adjectives)


def _is_placed(tree: Tree, token: Token) -> bool:
    """ "The medial two Xs": those that lie there, by an adjective before the number."""
    before = number_before(tree, token.i)
    place = tree.tokens[before[1] - 1] if before is not None and before[1] > 0 else None
    return place is not None and place.lower in _WHERE


def _lies_on_both_sides(tree: Tree, token: Token) -> bool:
    """ "Between the two Xs": the two that it lies between."""
    before = number_before(tree, token.i)
    between = token.dep == "pobj" and tree.tokens[token.head].lower in ("between", "betwixt")
    return between and before is not None and before[0] == 2


def _is_of_digits(reader: FragmentReader, token: Token) -> bool:
    """ "The two Xs of the ring and little finger", "the middle finger has two Xs", "it has two Xs": not all of them."""
    tree = reader.tree
    of = [p for p in tree.children(token.i, "prep") if p.lower in ("of", "to", "for")]
    if any(_DIGIT.search(one.lower) for p in of for t in tree.children(p.i, "pobj") for one in tree.conjuncts(t.i)):
        return True
    having = tree.tokens[token.head].lemma in ("have", "get", "possess") and token.dep == "dobj"
    subjects = tree.children(token.head, "nsubj") if having else []
    return any(t.lower in _POINTING or _DIGIT.search(t.lower) for t in subjects)


def is_added(tree: Tree, clause: Token) -> bool:
    """Whether a relative clause only adds something: "four Xs, which spread the fingers"."""
    first = tree.subtree(clause.i)[0]
    return clause.dep == "relcl" and tree.tokens[first - 1 if first else 0].text == ","


def _is_whole(reader: FragmentReader, token: Token, first: int) -> bool:
    """Whether the number is that of all there are: with an article, of "there are" or "we have", or said as a title."""
    tree = reader.tree
    verb = tree.tokens[token.head]
    determined = any(c.lower in _ALL_OF for c in tree.children(token.i, "det", "predet", "poss"))
    stated = verb.lemma in _HAVING and token.dep in ("attr", "dobj", "nsubj") and token.i > verb.i
    titled = token.head == token.i
    return determined or stated or titled


def _in_number(reader: FragmentReader) -> Iterator[Claim]:
    """ "The dorsal ones, four in number, ...", "the lumbricals number four", "the Xs are four in number"."""
    tokens = reader.tree.tokens
    for token in tokens:
        found = value_at(tokens, token.i)
        if found is None or found[0] < 2:
            continue
        number, first = found
        after = [t.lower for t in tokens[token.i + 1 : token.i + 3]]
        verb = tokens[first - 1] if first else None
        counted = verb is not None and verb.lemma == "number" and verb.mention is None
        if counted and any(t.lemma == "be" for t in tokens[max(0, first - 4) : first - 1]):
            continue  # "the vagus is number ten", "is cranial nerve number ten"
        aside = next((told for told in _ASIDES if _stands_aside(tokens, first, token.i + 1, told)), ())
        if after != ["in", "number"] and not aside and not (counted and (not after or not after[0].isalpha())):
            continue
        before = first - 1 if counted else first
        subject, part = _before(reader, before), None
        if subject is None:
            subject, part = _owner_before(reader, before)
        if subject is None or len(subject.terms) != 1:
            continue
        last = token.end if counted else tokens[token.i + (len(aside) or 2)].end
        what = part or ("nerve" if _of_nerves(reader, subject) else "muscle")
        span = Span(tokens[first].start, last)
        yield from reader.claims("has_count", subject, Count(number, what), span, reader.base, "in-number")


def _stands_aside(tokens: Sequence[Token], first: int, behind: int, told: tuple[str, ...]) -> bool:
    """Whether a number from ``first`` on is put between commas and followed by words: ", four on each side,"."""
    before = tokens[first - 1].text if first else ""
    end = behind + len(told)
    words = tuple(token.lower for token in tokens[behind:end])
    return (
        before in (",", "(", "–", "—") and words == told and (end >= len(tokens) or not tokens[end].text[0].isalnum())
    )


def _of_a_place(reader: FragmentReader) -> Iterator[Claim]:
    """ "The tongue has four intrinsic muscles": as many are the intrinsic muscles of the tongue."""
    for predication in reader.predications:
        for head in predication.get("theme") if predication.lemma in _HOUSING | _HAVING else ():
            token = reader.tree.tokens[head]
            found = number_before(reader.tree, head)
            if found is None or token.tag != "NNS" or reader.tree.children(head, "relcl", "acl"):
                continue
            first = value_at(reader.tree.tokens, found[1])
            words = " ".join(t.lower for t in reader.tree.tokens[found[1] + 1 : head + 1]) if first else ""
            ids = group_there(reader, words, predication.get("agent"))
            if ids:
                span = Span(reader.tree.tokens[found[1]].start, token.end)
                subject = Resolved((Term(words, span, ids, plural=True),), reader.phrases.block)
                whole = words != "muscles" or is_closed(reader, predication.get("agent"))
                quantifier = Quantifier.NONE if whole else Quantifier.SOME
                qualifiers = replace(reader.qualifiers(predication.head), quantifier=quantifier)
                yield from reader.claims("has_count", subject, Count(found[0], "muscle"), span, qualifiers, "of-place")


def is_closed(reader: FragmentReader, places: Sequence[int]) -> bool:
    """Whether a place has muscles that can be counted: a compartment or eminence, not "the calf" or "the hand"."""
    entries = [e for i in places if (m := reader.tree.tokens[i].mention) is not None for e in m.entries]
    return any(reader.kind_of(e.id) == "compartment" or e.id.endswith("eminence") for e in entries)


def group_there(reader: FragmentReader, words: str, places: Sequence[int]) -> tuple[str, ...]:
    """Return the group of muscles that a noun phrase and the place that has them name together."""
    found: dict[str, None] = {}
    for mention in (reader.tree.tokens[i].mention for i in places):
        if mention is None:
            continue
        names = {mention.text.lower(), *(e.id.replace("-", " ") for e in mention.entries)}
        for name in sorted(names):
            for joined in (f"{words} of {name}", f"{words} of the {name}") if words else ():
                entries = reader.lexicon.get(joined)
                found.update({e.id: None for e in entries if reader.kind_of(e.id) == "muscle-group"})
    return tuple(found)


def _before(reader: FragmentReader, i: int) -> Resolved | None:
    """Return what the noun phrase right before a token names."""
    tokens = reader.tree.tokens
    at = i - 1
    while at >= 0 and (tokens[at].text in (",", "(", "–", "—") or tokens[at].pos in ("AUX", "ADV")):
        at -= 1
    return reader.phrases.resolve(at, _SUBJECT) if at >= 0 else None


def _owner_before(reader: FragmentReader, i: int) -> tuple[Resolved | None, str | None]:
    """ "Its terminal branches, five in number": whose branches, and what they are."""
    tree = reader.tree
    noun = next((t for t in reversed(tree.tokens[:i]) if t.text not in (",", "(", "–", "—")), None)
    if noun is None or noun.lemma not in _OWNED:
        return None, None
    owners = [t.i for t in tree.children(noun.i, "poss")]
    owners += [t.i for p in tree.children(noun.i, "prep") if p.lower == "of" for t in tree.children(p.i, "pobj")]
    root = tree.root()
    if not owners and root is not None and root.i < noun.i:  # "X has a long and a short head, two in all"
        owners = [t.i for t in tree.children(root.i, "nsubj")]
    found = next((r for o in owners if (r := reader.phrases.resolve(o, _SUBJECT)) is not None), None)
    ending = noun.lemma == "branch" and any(c.lower in ("terminal", "end", "final") for c in tree.children(noun.i))
    return found, "terminal branch" if ending else noun.lemma


def _of_nerves(reader: FragmentReader, subject: Resolved) -> bool:
    return all(reader.kind_of(id).startswith("nerve") for term in subject.terms for id in term.readings)


def _collections(reader: FragmentReader) -> Iterator[Claim]:
    """ "The rotator cuff, a set of four muscles, ...", "think of the cuff as a sleeve of four muscles"."""
    tree = reader.tree
    for token in tree.tokens:
        above = tree.tokens[token.head]
        if token.lemma not in ("muscle", "nerve") or token.dep != "pobj" or above.lower != "of":
            continue
        set_of = tree.tokens[above.head]
        found = number_before(tree, token.i)
        if found is None or set_of.pos not in ("NOUN", "PROPN"):
            continue
        if not any(c.lower in ("a", "an", "another") for c in tree.children(set_of.i, "det")):
            continue
        own = set_of.mention.ids(*_SUBJECT) if set_of.mention is not None else ()
        if set_of.mention is not None and not own:
            continue
        whose = Resolved((term_of(set_of, own),), reader.phrases.block) if own else _described(reader, set_of)
        if whose is not None and len(whose.terms) == 1 and _is_several(reader, whose.terms[0].readings):
            span = Span(tree.tokens[found[1]].start, token.end)
            count = Count(found[0], token.lemma)
            yield from reader.claims("has_count", whose, count, span, _plain(reader), "collection", token.i)


def _plain(reader: FragmentReader) -> Qualifiers:
    return replace(reader.base, quantifier=Quantifier.NONE)


def _described(reader: FragmentReader, noun: Token) -> Resolved | None:
    """Return what a noun phrase describes: what it stands in apposition to, or behind "as"."""
    tree = reader.tree
    above = tree.tokens[noun.head]
    behind = [
        t for t in tree.tokens[noun.i + 1 :] if t.dep == "appos" and tree.tokens[t.head].i in tree.subtree(noun.i)
    ]
    if behind and behind[0].mention is not None and (ids := behind[0].mention.ids(*_SUBJECT)):
        return Resolved((term_of(behind[0], ids),), reader.phrases.block)  # "a set of four muscles, the X, ..."
    if noun.dep == "appos":
        ids = above.mention.ids(*_SUBJECT) if above.mention is not None else ()
        return Resolved((term_of(above, ids),), reader.phrases.block) if ids else None
    if noun.dep == "pobj" and above.lower == "as":
        verb = tree.tokens[above.head]
        if verb.lemma in _MANNER:
            return None
        places = [t.i for t in tree.children(verb.i, "dobj")]
        places += [t.i for p in tree.children(verb.i, "prep") if p.lower == "of" for t in tree.children(p.i, "pobj")]
        return next((found for i in places if (found := reader.phrases.resolve(i, _SUBJECT)) is not None), None)
    return None
