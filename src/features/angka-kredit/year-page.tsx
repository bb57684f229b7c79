import {
  type AkIsi,
  akBasi,
  type FaktaAk,
  type HitunganAk,
  minimalAk,
} from "../../data/agency/angka-kredit.ts";
import { tetapkanAk } from "../../domain/angka-kredit.ts";
import { predikat } from "../../domain/istilah.ts";
import { jenjang } from "../../domain/jabatan.ts";
import type { Zona } from "../../domain/tanggal.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import { angkaKreditWords, poin, sebabTidak } from "../../i18n/angka-kredit.ts";
import { waktu } from "../../i18n/dates.ts";
import { said } from "../../i18n/penolakan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { Lang } from "../../i18n/words.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { Table } from "../../web/ui/table.tsx";
import { Tabs } from "../../web/ui/tabs.tsx";
import { useLang, useWords } from "../../web/words.ts";

export type YearProps = {
  readonly f: FaktaAk;
  readonly h: HitunganAk;
  /** What was set and holds; compared with what would be set today. */
  readonly isi: AkIsi | null;
  readonly base: string;
  readonly viewer: Viewer;
  readonly zona: Zona;
  readonly perintah: string;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly refused?: string | undefined;
  readonly done: boolean;
};

export const bulanName = (n: number, lang: Lang): string =>
  namaPeriode({ jenis: "bulan", n, tahun: 2000 }, lang).split(" ")[0] ?? "";

/** The number, where every part of it comes from, and the act that sets it. */
export const YearPage = (props: YearProps) => {
  const { f, h, isi, base, errors } = props;
  const lang = useLang();
  const t = useWords(angkaKreditWords);
  const alamat = `${base}/angka-kredit/${f.pegawai}`;
  const berlaku = f.pak.find((p) => p.tahun === f.tahun && p.berlaku === 1);
  return (
    <div class="stack-l">
      <div>
        <Problems errors={errors} salah={t.salah} also={props.refused} />
        {props.done && <Notice kind="success">{t.tersimpan}</Notice>}
        <PageHead
          overline={f.nama}
          title={t.judulTahun(f.tahun)}
          focus={!props.refused && Object.keys(errors).length === 0}
          actions={
            berlaku && (
              <LinkButton icon="file-text" href={`${base}/angka-kredit/dokumen/${berlaku.id}`}>
                {t.dokumen}
              </LinkButton>
            )
          }
        />
        <Tabs
          label={t.dasar.label}
          tabs={(["tahunan", "periodik"] as const).map((d) => ({
            href: `${alamat}/${f.tahun}${d === "tahunan" ? "" : "?dasar=periodik"}`,
            label: t.dasar[d],
            current: h.dasar === d,
          }))}
        />
      </div>
      {h.dasar === "periodik" && <p class="small muted">{t.dasar.periodikHint}</p>}
      {isi && isi.dasar === h.dasar && akBasi(isi, h) && <Notice kind="warn">{t.basi}</Notice>}
      <SummaryList
        rows={[
          { label: t.lama, value: poin(h.lama.lama, lang) },
          { label: t.baru, value: <strong>{poin(h.baru, lang)}</strong> },
          { label: t.jumlah, value: <strong>{poin(h.jumlah, lang)}</strong> },
        ]}
      />
      <Cara {...props} />
      <Form {...props} />
      <Versions {...props} />
      <p>
        <a href={alamat}>{`${t.judul} · ${f.nama}`}</a>
      </p>
    </div>
  );
};

