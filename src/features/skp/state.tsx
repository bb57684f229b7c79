import type { SkpHead } from "../../data/agency/skp.ts";
import { type KeadaanSkp, keadaanSkp } from "../../domain/istilah.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { waktu } from "../../i18n/dates.ts";
import { penyesuaianWords } from "../../i18n/penyesuaian.ts";
import { skpWords } from "../../i18n/skp.ts";
import type { Lang } from "../../i18n/words.ts";
import { type StatusKind, StatusTag } from "../../web/ui/status-tag.tsx";
import { useLang } from "../../web/words.ts";

type Standing = {
  readonly keadaan: KeadaanSkp;
  readonly pegawai: string;
  readonly penilai: string | null;
  readonly diajukanPada: number | null;
  readonly dibacaPada: number | null;
  readonly ditetapkanPada: number | null;
  /** State of the adjustment that runs on an agreed one: then it says who has that. */
  readonly penyesuaian?: string | null;
  readonly jalan?: KeadaanSkp;
  /** When the last step was taken. */
  readonly sejak: number;
};

/** Who has it now and since when, in one sentence. */
export function standing(s: Standing, lang: Lang, zona: Zona): string {
  const t = skpWords[lang].siapa;
  const penilai = s.penilai ?? t.penilaiBelum;
  const since = (at: number | null) => waktu(at ?? s.sejak, zona, lang);
  const sentences: Record<KeadaanSkp, () => string> = {
    belum: () => t.belum(s.pegawai),
    draf: () => t.draf(s.pegawai),
    diajukan: () =>
      s.dibacaPada === null
        ? t.diajukan(penilai, since(s.diajukanPada))
        : t.dibaca(penilai, since(s.dibacaPada)),
    dikembalikan: () => t.dikembalikan(s.pegawai, since(null)),
    ditetapkan: () => t.ditetapkan(penilai, since(s.ditetapkanPada)),
  };
  const jalan = s.jalan ?? (s.penyesuaian as KeadaanSkp | null | undefined);
  if (s.keadaan === "ditetapkan" && jalan && jalan !== "ditetapkan")
    return penyesuaianWords[lang].standing(sentences[jalan]());
  return sentences[s.keadaan]();
}

/** "SKP 2026 · Ditetapkan, penyesuaian diajukan": of an adjustment both states, for the buttons speak of the second. */
export function titleOf(s: Pick<SkpHead, "tahun" | "keadaan" | "jalan">, lang: Lang): string {
  const adjusting = penyesuaianWords[lang].judul[s.jalan as "draf"];
  const state = keadaanSkp[s.keadaan][lang];
  const both = s.keadaan === "ditetapkan" && adjusting ? `${state}, ${adjusting}` : state;
  return skpWords[lang].judul(s.tahun, both);
}

/** `turn`: it waits for the one who is looking. */
export const StateTag = (props: { readonly keadaan: KeadaanSkp; readonly turn: boolean }) => (
  <StatusTag kind={props.turn ? "perlu-anda" : kinds[props.keadaan]}>
    {keadaanSkp[props.keadaan][useLang()]}
  </StatusTag>
);

const kinds = {
  belum: "netral",
  draf: "proses",
  diajukan: "proses",
  dikembalikan: "ditolak",
  ditetapkan: "selesai",
} as const satisfies Record<KeadaanSkp, StatusKind>;
