// The page has the states of the day it was built on, and for each task the later days on which its state becomes
// another: "dang_thuc_hien 2026-12-18 sap_den_han 2027-01-01 qua_han". Here they are brought to the reader's day.
// The rule itself is in hooks/cchc/facts/tasks/states.py, nowhere else.
//
// A group of tasks has the steps of all of them, with the number of tasks that take each:
// data-tally="3:dang_thuc_hien 2026-12-18 sap_den_han;2:hoan_thanh". What shows a figure in it names the states that it
// counts: data-count, data-percent, data-width (of a bar), data-some (hidden while there is none).
const built = document.querySelector(".cchc-as-of")?.dateTime ?? "";
// Vietnam has no summer time: always seven hours before Greenwich
const today = new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);

const stateOn = (day, steps) => {
  const [first, ...later] = steps.split(" ");
  let state = first;
  for (let at = 0; at < later.length && later[at] <= day; at += 2) state = later[at + 1];
  return state;
};

const recount = (group) => {
  const counts = {};
  let total = 0;
  for (const course of group.dataset.tally.split(";")) {
    const [count, steps] = course.split(":");
    const state = stateOn(today, steps);
    // a task may join the group later, or leave it
    if (state === "khong_tinh") continue;
    counts[state] = (counts[state] ?? 0) + Number(count);
    total += Number(count);
  }
  const of = (states) => states.split(" ").reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const parts = (name) => [...group.querySelectorAll(`[data-${name}]`)].map((part) => [part, of(part.dataset[name])]);

  for (const [part, count] of parts("count")) part.textContent = count;
  for (const [part, count] of parts("percent")) {
    part.textContent = String(total && Math.round((1000 * count) / total) / 10).replace(".", ",");
  }
  for (const [part, count] of parts("some")) part.hidden = !count;
  let x = 0;
  for (const [part, count] of parts("width")) {
    part.setAttribute("x", x);
    part.setAttribute("width", count);
    x += count;
  }
  group.querySelector(".cchc-bar")?.setAttribute("viewBox", `0 0 ${total} 1`);
  group.hidden = !total;
  const otherwise = group.nextElementSibling;
  if (otherwise?.matches("[data-otherwise]")) otherwise.hidden = total > 0;
};

// a clock that is slow never takes a page back behind what was known when it was built
if (built && today > built) {
  for (const time of document.querySelectorAll(".cchc-as-of")) {
    time.dateTime = today;
    time.textContent = today.split("-").reverse().join("/");
  }
  for (const table of document.querySelectorAll("[data-labels]")) {
    const labels = Object.fromEntries(table.dataset.labels.split(";").map((pair) => pair.split("=")));
    for (const task of table.querySelectorAll("[data-states]")) {
      const state = stateOn(today, task.dataset.states);
      task.dataset.trangThai = state;
      for (const mark of task.querySelectorAll(".cchc-state")) {
        mark.className = `cchc-state cchc-state--${state}`;
        mark.textContent = labels[state];
      }
    }
  }
  document.querySelectorAll("[data-tally]").forEach(recount);
  // the last day of a plan: what holds until then, and what after it
  for (const part of document.querySelectorAll("[data-until]")) part.hidden = today > part.dataset.until;
  for (const part of document.querySelectorAll("[data-after]")) part.hidden = today <= part.dataset.after;
}
