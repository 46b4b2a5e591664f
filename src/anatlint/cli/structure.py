"""A structure of the ontology as text: everything that is known of it, with sources."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from anatlint.ontology import Ontology
from anatlint.reports.look import Look

_HEAD = ("kind", "name", "plural", "names", "ids", "note", "bare")  # told in the first lines, not as facts
_MAIN = ("nerve", "at", "movement", "number", "quality", "passes", "direction", "name")  # what an item is about
_LISTS = ("list", "nerves", "joints", "parents", "is", "order")  # the payload of a fact, told without its key
_INVERSE = {
    "innervation.nerves": "innervates",
    "branch_of.parents": "branches",
    "members.list": "member of",
    "parts.list": "part of",
    "part_of": "parts",
    "is_a": "kinds",
    "attachments.origin": "origin of",
    "attachments.insertion": "insertion of",
    "signs.list": "sign of",
    "opposite": "opposite of",
}


def inverse_relations(ontology: Ontology, id: str) -> dict[str, tuple[str, ...]]:
    """Return what other entries say of this one: what a nerve innervates, which groups a muscle is in."""
    relations = {label: ontology.inverse(relation, id) for relation, label in _INVERSE.items()}
    told = ontology.raw(id)
    return {label: ids for label, ids in relations.items() if ids and label not in told}


def cited_sources(data: Any) -> list[str]:
    """Return the keys of all sources in an entry's plain data, sorted."""
    found: set[str] = set()
    if isinstance(data, Mapping):
        for key, value in data.items():
            found.update(value if key == "sources" and isinstance(value, list) else cited_sources(value))
    elif isinstance(data, list):
        for value in data:
            found.update(cited_sources(value))
    return sorted(found)


def render_structure(ontology: Ontology, id: str, look: Look) -> str:
    """Return an entry in full: names, facts, what others say of it, and the sources."""
    data = ontology.raw(id)
    what = f"{data['kind']} · {id}"
    lines = [f"{look.paint(data['name'], 'bold')}  {look.paint(what, 'dim')}"]
    rows = [*_names(data), *_facts(ontology, data)]
    for label, others in inverse_relations(ontology, id).items():
        rows.append((label, ", ".join(_name(ontology, other) for other in others)))
    if data.get("bare"):
        rows.append(("note", "only names, kind and region are known"))
    width = max((len(label) for label, _ in rows), default=0)
    for label, text in rows:
        lines += _row(label, text, width, look)
    sources = cited_sources(data)
    if sources:
        lines.append("  sources")
    for key in sources:
        source = ontology.raw_sources.get(key, {})
        lines.append(f"    [{key}] {' '.join(filter(None, (source.get('title'), source.get('url'))))}".rstrip())
    return "\n".join(lines) + "\n"


def _row(label: str, text: str, width: int, look: Look) -> list[str]:
    room = max(look.width - width - 4, 30)
    wrapped = textwrap.wrap(text, room, break_long_words=False, break_on_hyphens=False) or [""]
    first = f"  {look.paint(label.ljust(width), 'place')}  {wrapped[0]}"
    return [first, *(" " * (width + 4) + line for line in wrapped[1:])]


def _names(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    names = []
    for item in data.get("names", ()):
        kind = item.get("type") if isinstance(item, Mapping) else None
        name = item["name"] if isinstance(item, Mapping) else item
        names.append(f"{name} ({kind})" if kind else name)
    if names:
        yield "also", "; ".join(names)
    if data.get("ids"):
        yield "identifiers", "; ".join(f"{key} {_listed(value)}" for key, value in sorted(data["ids"].items()))
    if data.get("note"):
        yield "note", data["note"]


def _listed(value: str | list[str]) -> str:
    return value if isinstance(value, str) else ", ".join(value)


def _facts(ontology: Ontology, data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the facts of an entry, a row each; a fact with several parts (origin, insertion) gives a row for each."""
    for key, value in data.items():
        if key in _HEAD or key == "sources":
            continue
        label = key.replace("_", " ")
        if not isinstance(value, Mapping):
            yield label, _phrase(ontology, value)
            continue
        about = {name: part for name, part in value.items() if name not in ("sources", "complete", "note")}
        tail = _tail(value)
        for name, part in about.items():
            if isinstance(part, (list, Mapping)) and not part:
                continue
            part_label = name.replace("_", " ")
            row = label if name in _LISTS else part_label if key == "attachments" else f"{label}: {part_label}"
            yield row, _phrase(ontology, part) + tail


def _tail(fact: Mapping[str, Any]) -> str:
    """Return the remarks on a fact: whether the list is complete, notes, sources."""
    parts = [" (all there is)"] if fact.get("complete") else []
    if fact.get("note"):
        parts.append(f" ({fact['note']})")
    if fact.get("sources"):
        parts.append(f" [{', '.join(fact['sources'])}]")
    return "".join(parts)


def _phrase(ontology: Ontology, value: Any) -> str:
    """Return plain data in words: ids by their names, lists with commas, mappings with their details in brackets."""
    if isinstance(value, str):
        return _name(ontology, value)
    if isinstance(value, list):
        joint = "; " if any(isinstance(item, (list, Mapping)) for item in value) else ", "
        return joint.join(_phrase(ontology, item) for item in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if not isinstance(value, Mapping):
        return str(value)
    main = next((key for key in _MAIN if key in value), None)
    words = [_phrase(ontology, value[main])] if main else []
    if main and "of" in value:
        words.append(f"of {_phrase(ontology, value['of'])}")
    if main == "passes" and "structure" in value:
        words.append(_phrase(ontology, value["structure"]))
    told = {main, "of" if main else None, "structure" if main == "passes" else None, "sources", "complete"}
    details = [_detail(ontology, key, part) for key, part in value.items() if key not in told]
    if details:
        words.append(f"({'; '.join(details)})" if main else "; ".join(details))
    if value.get("sources"):
        words.append(f"[{', '.join(value['sources'])}]")
    return " ".join(words)


def _detail(ontology: Ontology, key: str, value: Any) -> str:
    if key == "usual":
        return "usual" if value else "variable or disputed"
    if value is True or value is None:
        return key
    if key in ("role", "mode", "side", "note", "condition"):
        return str(value)
    return f"{key} {_phrase(ontology, value)}"


def _name(ontology: Ontology, id: str) -> str:
    entry = ontology.raw(id) if id in ontology else None
    return str(entry["name"]) if entry else id
