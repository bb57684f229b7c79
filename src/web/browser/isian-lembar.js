// The sheet of a period: saves by itself; its tables are those of every page.
import { Simpan } from "./isian/simpan.js";

customElements.define(
  "isian-lembar",
  class extends HTMLElement {
    #simpan = null;

    connectedCallback() {
      this.#simpan = new Simpan(this, JSON.parse(this.dataset.kata));
      // Rows that a table pasted or took back were typed by nobody.
      this.addEventListener("berisi", () => this.#simpan.changed());
    }

    disconnectedCallback() {
      this.#simpan?.leave();
    }
  },
);
