"""Claims about what a name means: "Latin for X", "whose name means X", "named after an X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from anatlint.claims.aliases import clean, text_of
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Name
from anatlint.claims.phrases import Resolved
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_SUBJECT = frozenset({"muscle", "nerve"})
_LANGUAGES = frozenset({"latin", "greek"})
_FOR = frozenset({"for", "meaning", "letter", "means"})
_MEAN = frozenset({"mean", "translate", "signify", "denote"})
_NAMED = frozenset({"name", "call"})
_OWING = frozenset({"owe", "take", "get", "derive", "draw", "have", "receive"})
_OTHER_NAMES = frozenset({"know", "term", "dub", "nickname"})
_QUOTES = "\"'“”‘’«»"
_ENDS = frozenset({".", ";", ":", "(", ")", "!", "?", "–", "—"})
_STOPS = frozenset({"because", "since", "and", "so", "but", "as", "which", "although", "though", "where"})
_LEAD = frozenset(
    {
        "the", "a", "an", "its", "their", "literally", "simply", "roughly", "to", "as", "into", "in", "latin", "greek",
        "for", "meaning", "just", "capital", "letter", "word", "after",
    }
)  # fmt: skip
_LONGEST = 8


def read_meanings(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims that a name means something."""
    yield from _occasions(reader)
    for cue, start in _cues(reader):
        subject = _just_before(reader, cue) if cue.lower == "literally" else _bearer(reader, cue)
        gloss = _gloss(reader, start) if subject is not None else None
        if subject is None or gloss is None or _is_of_another_name(reader, cue):
            continue
        text = clean(text_of(reader, gloss))
        qualifiers = reader.qualifiers(cue.i)
        doubtful = _is_of_own_part(reader, cue, start)
        for term in subject.terms if len(subject.terms) < 3 else ():
            named = replace(term, uncertain=True) if doubtful else term
            one = Resolved((named,), subject.block, subject.inherited)
            yield from reader.claims("means", one, Name(text), gloss, qualifiers, "meaning")


def _is_of_own_part(reader: FragmentReader, cue: Token, start: int) -> bool:
    """ "Named for its long tendon": what it is named for may be right where it is not what the name means."""
    tokens = reader.tree.tokens
    if cue.lemma not in _NAMED or start >= len(tokens) or tokens[start].tag != "PRP$":
        return False
    noun = tokens[tokens[start].head]
    return noun.pos in ("NOUN", "PROPN") and not reader.words.has("looks", noun.lemma)


def _occasions(reader: FragmentReader) -> Iterator[Claim]:
    """ "Owes its name to its shape": what a name came from may be right where it is not what the name means."""
    for predication in reader.predications:
        names = [t for i in predication.get("theme") if (t := reader.tree.tokens[i]).lemma == "name"]
        heads = (*predication.get("to"), *predication.get("from"))
        if predication.lemma not in _OWING or not names or not heads or predication.passive:
            continue
        between = reader.tree.tokens[names[0].i : heads[0]]
        subject = reader.subject(predication, ("agent",), _SUBJECT)
        if subject is None or len(subject.terms) != 1 or any(t.lower in _LANGUAGES for t in between):
            continue
        gloss = reader.tree.span(min(reader.tree.subtree(heads[0])), max(reader.tree.subtree(heads[0])))
        one = replace(subject, terms=(replace(subject.terms[0], uncertain=True),))
        name = Name(clean(text_of(reader, gloss)))
        yield from reader.claims("means", one, name, gloss, reader.qualifiers(predication.head), "occasion")


def _cues(reader: FragmentReader) -> Iterator[tuple[Token, int]]:
    """Yield the words that tell of a meaning, each with the token where the meaning may begin."""
    tokens = reader.tree.tokens
    for token in tokens[:-1]:
        if token.lower in _LANGUAGES and (start := _after_language(reader, token)) is not None:
            yield token, start
        elif token.lemma in _MEAN and token.mention is None and _speaks_of_names(reader, token):
            yield token, token.i + 1
        elif token.lemma in _NAMED and token.tag == "VBN" and tokens[token.i + 1].lower in ("after", "for"):
            if not any(t.text in (",", *_ENDS) or t.tag == "PRP$" for t in tokens[token.i + 2 : token.i + 3]):
                yield token, token.i + 2  # but not "the fish it is named after", nor "after its long tendon"
        elif token.lower == "so" and (alike := _so_called(reader, token)) is not None:
            yield tokens[token.i + 1], alike
        elif token.i == 0 and token.lower == "from" and (quoted := _quotation(reader)) is not None:
            yield token, quoted  # "(from lumbricus, "earthworm")"
        elif token.lower == "literally" and tokens[token.i + 1].text in _QUOTES:
            yield token, token.i + 1


