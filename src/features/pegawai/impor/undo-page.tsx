import { angka } from "../../../i18n/dates.ts";
import { imporWords } from "../../../i18n/impor.ts";
import { Confirm } from "../../../web/ui/confirm.tsx";
import { Notice } from "../../../web/ui/notice.tsx";
import { PageHead } from "../../../web/ui/page-head.tsx";
import { Table } from "../../../web/ui/table.tsx";
import { useLang, useWords } from "../../../web/words.ts";
import type { Shown } from "./progress-page.tsx";
import { STAYS_SHOWN, type Stays } from "./undo-queries.ts";

type Props = Shown & {
  readonly counts: readonly { readonly sebab: string; readonly n: number }[];
  readonly stays: readonly Stays[];
};

/** The whole batch is to be taken back: what that means, and what stays because somebody has worked on it since. */
export const UndoPage = ({ base, impor, counts, stays, perintah }: Props) => {
  const [t, lang] = [useWords(imporWords), useLang()];
  const back = counts.find((c) => c.sebab === "")?.n ?? 0;
  const kept = counts.reduce((n, c) => n + (c.sebab === "" ? 0 : c.n), 0);
  const path = `${base}/pegawai/impor/${impor.id}`;
  return (
    <div class="stack-l">
      <PageHead title={t.batalJudul} overline={impor.namaBerkas} lead={t.batalLead} />
      {back === 0 ? (
        <Notice kind="warn">{t.batalTidakBisa}</Notice>
      ) : (
        <Confirm
          action={`${path}/pembatalan`}
          hidden={{ perintah, versi: String(impor.versi) }}
          submit={t.batalkan(angka(back, lang))}
          danger
          cancel={{ href: path, text: t.kembaliPratinjau }}
        >
          <ul>
            <li>{t.batalKembali(angka(back, lang))}</li>
            {kept > 0 && <li>{t.batalTetap(angka(kept, lang))}</li>}
          </ul>
        </Confirm>
      )}
      <StaysTable base={base} stays={stays} many={kept} />
    </div>
  );
};

export const StaysTable = (props: { base: string; stays: readonly Stays[]; many: number }) => {
  const [t, lang] = [useWords(imporWords), useLang()];
  if (props.stays.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.tetapJudul}</h2>
      <Table
        caption={t.tetapJudul}
        captionHidden
        rows={props.stays}
        columns={[
          { head: t.kolom.baris, kind: "number", cell: (s) => angka(s.nomor, lang) },
          {
            head: t.kolom.nama,
            kind: "row",
            cell: (s) => <a href={`${props.base}/pegawai/${s.pegawai}`}>{s.nama}</a>,
          },
          { head: t.kolom.masalah, cell: (s) => t.sebab[s.sebab as keyof (typeof t)["sebab"]] ?? s.sebab },
        ]}
      />
      {props.many > STAYS_SHOWN && <p class="small muted">{t.dariSekian(angka(props.many, lang))}</p>}
    </section>
  );
};
