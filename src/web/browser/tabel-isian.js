import { readCells } from "./lembar-kerja.ts";

const fields = "td :is(textarea, select, input:not([type=hidden]))";

/** A table of fields: a paste fills cells and adds rows, Enter goes down, Ctrl+Z takes a paste back. */
customElements.define(
  "tabel-isian",
  class extends HTMLElement {
    #before = null;

    connectedCallback() {
      this.addEventListener("paste", this);
      this.addEventListener("keydown", this);
      this.addEventListener("input", this);
      this.addEventListener("click", this);
      this.querySelector(".actions").hidden = false;
    }

    handleEvent(event) {
      // The page of a plan brings a script that does all of this and more.
      if (this.closest("isian-skp:defined")) return;
      const field = event.target.closest(fields);
      if (event.type === "paste" && field) this.#paste(event, field);
      else if (event.type === "keydown" && field) this.#key(event, field);
      else if (event.type === "input") this.#offerUndo(null);
      else if (event.type === "click" && event.target.closest("[data-tambah]")) {
        // Without script it is a submit button, and the server adds the rows.
        event.preventDefault();
        this.#cells(this.#addRow())[0].focus();
      } else if (event.type === "click" && event.target.closest("[data-urung]")) this.#undo();
    }

    #paste(event, field) {
      const cells = readCells(event.clipboardData.getData("text/plain"));
      if (cells.length === 1 && cells[0].length === 1) return;
      event.preventDefault();
      const start = this.#rows().indexOf(field.closest("tr"));
      const column = this.#cells(field.closest("tr")).indexOf(field);
      const undo = { rows: this.#rows().length, values: [], field };
      cells.forEach((texts, down) => {
        const row = this.#rows()[start + down] ?? this.#addRow();
        row.classList.add("pasted");
        texts.forEach((text, right) => {
          const cell = this.#cells(row)[column + right];
          if (!cell) return;
          undo.values.push([cell, cell.value]);
          fill(cell, text.trim());
        });
      });
      if (this.#cells(this.#rows().at(-1)).some((cell) => cell.value)) this.#addRow();
      this.#offerUndo(undo);
      this.#say(this.dataset.ditempel.replace("{n}", cells.length));
    }

    #key(event, field) {
      if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && this.#before) {
        event.preventDefault();
        this.#undo();
      } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        const row = field.closest("tr");
        const below = row.nextElementSibling ?? this.#addRow();
        this.#cells(below)[this.#cells(row).indexOf(field)]?.focus();
      }
    }

    #undo() {
      const { rows, values, field } = this.#before;
      for (const [cell, value] of values) cell.value = value;
      for (const row of this.#rows().slice(rows)) row.remove();
      field.focus();
      this.#offerUndo(null);
      this.#say("");
    }

    #offerUndo(before) {
      if (!before && !this.#before) return;
      // Cells were filled or emptied by no key: whoever saves this form shall hear of it.
      this.dispatchEvent(new CustomEvent("berisi", { bubbles: true }));
      this.#before = before;
      this.querySelector("[data-urung]").hidden = !before;
      if (!before) for (const row of this.#rows()) row.classList.remove("pasted");
    }

    /** The template is row 0; its copy gets the next number wherever an id or a reference carries one. */
    #addRow() {
      const row = this.querySelector("template").content.firstElementChild.cloneNode(true);
      const number = this.#rows().length + 1;
      for (const element of row.querySelectorAll("[id], [aria-labelledby]"))
        for (const name of ["id", "aria-labelledby"])
          if (element.hasAttribute(name))
            element.setAttribute(name, element.getAttribute(name).replace(/(-b|-)0(?= |$)/g, `$1${number}`));
      row.firstElementChild.firstChild.data = number;
      this.querySelector("tbody").append(row);
      return row;
    }

    #rows() {
      return [...this.querySelectorAll("tbody tr")];
    }

    #cells(row) {
      return [...row.querySelectorAll(fields)];
    }

    #say(text) {
      this.querySelector("output").textContent = text;
    }
  },
);

/** A list of choices takes the choice of that name or value, in any case; an unknown one leaves it empty. */
function fill(cell, text) {
  if (cell.tagName !== "SELECT") cell.value = text;
  else {
    const wanted = text.toLowerCase();
    const same = (option) => [option.value, option.text].some((word) => word.trim().toLowerCase() === wanted);
    cell.value = [...cell.options].find(same)?.value ?? "";
  }
}
