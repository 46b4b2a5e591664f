"""What the readers know of English: function words, labels and introductions of lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from anatlint.documents.source import Span

_LETTER = re.compile(r"[^\W\d_]")
_NOT_LATIN = re.compile(r"[^\W\d_\u0000-\u024f\u1e00-\u1eff]")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_PLAIN_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")  # the same in lower-case ASCII, twice as fast


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_FUNCTION_WORDS = _words(
    """the of and to in is are was were be been it its it's this that these those they their them there with for from by
    on as at an a or not can which when where who your you we our i he she his her if but than then into onto have has
    had do does will would may also each both all more most about between during over under how what no so such"""
)
_FOREIGN_WORDS = _words(
    """de la le les des du une un est dans que qui pour sur avec aux der die das und ist nicht ein eine den dem mit auf
    von zu im el los las del es y en por con para una il lo gli che di della sono per è e o os não um uma het een van op
    zijn och att som på är og er til med na w z się jest nie"""
)
_NOT_IN_LABELS = _words(
    """is are was were been has have had do does did can could may might will would should must include includes
    including included consist consists comprise comprises contain contains follow follows following that which who
    there they we you it if when while because two three four five six seven eight nine ten"""
)
_DETERMINERS = _words("the a an this these its their his her your our")
_BEFORE_DETERMINER = _words("of to in on by for from at with over under and or behind between")
_INTRODUCES = re.compile(
    r"\b(?:includes?|including|following|as follows|are|consists? of|comprises?|namely|such as|below)\b", re.IGNORECASE
)
_NAMES_A_LIST = re.compile(r"\b(?:includes?|including|following|as follows|below)\b", re.IGNORECASE)
_COLON_LABEL = re.compile(r"[^\W_][^:!?;|]{0,80}?\s?:(?=\s|$)")
_DASH_LABEL = re.compile(r"[^\W_][^:!?;|.–—]{0,80}?(?:\s[–—-]|[–—])(?=\s)")
_LEADERS = re.compile(r"[^\W_][^:!?;|.]{0,60}?\s?\.{4,}(?=\s)")  # "Origin ..... clavicle"
_SENTENCE_WITHIN = re.compile(r"[a-z]{4}\. [A-Z]")  # "Main flexor of the elbow. Nerve:"
_MARKED = re.compile(r"[^\W_][^.:;!?|=→⇒]{0,60}?\s?(?:→|⇒|[-=–]>|\s=)\s")  # "Deltoid → axillary nerve"
_AFTER_STRONG = re.compile(r"(?:\s\([^()]{1,60}\)(?=:))?(?:\s?[:–—]|\s-(?=\s))")
_SENTENCE_END = re.compile(r"[.!?][\"')\]]*(?:\s|$)")
_STOP = re.compile(r"[.!?;,…][\"')\]]*$")


def may_be_english(text: str) -> bool:
    """Tell whether a text may be English; short texts and lists of terms always may."""
    low = text.lower()
    words = (_PLAIN_WORD if low.isascii() else _WORD).findall(low)
    if len(words) < 8:
        return len(words) < 4 or _latin_share(text) > 0.5
    if _latin_share(text) < 0.7:
        return False
    english = sum(map(_FUNCTION_WORDS.__contains__, words)) / len(words)
    if english < 0.15:
        foreign = sum(map(_FOREIGN_WORDS.__contains__, words)) / len(words)
        if foreign > max(0.12, 1.5 * english):
            return False
    enumerates = text.count(",") + text.count(";") > len(words) / 5
    return english >= 0.04 or len(words) < 20 or enumerates


def _latin_share(text: str) -> float:
    others = 0 if text.isascii() else len(_NOT_LATIN.findall(text))
    return 1 - others / len(_LETTER.findall(text)) if others else 1.0


def ends_with_stop(text: str) -> bool:
    """Tell whether a line ends as a sentence or a clause does."""
    return bool(_STOP.search(text))


def introduces(text: str) -> bool:
    """Tell whether a block may introduce the list that follows it."""
    if text.endswith(":"):
        return True
    last = _SENTENCE_END.split(text.rstrip(".!? "))[-1]
    if ends_with_stop(text):
        return bool(_NAMES_A_LIST.search(last))
    return bool(_INTRODUCES.search(last))


def is_bare_name(text: str) -> bool:
    """Tell whether a paragraph is no more than a name, as "Infraspinatus" over a list of what it does."""
    return text[:1].isupper() and not ends_with_stop(text) and label_like(text, _NAME_WORDS)


_NAME_WORDS = 3


def label_like(words: str, limit: int) -> bool:
    """Tell whether a phrase names a thing or a field rather than stating something."""
    parts = [word.strip("()[]\"'.,").lower() for word in words.split()]
    if parts in (["does"], ["do"]):
        return True
    if not parts or len(parts) > limit or any(part in _NOT_IN_LABELS for part in parts):
        return False
    pairs = pairwise(parts)
    return not any(word in _DETERMINERS and before not in _BEFORE_DETERMINER for before, word in pairs)


def find_label(text: str, strong: Sequence[Span], *, item: bool) -> Span | None:
    """Return the run-in label at the start of a block, with its punctuation: "Origin:", "Trapezius –"."""
    if strong and strong[0].start == 0:
        return _strong_label(text, strong[0].end)
    match = _COLON_LABEL.match(text)
    if (
        match
        and not _SENTENCE_WITHIN.search(match.group())
        and label_like(match.group().rstrip(" :"), 10 if item else 6)
    ):
        return Span(0, match.end())
    match = _LEADERS.match(text)
    if match and label_like(match.group().rstrip(" ."), 6):
        return Span(0, match.end())
    match = _DASH_LABEL.match(text) if item else None
    if match and label_like(match.group().rstrip(" –—-"), 6) and not _apposition(text, match.end()):
        return Span(0, match.end())
    return None


def is_marked(text: str) -> bool:
    """Tell whether a line begins with a few words and an arrow or an equals sign."""
    match = _MARKED.match(text)
    return match is not None and label_like(match.group().rstrip(" =→⇒->–"), 6)


def _strong_label(text: str, end: int) -> Span | None:
    words = text[:end]
    limit = 10 if words.endswith(":") else 6
    opening = _DASH_LABEL.match(words)
    if opening is not None and end < len(text) and words.endswith(".") and not label_like(words.rstrip(" ."), limit):
        return Span(0, opening.end()) if label_like(opening.group().rstrip(" –—-"), limit) else None
    if words.endswith((".", ":", "–", "—", "!", "?")):
        return Span(0, end) if end < len(text) and label_like(words.rstrip(" .:–—!?"), limit) else None
    after = _AFTER_STRONG.match(text, end)
    if after is None or not label_like(words, 10):
        return None
    if ":" not in after.group() and _apposition(text, after.end()):
        return None
    return Span(0, after.end())


def _apposition(text: str, start: int) -> bool:
    """Tell whether a second dash in the same sentence closes what the first one opened."""
    end = _SENTENCE_END.search(text, start)
    rest = text[start : end.start() if end else len(text)]
    return " – " in rest or "—" in rest or " - " in rest
