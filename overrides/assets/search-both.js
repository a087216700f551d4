// What is found for a query: what has the name (search-names.js), and, where that is not sure, or somebody chooses or asks
// for it, the full text too (search-engine.js).
import { facets, find, fold, shown, split } from "./search-engine.js";
import { answer as named } from "./search-names.js";

const MOST = 60;
// What has far less of the query than the best is not what is meant.
const FAR = 0.6;
// Of what is left by a choice, the best has to be what is meant, too.
const SURELY = 0.9;
// Of the n-th by name and the n-th of the full text: names go before, the first of the text is among the first five.
const BY_NAME = 2.2;
const STEP = 2;
const WHOLE_CODE = 7;
const NOTHING = { found: [], full: 0, all: [], words: [], missing: [], isGood: false };

// `found` are entries for `shownOf`, best first; `isByName` says that only names were asked, `isGood` that one of them is
// likely meant, `elsewhere` where else to go. The rest as of `find`, for the full text.
// A preview `hasText` of no page: nothing is asked of it there.
export async function lookFor(query, { fits, isChosen = false, wantsText = false, hasText = true } = {}) {
  // a site that has just been built anew may have no list for a moment: the full text still answers
  const names = await named(query, { limit: MOST }).catch((error) => {
    if (!isChosen) console.warn(error);
    return { found: [], isGood: false, isSure: false, elsewhere: "", words: [] };
  });
  const { isGood, elsewhere, code } = names;
  // a whole code that no procedure has is in no text either
  if (code?.length === WHOLE_CODE && !names.found.length && !isChosen) return { ...NOTHING, isByName: true, elsewhere, code };
  const byName = { words: split(fold(names.telling?.join(" ") || query)), missing: [], isByName: true, isGood, elsewhere };
  const likely = meant(names.found);
  if (!hasText || (names.isSure && !isChosen && !wantsText)) {
    return { ...byName, found: likely, full: likely.length, all: likely.map(({ address }) => address) };
  }
  const { numberOf } = await facets();
  const numbers = likely.map(({ address }) => numberOf.get(address));
  const fitting = isChosen ? likely.filter((_, place) => numbers[place] !== undefined && fits(numbers[place])) : names.found;
  const known = numbers.filter((number) => number !== undefined);
  if (names.isSure && !wantsText && fitting[0]?.share >= SURELY) return { ...byName, found: fitting, full: fitting.length, all: known };
  // words of a question are in nearly all pages: to ask for them loads much and tells nothing
  const text = await find(wantsText || !names.telling?.length ? query : names.telling.join(" "), { fits });
  const all = isChosen ? [...new Set([...text.all, ...known])] : text.all;
  return { ...text, found: merged(fitting, text.found), all, isByName: false, isGood: isGood || text.full > 0, isNamed: isGood, elsewhere };
}

const meant = (names) => names.filter(({ share }) => share >= FAR * names[0].share);

// Of what both have found once, with its passages where they have been read already.
function merged(names, results) {
  const places = new Map(names.map(({ address }, place) => [address, place]));
  const scores = new Map(names.map((each, place) => [each, BY_NAME / (STEP + place)]));
  for (const [place, result] of results.entries()) {
    const score = 1 / (STEP + place);
    const same = names[places.get(result.address)];
    if (same && result.isRead) same.result = result;
    if (same) scores.set(same, scores.get(same) + score);
    else scores.set(result, score);
  }
  return [...scores].sort(([, one], [, other]) => other - one).map(([each]) => each);
}

// What is shown of an entry; what is known by name alone has no passages.
export async function shownOf(entry) {
  if (entry.result) return shown(entry.result);
  if (entry.id !== undefined) return shown(entry);
  const { address, title, kindName, note, group } = entry;
  return { address, title, kind: kindName, dated: note, summary: group ? `Lĩnh vực: ${group}` : "", passages: [], isNamed: true };
}
