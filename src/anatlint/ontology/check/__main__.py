"""``python -m anatlint.ontology.check [PART-OF-PATH ...]``: print problems, those of some files only."""

from __future__ import annotations

import sys
from collections import Counter

from anatlint.errors import AnatlintError
from anatlint.ontology.check import CODES, check_ontology


def main(arguments: list[str]) -> int:
    """Print problems whose path holds one of the arguments (all without any); return 1 when there is an error."""
    try:
        problems = check_ontology(shown="rules/ontology")
    except AnatlintError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 2
    shown = [item for item in problems if not arguments or any(part in item.path for part in arguments)]
    for item in shown:
        print(item)  # noqa: T201
    for code, number in sorted(Counter(item.code for item in shown).items()):
        print(f"{number:6} {code} {CODES.get(code, 'files and schemas')}")  # noqa: T201
    errors = sum(item.severity == "error" for item in shown)
    print(f"{errors} errors, {len(shown) - errors} warnings")  # noqa: T201
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
