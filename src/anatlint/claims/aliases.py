"""Claims about names: "also called", "known as", abbreviations in parentheses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.frame_files import Frame
from anatlint.claims.lexicon import category_of
from anatlint.claims.model import Claim, Name
from anatlint.claims.phrases import Resolved, inherited, term_of
from anatlint.claims.predications import Predication
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_JOINTLY = frozenset({"together", "collectively", "jointly"})
_SUBJECT = frozenset({"muscle", "nerve"})
_THINGS = frozenset({"place", "sign", "region", "division", "joint"})  # what has other names too
_ACTIVE = frozenset({"know", "describe", "abbreviate", "shorten", "refer"})  # "musicians know it as X"
_BEARING = frozenset(
    {"go", "bear", "carry", "have", "answer", "pass", "travel", "earn", "appear", "run", "rejoice", "know"}
)
_NAMES = frozenset({"name", "nickname", "title", "label", "alias", "synonym", "term", "moniker", "abbreviation"})
_SHORT = re.compile(r"^[A-Z][A-Za-z]{1,5}$")
_SHORTENING = frozenset({"abbreviate", "shorten"})
_NAMING = frozenset({"call", "nickname", "dub", "christen", "term"})
_CLOSING = frozenset({",", ";", ":", ".", "("})
_LEADING = frozenset({"of", "the", "a", "an", *"\"'“”‘’«»"})
_QUOTES = "\"'“”‘’«»"
_FOR_SHORT = re.compile(r",? (?:for short|in short|in brief)$")
_ARTICLE = re.compile(r"^(?:the|a|an|your|our|simply|just|or|as)\s+", re.IGNORECASE)


def read_aliases(reader: FragmentReader, frame: Frame) -> Iterator[Claim]:
    """Yield the claims that something is called a name."""
    for found in reader.predications:
        if found.lemma not in frame.verbs:
            continue
        predication = _as_passive(found) if _is_participle(reader, found) else found
        if not predication.passive:
            yield from _said_to_be(reader, predication, frame)
            continue
        together = _together(reader, predication)
        nearest = _all_before(reader, predication) if together else _before(reader, predication)
        subject = nearest or reader.subject(predication, ("theme",), _SUBJECT) or _thing(reader, predication)
        if subject is None:
            continue
        if len(subject.terms) > 1 and not subject.inherited:
            yield from _collective(reader, predication, subject)
            continue  # "the X and Y together are called Z": Z is neither's name
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        heads = [token for token in _alias_heads(reader, predication) if not _is_mover(reader, token)]
        if {term.span.start for term in subject.terms} & {token.start for token in heads}:
            continue  # "two folds, known as the X and the Y": what is called so has no other name
        for token in heads:
            span = alias_span(reader, token)
            name = clean(text_of(reader, span))
            if not name or name.lower() in ("so", "this", "that", "such"):
                continue
            readings = _bearers(reader, name)
            known = {id for term in subject.terms for id in term.readings}
            if readings and not _same_sort(reader, known, readings):
                continue  # a muscle is not called a nerve: something else is
            if readings and not known & set(readings) and _carried_on(reader, predication):
                continue  # "after leaving the X it is called Y": its continuation is
            told = subject.inherited and readings and not known & set(readings) and _refers_back(reader, predication)
            if told and not _is_further(reader, subject, readings):
                continue  # "they are called Y": who "they" are is told by Y
            whole = Span(reader.tree.tokens[predication.head].start, span.end)
            predicate = "abbreviated" if predication.lemma in _SHORTENING else "also_called"
            yield from reader.claims(predicate, subject, Name(name, readings), whole, qualifiers, frame.id)


def _is_mover(reader: FragmentReader, token: Token) -> bool:
    """ "Is known as a flexor of the elbow": what it does, and no name."""
    indefinite = any(child.lower in ("a", "an") for child in reader.tree.children(token.i, "det"))
    return indefinite and token.mention is not None and "agent" in token.mention.categories


def _is_participle(reader: FragmentReader, predication: Predication) -> bool:
    """ "The X, nicknamed the Y, ...", "Called the Y, the X ...": what the parser may take for an active verb."""
    verb = reader.tree.tokens[predication.head]
    before = [token for token in reader.tree.tokens[: verb.i] if token.pos != "ADV"]
    opened = verb.i == 0 or (bool(before) and before[-1].text == ",")
    return predication.lemma in _NAMING and not predication.passive and opened and verb.tag in ("VBD", "VBN")


def _as_passive(predication: Predication) -> Predication:
    named = (*predication.get("theme"), *predication.get("complement"))
    slots = {**predication.slots, "theme": predication.get("agent"), "complement": named, "agent": ()}
    return replace(predication, passive=True, slots=slots)


def _thing(reader: FragmentReader, predication: Predication) -> Resolved | None:
    """Return the place or sign that is called something; nothing that is only referred to."""
    found = reader.arguments(predication, ("theme",), _THINGS)
    if found is None:
        before = reader.tree.tokens[: predication.head]
        near = next((t for t in reversed(before) if t.pos not in ("ADV", "PUNCT", "ADP", "CCONJ")), None)
        found = reader.phrases.resolve(near.i, _THINGS) if near is not None and near.mention is not None else None
    return found if found is not None and not found.inherited and len(found.terms) == 1 else None


def _carried_on(reader: FragmentReader, predication: Predication) -> bool:
    """ "After leaving the X", "below the knee": what is told of is how something goes on."""
    for token in (reader.tree.tokens[0], *reader.tree.children(predication.head, "prep", "advcl")):
        opening = (token, *reader.tree.children(token.i, "mark", "advmod"))
        if token.i < predication.head and any(reader.words.has("onward", one.lower) for one in opening):
            return True
    return False


def _bearers(reader: FragmentReader, name: str) -> tuple[str, ...]:
    """Return what bears a name."""
    entries = [e for e in reader.lexicon.get(name) if not e.part]
    return tuple(dict.fromkeys(e.id for e in entries if e.category in _SUBJECT | _THINGS))


def read_apposed_names(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims of "the sartorius, the tailor's muscle, ..." and "the X, or Y, ...": two names of one thing."""
    for token in reader.tree.tokens:
        above = reader.tree.tokens[token.head]
        joined = token.dep == "appos" or (token.dep == "conj" and reader.tree.tokens[token.i - 1].lower == "or")
        if not joined or token.mention is None or above.mention is None or token.i == 0:
            continue
        ids, own = (m.ids(*_SUBJECT) or m.ids(*_THINGS) for m in (token.mention, above.mention))
        if ids and set(ids) <= set(own) and token.lower != above.lower:
            subject = Resolved((term_of(above, own),), reader.phrases.block)
            span = Span(token.start, token.end)
            yield from reader.claims("also_called", subject, Name(token.text, ids), span, reader.base, "apposed")


