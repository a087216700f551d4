// The web editor: Decap, told how this site writes its files, who its agencies are, and what Decap's own Vietnamese lacks.
import { formatOf, isGroup } from "./file-form.js";
import { words } from "./words.js";

// A text with suggestions: whoever is not in the list is written all the same.
function suggestingInput() {
  return createClass({
    render() {
      const { forID, classNameWrapper, value, onChange, setActiveStyle, setInactiveStyle } = this.props;
      return h("input", {
        id: forID, className: classNameWrapper, type: "text", list: "agencies", autoComplete: "off", value: value ?? "",
        onChange: event => onChange(event.target.value), onFocus: setActiveStyle, onBlur: setInactiveStyle,
      });
    },
  });
}

// A table as it comes out of Excel. Rows that a file has one by one stay as they are until somebody pastes another.
function tableInput() {
  return createClass({
    render() {
      const { forID, classNameWrapper, value, onChange, setActiveStyle, setInactiveStyle } = this.props;
      const isText = value === undefined || value === null || typeof value === "string";
      const rows = isText ? 0 : value.size ?? 1;
      return h("div", {}, isText ? null : h("p", {}, `Tệp đang ghi ${rows} dòng theo từng khóa; dán bảng vào đây để thay.`),
        h("textarea", {
          id: forID, className: classNameWrapper, rows: 8, value: isText ? value ?? "" : "",
          placeholder: "Bôi đen bảng trong Excel, chép, rồi dán vào đây; dòng đầu là tên các cột",
          onChange: event => onChange(event.target.value), onFocus: setActiveStyle, onBlur: setInactiveStyle,
        }));
    },
  });
}

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
CMS.registerLocale("vi", merged(CMS.getLocale("vi"), words));
CMS.init();
