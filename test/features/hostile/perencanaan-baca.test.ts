import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";
import { onlyRole } from "../../support/peran.ts";
import { pkUji } from "../../support/pk.ts";
import { pustakaUji } from "../../support/pustaka.ts";
import { skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

const { get, post, send } = house();
let cast: Cast;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
});

describe("whoever has nothing to do with a plan", () => {
  /** Another unit beside the bidang, with a head; and what Ayu, Bagas and Farida wrote, each text marked. */
  async function world() {
    const { d1, unit, ayu, bagas, farida } = cast;
    const sebelah = newId(NOW);
    await d1.batch([
      d1.prepare("INSERT INTO unit (id) VALUES (?1)").bind(sebelah),
      d1
        .prepare(
          "INSERT INTO unit_versi (id, unit, induk, nama, dari) VALUES (?1, ?2, ?3, 'Bidang Sebelah', '2026-01-01')",
        )
        .bind(newId(NOW), sebelah, unit.induk),
    ]);
    const hers = await skpUji(cast, { keadaan: "diajukan", dibaca: true });
    const his = await skpUji(cast, { pegawai: bagas, penilai: farida, keadaan: "draf" });
    const mark = (skp: string) =>
      d1.prepare("UPDATE rhk SET teks = 'KENARI ' || teks WHERE skp = ?1").bind(skp);
    const role = newId(NOW);
    const pustaka = await pustakaUji(cast);
    await d1.batch([
      mark(hers.id),
      mark(his.id),
      d1.prepare("UPDATE indikator SET teks = 'KENARI ' || teks").bind(),
      d1.prepare("UPDATE rhk SET rhk_pimpinan = ?1 WHERE skp = ?2").bind(his.rhk[0], hers.id),
      d1
        .prepare(
          "INSERT INTO matriks_peran (id, skp, kolom, pegawai, urut, teks) VALUES (?1, ?2, ?3, ?4, 0, 'KENARI peran')",
        )
        .bind(role, his.id, his.rhk[0], ayu.id),
      d1
        .prepare("UPDATE pustaka SET teks = 'KENARI ' || teks, keadaan = 'usulan' WHERE id = ?1")
        .bind(pustaka),
    ]);
    const say = { tempat: `rhk.${hers.rhk[0]}`, utas: "", versi: "0", semula: "", teks: "KENARI kata" };
    expect((await post(`${hers.path}/dialog`, { ...say, perintah: newId(NOW) }, bagas)).status).toBe(303);
    await pkUji(cast, { unit: unit.bidang });
    await d1.prepare("UPDATE indikator_pk SET teks = 'KENARI ' || teks").run();
    return { sebelah, hers, his, role, pustaka };
  }
  type World = Awaited<ReturnType<typeof world>>;
  const pages = ({ hers, his, pustaka }: World) => [
    ...[hers, his].flatMap(({ id, rhk }) => [
      ...["", "/isian", `/isian/${rhk[0]}`, "/pengajuan", "/pembatalan", "/pengembalian", "/persetujuan"].map(
        (p) => `/skp/${id}${p}`,
      ),
      ...[
        "/versi/1",
        "/pdf?versi=konsep",
        "/pdf",
        "/dialog",
        "/dialog/pertemuan",
        "/penyesuaian",
        "/pencabutan",
      ].map((p) => `/skp/${id}${p}`),
      ...[
        "/salin?sumber=rekan",
        "/selaras",
        "/pk",
        "/manual",
        "/manual/pdf",
        "/strategi",
        "/strategi/pdf",
      ].map((p) => `/skp/${id}${p}`),
      ...["", "/orang?q=Ayu", "/cetak", "/pdf", `/${cast.ayu.id}`].map((p) => `/matriks/${id}${p}`),
      ...[`/matriks/peran/${id}`, `/pohon?skp=${id}`, `/pohon?rhk=${rhk[0]}`, `/pustaka/contoh/${id}`],
    ]),
    ...[
      `/pohon?unit=${cast.unit.bidang}&tahun=2026`,
      `/pk/${cast.unit.bidang}/2026`,
      `/pk/${cast.unit.bidang}/2026/isian`,
    ],
    ...[
      "/pk?tahun=2026",
      "/pohon",
      "/skp",
      "/skp/bawahan",
      "/skp/persetujuan-massal",
      "/matriks",
      "/pustaka",
      `/pustaka/${pustaka}`,
    ],
    ...[
      "/pustaka?q=KENARI",
      "/kelola/penelaah",
      "/kemajuan",
      "/kemajuan/skp?tahun=2026",
      "/cari?q=KENARI",
      "/pemberitahuan",
      "/",
      "/tim",
    ],
    ...[
      `/kemajuan/skp?tahun=2026&unit=${cast.unit.bidang}`,
      `/kemajuan/skp/ingatkan?tahun=2026&unit=${cast.unit.bidang}`,
    ],
    ...[`/kemajuan/${cast.unit.bidang}/pegawai?lingkup=2026&keadaan=diajukan`],
  ];
  const saves = ({ hers, his, sebelah }: World): readonly (readonly [string, Record<string, string>])[] => [
    [`/pk/${cast.unit.bidang}/2026/isian`, { versi: "1", sumber: "pk", keadaan: "konsep" }],
    [
      "/kelola/penelaah",
      { rhkPalingSedikit: "1", rhkPalingBanyak: "9", indikatorPalingBanyak: "3", dasar: "x" },
    ],
    ["/pustaka/aturan", { nilai: "tidak" }],
    ["/kemajuan/skp/ingatkan", { tahun: "2026", unit: cast.unit.bidang }],
    [`/kemajuan/skp/ekspor?tahun=2026&unit=${cast.unit.bidang}`, {}],
    [`/skp/${hers.id}/penyesuaian`, { versi: "2", sebab: "lain", alasan: "x", berlakuDari: "2026-12-01" }],
    [`/skp/${hers.id}/dialog`, { tempat: "umum", utas: "", versi: "0", teks: "x" }],
    [`/skp/${hers.id}/persetujuan`, { versi: "2", pernyataan: "ya" }],
    [`/skp/${hers.id}/salin`, { sumber: "rekan", skp: his.id, pilih: his.rhk[0] ?? "" }],
    [`/matriks/${his.id}`, { revisi: "0", orang: cast.ayu.id, kolom: his.rhk[0] ?? "", "s0.0": "x" }],
    [`/matriks/${his.id}/orang`, { pegawai: cast.hadi.id }],
    [`/matriks/peran/${hers.id}`, { ambil: "semua" }],
    [`/pustaka/contoh/${hers.id}`, { pilih: hers.rhk[0] ?? "" }],
    [`/kemajuan/skp/ingatkan`, { tahun: "2026", unit: sebelah }],
  ];
  const trail = () => cast.d1.prepare("SELECT count(*) AS n FROM jejak").first("n");

  it.each(["kepala unit sebelah", "admin unit sebelah", "auditor unit sebelah", "mantan penilai"])(
    "%s reads nothing of it on any page, in any file, and writes nothing",
    async (siapa) => {
      const w = await world();
      const { d1, hadi, ayu, farida } = cast;
      await d1
        .prepare("UPDATE penempatan SET unit = ?1, memimpin = ?2 WHERE id = ?3")
        .bind(w.sebelah, siapa.startsWith("kepala") ? 1 : 0, hadi.penempatan)
        .run();
      if (siapa.startsWith("admin")) await onlyRole(cast, hadi, "admin-unit", w.sebelah);
      if (siapa.startsWith("auditor")) await onlyRole(cast, hadi, "auditor", w.sebelah);
      if (siapa === "mantan penilai")
        await d1
          .prepare(
            "INSERT INTO garis_penilai (pegawai, dari, sampai, penempatan, unit, penilai, unit_penilai, atasan) VALUES (?1, '2025-01-01', '2025-12-31', ?2, ?3, ?4, ?3, ?5)",
          )
          .bind(ayu.id, ayu.penempatan, cast.unit.bidang, hadi.id, farida.id)
          .run();
      // The marks are there for whoever may read them.
      expect((await get(w.hers.path, cast.bagas)).html).toContain("KENARI Hasil kerja 1");
      const leaks: string[] = [];
      for (const path of pages(w)) {
        const a = await get(cast.base + path, hadi);
        if (a.status >= 500) leaks.push(`${path} ${a.status}`);
        const body = a.html.replace(/value="KENARI"/g, "").replaceAll("q=KENARI", "");
        if (/KENARI \w|KENARI\s+(Hasil|Persentase|peran|kata|Indikator)/.test(body))
          leaks.push(`${path} ${a.status}`);
        if (a.status === 200 && path.includes(w.hers.id)) leaks.push(`${path} opens`);
      }
      expect(leaks).toEqual([]);
      const before = await trail();
      const done: string[] = [];
      for (const [path, fields] of saves(w)) {
        const a = await post(cast.base + path, { ...fields, perintah: newId(NOW) }, hadi);
        if (![403, 404].includes(a.status)) done.push(`${path} ${a.status}`);
      }
      // Whoever leads a unit or keeps its people may remind them.
      const reminds = /^(kepala|admin)/.test(siapa) ? ["/kemajuan/skp/ingatkan"] : [];
      expect(done.map((d) => d.split(" ")[0])).toEqual(reminds);
      expect(Number(await trail()) - Number(before)).toBeLessThanOrEqual(reminds.length);
    },
    60_000,
  );

  it("a colleague in the same jabatan copies what was agreed of the organisation's, and nothing by a crafted id", async () => {
    const { d1, hadi, bagas } = cast;
    const hers = await skpUji(cast, { keadaan: "diajukan", dibaca: true });
    await d1.batch([
      d1.prepare("UPDATE rhk SET teks = 'KENARI ' || teks WHERE skp = ?1").bind(hers.id),
      d1.prepare("UPDATE rhk SET klasifikasi = 'individu' WHERE id = ?1").bind(hers.rhk[1]),
    ]);
    const his = await skpUji(cast, { pegawai: hadi, keadaan: "draf" });
    const page = (at: string) => get(`${his.path}/salin?${at}`, hadi);
    const from = `sumber=rekan&skp=${hers.id}`;
    const take = async () => {
      const body = new URLSearchParams({ sumber: "rekan", skp: hers.id, perintah: newId(NOW) });
      for (const id of hers.rhk) body.append("pilih", id);
      await send(`${his.path}/salin`, { method: "POST", body, headers: fromOurPage() }, hadi);
      const { results } = await d1
        .prepare("SELECT teks FROM rhk WHERE skp = ?1 AND teks GLOB 'KENARI*'")
        .bind(his.id)
        .all();
      return results.map((r) => r.teks);
    };
    for (const at of [from, `sumber=tahun-lalu&skp=${hers.id}`, `sumber=pendahulu&skp=${hers.id}`])
      expect((await page(at)).html).not.toContain("KENARI");
    expect(await take()).toEqual([]);
    const setuju = { versi: "2", pernyataan: "ya", perintah: newId(NOW) };
    expect((await post(`${hers.path}/persetujuan`, setuju, bagas)).status).toBe(303);
    expect((await page(from)).html).toContain("KENARI Hasil kerja 1");
    expect((await page(from)).html).not.toContain("KENARI Hasil kerja 2");
    expect(await take()).toEqual(["KENARI Hasil kerja 1 tercapai"]);
    // What she is writing anew is hers until it is agreed.
    const ubah = { versi: "3", sebab: "lain", alasan: "x", berlakuDari: "2026-12-01", perintah: newId(NOW) };
    expect((await post(`${hers.path}/penyesuaian`, ubah, cast.ayu)).status).toBe(303);
    await d1.prepare("UPDATE rhk SET teks = 'RAHASIA' WHERE id = ?1").bind(hers.rhk[0]).run();
    expect((await page(from)).html).not.toContain("RAHASIA");
  });
});
