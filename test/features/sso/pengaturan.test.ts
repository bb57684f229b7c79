import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, signedIn } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { type Answer, type Fields, house, NOW } from "../../support/house.ts";
import { PENERBIT, penyediaPalsu } from "../../support/penyedia-palsu.ts";
import { onlyRole } from "../../support/peran.ts";
import { isianSso, RAHASIA, ssoRow, ssoUji } from "../../support/sso.ts";

/** Who sets a provider up could let himself in as anybody: this is the chapter of two admins (SEC-4, K24). */
let cast: Cast;
let bagas: Cast["bagas"];
const { get, post } = house();
const at = (step = "") => `${cast.base}/kelola/sso${step}`;
const baru = (over: Fields = {}): Fields => ({ ...isianSso, perintah: newId(NOW), ...over });
const jejak = async () =>
  (
    await cast.d1
      .prepare("SELECT tindakan, oleh, rincian FROM jejak WHERE objek = 'sso' ORDER BY id")
      .all<{ tindakan: string; oleh: string; rincian: string }>()
  ).results;
const tindakan = async () => (await jejak()).map((j) => j.tindakan);
const summary = (a: Answer) => a.page.querySelectorAll(".error-summary li").map((li) => li.text);

beforeAll(async () => {
  cast = await castOf();
  // Two admins: Citra, and Bagas with a session as admins have it.
  await onlyRole(cast, cast.bagas, "admin");
  bagas = {
    ...cast.bagas,
    cookie: await signedIn(cast.d1, cast.agency.code, cast.bagas.id, NOW, true),
  };
});
beforeEach(async () => {
  await cast.d1.batch(
    ["sso_identitas", "sso", "pemberitahuan"].map((t) => cast.d1.prepare(`DELETE FROM ${t}`)),
  );
});

describe("who may", () => {
  const steps = ["", "/uji", "/persetujuan", "/penghentian", "/pelepasan"];

  it("an admin of the agency sees it; everybody else of the agency 403, another agency and nobody → /masuk", async () => {
    expect((await get(at(), cast.citra)).status).toBe(200);
    for (const who of [cast.ayu, cast.farida, cast.hadi, cast.gita]) {
      const { status, html } = await get(at(), who);
      expect([who.nama, status, html.includes("redirect URI")]).toEqual([who.nama, 403, false]);
    }
    for (const who of [cast.dimas, {}]) {
      const { status, to } = await get(at(), who);
      expect([status, to]).toEqual([303, `${cast.base}/masuk?kembali=${encodeURIComponent(at())}`]);
    }
  });

  it("an admin of one unit does not: it is about every account", async () => {
    await onlyRole(cast, cast.hadi, "admin-unit", cast.unit.bidang);
    expect((await get(at(), cast.hadi)).status).toBe(403);
    expect((await post(at(), baru(), cast.hadi)).status).toBe(403);
    await cast.d1.prepare("DELETE FROM peran WHERE pegawai = ?1").bind(cast.hadi.id).run();
    expect(await ssoRow(cast)).toBeNull();
  });

  it.each(steps)("POST %s by anybody else changes nothing, however well it is filled in", async (step) => {
    await ssoUji(cast, "menunggu");
    const before = await ssoRow(cast);
    const filled = { ...baru(), versi: "0", nomor: cast.ayu.nip };
    for (const who of [cast.ayu, cast.farida, cast.gita])
      expect([who.nama, (await post(at(step), filled, who)).status]).toEqual([who.nama, 403]);
    for (const who of [cast.dimas, {}]) expect((await post(at(step), filled, who)).status).toBe(303);
    expect(await ssoRow(cast)).toEqual(before);
  });

  it.each(steps.slice(1))("POST %s before anything is set up: 409 with what to do first", async (step) => {
    const answer = await post(at(step), { versi: "0", nomor: cast.ayu.nip }, cast.citra);
    expect([answer.status, summary(answer)]).toEqual([409, ["Atur penyedianya lebih dahulu"]]);
  });

  it("who stops being an admin between the page and the write saves nothing, and is not told he did", async () => {
    const real = env.AGENCY_001;
    let trips = 0;
    const d1 = {
      prepare: (sql: string) => real.prepare(sql),
      batch: async (statements: D1PreparedStatement[]) => {
        trips += 1;
        if (trips === 2) await onlyRole(cast, cast.citra, "auditor");
        return real.batch(statements);
      },
    };
    const answer = await house(NOW, { AGENCY_001: d1 } as unknown as Partial<Env>).post(
      at(),
      baru(),
      cast.citra,
    );
    await onlyRole(cast, cast.citra, "admin");
    expect([answer.status, answer.to, await ssoRow(cast)]).toEqual([409, null, null]);
    expect(answer.page.querySelector("#penerbit")?.getAttribute("value")).toBe(PENERBIT);
  });
});

