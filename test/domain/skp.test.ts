import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keadaanSkp, kunci } from "../../src/domain/istilah.ts";
import {
  approve,
  edit,
  type HasilSkp,
  type LangkahSkp,
  type Skp,
  sendBack,
  submit,
  withdraw,
} from "../../src/domain/skp.ts";
import type { Viewer } from "../../src/domain/wewenang.ts";
import { isiJf, skpAyu } from "./contoh-skp.ts";
import { ayu, bagas, citra, semuaOrang } from "./orang.ts";

const hari = "2026-01-10";
const langkah: Record<LangkahSkp, (skp: Skp, viewer: Viewer) => HasilSkp> = {
  edit: (s, v) => edit(s, v, hari),
  submit: (s, v) => submit(s, v, hari),
  withdraw: (s, v) => withdraw(s, v, hari),
  sendBack: (s, v) => sendBack(s, v, hari, ["Target terlalu rendah"]),
  approve: (s, v) => approve(s, v, hari),
};
const nama = Object.keys(langkah) as LangkahSkp[];
const diajukan: Skp = { ...skpAyu, keadaan: "diajukan" };
const kode = (hasil: HasilSkp) => (hasil.ok ? hasil.value.keadaan : hasil.code);

test("Ayu submits, Bagas sends back, Ayu submits again, Bagas approves", () => {
  expect(kode(submit(skpAyu, ayu, hari))).toBe("diajukan");
  expect(kode(sendBack(diajukan, bagas, hari, ["Perjelas indikator 2"]))).toBe("dikembalikan");
  expect(kode(edit({ ...skpAyu, keadaan: "dikembalikan" }, ayu, hari))).toBe("dikembalikan");
  expect(kode(submit({ ...skpAyu, keadaan: "dikembalikan" }, ayu, hari))).toBe("diajukan");
  expect(kode(approve(diajukan, bagas, hari))).toBe("ditetapkan");
});

test.each([
  ["Bagas cannot approve before Ayu submits", approve(skpAyu, bagas, hari), "skp-belum-diajukan"],
  [
    "Bagas cannot approve twice",
    approve({ ...skpAyu, keadaan: "ditetapkan" }, bagas, hari),
    "skp-sudah-ditetapkan",
  ],
  ["Ayu cannot approve her own", approve(diajukan, ayu, hari), "milik-sendiri"],
  ["Citra, who may look, cannot approve", approve(diajukan, citra, hari), "bukan-pejabat-penilai"],
  ["Bagas cannot edit for Ayu", edit(skpAyu, bagas, hari), "bukan-pemilik"],
  ["Ayu cannot edit what lies with Bagas", edit(diajukan, ayu, hari), "skp-sudah-diajukan"],
  [
    "Ayu cannot submit what she never began",
    submit({ ...skpAyu, keadaan: "belum" }, ayu, hari),
    "skp-belum-disusun",
  ],
  [
    "Ayu cannot submit an empty plan",
    submit({ ...skpAyu, isi: { ...isiJf, rhk: [] } }, ayu, hari),
    "skp-belum-lengkap",
  ],
  ["Ayu cannot submit to nobody", submit({ ...skpAyu, penilai: null }, ayu, hari), "penilai-belum-ada"],
  ["Bagas cannot send back without a word", sendBack(diajukan, bagas, hari, [" "]), "catatan-kosong"],
  [
    "Ayu cannot withdraw what Bagas has opened",
    withdraw({ ...diajukan, dibaca: true }, ayu, hari),
    "skp-sudah-dibaca",
  ],
  [
    "nobody begins before planning opens",
    edit({ ...skpAyu, bukaTanggal: "2026-01-11" }, ayu, hari),
    "jendela-belum-dibuka",
  ],
])("%s", (_kalimat, hasil, sebab) => {
  expect(kode(hasil)).toBe(sebab);
});

test("a plan may be fixed late; it is only marked", () => {
  expect(approve(diajukan, bagas, "2026-03-02")).toEqual({
    ok: true,
    value: { keadaan: "ditetapkan", peringatan: ["terlambat"] },
  });
});

describe("whatever people try in whatever order", () => {
  const usaha = fc.array(fc.tuple(fc.constantFrom(...nama), fc.constantFrom(...semuaOrang)), {
    maxLength: 30,
  });

  test("an SKP is fixed only by Bagas, and only after Ayu submitted", () => {
    fc.assert(
      fc.property(usaha, (percobaan) => {
        let skp: Skp = { ...skpAyu, keadaan: "belum" };
        let terakhirAjukan = false;
        for (const [apa, siapa] of percobaan) {
          const hasil = langkah[apa](skp, siapa);
          if (!hasil.ok) continue;
          if (hasil.value.keadaan === "ditetapkan") {
            expect(siapa).toBe(bagas);
            expect(terakhirAjukan).toBe(true);
          }
          terakhirAjukan = apa === "submit";
          if (apa === "submit") expect(siapa).toBe(ayu);
          skp = { ...skp, keadaan: hasil.value.keadaan };
        }
      }),
    );
  });

  test("nobody approves or sends back his own, even where the rows make him his own penilai", () => {
    for (const keadaan of kunci(keadaanSkp)) {
      const sendiri: Skp = { ...skpAyu, keadaan, penilai: "ayu", atasan: "ayu" };
      expect(langkah.approve(sendiri, ayu).ok).toBe(false);
      expect(langkah.sendBack(sendiri, ayu).ok).toBe(false);
      expect(langkah.submit(sendiri, ayu).ok).toBe(false);
    }
  });

  test("in every state somebody has a step to take, until it is fixed", () => {
    for (const keadaan of kunci(keadaanSkp)) {
      const terbuka = nama.some((apa) =>
        semuaOrang.some((siapa) => langkah[apa]({ ...skpAyu, keadaan }, siapa).ok),
      );
      expect(terbuka).toBe(keadaan !== "ditetapkan");
    }
  });
});
