import { readCells } from "./lembar-kerja.ts";

const TANPA = "TIDAK ADA PERAN";
const isTanpa = (text) => text.trim().replace(/\s+/g, " ").replace(/\.$/, "").toUpperCase() === TANPA;
const isRole = (text) => text.trim() !== "" && !isTanpa(text);

/**
 * What the matrix can do beyond a form: arrows, fills, a block from a spreadsheet, undo, counts that stay true. Only
 * the cells that were touched are sent.
 */
class Matriks extends HTMLElement {
  #past = [];
  #last = null;
  /** Since the last fill or paste something was typed: then the browser's own undo comes first. */
  #typed = false;

  connectedCallback() {
    for (const kind of ["paste", "keydown", "input", "click", "focusin"]) this.addEventListener(kind, this);
    this.closest("form").addEventListener("formdata", this);
    for (const hidden of this.querySelectorAll(":is([data-alat], [data-petunjuk])[hidden]"))
      hidden.hidden = false;
    this.#count();
  }

  disconnectedCallback() {
    clearTimeout(this.later);
  }

  handleEvent(event) {
    const cell = event.target.closest?.("td > textarea");
    if (event.type === "formdata") this.#touchedOnly(event.formData);
    else if (event.type === "focusin") this.#last = cell ?? this.#last;
    else if (event.type === "paste" && cell) this.#paste(event, cell);
    else if (event.type === "keydown" && cell) this.#key(event, cell);
    else if (event.type === "input") {
      this.#typed = true;
      this.#soon();
    } else if (event.type === "click") this.#press(event);
  }

  #touchedOnly(data) {
    for (const cell of this.#cells())
      if (cell.value === cell.defaultValue && !("diketik" in cell.dataset)) data.delete(cell.name);
  }

  #press(event) {
    const tool = event.target.closest("[data-alat]")?.dataset.alat;
    const rest = event.target.closest("th > button")?.value;
    if (rest) {
      // Without script it is a submit button, and the server fills the cells.
      event.preventDefault();
      const [, what, at] = /^tanpa-(baris|kolom)\.(\d+)$/.exec(rest);
      this.#fill(this.#line(what, Number(at)), TANPA);
    } else if (tool === "urung") this.#undo();
    else if (tool && this.#last) this.#tool(tool, this.#last);
  }

  #tool(tool, cell) {
    if (tool === "tanpa") this.#put([[cell, TANPA]]);
    else this.#fill(this.#rest(cell, tool), cell.value);
    cell.focus();
  }

  #key(event, cell) {
    const key = event.key.toLowerCase();
    const command = event.ctrlKey || event.metaKey;
    const way = { arrowup: [-1, 0], arrowdown: [1, 0], arrowleft: [0, -1], arrowright: [0, 1] }[key];
    if (event.isComposing) return;
    if (command && key === "d") this.#tool(event.shiftKey ? "kanan" : "bawah", cell);
    else if (command && key === "s")
      this.closest("form").requestSubmit(this.closest("form").querySelector("[value=simpan]"));
    else if (command && key === "z" && this.#past.length > 0 && !this.#typed) this.#undo();
    else if (event.altKey && way) this.#go(cell, ...way);
    else if (key === "enter" && !event.shiftKey && !command) this.#go(cell, 1, 0);
    else return;
    event.preventDefault();
  }

  #paste(event, cell) {
    const block = readCells(event.clipboardData.getData("text/plain"));
    const raw = event.clipboardData.getData("text/plain");
    if (block.length === 1 && block[0].length === 1 && block[0][0] === raw.replace(/\r?\n$/, "")) return;
    event.preventDefault();
    const grid = this.#grid();
    const row = grid.findIndex((cells) => cells.includes(cell));
    const column = grid[row].indexOf(cell);
    const wanted = block.flatMap((texts, down) =>
      texts.map((text, right) => [grid[row + down]?.[column + right], text.trim()]),
    );
    const fits = wanted.filter(([target]) => target);
    this.#put(fits);
    this.#say(fits.length < wanted.length ? "terpotong" : "ditempel", fits.length);
  }

  /** Empty cells only: nothing that stands there is written over. */
  #fill(cells, text) {
    const empty = cells.filter((cell) => cell.value.trim() === "");
    if (text.trim() === "" || empty.length === 0) return;
    this.#put(empty.map((cell) => [cell, text]));
    this.#say("terisi", empty.length);
  }

  #put(pairs) {
    this.#past.push(new Map(pairs.map(([cell]) => [cell, cell.value])));
    this.#typed = false;
    for (const [cell, text] of pairs) {
      cell.value = text;
      cell.parentNode.classList.add("terisi");
    }
    this.#count();
  }

  #undo() {
    const step = this.#past.pop();
    if (!step) return;
    for (const [cell, text] of step) {
      cell.value = text;
      cell.parentNode.classList.remove("terisi");
    }
    this.#count();
    [...step.keys()][0]?.focus();
  }

  #go(cell, down, right) {
    const grid = this.#grid();
    const row = grid.findIndex((cells) => cells.includes(cell));
    grid[row + down]?.[grid[row].indexOf(cell) + right]?.focus();
  }

  #rest(cell, tool) {
    const grid = this.#grid();
    const row = grid.findIndex((cells) => cells.includes(cell));
    const column = grid[row].indexOf(cell);
    return tool === "kanan" ? grid[row].slice(column + 1) : grid.slice(row + 1).map((cells) => cells[column]);
  }

  #line(what, at) {
    const grid = this.#grid();
    return what === "baris" ? grid[at] : grid.map((cells) => cells[at]);
  }

  #cells() {
    return this.querySelectorAll("td > textarea");
  }

  #grid() {
    return [...this.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("td > textarea")]);
  }

  #soon() {
    clearTimeout(this.later);
    this.later = setTimeout(() => this.#count(), 150);
  }

  /** The same sums as domain/matriks.ts makes, of what is typed so far; exempt people are not counted. */
  #count() {
    const rows = [...this.querySelectorAll("tbody tr")];
    const counted = rows.filter((row) => !("bebas" in row.firstElementChild.dataset));
    const carried = this.#grid()[0]?.map(() => false) ?? [];
    let [without, empty, changed] = [0, 0, 0];
    for (const row of rows) {
      const cells = [...row.querySelectorAll("td > textarea")];
      cells.forEach((cell, at) => {
        if (isRole(cell.value)) carried[at] = true;
        if (cell.value !== cell.defaultValue) changed++;
      });
      if (!counted.includes(row)) continue;
      if (!cells.some((cell) => isRole(cell.value))) without++;
      empty += cells.filter((cell) => cell.value.trim() === "").length;
    }
    const heads = [...this.querySelectorAll("thead th")].slice(1);
    heads.forEach((head, at) => {
      head.classList.toggle("belum", !carried[at]);
    });
    const numbers = document.querySelectorAll("[data-cakupan] .counts strong");
    for (const [at, n] of [
      [0, carried.filter((yes) => !yes).length],
      [1, without],
      [3, empty],
    ])
      if (numbers[at]) numbers[at].textContent = n;
    this.querySelector("[data-alat=urung]").disabled = this.#past.length === 0;
    if (changed > 0) this.#say("diubah", changed);
    else this.querySelector("output").textContent = "";
  }

  #say(word, n) {
    this.querySelector("output").textContent = this.dataset[word].replace("{n}", n);
  }
}

if (!customElements.get("matriks-isian")) customElements.define("matriks-isian", Matriks);
