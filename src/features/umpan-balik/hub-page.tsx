import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import { tanggalPendek } from "../../i18n/dates.ts";
import { umpanMintaWords } from "../../i18n/umpan-minta.ts";
import { KerjaTabs } from "../../web/kerja-tabs.tsx";
import { LinkButton } from "../../web/ui/button.tsx";
import { FeedbackList, symbols } from "../../web/ui/feedback-list.tsx";
import { Icon } from "../../web/ui/icons.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { useLang } from "../../web/words.ts";
import { CariForm } from "./beri-page.tsx";
import type { SayaBeri, SkpSaya, UntukSaya } from "./hub.tsx";
import type { PermintaanRow } from "./permintaan-data.ts";

type Props = {
  readonly base: string;
  readonly today: Tanggal;
  readonly now: number;
  readonly zona: Zona;
  readonly skp: readonly SkpSaya[];
  readonly untukSaya: readonly UntukSaya[];
  readonly diminta: readonly PermintaanRow[];
  readonly sayaMinta: readonly PermintaanRow[];
  readonly sayaBeri: readonly SayaBeri[];
  readonly terkirim: string | undefined;
  readonly diminta1: string | undefined;
  readonly perintah: string;
};

export const HubPage = (props: Props) => {
  const t = umpanMintaWords[useLang()];
  const { base, terkirim, diminta1 } = props;
  return (
    <div class="stack-l">
      {terkirim !== undefined && <Notice kind="success">{t.terkirim(terkirim)}</Notice>}
      {diminta1 !== undefined && <Notice kind="success">{t.mintaTerkirim(diminta1)}</Notice>}
      <PageHead
        title={t.hub}
        lead={t.hubLead}
        focus={terkirim === undefined && diminta1 === undefined}
        actions={
          <LinkButton kind="primary" icon="plus" href={`${base}/umpan-balik/minta`}>
            {t.minta}
          </LinkButton>
        }
      />
      <KerjaTabs base={base} current="umpanBalik" />
      {props.diminta.length > 0 && <Diminta {...props} />}
      <section class="stack">
        <h2>{t.beri}</h2>
        <CariForm action={`${base}/umpan-balik/beri`} q="" />
      </section>
      <UntukSayaSection {...props} />
      <SayaMinta {...props} />
      <SayaBeriSection {...props} />
    </div>
  );
};

const Diminta = ({ diminta, base, today }: Props) => {
  const lang = useLang();
  const t = umpanMintaWords[lang];
  return (
    <section class="stack">
      <h2>{t.diminta}</h2>
      <ul class="task-list">
        {diminta.map((p) => (
          <li>
            <div>
              <a href={`${base}/umpan-balik/permintaan/${p.id}`}>{t.dimintaDari(p.namaPeminta)}</a>
              <p class="small muted">{satuBaris(p.pertanyaan)}</p>
            </div>
            <StatusTag kind="perlu-anda">
              {(p.batas < today ? t.lewat : t.sebelum)(tanggalPendek(p.batas, lang))}
            </StatusTag>
          </li>
        ))}
      </ul>
    </section>
  );
};

const UntukSayaSection = ({ untukSaya, skp, base }: Props) => {
  const t = umpanMintaWords[useLang()];
  return (
    <section class="stack">
      <h2>{t.untukSaya}</h2>
      {untukSaya.length === 0 ? (
        <p class="muted">{t.untukSayaKosong}</p>
      ) : (
        <FeedbackList items={untukSaya} base={base} />
      )}
      {skp.map((s) => (
        <p>
          <a href={`${base}/umpan-balik/${s.id}`}>
            {t.semua} · SKP {s.tahun}
          </a>
        </p>
      ))}
    </section>
  );
};

const SayaMinta = ({ sayaMinta, base, now }: Props) => {
  const lang = useLang();
  const t = umpanMintaWords[lang];
  return (
    <section class="stack">
      <h2>{t.permintaanSaya}</h2>
      {sayaMinta.length === 0 && <p class="muted">{t.permintaanKosong}</p>}
      <ul class="task-list">
        {sayaMinta.map((p) => {
          const habis = p.keadaan === "terbuka" && p.kedaluwarsaPada !== null && p.kedaluwarsaPada <= now;
          return (
            <li>
              <div>
                <a href={`${base}/umpan-balik/permintaan/${p.id}`}>{p.namaKepada}</a>
                <p class="small muted">{satuBaris(p.pertanyaan)}</p>
              </div>
              <StatusTag
                kind={
                  p.keadaan === "terbuka"
                    ? habis
                      ? "ditolak"
                      : "proses"
                    : p.keadaan === "dijawab"
                      ? "selesai"
                      : "netral"
                }
              >
                {habis ? t.kedaluwarsa : t.keadaan[p.keadaan]}
              </StatusTag>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const SayaBeriSection = ({ sayaBeri, base }: Props) => {
  const lang = useLang();
  const t = umpanMintaWords[lang];
  return (
    <section class="stack">
      <h2>{t.sayaBeri}</h2>
      {sayaBeri.length === 0 && <p class="muted">{t.sayaBeriKosong}</p>}
      <ul class="task-list">
        {sayaBeri.map((u) => (
          <li>
            <div>
              <a href={`${base}/umpan-balik/satu/${u.id}`}>{t.untuk(u.namaUntuk)}</a>
              <p class="small muted">
                <Icon name={symbols[u.nada]} /> {satuBaris(u.isi)}
              </p>
              {u.balasan !== "" && (
                <p class="small">
                  {t.balasan}: {satuBaris(u.balasan)}
                </p>
              )}
            </div>
            <span class="small muted nowrap">{tanggalPendek(u.tanggal, lang)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const satuBaris = (teks: string): string => {
  const line = teks.replace(/\s+/g, " ");
  return line.length > 140 ? `${[...line].slice(0, 138).join("")}…` : line;
};
