import type { Nada, UmpanBalik } from "../../data/agency/pelaksanaan.ts";
import { bentukUmpanBalik, pemberiUmpanBalik } from "../../domain/istilah.ts";
import { umpanBalikWords } from "../../i18n/umpan-balik.ts";
import { useLang } from "../words.ts";
import { Icon, type IconName } from "./icons.tsx";
import { DateText } from "./time.tsx";

/** What was said, by whom, when and how; a symbol is as official as a sentence (hlm. 194). */
export const FeedbackList = (props: { readonly items: readonly UmpanBalik[] }) => (
  <ul class="feedback">
    {props.items.map((item) => (
      <li class={item.nada}>
        <Icon name={symbols[item.nada]} />
        <Entry item={item} />
      </li>
    ))}
  </ul>
);

export const symbols = {
  positif: "thumbs-up",
  netral: "message-square",
  perbaikan: "meh",
} as const satisfies Record<Nada, IconName>;

const Entry = ({ item }: { item: UmpanBalik }) => {
  const lang = useLang();
  const t = umpanBalikWords[lang];
  return (
    <div>
      <p class="pre">
        <span class="sr-only">{t.nilaiNada[item.nada]}: </span>
        {item.isi}
      </p>
      <p class="small muted">
        {pemberiUmpanBalik[item.pemberi][lang]} ({item.namaPemberi}) ·{" "}
        <DateText value={item.tanggal} lang={lang} short /> ·{" "}
        {bentukUmpanBalik[item.bentuk][lang].toLowerCase()}, {t.caraPendek[item.cara]}
      </p>
    </div>
  );
};
