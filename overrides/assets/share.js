// Sharing that needs a script: the reader's own applications (Zalo is among them on telephones), and the clipboard.
for (const box of document.querySelectorAll(".cchc-share")) {
  const [share, copy, told] = ["[data-share]", "[data-copy]", "[role=status]"].map((part) => box.querySelector(part));
  const url = copy.dataset.copy;
  share.parentElement.hidden = !navigator.share;
  copy.parentElement.hidden = !navigator.clipboard;
  // whoever closes the list of applications wants nothing more
  share.addEventListener("click", () => navigator.share({ title: document.title, url }).catch(() => {}));
  copy.addEventListener("click", async () => {
    told.textContent = "";
    try {
      await navigator.clipboard.writeText(url);
      told.textContent = "Đã sao chép liên kết";
    } catch {
      told.textContent = url;
    }
  });
}
