// The results of /tim-kiem/?q=…&loai=…: all that is chosen stands in the address, so that it can be linked. First what
// has the name (search-names.js); the full text where that is not good, where somebody chooses, or asks for it.
import { lookFor, shownOf } from "./search-both.js";
import { breathe, facets as loadFacets, fold, split } from "./search-engine.js";
import { coveredBy, marked, passageOf } from "./search-passage.js";

const SIZE = 10;
const TEXT = "toan_van";
const ROOT = new URL("../", import.meta.url);
const TITLE = document.title;
const place = document.querySelector("[data-cchc-search]");
const part = (selector) => place.querySelector(selector);
const [form, told, list, more, deeper, facets, tips] =
  ["form", ".cchc-search-told", ".cchc-results", ".cchc-more", ".cchc-deeper", ".cchc-facets", ".cchc-search-tips"].map(part);
const hasText = !("namesOnly" in place.dataset);
const selects = [...facets.querySelectorAll("select")];

let asked = 0;
let answer = { found: [], all: [], words: [] };

const make = (tag, className, ...children) => {
  const element = Object.assign(document.createElement(tag), { className });
  element.append(...children);
  return element;
};
const counted = (number) => number.toLocaleString("vi");
const quoted = (words) => words.map((word) => `“${word}”`).join(", ");

// What the address asks for: the query, the key of each choice, and whether the full text is wanted in any case.
function wanted() {
  const given = new URLSearchParams(location.search);
  const keys = Object.fromEntries(selects.map(({ name }) => [name, given.get(name)]).filter(([, key]) => key));
  return { query: (given.get("q") ?? "").trim(), keys, wantsText: given.has(TEXT) };
}

// Whether a page has all choices, but that of the facet left out.
const fitsAll = ({ choices, pages }, keys) => (id, left) =>
  Object.entries(keys).every(([name, key]) => name === left || pages[id].some((number) => choices[number][0] === name && choices[number][1] === key));

async function search() {
  const number = ++asked;
  const { query, keys, wantsText } = wanted();
  document.title = query ? `${query} - ${TITLE}` : TITLE;
  list.replaceChildren();
  more.hidden = deeper.hidden = tips.hidden = true;
  told.textContent = query ? "Đang tìm…" : "";
  place.dataset.state = query ? "asking" : "";
  if (!query) facets.hidden = true;
  if (!query) return;
  try {
    const isChosen = hasText && Object.keys(keys).length > 0;
    let fits;
    if (isChosen) fits = fitsAll(await loadFacets(), keys);
    const found = await lookFor(query, { fits, isChosen, wantsText, hasText });
    const table = found.isByName && !isChosen ? kindsOf(found) : await loadFacets();
    if (number !== asked) return;
    answer = found;
    const first = await resultsFrom(0);
    if (number !== asked) return;
    // all at once: nothing moves twice
    tell(query);
    if (hasText) showFacets(keys, table, fitsAll(table, keys));
    list.append(...first);
    deeper.hidden = !hasText || !answer.isByName || !first.length;
    deeper.firstElementChild.href = `?${new URLSearchParams({ q: query, ...keys, [TEXT]: 1 })}`;
    more.hidden = list.children.length >= answer.found.length;
    place.dataset.state = first.length ? "found" : "";
  } catch (error) {
    console.warn(error);
    place.dataset.state = "";
    told.textContent = "Không tải được dữ liệu tìm kiếm. Xin kiểm tra kết nối mạng rồi thử lại.";
  }
}

// What names alone tell of the choices: which kinds there are. Any choice is made in the full text.
function kindsOf({ found }) {
  const kinds = new Map(found.map(({ kind, kindName }) => [kind, ["loai", kind, kindName]]));
  const choices = [...kinds.values()];
  const pages = Object.fromEntries(found.map(({ address, kind }) => [address, [choices.indexOf(kinds.get(kind))]]));
  return { choices, pages };
}

