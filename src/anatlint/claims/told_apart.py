"""Words right before a name that make it another's: "the short thoracic nerve", "the anterior cord of the plexus"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.lexicon import Lexicon
from anatlint.claims.model import Term
from anatlint.claims.tree import Token, Tree
from anatlint.claims.words import Words
from anatlint.documents.source import Span

_NAMED = ("muscle", "nerve")
_LOOKS = frozenset({"deep", "superficial", "long", "short"})  # may merely describe what bears a name alone
_ADJECTIVES = frozenset({"shape", "direction"})
_LEVELS = frozenset({"superior", "inferior"})  # of several in a row, these tell which: "the lower intercostal nerves"
_OFFSHOOTS = {"branch": ("ramus", "rami"), "ramus": ("ramus", "rami"), "division": ("division", "divisions")}


def told_apart(tree: Tree, term: Term, lexicon: Lexicon, words: Words) -> Term:
    """Return the name of a muscle or a nerve with a word before it that tells it from others of that name.

    Where the two make a name together ("the front branches of the thoracic nerves"), that is what they mean. Else
    the word stands under ``apart``, and under ``instead`` what the name with the opposite word means. Text and span
    of the term hold the word then.
    """
    token = next((t for t in tree.tokens if t.start == term.span.start and t.mention is not None), None)
    if token is None or token.mention is None or not token.mention.ids(*_NAMED) or term.uncertain:
        return term
    word, noun = _before(tree, token, words)
    if word is None:
        return term
    plain = words.name_sides[word.lower]
    whole = replace(term, text=_text(tree, word, token), span=Span(word.start, term.span.end))
    if meant := _meaning(lexicon, term, (word.lower, plain), token, noun):
        return replace(whole, readings=meant)
    opposite = words.opposites[plain]
    others = [opposite, *(said for said, name in words.name_sides.items() if name == opposite)]
    instead = _meaning(lexicon, term, others, token, noun)
    if not instead and not _tells(token, plain, noun):
        return term
    return replace(whole, apart=(word.lower,), instead=instead)


def _before(tree: Tree, token: Token, words: Words) -> tuple[Token | None, Token | None]:
    """Return the word that tells a name apart, and the noun for a branch between the two, if there is one."""
    before = tree.tokens[token.i - 1] if token.i else None
    if before is not None and before.lower in words.name_sides and _hangs(before, token):
        return before, None
    preposition = tree.tokens[token.head]
    noun = tree.tokens[preposition.head]
    if token.dep != "pobj" or preposition.lower != "of" or noun.lemma not in _OFFSHOOTS or noun.mention is not None:
        return None, None
    word = tree.tokens[noun.i - 1] if noun.i else None
    told = word is not None and word.lower in words.name_sides and word.head == noun.i
    return (word, noun) if told else (None, None)


def _hangs(word: Token, token: Token) -> bool:
    bare = word.mention is None or word.mention.categories <= _ADJECTIVES
    own = word.head == token.i and word.dep in ("amod", "compound", "nmod")
    return bare and (own or (word.dep == "amod" and word.tag == "JJ"))


def _text(tree: Tree, first: Token, last: Token) -> str:
    return " ".join(one.text for one in tree.tokens[first.i : last.i + 1])


def _meaning(lexicon: Lexicon, term: Term, before: Sequence[str], token: Token, noun: Token | None) -> tuple[str, ...]:
    """Return what a name means with one of some words before it: things of the same sort."""
    for word in before:
        for name in _names(word, token.lower, noun):
            entries = [e for e in lexicon.get(name) if e.category in _NAMED and not e.ambiguous]
            if entries:
                return tuple(dict.fromkeys(entry.id for entry in entries))
    return ()


def _names(word: str, name: str, noun: Token | None) -> Iterator[str]:
    if noun is None:
        yield f"{word} {name}"
        return
    for said in (noun.lower, *_OFFSHOOTS[noun.lemma]):
        yield f"{word} {said} of {name}"
        yield f"{word} {said} of the {name}"


def _tells(token: Token, plain: str, noun: Token | None) -> bool:
    """Whether a word must tell apart: not "the long sciatic nerve" nor "the upper intercostal nerves"."""
    assert token.mention is not None
    several = token.mention.plural or len(token.mention.ids(*_NAMED)) > 1
    if plain in _LOOKS:
        return several and noun is None
    return noun is not None or plain not in _LEVELS or not several
