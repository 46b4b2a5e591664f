"""The page in a real browser: filters, keys, marks, paper, dark and narrow screens, and who cannot see it."""

from __future__ import annotations

import os
import re
import shutil
from itertools import pairwise

import pytest

from anatlint.checks.model import Severity, Status

pytestmark = pytest.mark.browser

CHROMIUM = os.environ.get("ANATLINT_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
WIDE = {"width": 1440, "height": 900}
NARROW = {"width": 390, "height": 800}
FILLER = "The shoulder is a joint that many people know well, and it moves in every direction. " * 8

ARTICLE = f"""\
# Shoulder

The deltoid is innervated by the radial nerve. It abducts the arm. The teres minor adducts the elbow.

{FILLER}

## Arm

- The biceps extends the elbow.
- The triceps flexes the elbow.

{FILLER}

| Muscle | Compartment | Attachments | Movements | Roots of the nerve | Nerve |
|---|---|---|---|---|---|
| Brachialis | anterior compartment | humerus and coronoid process | elbow flexion | three of them | ulnar nerve |

<!-- anatlint-disable INN001 -- said so -->
{FILLER}
"""
CLAIMS = [("abducts the arm", Status.SUPPORTED), ("many people", Status.UNKNOWN), ("ulnar nerve", Status.CONTRADICTED)]


@pytest.fixture(scope="module")
def browser():
    sync_api = pytest.importorskip("playwright.sync_api", reason="needs Playwright, see the extra `dev`")
    if CHROMIUM is None:
        pytest.skip("needs a Chromium: install one (apt-get install chromium) or name it in ANATLINT_CHROMIUM")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def drafts(make_draft):
    flexion = {"kind": "action", "code": "ACT001", "severity": Severity.WARNING, "message": "It bends the elbow."}
    bare = {"claim": None, "verdict": None, "facts": (), "because": (), "fixes": (), "severity": Severity.INFO}
    quotes = [
        "radial nerve",
        ("adducts the elbow", flexion),
        ("extends the elbow", flexion),
        ("flexes the elbow", flexion),
        "ulnar nerve",
        ("triceps", {"suppressed": "a reason"}),
        ("<!-- anatlint-disable INN001 -- said so -->", {**bare, "kind": "suppression"}),
    ]
    second = make_draft(
        "# Hip\n\nThe gluteus medius is innervated by the pudendal nerve.\n", ["pudendal nerve"], "b.md"
    )
    return [make_draft(ARTICLE, quotes, "a.md", CLAIMS), second]


@pytest.fixture
def visit(browser, html, tmp_path):
    """Return a function that opens a page of drafts; whatever it says on the console fails the test."""
    said: list[str] = []
    contexts = []

    def open_(*drafts, fragment="", viewport=WIDE, **options):
        place = tmp_path / "report.html"
        place.write_text(html(*drafts), encoding="utf-8", newline="")
        context = browser.new_context(viewport=viewport, **{"reduced_motion": "reduce", **options})
        contexts.append(context)
        page = context.new_page()
        address = place.as_uri()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: said.append(request.url) if request.url.split("#")[0] != address else None)
        page.goto(address + fragment)
        settle(page)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert said == []


def settle(page):
    """Wait until the notes stand where they are to stay."""
    places = "() => JSON.stringify([...document.querySelectorAll('.note')].map(n => n.getBoundingClientRect()))"
    before = None
    for _ in range(50):
        page.wait_for_timeout(50)
        now = page.evaluate(places)
        if now == before:
            return
        before = now


def shown(page):
    return page.eval_on_selector_all(".note", "notes => notes.filter(n => n.checkVisibility()).map(n => n.id)")


def status(page):
    return page.inner_text("#status")


def chosen(page):
    return page.eval_on_selector_all(".note.active", "notes => notes.map(n => n.id)")


def box(page, selector):
    return page.locator(selector).first.bounding_box()


# Filters


