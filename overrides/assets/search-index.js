// An index of short texts in tables of numbers, made in one pass: a few milliseconds for 2,600 titles. A text is a row of
// syllables without marks; ranked is by syllables and by pairs of neighbours, as in BM25, all of them optional.

const SATURATION = 1.2;
const LENGTH = 0.35;
const PAIR = 0.9;
const GROUP = 0.45;
const WORDS = 0.8;
const SPACE = 0;
const GAP = SPACE + 1;

// What each character is in the index: a letter without marks, a digit, or a gap between words.
const FOLDED = new Uint16Array(0x10000);
function foldedCode(code) {
  if (FOLDED[code]) return FOLDED[code] - 1;
  const letter = String.fromCharCode(code).toLowerCase();
  const bare = letter === "đ" ? "d" : letter.normalize("NFD")[0];
  // not a class of letters: to make one takes a browser longer than all the rest
  const isWord = bare !== bare.toUpperCase() || (bare >= "0" && bare <= "9");
  const folded = isWord ? bare.charCodeAt(0) : SPACE;
  FOLDED[code] = folded + 1;
  return folded;
}
export const fold = (text) => {
  let folded = "";
  for (const letter of text.normalize("NFC")) {
    const code = foldedCode(letter.charCodeAt(0));
    folded += code === SPACE ? " " : String.fromCharCode(code);
  }
  return folded;
};
export const syllables = (text) => fold(text).split(" ").filter(Boolean);

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

  // Whether two syllables stand beside each other anywhere.
  hasPair(one, other) {
    const [first, second] = [this.ids.get(one), this.ids.get(other)];
    return first !== undefined && second !== undefined && this.fields.some((field) => field.pairs(first, second).next().value !== undefined);
  }

  begins(word) {
    return this.longer(word).length > 0;
  }

  longer(word) {
    this.known ??= [...this.ids.keys()].sort();
    let [low, high] = [0, this.known.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.known[middle] < word) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (this.known[end]?.startsWith(word)) end++;
    return this.known.slice(low, end).filter((each) => each !== word);
  }

  // The syllables that a word begins: those that stand behind another before the rest, then the most frequent.
  beginningWith(word, before) {
    const rank = (each) => (before !== undefined && this.hasPair(before, each) ? 0 : 1e6) - this.titles.documents(this.ids.get(each));
    return this.longer(word).map((each) => [rank(each), each]).sort(([one], [other]) => one - other).map(([, each]) => each);
  }

  hasPhrase(phrase) {
    return this.titles.hasRow(phrase.map((syllable) => this.ids.get(syllable)));
  }

  rarity(count) {
    return Math.log(1 + (this.titles.count - count + 0.5) / (count + 0.5));
  }

  // What a syllable, or a pair, says of how well it tells entries apart.
  weight(syllable) {
    const id = this.ids.get(syllable);
    return id === undefined ? this.rarity(1) : this.rarity(this.titles.documents(id));
  }

  // For each entry that has anything of the concepts its score, and the share of what was asked that it has. A concept is
  // {weight, mass, isAsked, readings: [{syllables, weight}]}: of the readings the best counts, with no more than the mass;
  // the share is of those that are asked for.
  score(concepts) {
    const totals = new Map();
    let all = 0;
    for (const { readings, weight, mass, isAsked } of concepts) {
      if (isAsked) all += weight * mass;
      const best = new Map();
      for (const reading of readings) {
        const ideal = this.ideal(reading.syllables);
        for (const [entry, [score, share]] of this.ofReading(reading.syllables)) {
          const part = (reading.weight * mass * score) / ideal;
          const known = best.get(entry);
          if (!known || known[0] < part) best.set(entry, [part, reading.weight * mass * Math.min(1, share / ideal)]);
        }
      }
      for (const [entry, [score, share]] of best) {
        const total = totals.get(entry) ?? totals.set(entry, [0, 0]).get(entry);
        total[0] += weight * score;
        if (isAsked) total[1] += weight * share;
      }
    }
    for (const total of totals.values()) total[1] /= all || 1;
    return totals;
  }

  ideal(row) {
    const alone = row.reduce((sum, syllable) => sum + this.weight(syllable), 0);
    return alone + row.slice(1).reduce((sum, syllable, index) => sum + PAIR * this.ofPair(row[index], syllable), 0) || 1;
  }

  ofPair(one, other) {
    return (this.weight(one) + this.weight(other)) / 2;
  }

  // Score and bare share of each entry for a row of syllables.
  ofReading(row) {
    const found = new Map();
    const add = (entry, more, bare) => {
      const sum = found.get(entry) ?? found.set(entry, [0, 0]).get(entry);
      sum[0] += more;
      sum[1] += bare;
    };
    row.forEach((syllable, place) => {
      const next = row[place + 1];
      this.each(this.ids.get(syllable), undefined, this.weight(syllable), add);
      if (next !== undefined) this.each(this.ids.get(syllable), this.ids.get(next), PAIR * this.ofPair(syllable, next), add);
    });
    return found;
  }

  // Of each entry the best field counts: the title, what else it is called, the group that it is in.
  each(one, other, weight, add) {
    const best = new Map();
    const note = (entry, part) => (best.get(entry) ?? 0) < part && best.set(entry, part);
    for (const [entry, part] of this.titles.matches(one, other)) note(entry, part);
    for (const [entry, part] of this.words.matches(one, other)) note(entry, WORDS * part);
    for (const [group] of this.groups.matches(one, other)) for (const entry of this.members[group]) note(entry, GROUP);
    for (const [entry, part] of best) add(entry, weight * part, weight * Math.min(1, part));
  }
}

