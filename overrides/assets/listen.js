// "Nghe trang này": the text of the page, read by a Vietnamese voice of the reader's own device; where it has none there is
// no button. Voices that send the text to somebody's server are not asked.
const engine = window.speechSynthesis;
const box = document.querySelector(".cchc-listen");
const [play, end, told] = box.children;
// engines fall silent in the middle of what takes them longer than about 15 seconds
const LONGEST = 180;
const SILENT = "nav, form, button, thead, script, style, noscript, svg, audio, video, [hidden], [aria-hidden=true], details:not([open]), .cchc-toc, .cchc-action, .cchc-calendar, .cchc-anchor";

let sentences = [];
let next = 0;
// kept, or some browsers forget what they are reading and never say that they are through
let spoken = null;

const voice = () => engine.getVoices().find(({ lang, localService }) => localService && /^vi([-_]|$)/i.test(lang));
const plain = (parts) => parts.map((part) => part.replace(/\s+/g, " ").trim()).filter((part) => /[\p{L}\p{N}]/u.test(part));

// The parts of a text between which a reader pauses, added to `parts`.
function partsOf(node, parts = [""]) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) parts[parts.length - 1] += child.data;
    if (child.nodeType !== Node.ELEMENT_NODE || child.matches(SILENT)) continue;
    const { display } = getComputedStyle(child);
    if (display === "none") continue;
    if (child.localName === "tr") parts.push(rowOf(child), "");
    else if (display.startsWith("inline") && child.localName !== "br") partsOf(child, parts);
    else parts.push(...partsOf(child), "");
  }
  return parts;
}

// A row as one sentence: its header, then each cell behind the heading of its column.
function rowOf(row) {
  const headings = row.closest("table").tHead?.rows[0]?.cells ?? [];
  return [...row.cells].filter((cell) => getComputedStyle(cell).display !== "none").map((cell) => {
    const words = plain(partsOf(cell)).join(", ").replace(/([.!?…;:]["”’)]?),(?= )/g, "$1");
    const heading = cell.localName === "td" && (cell.dataset.label ?? headings[cell.cellIndex]?.textContent.trim());
    return words && heading ? `${heading}: ${words}` : words;
  }).filter(Boolean).join("; ");
}

// A part in pieces short enough for the engine: sentences, long ones at a comma or a space.
function pieces(part) {
  return part.match(/.+?(?:[.!?…;](?=\s)|$)/g).flatMap((sentence) => {
    const cut = [];
    let rest = sentence.trim();
    while (rest.length > LONGEST) {
      const at = [", ", " "].map((mark) => rest.lastIndexOf(mark, LONGEST - 1)).find((place) => place > 0) ?? LONGEST - 1;
      cut.push(rest.slice(0, at + 1).trim());
      rest = rest.slice(at + 1).trim();
    }
    return [...cut, rest].filter(Boolean);
  });
}

function show() {
  play.textContent = spoken ? "Tạm dừng" : next ? "Nghe tiếp" : "Nghe trang này";
  end.hidden = !spoken && !next;
}

// Engines pause badly: what was being read is ended, and read again from its beginning later.
function hush() {
  spoken = null;
  engine.cancel();
}

function stop() {
  hush();
  next = 0;
  show();
}

function read() {
  if (next >= sentences.length) return stop();
  const mine = new SpeechSynthesisUtterance(sentences[next]);
  Object.assign(mine, { voice: voice(), lang: "vi-VN" });
  mine.onend = () => {
    if (spoken !== mine) return;
    next += 1;
    read();
  };
  mine.onerror = () => {
    if (spoken !== mine) return;
    stop();
    told.textContent = "Máy này không đọc được trang.";
  };
  spoken = mine;
  engine.speak(mine);
  show();
}

function press() {
  told.textContent = "";
  if (spoken) {
    hush();
    return show();
  }
  if (!next) sentences = plain([document.querySelector("h1"), document.querySelector(".cchc-text")].flatMap((part) => partsOf(part))).flatMap(pieces);
  read();
}

// voices come late in some browsers
const offer = () => {
  box.hidden = !voice();
};

if (engine) {
  play.addEventListener("click", press);
  end.addEventListener("click", () => {
    stop();
    play.focus();
  });
  engine.addEventListener?.("voiceschanged", offer);
  addEventListener("pagehide", stop);
  offer();
}
