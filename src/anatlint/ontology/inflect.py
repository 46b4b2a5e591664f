"""The forms that follow from a name: plurals and singulars, "X muscle", "musculus X", hyphens, word variants.

What is irregular stands in ``rules/ontology/wording.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

_PREPOSITION = re.compile(r" (?:of|to|for|from|in|on|at|between|with|by|under|over|around) ")
_SAME = str.maketrans({"‐": "-", "‑": "-", "–": "-", "’": "'", "‘": "'", "ʼ": "'", "\u00a0": " "})
_NO_PLURAL = ("us", "is", "um", "x", "i", "s", "ae", "ing")
_SINGULAR_LOOKS_PLURAL = ("ss", "us", "is", "os")

MUSCLES = ("muscle", "muscle-part", "muscle-group")
GROUPS = ("muscle-group", "nerve-group")
_HYPHENATED = ("muscle-group", "region", "body-part")


def fold(text: str) -> str:
    """Return a name as names are compared: lower case, plain hyphens and apostrophes, single spaces."""
    return " ".join(text.lower().translate(_SAME).split())


def split_head(name: str) -> tuple[str, str, str]:
    """Split a name at its head noun: ("lateral cutaneous ", "nerve", " of forearm")."""
    match = _PREPOSITION.search(name)
    before, rest = (name[: match.start()], name[match.start() :]) if match else (name, "")
    start = before.rfind(" ") + 1
    return before[:start], before[start:], rest


class Wording(NamedTuple):
    """The data of ``wording.yaml``."""

    plurals: Mapping[str, tuple[str, ...]]
    singulars: Mapping[str, str]
    variants: tuple[tuple[tuple[str, ...], frozenset[str]], ...]
    shortened: Mapping[str, str]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Wording:
        """Build from plain data."""
        plurals = {
            word: tuple(forms) if isinstance(forms, list) else (forms,)
            for word, forms in data.get("plurals", {}).items()
        }
        singulars = {form: word for word, forms in plurals.items() for form in forms if word not in forms}
        variants = tuple((tuple(item["words"]), frozenset(item["kinds"])) for item in data.get("variants", ()))
        return cls(plurals, singulars, variants, data.get("shortened", {}))

    def is_plural(self, name: str, kind: str) -> bool:
        """Whether the head noun of a folded name is a plural; in muscles' names "scapulae", "spinae" are genitives."""
        before, head, _ = split_head(name)
        if before and head.endswith("ae") and kind in MUSCLES:
            return False
        if head in self.singulars:
            return True
        return head not in self.plurals and head.endswith("s") and not head.endswith(_SINGULAR_LOOKS_PLURAL)

    def plural_forms(self, name: str) -> tuple[str, ...]:
        """Return the plurals of a folded English name; none for Latin shapes that only data can inflect."""
        before, head, rest = split_head(name)
        return tuple(f"{before}{form}{rest}" for form in self._plurals_of(head, single=not before))

    def singular_form(self, name: str) -> str | None:
        """Return the singular of a folded plural name, ``None`` for what looks like no plural."""
        before, head, rest = split_head(name)
        if head in self.singulars:
            return f"{before}{self.singulars[head]}{rest}"
        if head.endswith("ies") and len(head) > 4:
            return f"{before}{head[:-3]}y{rest}"
        if head.endswith(("sses", "xes", "ches", "shes")):
            return f"{before}{head[:-2]}{rest}"
        return f"{before}{head[:-1]}{rest}" if self.is_plural(name, "") else None

    def _plurals_of(self, head: str, *, single: bool) -> tuple[str, ...]:
        if head in self.plurals:
            return self.plurals[head]
        if head.endswith(_NO_PLURAL) and not (single and head.endswith("us")):
            return ()
        if head.endswith("y") and head[-2:-1] not in "aeiou":
            return (f"{head[:-1]}ies",)
        if head.endswith(("ch", "sh", "us")):
            return (f"{head}es",)
        return (f"{head}s",) if head[-1:].isalpha() else ()

    def varied(self, name: str, kind: str) -> Iterator[str]:
        """Yield a folded name with words that stand for each other swapped (fibular, peroneal)."""
        for words, kinds in self.variants:
            if kind in kinds:
                for word in words:
                    pattern = re.compile(rf"\b{re.escape(word)}\b")
                    if pattern.search(name):
                        yield from (pattern.sub(other, name) for other in words if other != word)

    def spelled(self, name: str, kind: str) -> Iterator[str]:
        """Yield other spellings of a folded name: hyphens as spaces or dropped, last words shortened, no articles."""
        if " of the " in name:
            yield name.replace(" of the ", " of ")  # "dorsum of hand", as notes have it
        if re.search(r"[a-z]-[a-z]", name):
            yield name.replace("-", " ")
            yield re.sub(r"(?<=[a-z])-(?=[a-z])", "", name)
        elif kind in _HYPHENATED and re.fullmatch(r"\w+ \w+", name):
            yield name.replace(" ", "-")
        before, _, last = name.rpartition(" ")
        if before and last in self.shortened:
            yield f"{before} {self.shortened[last]}"


def muscle_forms(name: str, *, plural: bool) -> Iterator[tuple[str, bool]]:
    """Yield "X muscle" and "X muscles" of a muscle's folded name, each with whether it is plural."""
    if re.search(r"\b(?:muscles?|muscul[ui]s?|mm?\.)(?: |$)", name) or _PREPOSITION.search(name):
        return
    if not plural:
        yield f"{name} muscle", False
    yield f"{name} muscles", True


def latin_forms(name: str) -> Iterator[str]:
    """Yield "musculus X", "m. X" and X of a muscle's folded Latin name."""
    stem = name.removeprefix("musculus ")
    if stem.split(" ")[0] not in ("musculi", "caput", "pars"):
        yield from (stem, f"musculus {stem}", f"m. {stem}")
