// What a query means: its code, its syllables as they were meant, the everyday names in it with their official terms.
import { EverydayNames, Fillers, split } from "./search-everyday.js";
import { Spelling } from "./search-spelling.js";
import { fold, spellingOf, wordsOf } from "./search-syllables.js";

const FILLER = 0.25;
const OFFICIAL = 1.0;
// Of several terms the longer tells more: this less of the rest.
const LOOSE = 0.15;
const BESIDE = 0.4;
const SOUNDS_LIKE = 0.8;
const BEGUN = 6;
const LONGEST = 24;
const PER_SYLLABLE = 5;
const MOST_MEANT = 25;
// A word that stands beside another in more than this of its places is one word with it.
const COHESIVE = 0.5;
// How surely two words belong together: by the titles, and by an everyday name.
const STRONGEST = 4;
const IN_A_NAME = 2;

export class Reading {
  constructor({ fillers, markedFillers, everyday, elsewhere }, index) {
    this.index = index;
    this.fillers = new Fillers(fillers, markedFillers);
    this.names = new EverydayNames(everyday, this.fillers, elsewhere.flatMap(([names]) => names));
    this.everyday = everyday;
    const isWord = (word) => index.has(word) || this.fillers.has(word) || this.names.words.has(word);
    const strength = (one, other) => Math.min(STRONGEST, Math.log2(1 + index.pairCount(one, other)) + (this.names.pairs.has(`${one} ${other}`) ? IN_A_NAME : 0));
    this.spelling = new Spelling(index, isWord, this.names, strength);
    this.elsewhere = elsewhere.map(([names, sentence, unless]) => ({ names: names.map((name) => ` ${name} `), sentence, unless: unless.map(split) }));
  }

  read(query, isTyping = false) {
    const code = codeIn(query);
    const isEnded = /\s$/.test(query);
    const meant = this.spelling.mend(wordsOf(query).slice(0, LONGEST), !isEnded);
    this.typed = meant.map(([, typed]) => typed);
    const words = meant.map(([word]) => word);
    const isFiller = this.fillersIn(words);
    const concepts = code ? [] : this.conceptsOf(words, isFiller, isEnded, isTyping);
    const length = concepts.filter(({ isAsked }) => isAsked).reduce((sum, { readings: [{ syllables }] }) => sum + syllables.length, 0);
    const telling = words.map((word, place) => (fold(this.typed[place]) === word ? this.typed[place] : word)).filter((_, place) => !isFiller[place]);
    return { code, words, telling, concepts, length, elsewhere: this.sentenceFor(words, isFiller) };
  }

  get terms() {
    return (this.pairsOfTerms ??= this.fillers.pairsOf(this.everyday.flatMap(([, terms]) => terms)));
  }

  fillersIn(words) {
    const marks = words.map(() => false);
    for (let start = 0; start < words.length; start++) {
      for (let length = Math.min(this.fillers.longest, words.length - start); length > 0; length--) {
        if (this.isFiller(words, start, length)) marks.fill(true, start, start + length);
      }
    }
    return marks;
  }

  // "đang" says little, but not "đăng", nor "dang" before "ky".
  isFiller(words, start, length) {
    const said = words.slice(start, start + length).join(" ");
    if (!this.fillers.isSpelledSo(said, this.typed.slice(start, start + length))) return false;
    if (length > 1) return true;
    const [before, word, behind] = [words[start - 1], words[start], words[start + 1]];
    if (this.index.cohesion(word, behind) >= COHESIVE || this.index.cohesion(word, before, true) >= COHESIVE) return false;
    return words.length < 2 || this.typed[start] !== word || !(this.terms.has(`${word} ${behind}`) || this.terms.has(`${before} ${word}`));
  }

  // The query cut into everyday names, and what lies between them, syllable by syllable with its neighbours.
  conceptsOf(words, isFiller, isEnded, isTyping) {
    const concepts = [];
    const taken = words.map(() => false);
    const isOpen = (place) => !isEnded && place === words.length - 1 && this.index.begins(words[place]);
    const isOdd = (place) => !isOpen(place) && this.spelling.isOdd(words, this.typed, place);
    for (const { places, key } of this.names.within(words, isFiller, isOdd)) {
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
      const alike = this.spelling.alike(row, spelled);
      const readings = [{ syllables: row, spelled, weight: 1 }, ...(alike ? [{ syllables: alike, weight: SOUNDS_LIKE }] : [])];
      return { weight, mass: this.mass(row), isAsked: weight === 1, readings };
    });
  }

  mass(row) {
    return this.index.ideal(row);
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
      const names = this.names.begunBy(words.slice(-length).join(" "));
      if (!names.length) continue;
      const terms = names.slice(0, BEGUN).flatMap((name) => this.names.get(name));
      return [this.concept(words.slice(-length), this.typed.slice(-length), terms)];
    }
    return [];
  }

  concept(row, typed, terms) {
    // a term of which a word stands nowhere is of something that is not here
    const known = terms.map(split).filter((term) => term.every((word) => this.index.knows(word)));
    const masses = known.map((spelled) => this.mass(spelled.map(fold)));
    const weightOf = (mass) => OFFICIAL * (1 - LOOSE + (LOOSE * mass) / Math.max(...masses));
    const official = known.map((spelled, place) => ({ syllables: spelled.map(fold), spelled, isOfficial: true, weight: weightOf(masses[place]) }));
    // an abbreviation says as much as what it stands for, and what is not here is missed as much
    const meant = Math.min(MOST_MEANT, ...masses);
    const mass = Math.max(this.mass(row), PER_SYLLABLE * row.length, meant);
    return { weight: 1, mass, isAsked: true, readings: [{ syllables: row, spelled: typed, weight: 1 }, ...official] };
  }

  sentenceFor(words, isFiller) {
    const [all, bare] = [words, words.filter((_, place) => !isFiller[place])].map((row) => ` ${row.join(" ")} `);
    const isSaid = ({ names, unless }) => names.some((name) => all.includes(name) || bare.includes(name)) && !unless.some((term) => this.index.hasPhrase(term));
    return this.elsewhere.find(isSaid)?.sentence ?? "";
  }
}

// The digits of a code, or of its end, where a query is little else: "mã 1.000894", "000894".
function codeIn(query) {
  const found = /^(?:(?:ma|so|ma so|ma thu tuc|thu tuc|tthc)\s+)?(\d[\d. ]{1,9})$/.exec(fold(query).trim().replace(/\s+/g, " "));
  const digits = found?.[1].replace(/\D/g, "") ?? "";
  const isYear = /^(19|20)\d\d$/.test(digits);
  return digits.length > 2 && digits.length < 8 && !isYear ? digits : "";
}
