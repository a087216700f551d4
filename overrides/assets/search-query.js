// What a query means: its code, its syllables as they were meant, the everyday names in it with their official terms.
import { fold, wordsOf } from "./search-syllables.js";

const FILLER = 0.25;
const OFFICIAL = 1.0;
const BESIDE = 0.55;
const SOUNDS_LIKE = 0.8;
const BEGUN = 6;
const SHORTEST = 3;
const LONGEST = 24;
const PER_SYLLABLE = 5;
const MOST_MEANT = 25;

// Spellings that sound alike somewhere in the country, or are taken for each other: [of the beginning], [of the end].
const BEGINNINGS = [["s", "x"], ["ch", "tr"], ["d", "gi"], ["d", "r"], ["gi", "r"], ["l", "n"], ["ng", "ngh"], ["g", "gh"], ["c", "k"], ["c", "q"], ["v", "d"]];
const ENDS = [["n", "ng"], ["t", "c"], ["i", "y"], ["nh", "n"], ["ich", "it"]];

export class Reading {
  constructor({ fillers, everyday, elsewhere }, index) {
    this.index = index;
    this.fillers = new Set(fillers);
    this.longestFiller = Math.max(...[...this.fillers].map((words) => words.split(" ").length));
    this.names = new Map();
    this.longest = 1;
    for (const [names, terms] of everyday) for (const name of names) this.learn(name, terms);
    this.elsewhere = elsewhere.map(([names, sentence, unless]) => ({ names: names.map((name) => ` ${name} `), sentence, unless: unless.map(split) }));
  }

  learn(name, terms) {
    const words = split(name);
    this.longest = Math.max(this.longest, words.length);
    this.names.set(name, this.names.has(name) ? [...this.names.get(name), ...terms] : terms);
  }

  // The everyday names of three syllables and more, in the order of the alphabet.
  get bags() {
    const long = [...this.names.keys()].map((name) => [name, split(name).filter((word) => !this.fillers.has(word))]).filter(([, rest]) => rest.length > 2);
    const bags = new Map(long.map(([name, rest]) => [rest.sort().join(" "), name]));
    Object.defineProperty(this, "bags", { value: bags });
    return bags;
  }

  read(query, isTyping = false) {
    const code = codeIn(query);
    const isEnded = /\s$/.test(query);
    this.typed = wordsOf(query).slice(0, LONGEST);
    const typed = this.typed.map(fold);
    const words = typed.map((word, place) => (!isEnded && place === typed.length - 1 && this.index.begins(word) ? word : this.mended(word)));
    const isFiller = this.fillersIn(words);
    const concepts = code ? [] : this.conceptsOf(words, isFiller, isEnded, isTyping);
    return { code, words, concepts, elsewhere: this.sentenceFor(words, isFiller) };
  }

  // Telex left undone (ddawng kys) and slips of the finger (sinhh), where the word as typed is none.
  mended(word) {
    if (this.isKnown(word)) return word;
    const bare = word.replace(/([aeod])\1/g, "$1").replace(/w/g, "").replace(/(.)\1+/g, "$1");
    const guesses = [bare, bare.replace(/[sfrxj]$/, ""), bare.replace(/[sfrxj]/g, ""), bare.replace(/(?<=.)[sfrxj](?=.)/, "")];
    return guesses.find((guess) => guess && this.isKnown(guess)) ?? word;
  }

  isKnown(word) {
    return this.index.has(word) || this.fillers.has(word) || this.names.has(word);
  }

  fillersIn(words) {
    const marks = words.map(() => false);
    for (let start = 0; start < words.length; start++) {
      for (let length = Math.min(this.longestFiller, words.length - start); length > 0; length--) {
        if (this.fillers.has(words.slice(start, start + length).join(" "))) marks.fill(true, start, start + length);
      }
    }
    return marks;
  }

  // The query cut into everyday names, and what lies between them, syllable by syllable with its neighbours.
  conceptsOf(words, isFiller, isEnded, isTyping) {
    const concepts = [];
    const taken = words.map(() => false);
    for (const { places, key } of this.namesIn(words, isFiller)) {
      places.forEach((place) => (taken[place] = true));
      concepts.push(this.concept(places.map((place) => words[place]), places.map((place) => this.typed[place]), this.names.get(key)));
    }
    const heavy = words.filter((_, place) => !taken[place] && !isFiller[place]);
    const light = words.filter((_, place) => !taken[place] && isFiller[place]);
    concepts.push(...this.inRows(words, (place) => !taken[place] && !isFiller[place], 1));
    const filling = heavy.length || concepts.length ? FILLER : 1;
    if (light.length) concepts.push(...this.inRows(words, (place) => !taken[place] && isFiller[place], filling));
    if (!isEnded && words.length && !taken.at(-1)) {
      if (!isFiller.at(-1)) this.finish(concepts, words);
      if (isTyping) concepts.push(...this.begunNames(words));
    }
    // the words as they stand, whatever was made of them: neighbours across what was cut
    if (concepts.length > 1) concepts.push({ weight: BESIDE, mass: this.mass(words), isAsked: false, readings: [{ syllables: words, spelled: this.typed, weight: 1 }] });
    return concepts;
  }

  inRows(words, isMeant, weight) {
    const rows = [];
    words.forEach((word, place) => {
      if (!isMeant(place)) return;
      if (!place || !isMeant(place - 1)) rows.push([[], []]);
      rows.at(-1)[0].push(word);
      rows.at(-1)[1].push(this.typed[place]);
    });
    return rows.map(([row, spelled]) => {
      const readings = [{ syllables: row, spelled, weight: 1 }, ...this.soundingAlike(row)];
      return { weight, mass: this.mass(row), isAsked: weight === 1, readings };
    });
  }

