import type { FaktaGaris } from "../../data/agency/garis-fakta.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { type Tanggal, tambahHari } from "../../domain/tanggal.ts";
import type { PostInUnit } from "./queries.ts";

/** Where posts go when their unit is dissolved, each that goes on with the id of its new row. */
export type Gerak = {
  readonly lanjut: readonly (PostInUnit & { readonly baru: string })[];
  readonly alih: readonly PostInUnit[];
  readonly akhir: readonly PostInUnit[];
  readonly ke: string;
  readonly dari: Tanggal;
};

/** The facts as they will be after the save. */
export function withMoved(fakta: FaktaGaris, g: Gerak): FaktaGaris {
  const eve = tambahHari(g.dari, -1);
  const habis = new Set([...g.lanjut, ...g.akhir].map((p) => p.id));
  const alih = new Set(g.alih.map((p) => p.id));
  const lanjut = new Map(g.lanjut.map((p) => [p.id, p.baru]));
  const polos = { unit: g.ke, memimpin: false, delegasiPenilai: false };
  const pindah = (rows: FaktaGaris["penempatan"], asal: FaktaGaris["penempatan"]) => [
    ...rows.map((p) => (habis.has(p.id) ? { ...p, sampai: eve } : alih.has(p.id) ? { ...p, ...polos } : p)),
    ...asal.flatMap((p) => {
      const id = lanjut.get(p.id);
      return id === undefined ? [] : [{ ...p, ...polos, id, dari: g.dari }];
    }),
  ];
  const semua = [...new Map([...fakta.kepala, ...fakta.penempatan].map((p) => [p.id, p])).values()];
  return { ...fakta, kepala: pindah(fakta.kepala, []), penempatan: pindah(fakta.penempatan, semua) };
}

/** Who goes along has a new row with the letter of the merger; his post keeps its name until he has a new one. */
export const movePostsStatements = (
  g: Gerak,
  orang: readonly string[],
  surat: { readonly nomorSurat: string },
): Statement<number>[] => [
  change`UPDATE pegawai SET versi = versi + 1 WHERE id IN (SELECT value FROM json_each(${JSON.stringify(orang)}))`,
  change`INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenjang, jenis, memimpin, delegasi_penilai,
      dari, sampai, nomor_surat, mengakhiri, akhir_semula)
    SELECT j.value ->> 1, n.pegawai, ${g.ke}, n.jabatan, n.jenis_jabatan, n.jenjang, n.jenis, 0, 0, ${g.dari}, n.sampai,
      ${surat.nomorSurat}, n.id, n.sampai
    FROM json_each(${JSON.stringify(g.lanjut.map((p) => [p.id, p.baru]))}) j JOIN penempatan n ON n.id = j.value ->> 0`,
  change`UPDATE penempatan SET sampai = ${tambahHari(g.dari, -1)}
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify([...g.lanjut, ...g.akhir].map((p) => p.id))}))`,
  change`UPDATE penempatan SET unit = ${g.ke}, memimpin = 0, delegasi_penilai = 0
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(g.alih.map((p) => p.id))}))`,
];
