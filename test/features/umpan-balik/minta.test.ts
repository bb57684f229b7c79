import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";
import { type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
let kerja: Kerja;
let hub: string;
beforeAll(async () => {
  cast = await castOf();
  await tahunUji(cast);
  kerja = await skpDitetapkan(cast);
  hub = `${cast.base}/umpan-balik`;
});

const H = (at = NOW) => house(at);
const post = (path: string, fields: Record<string, string>, who: Person) => H().post(path, fields, who);
const row = <T>(sql: string, ...params: unknown[]) =>
  cast.d1
    .prepare(sql)
    .bind(...params)
    .first<T>();
const one = { sasaran: "nilai:kolaboratif", teks: "Selalu mau membantu.", nada: "positif" };

describe("giving, unasked", () => {
  it("a colleague is found by name and by unit, and gives as rekan kerja setingkat what he names himself", async () => {
    const found = await H().get(`${hub}/beri?q=Ayu%20Lestari`, cast.hadi);
    expect(found.html).toContain(`/umpan-balik/beri/${cast.ayu.id}`);
    expect((await H().get(`${hub}/beri?q=zzzqqq`, cast.hadi)).html).toContain("zzzqqq");
    const form = await H().get(`${hub}/beri/${cast.ayu.id}`, cast.hadi);
    expect(form.html).toContain("Rekan kerja setingkat (Hadi Susanto)");
    // Nothing of the other's plan: no title, no indicator.
    expect(form.html).not.toContain("Permohonan diproses");
    const sent = await post(
      `${hub}/beri/${cast.ayu.id}`,
      { sasaran: "lain", tentang: "Layanan loket", teks: "Antrean pendek sejak Ayu di loket." },
      cast.hadi,
    );
    expect(sent.status).toBe(303);
    const saved = await row<{ pemberi: string; rhk: string; tentang: string; nama: string }>(
      "SELECT pemberi, rhk, tentang, nama_pemberi AS nama FROM umpan_balik WHERE skp = ?1 AND dari = ?2",
      kerja.skp,
      cast.hadi.id,
    );
    expect(saved).toEqual({
      pemberi: "rekan-setingkat",
      rhk: "",
      tentang: "Layanan loket",
      nama: "Hadi Susanto",
    });
    expect((await H().get(sent.to ?? "", cast.hadi)).html).toContain(
      "Umpan balik terkirim kepada Ayu Lestari",
    );
  });

  it("a leader who does not assess is Pimpinan by name, a subordinate Pegawai di bawahnya; nobody gives to himself", async () => {
    expect((await H().get(`${hub}/beri/${cast.ayu.id}`, cast.farida)).html).toContain(
      "Pimpinan (Farida Wulandari)",
    );
    await skpDitetapkan(cast, cast.bagas, { penilai: cast.farida.id, atasan: null });
    expect((await H().get(`${hub}/beri/${cast.bagas.id}`, cast.ayu)).html).toContain(
      "Pegawai di bawahnya (Ayu Lestari)",
    );
    expect((await post(`${hub}/beri/${cast.ayu.id}`, one, cast.farida)).status).toBe(303);
    const self = await post(`${hub}/beri/${cast.ayu.id}`, one, cast.ayu);
    expect(self.status).toBe(403);
    expect(self.page.querySelector("#teks")?.text).toBe(one.teks);
    // Feedback of a leader who does not assess counts in no tally.
    const tally = (await H().get(`${hub}/${kerja.skp}`, cast.bagas)).page.querySelector(".tally")?.text;
    expect(tally).toContain("0 dari 4 giliran");
  });

  it("Dimas finds nobody, a plan that is not agreed takes none, bad forms keep what was typed", async () => {
    expect((await post(`${cast.other.base}/umpan-balik/beri/${cast.ayu.id}`, one, cast.dimas)).status).toBe(
      404,
    );
    expect((await H().get(`${hub}/beri/x`, cast.hadi)).status).toBe(404);
    const none = await post(`${hub}/beri/${cast.gita.id}`, one, cast.hadi);
    expect(none.status).toBe(409);
    expect(none.page.querySelector("#teks")?.text).toBe(one.teks);
    const bad = await post(
      `${hub}/beri/${cast.ayu.id}`,
      {
        sasaran: "rhk:curian",
        teks: "Teks <b>tebal</b>",
        nada: "x",
        tautan: "javascript:alert(1)",
        tanggal: "2026-11-30",
      },
      cast.hadi,
    );
    expect(bad.status).toBe(422);
    expect(bad.page.querySelector("#teks")?.text).toBe("Teks <b>tebal</b>");
    for (const field of ["sasaran", "nada", "tautan", "tanggal"])
      expect(bad.page.querySelector(`.error-summary a[href="#${field}"]`)).not.toBeNull();
    // A title of the plan is no colleague's to name by its id.
    expect(
      (await post(`${hub}/beri/${cast.ayu.id}`, { ...one, sasaran: `rhk:${kerja.rhk[0]}` }, cast.hadi))
        .status,
    ).toBe(422);
    const twice = { ...one, perintah: newId(NOW) };
    const before = await row<{ n: number }>(
      "SELECT count(*) AS n FROM umpan_balik WHERE skp = ?1",
      kerja.skp,
    );
    expect((await post(`${hub}/beri/${cast.ayu.id}`, twice, cast.hadi)).status).toBe(303);
    expect((await post(`${hub}/beri/${cast.ayu.id}`, twice, cast.hadi)).status).toBe(303);
    const after = await row<{ n: number }>("SELECT count(*) AS n FROM umpan_balik WHERE skp = ?1", kerja.skp);
    expect(after?.n).toBe((before?.n ?? 0) + 1);
  });

  it("a page costs one round trip, a save two", async () => {
    const { d1, ledger } = countingD1(env.AGENCY_001);
    const h = house(NOW, { AGENCY_001: d1 });
    await h.get(hub, cast.hadi);
    for (const path of [
      hub,
      `${hub}/beri?q=ayu`,
      `${hub}/beri/${cast.ayu.id}`,
      `${hub}/minta`,
      `${hub}/tim`,
    ]) {
      ledger.forget();
      expect((await h.get(path, cast.bagas)).status).toBe(200);
      expect([path, ledger.trips]).toEqual([path, 1]);
    }
    ledger.forget();
    expect((await h.post(`${hub}/beri/${cast.ayu.id}`, one, cast.hadi)).status).toBe(303);
    expect(ledger.trips).toBe(2);
  });
});

describe("who reads it", () => {
  const secret = "Kalimat yang hanya dibaca yang berhak";
  it("the employee, the penilai, the atasan and the auditor; the admin counts; a peer finds nothing", async () => {
    await post(`${hub}/beri/${cast.ayu.id}`, { ...one, teks: secret }, cast.hadi);
    const page = `${hub}/${kerja.skp}`;
    for (const who of [cast.ayu, cast.bagas, cast.farida, cast.gita])
      expect((await H().get(page, who)).html).toContain(secret);
    const admin = await H().get(page, cast.citra);
    expect(admin.status).toBe(200);
    expect(admin.html).not.toContain(secret);
    expect(admin.html).toContain("umpan balik tercatat");
    for (const path of [page, `${cast.base}/umpan-balik/${kerja.skp}/rekaman/2026-triwulan-4`])
      expect((await H().get(path, cast.hadi)).status).toBe(404);
    const printed = await H().get(`${page}/rekaman/2026-triwulan-4`, cast.bagas);
    expect(printed.html).toContain(`Rekan kerja setingkat (Hadi Susanto): ${secret}`);
    expect((await H().get(`${page}/rekaman/2026-triwulan-4`, cast.citra)).html).not.toContain(secret);
  });

  it("a former penilai reads what was said until his last day", async () => {
    const k = await skpDitetapkan(cast, cast.citra, { penilai: cast.farida.id, atasan: null });
    await cast.d1.batch([
      cast.d1
        .prepare("UPDATE garis_penilai SET sampai = '2026-09-15' WHERE pegawai = ?1 AND penilai = ?2")
        .bind(cast.citra.id, cast.bagas.id),
      cast.d1
        .prepare(
          `INSERT INTO evaluasi (id, skp, skp_versi, periode, pegawai, unit, penilai, atasan, keadaan)
           SELECT ?1, id, 1, '2026-triwulan-3', pegawai, unit, ?2, NULL, 'pengisian' FROM skp WHERE id = ?3`,
        )
        .bind(newId(NOW), cast.bagas.id, k.skp),
      ...["2026-09-15", "2026-09-16"].map((tanggal) =>
        cast.d1
          .prepare(
            `INSERT INTO umpan_balik (id, skp, untuk, dari, pemberi, nama_pemberi, bentuk, cara, nilai, isi, tanggal, dibuat_pada)
             VALUES (?1, ?2, ?3, ?4, 'rekan-setingkat', 'Hadi', 'insidentil', 'langsung', 'adaptif', ?5, ?6, ?7)`,
          )
          .bind(newId(NOW), k.skp, cast.citra.id, cast.hadi.id, `Pada ${tanggal}`, tanggal, NOW),
      ),
    ]);
    const seen = (await H().get(`${hub}/${k.skp}`, cast.bagas)).html;
    expect(seen).toContain("Pada 2026-09-15");
    expect(seen).not.toContain("Pada 2026-09-16");
  });
});

describe("correcting, answering, putting with a result", () => {
  let id: string;
  let at: string;
  beforeAll(async () => {
    await post(
      `${hub}/beri/${cast.ayu.id}`,
      { sasaran: "lain", tentang: "Arsip", teks: "Arsip rapi sekali." },
      cast.hadi,
    );
    id = (await row<{ id: string }>("SELECT id FROM umpan_balik WHERE isi = 'Arsip rapi sekali.'"))?.id ?? "";
    at = `${hub}/satu/${id}`;
  });

  it("the giver corrects within a day, and what stood there stays; the receiver answers once", async () => {
    expect((await H().get(at, cast.hadi)).html).toContain("Simpan koreksi");
    expect((await post(`${at}/koreksi`, { teks: "" }, cast.hadi)).status).toBe(422);
    expect((await post(`${at}/koreksi`, { teks: "x", nada: "netral" }, cast.ayu)).status).toBe(403);
    expect((await post(`${at}/koreksi`, { teks: "Arsip rapi.", nada: "positif" }, cast.hadi)).status).toBe(
      303,
    );
    const seen = (await H().get(at, cast.ayu)).html;
    expect(seen).toContain("Arsip rapi.");
    expect(seen).toContain("Arsip rapi sekali.");
    expect((await post(`${at}/balasan`, { balasan: "" }, cast.ayu)).status).toBe(422);
    expect((await post(`${at}/balasan`, { balasan: "Coba" }, cast.bagas)).status).toBe(403);
    expect((await post(`${at}/balasan`, { balasan: "Terima kasih, Hadi." }, cast.ayu)).status).toBe(303);
    expect((await post(`${at}/balasan`, { balasan: "Lagi" }, cast.ayu)).status).toBe(409);
    expect((await H().get(at, cast.hadi)).html).toContain("Terima kasih, Hadi.");
  });

  it("the employee puts it with the result it belongs to; from then on it stands there", async () => {
    expect((await post(`${at}/tempat`, { sasaran: "rhk:asing" }, cast.ayu)).status).toBe(422);
    expect((await post(`${at}/tempat`, { sasaran: `rhk:${kerja.rhk[1]}` }, cast.farida)).status).toBe(403);
    expect((await post(`${at}/tempat`, { sasaran: `rhk:${kerja.rhk[1]}` }, cast.ayu)).status).toBe(303);
    const card = (await H().get(`${hub}/${kerja.skp}`, cast.ayu)).page.querySelector(
      `#sasaran-${kerja.rhk[1]}`,
    );
    expect(card?.text).toContain("Arsip rapi.");
    expect((await post(`${at}/tempat`, { sasaran: `rhk:${kerja.rhk[0]}` }, cast.ayu)).status).toBe(409);
  });

  it("after a day nothing changes any more; before it, taking back leaves a trace and tells the receiver", async () => {
    const given = (pada: number) =>
      cast.d1.prepare("UPDATE umpan_balik SET dibuat_pada = ?1 WHERE id = ?2").bind(pada, id).run();
    await given(NOW - 86_400_000);
    expect((await post(`${at}/koreksi`, { teks: "Terlambat" }, cast.hadi)).status).toBe(409);
    expect((await post(`${at}/pencabutan`, { alasan: "Keliru" }, cast.hadi)).status).toBe(409);
    await given(NOW - 86_400_000 + 1);
    expect((await post(`${at}/pencabutan`, { alasan: "" }, cast.hadi)).status).toBe(422);
    expect((await post(`${at}/pencabutan`, { alasan: "Keliru orang" }, cast.hadi)).status).toBe(303);
    expect((await H().get(at, cast.ayu)).status).toBe(404);
    const lama = await row<{ isi: string; alasan: string }>(
      "SELECT isi, alasan FROM umpan_balik_lama WHERE umpan_balik = ?1 AND langkah = 'dicabut'",
      id,
    );
    expect(lama).toEqual({ isi: "Arsip rapi.", alasan: "Keliru orang" });
  });

  it("strangers find none of it", async () => {
    await post(`${hub}/beri/${cast.ayu.id}`, { ...one, teks: "Untuk yang asing" }, cast.bagas);
    const other = (await row<{ id: string }>("SELECT id FROM umpan_balik WHERE isi = 'Untuk yang asing'"))
      ?.id;
    for (const step of ["", "/koreksi", "/pencabutan", "/balasan", "/tempat"]) {
      const path = `${hub}/satu/${other}${step}`;
      const a =
        step === ""
          ? await H().get(path, cast.hadi)
          : await post(path, { teks: "x", alasan: "x", balasan: "x" }, cast.hadi);
      expect([step, a.status]).toEqual([step, 404]);
    }
  });
});

describe("asking", () => {
  const ask = { pertanyaan: "Bagaimana kerja sama saya?", sasaran: "nilai:kolaboratif", batas: "2026-11-30" };

  it("a colleague is asked about what was chosen, answers some of it, and the request is settled", async () => {
    const body = new URLSearchParams({ ...ask, kepada: cast.hadi.id });
    body.append("sasaran", `rhk:${kerja.rhk[0]}`);
    const sent = await H().send(`${hub}/minta`, { method: "POST", body, headers: fromOurPage() }, cast.ayu);
    expect(sent.status).toBe(303);
    const id = (
      await row<{ id: string }>("SELECT max(id) AS id FROM umpan_permintaan WHERE oleh = ?1", cast.ayu.id)
    )?.id;
    const path = `${hub}/permintaan/${id}`;
    expect((await H().get(hub, cast.hadi)).html).toContain("Diminta dari saya");
    const seen = await H().get(path, cast.hadi);
    expect(seen.html).toContain("Permohonan diproses cepat dan akurat");
    expect(seen.html).not.toContain("Arsip tertata");
    expect((await H().get(path, cast.bagas)).status).toBe(404);
    expect((await post(path, {}, cast.hadi)).status).toBe(422);
    expect((await post(path, { "isi-kolaboratif": "x" }, cast.ayu)).status).toBe(403);
    const done = await post(
      path,
      { "isi-kolaboratif": "Sangat baik.", "nada-kolaboratif": "positif" },
      cast.hadi,
    );
    expect(done.status).toBe(303);
    expect((await post(path, { "isi-kolaboratif": "Lagi" }, cast.hadi)).status).toBe(409);
    expect((await post(`${path}/penolakan`, {}, cast.hadi)).status).toBe(409);
    expect((await post(`${path}/pencabutan`, {}, cast.ayu)).status).toBe(409);
    expect((await H().get(`${hub}/${kerja.skp}`, cast.ayu)).html).toContain("Sangat baik.");
  });

  it("whoever cannot answer says so; whoever asked may withdraw", async () => {
    for (const [step, who, keadaan] of [
      ["penolakan", cast.hadi, "ditolak"],
      ["pencabutan", cast.ayu, "dicabut"],
    ] as const) {
      await post(`${hub}/minta`, { ...ask, kepada: cast.hadi.id }, cast.ayu);
      const id = (
        await row<{ id: string }>("SELECT max(id) AS id FROM umpan_permintaan WHERE oleh = ?1", cast.ayu.id)
      )?.id;
      const other = step === "penolakan" ? cast.ayu : cast.hadi;
      expect((await post(`${hub}/permintaan/${id}/${step}`, {}, other)).status).toBe(403);
      expect((await post(`${hub}/permintaan/${id}/${step}`, {}, who)).status).toBe(303);
      expect(
        (await row<{ keadaan: string }>("SELECT keadaan FROM umpan_permintaan WHERE id = ?1", id))?.keadaan,
      ).toBe(keadaan);
    }
  });

  it("bad forms keep all that was typed, nobody asks himself, and without an agreed plan there is nothing to ask", async () => {
    const bad = await post(
      `${hub}/minta`,
      { nama: "", alamat: "bukan surel", pertanyaan: "Apa?", batas: "2026-11-22" },
      cast.ayu,
    );
    expect(bad.status).toBe(422);
    expect(bad.page.querySelector("#pertanyaan")?.text).toBe("Apa?");
    for (const field of ["nama", "alamat", "sasaran", "batas"])
      expect(bad.page.querySelector(`.error-summary a[href="#${field}"]`)).not.toBeNull();
    expect((await post(`${hub}/minta`, { ...ask, kepada: cast.ayu.id }, cast.ayu)).status).toBe(422);
    expect((await post(`${hub}/minta`, { ...ask, kepada: cast.dimas.id }, cast.ayu)).status).toBe(422);
    expect((await post(`${hub}/minta`, { ...ask, kepada: cast.ayu.id }, cast.hadi)).status).toBe(409);
  });
});

describe("somebody from outside, by a link", () => {
  const asked = {
    nama: "Rina (mitra)",
    sebutan: "penerima-layanan",
    pertanyaan: "Bagaimana layanan kami?",
    sasaran: "nilai:berorientasi-pelayanan",
    batas: "2026-11-30",
  };
  const link = async (alamat = "") => {
    const made = await post(`${hub}/minta`, { ...asked, alamat }, cast.ayu);
    expect(made.status).toBe(200);
    return made.page.querySelector("salin-teks")?.getAttribute("data-teks")?.replace(env.ORIGIN, "") ?? "";
  };
  const nobody = {};

  it("sees who asks and what, answers once without an account, and is thanked", async () => {
    const path = await link();
    expect(path).toMatch(/^\/u\/kanwil-uji\/[A-Za-z0-9_-]{43}$/);
    const form = await H().get(path, nobody);
    expect(form.status).toBe(200);
    expect(form.html).toContain("Ayu Lestari");
    expect(form.html).toContain("Bagaimana layanan kami?");
    expect(form.html).not.toContain("Permohonan diproses");
    expect(form.html).not.toContain(cast.ayu.nip);
    expect(form.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(form.headers.get("x-robots-tag")).toContain("noindex");
    expect((await H().post(path, {}, nobody)).status).toBe(422);
    const field = "berorientasi-pelayanan";
    const sent = await H().post(path, { [`isi-${field}`]: "Ramah dan cepat.", jabatan: "CV Mitra" }, nobody);
    expect([sent.status, sent.to]).toEqual([303, path]);
    expect((await H().get(path, nobody)).html).toContain("Terima kasih");
    await H().post(path, { [`isi-${field}`]: "Sekali lagi." }, nobody);
    const all = await row<{ n: number; nama: string }>(
      "SELECT count(*) AS n, max(nama_pemberi) AS nama FROM umpan_balik WHERE dari IS NULL AND skp = ?1",
      kerja.skp,
    );
    expect(all).toEqual({ n: 1, nama: "Rina (mitra)" });
    expect((await H().get(`${hub}/${kerja.skp}/rekaman/2026-triwulan-4`, cast.bagas)).html).toContain(
      "Penerima layanan (Rina (mitra)): Ramah dan cepat.",
    );
  });

  it("only the hash is kept; unknown, expired and withdrawn links look the same; a new link ends the old one", async () => {
    const path = await link();
    const id = (
      await row<{ id: string; hash: string }>(
        "SELECT max(id) AS id FROM umpan_permintaan WHERE kepada IS NULL",
      )
    )?.id;
    const all = await cast.d1.prepare("SELECT * FROM umpan_permintaan").all();
    expect(JSON.stringify(all.results)).not.toContain(path.split("/").at(-1));
    expect((await H(NOW + 14 * 86_400_000).get(path, nobody)).status).toBe(404);
    expect((await H(NOW + 14 * 86_400_000 - 1).get(path, nobody)).status).toBe(200);
    const renewed = await post(`${hub}/permintaan/${id}/tautan`, {}, cast.ayu);
    const fresh =
      renewed.page.querySelector("salin-teks")?.getAttribute("data-teks")?.replace(env.ORIGIN, "") ?? "";
    expect((await H().get(path, nobody)).status).toBe(404);
    expect((await H().get(fresh, nobody)).status).toBe(200);
    expect((await post(`${hub}/permintaan/${id}/pencabutan`, {}, cast.ayu)).status).toBe(303);
    const gone = await H().get(fresh, nobody);
    const unknown = await H().get(`${path.slice(0, -3)}abc`, nobody);
    expect([gone.status, unknown.status]).toEqual([404, 404]);
    const bare = (html: string) => html.replaceAll(/nonce="[^"]*"|\/u\/kanwil-uji\/[\w%/-]+/g, "");
    expect(bare(gone.html)).toBe(bare(unknown.html));
    expect((await H().post(fresh, { "isi-berorientasi-pelayanan": "x" }, nobody)).status).toBe(404);
  });

  it("a letter goes out when there is an address; what fills in the hidden field is thanked and not heard", async () => {
    const path = await link("rina@contoh.example");
    const surat = await row<{ isi: string }>(
      "SELECT isi FROM surat_keluar WHERE kepada = 'rina@contoh.example'",
    );
    expect(surat?.isi).toContain(env.ORIGIN + path);
    const bot = await H().post(path, { situs: "http://spam", "isi-berorientasi-pelayanan": "Beli!" }, nobody);
    expect(bot.status).toBe(303);
    expect(await row("SELECT 1 AS ada FROM umpan_balik WHERE isi = 'Beli!'")).toBeNull();
    const cross = await H().send(
      path,
      { method: "POST", headers: { origin: "https://jahat.example" } },
      nobody,
    );
    expect(cross.status).toBe(403);
  });
});

describe("how often, agreed by the two", () => {
  it("one proposes, the other agrees, and the tally follows from that day", async () => {
    const k = await skpDitetapkan(cast, cast.hadi, { penilai: cast.bagas.id, atasan: cast.farida.id });
    const at = `${hub}/${k.skp}/frekuensi`;
    expect((await post(at, { ritme: "harian" }, cast.hadi)).status).toBe(422);
    expect((await post(at, { ritme: "bulanan" }, cast.farida)).status).toBe(403);
    expect((await post(at, { ritme: "bulanan" }, cast.ayu)).status).toBe(404);
    expect((await post(at, { ritme: "bulanan" }, cast.hadi)).status).toBe(303);
    expect((await post(at, { ritme: "triwulanan" }, cast.bagas)).status).toBe(409);
    expect((await post(`${at}/jawaban`, { jawab: "setuju" }, cast.hadi)).status).toBe(403);
    expect((await post(`${at}/jawaban`, {}, cast.bagas)).status).toBe(422);
    expect((await post(`${at}/jawaban`, { jawab: "setuju" }, cast.bagas)).status).toBe(303);
    expect((await post(`${at}/jawaban`, { jawab: "setuju" }, cast.bagas)).status).toBe(409);
    const rule = await row<{ nilai: string; dari: string }>(
      "SELECT nilai, dari FROM aturan WHERE kunci = ?1",
      `umpan-balik.berkala.${k.skp}`,
    );
    expect(rule).toEqual({ nilai: "bulanan", dari: "2026-11-22" });
    // The turn that runs ends with the month; the quarters before stay what they were.
    const tally = (await H().get(`${hub}/${k.skp}`, cast.bagas)).page.querySelector(".tally")?.text;
    expect(tally).toContain("0 dari 4 giliran terlaksana (disepakati setiap bulan)");
  });
});

describe("the sheet over the team", () => {
  it("keeps a row as a draft, sends what is filled in to each, and clears the drafts", async () => {
    const at = `${hub}/tim`;
    const draf = { skp: kerja.skp, isi: "Draf untuk Ayu", sasaran: `rhk:${kerja.rhk[0]}`, nada: "positif" };
    expect((await post(`${at}/draf`, draf, cast.bagas)).status).toBe(204);
    expect((await post(`${at}/draf`, draf, cast.farida)).status).toBe(404);
    const sheet = await H().get(at, cast.bagas);
    expect(sheet.page.querySelector(`#isi-${kerja.skp}`)?.text).toBe("Draf untuk Ayu");
    expect((await H().get(at, cast.farida)).html).not.toContain("Draf untuk Ayu");
    expect((await post(at, { aksi: "kirim" }, cast.bagas)).status).toBe(422);
    const wrong = await post(at, { aksi: "kirim", [`isi-${kerja.skp}`]: "Tanpa sasaran" }, cast.bagas);
    expect(wrong.status).toBe(422);
    expect(wrong.page.querySelector(`#isi-${kerja.skp}`)?.text).toBe("Tanpa sasaran");
    const fields = {
      aksi: "kirim",
      perintah: newId(NOW),
      [`isi-${kerja.skp}`]: "Kerja bagus bulan ini",
      [`sasaran-${kerja.skp}`]: `rhk:${kerja.rhk[0]}`,
      [`nada-${kerja.skp}`]: "positif",
    };
    expect((await post(at, fields, cast.bagas)).to).toBe(`${at}?terkirim=1`);
    expect((await post(at, fields, cast.bagas)).status).toBe(303);
    const sent = await row<{ n: number }>(
      "SELECT count(*) AS n FROM umpan_balik WHERE isi = 'Kerja bagus bulan ini'",
    );
    expect(sent?.n).toBe(1);
    expect((await H().get(at, cast.bagas)).page.querySelector(`#isi-${kerja.skp}`)?.text).toBe("");
    expect((await H().get(`${hub}/${kerja.skp}`, cast.bagas)).page.querySelector(".tally")?.text).toContain(
      "1 dari 4",
    );
  });

  it("nine sentences of one's own, and no tenth", async () => {
    const at = `${hub}/tim/kalimat`;
    for (let n = 1; n <= 9; n += 1)
      expect((await post(at, { teks: `Kalimat ${n}` }, cast.bagas)).status).toBe(303);
    expect((await post(at, { teks: "Kalimat 10" }, cast.bagas)).status).toBe(422);
    expect((await post(at, { teks: "" }, cast.hadi)).status).toBe(422);
    const id = (await row<{ id: string }>("SELECT id FROM umpan_templat WHERE teks = 'Kalimat 1'"))?.id ?? "";
    await post(at, { hapus: id }, cast.hadi);
    expect(await row("SELECT 1 AS ada FROM umpan_templat WHERE id = ?1", id)).not.toBeNull();
    await post(at, { hapus: id }, cast.bagas);
    expect(await row("SELECT 1 AS ada FROM umpan_templat WHERE id = ?1", id)).toBeNull();
  });
});
