"""Folders of rule files as plain data: read from YAML once, then from their compiled form."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple

from anatlint.packs.compiled import as_json, keep, kept_file, manifest, read_compiled, text_of
from anatlint.packs.locate import Pack, with_part
from anatlint.packs.resolve import compiled_rules, rule_files, rules_dir

if TYPE_CHECKING:
    from anatlint.packs.yaml import MarkedYaml

FORMAT = 1
"""Raise this whenever the compiled form or what goes into it changes."""

_CODE = [Path(__file__).with_name(f"{name}.py") for name in ("folder", "layers", "merge", "yaml")]


class RuleFile(NamedTuple):
    """One file of rules: its path as errors give it, its data, and the line of each item when that is a list."""

    path: str
    data: Any
    lines: Sequence[int] = ()

    @property
    def stem(self) -> str:
        """The name of the file without folder and suffix."""
        return PurePosixPath(self.path).stem

    def items(self) -> Iterator[tuple[Any, int]]:
        """Yield each item of a list with its line; whatever else the file holds is one item, and nothing is none."""
        if isinstance(self.data, list):
            yield from zip(self.data, self.lines, strict=True)
        elif self.data is not None:
            yield self.data, 1


def load_folder(name: str, rules: Path | None = None, packs: Sequence[Pack] = ()) -> dict[str, Any]:
    """Return the files of ``rules/NAME`` as plain data, by their stem; raises ``AnatlintError`` for a malformed one."""
    return {file.stem: file.data for file in load_files(name, rules, packs=packs)}


def load_files(
    name: str, rules: Path | None = None, cache: Path | None = None, packs: Sequence[Pack] = ()
) -> list[RuleFile]:
    """Return the files of ``rules/NAME`` (the shipped rules if left out) with packs merged over, in order of path.

    A wheel has them compiled; for a checkout, and for each set of packs, the compiled form is kept and made anew when
    a file changes.
    """
    packs = with_part(packs, name)
    shipped = compiled_rules(name) if rules is None and not packs else None
    if shipped is not None and (found := _read(shipped)) is not None:
        return found[1]
    folder = (rules or rules_dir()) / name
    files = manifest(folder, _CODE, packs)
    kept = kept_file(name, folder, cache, packs)
    found = _read(kept)
    if found is not None and found[0].get("manifest") == files:
        return found[1]
    if packs:
        from anatlint.packs.layers import merged

        read = merged(name, folder, packs)
    else:
        read = read_files(folder, f"rules/{name}")
    keep(kept, _text(read, files))
    return read


def read_files(folder: Path, shown: str) -> list[RuleFile]:
    """Read the YAML files of a folder; ``shown`` is what errors call the folder."""
    return [_as_file(content) for content in read_contents(folder, shown)]


def read_contents(folder: Path, shown: str) -> list[MarkedYaml]:
    """Read the YAML files of a folder with the places of all values."""
    from anatlint.packs.yaml import load_yaml

    return [load_yaml(path, f"{shown}/{path.relative_to(folder).as_posix()}") for path in rule_files(folder)]


def _as_file(content: MarkedYaml) -> RuleFile:
    count = len(content.data) if isinstance(content.data, list) else 0
    return RuleFile(content.path, content.data, [content.mark((index,)).line for index in range(count)])


def write_compiled(folder: Path, target: Path) -> None:
    """Compile a folder of ``rules/`` into the file ``target``; for the build of the wheel."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(_text(read_files(folder, f"rules/{folder.name}"), []).encode("utf-8"))


def _read(path: Path) -> tuple[dict[str, Any], list[RuleFile]] | None:
    found = read_compiled(path, FORMAT)
    if found is None:
        return None
    head, lines = found
    try:
        return head, [RuleFile(*json.loads(line)) for line in lines]
    except (ValueError, TypeError):
        return None


def _text(files: Sequence[RuleFile], stamps: Sequence[Any]) -> str:
    return text_of({"format": FORMAT, "manifest": stamps}, [as_json(file) for file in files])
