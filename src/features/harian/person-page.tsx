import type { ProgresRow, Rentang } from "../../data/agency/progres.ts";
import type { FaktaProgres } from "../../domain/progres.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { harianWords } from "../../i18n/harian.ts";
import { asset } from "../../web/assets.ts";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import { namaPekan } from "./parts.tsx";
import { Filled, Rules, WeekNav } from "./week-page.tsx";
import { WeekTable } from "./week-table.tsx";

type Props = {
  readonly base: string;
  readonly id: string;
  readonly nama: string;
  readonly pekan: Rentang;
  readonly today: Tanggal;
  readonly fakta: FaktaProgres;
  readonly baris: readonly ProgresRow[];
};

/** Somebody's week, to read. */
export const PersonPage = (props: Props) => {
  const lang = useLang();
  const t = harianWords[lang];
  const { base, id, pekan, today, fakta, baris } = props;
  const here = `${base}/harian/${id}`;
  return (
    <div class="stack">
      <link rel="stylesheet" href={asset["harian.css"]} />
      <PageHead overline={namaPekan(pekan, lang)} title={t.orang.judul(props.nama)} lead={t.orang.lead} />
      <Filled fakta={fakta} pekan={pekan} baris={baris} today={today} />
      <WeekNav base={here} pekan={pekan} today={today} />
      {baris.length === 0 && (
        <EmptyState
          title={t.orang.kosong}
          why={fakta.aturan.aktif ? t.orang.kosongWajib : t.orang.kosongMengapa}
          who={t.orang.kosongSiapa}
        />
      )}
      <WeekTable base={base} pekan={pekan} fakta={fakta} baris={baris} />
      <Rules aturan={fakta.aturan} />
    </div>
  );
};
