import { dasarSkpJpt } from "../../domain/jadwal.ts";
import { cakupanPk, keadaanPk, sumberPk, tulisPk } from "../../domain/pk.ts";
import { type Tanggal, tahunDari, type Zona } from "../../domain/tanggal.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { pkWords } from "../../i18n/pk.ts";
import { LinkButton, PrintButton } from "../../web/ui/button.tsx";
import { JejakLink } from "../../web/ui/jejak-link.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { InstantText } from "../../web/ui/time.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { ButirRow, ChangeRow, HeadRow, PembawaRow } from "./queries.ts";
import { RegisterTable } from "./register-table.tsx";

export type RegisterProps = {
  readonly base: string;
  readonly tahun: number;
  readonly head: HeadRow;
  readonly butir: readonly ButirRow[];
  readonly pembawa: readonly PembawaRow[];
  readonly changes: readonly ChangeRow[];
  readonly viewer: Viewer;
  readonly today: Tanggal;
  readonly zona: Zona;
  readonly saved: boolean;
};

export const faktaOf = (head: HeadRow) => ({
  kepala: head.kepala,
  pengurus: head.pengurus === 1,
  keadaan: head.keadaan,
});

/** One register: what was promised, on which paper, who carries each line, and what changed when. */
export const RegisterPage = (props: RegisterProps) => {
  const { base, tahun, head, butir, viewer } = props;
  const t = useWords(pkWords);
  const may = tulisPk(faktaOf(head), viewer).ok;
  const here = `${base}/pk/${head.unit}/${tahun}`;
  return (
    <div class="stack">
      {props.saved && <Notice kind="success">{t.tersimpan}</Notice>}
      <PageHead
        overline={t.judul(tahun)}
        title={head.nama}
        actions={
          <>
            {may && butir.length > 0 && <LinkButton href={`${here}/isian`}>{t.ubah}</LinkButton>}
            {head.penuh === 1 && (
              <LinkButton href={`${base}/pohon?unit=${head.unit}&tahun=${tahun}`}>{t.pohon}</LinkButton>
            )}
            <PrintButton>{t.cetak}</PrintButton>
          </>
        }
      />
      <Dokumen {...props} />
      {butir.length === 0 ? (
        <EmptyState
          icon="clipboard-list"
          title={t.kosongUnit}
          why={head.wajib === 1 ? t.kosongUnitMengapa : t.kosongIku}
          who={t.kosongSiapa}
          action={may && <Mulai head={head} here={here} />}
        />
      ) : (
        <RegisterTable
          base={base}
          head={head}
          butir={butir}
          pembawa={head.penuh === 1 ? props.pembawa : null}
        />
      )}
      {props.changes.length > 0 && <Perubahan {...props} />}
    </div>
  );
};

const Mulai = ({ head, here }: { readonly head: HeadRow; readonly here: string }) => {
  const t = useWords(pkWords);
  return (
    <>
      <LinkButton kind="primary" href={`${here}/isian`}>
        {t.isi}
      </LinkButton>
      {head.tahunLalu !== null && (
        <LinkButton href={`${here}/isian?salin=${head.tahunLalu}`}>{t.salin(head.tahunLalu)}</LinkButton>
      )}
    </>
  );
};

const Dokumen = ({ base, tahun, head, butir, pembawa, today }: RegisterProps) => {
  const t = useWords(pkWords);
  const lang = useLang();
  if (head.keadaan === null || head.sumber === null) return null;
  const dasar = dasarSkpJpt(tahun, head.keadaan === "ditetapkan" ? head.tanggal : null, today);
  const semua = butir.flatMap((b) => (b.id === null ? [] : [{ id: b.id }]));
  const { dimiliki } = cakupanPk(semua, [{ jenis: "utama", indikator: pembawa }]);
  const rows = [
    { label: t.sumber, value: `${sumberPk[head.sumber][lang]} · ${keadaanPk[head.keadaan][lang]}` },
    ...(head.nomor && head.tanggal
      ? [{ label: t.dokumen, value: `${head.nomor}, ${tanggalPanjang(head.tanggal, lang)}` }]
      : []),
    { label: t.kepala, value: head.namaKepala ?? t.tanpaKepala },
    ...(head.penuh === 1 ? [{ label: t.dimiliki, value: t.cakupan(dimiliki.length, semua.length) }] : []),
  ];
  return (
    <>
      <SummaryList rows={rows} />
      {head.wajib === 1 && tahun >= tahunDari(today) && <p class="hint">{t.dasar[dasar]}</p>}
      {head.skpSaya && (
        <Notice kind={dimiliki.length < semua.length ? "warn" : "info"}>
          <p>
            {t.skpAnda(dimiliki.length, semua.length)}{" "}
            <a href={`${base}/skp/${head.skpSaya}/pk`}>{t.keSkp}</a>
          </p>
        </Notice>
      )}
    </>
  );
};

const Perubahan = ({ base, head, changes, viewer, zona }: RegisterProps) => {
  const t = useWords(pkWords);
  const lang = useLang();
  return (
    <section class="stack-s jangan-cetak">
      <h2>{t.riwayat}</h2>
      <Timeline
        entries={changes.map((j) => {
          const r = JSON.parse(j.rincian) as Readonly<Record<string, string>>;
          const butir = (["ditambah", "diubah", "dihapus"] as const).filter((k) => r[k]);
          return {
            at: <InstantText at={j.pada} zona={zona} lang={lang} />,
            what: r.ke === "ditetapkan" && r.dari !== r.ke ? t.perubahan.ditetapkan : t.perubahan.disimpan,
            who: j.nama ?? undefined,
            detail:
              butir.length > 0 || j.alasan ? (
                <ul class="small">
                  {butir.map((k) => (
                    <li>
                      {t.perubahan[k]}: {r[k]}
                    </li>
                  ))}
                  {j.alasan && (
                    <li class="pre">
                      {t.alasanRiwayat}: {j.alasan}
                    </li>
                  )}
                </ul>
              ) : undefined,
          };
        })}
      />
      {head.pk && <JejakLink base={base} objek={head.pk} viewer={viewer} />}
    </section>
  );
};
