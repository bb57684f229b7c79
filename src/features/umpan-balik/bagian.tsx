import type { Judul } from "../../data/agency/umpan-balik-orang.ts";
import { perilaku } from "../../domain/perilaku.ts";
import { umpanBalikWords } from "../../i18n/umpan-balik.ts";
import type { Lang } from "../../i18n/words.ts";
import type { Typed } from "../../web/form.ts";
import { NadaField } from "../../web/penilaian/sasaran.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { useLang } from "../../web/words.ts";
import type { Ditanya } from "./baca-formulir.ts";

/** One box for each thing that was asked about; those left empty say nothing. */
export const JawabanFields = (props: {
  readonly ditanya: readonly Ditanya[];
  readonly typed: Typed;
  readonly said: (field: string) => string | undefined;
}) => {
  const t = umpanBalikWords[useLang()];
  return (
    <>
      {props.ditanya.map(({ kunci, judul }) => {
        const id = kunci.replace(/^\w+:/, "");
        return (
          <SummaryCard title={judul} level={2}>
            <TextArea
              name={`isi-${id}`}
              label={t.isi}
              rows={3}
              value={props.typed[`isi-${id}`]}
              error={props.said(`isi-${id}`)}
            />
            <NadaField
              name={`nada-${id}`}
              value={props.typed[`nada-${id}`]}
              error={props.said(`nada-${id}`)}
            />
          </SummaryCard>
        );
      })}
    </>
  );
};

/** Titles of what was asked about: of a result as the plan calls it, of a value as the regulation does. */
export const ditanyaDari = (sasaran: readonly string[], judul: readonly Judul[], lang: Lang): Ditanya[] =>
  sasaran.flatMap((kunci) => {
    const id = kunci.replace(/^\w+:/, "");
    const teks = kunci.startsWith("nilai:")
      ? perilaku[id as keyof typeof perilaku]?.[lang]
      : judul.find((j) => j.id === id)?.teks;
    return teks === undefined ? [] : [{ kunci, judul: teks }];
  });
