import type { Putaran } from "../seed/evaluasi.ts";
import * as budidaya from "./tim-budidaya.ts";

/** kode | TW I | TW II | TW III, as kencana/evaluasi.ts. Quarter III is being evaluated. */
export const evaluasi = `
M01 | S/S BAIK (M00, D0) | S/A BAIK (M00, D0) | A/A SANGAT_BAIK (M00, D0)
M02 | S/A BAIK (M01, D1) | S/S BAIK (M01, D1) | S/A BAIK (M01, D1)
M03 | S/S BAIK (M02, D11) | S/S BAIK (M02, D11) | S/S BAIK (M02, D11)
M04 | A/A SANGAT_BAIK (M03, D111) | S/S BAIK (M03, D111) | A/S BAIK (M03, D111)
M05 | S/S BAIK (M01, D1) | A/A SANGAT_BAIK (M01, D1) | S/S BAIK (M01, D1)
M06 | A/A SANGAT_BAIK (M05, D12) | S/A BAIK (M05, D12) | A/A SANGAT_BAIK (M05, D12)
M07 | S/S BAIK (M05, D12) | B/S BUTUH_PERBAIKAN (M05, D12) | S/S BAIK (M05, D12)
M08 | B/S BUTUH_PERBAIKAN (M05, D12) | S/S BAIK (M05, D12) | ? (M05, D12)
M09 | S/S BAIK (M01, D1) | B/S BUTUH_PERBAIKAN (M01, D1) | ? (M01, D1)
M10 | S/S BAIK (M09, D13) | S/S BAIK (M09, D13) | ? (M09, D13)
M11 | S/A BAIK (M09, D13) | A/A SANGAT_BAIK (M09, D13) | ? (M09, D13)
M12 | B/S BUTUH_PERBAIKAN (M01, D1) | S/S BAIK (M01, D1) | S/S BAIK (M01, D1)
M13 | S/S BAIK (M12, D14) | S/S BAIK (M12, D14) | ? (M12, D14)
M14 | S/S BAIK (M12, D14) | A/A SANGAT_BAIK (M12, D14) | ? (M12, D14)
M15 | S/S BAIK (M03, D111) | S/S BAIK (M03, D111) | -${budidaya.evaluasi}`;

/** unit | TW I | TW II | TW III. The UPTD's result is not set yet: its two evaluations wait. */
export const capaian = `
D0 | baik | baik | baik
D1 | baik | baik | istimewa
D11 | baik | baik | baik
D111 | istimewa | baik | baik
D12 | baik | istimewa | baik
D13 | baik | butuh-perbaikan | baik
D14 | butuh-perbaikan | baik | -`;

const lewat = { dari: "2026-01-01", sampai: "2026-03-31", jendelaBuka: "2026-03-21" };
export const putaran: readonly Putaran[] = [
  { ...lewat, n: 1, tanda: ["2026-04-22", "2026-04-24", "2026-04-28"], final: true, nasib: {} },
  {
    ...{ n: 2, dari: "2026-04-01", sampai: "2026-06-30", jendelaBuka: "2026-06-21" },
    tanda: ["2026-07-22", "2026-07-24", "2026-07-28"],
    final: true,
    nasib: {},
  },
  {
    ...{ n: 3, dari: "2026-07-01", sampai: "2026-09-30", jendelaBuka: "2026-09-21" },
    tanda: ["2026-11-12", "2026-11-13", "2026-11-16"],
    final: false,
    hari: { kirim: { disampaikan: "2026-11-18" } },
    nasib: {
      M01: "disampaikan",
      M02: "disampaikan",
      M03: "ditandatangani",
      M04: "ditandatangani",
      M05: "dinilai",
      M06: "dinilai",
      M07: "dinilai",
      M08: "belum-dinilai",
      M09: "belum-dinilai",
      M10: "belum-dinilai",
      M11: "belum-dinilai",
      M12: "dinilai",
      M13: "belum-dinilai",
      M14: "belum-dinilai",
      ...budidaya.nasib,
    },
  },
];
