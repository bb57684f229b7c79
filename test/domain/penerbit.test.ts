import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periksaPenerbit } from "../../src/domain/penerbit.ts";

describe("the address of an identity provider", () => {
  it.each([
    ["https://sso.kementerian.go.id", null],
    ["https://sso.kementerian.go.id/realms/pegawai", null],
    ["https://sso.kementerian.go.id:8443/a", null],
    ["sso.kementerian.go.id", "penerbit-salah"],
    ["https://a:b@sso.go.id", "penerbit-salah"],
    ["https://sso.go.id/?x=1", "penerbit-salah"],
    ["https://sso.go.id/#x", "penerbit-salah"],
    ["http://sso.go.id", "penerbit-tanpa-https"],
    ["javascript:alert(1)", "penerbit-tanpa-https"],
    ["file:///etc/passwd", "penerbit-tanpa-https"],
    ["https://localhost", "penerbit-dalam"],
    ["https://127.0.0.1", "penerbit-dalam"],
    ["https://2130706433", "penerbit-dalam"],
    ["https://0x7f000001", "penerbit-dalam"],
    ["https://10.1.2.3", "penerbit-dalam"],
    ["https://[::1]", "penerbit-dalam"],
    ["https://169.254.169.254", "penerbit-dalam"],
    ["https://server", "penerbit-dalam"],
    ["https://sso.internal", "penerbit-dalam"],
    ["https://printer.local", "penerbit-dalam"],
  ])("%s: %s", (alamat, hasil) => expect(periksaPenerbit(alamat, false)).toBe(hasil));

  it("on this machine a provider on this machine may be tried, and nothing else more", () => {
    expect(periksaPenerbit("http://127.0.0.1:4000", true)).toBeNull();
    expect(periksaPenerbit("http://10.0.0.1:4000", true)).toBe("penerbit-tanpa-https");
    expect(periksaPenerbit("https://10.0.0.1", true)).toBe("penerbit-dalam");
  });

  it("never lets a number for a host through, however it is written", () => {
    fc.assert(
      fc.property(fc.ipV4(), (ip) => {
        const n = ip.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
        for (const host of [ip, String(n), `0x${n.toString(16)}`])
          expect(periksaPenerbit(`https://${host}/`, false)).not.toBeNull();
      }),
    );
  });

  it("answers to any text at all", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (s) => void periksaPenerbit(s, false)));
  });
});
