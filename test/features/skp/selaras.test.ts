import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { house, NOW } from "../../support/house.ts";
import { fieldsOf, isianBody, type Plan, sendForm, skpUji, stateOf } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
let atas: Plan;
let plan: Plan;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
  atas = await skpUji(cast, { pegawai: cast.bagas, penilai: cast.farida, keadaan: "draf" });
  plan = await skpUji(cast, { keadaan: "draf" });
});
const run = (sql: string, ...bind: unknown[]) =>
  cast.d1
    .prepare(sql)
    .bind(...bind)
    .run();
const tie = (rhk: string, to: string | null, teks: string) =>
  run("UPDATE rhk SET rhk_pimpinan = ?1, rhk_pimpinan_teks = ?2 WHERE id = ?3", to, teks, rhk);
const write = (rhk: string, teks: string) => run("UPDATE rhk SET teks = ?1 WHERE id = ?2", teks, rhk);
const tied = async (rhk: string) =>
  cast.d1
    .prepare("SELECT rhk_pimpinan AS ke, rhk_pimpinan_teks AS teks FROM rhk WHERE id = ?1")
    .bind(rhk)
    .first<{ ke: string | null; teks: string }>();
const agree = async (p: Plan, penilai = cast.farida, who = cast.bagas) => {
  await house().post(`${p.path}/pengajuan`, { versi: "1", revisi: "1", pernyataan: "ya" }, who);
  return house().post(`${p.path}/persetujuan`, { versi: "2", pernyataan: "ya" }, penilai);
};
const look = (who = cast.ayu) => house().get(`${plan.path}/selaras`, who);
const main = (a: Awaited<ReturnType<typeof look>>) =>
  a.page.querySelector("main")?.text.replace(/\s+/g, " ") ?? "";
const [r1, r2] = [() => plan.rhk[0] as string, () => plan.rhk[1] as string];

