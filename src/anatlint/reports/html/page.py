"""The whole page: its parts put into the template, with style and script inside and a policy that allows no more."""

from __future__ import annotations

import base64
import functools
import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING

from anatlint.linter.report import SEVERITIES, Report
from anatlint.reports.html.draft import Draft, view
from anatlint.reports.html.notes import Note
from anatlint.reports.html.picture import shares
from anatlint.reports.html.text import flat, visible
from anatlint.reports.html.wording import severity_word
from anatlint.reports.look import PLAIN, Look
from anatlint.reports.wording import plural

if TYPE_CHECKING:
    from jinja2 import Template

_ASSETS = "assets"


def render(report: Report, look: Look = PLAIN) -> str:
    """Return one page with all drafts; how a terminal looks does not matter."""
    drafts = [
        view(document, number, {**document.claim_sources, **report.sources})
        for number, document in enumerate(report.documents, 1)
    ]
    style, script = asset("report.css"), asset("report.js")
    notes = [note for draft in drafts for note in draft.notes]
    html = _template().render(
        title=_title(drafts),
        style=style,
        script=script,
        policy=policy(style, script),
        tool=report.tool,
        drafts=drafts,
        errors=[(flat(error.path), error.code, flat(error.message)) for error in report.errors],
        severities=[(one.value, severity_word(one), _severity_count(notes, one.value)) for one in SEVERITIES],
        kinds=_kinds(notes),
        total=len(notes),
        summary=_summary(drafts, notes, report),
        shares=shares([judged for document in report.documents for judged in document.claims]),
        claims=sum(report.verdicts().values()),
    )
    return visible(html)


def asset(name: str) -> str:
    """Return a file of the page, with the line ends that a browser will see."""
    text = files(__package__).joinpath(_ASSETS, name).read_text(encoding="utf-8")
    return text.replace("\r\n", "\n")


def policy(style: str, script: str) -> str:
    """Return a policy that allows this style and this script, and nothing from elsewhere."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_digest(style)}'",
            f"script-src '{_digest(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


@functools.cache
def _template() -> Template:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        autoescape=True, loader=FunctionLoader(asset), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=True,
    )  # fmt: skip
    environment.filters["plural"] = plural
    return environment.get_template("page.html.j2")


def _title(drafts: Sequence[Draft]) -> str:
    if len(drafts) == 1:
        return f"Fact check: {drafts[0].path.rpartition('/')[2]}"
    return f"Fact check of {plural(len(drafts), 'draft')}"


def _severity_count(notes: Iterable[Note], severity: str) -> int:
    return sum(note.severity == severity for note in notes)


def _kinds(notes: Iterable[Note]) -> list[tuple[str, str, int]]:
    counts = Counter((note.kind, note.kind_word) for note in notes)
    return [(kind, word, number) for (kind, word), number in sorted(counts.items())]


def _summary(drafts: Sequence[Draft], notes: Sequence[Note], report: Report) -> str:
    """Return the outcome in a sentence."""
    if not drafts:
        return "No draft was checked."
    where = "in this draft" if len(drafts) == 1 else f"in {plural(len(drafts), 'draft')}"
    if notes:
        return f"{plural(len(notes), 'thing')} to look at {where}."
    if any(report.verdicts().values()):
        return f"Nothing wrong was found {where}."
    return f"No statement about muscles or nerves was read {where}."
