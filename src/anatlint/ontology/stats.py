"""How much the ontology holds: counts by kind and region, facts, completeness, sources."""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from typing import Any

from anatlint.ontology.store import Ontology
from anatlint.records import dataclass

PREDICATES = {
    "innervation": "nerves", "roots": "", "attachments": "", "actions": "list", "crosses": "joints", "fibres": "",
    "depth": "", "beside": "", "walls": "", "contents": "list", "rows": "",
    "counts": "", "parts": "list", "members": "list", "formed_by": "list",
    "derivatives": "list", "nuclei": "list", "leaves_brain": "list",
    "tissue": "is", "superlatives": "",
    "signs": "list", "branch_of": "parents", "division": "is", "modality": "is", "supplies": "", "course": "",
    "divides": "",
}  # fmt: skip
"""Fact blocks of an entry, with the key of their list where they have one."""

GENERAL = "general"
"""The source of what is general knowledge."""


@dataclass(slots=True)
class Statistics:
    """Counts over an ontology. ``facts`` counts blocks, ``values`` what is listed in them."""

    entries: int = 0
    bare: int = 0
    names: int = 0
    forms: int = 0
    sources: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    regions: Counter[str] = field(default_factory=Counter)
    facts: Counter[str] = field(default_factory=Counter)
    values: Counter[str] = field(default_factory=Counter)
    complete: Counter[str] = field(default_factory=Counter)
    cited: Counter[str] = field(default_factory=Counter)  # source -> facts that cite it
    only_general: int = 0  # facts with no source but general

    @property
    def general_share(self) -> float:
        """The share of facts that rest on general knowledge alone."""
        total = sum(self.facts.values())
        return self.only_general / total if total else 0.0

    def to_json(self) -> dict[str, Any]:
        """Return plain data, sorted, for output."""
        counters = ("kinds", "regions", "facts", "values", "complete", "cited")
        plain: dict[str, Any] = {
            name: getattr(self, name) for name in ("entries", "bare", "names", "forms", "sources", "only_general")
        }
        plain["general_share"] = round(self.general_share, 4)
        return plain | {name: dict(sorted(getattr(self, name).items())) for name in counters}


def statistics(ontology: Ontology) -> Statistics:
    """Count what an ontology holds."""
    stats = Statistics(entries=len(ontology), forms=len(ontology.names), sources=len(ontology.sources))
    for entry_id in ontology:
        entry = ontology.raw(entry_id)
        stats.kinds[entry["kind"]] += 1
        stats.bare += bool(entry.get("bare"))
        stats.names += 1 + len(entry.get("names") or ())
        stats.regions.update(_listed(entry.get("region")))
        for predicate, key in PREDICATES.items():
            if predicate in entry:
                _count(stats, predicate, entry[predicate], key)
    return stats


def _count(stats: Statistics, predicate: str, value: Any, key: str) -> None:
    blocks = value if isinstance(value, list) and not key else [value]
    for block in blocks:
        plain = block if isinstance(block, dict) else {key: block}
        stats.facts[predicate] += 1
        stats.values[predicate] += len(_listed(plain.get(key))) if key else 1
        stats.complete[predicate] += plain.get("complete") is True
        sources = set(_sources(plain))
        stats.cited.update(sources)
        stats.only_general += sources == {GENERAL}


def _sources(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = _listed(value.get("sources"))
        return own + [source for key, part in value.items() if key != "sources" for source in _sources(part)]
    if isinstance(value, list):
        return [source for part in value for source in _sources(part)]
    return []


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
