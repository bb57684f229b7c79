import { type SQL, sql } from "drizzle-orm";
import type { BarisGaris } from "../../domain/baris-garis.ts";
import type { Baris, Permintaan } from "../../domain/mutasi.ts";
import type { JendelaEvaluasi } from "../../domain/mutasi-peringatan.ts";
import type { FaktaRencana, PenempatanAdaId } from "../../domain/mutasi-rencana.ts";
import { jamZona, type Tanggal, tahunDari, tambahHari, terdahulu, type Zona } from "../../domain/tanggal.ts";
import { type FaktaGaris, garisFacts, garisFactsStatements, kena, SEKALI_JALAN } from "./garis-fakta.ts";
import { pltUnit, servesNoMore } from "./hari-garis.ts";
import { namaDenganInduk } from "./identitas.ts";
import { closesFor, opensFor } from "./jendela.ts";
import { openYearsStatement } from "./pegawai.ts";
import { agreedNumber } from "./skp.ts";
import { rows } from "./statement.ts";
import { KEEPERS, keepsPerson, reaches, reachesAbove } from "./visible.ts";

type Ketika = { readonly today: Tanggal; readonly now: number; readonly zona: Zona };

/** Whom and which units a letter names, so that the facts about them can be read in one round trip. */
export function lingkupMutasi(p: Permintaan) {
  const memimpin = "tujuan" in p && p.tujuan && typeof p.tujuan === "object" && p.tujuan.memimpin;
  const unitTujuan =
    "tujuan" in p && p.tujuan ? (typeof p.tujuan === "string" ? p.tujuan : p.tujuan.unit) : null;
  const pegawai = [
    ...("pegawai" in p ? [p.pegawai] : []),
    ...(p.jenis === "tukar" ? [p.lawan] : []),
    ...(p.jenis === "pergantian" && p.pengganti ? [p.pengganti.pegawai] : []),
  ];
  const unit = "unit" in p ? [p.unit] : memimpin && unitTujuan ? [unitTujuan] : [];
  const baru = p.jenis === "unit-induk" ? p.induk : unitTujuan;
  return {
    pegawai,
    /** Units whose head or place changes: everybody below may get another line. */
    unit,
    unitBaru: baru === null ? [] : [baru],
    anggota: p.jenis === "unit-orang" ? p.unit : "",
    versi: p.jenis === "unit-induk" ? p.unit : "",
  };
}

type EvaluasiBaris = Baris & {
  readonly _buka: Tanggal;
  readonly _tutup: Tanggal;
  readonly _plt: string | null;
  readonly _garis: string | null;
  readonly _hilang: number;
};

