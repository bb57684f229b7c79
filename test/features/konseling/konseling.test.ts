import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { delegasiUji, lentCookie } from "../../support/delegasi.ts";
import { house, NOW } from "../../support/house.ts";
import { skpDitetapkan } from "../../support/kerja.ts";
import {
  catatan,
  jadwal,
  type Kasus,
  KENARI,
  kasusOf,
  kepegawaianUji,
  langkahUji,
  laporan,
  laporUji,
  sampai,
} from "../../support/konseling.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
let skp: string;
let k: Kasus;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
  ({ skp } = await skpDitetapkan(cast));
  await kepegawaianUji(cast);
  k = await laporUji(cast, skp);
});

const get = (who: Person, more = "") => house().get(`${k.path}${more}`, who);
const take = (apa: string, who: Person, f: Readonly<Record<string, string>> = {}) =>
  langkahUji(cast, k, apa, who, f);
const all = async <Row>(sql: string, ...bind: string[]) =>
  (
    await cast.d1
      .prepare(sql)
      .bind(...bind)
      .all<Row>()
  ).results;
const PINTU = ["", "/akses", "/formulir", "/pdf"];

describe("a case from the report to its end", () => {
  it("Bagas reports, the personnel head chooses and appoints, the counsellor schedules and signs, it is closed", async () => {
    expect((await take("pemilihan", cast.hadi)).status).toBe(303);
    expect((await take("penunjukan", cast.hadi, { nomor: cast.gita.nip })).status).toBe(303);
    expect((await get(cast.ayu)).status).toBe(404);
    expect((await take("jadwal", cast.gita, jadwal)).status).toBe(303);
    const invited = await get(cast.ayu);
    expect(invited.html).toContain(KENARI.tempat);
    expect((await take("catatan", cast.gita, catatan)).status).toBe(303);
    expect((await take("penutupan", cast.hadi)).status).toBe(303);
    expect((await kasusOf(cast, k.id)).keadaan).toBe("selesai");
    const shown = await get(cast.ayu);
    expect(shown.html).toContain(KENARI.kesepakatan);
    for (const word of [KENARI.pembahasan, KENARI.uraian, KENARI.masalah, KENARI.tindakan])
      expect(shown.html).not.toContain(word);
  });

  it("each sees his part: reporter the report, personnel no discussion, counsellor all of his", async () => {
    await sampai(cast, k, "dicatat");
    const [bagas, hadi, gita] = [await get(cast.bagas), await get(cast.hadi), await get(cast.gita)];
    for (const page of [bagas, hadi, gita]) expect(page.html).toContain(KENARI.uraian);
    for (const word of [KENARI.kesepakatan, KENARI.pembahasan, KENARI.tempat])
      expect(bagas.html).not.toContain(word);
    expect([hadi.html.includes(KENARI.kesepakatan), hadi.html.includes(KENARI.pembahasan)]).toEqual([
      true,
      false,
    ]);
    expect(gita.html).toContain(KENARI.pembahasan);
  });

  it("the discussion is the employee's to read when the counsellor shares it, and nobody else's", async () => {
    await sampai(cast, k, "dijadwalkan");
    await take("catatan", cast.gita, { ...catatan, dibagikan: "ya" });
    expect((await get(cast.ayu)).html).toContain(KENARI.pembahasan);
    expect((await get(cast.hadi)).html).not.toContain(KENARI.pembahasan);
  });

  it("with another counsellor the invitation of the first is over, and so is his reading", async () => {
    await sampai(cast, k, "dijadwalkan");
    expect((await take("penunjukan", cast.hadi, { nomor: cast.citra.nip })).status).toBe(303);
    expect([
      (await get(cast.gita)).status,
      (await get(cast.ayu)).status,
      (await get(cast.citra)).status,
    ]).toEqual([404, 404, 200]);
  });

  it("is not taken up with a reason the reporter reads, or withdrawn by him", async () => {
    const empty = await take("penolakan", cast.hadi, { alasan: "" });
    expect(empty.status).toBe(422);
    expect((await take("penolakan", cast.hadi, { alasan: KENARI.putusan })).status).toBe(303);
    expect((await get(cast.bagas)).html).toContain(KENARI.putusan);
    k = await laporUji(cast, skp);
    expect((await take("penarikan", cast.bagas)).status).toBe(303);
    expect((await kasusOf(cast, k.id)).keadaan).toBe("ditarik");
  });

  it("carries the feedback that was attached, as it stood", async () => {
    const u = newId(NOW);
    await cast.d1
      .prepare(
        `INSERT INTO umpan_balik (id, skp, untuk, dari, pemberi, nama_pemberi, bentuk, cara, nilai, isi, tanggal, dibuat_pada)
         VALUES (?1, ?2, ?3, ?4, 'pimpinan', 'Bagas', 'insidentil', 'langsung', 'harmonis', 'Nada bicara', '2026-06-03', ?5)`,
      )
      .bind(u, skp, cast.ayu.id, cast.bagas.id, NOW)
      .run();
    const sent = await house().post(
      `${cast.base}/konseling/baru`,
      { ...laporan(skp), [`bukti-${u}`]: "ya", perintah: newId(NOW) },
      cast.bagas,
    );
    expect((await house().get(sent.to ?? "", cast.hadi)).html).toContain("Nada bicara");
  });
});

