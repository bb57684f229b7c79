import type { EntriSimpan, ProgresRow } from "../../data/agency/progres.ts";
import { newId } from "../../data/ids.ts";
import { catatBanyak, type Entri, type FaktaProgres, hapusProgres } from "../../domain/progres.ts";
import type { Refusal } from "../../domain/result.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { Lists } from "../../web/form.ts";
import {
  bacaKetikan,
  type Ketikan,
  KOLOM,
  type Kolom,
  ketikanDari,
  kolomDari,
  kosong,
  sama,
} from "./entri.ts";

/** A row of the table as it came back: empty key is a new one. */
export type Ketik = { readonly id: string; readonly revisi: number | null; readonly ketikan: Ketikan };
export type SalahBaris = { readonly at: number; readonly kolom: Kolom; readonly refusal: Refusal };
/** Rows that somebody changed since: what stands now, or null when it is gone. */
export type Berubah = ReadonlyMap<string, ProgresRow | null>;

export const BARIS_TERBANYAK = 300;

/** The lists of the form as rows. The key of a row that is there: id and the revision that was looked at. */
export function ketikDari(lists: Lists): readonly Ketik[] {
  const keys = lists["harian-baris"] ?? [];
  return keys.slice(0, BARIS_TERBANYAK).map((key, at) => {
    const [, id = "", revisi] = /^([0-9A-HJKMNP-TV-Z]{26}):(\d{1,9})$/.exec(key) ?? [];
    return {
      id,
      revisi: revisi === undefined ? null : Number(revisi),
      ketikan: Object.fromEntries(KOLOM.map((k) => [k, lists[k]?.[at] ?? ""])) as Ketikan,
    };
  });
}

export const ketikTersimpan = (baris: readonly ProgresRow[]): readonly Ketik[] =>
  baris.map((g) => ({ id: g.id, revisi: g.revisi, ketikan: ketikanDari(g) }));

export type Dibaca = {
  readonly simpan: readonly EntriSimpan[];
  readonly hapus: readonly string[];
  readonly salah: readonly SalahBaris[];
  readonly berubah: Berubah;
};

/**
 * What the table asks for: lines that are new or different, lines whose activity was emptied; what is as it was is
 * left alone, so a signed day does not stand in the way of the others.
 */
export function bacaTabel(
  ketik: readonly Ketik[],
  ada: readonly ProgresRow[],
  fakta: FaktaProgres,
  dekat: Tanggal,
  now: number,
): Dibaca {
  const lama = new Map(ada.map((g) => [g.id, g]));
  const berubah = new Map<string, ProgresRow | null>();
  const hapus: string[] = [];
  const salah: SalahBaris[] = [];
  const calon: {
    at: number;
    entri: Entri & { id: string };
    k: Ketik;
    g: ProgresRow | undefined;
    rencanaAksi: string | null;
  }[] = [];
  ketik.forEach((k, at) => {
    const g = lama.get(k.id);
    if (k.id === "" ? kosong(k.ketikan) : g && sama(ketikanDari(g), k.ketikan)) return;
    if (k.id !== "" && (!g || g.revisi !== k.revisi)) {
      berubah.set(k.id, g ?? null);
      return;
    }
    const tutup = g && hapusProgres(g.tanggal, fakta);
    if (tutup && !tutup.ok) {
      salah.push({ at, kolom: "tanggal", refusal: tutup });
      return;
    }
    if (g && k.ketikan.kegiatan.trim() === "") {
      hapus.push(g.id);
      return;
    }
    const terbaca = bacaKetikan(k.ketikan, fakta, dekat);
    if ("kode" in terbaca) {
      salah.push({ at, kolom: terbaca.kolom, refusal: { ok: false, kind: "isi", code: terbaca.kode } });
      return;
    }
    const { entri, rencanaAksi } = terbaca;
    calon.push({ at, entri: { ...entri, id: g?.id ?? newId(now) }, k, g, rencanaAksi });
  });
  const tersisa = { ...fakta, ada: fakta.ada.filter((a) => !hapus.includes(a.id)) };
  const hasil = catatBanyak(
    calon.map((c) => c.entri),
    tersisa,
  );
  const simpan = calon.flatMap(({ at, entri, g, rencanaAksi }, n): EntriSimpan[] => {
    const satu = hasil[n];
    if (!satu?.ok) {
      if (satu) salah.push({ at, kolom: kolomDari(satu.code), refusal: satu });
      return [];
    }
    const { tempat } = satu.value;
    return [
      { ...entri, tempat, rencanaAksi, sumber: g?.sumber ?? "harian", ...(g ? { revisi: g.revisi } : {}) },
    ];
  });
  return { simpan, hapus, salah: salah.sort((a, b) => a.at - b.at), berubah };
}
