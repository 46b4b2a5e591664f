"""Forms of words that are found once each are those that spaCy finds in every sentence."""

import pytest
from spacy.tokens import Doc

from anatlint.claims.pipeline import DEFAULT_MODEL, load_pipeline
from anatlint.claims.word_forms import WordForms, _batches

pytestmark = pytest.mark.model
SENTENCES = (
    "Peter lifts the leg and lies beside it .",
    "The men lay down the leaves they had left .",
    "He is n't gon na do that , but let 's see those that have lain there .",
    "Longer heads , worse backs : 12 of them were seen by us in March",
    "The better of the two runs through it ; running is what does it best .",
    "They ai n't got ta go",
    "lies",
)


@pytest.fixture(scope="module")
def nlp():
    return load_pipeline(DEFAULT_MODEL)


def documents(nlp):
    return [Doc(nlp.vocab, words=sentence.split()) for sentence in SENTENCES]


def test_forms_and_heads_are_those_of_the_whole_pipeline(nlp):
    parses = list(WordForms(nlp).parse(documents(nlp)))
    for parse, doc in zip(parses, nlp.pipe(documents(nlp), batch_size=len(SENTENCES)), strict=True):
        wanted = [(t.text, t.tag_, t.dep_, t.pos_, t.lemma_) for t in doc]
        assert [tuple(form) for form in parse.forms] == wanted
        assert list(parse.heads) == [t.head.i for t in doc]


def test_what_was_parsed_before_changes_nothing(nlp):
    forms = WordForms(nlp)
    first = list(forms.parse(documents(nlp)))
    assert list(forms.parse(documents(nlp)[::-1])) == first[::-1]


def test_a_pipeline_of_another_make_is_left_as_it_is(nlp):
    with nlp.select_pipes(disable=["lemmatizer"]):
        (parse,) = WordForms(nlp).parse([Doc(nlp.vocab, words=["It", "lies"])])
    assert parse.forms[1].lemma == ""
    assert [form.tag for form in parse.forms] == ["PRP", "VBZ"]


def test_batches_hold_so_many_words_and_every_document_once(nlp):
    docs = [Doc(nlp.vocab, words=["a"] * length) for length in (1, 5000, 200, 200, 200, 3)]
    batches = list(_batches(docs))
    assert [doc for batch in batches for doc in batch] == docs
    assert [len(batch) for batch in batches] == [1, 1, 2, 2]


def test_batches_of_short_documents_hold_so_many(nlp):
    docs = [Doc(nlp.vocab, words=["a"]) for _ in range(250)]
    assert [len(batch) for batch in _batches(docs)] == [100, 100, 50]
