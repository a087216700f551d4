// What is found in the full text, where names alone (search-names.js) do not answer: nothing of it is loaded before
// that. The build (hooks/cchc/outputs/search.py) has put all words, in lower case, without marks, with d for đ, into
// small files; those that a query needs are loaded.

// The one place for how results are ranked, tried on tests/search/queries.tsv: by the words alone, as in BM25, then, for
// the best of them, by how near the words stand to each other in what the reader sees.
const RANKING = { saturation: 1.5, inTitle: 6, besides: 2 };
const NEARNESS = { inTitle: 3, titleInARow: 2, ofTitle: 1, inPassage: 1, inARow: 1.5, asTyped: 0.5, score: 1 };
const COMPARED = 8;
const ENOUGH = 10;
const LONGEST = 12;
// The columns behind those of the weights that a word has in the text.
const WEIGHTS = 4;
const [IN_TITLE, BESIDES] = [WEIGHTS, WEIGHTS + 1];

const INDEX = new URL("../tim-kiem/chi-muc/", import.meta.url);

const loaded = new Map();
const load = (path) => {
  if (!loaded.has(path)) loaded.set(path, fetched(path).catch((error) => { loaded.delete(path); throw error; }));
  return loaded.get(path);
};

async function fetched(path) {
  const answer = await fetch(new URL(path, INDEX));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

// letter by letter, so that places in the folded text are places in the text
const foldLetter = (letter) => {
  const bare = letter.toLowerCase().normalize("NFD")[0];
  return bare === "đ" ? "d" : bare;
};
export const fold = (text) => text.normalize("NFC").replace(/[^\x00-\x7f]|[A-Z]/g, foldLetter);

export const split = (text) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const inBlanks = (text) => ` ${split(text).join(" ")} `;

// Work in pieces: whoever types or scrolls meanwhile is served between two of them.
const PIECE = 40;
let since = performance.now();
export async function breathe() {
  if (performance.now() - since < PIECE) return;
  await new Promise((resolve) => setTimeout(resolve));
  since = performance.now();
}

let table;

async function start() {
  const { addresses, choices, chosen, files } = await load("bang-tra.json");
  const numbers = addresses.split("\n");
  return { addresses: numbers, numberOf: new Map(numbers.map((address, number) => [address, number])), choices, pages: chosen, files };
}

// All choices of facets, and for each page, by its number, the numbers of those that it has; the number of an address.
export const facets = () => (table ??= start().catch((error) => { table = undefined; throw error; }));

// What is found for a query, best first: `found` are the results that fit, `full` of them have all `words`; `all` are
// the numbers of pages that do not fit too; `missing` are the words that no page has.
export async function find(query, { fits = () => true, compared = COMPARED } = {}) {
  const typed = fold(query).split(/\s+/).filter((word) => split(word).length).slice(0, LONGEST);
  const parts = split(typed.join(" "));
  let results = await ask(typed);
  if (!results.length && parts.length > typed.length) results = await ask(parts);
  const pages = await Promise.all(parts.map(pagesWith));
  const missing = parts.filter((_, index) => !pages[index].size);
  const words = parts.filter((word) => !missing.includes(word));
  if (missing.length) results = await ask(words);
  const all = new Map(results.map((result) => [result.id, result]));
  await addLacking(all, words);
  const fitting = [...all.values()].filter(({ id }) => fits(id));
  const found = await nearestFirst(fitting, words, query, compared);
  return { found, full: results.filter(({ id }) => fits(id)).length, all: [...all.keys()], words, missing };
}

// The pages that have all words, best first.
async function ask(words) {
  if (!words.length) return [];
  const { addresses } = await facets();
  const [fewest, ...others] = (await Promise.all(words.map(pagesWith))).sort((one, other) => one.size - other.size);
  const results = [];
  for (const [id, score] of fewest) {
    if (others.every((pages) => pages.has(id))) {
      results.push({ id, address: addresses[id], score: others.reduce((sum, pages) => sum + pages.get(id), score) });
    }
  }
  return results.sort((one, other) => other.score - one.score || one.id - other.id);
}

const scores = new Map();
const pagesWith = (word) => {
  if (!scores.has(word)) scores.set(word, scored(word));
  return scores.get(word);
};

// The score of each page that has a word; where none has it, of those that have a word that it begins.
async function scored(word) {
  const { addresses, files } = await facets();
  const after = files.findIndex(([first]) => first > word);
  const at = Math.max(0, (after < 0 ? files.length : after) - 1);
  const words = files.length ? await load(`tu/${files[at][1]}.json`) : {};
  const meant = Object.hasOwn(words, word) ? [word] : Object.keys(words).filter((each) => each.startsWith(word));
  const found = new Map();
  for (const each of meant) {
    const weights = weightsIn(words[each]);
    const rarity = Math.log(1 + (addresses.length - weights.size + 0.5) / (weights.size + 0.5));
    for (const [id, weight] of weights) found.set(id, Math.max(found.get(id) ?? 0, rarity * weight));
  }
  return found;
}

// What a word weighs in each page that has it; the numbers of pages come as the steps between them.
function weightsIn(columns) {
  const weights = new Map();
  for (const [column, steps] of columns.entries()) {
    const weight = column === IN_TITLE ? RANKING.inTitle : column === BESIDES ? RANKING.besides : saturated(column + 1);
    let id = 0;
    for (const step of steps) {
      id += step;
      weights.set(id, (weights.get(id) ?? 0) + weight);
    }
  }
  return weights;
}

const saturated = (count) => (count * (RANKING.saturation + 1)) / (count + RANKING.saturation);

// Few pages have all words: then those too that lack one, or have most of them in a row.
async function addLacking(found, words) {
  const lackingOne = words.map((_, left) => words.filter((_, index) => index !== left));
  for (let length = words.length - 1; length >= Math.max(2, words.length / 2) && found.size < ENOUGH; length--) {
    const inARow = Array.from({ length: words.length - length + 1 }, (_, start) => words.slice(start, start + length));
    const answers = await Promise.all((length === words.length - 1 ? lackingOne : inARow).map(ask));
    const some = answers.flat().sort((one, other) => other.score - one.score);
    for (const result of some) if (!found.has(result.id)) found.set(result.id, result);
  }
}

// What is shown of a page: address on the site, title, kind, date, summary, passages; `text` is all of it, folded.
export async function shown({ address }) {
  const page = await load(shownPath(address));
  await breathe();
  page.folded ??= inBlanks(fold([page.title, page.words, page.summary, ...page.passages.map(([, text]) => text)].join(" ")));
  return { ...page, address, text: page.folded };
}

const shownPath = (address) => {
  const [page, anchor] = address.split("#");
  const path = page.replace(/\/$/, "") || "index";
  return `trang/${path.split("/").map(encodeURIComponent).join("/")}${anchor ? `~${encodeURIComponent(anchor)}` : ""}.json`;
};

async function nearestFirst(results, words, query, count) {
  const compared = results.slice(0, count);
  const pages = await Promise.all(compared.map(shown));
  const best = Math.max(...compared.map((result) => result.score), Number.MIN_VALUE);
  const typed = split(query.normalize("NFC").toLowerCase());
  const near = new Map();
  for (const [index, result] of compared.entries()) {
    result.isRead = true;
    near.set(result, nearness(pages[index], words, typed) + (NEARNESS.score * result.score) / best);
    await breathe();
  }
  return [...compared.sort((one, other) => near.get(other) - near.get(one)), ...results.slice(count)];
}

function nearness(page, words, typed) {
  const title = inBlanks(fold(`${page.title} ${page.words}`));
  const passages = page.passages.map(([, text]) => inBlanks(fold(text)));
  const most = (measure) => Math.max(0, ...passages.map(measure));
  const spelled = inBlanks([page.title, ...page.passages.map(([, text]) => text)].join(" ").toLowerCase());
  const own = split(fold(page.title));
  const said = own.filter((word) => words.some((wanted) => word.startsWith(wanted))).length / (own.length || 1);
  return NEARNESS.inTitle * covered(title, words) + NEARNESS.titleInARow * inARow(title, words) + NEARNESS.ofTitle * said
    + NEARNESS.inPassage * most((text) => covered(text, words)) + NEARNESS.inARow * most((text) => inARow(text, words))
    + NEARNESS.asTyped * covered(spelled, typed);
}

// The share of the words that a text has; a number says more than a word.
const weightOf = (words) => words.reduce((sum, word) => sum + (/\d/.test(word) ? 3 : 1), 0);
const covered = (text, words) => weightOf(words.filter((word) => text.includes(` ${word}`))) / (weightOf(words) || 1);

// The share of the words that stand in a text one after the other.
function inARow(text, words) {
  for (let count = words.length; count > 1; count--) {
    for (let start = 0; start + count <= words.length; start++) {
      if (text.includes(` ${words.slice(start, start + count).join(" ")}`)) return count / words.length;
    }
  }
  return words.length === 1 && text.includes(` ${words[0]} `) ? 1 : 0;
}
