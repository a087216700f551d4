// Syllables of Vietnamese, without marks and with: letter by letter, from tables that are filled as letters come. No class
// of letters is used: to make one takes a browser longer than to read a list of 2,600 titles.

const LETTER = new Map();
// More than there are spellings of syllables, in small letters and large.
const SLOTS = 1 << 16;
const GAP = { bare: " ", quality: " ", tone: "" };
const TONES = "\u0300\u0309\u0303\u0301\u0323";

function letterOf(character) {
  let known = LETTER.get(character);
  if (known === undefined) LETTER.set(character, (known = read(character)));
  return known;
}

function read(character) {
  const [first, ...marks] = character.toLowerCase().normalize("NFD");
  const bare = first === "đ" ? "d" : first;
  if (first === first.toUpperCase() && !(first >= "0" && first <= "9")) return GAP;
  const tone = marks.filter((mark) => TONES.includes(mark)).join("");
  return { bare, quality: first + marks.filter((mark) => !TONES.includes(mark)).join(""), tone };
}

export const isGap = (code) => letterOf(String.fromCharCode(code)) === GAP;

export function fold(text) {
  let folded = "";
  for (const character of text.normalize("NFC")) folded += letterOf(character).bare;
  return folded;
}

// With all marks, the tone behind the word: "hòa" and "hoà" are one.
export function spellingOf(syllable) {
  let quality = "";
  let tone = "";
  for (const character of syllable) {
    const letter = letterOf(character);
    quality += letter.quality;
    tone += letter.tone;
  }
  return quality + tone;
}

// The words of a text as they are spelled.
export function wordsOf(text) {
  let words = "";
  for (const character of text.normalize("NFC").toLowerCase()) words += letterOf(character) === GAP ? " " : character;
  return words.split(" ").filter(Boolean);
}

// A number for each syllable without marks, and one for each spelling; `bareOf` leads from the one to the other.
export class Syllables extends Map {
  spelled = new Map();
  bareOf = [];
  // two hashes of each word as it is written, and its number: to look a text up in a map takes twice as long
  one = new Int32Array(SLOTS);
  other = new Int32Array(SLOTS);
  number = new Uint16Array(SLOTS);

  // The number of the spelling of a word of a text, which has these two hashes.
  of(text, begin, end, one, other) {
    let slot = one & (SLOTS - 1);
    while (this.number[slot] && (this.one[slot] !== one || this.other[slot] !== other)) slot = (slot + 1) & (SLOTS - 1);
    if (!this.number[slot]) {
      this.one[slot] = one;
      this.other[slot] = other;
      this.number[slot] = this.numbered(text.slice(begin, end)) + 1;
    }
    return this.number[slot] - 1;
  }

  numbered(word) {
    const spelling = spellingOf(word);
    const known = this.spelled.get(spelling);
    if (known !== undefined) return known;
    const bare = fold(word);
    if (!this.has(bare)) this.set(bare, this.size);
    this.spelled.set(spelling, this.bareOf.length);
    return this.bareOf.push(this.get(bare)) - 1;
  }

  // The known syllables that a word begins, itself left out.
  longerThan(word) {
    this.sorted ??= [...this.keys()].sort();
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle] < word) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (this.sorted[end]?.startsWith(word)) end++;
    return this.sorted.slice(low, end).filter((each) => each !== word);
  }
}
