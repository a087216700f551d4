// The fields that Decap has not. `createClass` and `h` are Decap's, there once it is loaded; what a field is handed over in
// `props` is told at https://decapcms.org/docs/custom-widgets/.

// A text with suggestions: whoever is not in the list is written all the same.
export function suggestingInput() {
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
export function tableInput() {
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

const MARKS = [
  ["Tiêu đề", "\n## ", "\n"], ["Đậm", "**", "**"], ["Mục", "\n- ", ""], ["Liên kết", "[", "](/news/2026/ten-tep.md)"],
];

// The text of a page, as it is written in its file: Decap's own field has its buttons switched off for such a text.
export function bodyInput() {
  return createClass({
    getInitialState() {
      return { media: `body-${crypto.getRandomValues(new Uint32Array(2)).join("-")}` };
    },
    // without this Decap updates a field only when its value is another one
    shouldComponentUpdate() {
      return true;
    },
    componentDidUpdate() {
      const path = this.props.mediaPaths.get(this.state.media);
      if (!path) return;
      this.props.onRemoveInsertedMedia(this.state.media);
      const told = window.prompt("Mô tả ảnh cho người không nhìn thấy:") ?? "";
      this.around(`\n![${told.replace(/[[\]]/g, "")}](${path})\n`, "");
    },
    around(before, after) {
      const { value, onChange } = this.props;
      const { selectionStart: start, selectionEnd: end } = this.area;
      const text = value ?? "";
      onChange(text.slice(0, start) + before + text.slice(start, end) + after + text.slice(end));
      this.area.focus();
    },
    button(label, onClick) {
      return h("button", { key: label, type: "button", onClick, style: { marginRight: "8px", padding: "4px 10px" } }, label);
    },
    render() {
      const { forID, classNameWrapper, value, onChange, setActiveStyle, setInactiveStyle, onOpenMediaLibrary, field } = this.props;
      const openMedia = () => onOpenMediaLibrary({ controlID: this.state.media, forImage: true, field });
      return h("div", {},
        h("div", { style: { padding: "8px 0" } },
          MARKS.map(([label, before, after]) => this.button(label, () => this.around(before, after))),
          this.button("Chèn ảnh", openMedia)),
        h("textarea", {
          id: forID, className: classNameWrapper, rows: 24, value: value ?? "", style: { fontFamily: "monospace" },
          ref: area => { this.area = area; }, onChange: event => onChange(event.target.value),
          onFocus: setActiveStyle, onBlur: setInactiveStyle,
        }));
    },
  });
}
