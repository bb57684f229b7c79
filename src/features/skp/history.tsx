import { sebabPenyesuaian } from "../../domain/penyesuaian.ts";
import { tambahHari, type Zona } from "../../domain/tanggal.ts";
import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { delegasiWords } from "../../i18n/delegasi.ts";
import { dialogWords } from "../../i18n/dialog.ts";
import { penyesuaianWords } from "../../i18n/penyesuaian.ts";
import { skpWords } from "../../i18n/skp.ts";
import type { Lang } from "../../i18n/words.ts";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { Happened, Version } from "./queries.ts";

export const History = (props: { readonly events: readonly Happened[]; readonly zona: Zona }) => {
  const t = useWords(skpWords).riwayat;
  const lang = useLang();
  const hand = useWords(delegasiWords).olehSingkat;
  const p = useWords(penyesuaianWords).riwayat;
  const names: Readonly<Record<string, string>> = {
    edit: t.edit,
    submit: t.submit,
    withdraw: t.withdraw,
    sendBack: t.sendBack,
    approve: t.approve,
    revoke: t.revoke,
    adjust: p.adjust,
    revise: p.revise,
    dismiss: p.dismiss,
    cancel: p.cancel,
    usulan: useWords(dialogWords).langkah.terima,
  };
  return (
    <section class="card" aria-labelledby="riwayat">
      <h2 id="riwayat">{t.title}</h2>
      {props.events.length === 0 ? (
        <p class="muted">{t.kosong}</p>
      ) : (
        <Timeline
          entries={props.events.map((e) => ({
            what: names[e.langkah] ?? e.langkah,
            at: waktu(e.pada, props.zona, lang),
            who: e.nama && e.disiapkan === 1 ? hand(e.nama) : e.nama,
            detail: e.alasan && <p class="pre">{e.alasan}</p>,
          }))}
        />
      )}
    </section>
  );
};

/** Every agreed version stays readable and printable, with the fingerprint of its text. */
export const Versions = (props: {
  readonly versions: readonly Version[];
  readonly zona: Zona;
  readonly here: string;
}) => {
  const t = useWords(skpWords).versi;
  const p = useWords(penyesuaianWords).versi;
  const lang = useLang();
  return props.versions.length === 0 ? null : (
    <section class="card stack-s" aria-labelledby="versi">
      <h2 id="versi">{t.title}</h2>
      <ul class="stack-s">
        {props.versions.map((v) => (
          <li>
            <a href={`${props.here}/versi/${v.nomor}`}>{t.nomor(v.nomor)}</a>
            <p class="small">
              {v.dicabutPada === null
                ? inForce(v, props.versions, lang, t.berlaku, p.berlakuSampai)
                : p.dicabut(waktu(v.dicabutPada, props.zona, lang))}
            </p>
            {v.sebab && <p class="small">{p.sebab(sebabPenyesuaian[v.sebab][lang])}</p>}
            <p class="small muted">{t.oleh(v.nama, waktu(v.ditetapkanPada, props.zona, lang))}</p>
            <p class="small muted">
              {t.sidik}: <code class="hash">{v.hash}</code>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** From its day on, until the next one that counts begins. */
function inForce(
  v: Version,
  all: readonly Version[],
  lang: Lang,
  since: (dari: string) => string,
  until: (dari: string, sampai: string) => string,
): string {
  const next = all
    .filter((o) => o.dicabutPada === null && o.nomor > v.nomor)
    .map((o) => o.berlakuDari)
    .sort()[0];
  const dari = tanggalPanjang(v.berlakuDari, lang);
  return next === undefined ? since(dari) : until(dari, tanggalPanjang(tambahHari(next, -1), lang));
}
