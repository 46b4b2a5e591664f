"""JUnit XML, read back by a parser."""

from xml.etree import ElementTree

import pytest

from anatlint.reports import FORMATS


def read(report):
    return ElementTree.fromstring(FORMATS["junit"](report).encode("utf-8"))


def test_files_are_suites_and_findings_are_failures(ordinary_report):
    clean, shoulder, broken = read(ordinary_report)
    assert [suite.get("name") for suite in (clean, shoulder, broken)] == [
        "drafts/clean.md", "drafts/shoulder.md", "drafts/broken.md",
    ]  # fmt: skip
    assert [len(case) for case in clean] == [0]
    assert [case[0].tag for case in shoulder] == ["failure"] * 3
    assert [case[0].get("type") for case in shoulder] == ["error", "warning", "info"]
    assert [case[0].tag for case in broken] == ["error"]


@pytest.mark.parametrize("name", ["ordinary_report", "hostile_report", "broken_report", "empty_report"])
def test_the_counts_are_those_of_the_elements(request, name):
    root = read(request.getfixturevalue(name))
    for one in (root, *root.iter("testsuite")):
        cases = list(one.iter("testcase"))
        assert int(one.get("tests")) == len(cases)
        assert int(one.get("failures")) == sum(case.find("failure") is not None for case in cases)
        assert int(one.get("errors")) == sum(case.find("error") is not None for case in cases)


def test_names_of_the_tests_of_a_file_differ(hostile_report):
    for suite in read(hostile_report).iter("testsuite"):
        names = [case.get("name") for case in suite]
        assert len(set(names)) == len(names)


def test_texts_arrive_but_for_what_xml_cannot_hold(hostile_report):
    messages = {failure.get("message") for failure in read(hostile_report).iter("failure")}
    for words in ("]]> --> &amp; & <b>", '"><script>alert(1)</script>', "tab\tnerve", "nul\ufffd esc\ufffd[31m"):
        assert any(words in message for message in messages)
