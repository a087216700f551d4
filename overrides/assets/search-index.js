// An index of short texts in tables of numbers, made in one pass: a few milliseconds for 2,600 titles. A text is a row of
// syllables without marks; ranked is by syllables and by pairs of neighbours, as in BM25, all of them optional.

const SATURATION = 1.2;
const LENGTH = 0.35;
const PAIR = 0.9;
const GROUP = 0.45;
const WORDS = 0.8;
const SPACE = 0;

// What each character is in the index: a letter without marks, a digit, or a gap between words.
const FOLDED = new Uint16Array(0x10000);
function foldedCode(code) {
  if (FOLDED[code]) return FOLDED[code] - 1;
  const letter = String.fromCharCode(code).toLowerCase();
  const bare = letter === "đ" ? "d" : letter.normalize("NFD")[0];
  const folded = /[\p{L}\p{N}]/u.test(bare) ? bare.charCodeAt(0) : SPACE;
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
    this.ids = new Map();
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

class Field {
  // `rows` are the numbers of syllables, text by text; `starts` where each text begins in it.
  constructor(text, ids) {
    const rows = new Uint16Array(text.length + 2);
    const starts = [0];
    let size = 0;
    let begin = -1;
    let word = "";
    for (let place = 0; place <= text.length; place++) {
      const code = place < text.length ? foldedCode(text.charCodeAt(place)) : SPACE;
      if (code !== SPACE) {
        if (begin < 0) begin = place;
        word += String.fromCharCode(code);
        continue;
      }
      if (begin >= 0) {
        let id = ids.get(word);
        if (id === undefined) ids.set(word, (id = ids.size));
        rows[size++] = id;
        begin = -1;
        word = "";
      }
      if (place === text.length || text.charCodeAt(place) === 10) starts.push(size);
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
