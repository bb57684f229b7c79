import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type KeadaanEvaluasi,
  type KeadaanSkp,
  keadaanEvaluasi,
  keadaanSkp,
  kunci,
} from "../../src/domain/istilah.ts";
import { document, type Pelaksanaan } from "../../src/domain/pelaksanaan.ts";
import { akhirHari, awalHari, tanggalPada } from "../../src/domain/tanggal.ts";
import { zone } from "./arbitraries.ts";
import { ayu, bagas, citra, semuaOrang, subjek, wira } from "./orang.ts";

const jendela = { buka: awalHari("2026-10-01", "WIB"), tutup: akhirHari("2027-01-24", "WIB") };
const tengah = jendela.buka + 1;
const kerja: Pelaksanaan = { ...subjek, skp: "ditetapkan", jendela, zona: "WIB", evaluasi: null };
const said = (p: Partial<Pelaksanaan>, viewer = ayu, now = tengah) => {
  const answer = document({ ...kerja, ...p }, viewer, now);
  return answer.ok ? "boleh" : `${answer.kind} ${answer.code}`;
};

describe("who fills in the work of a period, and when", () => {
  it.each([
    [ayu, "boleh"],
    [bagas, "hak bukan-pemilik"],
    [wira, "hak bukan-pemilik"],
    [citra, "hak bukan-pemilik"],
  ])("%o", (viewer, expected) => {
    expect(said({}, viewer)).toBe(expected);
  });

  it("only on an agreed SKP", () => {
    for (const skp of kunci(keadaanSkp) as KeadaanSkp[])
      expect(said({ skp })).toBe(skp === "ditetapkan" ? "boleh" : "keadaan skp-belum-ditetapkan");
  });

  it("until a signature stands under it", () => {
    const expected = {
      pengisian: "boleh",
      dinilai: "boleh",
      ditandatangani: "keadaan evaluasi-sudah-ditandatangani",
      disampaikan: "keadaan evaluasi-sudah-disampaikan",
      diterima: "keadaan evaluasi-sudah-diterima",
      keberatan: "keadaan evaluasi-dalam-keberatan",
      final: "keadaan evaluasi-sudah-final",
    } satisfies Record<KeadaanEvaluasi, string>;
    for (const evaluasi of kunci(keadaanEvaluasi)) expect(said({ evaluasi })).toBe(expected[evaluasi]);
  });

  it("from the first millisecond of the window to its last, in each zone (K27)", () => {
    fc.assert(
      fc.property(zone, (zona) => {
        const w = { buka: awalHari("2028-02-29", zona), tutup: akhirHari("2028-02-29", zona) };
        const at = (now: number) => said({ jendela: w, zona }, ayu, now);
        expect(at(w.buka - 1)).toBe("keadaan jendela-belum-dibuka");
        expect(at(w.buka)).toBe("boleh");
        expect(at(w.tutup - 1)).toBe("boleh");
        expect(at(w.tutup)).toBe("keadaan jendela-sudah-ditutup");
      }),
    );
  });

  it("the reason names the first day, or the last that was open", () => {
    const detail = (now: number) => {
      const answer = document(kerja, ayu, now);
      return answer.ok ? null : answer.detail?.tanggal;
    };
    expect(detail(jendela.buka - 1)).toBe("2026-10-01");
    expect(detail(jendela.tutup)).toBe("2027-01-24");
    expect(said({ jendela: null })).toBe("keadaan jendela-belum-dibuka");
  });

  it("whatever the state, nobody but the pegawai", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...semuaOrang),
        fc.constantFrom(...kunci(keadaanSkp)),
        fc.option(fc.constantFrom(...kunci(keadaanEvaluasi))),
        fc.integer({ min: jendela.buka - 1000, max: jendela.tutup + 1000 }),
        (viewer, skp, evaluasi, now) => {
          const answer = said({ skp, evaluasi }, viewer, now);
          if (viewer !== ayu) expect(answer).toBe("hak bukan-pemilik");
          else
            expect(answer === "boleh").toBe(
              skp === "ditetapkan" &&
                (evaluasi === null || evaluasi === "pengisian" || evaluasi === "dinilai") &&
                now >= jendela.buka &&
                tanggalPada(now, "WIB") <= "2027-01-24",
            );
        },
      ),
    );
  });
});
