(() => {
  "use strict";
  const all = (query, from = document) => [...from.querySelectorAll(query)];
  const one = (query, from = document) => from.querySelector(query);
  const here = (id) => document.getElementById(id);
  const made = one("#tools");
  made.replaceWith(made.content);
  const form = one(".tools"), said = form.dataset, box = one("[type=search]", form), keys = one("[name=keys]", form);
  const picks = all("select", form), told = one("output", form), wide = one("[name=evidence]", form);

  // This runs before the events are read; they are gathered when first asked for.
  const later = (make) => { let held; return () => held ??= make(); };
  const entries = later(() => all("main .e")), groups = later(() => all(".events,.month,.year,main>.aside"));
  const text = (entry, query) => all(query, entry).map((node) => node.textContent);
  const source = (number) => one(`#sources [value="${number}"]`);
  const note = (entry) => here("n" + entry.id.slice(1));
  const index = later(() => entries().map((entry) => ({
    entry,
    text: (entry.textContent + (one(".why", entry) ? note(entry).textContent : "")).toLowerCase(),
    who: text(entry, ".who"), place: text(entry, ".place"),
    source: (entry.dataset.s || "").split(" "),
    kind: [...entry.classList],
    rank: [entry.classList.contains("minor") ? "minor" : "main"],
    certainty: [entry.classList.contains("point") ? "certain" : "uncertain", ...entry.classList],
  })));
  const shows = (row, words, picked) =>
    words.every((word) => row.text.includes(word)) && picked.every(([name, value]) => row[name].includes(value));

  function filter() {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    const picked = picks.filter((pick) => pick.value).map((pick) => [pick.name, pick.value]);
    const idle = !words.length && !picked.length;
    let shown = entries().length;
    if (idle) entries().forEach((entry) => { entry.hidden = false; });
    else {
      shown = 0;
      for (const row of index()) if (!(row.entry.hidden = !shows(row, words, picked))) shown++;
    }
    for (const group of groups()) {
      const held = one(".e", group);
      group.hidden = held && !idle && !one(".e:not([hidden])", group);
    }
    document.body.classList.toggle("narrowed", !idle);
    again();
    told.value = said.shown.replace("{n}", shown).replace("{total}", entries().length);
    kept(words, picked);
  }

  // A date that is the same as the one above it is not shown twice; what is above changes with the filter.
  function again() {
    for (const group of all(".month,main>.aside")) {
      let before = "";
      for (const entry of all(".e:not([hidden])", group)) {
        const date = one(".when", entry).textContent.trim();
        entry.classList.toggle("again", date === before);
        before = date;
      }
    }
  }

  function kept(words, picked) {
    const query = new URLSearchParams(picked);
    if (words.length) query.set("q", box.value);
    try { history.replaceState(null, "", (query.size ? "?" + query : location.pathname) + location.hash); } catch { /* a page that may not */ }
  }

  function restored() {
    const query = new URLSearchParams(location.search);
    box.value = query.get("q") || "";
    for (const pick of picks) pick.value = query.get(pick.name) || "";
    one("details", form).open = picks.some((pick) => pick.value);
    filter();
  }

  // A long page has its reasons at its end: they are shown here, under the event, where they are asked for.
  function disclose(entry, open) {
    const fold = one("details", entry);
    if (fold) { fold.open = open; return; }
    const link = one(".why", entry);
    let shown = link.nextElementSibling;
    if (open && !shown) link.after(shown = reasons(entry));
    if (shown) shown.hidden = !open;
    link.setAttribute("aria-expanded", open);
  }
  const element = (name, given) => Object.assign(document.createElement(name), given);
  function reasons(entry) {
    const told = note(entry).cloneNode(true), [number, edtf] = one("span", told).textContent.slice(1).split("] ");
    const where = element("p", { className: "ref" }), shown = element("div", { className: "reasons" });
    told.firstElementChild.remove();
    where.append(...source(number).cloneNode(true).childNodes, `. ${said.bounds}: ${edtf}. `, ...all("a", told), " ",
      element("a", { href: "#" + entry.id, textContent: said.link }));
    shown.append(element("p", { textContent: told.firstChild.data.replace(/^:\s*/, "") }), ...all("p", told), where, button());
    return shown;
  }
  const disclosed = (entry) => one("details", entry)?.open || one(".why", entry)?.ariaExpanded === "true";

  function evidence(open) {
    for (const entry of entries()) if (!entry.hidden) disclose(entry, open);
    wide.setAttribute("aria-pressed", open);
    wide.textContent = open ? said.collapse : said.expand;
  }

  const button = () => element("button", { type: "button", className: "copy", textContent: said.copy });
  const citation = (entry) => {
    const words = (query) => (one(query, entry)?.textContent || "").replace(/\s+/g, " ").trim();
    const told = source((entry.dataset.s || "1").split(" ")[0]).dataset.told;
    return `${words(".when")}: ${words("h3,h4")}. “${words(".said")}” ${told}. ${location.href.split("#")[0]}#${entry.id}`;
  };

  async function copy(button) {
    const words = citation(button.closest(".e"));
    try { await navigator.clipboard.writeText(words); } catch {
      const area = document.body.appendChild(document.createElement("textarea"));
      area.value = words; area.select(); document.execCommand("copy"); area.remove(); button.focus();
    }
    button.textContent = said.copied;
    setTimeout(() => { button.textContent = said.copy; }, 2000);
  }

  function move(by) {
    const seen = entries().filter((entry) => !entry.hidden);
    const at = seen.indexOf(document.activeElement.closest?.(".e"));
    const next = seen[Math.min(seen.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
    if (next) one("summary,.why", next).focus();
  }

  const widen = () => evidence(wide.getAttribute("aria-pressed") !== "true");
  const shortcuts = { "/": () => box.focus(), j: () => move(1), k: () => move(-1), e: widen };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input,select,textarea,[contenteditable]")) return;
    const act = keys.checked && shortcuts[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => { if (event.target !== keys) filter(); });
  form.addEventListener("reset", () => setTimeout(filter));
  wide.addEventListener("click", widen);
  document.addEventListener("click", (event) => {
    if (event.target.matches("button.copy")) copy(event.target);
    if (!event.target.matches("main .why") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const entry = event.target.closest(".e");
    disclose(entry, !disclosed(entry));
  });
  document.addEventListener("toggle", (event) => {
    if (event.target.open && event.target.closest(".e") && !one(".copy", event.target)) event.target.append(button());
  }, true);
  addEventListener("hashchange", () => {
    const aim = here(location.hash.slice(1));
    if (aim?.closest("[hidden]")) { form.reset(); setTimeout(() => aim.scrollIntoView()); }
  });

  // Where the reader is, marked in the list of years: nobody misses it before the page is read.
  function follow() {
    const links = new Map(all(".years a").map((link) => [link.hash.slice(1), link]));
    const seen = new IntersectionObserver((changes) => {
      for (const { isIntersecting, target } of changes) {
        const link = links.get(target.id);
        if (isIntersecting) link?.setAttribute("aria-current", "true"); else link?.removeAttribute("aria-current");
      }
    }, { rootMargin: "-25% 0px -74% 0px" });
    all("main>section").forEach((section) => seen.observe(section));
  }
  if (location.search) addEventListener("DOMContentLoaded", restored);
  addEventListener("scroll", follow, { once: true, passive: true });
})();
