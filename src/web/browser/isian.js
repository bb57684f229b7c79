// The page on which a plan is written: saves by itself, and a table that works like one. Without it both are a form.
import { Simpan } from "./isian/simpan.js";
import { Tabel } from "./isian/tabel.js";

customElements.define(
  "isian-skp",
  class extends HTMLElement {
    #simpan = null;

    // Its content is there: the script of a page runs when the page has been read.
    connectedCallback() {
      const words = JSON.parse(this.dataset.kata);
      const table = this.querySelector("tabel-isian");
      this.#simpan = new Simpan(this, words);
      if (table) new Tabel(this, table, words, () => this.#simpan.changed());
    }

    disconnectedCallback() {
      this.#simpan?.leave();
    }
  },
);
