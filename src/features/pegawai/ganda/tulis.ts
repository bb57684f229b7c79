import { type SQL, sql } from "drizzle-orm";
import { dipakai } from "../../../data/agency/masuk.ts";
import { guardStatement, type Who } from "../../../data/agency/riwayat.ts";
import { RUJUKAN, type Rujukan } from "../../../data/agency/rujukan.ts";
import { change, type Statement } from "../../../data/agency/statement.ts";
import { closeLinksStatement } from "../../../data/agency/undangan.ts";

/** What the admin chose: who stays, and whose value of each field; versions as they were looked at. */
export type Pilihan = {
  readonly tetap: string;
  readonly hilang: string;
  readonly versiTetap: number;
  readonly versiHilang: number;
  readonly nama: string;
  readonly email: string | null;
  readonly jenis: string;
  /** The number in use from now on; others stay as history. */
  readonly nomor: string | null;
  /** Whose definitive posts count where both have one. */
  readonly jabatanDari: string;
};

/** Names of our own tables and columns, from the list in data/agency/rujukan.ts; never text of anybody. */
const name = (text: string) => sql.raw(text);
const keyOf = (r: Rujukan): SQL =>
  r.kunci.length === 0 ? sql`'[]'` : sql`json_array(${name(r.kunci.join(", "))})`;

