import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  amend,
  awalPersiapan,
  bagianDialog,
  close,
  confirm,
  decline,
  note,
  propose,
  reply,
  speak,
  take,
  type Utas,
} from "../../src/domain/dialog.ts";
import type { KeadaanSkp } from "../../src/domain/istilah.ts";
import { edit, type Skp } from "../../src/domain/skp.ts";
import type { Viewer } from "../../src/domain/wewenang.ts";

const TODAY = "2026-01-20";
const skp = (keadaan: KeadaanSkp = "draf", more: Partial<Skp> = {}): Skp & { tahun: number } => ({
  pegawai: "ayu",
  penilai: "bagas",
  atasan: "farida",
  tahun: 2026,
  keadaan,
  dibaca: false,
  bukaTanggal: null,
  isi: {
    kelompok: "ja-jf",
    pendekatan: "kuantitatif",
    mulai: "2026-01-01",
    rhk: [],
    perilaku: [],
    lampiran: null,
    tandaTangan: null,
  },
  ...more,
});
const who = (pegawai: string, ...peran: ("admin" | "auditor" | "pyb")[]): Viewer => ({
  pegawai,
  nama: pegawai,
  peran: new Set(peran),
});
const [ayu, bagas, farida] = [who("ayu"), who("bagas"), who("farida")];
const utas = (more: Partial<Utas> = {}): Utas => ({
  bagian: "rhk",
  keadaan: "terbuka",
  pengusul: null,
  tempatAda: true,
  ...more,
});
const code = (r: { ok: boolean; code?: string }) => (r.ok ? "ya" : r.code);

describe("who speaks, and when", () => {
  it.each<[string, Viewer, string]>([
    ["the pegawai", ayu, "ya"],
    ["the penilai", bagas, "ya"],
    ["the atasan reads", farida, "bukan-pihak-dialog"],
    ["an admin reads", who("citra", "admin"), "bukan-pihak-dialog"],
    ["an auditor reads", who("gita", "auditor"), "bukan-pihak-dialog"],
    ["a stranger", who("hadi"), "bukan-pihak-dialog"],
  ])("%s", (_who, viewer, answer) => {
    expect(code(speak(skp(), viewer))).toBe(answer);
    expect(code(reply(skp(), utas(), viewer))).toBe(answer);
    expect(code(note(skp(), viewer, TODAY))).toBe(answer);
  });

  it.each<[KeadaanSkp, string]>([
    ["belum", "skp-belum-disusun"],
    ["draf", "ya"],
    ["diajukan", "ya"],
    ["dikembalikan", "ya"],
    ["ditetapkan", "ya"],
  ])("in %s", (keadaan, answer) => {
    expect(code(speak(skp(keadaan), ayu))).toBe(answer);
  });
});

describe("a proposal", () => {
  const dari = (pengusul: string, more: Partial<Utas> = {}) => utas({ pengusul, ...more });
  it.each<[string, Utas, KeadaanSkp, Viewer, string]>([
    ["the other side takes it", dari("bagas"), "draf", ayu, "ya"],
    ["the penilai takes the pegawai's", dari("ayu"), "dikembalikan", bagas, "ya"],
    ["not one's own", dari("ayu"), "draf", ayu, "usulan-sendiri"],
    ["nor one's side's: a penilai who came later", dari("penilai lama"), "draf", bagas, "usulan-sendiri"],
    ["of a penilai before, by the pegawai", dari("penilai lama"), "draf", ayu, "ya"],
    ["none waits", utas(), "draf", ayu, "usulan-tidak-ada"],
    ["handed over", dari("bagas"), "diajukan", ayu, "skp-sudah-diajukan"],
    ["agreed", dari("bagas"), "ditetapkan", ayu, "skp-sudah-ditetapkan"],
    ["the row is gone", dari("bagas", { tempatAda: false }), "draf", ayu, "baris-sudah-tidak-ada"],
    ["closed", dari("bagas", { keadaan: "selesai" }), "draf", ayu, "utas-selesai"],
  ])("%s", (_what, u, keadaan, viewer, answer) => {
    expect(code(take(skp(keadaan), u, viewer, TODAY))).toBe(answer);
  });

  it("is not taken before planning opens", () => {
    const early = skp("draf", { bukaTanggal: "2026-02-01" });
    expect(code(take(early, dari("bagas"), ayu, TODAY))).toBe("jendela-belum-dibuka");
  });

  it("is declined with a reason; closed only by its own side or once answered", () => {
    expect(code(decline(skp(), dari("bagas"), ayu, " "))).toBe("alasan-kosong");
    expect(code(decline(skp(), dari("bagas"), ayu, "x"))).toBe("ya");
    expect(code(close(skp(), dari("bagas"), ayu))).toBe("usulan-menunggu-jawaban");
    expect(code(close(skp(), dari("bagas"), bagas))).toBe("ya");
    expect(code(close(skp(), utas(), ayu))).toBe("ya");
  });

  it("needs a place that has a text", () => {
    expect(code(propose(skp(), utas({ bagian: "umum" }), ayu))).toBe("usulan-tanpa-tempat");
    expect(code(propose(skp(), utas({ tempatAda: false }), ayu))).toBe("baris-sudah-tidak-ada");
    expect(code(propose(skp("ditetapkan"), utas(), bagas))).toBe("ya");
  });
});

