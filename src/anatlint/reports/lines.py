"""JSON Lines: an object a line, whatever a reader takes for the end of a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

_LINE_ENDS = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}  # JSON itself lets them stand


def json_lines(objects: Iterable[Mapping[str, Any]]) -> str:
    """Return each object on a line of its own."""
    return "".join(f"{json.dumps(one, ensure_ascii=False).translate(_LINE_ENDS)}\n" for one in objects)
