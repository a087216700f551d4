// On every page: what the search needs is loaded when somebody types. Without it, the forms lead to the search page.
const forms = document.querySelectorAll("form[role=search]");

for (const form of forms) {
  const start = async () => (await import("./search-box.js")).attach(form);
  form.elements.q.addEventListener("input", start, { once: true });
}
if (document.querySelector("[data-cchc-search]")) import("./search-page.js");

// "/" leads to the search box, unless somebody is writing
addEventListener("keydown", (event) => {
  const isWriting = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting || !forms.length) return;
  event.preventDefault();
  const own = document.querySelector("[data-cchc-search] form");
  (own ?? [...forms].find((form) => form.elements.q.offsetParent) ?? forms[0]).elements.q.focus();
});