describe("setting it up", () => {
  it("one admin saves: it waits, the other hears of it, and the sign-in page has no button yet", async () => {
    const saved = await post(at(), baru(), cast.citra);
    expect([saved.status, saved.to]).toEqual([303, `${at()}?selesai=tersimpan`]);
    expect(await ssoRow(cast)).toMatchObject({ penerbit: PENERBIT, keadaan: "menunggu", oleh: null });
    const { html } = await get(saved.to ?? "", cast.citra);
    expect(html).toContain("Belum aktif sampai admin lain menyetujuinya");
    expect(html).toContain("Menunggu persetujuan admin kedua");
    expect(html).toContain(`${env.ORIGIN}${cast.base}/masuk/sso/kembali`);
    expect((await get(`${cast.base}/masuk`)).html).not.toContain("/masuk/sso");
    const told = await cast.d1.prepare("SELECT pegawai, jenis, tautan FROM pemberitahuan").all();
    expect(told.results).toEqual([{ pegawai: bagas.id, jenis: "sso-menunggu", tautan: "/kelola/sso" }]);
    expect((await get(`${cast.base}/pemberitahuan`, bagas)).html).toContain(PENERBIT);
  });

  it("the same form twice is one change; a page opened before says what stands now", async () => {
    const form = baru();
    const first = await post(at(), form, cast.citra);
    const again = await post(at(), { ...form, nama: "Lain" }, cast.citra);
    expect([again.status, again.to]).toEqual([303, first.to]);
    expect(await ssoRow(cast)).toMatchObject({ versi: 0 });
  });

  it.each([
    ["nama", "", "Isi nama di tombol masuk, paling banyak 60 huruf"],
    ["nama", "x".repeat(61), "Isi nama di tombol masuk, paling banyak 60 huruf"],
    ["penerbit", "", "Alamat penerbit bukan alamat yang lengkap"],
    ["penerbit", "sso.kementerian.go.id", "Alamat penerbit bukan alamat yang lengkap"],
    ["penerbit", `https://sso.go.id/${"x".repeat(300)}`, "Alamat penerbit bukan alamat yang lengkap"],
    ["penerbit", "https://a:b@sso.go.id", "Alamat penerbit bukan alamat yang lengkap"],
    [
      "penerbit",
      "https://sso.go.id/?next=https://jahat.example",
      "Alamat penerbit bukan alamat yang lengkap",
    ],
    ["penerbit", "http://sso.go.id", "Alamat penerbit harus diawali https://"],
    ["penerbit", "javascript:alert(1)", "Alamat penerbit harus diawali https://"],
    ["penerbit", "http://127.0.0.1:8787", "Alamat penerbit harus diawali https://"],
    ["penerbit", "https://127.0.0.1", "Alamat penerbit harus nama umum"],
    ["penerbit", "https://10.0.0.1", "Alamat penerbit harus nama umum"],
    ["penerbit", "https://169.254.169.254/latest", "Alamat penerbit harus nama umum"],
    ["penerbit", "https://[::ffff:10.0.0.1]", "Alamat penerbit harus nama umum"],
    ["penerbit", "https://0x7f000001", "Alamat penerbit harus nama umum"],
    ["penerbit", "https://localhost", "Alamat penerbit harus nama umum"],
    ["penerbit", "https://direktori.internal", "Alamat penerbit harus nama umum"],
    ["clientId", "", "Isi Client ID"],
    ["clientId", "x".repeat(201), "Isi Client ID"],
    ["rahasia", "", "Isi Client secret"],
    ["rahasia", "x".repeat(501), "Isi Client secret"],
    ["klaim", "", "Nama klaim hanya huruf"],
    ["klaim", "nip'; DROP TABLE sso; --", "Nama klaim hanya huruf"],
    ["klaim", "<b>", "Nama klaim hanya huruf"],
  ])(
    "%s = %j: 422 with the reason, what was typed stays, the secret does not",
    async (field, value, said) => {
      const form = baru({ percaya: "ya", [field]: value });
      const answer = await post(at(), form, cast.citra);
      expect([answer.status, await ssoRow(cast)]).toEqual([422, null]);
      expect(summary(answer)).toEqual([expect.stringContaining(said)]);
      expect(answer.page.querySelector(".error-summary a")?.getAttribute("href")).toBe(`#${field}`);
      for (const name of ["nama", "penerbit", "clientId", "klaim"])
        expect([name, answer.page.querySelector(`#${name}`)?.getAttribute("value")]).toEqual([
          name,
          form[name],
        ]);
      expect(answer.page.querySelector("[name=percaya]")?.hasAttribute("checked")).toBe(true);
      expect(answer.page.querySelector("#rahasia")?.getAttribute("value")).toBe("");
      expect(answer.html).not.toContain(RAHASIA);
    },
  );

  it("K14: whatever is typed never breaks the page, and what is kept is shown as text", async () => {
    for (const nama of ["<script>alert(1)</script>", "Robert'); --", "\u0000\ud800Akun", "مفتاح"]) {
      expect((await post(at(), baru({ nama, clientId: nama }), cast.citra)).status).toBe(303);
      const { status, page, html } = await get(at(), cast.citra);
      expect([status, html.includes("<script>alert")]).toEqual([200, false]);
      expect(page.querySelector("#nama")?.getAttribute("value")).toBe(
        nama.toWellFormed().replace("\u0000", ""),
      );
    }
    const penerbit = `https://sso.go.id/${encodeURIComponent("<b>")}"onload`;
    expect([303, 422]).toContain((await post(at(), baru({ penerbit }), cast.citra)).status);
    expect((await get(at(), cast.citra)).html).not.toContain('"onload');
    expect((await post(at(), {}, cast.citra)).status).toBe(422);
  });

  it("where the service is on this machine a provider on this machine may be tried, and none deeper inside", async () => {
    const lokal = { ORIGIN: "http://127.0.0.1:8787" } as unknown as Partial<Env>;
    const send = (penerbit: string) =>
      house(NOW, lokal).send(
        at(),
        {
          method: "POST",
          body: new URLSearchParams(baru({ penerbit })),
          headers: { origin: "http://127.0.0.1:8787", "sec-fetch-site": "same-origin" },
        },
        cast.citra,
      );
    expect((await send("http://127.0.0.1:4000")).status).toBe(303);
    expect((await send("http://10.0.0.1:4000")).status).toBe(422);
  });
});

