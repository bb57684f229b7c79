import type { Fakta, LaporanRow } from "../../data/agency/laporan.ts";
import { dataPribadi, handleReport, type LangkahLaporan } from "../../domain/laporan.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { waktu } from "../../i18n/dates.ts";
import { laporWords } from "../../i18n/lapor.ts";
import { Problems } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { factOf } from "./fakta.ts";
import { limitOf, overdue, State } from "./parts.tsx";

export type ReportProps = {
  readonly base: string;
  readonly l: LaporanRow;
  readonly me: string;
  readonly zona: Zona;
  readonly now: number;
  readonly perintah: string;
  readonly jawaban: string;
  readonly refused?: string | undefined;
};

/** One report: what was said, what was recorded then, the clock, and the steps of whoever may take them. */
export const ReportPage = (props: ReportProps) => {
  const [t, lang] = [useWords(laporWords), useLang()];
  const { l, base, zona } = props;
  const fakta = JSON.parse(l.fakta) as Partial<Fakta>;
  const s = t.satu;
  return (
    <div class="narrow stack-l">
      <Problems also={props.refused} />
      <PageHead
        title={s.title(t.jenis[l.jenis], l.namaTentang)}
        lead={<State l={l} queue={l.mengurus === 1} />}
      />
      <SummaryList
        rows={[
          { label: s.pelapor, value: l.namaPelapor },
          { label: s.tentang, value: l.namaTentang },
          ...(l.jenis === "lain" ? [] : [{ label: s.saatItu, value: factOf(fakta, l.jenis) ?? t.belumAda }]),
          { label: s.seharusnya, value: l.isi === "" ? s.tanpaIsi : l.isi },
          {
            label: s.batas,
            value: (
              <>
                {limitOf(l, zona, lang)} {overdue(l, props.now) && <strong>({s.lewat})</strong>}
                <p class="small muted">{dataPribadi(l.jenis) ? s.batasPribadi : s.batasKerja}</p>
              </>
            ),
          },
          { label: s.antrean, value: l.namaUnit ? s.antreanUnit(l.namaUnit) : s.antreanInstansi },
          ...(l.namaPenangan ? [{ label: s.penangan, value: l.namaPenangan }] : []),
          ...(l.jawaban ? [{ label: s.jawaban, value: l.jawaban }] : []),
          ...(l.selesaiPada ? [{ label: s.selesaiPada, value: waktu(l.selesaiPada, zona, lang) }] : []),
        ]}
      />
      {l.mengurus === 1 && (
        <div class="cluster">
          <LinkButton href={`${base}/pegawai/${l.tentang}`}>{s.betulkan}</LinkButton>
          <LinkButton href={`${base}/mutasi/baru?pegawai=${l.tentang}`}>{s.mutasi}</LinkButton>
        </div>
      )}
      <Steps {...props} />
    </div>
  );
};

const Steps = (props: ReportProps) => {
  const t = useWords(laporWords).langkah;
  const { l, me } = props;
  const may = (langkah: LangkahLaporan) =>
    handleReport(
      langkah,
      { keadaan: l.keadaan, pelapor: l.pelapor, diteruskan: l.unit === null },
      { pegawai: me, mengurus: l.mengurus === 1 },
      "-",
    ).ok;
  const step = (langkah: LangkahLaporan, kind: "primary" | "secondary" = "secondary") =>
    may(langkah) && (
      <Button kind={kind} formaction={`${props.base}/lapor/${l.id}/${PATHS[langkah]}`}>
        {t[langkah]}
      </Button>
    );
  if (!may("selesaikan") && !may("tarik")) return null;
  return (
    <section class="stack">
      <h2>{t.judul}</h2>
      <form class="stack" method="post" action={`${props.base}/lapor/${l.id}/penyelesaian`} novalidate>
        <input type="hidden" name="perintah" value={props.perintah} />
        <input type="hidden" name="versi" value={l.versi} />
        {may("selesaikan") && (
          <TextArea name="jawaban" label={t.jawaban} hint={t.jawabanHint} value={props.jawaban} />
        )}
        <div class="cluster">
          {step("selesaikan", "primary")}
          {step("kerjakan")}
          {step("tolak")}
          {step("teruskan")}
          {step("tarik")}
        </div>
      </form>
    </section>
  );
};

export const PATHS = {
  kerjakan: "pengerjaan",
  selesaikan: "penyelesaian",
  tolak: "penolakan",
  teruskan: "penerusan",
  tarik: "penarikan",
} as const satisfies Record<LangkahLaporan, string>;