def test_filters_by_severity_kind_section_and_words_work_together(visit, drafts):
    page = visit(*drafts)
    assert status(page) == "7 notes"
    page.uncheck("[name=severity][value=error]")
    assert (shown(page), status(page)) == (["d1-n2", "d1-n3", "d1-n4", "d1-n6"], "4 of 7 notes")
    page.select_option("#kind", "action")
    assert shown(page) == ["d1-n2", "d1-n3", "d1-n4"]
    page.select_option("#section", label="Arm")
    assert shown(page) == ["d1-n3", "d1-n4"]
    page.fill("#search", "FLEXES elbow")
    assert (shown(page), status(page)) == (["d1-n4"], "1 of 7 notes")
    off = page.eval_on_selector_all(".mark.off", "marks => marks.map(m => m.id)")
    assert "d1-m4" not in off
    assert {"d1-m1", "d1-m2", "d1-m3", "d2-m1"} <= set(off)


def test_the_section_of_a_whole_draft_shows_its_notes(visit, drafts):
    page = visit(*drafts)
    page.select_option("#section", "d2")
    assert shown(page) == ["d2-n1"]


def test_the_number_of_notes_is_told_to_listeners(visit, drafts):
    page = visit(*drafts)
    assert page.get_attribute("#status", "aria-live") == "polite"
    page.fill("#search", "nothing like it")
    assert (shown(page), status(page)) == ([], "0 of 7 notes")


def test_right_and_open_statements_are_marked_on_demand_and_lead_to_their_row(visit, drafts):
    page = visit(*drafts)

    def washed(name):
        return page.locator(f".claim.{name}").first.evaluate("e => getComputedStyle(e).backgroundColor")

    plain = "rgba(0, 0, 0, 0)"
    assert (washed("right"), washed("open")) == (plain, plain)
    page.check("#show-right")
    assert washed("right") != plain
    assert washed("open") == plain
    page.check("#show-open")
    assert washed("open") != plain
    page.locator(".claim.right").first.click()
    assert page.locator("#d1-t1").is_visible()
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#d1-c1"


# Keys


def test_keys_go_from_note_to_note_and_stop_at_the_ends(visit, drafts):
    page = visit(*drafts)
    for key, expected in (("j", "d1-n1"), ("n", "d1-n2"), ("k", "d1-n1"), ("p", "d1-n1")):
        page.keyboard.press(key)
        assert chosen(page) == [expected]
        assert page.evaluate("document.activeElement.id") == expected
    assert status(page) == "Note 1 of 7"
    for _ in range(9):
        page.keyboard.press("j")
    assert chosen(page) == ["d2-n1"]


def test_keys_pass_over_what_is_filtered_out(visit, drafts):
    page = visit(*drafts)
    page.uncheck("[name=severity][value=error]")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert chosen(page) == ["d1-n3"]


def test_a_slash_searches_and_escape_takes_it_back(visit, drafts):
    page = visit(*drafts)
    page.keyboard.press("/")
    page.keyboard.type("pudendal j?")
    assert page.input_value("#search") == "pudendal j?"
    page.keyboard.press("Escape")
    assert (page.input_value("#search"), status(page)) == ("", "7 notes")


def test_escape_lets_go_of_a_note_and_returns_to_its_words(visit, drafts):
    page = visit(*drafts)
    page.keyboard.press("j")
    page.keyboard.press("Escape")
    assert chosen(page) == []
    assert page.evaluate("document.activeElement.id") == "d1-m1"


def test_help_opens_and_closes_and_takes_the_keys(visit, drafts):
    page = visit(*drafts)
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("j")
    assert chosen(page) == []
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()
    page.click("#help-button")
    page.click("#help-close")
    assert not page.locator("#help").is_visible()


def test_other_keys_toggle_views(visit, drafts):
    page = visit(*drafts)
    for key, name in (("r", "#show-right"), ("u", "#show-open")):
        page.keyboard.press(key)
        assert page.is_checked(name)
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.keyboard.press("d")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before
    page.keyboard.press("Control+d")
    assert page.inner_text("#theme") == "Light"


