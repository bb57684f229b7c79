// The quick capture on a phone: what is written is kept there first, and sent from there.
import { saranRhk } from "../../domain/saran-rhk.ts";
import { drop, hear, keep, notesOf } from "./catat/antrean.js";
import { install } from "./catat/aplikasi.js";
import { ready } from "./catat/foto.js";
import { sendAll } from "./catat/kirim.js";
import { newKey, today } from "./catat/kunci.js";
import { known, remember } from "./catat/siapa.js";
import { noteRow, undoButton } from "./catat/tampil.js";

const WAITS = [5, 15, 30, 60, 120];

class Catat extends HTMLElement {
  #words;
  #form;
  #who;
  /** The result the page proposed, and whether somebody chose another himself. */
  #first;
  #chosen = false;
  #loaded = today();
  /** A note that is being corrected: it keeps its key and its photos. */
  #corrected = null;
  #fresh = null;
  #busy = false;
  #timer = 0;
  #tries = 0;
  #off = new AbortController();

  connectedCallback() {
    const { dasar, kata, pegawai } = this.dataset;
    this.#words = JSON.parse(kata);
    this.#form = this.querySelector("form");
    const { signal } = this.#off;
    if (pegawai) {
      remember(dasar, pegawai, this.#form.elements.rhk, this.dataset.hari);
      this.#who = pegawai;
      install(dasar);
    } else if (!this.#offline()) return;
    this.#first = this.#form.elements.rhk.value;
    // Before the browser, and before what keeps a form from being sent twice: nothing is sent by the form itself.
    this.#form.addEventListener("click", (event) => {
      if (!event.target.closest("button[type=submit], button:not([type])")) return;
      event.preventDefault();
      void this.#save();
    });
    this.#form.addEventListener("input", (event) => this.#typed(event.target));
    addEventListener("online", () => this.#anew(), { signal });
    addEventListener("pageshow", (event) => event.persisted && this.#anew(), { signal });
    document.addEventListener("visibilitychange", () => document.hidden || this.#anew(), { signal });
    const deaf = hear(() => this.#show());
    signal.addEventListener("abort", deaf);
    void this.#show().then(() => this.#send());
  }

  disconnectedCallback() {
    this.#off.abort();
    clearTimeout(this.#timer);
  }

  /** The page that is kept for everybody: of a person it knows what his phone remembers, or nothing. */
  #offline() {
    const person = known(this.dataset.dasar);
    const without = document.querySelector("[data-tanpa-orang]");
    without.hidden = Boolean(person);
    this.#form.hidden = !person;
    this.#who = person?.pegawai ?? "";
    if (!person) {
      void this.#show();
      return false;
    }
    const { rhk, tanggal } = this.#form.elements;
    rhk.prepend(...person.pilihan.map(([id, teks]) => new Option(teks, id)));
    rhk.value = person.terakhir;
    [this.dataset.hari, this.#loaded] = person.hari;
    this.dataset.hari = this.#day();
    this.#loaded = today();
    tanggal.value = this.dataset.hari;
    this.dataset.rhk = JSON.stringify(person.kata);
    return true;
  }

  #typed(field) {
    const { kegiatan, rhk } = this.#form.elements;
    if (field === rhk) {
      this.#chosen = true;
      this.#hint("");
    } else if (field === kegiatan && !this.#chosen) {
      const words = JSON.parse(this.dataset.rhk);
      const found = saranRhk(
        kegiatan.value,
        [...rhk.options]
          .filter(({ value }) => value)
          .map(({ value, text }) => ({
            id: value,
            teks: [text, words[value]?.[0] ?? ""],
            catatan: [words[value]?.[1] ?? ""],
          })),
      );
      rhk.value = found ?? this.#first;
      this.#hint(found ? this.#words.disarankan : "");
    }
  }

  #hint(text) {
    const { rhk } = this.#form.elements;
    let hint = this.#form.querySelector("[data-saran]");
    if (!hint) {
      hint = Object.assign(document.createElement("p"), { className: "hint", id: "rhk-saran" });
      hint.dataset.saran = "";
      rhk.after(hint);
      rhk.setAttribute("aria-describedby", hint.id);
    }
    hint.textContent = text;
  }

  async #save() {
    const { kegiatan, rhk, tanggal, berkas, klien } = this.#form.elements;
    const text = kegiatan.value.replace(/\s+/g, " ").trim();
    if (this.#busy) return;
    if (!text) {
      this.#say(this.#words.tanpaTeks);
      kegiatan.focus();
      return;
    }
    this.#busy = true;
    try {
      if (berkas.files.length > 0) this.#say(this.#words.mengecil);
      const files = await Promise.all([...berkas.files].map(ready));
      const key = this.#corrected?.klien ?? (klien.value || newKey());
      await keep({
        klien: key,
        dasar: this.dataset.dasar,
        pegawai: this.#who,
        kegiatan: text,
        rhk: rhk.value,
        teksRhk: rhk.selectedOptions[0]?.text ?? "",
        tanggal: this.#day(tanggal),
        berkas: [...(this.#corrected?.berkas ?? []), ...files],
        pada: this.#corrected?.pada ?? Date.now(),
        galat: null,
      });
      this.#fresh = key;
      this.#corrected = null;
      this.#say(navigator.onLine ? this.#words.simpanTerkirim : this.#words.simpan);
      kegiatan.value = "";
      berkas.value = "";
      klien.value = newKey();
      this.#chosen = false;
      this.#first = rhk.value;
      this.#hint("");
      await this.#show();
      void this.#later();
      void this.#send();
    } catch {
      // Nowhere to keep it: with a network it goes as an ordinary form, without one it stays in the field.
      if (navigator.onLine && !this.#corrected) this.#form.submit();
      else this.#say(this.#words.penuh);
    } finally {
      this.#busy = false;
    }
  }

  /** The service's day moves on with the phone's days; one that somebody chose stays. */
  #day(field) {
    const { hari } = this.dataset;
    if (field && field.value !== hari) return field.value;
    const days = Math.round((Date.parse(today()) - Date.parse(this.#loaded)) / 86_400_000);
    return new Date(Date.parse(hari) + days * 86_400_000).toISOString().slice(0, 10);
  }

  /** Where there is such a thing the browser sends by itself, even after the page was closed. */
  async #later() {
    const registration = await navigator.serviceWorker?.getRegistration(`${this.dataset.dasar}/`);
    await registration?.sync?.register("catat").catch(() => {});
  }

  /** Something has changed: what failed before says little about now. */
  #anew() {
    this.#tries = 0;
    void this.#send();
  }

  async #send(again) {
    clearTimeout(this.#timer);
    let arrived = 0;
    const state = await sendAll(this.dataset.dasar, {
      again,
      sent: (klien, said) => {
        arrived++;
        if (klien === this.#fresh || klien === again) this.#acknowledged(said);
      },
    }).catch(() => "gagal");
    if (!this.isConnected) return;
    this.#state = state;
    this.#tries = state === "selesai" ? 0 : this.#tries + 1;
    const left = await this.#show();
    const mine = left.find((note) => note.klien === this.#fresh);
    if (mine) this.#say(mine.galat ? this.#reason(mine) : this.#words.simpan);
    if (arrived > 0) await this.#refresh();
    if (left.some((note) => !note.galat) && state !== "sesi" && state !== "selesai")
      this.#timer = setTimeout(() => this.#send(), 1000 * WAITS[Math.min(this.#tries, WAITS.length) - 1]);
  }
  #state = "selesai";

  #acknowledged({ id, pesan }) {
    this.#fresh = null;
    this.#say(
      pesan,
      undoButton(this.dataset.dasar, id, this.#words, (text) => {
        this.#say(text);
        void this.#refresh();
      }),
    );
  }

  /** The notes of the day that this page shows; through htmx, never by own hand into the page. */
  async #refresh() {
    if (!document.getElementById("hari")) return;
    await window.htmx?.ajax("GET", location.pathname + location.search, {
      target: "#hari",
      select: "#hari",
      swap: "outerHTML",
    });
  }

  #say(text, more) {
    this.querySelector("[data-hasil]").replaceChildren(text, ...(more ? [" ", more] : []));
  }

  #reason({ galat }) {
    return /^\d+$/.test(galat) ? this.#words.ditolak : galat;
  }

  /** What waits on this phone: one's own in full, of others only that they are there. */
  async #show() {
    const all = await notesOf(this.dataset.dasar).catch(() => []);
    const mine = all.filter((note) => note.pegawai === this.#who);
    const box = this.querySelector("[data-antrean]");
    const others = box.querySelector("[data-lain]");
    const t = this.#words;
    box.hidden = all.length === 0;
    flag(all.length > 0);
    box.querySelector("[data-judul]").textContent = t.judul.replace("{n}", mine.length);
    others.hidden = mine.length === all.length;
    others.textContent = t.orangLain.replace("{n}", all.length - mine.length);
    const state = { luring: t.luring, gagal: t.gagal, sesi: t.sesi }[this.#state] ?? t.mengirim;
    box.querySelector("ul").replaceChildren(
      ...mine.map((note) =>
        noteRow(note, {
          words: t,
          state: note.galat ? this.#reason(note) : navigator.onLine ? state : t.luring,
          signIn:
            this.#state === "sesi" &&
            !note.galat &&
            `${this.dataset.dasar}/masuk?kembali=${encodeURIComponent(`${this.dataset.dasar}/catat`)}`,
          send: () => this.#send(note.klien),
          correct: () => this.#correct(note),
          drop: () => confirm(t.buangYakin) && drop(note.klien).then(() => this.#show()),
        }),
      ),
    );
    return mine;
  }

  #correct(note) {
    const { kegiatan, rhk, tanggal } = this.#form.elements;
    this.#corrected = note;
    this.#chosen = true;
    kegiatan.value = note.kegiatan;
    rhk.value = note.rhk;
    if (tanggal) tanggal.value = note.tanggal;
    this.#say(this.#words.memperbaiki);
    kegiatan.focus();
  }
}

/** Whether a page that only holds the card has to bring this script by itself (page-scripts.js). */
function flag(waiting) {
  try {
    if (waiting) localStorage["catat-menunggu"] = "1";
    else localStorage.removeItem("catat-menunggu");
  } catch {
    // Then it comes when the card is used.
  }
}

// A page that htmx puts in brings this script again.
if (!customElements.get("catat-cepat")) customElements.define("catat-cepat", Catat);
