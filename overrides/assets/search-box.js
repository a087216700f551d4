// Suggestions below a search box: the titles that fit best, as a list box that the arrow keys go through.
import { rank } from "./search-names.js";

const SUGGESTED = 6;
const SHORTEST = 2;
const PAUSE = 120;
const ROOT = new URL("../", import.meta.url);

let boxes = 0;

export function attach(form) {
  const input = form.elements.q;
  const list = makeList();
  let options = [];
  let active = -1;
  let asked = 0;
  let waiting;

  Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": false, autocomplete: "off" })
    .forEach(([name, value]) => input.setAttribute(name, value));
  input.after(list);

  const close = () => {
    asked++;
    clearTimeout(waiting);
    show([]);
  };
  const show = (found) => {
    options = found;
    list.replaceChildren(...options);
    list.hidden = !options.length;
    input.setAttribute("aria-expanded", !list.hidden);
    mark(-1);
  };
  const mark = (number) => {
    active = number;
    options.forEach((option, index) => option.setAttribute("aria-selected", index === active));
    options[active]?.scrollIntoView({ block: "nearest" });
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", options[active].id);
  };
  const suggest = async () => {
    const query = input.value.trim();
    const number = ++asked;
    if (query.length < SHORTEST) return show([]);
    // not trimmed: a blank behind a word says that it is whole
    const pages = await rank(input.value, { limit: SUGGESTED, isTyping: true });
    // what was typed meanwhile is asked for already
    if (number !== asked) return;
    const all = new URL("tim-kiem/?", ROOT) + new URLSearchParams({ q: query });
    const said = [...pages.map(({ title, kindName, note, url }) => [title, [kindName, note].filter(Boolean).join(" · "), url]), [`Xem tất cả kết quả cho “${query}”`, "", all]];
    show(said.map((words, index) => makeOption(`${list.id}-${index}`, ...words)));
  };
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => suggest().catch(close), PAUSE);
  };

  input.addEventListener("input", later);
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  // the box keeps the focus until the click is done
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => open(event.target.closest("[role=option]")));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    if (event.key === "ArrowDown") mark(active + 1 < options.length ? active + 1 : -1);
    else if (event.key === "ArrowUp") mark(active < 0 ? options.length - 1 : active - 1);
    else if (event.key === "Enter" && active >= 0) open(options[active]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  later();
}

const open = (option) => option && location.assign(option.dataset.address);

function makeList() {
  const list = document.createElement("ul");
  Object.assign(list, { id: `cchc-suggestions-${++boxes}`, className: "cchc-suggestions", role: "listbox", hidden: true });
  list.setAttribute("aria-label", "Gợi ý");
  return list;
}

function makeOption(id, title, kind, address) {
  const option = Object.assign(document.createElement("li"), { id, role: "option" });
  option.dataset.address = address;
  option.append(Object.assign(document.createElement("span"), { textContent: title }));
  if (kind) option.append(Object.assign(document.createElement("small"), { textContent: kind }));
  return option;
}
