"""Who a sentence was about: its names, then its subject as what "it" in the next one means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from anatlint.claims.denials import exceptions_of
from anatlint.claims.discourse import Discourse, Referent
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.lexicon import Lexicon
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Quantifier, Term
from anatlint.claims.own_parts import whole_of
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.short_names import nerve_named
from anatlint.claims.tree import Token, Tree
from anatlint.documents.model import Block, BlockKind, Document
from anatlint.documents.source import Span

_NAMED = frozenset({"muscle", "nerve"})
_OFFSHOOTS = frozenset({"branch", "twig", "root", "ramus", "trunk", "cord", "division"})
_RIDDLE = re.compile(  # "It runs from A to B: the X."
    r"^\W*(?:It|They|Its|Their|This (?:muscle|nerve))\b.*(?::|[–—]|\s-)\s+"
    r"(?:(?:this|that|it|these|they)(?: is| are|['’]s|['’]re) |meet |enter )?(?:the |a |an )?$",
    re.DOTALL,
)
_ADJECTIVES = 3  # words of a nerve's name without "nerve"
_TITLE = 8  # words that a first line may have to be a title


def named_in_title(
    document: Document, mentions: Sequence[Sequence[Mention]], kind_of: Callable[[str], str]
) -> Iterator[Referent]:
    """Yield what the title names, a heading or a first line of a few words."""
    first = next(iter(document.blocks), None)
    if first is None or (first.kind is not BlockKind.HEADING and len(first.text.split()) > _TITLE):
        return
    for mention in mentions[first.index]:
        for category in sorted(_NAMED & mention.categories):
            term = Term(mention.text, mention.span, mention.ids(category), plural=mention.plural)
            yield referent_of((term,), category, first.index, kind_of)


def referent_of(terms: tuple[Term, ...], category: str, block: int, kind_of: Callable[[str], str]) -> Referent:
    """Return what can be referred to; a group is so in the singular and in the plural."""
    collective = all(kind_of(id).endswith("-group") for term in terms for id in term.readings)
    return Referent(terms, category, block, collective)


_PLACING = frozenset(
    {"under", "over", "above", "below", "beneath", "behind", "between", "beside", "underneath", "near"}
)
_BESIDE = frozenset({"conj", "npadvmod"})  # of a second thing of a sentence: "X on one side, Y on the other"
_WE = frozenset({"you", "we", "one"})


def note_sentence(reader: FragmentReader, discourse: Discourse, claims: Sequence[Claim] = ()) -> None:
    """Remember who a sentence was about: its names first, then its subject as the most salient.

    ``claims`` are what it says; a pronoun that may be a muscle or a nerve was the one that something is said of.
    """
    block = reader.phrases.block
    reader.phrases.forget()  # the discourse goes on from here, phrase by phrase
    told = {id for claim in claims for term in claim.structures for id in term.readings}
    subjects = list(_subjects(reader, told))
    continues = reader.tree.tokens[0].start > reader.sentence.start and not has_clause(reader)
    if continues and not subjects and discourse.referents:
        subjects = [discourse.referents[-1]]  # "...; from the front of Y": still said of what came before
    if not subjects and discourse.topic is not None and (_describes_topic(reader) or _only_places(reader)):
        subjects = [discourse.topic]
    if not subjects and _goes_on(reader):
        subjects = discourse.referents[-1:] or [Referent((), "other", block)]
    tokens = [(token, token.mention) for token in reader.tree.tokens if token.mention and token.dep != "conj"]
    named = [
        (token, category, ids)
        for category in ("nerve", "muscle")
        for token, mention in tokens
        if (ids := mention.ids(category))
    ]
    discourse.last = {}
    discourse.turn += 1
    objects = (token for token in reader.tree.tokens if token.dep in ("dobj", "pobj") and token.tag == "PRP")
    discourse.objects = frozenset(token.lower for token in objects)
    discourse.things = (_pronouns_of_objects(reader), block, reader.sentence.end)
    excepted = {token.i for token in exceptions_of(reader.tree)}
    for token, category, ids in sorted(named, key=lambda one: not _is_nested(reader.tree, one[0])):
        if _renames_pronoun(reader.tree, token) or token.i in excepted or _is_likened(reader.tree, token):
            continue
        if _is_class(reader, token, category):
            continue
        if token.dep in ("nsubj", "nsubjpass") and reader.phrases.quantifier(token.i) is Quantifier.SOME:
            continue
        reader.phrases.forget()
        resolved = reader.phrases.resolve(token.i, frozenset({category}))
        terms = resolved.terms if resolved is not None else (term_of(token, ids),)
        referent = discourse.last[category] = referent_of(terms, category, block, reader.kind_of)
        discourse.note(referent)
    for category, before in tuple(discourse.last.items()):
        joined = [
            t for t in reader.tree.tokens if t.mention is not None and t.dep in _BESIDE and t.mention.ids(category)
        ]
        if len(before.terms) == 1 and joined:  # "X on one side, Y on the other. That one ...": it is not told which
            other = term_of(joined[-1], joined[-1].mention.ids(category) if joined[-1].mention is not None else ())
            discourse.last[category] = referent_of((*before.terms, other), category, block, reader.kind_of)
    for referent in subjects:
        discourse.note(referent)


def _pronouns_of_objects(reader: FragmentReader) -> frozenset[str]:
    """Return the pronouns that the objects of a clause may go on as, those that are neither muscles nor nerves."""
    objects = [t for t in reader.tree.tokens if t.dep == "dobj" and t.tag in ("NN", "NNS")]
    other = [t for t in objects if t.mention is None or not t.mention.ids("muscle", "nerve")]
    return frozenset("it" if token.tag == "NN" else "them" for token in other)


def _subjects(reader: FragmentReader, told: set[str]) -> Iterator[Referent]:
    """Yield what the subjects of the main clauses refer to; something of another kind has no terms.

    ``told`` are the structures that something is said of.
    """
    for token in reader.tree.tokens:
        if _is_other_root(reader.tree, token):
            yield Referent((), "other", reader.phrases.block, many=False)
        there_is = token.dep == "attr" and bool(reader.tree.children(token.head, "expl"))
        if not (token.dep in ("nsubj", "nsubjpass") or there_is) or not _is_main(reader.tree, token.i):
            continue
        if any(child.lower == "no" for child in reader.tree.children(token.i, "det")):
            continue  # "no nerve is longer than X"
        if (found_there := _found_there(reader, token)) is not None:
            yield found_there
            continue
        if (shown := _shown(reader, token)) is not None:
            yield referent_of(shown.terms, next(iter(shown.categories)), shown.block, reader.kind_of)
            continue
        if token.mention is not None and reader.phrases.quantifier(token.i) is Quantifier.SOME:
            yield Referent((), "other", reader.phrases.block)  # "five cranial nerves": not all of them
            continue
        if _tells_its_own(reader, token):
            continue
        meant = [one for category in ("nerve", "muscle") if (one := _meant(reader, token, category)) is not None]
        known = bool(meant)
        if len(meant) > 1 and token.tag == "PRP":
            meant = [one for one in meant if any(told & set(term.readings) for term in one.terms)] or meant
        yield from meant
        pronoun = token.lower in ("it", "they", "this", "these", "he", "she", "former", "latter")
        owned = any(child.tag == "PRP$" for child in reader.tree.children(token.i, "poss"))  # "its fibres run"
        if owned and token.lemma in _OFFSHOOTS and token.tag == "NNS":
            yield Referent((), "other", reader.phrases.block, many=True)  # "its branches come to the surface. They ..."
        if (
            not known
            and not owned
            and (token.pos in ("NOUN", "PROPN") or pronoun or _is_counted_off(reader.tree, token))
            and (token.mention is None or not token.mention.ids("field"))
        ):
            muscles = [t for t in reader.tree.tokens if t.mention is not None and t.mention.ids("muscle")]
            several = token.tag in ("NNS", "NNPS") and not reader.tree.children(token.i, "conj")
            many = True if several and len(reader.tree.tokens) > 1 else None
            yield Referent((), "other", reader.phrases.block, many=many, beside=len(muscles) == 1 and not pronoun)


def _meant(reader: FragmentReader, token: Token, category: str) -> Referent | None:
    """Return the structure of a category that a subject is."""
    reader.phrases.typed = category in _said_to_be(reader.tree, token.head)
    found = _subject_of(reader, _counted(reader.tree, token), frozenset({category}))
    reader.phrases.typed = False
    if found is None:
        return None
    found = whole_of(reader.phrases, token, found)
    referent = referent_of(found.terms, category, found.block, reader.kind_of)
    return replace(referent, collective=True) if _has_fibres(reader.tree) else referent


def _counted(tree: Tree, token: Token) -> int:
    """Return the X of "eleven pairs of X", which "they" are; any other token itself."""
    of = [p for p in tree.children(token.i, "prep") if p.lower == "of"] if token.lemma in ("pair", "set") else []
    return next((t.i for p in of for t in tree.children(p.i, "pobj") if t.mention is not None), token.i)


def _is_other_root(tree: Tree, token: Token) -> bool:
    """ "If X fails, the eye turns inwards", where the verb was taken for something else: what is told of now."""
    if token.head == token.i and token.lower in ("former", "latter"):
        return True  # "Often the latter."
    if token.head != token.i or token.tag not in ("NN", "NNS") or token.mention is None:
        return False
    elsewhere = token.mention.categories <= {"joint", "region", "place", "skin"}
    return elsewhere and any(child.lower == "the" for child in tree.children(token.i, "det"))


def _said_to_be(tree: Tree, verb: int) -> set[str]:
    """ "It is a motor nerve": the kind of thing that a subject is said to be."""
    return {t.lower.split()[-1] for t in tree.children(verb, "attr")} & {"nerve", "muscle"}


def _is_counted_off(tree: Tree, token: Token) -> bool:
    """ "The last of the four": one of several, though it is not known which."""
    of = any(p.lower == "of" for p in tree.children(token.i, "prep"))
    return of and token.lower in ("last", "first", "second", "third", "fourth", "one") and token.mention is None


def _found_there(reader: FragmentReader, token: Token) -> Referent | None:
    """ "In front of the Y you find the X": of X is told now; "you will find it below the Y": of it."""
    if token.lower not in _WE or not reader.words.has("finding", reader.tree.tokens[token.head].lemma):
        return None
    for thing in reader.tree.children(token.head, "dobj"):
        for category in ("muscle", "nerve"):
            if thing.tag == "PRP" or (thing.mention is not None and thing.mention.ids(category)):
                found = reader.phrases.resolve(thing.i, frozenset({category}))
                if found is not None:
                    return referent_of(found.terms, category, found.block, reader.kind_of)
    return None


def _shown(reader: FragmentReader, token: Token) -> Resolved | None:
    """ "It was the X, not the Y", "the nerve is the X", "the second engine is X": X is what is talked about now."""
    noun = token.mention is None and (token.tag == "NN" or (token.tag == "JJS" and _is_definite(reader.tree, token)))
    described = noun and not reader.phrases.referred(token, _NAMED)
    pointing = token.lower in ("it", "that", "this") or _points(reader.tree, token) or described
    for attr in _complements(reader, token) if pointing else ():
        for category in ("muscle", "nerve"):
            if attr.mention is not None and (ids := attr.mention.ids(category)):
                article = {child.lower for child in reader.tree.children(attr.i, "det")}
                if article & {"a", "an"} or _is_class(reader, attr, category):
                    return None  # "it is a muscle of ...", "it is the longest cranial nerve"
                term = term_of(attr, ids)
                return Resolved((term,), reader.phrases.block, categories=frozenset({category}))
    return None


def _tells_its_own(reader: FragmentReader, token: Token) -> bool:
    """ "Its nerve is the X": no nerve of which was told before."""
    owned = any(child.tag == "PRP$" for child in reader.tree.children(token.i, "poss"))
    named = (attr for attr in _complements(reader, token) if attr.mention is not None)
    return owned and token.lower in _NAMED and any(attr.mention and attr.mention.ids(token.lower) for attr in named)


def _complements(reader: FragmentReader, subject: Token) -> Iterator[Token]:
    """Yield what its verb puts a subject on a level with: "is X", "is called X", "the next layer is formed by X"."""
    tree, verb = reader.tree, reader.tree.tokens[subject.head]
    if verb.lemma in ("be", "'s", "’s"):
        yield from tree.children(verb.i, "attr")
    elif subject.dep == "nsubjpass" and reader.words.has("presenting", verb.lemma):
        yield from tree.children(verb.i, "oprd")
        described = subject.tag != "PRP"  # "it is formed by roots": not what it is
        for by in tree.children(verb.i, "agent") if described else ():
            yield from tree.children(by.i, "pobj")


def _is_definite(tree: Tree, token: Token) -> bool:
    return any(child.lower == "the" for child in tree.children(token.i, "det"))


def _is_class(reader: FragmentReader, noun: Token, category: str) -> bool:
    """Whether a noun in the singular names the class of which a superlative tells one: "the longest cranial nerve"."""
    ids = noun.mention.ids(category) if noun.mention is not None else ()
    grouped = noun.tag in ("NN", "NNP") and all(reader.kind_of(id).endswith("-group") for id in ids)
    return (
        bool(ids) and grouped and any(t.tag in ("JJS", "RBS") or t.lower == "only" for t in _before_noun(reader, noun))
    )


def _before_noun(reader: FragmentReader, noun: Token) -> Iterator[Token]:
    for child in reader.tree.children(noun.i, "amod", "compound", "nummod", "advmod"):
        yield from (child, *reader.tree.children(child.i, "advmod"))


def _points(tree: Tree, token: Token) -> bool:
    """ "The nerve", "this muscle", "that one", of which the sentence tells the name."""
    if token.lower not in ("nerve", "muscle", "one") or tree.children(token.i, "poss", "prep", "relcl", "acl", "amod"):
        return False
    return any(child.lower in ("the", "this", "that") for child in tree.children(token.i, "det"))


def _subject_of(reader: FragmentReader, i: int, categories: frozenset[str]) -> Resolved | None:
    from anatlint.claims.holders import holder

    found = reader.phrases.resolve(i, categories)
    if found is None:
        token = reader.tree.tokens[i]
        if token.mention is not None and token.mention.ids("field"):
            found = holder(reader.phrases, token, categories)
    return found


def _has_fibres(tree: Tree) -> bool:
    """Whether a sentence names fibres or twigs, which "they" may mean: those of its subject."""
    return any(
        token.lemma.endswith(("fibre", "fiber", "twig", "filament", "branch"))
        and token.tag == "NNS"
        and token.dep == "dobj"
        for token in tree.tokens
    )


def _is_nested(tree: Tree, token: Token) -> bool:
    """Whether a name stands within another noun phrase: "the X, a branch of the Y" is about X."""
    if token.dep == "oprd" or (token.dep == "pobj" and tree.tokens[token.head].lower == "as"):
        return True  # "also known as the Y"
    current = token
    while current.head != current.i:
        above = tree.tokens[current.head]
        if current.dep != "conj" and above.mention is not None and above.pos in ("NOUN", "PROPN"):
            return True
        current = above
    return False


def _is_likened(tree: Tree, token: Token) -> bool:
    """ "Like the X it gives no branches": of another thing, which "it" means in the next sentence, too."""
    above = tree.tokens[token.head]
    behind = [t.lower for t in tree.tokens[token.i + 1 : token.i + 3]]
    return token.dep == "pobj" and above.lower in ("like", "unlike") and bool({"it", "they"} & set(behind))


def _renames_pronoun(tree: Tree, token: Token) -> bool:
    """ "Older books know it as the Y": another name of what is talked about anyway."""
    above = tree.tokens[token.head]
    verb = above.head if token.dep == "pobj" and above.lower == "as" else above.i
    named = token.dep == "oprd" or verb != above.i
    return named and any(child.tag == "PRP" for child in tree.children(verb, "dobj"))


def _is_main(tree: Tree, i: int) -> bool:
    verb = tree.tokens[tree.tokens[i].head]
    while verb.dep == "conj" and verb.head != verb.i:
        verb = tree.tokens[verb.head]
    return verb.head == verb.i


def has_clause(reader: FragmentReader) -> bool:
    """Whether a fragment has a finite verb with a subject of its own."""
    return any(
        token.dep in ("nsubj", "nsubjpass") and reader.tree.tokens[token.head].pos in ("VERB", "AUX")
        for token in reader.tree.tokens
    )


def _goes_on(reader: FragmentReader) -> bool:
    """ "Connects to the Y. Gives off Z": a verb that a fragment opens with goes on telling of what came before."""
    first, root = reader.tree.tokens[0], reader.tree.root()
    return first is root and first.tag == "VBZ" and not reader.tree.children(first.i, "nsubj", "nsubjpass", "expl")


def _describes_topic(reader: FragmentReader) -> bool:
    """ "A mirror image of the X." below a name: said of that, and not of X."""
    root = reader.tree.root()
    return reader.titled and not has_clause(reader) and root is not None and root.pos == "NOUN" and not root.mention


def _only_places(reader: FragmentReader) -> bool:
    """ "Major and minor, both under the X." below a name: X only tells where that is."""
    tokens = reader.tree.tokens
    if any(t.pos in ("VERB", "AUX") for t in tokens):
        return False
    named = [t for t in tokens if t.mention is not None and t.mention.ids("muscle", "nerve")]
    return bool(named) and all(t.dep == "pobj" and reader.tree.tokens[t.head].lower in _PLACING for t in named)


def named_at_end(text: str, sentence: Span, mentions: Sequence[Mention]) -> Referent | None:
    """Return what a sentence names at its end only: "It runs from A to B: the X.", "Its nerve is A – this is X."."""
    named = [m for m in mentions if m.categories & _NAMED and sentence.start <= m.span.start < sentence.end]
    last = next((m for m in named if not text[m.span.end : sentence.end].strip(' .!”"')), None)
    category = next((c for c in ("muscle", "nerve") if last is not None and c in last.categories), None)
    if last is None or category is None or _RIDDLE.search(text[sentence.start : last.span.start]) is None:
        return None
    if any(m is not last and category in m.categories for m in named):
        return None
    return Referent((Term(last.text, last.span, last.ids(category), plural=last.plural),), category, 0)


def nerve_alone(lexicon: Lexicon, block: Block, sentence: Span) -> Referent | None:
    """Return the nerve that an answer consists of, told by its adjective alone: "Musculocutaneous."."""
    told = block.text[slice(*sentence)].strip()
    if len(told.split()) > _ADJECTIVES or not told.endswith((".", "!")):
        return None
    ids = nerve_named(lexicon, told.rstrip(".!"))
    return Referent((Term(told.rstrip(".!"), sentence, ids),), "nerve", block.index) if ids else None
