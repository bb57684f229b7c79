import type { SkpContent } from "../../data/agency/skp.ts";
import { banding, type IsiLembar } from "../../domain/rencana-aksi.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { lembarWords } from "../../i18n/lembar.ts";
import { penyesuaianWords } from "../../i18n/penyesuaian.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { shellWords } from "../../i18n/shell.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Marked } from "../../web/ui/redline.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { isiDari, type VersiRow, type WaitingRow } from "./sepakat.ts";
import { disepakatiOf, isiLembar, type Work } from "./work.ts";

const TANDA = { draf: "netral", diajukan: "proses", dikembalikan: "ditolak", disepakati: "selesai" } as const;
export const KeadaanTag = ({ work }: { work: Work }) => {
  const t = useWords(lembarWords);
  const keadaan = work.lembar?.keadaan ?? "draf";
  return <StatusTag kind={TANDA[keadaan]}>{t.keadaan[keadaan]}</StatusTag>;
};

type PanelProps = {
  readonly work: Work;
  readonly here: string;
  readonly zona: Zona;
  readonly perintah: string;
  readonly boleh: { readonly submit: boolean; readonly withdraw: boolean; readonly agree: boolean };
};

/** On the sheet: where the agreement stands and whose turn it is; silent where nobody agrees on anything. */
export const SepakatPanel = ({ work, here, zona, perintah, boleh }: PanelProps) => {
  const lang = useLang();
  const t = lembarWords[lang];
  const { lembar } = work;
  if ((!lembar || (lembar.versi === 0 && lembar.keadaan === "draf")) && !boleh.submit) return null;
  const versi = disepakatiOf(work);
  const berubah = versi !== null && banding(versi, isiLembar(work)).length > 0;
  return (
    <SummaryCard level={2} title={t.judul} status={<KeadaanTag work={work} />}>
      {lembar?.berlakuDari && (
        <p>{t.sejak(lembar.versi, tanggalPanjang(lembar.berlakuDari, lang), lembar.namaPenyepakat ?? "—")}</p>
      )}
      {lembar?.keadaan === "diajukan" && lembar.diajukanPada !== null && (
        <p>{t.menungguSiapa(work.head.namaPenilai ?? "—", waktu(lembar.diajukanPada, zona, lang))}</p>
      )}
      {lembar?.keadaan === "dikembalikan" && (
        <Notice kind="warn">
          <p class="pre">{t.catatan(lembar.catatan)}</p>
        </Notice>
      )}
      {berubah && lembar?.keadaan !== "diajukan" && <p>{t.berubah}</p>}
      <p class="small muted">{t.tidakMenahan}</p>
      <div class="actions">
        {boleh.submit && (
          <form method="post" action={`${here}/pengajuan`}>
            <HiddenFields fields={{ perintah }} />
            <Button kind="secondary" attrs={{ title: t.ajukanJelas }}>
              {t.ajukan}
            </Button>
          </form>
        )}
        {boleh.withdraw && (
          <form method="post" action={`${here}/penarikan`}>
            <HiddenFields fields={{ perintah }} />
            <Button kind="link">{t.tarik}</Button>
          </form>
        )}
        <LinkButton kind={boleh.agree ? "primary" : "link"} href={`${here}/kesepakatan`}>
          {boleh.agree ? t.tinjau : t.lihat}
        </LinkButton>
      </div>
    </SummaryCard>
  );
};

type Props = {
  readonly work: Work;
  readonly here: string;
  readonly zona: Zona;
  readonly perintah: string;
  readonly versi: readonly VersiRow[];
  readonly boleh: boolean;
  /** Mine to decide, in the order in which they came. */
  readonly antrean: readonly WaitingRow[];
  readonly base: string;
  readonly catatan?: string | undefined;
  readonly refused?: string | undefined;
  readonly done?: string | undefined;
};