def _together(reader: FragmentReader, predication: Predication) -> bool:
    """ "X and Y, together known as Z"; "X and Y, also known as the Zs", where Z is a name of several."""
    if any(reader.tree.tokens[i].lower in _JOINTLY for i in predication.get("adverb")):
        return True
    several = any(len(reader.tree.conjuncts(_first(reader, i))) > 1 for i in predication.get("theme"))
    named = [id for token in _alias_heads(reader, predication) if token.mention for id in token.mention.ids("muscle")]
    return several and any(reader.kind_of(id) == "muscle-group" or reader.phrases.sizes(id) for id in named)


def _first(reader: FragmentReader, i: int) -> int:
    """Return the first of the names that a name is joined to."""
    tokens = reader.tree.tokens
    while tokens[i].dep == "conj" and tokens[tokens[i].head].mention is not None and tokens[i].head < i:
        i = tokens[i].head
    return i


def _all_before(reader: FragmentReader, predication: Predication) -> Resolved | None:
    """ "X and Y, known as the Zs", where the participle hangs on Y: both."""
    last = next((i for i in predication.get("theme") if _first(reader, i) != i), None)
    return reader.phrases.resolve(_first(reader, last), _SUBJECT) if last is not None else None


def _said_to_be(reader: FragmentReader, predication: Predication, frame: Frame) -> Iterator[Claim]:
    """ "Students call it the X"; "Also called X." below the name of what is called so."""
    if predication.lemma in _ACTIVE and predication.get("agent"):
        yield from _known_as(reader, predication, frame)
    if predication.lemma != "call":
        return
    verb = reader.tree.tokens[predication.head]
    bare = verb.tag == "VBN" and not predication.get("agent") and verb.head == verb.i
    if bare:
        above = reader.phrases.discourse.topic  # a label or heading; not what a sentence before happens to name
        subject, heads = (inherited(above) if above is not None else None), predication.get("theme")
    else:
        subject, heads = reader.arguments(predication, ("theme",), _SUBJECT), predication.get("complement")
    if subject is None or len(subject.terms) != 1 or (not bare and not predication.get("agent")):
        return
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    relative = any(reader.tree.tokens[i].tag == "WDT" for i in predication.get("theme"))
    for head in heads:
        for token in reader.tree.conjuncts(head):
            span = alias_span(reader, token)
            name = clean(text_of(reader, span))
            readings = tuple(e.id for e in reader.lexicon.get(name) if e.category in _SUBJECT and not e.part)
            known = {id for term in subject.terms for id in term.readings}
            if not name or (readings and subject.inherited and not known & set(readings) and not (bare or relative)):
                continue  # who "it" is, is told by the name
            whole = Span(verb.start, span.end)
            yield from reader.claims("also_called", subject, Name(name, readings), whole, qualifiers, frame.id)


