"""Message templates of rules: ``{Subject} {is/are} innervated by the {expected}``."""

from __future__ import annotations

import re
from collections.abc import Mapping

FIELDS = ("subject", "object", "expected", "fact", "text", "reason", "detail")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def fill(template: str, values: Mapping[str, str], *, plural: bool = False) -> str:
    """Fill a template; ``{is/are}`` agrees with the subject, ``{Subject}`` starts with a capital."""

    from anatlint.checks import wording

    def replace(match: re.Match[str]) -> str:
        field = match[1]
        if "/" in field:
            singular, many = field.split("/", 1)
            return many if plural else singular
        value = values[field.lower()]
        return wording.capital(value) if field[:1].isupper() else value

    text = " ".join(_PLACEHOLDER.sub(replace, template).split())
    return wording.capital(text)


def fields(template: str) -> set[str]:
    """Return the names of the values that a template needs."""
    return {match.lower() for match in _PLACEHOLDER.findall(template) if "/" not in match}


def unknown_fields(template: str) -> set[str]:
    """Return the placeholders that no verdict can fill."""
    return fields(template) - set(FIELDS)
