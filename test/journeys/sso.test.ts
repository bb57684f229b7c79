import { parse } from "node-html-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Demo, demo } from "../support/demo-server.ts";
import { type Penyedia, penyedia } from "../support/penyedia.ts";
import { penyediaJahat, type Tipu, tanpaTandaTangan } from "../support/penyedia-jahat.ts";

const base = "/a/kanwil-kencana";
const SANDI = "selaras demo 2026 kencana";
const [DEDI, NUR, TAUFAN, HENDRA] = [
  "198001172005011904",
  "199103122015032907",
  "198701192010011913",
  "198608152009041911",
];

/** A browser without a screen: keeps cookies of each host, follows nothing by itself. */
function peramban(home: string) {
  const jars = new Map<string, Map<string, string>>();
  const send = async (address: string, fields?: Record<string, string>) => {
    const url = new URL(address, home);
    const jar = jars.get(url.host) ?? new Map<string, string>();
    jars.set(url.host, jar);
    const response = await fetch(url, {
      redirect: "manual",
      method: fields ? "POST" : "GET",
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(fields && { origin: url.origin, "sec-fetch-site": "same-origin" }),
      },
      ...(fields && { body: new URLSearchParams(fields) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const html = await response.text();
    const to = response.headers.get("location");
    return {
      url: url.href,
      status: response.status,
      to: to && new URL(to, url).href,
      html,
      page: parse(html),
    };
  };
  const signedIn = () => [...(jars.get(new URL(home).host) ?? [])].some(([name]) => name.includes("sesi-"));
  return { send, signedIn };
}
type Peramban = ReturnType<typeof peramban>;

describe("sign-in with the agency's own provider", () => {
  let server: Demo;
  let idp: Penyedia;
  const klaim = new Map<string, Record<string, unknown>>();
  const redirectUri = () => `${server.url}${base}/masuk/sso/kembali`;

  beforeAll(async () => {
    server = await demo();
    idp = await penyedia(redirectUri(), (sub) => klaim.get(sub) ?? {});
  }, 120_000);
  afterAll(async () => {
    await idp?.stop();
    await server?.stop();
  });

  async function bySandi(pengenal: string): Promise<Peramban> {
    const b = peramban(server.url);
    expect((await b.send(`${base}/masuk`, { pengenal, sandi: SANDI })).status).toBe(303);
    return b;
  }

  const setting = (penerbit: string) => ({
    nama: "Akun Kementerian",
    penerbit,
    clientId: "selaras",
    rahasia: "rahasia-klien",
    klaim: "nip",
  });

  /** Through the provider's own pages: sign in, agree, back. */
  async function lewat(b: Peramban, sub: string) {
    let step = await b.send(`${base}/masuk/sso?kembali=${encodeURIComponent(`${base}/skp`)}`);
    for (let n = 0; n < 12; n += 1) {
      if (step.to) {
        step = await b.send(step.to);
        if (step.url.startsWith(server.url)) return step;
        continue;
      }
      const form = step.page.querySelector("form");
      if (!form) break;
      const fields = Object.fromEntries(
        form
          .querySelectorAll("input[name]")
          .map((i) => [i.getAttribute("name") ?? "", i.getAttribute("value") ?? ""]),
      );
      if ("login" in fields) Object.assign(fields, { login: sub, password: "x" });
      step = await b.send(new URL(form.getAttribute("action") ?? "", step.url).href, fields);
    }
    throw new Error(`stuck at ${step.url}: ${step.html.slice(0, 300)}`);
  }

  it("has no button before it is set up, and an asking is refused", async () => {
    const b = peramban(server.url);
    expect((await b.send(`${base}/masuk`)).html).not.toContain("/masuk/sso");
    expect((await b.send(`${base}/masuk/sso`)).status).toBe(404);
  });

  it("is set up by one admin and works when another has agreed; not when he agrees with himself", async () => {
    const dedi = await bySandi(DEDI as string);
    const wrong = await dedi.send(`${base}/kelola/sso`, setting("https://10.0.0.1/"));
    expect([wrong.status, wrong.html.includes("nama umum di internet")]).toEqual([422, true]);
    expect(wrong.html).not.toContain("rahasia-klien");
    expect((await dedi.send(`${base}/kelola/sso`, setting(idp.url))).status).toBe(303);
    expect((await dedi.send(`${base}/kelola/sso/uji`, { versi: "0" })).to).toContain("selesai=ujiBerhasil");
    expect((await dedi.send(`${base}/kelola/sso/persetujuan`, { versi: "0" })).status).toBe(403);
    expect((await peramban(server.url).send(`${base}/masuk/sso`)).status).toBe(404);

    const nur = await bySandi(NUR as string);
    expect((await nur.send(`${base}/kelola/sso`)).html).toContain("Setujui dan aktifkan");
    expect((await nur.send(`${base}/kelola/sso/persetujuan`, { versi: "7" })).status).toBe(409);
    expect((await nur.send(`${base}/kelola/sso/persetujuan`, { versi: "0" })).status).toBe(303);
    expect((await nur.send(`${base}/kelola/sso/persetujuan`, { versi: "1" })).status).toBe(409);
    expect((await peramban(server.url).send(`${base}/masuk`)).html).toContain("Masuk lewat Akun Kementerian");
  });

  it("lets in whom the number names, links him, and brings him where he wanted to go", async () => {
    klaim.set("taufan", { nip: "19870119 201001 1 913", name: "Taufan" });
    const b = peramban(server.url);
    const back = await lewat(b, "taufan");
    expect([back.status, back.to]).toEqual([303, `${server.url}${base}/skp`]);
    expect(b.signedIn()).toBe(true);
    expect((await b.send(`${base}/`)).html).toContain("Taufan Baskara");
  });

  it("knows the subject again, whatever number the provider names now", async () => {
    klaim.set("taufan", { nip: HENDRA });
    const b = peramban(server.url);
    expect((await lewat(b, "taufan")).status).toBe(303);
    expect((await b.send(`${base}/`)).html).toContain("Taufan Baskara");
  });

  it("does not let a second subject take an account that is linked, until an admin removes the link", async () => {
    klaim.set("penyusup", { nip: TAUFAN });
    const b = peramban(server.url);
    const refused = await lewat(b, "penyusup");
    expect([refused.status, refused.html.includes("sudah tertaut")]).toEqual([403, true]);
    expect(b.signedIn()).toBe(false);
    const dedi = await bySandi(DEDI as string);
    expect((await dedi.send(`${base}/kelola/sso/pelepasan`, { nomor: HENDRA as string })).status).toBe(422);
    expect((await dedi.send(`${base}/kelola/sso/pelepasan`, { nomor: TAUFAN as string })).status).toBe(303);
    expect((await lewat(peramban(server.url), "penyusup")).status).toBe(303);
  });

  it.each([
    ["a number instead of text", Number(HENDRA), "18 angka"],
    ["no number at all", undefined, "18 angka"],
    ["too short a number", "19860815", "18 angka"],
    ["a number of nobody here", "198608152009041999", "belum diundang"],
  ])("%s opens nothing", async (_what, nip, said) => {
    klaim.set("orang", { nip });
    const b = peramban(server.url);
    const refused = await lewat(b, "orang");
    expect([refused.status, refused.html.includes(said)]).toEqual([403, true]);
    expect(b.signedIn()).toBe(false);
  });

  describe("a hostile provider (K24)", () => {
    let jahat: Awaited<ReturnType<typeof penyediaJahat>>;
    beforeAll(async () => {
      jahat = await penyediaJahat();
      jahat.klaim = { nip: HENDRA };
      const room = await server.d1("AGENCY_001");
      await room.prepare("UPDATE sso SET penerbit = ?1").bind(jahat.url).run();
    });
    afterAll(() => jahat?.stop());

    async function begin(b: Peramban) {
      const first = await b.send(`${base}/masuk/sso`);
      const asked = new URL(first.to ?? "http://tidak-ada/").searchParams;
      jahat.nonce = asked.get("nonce") ?? "";
      return { first, asked, state: asked.get("state") ?? "" };
    }
    const answer = (b: Peramban, state: string, more = "") =>
      b.send(`${base}/masuk/sso/kembali?code=kode&state=${encodeURIComponent(state)}${more}`);

    it("when it is honest for once, lets in: every lie below is the only thing that is wrong", async () => {
      jahat.tipu = {};
      const b = peramban(server.url);
      const { state, asked } = await begin(b);
      expect(asked.get("code_challenge_method")).toBe("S256");
      expect((await answer(b, state)).status).toBe(303);
      expect(b.signedIn()).toBe(true);
      // The same answer again, and the same answer in another browser.
      expect((await answer(b, state)).status).toBe(403);
      expect((await answer(peramban(server.url), state)).status).toBe(403);
    });

    const now = () => Math.floor(Date.now() / 1000);
    const lies: [string, Tipu][] = [
      ["another issuer in the token", { klaim: (k) => ({ ...k, iss: "https://lain.example" }) }],
      ["a token for another service", { klaim: (k) => ({ ...k, aud: "orang-lain" }) }],
      [
        "one for us and another, given out by the other",
        { klaim: (k) => ({ ...k, aud: ["selaras", "lain"], azp: "lain" }) },
      ],
      ["an expired token", { klaim: (k) => ({ ...k, iat: now() - 900, exp: now() - 600 }) }],
      ["the nonce of another asking", { klaim: (k) => ({ ...k, nonce: "bukan-ini" }) }],
      ["no nonce", { klaim: ({ nonce: _, ...k }) => k }],
      ["no subject", { klaim: ({ sub: _, ...k }) => k }],
      ["no signature", { token: tanpaTandaTangan }],
      ["a key it never published", { kunciLain: true }],
      [
        "changed claims under an old signature",
        { token: (t) => t.replace(/\.([^.]+)\./, (_m, p) => `.${p.slice(0, -2)}AA.`) },
      ],
      ["no token", { token: () => "" }],
      [
        "a page instead of an answer",
        { jawab: (res) => void res.writeHead(200, { "content-type": "text/html" }).end("<h1>halo</h1>") },
      ],
      [
        "an answer that leads elsewhere",
        { jawab: (res) => void res.writeHead(307, { location: `${jahat.url}/token2` }).end() },
      ],
      [
        "an error with a script in it",
        {
          jawab: (res) =>
            void res
              .writeHead(400, { "content-type": "application/json" })
              .end('{"error":"<script>alert(1)</script>"}'),
        },
      ],
      [
        "an endless answer",
        {
          jawab: (res) =>
            void res
              .writeHead(200, { "content-type": "application/json" })
              .end(`{"x":"${"y".repeat(400_000)}"}`),
        },
      ],
      ["a connection that breaks", { jawab: (res) => void res.destroy() }],
    ];

    it.each(lies)("%s opens nothing", async (_what, tipu) => {
      jahat.tipu = {};
      const b = peramban(server.url);
      const { state } = await begin(b);
      jahat.tipu = tipu;
      const refused = await answer(b, state);
      expect([refused.status, b.signedIn()]).toEqual([403, false]);
      expect(refused.html).not.toContain("<script>alert");
      expect(refused.html).toContain("Masuk dengan kata sandi");
    });

    const documents: [string, NonNullable<Tipu["dokumen"]>][] = [
      ["names another issuer", (d) => ({ ...d, issuer: "https://lain.example" })],
      ["leads to a script", (d) => ({ ...d, authorization_endpoint: "javascript:alert(1)" })],
      ["leads into the house", (d) => ({ ...d, token_endpoint: "http://169.254.169.254/token" })],
      ["has no doors", ({ issuer }) => ({ issuer })],
      ["is a list", () => []],
    ];

    it.each(documents)("a discovery document that %s leads nowhere", async (_what, dokumen) => {
      jahat.tipu = { dokumen };
      const b = peramban(server.url);
      const { first } = await begin(b);
      expect([first.status, first.to]).toEqual([403, null]);
    });

    it.each([
      ["a state it made up", "&x=1", () => "karangan"],
      [
        "the answer of another issuer (mix-up)",
        `&iss=${encodeURIComponent("https://lain.example")}`,
        (s: string) => s,
      ],
      ["a refusal beside a code", "&error=access_denied", (s: string) => s],
    ])("%s opens nothing", async (_what, more, stateOf) => {
      jahat.tipu = {};
      const b = peramban(server.url);
      const { state } = await begin(b);
      expect((await answer(b, stateOf(state), more)).status).toBe(403);
      expect(b.signedIn()).toBe(false);
    });

    it("does not send anybody to another site afterwards", async () => {
      jahat.tipu = {};
      const b = peramban(server.url);
      const first = await b.send(`${base}/masuk/sso?kembali=${encodeURIComponent("https://jahat.example/")}`);
      const asked = new URL(first.to ?? "").searchParams;
      jahat.nonce = asked.get("nonce") ?? "";
      expect((await answer(b, asked.get("state") ?? "")).to).toBe(`${server.url}${base}/`);
    });

    it("and the service has no error of its own in all of this", () => {
      expect(server.errors()).toEqual([]);
    });
  });

  it("is switched off by one admin at once", async () => {
    const nur = await bySandi(NUR as string);
    expect((await nur.send(`${base}/kelola/sso/penghentian`, {})).status).toBe(303);
    expect((await peramban(server.url).send(`${base}/masuk/sso`)).status).toBe(404);
    expect((await nur.send(`${base}/kelola/sso/penghentian`, {})).status).toBe(409);
  });
});
