import { change } from "../../data/agency/statement.ts";
import { directoryBatch, forgetAgencies } from "../../data/directory/database.ts";
import { newsOfStep } from "../../data/directory/pool.ts";
import { stepStatements } from "../../data/directory/siklus.ts";
import { eka } from "../operator.ts";
import { type Benih, DIBUAT, type Orang } from "./benih.ts";
import { idOf } from "./id.ts";
import { baris } from "./kabar.ts";
import { awal, type Bantuan } from "./siklus-awal.ts";
import {
  adminDari,
  idIzin,
  izinRow,
  kabarRows,
  kontakDari,
  kontakPada,
  langkahDari,
  masukPada,
  perjanjianRows,
} from "./siklus-baris.ts";
import { insert, type Row, type Stage } from "./tulis.ts";

const JAM = 3_600_000;

/** The agency's own side of how it went live; the directory's side follows (jalaniSiklus). */
export const siklusStage = (benih: Benih, orang: Orang): Stage => ({
  nama: "siklus",
  isi: async () => {
    const a = awal[benih.code];
    if (!a) return [];
    const admin = adminDari(benih, orang);
    return [
      change`UPDATE instansi SET surel_terbukti = ${admin.surel} WHERE id = 1 AND surel_terbukti IS NULL`,
      ...insert("perjanjian", await perjanjianRows(benih, orang, a, admin.id)),
      ...insert("kontak_pdp", [{ ...kontakDari(benih, orang, a), oleh: admin.id, pada: kontakPada(a) }]),
      // An agency that a visitor has moved on already keeps its own history.
      change`INSERT INTO siklus (id, versi, langkah, dari, ke, sebagai, oleh, alasan, sampai_pada, pada, berlaku_pada)
        SELECT value->>'id', value->>'versi' + 1, value->>'langkah', value->>'dari', value->>'$.ke.keadaan', value->>'sebagai',
          CASE value->>'sebagai' WHEN 'admin' THEN ${admin.id} END, value->>'alasan', NULL, value->>'pada', value->>'pada'
        FROM json_each(${JSON.stringify(langkahDari(benih, a))}) WHERE NOT EXISTS (SELECT 1 FROM siklus)`,
      ...insert("izin_bantuan", a.bantuan ? [izinRow(benih, a.bantuan, admin)] : []),
      ...insert("pemberitahuan", kabarRows(benih, a, admin)),
    ];
  },
});

/** What the trail of the agency tells of it. */
export async function jejakSiklus(benih: Benih, orang: Orang): Promise<Row[]> {
  const a = awal[benih.code];
  if (!a) return [];
  const { id: oleh, kedua } = adminDari(benih, orang);
  const { id: _, ...kontak } = kontakDari(benih, orang, a);
  const tulis = (pada: number, oleh: string | null, tindakan: string, rincian: object, objek = "instansi") =>
    baris(benih, pada, oleh, tindakan, objek, JSON.stringify(rincian), pada);
  const bantuan = (b: Bantuan) => {
    const [izin, operator] = [idIzin(benih, b), eka.nama];
    return [
      tulis(
        b.dari,
        oleh,
        "bantuan.izin",
        { jam: b.jam, alasan: b.alasan, sampai: b.dari + b.jam * JAM },
        izin,
      ),
      tulis(masukPada(b), null, "bantuan.masuk", { operator, operatorId: eka.id }, izin),
      ...b.dibaca.map(([menit, halaman]) =>
        tulis(b.dari + menit * 60_000, null, "bantuan.baca", { operator, halaman }, izin),
      ),
      tulis(b.dicabut, kedua, "bantuan.cabut", {}, izin),
    ];
  };
  return Promise.all([
    ...(await perjanjianRows(benih, orang, a, oleh)).map((p) =>
      tulis(Number(p.pada), oleh, "siklus.perjanjian", {
        versi: p.versi_teks,
        hash: p.hash,
        nama: p.nama,
        jabatan: p.jabatan,
        nomorSurat: p.nomor_surat,
        tanggal: p.tanggal,
      }),
    ),
    tulis(kontakPada(a), oleh, "siklus.kontak", kontak),
    ...langkahDari(benih, a).map((s) =>
      tulis(s.pada, s.sebagai === "admin" ? oleh : null, `siklus.${s.langkah}`, {
        dari: s.dari,
        ke: s.ke.keadaan,
        sebagai: s.sebagai,
        ...(s.oleh && { operator: s.oleh }),
        alasan: s.alasan,
        sampaiPada: null,
      }),
    ),
    ...(a.bantuan ? bantuan(a.bantuan) : []),
  ]);
}

/** The directory takes the steps as it takes anybody's, from where an agency begins; an agency that has moved, none. */
export async function jalaniSiklus(env: Env, benih: Benih, now: number): Promise<void> {
  const a = awal[benih.code];
  if (!a) return;
  const [id, steps] = [idOf(DIBUAT, benih.code), langkahDari(benih, a)];
  const news = steps
    .filter((s) => s.oleh !== null)
    .map((s) => newsOfStep(`siklus-${s.langkah}`, id, s.id, s.oleh ?? "", s.alasan, s.id, s.pada));
  await directoryBatch(env, [
    change`UPDATE agency SET keadaan = 'uji-coba' WHERE id = ${id} AND versi = 0`,
    ...steps.flatMap((s) => stepStatements(id, s)),
    ...news,
    // Awake now, and not on the day of the step.
    change`UPDATE agency SET bangun_pada = ${now} WHERE id = ${id} AND bangun_pada = ${a.disetujui}`,
  ]);
  forgetAgencies(env);
}