describe("the secret", () => {
  it("lies sealed, and stands on no page, in no trail, no notice and no address", async () => {
    const saved = await post(at(), baru(), cast.citra);
    const row = await ssoRow(cast);
    expect(row?.rahasia).not.toContain(RAHASIA);
    const seen = [saved.to ?? ""];
    for (const who of [cast.citra, bagas])
      for (const path of [at(), `${cast.base}/jejak`, `${cast.base}/pemberitahuan`, `${cast.base}/kelola`])
        seen.push((await get(path, who)).html);
    seen.push((await post(at("/persetujuan"), { versi: "7" }, bagas)).html);
    for (const table of ["jejak", "pemberitahuan", "perintah", "sso"])
      seen.push(JSON.stringify((await cast.d1.prepare(`SELECT * FROM ${table}`).all()).results));
    expect(seen.filter((text) => text.includes(RAHASIA))).toEqual([]);
    // Sealed it is shown to nobody either.
    expect(seen.slice(0, -1).filter((text) => text.includes(row?.rahasia ?? ""))).toEqual([]);
  });

  it("left empty it stays for the same provider; for another one it has to be typed again", async () => {
    await post(at(), baru(), cast.citra);
    const before = await ssoRow(cast);
    expect((await post(at(), baru({ rahasia: "", nama: "Akun Baru" }), cast.citra)).status).toBe(303);
    expect((await ssoRow(cast))?.rahasia).toBe(before?.rahasia);
    for (const lain of [{ penerbit: "https://lain.example" }, { clientId: "lain" }]) {
      const answer = await post(at(), baru({ rahasia: "", ...lain }), cast.citra);
      expect([answer.status, summary(answer)]).toEqual([422, ["Isi Client secret dari penyedia"]]);
      expect(await ssoRow(cast)).toMatchObject({ penerbit: PENERBIT, clientId: "selaras" });
    }
  });
});

