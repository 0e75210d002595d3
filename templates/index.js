(() => {
  "use strict";
  const made = document.querySelector("#search");
  made.replaceWith(made.content);
  const form = document.querySelector(".tools"), box = form.querySelector("input"), told = form.querySelector("output");
  const list = document.querySelector(".found"), links = [...document.querySelectorAll("[data-part]")];
  const parts = new Map();
  let loading;

  window.timelinePart = (number, rows) => parts.set(number, rows.map((row) => [...row, `${row[1]} ${row[2]}`.toLowerCase()]));
  const loaded = (link) => new Promise((done) => {
    const script = document.createElement("script");
    script.src = link.getAttribute("href").replace(/html$/, "js");
    script.onload = script.onerror = done;
    document.head.append(script);
  });

  async function search() {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    list.replaceChildren();
    if (!words.length) { told.value = ""; return; }
    told.value = form.dataset.searching;
    await (loading ??= Promise.all(links.map(loaded)));
    let number = 0;
    const found = document.createDocumentFragment();
    for (const link of links) for (const [id, date, headline, text] of parts.get(+link.dataset.part) || []) {
      if (!words.every((word) => text.includes(word))) continue;
      if (++number > 200) continue;
      const item = document.createElement("li"), anchor = document.createElement("a");
      anchor.href = `${link.getAttribute("href")}#e-${id}`;
      anchor.textContent = headline;
      item.append(`${date}: `, anchor);
      found.append(item);
    }
    list.replaceChildren(found);
    told.value = form.dataset.found.replace("{n}", number);
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  box.addEventListener("input", search);
})();
