import { change } from "../../data/agency/statement.ts";
import { sha256Hex } from "../../data/ids.ts";
import { tabel } from "../tabel.ts";
import { type Benih, KOLOM_PERAN, namaSurel, type Orang } from "./benih.ts";
import { idOf, pick } from "./id.ts";
import { insert, type Row, type Stage, type Tulisan } from "./tulis.ts";

const SEHARI = 86_400_000;
const SEJAM = 3_600_000;

/**
 * Letters as people chose them: what is older than two days was sent or read long ago, the rest waits for Monday's
 * digest; Friday's has gone, some addresses refuse, a calendar is subscribed, late people were reminded on Thursday.
 */
export const kabarStage = (benih: Benih, orang: Orang, now: number): Stage => ({
  nama: "kabar",
  isi: async () => [
    change`UPDATE pemberitahuan SET surat = CASE WHEN dibuat_pada < ${now - 2 * SEHARI} OR dibaca_pada IS NOT NULL THEN NULL
      ELSE 'harian' END`,
    ...pilihanTulisan(orang),
    ...(await kalenderTulisan(orang, now)),
    ...suratTulisan(benih, orang, now),
    ...colekTulisan(now),
  ],
});

/** Every seventh has chosen, each a little differently. */
function pilihanTulisan(orang: Orang): Tulisan[] {
  const memilih = orang.pegawai.filter((p) => pick(7, `pilih ${p.kode}`) === 0);
  const cara = ["segera", "mingguan", "aplikasi"] as const;
  return [
    ...insert(
      "pilihan_kabar",
      memilih.flatMap((p) =>
        ["skp", "umpan-balik"].map((kelompok) => ({
          pegawai: p.id,
          kelompok,
          cara: cara[pick(3, `${kelompok} ${p.kode}`)] ?? "segera",
        })),
      ),
    ),
    ...insert(
      "pilihan_surat",
      memilih.map((p) => ({
        pegawai: p.id,
        tenang_dari: 17 + pick(5, `tenang ${p.kode}`),
        tenang_sampai: 6 + pick(2, `bangun ${p.kode}`),
        hari_libur: pick(2, `libur ${p.kode}`),
      })),
    ),
  ];
}

/** Subscribed by a few; the address itself nobody has, as it should be: a visitor makes a new one. */
const kalenderTulisan = async (orang: Orang, now: number): Promise<Tulisan[]> =>
  insert(
    "umpan_kalender",
    await Promise.all(
      orang.pegawai
        .filter((p) => pick(9, `kalender ${p.kode}`) === 0)
        .map(async (p) => ({
          pegawai: p.id,
          id: idOf(now - 40 * SEHARI, `kalender ${p.kode}`),
          rahasia_hash: await sha256Hex(`tak dikenal ${p.id} ${now}`),
          libur: 1,
          dibuat_pada: now - 40 * SEHARI,
        })),
    ),
  );

/** Friday's digest of some, and letters that came back. */
function suratTulisan(benih: Benih, orang: Orang, now: number): Tulisan[] {
  const jumat = now - 2 * SEHARI - 2 * SEJAM;
  const baris = (p: Orang["pegawai"][number], id: string, lain: Row): Row => ({
    id,
    kepada: namaSurel(p.nama, benih.code),
    subjek: "",
    isi: "",
    keadaan: "terkirim",
    percobaan: 0,
    kirim_pada: jumat,
    dibuat_pada: jumat,
    terkirim_pada: jumat,
    galat: "",
    ...lain,
  });
  const ringkasan = orang.pegawai
    .filter((p) => pick(4, `ringkasan ${p.kode}`) === 0)
    .map((p) =>
      baris(p, `ringkasan:harian:2026-11-20:${p.id}`, {
        subjek: `Ringkasan 20 November 2026: ${1 + pick(4, `n ${p.kode}`)} pemberitahuan`,
      }),
    );
  const gagal = orang.pegawai
    .filter((p) => pick(17, `gagal ${p.kode}`) === 0)
    .slice(0, 3)
    .map((p, n) =>
      baris(p, idOf(jumat, `gagal ${p.kode}`), {
        subjek: "Realisasi dan bukti: 7 hari lagi",
        isi: "Pengisian ditutup sebentar lagi.",
        keadaan: "gagal",
        percobaan: n === 0 ? 6 : 1,
        terkirim_pada: null,
        galat: n === 0 ? "TIDAK_TERKIRIM" : "E_RECIPIENT_SUPPRESSED",
      }),
    );
  return insert("surat_keluar", [...ringkasan, ...gagal]);
}

