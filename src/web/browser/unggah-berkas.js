import { siapkan } from "./foto.js";
import { kirimBagian, post } from "./kirim-bagian.js";

/** What is smaller goes in one request. */
const SEKALIGUS = 768 * 1024;

/** Sends chosen files one by one with their progress, then asks for the part of the page that shows them. */
class UnggahBerkas extends HTMLElement {
  connectedCallback() {
    for (const only of this.querySelectorAll("[data-skrip]")) only.hidden = false;
    this.querySelector(".camera").hidden = !matchMedia("(pointer: coarse)").matches;
    this.addEventListener("change", this);
    for (const type of ["dragover", "dragleave", "drop"]) this.addEventListener(type, this);
  }

  handleEvent(event) {
    if (event.type === "change") {
      // Fields that go with the files change too.
      if (!event.target.files) return;
      void this.#send([...event.target.files]);
      event.target.value = "";
      return;
    }
    event.preventDefault();
    this.classList.toggle("drop", event.type === "dragover");
    if (event.type === "drop") void this.#send([...event.dataTransfer.files]);
  }

  async #send(files) {
    const results = [];
    for (const row of files.map((file) => this.#row(file))) results.push(await this.#one(row));
    if (results.some(Boolean)) await this.#refresh();
  }

  async #one(row) {
    const { maks, besar, gagal, selesai, kecilkan } = this.dataset;
    const form = this.querySelector("form");
    try {
      if (kecilkan && row.file.type.startsWith("image/")) row.note(kecilkan);
      const asli = form.elements.asli?.checked ?? false;
      const { file, sifat } = kecilkan ? await siapkan(row.file, asli) : { file: row.file, sifat: {} };
      if (file.size > maks) return row.say(besar, false);
      row.note(this.dataset.kirim);
      const answer = await this.#post(row, form, file, sifat);
      if (answer.status < 300) return row.say(selesai, true);
      // A file that is kept although what it should prove is closed: the list shows it.
      if (answer.bukti) await this.#refresh();
      // Whoever signs in again in another tab sends the same file from here.
      const again = (answer.status >= 500 || answer.status === 401) && (() => this.#send([row.file]));
      return row.say(answer.pesan ?? gagal, false, again);
    } catch {
      return row.say(gagal, false, () => this.#send([row.file]));
    }
  }

  #post(row, form, file, sifat) {
    const { bagian, putus, kirim } = this.dataset;
    const body = new FormData(form);
    const name = form.querySelector("input[type=file]").name;
    body.delete(name);
    body.delete("asli");
    for (const [key, value] of Object.entries(sifat)) body.set(key, value);
    if (bagian && file.size > SEKALIGUS && globalThis.crypto?.subtle) {
      const told = (share) => {
        row.note(kirim);
        row.progress(share);
      };
      return kirimBagian({
        url: bagian,
        fields: Object.fromEntries(body),
        file,
        told,
        waiting: () => row.note(putus),
      });
    }
    body.append(name, file);
    return post(form.action, body, {}, row.progress);
  }

  #row(file) {
    const item = document.createElement("li");
    const words = document.createElement("div");
    const bar = document.createElement("progress");
    words.textContent = this.dataset.kirim.replace("{nama}", file.name);
    bar.setAttribute("aria-label", file.name);
    item.append(words, bar);
    this.querySelector(".files").append(item);
    return {
      file,
      note: (text) => {
        words.textContent = text.replace("{nama}", file.name);
      },
      progress: (share) => {
        bar.value = share;
      },
      say: (text, fine, again) => {
        words.textContent = text.replace("{nama}", file.name);
        words.className = fine ? "" : "error-text";
        bar.remove();
        if (again) item.append(this.#retry(item, again));
        return fine;
      },
    };
  }

  #retry(item, again) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button compact retry";
    button.textContent = this.dataset.ulang;
    button.onclick = () => {
      item.remove();
      again();
    };
    return button;
  }

  /** Through htmx, which checks the answer's nonce; never by own hand into the page. */
  async #refresh() {
    const part = this.dataset.segarkan;
    const [focused, top] = [document.activeElement, scrollY];
    await window.htmx.ajax("GET", location.pathname + location.search, {
      target: part,
      select: part,
      swap: "outerMorph",
    });
    // What went well stands in the page now; what failed keeps its reason here.
    for (const item of [...(this.querySelector(".files")?.children ?? [])])
      if (!item.querySelector(".error-text, progress")) item.remove();
    // The title asks for the focus on every page; here nobody went anywhere.
    focused.focus({ preventScroll: true });
    scrollTo(scrollX, top);
  }
}

if (!customElements.get("unggah-berkas")) customElements.define("unggah-berkas", UnggahBerkas);
