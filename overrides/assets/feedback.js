// On /phan-anh/?trang=/… : says which page the opinion is about, and writes it into e-mails.
const about = document.querySelector(".cchc-about-page");
const path = new URLSearchParams(location.search).get("trang");
if (about && path && /^\/(?!\/)[\w\-./]*$/.test(path)) {
  const address = new URL(".." + path, location.href).href;
  Object.assign(about.querySelector("a"), { href: address, textContent: address });
  about.hidden = false;
  for (const link of document.querySelectorAll('a[href^="mailto:"]')) {
    link.href += `?subject=${encodeURIComponent("Góp ý về trang " + path)}&body=${encodeURIComponent("Trang: " + address + "\n\n")}`;
  }
}
