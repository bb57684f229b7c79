import { type SQL, sql } from "drizzle-orm";
import type { JenisPeriode, KeadaanEvaluasi, Predikat } from "../../domain/istilah.ts";
import { lapor, type SebabKurang, type StatusLapor } from "../../domain/pelaporan.ts";
import { type Tanggal, tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";
import { canonical } from "../canonical.ts";
import { newId, newSecret, sha256Hex } from "../ids.ts";
import type { AgencyDb } from "./database.ts";
import { namaUnit } from "./identitas.ts";
import { type Recorded, record, type Step } from "./riwayat.ts";
import { change, rows } from "./statement.ts";
import { tercabut } from "./tercabut.ts";
import { reaches } from "./visible.ts";

const kini = (alias: string, today: Tanggal): SQL =>
  sql`${sql.raw(alias)}.dari <= ${today} AND (${sql.raw(alias)}.sampai IS NULL OR ${sql.raw(alias)}.sampai >= ${today})`;

const leads = (me: string, unit: SQL, today: Tanggal): SQL => sql`EXISTS (SELECT 1 FROM penempatan hn
  WHERE hn.unit = ${unit} AND hn.pegawai = ${me} AND hn.memimpin = 1 AND ${kini("hn", today)})`;

const adaPyb = (unit: SQL, today: Tanggal): SQL => sql`EXISTS (SELECT 1 FROM peran yr WHERE yr.peran = 'pyb'
  AND ${kini("yr", today)} AND (yr.lingkup IS NULL OR yr.lingkup IN (SELECT leluhur FROM unit_leluhur WHERE unit = ${unit})))`;

/** Who receives for a unit (hlm. 115, Ps. 28): its PyB; where none is recorded, whoever heads the personnel unit. */
export const receivesFor = (
  me: string,
  unit: SQL,
  today: Tanggal,
): SQL => sql`(${reaches(me, today, ["pyb"], unit)}
  OR (NOT ${adaPyb(unit, today)} AND EXISTS (SELECT 1 FROM unit_kepegawaian uk JOIN penempatan kn ON kn.unit = uk.unit
    WHERE kn.pegawai = ${me} AND kn.memimpin = 1 AND ${kini("kn", today)} AND ${kini("uk", today)})))`;

/** Heads along the line, whoever receives, and roles in their scope. */
export const seesReport = (
  me: string,
  unit: SQL,
  today: Tanggal,
): SQL => sql`(${reaches(me, today, PERAN, unit)}
  OR EXISTS (SELECT 1 FROM unit_leluhur sl JOIN penempatan sn ON sn.unit = sl.leluhur WHERE sl.unit = ${unit}
    AND sn.pegawai = ${me} AND sn.memimpin = 1 AND ${kini("sn", today)}) OR ${receivesFor(me, unit, today)})`;

/** The line ends at the top, where the scope of a PyB begins, and below a unit that the PyB leads himself. */
const parentOf = (
  unit: SQL,
  today: Tanggal,
): SQL => sql`(SELECT pv.induk FROM unit_versi pv WHERE pv.unit = ${unit}
  AND ${kini("pv", today)} AND NOT EXISTS (SELECT 1 FROM peran pr WHERE pr.peran = 'pyb' AND ${kini("pr", today)}
    AND (pr.lingkup = pv.unit OR ((pr.lingkup IS NULL OR pr.lingkup IN (SELECT leluhur FROM unit_leluhur WHERE unit = pv.unit))
      AND EXISTS (SELECT 1 FROM penempatan pn WHERE pn.pegawai = pr.pegawai AND pn.unit = pv.induk AND pn.memimpin = 1
        AND ${kini("pn", today)})))))`;

export type KepalaLapor = {
  readonly unit: string;
  readonly nama: string;
  readonly induk: string | null;
  readonly namaInduk: string | null;
  readonly periode: string;
  readonly tahun: number;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly tutupPada: number;
  readonly instansi: string;
  readonly memimpin: 0 | 1;
};
export type BarisRow = {
  readonly evaluasi: string;
  readonly pegawai: string;
  readonly nama: string;
  readonly nomor: string | null;
  readonly jabatan: string | null;
  readonly penilai: string | null;
  readonly keadaan: KeadaanEvaluasi;
  readonly diterima: 0 | 1;
  readonly pernah: 0 | 1;
  readonly dicabut: 0 | 1;
  readonly batasKembali: Tanggal | null;
  readonly capaian: 0 | 1;
  readonly format: string | null;
  readonly dokumen: string | null;
  readonly hash: string | null;
  readonly predikat: Predikat | null;
};
export type AnakRow = {
  readonly unit: string;
  readonly nama: string;
  readonly id: string | null;
  readonly nomor: number | null;
  readonly hash: string | null;
  readonly dikirimPada: number | null;
  readonly dilaporkan: number | null;
  readonly keberatan: number | null;
  readonly kurang: number | null;
};
export type LaporanRow = {
  readonly id: string;
  readonly nomor: number;
  readonly jenis: "utama" | "susulan";
  readonly isi: string;
  readonly hash: string;
  readonly otomatis: 0 | 1;
  readonly oleh: string | null;
  readonly dikirimPada: number;
  readonly diterimaPada: number | null;
};

const TERLIHAT = sql`('disampaikan', 'diterima', 'keberatan', 'final')`;
const milik = (
  unit: SQL,
  periode: string,
) => sql`(SELECT id FROM evaluasi WHERE unit_penilai = ${unit} AND periode = ${periode}
  UNION ALL SELECT id FROM evaluasi WHERE unit_penilai IS NULL AND periode = ${periode} AND unit = ${unit})`;

/** All that the report of one unit and period is made of; `me` null: the clock, which sees every unit. */
export const laporStatements = (periode: string, unit: string, me: string | null, today: Tanggal) => {
  const boleh = me === null ? sql`1` : seesReport(me, sql`${unit}`, today);
  return [
    rows<KepalaLapor>`
    SELECT u.id AS unit, ${namaUnit(sql`u.id`, today)} AS nama, ${parentOf(sql`u.id`, today)} AS induk,
      ${namaUnit(parentOf(sql`u.id`, today), today)} AS namaInduk, t.id AS periode, t.tahun, t.jenis, t.n,
      j.tutup_pada AS tutupPada, i.nama AS instansi,
      ${me === null ? sql`0` : sql`${leads(me, sql`u.id`, today)} OR ${leads(me, parentOf(sql`u.id`, today), today)}`} AS memimpin
    FROM unit u JOIN periode t ON t.id = ${periode} JOIN jendela j ON j.periode = t.id AND j.tahap = 'evaluasi'
      JOIN instansi i ON i.id = 1 WHERE u.id = ${unit} AND ${boleh}`,
    // A rating goes along only when its pegawai was handed it; until then he reads of himself that he waits, and no more.
    rows<BarisRow>`
    SELECT e.id AS evaluasi, e.pegawai, p.nama, m.jabatan, q.nama AS penilai,
      CASE WHEN e.pegawai = ${me} AND e.keadaan IN ('dinilai', 'ditandatangani') THEN 'pengisian' ELSE e.keadaan END AS keadaan,
      (SELECT nomor FROM nomor_pegawai WHERE pegawai = p.id AND (sampai IS NULL OR sampai >= ${today})
        ORDER BY dari DESC LIMIT 1) AS nomor,
      e.diterima_pada IS NOT NULL AS diterima,
      EXISTS (SELECT 1 FROM dokumen b WHERE b.evaluasi = e.id AND b.disampaikan_pada IS NOT NULL) AS pernah,
      ${tercabut(sql`e.id`)} AS dicabut,
      (SELECT max(batas_tanggal) FROM jam WHERE kewajiban IN ('EV-07', 'EV-08') AND objek = e.id) AS batasKembali,
      EXISTS (SELECT 1 FROM capaian_unit c WHERE c.unit = e.unit_penilai AND c.periode = e.periode) AS capaian,
      d.format, d.id AS dokumen, d.hash, CASE WHEN e.keadaan IN ${TERLIHAT} THEN e.predikat END AS predikat
    FROM ${milik(sql`${unit}`, periode)} x JOIN evaluasi e ON e.id = x.id JOIN pegawai p ON p.id = e.pegawai
      JOIN skp s ON s.id = e.skp JOIN penempatan m ON m.id = s.penempatan LEFT JOIN pegawai q ON q.id = e.penilai
      LEFT JOIN dokumen d ON d.evaluasi = e.id AND d.keadaan = 'berlaku' AND e.keadaan IN ${TERLIHAT}
    WHERE ${boleh} ORDER BY p.nama, e.id LIMIT 1000`,
    rows<{ pegawai: string; nama: string; jabatan: string | null; penilai: string | null }>`
    SELECT p.id AS pegawai, p.nama, m.jabatan, q.nama AS penilai
    FROM penempatan h JOIN garis_penilai g ON g.penilai = h.pegawai AND g.unit_penilai = h.unit AND ${kini("g", today)}
      JOIN skp s ON s.pegawai = g.pegawai AND s.tahun = CAST(substr(${periode}, 1, 4) AS INTEGER) AND s.keadaan <> 'ditetapkan'
      JOIN pegawai p ON p.id = g.pegawai LEFT JOIN penempatan m ON m.id = s.penempatan JOIN pegawai q ON q.id = g.penilai
    WHERE h.unit = ${unit} AND h.memimpin = 1 AND ${kini("h", today)} AND ${boleh} AND NOT EXISTS (SELECT 1 FROM evaluasi e
      WHERE e.pegawai = p.id AND e.periode = ${periode}) ORDER BY p.nama, p.id LIMIT 1000`,
    rows<AnakRow>`
    SELECT v.unit, v.nama, l.id, l.nomor, l.hash, l.dikirim_pada AS dikirimPada, l.dilaporkan, l.keberatan, l.kurang
    FROM unit_versi v LEFT JOIN pelaporan l ON l.unit = v.unit AND l.periode = ${periode}
    WHERE v.induk = ${unit} AND ${kini("v", today)} AND ${boleh} AND ${parentOf(sql`v.unit`, today)} IS NOT NULL
      AND EXISTS (SELECT 1 FROM unit_leluhur a WHERE a.leluhur = v.unit AND EXISTS (SELECT 1 FROM evaluasi e
        WHERE e.unit_penilai = a.unit AND e.periode = ${periode}))
    ORDER BY v.urut, v.nama, l.nomor LIMIT 2000`,
    rows<LaporanRow>`
    SELECT l.id, l.nomor, l.jenis, l.isi, l.hash, l.otomatis, o.nama AS oleh, l.dikirim_pada AS dikirimPada,
      l.diterima_pada AS diterimaPada
    FROM pelaporan l LEFT JOIN pegawai o ON o.id = l.oleh
    WHERE l.unit = ${unit} AND l.periode = ${periode} AND ${boleh} ORDER BY l.nomor`,
  ] as const;
};

export type BarisLapor = {
  readonly evaluasi: string;
  readonly pegawai: string;
  readonly nama: string;
  readonly nomor: string | null;
  readonly jabatan: string;
  readonly penilai: string;
  readonly status: StatusLapor;
  readonly format: string;
  readonly dokumen: string;
  readonly hash: string;
  readonly predikat: Predikat;
};
export type KurangLapor = {
  readonly pegawai: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly penilai: string;
  readonly sebab: SebabKurang;
};
export type AnakLapor = {
  readonly unit: string;
  readonly nama: string;
  readonly laporan: string;
  readonly nomor: number;
  readonly hash: string;
  readonly dilaporkan: number;
  readonly keberatan: number;
  readonly kurang: number;
};
/** What is frozen. Reports from below stand in it by their hashes, so that one hash holds the whole line. */
export type LaporIsi = {
  readonly v: 1;
  readonly instansi: string;
  readonly zona: Zona;
  readonly periode: Pick<KepalaLapor, "tahun" | "jenis" | "n">;
  readonly unit: { readonly id: string; readonly nama: string };
  readonly tujuan: { readonly id: string; readonly nama: string } | null;
  readonly jenis: "utama" | "susulan";
  readonly nomor: number;
  readonly pengirim: { readonly id: string; readonly nama: string } | null;
  readonly tanggal: Tanggal;
  readonly pada: number;
  readonly baris: readonly BarisLapor[];
  readonly kurang: readonly KurangLapor[];
  readonly anak: readonly AnakLapor[];
  readonly anakBelum: readonly { readonly unit: string; readonly nama: string }[];
  readonly jumlah: { readonly dilaporkan: number; readonly keberatan: number; readonly kurang: number };
  readonly garam?: string;
};

export type Susunan = {
  readonly head: KepalaLapor;
  readonly baris: readonly BarisLapor[];
  readonly kurang: readonly KurangLapor[];
  readonly anak: readonly AnakLapor[];
  readonly anakBelum: readonly { readonly unit: string; readonly nama: string }[];
  readonly terkirim: readonly LaporanRow[];
  /** What says something else than the reports so far. */
  readonly berubah: readonly BarisLapor[];
  /** What they said and holds no more: its document was revoked. */
  readonly gugur: readonly KurangLapor[];
};

type Bahan = readonly [
  readonly KepalaLapor[],
  readonly BarisRow[],
  readonly { pegawai: string; nama: string; jabatan: string | null; penilai: string | null }[],
  readonly AnakRow[],
  readonly LaporanRow[],
  ...unknown[],
];

export function susun([heads, evaluasi, tanpaSkp, anak, terkirim]: Bahan, today: Tanggal): Susunan | null {
  const [head] = heads;
  if (!head) return null;
  const baris: BarisLapor[] = [];
  const kurang: KurangLapor[] = tanpaSkp.map((p) => ({ ...orang(p), sebab: "tanpa-skp" }));
  for (const e of evaluasi) {
    const s = lapor(
      {
        ...e,
        diterima: e.diterima === 1,
        pernah: e.pernah === 1,
        capaian: e.capaian === 1,
        dicabut: e.dicabut === 1,
      },
      today,
    );
    const { evaluasi: id, predikat, nomor, format, dokumen, hash } = e;
    if ("kurang" in s) kurang.push({ ...orang(e), sebab: s.kurang });
    else if (predikat)
      baris.push({
        ...{ evaluasi: id, ...orang(e), nomor, predikat, status: s.lapor },
        ...{ format: format ?? "", dokumen: dokumen ?? "", hash: hash ?? "" },
      });
  }
  const dulu = new Map<string, BarisLapor>();
  for (const isi of terkirim.map((l) => JSON.parse(l.isi) as LaporIsi)) {
    const gugur = new Set(isi.kurang.flatMap((k) => (k.sebab === "dokumen-dicabut" ? [k.pegawai] : [])));
    for (const [id, b] of dulu) if (gugur.has(b.pegawai)) dulu.delete(id);
    for (const b of isi.baris) dulu.set(b.evaluasi, b);
  }
  return {
    head,
    baris,
    kurang,
    anak: anak.flatMap((a) =>
      a.id === null
        ? []
        : [
            {
              ...{ unit: a.unit, nama: a.nama, laporan: a.id, nomor: a.nomor ?? 1, hash: a.hash ?? "" },
              ...{ dilaporkan: a.dilaporkan ?? 0, keberatan: a.keberatan ?? 0, kurang: a.kurang ?? 0 },
            },
          ],
    ),
    anakBelum: anak.filter((a) => a.id === null).map(({ unit, nama }) => ({ unit, nama })),
    terkirim,
    berubah: baris.filter((b) => {
      const lama = dulu.get(b.evaluasi);
      return lama?.status !== b.status || lama.hash !== b.hash;
    }),
    gugur: evaluasi.flatMap((e) =>
      e.dicabut === 1 && dulu.has(e.evaluasi) ? [{ ...orang(e), sebab: "dokumen-dicabut" as const }] : [],
    ),
  };
}
const orang = (p: { pegawai: string; nama: string; jabatan: string | null; penilai: string | null }) => ({
  pegawai: p.pegawai,
  nama: p.nama,
  jabatan: p.jabatan ?? "-",
  penilai: p.penilai ?? "-",
});

export type Pengirim = {
  readonly oleh: { readonly id: string; readonly nama: string } | null;
  readonly now: number;
  readonly zona: Zona;
};

export function bekukanLaporan(s: Susunan, p: Pengirim): LaporIsi {
  const susulan = s.terkirim.length > 0;
  const baris = susulan ? s.berubah : s.baris;
  const kurang = susulan ? s.gugur : s.kurang;
  const anak = susulan ? [] : s.anak;
  const sum = (n: (a: AnakLapor) => number) => anak.reduce((total, a) => total + n(a), 0);
  return {
    v: 1,
    instansi: s.head.instansi,
    zona: p.zona,
    periode: { tahun: s.head.tahun, jenis: s.head.jenis, n: s.head.n },
    unit: { id: s.head.unit, nama: s.head.nama },
    tujuan: s.head.induk ? { id: s.head.induk, nama: s.head.namaInduk ?? "-" } : null,
    jenis: susulan ? "susulan" : "utama",
    nomor: s.terkirim.length + 1,
    pengirim: p.oleh,
    tanggal: tanggalPada(p.now, p.zona),
    pada: p.now,
    baris,
    kurang,
    anak,
    anakBelum: susulan ? [] : s.anakBelum,
    jumlah: {
      dilaporkan: baris.length + sum((a) => a.dilaporkan),
      keberatan: baris.filter((b) => b.status === "dalam-keberatan").length + sum((a) => a.keberatan),
      kurang: kurang.length + sum((a) => a.kurang),
    },
  };
}

/** One report, whoever sends it: the number of those before it is the lock. Who is above, or the PyB, is told. */
export async function kirim(
  db: AgencyDb,
  s: Susunan,
  p: Pengirim,
  today: Tanggal,
  perintah?: Step["perintah"],
  versi = s.terkirim.length,
): Promise<Recorded> {
  const isi = { ...bekukanLaporan(s, p), garam: newSecret() };
  const teks = canonical(isi);
  const id = newId(p.now);
  const { unit, periode, induk } = s.head;
  // A supplement goes to the PyB at once: he has the report it belongs to.
  const atas = isi.jenis === "susulan" ? null : induk;
  const kepada = atas
    ? sql`SELECT pegawai FROM penempatan n WHERE n.unit = ${atas} AND n.memimpin = 1 AND ${kini("n", today)}`
    : sql`SELECT pegawai FROM peran r WHERE r.peran = 'pyb' AND ${kini("r", today)} AND (r.lingkup IS NULL
        OR r.lingkup IN (SELECT leluhur FROM unit_leluhur WHERE unit = ${unit}))
      UNION SELECT n.pegawai FROM unit_kepegawaian uk JOIN penempatan n ON n.unit = uk.unit AND n.memimpin = 1
        AND ${kini("n", today)} WHERE ${kini("uk", today)} AND NOT ${adaPyb(sql`${unit}`, today)}`;
  return record(
    db,
    {
      objek: `pelaporan/${periode}/${unit}`,
      versi,
      jenis: "pelaporan",
      langkah: isi.jenis === "utama" ? "kirim" : "susulan",
      dari: "",
      ke: isi.jenis,
      oleh: p.oleh?.id ?? null,
      pada: p.now,
      perintah,
      rincian: { ...isi.jumlah, hash: await sha256Hex(teks) },
    },
    change`INSERT INTO pelaporan (id, periode, unit, nomor, jenis, induk, otomatis, oleh, dikirim_pada, dilaporkan, keberatan,
        kurang, isi, hash)
      VALUES (${id}, ${periode}, ${unit}, ${isi.nomor}, ${isi.jenis}, ${atas}, ${p.oleh ? 0 : 1}, ${p.oleh?.id ?? null},
        ${p.now}, ${isi.jumlah.dilaporkan}, ${isi.jumlah.keberatan}, ${isi.jumlah.kurang}, ${teks}, ${await sha256Hex(teks)})`,
    [
      change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
        SELECT hex(randomblob(13)), k.pegawai, ${isi.jenis === "utama" ? "pelaporan-masuk" : "pelaporan-susulan"},
          ${JSON.stringify({ unit: s.head.nama, ...isi.periode, kurang: isi.jumlah.kurang })}, ${`/pelaporan/laporan/${id}`}, ${p.now}
        FROM (${kepada}) k WHERE k.pegawai IS NOT ${p.oleh?.id ?? null}`,
      change`UPDATE jam SET keadaan = 'selesai', selesai_pada = ${p.now} WHERE kewajiban = 'EV-09'
        AND objek = ${`${periode}/${unit}`} AND keadaan <> 'selesai'`,
    ],
  );
}

/** Units that owe a report of a period, deepest first: those that are assessed in, and all above up to where the line ends. */
export const owingStatement = (periode: string, today: Tanggal) => rows<{
  readonly unit: string;
  readonly dalam: number;
  readonly terkirim: number;
  readonly keberatan: number;
}>`
  WITH RECURSIVE naik (unit) AS (
    SELECT u.id FROM unit u WHERE EXISTS (SELECT 1 FROM evaluasi e WHERE e.unit_penilai = u.id AND e.periode = ${periode})
    UNION SELECT ${parentOf(sql`naik.unit`, today)} FROM naik WHERE ${parentOf(sql`naik.unit`, today)} IS NOT NULL)
  SELECT n.unit, (SELECT max(jarak) FROM unit_leluhur WHERE unit = n.unit) AS dalam,
    EXISTS (SELECT 1 FROM pelaporan l WHERE l.periode = ${periode} AND l.unit = n.unit) AS terkirim,
    coalesce((SELECT max(l.jenis = 'utama' AND l.keberatan > 0) FROM pelaporan l WHERE l.periode = ${periode} AND l.unit = n.unit), 0)
      AS keberatan
  FROM naik n ORDER BY dalam DESC, n.unit`;
