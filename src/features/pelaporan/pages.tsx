import type { LaporIsi, Susunan } from "../../data/agency/pelaporan.ts";
import type { PeriodeRow } from "../../data/agency/periode-evaluasi.ts";
import { kirimLaporan, terimaLaporan } from "../../domain/pelaporan.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { hasilWords } from "../../i18n/hasil.ts";
import { pelaporanWords } from "../../i18n/pelaporan.ts";
import { said } from "../../i18n/penolakan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { PdfLinks } from "../../web/formulir/pdf-links.tsx";
import { Problems } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { Table } from "../../web/ui/table.tsx";
import { Tabs } from "../../web/ui/tabs.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { faktaKirim, faktaTerima } from "./actions.ts";
import type { LaporanPenuh, MasukRow, UnitLapor } from "./queries.ts";
import { Lists } from "./tables.tsx";

type ListProps = {
  readonly base: string;
  readonly zona: Zona;
  readonly semua: readonly PeriodeRow[];
  readonly periode: PeriodeRow | null;
  readonly unit: string | null;
  readonly units: readonly UnitLapor[];
  readonly masuk: readonly MasukRow[];
};

/** What waits for me, and how far each unit is (Ps. 36). */
export const ListPage = ({ base, zona, semua, periode, unit, units, masuk }: ListProps) => {
  const t = useWords(pelaporanWords);
  const lang = useLang();
  const query = (p: string, u: string | null) => `${base}/pelaporan?periode=${p}${u ? `&unit=${u}` : ""}`;
  return (
    <div class="stack-l">
      <PageHead title={periode ? t.judulPeriode(namaPeriode(periode, lang)) : t.judul} lead={t.lead} />
      {masuk.length > 0 && (
        <Table
          caption={t.masuk}
          rows={masuk}
          columns={[
            {
              head: t.laporan,
              kind: "row",
              cell: (m) => (
                <a href={`${base}/pelaporan/laporan/${m.id}`}>
                  {`${m.nama} · ${m.jenis === "utama" ? t.utama : t.susulanKe(m.nomor - 1)}`}
                </a>
              ),
            },
            {
              head: t.periode,
              cell: (m) => namaPeriode({ jenis: m.jenisPeriode, n: m.n, tahun: m.tahun }, lang),
            },
            { head: t.dikirim, cell: (m) => waktu(m.dikirimPada, zona, lang) },
            { head: t.kurang, kind: "number", cell: (m) => m.kurang },
          ]}
        />
      )}
      <Tabs
        label={t.periode}
        tabs={semua.map((p) => ({
          href: query(p.id, unit),
          label: namaPeriode(p, lang),
          current: p.id === periode?.id,
        }))}
      />
      {periode && (
        <p class="small">
          <a href={`${base}/evaluasi/tidak-dapat?periode=${periode.id}`}>
            {hasilWords[lang].tidakDapat.daftar}
          </a>
        </p>
      )}
      {units.length === 0 || !periode ? (
        <EmptyState title={t.tanpaPeriode} why={t.tanpaMengapa} who={t.tanpaSiapa} />
      ) : (
        <Table
          caption={t.kepatuhan}
          rows={units}
          columns={[
            {
              head: t.unit,
              kind: "row",
              cell: (u) =>
                u.puncak ? (
                  <strong>{t.sendiri(u.nama)}</strong>
                ) : u.cabang ? (
                  <a href={query(periode.id, u.unit)}>{u.nama}</a>
                ) : (
                  u.nama
                ),
            },
            { head: t.pegawai, kind: "number", cell: (u) => u.pegawai },
            { head: t.skp, kind: "number", cell: (u) => u.skp },
            { head: t.dinilai, kind: "number", cell: (u) => u.dinilai },
            { head: t.disampaikan, kind: "number", cell: (u) => u.disampaikan },
            { head: t.diterima, kind: "number", cell: (u) => u.diterima },
            { head: t.keberatan, kind: "number", cell: (u) => u.keberatan },
            {
              head: t.laporan,
              cell: (u) => (
                <a href={`${base}/pelaporan/${periode.id}/${u.unit}`}>
                  <Sent u={u} />
                  <span class="sr-only"> {u.nama}</span>
                </a>
              ),
            },
          ]}
        />
      )}
    </div>
  );
};

const Sent = ({ u }: { readonly u: UnitLapor }) => {
  const t = useWords(pelaporanWords);
  if (u.laporan === null) return <StatusTag kind="netral">{t.belum}</StatusTag>;
  const kata = u.diterimaPada === null ? t.dikirim : t.diterimaPyb;
  return <StatusTag kind="selesai">{u.susulan > 0 ? `${kata}, ${t.susulan(u.susulan)}` : kata}</StatusTag>;
};

type UnitProps = {
  readonly s: Susunan;
  readonly base: string;
  readonly zona: Zona;
  readonly today: Tanggal;
  readonly batas: Tanggal;
  readonly perintah: string;
  readonly refused?: string | undefined;
  readonly done: boolean;
};

