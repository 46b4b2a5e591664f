"""What is reported: the rules of ``rules/checks/*.yaml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

from anatlint.checks.model import Severity, Status, Verdict
from anatlint.checks.template import unknown_fields
from anatlint.claims.predicates import KINDS, PREDICATES
from anatlint.errors import AnatlintError
from anatlint.packs.locate import Pack
from anatlint.records import dataclass

_HINT = "rules/schemas/check.schema.json says what a rule holds"
STYLE = "style"  # the kind of the rules that are about words
SUPPRESSION = "suppression"  # the kind of the rules that are about suppressions
MISSPELT = "misspelt"  # of a term, not of a verdict


class Example(NamedTuple):
    """A sentence that a rule flags (``bad``, the span in brackets), leaves alone (``good``) or misses (``gap``)."""

    sort: str
    text: str
    suggest: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is reported: when, how severe, in which words, and why it matters."""

    code: str
    name: str
    kind: str
    predicates: tuple[str, ...]
    verdicts: tuple[Status, ...]
    reasons: tuple[str, ...]
    severity: Severity
    message: str
    why: str
    fix: str = ""
    safe: bool = False
    default: bool = True  # whether the rule is on unless the configuration names it
    span: str = "claim"  # what the finding's span covers: claim, object, subject
    term: str = ""  # "misspelt": the rule is about a term of the claim, whatever the verdict
    about: str = ""  # "unused-suppression" ...: the rule is about a suppression, not about a claim
    names: tuple[str, ...] = ()  # of style: types of names of the ontology
    of: tuple[str, ...] = ()  # of style: only names of these kinds of structures
    apart_from: frozenset[str] = frozenset()  # of style: names of these types that are left alone
    terms: tuple[tuple[str, str], ...] = ()  # of style: whole terms, and what to write instead
    words: tuple[tuple[str, str], ...] = ()  # of style: likewise words, inside names too
    not_before: tuple[str, ...] = ()  # of style: not where one of these words follows
    examples: tuple[Example, ...] = ()
    path: str = ""
    line: int = 1

    def matches(self, predicate: str, kind: str, verdict: Verdict) -> bool:
        """Return whether the rule reports a claim with this predicate and verdict."""
        if self.term or self.about or self.kind == STYLE or verdict.status not in self.verdicts or kind != self.kind:
            return False
        if self.predicates and predicate not in self.predicates:
            return False
        return not self.reasons or verdict.reason in self.reasons


class Rules(tuple[Rule, ...]):
    """All rules, in order of code."""

    @cached_property
    def _by_word(self) -> dict[str, Rule]:
        known: dict[str, Rule] = {}
        for rule in self:
            known.setdefault(rule.code.casefold(), rule)
            known.setdefault(rule.name, rule)
        return known

    @cached_property
    def _about_claims(self) -> dict[tuple[str, Status], list[Rule]]:
        """The rules about claims by their kind and the verdicts that they report: most verdicts have none."""
        known: dict[tuple[str, Status], list[Rule]] = {}
        for rule in self:
            for status in rule.verdicts:
                known.setdefault((rule.kind, status), []).append(rule)
        return known

    def get(self, code: str) -> Rule | None:
        """Return the rule with this code or name, in any case of letters."""
        return self._by_word.get(code.casefold())

    def for_verdict(self, predicate: str, kind: str, verdict: Verdict) -> Rule | None:
        """Return the rule for a verdict: of several, the one that asks for more; then the first."""
        asked = self._about_claims.get((kind, verdict.status), ())
        matching = [rule for rule in asked if rule.matches(predicate, kind, verdict)]
        return min(matching, key=lambda rule: (not rule.reasons, not rule.predicates, rule.code), default=None)

    def about_suppressions(self, problem: str) -> Rule | None:
        """Return the rule that reports this problem of a suppression."""
        return next((rule for rule in self if rule.about == problem), None)

    def for_term(self, term: str) -> Rule | None:
        """Return the rule about terms of this sort."""
        return next((rule for rule in self if rule.term == term), None)


