import type { Nada, UmpanBalik } from "../../data/agency/pelaksanaan.ts";
import { bentukUmpanBalik, pemberiUmpanBalik } from "../../domain/istilah.ts";
import { BUKAN_PENILAI } from "../../domain/umpan-balik.ts";
import { siapaMenilaiWords } from "../../i18n/siapa-menilai.ts";
import { umpanBalikWords } from "../../i18n/umpan-balik.ts";
import { umpanMintaWords } from "../../i18n/umpan-minta.ts";
import { useLang } from "../words.ts";
import { Icon, type IconName } from "./icons.tsx";
import { DateText } from "./time.tsx";

/** What was said, by whom, when and how; a symbol is as official as a sentence (hlm. 194). */
export const FeedbackList = (props: {
  readonly items: readonly UmpanBalik[];
  /** Given where each has an address of its own: answered, corrected, put with a result. */
  readonly base?: string | undefined;
}) => (
  <ul class="feedback">
    {props.items.map((item) => (
      <li class={item.nada}>
        <Icon name={symbols[item.nada]} />
        <Entry item={item} base={props.base} />
      </li>
    ))}
  </ul>
);

export const symbols = {
  positif: "thumbs-up",
  netral: "message-square",
  perbaikan: "meh",
} as const satisfies Record<Nada, IconName>;

const Entry = ({ item, base }: { item: UmpanBalik; base?: string | undefined }) => {
  const lang = useLang();
  const t = umpanBalikWords[lang];
  const m = umpanMintaWords[lang];
  return (
    <div>
      <p class="pre">
        <span class="sr-only">{t.nilaiNada[item.nada]}: </span>
        {item.isi}
      </p>
      <p class="small muted">
        {sebagai(item)[lang]}
        {item.sebutan === BUKAN_PENILAI && `, ${siapaMenilaiWords[lang].pimpinanLain}`} ({item.namaPemberi}) ·{" "}
        <DateText value={item.tanggal} lang={lang} short /> ·{" "}
        {bentukUmpanBalik[item.bentuk][lang].toLowerCase()}, {t.caraPendek[item.cara]}
        {item.dikoreksiPada ? ` · ${m.dikoreksi}` : ""}
        {item.tentang ? ` · ${m.disebut(item.tentang)}` : ""}
        {item.bukti && base && (
          <>
            {" "}
            · <a href={`${base}/bukti/${item.bukti}`}>{item.namaBukti ?? m.buktiLihat}</a>
          </>
        )}
        {item.tautan && (
          <>
            {" "}
            ·{" "}
            <a href={item.tautan} rel="noopener noreferrer" hx-boost="false">
              {m.tautanLihat}
            </a>
          </>
        )}
        {base && (
          <>
            {" "}
            ·{" "}
            <a href={`${base}/umpan-balik/satu/${item.id}`}>
              {m.rincian}
              <span class="sr-only"> {item.namaPemberi}</span>
            </a>
          </>
        )}
      </p>
      {item.balasan && (
        <p class="small pre">
          {m.balasan}: {item.balasan}
        </p>
      )}
    </div>
  );
};

const sebagai = ({ pemberi, sebutan }: UmpanBalik) =>
  pemberiUmpanBalik[sebutan && sebutan in pemberiUmpanBalik ? (sebutan as typeof pemberi) : pemberi];
