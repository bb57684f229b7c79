import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  agree,
  alurLembar,
  banding,
  type IsiLembar,
  keadaanLembar,
  type LangkahLembar,
  type Lembar,
  samaIsi,
  sendBack,
  submit,
  tandaBaris,
  withdraw,
} from "../../src/domain/rencana-aksi.ts";
import type { Viewer } from "../../src/domain/wewenang.ts";

const orang = (pegawai: string): Viewer => ({ pegawai, nama: pegawai, peran: new Set() });
const isi = (...teks: readonly string[]): IsiLembar => ({
  rencana: teks.map((t, at) => ({ id: `r${at}`, rhk: "a", teks: t, target: "" })),
});
const lembar = (lain: Partial<Lembar> = {}): Lembar => ({
  ...{
    pegawai: "ayu",
    penilai: "bagas",
    atasan: "farida",
    skp: "ditetapkan",
    keadaan: "draf",
    evaluasi: null,
  },
  ...{ perlu: true, isi: isi("satu"), disepakati: null },
  ...lain,
});
const langkah = { submit, withdraw, agree, sendBack: (l: Lembar, v: Viewer) => sendBack(l, v, "catatan") };

describe("the agreement on rencana aksi", () => {
  it.each(Object.keys(alurLembar) as LangkahLembar[])(
    "%s leads where the table says, for whom it says",
    (nama) => {
      const { oleh, ke } = alurLembar[nama];
      for (const keadaan of keadaanLembar)
        for (const siapa of ["ayu", "bagas", "farida", "hadi"]) {
          const hasil = langkah[nama](lembar({ keadaan }), orang(siapa));
          const wanted = (ke as Readonly<Record<string, string>>)[keadaan];
          const pelaku = oleh === "diri" ? "ayu" : "bagas";
          if (siapa !== pelaku) expect(hasil).toMatchObject({ ok: false, kind: "hak" });
          else if (wanted) expect(hasil).toEqual({ ok: true, value: wanted });
          else expect(hasil).toMatchObject({ ok: false, kind: "keadaan" });
        }
    },
  );

  it("ends with the signature, and is not asked for where the agency does not", () => {
    const ayu = orang("ayu");
    expect(submit(lembar({ evaluasi: "ditandatangani" }), ayu)).toMatchObject({ kind: "keadaan" });
    expect(submit(lembar({ evaluasi: "dinilai" }), ayu).ok).toBe(true);
    expect(submit(lembar({ perlu: false }), ayu)).toMatchObject({ code: "kesepakatan-tidak-dipakai" });
    expect(submit(lembar({ isi: isi() }), ayu)).toMatchObject({ code: "lembar-kosong" });
    const sama = lembar({ keadaan: "disepakati", disepakati: isi("satu") });
    expect(submit(sama, ayu)).toMatchObject({ code: "lembar-tidak-berubah" });
    expect(sendBack(lembar({ keadaan: "diajukan" }), orang("bagas"), " ")).toMatchObject({ kind: "isi" });
  });

  const baris = fc.record({
    id: fc.constantFrom("a", "b", "c", "d"),
    rhk: fc.constantFrom("x", "y"),
    teks: fc.string({ maxLength: 3 }),
    target: fc.string({ maxLength: 2 }),
  });
  const arbIsi = fc.uniqueArray(baris, { selector: (b) => b.id }).map((rencana): IsiLembar => ({ rencana }));

  it("what changed turns the older text into the newer, and nothing changed says so whatever the order", () => {
    fc.assert(
      fc.property(arbIsi, arbIsi, (lama, baru) => {
        const jadi = new Map(lama.rencana.map((r) => [r.id, r]));
        for (const b of banding(lama, baru))
          if (b.nasib === "dihapus") jadi.delete(b.id);
          else jadi.set(b.id, { id: b.id, rhk: b.rhk, teks: b.baru.teks, target: b.baru.target });
        expect(samaIsi({ rencana: [...jadi.values()] }, baru)).toBe(true);
        expect(samaIsi(lama, { rencana: [...lama.rencana].reverse() })).toBe(true);
      }),
    );
  });

  it("a row is agreed exactly when its words are", () => {
    fc.assert(
      fc.property(baris, arbIsi, (r, versi) => {
        const satu = versi.rencana.find((v) => v.id === r.id);
        const wanted = !satu
          ? "belum"
          : satu.teks === r.teks && satu.target === r.target
            ? "disepakati"
            : "diubah";
        expect(tandaBaris(r, versi)).toBe(wanted);
      }),
    );
  });
});
