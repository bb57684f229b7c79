import { capaianDari, ikutUnit } from "../../data/agency/evaluasi.ts";
import { capaian, kunci, rating } from "../../domain/istilah.ts";
import { type Perilaku, perilaku } from "../../domain/perilaku.ts";
import { type Tanggal, terdahulu, type Zona } from "../../domain/tanggal.ts";
import { evaluasiWords } from "../../i18n/evaluasi.ts";
import type { Typed } from "../../web/form.ts";
import { BahanLainPanel } from "../../web/penilaian/bahan-lain.tsx";
import { FeedbackList } from "../../web/ui/feedback-list.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PredikatTag } from "../../web/ui/predikat-tag.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { useLang } from "../../web/words.ts";
import type { Berkas } from "./load.ts";
import { RhkCard } from "./rhk-card.tsx";

export type Props = {
  readonly b: Berkas;
  readonly base: string;
  readonly today: Tanggal;
  readonly zona: Zona;
  /** Given while somebody rates: the view of each RHK is part of the form. */
  readonly typed?: Typed | undefined;
};

/** Left: all that the rating rests on, RHK by RHK, then behaviour (hlm. 97-98). */
export const BahanPanel = (props: Props) => {
  const t = evaluasiWords[useLang()];
  return (
    <div class="stack">
      <h2>{t.bahan}</h2>
      <CapaianCard {...props} />
      {props.b.skp.rhk.map((rhk, at) => (
        <RhkCard {...props} rhk={rhk} at={at} />
      ))}
      <PerilakuCard {...props} />
      <BahanLainPanel
        lain={props.b.lain}
        periksa={`${props.base}/periksa/${props.b.e.skp}/${props.b.e.periode}`}
        harian={harianOf(props)}
        menilai={props.typed !== undefined}
        jawab={props.typed && { base: props.base, penilai: props.b.e.penilai }}
      />
    </div>
  );
};

/** The last week of its period, from which one turns back. */
const harianOf = ({ b: { e }, base, today }: Props) =>
  e.barisHarian === 0
    ? undefined
    : { n: e.barisHarian, href: `${base}/harian/${e.pegawai}?minggu=${terdahulu(today, e.sampai)}` };

const CapaianCard = ({ b, base, today, zona }: Props) => {
  const lang = useLang();
  const t = evaluasiWords[lang];
  const { dipakai, sumber } = capaianDari(b.e, today, zona);
  const pimpinan = ikutUnit(b.e, today, zona);
  return (
    <SummaryCard title={t.capaian(b.e.namaUnitPenilai ?? "—")}>
      {dipakai ? (
        <PredikatTag kind={dipakai}>{capaian[dipakai][lang]}</PredikatTag>
      ) : (
        <p>
          {t.capaianBelum} · <a href={`${base}/capaian/${b.e.periode}`}>{t.lihatCapaian}</a>
        </p>
      )}
      {dipakai && sumber === "tahun-ini" && b.e.capaianSumber && (
        <p class="small muted">{t.capaianSumber(b.e.capaianSumber)}</p>
      )}
      {sumber === "tahun-sebelumnya" && <p class="small muted">{t.capaianLalu}</p>}
      {sumber === "keputusan-admin" && <p class="small muted">{t.capaianKeputusan}</p>}
      {dipakai && b.e.unitPenilai && (
        <p class="small">
          <a href={`${base}/capaian/rincian/${b.e.periode}/${b.e.unitPenilai}`}>{t.lihatCapaian}</a>
        </p>
      )}
      {pimpinan && (
        <Notice>
          <p>{t.pimpinan(capaian[pimpinan.capaian][lang], rating[pimpinan.rating][lang].toLowerCase())}</p>
        </Notice>
      )}
    </SummaryCard>
  );
};

const PerilakuCard = ({ b }: Props) => {
  const lang = useLang();
  const t = evaluasiWords[lang];
  return (
    <SummaryCard title={t.perilaku}>
      <dl class="summary-list">
        {kunci(perilaku).map((nilai: Perilaku) => {
          const umpanBalik = b.umpanBalik.filter((u) => u.nilai === nilai);
          return (
            <div>
              <dt>{perilaku[nilai][lang]}</dt>
              <dd>
                <p class={b.skp.perilaku[nilai] ? "pre" : "muted"}>
                  {b.skp.perilaku[nilai] || t.tanpaEkspektasi}
                </p>
                {umpanBalik.length > 0 && <FeedbackList items={umpanBalik} />}
              </dd>
            </div>
          );
        })}
      </dl>
    </SummaryCard>
  );
};
