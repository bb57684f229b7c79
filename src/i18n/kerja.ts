import { words } from "./words.ts";

/** The pages on which work is kept, and those on which a team's work is looked after. */
export const kerjaWords = words({
  id: {
    label: "Pelaksanaan",
    tab: {
      lembar: "Lembar kerja",
      harian: "Harian",
      bukti: "Bukti saya",
      umpanBalik: "Umpan balik",
      pembinaan: "Pembinaan",
    },
    labelTim: "Tim",
    timSaya: "Tim saya",
    tim: {
      penilaian: "Penilaian",
      pantau: "Pantauan",
      periksa: "Pemeriksaan",
      kalibrasi: "Kalibrasi",
      umpanBalik: "Umpan balik",
      pembinaan: "Pembinaan",
    },
  },
  en: {
    label: "Work",
    tab: {
      lembar: "Work sheet",
      harian: "Daily",
      bukti: "My evidence",
      umpanBalik: "Feedback",
      pembinaan: "Guidance",
    },
    labelTim: "Team",
    timSaya: "My team",
    tim: {
      penilaian: "Ratings",
      pantau: "Monitoring",
      periksa: "Verification",
      kalibrasi: "Calibration",
      umpanBalik: "Feedback",
      pembinaan: "Guidance",
    },
  },
});
