import type { PeriodeRow } from "../../data/agency/periode-evaluasi.ts";
import { type Tanggal, tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { tidakDapatDievaluasi } from "../../domain/tidak-dapat.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { hasilWords } from "../../i18n/hasil.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { Lang } from "../../i18n/words.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang } from "../../web/words.ts";
import { SEHALAMAN, type TidakDapatRow } from "./tidak-dapat.ts";

type Props = {
  readonly rows: readonly TidakDapatRow[];
  readonly periode: PeriodeRow | undefined;
  readonly lain: readonly PeriodeRow[];
  readonly halaman: number;
  readonly base: string;
  readonly today: Tanggal;
  readonly zona: Zona;
};

/** TIDAK_DAPAT_DIEVALUASI: who, why, who has it in hand, and what follows (handbook 4.5). */
export const TidakDapatPage = (props: Props) => {
  const { rows, periode, base, halaman } = props;
  const lang = useLang();
  const t = hasilWords[lang].tidakDapat;
  const alamat = `${base}/evaluasi/tidak-dapat`;
  const tanya = (p: string, hal = 1) => `?periode=${p}${hal > 1 ? `&hal=${hal}` : ""}`;
  const tutup = rows[0] ? tanggalPada(rows[0].tutupPada - 1, props.zona) : null;
  return (
    <div class="stack-l">
      <PageHead
        title={t.daftar}
        lead={periode ? t.daftarLead(namaPeriode(periode, lang)) : t.kosong}
        actions={
          periode &&
          rows.length > 0 && (
            <LinkButton href={`${alamat}/ekspor${tanya(periode.id)}`} icon="download">
              {t.unduh}
            </LinkButton>
          )
        }
      />
      {props.lain.length > 1 && (
        <nav aria-label={t.lain} class="cluster">
          {props.lain.map((p) => (
            <a href={`${alamat}${tanya(p.id)}`} aria-current={p.id === periode?.id ? "page" : undefined}>
              {namaPeriode(p, lang)}
            </a>
          ))}
        </nav>
      )}
      {rows.length === 0 ? (
        <EmptyState icon="chart-column" title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />
      ) : (
        <>
          <Notice>
            <p>{tutup !== null && props.today <= tutup ? t.masih(tanggalPanjang(tutup, lang)) : t.akibat}</p>
          </Notice>
          <Table
            caption={t.daftar}
            captionHidden
            rows={rows.slice(0, SEHALAMAN)}
            columns={[
              { head: t.nama, kind: "row", cell: (r) => <a href={`${base}/skp/${r.skp}`}>{r.nama}</a> },
              { head: t.unit, cell: (r) => r.unit ?? "—" },
              { head: t.mengapa, cell: (r) => sebab(r, props, lang) },
              { head: t.dengan, cell: (r) => (r.keadaan === "diajukan" ? (r.penilai ?? "—") : r.nama) },
            ]}
          />
        </>
      )}
      {periode && (halaman > 1 || rows.length > SEHALAMAN) && (
        <p class="cluster">
          {halaman > 1 && <a href={`${alamat}${tanya(periode.id, halaman - 1)}`}>←</a>}
          <span>{String(halaman)}</span>
          {rows.length > SEHALAMAN && <a href={`${alamat}${tanya(periode.id, halaman + 1)}`}>→</a>}
        </p>
      )}
    </div>
  );
};

export function sebab(r: TidakDapatRow, { today, zona }: Pick<Props, "today" | "zona">, lang: Lang): string {
  const tutup = tanggalPada(r.tutupPada - 1, zona);
  const kena = tidakDapatDievaluasi({ skp: r.keadaan, dikecualikan: false, ditetapkan: null, tutup, today });
  return kena ? hasilWords[lang].tidakDapat.alasan[kena.alasan] : "";
}
