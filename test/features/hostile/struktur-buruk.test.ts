import { describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, inventedNip, type Person } from "../../support/cast.ts";
import { kolom } from "../../support/evaluasi.ts";
import { house, NOW } from "../../support/house.ts";
import { previewed } from "../../support/impor.ts";
import { togetherD1 } from "../../support/together-d1.ts";
import { castKeras, ruang } from "./ruang.ts";

/** What two admins do at once, each rightly by what he has read. */
const both = async (
  c: Cast,
  one: readonly [string, Record<string, string>],
  two: readonly [string, Record<string, string>],
) => {
  const handles = togetherD1(c.d1, 2);
  const answers = await Promise.all(
    [one, two].map(([path, form], n) =>
      house(NOW, ruang(handles[n] as D1Database)).post(c.base + path, form, c.citra),
    ),
  );
  return answers.map((a) => a.status);
};
const kepala = (unit: string, lain: Record<string, string> = {}) => ({
  jenis: "definitif",
  jabatan: "Kepala Seksi",
  unit,
  jenisJabatan: "pengawas",
  jenjang: "",
  memimpin: "ya",
  dari: "2026-11-23",
  sampai: "",
  ...lain,
});
const seksi = async (c: Cast, nama: string, induk = c.unit.bidang): Promise<string> => {
  const form = { nama, jenis: "unit-kerja", induk, kode: "", urut: "1", dari: "2026-01-01" };
  const made = await house().post(`${c.base}/unit/baru`, form, c.citra);
  return /unit\/([0-9A-Z]{26})/.exec(made.to ?? "")?.[1] as string;
};
const heads = (c: Cast, unit: string) =>
  kolom(c, "SELECT count(*) FROM penempatan WHERE unit = ?1 AND memimpin = 1 AND sampai IS NULL", unit);