describe("a meeting", () => {
  it.each([
    ["today", TODAY, "ya"],
    ["tomorrow", "2026-01-21", "dialog-belum-terjadi"],
    ["in the last quarter before", "2025-10-01", "ya"],
    ["before that", "2025-09-30", "dialog-terlalu-dini"],
  ])("%s", (_what, tanggal, answer) => {
    expect(code(note(skp(), ayu, TODAY, tanggal))).toBe(answer);
  });

  it("may be as early as planning opened", () => {
    expect(awalPersiapan(2026, "2025-09-15")).toBe("2025-09-15");
    expect(awalPersiapan(2026, "2025-12-01")).toBe("2025-10-01");
    expect(awalPersiapan(2026, null)).toBe("2025-10-01");
  });

  it("needs a penilai", () => {
    expect(code(note(skp("draf", { penilai: null }), ayu, TODAY))).toBe("penilai-belum-ada");
  });

  it("is confirmed by each for himself, once, and mended until both have", () => {
    const temu = {
      penilai: bagas.pegawai,
      tanggal: TODAY,
      pegawaiPada: 1,
      penilaiPada: null,
      dihapus: false,
    };
    expect(code(confirm(skp(), { ...temu, penilai: "yang-lama" }, bagas))).toBe("dialog-penilai-lama");
    expect(code(confirm(skp(), temu, ayu))).toBe("dialog-sudah-dikonfirmasi");
    expect(code(confirm(skp(), temu, bagas))).toBe("ya");
    expect(code(amend(skp(), temu, ayu))).toBe("ya");
    expect(code(amend(skp(), { ...temu, penilaiPada: 2 }, ayu))).toBe("dialog-sudah-dikonfirmasi");
    expect(code(confirm(skp(), { ...temu, dihapus: true }, bagas))).toBe("dialog-dihapus");
    expect(code(amend(skp(), { ...temu, dihapus: true }, ayu))).toBe("dialog-dihapus");
  });
});

const anyUtas: fc.Arbitrary<Utas> = fc.record({
  bagian: fc.constantFrom(...bagianDialog),
  keadaan: fc.constantFrom("terbuka", "selesai"),
  pengusul: fc.constantFrom(null, "ayu", "bagas", "penilai lama"),
  tempatAda: fc.boolean(),
});
const anyKeadaan = fc.constantFrom<KeadaanSkp>("belum", "draf", "diajukan", "dikembalikan", "ditetapkan");
const anyViewer = fc.constantFrom(ayu, bagas, farida, who("citra", "admin"), who("hadi"));

describe("properties", () => {
  it("a text is only ever taken when its author could write it himself, and never by whoever proposed it", () => {
    fc.assert(
      fc.property(anyUtas, anyKeadaan, anyViewer, (u, keadaan, viewer) => {
        if (!take(skp(keadaan), u, viewer, TODAY).ok) return;
        expect(edit(skp(keadaan), ayu, TODAY).ok).toBe(true);
        expect((u.pengusul === "ayu") !== (viewer.pegawai === "ayu")).toBe(true);
        expect(decline(skp(keadaan), u, viewer).ok).toBe(true);
      }),
    );
  });

  it("whoever is no side does nothing at all", () => {
    fc.assert(
      fc.property(anyUtas, anyKeadaan, (u, keadaan) => {
        for (const viewer of [farida, who("citra", "admin"), who("hadi")])
          for (const r of [
            speak(skp(keadaan), viewer),
            propose(skp(keadaan), u, viewer),
            take(skp(keadaan), u, viewer, TODAY),
            decline(skp(keadaan), u, viewer),
            close(skp(keadaan), u, viewer),
          ])
            expect(r.ok ? "" : r.kind).toBe("hak");
      }),
    );
  });
});
