// The team grid: keys that judge, the predikat once both ratings stand, drafts that keep themselves. Without it every
// row is a form.
const QUIET = 2500;
const INGAT = "nilai-pintas";

class NilaiTim extends HTMLElement {
  #words;
  #undo = [];
  /** Row and axis → what is chosen there now. */
  #now = new Map();
  /** Rows with something that is not stored yet. */
  #waiting = new Map();
  #busy = new Set();
  #off = new AbortController();

  connectedCallback() {
    this.#words = JSON.parse(this.dataset.kata);
    const { signal } = this.#off;
    const on = (target, type, hear, capture = false) =>
      target.addEventListener(type, hear, { signal, capture });
    on(this, "change", ({ target }) => this.#changed(target));
    on(this, "input", ({ target }) => target.matches("textarea") && this.#later(rowOf(target)));
    on(this, "keydown", (event) => this.#key(event));
    on(this, "click", (event) => this.#click(event), true);
    on(this, "submit", ({ target }) => this.#sends(target));
    on(document, "htmx:finally:request", ({ detail }) => this.#answered(detail.ctx));
    on(window, "online", () => this.#flush());
    on(window, "pagehide", () => this.#flush());
    on(window, "beforeunload", (event) => {
      if (this.#waiting.size === 0) return;
      this.#flush();
      if (!navigator.onLine) event.preventDefault();
    });
    const choice = this.querySelector("[data-pintas]");
    choice.hidden = false;
    this.box = choice.querySelector("input");
    this.box.checked = ingat() !== "tidak";
    on(this.box, "change", () => ingat(this.box.checked ? "ya" : "tidak"));
    for (const row of this.#rows()) this.#show(row);
  }

  disconnectedCallback() {
    this.#flush();
    this.#off.abort();
  }

  #rows() {
    return [...this.querySelectorAll("tbody")].filter((row) => row.querySelector(".skala"));
  }

  #changed(field) {
    const row = rowOf(field);
    if (!row || field.name === "setuju" || field === this.box) return;
    if (field.type === "radio") {
      const key = `${row.id} ${field.name}`;
      this.#undo.push({
        id: row.id,
        name: field.name,
        value: this.#now.get(key) ?? defaultOf(row, field.name),
      });
      this.#now.set(key, field.value);
      this.#show(row);
    }
    if (field.name !== "dipastikan") this.#later(row);
  }

  /** Both ratings: the predikat, and what they have to answer for. One of them: neither. */
  #show(row) {
    const { kuadran, putus, urutan, sebab, belum } = this.#words;
    const [h, p] = [urutan.indexOf(chosen(row, "hasil")), urutan.indexOf(chosen(row, "perilaku"))];
    const both = h >= 0 && p >= 0;
    const moved = ["hasil", "perilaku"].some((name) => chosen(row, name) !== defaultOf(row, name));
    const place = row.querySelector("[data-predikat]");
    if (both) {
      const tag = this.querySelector("[data-predikat-baru]").content.querySelector(
        `[data-p=${row.dataset.putus === undefined ? kuadran[h][p] : putus[p]}]`,
      );
      place.replaceChildren(tag.firstElementChild.cloneNode(true));
    } else if (moved)
      place.replaceChildren(
        Object.assign(document.createElement("span"), { className: "small muted", textContent: belum }),
      );
    const codes = both
      ? [...new Set([...codesOf(row.dataset.h, h), ...codesOf(row.dataset.p, p)])].sort()
      : [];
    const low = both && (h === 2 || p === 2) && row.dataset.sunyi !== undefined;
    const words =
      codes.length > 0 && (moved || row.dataset.tahap !== "tanda")
        ? this.#wordsOf(row)
        : row.querySelector(".kata");
    if (words) {
      const why = words.querySelector("[data-sebab]");
      why.hidden = codes.length === 0;
      why.lastElementChild.textContent = codes.map((code) => sebab[code]).join(" ");
      words.querySelector("[data-sunyi]").hidden = !low;
    }
    this.#ready(row);
  }

  /** What is on screen and not stored is saved first, then signed. */
  #ready(row) {
    if (row.dataset.tahap !== "tanda") return;
    const moved =
      ["hasil", "perilaku"].some((name) => chosen(row, name) !== defaultOf(row, name)) ||
      [...row.querySelectorAll("textarea")].some(
        (field) => field.value !== (row.dataset[field.name] ?? field.defaultValue),
      );
    row.querySelector("[data-simpan]").hidden = !moved;
    row.querySelector("[formaction]").disabled = moved;
  }

  #wordsOf(row) {
    const there = row.querySelector(".kata");
    if (there) return there;
    const id = row.id.slice(2);
    const copy = this.querySelector("[data-kata-baru]").content.firstElementChild.cloneNode(true);
    for (const one of copy.querySelectorAll("[id], [for], [form]"))
      for (const name of ["id", "for", "form"])
        if (one.hasAttribute(name)) one.setAttribute(name, one.getAttribute(name).replace("@", id));
    for (const field of copy.querySelectorAll("textarea")) field.value = row.dataset[field.name] ?? "";
    row.firstElementChild.after(copy);
    return copy;
  }

  #later(row) {
    if (!row) return;
    clearTimeout(this.#waiting.get(row));
    this.#waiting.set(
      row,
      setTimeout(() => void this.#draft(row), QUIET),
    );
    this.#ready(row);
  }

  /** The step carries all that the draft would. */
  #sends(form) {
    const row = rowOf(form);
    clearTimeout(this.#waiting.get(row));
    this.#waiting.delete(row);
    this.#busy.add(form);
  }

  #flush() {
    for (const row of [...this.#waiting.keys()]) void this.#draft(row);
  }

  async #draft(row) {
    clearTimeout(this.#waiting.get(row));
    const form = row.querySelector("form");
    if (!row.isConnected || !form || this.#busy.has(form)) return this.#waiting.delete(row);
    const body = new URLSearchParams(new FormData(form));
    for (const name of ["perintah", "setuju", "dipastikan"]) body.delete(name);
    const say = (text) => {
      const line = row.querySelector("output");
      if (line) line.textContent = text;
    };
    say(this.#words.menyimpan);
    this.#waiting.delete(row);
    const again = () => {
      say(this.#words.gagal);
      if (!this.#waiting.has(row))
        this.#waiting.set(
          row,
          setTimeout(() => void this.#draft(row), 10_000),
        );
    };
    try {
      // As htmx asks: a session that is over answers 401 instead of another page.
      const headers = { "hx-request": "true" };
      const answer = await fetch(form.action.replace(/[^/]+$/, "draf"), {
        method: "POST",
        body,
        keepalive: true,
        headers,
      });
      if (answer.status === 401 || answer.status >= 500) return again();
      const said = await answer.json().catch(() => null);
      if (row.isConnected && !this.#busy.has(form)) say(said?.kata ?? "");
    } catch {
      again();
    }
  }

  #click(event) {
    const button = event.target.closest("button, a");
    const row = button && rowOf(button);
    if (!row) return;
    if (button.matches("[data-rinci], [data-tutup]")) {
      const open = row.querySelector(".rinci");
      if (!open) return;
      open.remove();
      event.preventDefault();
      event.stopPropagation();
      row.querySelector("[data-rinci]").focus();
    } else if (button.matches("[data-simpan]")) {
      const words = row.querySelector(".kata");
      const reason = words?.querySelector("textarea");
      const missing = words && !words.querySelector("[data-sebab]").hidden && reason.value.trim() === "";
      const sure = words?.querySelector("[data-sunyi]:not([hidden]) input:not(:checked)");
      const first = missing ? reason : sure;
      if (!first) return;
      event.preventDefault();
      event.stopPropagation();
      first.focus();
    }
  }

  #key(event) {
    const { target, key } = event;
    const row = rowOf(target);
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "z" && !target.matches("textarea")) {
      event.preventDefault();
      return this.#back();
    }
    if (!row) return;
    if (key === "Enter" && (event.ctrlKey || event.metaKey) && target.matches("textarea"))
      return this.#save(event, row);
    if (!this.box.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!target.matches(".skala input")) return;
    const { name } = target;
    const rows = this.#rows();
    const at = rows.indexOf(row);
    const go = (to, axis) => to && focusOf(to, axis);
    if (key === "ArrowUp" || key === "ArrowDown") go(rows[at + (key === "ArrowUp" ? -1 : 1)], name);
    else if (key === "ArrowLeft") go(row, "hasil");
    else if (key === "ArrowRight") go(row, "perilaku");
    else if ("123".includes(key)) {
      row.querySelectorAll(`input[name=${name}]`)[Number(key) - 1].click();
      if (name === "hasil") go(row, "perilaku");
    } else if (key === "Enter") return this.#save(event, row);
    else if (key.toLowerCase() === "r") row.querySelector("[data-rinci]").click();
    else return;
    event.preventDefault();
  }

  #save(event, row) {
    event.preventDefault();
    const button = row.querySelector("[data-simpan]");
    if (button && !button.hidden) button.click();
    else this.#next(row, ["nilai", "draf"]);
  }

  /** The last choice on this screen is taken back, wherever it was; what was saved is only chosen anew. */
  #back() {
    const last = this.#undo.pop();
    const row = last && document.getElementById(last.id);
    if (!row?.querySelector(".skala")) return;
    for (const input of row.querySelectorAll(`input[name=${last.name}]`))
      input.checked = input.value === last.value;
    this.#now.set(`${last.id} ${last.name}`, last.value);
    this.#show(row);
    this.#later(row);
    focusOf(row, last.name);
    const legend = row.querySelector(`input[name=${last.name}]`).closest("fieldset").firstElementChild;
    this.querySelector("[data-kabar]").textContent = `${this.#words.urung} ${legend.textContent}`;
  }

  #answered({ sourceElement, request, response }) {
    if (sourceElement.matches?.("[data-rinci]"))
      return rowOf(sourceElement)?.querySelector(".rinci h2")?.focus();
    const id = /^[fp]-(.+)/.exec(sourceElement.id ?? "")?.[1];
    const row = id && document.getElementById(`p-${id}`);
    if (!row || !this.contains(row)) return;
    this.#busy.delete(sourceElement);
    for (const name of ["hasil", "perilaku"]) this.#now.delete(`${row.id} ${name}`);
    if (!response || response.status >= 500) return;
    if (row.querySelector(".skala")) this.#show(row);
    const step = /(\w+)$/.exec(request.action ?? "")?.[1];
    if (response.status >= 400)
      row.querySelector("[aria-invalid], .error-text + *, textarea, input:not([type=hidden])")?.focus();
    else
      this.#next(
        row,
        step === "penandatanganan" ? ["tanda"] : step === "penyampaian" ? ["serah"] : ["nilai", "draf"],
      );
  }

  #next(row, stages) {
    const all = [...this.querySelectorAll("tbody")];
    const at = all.indexOf(row);
    const to =
      [...all.slice(at + 1), ...all.slice(0, at)].find((one) => stages.includes(one.dataset.tahap)) ?? row;
    const control = to.querySelector(
      stages.includes("nilai") ? ".skala input" : "input[name=setuju], form button",
    );
    if (control?.matches(".skala input")) focusOf(to, "hasil");
    else (control ?? to.querySelector("a"))?.focus();
    to.scrollIntoView({ block: "nearest" });
  }
}

const rowOf = (element) => element.closest("tbody");
const chosen = (row, name) => row.querySelector(`input[name=${name}]:checked`)?.value ?? "";
const defaultOf = (row, name) =>
  [...row.querySelectorAll(`input[name=${name}]`)].find((input) => input.defaultChecked)?.value ?? "";
const codesOf = (list, level) => (list ?? "").split("|")[level]?.split(" ").filter(Boolean).map(Number) ?? [];
const focusOf = (row, name) =>
  (row.querySelector(`input[name=${name}]:checked`) ?? row.querySelector(`input[name=${name}]`))?.focus();

/** A browser that keeps nothing still judges. */
function ingat(word) {
  try {
    if (word) localStorage.setItem(INGAT, word);
    return localStorage.getItem(INGAT);
  } catch {
    return null;
  }
}

if (!customElements.get("nilai-tim")) customElements.define("nilai-tim", NilaiTim);
