// The search over all rows of a long register. Without it, pages of domains, levels and agencies lead to each row.
// Its file is loaded when somebody uses the form, or comes by an address that asks for something:
// ?tim=dang+ky&cap=xa&doi-tuong=cong-dan. See hooks/cchc/outputs/register_rows.py for what the file holds.
const SIZE = 20;
const SURE = 0.9;
const FAR = 0.6;
const form = document.querySelector(".cchc-register-search");
const [found, browsed, more, output] = [
  form.nextElementSibling,
  document.querySelector("[data-cchc-browsed]"),
  form.querySelector("details"),
  form.querySelector("output"),
];
const controls = [...form.elements].filter((control) => control.name);
const selects = controls.filter((control) => control.options);
const field = form.elements.tim;

const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
const make = (tag, attributes, ...children) => {
  const element = Object.assign(document.createElement(tag), attributes);
  element.append(...children);
  return element;
};
const section = new URL(form.dataset.section, document.baseURI);

let loading;
const load = () => (loading ??= fetch(form.dataset.rows).then(read));

async function read(answer) {
  if (!answer.ok) throw new Error(answer.status);
  const { columns, filters, texts, rows } = await answer.json();
  const whole = rows.map(([address, cells, choices]) => {
    const words = cells.map((cell) => (typeof cell === "number" ? texts[cell] : cell));
    return { address, cells: words, choices, text: ` ${fold(`${words[0]} ${words[1]}`).replace(/[^\p{L}\p{N}.]+/gu, " ")}` };
  });
  filters.forEach(([name, , choices]) => fill(form.elements[name], choices));
  return { columns, filters, rows: whole, byAddress: new Map(whole.map((row) => [new URL(row.address, section).href, row])) };
}

function fill(select, choices) {
  const value = select.dataset.chosen ?? new URLSearchParams(location.search).get(select.name) ?? "";
  select.append(...choices.map(([key, label]) => new Option(label, key)));
  select.value = value;
  if (select.selectedIndex < 0) select.value = "";
}

// The rows that have all words, or end in them (the code is last, and people read out its end); whole phrases first.
function having(words, rows) {
  const all = words.filter(Boolean);
  const fits = ({ text }) => all.every((word) => text.includes(` ${word}`) || text.endsWith(word));
  const place = ({ text }) => (text.includes(` ${all.join(" ")}`) ? 0 : 1);
  return rows.filter(fits).sort((one, other) => place(one) - place(other));
}

// By the ranking that the search of the site has of names; where that is not there, by words alone.
async function ranked(query, { rows, byAddress }) {
  const words = fold(query).split(/[^\p{L}\p{N}.]+/u);
  try {
    const { rank } = await import("./search-names.js");
    const results = await rank(query, { kind: "thu-tuc", limit: rows.length });
    // where one has all that is asked, what has little of it is not meant
    const least = results[0]?.share >= SURE ? FAR * results[0].share : 0;
    const known = results.filter(({ share }) => share >= least).map(({ url }) => byAddress.get(url)).filter(Boolean);
    if (known.length) return known;
  } catch {
    // the rows are there all the same
  }
  return having(words, rows);
}

const chosen = () => controls.filter((control) => control.value && !control.dataset.chosen);

let asked = 0;
let answer = { rows: [], columns: [] };

async function show() {
  const number = ++asked;
  const isSet = chosen().length > 0;
  if (!isSet) {
    found.hidden = true;
    if (browsed) browsed.hidden = false;
    output.textContent = "";
    return;
  }
  try {
    const table = await load();
    if (number !== asked) return;
    const query = field.value.trim();
    const rows = query ? await ranked(query, table) : table.rows;
    if (number !== asked) return;
    answer = { rows: rows.filter(fitting(table)), columns: table.columns };
    found.replaceChildren(...(answer.rows.length ? tableOf(answer) : []));
    tell(query);
    found.hidden = false;
    if (browsed) browsed.hidden = true;
  } catch (error) {
    console.warn(error);
    loading = undefined;
    output.textContent = "Không tải được danh sách. Xin kiểm tra kết nối mạng rồi thử lại.";
  }
}

function fitting({ filters }) {
  const wanted = filters
    .map(([name, , choices], place) => [place, choices.findIndex(([key]) => key === form.elements[name].value)])
    .filter(([, number]) => number >= 0);
  return ({ choices }) => wanted.every(([place, number]) => choices[place].includes(number));
}

function tell(query) {
  const count = answer.rows.length;
  output.textContent = count ? `Tìm thấy ${count} ${form.dataset.counted}` : `Không có ${form.dataset.counted} nào như vậy`;
  if (count || !query) return;
  const link = make("a", { textContent: `Tìm “${query}” trên toàn trang` });
  link.href = `${document.querySelector("form[role=search][action]").action}?q=${encodeURIComponent(query)}`;
  output.append(". ", link);
}

function tableOf({ rows, columns }) {
  const head = make("tr", {}, ...columns.map((heading) => make("th", { scope: "col", textContent: heading })));
  const body = make("tbody", {}, ...rows.slice(0, SIZE).map(rowOf));
  const table = make("table", { className: "cchc-register cchc-rows" }, make("thead", {}, head), body);
  const parts = [make("div", { className: "cchc-scroll", role: "region", tabIndex: 0, ariaLabel: `${form.dataset.counted} tìm thấy` }, table)];
  if (rows.length > SIZE) parts.push(button(body));
  return parts;
}

function button(body) {
  const next = make("button", { type: "button", className: "md-button", textContent: "Xem thêm" });
  next.addEventListener("click", () => {
    const start = body.children.length;
    body.append(...answer.rows.slice(start, start + SIZE).map(rowOf));
    next.hidden = body.children.length >= answer.rows.length;
    body.children[start].querySelector("a").focus();
  });
  return next;
}

function rowOf({ address, cells }) {
  const link = make("a", { textContent: cells[0], href: new URL(address, section) });
  const others = cells.slice(1).map((cell, place) => {
    const data = make("td", { className: cell ? "" : "cchc-empty", textContent: cell });
    data.dataset.label = answer.columns[place + 1];
    return data;
  });
  return make("tr", {}, make("th", { scope: "row" }, link), ...others);
}

// What is chosen stands in the address; what the page itself has chosen does not.
function write(isStep) {
  const url = new URL(location);
  for (const control of controls) {
    if (control.value && !control.dataset.chosen) url.searchParams.set(control.name, control.value);
    else url.searchParams.delete(control.name);
  }
  if (url.href !== location.href) history[isStep ? "pushState" : "replaceState"](null, "", url);
}

async function follow() {
  const wanted = new URLSearchParams(location.search);
  const isAsked = controls.some(({ name }) => wanted.get(name));
  field.value = wanted.get("tim") ?? "";
  if (isAsked || loading) await load().catch(() => {});
  for (const select of selects.filter((select) => !select.dataset.chosen)) {
    const value = wanted.get(select.name) ?? "";
    select.value = [...select.options].some((option) => option.value === value) ? value : "";
  }
  if (selects.some((select) => select.value && !select.dataset.chosen)) more.open = true;
  show();
}

form.hidden = false;
form.addEventListener("focusin", () => load().catch(() => {}), { once: true });
more.addEventListener("toggle", () => more.open && load().catch(() => {}));
form.addEventListener("input", ({ target }) => {
  show();
  write(target.type !== "search");
});
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("popstate", follow);
// going back, the browser fills the form in again without saying so
addEventListener("pageshow", follow);
follow();
