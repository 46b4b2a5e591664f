"""Safe YAML that remembers the line and column of every key and value.

Plain scalars are read as in YAML 1.2: ``yes``, ``on`` and dates stay text, so that no name turns into something else.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from anatlint.errors import AnatlintError
from anatlint.records import dataclass

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT, _FLOAT, _BOOL, _NULL = (f"tag:yaml.org,2002:{kind}" for kind in ("int", "float", "bool", "null"))

Step = str | int


class Mark(NamedTuple):
    """A place in a file; line and column count from 1."""

    path: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class MarkedYaml:
    """Plain data and the places it came from."""

    path: str
    data: Any
    root: Node | None

    def mark(self, steps: Sequence[Step] = ()) -> Mark:
        """Return where the value at ``steps`` stands; as near as possible when there is no such value."""
        node = self.root
        for step in steps:
            child = _child(node, step)
            if child is None:
                break
            node = child[1]
        return self._at(node)

    def key_mark(self, steps: Sequence[Step]) -> Mark:
        """Return where the key (or list item) at ``steps`` stands."""
        node, found = self.root, self.root
        for step in steps:
            child = _child(node, step)
            if child is None:
                break
            found, node = child
        return self._at(found)

    def _at(self, node: Node | None) -> Mark:
        if node is None:
            return Mark(self.path, 1, 1)
        return Mark(self.path, node.start_mark.line + 1, node.start_mark.column + 1)


def load_yaml(path: Path, name: str | None = None) -> MarkedYaml:
    """Read a YAML file; ``name`` is the path that errors give. Every fault is one ``AnatlintError``."""
    shown = name or path.as_posix()
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise AnatlintError("E102", f"cannot be read: {error.strerror or error}", path=shown) from error
    except UnicodeDecodeError as error:
        raise AnatlintError(
            "E102", f"is not UTF-8 at byte {error.start}", path=shown, hint="save the file as UTF-8"
        ) from error
    return parse_yaml(text, shown)


def parse_yaml(text: str, path: str) -> MarkedYaml:
    """Parse YAML text that came from ``path``."""
    loader = None
    try:
        loader = _Loader(text)
        root = loader.get_single_node()
        return MarkedYaml(path, None if root is None else _Builder(path).value(root), root)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = " ".join(part for part in (error.context, error.problem) if part)
        raise AnatlintError(
            "E103",
            f"malformed YAML: {problem}",
            path=path,
            line=mark.line + 1 if mark else None,
            hint="check indentation, quotes and brackets on this line and the one before",
        ) from error
    except yaml.YAMLError as error:
        raise AnatlintError("E103", f"malformed YAML: {' '.join(str(error).split())}", path=path) from error
    except RecursionError as error:
        raise AnatlintError("E103", "malformed YAML: nested too deeply", path=path) from error
    finally:
        if loader is not None:
            loader.dispose()


class _Builder:
    """Turns nodes into plain data; refuses duplicate keys, aliases and keys that are no text."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.seen: set[int] = set()

    def value(self, node: Node) -> Any:
        if isinstance(node, ScalarNode):
            return _scalar(node)
        if id(node) in self.seen:
            raise self.error("E103", "YAML aliases (*name) are not allowed here", node, "write the value out")
        self.seen.add(id(node))
        if isinstance(node, SequenceNode):
            return [self.value(item) for item in node.value]
        return dict(self.pairs(node))

    def pairs(self, node: Node) -> Iterator[tuple[str, Any]]:
        first: dict[Hashable, int] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                raise self.error("E103", "a key must be plain text", key_node, "quote it")
            key = key_node.value
            line = key_node.start_mark.line + 1
            if key in first:
                raise self.error(
                    "E104", f'duplicate key "{key}"', key_node, f"it stands already in line {first[key]}; merge them"
                )
            first[key] = line
            yield key, self.value(value_node)

    def error(self, code: str, message: str, node: Node, hint: str) -> AnatlintError:
        return AnatlintError(code, message, path=self.path, line=node.start_mark.line + 1, hint=hint)


def _scalar(node: ScalarNode) -> Any:
    text = node.value
    if node.tag == _NULL:
        return None
    if node.tag == _BOOL and text.lower() in ("true", "false"):
        return text.lower() == "true"
    if node.tag == _INT and text.lstrip("+-").isdecimal() and (text == "0" or not text.startswith("0")):
        return int(text)
    if node.tag == _FLOAT:
        try:
            return float(text)
        except ValueError:
            return text
    return text


def _child(node: Node | None, step: Step) -> tuple[Node, Node] | None:
    """Return the key node and value node of one step down."""
    if isinstance(node, MappingNode):
        for key_node, value_node in node.value:
            if isinstance(key_node, ScalarNode) and key_node.value == step:
                return key_node, value_node
    elif isinstance(node, SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
        return node.value[step], node.value[step]
    return None
