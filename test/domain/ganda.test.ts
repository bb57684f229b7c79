import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Dikenal, dugaanGanda, gabung, namaPolos, nomorMirip } from "../../src/domain/ganda.ts";

const orang = (
  id: string,
  nama: string,
  nomor: readonly string[] = [],
  email: string | null = null,
): Dikenal => ({
  id,
  nama,
  nomor,
  email,
});

describe("who may be one person twice", () => {
  it.each([
    ["Dr. H. Ali Akbar, S.E., M.M.", "ali akbar"],
    ["ALI  AKBAR", "ali akbar"],
    ["Hj. Siti O'Neil", "siti oneil"],
    ["Drs Budi", "budi"],
    ["H", "h"],
    ["André", "andre"],
    ["", ""],
  ])("%s is compared as %s", (nama, polos) => expect(namaPolos(nama)).toBe(polos));

  it.each([
    ["198501012010011901", "198501012010011901", true],
    ["198501012010011901", "198501012010011910", true],
    ["198501012010011901", "198510012010011901", true],
    ["198501012010011901", "198501012015042955", false],
    ["198501012010011901", "19850101201001190", false],
  ])("%s and %s: %s", (a, b, mirip) => expect(nomorMirip(a, b)).toBe(mirip));

  const A = "198501012010011901";
  it.each([
    [
      "a slip in the number",
      orang("1", "Ali, S.E.", [A]),
      orang("2", "ALI", ["198501012010011910"]),
      "nomor",
    ],
    [
      "NI PPPK and NIP of one day of birth",
      orang("1", "Ali", ["198501012021211901"]),
      orang("2", "Ali", [A]),
      "nama-lahir",
    ],
    [
      "one address in two spellings",
      orang("1", "Ali", [], "A@x.id"),
      orang("2", "Budi", [], "a@X.id"),
      "surel",
    ],
    ["namesakes of other days", orang("1", "Ali", [A]), orang("2", "Ali", ["197003122008042955"]), null],
    ["other names, a number apart", orang("1", "Ali", [A]), orang("2", "Budi", ["198501012010011902"]), null],
    ["nobody has a number", orang("1", "Ali"), orang("2", "Ali"), null],
  ] as const)("%s", (_what, a, b, alasan) => {
    expect(dugaanGanda([a, b])).toEqual(alasan === null ? [] : [{ satu: "1", dua: "2", alasan }]);
    expect(dugaanGanda([b, a])).toEqual(dugaanGanda([a, b]));
  });

  test("the order is one, however the people come; of a crowd of one name the same ones are looked at", () => {
    const two = [
      orang("1", "Ali", [A]),
      orang("2", "Ali", [A]),
      orang("3", "Budi", [A]),
      orang("4", "Budi", [A]),
    ];
    expect(dugaanGanda(two.toReversed()).map((d) => d.satu)).toEqual(["1", "3"]);
    const crowd = Array.from({ length: 201 }, (_, i) => orang(String(1000 + i), "Sri", [A]));
    const found = dugaanGanda(crowd.toReversed());
    expect(found).toEqual(dugaanGanda(crowd));
    expect(found.some((d) => d.dua === "1200")).toBe(false);
  });

  test("a pair stands once, in order, and nobody with himself, whatever the list", () => {
    const some = fc.record({
      id: fc.constantFrom("1", "2", "3", "4"),
      nama: fc.constantFrom("Ali", "ALI", "Dr. Ali", "Budi"),
      email: fc.constantFrom(null, "a@x", "A@x"),
      nomor: fc.array(fc.constantFrom("198501012010011901", "198501012010011902", "197001012010011901"), {
        maxLength: 2,
      }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(some, { selector: (o) => o.id }), (list) => {
        const found = dugaanGanda(list);
        expect(dugaanGanda(list.toReversed())).toEqual(found);
        const rank = { nomor: 0, surel: 1, "nama-lahir": 2 };
        expect(found.map((d) => rank[d.alasan])).toEqual(found.map((d) => rank[d.alasan]).toSorted());
        expect(found.every((d) => d.satu < d.dua)).toBe(true);
        expect(new Set(found.map((d) => `${d.satu} ${d.dua}`)).size).toBe(found.length);
      }),
    );
  });
});

describe("two records may become one", () => {
  const skp = (pegawai: string, dari: string, sampai: string, kosong = false) => ({
    pegawai,
    dari,
    sampai,
    kosong,
  });
  it.each([
    [
      "nothing overlaps",
      [skp("a", "2026-01-01", "2026-06-30"), skp("b", "2026-07-01", "2026-12-31")],
      false,
      null,
    ],
    [
      "one of two holds nothing",
      [skp("a", "2026-01-01", "2026-12-31"), skp("b", "2026-01-01", "2026-12-31", true)],
      false,
      null,
    ],
    [
      "both hold work for a day",
      [skp("a", "2026-01-01", "2026-07-01"), skp("b", "2026-07-01", "2026-12-31")],
      false,
      "skp-bertumpang",
    ],
    ["one assessed the other", [], true, "saling-menilai"],
  ] as const)("%s", (_what, plans, saling, code) => {
    const said = gabung("a", "b", plans, saling);
    expect(said.ok ? null : said.code).toBe(code);
    const other = gabung("b", "a", plans, saling);
    expect(other.ok).toBe(said.ok);
  });
  it("nobody with himself", () => expect(gabung("a", "a", [], false)).toMatchObject({ code: "orang-sama" }));
});
