// The vocabulary: the everyday names that stand in a query, as they are, with other words between theirs, in another order,
// or with a letter wrong; and the words of questions.
import { isOneAway } from "./search-spelling.js";
import { fold, spellingOf } from "./search-syllables.js";

const SHORTEST = 3;
// Syllables of a name that other words may stand between, or that may be in any order; how many such words.
const LONG = 3;
const BETWEEN = 2;
const ANY = "*";

// The vocabulary comes as words with single blanks between: names without marks, official terms with them.
export const split = (text) => text.split(" ");

export class EverydayNames extends Map {
  longest = 1;

  // `everyday` are pairs of names and official terms, `fillers` words of questions; `others` are names of what is elsewhere.
  constructor(everyday, fillers, others) {
    super();
    Object.assign(this, { fillers, others });
    for (const [names, terms] of everyday) {
      for (const name of names) {
        this.set(name, this.has(name) ? [...this.get(name), ...terms] : terms);
        this.longest = Math.max(this.longest, split(name).length);
      }
    }
  }

  // All that follows is made when it is first asked for: most queries need little of it.

  // Words of a name are words, also where no title has them.
  get words() {
    return kept(this, "words", new Set([...this.keys(), ...this.others].flatMap(split)));
  }

  // Two of them beside each other.
  get pairs() {
    const rows = [...this.keys(), ...this.others].map(split);
    return kept(this, "pairs", new Set(rows.flatMap((words) => words.slice(1).map((word, place) => `${words[place]} ${word}`))));
  }

  // The names of three syllables and more: [name, those that say something].
  get long() {
    const every = [...this.keys()].map((name) => [name, split(name).filter((word) => !this.fillers.has(word))]);
    return kept(this, "long", every.filter(([, rest]) => rest.length >= LONG));
  }

  // Those by their syllables in the order of the alphabet.
  get bags() {
    return kept(this, "bags", new Map(this.long.map(([name, rest]) => [[...rest].sort().join(" "), name])));
  }

  // Those by their first syllable.
  get byFirst() {
    return kept(this, "byFirst", grouped(this.long.map(([name, rest]) => [rest[0], { name, rest }])));
  }

  // The names of two syllables and more by what they are with any of them left open.
  get open() {
    const rows = [...this.keys()].map((name) => [name, split(name)]).filter(([, words]) => words.length > 1);
    const each = rows.flatMap(([name, words]) => words.map((word, place) => [withAny(words, place), { name, word }]));
    return kept(this, "open", grouped(each));
  }

  // The names in a row of words, longest first, as {places, key}.
  within(words, isFiller, isDoubtful) {
    const found = [];
    const free = words.map(() => true);
    const bare = words.map((_, place) => place).filter((place) => !isFiller[place]);
    const all = words.map((_, place) => place);
    const take = (places, key) => {
      if (!key || !places.every((place) => free[place])) return;
      places.forEach((place) => (free[place] = false));
      found.push({ places, key });
    };
    for (let length = Math.min(this.longest, words.length); length > 0; length--) {
      for (const row of [all, bare]) {
        for (const places of windows(row, length)) take(places, this.named(places.map((place) => words[place]), row === bare));
      }
      if (length >= LONG) for (const { places, name } of this.stretched(words, bare, length)) take(places, name);
      if (length > 1) for (const places of windows(all, length)) take(places, this.nearly(places.map((place) => words[place]), places.map((place) => isDoubtful(place))));
    }
    return found;
  }

  named(said, isBare) {
    const row = said.join(" ");
    return this.has(row) ? row : isBare && said.length >= LONG ? this.bags.get([...said].sort().join(" ")) : undefined;
  }

  // Names with a few other words between theirs.
  *stretched(words, bare, length) {
    for (const [at, first] of bare.entries()) {
      for (const { name, rest } of this.byFirst.get(words[first]) ?? []) {
        if (rest.length !== length) continue;
        const places = [first];
        for (let next = at + 1; next < bare.length && next - at - places.length <= BETWEEN && places.length < length; next++) {
          if (words[bare[next]] === rest[places.length]) places.push(bare[next]);
        }
        if (places.length === length) yield { places, name };
      }
    }
  }

  // The name that words are but for a letter of one that is likely wrong.
  nearly(said, isDoubtful) {
    for (const [place, word] of said.entries()) {
      if (!isDoubtful[place]) continue;
      const near = this.open.get(withAny(said, place))?.find((each) => isOneAway(word, each.word));
      if (near) return near.name;
    }
    return undefined;
  }

  // The shortest names that a text begins, from three letters on.
  begunBy(text) {
    if (text.length < SHORTEST) return [];
    return [...this.keys()].filter((name) => name.startsWith(text)).sort((one, other) => one.length - other.length);
  }
}

// Words of questions by what they are without marks; some of them only where their marks are typed.
export class Fillers extends Map {
  constructor(fillers, marked) {
    super();
    this.unmarked = new Set(fillers.map(fold));
    for (const filler of [...fillers, ...marked]) this.set(fold(filler), [...(this.get(fold(filler)) ?? []), split(filler).map(spellingOf)]);
    this.longest = Math.max(...[...this.keys()].map((filler) => split(filler).length));
  }

  // Whether a row of words, `said` without marks, is spelled as one of them.
  isSpelledSo(said, typed) {
    const words = split(said);
    const isBare = (place) => typed[place] === words[place] && this.unmarked.has(said);
    return (this.get(said) ?? []).some((filler) => filler.every((word, place) => isBare(place) || word === spellingOf(typed[place])));
  }

  // Neighbours in official terms, neither of which is one of them: "tu nhan" is no "từ".
  pairsOf(terms) {
    const bare = new Map();
    const meant = (word) => {
      let known = bare.get(word);
      if (known === undefined) bare.set(word, (known = this.isSpelledSo(fold(word), [word]) ? "" : fold(word)));
      return known;
    };
    const pairs = new Set();
    for (const term of terms) {
      let before = "";
      for (const word of split(term)) {
        const each = meant(word);
        if (before && each) pairs.add(`${before} ${each}`);
        before = each;
      }
    }
    return pairs;
  }
}

function kept(object, name, value) {
  Object.defineProperty(object, name, { value });
  return value;
}

function grouped(pairs) {
  const groups = new Map();
  for (const [key, value] of pairs) (groups.get(key) ?? groups.set(key, []).get(key)).push(value);
  return groups;
}

const withAny = (words, place) => words.map((word, at) => (at === place ? ANY : word)).join(" ");

function* windows(row, length) {
  for (let start = 0; start + length <= row.length; start++) yield row.slice(start, start + length);
}
