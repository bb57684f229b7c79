import { sql } from "drizzle-orm";
import type { Context } from "hono";
import type { Nada } from "../../data/agency/pelaksanaan.ts";
import { ritmeDari, ritmeJson } from "../../data/agency/ritme.ts";
import { changedMeanwhile, write } from "../../data/agency/riwayat.ts";
import { agreedNumber } from "../../data/agency/skp.ts";
import { change, rows } from "../../data/agency/statement.ts";
import type { Judul } from "../../data/agency/umpan-balik-orang.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import type { Refusal } from "../../domain/result.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { type GiliranBerkala, nadaOf, rekapBerkala, sasaranOf } from "../../domain/umpan-balik.ts";
import { said } from "../../i18n/penolakan.ts";
import { type SalahMinta, umpanMintaWords } from "../../i18n/umpan-minta.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { commandTo, readTyped, type Typed } from "../../web/form.ts";
import { timCrumbs } from "../../web/kerja-tabs.tsx";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { answer } from "../../web/refusal.tsx";
import { NotThere } from "../../web/stops.ts";
import type { Salah } from "./baca-formulir.ts";
import { TimPage } from "./tim-page.tsx";

type C = Context<AgencyEnv>;
/** As many as one supervisor writes to in one sitting; whoever has more takes the rest from their own pages. */
const PALING_BANYAK = 120;
export const KALIMAT_PALING = 9;

type TimRow = {
  readonly skp: string;
  readonly pegawai: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly ritme: string;
  readonly judul: string;
  readonly tanggal: string;
  readonly sasaran: string | null;
  readonly nada: Nada | null;
  readonly isi: string | null;
};
export type Anggota = Omit<TimRow, "ritme" | "judul" | "tanggal"> & {
  readonly judul: readonly Judul[];
  readonly terakhir: Tanggal | null;
  readonly giliran: GiliranBerkala | undefined;
};
export type Kalimat = { readonly id: string; readonly teks: string };

const timStatement = (me: string, today: Tanggal) => rows<TimRow>`
  SELECT skp.id AS skp, p.id AS pegawai, p.nama, n.jabatan, skp.dari, skp.sampai, ${ritmeJson(today)} AS ritme,
    (SELECT json_group_array(json_object('id', hasil.value ->> 'id', 'teks', substr(hasil.value ->> 'teks', 1, 120)))
      FROM skp_versi v, json_each(v.isi, '$.rhk') hasil WHERE v.skp = skp.id AND v.nomor = ${agreedNumber(sql`skp.id`)}) AS judul,
    (SELECT json_group_array(u.tanggal) FROM umpan_balik u WHERE u.skp = skp.id AND u.pemberi = 'pimpinan' AND u.sebutan = ''
      AND u.bentuk = 'berkala') AS tanggal, d.sasaran, d.nada, d.isi
  FROM skp JOIN pegawai p ON p.id = skp.pegawai JOIN penempatan n ON n.id = skp.penempatan
    LEFT JOIN umpan_draf d ON d.oleh = ${me} AND d.skp = skp.id
  WHERE skp.penilai = ${me} AND skp.keadaan = 'ditetapkan' AND skp.dari <= ${today} AND skp.sampai >= ${today}
  ORDER BY p.nama, skp.id LIMIT ${PALING_BANYAK}`;

const anggotaDari = (r: TimRow, today: Tanggal): Anggota => {
  const tanggal = JSON.parse(r.tanggal) as Tanggal[];
  return {
    ...r,
    judul: JSON.parse(r.judul) as Judul[],
    terakhir: tanggal.reduce<Tanggal | null>((a, b) => (a === null || b > a ? b : a), null),
    giliran: rekapBerkala(ritmeDari(r.ritme), r, tanggal, today).at(-1),
  };
};

export const timPage = async (c: C): Promise<Response> => show(c, await load(c));

