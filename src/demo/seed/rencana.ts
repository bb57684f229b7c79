import type { Tanggal } from "../../domain/tanggal.ts";
import { tabel } from "../tabel.ts";
import type { Benih } from "./benih.ts";
import { idOf } from "./id.ts";
import { jam, type SkpBenih } from "./skp.ts";
import { insert, type Row } from "./tulis.ts";

/** Manuals and strategies of an agency's leaders, written after their plans were agreed (stages 3 and 4, hlm. 26). */
export type Rencana = {
  /** kode | tahun | indikator | tujuan | definisi | formula | satuan | kualitas | sumber | periode | dipahami | tanggal */
  readonly manual: string;
  /** kode | tahun | kunci | cara | judul | pemilik | waktu | tujuan | pihak | penerima | anggaran | indikator; … | tanggal */
  readonly strategi: string;
  /** kunci | bagian | jenis | teks */
  readonly butir: string;
};

const MANUAL = [
  ...["kode", "tahun", "indikator", "tujuan", "definisi", "formula", "satuan", "kualitas", "sumber"],
  ...["periode", "dipahami", "tanggal"],
] as const;
const STRATEGI = [
  ...["kode", "tahun", "kunci", "cara", "judul", "pemilik", "waktu", "tujuan", "pihak", "penerima"],
  ...["anggaran", "indikator", "tanggal"],
] as const;

export function rencanaStatements(benih: Benih, skp: readonly SkpBenih[], rencana: Rencana) {
  const manual = tabel(rencana.manual, MANUAL as readonly string[]).map((m) => baca(skp, m));
  const strategi = tabel(rencana.strategi, STRATEGI as readonly string[]);
  const butir = tabel(rencana.butir, ["kunci", "bagian", "jenis", "teks"]);
  return [
    ...insert(
      "manual_indikator",
      manual.map(
        ({ induk, b, indikator }): Row => ({
          indikator: indikator(b.indikator ?? ""),
          skp: induk.id,
          tujuan: b.tujuan ?? "",
          definisi: b.definisi ?? "",
          formula: b.formula ?? "",
          satuan: b.satuan ?? "",
          kualitas: b.kualitas || null,
          sumber_data: b.sumber ?? "",
          periode_pelaporan: b.periode || null,
          dipahami_semua: b.dipahami === "ya" ? 1 : 0,
          revisi: 1,
          diubah_pada: jam(b.tanggal as Tanggal, benih, 10, `manual ${b.kode} ${b.indikator}`),
        }),
      ),
    ),
    ...insert(
      "strategi",
      strategi.map((s, urut): Row => {
        const { induk, b } = baca(skp, s);
        const pada = jam(b.tanggal as Tanggal, benih, 14, `strategi ${b.kunci}`);
        return {
          id: idStrategi(b.kunci ?? ""),
          skp: induk.id,
          cara: b.cara ?? "",
          judul: b.judul ?? "",
          pemilik: b.pemilik ?? "",
          waktu: b.waktu ?? "",
          tujuan: b.tujuan ?? "",
          pihak: b.pihak ?? "",
          penerima: b.penerima ?? "",
          anggaran: b.anggaran ?? "",
          urut,
          revisi: 1,
          diubah_pada: pada,
        };
      }),
    ),
    ...insert(
      "strategi_indikator",
      strategi.flatMap((s): Row[] => {
        const { b, indikator } = baca(skp, s);
        return (b.indikator ?? "")
          .split(";")
          .map((cari) => ({ strategi: idStrategi(b.kunci ?? ""), indikator: indikator(cari.trim()) }));
      }),
    ),
    ...insert(
      "strategi_butir",
      butir.map(
        (b, urut): Row => ({
          id: idOf(0, `${benih.code} butir ${b.kunci} ${urut}`),
          strategi: idStrategi(b.kunci),
          bagian: b.bagian,
          jenis: b.jenis,
          teks: b.teks,
          urut,
        }),
      ),
    ),
  ];

  function idStrategi(kunci: string): string {
    return idOf(0, `${benih.code} strategi ${kunci}`);
  }
}

/** The plan a row is of, and its indicators by the words they begin with. */
function baca(skp: readonly SkpBenih[], b: Readonly<Record<string, string>>) {
  const induk = skp.find((s) => s.kode === b.kode && s.tahun === Number(b.tahun));
  if (!induk) throw new Error(`${b.kode} has no plan in ${b.tahun}`);
  const indikator = (awal: string): string => {
    const satu = induk.isi?.rhk.flatMap((r) => r.indikator).find((i) => i.teks.startsWith(awal));
    if (!satu) throw new Error(`no indicator of ${b.kode} begins with "${awal}"`);
    return satu.id;
  };
  return { induk, b, indikator };
}