// A number for each syllable. Found by its spelling with marks, so that few are folded letter by letter.
class Syllables extends Map {
  spelled = new Map();

  of(text, begin, end) {
    const spelling = text.slice(begin, end);
    let id = this.spelled.get(spelling);
    if (id === undefined) this.spelled.set(spelling, (id = this.numbered(fold(spelling))));
    return id;
  }

  numbered(syllable) {
    const id = this.get(syllable) ?? this.size;
    this.set(syllable, id);
    return id;
  }
}

class Field {
  // `rows` are the numbers of syllables, text by text; `starts` where each text begins in it.
  constructor(text, ids) {
    const rows = new Uint16Array(text.length + 2);
    const starts = [0];
    const end = text.length;
    let size = 0;
    let begin = -1;
    for (let place = 0; place <= end; place++) {
      const code = place < end ? text.charCodeAt(place) : 10;
      const known = FOLDED[code] || foldedCode(code) + 1;
      if (known !== GAP) {
        if (begin < 0) begin = place;
        continue;
      }
      if (begin >= 0) rows[size++] = ids.of(text, begin, place);
      begin = -1;
      if (code === 10) starts.push(size);
    }
    this.rows = rows.subarray(0, size);
    this.starts = Uint32Array.from(starts);
    this.count = starts.length - 1;
    this.average = size / (this.count || 1) || 1;
  }

  // Where each syllable stands: `places` from ends[id - 1] to ends[id].
  finish(known) {
    const { rows } = this;
    this.textOf = new Uint16Array(rows.length);
    for (let text = 0; text < this.count; text++) this.textOf.fill(text, this.starts[text], this.starts[text + 1]);
    this.from = new Uint32Array(known + 1);
    for (const id of rows) this.from[id + 1]++;
    for (let id = 0; id < known; id++) this.from[id + 1] += this.from[id];
    const next = this.from.slice();
    this.places = new Uint32Array(rows.length);
    rows.forEach((id, place) => (this.places[next[id]++] = place));
  }

  placesOf(id) {
    return id === undefined ? [] : this.places.subarray(this.from[id], this.from[id + 1]);
  }

  *pairs(one, other) {
    for (const place of this.placesOf(one)) {
      if (this.rows[place + 1] === other && this.textOf[place + 1] === this.textOf[place]) yield place;
    }
  }

  hasRow(ids) {
    if (ids.includes(undefined) || !ids.length) return false;
    return [...this.placesOf(ids[0])].some((place) => ids.every((id, step) => this.rows[place + step] === id)
      && this.textOf[place] === this.textOf[place + ids.length - 1]);
  }

  documents(id) {
    let count = 0;
    let last = -1;
    for (const place of this.placesOf(id)) {
      if (this.textOf[place] !== last) count++;
      last = this.textOf[place];
    }
    return count;
  }

  // Each text that has a syllable, or a pair of neighbours, with what BM25 makes of how often, and of how long it is.
  *matches(one, other) {
    const places = other === undefined ? this.placesOf(one) : this.pairs(one, other);
    let text = -1;
    let times = 0;
    for (const place of places) {
      if (this.textOf[place] !== text) {
        if (times) yield [text, this.saturated(text, times)];
        [text, times] = [this.textOf[place], 0];
      }
      times++;
    }
    if (times) yield [text, this.saturated(text, times)];
  }

  saturated(text, times) {
    const length = (this.starts[text + 1] - this.starts[text]) / this.average;
    return (times * (SATURATION + 1)) / (times + SATURATION * (1 - LENGTH + LENGTH * length));
  }
}
