"""What the benchmark reads: articles of the corpus, and prose of a textbook's sort that names no muscle or nerve."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_TAG = re.compile(r"<[^>]+>")

_GENERAL = """\
Every cell is wrapped in a membrane that lets some things through and keeps others out. Water follows salt, and salt is
moved by pumps that spend energy; very unique proteins open and close like gates. When the balance fails, the cell
swells or shrinks within minutes, and it may not recover.

Blood carries oxygen bound to haemoglobin, carbon dioxide mostly as bicarbonate, and heat. A drop of it holds millions
of red cells, which live for about four months before the spleen takes them out of service. White cells are fewer, live
shorter or much longer, and do their work outside the vessels.

A population in balance with its food grows as fast as it dies. If the food doubles, numbers rise along a curve that is
steep at first and flattens later on; students often draw it as an S. In actual fact the curve overshoots, since
births answer to last year's harvest and not to this year's.

Measure twice before you conclude anything. The mean of ten readings is better than one reading, but ten readings of a
crooked ruler are as wrong as the first. Note the temperature, the time and the name of whoever held the pen.

Rocks remember the field that they cooled in. On either side of a ridge the stripes run in mirror image, and their width
tells how fast the floor of the ocean spread. Few observations have changed a science so completely in so short a time.
"""


def articles(number: int) -> list[Path]:
    """Return articles of the corpus: dense anatomy, as it is written for readers of many kinds."""
    places = sorted(path for path in (ROOT / "corpus" / "dev").iterdir() if path.suffix in (".md", ".html", ".txt"))
    return places[:: max(1, len(places) // number)][:number]


def many_articles(folder: Path, number: int) -> None:
    """Write ``number`` drafts; those of the corpus come again under other names, each with a line of its own."""
    places = articles(number)
    for index in range(number):
        place = places[index % len(places)]
        text = place.read_text(encoding="utf-8")
        (folder / f"{index:03}-{place.name}").write_text(f"{text}\n\nDraft {index}.\n", encoding="utf-8")


def dense(size: int) -> str:
    """Return at least ``size`` characters of dense anatomy as plain text; no paragraph comes twice alike."""
    texts = [_TAG.sub(" ", place.read_text(encoding="utf-8")) for place in articles(64)]
    found: list[str] = []
    length = number = 0
    while length < size:
        text = f"Chapter {number + 1}\n\n{texts[number % len(texts)]}\n\n"
        found.append(text)
        length, number = length + len(text), number + 1
    return "".join(found)


def general(size: int) -> str:
    """Return at least ``size`` characters of prose about other things, in numbered sections."""
    count = size // len(_GENERAL) + 1
    return "".join(f"Section {number}\n\n{_GENERAL}\n" for number in range(1, count + 1))
