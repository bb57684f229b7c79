import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetAgencies } from "../../../src/data/directory/database.ts";
import { base64url, newId, sha256Hex } from "../../../src/data/ids.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { jarOf, withTotp } from "../../support/faktor.ts";
import { type Answer, house, NOW } from "../../support/house.ts";
import { PENERBIT, penyediaPalsu } from "../../support/penyedia-palsu.ts";
import { pembatas, RAHASIA, ssoUji } from "../../support/sso.ts";

/** The way to the provider and back, with one that is made of answers; lies of a real one: test/journeys/sso.test.ts. */
let cast: Cast;
let idp: Awaited<ReturnType<typeof penyediaPalsu>>;
const { MASUK_RL } = pembatas();
const http = (at = NOW) => house(at, { MASUK_RL });
const mulai = (query = "") => `${cast.base}/masuk/sso${query}`;
const COOKIE = "__Host-sso-kanwil-uji";
const MENIT = 60_000;

beforeAll(async () => {
  cast = await castOf();
});
beforeEach(async () => {
  await ssoUji(cast);
  await cast.d1.batch(
    ["sso_identitas", "sso_permintaan"].map((table) => cast.d1.prepare(`DELETE FROM ${table}`)),
  );
  idp = await penyediaPalsu();
  vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterEach(() => {
  idp.lepas();
  vi.restoreAllMocks();
});

const permintaan = async () =>
  (
    await cast.d1
      .prepare(
        "SELECT state_hash AS hash, kedaluwarsa_pada AS sampai, dipakai_pada AS dipakai FROM sso_permintaan",
      )
      .all<{ hash: string; sampai: number; dipakai: number | null }>()
  ).results;
const isi = (a: Answer) => decodeURIComponent(jarOf(a).slice(`${COOKIE}=`.length));
const masuk = (a: Answer) => a.headers.getSetCookie().some((line) => /^__Host-sesi-/.test(line));
const said = (a: Answer) => a.page.querySelector("#isi h1 ~ p, main p")?.text ?? a.html;

async function begin(query = "", at = NOW) {
  const first = await http(at).get(mulai(query));
  const url = new URL(first.to ?? "http://tidak-ada.example/");
  idp.nonce = url.searchParams.get("nonce") ?? "";
  return { first, url, state: url.searchParams.get("state") ?? "", cookie: jarOf(first) };
}
const kembali = (cookie: string, query: string, at = NOW) =>
  http(at).get(`${cast.base}/masuk/sso/kembali${query}`, { cookie });
const jawab = (b: { cookie: string; state: string }, at = NOW) =>
  kembali(b.cookie, `?code=kode&state=${encodeURIComponent(b.state)}`, at);

describe("the start of a sign-in", () => {
  it.each(["belum", "menunggu", "mati"] as const)(
    "%s: 404 with the other way in; nobody is called, nothing is kept",
    async (keadaan) => {
      if (keadaan === "belum") await cast.d1.prepare("DELETE FROM sso").run();
      else await ssoUji(cast, keadaan);
      const { first } = await begin();
      expect([first.status, first.to, first.headers.getSetCookie()]).toEqual([404, null, []]);
      expect(first.html).toContain("tidak memakai masuk lewat penyedia identitas");
      expect(first.page.querySelector(`a[href="${cast.base}/masuk"]`)).not.toBeNull();
      expect([idp.dipanggil, await permintaan()]).toEqual([[], []]);
    },
  );

  it("leads to the provider with state, nonce and PKCE, asks only who somebody is, and tells no secret", async () => {
    const { first, url, state } = await begin();
    expect([first.status, url.origin + url.pathname]).toEqual([303, "https://sso.kementerian.example/auth"]);
    const asked = Object.fromEntries(url.searchParams);
    const [, nonce, verifier] = isi(first).split(".") as [string, string, string];
    const hashed = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
    expect(asked).toEqual({
      response_type: "code",
      client_id: "selaras",
      redirect_uri: `${env.ORIGIN}${cast.base}/masuk/sso/kembali`,
      scope: "openid profile",
      state,
      nonce,
      code_challenge: base64url(new Uint8Array(hashed)),
      code_challenge_method: "S256",
    });
    for (const random of [state, nonce, verifier]) expect(random.length).toBeGreaterThanOrEqual(43);
    expect(url.href).not.toContain(verifier);
    expect(first.html + url.href).not.toContain(RAHASIA);
    expect(idp.dipanggil).toEqual([`${PENERBIT}/.well-known/openid-configuration`]);
  });

  it("is bound to this browser for ten minutes; the database keeps a hash of the state and nothing else", async () => {
    const { first, state } = await begin();
    const [line = "", ...more] = first.headers.getSetCookie();
    expect(more).toEqual([]);
    expect(line).toMatch(new RegExp(`^${COOKIE}=`));
    for (const flag of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/", "Max-Age=600"])
      expect(line).toContain(flag);
    expect(await permintaan()).toEqual([
      { hash: await sha256Hex(state), sampai: NOW + 10 * MENIT, dipakai: null },
    ]);
  });

  it("is another one each time, and clears away what nobody came back from", async () => {
    const one = await begin();
    const two = await begin();
    for (const part of [0, 1, 2])
      expect(isi(one.first).split(".")[part]).not.toBe(isi(two.first).split(".")[part]);
    expect(await permintaan()).toHaveLength(2);
    const { state } = await begin("", NOW + 10 * MENIT);
    expect((await permintaan()).map((p) => p.hash)).toEqual([await sha256Hex(state)]);
  });

  it.each([
    ["?kembali=/a/kanwil-uji/skp", "/a/kanwil-uji/skp"],
    ["?kembali=/a/kanwil-uji/skp?tahun=2026", "/a/kanwil-uji/skp?tahun=2026"],
    ["", "/a/kanwil-uji/"],
    ["?kembali=https://jahat.example/", "/a/kanwil-uji/"],
    ["?kembali=//jahat.example", "/a/kanwil-uji/"],
    ["?kembali=/a/kanwil-uji//jahat.example", "/a/kanwil-uji/"],
    ["?kembali=/a/kanwil-uji/../../x", "/a/kanwil-uji/"],
    ["?kembali=/a/dinas-uji/", "/a/kanwil-uji/"],
    ["?kembali=/\\jahat.example", "/a/kanwil-uji/"],
    ["?kembali=/a/kanwil-uji/%0d%0aset-cookie:x", "/a/kanwil-uji/"],
    ["?kembali=javascript:alert(1)", "/a/kanwil-uji/"],
    ["?kembali=/a/kanwil-uji/%F0%9F%98%80", "/a/kanwil-uji/"],
    ["?kembali=%ff%00", "/a/kanwil-uji/"],
  ])("%s comes back to %s", async (query, to) => {
    const b = await begin(query);
    expect([b.first.status, atob(isi(b.first).split(".")[3] ?? "")]).toEqual([303, to]);
    // Only we know where: the provider is not told.
    expect(decodeURIComponent(b.url.search)).not.toContain("jahat");
    idp.klaim = { sub: "hadi", nip: cast.hadi.nip };
    const back = await jawab(b);
    expect([back.status, back.to]).toEqual([303, to]);
  });

  it("whatever the provider's address brings along, what is asked is ours", async () => {
    const bad =
      "https://sso.kementerian.example/auth?response_type=token&redirect_uri=https://jahat.example&state=x";
    idp.dokumen = (d) => ({ ...d, authorization_endpoint: bad });
    const { url, state } = await begin();
    expect(url.searchParams.getAll("response_type")).toEqual(["code"]);
    expect(url.searchParams.getAll("redirect_uri")).toEqual([`${env.ORIGIN}${cast.base}/masuk/sso/kembali`]);
    expect([url.searchParams.getAll("state").length, state.length]).toEqual([1, 43]);
  });

  it.each<[string, Partial<typeof idp>, string]>([
    [
      "does not answer",
      {
        jawab: () => {
          throw new TypeError("connection refused");
        },
      },
      "tidak menjawab",
    ],
    [
      "names another issuer",
      { dokumen: (d) => ({ ...d, issuer: "https://x.example" }) },
      "tidak dapat dipercaya",
    ],
    [
      "has no address for a door",
      { dokumen: (d) => ({ ...d, token_endpoint: "token" }) },
      "tidak dapat dipercaya",
    ],
    [
      "has a door in the house",
      { dokumen: (d) => ({ ...d, token_endpoint: "https://10.0.0.1/" }) },
      "tidak dapat dipercaya",
    ],
    ["leads elsewhere", { jawab: () => Response.redirect("https://10.0.0.1/") }, "tidak dapat dipercaya"],
  ])("a provider that %s: 403 with both ways on, and nothing is begun", async (_what, lie, words) => {
    Object.assign(idp, lie);
    const { first } = await begin();
    expect([first.status, first.to, first.headers.getSetCookie()]).toEqual([403, null, []]);
    expect(first.html).toContain(words);
    for (const href of [mulai(), `${cast.base}/masuk`])
      expect(first.page.querySelector(`#isi a[href="${href}"]`)).not.toBeNull();
    expect([idp.dipanggil.length, await permintaan()]).toEqual([1, []]);
  });

  it("too often from one network waits; another network of the same agency does not", async () => {
    const from = (ip: string) => {
      const { MASUK_RL, keys } = pembatas((key) => !key.includes("203.0.113.7"));
      const asked = house(NOW, { MASUK_RL }).send(mulai(), { headers: { "cf-connecting-ip": ip } });
      return { asked, keys };
    };
    const loud = from("203.0.113.7");
    const answer = await loud.asked;
    expect([answer.status, answer.to, idp.dipanggil]).toEqual([429, null, []]);
    expect(answer.html).toContain("Terlalu sering");
    expect((await from("198.51.100.4").asked).status).toBe(303);
    expect(loud.keys).toEqual([expect.stringContaining(cast.agency.code)]);
  });

  it("an agency that only reads is signed in to; a suspended one is not", async () => {
    const set = async (keadaan: string) => {
      await env.DIRECTORY.prepare("UPDATE agency SET keadaan = ?2 WHERE id = ?1")
        .bind(cast.agency.id, keadaan)
        .run();
      forgetAgencies(env);
    };
    await set("baca-saja");
    idp.klaim = { sub: "hadi", nip: cast.hadi.nip };
    expect((await jawab(await begin())).status).toBe(303);
    await set("ditangguhkan");
    expect((await begin()).first.status).toBe(503);
    await set("ditutup");
    expect((await begin()).first.status).toBe(404);
    await set("aktif");
  });
});

describe("the way back", () => {
  const nothing = async (answer: Answer, status = 403) => {
    expect([answer.status, answer.to, masuk(answer)]).toEqual([status, null, false]);
    expect(answer.page.querySelector(`#isi a[href="${cast.base}/masuk"]`)).not.toBeNull();
    expect((await cast.d1.prepare("SELECT 1 FROM sso_identitas").all()).results).toEqual([]);
  };

  it("from nowhere: no cookie, whatever the address says, opens nothing and calls nobody", async () => {
    for (const query of [
      "",
      "?state=x",
      "?code=x",
      "?code=x&state=",
      "?code=x&state=%00%ff%ed%a0%80",
      `?code=${"x".repeat(3000)}&state=${"y".repeat(3000)}`,
      "?code=a&code=b&state=c&state=d",
      "?error=<script>alert(1)</script>&state=x",
      "?response=eyJhbGciOiJub25lIn0.e30.&state=x",
    ]) {
      const answer = await kembali("", query);
      await nothing(answer);
      expect([query.slice(0, 30), answer.html.includes("<script>alert")]).toEqual([
        query.slice(0, 30),
        false,
      ]);
      expect(said(answer)).toBeTruthy();
    }
    expect(idp.dipanggil).toEqual([]);
  });

  it.each([
    "",
    "x",
    "a.b.c",
    "a.b.c.d.e",
    "...",
    "s.n.v.%%%",
    "s.n.v.L2EvZGluYXMtdWppLw==",
    "s".repeat(6000),
    "%E0%A4%A.n.v.x",
  ])("with a cookie nobody of us gave (%j) opens nothing", async (made) => {
    await nothing(await kembali(`${COOKIE}=${made}`, "?code=kode&state=s"));
    expect(idp.dipanggil).toEqual([]);
  });

  it("with the state of somebody else's browser opens nothing, and does not use his up", async () => {
    const victim = await begin();
    const own = await begin();
    const sent = idp.dipanggil.length;
    await nothing(await jawab({ cookie: own.cookie, state: victim.state }));
    await nothing(await jawab({ cookie: "", state: victim.state }));
    // Neither the provider nor the database is asked about it.
    expect([idp.dipanggil.length, (await permintaan()).map((p) => p.dipakai)]).toEqual([sent, [null, null]]);
    idp.klaim = { sub: "hadi", nip: cast.hadi.nip };
    idp.nonce = victim.url.searchParams.get("nonce") ?? "";
    expect(masuk(await jawab(victim))).toBe(true);
  });

  it("of another agency opens nothing: its state is not known here", async () => {
    const b = await begin();
    const other = cast.other.agency;
    const d1 = (env as unknown as Record<string, D1Database>)[other.binding] as D1Database;
    const sealed = (await cast.d1.prepare("SELECT rahasia FROM sso").first<string>("rahasia")) ?? "";
    await d1
      .prepare(
        "INSERT INTO sso (id, nama, penerbit, client_id, rahasia, keadaan, diubah_oleh, diubah_pada, disetujui_oleh) SELECT 1, 'X', ?1, 'selaras', ?2, 'aktif', ?3, 0, p.id FROM (SELECT ?4 AS id) p",
      )
      .bind(PENERBIT, sealed, cast.dimas.id, await anotherThere(d1))
      .run();
    const at = (cookie: string) =>
      http().get(`${cast.other.base}/masuk/sso/kembali?code=kode&state=${b.state}`, { cookie });
    for (const cookie of [b.cookie, b.cookie.replace("kanwil-uji", "dinas-uji")]) {
      const answer = await at(cookie);
      expect([answer.status, answer.to, masuk(answer)]).toEqual([403, null, false]);
    }
    // A secret sealed for one agency opens nothing in another's row either.
    const there = await http().get(`${cast.other.base}/masuk/sso`);
    const state = new URL(there.to ?? "").searchParams.get("state") ?? "";
    const sent = idp.dipanggil.length;
    const copied = await http().get(`${cast.other.base}/masuk/sso/kembali?code=kode&state=${state}`, {
      cookie: jarOf(there),
    });
    expect([copied.status, idp.dipanggil.length]).toEqual([403, sent]);
    await d1.prepare("DELETE FROM sso").run();
  });

  it("is taken once: the second answer finds it gone; of two at the same moment one opens", async () => {
    idp.klaim = { sub: "hadi", nip: cast.hadi.nip };
    const b = await begin();
    const first = await jawab(b);
    expect([first.status, masuk(first), jarOf(first).includes(COOKIE)]).toEqual([303, true, false]);
    const again = await jawab(b);
    expect([again.status, masuk(again)]).toEqual([403, false]);
    expect(again.html).toContain("sudah dipakai, sudah lewat 10 menit");
    const c = await begin();
    const both = await Promise.all([jawab(c), jawab(c)]);
    expect(both.map(masuk).sort()).toEqual([false, true]);
  });

  it("ten minutes, to the millisecond", async () => {
    idp.klaim = { sub: "hadi", nip: cast.hadi.nip };
    expect((await jawab(await begin(), NOW + 10 * MENIT - 1)).status).toBe(303);
    expect((await jawab(await begin(), NOW + 10 * MENIT)).status).toBe(403);
  });

  it.each(["mati", "menunggu"] as const)(
    "%s meanwhile: 404, and the provider is not asked",
    async (keadaan) => {
      const b = await begin();
      await ssoUji(cast, keadaan);
      const sent = idp.dipanggil.length;
      await nothing(await jawab(b), 404);
      expect(idp.dipanggil).toHaveLength(sent);
    },
  );

  it("cancelled over there: said so, and begun anew from the button", async () => {
    const b = await begin();
    const answer = await kembali(
      b.cookie,
      `?error=access_denied&error_description=%3Cscript%3Ealert(1)&state=${b.state}`,
    );
    await nothing(answer);
    expect(answer.html).toContain("menolak atau Anda membatalkannya");
    expect(answer.html).not.toContain("<script>alert");
    expect(answer.page.querySelector(`#isi a[href="${mulai()}"]`)).not.toBeNull();
    expect((await jawab(b)).status).toBe(403);
  });

  it("in the language of the visitor", async () => {
    const english = await http().get(`${cast.base}/masuk/sso/kembali`, { cookie: "bahasa=en" });
    expect(english.page.querySelector("h1")?.text).toBe("Not signed in yet");
    expect(english.html).toContain("Start again from the sign-in page");
  });
});

describe("who is let in", () => {
  const lewat = async (klaim: Record<string, unknown>) => {
    idp.klaim = klaim;
    return jawab(await begin());
  };
  const tertaut = async () =>
    (await cast.d1.prepare("SELECT sub, pegawai FROM sso_identitas").all<{ sub: string; pegawai: string }>())
      .results;

  it("whom the number names: linked, in the trail, and the secret went to the token address only", async () => {
    const answer = await lewat({ sub: "ayu-1", nip: cast.ayu.nip });
    expect([answer.status, answer.to, masuk(answer)]).toEqual([303, `${cast.base}/`, true]);
    expect((await http().get(`${cast.base}/`, { cookie: jarOf(answer) })).html).toContain("Ayu Lestari");
    expect(await tertaut()).toEqual([{ sub: "ayu-1", pegawai: cast.ayu.id }]);
    const trail = await cast.d1
      .prepare("SELECT rincian FROM jejak WHERE tindakan = 'sesi.masuk' AND oleh = ?1")
      .bind(cast.ayu.id)
      .first<string>("rincian");
    expect(JSON.parse(trail ?? "{}")).toEqual({ cara: "sso", penerbit: PENERBIT, baru: true });
    const basic = btoa(`selaras:${encodeURIComponent(RAHASIA).replaceAll("-", "%2D")}`);
    const told = idp.dipanggil.filter((_, n) => /authorization|Basic|rahasia/.test(idp.dikirim[n] ?? ""));
    expect(new Set(told)).toEqual(new Set(["https://sso.kementerian.example/token"]));
    expect(idp.dikirim.join()).toContain(basic);
    expect(idp.dikirim.join()).toContain("code_verifier=");
  });

  it.each<[string, () => Record<string, unknown>, string]>([
    ["a number instead of text", () => ({ sub: "x", nip: Number(cast.ayu.nip) }), "18 angka"],
    ["a list", () => ({ sub: "x", nip: [cast.ayu.nip] }), "18 angka"],
    ["nothing", () => ({ sub: "x" }), "18 angka"],
    ["a wildcard", () => ({ sub: "x", nip: "%%%%%%%%%%%%%%%%%%" }), "18 angka"],
    ["somebody of another agency", () => ({ sub: "x", nip: cast.dimas.nip }), "belum diundang"],
    ["another name of the claim", () => ({ sub: "x", NIP: cast.ayu.nip }), "18 angka"],
  ])("a NIP that is %s opens nothing and links nobody", async (_what, klaim, words) => {
    const answer = await lewat(klaim());
    expect([answer.status, masuk(answer), await tertaut()]).toEqual([403, false, []]);
    expect(answer.html).toContain(words);
  });

  it("nobody who was not invited, none whose number somebody else changed, and no second subject", async () => {
    const alone = async (who: Person, sql: string) => {
      await cast.d1.prepare(sql).bind(who.id).run();
      return lewat({ sub: `baru-${who.id}`, nip: who.nip });
    };
    const foreign = await alone(cast.hadi, "UPDATE akun SET nomor_asing = 1 WHERE pegawai = ?1");
    await cast.d1.prepare("UPDATE akun SET nomor_asing = 0").run();
    expect([foreign.status, foreign.html.includes("NIP Anda diubah")]).toEqual([403, true]);
    const nobody = await castOf();
    for (const table of ["sesi", "akun"])
      await cast.d1.prepare(`DELETE FROM ${table} WHERE pegawai = ?1`).bind(nobody.hadi.id).run();
    const uninvited = await lewat({ sub: "baru", nip: nobody.hadi.nip });
    expect([uninvited.status, uninvited.html.includes("belum diundang")]).toEqual([403, true]);
    expect((await lewat({ sub: "satu", nip: cast.hadi.nip })).status).toBe(303);
    const second = await lewat({ sub: "dua", nip: cast.hadi.nip });
    expect([second.status, second.html.includes("sudah tertaut")]).toEqual([403, true]);
    expect(await tertaut()).toEqual([{ sub: "satu", pegawai: cast.hadi.id }]);
    // The subject goes before the number: whoever is known stays himself, whatever number is named now.
    const known = await lewat({ sub: "satu", nip: cast.ayu.nip });
    expect((await http().get(`${cast.base}/`, { cookie: jarOf(known) })).html).toContain("Hadi Susanto");
  });

  it("the second step is asked, unless the agency trusts the provider and it says so in the right form", async () => {
    await withTotp(cast, cast.gita);
    const step = async (klaim: Record<string, unknown>) => {
      const answer = await lewat({ sub: "gita", nip: cast.gita.nip, ...klaim });
      return [answer.to?.slice(cast.base.length), masuk(answer)];
    };
    expect(await step({ amr: ["mfa"] })).toEqual(["/masuk/langkah-kedua", false]);
    await cast.d1.prepare("UPDATE sso SET percaya_faktor = 1").run();
    for (const amr of [undefined, "mfa", ["pwd"], [], { mfa: true }])
      expect([amr, ...(await step({ amr }))]).toEqual([amr, "/masuk/langkah-kedua", false]);
    expect(await step({ amr: ["pwd", "mfa"] })).toEqual(["/", true]);
  });

  it("a cookie that was made up leads nobody to another site, even with a right answer", async () => {
    idp.klaim = { sub: "hadi", nip: cast.hadi.nip };
    for (const to of ["https://jahat.example/", "//jahat.example", "/a/dinas-uji/"]) {
      const b = await begin();
      const [state, nonce, verifier] = isi(b.first).split(".");
      const cookie = `${COOKIE}=${encodeURIComponent(`${state}.${nonce}.${verifier}.${btoa(to)}`)}`;
      expect((await jawab({ cookie, state: b.state })).to).toBe(`${cast.base}/`);
    }
  });
});

describe("what it costs", () => {
  it("switched off one round trip; the start two; back three; an answer that nobody asked for none", async () => {
    const { d1, ledger } = countingD1(env.AGENCY_001);
    const counted = house(NOW, { MASUK_RL, AGENCY_001: d1 } as unknown as Partial<Env>);
    await counted.get(`${cast.base}/masuk`);
    const costs = async (step: () => Promise<Answer>) => {
      ledger.forget();
      const answer = await step();
      return { answer, cost: [answer.status, ledger.trips] };
    };
    const back = `${cast.base}/masuk/sso/kembali`;
    expect((await costs(() => counted.get(`${back}?code=x&state=y`))).cost).toEqual([403, 0]);
    const first = await costs(() => counted.get(mulai()));
    expect(first.cost).toEqual([303, 2]);
    const asked = new URL(first.answer.to ?? "").searchParams;
    idp.nonce = asked.get("nonce") ?? "";
    idp.klaim = { sub: newId(NOW), nip: cast.hadi.nip };
    const cookie = jarOf(first.answer);
    const done = await costs(() => counted.get(`${back}?code=x&state=${asked.get("state")}`, { cookie }));
    expect(done.cost).toEqual([303, 3]);
    await ssoUji(cast, "mati");
    expect((await costs(() => counted.get(mulai()))).cost).toEqual([404, 1]);
  });
});

/** Somebody else of that agency, so that its row has a second hand. */
async function anotherThere(d1: D1Database): Promise<string> {
  const id = newId(NOW);
  await d1
    .prepare("INSERT INTO pegawai (id, nama, jenis, dibuat_pada) VALUES (?1, 'Ratna Uji', 'pns', 0)")
    .bind(id)
    .run();
  return id;
}
