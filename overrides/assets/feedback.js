// On /phan-anh/?trang=/… : says which page the opinion is about, and writes it into e-mails.
const about = document.querySelector(".cchc-about-page");
const path = new URLSearchParams(location.search).get("trang");
if (about && path && /^\/(?!\/)[\w\-./]*$/.test(path)) {
  const root = location.pathname.replace(/phan-anh\/$/, "");
  const address = new URL(root + path.slice(1), location.origin).href;
  Object.assign(about.querySelector("a"), { href: address, textContent: address });
  about.hidden = false;
  for (const link of document.querySelectorAll('a[href^="mailto:"]')) {
    link.href += `?subject=${encodeURIComponent("Góp ý về trang " + path)}&body=${encodeURIComponent("Trang: " + address + "\n\n")}`;
  }
}
