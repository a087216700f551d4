// The panel "Hiển thị": what the reader chooses is kept in this browser, and nowhere else. The head of the page applies it.
const form = document.querySelector("#hien-thi form");
for (const control of form.elements) {
  if (control.name) control.checked = control.value === (document.documentElement.dataset[control.name] ?? "");
}
form.addEventListener("change", ({ target: { name, value } }) => {
  document.documentElement.display(name, value);
  try {
    if (value) localStorage.setItem("cchc." + name, value);
    else localStorage.removeItem("cchc." + name);
  } catch {
    // kept for this page only, where the browser keeps nothing
  }
});