/** Everything a letter is decided on, whole rows where they may change; rides in the batch of the page. */
export function faktaMutasiStatements(p: Permintaan, me: string, k: Ketika) {
  const l = lingkupMutasi(p);
  const eve = tambahHari(p.dari, -1);
  const terkena = kena(l, p.dari, SEKALI_JALAN + 1);
  const subjek = sql`(SELECT value FROM json_each(${JSON.stringify(l.pegawai)})
    UNION SELECT pegawai FROM penempatan WHERE unit = ${l.anggota} AND jenis = 'definitif' AND dari <= ${p.dari}
      AND (sampai IS NULL OR sampai >= ${p.dari}))`;
  const unitLama = sql`SELECT n.unit FROM penempatan n WHERE n.pegawai IN ${subjek} AND (n.sampai IS NULL OR n.sampai >= ${eve})`;
  const unitNama = sql`SELECT value FROM json_each(${JSON.stringify([...l.unit, ...l.unitBaru])}) UNION ${unitLama}`;
  const hariIni = terdahulu(p.dari, k.today);
  return [
    ...garisFactsStatements(l, p.dari),
    rows<Baris>`SELECT n.* FROM penempatan n WHERE (n.sampai IS NULL OR n.sampai >= ${eve}) AND (n.pegawai IN ${subjek}
      OR n.id IN (SELECT id FROM penempatan WHERE memimpin = 1
        AND unit IN (SELECT value FROM json_each(${JSON.stringify(l.unit)}))))`,
    rows<Baris>`SELECT s.* FROM status_pegawai s WHERE s.pegawai IN ${subjek} AND (s.sampai IS NULL OR s.sampai >= ${eve})`,
    rows<Baris>`SELECT v.* FROM unit_versi v WHERE v.unit = ${l.versi}`,
    rows<OrangRow>`SELECT p.id, p.nama, p.jenis, p.versi, ${keepsPerson(me, k.today, sql`p.id`)} AS terjangkau
      FROM pegawai p WHERE p.id IN ${subjek}`,
    rows<Baris>`SELECT s.*, ${agreedNumber(sql`s.id`)} IS NOT NULL AS _versi FROM skp s
      WHERE s.pegawai IN (${terkena}) AND s.sampai >= ${hariIni}`,
    rows<EvaluasiBaris>`SELECT e.*, ${hari(opensFor("e"), k.zona)} AS _buka,
        ${hari(sql`${closesFor("e")} - 1`, k.zona)} AS _tutup,
        ${pltUnit(sql`e.pegawai`, hari(opensFor("e"), k.zona))} AS _plt,
        json_array(o.unit, o.penilai, o.unit_penilai, o.atasan) AS _garis,
        o.penilai IS NOT NULL AND ${servesNoMore(sql`o.penilai`, k.today)} AS _hilang
      FROM evaluasi e JOIN jendela j ON j.periode = e.periode AND j.tahap = 'evaluasi'
        LEFT JOIN garis_penilai o ON o.pegawai = e.pegawai AND o.dari <= ${hari(opensFor("e"), k.zona)}
          AND (o.sampai IS NULL OR o.sampai >= ${hari(opensFor("e"), k.zona)})
      WHERE e.pegawai IN (${terkena}) AND e.keadaan IN ('pengisian', 'dinilai')`,
    rows<Baris>`SELECT j.* FROM jam j WHERE j.kewajiban IN ('EV-04', 'EV-05', 'EV-06', 'OB-02') AND j.keadaan = 'berjalan'
      AND j.objek IN (SELECT id FROM evaluasi WHERE pegawai IN (${terkena}) AND keadaan = 'pengisian')`,
    openYearsStatement(k.today, k.now),
    rows<JendelaEvaluasi>`SELECT j.periode, ${hari(sql`j.buka_pada`, k.zona)} AS buka,
        date(${hari(sql`j.tutup_pada`, k.zona)}, '-1 day') AS tutup
      FROM jendela j JOIN periode t ON t.id = j.periode
      WHERE j.tahap = 'evaluasi' AND t.tahun BETWEEN ${tahunDari(p.dari) - 1} AND ${tahunDari(p.dari)}`,
    rows<NamaRow>`SELECT id, nama FROM pegawai WHERE id IN (${terkena}) OR id IN ${subjek}
      OR id IN (SELECT penilai FROM garis_penilai WHERE pegawai IN (${terkena}) AND (sampai IS NULL OR sampai >= ${p.dari})
        UNION SELECT atasan FROM garis_penilai WHERE pegawai IN (${terkena}) AND (sampai IS NULL OR sampai >= ${p.dari}))
      OR id IN (SELECT h.pegawai FROM penempatan h WHERE h.memimpin = 1 AND (h.sampai IS NULL OR h.sampai >= ${p.dari})
        AND h.unit IN (SELECT leluhur FROM unit_leluhur WHERE unit IN (${unitNama})))`,
    rows<NamaRow>`SELECT u.id, ${namaDenganInduk(sql`u.id`, p.dari)} AS nama FROM unit u WHERE u.id IN (
        SELECT leluhur FROM unit_leluhur WHERE unit IN (${unitNama}))
      OR u.id IN (SELECT unit FROM garis_penilai WHERE pegawai IN (${terkena}) AND (sampai IS NULL OR sampai >= ${p.dari})
        UNION SELECT unit_penilai FROM garis_penilai WHERE pegawai IN (${terkena}) AND (sampai IS NULL OR sampai >= ${p.dari}))`,
    rows<UnitRow>`SELECT u.id, ${reaches(me, k.today, KEEPERS, sql`u.id`)} AS terjangkau,
        ${reachesAbove(me, k.today, KEEPERS, sql`u.id`)} AS diAtas,
        EXISTS (SELECT 1 FROM unit_versi v WHERE v.unit = u.id AND v.dari <= ${p.dari}
          AND (v.sampai IS NULL OR v.sampai >= ${p.dari})) AS berlaku
      FROM unit u WHERE u.id IN (SELECT value FROM json_each(${JSON.stringify([...("unit" in p ? [p.unit] : []), ...l.unitBaru])}))`,
    rows<{ pegawai: string; apa: "delegasi" | "peran" }>`
      SELECT d.untuk AS pegawai, 'delegasi' AS apa FROM delegasi d WHERE d.dicabut_pada IS NULL AND d.sampai >= ${p.dari}
        AND d.untuk IN ${subjek}
      UNION SELECT d.kepada, 'delegasi' FROM delegasi d WHERE d.dicabut_pada IS NULL AND d.sampai >= ${p.dari}
        AND d.kepada IN ${subjek}
      UNION SELECT r.pegawai, 'peran' FROM peran r WHERE r.pegawai IN ${subjek} AND (r.sampai IS NULL OR r.sampai >= ${p.dari})`,
  ] as const;
}