  mass(row) {
    return this.index.ideal(row);
  }

  // Where two neighbours never stand together, spellings of either that do.
  soundingAlike(row) {
    const mended = [...row];
    for (let place = 0; place + 1 < row.length; place++) {
      const [one, other] = [mended[place], mended[place + 1]];
      if (this.index.hasPair(one, other)) continue;
      const pair = [...alike(one).map((each) => [each, other]), ...alike(other).map((each) => [one, each])].find(([first, second]) => this.index.hasPair(first, second));
      if (pair) [mended[place], mended[place + 1]] = pair;
    }
    return mended.join(" ") === row.join(" ") ? [] : [{ syllables: mended, weight: SOUNDS_LIKE }];
  }

  // Somebody may be in the middle of the last word: then what it begins, best in a row with the word before.
  finish(concepts, words) {
    const last = words.at(-1);
    const before = words.at(-2);
    if (this.index.has(last) && (before === undefined || this.index.hasPair(before, last) || !this.index.has(before))) return;
    const longer = this.index.beginningWith(last, before).slice(0, BEGUN);
    const concept = concepts.findLast(({ readings: [{ syllables: row }] }) => row.at(-1) === last);
    if (!concept || !longer.length) return;
    const row = concept.readings[0].syllables.slice(0, -1);
    const led = row.length || before === undefined ? row : [before];
    concept.readings.push(...longer.map((word) => ({ syllables: [...led, word], weight: SOUNDS_LIKE })));
    Object.assign(concept, { weight: 1, isAsked: true });
  }

  // The everyday names that the end of a query begins, from three letters on: "mất sổ đ" is on its way to "mất sổ đỏ".
  begunNames(words) {
    for (let length = words.length; length > 0; length--) {
      const begun = words.slice(-length).join(" ");
      if (begun.length < SHORTEST) break;
      const names = [...this.names.keys()].filter((name) => name.startsWith(begun)).sort((one, other) => one.length - other.length);
      if (!names.length) continue;
      const terms = names.slice(0, BEGUN).flatMap((name) => this.names.get(name));
      return [this.concept(words.slice(-length), this.typed.slice(-length), terms)];
    }
    return [];
  }

  concept(row, typed, terms) {
    // a term of which a word stands nowhere is of something that is not here
    const known = terms.map(split).filter((term) => term.every((word) => this.index.knows(word)));
    const official = known.map((spelled) => ({ syllables: spelled.map(fold), spelled, isOfficial: true, weight: OFFICIAL }));
    // an abbreviation says as much as what it stands for, and what is not here is missed as much
    const meant = Math.min(MOST_MEANT, ...official.map(({ syllables }) => this.mass(syllables)));
    const mass = Math.max(this.mass(row), PER_SYLLABLE * row.length, meant);
    return { weight: 1, mass, isAsked: true, readings: [{ syllables: row, spelled: typed, weight: 1 }, ...official] };
  }

  // The everyday names of a query, longest first: in a row, or, longer ones, in any order; words of questions between
  // their words do not count.
  namesIn(words, isFiller) {
    const found = [];
    const free = words.map(() => true);
    const bare = words.map((_, place) => place).filter((place) => !isFiller[place]);
    const all = words.map((_, place) => place);
    for (let length = Math.min(this.longest, words.length); length > 0; length--) {
      for (const [row, isBare] of [[all, false], [bare, true]]) {
        for (let start = 0; start + length <= row.length; start++) {
          const places = row.slice(start, start + length);
          if (!places.every((place) => free[place])) continue;
          const said = places.map((place) => words[place]);
          const key = this.names.has(said.join(" ")) ? said.join(" ") : isBare && length > 2 && this.bags.get([...said].sort().join(" "));
          if (!key) continue;
          places.forEach((place) => (free[place] = false));
          found.push({ places, key });
        }
      }
    }
    return found;
  }

  sentenceFor(words, isFiller) {
    const [all, bare] = [words, words.filter((_, place) => !isFiller[place])].map((row) => ` ${row.join(" ")} `);
    const isSaid = ({ names, unless }) => names.some((name) => all.includes(name) || bare.includes(name)) && !unless.some((term) => this.index.hasPhrase(term));
    return this.elsewhere.find(isSaid)?.sentence ?? "";
  }
}

// The vocabulary comes as words with single blanks between: names without marks, official terms with them.
const split = (text) => text.split(" ");

// The digits of a code, or of its end, where a query is little else: "mã 1.000894", "000894".
function codeIn(query) {
  const found = /^(?:(?:ma|so|ma so|ma thu tuc|thu tuc|tthc)\s+)?(\d[\d. ]{1,9})$/.exec(fold(query).trim().replace(/\s+/g, " "));
  const digits = found?.[1].replace(/\D/g, "") ?? "";
  const isYear = /^(19|20)\d\d$/.test(digits);
  return digits.length > 2 && digits.length < 8 && !isYear ? digits : "";
}

// The spellings that a syllable is taken for.
function alike(word) {
  const found = [];
  const swap = (pairs, isAtStart) => pairs.flatMap((pair) => [pair, [...pair].reverse()]).forEach(([from, to]) => {
    if (isAtStart && word.startsWith(from)) found.push(to + word.slice(from.length));
    if (!isAtStart && word.endsWith(from)) found.push(word.slice(0, -from.length) + to);
  });
  swap(BEGINNINGS, true);
  swap(ENDS, false);
  return found;
}