function tell(query) {
  const { found, full, words, missing, isByName, isNamed, elsewhere, code } = answer;
  const lines = [elsewhere];
  const isOnlyNear = !isByName && !isNamed && found.length && !Object.keys(wanted().keys).length;
  if (isOnlyNear) lines.push("Ở đây không có thủ tục hay trang nào mang tên như vậy; dưới đây là những trang gần nhất.");
  if (missing.length) lines.push(`Không có trang nào có từ ${quoted(typed(missing, query))}.`);
  if (missing.length && found.length) lines.push(`Kết quả dưới đây tìm theo ${quoted(typed(words, query))}.`);
  if (!found.length && answer.all.length) lines.push("Không có kết quả nào với lựa chọn này.");
  else if (!found.length && code) lines.push(`Trang này không có thủ tục nào mang mã ${query.replace(/[^\d.]/g, "")}.`, "Xem các cách tìm khác ở dưới.");
  else if (!found.length) lines.push(missing.length ? "" : `Không tìm thấy trang nào cho “${query}”.`, "Xem các cách tìm khác ở dưới.");
  else if (Object.keys(wanted().keys).length) lines.push(`${counted(found.length)} kết quả.`);
  else if (isByName) lines.push(`${counted(found.length)} kết quả theo tên.`);
  // what is only near is not counted: that some pages have all words would say that it is here
  else if (isOnlyNear) lines.push("");
  else if (full >= found.length) lines.push(`${counted(full)} kết quả.`);
  else lines.push(full ? `${counted(full)} trang có đủ các từ, ${counted(found.length - full)} trang có gần đủ.` : `Không có trang nào có đủ các từ; ${counted(found.length)} trang có gần đủ.`);
  told.textContent = lines.filter(Boolean).join(" ");
  tips.hidden = Boolean(found.length);
}

async function resultsFrom(start) {
  const { found, words } = answer;
  const pages = await Promise.all(found.slice(start, start + SIZE).map(shownOf));
  const items = [];
  for (const page of pages) {
    items.push(result(page, words));
    await breathe();
  }
  return items;
}

async function showMore() {
  const before = list.children.length;
  const current = answer;
  const items = await resultsFrom(before);
  if (current !== answer || list.children.length !== before) return;
  list.append(...items);
  more.hidden = list.children.length >= current.found.length;
  list.children[before].querySelector("a").focus();
}

function result(page, words) {
  const inTitle = coveredBy(page.title, words).length === words.length;
  const passage = page.isNamed || (inTitle && page.summary) ? { text: page.summary } : passageOf(page, words);
  const address = new URL(page.address, ROOT);
  if (passage.anchor && !inTitle) address.hash = passage.anchor;
  const link = make("a", "", ...marked(page.title, words));
  link.href = address;
  const item = make("li", "", make("h2", "", link));
  item.append(make("p", "cchc-result-kind", [page.kind, page.dated].filter(Boolean).join(" · ")));
  if (passage.text) item.append(make("p", "cchc-result-passage", ...marked(passage.text, words)));
  const lacking = page.isNamed ? [] : typed(words.filter((word) => !page.text.includes(` ${word}`)), wanted().query);
  if (lacking.length) item.append(make("p", "cchc-result-lacking", `Không có từ: ${lacking.join(", ")}`));
  return item;
}

// Some words of the query as they were typed.
const typed = (words, query) => split(query.normalize("NFC")).filter((word) => words.includes(fold(word)));

function showFacets(keys, { choices, pages }, fits) {
  for (const select of selects) {
    const count = new Map();
    for (const id of answer.all.filter((id) => fits(id, select.name))) {
      for (const number of pages[id]) count.set(number, (count.get(number) ?? 0) + 1);
    }
    const some = choices.map(([name, key, label], number) => ({ name, key, label, count: count.get(number) ?? 0 }))
      .filter((choice) => choice.name === select.name && (choice.count || choice.key === keys[select.name]));
    fill(select, some, keys[select.name] ?? "");
  }
  facets.hidden = selects.every((select) => select.parentElement.hidden);
}

function fill(select, some, chosen) {
  const isYear = select.name === "nam";
  some.sort((one, other) => (isYear ? other.key - one.key : one.label.localeCompare(other.label, "vi")));
  select.replaceChildren(new Option("Tất cả", ""), ...some.map(({ key, label, count }) => new Option(`${label}, ${counted(count)} trang`, key)));
  select.value = chosen;
  select.parentElement.hidden = some.length < 2 && !chosen;
}

// Into the address what the form says; a new query is looked for in everything.
function go(isOnlyNear) {
  const said = [...new FormData(form)].filter(([name, value]) => value && (name === "q" || !isOnlyNear));
  const query = new URLSearchParams(said).toString();
  if (`?${query}` !== location.search) history.pushState(null, "", `?${query}`);
  search();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  go(form.elements.q.value.trim() !== wanted().query);
});
facets.addEventListener("change", () => go(false));
more.firstElementChild.addEventListener("click", showMore);
addEventListener("popstate", () => {
  form.elements.q.value = wanted().query;
  search();
});
// what somebody has begun to type meanwhile stays
for (const each of document.querySelectorAll("form[role=search]")) each.elements.q.value ||= wanted().query;
search();
