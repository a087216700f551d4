// Filters and sorting of tables. Without it the tables are complete, only not filtered.
// A control named `x` keeps the rows whose data-x holds its value; `text` and `sort` are apart.
const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");

for (const block of document.querySelectorAll("[data-cchc-filtered]")) {
  const form = block.querySelector("form");
  const bodies = [...block.querySelectorAll("tbody")];
  const original = bodies.map((body) => [...body.querySelectorAll("tr:not(.cchc-group)")]);
  const texts = new Map(original.flat().map((row) => [row, fold(row.textContent)]));
  const lead = (row) => row.querySelector(".cchc-names")?.textContent ?? "";
  const orders = {
    day: (a, b) => (a.dataset.day || "9999").localeCompare(b.dataset.day || "9999"),
    lead: (a, b) => lead(a).localeCompare(lead(b), "vi"),
  };

  const show = () => {
    const { text, sort, ...wanted } = Object.fromEntries(new FormData(form));
    const words = fold(text).split(/\s+/).filter(Boolean);
    let count = 0;
    bodies.forEach((body, index) => {
      const rows = orders[sort] ? [...original[index]].sort(orders[sort]) : original[index];
      body.append(...rows);
      for (const row of rows) {
        const fits = ([name, value]) => !value || row.dataset[name].split(" ").includes(value);
        row.hidden = !(words.every((word) => texts.get(row).includes(word)) && Object.entries(wanted).every(fits));
        count += !row.hidden;
      }
      const heading = body.querySelector(".cchc-group");
      if (heading) heading.hidden = rows.every((row) => row.hidden);
    });
    form.querySelector("output").textContent = `Đang hiện ${count} ${form.dataset.counted}`;
  };

  form.hidden = false;
  // an address may set the filters: /thu-tuc/?linh_vuc=dat-dai
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (form.elements[name]) form.elements[name].value = value;
  }
  form.addEventListener("input", show);
  // going back, the browser fills the form in again without saying so
  addEventListener("pageshow", () => [...new FormData(form).values()].some(Boolean) && show());
  form.addEventListener("submit", (event) => event.preventDefault());
}