describe("the leader's results before they are agreed", () => {
  it("his draft is offered to his people, marked, by titles only; taking one ties it to his row", async () => {
    const page = await house().get(`${plan.path}/isian`, cast.ayu);
    const panel = page.page.querySelector("details.leader")?.text ?? "";
    expect(panel).toContain("Hasil kerja 1 tercapai");
    expect(panel).toContain("draf, belum disetujui");
    expect(panel).not.toContain("90-95%");
    const rows = [
      { key: `${r1()}.`, teks: "Layanan cepat", rhkPimpinan: "2", indikator: "Waktu", target: "1-2 hari" },
    ];
    const sent = await sendForm(house(), `${plan.path}/isian`, isianBody(rows, { revisi: "1" }), cast.ayu);
    expect(sent.status).toBe(303);
    expect(await tied(r1())).toEqual({ ke: atas.rhk[1], teks: "Hasil kerja 2 tercapai" });
    // A link outlives a later save, also when the leader writes it otherwise meanwhile.
    await write(atas.rhk[1] as string, "Hasil dua, ditulis lain");
    const again = [{ ...rows[0], rhkPimpinan: "Hasil kerja 2 tercapai" }] as const;
    await sendForm(house(), `${plan.path}/isian`, isianBody(again, { revisi: "2" }), cast.ayu);
    expect((await tied(r1()))?.ke).toBe(atas.rhk[1]);
  });

  it("nobody else's people read that draft", async () => {
    const other = await skpUji(cast, { pegawai: cast.hadi, penilai: cast.farida, keadaan: "draf" });
    const page = await house().get(`${other.path}/isian`, cast.hadi);
    expect(page.page.querySelector("details.leader")?.text).not.toContain("Hasil kerja 1 tercapai");
  });

  it("where he has nothing: a proposal in words, the level above or the PK of the unit", async () => {
    await run("DELETE FROM rhk WHERE skp = ?1", atas.id);
    const jpt = await skpUji(cast, {
      pegawai: cast.farida,
      penilai: null,
      keadaan: "ditetapkan",
      kelompok: "jpt-unit-mandiri",
    });
    const isi = JSON.stringify({
      rhk: [
        {
          id: newId(NOW),
          jenis: "utama",
          teks: "Wilayah melayani",
          indikator: [{ id: newId(NOW), teks: "Indeks layanan" }],
        },
      ],
    });
    await run(
      "INSERT INTO skp_versi (skp, nomor, isi, hash, berlaku_dari, ditetapkan_pada, ditetapkan_oleh) VALUES (?1, 1, ?2, 'x', '2026-01-01', 1, ?3)",
      jpt.id,
      isi,
      cast.bagas.id,
    );
    await run(
      "INSERT INTO perjanjian_kinerja (id, unit, tahun, sumber, diubah_pada) VALUES (?1, ?2, 2026, 'pk', 1)",
      "PK1",
      cast.unit.induk,
    );
    await run("INSERT INTO sasaran_pk (id, pk, teks, urut) VALUES ('S1', 'PK1', 'Sasaran', 0)");
    await run(
      "INSERT INTO indikator_pk (id, sasaran, pk, kode, teks, urut) VALUES ('I1', 'S1', 'PK1', 'IKU-1', 'Persentase layanan tepat waktu', 0)",
    );
    const panel =
      (await house().get(`${plan.path}/isian`, cast.ayu)).page.querySelector("details.leader")?.text ?? "";
    expect(panel).toContain("Anda tidak perlu menunggu");
    expect(panel).toContain("Wilayah melayani. Indikator Kinerja Individu: Indeks layanan");
    expect(panel).toContain("Persentase layanan tepat waktu");
    const rows = [
      { key: `${r1()}.`, teks: "Satu", rhkPimpinan: "A1", indikator: "Waktu", target: "1-2 hari" },
      { key: `${r2()}.`, teks: "Dua", rhkPimpinan: "PK1", indikator: "Waktu", target: "1-2 hari" },
    ];
    await sendForm(house(), `${plan.path}/isian`, isianBody(rows, { revisi: "1" }), cast.ayu);
    expect(await tied(r1())).toEqual({
      ke: null,
      teks: "Wilayah melayani. Indikator Kinerja Individu: Indeks layanan",
    });
    expect(await tied(r2())).toEqual({ ke: null, teks: "Persentase layanan tepat waktu" });
    expect(main(await look())).toContain("2 usulan Anda tersimpan");
  });

  it("of several plans of the leader in a year counts the one of a unit above, then the one that covers most", async () => {
    const { bagas, unit } = cast;
    await run("UPDATE skp SET dari = '2026-07-01' WHERE id = ?1", atas.id);
    const earlier = newId(NOW);
    await run(
      `INSERT INTO skp (id, pegawai, penempatan, unit, penilai, tahun, dari, sampai, kelompok, pendekatan, keadaan, diubah_pada)
       VALUES (?1, ?2, ?3, ?4, ?5, 2026, '2026-01-01', '2026-06-30', 'ja-jf', 'kuantitatif', 'draf', 1)`,
      earlier,
      bagas.id,
      bagas.penempatan,
      unit.bidang,
      cast.farida.id,
    );
    await run(
      "INSERT INTO rhk (id, skp, jenis, teks, urut) VALUES (?1, ?2, 'utama', 'Hasil semester satu', 0)",
      newId(NOW),
      earlier,
    );
    await run("UPDATE skp SET sampai = '2026-06-30' WHERE id = ?1", plan.id);
    const panel = async () =>
      (await house().get(`${plan.path}/isian`, cast.ayu)).page.querySelector("details.leader")?.text ?? "";
    expect(await panel()).toContain("Hasil semester satu");
    await run("UPDATE skp SET sampai = '2026-12-31', dari = '2026-03-01' WHERE id = ?1", plan.id);
    expect(await panel()).toContain("Hasil kerja 1 tercapai");
    // The later one is of another unit now: the one of this unit counts, though shorter.
    const elsewhere = newId(NOW);
    await run("INSERT INTO unit (id, kode) VALUES (?1, ?1)", elsewhere);
    await run("UPDATE skp SET unit = ?1 WHERE id = ?2", elsewhere, atas.id);
    expect(await panel()).toContain("Hasil semester satu");
  });
});

