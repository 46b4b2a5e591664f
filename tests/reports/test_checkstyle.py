"""Checkstyle XML, read back by a parser."""

from xml.etree import ElementTree

from anatlint.reports import FORMATS


def read(report):
    return ElementTree.fromstring(FORMATS["checkstyle"](report).encode("utf-8"))


def test_every_file_is_listed_with_its_findings(ordinary_report):
    files = {file.get("name"): [error.get("source") for error in file] for file in read(ordinary_report)}
    assert files == {
        "drafts/clean.md": [],
        "drafts/shoulder.md": ["anatlint.INN001", "anatlint.CON001", "anatlint.SUP001"],
        "drafts/broken.md": ["anatlint.E002"],
    }


def test_an_error_has_place_severity_message_and_rule(ordinary_report):
    first = next(read(ordinary_report).iter("error"))
    assert (first.get("line"), first.get("column"), first.get("severity")) == ("3", "49", "error")
    assert first.get("message").endswith("not by the radial nerve. (INN001 wrong-nerve)")


def test_texts_and_paths_arrive_but_for_what_xml_cannot_hold(hostile_report):
    root = read(hostile_report)
    assert hostile_report.documents[1].path in {file.get("name") for file in root}
    messages = [error.get("message") for error in root.iter("error")]
    assert any('"><script>alert(1)</script>' in message for message in messages)
    assert any("bell\ufffd bidi\u202enerve" in message for message in messages)
    assert len(messages) == len(hostile_report.findings()) + len(hostile_report.errors)
