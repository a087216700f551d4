// What is found in the full text, where names alone (search-names.js) do not answer. Nothing of Pagefind is loaded
// before that. The index has all words in lower case, without marks, with d for đ.

// The one place for how results are ranked, tried on tests/search/queries.tsv: what Pagefind makes of words alone,
// then, for the best of them, how near the words stand to each other in what the reader sees.
const RANKING = {
  termSimilarity: 1, pageLength: 0.3, termSaturation: 1.5, termFrequency: 0.3, metaWeights: { title: 20, tu_khoa: 4 },
};
const NEARNESS = { inTitle: 3, titleInARow: 2, ofTitle: 1, inPassage: 1, inARow: 1.5, asTyped: 0.5, score: 1 };
const COMPARED = 12;
const ENOUGH = 10;
const LONGEST = 12;

const INDEX = new URL("../tim-kiem/chi-muc/", import.meta.url);

let loading;
const load = () => (loading ??= start());

async function start() {
  const pagefind = await import(new URL("pagefind.js", INDEX));
  await pagefind.options({ noWorker: true, ranking: RANKING });
  await pagefind.init();
  return pagefind;
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

// All choices of facets, and for each page the numbers of those that it has, by its id in results.
export const facets = () => (table ??= fetch(new URL("facets.json", INDEX)).then((answer) => answer.json()));

// What is found for a query, best first: `found` are the results that fit, `full` of them have all `words`; `all` are
// the ids of those that do not fit too; `missing` are the words that no page has.
export async function find(query, { fits = () => true, compared = COMPARED } = {}) {
  const pagefind = await load();
  const ask = async (words) => (words.length ? (await pagefind.search(words.join(" "))).results : []);
  const typed = fold(query).split(/\s+/).filter((word) => split(word).length).slice(0, LONGEST);
  const parts = split(typed.join(" "));
  let results = await ask(typed);
  if (!results.length && parts.length > typed.length) results = await ask(parts);
  const missing = await unknown(parts, results, ask);
  const words = parts.filter((word) => !missing.includes(word));
  if (missing.length) results = await ask(words);
  const all = new Map(results.map((result) => [result.id, result]));
  await addLacking(all, words, ask);
  const fitting = [...all.values()].filter(({ id }) => fits(id));
  const found = await nearestFirst(fitting, words, query, compared);
  return { found, full: results.filter(({ id }) => fits(id)).length, all: [...all.keys()], words, missing };
}

// The words that no page has. Pagefind takes the beginning of a word for it where it does not know the whole.
async function unknown(words, results, ask) {
  const first = await Promise.all(results.slice(0, 3).map(shown));
  const doubted = words.filter((word) => !first.some((page) => has(page, word)));
  const alone = await Promise.all(doubted.map((word) => ask([word])));
  const best = await Promise.all(alone.map(([best]) => best && shown(best)));
  return doubted.filter((word, index) => !(best[index] && has(best[index], word)));
}

const has = (page, word) => page.text.includes(` ${word}`);

// Few pages have all words: then those too that lack one, or have most of them in a row.
async function addLacking(found, words, ask) {
  const lackingOne = words.map((_, left) => words.filter((_, index) => index !== left));
  for (let length = words.length - 1; length >= Math.max(2, words.length / 2) && found.size < ENOUGH; length--) {
    const inARow = Array.from({ length: words.length - length + 1 }, (_, start) => words.slice(start, start + length));
    const answers = await Promise.all((length === words.length - 1 ? lackingOne : inARow).map(ask));
    const some = answers.flat().sort((one, other) => other.score - one.score);
    for (const result of some) if (!found.has(result.id)) found.set(result.id, result);
  }
}

// What is shown of a result: address on the site, title, kind, date, summary, passages; `text` is all of it, folded.
export async function shown(result) {
  const data = await result.data();
  const { title, words, summary, passages } = data.shown;
  await breathe();
  data.folded ??= inBlanks(fold([title, words, summary, ...passages.map(([, text]) => text)].join(" ")));
  return { ...data.shown, address: data.raw_url.slice(1), text: data.folded };
}

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
