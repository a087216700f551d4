// The web editor: Decap, told how this site writes its files, who its agencies are, and what Decap's own Vietnamese lacks.
import { formatOf, isGroup } from "./file-form.js";
import { bodyInput, suggestingInput, tableInput } from "./inputs.js";
import { words } from "./words.js";

function suggest(names) {
  const list = document.createElement("datalist");
  list.id = "agencies";
  list.append(...names.map(name => Object.assign(document.createElement("option"), { value: name })));
  document.body.append(list);
}

function load(address) {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { src: address, onload: resolve, onerror: reject });
    document.head.append(script);
  });
}

function merged(first, second) {
  const both = { ...first };
  for (const [name, value] of Object.entries(second)) both[name] = isGroup(value) ? merged(first[name] ?? {}, value) : value;
  return both;
}

window.CMS_MANUAL_INIT = true;
const [answer] = await Promise.all([fetch("shapes.json"), load("decap-cms.js")]);
const { kinds, agencies } = await answer.json();
suggest(agencies);
for (const [name, kind] of Object.entries(kinds)) CMS.registerCustomFormat(name, "md", formatOf(kind));
CMS.registerWidget("co-quan", suggestingInput());
CMS.registerWidget("bang", tableInput());
CMS.registerWidget("noi-dung", bodyInput());
CMS.registerLocale("vi", merged(CMS.getLocale("vi"), words));
CMS.init();