describe("agreeing", () => {
  it("not by whoever changed it: no button, and 403 with what to do; then by the other, once", async () => {
    await post(at(), baru(), cast.citra);
    const own = await get(at(), cast.citra);
    expect(own.page.querySelector('[formaction$="/persetujuan"]')).toBeNull();
    expect(own.html).toContain("admin lain yang menyetujuinya");
    const self = await post(at("/persetujuan"), { versi: "0" }, cast.citra);
    expect([self.status, summary(self)]).toEqual([
      403,
      ["Pengaturan ini diubah oleh Anda sendiri. Minta admin lain menyetujuinya."],
    ]);
    expect(await ssoRow(cast)).toMatchObject({ keadaan: "menunggu", oleh: null });

    expect((await get(at(), bagas)).page.querySelector('[formaction$="/persetujuan"]')).not.toBeNull();
    const perintah = newId(NOW);
    const agreed = await post(at("/persetujuan"), { versi: "0", perintah }, bagas);
    expect([agreed.status, agreed.to]).toEqual([303, `${at()}?selesai=sudahAktif`]);
    expect(await ssoRow(cast)).toMatchObject({ keadaan: "aktif", oleh: bagas.id, versi: 1 });
    expect((await get(`${cast.base}/masuk`)).html).toContain("Masuk lewat Akun Kementerian");
    // The same command: the same answer. Another one: nothing waits any more.
    expect((await post(at("/persetujuan"), { versi: "0", perintah }, bagas)).to).toBe(agreed.to);
    expect((await post(at("/persetujuan"), { versi: "1" }, bagas)).status).toBe(409);
    expect((await post(at("/persetujuan"), { versi: "1" }, cast.citra)).status).toBe(409);
    expect(await tindakan()).toEqual(expect.arrayContaining(["sso.atur", "sso.setujui"]));
  });

  it("only of the version that was looked at: changed meanwhile, 409 and it keeps waiting", async () => {
    await post(at(), baru(), cast.citra);
    await post(at(), baru({ penerbit: "https://lain.example", rahasia: "lain" }), cast.citra);
    for (const versi of ["0", "2", "", "x", "-1", "1e9", "0 OR 1=1"]) {
      const old = await post(at("/persetujuan"), { versi }, bagas);
      expect([versi, old.status]).toEqual([versi, 409]);
      expect(old.html).toContain("https://lain.example");
    }
    expect(await ssoRow(cast)).toMatchObject({ keadaan: "menunggu", versi: 1 });
  });

  it("a change of one that works takes the agreement away; who changed it last is who may not agree", async () => {
    await ssoUji(cast);
    expect((await post(at(), baru({ nama: "Akun Pegawai" }), bagas)).status).toBe(303);
    expect(await ssoRow(cast)).toMatchObject({ keadaan: "menunggu", oleh: null });
    expect((await get(`${cast.base}/masuk/sso`)).status).toBe(404);
    expect((await post(at("/persetujuan"), { versi: "1" }, bagas)).status).toBe(403);
    expect((await post(at("/persetujuan"), { versi: "1" }, cast.citra)).status).toBe(303);
  });

  it("the database itself knows the rule: no agreement with oneself, nothing active without one", async () => {
    await ssoUji(cast, "menunggu");
    const set = (what: string) => cast.d1.prepare(`UPDATE sso SET ${what}`).run();
    await expect(set("disetujui_oleh = diubah_oleh")).rejects.toThrow("CHECK");
    await expect(set("keadaan = 'aktif'")).rejects.toThrow("CHECK");
  });
});

