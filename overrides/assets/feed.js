// A feed that a person opens in a browser: titles and addresses become links, which a style sheet cannot do.
// Every document of ours asks for it by an element of XHTML; programs that read feeds pass that by.
const XHTML = "http://www.w3.org/1999/xhtml";

function linkTo(address, words) {
  const link = document.createElementNS(XHTML, "a");
  link.setAttribute("href", address);
  link.textContent = words;
  return link;
}

function makeLinks(entry) {
  const at = (name) => [...entry.children].filter((child) => child.localName === name);
  for (const link of at("link").concat(at("enclosure"))) {
    // RSS writes a link's address as its text, Atom in `href`; a file's is in `url`
    const address = link.getAttribute("href") ?? link.getAttribute("url") ?? link.textContent;
    if (!/^https?:\/\//.test(address)) continue;
    link.replaceChildren(linkTo(address, address));
    const title = at("title")[0];
    if (link.localName === "link" && link.getAttribute("rel") !== "enclosure" && title && !title.firstElementChild) {
      title.replaceChildren(linkTo(address, title.textContent));
    }
  }
}

document.addEventListener("DOMContentLoaded", () => {
  for (const entry of document.querySelectorAll("channel > item, feed > entry")) makeLinks(entry);
  document.documentElement.setAttribute("data-links", "");
});
