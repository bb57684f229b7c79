import {
  bagianBoleh,
  jenisBimbingan,
  keadaanBimbingan,
  langkahBimbingan,
  pihakBimbingan,
} from "../../domain/pembinaan.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems } from "../../web/problems.tsx";
import { LinkButton } from "../../web/ui/button.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { FollowUps } from "./follow-ups.tsx";
import type { Loaded } from "./load.ts";
import { Parts } from "./parts.tsx";
import { Sessions } from "./sessions.tsx";
import { Steps } from "./steps.tsx";

export type GuidanceProps = {
  readonly base: string;
  readonly l: Loaded;
  readonly today: Tanggal;
  readonly zona: Zona;
  /** Which form of the page was refused, with what was typed. */
  readonly pada?: string | undefined;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly refused: string | undefined;
  readonly done: string | undefined;
  readonly command: () => string;
};

export const GuidancePage = (props: GuidanceProps) => {
  const t = useWords(pembinaanWords);
  const lang = useLang();
  const { head, b, me } = props.l;
  const here = `${props.base}/pembinaan/${head.id}`;
  const pihak = pihakBimbingan(b, me.viewer);
  const dua = pihak.has("pegawai") || pihak.has("pembimbing");
  const boleh = bagianBoleh(b, me.viewer);
  const bagian = boleh.ok && boleh.value;
  const siap = langkahBimbingan(b, "setuju", me.viewer).ok;
  return (
    <div class="stack-l">
      <div class="stack">
        <Problems errors={props.errors} salah={t.salah} also={props.refused} />
        {props.done && <Notice kind="success">{props.done}</Notice>}
        <PageHead
          overline={`${jenisBimbingan[b.jenis][lang]} · SKP ${head.tahun}`}
          title={`${head.nama} · ${keadaanBimbingan[b.keadaan][lang]}`}
          focus={props.refused === undefined && Object.keys(props.errors).length === 0}
          actions={
            <>
              {bagian && (bagian.pegawai || b.jenis === "coaching") && (
                <LinkButton kind={siap ? "secondary" : "primary"} icon="pencil" href={`${here}/isian`}>
                  {bagian.pegawai ? t.isi : t.isiBersama}
                </LinkButton>
              )}
              <LinkButton icon="printer" href={`${here}/formulir`}>
                {t.formulir}
              </LinkButton>
            </>
          }
        />
        {!dua && <Notice>{t.hanyaBaca}</Notice>}
        <SummaryList
          rows={[
            { label: t.pihak.topik, value: head.topik },
            { label: t.pihak.pegawai, value: `${head.nama}, ${head.jabatan}` },
            { label: t.pihak.pembimbing, value: head.namaPembimbing },
            ...(head.penilai === head.pembimbing
              ? []
              : [{ label: t.pihak.penilai, value: head.namaPenilai ?? "–" }]),
            ...(head.penugasanTanggal === null
              ? []
              : [
                  {
                    label: t.pihak.penugasan,
                    value: t.penugasanIsi(head.penugasanNomor, tanggalPanjang(head.penugasanTanggal, lang)),
                  },
                ]),
          ]}
        />
        <Steps {...props} />
      </div>
      <Parts l={props.l} here={here} base={props.base} dua={dua} />
      <Sessions {...props} />
      <FollowUps {...props} />
      <Papers {...props} here={here} />
      {props.l.riwayat.length > 0 && (
        <section class="stack-s">
          <h2>{t.langkah.riwayat}</h2>
          <Timeline
            entries={props.l.riwayat.map((r) => ({
              at: waktu(r.pada, props.zona, lang),
              what: `${r.oleh ?? ""} ${(t.riwayat as Readonly<Record<string, string>>)[r.langkah] ?? r.langkah}`,
              detail: r.alasan && <p class="pre">{r.alasan}</p>,
            }))}
          />
        </section>
      )}
    </div>
  );
};

/** B.1.8 and B.1.9, for those who write or read them. */
const Papers = ({ l, here }: GuidanceProps & { readonly here: string }) => {
  const t = useWords(pembinaanWords);
  const { b, head, me } = l;
  if (b.keadaan !== "disepakati" && !l.kompetensi && !l.umpanBalik) return null;
  const saya = me.viewer.pegawai;
  return (
    <div class="cluster">
      {(l.umpanBalik || (saya === b.pegawai && b.keadaan === "disepakati")) && (
        <LinkButton icon="message-square" href={`${here}/umpan-balik`}>
          {l.umpanBalik ? t.umpanBalik.lihat : t.umpanBalik.tombol}
        </LinkButton>
      )}
      {(l.kompetensi || saya === head.pembimbing) && (
        <LinkButton icon="chart-column" href={`${here}/kompetensi`}>
          {l.kompetensi ? t.kompetensi.lihat : t.kompetensi.tombol}
        </LinkButton>
      )}
    </div>
  );
};
