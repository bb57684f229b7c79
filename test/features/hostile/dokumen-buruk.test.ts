import { describe, expect, it } from "vitest";
import { cleanText } from "../../../src/web/form.ts";
import type { Cast } from "../../support/cast.ts";
import { salinan } from "../../support/dokumen.ts";
import { evaluasiUji, kolom, OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { castKeras } from "./ruang.ts";

const BAD = [
  `<script>alert(1)</script>"><img src=x onerror=alert(2)>`,
  "\u202emalabret\u202c 👩‍👩‍👧‍👦🇮🇩 e\u0301\u0301 \u200b\ufeff漢字 العربية ไทย \ufffd",
  "a".repeat(9_000),
  `${"kata ".repeat(800)}\n\n\n\t- satu\n- dua`,
  `${"\n".repeat(3_000)}akhir`,
  "(paren) \\ {brace} %s %00 $& $1 \u2028 \u2029",
].map(cleanText);

describe("a document whose every text is bad", () => {
  it("is shown, printed in good time and verified, and says nothing it was not told", async () => {
    for (const bad of BAD) {
      const c = await castKeras(OKTOBER);
      const u = await evaluasiUji(c, { keadaan: "dinilai" });
      const http = house(OKTOBER);
      await http.post(`${u.path}/penandatanganan`, { versi: "1", setuju: "ya" }, c.bagas);
      const id = await spoil(c, u.id, bad);
      const token = await kolom(c, "SELECT token FROM dokumen WHERE id = ?1", id);
      const page = await http.get(`${c.base}/dokumen/${id}`, c.bagas);
      expect([bad.slice(0, 20), page.status]).toEqual([bad.slice(0, 20), 200]);
      expect(page.html).not.toMatch(/<script>alert|<img src=x/);
      const from = performance.now();
      const pdf = await http.get(`${c.base}/dokumen/${id}/pdf?kertas=f4`, c.bagas);
      const long = performance.now() - from;
      // A word without end once took the printer twenty seconds: more than a request may have.
      expect([bad.slice(0, 20), pdf.status, pdf.html.slice(0, 5), long < 8_000]).toEqual([
        bad.slice(0, 20),
        200,
        "%PDF-",
        true,
      ]);
      const public_ = await http.get(`/v/${c.agency.code}/${token}`);
      expect([public_.status, /<script>alert|<img src=x/.test(public_.html)]).toEqual([200, false]);
    }
  }, 120_000);
});

/** Every text of the frozen document that no rule reads. */
async function spoil(c: Cast, evaluasi: string, bad: string): Promise<string> {
  const free = new Set([
    "teks",
    "nama",
    "jabatan",
    "unit",
    "pangkat",
    "sumber",
    "realisasi",
    "target",
    "isi",
    "namaPemberi",
    "ekspektasi",
    "alasan",
    "catatan",
    "rhkPimpinan",
    "penugasanDari",
    "kota",
  ]);
  const walk = (value: unknown, key = ""): unknown => {
    if (typeof value === "string") return free.has(key) ? bad : value;
    if (Array.isArray(value)) return value.map((v) => walk(v));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, walk(v, k)]));
  };
  return salinan(c, String(await kolom(c, "SELECT id FROM dokumen WHERE evaluasi = ?1", evaluasi)), walk);
}
