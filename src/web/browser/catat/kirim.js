import { drop, notesOf, remark } from "./antrean.js";

/**
 * Sends what waits, one after the other, oldest first, until nothing is left or the way is closed. Only the notes of
 * whoever is signed in now. Nothing goes from the phone before the server has said that it is there; sent twice it is
 * one, because the key is the same.
 */
export const sendAll = (base, wish = {}) =>
  navigator.locks ? navigator.locks.request(`catat:${base}`, () => drain(base, wish)) : drain(base, wish);

/** @returns "selesai" | "luring" | "gagal" | "sesi" */
async function drain(base, { again, sent }) {
  if ((await notesOf(base)).length === 0) return "selesai";
  const asked = await ask(`${base}/catat/siapa`, { cache: "no-store" }, 15_000);
  if (!asked.said) return stateOf(asked);
  const me = asked.said.pegawai;
  if (!me) return "sesi";
  const tried = new Set();
  for (;;) {
    const next = (await notesOf(base)).find(
      (note) => note.pegawai === me && !tried.has(note.klien) && (!note.galat || note.klien === again),
    );
    if (!next) return "selesai";
    tried.add(next.klien);
    const answer = await ask(`${base}/catat`, { method: "POST", body: formOf(next) }, 180_000);
    if (answer.said?.id) {
      await drop(next.klien);
      sent?.(next.klien, answer.said);
    } else if (answer.status >= 400 && answer.status < 500 && answer.status !== 401 && answer.status !== 429)
      await remark(next.klien, {
        galat: answer.said?.pesan ?? String(answer.status),
        kolom: answer.said?.kolom,
      });
    else return stateOf(answer);
  }
}

const stateOf = ({ status }) => (status === 401 ? "sesi" : status === 0 ? "luring" : "gagal");

async function ask(address, options, patience) {
  try {
    const answer = await fetch(address, {
      ...options,
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout?.(patience),
    });
    // A page instead of an answer, such as one that asks for a second factor, acknowledges nothing.
    const said = /json/.test(answer.headers.get("content-type")) ? await answer.json() : null;
    return { status: answer.status, said: answer.status === 401 || answer.status >= 500 ? null : said };
  } catch {
    return { status: 0, said: null };
  }
}

function formOf({ klien, pegawai, kegiatan, rhk, tanggal, berkas }) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ klien, pegawai, kegiatan, rhk, tanggal }))
    form.set(name, value);
  // What is told of a photo is told of one: the form has a place for one.
  if (berkas.length === 1) for (const [name, value] of Object.entries(berkas[0].sifat)) form.set(name, value);
  for (const { nama, jenis, isi } of berkas) form.append("berkas", new Blob([isi], { type: jenis }), nama);
  return form;
}
