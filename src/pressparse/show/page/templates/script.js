"use strict";
(() => {
const $ = (css, from = document) => from.querySelector(css);
const $$ = (css, from = document) => [...from.querySelectorAll(css)];
const data = JSON.parse($("#data").textContent);
const pages = $$(".doc"), card = $("#card"), told = $("#told"), index = $("#index");
const narrow = matchMedia("(max-width: 57.9rem)");
const hidden = new Set(), seen = new Set(), places = new Map();
let at = 0, kept = null, lit = [], wait = 0, restored = false;

const make = (tag, css, words) => {
  const made = document.createElement(tag);
  if (css) made.className = css;
  if (words !== undefined) made.textContent = words;
  return made;
};
const numbers = element => element.dataset.v ? element.dataset.v.split(" ") : [];
const values = () => data.documents[at];
const here = () => pages[at];

/* Where each value stands: looked up once for each document, when first asked for. */
const where = () => {
  if (!places.has(at)) {
    const found = new Map();
    for (const element of here().querySelectorAll("[data-v]"))
      for (const number of numbers(element)) {
        if (!found.has(number)) found.set(number, { text: [], record: [] });
        found.get(number)[element.classList.contains("m") ? "text" : "record"].push(element);
      }
    places.set(at, found);
  }
  return places.get(at);
};

const say = (wanted, from) => {
  const all = values(), made = [];
  const shown = wanted.filter(number => !hidden.has(all[number][0]));
  for (const number of (from === "text" ? shown.slice().reverse() : shown).slice(0, 12)) {
    const [field, label, path, rule, spans, words, place] = all[number];
    const part = make("div", "said f-" + (data.fields[field] ? field : "plain"));
    const what = make("div", "what");
    what.append(make("span", "name", label), make("span", "words", words));
    part.append(what);
    if (data.reasons[rule]) part.append(make("p", "why", data.reasons[rule]));
    const line = make("p", "from");
    line.append(data.words.rule + " ", make("code", "", rule), " · ", make("code", "", path), " · " + (spans.map(s => s[0] + "–" + s[1]).join(", ") || data.words.nowhere) + (place ? " · " + place : ""));
    part.append(line);
    made.push(part);
  }
  if (from === "record" && narrow.matches && shown.some(n => (where().get(n) || {text: []}).text.length)) {
    const go = make("button", "b goto", data.words.show);
    go.type = "button";
    go.addEventListener("click", () => bring(where().get(shown.find(n => where().get(n).text.length)).text[0], true));
    made.push(go);
  }
  told.replaceChildren(...made);
  card.classList.toggle("full", made.length > 0);
  card.scrollTop = 0;
};

const bring = (element, centre) => {
  const pane = element.closest(".text, .record");
  if (!pane) return;
  const inner = narrow.matches ? { top: 60, bottom: innerHeight - 160 } : pane.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  if (!centre && box.top >= inner.top + 24 && box.bottom <= inner.bottom - 24) return;
  element.scrollIntoView({ block: narrow.matches || box.height < inner.bottom - inner.top ? "center" : "start" });
};

const light = (wanted, from, move) => {
  for (const element of lit) { element.classList.remove("on"); element.style.removeProperty("--ink-f"); }
  lit = [];
  if (!card) return;
  if (!wanted) { told.replaceChildren(); card.classList.remove("full"); return; }
  const found = where();
  for (const number of wanted) {
    const both = found.get(number);
    if (!both || hidden.has(values()[number][0])) continue;
    if (from === "record")
      for (const element of both.text) {
        element.style.setProperty("--ink-f", "var(--" + values()[number][0] + "-i)");
        lit.push(element);
      }
    lit.push(...both.record);
  }
  if (from === "text") {
    const last = wanted.filter(number => !hidden.has(values()[number][0])).pop();
    if (last !== undefined) lit.push(...found.get(last).text);
  }
  for (const element of lit) element.classList.add("on");
  say(wanted, from);
  if (!move || !lit.length) return;
  const other = lit.find(element => element.classList.contains("m") === (from === "record"));
  if (other && !narrow.matches) bring(other);
};

const side = element => element.classList.contains("m") ? "text" : "record";
const point = (element, move) => light(numbers(element), side(element), move);
const release = () => { kept = null; light(null); };

document.addEventListener("pointerover", event => {
  if (event.pointerType === "touch" || !here()) return;
  const element = event.target.closest("[data-v]");
  clearTimeout(wait);
  if (element && numbers(element).length && !element.classList.contains("off"))
    wait = setTimeout(() => point(element, side(element) === "record"), side(element) === "record" ? 90 : 25);
  else if (!event.target.closest("#card"))
    wait = setTimeout(() => kept ? point(kept) : light(null), 140);
});
document.addEventListener("click", event => {
  const element = event.target.closest("[data-v]");
  if (element && numbers(element).length && !element.classList.contains("off")) {
    clearTimeout(wait);
    if (side(element) === "record") roving(element);
    if (kept === element) return release();
    kept = element;
    return point(element, true);
  }
  if (event.target.closest(".doc") && !event.target.closest("input, label, button, summary, a")) release();
  const keys = $(".keys");
  if (keys && keys.open && !event.target.closest(".keys")) keys.open = false;
});
document.addEventListener("focusin", event => {
  const element = event.target.closest(".v[data-v]");
  if (element && element.matches(":focus-visible")) { roving(element); point(element, true); }
});
if (card) $("#close").addEventListener("click", release);

/* One value of a record can be reached with Tab, the others from it. */
const roving = element => {
  const before = $('.v[tabindex="0"]', here());
  if (before) before.tabIndex = -1;
  element.tabIndex = 0;
};
const step = by => {
  const all = $$(".v", here()).filter(each => each.checkVisibility ? each.checkVisibility() : each.offsetParent);
  if (!all.length) return;
  const now = all.indexOf(document.activeElement);
  const from = now < 0 ? all.indexOf($('.v[tabindex="0"].on', here())) : now;
  const next = all[Math.max(0, Math.min(all.length - 1, from < 0 ? 0 : from + by))];
  next.focus({ preventScroll: true });
  bring(next);
  roving(next);
  point(next, true);
};

/* Fields that are not wanted. */
const refresh = () => {
  const page = here();
  if (!page) return;
  for (const box of $$(".chip input", page)) box.checked = !hidden.has(box.dataset.f);
  for (const group of $$("[data-g]", page)) group.hidden = hidden.has(group.dataset.g);
  const all = values();
  for (const element of page.querySelectorAll(".m")) {
    const fields = [];
    for (const number of numbers(element).reverse()) {
      const field = all[number][0];
      if (!hidden.has(field) && !fields.includes(field)) fields.push(field);
    }
    const css = "m" + (fields.length ? " f-" + fields[0] + (fields[1] ? " u-" + fields[1] : "") : " off");
    if (element.className !== css) element.className = css;
  }
  lit = [];
  release();
};
document.addEventListener("change", event => {
  const field = event.target.dataset.f;
  if (!field) return;
  if (event.target.checked) hidden.delete(field); else hidden.add(field);
  refresh();
});
document.addEventListener("click", event => {
  const button = event.target.closest(".only");
  if (!button) return;
  hidden.clear();
  if (!button.dataset.all) for (const field of Object.keys(data.fields)) hidden.add(field);
  refresh();
});

/* One document after another. */
const show = (number, focus) => {
  release();
  const list = number < 0;
  if (index) index.hidden = !list;
  if (!list) at = number;
  pages.forEach((page, k) => { page.hidden = list || k !== at; });
  if (card) card.hidden = list;
  const steps = [$("#before"), $("#after")];
  if (steps[0] && steps[0].tagName === "BUTTON") {
    steps[0].disabled = list || at === 0;
    steps[1].disabled = list || at === pages.length - 1;
    for (const each of [...steps, $("#where")]) each.hidden = list;
    $("#where").textContent = list ? "" : at + 1 + " / " + pages.length;
  }
  if (list) return;
  if (hidden.size || restored) refresh();
  restored = hidden.size > 0;
  const first = $(".v", here());
  if (first && !$('.v[tabindex="0"]', here())) first.tabIndex = 0;
  if (focus) $(".text", here()).focus({ preventScroll: true });
  scrollTo(0, 0);
  if (!seen.has(at)) {
    seen.add(at);
    const start = $(".k-headline", here()) || $(".k-body", here()), pane = $(".text", here());
    if (start && !narrow.matches) pane.scrollTop = Math.max(0, start.offsetTop - pane.offsetTop - 96);
  }
};
const follow = by => {
  const link = $(by < 0 ? "#before" : "#after");
  if (link && link.tagName === "A") location.href = link.getAttribute("href");
  else if (pages.length > 1) {
    const list = index && !index.hidden;
    const next = list ? (by > 0 ? 0 : -1) : at + by;
    if (next >= 0 && next < pages.length) location.hash = "#" + (next + 1);
  }
};
const fromHash = focus => {
  if (pages.length < 2) return pages.length ? show(0) : undefined;
  const number = /^#(\d{1,9})$/.exec(location.hash);
  show(number && number[1] >= 1 && number[1] <= pages.length ? number[1] - 1 : -1, focus === true);
};
addEventListener("hashchange", () => fromHash(true));
for (const [id, by] of [["#before", -1], ["#after", 1]]) {
  const button = $(id);
  if (button && button.tagName === "BUTTON") button.addEventListener("click", () => follow(by));
}

/* Search: among documents, and within a record. */
const plain = words => words.normalize("NFC").toLowerCase();
const search = $("#search");
const seek = () => {
  const words = plain(search.value).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const row of $$(".rows li")) {
    row.text = row.text || plain(row.dataset.s);
    row.hidden = !words.every(word => row.text.includes(word));
    found += !row.hidden;
  }
  const all = $$(".rows li").length;
  $("#count").textContent = words.length ? data.words.some.replace("{n}", found).replace("{all}", all) : data.words.all.replace("{n}", all);
  $("#none").hidden = found > 0;
  $(".rows").hidden = found === 0;
};
if (search) search.addEventListener("input", seek);
const sift = input => {
  const word = plain(input.value.trim());
  for (const item of $$(".group li, .quote, .facts > div", here()))
    item.hidden = word !== "" && !plain(item.textContent).includes(word);
  for (const item of $$(".group", here()))
    if (!item.dataset.g || !hidden.has(item.dataset.g)) item.hidden = word !== "" && !plain(item.textContent).includes(word);
  for (const item of $$(".facts > [data-g]", here())) if (hidden.has(item.dataset.g)) item.hidden = true;
};
document.addEventListener("input", event => { if (event.target.matches(".inside")) sift(event.target); });

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const typing = event.target.matches("input[type=search]");
  if (event.key === "Escape") {
    if (typing && event.target.value) { event.target.value = ""; event.target.dispatchEvent(new Event("input", { bubbles: true })); }
    else if (typing) event.target.blur();
    const keys = $(".keys");
    if (keys) keys.open = false;
    return release();
  }
  const list = index && !index.hidden;
  if (typing && !(list && event.key === "ArrowDown")) {
    if (event.key === "Enter" && list) { const row = $(".rows li:not([hidden]) a"); if (row) row.click(); }
    return;
  }
  const inRecord = event.target.matches(".v");
  const act = {
    j: () => list ? row(1) : step(1), k: () => list ? row(-1) : step(-1),
    n: () => follow(1), p: () => follow(-1), ArrowRight: () => follow(1), ArrowLeft: () => follow(-1),
    i: () => { const all = $("#all"); if (all) all.click(); },
    t: () => $("#theme").click(),
    "/": () => { const input = list ? search : $(".inside", here()); if (input) { input.focus(); input.select(); } },
    ArrowDown: list ? () => row(1) : inRecord ? () => step(1) : null,
    ArrowUp: list ? () => row(-1) : inRecord ? () => step(-1) : null,
  }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
const row = by => {
  const all = $$(".rows li:not([hidden]) a");
  if (!all.length) return;
  const now = all.indexOf(document.activeElement);
  all[Math.max(0, Math.min(all.length - 1, now < 0 ? 0 : now + by))].focus();
};

/* Light or dark, kept where the browser keeps such things for files. */
const theme = $("#theme"), dark = matchMedia("(prefers-color-scheme: dark)");
try { const last = localStorage.getItem("pressparse-theme"); if (last) document.documentElement.dataset.theme = last; } catch { /* not for files */ }
theme.addEventListener("click", () => {
  const now = document.documentElement.dataset.theme || (dark.matches ? "dark" : "light");
  document.documentElement.dataset.theme = now === "dark" ? "light" : "dark";
  try { localStorage.setItem("pressparse-theme", document.documentElement.dataset.theme); } catch { /* not for files */ }
});
fromHash();
})();
