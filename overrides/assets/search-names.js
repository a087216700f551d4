// What people look for by name: the list that the build makes (hooks/cchc/outputs/search_names.py), ranked here.
//
//   load()                        Promise of the list, fetched and indexed once, on the first question
//   rank(query, {kind, limit})    Promise of results, best first: {address, url, title, kind, kindName, group, note, score}.
//                                 `kind` is the address of a type ("thu-tuc"); without it, all are ranked.
//                                 `address` begins at the home page ("thu-tuc/1.000894/"), `url` is whole.
//   answer(query, {kind, limit})  Promise of {found, isGood, isSure, elsewhere, code, telling}: `found` as of rank, `isGood` whether the
//                                 best of them is likely what is meant, `isSure` whether it has all that was asked for,
//                                 `elsewhere` a sentence on where else to go, or "", `code` the digits of a code,
//                                 `telling` the words of the query, as they were meant, that say what is looked for.
//
// `isTyping` says that the query may go on: its end may be the beginning of an everyday name. There are no more than 30
// results, unless `limit` says otherwise, and none for a query without letters or digits.
import { Index } from "./search-index.js";
import { Reading } from "./search-query.js";

const ROOT = new URL("../", import.meta.url);
const MOST = 30;
// What is known by its name goes before what only tells of it: the procedure, then what leads to several.
const WEIGHTS = { "thu-tuc": 1, "su-kien-doi-song": 1, "hoi-dap": 0.9, "trang": 0.9, "ke-hoach": 0.9, "co-quan": 0.95, "tin-tuc": 0.75, "nhiem-vu": 0.75 };
const OTHERS = 0.8;
const PAST = 0.5;
// For citizens first what is done near them.
const NEAR = [["Cấp xã", 0.2], ["Cấp tỉnh", 0.14]];
// Of two years of the same the later.
const OLD = 2000;
const A_YEAR = 0.004;
// How much of what is asked must be found to be what is meant: of few words more, as each tells more. [up to how many, share]
const GOOD = [[4, 0.7], [6, 0.57], [Infinity, 0.5]];
const SURE = 0.9;
// What has all that was asked goes before what has a part of it often.
const BASE = 0.4;
const ALL = 0.99;
const MORE = 1.12;
const LEAST = 0.15;

let loading;
// a network that fails once is asked again
export const load = () => (loading ??= start().catch((error) => { loading = undefined; throw error; }));

async function start() {
  const answer = await fetch(new URL("tim-kiem/ten-goi.json", ROOT));
  if (!answer.ok) throw new Error(answer.status);
  return new Names(await answer.json());
}

export class Names {
  constructor(table) {
    const lines = (text) => text.split("\n");
    [this.titles, this.addresses, this.notes] = [table.titles, table.addresses, table.notes].map(lines);
    this.table = table;
    this.index = new Index(table.titles, table.words, table.groups.join("\n"), table.group);
    this.past = new Set(table.past);
    this.reading = new Reading(table, this.index);
    this.weights = table.kind.map((kind, entry) => this.weightOf(table.kinds[kind][0], entry));
  }

  weightOf(kind, entry) {
    const near = kind === "thu-tuc" ? Math.max(0, ...NEAR.map(([level, more]) => (this.notes[entry].includes(level) ? more : 0))) : 0;
    const recent = /^\d{4}$/.test(this.notes[entry]) ? (this.notes[entry] - OLD) * A_YEAR : 0;
    return (WEIGHTS[kind] ?? OTHERS) * (1 + near + recent) * (this.past.has(entry) ? PAST : 1);
  }

  answer(query, { kind, limit = MOST, isTyping = false } = {}) {
    const read = this.reading.read(query, isTyping);
    const wanted = (entry) => !kind || this.table.kinds[this.table.kind[entry]][0] === kind;
    const scores = read.code ? this.byCode(read.code) : this.index.score(read.concepts);
    const found = [...scores].map(([entry, [score, share]]) => ({ entry, score: score * this.weights[entry] * this.wholly(share), share }))
      .filter(({ entry, share }) => share >= LEAST && wanted(entry))
      .sort((one, other) => other.score - one.score || one.entry - other.entry);
    const best = Math.max(0, ...found.slice(0, 3).map(({ share }) => share));
    // what is to be had elsewhere is not meant here
    const good = GOOD.find(([most]) => read.length <= most)[1];
    const [isGood, isSure] = [good, SURE].map((least) => best >= least && !read.elsewhere);
    return { found: found.slice(0, limit).map((each) => this.entry(each)), isGood, isSure, elsewhere: read.elsewhere, code: read.code, telling: read.telling };
  }

  wholly(share) {
    return share > ALL ? MORE : BASE + (1 - BASE) * share;
  }

  // The codes that a number is, or is the end of: 1.000894, 1000894, 000894, 894.
  byCode(code) {
    const found = new Map();
    this.addresses.forEach((address, entry) => {
      if (codeOf(address).replace(".", "").endsWith(code)) found.set(entry, [10, 1]);
    });
    return found;
  }

  entry({ entry, score, share }) {
    const { table } = this;
    const [kind, kindName] = table.kinds[table.kind[entry]];
    const address = this.addresses[entry];
    const [title, group] = [this.titles[entry], table.groups[table.group[entry]]];
    const note = [this.notes[entry], codeOf(address)].filter(Boolean).join(" · ");
    return { address, url: new URL(address, ROOT).href, title, kind, kindName, group, note, score, share };
  }
}

const codeOf = (address) => /^thu-tuc\/(\d\.\d{6})\/$/.exec(address)?.[1] ?? "";

export const answer = async (query, options) => (await load()).answer(query, options);
export const rank = async (query, options) => (await answer(query, options)).found;