def load_rules(folder: Path | None = None, packs: tuple[Pack, ...] = ()) -> Rules:
    """Return the rules of ``rules/checks`` with packs over them, or of another folder.

    The first fault is an ``AnatlintError``. The shipped rules are kept in memory, packs may change any time.
    """
    return _load(folder, packs) if folder is not None or packs else _shipped()


@cache
def _shipped() -> Rules:
    return _load(None, ())


def _load(folder: Path | None, packs: tuple[Pack, ...]) -> Rules:
    from anatlint.packs import load_files, read_files

    rules: dict[str, Rule] = {}
    for file in load_files("checks", packs=packs) if folder is None else read_files(folder, folder.as_posix()):
        for item, line in file.items():
            rule = _rule(item, file.path, line)
            if rule.code in rules:
                raise AnatlintError(
                    "E106", f"code {rule.code} is used twice", path=file.path, line=line, hint="number this rule anew"
                )
            rules[rule.code] = rule
    return Rules(rules[code] for code in sorted(rules))


def _rule(item: Mapping[str, Any], path: str, line: int) -> Rule:
    try:
        when = item["when"]
        rule = Rule(
            code=item["code"],
            name=item["name"],
            kind=item["kind"],
            predicates=_several(when.get("predicate")),
            verdicts=tuple(Status(verdict) for verdict in _several(when.get("verdict"))),
            reasons=_several(when.get("reason")),
            severity=Severity(item["severity"]),
            message=item["message"],
            why=item["why"],
            fix=item.get("fix", ""),
            safe=item.get("safe", False),
            default=item.get("default", True),
            span=item.get("span", "claim"),
            term=when.get("term", ""),
            about=when.get("suppression", ""),
            names=_several(when.get("name")),
            of=_several(when.get("of")),
            apart_from=_folded(_several(when.get("except"))),
            terms=tuple((when.get("terms") or {}).items()),
            words=tuple((when.get("words") or {}).items()),
            not_before=_several(when.get("not_before")),
            examples=tuple(_examples(item.get("examples", ()))),
            path=path,
            line=line,
        )
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise _fault(
            path, line, f"the rule does not fit the format: {error}", "see rules/schemas/check.schema.json"
        ) from error
    problem = _problem(rule)
    if problem:
        raise _fault(path, line, f"{rule.code}: {problem}", _HINT)
    return rule


def _problem(rule: Rule) -> str:
    """Return what is wrong with a rule that fits the format."""
    if rule.about:
        return "" if rule.kind == SUPPRESSION else f'a rule about suppressions is of the kind "{SUPPRESSION}"'
    if (rule.kind == STYLE) is not bool(rule.names or rule.terms or rule.words):
        return f'a rule of the kind "{STYLE}", and no other, has names, terms or words'
    if rule.kind not in (*KINDS, STYLE):
        return f'unknown kind "{rule.kind}"'
    unknown = sorted(set(rule.predicates) - set(PREDICATES))
    if unknown:
        return f'unknown predicate "{unknown[0]}"'
    fields = sorted(unknown_fields(rule.message) | unknown_fields(rule.fix))
    return f'unknown placeholder "{{{fields[0]}}}"' if fields else ""


def _examples(items: Any) -> Iterator[Example]:
    for item in items:
        sort = next(key for key in ("bad", "good", "gap") if key in item)
        yield Example(sort, item[sort], item.get("suggest", ""))


def _several(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(value) if isinstance(value, list) else (value,)


def _folded(names: tuple[str, ...]) -> frozenset[str]:
    if not names:
        return frozenset()
    from anatlint.ontology.inflect import fold

    return frozenset(map(fold, names))


def _fault(path: str, line: int, message: str, hint: str) -> AnatlintError:
    return AnatlintError("E105", message, path=path, line=line, hint=hint)