export type OrangRow = {
  readonly id: string;
  readonly nama: string;
  readonly jenis: string;
  readonly versi: number;
  readonly terjangkau: 0 | 1;
};
export type NamaRow = { readonly id: string; readonly nama: string };
export type UnitRow = {
  readonly id: string;
  readonly terjangkau: 0 | 1;
  readonly diAtas: 0 | 1;
  readonly berlaku: 0 | 1;
};

export type FaktaTerbaca = {
  readonly rencana: FaktaRencana;
  readonly garis: FaktaGaris;
  readonly orang: readonly OrangRow[];
  readonly unit: readonly UnitRow[];
  readonly jendela: readonly JendelaEvaluasi[];
  readonly nama: ReadonlyMap<string, string>;
  /** Plans that last to this day or beyond were read. */
  readonly batasSkp: Tanggal;
};

/** The results of `faktaMutasiStatements`, in their order, as the rule wants them. */
export function faktaMutasi(r: readonly unknown[], oleh: string, batasSkp: Tanggal): FaktaTerbaca {
  const garis = garisFacts(r.slice(0, 7) as unknown as Parameters<typeof garisFacts>[0]);
  const [
    penempatan,
    status,
    versiUnit,
    orang,
    skp,
    evaluasi,
    jam,
    tahun,
    jendela,
    nama,
    namaUnitRows,
    unit,
    pegangan,
  ] = r.slice(7) as unknown as [
    Baris[],
    Baris[],
    Baris[],
    OrangRow[],
    (Baris & { _versi: number })[],
    EvaluasiBaris[],
    Baris[],
    { tahun: number }[],
    JendelaEvaluasi[],
    NamaRow[],
    NamaRow[],
    UnitRow[],
    { pegawai: string; apa: "delegasi" | "peran" }[],
  ];
  const keAda = (n: FaktaGaris["kepala"][number]): PenempatanAdaId => ({
    ...n,
    memimpin: Boolean(n.memimpin),
    delegasiPenilai: Boolean(n.delegasiPenilai),
  });
  return {
    garis,
    orang,
    unit,
    jendela,
    batasSkp,
    nama: new Map([...nama, ...namaUnitRows].map((n) => [n.id, n.nama ?? ""])),
    rencana: {
      siapa: garis.siapa.map((s) => s.pegawai),
      unit: garis.unit,
      kepala: garis.kepala.map(keAda),
      milik: garis.penempatan.map(keAda),
      khusus: garis.khusus,
      lama: garis.lama as readonly BarisGaris[],
      penempatan,
      status,
      versiUnit,
      jenisPegawai: Object.fromEntries(orang.map((o) => [o.id, o.jenis])),
      skp: skp.map(utuh),
      pernahDitetapkan: new Set(skp.filter((s) => s._versi === 1).map((s) => String(s.id))),
      tahunTerbuka: tahun.map((t) => t.tahun),
      evaluasi: evaluasi.map((e) => {
        const [u, penilai, unitPenilai, atasan] = JSON.parse(e._garis ?? "[]") as (string | null)[];
        return {
          baris: utuh(e),
          buka: e._buka,
          tutup: e._tutup,
          pltBuka: e._plt,
          garisBuka: u
            ? { unit: u, penilai: penilai ?? null, unitPenilai: unitPenilai ?? null, atasan: atasan ?? null }
            : null,
          penilaiHilang: e._hilang === 1,
        };
      }),
      jam,
      pegangan,
      oleh,
    },
  };
}

/** Without what was only asked beside it. */
const utuh = (b: Baris): Baris => Object.fromEntries(Object.entries(b).filter(([k]) => !k.startsWith("_")));

/** The day of an instant in the agency's zone. */
const hari = (instant: SQL, zona: Zona): SQL =>
  sql`date((${instant} + ${jamZona[zona] * 3_600_000}) / 1000, 'unixepoch')`;