def _so_called(reader: FragmentReader, so: Token) -> int | None:
    """Return where the likeness begins for which something is "so called because it looks like a pear"."""
    tokens = reader.tree.tokens
    if tokens[so.i + 1].lemma not in (*_NAMED, "dub", "term") or so.i + 3 >= len(tokens):
        return None
    reason, whose = tokens[so.i + 2], tokens[so.i + 3]
    if reason.lower not in ("because", "since", "as", "for") or whose.lower not in ("it", "the", "they", "this"):
        return None
    like = next(
        (t for t in tokens[so.i + 4 : so.i + 10] if t.lower in ("like", "resembles", "resemble", "recalls")), None
    )
    return like.i + 1 if like is not None and (whose.lower == "it" or like.lower != "like") else None


def _quotation(reader: FragmentReader) -> int | None:
    """Return where the quotation begins behind the word that a name comes from."""
    tokens = reader.tree.tokens
    comma = next((t.i for t in tokens[2:5] if t.text == ","), None)
    opening = comma + 1 if comma is not None and comma + 1 < len(tokens) else None
    return opening if opening is not None and tokens[opening].text in _QUOTES else None


def _after_language(reader: FragmentReader, token: Token) -> int | None:
    """ "Latin for X", "the Greek word for X", "the Greek letter X", "from the Latin solea, meaning X"."""
    tokens = reader.tree.tokens
    near = list(tokens[token.i + 1 : token.i + 9])
    end = next((n for n, t in enumerate(near) if t.text in _ENDS), len(near))
    told = next((t.i + 1 for t in near[:end] if t.lower in _FOR), None)
    return told or next((t.i for t in near[: min(end, 6)] if t.text in _QUOTES), None)


def _speaks_of_names(reader: FragmentReader, verb: Token) -> bool:
    """Whether "means" tells of a name and not of a consequence."""
    tree = reader.tree
    subject = tree.child(verb.i, "nsubj", "nsubjpass")
    if any(t.lemma in ("name", "word", "term") for t in tree.tokens[: verb.i]):
        return True
    after = [t for t in tree.tokens[verb.i + 1 : verb.i + 4] if t.lower not in _LEAD]
    quoted = bool(after) and after[0].text in _QUOTES
    if subject is None or subject.mention is None:
        return quoted
    bare = not tree.children(subject.i, "amod", "det", "compound", "poss", "prep", "relcl") and subject.i <= 1
    stop = next((t.i for t in tree.tokens[verb.i + 1 :] if t.text in _ENDS or t.text == ","), len(tree.tokens))
    short = sum(t.text.isalpha() for t in tree.tokens[verb.i + 1 : stop]) < 4
    return quoted or (bare and short)


def _bearer(reader: FragmentReader, cue: Token) -> Resolved | None:
    """Return whose name is meant: the subject of the clause, what stands before an apposition, the topic."""
    tree = reader.tree
    current = cue
    while True:
        if current.pos in ("VERB", "AUX"):
            if (subject := tree.child(current.i, "nsubj", "nsubjpass")) is not None:
                return _owner(reader, subject)
            if current.dep in ("acl", "relcl"):
                return _owner(reader, tree.tokens[current.head])
        if current.dep == "appos" or (current is not cue and current.mention is not None):
            target = tree.tokens[current.head] if current.dep == "appos" else current
            found = reader.phrases.resolve(target.i, _SUBJECT)
            if found is not None:
                return found
        if current.head == current.i:
            return _just_before(reader, cue)
        current = tree.tokens[current.head]