# Marks and notes


def test_a_click_on_a_mark_chooses_its_note_beside_it_and_shows_why(visit, drafts):
    page = visit(*drafts)
    assert not page.locator("#d1-n5 .why").get_attribute("open")
    page.click("#d1-m5")
    assert chosen(page) == ["d1-n5"]
    assert page.locator("#d1-n5 .fact").is_visible()
    page.wait_for_timeout(250)  # until it has moved there
    assert abs(box(page, "#d1-n5")["y"] - box(page, "#d1-m5")["y"]) < 20
    assert page.locator("#d1-m5").evaluate("mark => mark.classList.contains('active')")


def test_the_number_of_a_note_leads_back_to_its_words(visit, drafts):
    page = visit(*drafts)
    page.click("#d1-n5 .badge")
    assert page.evaluate("document.activeElement.id || location.hash").lstrip("#") in {"d1-m5", "main"}
    assert box(page, "#d1-m5")["y"] < WIDE["height"]


def test_an_address_with_a_note_opens_it(visit, drafts):
    assert chosen(visit(*drafts, fragment="#d1-n3")) == ["d1-n3"]


@pytest.mark.parametrize("note", [None, "#d1-m1", "#d1-m3", "#d1-m6"])
def test_in_the_margin_no_note_covers_another(visit, drafts, note):
    page = visit(*drafts)
    if note:
        page.click(note)
        settle(page)
    boxes = sorted((box(page, f"#{id_}") for id_ in shown(page)), key=lambda one: one["y"])
    for above, below in pairwise(boxes):
        assert above["y"] + above["height"] <= below["y"]
    article = box(page, ".prose")
    assert all(one["x"] >= article["x"] + article["width"] for one in boxes)
    last = page.locator(".sheet").last.bounding_box()
    assert boxes[-1]["y"] + boxes[-1]["height"] <= last["y"] + last["height"]


def test_notes_stay_beside_their_words_when_the_text_grows(visit, drafts):
    page = visit(*drafts)
    page.evaluate("document.documentElement.style.fontSize = '24px'")
    settle(page)
    boxes = sorted((box(page, f"#{id_}") for id_ in shown(page)), key=lambda one: one["y"])
    assert all(above["y"] + above["height"] <= below["y"] for above, below in pairwise(boxes))


