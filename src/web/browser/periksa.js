const KUNCI = "periksa-pintas";
const KETIK = "textarea, select, input:not([type=radio], [type=checkbox]), [contenteditable]";

/**
 * One key marks, one key goes on. Off by one tick, and remembered (WCAG 2.1.4); whoever types in a field types, and
 * everything else works by Tab, arrows and Space without it.
 */
class Pintas extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.box = this.querySelector("input");
    this.box.checked = ingat() !== "tidak";
    this.box.addEventListener("change", this);
    document.addEventListener("keydown", this);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this);
  }

  handleEvent(event) {
    if (event.type === "change") return ingat(this.box.checked ? "ya" : "tidak");
    if (!this.box.checked || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target.closest?.(KETIK)) return;
    const cards = [...document.querySelectorAll("[data-butir]")];
    const now = cards.findIndex((card) => card.contains(document.activeElement));
    const key = event.key.toLowerCase();
    if (key === "n") this.#go(cards, now + 1);
    else if (key === "p") this.#go(cards, Math.max(now - 1, 0));
    else if ("123".includes(key) && key !== "") this.#mark(cards, now, Number(key) - 1);
    else return;
    event.preventDefault();
  }

  /** A yes goes on to the next; a no wants its words first. */
  #mark(cards, now, choice) {
    const at = now < 0 ? cards.findIndex((card) => !card.querySelector(":checked")) : now;
    const card = cards[Math.max(at, 0)];
    card?.querySelectorAll("input[type=radio]")[choice]?.click();
    if (choice > 0) card?.querySelector("textarea")?.focus();
    else this.#go(cards, Math.max(at, 0) + 1);
  }

  #go(cards, at) {
    const next = cards[at] ?? document.querySelector("[data-selesai]");
    next?.focus();
    next?.scrollIntoView({ block: "start" });
  }
}

/** A browser that keeps nothing still marks. */
function ingat(word) {
  try {
    if (word) localStorage.setItem(KUNCI, word);
    return localStorage.getItem(KUNCI);
  } catch {
    return null;
  }
}

if (!customElements.get("periksa-pintas")) customElements.define("periksa-pintas", Pintas);
