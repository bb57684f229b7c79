import { keadaanSkp } from "../../domain/istilah.ts";
import { statusPegawai } from "../../domain/kepegawaian.ts";
import { bebasSkp } from "../../domain/pengecualian.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import { tanggalPada } from "../../domain/tanggal.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { skpWords } from "../../i18n/skp.ts";
import { tenggatSkpWords } from "../../i18n/tenggat-skp.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryCard, SummaryList } from "../../web/ui/summary-list.tsx";
import { Tabs } from "../../web/ui/tabs.tsx";
import { WaitingFor } from "../../web/waiting-for.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { LineRow, MineRow, StatusRow, YearRow } from "./queries.ts";
import { StateTag, standing } from "./state.tsx";

type Props = {
  readonly base: string;
  readonly tahun: number;
  readonly years: readonly YearRow[];
  readonly plans: readonly MineRow[];
  readonly line: LineRow | undefined;
  readonly status: StatusRow | undefined;
  readonly now: number;
  readonly zona: Zona;
  /** How many wait for me as their penilai; null: I assess nobody. */
  readonly waiting: number | null;
  /** He leads a unit: where plans of his people are missing is his to see. */
  readonly leads: boolean;
};

/** My plans of a year; where there is none, why, who acts and by when. */
export const ListPage = (props: Props) => {
  const t = useWords(skpWords);
  const { kepala } = useWords(tenggatSkpWords);
  const plans = props.plans.filter((p) => p.tahun === props.tahun);
  return (
    <div class="stack-l">
      <div class="stack">
        <PageHead title={t.daftar.title} lead={t.daftar.lead} />
        <YearTabs path={`${props.base}/skp`} tahun={props.tahun} years={yearsOf(props)} plans={props.plans} />
        {plans.map((plan) => (
          <PlanCard plan={plan} base={props.base} zona={props.zona} />
        ))}
        {plans.length === 0 && <NoPlan {...props} />}
      </div>
      {props.waiting !== null && (
        <section class="card stack-s">
          <h2>{t.daftar.bawahan}</h2>
          <p>{t.daftar.bawahanJumlah(props.waiting)}</p>
          <LinkButton icon="users" href={`${props.base}/skp/bawahan`}>
            {t.daftar.bawahanBuka}
          </LinkButton>
          {props.leads && (
            <p>
              <a href={`${props.base}/kemajuan/skp?tahun=${props.tahun}`}>{kepala}</a>
            </p>
          )}
        </section>
      )}
    </div>
  );
};

export const YearTabs = (props: {
  readonly path: string;
  readonly tahun: number;
  readonly years: readonly number[];
  /** What is not agreed yet is said on its tab: the year behind it may be the one that waits. */
  readonly plans?: readonly MineRow[];
}) => {
  const t = useWords(skpWords);
  const lang = useLang();
  const open = (year: number) =>
    props.plans?.find((p) => p.tahun === year && p.keadaan !== "ditetapkan")?.keadaan;
  return props.years.length < 2 ? null : (
    <Tabs
      label={t.pilihTahun}
      tabs={props.years.map((year) => ({
        href: `${props.path}?tahun=${year}`,
        label: [year, open(year) && keadaanSkp[open(year) ?? "belum"][lang]].filter(Boolean).join(" · "),
        current: year === props.tahun,
      }))}
    />
  );
};

const PlanCard = ({
  plan,
  base,
  zona,
}: {
  readonly plan: MineRow;
  readonly base: string;
  readonly zona: Zona;
}) => {
  const t = useWords(skpWords);
  const lang = useLang();
  const turn = plan.keadaan === "belum" || plan.keadaan === "draf" || plan.keadaan === "dikembalikan";
  const day = (tanggal: Tanggal) => tanggalPanjang(tanggal, lang);
  return (
    <SummaryCard
      level={2}
      title={<a href={`${base}/skp/${plan.id}`}>{t.skpTahun(plan.tahun)}</a>}
      status={<StateTag keadaan={plan.keadaan} turn={turn} />}
    >
      <p>{standing({ ...plan, pegawai: t.siapa.anda, penilai: plan.namaPenilai }, lang, zona)}</p>
      <WaitingFor
        waits={{
          ...plan,
          keadaan: plan.penyesuaian ?? plan.keadaan,
          pegawai: t.siapa.anda,
          penilai: plan.namaPenilai,
        }}
        zona={zona}
        nudge={(plan.penyesuaian ?? plan.keadaan) === "diajukan" ? `${base}/colek/skp/${plan.id}` : undefined}
      />
      <SummaryList
        rows={[
          { label: t.masa, value: t.masaNilai(day(plan.dari), day(plan.sampai)) },
          { label: t.jabatan, value: plan.jabatan },
          { label: t.unit, value: plan.namaUnit },
          { label: t.penilai, value: plan.namaPenilai ?? t.belumAda },
        ]}
      />
      <LinkButton kind={turn ? "primary" : "secondary"} href={`${base}/skp/${plan.id}`}>
        {t.buka}
      </LinkButton>
    </SummaryCard>
  );
};

/** Not set up, not open yet, nobody to hand it to, or simply not made: say which. */
const NoPlan = (props: Props) => {
  const t = useWords(skpWords).daftar;
  const lang = useLang();
  const year = props.years.find((y) => y.tahun === props.tahun);
  const day = (at: number) => tanggalPanjang(tanggalPada(at, props.zona), lang);
  if (!year || year.bukaPada === null)
    return (
      <EmptyState
        icon="calendar-days"
        title={t.tahunBelum(props.tahun)}
        why={t.tahunBelumMengapa}
        who={t.tahunBelumSiapa}
      />
    );
  if (props.now < year.bukaPada)
    return (
      <EmptyState
        icon="calendar-days"
        title={t.belumDibuka(props.tahun)}
        why={t.belumDibukaKapan(day(year.bukaPada))}
        who={t.belumDibukaSiapa}
      />
    );
  if (props.status && bebasSkp(props.status.status)) {
    const { status, sampai } = props.status;
    return (
      <EmptyState
        icon="calendar-days"
        title={t.dikecualikan}
        why={t.dikecualikanMengapa(statusPegawai[status][lang])}
        who={sampai === null ? t.dikecualikanTerus : t.dikecualikanSampai(tanggalPanjang(sampai, lang))}
      />
    );
  }
  const by = year.tutupPada !== null && t.batas(day(year.tutupPada - 1));
  return props.line?.penilai ? (
    <EmptyState
      icon="file-text"
      title={t.belumDibuat}
      why={t.belumDibuatMengapa}
      who={t.belumDibuatSiapa}
      by={by}
    />
  ) : (
    <EmptyState
      icon="user"
      title={t.tanpaPenilai}
      why={t.tanpaPenilaiMengapa}
      who={t.tanpaPenilaiSiapa}
      by={by}
    />
  );
};

const yearsOf = (props: Props): number[] =>
  [...new Set([props.tahun, ...props.years.map((y) => y.tahun), ...props.plans.map((p) => p.tahun)])].sort(
    (a, b) => b - a,
  );
