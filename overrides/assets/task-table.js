// Filters and sorting of tables. Without it the tables are complete, only not filtered.
// A control named `x` keeps the rows whose data-x holds its value; `tim` (words) and `sap-xep` (order) are apart.
// What is chosen stands in the address, so that it can be sent: ?co-quan=so-noi-vu&trang-thai=qua_han. The second table
// of a page has its own keys there, co-quan-2; what an address names that no table has is left alone.
const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
// addresses that were sent before
const OLD = { "trang-thai": "state", "co-quan": "agencies" };
const elsewhere = (text) => {
  const link = document.createElement("a");
  link.href = `${document.querySelector("form[role=search][action]").action}?q=${encodeURIComponent(text)}`;
  link.textContent = `Tìm “${text}” trên toàn trang`;
  return link;
};
const wide = matchMedia("(min-width: 44.01rem)");

[...document.querySelectorAll("[data-cchc-filtered]")].forEach((block, number) => {
  const form = block.querySelector("form");
  const more = form.querySelector("details");
  const bodies = [...block.querySelectorAll("tbody")];
  const original = bodies.map((body) => [...body.querySelectorAll("tr:not(.cchc-group)")]);
  const texts = new Map(original.flat().map((row) => [row, fold(row.textContent)]));
  const controls = [...form.elements].filter((control) => control.name);
  const lead = (row) => row.querySelector(".cchc-names")?.textContent ?? "";
  const orders = {
    "thoi-han": (a, b) => (a.dataset.day || "9999").localeCompare(b.dataset.day || "9999"),
    "chu-tri": (a, b) => lead(a).localeCompare(lead(b), "vi"),
  };

  const show = () => {
    const { tim: text, "sap-xep": sort, ...wanted } = Object.fromEntries(new FormData(form));
    const words = fold(text).split(/\s+/).filter(Boolean);
    let count = 0;
    bodies.forEach((body, index) => {
      const rows = orders[sort] ? [...original[index]].sort(orders[sort]) : original[index];
      body.append(...rows);
      for (const row of rows) {
        const fits = ([name, value]) => !value || row.getAttribute(`data-${name}`).split(" ").includes(value);
        row.hidden = !(words.every((word) => texts.get(row).includes(word)) && Object.entries(wanted).every(fits));
        count += !row.hidden;
      }
      const heading = body.querySelector(".cchc-group");
      if (heading) heading.hidden = rows.every((row) => row.hidden);
    });
    const output = form.querySelector("output");
    output.textContent = `Đang hiện ${count} ${form.dataset.counted}`;
    // a table knows its rows only, the search of the site the whole texts
    if (!count && words.length) output.append(". ", elsewhere(text));
  };

  const key = ({ name }) => (number ? `${name}-${number + 1}` : name);
  const before = (name) => [name.replaceAll("-", "_"), OLD[name]].filter((old) => old && old !== name);

  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const control of controls) {
      const name = key(control);
      const value = [name, ...before(name)].map((each) => asked.get(each)).find(Boolean) ?? "";
      const isKnown = !control.options || [...control.options].some((option) => option.value === value);
      control.value = isKnown ? value : "";
    }
  };

  const write = (isStep) => {
    const url = new URL(location);
    for (const control of controls) {
      const name = key(control);
      for (const old of before(name)) url.searchParams.delete(old);
      if (control.value) url.searchParams.set(name, control.value);
      else url.searchParams.delete(name);
    }
    if (url.href !== location.href) history[isStep ? "pushState" : "replaceState"](null, "", url);
  };

  // a link to a task shows it, whatever else the address asks for
  const showNamed = () => {
    const named = block.querySelector(":target");
    if (!named?.hidden) return;
    for (const control of controls) control.value = "";
    show();
    write(false);
    named.scrollIntoView();
  };

  // on a telephone the choices take a screen; they are seen where one is made
  const foldAway = () => {
    if (more) more.open = wide.matches || controls.some((control) => control.value && control.name !== "tim");
  };

  const isSet = () => controls.some((control) => control.value);
  const follow = () => {
    const wasSet = isSet();
    read();
    if (wasSet || isSet()) show();
    foldAway();
    showNamed();
  };

  form.hidden = false;
  follow();
  form.addEventListener("input", ({ target }) => {
    show();
    write(target.type !== "search");
  });
  wide.addEventListener("change", foldAway);
  addEventListener("popstate", follow);
  // going back, the browser fills the form in again without saying so
  addEventListener("pageshow", follow);
  form.addEventListener("submit", (event) => event.preventDefault());
});
