import { jamMenit } from "../../i18n/dates.ts";
import { said } from "../../i18n/penolakan.ts";
import { skpWords } from "../../i18n/skp.ts";
import type { JawabanIsian } from "../../web/isian-frame.tsx";
import { statusOf } from "../../web/refusal.tsx";
import { type Column, headOf, LINTASAN } from "./grid-columns.ts";
import { GRID } from "./grid-rows.ts";
import type { Loaded } from "./isian-load.ts";
import type { Attempt, Kept, Sent } from "./isian-save.ts";
import type { C } from "./request.ts";

/** Answers a save that came by itself: a line of status, nothing that moves the page. */
export function answerOtomatis(c: C, loaded: Loaded, sent: Sent, attempt: Attempt, from = 0) {
  const t = skpWords[c.var.lang];
  const { head } = loaded.facts;
  if (attempt.kind === "tersimpan") {
    const revisi = head.revisi + (attempt.written ? 1 : 0);
    const pada = attempt.written ? c.var.now : head.diubahPada;
    return c.json<JawabanIsian>({
      teks: t.isian.tersimpan(jamMenit(pada, c.var.agency.zona), revisi),
      revisi,
      baris: keysOf(sent, attempt, from),
      isi: otherwise(sent, attempt, from),
    });
  }
  if (attempt.kind === "ditolak")
    return c.json<JawabanIsian>({ teks: said(attempt.refusal, c.var.lang) }, statusOf(attempt.refusal));
  if (attempt.kind === "rusak") {
    const [code] = Object.values(attempt.fieldErrors);
    return c.json<JawabanIsian>({ teks: t.salah[code as "isian-tidak-utuh"] }, 422);
  }
  if (attempt.kind === "salah") {
    const cells = attempt.rowErrors.map((e) => ({
      id: cellId(e.column, sent.places[e.row - from]?.place ?? 0),
      teks: t.salah[e.code],
      tempat: headOf(e.column, sent.kolom, c.var.lang),
    }));
    const fields = Object.entries(attempt.fieldErrors).map(([id, code]) => ({
      id,
      teks: t.salah[code as "terlalu-panjang"],
    }));
    const salah = [...cells, ...fields];
    return c.json<JawabanIsian>({ teks: t.isian.perluDiperbaiki(salah.length), salah }, 422);
  }
  return c.json<JawabanIsian>({ teks: t.isian.berubahDiTempatLain, bentrok: true }, 409);
}

const cellId = (column: Column, place: number) => `${GRID}-${column}-${place + 1}`;

function keysOf({ lists, places }: Sent, { keys }: Kept, from: number): string[] {
  const all = (lists[`${GRID}-baris`] ?? []).map(() => "");
  places.forEach(({ place }, at) => {
    all[place] = keys[from + at] ?? "";
  });
  return all;
}

function otherwise(
  { places, shown }: Sent,
  { keys, content }: Kept,
  from: number,
): NonNullable<JawabanIsian["isi"]> {
  const rhk = new Map(content.rhk.map((r) => [r.id, r]));
  const indikator = new Map(content.rhk.flatMap((r) => r.indikator).map((i) => [i.id, i]));
  return places.flatMap(({ place, row }, at) => {
    const [r = "", i = ""] = (keys[from + at] ?? "").split(".");
    const one = indikator.get(i);
    const stored: Partial<Record<Column, string | undefined>> = {
      rhkPimpinan: rhk.get(r)?.rhkPimpinanTeks,
      indikator: one?.teks,
      target: one?.target,
      ...Object.fromEntries(Object.entries(one?.lintasan ?? {}).map(([k, v]) => [LINTASAN + k, v])),
    };
    return shown.flatMap((column) => {
      const [dari, teks] = [row.values[column] ?? "", stored[column]];
      return teks !== undefined && teks !== dari ? [{ id: cellId(column, place), dari, teks }] : [];
    });
  });
}