def _known_as(reader: FragmentReader, predication: Predication, frame: Frame) -> Iterator[Claim]:
    """ "Musicians know the X as the Y"."""
    slots, short = (("to", "theme") if predication.lemma == "refer" else ("theme",)), predication.lemma in _SHORTENING
    subject = reader.arguments(predication, slots, _SUBJECT)
    if subject is None or len(subject.terms) != 1:
        return
    known = set(subject.terms[0].readings)
    targets = (*predication.get("theme"), *(predication.get("to") if predication.lemma == "refer" else ()))
    shortened = predication.get("to") if predication.lemma == "shorten" else ()
    for head in (*predication.get("as"), *shortened, *_hanging(reader, targets)):
        token = reader.tree.tokens[head]
        span = alias_span(reader, token)
        name = clean(text_of(reader, span))
        readings = _bearers(reader, name)
        if readings and (not subject.inherited or known & set(readings) or _is_further(reader, subject, readings)):
            qualifiers = reader.qualifiers(predication.head, predication.governors)
            predicate = "abbreviated" if short else "also_called"
            yield from reader.claims(predicate, subject, Name(name, readings), span, qualifiers, frame.id)


def _is_further(reader: FragmentReader, subject: Resolved, readings: Sequence[str]) -> bool:
    """ "It is also called Y", "older books know it as Y": one more name of what has one.

    Not if Y was talked about, nor if both are parts of a muscle: another part may be meant.
    """
    own = [id for term in subject.terms for id in term.readings]
    if any(reader.kind_of(id) == "muscle-part" for id in (*own, *readings)):
        return False
    if not any(reader.words.has("further_names", token.lower) for token in reader.tree.tokens):
        return False
    discourse = reader.phrases.discourse
    recent = [*discourse.referents, *discourse.last.values(), *([discourse.topic] if discourse.topic else [])]
    return not any(set(readings) & set(term.readings) for referent in recent for term in referent.terms)


def _hanging(reader: FragmentReader, nouns: Sequence[int]) -> list[int]:
    """ "Know the X as the Y": the parser hangs "as" on the X."""
    prepositions = [p for i in nouns for p in reader.tree.children(i, "prep") if p.lower == "as"]
    return [target.i for p in prepositions for target in reader.tree.children(p.i, "pobj")]


def _same_sort(reader: FragmentReader, known: set[str], readings: tuple[str, ...]) -> bool:
    def sorts(ids: Iterable[str]) -> set[str]:
        return {category_of(reader.kind_of(id)) for id in ids}

    return bool(sorts(known) & sorts(readings)) or not known


def _collective(reader: FragmentReader, predication: Predication, subject: Resolved) -> Iterator[Claim]:
    """ "X, Y and Z are known as the Ws": they are its members."""
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    for token in _alias_heads(reader, predication):
        ids = token.mention.ids("muscle") if token.mention is not None else ()
        groups = tuple(id for id in ids if reader.kind_of(id) == "muscle-group" or reader.phrases.sizes(id))
        if groups:
            whole = Resolved((term_of(token, groups),), reader.phrases.block)
            single = [t for t in subject.terms if not all(reader.kind_of(id) == "muscle-group" for id in t.readings)]
            for term in single:
                yield from reader.claims("has_members", whole, term, term.span, qualifiers, "collective")


