import type { JumlahPegawai } from "../../domain/distribusi.ts";
import { type Capaian, capaian, predikat } from "../../domain/istilah.ts";
import { polaDominan, sumbuKurva, tinggiKurva } from "../../domain/regulasi/permenpanrb-6-2022.ts";
import { penilaianWords } from "../../i18n/penilaian.ts";
import { DistributionChart } from "../ui/distribution-chart.tsx";
import { useLang } from "../words.ts";
import { predikatKind } from "./kuadran.tsx";

type Props = {
  readonly capaian: Capaian;
  readonly jumlah?: JumlahPegawai | undefined;
  /** On the official form: the regulation's curve alone, in its own words. */
  readonly kurvaSaja?: boolean | undefined;
};

/** A team against the pattern of its organisation's result (hlm. 94-97). */
export const Distribusi = ({ capaian: nilai, jumlah, kurvaSaja }: Props) => {
  const lang = useLang();
  const t = penilaianWords[kurvaSaja ? "id" : lang];
  const kata = kurvaSaja ? "id" : lang;
  const points = sumbuKurva.map((p, at) => ({
    predikat: predikatKind(p),
    label: predikat[p][kata],
    count: jumlah?.[p] ?? 0,
    pattern: tinggiKurva[nilai][at] ?? 0,
    expected: p === polaDominan[nilai] ? t.sebagianBesar : t.dimungkinkan,
  }));
  return (
    <DistributionChart
      title={t.kurva(capaian[nilai][kata])}
      desc={points.map((p) => `${p.label}: ${kurvaSaja ? p.expected : p.count}`).join(", ")}
      xAxis={t.sumbuX}
      yAxis={t.sumbuY}
      pattern={t.pola}
      actual={t.tim}
      points={points}
      percent={(share) => `${Math.round(share * 100)}%`}
      curveOnly={kurvaSaja}
    />
  );
};
