import type { KeadaanSkp } from "./istilah.ts";

/** What is known of a plan by whoever asks for whom it waits. `keadaan`: where the text being worked on stands. */
export type RencanaTunggu = {
  readonly keadaan: KeadaanSkp;
  readonly pegawai: string;
  readonly penilai: string | null;
  readonly dibaca: boolean;
  /** Other plans of the year that lie on the penilai's desk. */
  readonly diMeja: number;
  /** People whose plans lean on this one. */
  readonly bersandar: number;
};
export type SebabTunggu =
  | "belum-menyusun"
  | "menyusun"
  | "belum-dibaca"
  | "sedang-ditinjau"
  | "dikembalikan"
  | "penilai-belum-ada";
export type Menunggu = {
  readonly sebab: SebabTunggu;
  /** null: the admin, who completes the line. */
  readonly kepada: string | null;
  /** Plans that cannot go on before he acts: what lies on the same desk, this one among them. */
  readonly menahan: number;
  /** People who lean on it and go on writing all the same: told, never counted as held up. */
  readonly tetapMenyusun: number;
};

/** Only an agreement needs somebody else; a draft waits for its own writer, whatever its leader has done. Null: agreed. */
export function menunggu(r: RencanaTunggu): Menunggu | null {
  const rest = { tetapMenyusun: r.bersandar };
  const sendiri = { ...rest, kepada: r.pegawai, menahan: 1 };
  switch (r.keadaan) {
    case "ditetapkan":
      return null;
    case "belum":
    case "draf":
      if (r.penilai === null) return { ...rest, sebab: "penilai-belum-ada", kepada: null, menahan: 1 };
      return { ...sendiri, sebab: r.keadaan === "belum" ? "belum-menyusun" : "menyusun" };
    case "dikembalikan":
      return { ...sendiri, sebab: "dikembalikan" };
    case "diajukan":
      if (r.penilai === null) return { ...rest, sebab: "penilai-belum-ada", kepada: null, menahan: 1 };
      return {
        ...rest,
        sebab: r.dibaca ? "sedang-ditinjau" : "belum-dibaca",
        kepada: r.penilai,
        menahan: r.diMeja + 1,
      };
  }
}