/** What the unit's report says today, and the act that sends it up. */
export const UnitPage = ({ s, base, zona, today, batas, perintah, refused, done }: UnitProps) => {
  const t = useWords(pelaporanWords);
  const lang = useLang();
  const { head, terkirim } = s;
  const may = kirimLaporan(faktaKirim(s, zona), today);
  return (
    <div class="stack-l">
      <div>
        <Problems also={refused} />
        {done && <Notice kind="success">{t.terkirim}</Notice>}
        <PageHead
          overline={head.nama}
          title={t.judulPeriode(namaPeriode(head, lang))}
          lead={head.namaInduk ? t.tujuan(head.namaInduk) : t.tujuanPyb}
          focus={!refused}
        />
      </div>
      {terkirim.length === 0 ? (
        <Notice
          kind={today > batas ? "warn" : "info"}
          title={(today > batas ? t.lewat : t.batas)(tanggalPanjang(batas, lang))}
        >
          <p>{t.otomatisNanti}</p>
        </Notice>
      ) : (
        <Table
          caption={t.sudahTerkirim}
          rows={terkirim}
          columns={[
            {
              head: t.laporan,
              kind: "row",
              cell: (l) => (
                <a href={`${base}/pelaporan/laporan/${l.id}`}>
                  {l.jenis === "utama" ? t.utama : t.susulanKe(l.nomor - 1)}
                </a>
              ),
            },
            {
              head: t.dikirim,
              cell: (l) =>
                l.oleh
                  ? t.oleh(l.oleh, waktu(l.dikirimPada, zona, lang))
                  : t.otomatis(waktu(l.dikirimPada, zona, lang)),
            },
            { head: t.diterimaPyb, cell: (l) => (l.diterimaPada ? waktu(l.diterimaPada, zona, lang) : "–") },
          ]}
        />
      )}
      {may.ok ? (
        <form
          class="stack-s"
          method="post"
          action={`${base}/pelaporan/${head.periode}/${head.unit}/pengiriman`}
        >
          <HiddenFields fields={{ perintah, versi: String(terkirim.length) }} />
          {may.value === "susulan" && <p>{t.berubah(s.berubah.length + s.gugur.length)}</p>}
          <p class="small muted">{t.kirimIngat}</p>
          <div class="actions">
            <Button kind="primary" icon="send">
              {may.value === "susulan" ? t.kirimSusulan : t.kirim}
            </Button>
          </div>
        </form>
      ) : (
        may.kind !== "hak" && <p class="small muted">{said(may, lang)}</p>
      )}
      <Lists baris={s.baris} kurang={s.kurang} />
      <Below isi={s} base={base} periode={head.periode} />
    </div>
  );
};

const Below = (props: {
  readonly isi: Pick<LaporIsi, "anak" | "anakBelum">;
  readonly base: string;
  readonly periode: string;
}) => {
  const t = useWords(pelaporanWords);
  const { anak, anakBelum } = props.isi;
  if (anak.length + anakBelum.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{t.anak}</h2>
      <ul>
        {anak.map((a) => (
          <li>
            <a href={`${props.base}/pelaporan/laporan/${a.laporan}`}>
              {a.nomor === 1 ? a.nama : `${a.nama} · ${t.susulanKe(a.nomor - 1)}`}
            </a>
            : {t.jumlah(a.dilaporkan, a.keberatan, a.kurang)}
          </li>
        ))}
        {anakBelum.map((a) => (
          <li>
            <a href={`${props.base}/pelaporan/${props.periode}/${a.unit}`}>{a.nama}</a>: {t.anakBelum}
          </li>
        ))}
      </ul>
    </section>
  );
};

type ReportProps = {
  readonly l: LaporanPenuh;
  readonly isi: LaporIsi;
  readonly base: string;
  readonly zona: Zona;
  readonly viewer: Viewer;
  readonly perintah: string;
  readonly refused?: string | undefined;
  readonly done: boolean;
};

/** As it was sent, to the byte. */
export const ReportPage = ({ l, isi, base, zona, viewer, perintah, refused, done }: ReportProps) => {
  const t = useWords(pelaporanWords);
  const lang = useLang();
  const alamat = `${base}/pelaporan/laporan/${l.id}`;
  const kapan = waktu(isi.pada, zona, lang);
  const { dilaporkan, keberatan, kurang } = isi.jumlah;
  return (
    <div class="stack-l">
      <div>
        <Problems also={refused} />
        {done && <Notice kind="success">{t.diterimaSelesai}</Notice>}
        <PageHead
          overline={isi.unit.nama}
          title={`${t.judulPeriode(namaPeriode(isi.periode, lang))}${isi.nomor > 1 ? ` · ${t.susulanKe(isi.nomor - 1)}` : ""}`}
          lead={t.jumlah(dilaporkan, keberatan, kurang)}
          focus={!refused}
          actions={<PdfLinks href={`${alamat}/pdf`} />}
        />
      </div>
      <SummaryList
        rows={[
          { label: t.dikirim, value: isi.pengirim ? t.oleh(isi.pengirim.nama, kapan) : t.otomatis(kapan) },
          {
            label: t.diterimaPyb,
            value: l.induk
              ? t.keAtas(isi.tujuan?.nama ?? "-")
              : l.diterimaPada
                ? t.terimaOleh(l.namaPenerima ?? "-", waktu(l.diterimaPada, zona, lang))
                : t.menungguTerima,
          },
          { label: t.hash, value: <code class="small">{l.hash}</code> },
        ]}
      />
      {terimaLaporan(faktaTerima(l), viewer).ok && (
        <form method="post" action={`${alamat}/penerimaan`}>
          <HiddenFields fields={{ perintah }} />
          <Button kind="primary" icon="check">
            {t.terima}
          </Button>
        </form>
      )}
      {isi.baris.some((b) => b.status === "dalam-keberatan") && <Notice>{t.susulanNanti}</Notice>}
      <Lists baris={isi.baris} kurang={isi.kurang} susulan={isi.jenis === "susulan"} />
      <Below isi={isi} base={base} periode={l.periode} />
      <form method="post" action={`${alamat}/ekspor`} hx-boost="false">
        <HiddenFields fields={{ perintah }} />
        <Button icon="download">{t.ekspor}</Button>
      </form>
    </div>
  );
};
