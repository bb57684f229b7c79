import { count, words } from "./words.ts";

/** For whom a plan waits, and what that means for others. */
export const menungguWords = words({
  id: {
    kepala: "Menunggu",
    sebab: {
      "belum-menyusun": (nama: string) => `Menunggu ${nama}: belum menyusun.`,
      menyusun: (nama: string) => `Menunggu ${nama}: sedang menyusun.`,
      "belum-dibaca": (nama: string, sejak: string) => `Menunggu ${nama}: belum membaca sejak ${sejak}.`,
      "sedang-ditinjau": (nama: string, sejak: string) => `Menunggu ${nama}: meninjau sejak ${sejak}.`,
      dikembalikan: (nama: string, sejak: string) => `Menunggu ${nama}: dikembalikan sejak ${sejak}.`,
      "penilai-belum-ada": () => "Menunggu admin: pejabat penilai belum tercatat.",
    },
    menahan: (n: number) => `${n} SKP menunggu di meja yang sama.`,
    tetap: (n: number) => `${n} orang menautkan RHK-nya ke SKP ini dan dapat tetap menyusun.`,
    ingatkan: "Ingatkan",
  },
  en: {
    kepala: "Waits for",
    sebab: {
      "belum-menyusun": (nama: string) => `Waits for ${nama}: not begun.`,
      menyusun: (nama: string) => `Waits for ${nama}: being written.`,
      "belum-dibaca": (nama: string, sejak: string) => `Waits for ${nama}: not read since ${sejak}.`,
      "sedang-ditinjau": (nama: string, sejak: string) => `Waits for ${nama}: under review since ${sejak}.`,
      dikembalikan: (nama: string, sejak: string) => `Waits for ${nama}: returned since ${sejak}.`,
      "penilai-belum-ada": () => "Waits for an admin: the assessor is not on record.",
    },
    menahan: (n: number) => `${count(n, "plan waits", "plans wait")} on the same desk.`,
    tetap: (n: number) =>
      `${count(n, "person links", "people link")} results to this plan and can go on writing.`,
    ingatkan: "Remind",
  },
});
