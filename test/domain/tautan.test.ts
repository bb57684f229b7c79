import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arti, halamanMasuk, mati, type PenolakanAlamat, periksaAlamat } from "../../src/domain/tautan.ts";

const cases: readonly (readonly [string, PenolakanAlamat | "boleh"])[] = [
  ["https://drive.google.com/file/d/1a2b/view?usp=sharing#p=3", "boleh"],
  ["https://kemenkum.go.id:8443/arsip", "boleh"],
  ["https://xn--80ak6aa92e.com/", "boleh"],
  ["", "alamat-kosong"],
  ["drive.google.com/x", "alamat-salah"],
  ["http://situs.go.id/a", "alamat-tanpa-https"],
  ["http://127.0.0.1:9000/a", "alamat-tanpa-https"],
  ["https:///situs.go.id", "alamat-salah"],
  ["https:situs.go.id", "alamat-salah"],
  ["https://situs.go.id/a b", "alamat-salah"],
  ["https://situs.go.id\\@10.0.0.1/", "alamat-salah"],
  ["javascript:alert(1)", "alamat-skema"],
  ["JaVaScRiPt://situs.go.id/%0aalert(1)", "alamat-skema"],
  ["data:text/html,<script>alert(1)</script>", "alamat-skema"],
  ["file:///etc/passwd", "alamat-skema"],
  ["ftp://situs.go.id/x", "alamat-skema"],
  ["blob:https://situs.go.id/1", "alamat-skema"],
  ["https://ayu:rahasia@situs.go.id/", "alamat-bersandi"],
  ["https://ayu@situs.go.id/", "alamat-bersandi"],
  ["https://127.0.0.1/", "alamat-dalam"],
  ["https://2130706433/", "alamat-dalam"],
  ["https://0x7f.1/", "alamat-dalam"],
  ["https://127.1/", "alamat-dalam"],
  ["https://169.254.169.254/latest/meta-data", "alamat-dalam"],
  ["https://[::1]/", "alamat-dalam"],
  ["https://[::ffff:10.0.0.1]/", "alamat-dalam"],
  ["https://localhost/", "alamat-dalam"],
  ["https://intranet/", "alamat-dalam"],
  ["https://arsip.internal/", "alamat-dalam"],
  ["https://nas.local/", "alamat-dalam"],
  ["https://situs.go.id./", "alamat-dalam"],
  [`https://situs.go.id/${"a".repeat(2000)}`, "alamat-panjang"],
];

describe("an address that shall prove something", () => {
  it.each(cases)("%s: %s", (teks, expected) => {
    const seen = periksaAlamat(teks, false);
    expect(seen.ok ? "boleh" : seen.alasan).toBe(expected);
  });

  it("on this machine alone, this machine may be tried", () => {
    expect(periksaAlamat("http://127.0.0.1:9000/a", true).ok).toBe(true);
    for (const teks of ["http://localhost/", "http://10.0.0.1/", "http://127.0.0.2/", "http://situs.go.id/"])
      expect(periksaAlamat(teks, true).ok).toBe(false);
  });

  it("whatever is typed: what is accepted is https to a public name, carries no secret, and is accepted again", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.ipV4().map((ip) => `https://${ip}/`),
          fc.webUrl().map((u) => u.replace("://", "://x:y@")),
        ),
        (teks) => {
          const seen = periksaAlamat(teks, false);
          if (!seen.ok) return;
          const url = new URL(seen.alamat);
          expect(url.protocol).toBe("https:");
          expect(url.hostname).toMatch(/\.[a-z][a-z0-9-]*[a-z0-9]$/);
          expect(url.username + url.password).toBe("");
          expect(periksaAlamat(seen.alamat, false)).toEqual(seen);
        },
      ),
    );
  });
});

it.each([
  [200, "dijangkau"],
  [206, "dijangkau"],
  [401, "butuh-izin"],
  [403, "butuh-izin"],
  [404, "tidak-ditemukan"],
  [410, "tidak-ditemukan"],
  [429, "tidak-menjawab"],
  [400, "tidak-menjawab"],
  [500, "tidak-menjawab"],
  [302, "tidak-menjawab"],
] as const)("a status of %i means %s", (status, keadaan) => expect(arti(status)).toBe(keadaan));

it("a page that asks who one is is known by its host, or by where one was sent", () => {
  const file = "https://drive.google.com/file/d/1/view";
  expect(halamanMasuk("https://accounts.google.com/v3/signin/identifier?continue=x", file)).toBe(true);
  expect(halamanMasuk("https://situs.go.id/login?next=/a", "https://situs.go.id/a")).toBe(true);
  expect(halamanMasuk("https://situs.go.id/masuk", "https://situs.go.id/masuk")).toBe(false);
  expect(halamanMasuk("https://situs.go.id/artikel-masuknya-investasi", "https://situs.go.id/a")).toBe(false);
});

it("a link is dead at the second bad night, and one that wants a permission never is", () => {
  expect([mati("tidak-ditemukan", 1), mati("tidak-ditemukan", 2), mati("tidak-menjawab", 2)]).toEqual([
    false,
    true,
    true,
  ]);
  expect([mati("butuh-izin", 9), mati("dijangkau", 9)]).toEqual([false, false]);
});
