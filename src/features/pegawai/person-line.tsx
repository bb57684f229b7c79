import type { Tanggal } from "../../domain/tanggal.ts";
import { pegawaiWords } from "../../i18n/pegawai.ts";
import { pejabatLuarWords } from "../../i18n/pejabat-luar.ts";
import type { Lang } from "../../i18n/words.ts";
import { Button } from "../../web/ui/button.tsx";
import { DateField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { own, type PersonProps, span } from "./person-parts.tsx";
import { WhySteps } from "./person-why.tsx";
import type { LineRow } from "./queries.ts";

export const Line = (props: PersonProps) => {
  const { base, line, pada } = props;
  const [t, lang] = [useWords(pegawaiWords), useLang()];
  const luar = useWords(pejabatLuarWords);
  const name = (id: string, nama: string | null) =>
    props.seesAccount ? <a href={`${base}/pegawai/${id}`}>{nama}</a> : nama;
  return (
    <section class="stack" id="garis">
      <h2>{t.garis}</h2>
      <form class="filter" method="get" action={`${own(props)}#garis`}>
        <DateField name="pada" label={t.padaTanggal} value={pada} />
        <Button>{t.lihat}</Button>
      </form>
      {!line && <Notice kind="warn">{t.masalah["tanpa-penempatan"]}</Notice>}
      {line?.masalah && <Notice kind="warn">{t.masalah[line.masalah as "tanpa-penilai"]}</Notice>}
      {line && (
        <SummaryList
          rows={[
            {
              label: t.penilai,
              value: line.penilai ? (
                <>
                  {name(line.penilai, line.namaPenilai)}
                  <p class="small muted">
                    {line.jabatanPenilai} · {span(line.dari, line.sampai, lang)}
                  </p>
                  {line.luarInstansi && (
                    <StatusTag kind="netral">{`${luar.tanda}: ${line.luarInstansi}`}</StatusTag>
                  )}
                </>
              ) : (
                t.belumAda
              ),
            },
            { label: t.mengapa, value: why(props, line, t) },
            { label: t.atasan, value: line.atasan ? name(line.atasan, line.namaAtasan) : t.belumAda },
            { label: t.unitBertugas, value: line.namaUnit },
          ]}
        />
      )}
      <WhySteps why={props.why} />
    </section>
  );
};

function why(props: PersonProps, line: LineRow, t: (typeof pegawaiWords)[Lang]) {
  const { exceptions, pada } = props;
  const holds = (m: { dari: Tanggal; sampai: Tanggal | null }) =>
    m.dari <= pada && (m.sampai === null || m.sampai >= pada);
  const khusus = exceptions.find(holds);
  if (!line.penilai) return "-";
  if (khusus) return t.sebab.khusus(khusus.alasan);
  if (props.why.penilai.some((s) => s.langkah === "mulai" && s.jenis === "plt")) return t.sebab.plt;
  return line.unitPenilai === line.unit
    ? t.sebab.unit(line.namaUnitPenilai ?? "")
    : t.sebab.atas(line.namaUnitPenilai ?? "");
}
