import type { Terakhir } from "../../data/agency/colek.ts";
import type { Refusal } from "../../domain/result.ts";
import { type Tanggal, tambahHari } from "../../domain/tanggal.ts";
import { colekWords } from "../../i18n/colek.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import type { Lang } from "../../i18n/words.ts";
import { useLang } from "../words.ts";
import { Button, LinkButton } from "./button.tsx";

/** Where something waits for another person: the way to remind him, and whether somebody just has. */
export const Ingatkan = (props: {
  readonly href: string;
  readonly siapa: string;
  readonly terakhir: Terakhir | null;
  readonly today: Tanggal;
}) => {
  const lang = useLang();
  const t = colekWords[lang];
  const { terakhir, today } = props;
  return (
    <span class="cluster">
      <LinkButton compact icon="send" href={props.href} about={props.siapa}>
        {t.ingatkan}
      </LinkButton>
      {terakhir && (
        <span class="small muted">{t.sudah(kapan(terakhir.tanggal, today, lang), terakhir.oleh)}</span>
      )}
    </span>
  );
};

/** One press for all who are late. */
export const IngatkanSemua = (props: {
  readonly action: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly perintah: string;
  readonly label: string;
}) => (
  <form method="post" action={props.action}>
    {Object.entries({ ...props.fields, perintah: props.perintah }).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Button icon="send">{props.label}</Button>
  </form>
);

/** "kemarin", "hari ini", "20 November 2026". */
export const kapan = (tanggal: Tanggal, today: Tanggal, lang: Lang): string => {
  const t = colekWords[lang];
  if (tanggal === today) return t.hariIni;
  return tanggal === tambahHari(today, -1) ? t.kemarin : tanggalPanjang(tanggal, lang);
};

export function saidColek(refusal: Refusal, today: Tanggal, lang: Lang): string {
  const words: Readonly<Record<string, unknown>> = colekWords[lang].tolak;
  const saying = Object.hasOwn(words, refusal.code) ? words[refusal.code] : refusal.code;
  if (typeof saying !== "function") return String(saying);
  const { tanggal = "", lagi = "", oleh = "" } = refusal.detail ?? {};
  return (saying as (d: unknown) => string)({
    oleh,
    kapan: kapan(String(tanggal), today, lang),
    lagi: tanggalPanjang(String(lagi), lang),
  });
}
