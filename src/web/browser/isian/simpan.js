import { mark, partsOf, put, showParts, unmark } from "./sel.js";

const QUIET = 2000;
const LEFT = 300;
const WAITS = [3, 6, 12, 30, 60];
const LEFT_OUT = ["perintah", "tempelan", "langkah"];

/**
 * Saves the form in the background: one request at a time, the same one again until it is answered, and a copy in
 * this browser of whatever is not yet known to be stored.
 */
export class Simpan {
  #el;
  #form;
  #words;
  #line;
  #copy;
  #timer = 0;
  #copying = 0;
  #tries = 0;
  #dirty = false;
  #busy = null;
  /** Sent, and nobody knows whether it arrived: it goes again before anything newer. */
  #pending = null;
  /** What the server said stands until something is changed. */
  #refused = false;
  #stopped = false;
  #leaving = false;
  #off = new AbortController();

  constructor(el, words) {
    this.#el = el;
    this.#form = el.querySelector("form");
    this.#words = words;
    this.#line = el.querySelector("#tersimpan");
    this.#copy = new Copy(el.dataset.salinan, el.dataset.kotor !== undefined);
    const { signal } = this.#off;
    const on = (target, type, hear) => target.addEventListener(type, hear, { signal });
    // Fields may stand outside of their form: beside it are others, such as an upload's.
    const mine = ({ target }) => target.form === this.#form;
    on(el, "input", (event) => mine(event) && event.target.name !== "tempelan" && this.changed(event.target));
    on(el, "change", (event) => mine(event) && this.#dirty && this.#later(LEFT));
    on(this.#form, "submit", (event) => this.#submit(event));
    on(el, "click", (event) => this.#click(event));
    on(window, "online", () => this.#now());
    on(window, "focus", () => this.#pending && this.#now());
    on(window, "beforeunload", (event) => {
      if (!this.#unsaved() || this.#leaving) return;
      this.#keep();
      event.preventDefault();
    });
    on(window, "pagehide", () => this.#unsaved() && this.#keep(this.#leaving));
    // A page out of the browser's own memory holds a revision that may be old.
    on(window, "pageshow", (event) => event.persisted && location.reload());
    if (el.dataset.kotor) {
      // The answer to a form: loaded again it shall be asked for, not sent a second time.
      history.replaceState(history.state, "", location.href);
      this.changed();
      this.#keep();
    } else this.#offer();
  }

  changed(field) {
    if (field) unmark(field);
    this.#dirty = true;
    this.#refused = false;
    this.#line.dataset.kotor = "";
    clearTimeout(this.#copying);
    this.#copying = setTimeout(() => this.#keep(), 400);
    this.#later(QUIET);
  }

  /** Swapped away by a link of the page: what is unsaved goes along, and the copy stays until it has arrived. */
  leave() {
    clearTimeout(this.#timer);
    this.#off.abort();
    // What the button sent is on its way with its own revision: a second sending would quarrel with it.
    if (!this.#unsaved() || this.#leaving) return;
    this.#keep();
    if (!this.#busy && !this.#stopped) void this.#send(true);
  }

  #unsaved() {
    return this.#dirty || this.#pending !== null || this.#busy !== null || this.#refused;
  }

  #later(ms) {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => this.#now(), ms);
  }

  #now() {
    clearTimeout(this.#timer);
    if (this.#busy || this.#stopped || this.#leaving || !(this.#dirty || this.#pending)) return;
    this.#busy = this.#send(false).finally(() => {
      this.#busy = null;
      if (this.#dirty && !this.#pending) this.#later(QUIET);
    });
  }

  async #send(keepalive) {
    this.#pending ??= this.#body();
    const { body, rows } = this.#pending;
    let answer;
    try {
      answer = await fetch(this.#form.action, {
        method: "POST",
        body,
        keepalive,
        // As htmx asks: a session that is over answers 401 instead of another page.
        headers: { "hx-request": "true" },
        signal: AbortSignal.timeout?.(15_000),
      });
    } catch {
      return this.#again(this.#words.gagal);
    }
    if (answer.status === 401) return this.#again(this.#words.sesi, this.#toSignIn());
    if (answer.status >= 500) return this.#again(this.#words.gagal);
    const said = await answer.json().catch(() => null);
    this.#pending = null;
    this.#tries = 0;
    if (answer.ok && said) return this.#stored(said, rows);
    this.#refused = true;
    this.#keep();
    for (const { id, teks } of said?.salah ?? []) {
      const cell = document.getElementById(id);
      if (cell) mark(cell, teks);
    }
    if (said?.salah) return this.#say(said.teks);
    this.#stopped = true;
    if (said?.bentrok) this.#say(said.teks, this.#toBoth());
    else this.#say([this.#words.ditolak, said?.teks].filter(Boolean).join(" "));
  }

  #body() {
    const data = new FormData(this.#form);
    for (const name of LEFT_OUT) data.delete(name);
    data.set("langkah", "otomatis");
    this.#dirty = false;
    return { body: new URLSearchParams(data), rows: this.#keys().map((input) => partsOf(input)) };
  }

  #stored({ teks, revisi, baris, isi, tampil }, rows) {
    this.#form.elements.revisi.value = revisi;
    rows.forEach(({ rhk, indikator }, at) => {
      const [r = "", i = ""] = (baris[at] ?? "").split(".");
      if (r) rhk.id = r;
      if (i) indikator.id = i;
    });
    for (const input of this.#keys()) showParts(input);
    for (const { id, dari, teks } of isi ?? []) {
      const cell = document.getElementById(id);
      if (!cell || cell === document.activeElement || cell.value.trim() !== dari) continue;
      put(cell, teks);
      cell.dispatchEvent(new CustomEvent("terisi", { bubbles: true }));
    }
    for (const one of tampil ?? []) {
      const place = document.getElementById(one.id);
      if (place && place.textContent !== one.teks) place.textContent = one.teks;
    }
    for (const cell of this.#el.querySelectorAll('[aria-invalid="true"]')) unmark(cell);
    this.#el.dispatchEvent(new CustomEvent("tersimpan", { bubbles: true }));
    if (!this.#dirty) {
      clearTimeout(this.#copying);
      this.#copy.drop();
      delete this.#line.dataset.kotor;
    }
    this.#say(teks);
  }

  #keys() {
    return [...this.#el.querySelectorAll('input[name$="-baris"]')];
  }

  #again(text, more) {
    this.#keep();
    this.#say(text, more);
    this.#later(1000 * WAITS[Math.min(this.#tries++, WAITS.length - 1)]);
  }

  #say(text, more) {
    if (this.#line.textContent !== text || more)
      this.#line.replaceChildren(text, ...(more ? [" ", more] : []));
  }

  #toSignIn() {
    const link = document.createElement("a");
    Object.assign(link, { href: this.#el.dataset.masuk, target: "_blank", textContent: this.#words.masuk });
    link.setAttribute("hx-boost", "false");
    return link;
  }

  /** Sends the form as the button would: its old revision leads to the page with both texts. */
  #toBoth() {
    const button = document.createElement("button");
    Object.assign(button, {
      type: "submit",
      name: "langkah",
      value: "simpan",
      textContent: this.#words.bentrok,
    });
    button.className = "button link";
    return button;
  }

  #submit(event) {
    if (this.#busy) {
      // Only one at a time: when it is answered, the form has the revision it needs.
      event.preventDefault();
      const { name, value } = event.submitter ?? {};
      void this.#busy.then(() => {
        this.#leave();
        if (name)
          this.#form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
        this.#form.submit();
      });
      return;
    }
    this.#leave();
  }

  #leave() {
    clearTimeout(this.#timer);
    this.#leaving = true;
    this.#keep(true);
  }

  #keep(sent = false) {
    clearTimeout(this.#copying);
    const all = [...new FormData(this.#form)].filter(([name]) => !LEFT_OUT.includes(name));
    this.#copy.keep({ sent, revisi: Number(this.#form.elements.revisi.value), all });
  }

  #offer() {
    const found = this.#copy.find(Number(this.#form.elements.revisi.value));
    if (!found) return;
    const box = this.#el.querySelector(".jaga");
    const said = box.querySelector("[data-jelas]");
    said.textContent = said.dataset.jelas.replace(
      "{waktu}",
      new Date(found.at).toLocaleString(document.documentElement.lang, {
        dateStyle: "long",
        timeStyle: "short",
      }),
    );
    box.hidden = false;
  }

  #click(event) {
    const wanted = event.target.closest("[data-alat]")?.dataset.alat;
    if (wanted !== "pulihkan" && wanted !== "buang") return;
    const found = this.#copy.find(Number(this.#form.elements.revisi.value));
    this.#el.querySelector(".jaga").hidden = true;
    if (wanted === "buang") return this.#copy.dropAll();
    if (!found) return;
    this.#copy.restore(found.name);
    this.#leaving = true;
    const form = document.createElement("form");
    Object.assign(form, { method: "post", action: this.#form.action, hidden: true });
    form.setAttribute("hx-boost", "false");
    for (const [name, value] of [...found.all, ["langkah", "pulih"]]) {
      const field = document.createElement("textarea");
      Object.assign(field, { name, value });
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  }
}

const DAYS = 14 * 86_400_000;

/**
 * One copy a tab, so that two of them do not take each other's. What a tab left behind goes by another name: it is
 * offered, and stays until it has been stored or dropped. A browser that keeps nothing is no error.
 */
class Copy {
  #prefix;
  #mine;
  #left;
  /** This page shows what was left: once it is stored, that can go. */
  #shown;

  constructor(prefix, shown) {
    this.#prefix = `${prefix}|`;
    this.#left = `${this.#prefix}lama`;
    this.#shown = shown;
    this.#mine = quietly(() => {
      sessionStorage.tab ??= Math.random().toString(36).slice(2);
      return this.#prefix + sessionStorage.tab;
    });
    if (quietly(() => localStorage[this.#mine])) this.restore(this.#mine);
  }

  keep(text) {
    quietly(() => localStorage.setItem(this.#mine, JSON.stringify({ at: Date.now(), ...text })));
  }

  drop() {
    quietly(() => {
      localStorage.removeItem(this.#mine);
      if (this.#shown) localStorage.removeItem(this.#left);
      this.#shown = false;
    });
  }

  dropAll() {
    quietly(() => {
      for (const name of this.#others()) localStorage.removeItem(name);
    });
  }

  restore(name) {
    quietly(() => {
      const text = localStorage[name];
      localStorage.removeItem(name);
      localStorage[this.#left] = text;
    });
  }

  /** The newest that nobody has stored since: what was sent by the button has arrived when the revision went on. */
  find(revisi) {
    return quietly(() => {
      const all = this.#others().map((name) => ({ name, ...JSON.parse(localStorage[name]) }));
      const open = all.filter(({ name, at, sent, revisi: then }) => {
        const over = Date.now() - at > DAYS || (sent && revisi > then);
        if (over) localStorage.removeItem(name);
        return !over;
      });
      return open.sort((a, b) => b.at - a.at)[0];
    });
  }

  #others() {
    return Object.keys(localStorage).filter((name) => name.startsWith(this.#prefix) && name !== this.#mine);
  }
}

function quietly(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}
