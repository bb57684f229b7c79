import type { TungguRow } from "../data/agency/menunggu.ts";
import type { KeadaanSkp } from "../domain/istilah.ts";
import { menunggu } from "../domain/menunggu.ts";
import type { Zona } from "../domain/tanggal.ts";
import { waktu } from "../i18n/dates.ts";
import { menungguWords } from "../i18n/menunggu.ts";
import type { Lang } from "../i18n/words.ts";
import { useLang } from "./words.ts";

export type Waits = TungguRow & {
  readonly keadaan: KeadaanSkp;
  readonly pegawai: string;
  readonly penilai: string | null;
  readonly dibacaPada: number | null;
  readonly diajukanPada: number | null;
  readonly sejak: number;
};

/** The blocker in a sentence, then how many he holds up, and who leans on the plan without being held up. */
export function waitingWords(w: Waits, lang: Lang, zona: Zona): readonly string[] {
  const t = menungguWords[lang];
  const m = menunggu({ ...w, dibaca: w.dibacaPada !== null });
  if (m === null) return [];
  const at =
    m.sebab === "sedang-ditinjau" ? w.dibacaPada : m.sebab === "belum-dibaca" ? w.diajukanPada : w.sejak;
  return [
    t.sebab[m.sebab](m.kepada ?? "", waktu(at ?? w.sejak, zona, lang)),
    ...(m.menahan > 1 ? [t.menahan(m.menahan)] : []),
    ...(m.tetapMenyusun > 0 ? [t.tetap(m.tetapMenyusun)] : []),
  ];
}

/** Under the sentence that says who has it: what else there is to say. Names instead of ids. */
export const WaitingFor = (props: {
  readonly waits: Waits;
  readonly zona: Zona;
  readonly nudge?: string | undefined;
}) => {
  const lang = useLang();
  const [first, ...more] = waitingWords(props.waits, lang, props.zona);
  const unknown = props.waits.penilai === null && first ? [first] : [];
  const said = [...unknown, ...more];
  return said.length === 0 && !props.nudge ? null : (
    <p class="small">
      {said.join(" ")}
      {props.nudge && (
        <>
          {" "}
          <a href={props.nudge}>{menungguWords[lang].ingatkan}</a>
        </>
      )}
    </p>
  );
};