export function mergeStatements(id: string, p: Pilihan, who: Who): Statement<unknown>[] {
  const { tetap, hilang } = p;
  const both = sql`(${tetap}, ${hilang})`;
  return [
    change`INSERT INTO penjaga (cocok) SELECT count(*) = 1 FROM pegawai WHERE id = ${hilang} AND versi = ${p.versiHilang}`,
    change`INSERT INTO penggabungan (id, tetap, hilang, versi_tetap, sebelum, oleh, pada)
      SELECT ${id}, t.id, h.id, t.versi + 1, json_object('tetap', json_object('nama', t.nama, 'email', t.email, 'jenis', t.jenis, 'akun', ${hasAccount(sql`t.id`)}),
        'hilang', json_object('nama', h.nama, 'email', h.email, 'jenis', h.jenis, 'dibuatPada', h.dibuat_pada, 'versi', h.versi,
          'akun', ${hasAccount(sql`h.id`)}, 'akunSejak', (SELECT dibuat_pada FROM akun WHERE pegawai = h.id AND ${dipakai}))),
        ${who.viewer.pegawai}, ${who.now}
      FROM pegawai t, pegawai h WHERE t.id = ${tetap} AND h.id = ${hilang}`,
    // An address belongs to one: the other lets go of it first.
    change`UPDATE pegawai SET email = NULL WHERE id = ${hilang}`,
    change`UPDATE pegawai SET nama = ${p.nama}, email = ${p.email}, jenis = ${p.jenis}, versi = versi + 1
      WHERE id = ${tetap} AND versi = ${p.versiTetap}`,
    guardStatement(),
    // A plan nobody has begun knows its assessor from the line alone; nobody is his own.
    change`UPDATE skp SET penilai = NULL WHERE pegawai IN ${both} AND penilai IN ${both}`,
    change`UPDATE skp SET atasan = NULL WHERE pegawai IN ${both} AND atasan IN ${both}`,
    ...emptyPlans(tetap, hilang),
    ...posts(id, p),
    ...oneAccount(tetap, hilang, who.now),
    change`INSERT INTO penggabungan_baris (penggabungan, tabel, kolom, kunci, isi)
      SELECT ${id}, 'pejabat_luar', '=isi', '[]', json_object('jabatan', jabatan, 'instansi', instansi, 'jenisJabatan', jenis_jabatan,
        'ada', EXISTS (SELECT 1 FROM pejabat_luar x WHERE x.pegawai = ${tetap})) FROM pejabat_luar WHERE pegawai = ${hilang}`,
    ...RUJUKAN.flatMap((r) => moved(id, r, tetap, hilang)),
    ...numbers(id, p, who.today),
    // Facts again, in the very batch: a plan may have been written meanwhile.
    change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (SELECT 1 FROM skp a JOIN skp b ON b.pegawai = a.pegawai AND b.id > a.id
      AND a.dari <= b.sampai AND b.dari <= a.sampai WHERE a.pegawai IN ${both})`,
    change`DELETE FROM garis_penilai WHERE pegawai = ${tetap}`,
    change`DELETE FROM pegawai WHERE id = ${hilang}`,
  ];
}

/**
 * The account that stays keeps its own ways in and gets none of the other's: no passkey, no code, no provider's
 * identity, no link that still lies in a letter. Its sessions end, as with every change of roles.
 */
const oneAccount = (tetap: string, hilang: string, now: number): Statement<unknown>[] => [
  ...["kunci_sandi", "kode_pemulihan", "sso_identitas"].map(
    (t) => change`DELETE FROM ${name(t)} WHERE pegawai = ${hilang}
      AND EXISTS (SELECT 1 FROM akun WHERE pegawai = ${tetap})`,
  ),
  closeLinksStatement(tetap, now),
  change`UPDATE akun SET sesi_epoch = max(sesi_epoch + 1, ${now}) WHERE pegawai IN (${tetap}, ${hilang})`,
];

/** Of two plans for the same days one that holds nothing gives way; the survivor's only when the other is written. */
const emptyPlans = (tetap: string, hilang: string): Statement<unknown>[] => {
  const drop = (
    mine: string,
    other: string,
  ) => change`DELETE FROM skp WHERE pegawai = ${mine} AND keadaan = 'belum'
    AND NOT EXISTS (SELECT 1 FROM rhk WHERE rhk.skp = skp.id)
    AND EXISTS (SELECT 1 FROM skp l WHERE l.pegawai = ${other} AND l.dari <= skp.sampai AND l.sampai >= skp.dari)`;
  return [drop(hilang, tetap), drop(tetap, hilang)];
};

const hasAccount = (pegawai: SQL): SQL => sql`EXISTS (SELECT 1 FROM akun WHERE pegawai = ${pegawai})`;

const POST = sql`json_object('unit', o.unit, 'jabatan', o.jabatan, 'jenisJabatan', o.jenis_jabatan, 'jenjang', o.jenjang,
  'memimpin', o.memimpin, 'delegasi', o.delegasi_penilai, 'dari', o.dari, 'sampai', o.sampai, 'nomorSurat', o.nomor_surat,
  'skp', (SELECT json_group_array(id) FROM skp WHERE penempatan = o.id))`;

/** Two definitive posts at once are one too many: the one not chosen ends on the eve, or was never there. */
function posts(id: string, { tetap, hilang, jabatanDari }: Pilihan): Statement<unknown>[] {
  const other = jabatanDari === tetap ? hilang : tetap;
  const clash = sql`FROM penempatan o JOIN penempatan c ON c.pegawai = ${jabatanDari} AND c.jenis = 'definitif'
      AND c.dari <= coalesce(o.sampai, '9999') AND coalesce(c.sampai, '9999') >= o.dari
    WHERE o.pegawai = ${other} AND o.jenis = 'definitif'`;
  return [
    change`INSERT INTO penggabungan_baris (penggabungan, tabel, kolom, kunci, isi)
      SELECT ${id}, 'penempatan', ${other === tetap ? "=tetap" : "=hilang"}, json_array(o.id), ${POST} ${clash} GROUP BY o.id`,
    change`DELETE FROM garis_penilai WHERE pegawai IN (${tetap}, ${hilang})`,
    change`UPDATE skp SET penempatan = (SELECT min(c.id) ${clash} AND o.id = skp.penempatan)
      WHERE penempatan IN (SELECT o.id ${clash} AND o.dari >= c.dari)`,
    change`DELETE FROM penempatan WHERE id IN (SELECT o.id ${clash} AND o.dari >= c.dari)`,
    change`UPDATE penempatan SET sampai = (SELECT date(min(c.dari), '-1 day') ${clash} AND o.id = penempatan.id)
      WHERE id IN (SELECT o.id ${clash} AND o.dari < c.dari)`,
  ];
}

function moved(id: string, r: Rujukan, tetap: string, hilang: string): Statement<unknown>[] {
  const [table, column] = [name(r.tabel), name(r.kolom)];
  const drop = change`DELETE FROM ${table} WHERE ${column} = ${hilang}`;
  if (r.cara === "akhiri") return [drop];
  const keep = change`INSERT INTO penggabungan_baris (penggabungan, tabel, kolom, kunci)
    SELECT ${id}, ${r.tabel}, ${r.kolom}, ${keyOf(r)} FROM ${table} WHERE ${column} = ${hilang}`;
  if (r.cara === "pindah")
    return [keep, change`UPDATE ${table} SET ${column} = ${tetap} WHERE ${column} = ${hilang}`];
  // The survivor's own stays; what both have under one key is the survivor's, and the other is kept for a way back.
  const dropped = DATED[r.tabel]
    ? [
        change`INSERT INTO penggabungan_baris (penggabungan, tabel, kolom, kunci, isi)
          SELECT ${id}, ${r.tabel}, '=isi', ${keyOf(r)}, json_set(${DATED[r.tabel]}, '$.ada',
            EXISTS (SELECT 1 FROM ${table} x WHERE x.pegawai = ${tetap} AND x.dari = ${table}.dari)) FROM ${table} WHERE ${column} = ${hilang}`,
      ]
    : [];
  return [
    ...dropped,
    change`UPDATE OR IGNORE ${table} SET ${column} = ${tetap} WHERE ${column} = ${hilang}`,
    drop,
  ];
}

const DATED: Readonly<Record<string, SQL>> = {
  golongan: sql`json_object('golongan', golongan, 'pangkat', pangkat, 'dari', dari)`,
  status_pegawai: sql`json_object('status', status, 'dari', dari, 'sampai', sampai)`,
  atasan_khusus: sql`json_object('penilai', penilai, 'dari', dari, 'sampai', sampai, 'alasan', alasan)`,
};

/** Number history is kept with its days: the chosen one is open, others end yesterday at the latest. */
const numbers = (id: string, { tetap, nomor }: Pilihan, today: string): Statement<unknown>[] =>
  nomor === null
    ? []
    : [
        change`INSERT INTO penggabungan_baris (penggabungan, tabel, kolom, kunci, isi)
          SELECT ${id}, 'nomor_pegawai', '=isi', json_array(nomor), json_object('sampai', sampai) FROM nomor_pegawai
          WHERE pegawai = ${tetap}`,
        change`UPDATE nomor_pegawai SET sampai = CASE WHEN nomor = ${nomor} THEN NULL
            ELSE coalesce(sampai, max(dari, date(${today}, '-1 day'))) END WHERE pegawai = ${tetap}`,
      ];

/** The same, backwards: only while the survivor is as the merge left him. */
export function splitStatements(id: string, who: Who): Statement<unknown>[] {
  const g = sql`(SELECT * FROM penggabungan WHERE id = ${id}) g`;
  const kept = (tabel: string, kolom: string) =>
    sql`penggabungan_baris k WHERE k.penggabungan = ${id} AND k.tabel = ${tabel} AND k.kolom = ${kolom}`;
  const lost = sql`(SELECT hilang FROM penggabungan WHERE id = ${id})`;
  const stays = sql`(SELECT tetap FROM penggabungan WHERE id = ${id})`;
  return [
    change`INSERT INTO penjaga (cocok) SELECT count(*) = 1 FROM ${g} JOIN pegawai p ON p.id = g.tetap AND p.versi = g.versi_tetap
      WHERE g.keadaan = 'berlaku'`,
    change`UPDATE penggabungan SET keadaan = 'dipisah', garis_selesai = 0, dipisah_oleh = ${who.viewer.pegawai},
      dipisah_pada = ${who.now} WHERE id = ${id}`,
    change`INSERT INTO pegawai (id, nama, jenis, dibuat_pada, versi) SELECT g.hilang, g.sebelum ->> '$.hilang.nama',
        g.sebelum ->> '$.hilang.jenis', g.sebelum ->> '$.hilang.dibuatPada', g.sebelum ->> '$.hilang.versi' + 1 FROM ${g}`,
    change`UPDATE pegawai SET nama = g.sebelum ->> '$.tetap.nama', email = g.sebelum ->> '$.tetap.email',
        jenis = g.sebelum ->> '$.tetap.jenis', versi = versi + 1 FROM ${g} WHERE pegawai.id = g.tetap`,
    change`UPDATE pegawai SET email = g.sebelum ->> '$.hilang.email' FROM ${g} WHERE pegawai.id = g.hilang`,
    change`DELETE FROM garis_penilai WHERE pegawai = ${stays}`,
    ...accountBack(g, lost, stays, who.now),
    ...RUJUKAN.filter((r) => r.cara === "pindah").map((r) => {
      const rest = r.kunci.length === 1 ? name(r.kunci[0] ?? "") : sql`(${name(r.kunci.join(", "))})`;
      const keys = name(r.kunci.map((_, at) => `k.kunci ->> ${at}`).join(", "));
      return change`UPDATE ${name(r.tabel)} SET ${name(r.kolom)} = ${lost}
        WHERE ${name(r.kolom)} = ${stays} AND ${rest} IN (SELECT ${keys} FROM ${kept(r.tabel, r.kolom)})`;
    }),
    change`UPDATE nomor_pegawai SET sampai = (SELECT k.isi ->> 'sampai' FROM ${kept("nomor_pegawai", "=isi")} AND k.kunci ->> 0 = nomor)
      WHERE nomor IN (SELECT k.kunci ->> 0 FROM ${kept("nomor_pegawai", "=isi")})`,
    ...(["tetap", "hilang"] as const).flatMap((side) =>
      postsBack(id, `=${side}`, side === "tetap" ? stays : lost),
    ),
    // What had moved because the survivor had none of that day goes back; what had been dropped comes again.
    ...Object.keys(DATED).map(
      (t) => change`DELETE FROM ${name(t)} WHERE pegawai = ${stays}
        AND dari IN (SELECT k.isi ->> 'dari' FROM ${kept(t, "=isi")} AND k.isi ->> 'ada' = 0)`,
    ),
    change`DELETE FROM pejabat_luar WHERE pegawai = ${stays}
      AND EXISTS (SELECT 1 FROM ${kept("pejabat_luar", "=isi")} AND k.isi ->> 'ada' = 0)`,
    change`INSERT INTO pejabat_luar (pegawai, jabatan, instansi, jenis_jabatan)
      SELECT ${lost}, k.isi ->> 'jabatan', k.isi ->> 'instansi', k.isi ->> 'jenisJabatan' FROM ${kept("pejabat_luar", "=isi")}`,
    change`INSERT INTO golongan (pegawai, golongan, pangkat, dari)
      SELECT ${lost}, k.isi ->> 'golongan', k.isi ->> 'pangkat', k.isi ->> 'dari' FROM ${kept("golongan", "=isi")}`,
    change`INSERT INTO status_pegawai (pegawai, status, dari, sampai)
      SELECT ${lost}, k.isi ->> 'status', k.isi ->> 'dari', k.isi ->> 'sampai' FROM ${kept("status_pegawai", "=isi")}`,
    change`INSERT INTO atasan_khusus (pegawai, penilai, dari, sampai, alasan)
      SELECT ${lost}, k.isi ->> 'penilai', k.isi ->> 'dari', k.isi ->> 'sampai', k.isi ->> 'alasan' FROM ${kept("atasan_khusus", "=isi")}`,
  ];
}

/**
 * An account that moved goes back with its factors. One that was given up is not there any more, but it had been in
 * use: its owner gets in by recovery, and nobody by an invitation as if he were new.
 */
const accountBack = (g: SQL, lost: SQL, stays: SQL, now: number): Statement<unknown>[] => [
  ...["akun", "kunci_sandi", "kode_pemulihan"].map(
    (t) => change`UPDATE ${name(t)} SET pegawai = ${lost} WHERE pegawai = ${stays}
      AND EXISTS (SELECT 1 FROM ${g} WHERE g.sebelum ->> '$.tetap.akun' = 0 AND g.sebelum ->> '$.hilang.akun' = 1)`,
  ),
  change`INSERT INTO akun (pegawai, dibuat_pada, terakhir_masuk_pada, sesi_epoch)
    SELECT g.hilang, g.sebelum ->> '$.hilang.akunSejak', g.pada, ${now} FROM ${g}
    WHERE g.sebelum ->> '$.hilang.akunSejak' IS NOT NULL ON CONFLICT (pegawai) DO NOTHING`,
  change`UPDATE akun SET sesi_epoch = max(sesi_epoch + 1, ${now}) WHERE pegawai IN (${lost}, ${stays})`,
];

const postsBack = (id: string, side: string, owner: SQL): Statement<unknown>[] => {
  const kept = sql`k.penggabungan = ${id} AND k.tabel = 'penempatan' AND k.kolom = ${side}`;
  return [
    change`INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenjang, jenis, memimpin, delegasi_penilai, dari, sampai, nomor_surat)
      SELECT k.kunci ->> 0, ${owner}, k.isi ->> 'unit', k.isi ->> 'jabatan', k.isi ->> 'jenisJabatan', k.isi ->> 'jenjang', 'definitif',
        k.isi ->> 'memimpin', k.isi ->> 'delegasi', k.isi ->> 'dari', k.isi ->> 'sampai', k.isi ->> 'nomorSurat'
      FROM penggabungan_baris k WHERE ${kept} ON CONFLICT (id) DO UPDATE SET sampai = excluded.sampai`,
    change`UPDATE skp SET penempatan = x.id FROM (SELECT k.kunci ->> 0 AS id, s.value AS skp
        FROM penggabungan_baris k CROSS JOIN json_each(k.isi, '$.skp') s WHERE ${kept}) x
      WHERE skp.id = x.skp`,
  ];
};