def _just_before(reader: FragmentReader, cue: Token) -> Resolved | None:
    """Return the name right before a cue that hangs on nothing, or the topic of a fragment that begins with it."""
    tokens = reader.tree.tokens
    for token in reversed(tokens[: cue.i]):
        if token.mention is not None:
            return reader.phrases.resolve(token.i, _SUBJECT)
        if token.pos in ("VERB", "AUX", "NOUN"):
            return None
    return reader.topic(_SUBJECT)


def _owner(reader: FragmentReader, noun: Token) -> Resolved | None:
    """Return what a noun names, or whose name it is: "the masseter's name", "its name", "the name of the X"."""
    tree = reader.tree
    if noun.mention is not None and noun.mention.ids(*_SUBJECT):
        return reader.phrases.resolve(noun.i, _SUBJECT)
    if noun.lower in _LANGUAGES:
        return _just_before(reader, noun)  # "the Latin means X"
    if noun.tag == "WDT" and _is_of_word(reader, noun):
        return None  # "from a word for the X which also meant Y"
    if noun.lemma not in ("name", "word", "term"):
        return reader.phrases.resolve(noun.i, _SUBJECT) if noun.tag in ("PRP", "WDT", "DT", "WP") else None
    behind = tree.tokens[noun.i + 1] if noun.i + 1 < len(tree.tokens) else noun
    if behind.mention is not None and behind.mention.ids(*_SUBJECT) and behind.tag in ("NN", "NNP"):
        return reader.phrases.resolve(behind.i, _SUBJECT)  # "the name vagus"
    for child in tree.children(noun.i, "poss", "compound", "nmod", "appos"):
        if child.lower == "whose":
            verb = tree.tokens[noun.head]
            return reader.phrases.resolve(verb.head, _SUBJECT) if verb.dep == "relcl" else _just_before(reader, child)
        if (found := reader.phrases.resolve(child.i, _SUBJECT)) is not None:
            return found
    for preposition in tree.children(noun.i, "prep"):
        for target in tree.children(preposition.i, "pobj") if preposition.lower == "of" else ():
            return reader.phrases.resolve(target.i, _SUBJECT)
    told = [child for child in tree.children(noun.i, "poss", "amod", "compound") if child.lower not in _LANGUAGES]
    return reader.topic(_SUBJECT) if not told else None


def _is_of_word(reader: FragmentReader, relative: Token) -> bool:
    """Whether a relative pronoun behind "a word for the X" may mean the word."""
    tokens = reader.tree.tokens
    noun = tokens[tokens[relative.head].head]
    preposition = tokens[noun.head]
    return noun.dep == "pobj" and tokens[preposition.head].lemma in ("word", "name", "term", "root", "stem")


def _is_of_another_name(reader: FragmentReader, cue: Token) -> bool:
    """Whether the clause gives another name, which may be what means it: "once called cucullaris, Latin for X"."""
    before = reader.tree.tokens[: cue.i]
    return any(t.lemma in _OTHER_NAMES or (t.lemma == "call" and t.tag == "VBN") or t.lower == "or" for t in before)


def _gloss(reader: FragmentReader, start: int) -> Span | None:
    """Return the words that tell the meaning: from a token to the end of its phrase, or of its quotation."""
    tokens = reader.tree.tokens
    at = start
    while at < len(tokens) and (tokens[at].lower in _LEAD or tokens[at].text == ","):
        at += 1
    if at < len(tokens) and tokens[at].text in _QUOTES:
        return _quoted(reader, at)
    end = at
    told = False  # "the one that lifts the anus"
    while end < len(tokens) and end - at < _LONGEST and not (_ends(tokens[end], end - at) and not told):
        told = tokens[end].lower in ("that", "who")
        end += 1
    return Span(tokens[at].start, tokens[end - 1].end) if end > at else None


def _quoted(reader: FragmentReader, at: int) -> Span | None:
    tokens = reader.tree.tokens
    closing = next((t.i for t in tokens[at + 1 :] if t.text in _QUOTES), None)
    return Span(tokens[at].start, tokens[closing].end) if closing is not None and closing > at + 1 else None


def _ends(token: Token, length: int) -> bool:
    if token.text in _ENDS or token.lower in _STOPS or token.text == ",":
        return True
    return length > 0 and token.tag in ("VBZ", "VBP", "VBD", "MD") and token.mention is None
