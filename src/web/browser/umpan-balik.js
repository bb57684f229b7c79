const PAUSE_MS = 900;

/** The sheet over the team: each row is kept as a draft while its writer goes on; keys insert one's own sentences. */
customElements.define(
  "umpan-tim",
  class extends HTMLElement {
    #waiting = new Map();

    connectedCallback() {
      this.addEventListener("input", this);
      this.addEventListener("keydown", this);
      this.addEventListener("focusout", this);
      // What the form itself sends is no draft any more.
      this.addEventListener("submit", () => {
        for (const timer of this.#waiting.values()) clearTimeout(timer);
        this.#waiting.clear();
      });
    }

    disconnectedCallback() {
      for (const row of [...this.#waiting.keys()]) this.#save(row);
    }

    handleEvent(event) {
      const row = event.target.closest("tr[data-skp]");
      if (!row) return;
      if (event.type === "input") {
        clearTimeout(this.#waiting.get(row));
        this.#waiting.set(
          row,
          setTimeout(() => this.#save(row), PAUSE_MS),
        );
      } else if (event.type === "focusout") {
        if (this.#waiting.has(row)) this.#save(row);
      } else this.#key(event, row);
    }

    #key(event, row) {
      const text = row.querySelector("textarea");
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        row.nextElementSibling?.querySelector("textarea")?.focus();
      } else if (event.altKey && /^Digit[1-9]$/.test(event.code) && event.target === text) {
        const sentence = JSON.parse(this.dataset.kalimat)[Number(event.code.at(-1)) - 1];
        if (!sentence) return;
        event.preventDefault();
        text.setRangeText(sentence, text.selectionStart, text.selectionEnd, "end");
        text.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }

    async #save(row) {
      clearTimeout(this.#waiting.get(row));
      this.#waiting.delete(row);
      const said = row.querySelector("output");
      const { skp } = row.dataset;
      const body = new URLSearchParams({ skp });
      for (const name of ["sasaran", "nada", "isi"])
        body.set(name, row.querySelector(`[name="${name}-${skp}"]`).value);
      const ok = await fetch(this.dataset.draf, {
        method: "POST",
        body,
        redirect: "manual",
        keepalive: true,
      }).then(
        (answer) => answer.status === 204,
        () => false,
      );
      if (!this.#waiting.has(row)) said.textContent = ok ? this.dataset.tersimpan : this.dataset.gagal;
    }
  },
);
