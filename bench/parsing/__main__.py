"""``python -m bench.parsing``: how much of the marked sentences each way of parsing gets right.

``--verbose`` lists the arcs that are wrong through surrogates; ``--way NAME`` those of another way. ``--data FILE``
scores other sentences, such as ``bench/data/parsing-held-out.yaml``.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from bench.parsing.marks import DATA, FORMS, Sentence, load_sentences
from bench.parsing.parses import Found, ways
from bench.parsing.score import KINDS, Score, failures, score


def main(arguments: Sequence[str] | None = None) -> None:
    """Parse, score, and print a table."""
    parser = argparse.ArgumentParser(prog="parsing", description=__doc__)
    parser.add_argument("--verbose", action="store_true", help="list the arcs that are wrong")
    parser.add_argument("--way", default="surrogates", help="the way of which they are listed")
    parser.add_argument("--data", type=Path, default=DATA, help="the marked sentences")
    given = parser.parse_args(arguments)
    sentences = load_sentences(given.data)
    found = {name: parse(sentences) for name, parse in ways().items()}
    print(table(sentences, found))
    if given.verbose:
        for sentence, parse in zip(sentences, found[given.way], strict=True):
            report(sentence, parse)


def table(sentences: Sequence[Sentence], found: dict[str, list[list[Found]]]) -> str:
    """Return recall and precision by form and way of parsing, in Markdown."""
    lines = [
        f"| form | arcs | way | {' | '.join(KINDS)} |",
        "|---|---:|---|" + "---:|" * len(KINDS),
    ]
    for form in (*FORMS, "all"):
        for name, parses in found.items():
            if not any(form in (sentence.form, "all") for sentence in sentences):
                continue
            pairs = [(s, one) for s, one in zip(sentences, parses, strict=True) if form in (s.form, "all")]
            total = sum((score(s, one) for s, one in pairs), Score())
            cells = " | ".join(f"{total.recall(kind):.0%} / {total.precision(kind):.0%}" for kind in KINDS)
            lines.append(f"| {form} | {sum(len(s.arcs) for s, _ in pairs)} | {name} | {cells} |")
    return "\n".join([*lines, "", "Each cell: recall / precision."])


def report(sentence: Sentence, found: Sequence[Found]) -> None:
    """Print the wrong arcs of a sentence."""
    wrong = list(failures(sentence, found))
    if wrong:
        print(f"\n{sentence.source} ({sentence.form}): {sentence.text}")
        for line in wrong:
            print(f"  {line}")


if __name__ == "__main__":
    main()
