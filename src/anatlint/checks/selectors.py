"""Selectors: the words that name rules in configuration, suppressions and on the command line.

A selector is a code (``INN001``), a name (``wrong-nerve``), the beginning of a code (``INN``, ``INN0``), a kind of
statement (``innervation``) or ``all``. The more exact one wins: code and name before the beginning of a code, a longer
beginning before a shorter one, then the kind, then ``all``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from anatlint.checks.rules import Rule, Rules
from anatlint.errors import AnatlintError

ALL = "all"
_KIND, _EXACT = 1, 100  # how exact a selector is; beginnings of codes lie between, by their length


def exactness(selector: str, rule: Rule) -> int:
    """Return how exactly a selector names a rule, -1 when it does not name it."""
    word = selector.casefold()
    code = rule.code.casefold()
    if word in (code, rule.name):
        return _EXACT
    if word == rule.kind:
        return _KIND
    if word == ALL:
        return 0
    return _KIND + len(word) if word and code.startswith(word) else -1


def names_a_rule(selector: str, rules: Iterable[Rule]) -> bool:
    """Tell whether a selector names any rule."""
    return any(exactness(selector, rule) >= 0 for rule in rules)


def selected(rule: Rule, select: Sequence[str], ignore: Sequence[str]) -> bool:
    """Tell whether a rule is on: some selector of ``select`` names it more exactly than all of ``ignore``.

    ``all`` selects the rules that are on by default; others want a selector that says more.
    """
    wanted = max((exactness(word, rule) for word in select), default=-1)
    unwanted = max((exactness(word, rule) for word in ignore), default=-1)
    return wanted > unwanted and (rule.default or wanted > 0)


def may_be_on(rule: Rule, select: Iterable[str]) -> bool:
    """Tell whether a rule could be on for some draft, when these selectors switch rules on somewhere."""
    return rule.default or any(exactness(word, rule) > 0 for word in select)


def unknown_selector(selector: str, rules: Rules) -> AnatlintError:
    """Return the error for a selector that names no rule, with the nearest that does."""
    return AnatlintError("E204", f"there is no rule “{selector}”", hint=near_selectors(selector, rules))


def near_selectors(selector: str, rules: Rules) -> str:
    """Return "near: ..." for selectors like this one."""
    from difflib import get_close_matches

    known = [word for rule in rules for word in (rule.code, rule.name, rule.kind)]
    found = get_close_matches(selector.upper(), known, 3, 0.5) + get_close_matches(selector.lower(), known, 3, 0.5)
    near = list(dict.fromkeys(found))
    return f"near: {', '.join(near)}" if near else "`anatlint rules` lists all"