describe("switching off", () => {
  it.each(["menunggu", "aktif"] as const)("from %s by one admin at once; a second time 409", async (dari) => {
    await ssoUji(cast, dari);
    const off = await post(at("/penghentian"), {}, bagas);
    expect([off.status, off.to]).toEqual([303, `${at()}?selesai=sudahMati`]);
    expect(await ssoRow(cast)).toMatchObject({ keadaan: "mati" });
    expect((await get(`${cast.base}/masuk`)).html).not.toContain("/masuk/sso");
    expect((await get(at(), bagas)).page.querySelector('[formaction$="/penghentian"]')).toBeNull();
    expect((await post(at("/penghentian"), {}, bagas)).status).toBe(409);
    expect((await post(at("/persetujuan"), { versi: "1" }, bagas)).status).toBe(409);
  });
});

describe("removing a link", () => {
  const taut = (pegawai: string) =>
    cast.d1
      .prepare(
        "INSERT INTO sso_identitas (penerbit, sub, pegawai, dibuat_pada, terakhir_pada) VALUES (?1, ?2, ?2, 0, 0)",
      )
      .bind(PENERBIT, pegawai)
      .run();
  const terpaut = async () =>
    (await cast.d1.prepare("SELECT pegawai FROM sso_identitas").all<{ pegawai: string }>()).results;

  it("by NIP, blanks and all: the link is gone, his sessions end, the trail says who did it; again 422", async () => {
    await ssoUji(cast);
    await taut(cast.hadi.id);
    await taut(cast.ayu.id);
    const hadi = { cookie: await signedIn(cast.d1, cast.agency.code, cast.hadi.id, NOW) };
    expect((await get(`${cast.base}/`, hadi)).status).toBe(200);
    const spaced = cast.hadi.nip.replace(/^(.{8})(.{6})/, "$1 $2 ");
    const done = await post(at("/pelepasan"), { nomor: spaced }, cast.citra);
    expect([done.status, done.to]).toEqual([303, `${at()}?selesai=terlepas`]);
    expect(await terpaut()).toEqual([{ pegawai: cast.ayu.id }]);
    expect((await get(`${cast.base}/`, hadi)).status).toBe(303);
    const [last] = (await jejak()).filter((j) => j.tindakan === "sso.lepas");
    expect([last?.oleh, JSON.parse(last?.rincian ?? "{}").pegawai]).toEqual([cast.citra.id, cast.hadi.id]);
    const again = await post(at("/pelepasan"), { nomor: cast.hadi.nip }, cast.citra);
    expect([again.status, summary(again)]).toEqual([422, ["NIP itu tidak punya tautan di penyedia ini"]]);
  });

  it.each(["", "123", "abc", "19900101201503190x", "' OR 1=1 --"])(
    "%j is no NIP: 422, typed stays",
    async (nomor) => {
      await ssoUji(cast);
      await taut(cast.ayu.id);
      const answer = await post(at("/pelepasan"), { nomor }, cast.citra);
      expect([answer.status, summary(answer)]).toEqual([422, ["Isi NIP pegawai, 18 angka"]]);
      expect(answer.page.querySelector("#nomor")?.getAttribute("value")).toBe(nomor);
      expect(await terpaut()).toHaveLength(1);
    },
  );

  it("somebody of another agency, linked there, is nobody here", async () => {
    await ssoUji(cast);
    await taut(cast.ayu.id);
    expect((await post(at("/pelepasan"), { nomor: cast.dimas.nip }, cast.citra)).status).toBe(422);
  });
});

