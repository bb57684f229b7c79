import { sql } from "drizzle-orm";
import { type EvaluasiHead, evaluasiDari, stillAs } from "../../data/agency/evaluasi.ts";
import type { Sisi } from "../../data/agency/evaluasi-sisi.ts";
import { noticeStatement } from "../../data/agency/kabar.ts";
import { type Acting, guardStatement, outcome, record, write } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { tercabut } from "../../data/agency/tercabut.ts";
import { type HasilLama, jawabHasilLama, tarikHasilLama, usulkanHasilLama } from "../../domain/hasil-lama.ts";
import { type KodePenolakan, tolak } from "../../domain/penolakan.ts";
import { accept, type Result } from "../../domain/result.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { Viewer } from "../../domain/wewenang.ts";

export const hasilLamaDari = (e: EvaluasiHead, sisi: Sisi, a: Pick<Acting, "today" | "zona">): HasilLama => {
  const { pegawai, penilai, atasan, keadaan, jendela } = evaluasiDari(e, a.today, a.zona);
  const { calon, usulan } = sisi.sepakat;
  return { pegawai, penilai, atasan, keadaan, jendela, tersedia: calon !== null, usulan };
};

/** hlm. 91 A.13.a: either of the two proposes to use the last period's result. */
export async function proposeLast(
  a: Acting,
  e: EvaluasiHead,
  sisi: Sisi,
  alasan: string,
): Promise<Result<unknown>> {
  const boleh = usulkanHasilLama(hasilLamaDari(e, sisi, a), a.viewer, a.today);
  if (!boleh.ok) return boleh;
  return outcome(
    await write(
      a.db,
      jejak(a, e, "hasilLamaUsul", { dari: sisi.sepakat.calon?.id }),
      [
        masih(a, e),
        change`INSERT INTO sepakat_hasil (evaluasi, dari, keadaan, alasan, diusulkan_oleh, diusulkan_pada)
          VALUES (${e.id}, ${sisi.sepakat.calon?.id ?? null}, 'diusulkan', ${alasan}, ${a.viewer.pegawai}, ${a.now})
          ON CONFLICT (evaluasi) DO UPDATE SET dari = excluded.dari, keadaan = 'diusulkan', alasan = excluded.alasan,
            diusulkan_oleh = excluded.diusulkan_oleh, diusulkan_pada = excluded.diusulkan_pada, dijawab_oleh = NULL,
            dijawab_pada = NULL WHERE sepakat_hasil.keadaan IN ('ditolak', 'ditarik')`,
        guardStatement(),
        kabar(a, e, "usul"),
      ],
      a.perintah,
    ),
  );
}

/** The other agrees: rated by that result, to be signed by the penilai; or not, and nothing has happened. */
export async function answerLast(
  a: Acting,
  e: EvaluasiHead,
  sisi: Sisi,
  setuju: boolean,
  catatan: string,
): Promise<Result<unknown>> {
  const boleh = jawabHasilLama(hasilLamaDari(e, sisi, a), a.viewer, a.today);
  if (!boleh.ok) return boleh;
  const jawab = change`UPDATE sepakat_hasil SET keadaan = ${setuju ? "disepakati" : "ditolak"},
      dijawab_oleh = ${a.viewer.pegawai}, dijawab_pada = ${a.now}
    WHERE evaluasi = ${e.id} AND keadaan = 'diusulkan' AND diusulkan_oleh = ${sisi.sepakat.usulan?.oleh ?? ""}`;
  const sesudah = [jawab, guardStatement(), kabar(a, e, setuju ? "setuju" : "tolak")];
  if (!setuju)
    return outcome(await write(a.db, jejak(a, e, "hasilLamaTolak"), [masih(a, e), ...sesudah], a.perintah));
  return outcome(
    await record(
      a.db,
      langkah(a, e, "adopt", "dinilai", { dari: sisi.sepakat.calon?.id }),
      change`UPDATE evaluasi SET keadaan = 'dinilai', versi = evaluasi.versi + 1, rating_hasil = h.rating_hasil,
        rating_perilaku = h.rating_perilaku, predikat = h.predikat, alasan = '', catatan = ${catatan},
        dinilai_pada = ${a.now}
        FROM evaluasi h WHERE h.id = ${sisi.sepakat.calon?.id ?? ""} AND h.keadaan = 'final' AND NOT ${tercabut(sql`h.id`)} AND ${stillAs(e, a.versi)}`,
      sesudah,
    ),
  );
}

