"""What every fact has. The tables need no more of the model, and are read where no entry is."""

from __future__ import annotations

from anatlint.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """What every fact has: keys of ``sources/`` and, sometimes, a remark."""

    sources: tuple[str, ...] = ()
    note: str = ""
