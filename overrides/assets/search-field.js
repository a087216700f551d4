// One field of all entries, a line each, as tables of numbers: which syllables stand where.
import { isGap } from "./search-syllables.js";

const SATURATION = 0.5;
const LENGTH = 0.45;
const END = 10;
// Two words at the head of a text, after "Thủ tục" at most, say what it is of.
const NEAR_HEAD = 3;
const HEAD = 1.3;

// For each character that is not rare whether it lies between words.
const GAPS = new Uint8Array(0x2100);
const gapAt = (code) => (code < GAPS.length ? (GAPS[code] ||= isGap(code) ? 2 : 1) === 2 : true);

export class Field {
  // `spelled` are the numbers of spellings, `bare` those of syllables without marks, text by text.
  constructor(text, ids) {
    const spelled = new Uint16Array((text.length >> 1) + 2);
    const starts = [0];
    let size = 0;
    let begin = -1;
    let [one, other] = [0, 0];
    for (let place = 0; place <= text.length; place++) {
      const code = place < text.length ? text.charCodeAt(place) : END;
      if (!gapAt(code)) {
        if (begin < 0) begin = place;
        one = Math.imul(one, 31) + code;
        other = Math.imul(other, 16777619) ^ code;
        continue;
      }
      if (begin >= 0) spelled[size++] = ids.of(text, begin, place, one | 0, other);
      begin = -1;
      one = other = 0;
      if (code === END) starts.push(size);
    }
    this.spelled = spelled.subarray(0, size);
    this.bare = new Uint16Array(size);
    for (let place = 0; place < size; place++) this.bare[place] = ids.bareOf[spelled[place]];
    this.starts = Uint32Array.from(starts);
    this.count = starts.length - 1;
    this.average = size / (this.count || 1) || 1;
  }

  // Where each syllable stands: `places` from from[id] to from[id + 1].
  finish(known) {
    const { bare } = this;
    this.textOf = new Uint16Array(bare.length);
    for (let text = 0; text < this.count; text++) this.textOf.fill(text, this.starts[text], this.starts[text + 1]);
    this.from = new Uint32Array(known + 1);
    for (let place = 0; place < bare.length; place++) this.from[bare[place] + 1]++;
    for (let id = 0; id < known; id++) this.from[id + 1] += this.from[id];
    const next = this.from.slice();
    this.places = new Uint32Array(bare.length);
    for (let place = 0; place < bare.length; place++) this.places[next[bare[place]]++] = place;
    this.counts = new Map();
    this.behind = new Map();
  }

  placesOf(id) {
    return id === undefined ? [] : this.places.subarray(this.from[id], this.from[id + 1]);
  }

  // The texts that have a spelling.
  textsWith(spelling, { bareOf }) {
    const texts = new Set();
    for (const place of this.placesOf(bareOf[spelling])) if (this.spelled[place] === spelling) texts.add(this.textOf[place]);
    return [...texts];
  }

  // In how many places of a syllable another stands, `step` away.
  countBeside(id, other, step) {
    let count = 0;
    for (const place of this.placesOf(id)) if (this.bare[place + step] === other && this.textOf[place + step] === this.textOf[place]) count++;
    return count;
  }

  // The syllables that stand behind one somewhere.
  following(id) {
    let behind = this.behind.get(id);
    if (behind) return behind;
    this.behind.set(id, (behind = new Set()));
    for (const place of this.placesOf(id)) if (this.textOf[place + 1] === this.textOf[place]) behind.add(this.bare[place + 1]);
    return behind;
  }

  // Whether spellings stand in a row within a text.
  hasRow(spelled) {
    if (spelled.includes(undefined) || !spelled.length) return false;
    for (let place = this.spelled.indexOf(spelled[0]); place >= 0; place = this.spelled.indexOf(spelled[0], place + 1)) {
      const isWhole = spelled.every((id, step) => this.spelled[place + step] === id);
      if (isWhole && this.textOf[place] === this.textOf[place + spelled.length - 1]) return true;
    }
    return false;
  }

  // How many texts have a syllable.
  documents(id) {
    let count = this.counts.get(id);
    if (count !== undefined) return count;
    count = 0;
    let last = -1;
    for (const place of this.placesOf(id)) {
      if (this.textOf[place] !== last) count++;
      last = this.textOf[place];
    }
    this.counts.set(id, count);
    return count;
  }

  // Tells `note` of each text that has a syllable, or two in a row, and what BM25 makes of how often, and of how long the
  // text is. What is spelled otherwise counts `other`.
  each([one, next], [first, second], other, note) {
    const isPair = second !== undefined;
    let text = -1;
    let times = 0;
    let likeness = 0;
    let head = 1;
    for (const place of this.placesOf(isPair && next === undefined ? undefined : one)) {
      const own = this.textOf[place];
      if (isPair && (this.bare[place + 1] !== next || this.textOf[place + 1] !== own)) continue;
      if (own !== text) {
        if (times) note(text, head * likeness * this.saturated(text, times));
        [text, times, likeness, head] = [own, 0, 0, 1];
      }
      times++;
      if (isPair && place - this.starts[own] < NEAR_HEAD) head = HEAD;
      const isSame = (first === -1 || first === this.spelled[place]) && (!isPair || second === -1 || second === this.spelled[place + 1]);
      if (isSame) likeness = 1;
      else if (likeness < other) likeness = other;
    }
    if (times) note(text, head * likeness * this.saturated(text, times));
  }

  saturated(text, times) {
    const length = (this.starts[text + 1] - this.starts[text]) / this.average;
    return (times * (SATURATION + 1)) / (times + SATURATION * (1 - LENGTH + LENGTH * length));
  }
}
