"""Helpers that show a document as a table."""

from collections.abc import Callable
from typing import Any

import pytest

from anatlint.documents import Block, Document

Look = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture
def look() -> Look:
    """Give chosen attributes of all blocks; ``label`` as text, ``source`` as the source of the whole block."""

    def value(document: Document, block: Block, name: str) -> Any:
        if name == "kind":
            return block.kind.value
        if name == "label":
            return block.text[: block.label.end] if block.label else None
        if name == "source":
            return document.source.slice(block.to_source(0, len(block.text)))
        return getattr(block, name)

    def look(document: Document, *names: str) -> list[tuple[Any, ...]]:
        return [tuple(value(document, block, name) for name in names) for block in document.blocks]

    return look
