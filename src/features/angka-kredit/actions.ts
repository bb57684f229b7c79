import { type AkIsi, bekukanAk, type FaktaAk, type HitunganAk } from "../../data/agency/angka-kredit.ts";
import type { Identitas } from "../../data/agency/identitas.ts";
import { noticeStatement } from "../../data/agency/kabar.ts";
import { type Acting, guardStatement, outcome, record } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { canonical } from "../../data/canonical.ts";
import { newId, newSecret, sha256Hex } from "../../data/ids.ts";
import { tetapkanAk } from "../../domain/angka-kredit.ts";
import { tolak } from "../../domain/penolakan.ts";
import type { Result } from "../../domain/result.ts";

/** Frozen with its hash; the version before it is superseded in the same batch. Nothing of it is ever changed. */
export async function setCredit(
  a: Acting,
  f: FaktaAk,
  h: HitunganAk,
  orang: readonly Identitas[],
  teks: { readonly nomor: string; readonly alasan: string },
): Promise<Result<unknown>> {
  const decided = tetapkanAk(h.fakta, a.viewer, teks.alasan);
  if (!decided.ok) return decided;
  const oleh = { penetap: a.viewer.pegawai, pada: a.now, tanggal: a.today, zona: a.zona };
  const isi: AkIsi = { ...bekukanAk(f, h, orang, oleh, teks), garam: newSecret() };
  const beku = canonical(isi);
  const lalu = f.pak.find((p) => p.tahun === f.tahun && p.berlaku === 1);
  const evaluasi = JSON.stringify([...new Set(h.bagian.flatMap((b) => b.evaluasi))]);
  const dokumen = JSON.stringify(h.bagian.flatMap((b) => b.dokumen.map((d) => d.id)));
  // Still final, on documents that still hold, and still his to set, as it was read.
  const masuk = change`
    INSERT INTO angka_kredit (id, pegawai, tahun, versi, dasar, unit, lama, baru, jumlah, nomor, isi, hash, menggantikan,
      alasan, oleh, pada)
    SELECT ${newId(a.now)}, ${f.pegawai}, ${f.tahun}, ${isi.versi}, ${h.dasar}, ${f.unit}, ${isi.lama}, ${isi.baru},
      ${isi.jumlah}, ${isi.nomor}, ${beku}, ${await sha256Hex(beku)}, ${lalu?.id ?? null}, ${isi.alasan},
      ${a.viewer.pegawai}, ${a.now}
    WHERE NOT EXISTS (SELECT 1 FROM json_each(${evaluasi}) v LEFT JOIN evaluasi e ON e.id = v.value
        WHERE e.keadaan IS NOT 'final')
      AND NOT EXISTS (SELECT 1 FROM json_each(${dokumen}) v LEFT JOIN dokumen d ON d.id = v.value
        WHERE d.keadaan IS NOT 'berlaku')
      AND EXISTS (SELECT 1 FROM garis_penilai g WHERE g.pegawai = ${f.pegawai} AND g.penilai = ${a.viewer.pegawai}
        AND g.dari <= ${a.today} AND (g.sampai IS NULL OR g.sampai >= ${a.today}))`;
  const ganti = change`UPDATE angka_kredit SET keadaan = 'diganti' WHERE id = ${lalu?.id ?? ""} AND keadaan = 'berlaku'`;
  return outcome(
    await record(
      a.db,
      {
        objek: `angka-kredit/${f.pegawai}/${f.tahun}`,
        versi: a.versi,
        jenis: "angka-kredit",
        langkah: a.versi === 0 ? "tetapkan" : "koreksi",
        dari: lalu ? String(lalu.baru) : "",
        ke: String(isi.baru),
        oleh: a.viewer.pegawai,
        alasan: teks.alasan,
        pada: a.now,
        perintah: a.perintah,
        rincian: { tahun: f.tahun, dasar: h.dasar, jumlah: isi.jumlah },
      },
      lalu ? ganti : masuk,
      [
        ...(lalu ? [masuk, guardStatement()] : []),
        change`UPDATE jam SET keadaan = 'selesai', selesai_pada = ${a.now} WHERE kewajiban = 'AK-01'
          AND objek IN (SELECT value FROM json_each(${evaluasi})) AND keadaan <> 'selesai'`,
        noticeStatement(
          {
            kepada: f.pegawai,
            jenis: "angka-kredit-ditetapkan",
            data: { tahun: f.tahun, versi: isi.versi },
            tautan: `/angka-kredit/${f.pegawai}/${f.tahun}`,
          },
          a.now,
        ),
      ],
    ),
  );
}

export type AwalBaru = { readonly tahun: number; readonly nilai: number; readonly sumber: string };

/** By an admin, with its document; one for each last year it includes. The last one there was is the lock. */
export async function addOpening(a: Acting, f: FaktaAk, awal: AwalBaru): Promise<Result<unknown>> {
  if (a.viewer.pegawai === f.pegawai) return tolak("milik-sendiri");
  if (f.awal.some((w) => w.tahun === awal.tahun)) return tolak("ak-awal-ada");
  return outcome(
    await record(
      a.db,
      openingStep(a, f, "awal", awal.sumber, { ...awal }),
      change`INSERT INTO angka_kredit_awal (id, pegawai, tahun, nilai, sumber, oleh, pada)
        SELECT ${newId(a.now)}, ${f.pegawai}, ${awal.tahun}, ${awal.nilai}, ${awal.sumber}, ${a.viewer.pegawai}, ${a.now}
        WHERE NOT EXISTS (SELECT 1 FROM angka_kredit_awal w WHERE w.pegawai = ${f.pegawai} AND w.tahun = ${awal.tahun}
          AND w.dicabut_pada IS NULL)`,
    ),
  );
}

export async function withdrawOpening(
  a: Acting,
  f: FaktaAk,
  id: string,
  alasan: string,
): Promise<Result<unknown>> {
  if (a.viewer.pegawai === f.pegawai) return tolak("milik-sendiri");
  if (!f.awal.some((w) => w.id === id)) return tolak("ak-awal-dicabut");
  return outcome(
    await record(
      a.db,
      openingStep(a, f, "awal-cabut", alasan, { awal: id }),
      change`UPDATE angka_kredit_awal SET dicabut_pada = ${a.now}, dicabut_oleh = ${a.viewer.pegawai}, alasan = ${alasan}
        WHERE id = ${id} AND pegawai = ${f.pegawai} AND dicabut_pada IS NULL`,
    ),
  );
}

const openingStep = (
  a: Acting,
  f: FaktaAk,
  langkah: string,
  alasan: string,
  rincian: Record<string, unknown>,
) => ({
  objek: `angka-kredit-awal/${f.pegawai}`,
  versi: a.versi,
  jenis: "angka-kredit" as const,
  langkah,
  dari: "",
  ke: langkah,
  oleh: a.viewer.pegawai,
  alasan,
  pada: a.now,
  perintah: a.perintah,
  rincian,
});
