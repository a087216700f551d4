// A button on each task that copies its link: what an officer sends to a colleague. Only where the browser lets scripts copy.
const links = navigator.clipboard ? document.querySelectorAll(".cchc-task-head > a") : [];
const told = document.createElement("p");
told.className = "cchc-told";
told.setAttribute("role", "status");
if (links.length) document.querySelector("main").append(told);

for (const link of links) {
  const button = document.createElement("button");
  const name = `nhiệm vụ ${link.dataset.task}`;
  const say = (words) => {
    button.textContent = words;
    button.setAttribute("aria-label", `${words} ${name}`);
  };
  button.type = "button";
  button.className = "cchc-copy";
  say("Chép liên kết");
  button.addEventListener("click", async () => {
    const url = new URL(link.href);
    // the filters of this page are no part of the task's address
    url.search = "";
    told.textContent = "";
    try {
      await navigator.clipboard.writeText(url.href);
      say("Đã chép liên kết");
      told.textContent = `Đã chép liên kết ${name}`;
    } catch {
      told.textContent = `Trình duyệt không cho chép; liên kết là ${url.href}`;
    }
    setTimeout(() => {
      say("Chép liên kết");
      told.textContent = "";
    }, 4000);
  });
  link.after(button);
}
