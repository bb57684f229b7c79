import { capaian, predikat } from "../../domain/istilah.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { waktu } from "../../i18n/dates.ts";
import { kalibrasiWords } from "../../i18n/kalibrasi.ts";
import { penilaianWords } from "../../i18n/penilaian.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang } from "../../web/words.ts";
import { type Bagian, bagianDari, berubah, type Notulen, type OrangNotulen } from "./notulen.ts";
import { Nilai, PREDIKAT } from "./parts.tsx";

type Props = {
  readonly base: string;
  readonly isi: Notulen;
  readonly petikan: boolean;
  readonly hash: string;
  readonly zona: Zona;
};

/** The minutes as they were frozen; to a member who is in the group himself, an excerpt. */
export const NotulenPage = ({ base, isi, petikan, hash, zona }: Props) => {
  const lang = useLang();
  const t = kalibrasiWords[lang].notulen;
  const alamat = `${base}/kalibrasi/${isi.sesi}/notulen`;
  return (
    <div class="stack-l">
      <PageHead
        overline={isi.instansi.nama}
        title={t.judul}
        lead={kalibrasiWords[lang].sesi(isi.unit.nama, namaPeriode(isi.periode, lang))}
        actions={
          <>
            <LinkButton icon="download" href={`${alamat}/pdf`} download>
              {t.pdf}
            </LinkButton>
            {!petikan && (
              <LinkButton kind="link" href={`${alamat}/json`} download>
                {t.json}
              </LinkButton>
            )}
          </>
        }
      />
      {petikan && <Notice>{t.petikan}</Notice>}
      <SummaryList
        rows={[
          { label: t.capaian, value: isi.capaian ? capaian[isi.capaian][lang] : "–" },
          { label: t.ketua, value: `${isi.ketua.nama}, ${isi.ketua.jabatan}` },
          ...(isi.sekretaris ? [{ label: t.sekretaris, value: isi.sekretaris }] : []),
          {
            label: t.anggota,
            value: isi.anggota.map((a) => (
              <p>
                {a.nama} <span class="small muted">({a.hadir ? t.hadir : t.absen})</span>
              </p>
            )),
          },
          {
            label: t.waktu,
            value: t.waktuIsi(waktu(isi.dibukaPada, zona, lang), waktu(isi.dikunciPada, zona, lang)),
          },
          ...(isi.alasanPola
            ? [{ label: t.alasanPola, value: <span class="pre">{isi.alasanPola}</span> }]
            : []),
          ...(isi.catatan ? [{ label: t.catatan, value: <span class="pre">{isi.catatan}</span> }] : []),
          ...(petikan ? [] : [{ label: t.hash, value: <code class="wrap">{hash}</code> }]),
        ]}
      />
      <Sebaran bagian={bagianDari(isi)} />
      <Usulan orang={isi.orang.filter(berubah)} />
      <section class="stack">
        <h2>{t.semua}</h2>
        <Table caption={t.semua} captionHidden rows={isi.orang} columns={kolom(lang)} />
      </section>
      <p class="small muted">{t.sifat}</p>
    </div>
  );
};

const kolom = (lang: "id" | "en") => {
  const t = kalibrasiWords[lang];
  return [
    { head: t.papan.nama, kind: "row" as const, cell: (o: OrangNotulen) => o.nama },
    { head: t.papan.penilai, cell: (o: OrangNotulen) => o.namaPenilai },
    { head: t.notulen.sebelum, cell: (o: OrangNotulen) => <Nilai nilai={o.awal} /> },
    { head: t.notulen.sesudah, cell: (o: OrangNotulen) => <Nilai nilai={o.akhir} /> },
  ];
};

const Usulan = ({ orang }: { readonly orang: readonly OrangNotulen[] }) => {
  const lang = useLang();
  const t = kalibrasiWords[lang];
  return (
    <section class="stack">
      <h2>{t.notulen.usulan}</h2>
      {orang.length === 0 ? (
        <p class="muted">{t.notulen.tanpaUsulan}</p>
      ) : (
        <Table
          caption={t.notulen.usulan}
          captionHidden
          rows={orang}
          columns={[
            ...kolom(lang),
            {
              head: t.notulen.alasan,
              cell: (o: OrangNotulen) =>
                o.geser.flatMap((g) => (g.urung ? [] : [<p class="pre">{`${g.nama}: ${g.alasan}`}</p>])),
            },
          ]}
        />
      )}
    </section>
  );
};

const Sebaran = ({ bagian }: { readonly bagian: readonly Bagian[] }) => {
  const lang = useLang();
  const t = kalibrasiWords[lang];
  return (
    <section class="stack">
      <h2>{t.notulen.sebaran}</h2>
      <Table
        caption={t.notulen.sebaran}
        captionHidden
        rows={bagian}
        columns={[
          { head: t.papan.penilai, kind: "row", cell: (b) => b.nama },
          { head: t.pola.capaian, cell: (b) => (b.capaian ? capaian[b.capaian][lang] : "–") },
          ...PREDIKAT.map((p) => ({
            head: predikat[p][lang],
            kind: "number" as const,
            cell: (b: Bagian) => <span class="nowrap">{`${b.jumlah.awal[p]} → ${b.jumlah.akhir[p]}`}</span>,
          })),
          {
            head: t.pola.pola,
            cell: (b) =>
              b.menyimpang.length > 0
                ? b.menyimpang.map((k) => penilaianWords[lang].pelanggaran[k]).join(" ")
                : b.capaian && b.n > 0
                  ? t.notulen.sesuai
                  : "–",
          },
        ]}
      />
    </section>
  );
};
