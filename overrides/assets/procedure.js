// The papers of a procedure: what a reader ticked stays in this browser until it is cleared; paper shows what is folded.
const key = "cchc.ticks" + location.pathname;
const cases = document.querySelector(".cchc-cases");
const nameOf = (box) => box.closest("ul").parentElement.id + box.labels[0].textContent.trim();

function kept() {
  try {
    const names = JSON.parse(localStorage.getItem(key));
    return Array.isArray(names) ? names : [];
  } catch {
    return [];
  }
}

function keep(names) {
  try {
    if (names.length) localStorage.setItem(key, JSON.stringify(names));
    else localStorage.removeItem(key);
  } catch {
    // kept for this page only, where the browser keeps nothing
  }
}

function keepTicks(boxes) {
  const told = cases.querySelector(".cchc-ticks");
  const update = () => {
    const names = boxes.filter((box) => box.checked).map(nameOf);
    told.hidden = !names.length;
    keep(names);
  };
  const ticked = new Set(kept());
  for (const box of boxes) box.checked = ticked.has(nameOf(box));
  cases.addEventListener("change", update);
  told.querySelector("button").addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    update();
    boxes[0].focus();
  });
  update();
}

if (cases) keepTicks([...cases.querySelectorAll("input[type=checkbox]")]);

const print = document.querySelector("[data-print]");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}

// a browser opens what lies around an anchor, not the anchor itself
const openNamed = () => {
  const named = document.getElementById(location.hash.slice(1));
  if (named?.localName === "details") named.open = true;
};
addEventListener("hashchange", openNamed);
openNamed();

// paper cannot be unfolded: what stood closed is closed again afterwards
let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll(".cchc-cases details:not([open]), .cchc-rest:not([open])")];
  for (const part of opened) part.open = true;
});
addEventListener("afterprint", () => {
  for (const part of opened) part.open = false;
});
