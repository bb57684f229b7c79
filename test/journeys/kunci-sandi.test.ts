import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, serve } from "../../scripts/serve.mjs";
import { axe, desk, launch, type Visit, visit } from "../support/browser.ts";

const SANDI = "selaras demo 2026 kencana";
const LISTEN = `document.addEventListener("securitypolicyviolation", (e) => globalThis.__heard(e.violatedDirective));`;

/** A real Chromium with an authenticator that DevTools pretends; passkeys need an address with a name. */
describe("passkeys, in a browser", () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let stateDir: string;
  let origin: string;
  let browser: Browser;
  let seen: Visit;
  let page: Page;
  let devtools: CDPSession;
  let authenticatorId: string;
  let orang: { nama: string; instansi: string; nip: string };
  const stopped: string[] = [];
  const base = () => `${origin}/a/${orang.instansi}`;

  beforeAll(async () => {
    stateDir = await mkdtemp(path.join(tmpdir(), "selaras-kunci-"));
    const port = await freePort();
    origin = `http://localhost:${port}`;
    server = await serve({ entry: "src/demo.tsx", stateDir, port, bindings: { ORIGIN: origin } });
    const ours = { Origin: origin, "Sec-Fetch-Site": "same-origin" };
    const filled = await fetch(`${server.url}/demo/isi`, { method: "POST", headers: ours });
    if (!filled.ok) throw new Error(`Seeding failed with ${filled.status}`);
    const people = (await (await fetch(`${server.url}/demo/pemain.json`)).json()) as (typeof orang)[];
    orang = people[0] as typeof orang;
    browser = await launch();
    seen = await visit(browser, { ...desk, baseURL: origin });
    page = seen.page;
    page.setDefaultTimeout(20_000);
    await page.exposeFunction("__heard", (directive: string) => stopped.push(directive));
    await page.addInitScript(LISTEN);
    devtools = await page.context().newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    ({ authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    }));
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await rm(stateDir, { recursive: true, force: true });
  });

  const withPassword = async () => {
    await page.goto(`${base()}/masuk`);
    await page.getByLabel(/NIP, NI PPPK/).fill(orang.nip);
    await page.getByLabel("Kata sandi", { exact: true }).fill(SANDI);
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
  };
  const signOut = async () => {
    await page.goto(`${base()}/akun`);
    await page.locator("details.account summary").click();
    await page.getByRole("button", { name: "Keluar" }).click();
    await page.waitForURL(/\/masuk$/);
  };
  const home = async () => {
    await page.waitForURL(`${base()}/`);
    expect(await page.locator("h1").innerText()).toContain(orang.nama.split(/[ ,]/)[0]);
  };

  it("is set up under a name, on a page reached by a boosted link, which opens by itself", async () => {
    await withPassword();
    await home();
    await page.locator("details.account summary").click();
    await page.getByRole("link", { name: "Akun saya" }).click();
    await page.getByLabel("Nama kunci sandi baru").fill("Ponsel kerja");
    await page.getByRole("button", { name: "Tambah kunci sandi" }).click();
    await page.waitForURL(/tersimpan=ya/);
    expect(await page.locator("#kunci-sandi").innerText()).toContain("Ponsel kerja");
    expect(await axe(page)).toEqual([]);
    const { credentials } = await devtools.send("WebAuthn.getCredentials", { authenticatorId });
    expect(credentials.map((c) => [c.rpId, c.isResidentCredential])).toEqual([["localhost", true]]);
  });

  it("the same device is not set up twice", async () => {
    await page.getByLabel("Nama kunci sandi baru").fill("Lagi");
    await page.getByRole("button", { name: "Tambah kunci sandi" }).click();
    await page.getByText("Kunci sandi tidak jadi dipakai").waitFor();
    expect(await page.locator("#kunci-sandi li").count()).toBe(1);
  });

  it("signs in without a name or a password, and its answer opens nothing a second time", async () => {
    await signOut();
    const sent = page.waitForRequest((r) => r.method() === "POST" && r.url().endsWith("/masuk/kunci-sandi"));
    await page.getByRole("button", { name: "Masuk dengan kunci sandi" }).click();
    await home();
    const body = (await sent).postData() ?? "";
    await signOut();
    const again = await page.request.post(`${base()}/masuk/kunci-sandi`, {
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        origin,
        "sec-fetch-site": "same-origin",
      },
      data: body,
      maxRedirects: 0,
    });
    expect(again.status()).toBe(422);
    expect(await again.text()).toContain("tidak dapat dipakai di sini");
  });

  it("is the second step after the password", async () => {
    await withPassword();
    await page.waitForURL(/langkah-kedua/);
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Pakai kunci sandi" }).click();
    await home();
  });

  it("asks for finger, face or PIN: without it nothing is sent, and the words say what else there is", async () => {
    await signOut();
    await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
    await page.getByRole("button", { name: "Masuk dengan kunci sandi" }).click();
    await page.getByText("Kunci sandi tidak jadi dipakai").waitFor();
    await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
  });

  it("a copy that counts behind is refused: the counter only goes on", async () => {
    const { credentials } = await devtools.send("WebAuthn.getCredentials", { authenticatorId });
    const [credential] = credentials;
    if (!credential) throw new Error("no credential");
    await devtools.send("WebAuthn.removeCredential", {
      authenticatorId,
      credentialId: credential.credentialId,
    });
    await devtools.send("WebAuthn.addCredential", {
      authenticatorId,
      credential: { ...credential, signCount: 0 },
    });
    await page.getByRole("button", { name: "Masuk dengan kunci sandi" }).click();
    await page.locator(".error-summary").waitFor();
    await devtools.send("WebAuthn.removeCredential", {
      authenticatorId,
      credentialId: credential.credentialId,
    });
    await devtools.send("WebAuthn.addCredential", {
      authenticatorId,
      credential: { ...credential, signCount: 1000 },
    });
    await page.getByRole("button", { name: "Masuk dengan kunci sandi" }).click();
    await home();
  });

  it("is removed, and opens nothing any more", async () => {
    await page.goto(`${base()}/akun`);
    await page.locator("#kunci-sandi").getByRole("button", { name: "Lepas Ponsel kerja" }).click();
    await page.waitForURL(/tersimpan=ya/);
    await signOut();
    await page.getByRole("button", { name: "Masuk dengan kunci sandi" }).click();
    await page.locator(".error-summary").waitFor();
    await withPassword();
    await home();
  });

  it("without scripts the page says why there is no button, and the password still works", async () => {
    const bare = await visit(browser, { ...desk, baseURL: origin, javaScriptEnabled: false });
    await bare.page.goto(`${base()}/masuk`);
    expect(await bare.page.locator("main").innerText()).toContain("Kunci sandi perlu JavaScript");
    expect(await bare.page.getByRole("button", { name: "Masuk dengan kunci sandi" }).isVisible()).toBe(false);
    await bare.page.getByLabel(/NIP, NI PPPK/).fill(orang.nip);
    await bare.page.getByLabel("Kata sandi", { exact: true }).fill(SANDI);
    await bare.page.getByRole("button", { name: "Masuk", exact: true }).click();
    await bare.page.waitForURL(`${base()}/`);
  });

  it("says nothing on the console and is stopped by no policy", () => {
    expect(seen.problems).toEqual([]);
    expect(stopped).toEqual([]);
  });
});
