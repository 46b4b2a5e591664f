"""Subjects and fields that a block inherits from its place: headings, labels, list introductions, table headers."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from anatlint.claims.discourse import Referent
from anatlint.claims.lexicon import Lexicon
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Qualifiers, Term
from anatlint.claims.polar import answer_at, is_to_judge
from anatlint.claims.quiz_options import option_letter, options_in
from anatlint.claims.short_names import nerve_named
from anatlint.claims.tables import Tables
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span
from anatlint.records import dataclass

_SUBJECTS = ("muscle", "nerve")
_QUIZ = re.compile(r"true or false|\bquiz\b|test yourself|\bmcq", re.IGNORECASE)
_COORDINATED = re.compile(r"^[\s,/&+*_]*(?:and|or|und|vs\.?|versus)?[\s*_]*(?:the\s+)?$|.*\($")
_CLAUSED = frozenset({"served", "felt", "location"})  # fields whose values are read as said of their subject, too
_NOUN = re.compile(r"\b[A-Za-z]{5,}s\b|\b[A-Z]?[a-z]{4,}i\b")  # plurals
# The levels behind the name of a nerve, in parentheses or not: that of the axillary, C5 and C6
_WITH_LEVELS = re.compile(r"(?:\s*\([^()]*\)|,?\s+(?:also |from )*[CTLS]\d[\w, –-]*(?:and [CTLS]\d+)?)$")
_NUMBERED = re.compile(r"^(?:(?:CN )?[IVX]+|\d{1,2})(?:[.):]| [-–—])? +(?=[A-Za-z]{4})")  # "III Oculomotor"
_PART_BEHIND = re.compile(r",? \(?([a-z]+ (?:head|belly|part|portion|division))\)?\W*", re.IGNORECASE)
_KEYS = ("action", "roots", "number")  # what rows may begin with: "Elbow flexion | Brachialis", "C5 | Deltoid"
_BESIDE_AREA = frozenset({"the", "of", "in", "over", "on", "from", "your", "and", "map", "supply", "to"})
_FELT = re.compile(r"\b(?:skin|areas?|sens\w+|feel\w*|dermatomes?|numb\w*|tingl\w+|patch|territory)\b", re.IGNORECASE)
BRANCHES = re.compile(r"(?:nerve |facial |motor )?branch(?:es)?", re.IGNORECASE)
_PLACED = re.compile(
    r"\b(?:above|below|behind|through|under|beneath|over|between|past|around|beside|in front of"
    r"|(?:deep|lateral|medial|superficial|anterior|posterior) to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
TURNING = re.compile(
    r"(?:\W*\d+[.)]\s*)?(?:and|but|what about|how about)\b.*\?\W*$", re.IGNORECASE
)  # "And the upper teeth?"
_OWNED = re.compile(r" of (?:the )?(?=[a-z])", re.IGNORECASE)
_CARD, _SEVERAL = "card", "statements"  # fields of labels: whom the next lines are about, and statements of any kind
_NAME_END = re.compile(r": |\s*(?:[→⇒]|[-=–]>)\s*|\s=\s")  # "Soleus: tibial nerve", "Soleus → tibial nerve"
_NUMERAL = re.compile(r"\W*(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})\W*")
_OF_NERVES = re.compile(r"nerve|\bCN\b", re.IGNORECASE)
_OF_MUSCLES = frozenset({"muscle", "muscles", "tendon", "tendons", "fascia", "aponeurosis", "and", "or"})
_NEAR = 40  # code points
_YES_OR_NO = re.compile(r"(?:yes|no|true|false)\b", re.IGNORECASE)
_LAYER = re.compile(r"\W*(?:superficial|intermediate|middle|deep|first|second|third|fourth)\W*", re.IGNORECASE)
_COMPARTMENT = re.compile(
    r"\W*(?:\d\W+)?(?:the )?(?P<side>anterior|posterior|lateral|medial)(?: (?:compartment|group|muscles?))?"
    r"(?: (?:of|in) the (?:legs?|thighs?|arms?|forearms?))?\W*",
    re.IGNORECASE,
)
_LIMB = re.compile(r"\b(?:leg|thigh|arm|forearm)s?\b", re.IGNORECASE)
_OWN_TITLE = re.compile(r"[.–—-][ *_]*$")
_SETS = re.compile(r"\s*\d+ ?(?:[x×]|sets?\b|reps?\b|seconds?\b|minutes?\b)")  # of an exercise: "Clamshell – 3 × 15"
_COUNTED_OFF = re.compile(  # "3. Soleus", "[ ] SOLEUS", "Slide 4: soleus"
    r"^\W*(?:(?:slide|step|part|chapter|section|day|stop|station|card|topic|week|unit|lesson|no)\.? )?(?:\d+\W+)?",
    re.IGNORECASE,
)
_HEADED = frozenset({"origin", "insertion", "attachment", "direction", "roots", "action", "innervation"})
_LETTER = 3  # code points of what numbers an option: "b)"
_RECORD = 6  # blocks on either side that may belong to one record
_ON_SIDES = re.compile(r"\b(?:sides?|both|alone|together|(?:uni|bi)lateral(?:ly)?)\b", re.IGNORECASE)
_LABEL_END = re.compile(r"[\s:：–—.-]+$")
_AROUND = " *_.!,:–—-\n"


@dataclass(frozen=True, slots=True)
class Setting:
    """What a block inherits: who it is about, and which field its text is the value of."""

    topic: Referent | None = None
    field: str | None = None
    heading: str = ""  # text of the headings above
    cue: str = ""  # label of the block, or sentence before its list: "Myth:", "People often say:"
    column: str = ""  # header of a table's column: what is in a column headed "It is not" is denied
    named: bool = False  # the topic is what a label, term, row or heading is the name of: a fragment is said of it
    quiz: bool = False  # a table or list of statements to judge
    options: str = ""  # the question whose options a list holds
    label: Span | None = None  # stretch of the block's text that is the label itself
    apart: bool = False  # a title of its own names a thing that is not known: the heading's is hardly meant
    continued: bool = False  # the field is that of the line before
    areas: tuple[Term, ...] = ()  # the skin that the row is about: a nerve in it is said to supply this
    answer: int | None = None  # the later cell of the row that names whom this one is about
    several: bool = False  # the row names several muscles, of which nobody knows which one the cell is about
    card: Referent | None = None  # whom the labelled lines from here on are about: "Front: Deltoid"


@dataclass(frozen=True, slots=True)
class Introduction:
    """What a sentence before a list says of its items."""

    kind: str  # members or field
    subject: Referent | None
    field: str | None = None
    complete: bool = False
    qualifiers: Qualifiers = dataclasses.field(default_factory=Qualifiers)
    place: bool = False  # whose members are introduced is a place: the items speak of themselves
    branches: bool = False  # the members are what a nerve divides into


def referent_of(mentions: Sequence[Mention], text: str, block: int) -> Referent | None:
    """Return who a heading or label names: the names in it, without those in parentheses behind another."""
    for category in _SUBJECTS:
        chosen: list[Mention] = []
        for mention in mentions:
            if category not in mention.categories:
                continue
            if chosen and not _COORDINATED.match(text[chosen[-1].span.end : mention.span.start]):
                break
            if chosen and text.rfind("(", 0, mention.span.start) > text.rfind(")", 0, mention.span.start):
                continue
            if not any(set(mention.ids(category)) & set(other.ids(category)) for other in chosen):
                chosen.append(mention)
        if chosen:
            chosen = _parts_meant(chosen, category)
            terms = tuple(Term(m.text, m.span, m.ids(category), plural=m.plural) for m in chosen)
            return Referent(terms, category, block)
    return None


def _parts_meant(chosen: Sequence[Mention], category: str) -> list[Mention]:
    """Return the names without a whole before its own part: "Biceps femoris, short head"."""
    kept = []
    for mention, following in zip(chosen, (*chosen[1:], None), strict=True):
        parts = following.ids(category) if following is not None else ()
        wholes = mention.ids(category)
        if not parts or not all(any(part.endswith(f"-of-{whole}") for whole in wholes) for part in parts):
            kept.append(mention)
    return kept


def label_at(block: Block, clause: Span, mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[Referent, int] | None:
    """Return whom a clause inside a text begins by naming, and where what is said of it begins: "Soleus: tibial"."""
    found = _NAME_END.search(block.text, clause.start, min(clause.end, clause.start + 60))
    colon = found.start() if found is not None else -1
    inside = [m for m in mentions if m.span.end <= colon]
    if found is None or found.end() >= clause.end:
        return None
    if found.group() != ": " and _NAME_END.search(block.text, found.end(), clause.end):
        return None  # "roots → trunks → divisions"
    if not any(m.ids("muscle", "nerve") for m in inside) and found.group() != ": ":
        told = block.text[clause.start : colon]
        ids = nerve_named(lexicon, told)
        nerve = Referent((Term(told, Span(clause.start, colon), ids),), "nerve", block.index)
        return (nerve, found.end()) if ids else None  # "tibial → hamstrings"
    if not inside or inside[0].span.start > clause.start + 4:
        return None
    own = referent_of(inside, block.text, block.index)
    if own is not None and own.category == "nerve" and found.group() != ": ":
        return own, found.end()  # "axillary nerve → deltoid"
    listed = block.text[: clause.start].rstrip().endswith(".") and _YES_OR_NO.match(block.text, found.end())
    words = re.sub(r"\b(?:and|the|muscles?)\b|\W", "", block.text[clause.start : colon].lower())
    named = re.sub(r"\b(?:muscles?)\b|\W", "", "".join(m.text for m in inside).lower())
    if own is None or (own.category != "muscle" and not listed) or words != named:
        return None
    return (own, found.end()) if own.terms[-1].span.end <= inside[-1].span.end else None


def is_sentence(block: Block) -> bool:
    """Whether what was taken for a label is all there is, and long: "Looking from behind, you've got:"."""
    if block.label is None or block.label.end < len(block.text.rstrip()):
        return False
    return len(block.text.split()) > 3


def _is_name(text: str, referent: Referent) -> bool:
    """Whether a heading is little more than the name of what it names."""
    text = _COUNTED_OFF.sub("", text)
    return len(text.split()) <= len(" ".join(term.text for term in referent.terms).split()) + 1


def field_of(text: str, lexicon_fields: Mapping[str, str], cards: bool = False) -> str | None:
    """Return the field that a heading, label or header is: "Origin:", "Nerve supply", "Primary actions".

    With ``cards`` the labels of cards and facts count, too: "Front:", "Remember:".
    """
    name = _LABEL_END.sub("", text.strip().lower()).strip("*_ ?")
    name = re.sub(r"\s*\([^()]*\)$", "", name)
    for prefix in (
        "the ",
        "its ",
        "their ",
        "a ",
        "an ",
        "common ",
        "shared ",
        "usual ",
        "muscle ",
        "main ",
        "primary ",
        "key ",
    ):
        name = name.removeprefix(prefix)
    if name not in lexicon_fields and (owned := _OWNED.search(name)) and name[: owned.start()] in lexicon_fields:
        return lexicon_fields[name[: owned.start()]]  # "function of the soleus"
    first = name.split(" ")[0]
    if (
        name not in lexicon_fields
        and 1 <= name.count(" ") <= 5
        and first in ("nerve", "action", "origin", "insertion", "innervation")
        and " and " not in name  # "origin and course": two fields
        and " that " not in name  # "the nerve that was one: ..."
    ):
        name = first
    if name not in lexicon_fields and name.count(" ") >= 2:
        words = name.split(" ")
        opening = lexicon_fields.keys() & {" ".join(words[:n]) for n in range(2, len(words))}
        name = next((known for known in lexicon_fields if known in opening), name) if opening else name
    found = lexicon_fields.get(name)
    return found if cards or found not in (_CARD, _SEVERAL) else None


class Structure:
    """Works out the setting of each block, in the order of the document."""

    def __init__(
        self, blocks: Sequence[Block], mentions: Sequence[Sequence[Mention]], fields: dict[str, str], lexicon: Lexicon
    ) -> None:
        self._blocks = blocks
        self._mentions = mentions
        self._fields = fields
        self._lexicon = lexicon
        self._settings: list[Setting] = []
        self._tables = Tables(blocks, mentions)
        self.introductions: dict[int, Introduction] = {}

    def setting(self, block: Block) -> Setting:
        """Return the setting of the next block (blocks must be asked for in order)."""
        setting = self._cell(block) if block.kind is BlockKind.TABLE_CELL else self._prose(block)
        if block.column_header is not None and block.row:
            setting = replace(setting, column=self._blocks[block.column_header].text)
        if block.kind is BlockKind.LIST_ITEM and (block.label is None or len(block.label_text) <= _LETTER):
            setting = replace(setting, options=self._question(block))
            if (stem := self._stem(block)) is not None:
                setting = replace(setting, quiz=True, options=stem)
        elif block.kind is BlockKind.PARAGRAPH and (options_in(block.text) or self._is_option(block)):
            setting = replace(setting, quiz=True, options=block.text)
        if block.kind is BlockKind.LIST_ITEM and _QUIZ.search(setting.heading):
            setting = replace(setting, quiz=True)
        nearest = self._blocks[block.headings[-1]].text if block.headings else ""
        if block.kind is BlockKind.TABLE_CELL and _QUIZ.search(nearest):  # a table below "Question 5" is its answer
            setting = replace(setting, quiz=True)
        if block.kind is BlockKind.TABLE_CELL and self._is_true_or_false(block):
            setting = replace(setting, quiz=True)
        self._settings.append(setting)
        return setting

    def _is_true_or_false(self, block: Block) -> bool:
        headers = {b.text.strip().lower() for b in self._blocks if b.table_id == block.table_id and b.row == 0}
        return {"true", "false"} <= headers or {"t", "f"} <= headers

    def _is_option(self, block: Block) -> bool:
        """Whether a paragraph is one of the answers to the question above, each in a paragraph of its own."""
        letter, above = option_letter(block), block.index
        while letter is not None and letter != "a" and above:
            above -= 1
            if option_letter(self._blocks[above]) != chr(ord(letter) - 1):
                return False
            letter = chr(ord(letter) - 1)
        return letter == "a" and above > 0 and self._blocks[above - 1].text.rstrip("*_ ").endswith(("?", "?:"))

    def _stem(self, block: Block) -> str | None:
        """Return what stands above a list of items with letters, "A. ...", "B. ...": they are to choose from."""
        first = self._first_of_list(block)
        items = self._blocks[first : first + 2]
        lettered = [option_letter(one) for one in items] == ["a", "b"] and option_letter(block) is not None
        return self._blocks[first - 1].text if lettered and first else None

    def _first_of_list(self, block: Block) -> int:
        first = block.index
        while (
            first
            and self._blocks[first - 1].list_id == block.list_id
            and self._blocks[first - 1].kind is BlockKind.LIST_ITEM
        ):
            first -= 1
        return first

    def _question(self, block: Block) -> str:
        """Return the question right above the list that an item belongs to."""
        first = self._first_of_list(block)
        above = self._blocks[first - 1].text.rstrip("*_ ") if first else ""
        return above if above.endswith(("?", "?:")) else ""

    def _above(self, block: Block) -> Setting:
        topic: Referent | None = None
        field: str | None = None
        texts: list[str] = []
        named_here = False
        for index in block.headings:
            heading = self._blocks[index]
            own = referent_of(self._mentions[index], heading.text, index)
            own = own or self._compartment(heading)
            if own is not None:
                topic, field = own, None
                named_here = _is_name(heading.text, own)
            elif topic is not None and (named := field_of(heading.text, self._fields)) is not None:
                field = named
            elif any("nerve" in text.lower() for text in texts) and (adjective := self._numbered(heading)):
                topic, field, named_here = adjective, None, True
            else:
                topic, field = (None if TURNING.match(heading.text) else topic), None
            texts.append(heading.text)
        return Setting(topic, field, " / ".join(texts), named=named_here)

    def _compartment(self, head: Block) -> Referent | None:
        """Return the muscles of the compartment that a head names: "Anterior" under "Muscles of the leg"."""
        told = _COMPARTMENT.fullmatch(head.text)
        above = (self._blocks[index].text for index in reversed(head.headings)) if told is not None else ()
        limb = next((found for text in (head.text, *above) if (found := _LIMB.search(text)) is not None), None)
        if told is None or limb is None:
            return None
        name = f"muscles of the {told['side']} compartment of the {limb[0].rstrip('sS')}"
        ids = tuple(dict.fromkeys(entry.id for entry in self._lexicon.get(name) if entry.category == "muscle"))
        term = Term(head.text, Span(0, len(head.text)), ids, plural=True)
        return Referent((term,), "muscle", head.index) if ids else None

    def _numbered(self, heading: Block) -> Referent | None:
        """A nerve by its adjective alone, in a heading below one of nerves: "3a. Oculomotor"."""
        match = re.match(r"(?:\(?\w{1,3}[.)]\s+)?(\w+(?: \w+)?)$", heading.text)
        return self._adjective(match.group(1), Span(*match.span(1)), heading.index) if match else None

    def _prose(self, block: Block) -> Setting:
        setting = self._above(block)
        for index in (block.intro, block.term, block.parent):
            if index is not None and index < len(self._settings):
                setting = self._inherit(setting, index)
        if block.kind is BlockKind.LIST_ITEM and block.intro is not None:
            setting = replace(setting, cue=self._blocks[block.intro].text)
        setting = self._of_card(setting, block)
        if block.label is not None and not is_sentence(block):
            return self._labelled(setting, block)
        return self._continued(setting, block)

    def _of_card(self, setting: Setting, block: Block) -> Setting:
        """Labelled lines and items behind one that names their subject are about it: "Front: Deltoid"."""
        before = self._settings[block.index - 1] if block.index else None
        if before is None or before.card is None or self._blocks[block.index - 1].headings != block.headings:
            return setting
        if block.label is None and block.kind is not BlockKind.LIST_ITEM:
            return setting
        return replace(setting, topic=before.card, field=None, named=True, card=before.card)

    def _named_on_card(self, block: Block) -> Referent | None:
        """Return whom a line names behind "Front:", before anything else."""
        own = [m for m in self._mentions[block.index] if m.span.start >= block.body_start]
        who = referent_of(own, block.text, block.index)
        if who is None or who.terms[0].span.start > block.body_start + len("the "):
            return None
        return self._part_of(who, block.text, len(block.text)) or who

    def _part_of(self, who: Referent, text: str, end: int) -> Referent | None:
        """Return the part that a few words behind the name of its whole tell: "Digastric, anterior belly"."""
        told = _PART_BEHIND.fullmatch(text, who.terms[-1].span.end, end) if len(who.terms) == 1 else None
        entries = self._lexicon.get(f"{told[1]} of {who.terms[0].text}") if told is not None else ()
        ids = tuple(dict.fromkeys(entry.id for entry in entries if entry.category == who.category))
        if told is None or not ids:
            return None
        return replace(who, terms=(Term(told[1], Span(*told.span(1)), ids),))

    def _inherit(self, setting: Setting, index: int) -> Setting:
        """Take over what the introducing block is about: subject and field of its label, or of its sentence."""
        above, source = self._settings[index], self._blocks[index]
        introduction = self.introductions.get(index)
        topic = above.topic or setting.topic
        field = above.field
        if source.kind in (BlockKind.TERM, BlockKind.LIST_ITEM) and len(source.text.split()) <= 8:
            start = source.label.end if source.label is not None else 0
            own = referent_of([m for m in self._mentions[index] if m.span.start >= start], source.text, index)
            own = own or self._compartment(source)
            if own is not None:
                topic, field = own, None
            elif (named := field_of(source.text, self._fields)) is not None:
                field = named
        elif source.kind is BlockKind.PARAGRAPH:
            own = referent_of(self._mentions[index], source.text, index)
            if own is not None and _is_name(source.text, own):
                topic = own  # "Infraspinatus" over a list of what it does
        if introduction is not None and introduction.kind == "field":
            topic, field = introduction.subject or topic, introduction.field
        elif introduction is not None and not introduction.place:
            topic = introduction.subject or topic
        return replace(setting, topic=topic, field=field, named=topic is not None)

    def _labelled(self, setting: Setting, block: Block) -> Setting:
        assert block.label is not None
        text = block.text[block.label.start : block.label.end]
        named = None if self._answers(block, text) else field_of(text, self._fields, cards=True)
        setting = replace(setting, cue="" if self._tells_verdict(block, text) else text)
        inside = [
            m
            for m in self._mentions[block.index]
            if block.label.start <= m.span.start and m.span.end <= block.label.end
        ]
        own = referent_of(inside, block.text, block.index)
        if named == _CARD:
            who = self._named_on_card(block)
            return replace(setting, topic=who, field=None, named=False, label=block.label, card=who)
        if named == _SEVERAL:
            return replace(setting, field=None, label=block.label, named=setting.topic is not None)
        if named is not None:
            owned = own if own is not None and _OWNED.search(text) else None  # "Origin of the deltoid: ..."
            if (whose := self._whose(block)) is not None and owned is None:
                return replace(setting, field=None, label=block.label, topic=whose)
            topic = owned or setting.topic or self._titled(block)
            return replace(setting, field=named, label=block.label, topic=topic)
        plain = _LAYER.fullmatch(text) is not None or (
            _NUMERAL.fullmatch(text) is not None and not self._tells_of_nerves(block)
        )
        own = own or (None if plain else self._adjective(text, block.label, block.index))
        if own is None and (part := self._part_labelled(setting, block, text)) is not None:
            return replace(setting, topic=part, label=block.label, named=True)
        own = own or self._among_headed(block, text)
        if own is not None and len(text.split()) <= 10:
            field = (
                self._field_above(block) or self._field_of_list(setting, block) if own.category == "muscle" else None
            )
            return replace(setting, topic=own, field=field, label=block.label, named=True)
        areas = self._areas_in(inside, text)
        titled = _OWN_TITLE.search(text) is not None  # "**Clamshell.** Lift the knee": a title of its own, and no label
        topic = None if titled and _SETS.match(block.text, block.label.end) else setting.topic
        moving = any("movement" in m.categories for m in inside)  # "Side-lying hip abduction: ..."
        named_here = topic is not None and not titled and (setting.named or not moving)
        headed = topic is not None and topic.block in block.headings
        apart = headed and titled and _ON_SIDES.search(text) is None and not self._is_in_record(block)
        return replace(setting, label=block.label, topic=topic, named=named_here, areas=areas, apart=apart)

    def _is_in_record(self, block: Block) -> bool:
        """Whether a label stands among those of fields: "Depth:" between "Nerve:" and "Origin:"."""
        near = self._blocks[max(0, block.index - _RECORD) : block.index + _RECORD + 1]
        labels = (one.label_text for one in near if one.label is not None and one.headings == block.headings)
        return any(field_of(label, self._fields) is not None for label in labels)

    def _part_labelled(self, setting: Setting, block: Block, label: str) -> Referent | None:
        """Return the part that the label of an item tells with that of the item above: "posterior:" under "Cords"."""
        above = self._blocks[block.parent] if block.parent is not None else None
        word, topic = _LABEL_END.sub("", label).strip(" *_").lower(), setting.topic
        noun = _LABEL_END.sub("", above.label_text).strip(" *_").lower() if above is not None else ""
        if not word or not noun or block.label is None or topic is None or word.count(" ") or noun.count(" "):
            return None
        name = f"{word} {noun.removesuffix('s')}"
        for told in (*(f"{name} of {term.text.lower()}" for term in topic.terms), name):
            ids = tuple(dict.fromkeys(e.id for e in self._lexicon.get(told) if e.category == topic.category))
            if ids:
                return Referent((Term(word, block.label, ids),), topic.category, block.index)
        return None

    def _whose(self, block: Block) -> Referent | None:
        """ "Innervation: Deltoid", and on the next line its nerve: whom a field behind its label names first."""
        own = [m for m in self._mentions[block.index] if m.span.start >= block.body_start]
        if not own or own[0].span.start > block.body_start + 1 or not own[0].ids("muscle"):
            return None
        rest = block.text[own[0].span.end :].lstrip()
        if not rest:
            listed = self._blocks[block.index + 1 : block.index + 2]
            return (
                referent_of(own, block.text, block.index) if any(one.intro == block.index for one in listed) else None
            )
        value = rest[0].isupper() and rest.split()[0].lower() not in _OF_MUSCLES
        return referent_of(own[:1], block.text, block.index) if value else None

    def _titled(self, block: Block) -> Referent | None:
        """Return whom the last line that is a name alone is about, above labelled lines: "Soleus", "Origin: ..."."""
        for above in reversed(self._blocks[: block.index]):
            if above.headings != block.headings or above.kind is not BlockKind.PARAGRAPH:
                return None
            if above.label is None and not self._settings[above.index].continued:
                return self._title(above)
        return None

    def _title(self, block: Block) -> Referent | None:
        """Return whom a line names that is no more than a name, above one with a label."""
        below = self._blocks[block.index + 1 : block.index + 2]
        own = referent_of(self._mentions[block.index], block.text, block.index)
        labelled = any(one.label is not None and one.headings == block.headings for one in below)
        closed = block.text.rstrip().endswith((".", ",", ";"))
        return own if own is not None and labelled and not closed and _is_name(block.text, own) else None

    def _tells_of_nerves(self, block: Block) -> bool:
        """Whether nerves are what is numbered: by the headings, the line before, or the label's own line."""
        above = [self._blocks[index].text for index in block.headings]
        before = next((b for b in reversed(self._blocks[: block.index]) if b.label is None), None)
        near = [*above, before.text if before is not None else "", block.text[: block.body_start + _NEAR]]
        own = [m for m in self._mentions[block.index] if m.span.start < block.body_start + _NEAR and m.ids("nerve")]
        return bool(own) or any(_OF_NERVES.search(text) for text in near)

    def _answers(self, block: Block, label: str) -> bool:
        """Whether "A:" is the answer to a question right before, and not the action of a muscle."""
        before = self._blocks[block.index - 1].text.lstrip("*_# ").lower() if block.index else ""
        return _LABEL_END.sub("", label.strip("*_ ")).lower() == "a" and before.startswith(
            ("q:", "q.", "q ", "question")
        )

    def _tells_verdict(self, block: Block, label: str) -> bool:
        """Whether a label says no more than that what stands before is right or wrong: "Answer: False. It is ..."."""
        said = answer_at(label, Span(0, len(label)))
        if said is None or label[said[0].end :].strip(_AROUND):
            return False
        before = self._blocks[block.index - 1].text if block.index else ""
        asked = before.rstrip().endswith("?") or is_to_judge("", before)
        return asked or label.lower().lstrip(_AROUND).startswith("answer") or label.rstrip("*_ ").endswith((".", "!"))

    def _adjective(self, text: str, label: Span, block: int, corner: str = "nerve") -> Referent | None:
        """A nerve by its adjective alone: "Ulnar: ...", or in a column headed "Nerve"."""
        if "nerve" not in corner.lower():
            return None
        word = _NUMBERED.sub("", _LABEL_END.sub("", text.strip()).strip("*_ "))
        word = _WITH_LEVELS.sub("", word)
        ids = nerve_named(self._lexicon, word)
        return Referent((Term(word, label, ids),), "nerve", block) if ids else None

    def _completed(self, head: Block) -> Referent | None:
        """What a head names with the noun of the heading or the paragraph above: "Plantar" under "Interossei"."""
        first = head.index
        while first and self._blocks[first].table_id == head.table_id:
            first -= 1
        above = (*reversed(head.headings), *((first,) if first not in head.headings else ()))
        for index in above if 0 < len(head.text.split()) <= 3 else ():
            for noun in _NOUN.findall(self._blocks[index].text):
                entries = self._lexicon.get(f"{head.text.strip(' .:*')} {noun}")
                entries = entries or self._lexicon.get(f"{head.text.strip(' .:*')} {noun.removesuffix('s')}")
                for category in _SUBJECTS:
                    ids = tuple(dict.fromkeys(e.id for e in entries if e.category == category))
                    if ids:
                        term = Term(head.text, Span(0, len(head.text)), ids)
                        return Referent((term,), category, head.index)
        return None

    def _field_above(self, block: Block) -> str | None:
        """Return the field that the heading right above is, whose values stand behind the names of muscles."""
        text = self._blocks[block.headings[-1]].text if block.headings else ""
        field = field_of(_COUNTED_OFF.sub("", text), self._fields)
        return field if field in _HEADED else None

    def _field_of_list(self, setting: Setting, block: Block) -> str | None:
        """Return the field whose values the items of a list are, one for each part: "Origin, three parts: ..."."""
        above = block.intro if block.intro is not None else block.parent
        told = field_of(self._blocks[above].text.split(",")[0], self._fields) if above is not None else None
        return told if told in _HEADED and told == setting.field else None

    def _among_headed(self, block: Block, label: str) -> Referent | None:
        """Return the group that a label tells of the one in a heading: "Extrinsic:" under "Muscles of the tongue"."""
        word = re.sub(r"\([^()]*\)", "", _LABEL_END.sub("", label)).strip(" *_:")
        if not word or word.count(" ") > 1 or block.label is None:
            return None
        for index in reversed(block.headings):
            for mention in self._mentions[index]:
                entries = self._lexicon.get(f"{word} {mention.text}") if mention.ids("muscle") else ()
                ids = tuple(dict.fromkeys(entry.id for entry in entries if entry.category == "muscle"))
                if ids:
                    return Referent((Term(word, block.label, ids, plural=True),), "muscle", block.index)
        return None

    def _continued(self, setting: Setting, block: Block) -> Setting:
        """The lines that follow "O: ..." without a label of their own are values of the same field."""
        before = block.index - 1
        if (
            before < 0
            or block.kind is not BlockKind.PARAGRAPH
            or setting.field is not None
            or self._blocks[before].headings != block.headings
        ):
            return setting
        above = self._settings[before]
        line = self._blocks[before].label is not None or above.continued
        if above.field is None or not line or len(block.text.split()) > 14 or self._title(block) is not None:
            return setting
        return replace(setting, field=above.field, topic=above.topic, continued=True)

    def _cell(self, block: Block) -> Setting:
        """A cell: the header of its column gives the field and its row's head the subject, or the other way round."""
        above = self._above(block)
        nobody = Setting(None, None, above.heading)
        if block.column_header is None and block.row_header not in (None, block.index):
            return self._of_record(block, above) if self._tables.record(block) is not block else nobody
        if block.column_header is None or block.row == 0:
            return nobody
        if block.row_header is None or block.row_header == block.index:
            return self._beside(block, nobody)
        across, down = self._blocks[block.column_header], self._heads_row(block, block.row_header)
        if down is block or self._is_placed(across) or self._is_placed(down):
            return nobody
        for head, other in ((across, down), (down, across)):
            named = self._field_of(head, other)
            if named is None:
                continue
            own = self._named_by(other)
            if head is across and (own is None or (named == "action" and own.category == "nerve")):
                beside = self._beside(block, nobody)
                if beside.several and own is None:
                    return beside
                own = beside.topic or own
                if beside.answer is not None:
                    return beside
                if named == "action" and own is not None and own.category == "nerve":
                    named = "served"
                if named == "innervation" and own is None and (areas := self._areas(down)):
                    return replace(nobody, areas=areas)
            whole = other.index != block.row_header and not self._tables.compares(block)
            topic = own or (above.topic if whole else None)
            return Setting(topic, named, above.heading, named=named in _CLAUSED and topic is not None)
        own = self._named_by(down) or self._named_by(across)
        cue = down.text if own is not None and own.block == across.index else ""
        return Setting(own, None, above.heading, cue=cue, named=True) if own else nobody

    def _is_placed(self, head: Block) -> bool:
        """ "Passes below the piriformis": what stands there is told of something else."""
        own = referent_of(self._mentions[head.index], head.text, head.index)
        return own is not None and _PLACED.search(head.text[: own.terms[0].span.start]) is not None

    def _areas_in(self, inside: Sequence[Mention], label: str) -> tuple[Term, ...]:
        """Return the part of the skin that a label consists of: "Skin over the deltoid: ...", "Chin: ..."."""
        named = [(m, m.ids("skin", "region", "joint")) for m in inside]
        if len(named) != 1 or not named[0][1]:
            return ()
        mention, ids = named[0]
        beside = label.replace(mention.text, " ")
        if any(not _FELT.search(word) and word.lower() not in _BESIDE_AREA for word in re.findall(r"\w+", beside)):
            return ()
        return (Term(mention.text, mention.span, ids, plural=mention.plural),)

    def _areas(self, head: Block) -> tuple[Term, ...]:
        """Return the parts of the skin that a row is headed by, below "Skin area", "Where it tingles" and the like."""
        header = self._blocks[head.column_header].text if head.column_header is not None else ""
        if not _FELT.search(header):
            return ()
        return tuple(
            Term(m.text, m.span, ids, plural=m.plural)
            for m in self._mentions[head.index]
            if (ids := m.ids("skin", "region", "joint"))
        )

    def _of_record(self, block: Block, above: Setting) -> Setting:
        """The setting of a cell of a table about one structure: each row is headed by a field."""
        assert block.row_header is not None
        head = self._blocks[block.row_header]
        named = field_of(head.text, self._fields)
        record = self._tables.record(block)
        owned = _OWNED.search(head.text) is not None  # "Nerve of the deltoid | axillary"
        own = referent_of(self._mentions[head.index], head.text, head.index) if owned else None
        own = own or (self._named_by(record, "nerve") if record is not None else above.topic)
        if named is None and (who := self._named_by(head)) is not None:
            told = self._field_of_caption(block) if who.category == "muscle" else None
            return Setting(who, told, above.heading, named=True)  # "medius | to the first rib" under "Scalenes"
        return Setting(own, named, above.heading) if own is not None and named else Setting(None, None, above.heading)

    def _field_of_caption(self, cell: Block) -> str | None:
        """Return the field that the caption of a table is, whose values stand beside names: "Where it comes from"."""
        first = cell.index
        while first and self._blocks[first].table_id == cell.table_id:
            first -= 1
        caption = self._blocks[first]
        told = field_of(caption.text, self._fields) if caption.kind is BlockKind.CAPTION else None
        return told if told in _HEADED else None

    def _is_name_of_nerve(self, head: Block) -> bool:
        """Whether a cell stands behind the number of a cranial nerve."""
        first = self._blocks[head.row_header] if head.row_header is not None else None
        if first is None or first.column_header is None or self._tables.nerve_beside(head) is not head:
            return False
        return field_of(self._blocks[first.column_header].text, self._fields) == "number"

    def _stands_among_nerves(self, head: Block) -> bool:
        """Whether all heads of the columns, or of the rows, name nerves, in full or by their adjectives."""
        beside = self._tables.heads_beside(head)
        return len(beside) > 1 and all(
            any(m.ids("nerve") for m in self._mentions[one.index])
            or self._adjective(one.text, Span(0, len(one.text)), one.index) is not None
            for one in beside
        )

    def _heads_row(self, block: Block, first: int) -> Block:
        """Return the cell that a row is about: its first, or the name behind the number that it begins with."""
        head = self._blocks[first]
        header = self._blocks[head.column_header].text if head.column_header is not None else ""
        numbered = field_of(header, self._fields) == "number"
        return (self._tables.nerve_beside(block) if numbered else None) or head

    def _field_of(self, head: Block, other: Block) -> str | None:
        """Return the field that a header is; "Muscles" heads what nerves supply, "Branch" what supplies muscles."""
        named = field_of(head.text, self._fields)
        if named is None and BRANCHES.fullmatch(head.text.strip()):
            own = self._named_by(other)
            return "innervation" if own is not None and own.category == "muscle" else None
        return named or ("served" if self._tables.heads_muscles(head) and self._is_nerve(other) else None)

    def _is_nerve(self, head: Block) -> bool:
        own = self._named_by(head)
        return own is not None and own.category == "nerve"

    def _named_by(self, head: Block, corner: str = "") -> Referent | None:
        """Return whom the head of a row or column names, in full or by an adjective or number alone."""
        corner = corner or (self._blocks[head.column_header].text if head.column_header is not None else "")
        corner = corner or (self._blocks[head.headings[-1]].text if head.row == 0 and head.headings else "")
        corner = "nerve" if self._is_name_of_nerve(head) or self._stands_among_nerves(head) else corner
        own = referent_of(self._mentions[head.index], head.text, head.index)
        own = (self._part_of(own, head.text, len(head.text)) if own is not None else None) or own
        own = own or self._adjective(head.text, Span(0, len(head.text)), head.index, corner)
        return own or self._compartment(head) or self._completed(head)

    def _beside(self, block: Block, nobody: Setting) -> Setting:
        """The setting of a cell whose row names its muscles, or its nerve, in a column of their own."""
        field = (
            field_of(self._blocks[block.column_header].text, self._fields) if block.column_header is not None else None
        )
        numbered = field == "number"
        weak = field == "innervation"
        cell = self._tables.nerve_beside(block) if numbered else self._tables.muscles_beside(block, weak)
        own = self._named_by(cell, "nerve" if numbered else "") if cell is not None else None
        if cell is None or field is None or own is None or (own.category == "nerve") != numbered:
            return nobody
        if cell.index < block.index:
            single = field != "action" or len(own.terms) == 1
            return replace(nobody, topic=own, field=field) if single else replace(nobody, several=True)
        return replace(nobody, topic=own, field=field, answer=cell.index) if field in _KEYS else nobody
