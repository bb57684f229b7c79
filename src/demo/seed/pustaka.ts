import { change } from "../../data/agency/statement.ts";
import { kunciJabatan } from "../../domain/pustaka.ts";
import type { Benih, Orang } from "./benih.ts";
import { DIBUAT } from "./benih.ts";
import { idOf } from "./id.ts";
import { insert, type Row, type Stage, type Tulisan } from "./tulis.ts";

export type PustakaLakon = {
  /** Who keeps it. */ readonly admin: string;
  readonly pustaka: string;
  /** Who proposed what waits. */ readonly pengusul: string;
  readonly usulan: string;
  /** Plans that began as a copy of the year before: kode and year. */
  readonly disalin: readonly { readonly kode: string; readonly tahun: number }[];
};

/** The library, a proposal that waits, which plans took what of it, and plans that began as a copy. */
export const pustakaStage = (benih: Benih, orang: Orang, lakon: PustakaLakon, now: number): Stage => ({
  nama: "pustaka",
  isi: () => {
    const usulanPada = now - 3 * 86_400_000;
    const baru = entries(lakon.usulan).map((e) =>
      row(benih, e, "usulan", orang.idPegawai(lakon.pengusul), usulanPada),
    );
    return [
      ...insert("pustaka", [
        ...entries(lakon.pustaka).map((e) => row(benih, e, "aktif", orang.idPegawai(lakon.admin), DIBUAT)),
        ...baru,
      ]),
      ...insert("pemberitahuan", [
        {
          id: idOf(usulanPada, `${benih.code} kabar pustaka`),
          pegawai: orang.idPegawai(lakon.admin),
          jenis: "pustaka-usulan",
          data: JSON.stringify({
            nama: orang.pegawai.find((p) => p.kode === lakon.pengusul)?.nama ?? "",
            jumlah: baru.length,
            jabatan: entries(lakon.usulan)[0]?.jabatan ?? "",
          }),
          tautan: "/pustaka",
          dibuat_pada: usulanPada,
        },
      ]),
      usedStatement,
      ...lakon.disalin.map((d) => copiedStatement(orang.idPegawai(d.kode), d.tahun)),
    ];
  },
});

type Isian = {
  readonly jabatan: string;
  readonly jenis: string;
  readonly teks: string;
  readonly isi: IsiRow[];
};
type IsiRow = { aspek: string | null; perspektif: null; teks: string; target: string };

function entries(teks: string): readonly Isian[] {
  const semua: Isian[] = [];
  let jabatan = "";
  for (const baris of teks.split("\n").map((b) => b.trim())) {
    if (baris.startsWith("# ")) jabatan = baris.slice(2);
    else if (/^[UT] /.test(baris))
      semua.push({ jabatan, jenis: baris[0] === "U" ? "utama" : "tambahan", teks: baris.slice(2), isi: [] });
    else if (baris.startsWith("- ")) {
      const [indikator = "", target = "", aspek = ""] = baris.slice(2).split(" | ");
      semua.at(-1)?.isi.push({
        aspek: aspek === "-" ? null : aspek,
        perspektif: null,
        teks: indikator,
        target: target === "-" ? "" : target,
      });
    }
  }
  return semua;
}

const row = (benih: Benih, e: Isian, keadaan: string, oleh: string, pada: number): Row => ({
  id: idOf(pada, `${benih.code} pustaka ${e.jabatan} ${e.teks}`),
  jabatan_kunci: kunciJabatan(e.jabatan),
  jabatan: e.jabatan,
  jenis: e.jenis,
  pendekatan: e.isi.every((i) => i.target === "") ? "kualitatif" : "kuantitatif",
  teks: e.teks,
  isi: JSON.stringify(e.isi),
  keadaan,
  dibuat_oleh: oleh,
  dibuat_pada: pada,
  diubah_oleh: oleh,
  diubah_pada: pada,
});

/** Results of plans that stand in the library word for word, for a jabatan that it serves. */
const usedStatement: Tulisan = change`INSERT INTO pustaka_pakai (rhk, pustaka)
  SELECT r.id, p.id FROM pustaka p JOIN rhk r ON r.teks = p.teks JOIN skp s ON s.id = r.skp
    JOIN penempatan n ON n.id = s.penempatan WHERE p.keadaan = 'aktif' AND lower(n.jabatan) || ' ' LIKE p.jabatan_kunci || ' %'`;

/** What stands word for word in the plan of the year before was taken over from it. */
const copiedStatement = (pegawai: string, tahun: number): Tulisan => change`UPDATE rhk SET asal = 'tahun-lalu'
  WHERE skp IN (SELECT id FROM skp WHERE pegawai = ${pegawai} AND tahun = ${tahun})
    AND teks IN (SELECT r.teks FROM rhk r JOIN skp s ON s.id = r.skp WHERE s.pegawai = ${pegawai} AND s.tahun = ${tahun - 1})`;