describe("nobody else", () => {
  it("admin, auditor, atasan, colleague, other agency, employee before he is invited: 404 at every door and step", async () => {
    const strangers = [cast.citra, cast.gita, cast.farida, cast.ayu];
    for (const who of strangers) {
      for (const more of PINTU)
        expect([who.nama, more, (await get(who, more)).status]).toEqual([who.nama, more, 404]);
      for (const apa of [
        "penarikan",
        "pemilihan",
        "penolakan",
        "penunjukan",
        "jadwal",
        "catatan",
        "penutupan",
      ])
        expect([
          who.nama,
          apa,
          (await take(apa, who, { ...jadwal, ...catatan, alasan: "x" })).status,
        ]).toEqual([who.nama, apa, 404]);
    }
    const away = k.path.replace(cast.base, cast.other.base);
    expect((await house().get(away, cast.dimas)).status).toBe(404);
    expect((await house().get(k.path)).status).toBe(303);
  });

  it("the list is empty for them, and holds the case for whoever is in it", async () => {
    const list = async (who: Person) =>
      (await house().get(`${cast.base}/konseling`, who)).html.includes(k.id);
    await sampai(cast, k, "dijadwalkan");
    expect(await Promise.all([cast.bagas, cast.hadi, cast.gita, cast.ayu].map(list))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(await Promise.all([cast.citra, cast.farida].map(list))).toEqual([false, false]);
  });

  it("a delegate of the reporter, of the personnel head or of the counsellor opens nothing", async () => {
    await sampai(cast, k, "ditunjuk");
    for (const whose of [cast.bagas, cast.hadi]) {
      const id = await delegasiUji(cast, whose, cast.citra);
      const begun = await house().post(`${cast.base}/delegasi/${id}/mulai`, {}, cast.citra);
      const lent = lentCookie(cast.citra, begun.headers);
      for (const path of [k.path, `${k.path}/pdf`, `${cast.base}/konseling`])
        expect((await house().get(path, lent)).status).toBe(403);
    }
  });

  it("the personnel head is nobody in his own case", async () => {
    const { skp: own } = await skpDitetapkan(cast, cast.hadi);
    k = await laporUji(cast, own);
    expect(k.id).not.toBe("");
    expect((await get(cast.hadi)).status).toBe(404);
    expect(
      await all(
        "SELECT 1 FROM pemberitahuan WHERE pegawai = ?1 AND tautan LIKE ?2",
        cast.hadi.id,
        `%${k.id}`,
      ),
    ).toEqual([]);
  });

  it("a PyB of the unit looks after it, one of another unit does not", async () => {
    const pyb = (lingkup: string | null) =>
      cast.d1
        .prepare("INSERT INTO peran (pegawai, peran, lingkup, dari) VALUES (?1, 'pyb', ?2, '2020-01-01')")
        .bind(cast.farida.id, lingkup)
        .run();
    await pyb(cast.other.unit === "" ? null : await unitLain());
    expect((await get(cast.farida)).status).toBe(404);
    await pyb(cast.unit.bidang);
    expect((await get(cast.farida)).status).toBe(200);
  });
  const unitLain = async () =>
    (await all<{ unit: string }>("SELECT unit FROM unit_kepegawaian ORDER BY rowid DESC LIMIT 1"))[0]?.unit ??
    "";
});

describe("what leaves no word behind", () => {
  it("trail, history, notices and letters say that a step happened and nothing else", async () => {
    await sampai(cast, k, "dicatat");
    const rows = [
      ...(await all("SELECT * FROM jejak WHERE objek = ?1", k.id)),
      ...(await all("SELECT * FROM riwayat WHERE objek = ?1", k.id)),
      ...(await all("SELECT * FROM pemberitahuan WHERE tautan LIKE ?1", `%${k.id}%`)),
      ...(await all("SELECT * FROM surat_keluar")),
    ];
    expect(rows.length).toBeGreaterThan(8);
    expect(JSON.stringify(rows)).not.toContain("kenari-");
    expect(
      JSON.stringify(await all("SELECT data FROM pemberitahuan WHERE tautan LIKE ?1", `%${k.id}%`)),
    ).not.toContain(cast.ayu.nama);
  });
});

describe("who opened what", () => {
  const noted = () =>
    all<{ oleh: string; apa: string }>(
      "SELECT oleh, apa FROM konseling_akses WHERE konseling = ?1 ORDER BY id",
      k.id,
    );

  it("each opening is a row, in the same round trip; a refused one is none", async () => {
    const before = (await noted()).length;
    const { d1, ledger } = countingD1(cast.d1);
    const counted = house(NOW, { AGENCY_001: d1 });
    await counted.get(`${cast.base}/konseling`, cast.hadi);
    ledger.forget();
    expect((await counted.get(k.path, cast.hadi)).status).toBe(200);
    expect(ledger.trips).toBe(1);
    await get(cast.bagas, "/formulir");
    for (const who of [cast.citra, cast.gita, cast.farida]) await get(who);
    expect((await noted()).slice(before)).toEqual([
      { oleh: cast.hadi.id, apa: "berkas" },
      { oleh: cast.bagas.id, apa: "formulir" },
    ]);
  });

  it("a cookie that is no session leaves nothing", async () => {
    const before = (await noted()).length;
    const cookie = cast.hadi.cookie.replace(/\.[^.]*$/, ".bukan-rahasia");
    expect((await house().get(k.path, { ...cast.hadi, cookie })).status).toBe(303);
    expect((await noted()).length).toBe(before);
  });

  it("is read by the personnel head and by the employee, and by no other", async () => {
    await sampai(cast, k, "dijadwalkan");
    for (const who of [cast.hadi, cast.ayu])
      expect((await get(who, "/akses")).html).toContain(cast.gita.nama);
    for (const who of [cast.bagas, cast.gita]) expect((await get(who, "/akses")).status).toBe(404);
  });

  it("can only be added to", async () => {
    await get(cast.hadi);
    for (const sql of [
      "UPDATE konseling_akses SET oleh = 'x'",
      "DELETE FROM konseling_akses",
      "INSERT OR REPLACE INTO konseling_akses SELECT * FROM konseling_akses",
    ])
      await expect(cast.d1.prepare(sql).run()).rejects.toThrow("hanya dapat ditambah");
  });
});

describe("the litany of each step", () => {
  it("whose it is not: 403, though he may look", async () => {
    await sampai(cast, k, "dijadwalkan");
    for (const [apa, who] of [
      ["catatan", cast.hadi],
      ["penutupan", cast.gita],
      ["jadwal", cast.bagas],
      ["penarikan", cast.hadi],
      ["pemilihan", cast.ayu],
    ] as const)
      expect([apa, (await take(apa, who, { ...jadwal, ...catatan })).status]).toEqual([apa, 403]);
  });

  it("in another state 409; on an old version 409; the same command once", async () => {
    expect((await take("penutupan", cast.hadi)).status).toBe(409);
    expect((await take("pemilihan", cast.hadi, { versi: "9" })).status).toBe(409);
    const perintah = newId(NOW);
    expect((await take("pemilihan", cast.hadi, { perintah })).status).toBe(303);
    expect((await take("pemilihan", cast.hadi, { perintah, versi: "1" })).status).toBe(303);
    expect((await take("pemilihan", cast.hadi)).status).toBe(409);
  });

  it("the counsellor is independent and known", async () => {
    await sampai(cast, k, "dipilih");
    for (const who of [cast.ayu, cast.bagas, cast.farida])
      expect([who.nama, (await take("penunjukan", cast.hadi, { nomor: who.nip })).status]).toEqual([
        who.nama,
        422,
      ]);
    const none = await take("penunjukan", cast.hadi, { nomor: "199001012020121999" });
    expect([none.status, none.page.querySelector("#nomor-tunjuk")?.getAttribute("value")]).toEqual([
      422,
      "199001012020121999",
    ]);
  });

  it("a bad form keeps what was typed; a record is not signed before the day", async () => {
    await sampai(cast, k, "dijadwalkan");
    const bad = await take("catatan", cast.gita, { ...catatan, pernyataan: "" });
    expect([bad.status, bad.page.querySelector("#pembahasan-catat")?.text]).toEqual([
      422,
      catatan.pembahasan,
    ]);
    const early = await take("catatan", cast.gita, { ...catatan, tanggal: "2026-11-23" });
    expect([early.status, early.page.querySelector("#kesepakatan-catat")?.text]).toEqual([
      422,
      catatan.kesepakatan,
    ]);
  });

  it("a report comes from the penilai, after the employee was told, and is kept when it is refused", async () => {
    const send = (f: Readonly<Record<string, string>>, who: Person) =>
      house().post(`${cast.base}/konseling/baru`, { ...laporan(skp), perintah: newId(NOW), ...f }, who);
    for (const who of [cast.farida, cast.citra, cast.hadi, cast.ayu])
      expect((await send({}, who)).status).toBe(404);
    const early = await send({ diberitahuTanggal: "2026-11-23" }, cast.bagas);
    expect([early.status, early.page.querySelector("#uraian")?.text]).toEqual([422, laporan(skp).uraian]);
    const untold = await send({ diberitahuTanggal: "", diberitahuRujukan: "" }, cast.bagas);
    expect([untold.status, untold.page.querySelector("#tindakan")?.text]).toEqual([
      422,
      laporan(skp).tindakan,
    ]);
    const nothing = await send({ "masalah-harmonis": "" }, cast.bagas);
    expect(nothing.status).toBe(422);
    const teks = "<script>alert(1)</script> '; DROP TABLE konseling; -- 😀\nbaris dua";
    const sent = await send({ uraian: teks }, cast.bagas);
    const shown = await house().get(sent.to ?? "", cast.bagas);
    expect(shown.page.querySelectorAll(".pre").map((p) => p.textContent)).toContain(teks);
    expect(shown.html).not.toContain("<script>alert");
  });

  it("the admin marks the unit and sees no case", async () => {
    const mark = (unit: string, who: Person) =>
      house().post(`${cast.base}/konseling/unit`, { unit, perintah: newId(NOW) }, who);
    expect((await mark(cast.unit.bidang, cast.bagas)).status).toBe(403);
    expect((await mark("", cast.citra)).status).toBe(422);
    expect((await mark(newId(NOW), cast.citra)).status).toBe(404);
    expect((await mark(cast.unit.bidang, cast.citra)).status).toBe(303);
    expect((await house().get(`${cast.base}/konseling/unit`, cast.citra)).html).toContain("Bidang Uji");
    expect((await house().get(`${cast.base}/konseling/unit`, cast.gita)).status).toBe(403);
    // The head of before looks after it no more; whoever leads the other unit does.
    expect([(await get(cast.hadi)).status, (await get(cast.bagas)).status]).toEqual([404, 200]);
  });

  it("prints RAHASIA on B.1.10", async () => {
    expect((await get(cast.hadi, "/formulir")).page.querySelector("article")?.text).toContain("RAHASIA");
    const pdf = await house().bytes(`${k.path}/pdf?kertas=f4`, cast.bagas);
    expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  });
});
