"use strict";
// The search page: asks the server as one types, and shows hits with what is linked to them, a column for each language.
// All text goes into the page as text, never as markup.

const element = (id) => document.getElementById(id);
const fields = { query: element("query"), mode: element("mode"), in: element("in"), language: element("with-language"), with: element("with") };
let languages = [];
let running = null;
let timer = 0;

function make(name, text, attributes = {}) {
  const node = document.createElement(name);
  if (text !== undefined) node.textContent = text;
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

/// Puts a text into a cell with its matches marked; these are ranges of UTF-8 bytes.
function fill(cell, text, matches) {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  let from = 0;
  for (const [start, end] of matches) {
    if (start < from) continue;
    cell.append(decoder.decode(bytes.subarray(from, start)), make("mark", decoder.decode(bytes.subarray(start, end))));
    from = end;
  }
  cell.append(decoder.decode(bytes.subarray(from)));
}

/// An address with a query, in which a space is `%20`: `+` is a space in forms alone, and the server takes it as it stands.
const found = (items) => `/find?${String(items).replaceAll("+", "%20")}`;

async function ask(path, signal) {
  const response = await fetch(path, { signal, credentials: "same-origin" });
  // What the server gives up after its time limit has no text.
  const answer = await response.json().catch((error) => {
    if (error.name === "AbortError" || response.ok) throw error;
    return {};
  });
  if (!response.ok) throw new Error(answer.error || "The answer took too long; ask in one language, or for words.");
  return answer;
}

function address() {
  const items = new URLSearchParams({ q: fields.query.value });
  if (fields.mode.value !== "words") items.set("mode", fields.mode.value);
  if (fields.in.value) items.set("in", fields.in.value);
  if (fields.with.value.trim()) items.set("with", `${fields.language.value}:${fields.with.value}`);
  return items;
}

function say(text, isWrong = false) {
  const summary = element("summary");
  summary.replaceChildren(text);
  summary.classList.toggle("wrong", isWrong);
}

function clear() {
  element("hits").hidden = true;
  element("rows").replaceChildren();
  element("renderings").replaceChildren();
}

async function search() {
  if (running) running.abort();
  const mine = (running = new AbortController());
  const items = address();
  history.replaceState(null, "", items.get("q") ? `#${items}` : location.pathname);
  if (!items.get("q").trim()) {
    clear();
    return say("");
  }
  try {
    const answer = await ask(found(items), mine.signal);
    show(answer);
    const more = new URLSearchParams(items);
    more.set("renderings", "yes");
    more.set("limit", "1");
    if (answer.total > 0 && answer.mode !== "regex") showRenderings((await ask(found(more), mine.signal)).renderings);
  } catch (error) {
    if (error.name === "AbortError") return;
    clear();
    say(error.message, true);
  }
}

function show(answer) {
  clear();
  const summary = element("summary");
  say(answer.total === 0 ? "Nothing was found." : `${answer.total} hit${answer.total === 1 ? "" : "s"}: `);
  let isFirst = true;
  for (const language of languages) {
    const count = answer.counts[language.code];
    if (!count || count.hits === 0) continue;
    const button = make("button", `${language.name} ${count.hits}`, { type: "button" });
    button.addEventListener("click", () => {
      fields.in.value = fields.in.value === language.code ? "" : language.code;
      search();
    });
    summary.append(isFirst ? "" : ", ", button);
    isFirst = false;
  }
  if (answer.given < answer.total) summary.append(` – the first ${answer.given} are shown`);
  element("rows").replaceChildren(...answer.hits.map(row));
  element("hits").hidden = answer.hits.length === 0;
}

function row(hit) {
  const line = make("tr");
  const place = make("td", undefined, { class: "place" });
  const anchor = hit.canonical !== undefined ? `p${hit.canonical}` : hit.row !== undefined ? `r${hit.row}` : "";
  const link = make("a", hit.doc, { href: `/article?doc=${encodeURIComponent(hit.doc)}#${anchor}`, dir: "auto" });
  place.append(link, make("br"), `s${hit.sentence}`);
  line.append(place);
  for (const language of languages) {
    const cell = make("td", undefined, { lang: language.code, dir: language.rightToLeft ? "rtl" : "ltr" });
    const column = hit.columns[language.code];
    if (hit.lang === language.code) {
      cell.className = "hit";
      fill(cell, hit.text, hit.matches);
    } else if (column && column.units.length) {
      fill(cell, column.text, column.matches);
    } else {
      cell.className = "gap";
      cell.textContent = "–";
    }
    line.append(cell);
  }
  return line;
}

function showRenderings(renderings) {
  if (!renderings) return;
  const list = [];
  for (const language of languages) {
    const column = renderings.columns[language.code];
    if (!column || column.candidates.length === 0) continue;
    const line = make("div", `${language.name}: `);
    column.candidates.forEach((candidate, index) => {
      const word = make("b", candidate.word, { lang: language.code, dir: language.rightToLeft ? "rtl" : "ltr" });
      line.append(index ? ", " : "", word, ` ${candidate.sentences} of ${column.linked}`);
    });
    list.push(line);
  }
  element("renderings").replaceChildren(...list);
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(search, 120);
}

async function start() {
  try {
    languages = (await ask("/languages")).languages;
  } catch (error) {
    return say(error.message, true);
  }
  element("columns").append(make("th", "Place", { class: "place", scope: "col" }));
  for (const language of languages) {
    element("columns").append(make("th", language.name, { scope: "col" }));
    fields.in.append(make("option", language.name, { value: language.code }));
    fields.language.append(make("option", language.name, { value: language.code }));
  }
  const items = new URLSearchParams(location.hash.slice(1));
  fields.query.value = items.get("q") || "";
  fields.mode.value = items.get("mode") || "words";
  fields.in.value = items.get("in") || "";
  const [code, ...words] = (items.get("with") || "").split(":");
  if (words.length) [fields.language.value, fields.with.value] = [code, words.join(":")];
  for (const field of Object.values(fields)) field.addEventListener("input", soon);
  element("form").addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !["INPUT", "SELECT"].includes(document.activeElement.tagName)) {
      event.preventDefault();
      fields.query.select();
    }
  });
  if (fields.query.value) search();
}

start();