/** Step by step, in the words of the rule: nothing is added up that is not shown. */
const Cara = ({ f, h }: YearProps) => {
  const lang = useLang();
  const t = useWords(angkaKreditWords);
  const koefisien = (n: number) => (lang === "id" ? String(n).replace(".", ",") : String(n));
  const tidak = Map.groupBy(
    h.bulan.flatMap((b) => ("sebab" in b ? [b] : [])),
    (b) => b.sebab,
  );
  return (
    <section class="stack">
      <h2>{t.hitung}</h2>
      <p class="small muted">{t.rumus}</p>
      {h.bagian.length > 0 && (
        <Table
          caption={t.hitung}
          captionHidden
          rows={h.bagian}
          columns={[
            {
              head: t.bagian,
              kind: "row",
              cell: (b) => t.bulan(bulanName(b.dariBulan, lang), bulanName(b.sampaiBulan, lang), b.bulan),
            },
            { head: t.jenjang, cell: (b) => jenjang[b.jenjang][lang] },
            { head: t.predikat, cell: (b) => predikat[b.predikat][lang] },
            {
              head: t.nilai,
              cell: (b) => t.cara(b.persen, koefisien(b.koefisien), b.bulan, poin(b.nilai, lang)),
            },
          ]}
        />
      )}
      {tidak.size > 0 && (
        <>
          <h3>{t.tidak}</h3>
          <ul>
            {[...tidak].map(([sebab, list]) => (
              <li>
                {list.map((b) => bulanName(b.bulan, lang)).join(", ")}: {sebabTidak[sebab][lang]}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t.lama}</h3>
      <p class="small muted">{t.langkahLama}</p>
      {h.lama.awal === null && h.lama.sejak.length === 0 ? (
        <p>{t.lamaKosong}</p>
      ) : (
        <ul>
          {f.awal
            .filter((a) => a.tahun === h.lama.awal?.tahun)
            .map((a) => (
              <li>{t.lamaDari(a.tahun, poin(a.nilai, lang), a.sumber)}</li>
            ))}
          {h.lama.sejak.map((s) => (
            <li>{t.lamaTahun(s.tahun, poin(s.baru, lang))}</li>
          ))}
        </ul>
      )}
      <ul>
        {minimalAk(h.jenjang, h.jumlah).map((m) => (
          <li>
            {(m.memenuhi ? t.minimal.cukup : t.minimal.kurang)(
              t.minimal[m.untuk],
              String(m.minimal),
              poin(Math.abs(Math.round(m.selisih * 100)), lang),
            )}
          </li>
        ))}
      </ul>
      <p class="small muted">{t.minimal.catatan}</p>
    </section>
  );
};

/** The rule decides whether there is a button; where not, it says why, to whom it concerns. */
const Form = ({ f, h, base, viewer, perintah, typed, errors }: YearProps) => {
  const lang = useLang();
  const t = useWords(angkaKreditWords);
  const boleh = tetapkanAk(h.fakta, viewer);
  if (!boleh.ok && boleh.kind === "hak") return null;
  if (!boleh.ok) return <Notice>{said(boleh, lang)}</Notice>;
  const koreksi = h.fakta.versi > 0;
  const salah = saidOf(errors, t.salah);
  return (
    <form
      class="stack"
      method="post"
      action={`${base}/angka-kredit/${f.pegawai}/${f.tahun}/penetapan`}
      novalidate
    >
      <h2>{koreksi ? t.koreksi : t.tetapkan}</h2>
      {koreksi && <p>{t.terkunci}</p>}
      <HiddenFields
        fields={{ perintah, versi: String(h.fakta.versi), dasar: h.dasar, jumlah: String(h.jumlah) }}
      />
      <TextField
        name="nomor"
        label={t.nomor}
        hint={t.nomorHint}
        optional={t.opsional}
        value={typed.nomor}
        error={salah("nomor")}
      />
      {koreksi && (
        <TextArea name="alasan" label={t.alasan} value={typed.alasan} error={salah("alasan")} rows={3} />
      )}
      <div class="actions">
        <Button kind="primary" icon="check">
          {koreksi ? t.koreksi : t.tetapkan}
        </Button>
      </div>
    </form>
  );
};

const Versions = ({ f, base, zona }: YearProps) => {
  const lang = useLang();
  const t = useWords(angkaKreditWords);
  const versi = f.pak.filter((p) => p.tahun === f.tahun);
  if (versi.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{t.versi}</h2>
      <Table
        caption={t.versi}
        captionHidden
        rows={versi}
        columns={[
          {
            head: t.versi,
            kind: "row",
            cell: (p) => <a href={`${base}/angka-kredit/dokumen/${p.id}`}>{t.versiKe(p.versi)}</a>,
          },
          {
            head: t.keadaan,
            cell: (p) => (
              <StatusTag kind={p.berlaku ? "selesai" : "terkunci"}>
                {p.berlaku ? t.berlaku : t.diganti}
              </StatusTag>
            ),
          },
          { head: t.baru, kind: "number", cell: (p) => poin(p.baru, lang) },
          { head: t.jumlah, kind: "number", cell: (p) => poin(p.jumlah, lang) },
          {
            head: t.alasan,
            cell: (p) => (
              <>
                {t.oleh(p.oleh, waktu(p.pada, zona, lang))}
                {p.alasan && <p class="small pre">{p.alasan}</p>}
              </>
            ),
          },
        ]}
      />
    </section>
  );
};
