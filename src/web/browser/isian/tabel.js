import { readCells, readTable } from "../lembar-kerja.ts";
import { mark, partsOf, put, setParts, unmark } from "./sel.js";

const FIELDS = "td :is(textarea, select)";
/** What stands once for an RHK, in its first row. */
const OF_RHK = ["jenis", "rhkPimpinan", "teks", "penugasanDari", "klasifikasi"];
const STEPS = 100;

/** Rows are added, pasted, moved and taken away, and every step of it can be taken back. */
export class Tabel {
  #box;
  #tools;
  #words;
  #changed;
  #leave;
  #undo = [];
  #redo = [];
  #last;
  /** Where one was last: what the tools work on. */
  #at = null;

  constructor(el, box, words, changed) {
    this.#box = box;
    this.#words = words;
    this.#changed = changed;
    this.#leave = el.querySelector('.actions.sticky [value="simpan"]');
    this.#tools = el.querySelector(".alat");
    this.#tools.hidden = false;
    this.#last = this.#snapshot();
    box.addEventListener("paste", (event) => this.#paste(event));
    box.addEventListener("keydown", (event) => this.#key(event));
    box.addEventListener("change", (event) => this.#typed(event.target));
    // The text behind a number came with the answer: nobody typed it, so it is no step to be taken back.
    box.addEventListener("terisi", ({ target }) => {
      const row = target.closest("tr");
      const last = this.#last[this.#rows().indexOf(row)];
      if (last) last.values[this.#cells(row).indexOf(target)] = target.value;
    });
    box.addEventListener("focusin", (event) => this.#here(event.target.closest(FIELDS)));
    box.querySelector("[data-tambah]").addEventListener("click", (event) => {
      event.preventDefault();
      this.#do(() =>
        this.#cells(this.#addRow(null))
          .find((cell) => cell.name === "teks")
          ?.focus(),
      );
    });
    this.#tools.addEventListener("click", ({ target }) =>
      this.#tool(target.closest("[data-alat]")?.dataset.alat),
    );
  }

  #tool(name) {
    if (name === "urung") this.#step(this.#undo, this.#redo, this.#words.urung);
    else if (name === "ulang") this.#step(this.#redo, this.#undo, this.#words.ulang);
    else if (name in ACTS) {
      const cell = this.#at?.isConnected ? this.#at : this.#cells(this.#rows()[0])[0];
      this.#do(() => this[ACTS[name][0]](cell.closest("tr"), cell, ACTS[name][1]));
    }
  }

  #key(event) {
    const cell = event.target.closest(FIELDS);
    if (!cell || event.isComposing) return;
    const { key, altKey, shiftKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const letter = ctrl && !altKey ? key.toLowerCase() : "";
    const act = altKey && !ctrl && cell.tagName !== "SELECT" ? ALT[key] : undefined;
    if (letter === "z" || letter === "y") {
      // What is being typed in this cell the browser takes back by itself.
      if (!same(this.#snapshot(), this.#last)) return;
      this.#tool(letter === "y" || shiftKey ? "ulang" : "urung");
    } else if (letter === "d") this.#tool("isi");
    else if (act) this.#tool(act);
    else if (key === "Enter" && !shiftKey && !ctrl && !altKey) {
      const row = cell.closest("tr");
      const below = row.nextElementSibling ?? this.#do(() => this.#addRow(null));
      this.#cells(below)[this.#cells(row).indexOf(cell)]?.focus();
    } else if (key === "Escape") this.#leave.focus();
    else return;
    event.preventDefault();
  }

  #paste(event) {
    const cell = event.target.closest(FIELDS);
    const text = event.clipboardData.getData("text/plain");
    if (!cell || (cell.tagName !== "SELECT" && !/[\t\n]/.test(text.replace(/\r?\n$/, "")))) return;
    const { urutan, kosakata, maks, penuh } = this.#words;
    const cells = readCells(text);
    if (cells.length === 1 && cells[0].length === 1 && cell.tagName !== "SELECT") return;
    event.preventDefault();
    const { rows, headings } = readTable(text, urutan.slice(urutan.indexOf(cell.name)), kosakata);
    const start = this.#rows().indexOf(cell.closest("tr"));
    if (start + rows.length > maks) return this.#say(penuh, start + rows.length);
    let unknown = 0;
    this.#do(() => {
      rows.forEach((values, down) => {
        const row = this.#rows()[start + down] ?? this.#addRow(null);
        row.classList.add("pasted");
        for (const field of this.#cells(row))
          if (field.name in values) unknown += this.#fill(field, values[field.name]);
      });
      if (this.#isUsed(this.#rows().at(-1))) this.#addRow(null);
    });
    this.#say(headings ? this.#words.kepala : this.#words.baris, rows.length);
    if (unknown > 0)
      this.#box.querySelector("output").append(` ${this.#words.takDikenal.replace("{n}", unknown)}`);
  }

  /** 1 when the text is none of the choices: it is kept, and marked. */
  #fill(field, text) {
    unmark(field);
    put(field, text);
    const choices = this.#words.kosakata.choices[field.name];
    if (!text || !choices || Object.values(choices).includes(text)) return 0;
    mark(field, this.#words.pilih.replace("{teks}", text));
    return 1;
  }

  /** Left after typing. An aspect nobody chose takes its turn: the forms ask for a different one in each row. */
  #typed(cell) {
    if (cell.name === "indikator" && cell.value.trim()) {
      const row = cell.closest("tr");
      const aspek = this.#cell(row, "aspek");
      if (aspek?.value === "") {
        const [from, to] = this.#block(row);
        const taken = this.#rows()
          .slice(from, to)
          .map((one) => this.#cell(one, "aspek").value);
        aspek.value = [...aspek.options].find((o) => o.value && !taken.includes(o.value))?.value ?? "";
      }
    }
    this.#commit();
  }

  insert(row) {
    this.#cell(this.#addRow(row), "indikator").focus();
  }

  /** Another indicator of the same RHK. */
  duplicate(row) {
    const copy = this.#addRow(row);
    for (const cell of this.#cells(row))
      if (!OF_RHK.includes(cell.name)) put(this.#cell(copy, cell.name), cell.value);
    this.#cell(copy, "indikator")?.focus();
  }

  /** The RHK stays as long as it has another row: its words go down to that one. */
  remove(row, cell) {
    const at = this.#rows().indexOf(row);
    const next = row.nextElementSibling;
    if (this.#isHead(row) && next && !this.#isHead(next) && this.#isUsed(next)) {
      for (const one of this.#cells(row))
        if (OF_RHK.includes(one.name)) put(this.#cell(next, one.name), one.value);
      const [from, to] = [this.#key_(row), this.#key_(next)];
      setParts(to, { ...partsOf(to), rhk: partsOf(from).rhk });
    }
    const name = cell.name;
    row.remove();
    if (this.#rows().length === 0) this.#addRow(null);
    this.#renumber();
    this.#cell(this.#rows()[Math.min(at, this.#rows().length - 1)], name)?.focus();
    this.#say(this.#words.hapus, at + 1);
  }

  /** The first row takes its whole RHK along; the others move inside of it. */
  move(row, cell, by) {
    const rows = this.#rows();
    const at = rows.indexOf(row);
    const [from, to] = this.#block(row);
    if (at > from) {
      const other = rows[at + by];
      if (at + by >= to) return this.#say(this.#words.ujung);
      if (at + by > from) {
        if (by < 0) other.before(row);
        else other.after(row);
        this.#renumber();
      } else this.#swap(row, other);
      return this.#cell(at + by > from ? row : other, cell.name).focus();
    }
    const beside = by < 0 ? rows[from - 1] : rows[to];
    if (!beside || !this.#isUsed(beside)) return this.#say(this.#words.ujung);
    const [start, end] = this.#block(beside);
    const block = rows.slice(from, to);
    if (by < 0) rows[start].before(...block);
    else rows[end - 1].after(...block);
    this.#renumber();
    cell.focus();
  }

  /** The indicators of two rows change places; the words of the RHK stay in its first. */
  #swap(one, other) {
    for (const cell of this.#cells(one)) {
      if (OF_RHK.includes(cell.name)) continue;
      const there = this.#cell(other, cell.name);
      const text = there.value;
      put(there, cell.value);
      put(cell, text);
    }
    const [a, b] = [this.#key_(one), this.#key_(other)];
    const [pa, pb] = [partsOf(a), partsOf(b)];
    setParts(a, { ...pa, indikator: pb.indikator });
    setParts(b, { ...pb, indikator: pa.indikator });
  }

  fill(row, cell) {
    const above = row.previousElementSibling;
    if (!above) return;
    unmark(cell);
    put(cell, this.#cell(above, cell.name).value);
    cell.focus();
  }

  /** One step for the history: what was typed before it is a step of its own. */
  #do(act) {
    this.#commit();
    const made = act();
    this.#commit();
    return made;
  }

  #commit() {
    const now = this.#snapshot();
    if (same(now, this.#last)) return;
    this.#undo.push(this.#last);
    if (this.#undo.length > STEPS) this.#undo.shift();
    this.#redo = [];
    this.#last = now;
    this.#buttons();
    this.#changed();
  }

  #step(from, to, said) {
    this.#commit();
    const wanted = from.pop();
    if (!wanted) return;
    to.push(this.#last);
    const at = this.#at?.isConnected
      ? [this.#rows().indexOf(this.#at.closest("tr")), this.#at.name]
      : [0, "teks"];
    this.#restore(wanted);
    this.#last = this.#snapshot();
    this.#cell(this.#rows()[Math.min(at[0], this.#rows().length - 1)], at[1])?.focus();
    this.#buttons();
    this.#say(said);
    this.#changed();
  }

  #buttons() {
    this.#tools.querySelector('[data-alat="urung"]').disabled = this.#undo.length === 0;
    this.#tools.querySelector('[data-alat="ulang"]').disabled = this.#redo.length === 0;
  }

  #snapshot() {
    return this.#rows().map((row) => ({
      ...partsOf(this.#key_(row)),
      values: this.#cells(row).map((cell) => cell.value),
    }));
  }

  #restore(wanted) {
    while (this.#rows().length < wanted.length) this.#addRow(null);
    for (const row of this.#rows().slice(wanted.length)) row.remove();
    this.#rows().forEach((row, at) => {
      const { values, ...parts } = wanted[at];
      setParts(this.#key_(row), parts);
      row.classList.remove("pasted");
      this.#cells(row).forEach((cell, n) => {
        if (cell.value !== values[n]) unmark(cell);
        put(cell, values[n]);
      });
    });
    this.#renumber();
  }

  #addRow(after) {
    const row = this.#box.querySelector("template").content.firstElementChild.cloneNode(true);
    if (after) after.after(row);
    else this.#box.querySelector("tbody").append(row);
    this.#renumber();
    return row;
  }

  #renumber() {
    const grid = this.#box.querySelector("table").id;
    this.#rows().forEach((row, at) => {
      const head = row.firstElementChild;
      head.firstChild.data = at + 1;
      head.id = `${grid}-b${at + 1}`;
      for (const cell of this.#cells(row)) {
        const old = cell.id;
        cell.id = `${grid}-${cell.name}-${at + 1}`;
        cell.setAttribute("aria-labelledby", `${head.id} ${grid}-${cell.name}`);
        const about = cell.getAttribute("aria-describedby");
        if (about) cell.setAttribute("aria-describedby", about.replaceAll(old, cell.id));
        for (const said of cell.parentElement.querySelectorAll("p[id]"))
          said.id = said.id.replace(old, cell.id);
      }
    });
  }

  #here(cell) {
    if (!cell) return;
    this.#at?.closest("tr")?.classList.remove("sini");
    this.#at = cell;
    cell.closest("tr").classList.add("sini");
  }

  /** From the first row of the RHK to the one behind its last; empty rows at the end belong to none. */
  #block(row) {
    const rows = this.#rows();
    let from = rows.indexOf(row);
    while (from > 0 && !this.#isHead(rows[from])) from--;
    let to = rows.indexOf(row) + 1;
    while (to < rows.length && !this.#isHead(rows[to]) && this.#isUsed(rows[to])) to++;
    return [from, to];
  }

  #isHead(row) {
    return this.#cell(row, "teks")?.value.trim() !== "";
  }

  #isUsed(row) {
    return this.#cells(row).some((cell) => cell.value.trim());
  }

  #rows() {
    return [...this.#box.querySelectorAll("tbody tr")];
  }

  #cells(row) {
    return [...row.querySelectorAll(FIELDS)];
  }

  #cell(row, name) {
    return this.#cells(row).find((cell) => cell.name === name);
  }

  #key_(row) {
    return row.querySelector('input[name="rhk-baris"]');
  }

  #say(text, n = "") {
    this.#box.querySelector("output").textContent = text.replace("{n}", n);
  }
}

const ACTS = {
  sisip: ["insert"],
  ganda: ["duplicate"],
  hapus: ["remove"],
  naik: ["move", -1],
  turun: ["move", 1],
  isi: ["fill"],
};
const ALT = { ArrowUp: "naik", ArrowDown: "turun", Insert: "sisip", Delete: "hapus" };

/** Ids may come meanwhile; two pictures are the same when their rows and words are. */
const same = (one, other) =>
  one.length === other.length &&
  one.every(
    (row, at) =>
      row.rhk === other[at].rhk &&
      row.indikator === other[at].indikator &&
      row.values.every((text, n) => text === other[at].values[n]),
  );
