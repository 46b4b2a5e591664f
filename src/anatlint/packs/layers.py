"""The files of ``rules/frames`` or ``rules/checks`` with packs merged over them, validated where a pack has its say."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from anatlint.errors import AnatlintError
from anatlint.packs.folder import RuleFile, read_contents
from anatlint.packs.locate import Pack, pack_files, shown
from anatlint.packs.merge import EXTENDS, Layered, check_extends, fault, near
from anatlint.packs.places import At, Content
from anatlint.packs.schemas import first_error
from anatlint.packs.yaml import Mark, MarkedYaml, load_yaml

CODE = "code"  # the key that is the id of an item of a list


def merged(name: str, folder: Path, packs: Sequence[Pack]) -> list[RuleFile]:
    """Return the files of ``folder`` (called ``rules/NAME``) with the packs' files of the same name over them.

    The first fault in a pack is raised as ``AnatlintError`` with the pack's file and line.
    """
    base = read_contents(folder, f"rules/{name}")
    files = [load_yaml(path, shown(pack, path)) for pack in packs for path in pack_files(pack, name)]
    if name == "checks":
        return _merged_lists(base, files)
    return _merged_mappings(base, files, name)


def _merged_mappings(base: Sequence[MarkedYaml], files: Sequence[MarkedYaml], name: str) -> list[RuleFile]:
    """Merge mappings from ids to entries into those of the file of the same name."""
    layered = {PurePosixPath(content.path).stem: Layered(content.data, content) for content in base}
    changed = dict.fromkeys(PurePosixPath(content.path).stem for content in files)
    for content in files:
        stem = PurePosixPath(content.path).stem
        if stem not in layered:
            hint = near(stem, layered) or f"known: {', '.join(sorted(layered))}"
            raise AnatlintError("E110", f"there is no rules/{name}/{stem}.yaml", content.path, 1, hint)
        target = layered[stem]
        if not isinstance(content.data, dict | None):
            raise AnatlintError("E105", "must be a mapping", content.path, 1, "write id: {extends: id, ...}")
        for key, value in (content.data or {}).items():
            at = At(content, (key,))
            if check_extends(key, value, at, target.data, lambda id, target=target: target.key_mark((id,))):  # type: ignore[misc]
                target.extend((key,), value, at)
            else:
                target.put((key,), value, at)
    for stem in changed:
        _validate(layered[stem], f"{name}-{stem}")
    return [RuleFile(content.path, layered[PurePosixPath(content.path).stem].data) for content in base]


def _merged_lists(base: Sequence[MarkedYaml], files: Sequence[MarkedYaml]) -> list[RuleFile]:
    """Merge lists of items; what a pack adds or changes is listed under the pack's file."""
    items = {
        item[CODE]: (Layered(item, content, (index,)), content.mark((index,)))
        for content in base
        for index, item in enumerate(content.data or ())
    }
    for content in files:
        if not isinstance(content.data, list | None):
            raise AnatlintError("E105", "must be a list", content.path, 1, "begin each rule with - code: ...")
        for index, item in enumerate(content.data or ()):
            at = At(content, (index,))
            code = _code(item, at)
            if check_extends(code, item, at, items, lambda id: items[id][1]):
                target = items[code][0]
                target.extend((), item, at)
                items[code] = (target, at.mark())
            else:
                items[code] = (Layered(item, content, (index,)), at.mark())
    for content in files:
        rules = [rule for rule, mark in items.values() if mark.path == content.path]
        if rules:
            _validate(_List(content.path, rules), "check")
    return _by_file(items)


def _code(item: Any, at: At) -> str:
    if not isinstance(item, dict) or not isinstance(code := item.get(CODE, item.get(EXTENDS)), str):
        raise fault("E105", "a rule is a mapping with a code", at, "write code: ..., or extends: CODE to change one")
    return code


def _by_file(items: dict[str, tuple[Layered, Mark]]) -> list[RuleFile]:
    files: dict[str, tuple[list[Any], list[int]]] = {}
    for rule, mark in items.values():
        data, lines = files.setdefault(mark.path, ([], []))
        data.append(rule.data)
        lines.append(mark.line)
    return [RuleFile(path, data, lines) for path, (data, lines) in files.items()]


class _List:
    """Items of a file, each with places of its own."""

    def __init__(self, path: str, items: Sequence[Layered]) -> None:
        self.path = path
        self.data = [item.data for item in items]
        self._items = items

    def mark(self, steps: Sequence[Any] = ()) -> Mark:
        """Return where the value at ``steps`` stands."""
        return self._items[steps[0]].mark(steps[1:]) if steps else Mark(self.path, 1, 1)

    def key_mark(self, steps: Sequence[Any]) -> Mark:
        """Return where the key at ``steps`` stands."""
        return self._items[steps[0]].key_mark(steps[1:]) if steps else Mark(self.path, 1, 1)


def _validate(content: Content, schema: str) -> None:
    error = first_error(content, schema)
    if error is not None:
        raise error
