// Filters and sorting of task tables. Without it the tables are complete, only not filtered.
const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");

for (const block of document.querySelectorAll("[data-cchc-tasks]")) {
  const form = block.querySelector("form");
  const bodies = [...block.querySelectorAll("tbody")];
  const original = bodies.map((body) => [...body.querySelectorAll(".cchc-task")]);
  const lead = (row) => row.querySelector(".cchc-names")?.textContent ?? "";
  const orders = {
    day: (a, b) => (a.dataset.day || "9999").localeCompare(b.dataset.day || "9999"),
    lead: (a, b) => lead(a).localeCompare(lead(b), "vi"),
  };

  const show = () => {
    const { text, agency, state, sort } = Object.fromEntries(new FormData(form));
    const words = fold(text).split(/\s+/).filter(Boolean);
    let count = 0;
    bodies.forEach((body, index) => {
      const rows = orders[sort] ? [...original[index]].sort(orders[sort]) : original[index];
      body.append(...rows);
      for (const row of rows) {
        const { text: content, agencies, state: known } = row.dataset;
        row.hidden = !(words.every((word) => content.includes(word))
          && (!agency || agencies.split(" ").includes(agency)) && (!state || known === state));
        count += !row.hidden;
      }
      const heading = body.querySelector(".cchc-group");
      if (heading) heading.hidden = rows.every((row) => row.hidden);
    });
    form.querySelector("output").textContent = `Đang hiện ${count} nhiệm vụ`;
  };

  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
}
