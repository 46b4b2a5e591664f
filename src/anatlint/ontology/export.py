"""The whole ontology for other programs: as JSON, and as RDF in Turtle.

In RDF, names are SKOS labels, public identifiers are SKOS mappings, and what holds as a rule is told by the properties
of the OBO Relation Ontology where it has one; every fact, with its sources and remarks, follows as a node of its own.
Identifiers of relations: https://oborel.github.io/obo-relations/.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from anatlint.ontology.kinds import NameType
from anatlint.ontology.references import references
from anatlint.ontology.store import Ontology

LICENCE = "https://creativecommons.org/licenses/by/4.0/"

_PREFIXES = {
    "a": "urn:anatlint:structure:",
    "v": "urn:anatlint:vocabulary:",
    "s": "urn:anatlint:source:",
    "obo": "http://purl.obolibrary.org/obo/",
    "fma": "http://purl.org/sig/ont/fma/fma",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
_RELATIONS = {
    "innervation.nerves": "obo:RO_0002005",  # innervated by
    "attachments.origin": "obo:RO_0002372",  # has muscle origin
    "attachments.insertion": "obo:RO_0002373",  # has muscle insertion
    "branch_of.parents": "obo:RO_0002380",  # branching part of
    "part_of": "obo:BFO_0000050",  # part of
    "parts.list": "obo:BFO_0000051",  # has part
    "members.list": "obo:RO_0002351",  # has member
    "supplies.skin": "obo:RO_0002134",  # innervates
    "supplies.joints": "obo:RO_0002134",
    "supplies.other": "obo:RO_0002134",
    "is_a": "skos:broader",
    "adjacent": "obo:RO_0002220",  # adjacent to
    "disjoint": "v:disjoint",
    "region": "v:region",
    "compartment": "v:compartment",
}
_HIDDEN = (NameType.LABEL, NameType.VARIANT)
_TOLD = ("kind", "name", "plural", "names", "ids", "note", "bare", "sources")  # not facts: told otherwise
_PLAIN_LOCAL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*\Z")


def as_json(ontology: Ontology) -> str:
    """Return every entry and source as one JSON object; entries are as written, with what others say of them."""
    data = {
        "version": 1,
        "ontology": ontology.version,
        "licence": LICENCE,
        "entries": {id: ontology.raw(id) for id in ontology},
        "sources": dict(ontology.raw_sources),
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def as_turtle(ontology: Ontology) -> Iterator[str]:
    """Yield the lines of a Turtle document: sources, then entries, in the order of their ids."""
    for prefix, iri in _PREFIXES.items():
        yield f"@prefix {prefix}: <{iri}> ."
    yield ""
    yield (f'<urn:anatlint:ontology> a skos:ConceptScheme ; dct:license <{LICENCE}> ; v:version "{ontology.version}" .')
    for key, source in sorted(ontology.raw_sources.items()):
        yield from _subject(_local("s", key), ("a v:Source", *_source(source)))
    for id in ontology:
        yield from _subject(_local("a", id), _entry(ontology, id))


def _subject(subject: str, statements: Iterable[str]) -> Iterator[str]:
    yield ""
    lines = list(dict.fromkeys(statements))
    yield f"{subject} {lines[0]}" + (" ;" if lines[1:] else " .")
    for line in lines[1:-1]:
        yield f"  {line} ;"
    if lines[1:]:
        yield f"  {lines[-1]} ."


def _source(source: Mapping[str, Any]) -> Iterator[str]:
    for key, value in source.items():
        predicate = {"title": "dct:title", "licence": "dct:license", "accessed": "dct:date"}.get(key, f"v:{key}")
        yield f"{predicate} {_literal(value)}"


def _entry(ontology: Ontology, id: str) -> Iterator[str]:
    data = ontology.raw(id)
    yield "a skos:Concept"
    yield "skos:inScheme <urn:anatlint:ontology>"
    yield f"v:kind {_literal(data['kind'])}"
    yield f"skos:prefLabel {_literal(data['name'])}@en"
    yield from _labels(data)
    yield from _mappings(data.get("ids", {}))
    if data.get("note"):
        yield f"skos:note {_literal(data['note'])}@en"
    for reference in references(data):
        known = reference.relation in _RELATIONS and reference.target in ontology
        if known and _is_usual(data, reference.steps):
            yield f"{_RELATIONS[reference.relation]} {_local('a', reference.target)}"
    for key, value in data.items():
        if key not in _TOLD and (key not in _RELATIONS or not _is_plain(value)):
            yield from (f"v:{key} {node}" for node in _nodes(ontology, value))


def _is_usual(data: Any, steps: tuple[Any, ...]) -> bool:
    """Whether nothing on the way to a value marks it as variable or disputed."""
    for step in steps:
        if isinstance(data, Mapping) and data.get("usual") is False:
            return False
        data = data[step]
    return True


def _labels(data: Mapping[str, Any]) -> Iterator[str]:
    if data.get("plural"):
        yield f"skos:altLabel {_literal(data['plural'])}@en"
    for item in data.get("names", ()):
        name, type = (item, "") if isinstance(item, str) else (item["name"], item.get("type", ""))
        language = "la" if type == NameType.LATIN else "en"
        predicate = "skos:hiddenLabel" if type in _HIDDEN else "skos:altLabel"
        yield f"{predicate} {_literal(name)}@{language}"


def _mappings(ids: Mapping[str, str | list[str]]) -> Iterator[str]:
    pairs = ((scheme, value) for scheme, listed in sorted(ids.items()) for value in _listed(listed))
    for scheme, value in pairs:
        base, _, number = value.partition(":")
        if base == "UBERON" and number.isdigit():
            yield f"skos:exactMatch obo:UBERON_{number}"
        elif base == "FMA" and number.isdigit():
            yield f"skos:exactMatch fma:{number}"
        yield f"v:{scheme} {_literal(value)}"


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def _is_plain(value: Any) -> bool:
    """Whether a value is ids only, so that a relation tells all of it."""
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(item, str) for item in value))


def _nodes(ontology: Ontology, value: Any) -> Iterator[str]:
    """Yield plain data as objects of a statement: ids as structures, mappings as nodes, lists of mappings numbered."""
    if isinstance(value, list):
        for number, item in enumerate(value, 1):
            if isinstance(item, Mapping):
                yield f"[ v:position {number} ; {_inside(ontology, item)} ]"
            else:
                yield from _nodes(ontology, item)
    elif isinstance(value, Mapping):
        yield f"[ {_inside(ontology, value)} ]"
    elif isinstance(value, str) and value in ontology:
        yield _local("a", value)
    else:
        yield _literal(value)


def _inside(ontology: Ontology, value: Mapping[str, Any]) -> str:
    parts = []
    for key, part in value.items():
        if key == "sources":
            parts += [f"dct:source {_local('s', source)}" for source in part]
        else:
            parts += [f"v:{_key(key)} {node}" for node in _nodes(ontology, part)]
    return " ; ".join(parts)


def _key(key: str) -> str:
    return "any" if key == "*" else key


def _local(prefix: str, id: str) -> str:
    return f"{prefix}:{id}" if _PLAIN_LOCAL.match(id) else f"<{_PREFIXES[prefix]}{id}>"


def _literal(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    return json.dumps(str(value), ensure_ascii=False)