/** A proposal by who made it, an agreement by either while it is unsigned. */
export async function withdrawLast(a: Acting, e: EvaluasiHead, sisi: Sisi): Promise<Result<unknown>> {
  const boleh = tarikHasilLama(hasilLamaDari(e, sisi, a), a.viewer, a.today);
  if (!boleh.ok) return boleh;
  const dari = sisi.sepakat.usulan?.keadaan ?? "";
  const tarik = [
    change`UPDATE sepakat_hasil SET keadaan = 'ditarik', dijawab_oleh = ${a.viewer.pegawai}, dijawab_pada = ${a.now}
      WHERE evaluasi = ${e.id} AND keadaan = ${dari}`,
    guardStatement(),
    kabar(a, e, "tarik"),
  ];
  if (dari === "diusulkan")
    return outcome(await write(a.db, jejak(a, e, "hasilLamaTarik"), [masih(a, e), ...tarik], a.perintah));
  return outcome(
    await record(
      a.db,
      langkah(a, e, "release", "pengisian", {}),
      change`UPDATE evaluasi SET keadaan = 'pengisian', versi = versi + 1, rating_hasil = NULL, rating_perilaku = NULL,
        predikat = NULL, catatan = '', dinilai_pada = NULL WHERE ${stillAs(e, a.versi)}`,
      tarik,
    ),
  );
}

/** hlm. 100, 103: by the penilai, of somebody on study assignment, on the institution's letter and before he rates. */
export function mayRecordStudy(e: EvaluasiHead, sisi: Sisi, viewer: Viewer): Result<true, KodePenolakan> {
  if (viewer.pegawai === e.pegawai) return tolak("milik-sendiri");
  if (viewer.pegawai !== e.penilai) return tolak("bukan-pejabat-penilai");
  if (e.keadaan !== "pengisian") return tolak("evaluasi-sudah-dinilai");
  return sisi.studi.belajar ? accept(true) : tolak("bukan-tugas-belajar");
}

export async function recordStudy(
  a: Acting,
  e: EvaluasiHead,
  sisi: Sisi,
  surat: { readonly surat: string; readonly tanggal: Tanggal } | null,
): Promise<Result<unknown>> {
  const boleh = mayRecordStudy(e, sisi, a.viewer);
  if (!boleh.ok) return boleh;
  const tulis = surat
    ? change`INSERT INTO putus_studi (evaluasi, surat, tanggal, oleh, dicatat_pada)
        VALUES (${e.id}, ${surat.surat}, ${surat.tanggal}, ${a.viewer.pegawai}, ${a.now})
        ON CONFLICT (evaluasi) DO NOTHING`
    : change`DELETE FROM putus_studi WHERE evaluasi = ${e.id}`;
  return outcome(
    await write(
      a.db,
      jejak(a, e, surat ? "putusStudi" : "putusStudiHapus", surat ?? {}),
      [masih(a, e), tulis, guardStatement()],
      a.perintah,
    ),
  );
}

const masih = (a: Acting, e: EvaluasiHead) =>
  change`INSERT INTO penjaga (cocok) SELECT EXISTS (SELECT 1 FROM evaluasi WHERE ${stillAs(e, a.versi)})`;

const jejak = (a: Acting, e: EvaluasiHead, apa: string, rincian: Readonly<Record<string, unknown>> = {}) => ({
  pada: a.now,
  oleh: a.viewer.pegawai,
  tindakan: `evaluasi.${apa}`,
  objek: e.id,
  rincian,
});

const langkah = (
  a: Acting,
  e: EvaluasiHead,
  apa: string,
  ke: string,
  rincian: Readonly<Record<string, unknown>>,
) => ({
  objek: e.id,
  versi: a.versi,
  jenis: "evaluasi" as const,
  langkah: apa,
  dari: e.keadaan,
  ke,
  oleh: a.viewer.pegawai,
  pada: a.now,
  perintah: a.perintah,
  rincian,
});

/** To the other of the two. */
const kabar = (a: Acting, e: EvaluasiHead, apa: "usul" | "setuju" | "tolak" | "tarik") =>
  noticeStatement(
    {
      kepada: a.viewer.pegawai === e.pegawai ? e.penilai : e.pegawai,
      jenis: "evaluasi-hasil-lama",
      data: { apa, nama: a.viewer.nama, jenis: e.jenisPeriode, n: e.n, tahun: e.tahun },
      tautan: `/evaluasi/${e.id}`,
    },
    a.now,
  );
