"""The ontology for other programs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from rdflib import RDF, SKOS, Graph, Literal, Namespace, URIRef

from anatlint.ontology import Ontology, load_ontology
from anatlint.ontology.export import as_json, as_turtle

OBO = Namespace("http://purl.obolibrary.org/obo/")
A = Namespace("urn:anatlint:structure:")
V = Namespace("urn:anatlint:vocabulary:")


@pytest.fixture
def ontology(write: Callable[..., Path], cache: Path) -> Ontology:
    nerves = (
        "odd-nerve: {name: odd nerve, ids: {uberon: 'UBERON:0000001', fma: ['FMA:1', 'FMA:2'], ta98: A14.0.00.001},\n"
        "  supplies: {joints: [shoulder, {at: elbow, usual: false}], sources: [book]}}\n"
    )
    muscle = (
        "quoted:\n"
        "  name: quoted muscle\n"
        "  names: [{name: \"the \\\"odd\\\" one\\\\\", type: lay}, {name: Set of odd, type: label}]\n"
        "  innervation: {nerves: [musculocutaneous-nerve, {nerve: odd-nerve, usual: false}], sources: [book]}\n"
    )  # fmt: skip
    return load_ontology(write({"+nerves/arm.yaml": nerves, "+muscles/arm.yaml": muscle}), cache)


@pytest.fixture
def graph(ontology: Ontology) -> Graph:
    return Graph().parse(data="\n".join(as_turtle(ontology)), format="turtle")


def test_json_holds_every_entry_as_written_and_the_sources(ontology: Ontology) -> None:
    data = json.loads(as_json(ontology))
    assert list(data["entries"]) == list(ontology)
    assert data["entries"]["biceps"] == ontology.raw("biceps")
    assert data["sources"]["book"]["title"] == "A book"


def test_every_entry_is_a_concept_with_its_names(graph: Graph, ontology: Ontology) -> None:
    assert len(set(graph.subjects(RDF.type, SKOS.Concept))) == len(ontology)
    assert (A.biceps, SKOS.prefLabel, Literal("biceps brachii", lang="en")) in graph
    assert (A.biceps, SKOS.altLabel, Literal("musculus biceps brachii", lang="la")) in graph
    assert (A.quoted, SKOS.altLabel, Literal('the "odd" one\\', lang="en")) in graph
    assert (A.quoted, SKOS.hiddenLabel, Literal("Set of odd", lang="en")) in graph


def test_relations_are_those_of_the_relation_ontology(graph: Graph) -> None:
    nerve = URIRef(A["musculocutaneous-nerve"])
    assert (A.biceps, OBO.RO_0002005, nerve) in graph
    assert (nerve, OBO.RO_0002380, URIRef(A["brachial-plexus"])) in graph
    assert (A.flexors, OBO.RO_0002351, A.biceps) in graph


def test_what_is_variable_is_a_fact_but_no_relation(graph: Graph) -> None:
    odd = URIRef(A["odd-nerve"])
    assert (A.quoted, OBO.RO_0002005, odd) not in graph
    (supply,) = graph.subjects(V.nerve, odd)
    assert (supply, V.usual, Literal(False)) in graph
    assert set(graph.objects(odd, OBO.RO_0002134)) == {A.shoulder}
    (joint,) = graph.subjects(V.at, A.elbow)
    assert (joint, V.usual, Literal(False)) in graph


def test_public_identifiers_are_mappings(graph: Graph) -> None:
    matches = set(graph.objects(URIRef(A["odd-nerve"]), SKOS.exactMatch))
    fma = "http://purl.org/sig/ont/fma/fma"
    assert matches == {OBO.UBERON_0000001, URIRef(f"{fma}1"), URIRef(f"{fma}2")}


def test_the_shipped_ontology_exports_alike_each_time() -> None:
    shipped = load_ontology()
    assert list(as_turtle(shipped)) == list(as_turtle(shipped))
    assert json.loads(as_json(shipped))["ontology"] == shipped.version
