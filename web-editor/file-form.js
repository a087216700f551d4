// The form in which this site writes its files: what `cchc format` writes (hooks/cchc/content/canonical_form.py), so that
// a save changes only what was edited.
import * as YAML from "./yaml/index.js";

const FENCE = /^---[ \t]*\n([^]*?)^(?:---|\.\.\.)[ \t]*(?:\n|$(?![^]))/my;
// notes beside the values of a file, which never reach it
const NOTE = "_";
const LISTED = "_thuoc_loai";
const SINGLE = "_khong_danh_sach";
const FORM = { lineWidth: 0, blockQuote: "literal", singleQuote: false, doubleQuotedAsJSON: true, nullStr: "" };
// a text of lines that begins and ends with a letter goes below a bar, any other between quotation marks
const BELOW_A_BAR = /^\S(?:[^]*\S)?\n?$/;
// letters that nobody sees, or that YAML takes for the end of a line
const NEVER_BARE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/u;

export const isGroup = value => value !== null && typeof value === "object" && !Array.isArray(value);
const isEmpty = value => value === undefined || value === null || value === ""
  || (typeof value === "object" && Object.keys(value).length === 0);

// What a key holds: how it is marked in shapes.json.
const isList = mark => (mark & 1) !== 0;
const isFile = mark => (mark & 2) !== 0;

// A single value where a list is meant may stand without one in a file; the form shows lists, and notes which were none.
// The path of a file begins with a slash; Decap would take it for an address elsewhere, and not show the picture.
function asForm(values, keys) {
  const shaped = { ...values };
  const single = [];
  for (const [name, mark, inner] of keys) {
    if (shaped[name] === undefined || shaped[name] === null) continue;
    if (isList(mark) && !Array.isArray(shaped[name])) {
      shaped[name] = [shaped[name]];
      single.push(name);
    }
    if (inner) shaped[name] = each(shaped[name], value => isGroup(value) ? asForm(value, inner) : value);
    if (isFile(mark)) shaped[name] = each(shaped[name], path => String(path).replace(/^\//, ""));
  }
  return single.length ? { ...shaped, [SINGLE]: single } : shaped;
}

// What was left empty is left out, and keys come in their order: a form forgets it beyond eight keys.
function asWritten(values, keys) {
  const single = values[SINGLE] ?? [];
  const known = new Map(keys.map(([name, mark, inner]) => [name, { mark, inner: inner ?? [] }]));
  const order = [...known.keys(), ...Object.keys(values).filter(name => !known.has(name))];
  const written = {};
  for (const name of order) {
    if (name.startsWith(NOTE)) continue;
    const { mark, inner } = known.get(name) ?? { mark: 0, inner: [] };
    const value = each(values[name], part => {
      if (isGroup(part)) return asWritten(part, inner);
      return isFile(mark) && part && !String(part).startsWith("/") ? `/${part}` : part;
    });
    if (!isEmpty(value)) written[name] = single.includes(name) && value.length === 1 ? value[0] : value;
  }
  return written;
}

function each(value, change) {
  return Array.isArray(value) ? value.map(change).filter(part => !isEmpty(part)) : change(value);
}

function frontMatter(values) {
  const text = new YAML.Document(values, { aliasDuplicateObjects: false });
  YAML.visit(text, {
    Scalar(_, node) {
      if (typeof node.value !== "string") return;
      const isOdd = node.value.includes("\n") && !BELOW_A_BAR.test(node.value);
      if (isOdd || NEVER_BARE.test(node.value)) node.type = "QUOTE_DOUBLE";
    },
  });
  const escaped = letter => `\\u${letter.codePointAt().toString(16).padStart(4, "0")}`;
  return text.toString(FORM).replace(new RegExp(NEVER_BARE, "gu"), escaped);
}

// How Decap reads and writes the files of a kind: `keys` are those of its front matter in order, each with its mark
// and the keys of its own groups; `own` are those that every file of the kind has.
export function formatOf({ keys, own }) {
  return {
    fromFile(text) {
      const whole = text.replace(/\r\n?/g, "\n").replace(/^\uFEFF/, "");
      FENCE.lastIndex = 0;
      const fence = FENCE.exec(whole);
      const read = fence ? YAML.parse(fence[1]) : null;
      const values = isGroup(read) ? asForm(read, keys) : {};
      const isOfType = own.every(name => name in values);
      return { ...values, [LISTED]: isOfType, body: fence ? whole.slice(fence[0].length) : whole };
    },
    toFile({ body = "", ...values }) {
      const written = asWritten(values, keys);
      const front = isEmpty(written) ? "" : `---\n${frontMatter(written)}---\n`;
      return `${front}${body}${body && !body.endsWith("\n") ? "\n" : ""}`;
    },
  };
}