def read_naming(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims of "X is another name for Y", "X stands for Y" and "the X is the Y"."""
    yield from _standing_for(reader)
    yield from _bearing(reader)
    yield from _identified(reader)
    for predication in reader.predications:
        for head in predication.get("complement") if predication.lemma == "be" else ():
            noun = reader.tree.tokens[head]
            if noun.lemma not in ("name", "term", "synonym", "word", "abbreviation"):
                continue
            targets = [
                t.i
                for p in reader.tree.children(head, "prep")
                if p.lower in ("for", "of")
                for t in reader.tree.children(p.i, "pobj")
            ]
            subject = next((found for i in targets if (found := reader.phrases.resolve(i, _SUBJECT)) is not None), None)
            if subject is not None and len(subject.terms) > 1:
                yield from _named_together(reader, predication, subject)
                continue
            for i in predication.get("agent") if subject is not None else ():
                token = reader.tree.tokens[i]
                readings = token.mention.ids(*_SUBJECT) if token.mention is not None else ()
                if readings and subject is not None:
                    span = Span(token.start, token.end)
                    yield from reader.claims(
                        "also_called",
                        subject,
                        Name(token.text, readings),
                        span,
                        reader.qualifiers(predication.head),
                        "naming",
                    )


def _bearing(reader: FragmentReader) -> Iterator[Claim]:
    """ "The X goes by the name of Y", "bears the older name Y", "has the nickname Y": a noun between the names."""
    tokens = reader.tree.tokens
    for predication in reader.predications:
        if predication.lemma not in _BEARING or predication.passive:
            continue
        subject = reader.subject(predication, ("agent",), _SUBJECT)
        at = _name_told(tokens, predication)
        if at is None or subject is None or len(subject.terms) != 1:
            continue
        behind = [token for token in tokens[at + 1 : at + 6] if token.lower not in _LEADING]
        readings = _bearers(reader, behind[0].text) if behind and behind[0].mention is not None else ()
        if not readings or (
            subject.inherited
            and not set(subject.terms[0].readings) & set(readings)
            and not _is_further(reader, subject, readings)
        ):
            continue
        if _same_sort(reader, set(subject.terms[0].readings), readings):
            span = Span(behind[0].start, behind[0].end)
            qualifiers = reader.qualifiers(predication.head, predication.governors)
            yield from reader.claims("also_called", subject, Name(behind[0].text, readings), span, qualifiers, "naming")


def _name_told(tokens: Sequence[Token], predication: Predication) -> int | None:
    """Return the last word before the name that a verb of bearing leads to: "the name of", "goes as"."""
    head = predication.head
    near = tokens[head + 1 : head + 9]
    end = next((n for n, token in enumerate(near) if token.text in _CLOSING), len(near))
    noun = next((token.i for token in near[:end] if token.lemma in _NAMES), None)
    bare = predication.lemma == "go" and end > 1 and near[0].lower in ("as", "by")
    return noun if noun is not None or not bare else head + 1


def _standing_for(reader: FragmentReader) -> Iterator[Claim]:
    """ "FDS stands for flexor digitorum superficialis"."""
    for predication in reader.predications:
        agents = predication.get("agent") if predication.lemma in ("stand", "mean") else ()
        short = next((reader.tree.tokens[i] for i in agents if _SHORT.match(reader.tree.tokens[i].text)), None)
        if short is None:
            continue
        for head in predication.get("for" if predication.lemma == "stand" else "theme"):
            subject = reader.phrases.resolve(head, _SUBJECT)
            readings = tuple(e.id for e in reader.lexicon.get(short.text) if e.category in _SUBJECT)
            if subject is not None and not subject.inherited and len(subject.terms) == 1 and readings:
                span = subject.terms[0].span
                qualifiers = reader.qualifiers(predication.head, predication.governors)
                name = Name(short.text, readings)
                yield from reader.claims("abbreviated", subject, name, span, qualifiers, "naming", head)


def _identified(reader: FragmentReader) -> Iterator[Claim]:
    """ "The tailor's muscle is the sartorius": two names that are said to be of one thing."""
    for predication in reader.predications:
        agents, heads = predication.get("agent"), predication.get("complement")
        if predication.lemma != "be" or len(agents) != 1 or len(heads) != 1:
            continue
        first, second = (reader.tree.tokens[i] for i in (*agents, *heads))
        single = reader.tree.tokens[predication.head].tag == "VBZ"  # "the traps is the X": the name of one
        if not all(_is_bare_name(reader, token, single) for token in (first, second)) or first.lower == second.lower:
            continue
        assert first.mention is not None
        assert second.mention is not None
        ids, own = first.mention.ids(*_SUBJECT), second.mention.ids(*_SUBJECT)
        if not _same_sort(reader, set(own), ids) or predication.governors:
            continue
        subject = Resolved((term_of(second, own),), reader.phrases.block)
        span = Span(first.start, second.end)
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        yield from reader.claims("also_called", subject, Name(first.text, ids), span, qualifiers, "identified")


def _is_bare_name(reader: FragmentReader, token: Token, counted_single: bool) -> bool:
    """Whether "the X" names one muscle or nerve, and nothing is said of it beside."""
    ids = token.mention.ids(*_SUBJECT) if token.mention is not None else ()
    single = bool(ids) and all(reader.kind_of(id) in ("muscle", "nerve") for id in ids)
    number = token.tag in ("NN", "NNP") or (counted_single and token.tag in ("NNS", "NNPS"))
    around = [child for child in reader.tree.children(token.i) if child.dep != "punct"]
    numbered = "cranial nerve" in token.lower or token.lower.startswith("cn ")
    return single and not numbered and [child.lower for child in around] == ["the"] and number


def _named_together(reader: FragmentReader, predication: Predication, subject: Resolved) -> Iterator[Claim]:
    """ "T is the name for the X and the Y together": they are its members."""
    for i in predication.get("agent"):
        token = reader.tree.tokens[i]
        ids = token.mention.ids("muscle") if token.mention is not None else ()
        if ids and not any(set(term.readings) & set(ids) for term in subject.terms):
            whole = Resolved((term_of(token, ids),), reader.phrases.block)
            for term in subject.terms:
                span = term.span if not subject.inherited else Span(token.start, token.end)
                made = replace(term, span=span)
                yield from reader.claims("has_members", whole, made, span, reader.qualifiers(i), "naming")


def _refers_back(reader: FragmentReader, predication: Predication) -> bool:
    return any(reader.tree.tokens[i].mention is None for i in predication.get("theme"))


def _before(reader: FragmentReader, predication: Predication) -> Resolved | None:
    """ "..., the X, also known as ...": a participle without a subject is said of the name right before it."""
    tree = reader.tree
    if tree.children(predication.head, "nsubjpass", "nsubj", "auxpass", "aux"):
        return None
    i = predication.head - 1
    if i < 0 or not any(
        t.text in (",", "(", "–", "—", "-") or t.lower == "or" for t in tree.tokens[max(0, i - 2) : i + 1]
    ):
        return None  # "a branch which supplies the X called the Y"
    while i >= 0 and (
        tree.tokens[i].pos in ("ADV", "PUNCT", "CCONJ") or tree.tokens[i].lower in ("also", "or", "sometimes")
    ):
        i -= 1
    mention = tree.tokens[i].mention if i >= 0 else None
    if mention is None or not mention.ids(*_SUBJECT, *_THINGS):
        return None
    return reader.phrases.resolve(i, _SUBJECT if mention.ids(*_SUBJECT) else _THINGS)


def _alias_heads(reader: FragmentReader, predication: Predication) -> list[Token]:
    heads: list[int] = []
    for slot in ("complement", "as", "to"):
        heads += predication.get(slot)
    if predication.lemma == "know":  # "known to runners as X"
        heads += [
            target.i
            for i in predication.get("to")
            for p in reader.tree.children(i, "prep")
            for target in reader.tree.children(p.i, "pobj")
            if p.lower == "as"
        ]
        heads = [i for i in heads if i not in predication.get("to")]
    found: list[Token] = []
    for head in heads:
        if reader.tree.tokens[head].lower == "as":
            heads += [t.i for t in reader.tree.children(head, "pobj")]
            continue
        found += [
            t
            for t in reader.tree.conjuncts(head)
            if t.pos not in ("VERB", "AUX") and not _verb_between(reader, predication.head, t.i)
        ]
    return list({token.i: token for token in found}.values())


def _verb_between(reader: FragmentReader, verb: int, head: int) -> bool:
    first, last = sorted((verb, head))
    return any(token.pos in ("VERB", "AUX") for token in reader.tree.tokens[first + 1 : last])


def alias_span(reader: FragmentReader, token: Token) -> Span:
    """Return the span of a name: its head with what stands before it, without other coordinated names."""
    tree = reader.tree
    first = token.i
    for child in tree.children(token.i, "det", "amod", "compound", "nmod", "nummod", "poss", "advmod"):
        first = min(first, tree.subtree(child.i)[0])
    last = token.i
    while last + 1 < len(tree.tokens) and tree.tokens[last + 1].text in _QUOTES:
        last += 1
    for preposition in tree.children(token.i, "prep"):
        if preposition.lower == "of":
            last = max(last, tree.subtree(preposition.i)[-1])
    return tree.span(first, last)


def clean(text: str) -> str:
    """Return a name without articles and quotation marks around it."""
    text = text.strip().strip(_QUOTES).strip()
    while (shorter := _ARTICLE.sub("", text)) != text:
        text = shorter.strip(_QUOTES)
    return _FOR_SHORT.sub("", text.strip(_QUOTES + " ,.;"))


def text_of(reader: FragmentReader, span: Span) -> str:
    """Return the words of a span as they stand in the text."""
    words = [token for token in reader.tree.tokens if span.start <= token.start < span.end]
    out = ""
    for i, token in enumerate(words):
        out += (" " if i and words[i - 1].end < token.start else "") + token.text
    return out
