"""A small ontology on disk, in the real format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

BASE = {
    "muscles/arm.yaml": """\
biceps:
  name: biceps brachii
  names: [biceps, {name: musculus biceps brachii, type: latin}, {name: bis, type: lay, ambiguous: true}]
  region: [arm]
  innervation: {nerves: [musculocutaneous-nerve], complete: true, sources: [general]}
  roots: {usual: [C5, C6], sources: [general]}
  actions:
    list:
      - {movement: flexion, of: elbow, role: primary}
      - {movement: flexion, of: shoulder, role: minor, part: long-head}
    complete: true
    sources: [book]
  crosses: {joints: [elbow, shoulder], complete: true, sources: [book]}
  depth: {superficial_to: [brachialis], sources: [book]}
  parts: {list: [long-head], complete: false, sources: [book]}
long-head: {kind: muscle-part, name: long head of biceps, part_of: [biceps]}
brachialis: {name: brachialis, bare: true, region: [arm]}
flexors:
  kind: muscle-group
  name: elbow flexors
  members: {list: [biceps, brachialis], complete: true, sources: [book]}
""",
    "nerves/arm.yaml": """\
musculocutaneous-nerve:
  name: musculocutaneous nerve
  roots: {usual: [C5, C6], variable: [C7], sources: [general]}
  branch_of: {parents: [brachial-plexus], complete: true, sources: [book]}
brachial-plexus: {kind: plexus, name: brachial plexus, roots: {usual: [C5, C6, C7, C8, T1], sources: [book]}}
""",
    "regions/base.yaml": "arm: {name: arm, disjoint: [leg]}\nleg: {name: leg}\n",
    "joints/base.yaml": (
        "elbow: {name: elbow, moves: [flexion, extension]}\nshoulder: {name: shoulder, moves: [flexion, extension]}\n"
    ),
    "movements.yaml": (
        "flexion: {name: flexion, verb: flex, opposite: extension}\n"
        "extension: {name: extension, verb: extend, opposite: flexion}\n"
    ),
    "layers/arm.yaml": "arm-layers: {order: [[biceps], [brachialis]], complete: true, sources: [book]}\n",
    "sources/base.yaml": "general: {title: General knowledge}\nbook: {title: A book, url: 'https://example.org'}\n",
    "wording.yaml": (
        "plurals: {ramus: rami, biceps: biceps, plexus: [plexuses, plexus], foramen: [foramina]}\n"
        "variants: [{words: [fibular, peroneal], kinds: [nerve, muscle]}]\n"
        "shortened: {nerve: n., nerves: nn.}\n"
    ),
}

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write the small ontology with some files replaced or extended ("+FILE"); return the rules folder."""

    def write_rules(changes: Mapping[str, str] | None = None) -> Path:
        files = dict(BASE)
        for name, text in (changes or {}).items():
            if name.startswith("+"):
                files[name[1:]] = files.get(name[1:], "") + text
            else:
                files[name] = text
        for name, text in files.items():
            path = tmp_path / "rules" / "ontology" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path / "rules"

    return write_rules


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Return a folder for compiled forms that does not exist yet."""
    return tmp_path / "cache"
