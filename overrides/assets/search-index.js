// An index of short texts in tables of numbers, made in one pass: a few milliseconds for 2,600 titles. A text is a row of
// syllables; ranked is by syllables without marks and by pairs of neighbours, as in BM25, all of them optional. What is
// spelled as asked counts whole, what differs by marks alone counts less.
import { Field } from "./search-field.js";
import { spellingOf, Syllables } from "./search-syllables.js";

const PAIR = 0.9;
const GROUP = 0.45;
const WORDS = 0.8;
// What differs by marks: of what somebody typed, where it belongs to no neighbour, and of an official term, which is
// spelled right.
const TYPED = 0.8;
const ALONE = 0.4;
const SPELLED = 0.35;
// Less of an official term than this in any entry: what it names is not here.
const NOT_HERE = 0.72;

export class Index {
  // `titles` and `words` have a line for each entry, `groups` one for each group; `groupOf` is the group of each entry.
  constructor(titles, words, groups, groupOf) {
    this.ids = new Syllables();
    this.titles = new Field(titles, this.ids);
    this.words = new Field(words, this.ids);
    this.groups = new Field(groups, this.ids);
    this.fields = [this.titles, this.words, this.groups];
    this.members = Array.from({ length: this.groups.count }, () => []);
    groupOf.forEach((group, entry) => this.members[group].push(entry));
    for (const field of this.fields) field.finish(this.ids.size);
  }

  has(syllable) {
    return this.ids.has(syllable);
  }

  get syllables() {
    return [...this.ids.keys()];
  }

  // How many titles have a syllable.
  frequency(syllable) {
    const id = this.ids.get(syllable);
    return id === undefined ? 0 : this.titles.documents(id);
  }

  // Whether a syllable is anywhere spelled so.
  knows(spelled) {
    return this.ids.spelled.has(spellingOf(spelled));
  }

  // Whether two syllables stand beside each other anywhere.
  hasPair(one, other) {
    const [first, second] = [this.ids.get(one), this.ids.get(other)];
    return first !== undefined && second !== undefined && this.fields.some((field) => field.following(first).has(second));
  }

  // How often two syllables stand beside each other in titles.
  pairCount(one, other) {
    const [first, second] = [this.ids.get(one), this.ids.get(other)];
    return first === undefined || second === undefined ? 0 : this.titles.countBeside(first, second, 1);
  }

  // Whether a row of syllables, spelled with marks, stands in any title.
  hasPhrase(spelled) {
    return this.titles.hasRow(spelled.map((syllable) => this.ids.spelled.get(spellingOf(syllable))));
  }

  // How much of its places in titles a syllable stands before the other, or behind it: "dang" is little without "ky".
  cohesion(syllable, other, isBehind) {
    const [id, near] = [this.ids.get(syllable), this.ids.get(other)];
    if (id === undefined || near === undefined) return 0;
    return this.titles.countBeside(id, near, isBehind ? -1 : 1) / (this.titles.placesOf(id).length || 1);
  }

  // The entries that have a syllable as it is spelled.
  entriesWith(spelled) {
    this.spelledIn ??= new Map();
    let entries = this.spelledIn.get(spelled);
    if (!entries) {
      const spelling = this.ids.spelled.get(spellingOf(spelled));
      const groups = this.groups.textsWith(spelling, this.ids);
      entries = new Set([...this.titles.textsWith(spelling, this.ids), ...this.words.textsWith(spelling, this.ids), ...groups.flatMap((group) => this.members[group])]);
      this.spelledIn.set(spelled, entries);
    }
    return entries;
  }

  begins(word) {
    return this.ids.longerThan(word).length > 0;
  }

  // The syllables that a word begins: those that stand behind another before the rest, then the most frequent.
  beginningWith(word, before) {
    const behind = before === undefined ? new Set() : this.titles.following(this.ids.get(before));
    const rank = (id) => (behind.has(id) ? 0 : 1e6) - this.titles.documents(id);
    return this.ids.longerThan(word).map((each) => [rank(this.ids.get(each)), each]).sort(([one], [other]) => one - other).map(([, each]) => each);
  }

  rarity(count) {
    return Math.log(1 + (this.titles.count - count + 0.5) / (count + 0.5));
  }

  // What a syllable, or a pair, says of how well it tells entries apart.
  weight(syllable) {
    const id = this.ids.get(syllable);
    return this.rarity(id === undefined ? 1 : this.titles.documents(id));
  }