describe("trying the connection", () => {
  let idp: Awaited<ReturnType<typeof penyediaPalsu>>;
  beforeEach(async () => {
    await ssoUji(cast, "menunggu");
    idp = await penyediaPalsu();
  });
  afterEach(() => idp.lepas());
  const uji = () => post(at("/uji"), { versi: "0" }, cast.citra);

  it("says that it answers, calls its discovery document and nothing else, and sends no secret", async () => {
    const done = await uji();
    expect([done.status, done.to]).toEqual([303, `${at()}?selesai=ujiBerhasil`]);
    expect(idp.dipanggil).toEqual([`${PENERBIT}/.well-known/openid-configuration`]);
    expect(idp.dikirim.join()).not.toContain(RAHASIA);
    expect(await ssoRow(cast)).toMatchObject({ keadaan: "menunggu" });
  });

  it.each([
    ["another issuer", { issuer: "https://lain.example" }],
    ["a door that is no address", { token_endpoint: "token" }],
    ["a door that is a number", { authorization_endpoint: 7 }],
    ["a door that is a list", { jwks_uri: ["https://sso.go.id/jwks"] }],
    ["a door that is a script", { authorization_endpoint: "javascript:alert(1)" }],
    ["a door without https", { token_endpoint: "http://sso.go.id/token" }],
    ["a door in the house", { token_endpoint: "https://169.254.169.254/token" }],
    ["a door at home", { jwks_uri: "http://127.0.0.1/jwks" }],
    ["no door", { jwks_uri: undefined }],
  ])("a document with %s: 422 and the reason, never an error of ours", async (_what, over) => {
    idp.dokumen = (d) => ({ ...d, ...over });
    const answer = await uji();
    expect(answer.status).toBe(422);
    expect(summary(answer)[0]).toContain("Dokumen penyedia tidak cocok");
    expect(idp.dipanggil).toHaveLength(1);
  });

  it.each<[string, (url: string) => Response, string]>([
    [
      "leads elsewhere",
      () => new Response(null, { status: 302, headers: { location: "http://169.254.169.254/" } }),
      "Dokumen penyedia tidak cocok",
    ],
    ["is a page", () => new Response("<h1>halo</h1>"), "Dokumen penyedia tidak cocok"],
    ["is broken", () => new Response("{", { headers: { "content-type": "application/json" } }), "Dokumen"],
    ["is an error", () => new Response("x", { status: 500 }), "Dokumen penyedia tidak cocok"],
    [
      "does not come",
      () => {
        throw new TypeError("connection refused");
      },
      "Penyedia tidak menjawab di alamat itu",
    ],
  ])("an answer that %s: 422 and the reason, and nobody is followed", async (_what, jawab, said) => {
    idp.jawab = jawab;
    const answer = await uji();
    expect([answer.status, summary(answer)]).toEqual([422, [expect.stringContaining(said)]]);
    expect(idp.dipanggil).toHaveLength(1);
  });
});

describe("what it costs", () => {
  it("the page one round trip, a save two, a refusal one", async () => {
    const { d1, ledger } = countingD1(env.AGENCY_001);
    const counted = house(NOW, { AGENCY_001: d1 } as unknown as Partial<Env>);
    await counted.get(`${cast.base}/masuk`);
    const costs = async (step: () => Promise<Answer>) => {
      ledger.forget();
      const { status } = await step();
      return [status, ledger.trips];
    };
    expect(await costs(() => counted.get(at(), cast.citra))).toEqual([200, 1]);
    expect(await costs(() => counted.post(at(), baru(), cast.citra))).toEqual([303, 2]);
    expect(await costs(() => counted.post(at(), baru({ klaim: "?" }), cast.citra))).toEqual([422, 1]);
    expect(await costs(() => counted.post(at("/persetujuan"), { versi: "0" }, bagas))).toEqual([303, 2]);
    expect(await costs(() => counted.post(at("/penghentian"), {}, bagas))).toEqual([303, 2]);
  });
});
