// The page has the states of the day it was built on, and for each task the later days on which its state becomes
// another: "dang_thuc_hien 2026-12-18 sap_den_han 2027-01-01 qua_han". Here they are brought to the reader's day.
// The rule itself is in hooks/cchc/views/task_states.py, nowhere else.
const built = document.querySelector(".cchc-as-of")?.dateTime ?? "";
// Vietnam has no summer time: always seven hours before Greenwich
const today = new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);

const stateOn = (day, steps) => {
  const [first, ...later] = steps.split(" ");
  let state = first;
  for (let at = 0; at < later.length && later[at] <= day; at += 2) state = later[at + 1];
  return state;
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
      const mark = task.querySelector(".cchc-state");
      task.dataset.state = state;
      mark.className = `cchc-state cchc-state--${state}`;
      mark.textContent = labels[state];
    }
  }
}
