"""What a nerve makes a muscle do: "the X nerve makes it contract", "tells the Y to move"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim

_CONTRACTS = frozenset({"contract", "move", "fire", "tighten", "twitch", "work", "shorten", "act", "pull", "squeeze"})
_COMMANDS = frozenset(
    {"make", "let", "cause", "get", "tell", "order", "allow", "signal", "command", "instruct", "have"}
)
_MUSCLES = frozenset({"muscle"})


def read_commands(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims of "the X nerve makes it contract", "tells the Y to move": the nerve supplies the muscle."""
    for predication in reader.predications:
        token = reader.tree.tokens[predication.head]
        above = reader.by_head.get(token.head)
        if (
            predication.lemma not in _CONTRACTS
            or above is None
            or above.lemma not in _COMMANDS
            or above.head == token.i
        ):
            continue
        nerve = reader.arguments(above, ("agent",), frozenset({"nerve"}))
        reader.phrases.strict = False
        muscle = reader.arguments(predication, ("agent",), _MUSCLES) or reader.arguments(above, ("theme",), _MUSCLES)
        reader.phrases.strict = True
        if nerve is None or muscle is None:
            continue
        qualifiers = reader.qualifiers(above.head, above.governors)
        for term in nerve.terms if not nerve.inherited else ():
            yield from reader.claims("innervated_by", muscle, term, term.span, qualifiers, "command")