describe("once he is agreed", () => {
  const differ = async () => {
    await tie(r1(), atas.rhk[0] as string, "Hasil lama");
    await tie(r2(), null, "Hasil kerja 2 yang tercapai");
    expect((await agree(atas)).status).toBe(303);
  };

  it("she is told once, sees how many differ, and links all of them in one step of two round trips", async () => {
    await differ();
    const told = await cast.d1
      .prepare(
        "SELECT count(*) AS n, max(tautan) AS ke FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'skp-pimpinan'",
      )
      .bind(cast.ayu.id)
      .first();
    expect(told).toEqual({ n: 1, ke: `/skp/${plan.id}/selaras` });
    for (const path of [plan.path, `${plan.path}/isian`])
      expect(main(await house().get(path, cast.ayu))).toContain(
        "1 RHK pimpinan berubah, 1 usulan belum tersambung",
      );
    const page = await look();
    expect(
      page.page.querySelectorAll("del").length + page.page.querySelectorAll("ins").length,
    ).toBeGreaterThan(0);
    const { d1, ledger } = countingD1(cast.d1);
    const counted = house(NOW, { AGENCY_001: d1 });
    await counted.get(`${plan.path}/selaras`, cast.ayu);
    ledger.forget();
    await counted.get(`${plan.path}/selaras`, cast.ayu);
    expect(ledger.trips).toBe(1);
    ledger.forget();
    const sent = await sendForm(counted, `${plan.path}/selaras`, fieldsOf(page, "main form"), cast.ayu);
    expect(sent.status).toBe(303);
    expect(ledger.trips).toBe(2);
    expect(await tied(r1())).toEqual({ ke: atas.rhk[0], teks: "Hasil kerja 1 tercapai" });
    expect(await tied(r2())).toEqual({ ke: atas.rhk[1], teks: "Hasil kerja 2 tercapai" });
    expect(main(await house().get(sent.to ?? "", cast.ayu))).toContain("2 RHK ditautkan");
    expect(main(await look())).toContain("Semua RHK pimpinan di SKP ini sama");
    expect(await stateOf(cast, plan.id)).toMatchObject({ keadaan: "draf", versi: 1, revisi: 2 });
  });

  it("litany: stranger 404, other eyes 403, handed in 409, twice 409, nothing or rubbish chosen 422 with the choice kept", async () => {
    await differ();
    const body = async () => Object.fromEntries(fieldsOf(await look(), "main form"));
    const fields = (await body()) as Record<string, string>;
    const post = (f: Record<string, string>, who = cast.ayu) => house().post(`${plan.path}/selaras`, f, who);
    expect((await look(cast.hadi)).status).toBe(404);
    expect((await post(fields, cast.hadi)).status).toBe(404);
    expect((await house().get(`${cast.other.base}/skp/${plan.id}/selaras`, cast.dimas)).status).toBe(404);
    for (const who of [cast.citra, cast.gita, cast.bagas, cast.farida]) {
      expect((await look(who)).status).toBe(403);
      expect((await post(fields, who)).status).toBe(403);
    }
    const rubbish = await post({ ...fields, [`ke.${r1()}`]: "'; DROP TABLE rhk" });
    expect(rubbish.status).toBe(422);
    expect(rubbish.page.querySelector(`[name="ke.${r2()}"] option[selected]`)?.getAttribute("value")).toBe(
      fields[`ke.${r2()}`],
    );
    expect((await post({ ...fields, [`ke.${r1()}`]: "", [`ke.${r2()}`]: "" })).status).toBe(422);
    expect((await post({})).status).toBe(422);
    expect((await post({ ...fields, sidik: "lain" })).status).toBe(409);
    expect((await post(fields)).status).toBe(303);
    expect((await post({ ...fields, perintah: newId(NOW) })).status).toBe(409);
    await run("UPDATE skp SET keadaan = 'diajukan' WHERE id = ?1", plan.id);
    expect((await post({ ...fields, perintah: newId(NOW) })).status).toBe(409);
  });

  it("an agreed plan shows the differences and the way to an adjustment", async () => {
    await differ();
    await run("UPDATE skp SET keadaan = 'ditetapkan' WHERE id = ?1", plan.id);
    const page = await look();
    expect(main(page)).toContain("ditautkan lewat penyesuaian");
    expect(page.html).toContain(`/skp/${plan.id}/penyesuaian`);
    expect(page.page.querySelector(`form[action$="/selaras"]`)).toBeNull();
  });

  it("bad text of the leader is shown as it was written", async () => {
    const text = `<script>alert(1)</script>\nBaris kedua 🐟 ${"panjang ".repeat(200)}`.trim();
    await write(atas.rhk[0] as string, text);
    await differ();
    const page = await look();
    expect(page.status).toBe(200);
    expect(page.html).not.toContain("<script>alert(1)");
    await sendForm(house(), `${plan.path}/selaras`, fieldsOf(page, "main form"), cast.ayu);
    expect((await tied(r1()))?.teks).toBe(text);
  });
});
