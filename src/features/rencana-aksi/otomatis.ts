import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import type { Refusal } from "../../domain/result.ts";
import { capaianCara, capaianRingkas } from "../../i18n/capaian-indikator.ts";
import { jamMenit } from "../../i18n/dates.ts";
import { said } from "../../i18n/penolakan.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import type { FieldErrors, Lists } from "../../web/form.ts";
import type { JawabanIsian } from "../../web/isian-frame.tsx";
import { statusOf } from "../../web/refusal.tsx";
import { type Isian, nama } from "./forms.ts";
import type { C } from "./load.ts";
import { capaianOf, type Work } from "./work.ts";

/** Stored: the line of status, the keys of rows that were new, and what the figures come to now. */
export function answerSaved(c: C, work: Work, lists: Lists, isian: Isian, written: boolean) {
  const { lang, now, agency } = c.var;
  const revisi = work.periode.revisi + (written ? 1 : 0);
  const pada = written ? now : (work.periode.disimpanPada ?? now);
  return c.json<JawabanIsian>({
    teks: rencanaAksiWords[lang].otomatis(jamMenit(pada, agency.zona), String(revisi)),
    revisi,
    baris: work.content.rhk.flatMap((rhk) => keysOf(lists, rhk.id, isian, written)),
    tampil: work.content.rhk
      .flatMap((rhk) => rhk.indikator)
      .flatMap((i) => {
        const capaian = capaianOf(work, i, isian.realisasi.get(i.id));
        return [
          { id: `capaian-${i.id}`, teks: capaianRingkas(capaian, lang) },
          { id: `hitung-${i.id}`, teks: capaianCara(capaian, lang) },
        ];
      }),
  });
}

export function answerWrong(c: C, errors: FieldErrors) {
  const t = rencanaAksiWords[c.var.lang];
  const words: Readonly<Record<string, string>> = t.salah;
  const salah = Object.entries(errors).map(([id, key]) => ({ id, teks: words[key] ?? "" }));
  return c.json<JawabanIsian>({ teks: t.perbaiki(String(salah.length)), salah }, 422);
}

export function answerRefused(c: C, refusal: Refusal) {
  if (refusal.code === changedMeanwhile.code)
    return c.json<JawabanIsian>({ teks: rencanaAksiWords[c.var.lang].bentrok, bentrok: true }, 409);
  return c.json<JawabanIsian>({ teks: said(refusal, c.var.lang) }, statusOf(refusal));
}

/** For every row that was sent, in its order, its key from now on. */
function keysOf(lists: Lists, rhk: string, isian: Isian, written: boolean): string[] {
  const baris = isian.rencana.get(rhk) ?? [];
  const sent = lists[`${nama.grid(rhk)}-baris`] ?? [];
  if (written) return sent.map((_, at) => baris.find((b) => b.at === at && b.teks !== "")?.key ?? "");
  // What came a second time is what stands there: rows with words, in their order.
  let next = 0;
  return sent.map((_, at) => ((lists[nama.teks(rhk)]?.[at] ?? "") === "" ? "" : (baris[next++]?.key ?? "")));
}
