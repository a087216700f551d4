// What a query means, and what is found: the search box and the results page ask here. Nothing of Pagefind is
// loaded before the first question. The index has all words in lower case, without marks, with d for đ.

// the one place for how results are ranked; tried on tests/search/queries.tsv
const RANKING = { termSimilarity: 1.0, pageLength: 0.3, termSaturation: 1.5, termFrequency: 0.8, metaWeights: { title: 5, tu_khoa: 4 } };

let loading;
const load = () => (loading ??= start());

async function start() {
  const pagefind = await import(new URL("../tim-kiem/chi-muc/pagefind.js", import.meta.url));
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

export const wordsOf = (query) =>
  fold(query).split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")).filter(Boolean);

const partsOf = (words) => words.flatMap((word) => word.split(/[^\p{L}\p{N}]+/u)).filter(Boolean);

// all choices there are, by facet: `key label` as the index has them
export const choices = async () => (await load()).filters();

// What is found for a query: `found` are its results, best first; `words` those that they have, `missing` those that
// no page has, `isLoose` says that no page has all the others.
export async function find(query, filters = {}) {
  const pagefind = await load();
  const ask = async (words) => {
    const answer = await pagefind.search(words.join(" "), { filters });
    return { words, found: answer.results, counts: answer.filters, missing: [], isLoose: false };
  };
  const typed = wordsOf(query);
  if (!typed.length) return { words: [], found: [], counts: {}, missing: [], isLoose: false };
  const whole = await ask(typed);
  if (whole.found.length) return whole;
  const words = partsOf(typed);
  if (words.length > typed.length) {
    const inParts = await ask(words);
    if (inParts.found.length) return inParts;
  }
  return words.length > 1 ? fewer(words, ask) : { ...whole, missing: words };
}

// Without the words that no page has; if that is not enough, the pages that lack one of the others.
async function fewer(words, ask) {
  const alone = await Promise.all(words.map((word) => ask([word])));
  const missing = words.filter((_, index) => !alone[index].found.length);
  const known = words.filter((word) => !missing.includes(word));
  const rest = known.length ? await ask(known) : alone[0];
  if (rest.found.length || known.length < 2) return { ...rest, words: known, missing };
  const looser = await Promise.all(known.map((_, index) => ask(known.toSpliced(index, 1))));
  const best = new Map();
  for (const result of looser.flatMap((answer) => answer.found)) {
    if (!(best.get(result.id)?.score >= result.score)) best.set(result.id, result);
  }
  const found = [...best.values()].sort((one, other) => other.score - one.score);
  return { words: known, found, counts: {}, missing, isLoose: true };
}

// What is shown of a result: address on the site, title, kind, day, passages.
export async function shown(result) {
  const { raw_url, shown } = await result.data();
  return { address: raw_url.slice(1), ...shown };
}
