// On /phan-anh/: which page the opinion is about (?trang=/…), the letter where no server takes the form, its sheet of paper.
{
  const MAILTO_LIMIT = 2000; // of what Windows hands on to mail programs
  const path = new URLSearchParams(location.search).get("trang") ?? "";
  const about = document.querySelector(".cchc-about-page");
  const form = document.querySelector("form.cchc-form");
  const isPage = about && /^\/(?!\/)(?!.*\.\.)[\w\-./]{0,200}$/.test(path);
  const mailto = (link, subject, body) =>
    link.href.split("?")[0] + `?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\r?\n/g, "\r\n"))}`;
  const subject = isPage ? "Góp ý về trang " + path : "Phản ánh, kiến nghị";

  if (isPage) {
    const address = new URL(".." + path, location.href).href;
    Object.assign(about.querySelector("a"), { href: address, textContent: address });
    about.hidden = false;
    if (form) form.elements.trang.value = address;
    for (const link of document.querySelectorAll('a[href^="mailto:"]')) link.href = mailto(link, subject, `Trang: ${address}\n\n`);
  }

  const watchMessage = () => {
    const message = form.elements.noi_dung, field = message.parentElement;
    const error = field.querySelector(".cchc-form-error"), count = error.nextElementSibling;
    const limit = message.maxLength;
    // what somebody pastes is not cut without a word
    message.removeAttribute("maxlength");
    const check = () => {
      const left = limit - message.value.length;
      const wrong = left < 0 ? `Nội dung dài quá ${-left} ký tự, hãy rút gọn.` : message.value.trim() ? "" : "Hãy viết nội dung ý kiến.";
      message.setCustomValidity(wrong);
      count.textContent = `Còn ${Math.max(left, 0).toLocaleString("vi")} ký tự`;
      if (!wrong || left < 0) tell(wrong);
    };
    const tell = (wrong) => {
      error.textContent = wrong;
      message.setAttribute("aria-invalid", String(!!wrong));
    };
    message.addEventListener("invalid", () => tell(message.validationMessage));
    message.addEventListener("input", check);
    check();
  };

  const composeLetters = (link, letter) => {
    const box = letter.querySelector("textarea"), status = letter.querySelector("[role=status]");
    const said = (field) => (field.type === "checkbox" ? (field.checked ? "có" : "không") : field.value.trim());
    const copy = async () => {
      box.select();
      const copied = await navigator.clipboard?.writeText(box.value).then(() => true, () => false);
      status.textContent = copied ? "Đã chép nội dung thư." : "Nội dung thư đã được chọn, hãy chép (Ctrl+C) rồi dán vào thư.";
    };
    link.addEventListener("click", (event) => {
      if (!form.reportValidity()) return event.preventDefault();
      const fields = [...form.querySelectorAll("[data-words]")].filter(said);
      box.value = fields.map((field) => `${field.dataset.words}: ${said(field)}`).join("\n\n");
      const whole = mailto(link, subject, box.value), fits = whole.length <= MAILTO_LIMIT;
      link.href = fits ? whole : mailto(link, subject, "(Xin dán nội dung thư vào đây)");
      letter.hidden = false;
      if (fits) status.textContent = "Nếu hộp thư không tự mở, hãy chép nội dung dưới đây và gửi bằng cách quen dùng.";
      else copy().then(() => (status.textContent = "Thư dài, hộp thư không nhận hết. " + status.textContent));
    });
    letter.querySelector("button").addEventListener("click", copy);
  };

  const writeOnPaper = () => {
    for (const place of document.querySelectorAll(".cchc-paper [data-of]")) {
      const field = form.elements[place.dataset.of];
      const value = field.type === "checkbox" ? field.checked && field.value : field.selectedIndex === 0 ? "" : field.value;
      place.textContent = "value" in place.dataset ? (value === place.dataset.value ? "×" : "") : value;
    }
  };

  if (form) {
    watchMessage();
    const link = document.querySelector(".cchc-form-letter");
    if (link) composeLetters(link, document.querySelector(".cchc-letter"));
    document.querySelector(".cchc-form-print button").addEventListener("click", () => print());
    addEventListener("beforeprint", writeOnPaper);
  }
}
