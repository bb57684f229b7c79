import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, it } from "vitest";
import { SCHEMA_NEEDED } from "../src/data/agency/database.ts";
import * as akun from "../src/data/agency/schema/akun.ts";
import * as delegasi from "../src/data/agency/schema/delegasi.ts";
import * as dialog from "../src/data/agency/schema/dialog.ts";
import * as dokumen from "../src/data/agency/schema/dokumen.ts";
import * as evaluasi from "../src/data/agency/schema/evaluasi.ts";
import * as ganda from "../src/data/agency/schema/ganda.ts";
import * as gudang from "../src/data/agency/schema/gudang.ts";
import * as impor from "../src/data/agency/schema/impor.ts";
import * as instansi from "../src/data/agency/schema/instansi.ts";
import * as kabar from "../src/data/agency/schema/kabar.ts";
import * as kalender from "../src/data/agency/schema/kalender.ts";
import * as kalibrasi from "../src/data/agency/schema/kalibrasi.ts";
import * as keberatan from "../src/data/agency/schema/keberatan.ts";
import * as laporan from "../src/data/agency/schema/laporan.ts";
import * as lembar from "../src/data/agency/schema/lembar.ts";
import * as matriks from "../src/data/agency/schema/matriks.ts";
import * as mutasi from "../src/data/agency/schema/mutasi.ts";
import * as nilai from "../src/data/agency/schema/nilai.ts";
import * as pegawai from "../src/data/agency/schema/pegawai.ts";
import * as pelaksanaan from "../src/data/agency/schema/pelaksanaan.ts";
import * as pelaporan from "../src/data/agency/schema/pelaporan.ts";
import * as pembinaan from "../src/data/agency/schema/pembinaan.ts";
import * as penetapan from "../src/data/agency/schema/penetapan.ts";
import * as periksa from "../src/data/agency/schema/periksa.ts";
import * as periode from "../src/data/agency/schema/periode.ts";
import * as pk from "../src/data/agency/schema/pk.ts";
import * as progres from "../src/data/agency/schema/progres.ts";
import * as pustaka from "../src/data/agency/schema/pustaka.ts";
import * as rencana from "../src/data/agency/schema/rencana.ts";
import * as riwayat from "../src/data/agency/schema/riwayat.ts";
import * as siapaMenilai from "../src/data/agency/schema/siapa-menilai.ts";
import * as siklus from "../src/data/agency/schema/siklus.ts";
import * as skp from "../src/data/agency/schema/skp.ts";
import * as sso from "../src/data/agency/schema/sso.ts";
import * as tindakLanjut from "../src/data/agency/schema/tindak-lanjut.ts";
import * as umpanBalik from "../src/data/agency/schema/umpan-balik.ts";
import * as unggahan from "../src/data/agency/schema/unggahan.ts";
import * as warisan from "../src/data/agency/schema/warisan.ts";
import * as tables from "../src/data/directory/schema.ts";

const files = (name: string) =>
  readdirSync(`migrations/${name}`)
    .filter((f) => f.endsWith(".sql"))
    .sort();

function migrated(name: string): DatabaseSync {
  const db = new DatabaseSync(":memory:");
  for (const file of files(name)) db.exec(readFileSync(`migrations/${name}/${file}`, "utf8"));
  return db;
}

const agency = {
  ...akun,
  ...delegasi,
  ...dialog,
  ...dokumen,
  ...evaluasi,
  ...ganda,
  ...gudang,
  ...impor,
  ...instansi,
  ...kalender,
  ...kalibrasi,
  ...keberatan,
  ...laporan,
  ...lembar,
  ...matriks,
  ...mutasi,
  ...nilai,
  ...kabar,
  ...pegawai,
  ...pelaksanaan,
  ...pelaporan,
  ...pembinaan,
  ...penetapan,
  ...periksa,
  ...periode,
  ...pk,
  ...progres,
  ...pustaka,
  ...rencana,
  ...riwayat,
  ...siapaMenilai,
  ...siklus,
  ...skp,
  ...sso,
  ...tindakLanjut,
  ...umpanBalik,
  ...unggahan,
  ...warisan,
};
const directory = { ...tables };
const rooms = { directory, agency } as Record<string, Record<string, SQLiteTable>>;

/** Shadow tables of a full-text index are SQLite's own. */
const ours = (name: string) => !name.startsWith("sqlite_") && !/_(fts|cari)(_|$)/.test(name);

describe.each(Object.keys(rooms))("the schema of the %s", (room) => {
  const db = migrated(room);
  const mirror = Object.values(rooms[room] ?? {}).map((table) => getTableConfig(table));

  it("has every table of the migrations and no other", () => {
    const real = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as {
      name: string;
    }[];
    expect(mirror.map((t) => t.name).sort()).toEqual(
      real
        .map((t) => t.name)
        .filter(ours)
        .sort(),
    );
  });

  it.each(mirror.map((t) => [t.name, t] as const))(
    "%s has the columns, types and nulls of the migrations",
    (name, table) => {
      const real = db
        .prepare(`SELECT name, type, "notnull" AS nn, pk FROM pragma_table_info('${name}')`)
        .all() as { name: string; type: string; nn: number; pk: number }[];
      const of = (n: string, type: string, required: boolean) =>
        `${n} ${type} ${required ? "not null" : "null"}`;
      expect(
        table.columns.map((c) => of(c.name, c.getSQLType().toUpperCase(), c.notNull || c.primary)).sort(),
      ).toEqual(real.map((c) => of(c.name, c.type, c.nn === 1 || c.pk > 0)).sort());
    },
  );

  it("keeps every table STRICT, and numbers every migration once", () => {
    const loose = db
      .prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0")
      .all() as { name: string }[];
    expect(loose.map((t) => t.name).filter(ours)).toEqual([]);
    const numbers = files(room).map((f) => Number(f.slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    // The version of a room is how many it has; the code must not ask for more than there are.
    if (room === "agency") expect(SCHEMA_NEEDED).toBeLessThanOrEqual(numbers.length);
  });
});