  // For each entry that has anything of the concepts its score, and the share of what was asked that it has. A concept is
  // {weight, mass, isAsked, readings: [{syllables, spelled, isOfficial, weight}]}: of the readings the best counts, with
  // no more than the mass; the share is of those that are asked for.
  score(concepts) {
    const totals = new Map();
    let all = 0;
    for (const { readings, weight, mass, isAsked } of concepts) {
      if (isAsked) all += weight * mass;
      for (const [entry, [score, share]] of this.ofReadings(readings, mass)) {
        const total = totals.get(entry) ?? totals.set(entry, [0, 0]).get(entry);
        total[0] += weight * score;
        if (isAsked) total[1] += weight * share;
      }
    }
    for (const total of totals.values()) total[1] /= all || 1;
    return totals;
  }

  ofReadings(readings, mass) {
    const best = new Map();
    for (const reading of readings) {
      const ideal = this.ideal(reading.syllables);
      const { touched, scores, shares } = this.ofReading(reading);
      if (reading.isOfficial && !this.isHere(reading, touched, shares, ideal)) continue;
      for (const entry of touched) {
        const part = (reading.weight * mass * scores[entry]) / ideal;
        if ((best.get(entry)?.[0] ?? 0) < part) best.set(entry, [part, reading.weight * mass * Math.min(1, shares[entry] / ideal)]);
      }
    }
    return best;
  }

  // Whether any entry is of what an official term names: it has most of the term, and what tells it best, the rarest of it.
  isHere({ spelled }, touched, shares, ideal) {
    const entries = spelled.map((each) => this.entriesWith(each));
    const fewest = Math.min(...entries.map(({ size }) => size));
    const rarest = entries.filter(({ size }) => size === fewest);
    return touched.some((entry) => shares[entry] >= NOT_HERE * ideal && rarest.every((having) => having.has(entry)));
  }

  ideal(row) {
    const alone = row.reduce((sum, syllable) => sum + this.weight(syllable), 0);
    return alone + row.slice(1).reduce((sum, syllable, index) => sum + PAIR * this.ofPair(row[index], syllable), 0) || 1;
  }

  ofPair(one, other) {
    return (this.weight(one) + this.weight(other)) / 2;
  }

  // Score and bare share of each entry for a row of syllables; `touched` are the entries that have any.
  ofReading({ syllables, spelled, isOfficial }) {
    const [scores, shares] = [new Float32Array(this.titles.count), new Float32Array(this.titles.count)];
    const touched = [];
    const add = (entry, more, bare) => {
      if (!scores[entry]) touched.push(entry);
      scores[entry] += more;
      shares[entry] += bare;
    };
    const ids = syllables.map((syllable) => this.ids.get(syllable));
    const spellings = syllables.map((syllable, place) => this.spelling(syllable, spelled?.[place]));
    const likeness = syllables.map((_, place) => (isOfficial ? SPELLED : this.isAlone(syllables, place) ? ALONE : TYPED));
    syllables.forEach((syllable, place) => {
      const other = Math.min(likeness[place], likeness[place + 1] ?? 1);
      this.each(ids, spellings, place, 1, likeness[place], this.weight(syllable), add);
      if (place + 1 < ids.length) this.each(ids, spellings, place, 2, other, PAIR * this.ofPair(syllable, syllables[place + 1]), add);
    });
    return { touched, scores, shares };
  }

  // Whether a syllable stands beside none of its neighbours in any entry: then other marks are another word.
  isAlone(row, place) {
    const [before, word, behind] = [row[place - 1], row[place], row[place + 1]];
    return row.length > 1 && !(before !== undefined && this.hasPair(before, word)) && !(behind !== undefined && this.hasPair(word, behind));
  }

  // The number of a spelling with marks; -1 where none were typed: then any will do.
  spelling(syllable, spelled) {
    return spelled === undefined || spelled === syllable ? -1 : (this.ids.spelled.get(spellingOf(spelled)) ?? -2);
  }

  // Of each entry the best field counts: the title, what else it is called, the group that it is in.
  each(ids, spellings, place, length, other, weight, add) {
    const wanted = [ids, spellings].map((row) => row.slice(place, place + length));
    const parts = (this.parts ??= new Float32Array(this.titles.count));
    const touched = [];
    const note = (entry, part) => {
      if (!parts[entry]) touched.push(entry);
      if (parts[entry] < part) parts[entry] = part;
    };
    this.titles.each(...wanted, other, note);
    this.words.each(...wanted, other, (entry, part) => note(entry, WORDS * part));
    this.groups.each(...wanted, other, (group, part) => this.members[group].forEach((entry) => note(entry, GROUP * Math.min(1, part))));
    for (const entry of touched) {
      add(entry, weight * parts[entry], weight * Math.min(1, parts[entry]));
      parts[entry] = 0;
    }
  }
}
