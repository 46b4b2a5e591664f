"""Mending "the X splits off the Y", taken for what X does to Y: these verbs have no object, "off" governs it."""

from __future__ import annotations

from dataclasses import replace

from anatlint.claims.tree import Token

_PARTING = frozenset({"split", "branch", "fork", "peel", "break", "come", "shoot", "diverge", "spring"})


def particles_off(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tree with "off" as a preposition behind verbs of parting, where an object follows it."""
    mended = list(tokens)
    for particle in tokens:
        verb = tokens[particle.head]
        if particle.dep != "prt" or particle.lower != "off" or verb.lemma not in _PARTING:
            continue
        behind = [token for token in tokens if token.head == verb.i and token.dep == "dobj" and token.i > particle.i]
        if behind:
            mended[particle.i] = replace(particle, dep="prep", pos="ADP", tag="IN")
            mended[behind[0].i] = replace(behind[0], dep="pobj", head=particle.i)
    return tuple(mended)
