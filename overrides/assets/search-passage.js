// Which passage of a page answers a query, and its words marked, in the page's own spelling.
import { fold } from "./search-engine.js";

const LONGEST = 240;
const LONG_ENOUGH = 120;
const BEFORE = 60;
const WORD = /[\p{L}\p{N}]+/gu;

const fits = (words) => (word) =>
  words.some((wanted, index) => word === wanted || (word.startsWith(wanted) && (wanted.length > 2 || index === words.length - 1)));

const places = (text, words) => [...fold(text).matchAll(WORD)].filter(([word]) => fits(words)(word));

// The words of a query that a text has.
export const coveredBy = (text, words) => {
  const there = [...fold(text).matchAll(WORD)].map(([word]) => word);
  return words.filter((wanted) => there.some((word) => word.startsWith(wanted)));
};

// The text with its fitting words in <mark>: nodes, never HTML.
export function marked(text, words) {
  const nodes = [];
  let end = 0;
  for (const found of places(text, words)) {
    nodes.push(text.slice(end, found.index), Object.assign(document.createElement("mark"), { textContent: text.slice(found.index, found.index + found[0].length) }));
    end = found.index + found[0].length;
  }
  return [...nodes, text.slice(end)];
}

// The passage that has most of the words, cut to what can be read at a glance, and the anchor that leads to it.
export function passageOf(page, words) {
  const measures = page.passages.map(([, text]) => coveredBy(text, words).length + inARow(text, words));
  const best = measures.indexOf(Math.max(...measures));
  if (best < 0) return { text: "", anchor: "" };
  const [anchor] = page.passages[best];
  let text = page.passages[best][1];
  for (const [, next] of page.passages.slice(best + 1)) {
    if (text.length > LONG_ENOUGH) break;
    text += ` · ${next}`;
  }
  return { text: cut(text, places(text, words)[0]?.index ?? 0), anchor: measures[best] ? anchor : "" };
}

const inARow = (text, words) => (fold(text).replace(/[^\p{L}\p{N}]+/gu, " ").includes(words.join(" ")) ? words.length : 0);

function cut(text, first) {
  const start = first > BEFORE * 2 ? text.indexOf(" ", first - BEFORE) + 1 : 0;
  if (text.length - start <= LONGEST) return (start ? "… " : "") + text.slice(start);
  return (start ? "… " : "") + text.slice(start, text.lastIndexOf(" ", start + LONGEST)) + " …";
}
