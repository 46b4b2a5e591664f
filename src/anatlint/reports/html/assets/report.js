"use strict";
(() => {
  const root = document.documentElement;
  const one = (selector) => document.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);

  root.classList.add("js");
  const notes = all(".note");
  const marks = all("[data-notes]");
  const linked = new Map(notes.map((note) => [note.id, []]));
  for (const mark of marks) {
    for (const id of mark.dataset.notes.split(" ")) linked.get(id)?.push(mark);
  }
  const words = new Map(notes.map((note) => [note.id, note.textContent.toLowerCase().replace(/\s+/g, " ")]));
  const notesOf = new Map(all(".sheet").map((sheet) => [sheet, all(".note", sheet)]));
  let active = null;

  // The margin: each note beside its words, pushed down by the one above; the chosen one stands exactly there.
  const wide = window.matchMedia("(min-width: 74rem)");
  const SPACE = 12;

  function arrange() {
    for (const sheet of notesOf.keys()) arrangeSheet(sheet);
  }

  let waiting = false;
  function arrangeSoon() {
    if (waiting) return;
    waiting = true;
    window.requestAnimationFrame(() => {
      waiting = false;
      arrange();
    });
  }

  function arrangeSheet(sheet) {
    const shown = notesOf.get(sheet).filter((note) => !note.hidden);
    if (!wide.matches || !shown.length) {
      sheet.style.minHeight = "";
      return;
    }
    const origin = sheet.getBoundingClientRect().top;
    const places = shown.map((note) => {
      const mark = byId(note.dataset.mark);
      return { note, wanted: mark ? mark.getBoundingClientRect().top - origin - 8 : 0, height: note.offsetHeight };
    });
    places.sort((a, b) => a.wanted - b.wanted);
    pushDown(places, 0, 16);
    const chosen = places.findIndex((place) => place.note === active);
    if (chosen > 0) {
      places[chosen].top = places[chosen].wanted;
      for (let i = chosen - 1; i >= 0; i -= 1) {
        places[i].top = Math.min(places[i].top, places[i + 1].top - places[i].height - SPACE);
      }
      if (places[0].top < 16) pushDown(places.slice(0, chosen + 1), 0, 16, true);
      pushDown(places, chosen + 1, places[chosen].top + places[chosen].height + SPACE);
    }
    for (const place of places) place.note.style.top = `${Math.round(place.top)}px`;
    const last = places[places.length - 1];
    sheet.style.minHeight = `${Math.ceil(Math.max(...places.map((place) => place.top + place.height), last.wanted) + 40)}px`;
  }

  function pushDown(places, from, least, keep = false) {
    let next = least;
    for (const place of places.slice(from)) {
      place.top = Math.max(keep ? place.top : place.wanted, next);
      next = place.top + place.height + SPACE;
    }
  }

  // Choosing a note
  function choose(note, { focus = true, scroll = true } = {}) {
    release();
    active = note;
    note.classList.add("active");
    for (const mark of linked.get(note.id)) mark.classList.add("active");
    const why = note.querySelector(".why");
    if (why) why.open = true;
    arrange();
    tell();
    const target = wide.matches ? byId(note.dataset.mark) || note : note;
    if (scroll) target.scrollIntoView({ block: wide.matches ? "center" : "nearest" });
    if (focus) note.focus({ preventScroll: true });
  }

  function release() {
    if (!active) return;
    active.classList.remove("active");
    const why = active.querySelector(".why");
    if (why) why.open = false;
    for (const mark of linked.get(active.id)) mark.classList.remove("active");
    active = null;
  }

  function step(by) {
    const shown = notes.filter((note) => !note.hidden);
    if (!shown.length) return;
    let next = shown.indexOf(active) + by;
    if (active === null) next = nearest(shown, by);
    choose(shown[Math.min(Math.max(next, 0), shown.length - 1)]);
  }

  function nearest(shown, by) {
    const places = shown.map((note) => (byId(note.dataset.mark) || note).getBoundingClientRect().top);
    const below = places.findIndex((top) => top > 60);
    if (by > 0) return below < 0 ? shown.length - 1 : below;
    return below < 0 ? shown.length - 1 : below - 1;
  }

  // Filters
  const status = one("#status");
  const kind = one("#kind");
  const section = one("#section");
  const search = one("#search");

  function filter() {
    const severities = new Set(all("[name=severity]:checked").map((box) => box.value));
    const asked = (search?.value || "").toLowerCase().split(/\s+/).filter(Boolean);
    for (const note of notes) {
      const data = note.dataset;
      const within = !section?.value || data.sections.split(" ").includes(section.value) || note.closest(".draft").id === section.value;
      note.hidden = !(
        severities.has(data.severity) &&
        (!kind?.value || data.kind === kind.value) &&
        within &&
        asked.every((word) => words.get(note.id).includes(word))
      );
    }
    for (const mark of marks) {
      const own = mark.dataset.notes.split(" ").map(byId);
      mark.classList.toggle("off", own.every((note) => note?.hidden));
    }
    if (active?.hidden) release();
    arrange();
    tell();
  }

  function tell() {
    if (!status) return;
    const shown = notes.filter((note) => !note.hidden);
    const noun = notes.length === 1 ? "note" : "notes";
    if (active) status.textContent = `Note ${shown.indexOf(active) + 1} of ${shown.length}`;
    else if (shown.length === notes.length) status.textContent = `${notes.length} ${noun}`;
    else status.textContent = `${shown.length} of ${notes.length} ${noun}`;
  }

  for (const box of all("[name=severity]")) box.addEventListener("change", filter);
  kind?.addEventListener("change", filter);
  section?.addEventListener("change", () => {
    filter();
    if (section.value) byId(section.value)?.scrollIntoView({ block: "start" });
  });
  search?.addEventListener("input", filter);

  // Mouse
  one("#previous")?.addEventListener("click", () => step(-1));
  one("#next")?.addEventListener("click", () => step(1));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link) {
      const note = byId(decodeURIComponent(link.getAttribute("href").slice(1)));
      if (note?.classList.contains("note") && !note.hidden) {
        event.preventDefault();
        choose(note);
      } else light(note);
      return;
    }
    const claim = event.target.closest(".claim");
    if (claim && isMarked(claim)) showStatement(claim);
    else if (!event.target.closest("a, summary, button")) {
      const note = event.target.closest(".note");
      if (note && note !== active && !String(window.getSelection())) choose(note, { scroll: false });
    }
  });

  function light(place) {
    for (const lit of all(".lit")) lit.classList.remove("lit");
    const words = place?.matches("span:empty") ? place.nextElementSibling : place;
    if (words?.matches(".claim, .mark")) words.classList.add("lit");
  }

  function isMarked(claim) {
    const shown = (name) => one(`#show-${name}`)?.checked && claim.classList.contains(name);
    return shown("right") || shown("open");
  }

  function showStatement(claim) {
    const row = byId(claim.dataset.rows.split(" ")[0]);
    if (!row) return;
    for (const lit of all(".lit")) lit.classList.remove("lit");
    row.closest(".statements").open = true;
    row.classList.add("lit");
    row.scrollIntoView({ block: "center" });
    row.querySelector("a")?.focus({ preventScroll: true });
  }

  // Dark and light
  const theme = one("#theme");
  const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : prefersDark.matches);
  const nameTheme = () => {
    if (theme) theme.textContent = isDark() ? "Light" : "Dark";
  };
  function turn() {
    root.dataset.theme = isDark() ? "light" : "dark";
    nameTheme();
  }
  theme?.addEventListener("click", turn);
  prefersDark.addEventListener("change", nameTheme);
  nameTheme();

  // Keys
  const help = one("#help");
  one("#help-button")?.addEventListener("click", () => help.showModal());
  one("#help-close").addEventListener("click", () => help.close());

  function toggle(id) {
    const box = byId(id);
    if (box) box.checked = !box.checked;
  }

  const keys = {
    j: () => step(1),
    n: () => step(1),
    k: () => step(-1),
    p: () => step(-1),
    "/": () => search?.focus(),
    "?": () => help.showModal(),
    d: turn,
    r: () => toggle("show-right"),
    u: () => toggle("show-open"),
  };

  function escape() {
    if (search && (search.value || document.activeElement === search)) {
      search.value = "";
      search.blur();
      filter();
    } else if (active) {
      const mark = byId(active.dataset.mark);
      release();
      arrange();
      tell();
      mark?.focus({ preventScroll: true });
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.key === "Escape") {
      escape();
      return;
    }
    const typing = event.target.closest("select, textarea, input:not([type=checkbox])");
    if (typing || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });

  // Paper shows all; afterwards everything is as it was.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = all(".why:not([open])");
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    opened = [];
  });

  for (const details of all(".why")) details.open = false;
  document.addEventListener("toggle", arrangeSoon, true);
  const resized = new ResizeObserver(arrange); // before the next picture is drawn, whatever made the text wider
  for (const prose of all(".prose")) resized.observe(prose);
  window.addEventListener("load", arrange);
  wide.addEventListener("change", arrange);
  window.addEventListener("hashchange", followAddress);
  filter();
  followAddress();

  function followAddress() {
    const note = byId(decodeURIComponent(window.location.hash.slice(1)));
    if (note?.classList.contains("note") && !note.hidden) choose(note, { focus: false });
  }
})();