/** All rows at once: kept as drafts, or sent to each of whom something is written. */
export async function timKirim(c: C): Promise<Response> {
  const typed = await readTyped(c);
  const file = await load(c);
  const here = `${baseOf(c)}/umpan-balik/tim`;
  const { me, anggota } = file;
  const { now, today, db } = c.var;
  const again = (refusal: Refusal) => show(c, file, { typed, refusal });
  const ditulis = anggota.flatMap((a) => {
    const isi = typed[`isi-${a.skp}`];
    return isi === undefined
      ? []
      : [
          {
            a,
            isi,
            sasaran: typed[`sasaran-${a.skp}`] ?? "",
            nada: nadaOf(typed[`nada-${a.skp}`] ?? "netral"),
          },
        ];
  });
  const panjang = ditulis.filter((d) => d.isi.length > 4000);
  if (typed.aksi === "draf" && panjang.length === 0) {
    const list = ditulis.map((d) => ({
      skp: d.a.skp,
      isi: d.isi,
      sasaran: d.sasaran,
      nada: d.nada ?? "netral",
    }));
    await db.batch(draftStatements(me.viewer.pegawai, list, now));
    return c.redirect(`${here}?draf=${list.filter((d) => d.isi !== "").length}`, 303);
  }
  const errors: Record<string, SalahMinta> = {};
  const kirim = ditulis.flatMap(({ a, isi, sasaran, nada }) => {
    if (isi === "") return [];
    const pada = sasaranOf(sasaran, "", a.judul);
    if (isi.length > 4000) errors[`isi-${a.skp}`] = "isi-panjang";
    if (nada === null) errors[`nada-${a.skp}`] = "nada-salah";
    if (pada === null || pada.rhk === "") errors[`sasaran-${a.skp}`] = "sasaran-salah";
    if (!pada || !nada || pada.rhk === "") return [];
    return [
      {
        id: newId(now),
        kabar: newId(now),
        skp: a.skp,
        untuk: a.pegawai,
        rhk: pada.rhk,
        nilai: pada.nilai,
        isi,
        nada,
      },
    ];
  });
  const [first] = anggota;
  if (kirim.length === 0 && Object.keys(errors).length === 0)
    errors[first ? `isi-${first.skp}` : "formulir"] = "isi-kosong";
  if (Object.keys(errors).length > 0) {
    c.status(422);
    return show(c, file, { typed, errors });
  }
  const to = `${here}?terkirim=${kirim.length}`;
  const oleh = me.viewer;
  const list = JSON.stringify(kirim);
  const milik = sql`json_each(${list}) j CROSS JOIN skp ON skp.id = j.value ->> 'skp' AND skp.pegawai = j.value ->> 'untuk'
    AND skp.penilai = ${oleh.pegawai} AND skp.keadaan = 'ditetapkan'`;
  const recorded = await write(
    db,
    {
      pada: now,
      oleh: oleh.pegawai,
      tindakan: "umpan-balik.beri",
      objek: oleh.pegawai,
      rincian: { umpanBalik: kirim.map((k) => k.id), bentuk: "berkala" },
    },
    [
      change`INSERT INTO umpan_balik (id, skp, untuk, dari, pemberi, nama_pemberi, jabatan_pemberi, bentuk, cara, nada, rhk,
          nilai, isi, tanggal, dibuat_pada)
        SELECT j.value ->> 'id', skp.id, skp.pegawai, ${oleh.pegawai}, 'pimpinan', ${oleh.nama}, ${me.jabatan ?? ""}, 'berkala',
          'tidak-langsung', j.value ->> 'nada', j.value ->> 'rhk', j.value ->> 'nilai', j.value ->> 'isi', ${today}, ${now}
        FROM ${milik}`,
      // Each of them or none: a line that moved on meanwhile is no line of his.
      change`INSERT INTO penjaga (cocok) SELECT changes() = ${kirim.length}`,
      change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
        SELECT j.value ->> 'kabar', j.value ->> 'untuk', 'umpan-balik', ${JSON.stringify({ nama: oleh.nama, jumlah: 1 })},
          '/umpan-balik/' || (j.value ->> 'skp'), ${now} FROM json_each(${list}) j`,
      change`DELETE FROM umpan_draf WHERE oleh = ${oleh.pegawai}
        AND skp IN (SELECT value ->> 'skp' FROM json_each(${list}))`,
    ],
    commandTo(c, to),
  );
  return recorded === "berubah" ? answer(c, changedMeanwhile, { to, again }) : c.redirect(to, 303);
}

/** One row, by the page's script, while its writer goes on: no page comes back. */
export async function timDraf(c: C): Promise<Response> {
  const typed = await readTyped(c);
  const { me, rows: hasil } = await page(c, (id) => [
    rows<{
      readonly id: string;
    }>`SELECT id FROM skp WHERE id = ${ID_PATTERN.test(typed.skp ?? "") ? (typed.skp ?? "") : "-"}
      AND penilai = ${id} AND keadaan = 'ditetapkan'`,
  ]);
  const [[skp]] = hasil;
  if (!skp) throw new NotThere();
  const [isi, sasaran, nada] = [typed.isi ?? "", typed.sasaran ?? "", nadaOf(typed.nada ?? "netral")];
  if (isi.length > 4000 || sasaran.length > 100 || nada === null) return c.body(null, 422);
  await c.var.db.batch(draftStatements(me.viewer.pegawai, [{ skp: skp.id, isi, sasaran, nada }], c.var.now));
  return c.body(null, 204);
}

type Draf = { readonly skp: string; readonly isi: string; readonly sasaran: string; readonly nada: Nada };
/** An empty row is no draft. */
const draftStatements = (me: string, list: readonly Draf[], now: number) => [
  change`INSERT INTO umpan_draf (oleh, skp, sasaran, nada, isi, diubah_pada)
    SELECT ${me}, skp.id, substr(j.value ->> 'sasaran', 1, 100), j.value ->> 'nada', j.value ->> 'isi', ${now}
    FROM json_each(${JSON.stringify(list)}) j CROSS JOIN skp ON skp.id = j.value ->> 'skp' AND skp.penilai = ${me}
    WHERE j.value ->> 'isi' <> ''
    ON CONFLICT (oleh, skp) DO UPDATE SET sasaran = excluded.sasaran, nada = excluded.nada, isi = excluded.isi,
      diubah_pada = excluded.diubah_pada`,
  change`DELETE FROM umpan_draf WHERE oleh = ${me} AND skp IN (SELECT value ->> 'skp'
    FROM json_each(${JSON.stringify(list)}) WHERE value ->> 'isi' = '')`,
];

/** Sentences one uses again: one's own, nine at most, so that a key is enough. */
export async function timTemplat(c: C): Promise<Response> {
  const typed = await readTyped(c);
  const file = await load(c);
  const { now, db } = c.var;
  const me = file.me.viewer.pegawai;
  const here = `${baseOf(c)}/umpan-balik/tim`;
  const hapus = typed.hapus ?? "";
  if (hapus !== "") {
    await db.apply(change`DELETE FROM umpan_templat WHERE id = ${hapus.slice(0, 40)} AND pegawai = ${me}`);
    return c.redirect(here, 303);
  }
  const teks = typed.teks ?? "";
  const error: SalahMinta | null =
    teks === ""
      ? "isi-kosong"
      : teks.length > 500
        ? "teks-panjang"
        : file.kalimat.length >= KALIMAT_PALING
          ? "templat-penuh"
          : null;
  if (error) {
    c.status(422);
    return show(c, file, { typed, errors: { teks: error } });
  }
  await db.apply(change`INSERT INTO umpan_templat (id, pegawai, teks, dibuat_pada)
    SELECT ${newId(now)}, ${me}, ${teks}, ${now}
    WHERE (SELECT count(*) FROM umpan_templat WHERE pegawai = ${me}) < ${KALIMAT_PALING}
      AND NOT EXISTS (SELECT 1 FROM umpan_templat WHERE pegawai = ${me} AND teks = ${teks})`);
  return c.redirect(here, 303);
}

type Loaded = { readonly me: Me; readonly anggota: readonly Anggota[]; readonly kalimat: readonly Kalimat[] };
async function load(c: C): Promise<Loaded> {
  const { today } = c.var;
  const { me, rows: hasil } = await page(c, (id) => [
    timStatement(id, today),
    rows<Kalimat>`SELECT id, teks FROM umpan_templat WHERE pegawai = ${id} ORDER BY dibuat_pada, id LIMIT ${KALIMAT_PALING}`,
  ]);
  const [tim, kalimat] = hasil;
  return { me, anggota: tim.map((r) => anggotaDari(r, today)), kalimat };
}

type Tried = { readonly typed?: Typed; readonly errors?: Salah; readonly refusal?: Refusal };
function show(c: C, file: Loaded, tried: Tried = {}) {
  const { lang, now } = c.var;
  const t = umpanMintaWords[lang];
  const n = (name: string) => {
    const value = Number(c.req.method === "GET" ? c.req.query(name) : Number.NaN);
    return Number.isInteger(value) && value >= 0 && value <= PALING_BANYAK ? value : undefined;
  };
  return c.render(
    <TimPage
      base={baseOf(c)}
      anggota={file.anggota}
      kalimat={file.kalimat}
      draf={n("draf")}
      terkirim={n("terkirim")}
      perintah={newId(now)}
      typed={tried.typed}
      errors={tried.errors ?? {}}
      refused={tried.refusal && said(tried.refusal, lang)}
    />,
    {
      title: t.timJudul,
      breadcrumb: timCrumbs(baseOf(c), c.var.lang, t.timJudul),
      failed: tried.refusal !== undefined || tried.errors !== undefined,
    },
  );
}
