"""One ordinary report in every format; after a change that is meant, ANATLINT_GOLDEN=write writes the files anew."""

import os
import re
from pathlib import Path

import pytest

from anatlint.reports import FOR_PEOPLE, FORMATS
from anatlint.reports.statistics import FORMATS as COUNTS

GOLDEN = Path(__file__).parent / "golden"
STYLE = re.compile(r"(<style>).*?(</style>)|(<script>).*?(</script>)|'sha256-[^']*'", re.DOTALL)
FILES = {name: FORMATS[name] for name in FORMATS} | {f"statistics.{name}": COUNTS[name] for name in COUNTS}


@pytest.mark.parametrize("name", FILES)
def test_an_ordinary_report_looks_as_it_did(ordinary_report, name):
    path = GOLDEN / f"ordinary.{name}"
    output = FILES[name](ordinary_report)
    if name == "html":  # its style and script are files of their own, and are tried in a browser
        output = STYLE.sub(r"\1\3…\2\4", output)
    output = output.encode("utf-8")
    if os.environ.get("ANATLINT_GOLDEN") == "write":
        path.write_bytes(output)
    assert output == path.read_bytes()


def test_every_format_has_its_file():
    assert {path.name.removeprefix("ordinary.") for path in GOLDEN.iterdir()} == set(FILES)


def test_the_first_format_is_for_people():
    assert next(iter(FORMATS)) in FOR_PEOPLE
