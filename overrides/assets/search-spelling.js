// What somebody meant to type: Telex and VNI left undone (ddawng kys, d9ang ky1), words run together (dangky), slips of a
// letter (kết hom), spellings that sound alike. What was typed stands wherever it is known.
import { fold } from "./search-syllables.js";

// Spellings that sound alike somewhere in the country, or are taken for each other: [of the beginning], [of the end].
const BEGINNINGS = [["s", "x"], ["ch", "tr"], ["d", "gi"], ["d", "r"], ["gi", "r"], ["l", "n"], ["ng", "ngh"], ["g", "gh"], ["c", "k"], ["c", "q"], ["v", "d"]];
const ENDS = [["n", "ng"], ["t", "c"], ["i", "y"], ["nh", "n"], ["ich", "it"]];
// Letters of a word that a slip is looked for in, and of words run together.
const SHORTEST = 3;
const TOGETHER = 5;
const MOST_TOGETHER = 4;
// A syllable that stands in no more titles may be a slip of another.
const RARE = 2;
// How much likelier a slip is that sounds alike or has the same letters.
const LIKELY = 1.5;
// Letters of an abbreviation that a slip is looked for in.
const ABBREVIATED = 4;

export class Spelling {
  // `isWord` tells whether a word means anything by itself, `strength` how surely two belong beside each other, 0 for not.
  constructor(index, isWord, names, strength) {
    Object.assign(this, { index, isWord, names, strength });
  }

  hasPair(one, other) {
    return one !== undefined && other !== undefined && (this.index.hasPair(one, other) || this.names.pairs.has(`${one} ${other}`));
  }

  // The words meant, as [word, as it was typed]; the last one stays where somebody may go on with it.
  mend(typed, isOpen) {
    const found = typed.flatMap((spelled, place) => {
      const word = fold(spelled);
      if (this.isWord(word) || (isOpen && place === typed.length - 1 && this.index.begins(word))) return [[word, spelled]];
      const undone = this.undone(word);
      if (undone) return [[undone, spelled]];
      return this.parted(word)?.map((part) => [part, part]) ?? [[word, spelled]];
    });
    return found.map(([word, spelled], place) => {
      if (this.isWord(word) || (isOpen && place === found.length - 1 && this.index.begins(word))) return [word, spelled];
      const near = this.near(word, found[place - 1]?.[0], found[place + 1]?.[0]);
      return near ? [near, near] : [word, spelled];
    });
  }

  // Without the keys of Telex and VNI, and letters struck twice.
  undone(word) {
    const bare = word.replace(/([aeod])\1/g, "$1").replace(/w/g, "").replace(/(.)\1+/g, "$1");
    // no look-behind: a telephone that does not know it would read nothing of this file
    const guesses = [bare, bare.replace(/[sfrxj]$/, ""), bare.replace(/[sfrxj]/g, ""), bare.slice(0, 1) + bare.slice(1).replace(/[sfrxj](?=.)/, ""), word.replace(/([a-z])[1-9]+/g, "$1")];
    return guesses.find((guess) => guess.length > 1 && this.isWord(guess));
  }

  // Words run together, of which each stands beside the next somewhere.
  parted(word, most = MOST_TOGETHER) {
    if (word.length < TOGETHER || /\d/.test(word)) return undefined;
    for (let end = word.length - 1; end > 1; end--) {
      const [first, rest] = [word.slice(0, end), word.slice(end)];
      if (!this.isWord(first)) continue;
      const parts = this.isWord(rest) ? [rest] : most > 2 ? this.parted(rest, most - 1) : undefined;
      if (parts && this.hasPair(first, parts[0])) return [first, ...parts];
    }
    return undefined;
  }

  // The known word that one is a slip of, where it belongs to a neighbour: best one that sounds alike, or has the same
  // letters.
  near(word, before, behind) {
    if (word.length < SHORTEST || /\d/.test(word)) return undefined;
    const sounding = soundingAs(word);
    const letters = sorted(word);
    const beside = (each) => (before ? this.strength(before, each) : 0) + (behind ? this.strength(each, behind) : 0);
    const likely = (each) => (sounding.includes(each) || sorted(each) === letters ? LIKELY : 0);
    const known = this.words.filter((each) => isOneAway(word, each)).concat(sounding.filter((each) => this.isWord(each)));
    const scored = known.map((each) => [beside(each), each]).filter(([score]) => score > 0).map(([score, each]) => [score + likely(each), each]);
    return scored.sort((one, other) => other[0] - one[0])[0]?.[1] ?? this.abbreviation(word);
  }

  // The one everyday name of a single word that is a letter away: gplc for gplx.
  abbreviation(word) {
    const known = word.length < ABBREVIATED ? [] : [...this.names.keys()].filter((name) => isOneAway(word, name));
    return known.length === 1 ? known[0] : undefined;
  }

  get words() {
    return (this.known ??= [...new Set([...this.index.syllables, ...this.names.words])]);
  }

  // A row in which neighbours that never stand together are others, spelled alike or one letter away, that do.
  alike(row, spelled) {
    const mended = [...row];
    for (let place = 0; place + 1 < row.length; place++) {
      const [one, other] = [mended[place], mended[place + 1]];
      if (this.hasPair(one, other)) continue;
      const pair = [...soundingAs(one).map((each) => [each, other]), ...soundingAs(other).map((each) => [one, each])].find(([first, second]) => this.hasPair(first, second));
      if (pair) [mended[place], mended[place + 1]] = pair;
    }
    for (const [place, word] of mended.entries()) {
      if (this.isOdd(mended, spelled, place)) mended[place] = this.near(word, mended[place - 1], mended[place + 1]) ?? word;
    }
    return mended.join(" ") === row.join(" ") ? undefined : mended;
  }

  // Whether a word is likely a slip: it does not belong to its neighbours, and is rare, or spelled as no other.
  isOdd(words, spelled, place) {
    const [before, word, behind] = [words[place - 1], words[place], words[place + 1]];
    if (/\d/.test(word) || this.hasPair(before, word) || this.hasPair(word, behind)) return false;
    const typed = spelled[place];
    return this.index.frequency(word) <= RARE || (typed !== undefined && typed !== word && !this.index.knows(typed));
  }
}

const sorted = (word) => [...word].sort().join("");

// Whether one letter is another, is lacking or too many, or two stand the wrong way round.
export function isOneAway(one, other) {
  const more = one.length - other.length;
  if (more > 1 || more < -1 || one === other) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  if (more === 1) return one.slice(start + 1) === other.slice(start);
  if (more === -1) return one.slice(start) === other.slice(start + 1);
  if (one.slice(start + 1) === other.slice(start + 1)) return true;
  return one[start] === other[start + 1] && one[start + 1] === other[start] && one.slice(start + 2) === other.slice(start + 2);
}

// The spellings that a syllable is taken for.
function soundingAs(word) {
  const found = [];
  const swap = (pairs, isAtStart) => pairs.flatMap((pair) => [pair, [...pair].reverse()]).forEach(([from, to]) => {
    if (isAtStart && word.startsWith(from)) found.push(to + word.slice(from.length));
    if (!isAtStart && word.endsWith(from)) found.push(word.slice(0, -from.length) + to);
  });
  swap(BEGINNINGS, true);
  swap(ENDS, false);
  return found;
}
