/**
 * What is counted when a plan is entered: in the bench over ordinary forms, in test/journeys/isian.test.ts in a browser.
 * Requests: all from opening the form until the text is stored. Fields: those a person writes; what the page fills (the
 * kind of a result that stays the same, the aspect that takes its turn) is none. Interactions: links, ticks, buttons.
 */
export const SASARAN = { tempel: 3, tangan: 60, setujui: 45, nilai: 3 };
export const RHK = 6;
export const INDIKATOR = 3;

/** A.1.7 as a spreadsheet gives it: title, headings, column numbers, group lines, merged cells as empty ones. */
export const lembar = (rhk, indikator, pimpinan) =>
  [
    "HASIL KERJA\t\t\t\t\t",
    "NO.\tRENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI*\tRENCANA HASIL KERJA\tASPEK\tINDIKATOR KINERJA INDIVIDU\tTARGET",
    "(1)\t(2)\t(3)\t(4)\t(5)\t(6)",
    ...range(rhk).flatMap((r) => [
      ...(r === 0 ? ["A. UTAMA\t\t\t\t\t"] : r === rhk - 1 ? ["B. TAMBAHAN\t\t\t\t\t"] : []),
      ...range(indikator).map((i) =>
        [
          i === 0 ? String(r + 1) : "",
          i === 0 ? pimpinan : "",
          i === 0 ? `"Hasil ${r + 1}\ntercapai"` : "",
          ["KUANTITAS", "Kualitas ", "waktu"][i],
          `Indikator ${r + 1}.${i + 1}`,
          `${i + 3}-${i + 5} laporan`,
        ].join("\t"),
      ),
    ]),
    "PERILAKU KERJA\t\t\t\t\t",
    "1\tBerorientasi pelayanan\t\t\t\t",
  ].join("\r\n");

/** What a person writes by hand, field by field: name, row from 1, text. The result of the leader by its number. */
export const tulisan = range(RHK).flatMap((r) =>
  range(INDIKATOR).flatMap((i) => {
    const row = r * INDIKATOR + i + 1;
    return [
      ...(i === 0
        ? [
            ["rhkPimpinan", row, "1"],
            ["teks", row, `Hasil ${r + 1} tercapai`],
          ]
        : []),
      ["indikator", row, `Indikator ${r + 1}.${i + 1}`],
      ["target", row, `${i + 3}-${i + 5} laporan`],
    ];
  }),
);

function range(n) {
  return Array.from({ length: n }, (_, i) => i);
}
