// <article-timeline>: a fragment that the host's style sheets do not reach. Optional: without this script the fragment inside is shown as it is.
//   <article-timeline>…the fragment…</article-timeline>                             the fragment in the page
//   <article-timeline src="case.fragment.html">A link to it</article-timeline>      or fetched; what is inside stays until it has come
//   <article-timeline css="timeline.css">…                                          with the style sheet of css="external"
customElements.define("article-timeline", class extends HTMLElement {
  async connectedCallback() {
    if (this.shadowRoot) return
    const fragment = this.hasAttribute("src") ? await this.fetched() : this.inner()
    if (!fragment) return
    const root = this.attachShadow({ mode: "open" })
    if (this.hasAttribute("css")) {
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: this.getAttribute("css") })
      root.append(link)
    }
    root.append(fragment)
    addEventListener("hashchange", () => this.show())
    this.show()
    this.dispatchEvent(new CustomEvent("timeline-shown", { bubbles: true }))
  }

  inner() { // moved, not copied: its ids stay once in the page
    const section = this.querySelector("section")
    if (section) this.replaceChildren()
    return section
  }

  async fetched() { // nothing where it does not come or holds no timeline: what is inside is shown then
    const answer = await fetch(this.getAttribute("src")).catch(() => null)
    if (!answer?.ok) return null
    const section = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("section")
    return section && document.importNode(section, true)
  }

  show() { // a browser looks for #id in the page alone, not in here
    const place = location.hash && this.shadowRoot.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (place) place.scrollIntoView()
  }
})
