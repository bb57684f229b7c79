import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import { tanggalPendek, waktu } from "../../i18n/dates.ts";
import { delegasiWords } from "../../i18n/delegasi.ts";
import type { Me } from "../../web/env.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { DelegasiRow, DisiapkanRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly me: Me;
  readonly semua: readonly DelegasiRow[];
  readonly pejabat: boolean;
  readonly disiapkan: readonly DisiapkanRow[];
  readonly today: Tanggal;
  readonly zona: Zona;
  readonly perintah: string;
  readonly done: boolean;
  readonly berakhir: boolean;
  /** Somebody else has withdrawn it. */
  readonly tooLate: boolean;
};

export const ListPage = (props: Props) => {
  const { base, me, semua } = props;
  const t = useWords(delegasiWords);
  const mine = me.viewer.pegawai;
  // In a lent session one neither gives nor starts another.
  const sendiri = me.pinjam === null;
  return (
    <div class="stack-l">
      {props.done && <Notice kind="success">{t.tersimpan}</Notice>}
      {props.tooLate && <Notice kind="warn">{t.sudahDicabut}</Notice>}
      {props.berakhir && <Notice kind="warn">{t.berakhir}</Notice>}
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          sendiri &&
          props.pejabat && (
            <LinkButton kind="primary" icon="plus" href={`${base}/delegasi/baru`}>
              {t.beri}
            </LinkButton>
          )
        }
      />
      {sendiri && (
        <section class="stack">
          <h2>{t.untukSaya}</h2>
          <List {...props} rows={semua.filter((d) => d.kepada === mine)} as="kepada" />
        </section>
      )}
      <section class="stack">
        <h2>{t.dariSaya}</h2>
        {props.pejabat || semua.some((d) => d.untuk === mine) ? (
          <List {...props} rows={semua.filter((d) => d.untuk === mine)} as="untuk" />
        ) : (
          <p class="muted">{t.bukanPejabat}</p>
        )}
      </section>
      {(props.pejabat || props.disiapkan.length > 0) && <Prepared {...props} />}
    </div>
  );
};

const List = (props: Props & { readonly rows: readonly DelegasiRow[]; readonly as: "untuk" | "kepada" }) => {
  const [t, lang] = [useWords(delegasiWords), useLang()];
  if (props.rows.length === 0) return <p class="muted">{t.kosong}</p>;
  return (
    <ul class="task-list">
      {props.rows.map((d) => (
        <li>
          <div>
            <strong>{props.as === "kepada" ? d.namaUntuk : d.namaKepada}</strong>
            <p class="small">
              {t.masa(tanggalPendek(d.dari, lang), tanggalPendek(d.sampai, lang))} · {d.alasan}
            </p>
            <p class="small muted">
              {[
                d.nomorSurat && t.surat(d.nomorSurat),
                d.dibuatOleh !== d.untuk && t.dibuatAdmin(d.namaPembuat),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
          <div class="cluster">
            {props.as === "kepada" && <Start {...props} d={d} />}
            {props.me.pinjam === null && (
              <form method="post" action={`${props.base}/delegasi/${d.id}/pencabutan`}>
                <HiddenFields fields={{ perintah: props.perintah }} />
                <Button compact kind="danger" about={props.as === "kepada" ? d.namaUntuk : d.namaKepada}>
                  {t.cabut}
                </Button>
              </form>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
};

const Start = ({ base, d, today }: Props & { readonly d: DelegasiRow }) => {
  const [t, lang] = [useWords(delegasiWords), useLang()];
  return d.dari > today ? (
    <span class="small muted">{t.nanti(tanggalPendek(d.dari, lang))}</span>
  ) : (
    <form method="post" action={`${base}/delegasi/${d.id}/mulai`} hx-boost="false">
      <Button compact kind="primary" about={d.namaUntuk}>
        {t.mulai}
      </Button>
    </form>
  );
};

const Prepared = ({ disiapkan, zona }: Props) => {
  const [t, lang] = [useWords(delegasiWords), useLang()];
  const apa: Readonly<Record<string, string>> = t.apa;
  return (
    <section class="stack">
      <h2>{t.disiapkan}</h2>
      {disiapkan.length === 0 ? (
        <p class="muted">{t.disiapkanKosong}</p>
      ) : (
        <Timeline
          entries={disiapkan.map((d) => ({
            what: apa[d.tindakan] ?? t.apa.lain,
            at: waktu(d.pada, zona, lang),
            who: t.oleh(d.oleh),
          }))}
        />
      )}
    </section>
  );
};