def test_on_a_narrow_screen_notes_stand_below_and_nothing_sticks_out(visit, drafts):
    page = visit(*drafts, viewport=NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    assert box(page, "#d1-n1")["y"] > box(page, "#d1-m1")["y"]
    page.click("#d1-m3")
    assert chosen(page) == ["d1-n3"]
    assert 0 <= box(page, "#d1-n3")["y"] < NARROW["height"]


def test_without_scripts_everything_is_shown(visit, drafts):
    page = visit(*drafts, java_script_enabled=False)
    assert page.locator(".note").count() == 7
    for note in page.locator(".note").all():
        assert note.is_visible()
    assert page.locator("#d1-n1 .fact").is_visible()
    assert not page.locator("#search").is_visible()
    article, note = box(page, ".prose"), box(page, "#d1-n1")
    assert note["x"] > article["x"] + article["width"]
    page.click("#d1-m5")
    assert page.url.endswith("#d1-n5")
    page.check("#show-right")


def test_nothing_of_a_hostile_draft_runs(visit, make_draft):
    evil = "<img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)>\"'"
    text = f"The deltoid {evil} is innervated by the radial nerve.\n\n{evil}\n"
    told = {"message": evil, "because": (evil,), "kind": evil, "name": evil}
    page = visit(make_draft(text, [("radial nerve", told)], path=f"{evil}.txt"))
    page.keyboard.press("j")
    assert evil in page.inner_text(".note .message")


def test_the_policy_stops_a_script_that_is_not_ours(browser, html, drafts, tmp_path):
    place = tmp_path / "report.html"
    place.write_text(html(*drafts).replace("</main>", "<script>window.ran = true</script></main>"), encoding="utf-8")
    page = browser.new_page()
    page.goto(place.as_uri())
    assert page.evaluate("window.ran") is None
    assert page.evaluate("document.documentElement.classList.contains('js')")
    page.close()


# Paper, dark and light


def test_on_paper_there_are_notes_with_their_evidence_and_no_controls(visit, drafts):
    page = visit(*drafts)
    page.uncheck("[name=severity][value=error]")
    page.emulate_media(media="print")
    assert not page.locator(".controls").is_visible()
    for note in page.locator(".note").all():
        assert note.is_visible()
    assert page.locator("#d1-n1").evaluate("note => getComputedStyle(note).position") == "static"
    assert page.locator("#d1-n1 .fact").is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_system_and_the_button_turns_it(visit, drafts, scheme):
    page = visit(*drafts, color_scheme=scheme)

    def lightness():
        return sum(map(int, re.findall(r"\d+", page.evaluate("getComputedStyle(document.body).backgroundColor"))[:3]))

    assert (lightness() > 384) == (scheme == "light")
    page.click("#theme")
    assert (lightness() > 384) == (scheme == "dark")


# For everybody

_CONTRAST = """() => {
  const parse = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
  const luminance = (colour) => {
    const linear = (v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = colour.map((part) => linear(part / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = parse(getComputedStyle(e).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const poor = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || !element.checkVisibility() || element.closest(".heard, svg, script, option")) continue;
    const [a, b] = [parse(getComputedStyle(element).color).slice(0, 3), ground(element)].map(luminance);
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.push([element.tagName, element.className, element.textContent.slice(0, 30), ratio]);
  }
  return poor;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("media", ["screen", "print"])
def test_all_text_stands_out_from_its_ground(visit, drafts, scheme, media):
    page = visit(*drafts, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    page.check("#show-right")
    page.check("#show-open")
    page.keyboard.press("j")
    page.wait_for_timeout(300)
    page.emulate_media(media=media, color_scheme=scheme)
    assert page.evaluate(_CONTRAST) == []


_NAMELESS = """() => {
  const named = (id) => id && document.getElementById(id).textContent.trim();
  const name = (e) =>
    e.getAttribute("aria-label") ||
    named(e.getAttribute("aria-labelledby")) ||
    [...(e.labels || [])].map((label) => label.textContent.trim()).join(" ") ||
    e.querySelector(":scope > legend, :scope > summary")?.textContent.trim() ||
    (e.matches("a, button, summary") && e.textContent.trim());
  const used = "a[href]:not(svg a), button, input, select, summary, fieldset";
  const parts = "dialog, section, nav, article, svg[role=img], [role=group]";
  const all = [...document.querySelectorAll(`${used}, ${parts}`)];
  return all.filter((e) => !name(e)).map((e) => e.outerHTML.slice(0, 80));
}"""


def test_everything_that_can_be_used_or_gone_to_has_a_name(visit, drafts):
    assert visit(*drafts).evaluate(_NAMELESS) == []


def test_the_page_has_a_language_a_title_and_one_main_part(visit, drafts):
    page = visit(*drafts)
    assert page.get_attribute("html", "lang") == "en"
    assert page.title() == "Fact check of 2 drafts"
    assert page.locator("main").count() == page.locator("h1").count() == 1


def test_colour_is_never_alone(visit, drafts):
    page = visit(*drafts)
    lines = page.eval_on_selector_all(
        ".sheet .mark:not(.quiet)", "marks => marks.map(m => [m.classList[1], getComputedStyle(m).textDecorationStyle])"
    )
    assert {tuple(line) for line in lines} == {("error", "solid"), ("warning", "dashed"), ("info", "dotted")}
    assert page.inner_text("#d1-n2 .severity") == "Warning"


def test_with_the_keyboard_alone_one_gets_to_the_draft_and_to_a_note(visit, drafts):
    page = visit(*drafts)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    for _ in range(3):
        if page.evaluate("document.activeElement.classList.contains('mark')"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert chosen(page) == ["d1-n1"]
