import { awayOf } from "../../data/agency/kehadiran.ts";
import { type KeadaanPantau, keadaanPantau } from "../../domain/pantau.ts";
import { namaAlpa } from "../../i18n/alpa.ts";
import { tanggalPendek } from "../../i18n/dates.ts";
import { pantauWords } from "../../i18n/pantau.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import { namaPeriodePendek } from "../../i18n/periode-nama.ts";
import { TimTabs } from "../../web/kerja-tabs.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { type StatusKind, StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { Counts } from "../../web/ui/tabs.tsx";
import { useLang } from "../../web/words.ts";
import { lebihDulu, type Orang, type Sel } from "./peta.ts";

export type TeamProps = {
  readonly base: string;
  readonly orang: readonly Orang[];
  readonly diamHari: number;
  readonly saring: KeadaanPantau | null;
};

/** People × results on one screen, and before it the few conversations that are worth most today. */
export const TeamPage = (props: TeamProps) => {
  const { base, orang, diamHari } = props;
  const t = pantauWords[useLang()];
  return (
    <div class="stack-l">
      <div>
        <PageHead title={t.judul} lead={t.lead(String(diamHari))} />
        <TimTabs base={base} current="pantau" />
      </div>
      {orang.length === 0 ? (
        <EmptyState icon="users" title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />
      ) : (
        <>
          <Bantu {...props} />
          <Peta {...props} />
        </>
      )}
    </div>
  );
};

const warna = {
  lewat: "ditolak",
  diam: "perlu-anda",
  belum: "netral",
  berjalan: "selesai",
  "diambil-alih": "proses",
} as const satisfies Record<KeadaanPantau, StatusKind>;

const Bantu = ({ orang, base }: TeamProps) => {
  const lang = useLang();
  const t = pantauWords[lang];
  const dulu = lebihDulu(orang);
  return (
    <section class="card stack-s" aria-labelledby="bantu">
      <h2 id="bantu">{t.bantu}</h2>
      {dulu.length === 0 ? (
        <p class="muted">{t.bantuKosong}</p>
      ) : (
        <>
          <p class="small muted">{t.bantuJelas}</p>
          <ul class="task-list">
            {dulu.map((o) => (
              <li>
                <div>
                  <strong>{o.nama}</strong> <span class="small muted">{o.jabatan}</span>
                  <p class="small">{sebabOf(o, lang)}</p>
                </div>
                <p class="cluster small">
                  <a href={`${base}/umpan-balik/${o.skp}`}>
                    {t.umpanBalik}
                    <span class="sr-only"> {t.untuk(o.nama)}</span>
                  </a>
                  <a href={`${base}/tindak-lanjut/${o.skp}`}>
                    {t.lanjut}
                    <span class="sr-only"> {t.untuk(o.nama)}</span>
                  </a>
                  <a href={`${base}/pembinaan/baru?skp=${o.skp}`}>
                    {pembinaanWords[lang].mulai}
                    <span class="sr-only"> {t.untuk(o.nama)}</span>
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

const singkat = (teks: string) => (teks.length > 90 ? `${teks.slice(0, 89)}…` : teks);

/** Why he stands here, in one sentence: what is missing, and since when it is silent. */
function sebabOf(o: Orang, lang: "id" | "en"): string {
  const t = pantauWords[lang];
  const lewat = o.sel.filter((s) => s.keadaan === "lewat");
  const diam = o.sel.filter((s) => s.keadaan === "diam");
  const terakhir = diam.map((s) => s.terakhir ?? "").reduce((a, b) => (a < b ? a : b), "9");
  const sejak = terakhir === "" ? t.belumAda : t.terakhir(tanggalPendek(terakhir, lang));
  const nama =
    o.periodeJenis && o.periodeN !== null
      ? namaPeriodePendek({ jenis: o.periodeJenis, n: o.periodeN, tahun: o.tahun }, lang)
      : "";
  return [
    lewat.length > 0 &&
      t.kurang(jumlah(lewat.map((s) => s.kurang)), jumlah(o.sel.map((s) => s.indikator)), nama),
    diam.length > 0 && t.diamSebanyak(String(diam.length), String(o.sel.length), sejak),
  ]
    .filter(Boolean)
    .join("; ");
}
const jumlah = (n: readonly number[]) => String(n.reduce((a, b) => a + b, 0));

const Peta = ({ orang, saring, base }: TeamProps) => {
  const lang = useLang();
  const t = pantauWords[lang];
  const punya = (k: KeadaanPantau) => orang.filter((o) => o.sel.some((s) => s.keadaan === k));
  const tampil = saring ? punya(saring) : orang;
  const kolom = Math.max(...tampil.map((o) => o.sel.length), 0);
  const alamat = `${base}/tim/pantau`;
  return (
    <section class="stack" aria-labelledby="peta">
      <h2 id="peta">{t.peta}</h2>
      <Counts
        label={t.ringkas}
        counts={[
          { href: alamat, label: t.semua, count: orang.length, current: saring === null },
          ...keadaanPantau
            .map((k) => ({
              href: `${alamat}?saring=${k}`,
              label: t.keadaan[k].toLowerCase(),
              count: punya(k).length,
              current: saring === k,
            }))
            .filter((c) => c.count > 0 || c.current),
        ]}
      />
      {tampil.length === 0 ? (
        <p class="muted">{t.saringKosong}</p>
      ) : (
        <Table
          caption={t.peta}
          captionHidden
          rows={tampil}
          columns={[
            { head: t.pegawai, kind: "row", cell: (o) => <Nama o={o} base={base} /> },
            ...Array.from({ length: kolom }, (_, at) => ({
              head: t.hasil(String(at + 1)),
              cell: (o: Orang) => <Kotak o={o} s={o.sel[at]} base={base} />,
            })),
          ]}
        />
      )}
    </section>
  );
};

const Nama = ({ o, base }: { readonly o: Orang; readonly base: string }) => {
  const lang = useLang();
  const away = awayOf(o.absen);
  return (
    <>
      <a href={`${base}/tindak-lanjut/${o.skp}`}>{o.nama}</a>
      <br />
      <span class="small muted">
        {o.jabatan}
        {away && ` · ${namaAlpa(away.jenis, lang)}`}
      </span>
    </>
  );
};

/** Word, shape and colour; how long, where silence is the point. */
const Kotak = ({ o, s, base }: { readonly o: Orang; readonly s: Sel | undefined; readonly base: string }) => {
  const t = pantauWords[useLang()];
  if (!s) return null;
  const tujuan = o.periode ? `${base}/pelaksanaan/${o.skp}/${o.periode}` : `${base}/skp/${o.skp}`;
  return (
    <a href={s.keadaan === "lewat" ? tujuan : `${base}/tindak-lanjut/${o.skp}#rhk-${s.id}`}>
      <StatusTag kind={warna[s.keadaan]}>
        {s.keadaan === "diam" ? t.diamHari(String(s.hari)) : t.singkat[s.keadaan]}
      </StatusTag>
      <span class="sr-only"> {singkat(s.teks)}</span>
    </a>
  );
};