/** What was handed over beside what was agreed before, the versions, and for the penilai the decision. */
export const SepakatPage = (props: Props) => {
  const lang = useLang();
  const t = lembarWords[lang];
  const { work, versi, zona } = props;
  const { lembar, head, periode } = work;
  const diajukan = lembar?.keadaan === "diajukan" && lembar.diajukan ? isiDari(lembar.diajukan) : null;
  const isi = diajukan ?? isiLembar(work);
  const dulu = disepakatiOf(work);
  const at = props.antrean.findIndex((w) => w.skp === head.id && w.periode === periode.id);
  return (
    <div class="stack">
      <ErrorSummary
        title={shellWords[lang].problem}
        errors={props.refused ? [{ text: props.refused, field: "catatan" }] : []}
      />
      {props.done && <Notice kind="success">{props.done}</Notice>}
      <PageHead
        overline={`${head.nama} · ${namaPeriode({ ...periode, tahun: head.tahun }, lang)}`}
        title={t.judul}
        lead={at >= 0 ? t.urutan(at + 1, props.antrean.length) : undefined}
        focus={!props.refused && !props.done}
      />
      <p>
        <KeadaanTag work={work} />
      </p>
      {lembar?.keadaan === "dikembalikan" && <p class="pre">{t.catatan(lembar.catatan)}</p>}
      {dulu && (
        <SummaryCard level={2} title={t.beda(lembar?.versi ?? 0)}>
          <Beda lama={dulu} baru={isi} content={work.content} />
        </SummaryCard>
      )}
      <SummaryCard level={2} title={diajukan ? t.usulan : t.kini}>
        <Daftar isi={isi} content={work.content} />
      </SummaryCard>
      {props.boleh && <Putusan {...props} berikut={next(props.antrean, at)} />}
      {versi.length > 0 && (
        <SummaryCard level={2} title={t.daftarVersi}>
          {versi.map((v, i) => (
            <details>
              <summary>{t.sejak(v.nomor, tanggalPanjang(v.berlakuDari, lang), v.nama)}</summary>
              <p class="small muted">
                {waktu(v.disepakatiPada, zona, lang)} · {t.sidik(v.hash.slice(0, 16))}
              </p>
              {versi[i + 1] ? (
                <Beda
                  lama={isiDari(versi[i + 1]?.isi ?? "{}")}
                  baru={isiDari(v.isi)}
                  content={work.content}
                />
              ) : (
                <Daftar isi={isiDari(v.isi)} content={work.content} />
              )}
            </details>
          ))}
        </SummaryCard>
      )}
    </div>
  );
};

const next = (antrean: readonly WaitingRow[], at: number): WaitingRow | undefined =>
  antrean.length < 2 ? undefined : (antrean[at + 1] ?? antrean.find((_, n) => n !== at));

const Putusan = (props: Props & { readonly berikut: WaitingRow | undefined }) => {
  const t = useWords(lembarWords);
  const { berikut } = props;
  return (
    <form method="post" action={`${props.here}/kesepakatan`} novalidate class="stack">
      <HiddenFields fields={{ perintah: props.perintah, langkah: String(props.work.lembar?.langkah ?? 0) }} />
      <TextArea
        name="catatan"
        label={t.catatanLabel}
        hint={t.catatanPetunjuk}
        rows={3}
        value={props.catatan}
        error={props.refused}
      />
      <div class="actions sticky">
        <Button kind="primary" name="putusan" value={berikut ? "sepakat-lanjut" : "sepakat"}>
          {berikut ? t.sepakatiLanjut : t.sepakati}
        </Button>
        <Button kind="secondary" name="putusan" value="kembali">
          {t.kembalikan}
        </Button>
        {berikut && (
          <LinkButton
            kind="link"
            href={`${props.base}/pelaksanaan/${berikut.skp}/${berikut.periode}/kesepakatan`}
          >
            {t.lewati}
          </LinkButton>
        )}
      </div>
    </form>
  );
};

const rhkOf = (content: SkpContent, id: string) => content.rhk.find((r) => r.id === id)?.teks ?? "—";

const Beda = ({ lama, baru, content }: { lama: IsiLembar; baru: IsiLembar; content: SkpContent }) => {
  const t = useWords(lembarWords);
  const words = useWords(penyesuaianWords).perubahan;
  const beda = banding(lama, baru);
  if (beda.length === 0) return <p>{t.tidakBerubah}</p>;
  return (
    <Table
      caption={t.perubahan}
      captionHidden
      columns={[
        { head: t.perubahan, cell: (b: (typeof beda)[number]) => t.nasib[b.nasib], kind: "row" },
        {
          head: t.rencana,
          cell: (b: (typeof beda)[number]) => (
            <>
              <Marked lama={b.lama.teks} baru={b.baru.teks} words={words} />
              <p class="small muted">{rhkOf(content, b.rhk)}</p>
            </>
          ),
        },
        {
          head: t.target,
          cell: (b: (typeof beda)[number]) => (
            <Marked lama={b.lama.target} baru={b.baru.target} words={words} />
          ),
        },
      ]}
      rows={beda}
    />
  );
};

const Daftar = ({ isi, content }: { isi: IsiLembar; content: SkpContent }) => {
  const t = useWords(lembarWords);
  if (isi.rencana.length === 0) return <p class="muted">{t.kosong}</p>;
  return (
    <Table
      caption={t.rencana}
      captionHidden
      columns={[
        {
          head: t.rencana,
          cell: (r: IsiLembar["rencana"][number]) => (
            <>
              <span class="pre">{r.teks}</span>
              <p class="small muted">{rhkOf(content, r.rhk)}</p>
            </>
          ),
          kind: "row",
        },
        { head: t.target, cell: (r: IsiLembar["rencana"][number]) => <span class="pre">{r.target}</span> },
      ]}
      rows={isi.rencana}
    />
  );
};
