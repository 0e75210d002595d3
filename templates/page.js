(() => {
  "use strict";
  const all = (query, from = document) => [...from.querySelectorAll(query)];
  const one = (query, from = document) => from.querySelector(query);
  const made = one("#tools");
  if (!made) return;
  made.replaceWith(made.content);
  const form = one(".tools"), said = form.dataset, box = one("[type=search]", form), keys = one("[name=keys]", form);
  const picks = all("select", form), told = one("output", form), wide = one("[name=evidence]", form);
  const entries = all("main .e"), groups = all(".month,.year,main>.aside");
  let index;

  const text = (entry, query) => all(query, entry).map((node) => node.textContent);
  const indexed = () => index ??= entries.map((entry) => ({
    entry,
    text: entry.textContent.toLowerCase(),
    who: text(entry, ".who"), place: text(entry, ".place"),
    source: (entry.dataset.s || "").split(" "),
    kind: [...entry.classList],
    rank: [entry.classList.contains("minor") ? "minor" : "main"],
    certainty: [entry.classList.contains("point") ? "certain" : "uncertain", ...entry.classList],
  }));
  const shows = (row, words, picked) =>
    words.every((word) => row.text.includes(word)) && picked.every(([name, value]) => row[name].includes(value));

  function filter() {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    const picked = picks.filter((pick) => pick.value).map((pick) => [pick.name, pick.value]);
    const idle = !words.length && !picked.length;
    let shown = entries.length;
    if (idle) entries.forEach((entry) => { entry.hidden = false; });
    else {
      shown = 0;
      for (const row of indexed()) if (!(row.entry.hidden = !shows(row, words, picked))) shown++;
    }
    for (const group of groups) {
      const held = one(".e", group);
      group.hidden = held && !idle && !one(".e:not([hidden])", group);
    }
    again();
    told.value = said.shown.replace("{n}", shown).replace("{total}", entries.length);
    kept(words, picked);
  }

  // A date that is the same as the one above it is not shown twice; what is above changes with the filter.
  function again() {
    for (const list of all(".events")) {
      let before = "";
      for (const entry of all(".e:not([hidden])", list)) {
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
    if (query.size) filter();
  }

  function evidence(open) {
    for (const entry of entries) if (!entry.hidden) one("details", entry).open = open;
    wide.setAttribute("aria-pressed", open);
    wide.textContent = open ? said.collapse : said.expand;
  }

  const citation = (entry) => {
    const told = (query) => (one(query, entry)?.textContent || "").replace(/\s+/g, " ").trim();
    return `${told(".when")}: ${told("h3,h4")}. “${told(".said")}” ${told(".ref cite,.ref a")}${one(".ref", entry).dataset.p}. ` +
      location.href.split("#")[0] + "#" + entry.id;
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
    const seen = entries.filter((entry) => !entry.hidden);
    const here = seen.indexOf(document.activeElement.closest?.(".e"));
    const next = seen[Math.min(seen.length - 1, Math.max(0, here < 0 ? 0 : here + by))];
    if (next) one("summary", next).focus();
  }

  const shortcuts = {
    "/": () => box.focus(), j: () => move(1), k: () => move(-1),
    e: () => evidence(wide.getAttribute("aria-pressed") !== "true"),
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input,select,textarea,[contenteditable]")) return;
    const act = keys.checked && shortcuts[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => { if (event.target !== keys) filter(); });
  form.addEventListener("reset", () => setTimeout(filter));
  wide.addEventListener("click", () => evidence(wide.getAttribute("aria-pressed") !== "true"));
  document.addEventListener("click", (event) => { if (event.target.matches("button.copy")) copy(event.target); });
  document.addEventListener("toggle", (event) => {
    if (!event.target.open || !event.target.closest(".e") || one(".copy", event.target)) return;
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "copy", textContent: said.copy });
    event.target.append(button);
  }, true);
  addEventListener("hashchange", () => {
    const aim = document.getElementById(location.hash.slice(1));
    if (aim?.closest("[hidden]")) { form.reset(); setTimeout(() => aim.scrollIntoView()); }
  });

  const links = new Map(all(".years a").map((link) => [link.hash.slice(1), link]));
  const seen = new IntersectionObserver((changes) => {
    for (const { isIntersecting, target } of changes) {
      const link = links.get(target.id);
      if (isIntersecting) link?.setAttribute("aria-current", "true"); else link?.removeAttribute("aria-current");
    }
  }, { rootMargin: "-25% 0px -74% 0px" });
  all("main>section").forEach((section) => seen.observe(section));
  restored();
})();
