"""The engine: one draft through all stages, and many drafts into a report."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from anatlint.config import Configuration, Settings
from anatlint.documents.source import SourceText
from anatlint.errors import AnatlintError
from anatlint.linter.files import find_drafts
from anatlint.linter.jobs import check_files
from anatlint.linter.policy import apply_policy, check_selectors
from anatlint.linter.report import (
    DocumentReport,
    JudgedClaim,
    Report,
    ReportedFinding,
    ReportError,
    SourceReference,
    Tool,
)
from anatlint.version import __version__

if TYPE_CHECKING:
    from anatlint.checks import Reading, Rule, Rules
    from anatlint.checks.model import Fact, Finding
    from anatlint.documents import Document
    from anatlint.linter.cache import DiagnosisCache
    from anatlint.ontology import Ontology
    from anatlint.packs.locate import Pack

Progress = Callable[[int, int], None]  # called with the number of drafts done, and of all


class Linter:
    """Checks drafts. Ontology, rules and language model are loaded at first use and kept."""

    def __init__(self, settings: Settings | None = None, configuration: Configuration | None = None) -> None:
        """Check with ``settings``; ``check_paths`` asks the ``configuration``, if there is one, about each file."""
        self.configuration = configuration or Configuration.of(settings or Settings())
        self.settings = settings or self.configuration.for_run(())
        self._others: dict[int, Linter] = {}
        self._known_version = ""

    def for_file(self, path: str) -> Linter:
        """Return the linter with the settings for a file: this one, or another that is kept."""
        settings = self.configuration.for_file(path)
        if settings is self.settings:
            return self
        found = self._others.get(id(settings))
        if found is None:
            found = self._others[id(settings)] = Linter(settings, self.configuration)
        return found

    @cached_property
    def packs(self) -> tuple[Pack, ...]:
        """The packs of rules that are merged over those that ship."""
        from anatlint.packs.locate import find_packs

        return find_packs(self.settings.extend_rules, self.settings.origins.get("extend-rules"))

    @cached_property
    def ontology(self) -> Ontology:
        """What is true."""
        from anatlint.ontology import load_ontology

        return load_ontology(packs=self.packs)

    @cached_property
    def rules(self) -> Rules:
        """What is reported."""
        from anatlint.checks import load_rules

        rules = load_rules(packs=self.packs)
        check_selectors(self.settings, rules)
        return rules

    @cached_property
    def style(self) -> tuple[Rule, ...]:
        """The rules of style that the settings have on for some draft; no others are asked."""
        from anatlint.checks.selectors import may_be_on

        return tuple(rule for rule in self.rules if rule.kind == "style" and may_be_on(rule, self.settings.selectors()))

    @cached_property
    def tool(self) -> Tool:
        """What made the report: the versions of program, ontology and model."""
        from anatlint.linter.model_name import describe_model

        return Tool("anatlint", __version__, self.ontology_version, describe_model(self.settings.model))

    @property
    def ontology_version(self) -> str:
        """The version of the facts; kept results know theirs, so that the ontology need not be loaded for them."""
        return self._known_version or self.ontology.version

    @cached_property
    def cache(self) -> DiagnosisCache | None:
        """What was found in earlier runs; ``None`` when the settings say that nothing is kept."""
        if not self.settings.cache:
            return None
        from anatlint.linter.cache import DiagnosisCache, salt

        asked = ",".join(rule.code for rule in self.style)
        return DiagnosisCache(f"{salt(self.settings.model, [str(pack.folder) for pack in self.packs])}\0{asked}")

    def prune_cache(self) -> None:
        """Let the cache fall back to its bounds, after a run that wrote."""
        if self.cache is not None:
            from anatlint.linter.cache import prune

            prune()

    def check_text(self, text: str, path: str = "<text>", format: str | None = None) -> DocumentReport:
        """Check a draft that is already in memory; its format follows from ``path`` unless it is given."""
        from anatlint.documents import read_text

        return self.check_document(read_text(text, path, format))

    def check_file(self, path: str) -> DocumentReport:
        """Check one file, or take from the cache what is known of it; raise ``AnatlintError`` if it cannot be read."""
        from anatlint.documents.reading import decode, read_bytes

        data = read_bytes(path, self.settings.max_file_size)
        text = decode(data, path)
        known = self._known(path, data, text)
        if known is not None:
            return known
        from anatlint.documents import read_text

        found = self.diagnose(read_text(text, path))
        if self.cache is not None:
            self.cache.put(path, data, found)
        return apply_policy(found, self.settings, self.rules)

    def recall(self, path: str) -> DocumentReport | None:
        """Return what the cache tells of a file as it is now; ``None`` when it must be read, or cannot be."""
        from anatlint.documents.reading import decode, read_bytes

        if self.cache is None:
            return None
        try:
            data = read_bytes(path, self.settings.max_file_size)
            return self._known(path, data, decode(data, path))
        except AnatlintError as error:
            if error.path != path:
                raise
            return None  # whoever reads it will tell

    def _known(self, path: str, data: bytes, text: str) -> DocumentReport | None:
        if self.cache is None:
            return None
        found = self.cache.get(path, data, SourceText(text))
        if found is None:
            return None
        self._known_version = found.ontology
        return apply_policy(found, self.settings, self.rules)

    def read(self, path: str) -> Document:
        """Read one file; raise ``AnatlintError`` if that is not possible."""
        from anatlint.documents import read_file

        return read_file(path, max_size=self.settings.max_file_size)

    def check_document(self, document: Document) -> DocumentReport:
        """Check a document: what reading and judging find, as settings and suppressions leave it."""
        return apply_policy(self.diagnose(document), self.settings, self.rules)

    def diagnose(self, document: Document) -> DocumentReport:
        """Extract the claims of a document, judge them, and select findings by all rules, whatever the settings say."""
        from anatlint.linter.origin import origin_of
        from anatlint.linter.suppressions import read_suppressions

        reading = self._read(document, loosely=True)
        findings = self._proven(reading)  # before more is told of each claim: a long draft is read again for that
        judged = []
        for claim, verdict in zip(reading.claims, reading.verdicts, strict=True):
            block = document.blocks[claim.block]
            span, sentence = block.to_source(*claim.span), block.to_source(*claim.sentence)
            judged.append(JudgedClaim(claim, verdict, span, sentence, origin_of(document, claim)))
        if self.style:
            from anatlint.checks.style import find_style

            findings += find_style(document, self.ontology, self.style)
            findings.sort(key=lambda finding: (finding.span, finding.code))
        return DocumentReport(
            path=document.path,
            source=document.source,
            words=document.words,
            claims=tuple(judged),
            findings=_reported(document, judged, findings),
            sources=self._cited(fact for finding in findings for fact in finding.facts),
            claim_sources=self._cited(fact for judged_claim in judged for fact in judged_claim.verdict.facts),
            ontology=self.ontology.version,
            skipped=dict(document.skipped),
            suppressions=read_suppressions(document),
            format=document.format,
        )

    def _read(self, document: Document, *, loosely: bool = False) -> Reading:
        """Read, judge and select; what findings suggest is not proven yet.

        With ``loosely`` what is confirmed of names that merely stand together is added; no finding depends on it. What
        judges is imported for documents with claims only: it takes longer than reading one that has none.
        """
        from anatlint.checks import Reading
        from anatlint.claims.reading import extract_all

        claims, seen = extract_all(document, self.ontology, model=self.settings.model, loosely=loosely)
        if not claims and not seen:
            return Reading(document, (), (), ())
        from anatlint.checks import judge_all
        from anatlint.checks.antecedents import settle
        from anatlint.checks.select import select
        from anatlint.checks.uncertain import confirmed

        claims = settle(claims, self.ontology)
        verdicts = judge_all(document, claims, self.ontology)
        findings = select(document, claims, verdicts, self.rules, self.ontology)
        for claim, verdict in confirmed(seen, self.ontology):
            claims, verdicts = (*claims, claim), [*verdicts, verdict]
        return Reading(document, claims, verdicts, findings)

    def _proven(self, reading: Reading) -> list[Finding]:
        """Return the findings of a reading, each with a fix that holds, or none."""
        if not reading.findings:
            return []
        from anatlint.checks import proven

        return proven(reading, lambda text, near: self._read(_reduced(reading.document, text, near)))

    def check_paths(
        self,
        paths: Iterable[str],
        *,
        jobs: int | None = None,
        progress: Progress | None = None,
        without: Collection[str] = (),
    ) -> Report:
        """Check files and folders; what cannot be read is reported, and the rest still checked.

        The report is the same whatever the number of ``jobs`` (processes) and the order of ``paths``. Files ``without``
        are left out.
        """
        drafts = find_drafts(paths, self.configuration, without)
        wanted = self.settings.jobs if jobs is None else jobs
        outcomes = check_files(self, drafts.paths, wanted, progress)
        documents = [outcome for outcome in outcomes if isinstance(outcome, DocumentReport)]
        errors = [outcome for outcome in outcomes if isinstance(outcome, ReportError)]
        return self.report(documents, [*drafts.errors, *errors])

    def report(self, documents: Iterable[DocumentReport], errors: Iterable[ReportError] = ()) -> Report:
        """Put checked documents together, in order of path; what is in the baseline is suppressed."""
        ordered = tuple(sorted(documents, key=lambda document: document.path))
        outdated = None
        if self.settings.baseline:
            from anatlint.linter.baseline import load_baseline

            matched = load_baseline(self.settings.baseline).match(ordered)
            ordered, outdated = matched.documents, len(matched.outdated)
        return Report(
            tool=self.tool,
            documents=ordered,
            errors=tuple(sorted(errors, key=lambda error: (error.path, error.code))),
            sources=dict(sorted(item for document in ordered for item in document.sources.items())),
            rules=self._applied(ordered),
            outdated=outdated,
        )

    def _applied(self, documents: Iterable[DocumentReport]) -> dict[str, Rule]:
        codes = {found.finding.code for document in documents for found in document.findings}
        return {rule.code: rule for rule in self.rules if rule.code in codes} if codes else {}

    def _cited(self, facts: Iterable[Fact]) -> dict[str, SourceReference]:
        cited = sorted({key for fact in facts for key in fact.sources})
        known = self.ontology.raw_sources
        return {key: SourceReference(known[key]["title"], known[key].get("url", "")) for key in cited if key in known}


def _reduced(document: Document, text: str, near: Collection[int]) -> Document:
    """Read a changed text of a document; blocks that do not matter are empty, so that they cost nothing."""
    from anatlint.documents import Projection, read_text

    changed = read_text(text, document.path, document.format)
    if len(changed.blocks) != len(document.blocks):
        return changed
    blocks = (
        block
        if block.index in near
        else replace(block, text="", projection=Projection((), block.projection.anchor), label=None, strong=())
        for block in changed.blocks
    )
    return replace(changed, blocks=tuple(blocks))


def _reported(
    document: Document, claims: Sequence[JudgedClaim], findings: Iterable[Finding]
) -> tuple[ReportedFinding, ...]:
    """Give findings their places and fingerprints."""
    from anatlint.linter.fingerprint import fingerprints

    source = document.source
    rows = []
    for finding in findings:
        # style is about words, not claims
        sentence = finding.extra["sentence"] if finding.claim is None else claims[finding.claim].sentence
        rows.append((finding, source.slice(finding.span), source.slice(sentence)))
    return tuple(
        ReportedFinding(
            finding, source.position(finding.span.start), source.position(finding.span.end), quote, fingerprint
        )
        for (finding, quote, _), fingerprint in zip(rows, fingerprints(rows), strict=True)
    )
