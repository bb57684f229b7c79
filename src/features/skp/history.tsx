import type { Zona } from "../../domain/tanggal.ts";
import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { delegasiWords } from "../../i18n/delegasi.ts";
import { skpWords } from "../../i18n/skp.ts";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { Happened, Version } from "./queries.ts";

export const History = (props: { readonly events: readonly Happened[]; readonly zona: Zona }) => {
  const t = useWords(skpWords).riwayat;
  const lang = useLang();
  const hand = useWords(delegasiWords).olehSingkat;
  const names: Readonly<Record<string, string>> = {
    edit: t.edit,
    submit: t.submit,
    withdraw: t.withdraw,
    sendBack: t.sendBack,
    approve: t.approve,
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
  const lang = useLang();
  return props.versions.length === 0 ? null : (
    <section class="card stack-s" aria-labelledby="versi">
      <h2 id="versi">{t.title}</h2>
      <ul class="stack-s">
        {props.versions.map((v) => (
          <li>
            <a href={`${props.here}/versi/${v.nomor}`}>{t.nomor(v.nomor)}</a>
            <p class="small">{t.berlaku(tanggalPanjang(v.berlakuDari, lang))}</p>
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