/** Thursday 19 November: documents without a receipt, and one plan that waits, were reminded of by those who wait. */
function colekTulisan(now: number): Tulisan[] {
  const kamis = now - 3 * SEHARI + SEJAM;
  const pilih = change`INSERT INTO colek (objek, tanggal, jenis, oleh, kepada, pesan, pada)
    SELECT e.id, '2026-11-19', 'evaluasi', e.penilai, e.pegawai, '', ${kamis} FROM evaluasi e
    WHERE e.keadaan = 'disampaikan' AND e.penilai IS NOT NULL AND e.disampaikan_pada < ${kamis} ORDER BY e.id LIMIT 4`;
  const skp = change`INSERT INTO colek (objek, tanggal, jenis, oleh, kepada, pesan, pada)
    SELECT s.id, '2026-11-19', 'skp', s.pegawai, s.penilai, 'Mohon ditinjau sebelum rapat bidang hari Jumat.', ${kamis + SEJAM}
    FROM skp s WHERE s.keadaan = 'diajukan' AND s.penilai IS NOT NULL AND s.diajukan_pada < ${kamis} ORDER BY s.id LIMIT 2`;
  return [
    pilih,
    skp,
    change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada, surat)
      SELECT 'C' || substr(c.objek, 2), c.kepada, CASE c.jenis WHEN 'skp' THEN 'colek-skp' ELSE 'colek-tanda-terima' END,
        json_object('oleh', o.nama, 'nama', p.nama, 'jumlah', 1, 'tahun', coalesce(s.tahun, t.tahun), 'jenis', t.jenis,
          'n', t.n, 'pesan', c.pesan),
        CASE c.jenis WHEN 'skp' THEN '/skp/' ELSE '/evaluasi/' END || c.objek, c.pada, NULL
      FROM colek c JOIN pegawai o ON o.id = c.oleh LEFT JOIN skp s ON s.id = c.objek LEFT JOIN evaluasi e ON e.id = c.objek
        LEFT JOIN periode t ON t.id = e.periode JOIN pegawai p ON p.id = coalesce(s.pegawai, e.pegawai)`,
  ];
}

/** Days of an agency as its trail tells them: people sign in, an admin corrects, an auditor reads. */
export async function jejakHarian(benih: Benih, orang: Orang, now: number): Promise<Row[]> {
  const peran = tabel(benih.peran, KOLOM_PERAN);
  const idOfPeran = (nama: string) => {
    const kode = peran.find((p) => p.peran === nama)?.kode;
    return kode ? orang.idPegawai(kode) : null;
  };
  const [admin, auditor] = [idOfPeran("admin"), idOfPeran("auditor")];
  const rows: Promise<Row>[] = [];
  const put = (pada: number, oleh: string | null, tindakan: string, objek: string, rincian: object = {}) =>
    rows.push(baris(benih, pada, oleh, tindakan, objek, JSON.stringify(rincian), rows.length));
  for (const p of orang.pegawai)
    for (const hari of [2, 3, 4, 5, 9, 10])
      if (pick(14, `masuk ${p.kode} ${hari}`) === 0)
        put(now - hari * SEHARI - SEJAM + pick(6 * SEJAM, `${p.kode} ${hari}`), p.id, "sesi.masuk", p.id);
  const contoh = orang.pegawai.filter((p) => pick(11, `ubah ${p.kode}`) === 0).slice(0, 6);
  for (const [n, p] of contoh.entries()) {
    if (!admin) break;
    const surel = namaSurel(p.nama, benih.code);
    put(now - (3 + n) * SEHARI + 2 * SEJAM, admin, "pegawai.ubah", p.id, {
      sebelum: { nama: p.nama, email: surel.replace(".", "_") },
      sesudah: { nama: p.nama, email: surel },
    });
  }
  if (admin)
    put(now - 20 * SEHARI, admin, "instansi.ubah", "instansi", {
      sebelum: { kota: "", hariKerja: "5" },
      sesudah: { kota: benih.kota, hariKerja: "5" },
    });
  if (auditor)
    for (const [n, p] of contoh.filter((x) => x.id !== auditor).entries())
      put(now - 4 * SEHARI + n * SEJAM, auditor, "auditor.lihat", p.id, {
        peran: "auditor",
        halaman: `/pegawai/${p.id}`,
      });
  return Promise.all(rows);
}

/** A row of the trail with its own hash. */
export async function baris(
  benih: Benih,
  pada: number,
  oleh: string | null,
  tindakan: string,
  objek: string,
  rincian: string,
  n: number,
): Promise<Row> {
  const id = idOf(pada, `jejak ${benih.code} ${tindakan} ${objek} ${n}`);
  const hash = await sha256Hex(JSON.stringify([id, pada, oleh, tindakan, objek, rincian]));
  return { id, pada, oleh, tindakan, objek, rincian, hash };
}