describe("two admins at once", () => {
  it("make two people head of one unit: one of them is", async () => {
    const c = await castKeras();
    const unit = await seksi(c, "Seksi Satu");
    const at = (p: Person) => `/pegawai/${p.id}/penempatan`;
    const statuses = await both(
      c,
      [at(c.hadi), kepala(unit, { versi: "1" })],
      [at(c.gita), kepala(unit, { versi: "1" })],
    );
    expect([...statuses].sort()).toEqual([303, 409]);
    expect(await heads(c, unit)).toBe(1);
  });

  it("add two new people as head of one unit: one of them is, and the other is told why", async () => {
    const c = await castKeras();
    const unit = await seksi(c, "Seksi Dua");
    const orang = () => ({
      ...kepala(unit),
      nama: "Indah Permata",
      nomor: inventedNip(),
      email: `${newId(NOW)}@contoh.example`,
      golongan: "",
      golonganDari: "",
    });
    const form = () => ({ ...orang(), jenis: "pns" });
    const statuses = await both(c, ["/pegawai/baru", form()], ["/pegawai/baru", form()]);
    expect([...statuses].sort()).toEqual([303, 422]);
    expect(await heads(c, unit)).toBe(1);
  });

  it("move two units below each other, at once or ahead of each other: one of them moves", async () => {
    for (const [satu, dua] of [
      ["2026-11-22", "2026-11-22"],
      ["2026-12-01", "2026-11-22"],
      ["2026-11-22", "2026-12-01"],
    ] as const) {
      const c = await castKeras();
      const [a, b] = [await seksi(c, "Seksi A"), await seksi(c, "Seksi B")];
      const kunci = (u: string) => kolom(c, "SELECT max(id) FROM unit_versi WHERE unit = ?1", u);
      const move = async (u: string, induk: string, dari: string) =>
        [
          `/unit/${u}/ubah`,
          {
            nama: "Seksi",
            jenis: "unit-kerja",
            induk,
            kode: "",
            urut: "1",
            dari,
            kunci: String(await kunci(u)),
          },
        ] as const;
      const statuses = await both(c, await move(a, b, satu), await move(b, a, dua));
      expect([satu, dua, ...[...statuses].sort()]).toEqual([satu, dua, 303, 409]);
    }
  });

  it.each(["first", "last"])(
    "let a head go (%s) and add somebody below him: nobody keeps an assessor who has gone",
    async (which) => {
      const c = await castKeras();
      const form = { ...kepala(c.unit.bidang), nama: "Indah Permata", jenis: "pns", nomor: inventedNip() };
      const surel = `${newId(NOW).toLowerCase()}@contoh.example`;
      const lain = {
        email: surel,
        jenisJabatan: "jf",
        jenjang: "ahli-pertama",
        dari: "2026-01-05",
        memimpin: "",
      };
      const add = ["/pegawai/baru", { ...form, ...lain }] as const;
      const end = [
        `/pegawai/${c.bagas.id}/penempatan/${c.bagas.penempatan}`,
        { versi: "1", sampai: "2026-11-30", sebelum: "" },
      ] as const;
      const statuses = which === "first" ? await both(c, end, add) : await both(c, add, end);
      // Whoever wrote first is done; the other has read of an office, or of people, that are not so any more.
      expect(statuses.filter((s) => s === 303)).toHaveLength(1);
      for (const [path, fields] of [end, add]) await house().post(c.base + path, fields, c.citra);
      const left =
        "SELECT count(*) FROM garis_penilai WHERE penilai = ?1 AND (sampai IS NULL OR sampai > '2026-11-30')";
      expect(await kolom(c, left, c.bagas.id)).toBe(0);
      expect(await kolom(c, "SELECT count(*) FROM pegawai WHERE email = ?1", surel)).toBe(1);
    },
  );

  it("add two people below one head: both are there", async () => {
    const c = await castKeras();
    const add = () => {
      const surel = `${newId(NOW).toLowerCase()}@contoh.example`;
      const form = {
        ...kepala(c.unit.bidang),
        nama: "Indah",
        jenis: "pns",
        nomor: inventedNip(),
        email: surel,
      };
      return [
        "/pegawai/baru",
        { ...form, jenisJabatan: "jf", jenjang: "ahli-pertama", memimpin: "" },
      ] as const;
    };
    expect(await both(c, add(), add())).toEqual([303, 303]);
  });
});

it("a preview that names a head is not applied when the unit has got another head since", async () => {
  const c = await castKeras();
  const unit = await seksi(c, "Seksi Impor");
  await c.d1.prepare("UPDATE unit SET kode = ?1 WHERE id = ?1").bind(unit).run();
  const judul =
    "NIP;NAMA;JENIS PEGAWAI;GOL RUANG;JABATAN NAMA;JENIS JABATAN;TMT JABATAN;KODE UNIT;MEMIMPIN UNIT";
  const row = `'${inventedNip()};Sari Wahyuni;PNS;III/d;Kepala Seksi;Pengawas;02-01-2026;${unit};ya`;
  const csv = new TextEncoder().encode(`${judul}\r\n${row}\r\n`);
  const to = await previewed(c, csv);
  expect(await kolom(c, "SELECT hasil FROM impor_baris WHERE impor = ?1", to.split("/").at(-1))).toBe("baru");
  const made = await house().post(
    `${c.base}/pegawai/${c.hadi.id}/penempatan`,
    kepala(unit, { versi: "1" }),
    c.citra,
  );
  expect(made.status).toBe(303);
  const applied = await house().post(`${to}/penerapan`, { versi: "1" }, c.citra);
  expect(applied.status).toBe(409);
  expect(await heads(c, unit)).toBe(1);
  expect(
    await kolom(
      c,
      "SELECT count(*) FROM pegawai WHERE nama = 'Sari Wahyuni' AND id IN (SELECT pegawai FROM penempatan WHERE unit = ?1)",
      unit,
    ),
  ).toBe(0);
});
