import type { Nada } from "../../data/agency/pelaksanaan.ts";
import type { Judul } from "../../data/agency/umpan-balik-orang.ts";
import { perilaku } from "../../domain/perilaku.ts";
import { umpanBalikWords } from "../../i18n/umpan-balik.ts";
import { umpanMintaWords } from "../../i18n/umpan-minta.ts";
import { RadioField } from "../ui/choice-field.tsx";
import { symbols } from "../ui/feedback-list.tsx";
import { controlAttributes, type FieldControl, Frame } from "../ui/field.tsx";
import { useLang } from "../words.ts";

export const NADA = ["positif", "netral", "perbaikan"] as const satisfies readonly Nada[];

/** The three symbols of the form (p. 194), with their words. */
export const NadaField = (props: {
  readonly name: string;
  readonly value?: string | undefined;
  readonly error?: string | undefined;
}) => {
  const t = umpanBalikWords[useLang()];
  return (
    <RadioField
      {...props}
      label={t.nada}
      inline
      value={props.value ?? "netral"}
      choices={NADA.map((value) => ({ value, label: t.nilaiNada[value], icon: symbols[value] }))}
    />
  );
};

/** What feedback may be about: results whose titles one may see, the seven values, or a result by one's own name for it. */
export const SasaranField = (
  props: FieldControl & { readonly judul: readonly Judul[]; readonly lain: boolean },
) => (
  <Frame {...props}>
    <select class="input" {...controlAttributes(props)}>
      <SasaranOptions {...props} />
    </select>
  </Frame>
);

export const SasaranOptions = (props: {
  readonly judul: readonly Judul[];
  readonly lain: boolean;
  readonly value?: string | undefined;
}) => {
  const lang = useLang();
  const t = umpanMintaWords[lang];
  return (
    <>
      <option value="">{t.pilih}</option>
      <optgroup label={t.hasil}>
        {props.judul.map((j, at) => (
          <option value={`rhk:${j.id}`} selected={props.value === `rhk:${j.id}`}>
            {`${at + 1}. ${pendek(j.teks)}`}
          </option>
        ))}
        {props.lain && (
          <option value="lain" selected={props.value === "lain"}>
            {t.lain}
          </option>
        )}
      </optgroup>
      <optgroup label={t.perilaku}>
        {Object.entries(perilaku).map(([kunci, istilah]) => (
          <option value={`nilai:${kunci}`} selected={props.value === `nilai:${kunci}`}>
            {istilah[lang]}
          </option>
        ))}
      </optgroup>
    </>
  );
};

const pendek = (teks: string): string => {
  const [line = ""] = teks.split("\n");
  return line.length > 90 ? `${[...line].slice(0, 88).join("")}…` : line;
};
