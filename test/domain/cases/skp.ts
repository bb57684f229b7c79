import { aspek, jenisRhk, kelompok, kunci, pendekatan, perspektif } from "../../../src/domain/istilah.ts";
import { type IsiIndikator, type IsiRhk, skpLengkap } from "../../../src/domain/kelengkapan.ts";
import { perilaku } from "../../../src/domain/perilaku.ts";
import {
  code,
  date,
  dateOrNull,
  decode,
  flag,
  integer,
  type Json,
  record,
  recordsOrNone,
  stringsOrNone,
  text,
  upper,
} from "./read.ts";

export function skpDari(i: Json) {
  integer(i, "tahun");
  const ditetapkan = code(i, "status", ["draf", "ditetapkan"]) === "ditetapkan";
  const lampiran = i.lampiran === null || i.lampiran === undefined ? null : record(i.lampiran, "lampiran");
  const { lengkap, kesalahan, peringatan } = skpLengkap({
    kelompok: code(i, "kelompok", kunci(kelompok)),
    pendekatan: code(i, "pendekatan", kunci(pendekatan)),
    mulai: date(i, "periode_mulai"),
    ditetapkan: dateOrNull(i, "tanggal_penetapan"),
    pk: stringsOrNone(i, "pk"),
    rhk: recordsOrNone(i, "rhk").map(rhkDari),
    perilaku: stringsOrNone(i, "perilaku").flatMap((p) => decode(p, kunci(perilaku)) ?? []),
    lampiran: lampiran && {
      sumberDaya: stringsOrNone(lampiran, "sumber_daya"),
      skema: stringsOrNone(lampiran, "skema"),
      konsekuensi: stringsOrNone(lampiran, "konsekuensi"),
    },
    tandaTangan: ditetapkan
      ? { pegawai: bendera(i, "ttd_pegawai") === true, penilai: bendera(i, "ttd_penilai") === true }
      : null,
  });
  return { lengkap, kesalahan: kesalahan.map(upper), peringatan: peringatan.map(upper) };
}

const rhkDari = (r: Json): IsiRhk => ({
  jenis: code(r, "jenis", kunci(jenisRhk)),
  teks: text(r, "teks"),
  penugasanDari: text(r, "penugasan_dari"),
  rhkPimpinan: text(r, "rhk_pimpinan"),
  indikator: recordsOrNone(r, "indikator").map(indikatorDari),
});

const indikatorDari = (n: Json): IsiIndikator => ({
  teks: text(n, "teks"),
  target: text(n, "target"),
  perspektif: dikenal(text(n, "perspektif"), kunci(perspektif)),
  aspek: dikenal(text(n, "aspek"), kunci(aspek)),
  pk: text(n, "pk"),
  dipahamiSemua: bendera(n, "dipahami_semua"),
  manual: bendera(n, "manual"),
});

/** Any text but the exact code stays foreign, also when it happens to be our own spelling of a value. */
const dikenal = <K extends string>(nilai: string | null, nama: readonly K[]): string | null =>
  nilai === null || nilai.trim() === "" ? null : (decode(nilai, nama) ?? `? ${nilai}`);
const bendera = (n: Json, key: string) => (n[key] === undefined || n[key] === null ? null : flag(n, key));
