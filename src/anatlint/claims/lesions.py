"""Claims about what an injured nerve or a weak muscle causes."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.frames import Frame
from anatlint.claims.model import Claim, Movement
from anatlint.claims.movements import Movements
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.predications import Predication
from anatlint.claims.tree import Token

_SUBJECT = frozenset({"nerve", "muscle"})
_SIGN = frozenset({"sign"})
_HARMS = frozenset({"injury", "injuries", "damage", "lesion", "lesions", "palsy", "paralysis", "weakness",
                    "compression", "entrapment", "irritation",
                    "neuropathy", "loss", "dysfunction", "trauma", "denervation", "section", "severing",
                    "impingement"})  # fmt: skip

_FOLLOWS = frozenset(
    {
        "be",
        "follow",
        "result",
        "indicate",
        "suggest",
        "mean",
        "point",
        "cause",
        "come",
        "arise",
        "occur",
        "reveal",
        "betray",
    }
)
_WEAKENS = frozenset({"weaken", "impair", "abolish", "lose", "paralyse", "paralyze"})


def read_lesions(reader: FragmentReader, frame: Frame, movements: Movements) -> Iterator[Claim]:
    """Yield the claims that harm to a structure causes a sign, or weakens a movement."""
    if not any(
        token.mention is not None and token.mention.ids("sign", "movement", "motion") for token in reader.tree.tokens
    ):
        return
    nodes = movements.find(reader.phrases)
    yield from _signs_of(reader)
    for predication in reader.predications:
        if predication.lemma not in frame.verbs:
            continue
        effects = [
            *predication.get("theme"),
            *predication.get("in"),
            *predication.get("to"),
            *predication.get("rise"),
            *predication.get("with"),
        ]
        causes = predication.get("agent")
        if predication.passive:
            effects = list(predication.get("theme"))
        subject = next(
            (found for head in causes if (found := harmed(reader, reader.tree.tokens[head])) is not None), None
        )
        if subject is None and predication.subject_missing and predication.lemma in _WEAKENS:
            subject = reader.topic(frozenset({"nerve"}))
        if subject is None:
            continue
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        for head in effects:
            signs = reader.phrases.resolve(head, _SIGN)
            for sign in signs.terms if signs is not None and not signs.inherited else ():
                yield from reader.claims("lesion_causes", subject, sign, sign.span, qualifiers, frame.id, head)
            for node in nodes:
                if node.head == head and (predication.lemma in _WEAKENS or _lost(reader, head)):
                    span = reader.phrase_span(predication.head, node.span)
                    yield from reader.claims(
                        "lesion_causes", subject, Movement(node.movement, node.of), span, qualifiers, frame.id, head
                    )


def _signs_of(reader: FragmentReader) -> Iterator[Claim]:
    """ "Wrist drop is a sign of X injury", "wrist drop is caused by, follows, points to damage to X"."""
    for predication in reader.predications:
        signs = [t for i in (*predication.get("agent"), *predication.get("theme")) for t in reader.phrases.members(i)]
        signs = [t for t in signs if t.mention is not None and t.mention.ids("sign")]
        if predication.lemma == "be" and not signs:
            yield from _sign_is(reader, predication)
        if not signs or predication.lemma not in _FOLLOWS:
            continue
        slots = ("complement", "agent", "theme", "of", "from", "to", "after", "by", "with")
        heads = [head for slot in slots for head in predication.get(slot)]
        for head in tuple(heads):
            heads += [
                t.i
                for p in reader.tree.children(head, "prep")
                if p.lower in ("of", "to", "in", "from")
                for t in reader.tree.children(p.i, "pobj")
            ]
        causes = (harmed(reader, reader.tree.tokens[i]) for i in heads)
        subject = next((found for found in causes if found is not None), None)
        if subject is None:
            continue
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        for sign in signs:
            assert sign.mention is not None
            term = term_of(sign, sign.mention.ids("sign"))
            yield from reader.claims("lesion_causes", subject, term, term.span, qualifiers, "sign-of", sign.i)


def _sign_is(reader: FragmentReader, predication: Predication) -> Iterator[Claim]:
    """ "The typical sign of a damaged X is wrist drop"."""
    signs = [
        t
        for i in predication.get("complement")
        for t in reader.phrases.members(i)
        if t.mention and t.mention.ids("sign")
    ]
    for head in predication.get("agent") if signs else ():
        noun = reader.tree.tokens[head]
        if noun.lemma not in ("sign", "symptom", "result", "consequence", "effect", "hallmark", "mark"):
            continue
        targets = [
            t for p in reader.tree.children(head, "prep") if p.lower == "of" for t in reader.tree.children(p.i, "pobj")
        ]
        found = (harmed(reader, t) or reader.phrases.resolve(t.i, _SUBJECT) for t in targets)
        subject = next((one for one in found if one is not None), None)
        for sign in signs if subject is not None else ():
            assert sign.mention is not None and subject is not None
            term = term_of(sign, sign.mention.ids("sign"))
            qualifiers = reader.qualifiers(predication.head)
            yield from reader.claims("lesion_causes", subject, term, term.span, qualifiers, "sign-of", sign.i)


def _lost(reader: FragmentReader, head: int) -> bool:
    return any(
        child.lower in ("weak", "weakened", "lost", "impaired", "reduced", "absent")
        for child in reader.tree.children(head, "amod")
    )


def harmed(reader: FragmentReader, token: Token) -> Resolved | None:
    """Return what is harmed: "injury to the X", "X palsy", "weakness of X"."""
    if token.lower not in _HARMS:
        return None
    tree = reader.tree
    for preposition in tree.children(token.i, "prep"):
        if preposition.lower in ("to", "of", "in", "on", "affecting"):
            for target in tree.children(preposition.i, "pobj"):
                if (found := reader.phrases.resolve(target.i, _SUBJECT)) is not None:
                    return reader.without_excluded(found)
    for child in tree.children(token.i, "compound", "amod", "nmod", "poss"):
        if child.mention is not None and child.mention.ids(*_SUBJECT):
            return reader.phrases.resolve(child.i, _SUBJECT)
    return None
