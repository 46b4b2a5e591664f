"""From a document to its claims: mentions, sentences, parses, discourse, frames."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from anatlint.claims import counted_again
from anatlint.claims.afar import doubt_afar
from anatlint.claims.answers import Question, asked_about, question_in, read_answer
from anatlint.claims.asides import read_aside
from anatlint.claims.asked_clauses import answered_clause
from anatlint.claims.bare_acts import read_bare_acts
from anatlint.claims.clause_readers import read_clauses, read_guesses
from anatlint.claims.compartment_lists import read_compartment
from anatlint.claims.counted_labels import labelled_members, read_label
from anatlint.claims.courses import read_course, read_labelled_course
from anatlint.claims.denials import excepts
from anatlint.claims.described_groups import note_described
from anatlint.claims.discourse import Discourse, Referent, in_doubt
from anatlint.claims.elided_clauses import Elided, elided_clauses
from anatlint.claims.fields import read_area, read_telegram, said_in
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.harm import read_signs
from anatlint.claims.headed_clauses import headed_clause
from anatlint.claims.heading_lists import read_belonging, read_heading_item
from anatlint.claims.heads import parted_in
from anatlint.claims.introduced import Joined, join
from anatlint.claims.labels import labels_of
from anatlint.claims.leftovers import read_leftovers
from anatlint.claims.levels import find_levels
from anatlint.claims.lists import colon_members, introduction_of, listed_above, read_examples, read_members
from anatlint.claims.mentions import Mention
from anatlint.claims.mentions import before as preceding
from anatlint.claims.modalities import (
    read_bare_modality,
    read_modality,
)
from anatlint.claims.model import Claim, Mood, Movement, Name, Qualifiers, Term
from anatlint.claims.movement_labels import labelled_clause
from anatlint.claims.names_in_document import mentions_of
from anatlint.claims.ordered_lists import read_ordered_lists
from anatlint.claims.parser import Fragment, Parser
from anatlint.claims.part_lists import read_part_lists
from anatlint.claims.passages import link_passages, without_repeats
from anatlint.claims.phrases import Phrases, inherited
from anatlint.claims.pieces import Cutter, Piece, field_asked, introduces, is_index, is_short, worth_parsing
from anatlint.claims.plexus_values import read_plexus_values
from anatlint.claims.polar import answer_at, answered, is_polar, is_to_judge
from anatlint.claims.predications import SUBJECTS, predications, verbless
from anatlint.claims.qualify import mood_of, of_other_species
from anatlint.claims.quiz_options import (
    chosen_in,
    key_in,
    letter_of_item,
    named_in,
    nerve_option,
    number_of,
    option_letter,
    options_in,
)
from anatlint.claims.records import read_records, so_does
from anatlint.claims.refuted import refute_last
from anatlint.claims.resources import Resources
from anatlint.claims.said_again import read_said_again, with_exceptions
from anatlint.claims.scenes import Scenes
from anatlint.claims.seen_together import Moved, SeenTogether
from anatlint.claims.segments import field_of_value
from anatlint.claims.sentences import split_sentences
from anatlint.claims.series import may_have, read_series
from anatlint.claims.spaces import first_space
from anatlint.claims.structure import TURNING, Introduction, Setting, Structure, field_of
from anatlint.claims.subjects import has_clause, named_at_end, named_in_title, nerve_alone, note_sentence, referent_of
from anatlint.claims.tables import at_joint, moved_to, paired
from anatlint.claims.tallies import read_tallies
from anatlint.claims.telegrams import only_movements, read_telegrams
from anatlint.claims.tree import Tree
from anatlint.claims.wall_lists import read_wall_lists
from anatlint.claims.ways import read_ways
from anatlint.claims.whole_texts import read_whole_text
from anatlint.documents.model import Block, BlockKind, Document
from anatlint.documents.source import Span
from anatlint.records import dataclass

_MIXED = (None, "action", "origin", "insertion", "attachment")  # fields beside whose values nerves stand
_PAIRED = ("innervation", "origin", "insertion", "attachment")  # of several muscles of a row, each may have its own
_SUBJECTS = frozenset({"muscle", "nerve"})
_LABELLING = frozenset({"joint", "motion", "place", "region", "skin"})
_NAMING = re.compile(r"\b(?:muscles?|nerves?)\b", re.IGNORECASE)
_REFUTED = 40  # code points of a sentence that may say of the one before that it is wrong
_ASKING = ("q", "question")  # labels of questions, with or without their mark
_LATELY = 40  # claims back that a sentence may take up
_ANSWER = 9  # words of an answer at most to a question that only names a field
_LABELLED = 120  # code points of a line that may be no more than a label and names
_PASSAGE = 20_000  # code points that are parsed together: few enough to hold their trees, enough for whole batches
_MYTH_LABEL = re.compile(r"\W*((?:[A-Za-z]+ )?[A-Za-z]+)(?: (?:no\.? ?|number )?#?\w{1,5})?\W{0,3}[:–—]")
_QUOTES = ('"', "“", "«", "„", "‘")
_OTHER = re.compile(  # of a thing without a name here
    r"(?:An?|Another|One|Some|His|Her|My|Our|Your) [a-z]"
    r"|The (?!same|said|above|whole|two|three|four|five|six)[a-z-]+ (?:[a-z-]+ )?(?:muscles|nerves)\b"
)
_SEVERAL = re.compile(r"\b(?:muscles|nerves)\b")
_GOING_ON = re.compile(r"(?:It|They|Its|Their|There|This|These|In them|The (?:same )?muscle)\b")
_GIVING = re.compile(r"\W*(?:\w+ )?(?:from|off|out of)\b", re.IGNORECASE)  # "From the upper trunk: ..."
_POINTING = re.compile(r"\bthe (?:former|latter)\b", re.IGNORECASE)
_PARSERS: dict[str, Parser] = {}


@dataclass(slots=True)
class Extraction:
    """Reads one document. ``claims`` grows in the order of the text."""

    document: Document
    resources: Resources
    parser: Parser
    claims: list[Claim] = field(default_factory=list)
    _discourse: Discourse = field(default_factory=Discourse)
    _found: list[list[Mention]] = field(default_factory=list)  # the mentions of each block
    _title: tuple[Referent, ...] = ()  # what the title names
    _section: tuple[int, ...] = ()
    _asked: Question | None = None  # the question right before
    _polar: tuple[Claim, ...] = ()  # what it asks, where it can be answered with yes or no
    _fields: dict[str, str] = field(default_factory=dict)  # the labels of fields
    _scenes: Scenes | None = None
    _introductions: dict[int, Introduction] = field(default_factory=dict)  # what sentences before lists say of items
    _before: dict[int, Discourse] = field(default_factory=dict)  # who was talked about before them
    _moods: dict[str, Mood] = field(default_factory=dict)  # of sentences, by their own cues
    _options: dict[str, Referent | None] = field(default_factory=dict)  # what the answers to choose from name
    _settings: dict[int, Setting] = field(default_factory=dict)  # what each block inherits
    _moved: list[Moved] = field(default_factory=list)  # the movements that the text names, by whomever they are made

    def run(self, mentions: list[list[Mention]]) -> tuple[Claim, ...]:
        """Return all claims of the document, whose names are known."""
        blocks = self.document.blocks
        lexicon = self.resources.lexicon
        self._fields = labels_of(self.resources.fields)
        self._found = mentions
        self._title = tuple(named_in_title(self.document, mentions, self.resources.kind_of))
        self._discourse = Discourse(title=self._title)
        structure = Structure(blocks, mentions, self._fields, lexicon)
        self._introductions = structure.introductions
        harm = self.resources.harm.words
        self._scenes = Scenes.over(blocks, mentions, harm, self.resources.harmed_in, lexicon)
        pieces = self._cut(mentions)
        for number, passage in enumerate(_passages(blocks)):
            if number:
                gc.collect(0)  # parsing leaves circles behind, and the collector is told to come seldom
            self._parse([(block, piece) for block in passage for piece in pieces[block.index]])
            self._complete(passage, pieces, mentions)
            for block in passage:
                self._read_block(block, mentions[block.index], pieces[block.index], structure)
                pieces[block.index] = []  # a long document has no room for all trees
        found = read_whole_text(self.document, mentions, self.resources, self._own_mood, self.claims)
        self.claims.extend(list(found))
        self.claims.extend(read_ordered_lists(blocks, mentions, self._own_mood))
        relations, kind_of = self.resources.relations, self.resources.kind_of
        self.claims.extend(read_wall_lists(blocks, mentions, relations, kind_of, self._own_mood))
        return link_passages(without_repeats(tuple(doubt_afar(self.claims, blocks))))

    def seen_together(self, made: Sequence[Claim]) -> tuple[Claim, ...]:
        """Return what may be confirmed of the words that no claim ``made`` by :meth:`run` is read from."""
        resources, aside = self.resources, self.resources.words.patterns["sets_nothing_aside"]
        reader = SeenTogether(
            resources.pairings,
            self.document.blocks,
            self._found,
            self._settings,
            self._moved,
            self._fields,
            resources.kind_of,
            self._mood,
            lambda text: aside.sub("", text),
        )
        return tuple(reader.read(made))

    def trees(self) -> list[Tree]:
        """Return the trees of what is parsed, in the order of the text, without reading claims from them."""
        blocks = self.document.blocks
        pieces = self._cut(mentions_of(self.document, self.resources, self._fields))
        self._parse([(block, piece) for block in blocks for piece in pieces[block.index]])
        return [piece.tree for within in pieces for piece in within if piece.tree is not None]

    def _cut(self, mentions: Sequence[Sequence[Mention]]) -> list[list[Piece]]:
        """Return the pieces of each block, not parsed yet."""
        blocks = self.document.blocks
        cutter = Cutter(self.resources, self._fields)
        pieces = [list(cutter.cut(block, mentions[block.index])) for block in blocks]
        for block in blocks:
            self._join(block, pieces[block.index], mentions)
        self._join_answers(pieces, mentions)
        return pieces

    def _parse(self, pieces: Sequence[tuple[Block, Piece]]) -> None:
        wanted = [
            (block, piece)
            for block, piece in pieces
            if worth_parsing(piece)
            or introduces(block, piece)
            or is_short(block, piece)
            or self._follows_question(block, piece)
            or self._tells(block, piece)
            or self._chooses(block, piece)
        ]
        fragments = [
            Fragment(block.text[piece.span.start : piece.span.end], piece.span.start, piece.mentions, piece.skip)
            for block, piece in wanted
        ]
        joined = [(piece, piece.joined) for _, piece in pieces if piece.joined is not None]
        asked = [(piece, piece.asked) for _, piece in pieces if piece.asked is not None]
        trees = self.parser.parse([*fragments, *(one.fragment for _, one in (*joined, *asked))])
        for (_, piece), tree in zip(wanted, trees, strict=False):
            piece.tree = tree
        for (piece, one), tree in zip(joined, trees[len(wanted) :], strict=False):
            piece.whole = one.placed(tree)
        for (piece, one), tree in zip(asked, trees[len(wanted) + len(joined) :], strict=True):
            piece.clause = one.placed(tree)

    def _complete(
        self, passage: Sequence[Block], pieces: Sequence[Sequence[Piece]], mentions: Sequence[Sequence[Mention]]
    ) -> None:
        """Parse the clauses that share the verb of the one before, together with that verb."""
        found: list[tuple[Piece, Elided]] = []
        for block in passage:
            whole = [piece for piece in pieces[block.index] if piece.aside is None]
            trees = [piece.tree or Tree(()) for piece in whole]
            found += [(whole[at], one) for at, one in elided_clauses(block, trees, mentions[block.index])]
        parsed = self.parser.parse([one.joined.fragment for _, one in found])
        for (piece, one), tree in zip(found, parsed, strict=True):
            piece.elided = (*piece.elided, (one, one.joined.placed(tree)))

    def _join_answers(self, pieces: Sequence[Sequence[Piece]], mentions: Sequence[Sequence[Mention]]) -> None:
        """Join fragments to the questions right before them (items of a list may be options), and to their labels."""
        asking: tuple[Block, Span] | None = None
        for block in self.document.blocks:
            if block.kind is BlockKind.HEADING:
                asking = (block, Span(0, len(block.text))) if block.text.rstrip().endswith("?") else None
            for piece in pieces[block.index] if block.kind is not BlockKind.HEADING else ():
                if piece.aside is not None:
                    continue
                before, asking = asking, None
                if block.text.endswith("?", 0, piece.sentence.end) or block.label_text.lower() in _ASKING:
                    asking = (block, piece.sentence)
                elif before is not None and (before[0] is block or block.kind is not BlockKind.LIST_ITEM):
                    self._join_answer(before, block, piece, mentions)
                elif piece is pieces[block.index][0] and piece.span.end - piece.span.start < _LABELLED:
                    piece.asked = labelled_clause(block, piece.span, mentions[block.index], self.resources.words)
                    piece.asked = piece.asked or self._join_head(block, piece, mentions)

    def _join_answer(
        self, asking: tuple[Block, Span], block: Block, piece: Piece, mentions: Sequence[Sequence[Mention]]
    ) -> None:
        question, sentence = asking
        named = mentions[question.index]
        short = block.text.count(" ", *piece.span) < _ANSWER and piece.field is None
        if short and question is not block and question.kind is not BlockKind.HEADING:
            piece.field = field_asked(question.text[: sentence.end], self._fields)
        inside = [m for m in named if sentence.start <= m.span.start and m.span.end <= sentence.end]
        text = question.text[slice(*sentence)]
        if question_in(text, inside, question.index, self.resources.kind_of) is None:
            own, words = mentions[block.index], self.resources.words
            piece.asked = answered_clause(question, sentence, named, block, piece.span, own, words)

    def _join_head(self, block: Block, piece: Piece, mentions: Sequence[Sequence[Mention]]) -> Joined | None:
        """Return a value with its label, or with the head of its column or row, as one clause."""
        heads: list[tuple[Block, Span]] = []
        if block.label is not None and block.label.end <= piece.span.start:
            heads.append((block, block.label))
        elif block.kind is BlockKind.TABLE_CELL and block.row:
            above = (self.document.blocks[i] for i in (block.column_header, block.row_header) if i is not None)
            heads += [(head, Span(0, len(head.text))) for head in above if head is not block]
        words, verbs = self.resources.words, self.resources.openers
        for head, told in heads:
            if field_of(head.text[slice(*told)], self._fields) is None:
                named = mentions[head.index]
                inside = [m for m in named if told.start <= m.span.start and m.span.end <= told.end]
                own = mentions[block.index]
                found = headed_clause(head, told, inside, block, piece.span, own, words, verbs)
                if found is not None:
                    return found
        return None

    def _join(self, block: Block, pieces: Sequence[Piece], mentions: Sequence[Sequence[Mention]]) -> None:
        """Join an item of a list to the sentence that introduces the list, where they make one."""
        above = block.intro if block.intro is not None else block.parent
        if block.kind is not BlockKind.LIST_ITEM or above is None or block.label is not None or not pieces:
            return
        introduction, first = self.document.blocks[above], pieces[0]
        if not mentions[above] or first.aside is not None or not worth_parsing(first):
            return
        words, verbs = self.resources.words, self.resources.openers
        first.joined = join(words, introduction, mentions[above], block, first.span, first.mentions, verbs)

    def _tells(self, block: Block, piece: Piece) -> bool:
        text = block.text[piece.span.start : piece.span.end]
        return (
            self.resources.words.find("telling", text) is not None
            or self.resources.harm.telling.search(text) is not None
            or counted_again.TELLING.search(text) is not None
        )

    def _chooses(self, block: Block, piece: Piece) -> bool:
        """Whether a sentence begins with one of several things named before: "The other two lie below it."."""
        text = block.text[piece.span.start : piece.span.end]
        found = self.resources.words.find("choosing", text) if piece.aside is None else None
        return found is not None and found.start() == 0

    def _misnamed(self, block: Block, mentions: Sequence[Mention], setting: Setting) -> None:
        """Read that there is a structure of a name that nothing bears, or that is misspelt."""
        for mention in mentions:
            if mention.misspelt is None:
                continue
            before = preceding(block.text, mention.span.start).rstrip().lower()
            whole = Span(0, len(block.text))
            sentence = next((s for s in split_sentences(block.text) if s.start <= mention.span.start < s.end), whole)
            told = block.text[sentence.start : sentence.end]
            if self.resources.words.find("others_species", told):
                continue  # "the triceps femoris of the frog"
            mood = self._mood(told, setting)
            qualifiers = Qualifiers(mood=mood, negated=before.endswith((" no", "no")) and not mention.entries)
            term = Term(mention.text, mention.span, mention.ids("muscle", "nerve"), misspelt=mention.misspelt or None)
            name = Name(mention.text, term.readings)
            self.claims.append(Claim("exists", term, name, block.index, mention.span, sentence, qualifiers, "name"))

    def _read_block(
        self, block: Block, mentions: Sequence[Mention], pieces: Sequence[Piece], structure: Structure
    ) -> None:
        setting = self._settings[block.index] = structure.setting(block)
        if block.headings != self._section:
            self._section = block.headings
            turned = bool(block.headings) and TURNING.match(self.document.blocks[block.headings[-1]].text) is not None
            self._discourse = Discourse(title=self._title if self._is_titled(block) and not turned else ())
            headed = self._found[block.headings[-1]] if block.headings else ()
            self._discourse.space = first_space(headed, self.resources.kind_of)
        if block.kind is BlockKind.HEADING:
            self._ask(block, Span(0, len(block.text)), mentions)
            self._polar = tuple(self._read_heading(block, pieces, setting))
            return
        first = block.kind is BlockKind.TABLE_CELL and bool(block.row) and not block.column
        if first or self._labels_another(block, mentions, setting):
            self._discourse = Discourse(title=self._discourse.title)
        topic = in_doubt(setting.topic) if setting.apart and setting.topic is not None else setting.topic
        self._discourse.topic = topic
        self._discourse.scene = self._scenes.of(block, setting.topic) if self._scenes is not None else None
        self._discourse.elsewhere = self._scenes is not None and self._scenes.is_elsewhere(block)
        self._discourse.persons = self.resources.words.find("persons", block.text) is not None
        if setting.label is not None and setting.topic is not None and setting.topic.block == block.index:
            self._discourse.note(setting.topic)
        listed = block.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_CELL)
        if topic is not None and listed:
            self._discourse.note(topic)
        elif self._leaves_list(block):
            self._note_list(block, setting.topic or self._introducing(block))
        self._choose(block, mentions, setting)
        self._read_list_item(block, mentions, pieces, setting, structure)
        housed = self._label_members(block, mentions, setting, structure)
        self._misnamed(block, mentions, setting)
        before = len(self.claims)
        last = self._read_pieces(block, mentions, pieces, setting)
        if housed:  # its muscles are told already as those of a compartment
            self.claims[before:] = [claim for claim in self.claims[before:] if claim.predicate != "has_members"]
        if block.kind is BlockKind.TABLE_CELL and setting.field in _PAIRED and setting.topic is not None:
            named = {m.ids("muscle") for m in self._found[setting.topic.block] if m.ids("muscle")}
            self.claims[before:] = paired(self.claims[before:], setting.topic.terms, block.text, len(named))
        if last is not None and (introduction := introduction_of(last, block.text)) is not None:
            structure.introductions[block.index] = introduction

    def _choose(self, block: Block, mentions: Sequence[Mention], setting: Setting) -> None:
        """Remember what the answers to choose from name, and that the right one is talked about once it is told."""
        if options := options_in(block.text):
            self._options = {letter: named_in(mentions, span, block.index) for letter, span in options.items()}
        elif setting.options and (letter := option_letter(block) or letter_of_item(block)) is not None:
            right = named_in(mentions, Span(0, len(block.text)), block.index)
            right = right or nerve_option(block, setting.options, self.resources.lexicon)
            self._options[letter] = right
            self._options[number_of(setting.options) + letter] = right
        elif (key := key_in(block.text)) is not None:
            self._discourse = Discourse(title=())  # of another question than the answer before
            if (right := self._options.get("".join(key))) is not None:
                self._discourse.note(right)
        elif (letter := chosen_in(block.text, bool(self._options))) is not None:
            if (right := self._options.get(letter)) is not None:
                self._discourse.note(right)
            self._options = {}

    def _read_heading(self, block: Block, pieces: Sequence[Piece], setting: Setting) -> Iterator[Claim]:
        """Yield what a heading asks that may be answered with yes or no."""
        for piece in pieces:
            if piece.tree is not None and piece.tree.tokens:
                yield from read_clauses(self._reader(block, piece, setting), self.resources)

    def _is_titled(self, block: Block) -> bool:
        """Whether the first heading is the title of all that follows, and not of the first section only."""
        return self.document.blocks[0].kind is not BlockKind.HEADING or 0 in block.headings

    def _labels_another(self, block: Block, mentions: Sequence[Mention], setting: Setting) -> bool:
        """Whether a label names something that is neither field nor known structure: "face nerve: leaves by ..."."""
        if block.label is None or setting.field is not None:
            return False
        if setting.topic is not None and setting.topic.block == block.index:
            return False
        if block.kind is BlockKind.LIST_ITEM and self._heads_item(self.document.blocks[block.index - 1], block):
            return True
        whole = [m for m in mentions if m.text == block.label_text]
        return bool(_NAMING.search(block.label_text)) or any(m.categories <= _LABELLING for m in whole)

    def _heads_item(self, before: Block, block: Block) -> bool:
        """Whether the item before in the same list has a label that is the name of a muscle or a nerve, and no more."""
        named = [m for m in self._found[before.index] if m.text == before.label_text]
        return before.list_id == block.list_id and any(m.ids("muscle", "nerve") for m in named)

    def _leaves_list(self, block: Block) -> bool:
        """Whether a paragraph goes on after a list: it speaks of what the section is about, not of the last item."""
        before = self.document.blocks[block.index - 1] if block.index else block
        return before.kind is BlockKind.LIST_ITEM and block.kind is BlockKind.PARAGRAPH and before.intro is not None

    def _introducing(self, block: Block) -> Referent | None:
        """Return what was talked about before the list that a paragraph follows: "It divides into two: ..."."""
        intro = self.document.blocks[block.index - 1].intro
        before = self._before.get(intro) if intro is not None else None
        last = before.referents[-1] if before is not None and before.referents else None
        return last if last is not None and len(last.terms) == 1 else None

    def _note_list(self, block: Block, topic: Referent | None) -> None:
        """Remember what a list before a paragraph was about: a group before its members, one thing behind them."""
        told = [listed_above(self.document.blocks, self._found, block), topic]
        group = topic is not None and (
            topic.plural or referent_of(topic.terms, topic.category, 0, self.resources.kind_of).collective
        )
        for referent in told if group else reversed(told):
            if referent is not None:
                self._discourse.note(referent)

    def _read_pieces(
        self, block: Block, mentions: Sequence[Mention], pieces: Sequence[Piece], setting: Setting
    ) -> FragmentReader | None:
        """Read the pieces of a block; return the reader of the one that ends it."""
        last: FragmentReader | None = None
        for piece in pieces:
            if piece.named is not None:
                setting = replace(setting, topic=piece.named, field=None, named=True, label=piece.named.terms[0].span)
                self._discourse.topic = piece.named
                self._discourse.note(piece.named)
            self._note_named(block, piece)
            before = len(self.claims)
            if introduces(block, piece):
                self._before[block.index] = self._discourse.copy()
            if piece.aside is None:
                self._say_yes_or_no(block, piece)
            if piece.tree is not None and piece.tree.tokens and not is_index(piece.tree):
                here = self._with_asked(piece, setting)
                reader = self._reader(block, piece, here)
                told = self._discourse.copy()
                self._read_piece(reader, piece, here)
                self._read_joined(block, piece, here, reader)
                self._read_elided(block, piece, here, before, told)
                if piece.aside is None and piece.span.end == len(block.text.rstrip()):
                    last = reader
            self._discourse.space = first_space(piece.mentions, self.resources.kind_of) or self._discourse.space
            self._read_asked(block, piece, setting)
            asks = block.text.endswith("?", 0, piece.sentence.end) or block.label_text.lower() in _ASKING
            if piece.aside is None and asks:
                self._ask(block, piece.sentence, mentions)
                self._polar = tuple(self.claims[before:]) if is_polar(block.text[slice(*piece.sentence)]) else ()
            elif piece.aside is None:
                self._answer(block, piece, setting)
                if self._is_to_judge(block, piece):
                    self._polar = tuple(self.claims[before:])
            if piece.tree is None and piece.aside is None and _is_of_other(block.text, piece.span):
                several = _SEVERAL.search(block.text, *piece.span)
                self._discourse.note(Referent((), "other", block.index, many=None if several else False))
        return last

    def _note_named(self, block: Block, piece: Piece) -> None:
        """Remember what a piece names at its end only, or by an adjective that is all it says."""
        if piece.aside is not None:
            return
        if (named := named_at_end(block.text, piece.span, piece.mentions)) is not None:
            self._discourse.note(replace(named, block=block.index))
        if piece.tree is None and not piece.mentions:
            alone = nerve_alone(self.resources.lexicon, block, piece.span)
            if alone is not None:
                self._discourse.note(alone)

    def _with_asked(self, piece: Piece, setting: Setting) -> Setting:
        """Return a setting in which a bare answer is said of what the question right before asked the place of."""
        asked = asked_about(self._asked) if piece.aside is None else None
        if asked is None or piece.tree is None or any(t.dep in SUBJECTS for t in piece.tree.tokens):
            return setting
        self._discourse.note(asked)
        return replace(setting, topic=asked, named=True)

    def _is_to_judge(self, block: Block, piece: Piece) -> bool:
        """Whether a statement stands behind "True or false", in its sentence or the one before."""
        before = preceding(block.text, piece.sentence.start)
        if not before.strip() and block.index:
            above = self.document.blocks[block.index - 1]
            before = above.text if above.headings == block.headings or above.kind is BlockKind.HEADING else ""
        return is_to_judge(before, block.text[slice(*piece.sentence)])

    def _say_yes_or_no(self, block: Block, piece: Piece) -> None:
        """Read the answer to the question right before, when it begins with yes or no."""
        asked, self._polar = self._polar, ()
        answer = answer_at(block.text, piece.span) if asked else None
        if answer is not None:
            self.claims = [claim for claim in self.claims if not any(claim is one for one in asked)]
            self.claims.extend(answered(asked, block.index, piece.sentence, *answer))

    def _ask(self, block: Block, sentence: Span, mentions: Sequence[Mention]) -> None:
        """Remember what a question asks for."""
        text = block.text[slice(*sentence)]
        inside = [m for m in mentions if sentence.start <= m.span.start and m.span.end <= sentence.end]
        latest = self._discourse.find(frozenset({"muscle"}), False)
        terms = latest.terms if latest is not None else ()
        kind_of = self.resources.kind_of
        asks = text.endswith("?") or block.label_text.lower() in _ASKING
        self._asked = question_in(text, inside, block.index, kind_of, terms) if asks else None

    def _answer(self, block: Block, piece: Piece, setting: Setting) -> None:
        """Read names as the answer to the question right before; those of a list may be options."""
        asked, self._asked = self._asked, None
        listed = block.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_CELL) and asked is not None
        beside = asked is not None and block.kind is BlockKind.TABLE_CELL and block.row_header == asked.block
        other = listed and asked is not None and asked.block != block.index and not beside
        if asked is not None and not other and piece.tree is not None:
            self.claims.extend(read_answer(self._reader(block, piece, setting), asked))

    def _follows_question(self, block: Block, piece: Piece) -> bool:
        """Whether a few words may answer a question: "The axillary."."""
        if piece.aside is not None or block.text.count(" ", *piece.span) > 4:
            return False
        before = preceding(block.text, piece.span.start).rstrip(" (*_\n")
        if block.index and (not before or before == block.label_text + ":"):
            before = self.document.blocks[block.index - 1].text
        return before.endswith("?")

    def _reader(self, block: Block, piece: Piece, setting: Setting) -> FragmentReader:
        assert piece.tree is not None
        sentence = block.text[piece.sentence.start : piece.sentence.end]
        mood = self._of_species(block, sentence, self._mood(sentence, setting))
        if mood is not Mood.HYPOTHETICAL and self._is_to_judge(block, piece):
            mood = Mood.QUESTION
        if mood is Mood.ASSERTED and self._is_refuted(block, piece):
            mood = Mood.MYTH
        phrases = self._phrases(piece.tree, block)
        goes_on = block.kind is BlockKind.TABLE_CELL and piece.sentence.start > 0  # of whom the row is about
        found = predications(piece.tree)
        if setting.named and setting.field in (None, "location") and piece.aside is None:
            found += verbless(piece.tree)
        titled = (
            setting.named
            and not self._is_stretched(block)
            and (setting.label is not None or block.kind is not BlockKind.PARAGRAPH)
        )
        reader = FragmentReader(
            phrases, found, piece.sentence, self.resources.lexicon, self.resources.words, self.resources.kind_of,
            Qualifiers(mood=mood), titled=titled, excepted=tuple(self._excepted(block, piece)),
        )  # fmt: skip
        nobodys = goes_on or setting.several or self._is_of_level(block)
        reader.topic_allowed = setting.topic is not None or not nobodys
        note_described(reader, self.resources.movements, self.resources.agents)
        return reader

    def _is_of_level(self, block: Block) -> bool:
        """Whether a cell stands in the row of a spinal level: "C8 | bending the fingers" says nothing of a muscle."""
        head = block.row_header if block.kind is BlockKind.TABLE_CELL else None
        text = self.document.blocks[head].text.strip(" *_") if head is not None and head != block.index else ""
        levels = find_levels(text)
        return len(levels) == 1 and text[slice(*levels[0].span)] == text

    def _is_stretched(self, block: Block) -> bool:
        """Whether a label is the name of an exercise that lengthens: "Quad stretch: bend the knee"."""
        return block.label is not None and self.resources.words.find("stretches", block.label_text) is not None

    def _is_refuted(self, block: Block, piece: Piece) -> bool:
        """Whether the next sentence says that this one is wrong: "X is often counted as Y. That is wrong."."""
        following = block.text[piece.sentence.end :].lstrip(' \n"”’)')[:_REFUTED]
        found = self.resources.words.find("refutations", following)
        if found is None or found.start() != 0 or piece.tree is None:
            return False
        return not found[0].lower().startswith(("it ", "they ")) or not refute_last(piece.tree)

    def _excepted(self, block: Block, piece: Piece) -> Iterator[tuple[int, frozenset[str]]]:
        """Yield what parentheses in a sentence except, and where each ends."""
        for outer in piece.skip:
            if excepts(block.text[outer.start : outer.end].strip("( )")):
                inside = [
                    m for m in self._found[block.index] if outer.start <= m.span.start and m.span.end <= outer.end
                ]
                yield outer.end, frozenset(id for mention in inside for id in mention.ids("muscle", "nerve"))

    def _of_species(self, block: Block, sentence: str, mood: Mood) -> Mood:
        """Return the mood of a sentence that goes on about another species: "Frogs have an X. It bends the knee."."""
        words = self.resources.words
        named = of_other_species(sentence, words)
        going_on = self._discourse.foreign == block.index and _GOING_ON.match(sentence) is not None
        foreign = named or ((going_on or self._is_of_species(block)) and not words.find("humans", sentence))
        self._discourse.foreign = block.index if foreign else None
        return Mood.HYPOTHETICAL if foreign and mood is Mood.ASSERTED else mood

    def _is_of_species(self, block: Block) -> bool:
        """Whether a heading above, or the line that the document begins with, is about another species."""
        above = (self.document.blocks[index].text for index in (0, *block.headings) if index < block.index)
        return any(len(text) < _LABELLED and self.resources.words.find("other_topics", text) for text in above)

    def _mood(self, sentence: str, setting: Setting) -> Mood:
        words = self.resources.words
        if setting.options and (words.find("options", setting.options) or len(sentence.split()) <= 6):
            return Mood.QUESTION
        if setting.quiz:
            return Mood.QUESTION
        if any(cue and words.find("denials", cue) for cue in (setting.column, setting.cue)):
            return Mood.QUOTED
        if (label := _MYTH_LABEL.match(sentence)) is not None and words.has("myth_labels", label[1].lower()):
            return Mood.MYTH  # "Myth 3: X does Y."
        if sentence[:1] in _QUOTES and words.find("denials", setting.heading):
            return Mood.QUOTED  # under "Three things people get wrong"
        return self._own_mood(sentence)

    def _own_mood(self, sentence: str) -> Mood:
        """Return how a sentence is meant by its own cues, which are looked for once."""
        mood = self._moods.get(sentence)
        if mood is None:
            mood = self._moods[sentence] = mood_of(sentence, self.resources.words)
        return mood

    def _read_piece(self, reader: FragmentReader, piece: Piece, setting: Setting) -> None:
        if piece.aside is not None:
            self.claims.extend(read_aside(reader, piece.aside, self.resources))
            return
        block = reader.phrases.block
        nodes = self.resources.movements.find(reader.phrases)
        self._moved += [Moved(block, node.span, Movement(node.movement, node.of)) for node in nodes]
        field_id = piece.field or self._leading_field(piece, setting)
        field_id = field_id or self._other_field(reader, piece, setting) or setting.field
        field_id = field_id or self._field_of_value(reader, piece, setting)
        telegram = field_id is not None and not has_clause(reader)
        held = None
        acting = (telegram and field_id == "action") or (setting.named and field_id is None and only_movements(reader))
        claims = list(said_in(field_id, read_clauses(reader, self.resources, acting)))
        claims += self._guessed(reader, claims, acting)
        if telegram and field_id is not None and field_id != "action":
            held = self._holder(reader, piece, setting)
            claims.extend(self._read_value(reader, field_id, held) if held is not None else ())
        claims.extend(read_area(reader, setting.areas, setting.label is not None))
        claims.extend(self._inline_list(reader))
        claims.extend(read_examples(reader))
        claims.extend(read_ways(reader, self.resources.relations))
        claims.extend(read_series(reader))
        claims.extend(read_tallies(reader))
        claims.extend(read_part_lists(reader))
        if field_id in ("action", None) and self.document.blocks[reader.phrases.block].kind is BlockKind.TABLE_CELL:
            claims.extend(list(read_bare_acts(reader, self.resources.movements, claims)))
        if field_id == "action" and telegram:
            claims.extend(read_bare_modality(reader, labelled=False))
        if field_id is None:
            claims.extend(self._read_unlabelled(reader, setting))
        claims.extend(list(read_leftovers(reader, claims)))
        claims.extend(so_does(reader, claims))
        said_again = list(read_said_again(reader, claims, self.claims[-_LATELY:]))
        if denied := [claim for claim in said_again if claim.qualifiers.negated]:
            self.claims[-_LATELY:] = with_exceptions(reader, self.claims[-_LATELY:], denied)
            claims = with_exceptions(reader, claims, denied)
        claims.extend(said_again)
        claims.extend(list(counted_again.read_counted_again(reader, claims)))
        if setting.answer is not None and setting.topic is not None:
            cell = self.document.blocks[setting.answer]
            claims = [moved_to(claim, cell, setting.topic) for claim in claims if claim.inherited]
        claims = [at_joint(claim, self._headed_by(reader.phrases.block)) for claim in claims]
        self.claims.extend(claims)
        moved = [claim.object.of for claim in claims if isinstance(claim.object, Movement)]
        self._discourse.moved = moved[-1] if moved else None
        self._discourse.parted = parted_in(reader)
        counted_again.note_count(claims, self._discourse)
        self._note_sentence(reader, setting, claims)
        if held is not None and (piece.field is not None or setting.label is not None):
            self._discourse.note(held)  # "I: the tendons of Y. N: ...": still of the one whose fields these are

    def _read_unlabelled(self, reader: FragmentReader, setting: Setting) -> Iterator[Claim]:
        """Yield what words without a verb say where no label or head tells what they are."""
        yield from read_records(reader, setting.topic is not None)
        if setting.named:
            yield from read_bare_modality(reader, setting.label is not None)
            if self.document.blocks[reader.phrases.block].kind is not BlockKind.TABLE_CELL:  # "Target | glands"
                yield from read_labelled_course(reader, self.resources.relations)
        yield from read_telegrams(reader, setting.named and setting.label is not None)
        if setting.named and setting.topic is not None and setting.topic.category == "nerve":
            giving = _GIVING.match(setting.cue) is not None
            yield from read_plexus_values(reader, inherited(setting.topic), giving)

    def _read_value(self, reader: FragmentReader, field_id: str, topic: Referent) -> Iterator[Claim]:
        """Yield what a value without a verb says in a field of what is talked about: "Nerve: axillary"."""
        entry = self.resources.fields[field_id]
        if field_id == "modality" and topic.category == "nerve":
            yield from read_modality(reader, inherited(topic))
        elif field_id == "course":
            yield from read_course(reader, self.resources.relations, inherited(topic))
        elif field_id == "signs":
            yield from read_signs(reader, self.resources.harm, self.resources.movements, inherited(topic))
        elif entry.predicate:
            yield from read_telegram(reader, entry, inherited(topic))

    def _headed_by(self, index: int) -> list[Mention]:
        """Return what the label of a block names, and the heads of its column and row where these name a field."""
        block = self.document.blocks[index]
        found = [m for m in self._found[index] if block.label is not None and m.span.end <= block.label.end]
        for head in (block.column_header, block.row_header) if block.kind is BlockKind.TABLE_CELL else ():
            if head is None or head == index:
                continue
            text = self.document.blocks[head].text
            if field_of(text, self._fields) == "action" or any(m.text == text.strip() for m in self._found[head]):
                found.extend(self._found[head])
        return found

    def _note_sentence(self, reader: FragmentReader, setting: Setting, claims: Sequence[Claim]) -> None:
        """Remember who a sentence was about; what there is to choose from is not talked about."""
        if not (setting.options and reader.base.mood is Mood.QUESTION):
            note_sentence(reader, self._discourse, claims)
        if setting.topic is not None and not setting.apart and not has_clause(reader) and setting.label is not None:
            self._discourse.note(setting.topic)

    def _read_joined(self, block: Block, piece: Piece, setting: Setting, alone: FragmentReader) -> None:
        """Read an item with its introduction, which says neither members nor a field and leaves the verb to it."""
        joined, tree = piece.joined, piece.whole
        if joined is None or tree is None or has_clause(alone) or joined.introduction in self._introductions:
            return
        before = self._before.get(joined.introduction)
        if before is None:
            return
        now, self._discourse = self._discourse, before
        above = self.document.blocks[joined.introduction]
        reader = self._reader(block, replace(piece, tree=tree, skip=()), replace(setting, cue=""))
        if reader.base.mood is Mood.ASSERTED:
            reader.base = replace(reader.base, mood=self._mood(above.text, setting))
        self.claims.extend(joined.told(list(read_clauses(reader, self.resources)), piece.span))
        self._discourse = now

    def _read_elided(self, block: Block, piece: Piece, setting: Setting, before: int, told: Discourse) -> None:
        """Read clauses of which nothing is read yet with the verb that they share; ``told`` is what was told before."""
        for elided, tree in piece.elided:
            rest = elided.rest
            made = [c for c in self.claims[before:] if c.span.start < rest.end and rest.start < c.span.end]
            if any(c.subject.span.end > elided.span.start for c in made if c.subject_block in (None, block.index)):
                continue
            now, self._discourse = self._discourse, told.copy()
            reader = self._reader(block, replace(piece, tree=tree, skip=()), setting)
            found = list(elided.joined.told(list(read_clauses(reader, self.resources)), elided.span))
            self._discourse = now
            if found:  # what was read as said of the subject before is said of this one
                self.claims[before:] = [c for c in self.claims[before:] if not any(c is one for one in made)]
                self.claims.extend(found)

    def _read_asked(self, block: Block, piece: Piece, setting: Setting) -> None:
        """Read an answer with its question, as one clause."""
        if piece.asked is not None and piece.clause is not None:
            reader = self._reader(block, replace(piece, tree=piece.clause, skip=()), replace(setting, cue=""))
            told = piece.asked.told(list(read_clauses(reader, self.resources)), piece.span)
            self.claims.extend([claim for claim in told if claim.predicate != "lesion_causes"])  # read by diagnoses

    def _guessed(self, reader: FragmentReader, claims: Sequence[Claim], acting: bool) -> list[Claim]:
        """Return what is said of a pronoun that may mean several things, where nothing certain is read instead."""
        if not reader.phrases.doubts:
            return []
        certain = {(claim.predicate, claim.span) for claim in claims}
        found = read_guesses(reader, self.resources, acting)
        return [claim for claim in found if (claim.predicate, claim.span) not in certain]

    def _leading_field(self, piece: Piece, setting: Setting) -> str | None:
        """Return the field of nerves whose label a fragment opens with: "motor to the deltoid"."""
        tokens = piece.tree.tokens if piece.tree is not None else ()
        opening = " ".join(token.lower for token in tokens[:2])
        field = self._fields.get(opening) if opening.endswith(" to") else None
        nerve = setting.topic is not None and setting.topic.category == "nerve"
        return field if nerve and field in ("served", "felt") and setting.field is None else None

    def _other_field(self, reader: FragmentReader, piece: Piece, setting: Setting) -> str | None:
        """Return the field of nerves or roots that stand beside a value of another: "adducts the thigh; X nerve"."""
        block = self.document.blocks[reader.phrases.block]
        whole = piece.span == piece.sentence == Span(0, len(block.text.rstrip()))
        muscle = setting.topic is not None and setting.topic.category == "muscle"
        if block.kind is not BlockKind.TABLE_CELL or whole or not muscle or setting.field not in _MIXED:
            return None
        lexicon, words = self.resources.lexicon, self.resources.words
        field = field_of_value(block.text, piece.span, piece.mentions, lexicon, words)
        return field if field in ("innervation", "roots") else None

    def _field_of_value(self, reader: FragmentReader, piece: Piece, setting: Setting) -> str | None:
        """Return the field of a labelled line that tells both ends of a muscle: "Biceps, long head: X to Y"."""
        block = self.document.blocks[reader.phrases.block]
        beside = block.kind is BlockKind.TABLE_CELL and block.column_header is None  # "medius | to the first rib"
        defined = (block.kind is BlockKind.DEFINITION or beside) and setting.named
        if not (setting.label or defined) or setting.topic is None or setting.topic.category != "muscle":
            return None
        lexicon, words = self.resources.lexicon, self.resources.words
        told = [id for term in setting.topic.terms for id in term.readings]
        span, head = piece.span, all("-head-of-" in id for id in told)
        part = head or all("-belly-of-" in id or "-part-of-" in id for id in told)
        if head:  # "short head: X, together with the Y": a head is told by where it starts
            comma = block.text.find(",", *span)
            span = Span(span.start, comma if comma > 0 else span.end)
        inside = [m for m in piece.mentions if m.span.end <= span.end]
        field = field_of_value(block.text, span, inside, lexicon, words, alone=not part)
        if head and field == "attachment" and len(inside) == 1:
            return "origin"
        return field if field == "attachment" or (defined and field == "innervation") else None

    def _holder(self, reader: FragmentReader, piece: Piece, setting: Setting) -> Referent | None:
        """Return whose field a value is of: for a label inside a text, what stands before it."""
        topic = self._discourse.topic
        kind = self.document.blocks[reader.phrases.block].kind
        if kind is BlockKind.TABLE_CELL and piece.field is None:
            return topic
        if kind is BlockKind.DEFINITION and setting.named:
            return topic
        if piece.field is not None and (setting.label is None or topic is None):
            wanted = "muscle" if piece.field in ("innervation", "origin", "insertion") else None
            latest = self._discourse.find(frozenset({wanted}) if wanted else _SUBJECTS)
            return latest or self._discourse.find(_SUBJECTS)
        if topic is None and setting.label is not None and self._tells_of_several():
            return None
        return topic or self._discourse.find(_SUBJECTS)

    def _tells_of_several(self) -> bool:
        """Whether the block before a line with a label told of several muscles: the line may be of any of them."""
        muscles = [r for r in self._discourse.referents if r.category == "muscle"]
        told = [term.readings for r in muscles if r.block == muscles[-1].block for term in r.terms]
        return len(set(told)) > 1

    def _inline_list(self, reader: FragmentReader) -> Iterator[Claim]:
        """ "The rotator cuff consists of four muscles: A, B, C and D"."""
        members = colon_members(reader, self.document.blocks[reader.phrases.block].text)
        introduction = introduction_of(reader, "", inline=True) if len(members) > 1 else None
        if introduction is None or introduction.kind != "members" or introduction.subject is None:
            return
        if all(may_have(reader, whole, members) for whole in introduction.subject.terms):
            yield from read_members(reader, introduction, members, reader.phrases.block)

    def _read_list_item(
        self, block: Block, mentions: Sequence[Mention], pieces: Sequence[Piece], setting: Setting, structure: Structure
    ) -> None:
        above = block.intro if block.intro is not None else block.parent
        introduction = structure.introductions.get(above) if above is not None else None
        if (
            introduction is None
            or introduction.kind != "members"
            or introduction.subject is None
            or block.kind is not BlockKind.LIST_ITEM
        ):
            return
        category = introduction.subject.category
        if setting.label is not None:
            inside = [m for m in mentions if m.span.end <= setting.label.end]
        elif len(block.text.split()) <= 8 and not any(p.tree is not None and _finite(p.tree) for p in pieces):
            inside = list(mentions)
        else:
            inside = [m for m in mentions if m.span.start <= 6][:1]
        members = tuple(
            Term(m.text, m.span, m.ids(category), plural=m.plural) for m in inside if category in m.categories
        )
        if not members:
            return
        reader = self._bare_reader(block, setting)
        introduction = replace(introduction, qualifiers=replace(introduction.qualifiers, mood=reader.base.mood))
        self.claims.extend(read_members(reader, introduction, members, above if above is not None else block.index))
        if setting.label is None:
            self._discourse.note(Referent(members, category, block.index))

    def _label_members(self, block: Block, mentions: Sequence[Mention], setting: Setting, structure: Structure) -> bool:
        """ "Heads: four" over a nested list, "Parts: A + B": number and members of what is talked about.

        Returns whether the block lists the muscles of a compartment.
        """
        reader = self._bare_reader(block, setting)
        housed = list(read_compartment(reader, block, self._found, self.document.blocks))
        self.claims.extend(housed)
        self.claims.extend(read_heading_item(reader, block, self._found, self.document.blocks))
        self.claims.extend(read_belonging(reader, block, self._found, self.document.blocks))
        if setting.topic is None or len(setting.topic.terms) != 1 or housed:
            return bool(housed)
        self.claims.extend(read_label(reader, block, setting))
        head = block.label_text if block.label is not None else self._head_beside(block, setting.topic)
        if self.resources.words.has("members", head.lower().strip(" :.-–—*")):
            introduction = structure.introductions[block.index] = Introduction("members", setting.topic, None, False)
            self.claims.extend(labelled_members(reader, block, mentions, introduction))
        return False

    def _head_beside(self, block: Block, topic: Referent) -> str:
        """Return the head of a cell that does not name whom its row or column is about."""
        heads = (block.column_header, block.row_header) if block.kind is BlockKind.TABLE_CELL else ()
        if topic.block not in heads:
            return ""
        return next((self.document.blocks[i].text for i in heads if i not in (None, topic.block)), "")

    def _bare_reader(self, block: Block, setting: Setting) -> FragmentReader:
        """Return a reader of a block that is not parsed."""
        words, lexicon, kind_of = self.resources.words, self.resources.lexicon, self.resources.kind_of
        base = Qualifiers(mood=self._mood(block.text, setting))
        phrases = self._phrases(Tree(()), block)
        return FragmentReader(phrases, (), Span(0, len(block.text)), lexicon, words, kind_of, base)

    def _phrases(self, tree: Tree, block: Block) -> Phrases:
        """Return the phrases of a tree, to be resolved in the discourse so far."""
        return Phrases(
            tree,
            self.resources.words,
            self._discourse,
            block.index,
            self.resources.lexicon,
            self.resources.kind_of,
            self.resources.parents,
            self.resources.wholes,
            self.resources.sizes,
            self.resources.listed_in,
            self.resources.members,
            self.resources.listed,
        )


def _is_of_other(text: str, sentence: Span) -> bool:
    """Whether a sentence without names may be of something else: "Another muscle helps.", "Often the latter."."""
    return _OTHER.match(text, sentence.start) is not None or _POINTING.search(text, *sentence) is not None


def _passages(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """Yield the blocks of a document, as many at a time as are parsed together: of an article, all."""
    start = length = 0
    for number, block in enumerate(blocks, 1):
        length += len(block.text)
        if length >= _PASSAGE:
            yield blocks[start:number]
            start, length = number, 0
    yield blocks[start:]


def _finite(tree: Tree) -> bool:
    return any(token.dep in ("nsubj", "nsubjpass") for token in tree.tokens)


def parser_for(resources: Resources, model: str) -> Parser:
    """Return the parser for a model that shows it the surrogates of these resources; models are loaded once."""
    found = _PARSERS.get(model)
    if found is None or found.surrogates is not resources.surrogates:
        found = _PARSERS[model] = Parser(resources.surrogates, model, resources.openers)
    return found
