import { capaianDari } from "../../data/agency/evaluasi.ts";
import type { PeriodeRow } from "../../data/agency/periode-evaluasi.ts";
import { newId } from "../../data/ids.ts";
import { sebabRating } from "../../domain/alasan-rating.ts";
import type { Capaian } from "../../domain/istilah.ts";
import { capaian, kunci, type Predikat, predikat, rating } from "../../domain/istilah.ts";
import { kuadran } from "../../domain/predikat.ts";
import { polaDominan } from "../../domain/regulasi/permenpanrb-6-2022.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import { putusStudi } from "../../domain/tugas-belajar.ts";
import { evaluasiWords } from "../../i18n/evaluasi.ts";
import { nilaiWords } from "../../i18n/nilai.ts";
import { penilaianWords } from "../../i18n/penilaian.ts";
import { said } from "../../i18n/penolakan.ts";
import { namaPeriode, namaPeriodePendek } from "../../i18n/periode-nama.ts";
import { asset } from "../../web/assets.ts";
import { TimTabs } from "../../web/kerja-tabs.tsx";
import { Distribusi } from "../../web/penilaian/distribusi.tsx";
import { predikatKind } from "../../web/penilaian/kuadran.tsx";
import { Problems } from "../../web/problems.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { PredikatTag } from "../../web/ui/predikat-tag.tsx";
import { Counts, Tabs } from "../../web/ui/tabs.tsx";
import { useLang } from "../../web/words.ts";
import { type Baris, type Maju, type Tahap, tahap, type Urutan, urutan, urutkan } from "./baris.ts";
import { Kata } from "./kata.tsx";
import { Rinci, type Rincian } from "./rinci.tsx";
import { type Kembali, Orang } from "./row.tsx";

export type GridProps = {
  readonly base: string;
  readonly zona: Zona;
  readonly today: Tanggal;
  readonly now: number;
  readonly periode: PeriodeRow | null;
  readonly semua: readonly PeriodeRow[];
  readonly baris: readonly Baris[];
  readonly hasilSaya: readonly { readonly id: string; readonly teks: string }[];
  readonly maju: Maju;
  readonly saring: Tahap | null;
  readonly urut: Urutan;
  /** The person whose row was just saved, refused or opened. */
  readonly orang?: (Kembali & { readonly id: string; readonly rinci?: Rincian | undefined }) | undefined;
};

/** Forty to eighty people, each one decision, on one screen. */
export const GridPage = (props: GridProps) => {
  const { base, periode, baris, orang } = props;
  const lang = useLang();
  const t = nilaiWords[lang];
  const gagal = orang?.errors ?? {};
  return (
    <div class="stack nilai">
      <link rel="stylesheet" href={asset["nilai.css"]} />
      <div>
        {orang && (orang.errors || orang.refusal) && (
          <Problems
            errors={Object.fromEntries(Object.entries(gagal).map(([f, k]) => [`${f}-${orang.id}`, k]))}
            salah={t.salah}
            also={orang.refusal && { field: `alasan-${orang.id}`, text: said(orang.refusal, lang) }}
          />
        )}
        <PageHead
          title={periode ? t.title(namaPeriode(periode, lang)) : t.judul}
          lead={baris.length > 0 && t.lead(baris.length)}
          focus={!orang}
        />
        <TimTabs base={base} current="penilaian" />
      </div>
      <Periode {...props} />
      {baris.length === 0 ? (
        <EmptyState icon="users" title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />
      ) : (
        <>
          <Organisasi {...props} />
          <Saring {...props} />
          <Tabel {...props} />
          <Sebaran {...props} />
        </>
      )}
    </div>
  );
};

const alamat = (
  { base, periode, saring, urut }: GridProps,
  ganti: { saring?: Tahap | null; urut?: Urutan } = {},
) => {
  const [s, u] = [ganti.saring === undefined ? saring : ganti.saring, ganti.urut ?? urut];
  const q = new URLSearchParams({
    ...(periode && { periode: periode.id }),
    ...(s && { saring: s }),
    ...(u !== "nama" && { urut: u }),
  });
  return `${base}/tim/nilai?${q}`;
};

const Periode = ({ semua, periode, base }: GridProps) => {
  const lang = useLang();
  return semua.length < 2 ? null : (
    <Tabs
      label={nilaiWords[lang].periode}
      tabs={semua.map((p) => ({
        href: `${base}/tim/nilai?periode=${p.id}`,
        label: `${namaPeriodePendek(p, lang)}${p.jenis === "tahunan" ? "" : ` ${p.tahun}`}`,
        current: p.id === periode?.id,
      }))}
    />
  );
};

/** The units whose results count for this team: mostly one. */
export function unitDari({ baris, today, zona }: Pick<GridProps, "baris" | "today" | "zona">) {
  return [...Map.groupBy(baris, (b) => b.e.unitPenilai)].map(([unit, anggota]) => {
    const e = (anggota[0] as Baris).e;
    return { unit, nama: e.namaUnitPenilai ?? "—", capaian: capaianDari(e, today, zona).dipakai, anggota };
  });
}

const Organisasi = (props: GridProps) => {
  const lang = useLang();
  const t = nilaiWords[lang];
  return (
    <div class="small">
      {unitDari(props).map(({ nama, capaian: nilai }) => (
        <p>
          {nilai ? (
            <>
              {t.organisasi(nama, capaian[nilai][lang], predikat[polaDominan[nilai]][lang])}{" "}
              <span class="muted">{penilaianWords[lang].panduan}</span>
            </>
          ) : (
            <a href={`${props.base}/capaian/${props.periode?.id}`}>
              {evaluasiWords[lang].capaian(nama)}: {evaluasiWords[lang].capaianBelum.toLowerCase()}
            </a>
          )}
        </p>
      ))}
    </div>
  );
};

const Saring = (props: GridProps) => {
  const { baris, saring, urut } = props;
  const t = nilaiWords[useLang()];
  return (
    <div>
      <Counts
        label={t.saring}
        counts={[
          {
            href: alamat(props, { saring: null }),
            label: t.semua,
            count: baris.length,
            current: saring === null,
          },
          ...tahap
            .map((k) => ({
              href: alamat(props, { saring: k }),
              label: t.tahap[k],
              count: baris.filter((b) => b.tahap === k).length,
              current: saring === k,
            }))
            .filter((x) => x.count > 0 || x.current),
        ]}
      />
      <p class="small cluster">
        <span>{t.urut}:</span>
        {urutan.map((u) =>
          u === urut ? (
            <strong>{t.urutan[u]}</strong>
          ) : (
            <a href={alamat(props, { urut: u })}>{t.urutan[u]}</a>
          ),
        )}
      </p>
    </div>
  );
};

const Tabel = (props: GridProps) => {
  const { baris, saring, orang } = props;
  const lang = useLang();
  const t = nilaiWords[lang];
  const tampil = urutkan(
    saring ? baris.filter((b) => b.tahap === saring || b.e.id === orang?.id) : baris,
    props.urut,
  );
  const k = t.kolom;
  return (
    <nilai-tim data-kata={JSON.stringify(kataSkrip(lang))}>
      <MajuLine maju={props.maju} />
      <p class="small muted">{t.mengikat}</p>
      <div class="pintas small" data-pintas hidden>
        <label class="setuju">
          <input type="checkbox" aria-describedby="pintasan" />
          <span>{t.pintas}</span>
        </label>
        <span class="muted" id="pintasan">
          {t.pintasJelas}
        </span>
      </div>
      <output class="sr-only" data-kabar />
      {tampil.length === 0 ? (
        <p class="muted">{t.saringKosong}</p>
      ) : (
        <table class="table">
          <caption class="sr-only">{t.judul}</caption>
          <thead>
            <tr>
              {(
                [
                  k.nama,
                  k.capaian,
                  k.bukti,
                  k.umpanBalik,
                  k.kontribusi,
                  k.lalu,
                  k.hasil,
                  k.perilaku,
                  k.predikat,
                ] as const
              ).map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          {tampil.map((b) => (
            <Satu {...props} b={b} />
          ))}
        </table>
      )}
      <template data-kata-baru>
        <Kata
          id="@"
          isi={{ alasan: "", catatan: "" }}
          sebab={[]}
          sunyi={false}
          dipastikan={false}
          galat={{}}
        />
      </template>
      <template data-predikat-baru>
        {kunci(predikat).map((p) => (
          <span data-p={p}>
            <PredikatTag kind={predikatKind(p)}>{predikat[p][lang]}</PredikatTag>
          </span>
        ))}
      </template>
      <script src={asset["nilai.js"]} defer />
    </nilai-tim>
  );
};

const Satu = ({ b, orang, ...props }: GridProps & { readonly b: Baris }) => {
  const ini = orang?.id === b.e.id ? orang : undefined;
  const { base, zona, hasilSaya } = props;
  return (
    <Orang {...{ b, base, zona, hasilSaya }} {...ini} perintah={newId(props.now)}>
      {ini?.rinci && <Rinci b={b} base={base} r={ini.rinci} />}
    </Orang>
  );
};

/** How far it has come and what came out so far; a saved row brings it up to date. */
export const MajuLine = ({ maju, sisip }: { readonly maju: Maju; readonly sisip?: boolean }) => {
  const lang = useLang();
  const jumlah = kunci(predikat).flatMap((p) => {
    const n = maju.predikat[p];
    return n ? [`${predikat[p][lang]} ${n}`] : [];
  });
  return (
    <p id="maju" role="status" {...(sisip ? { "hx-swap-oob": "true" } : {})}>
      <strong>
        {nilaiWords[lang].maju(maju.dinilai, maju.semua, maju.ditandatangani, maju.disampaikan)}
      </strong>{" "}
      {jumlah.join(", ")}
    </p>
  );
};

const Sebaran = (props: GridProps) => {
  const lang = useLang();
  const unit = unitDari(props).filter((u): u is typeof u & { capaian: Capaian } => u.capaian !== null);
  return unit.length === 0 ? null : (
    <details>
      <summary>{nilaiWords[lang].sebaran}</summary>
      {unit.map((u) => (
        <div class="card">
          <h2>{u.nama}</h2>
          <Distribusi capaian={u.capaian} jumlah={jumlahDari(u.anggota)} />
        </div>
      ))}
    </details>
  );
};

const jumlahDari = (anggota: readonly Baris[]): Record<Predikat, number> =>
  Object.fromEntries(
    kunci(predikat).map((p) => [p, anggota.filter((b) => b.e.predikat === p).length]),
  ) as Record<Predikat, number>;

/** What the script says, and the nine cells by which it shows a predikat once both ratings are there. */
const kataSkrip = (lang: "id" | "en") => {
  const t = nilaiWords[lang];
  const { sebab } = evaluasiWords[lang].pratinjau;
  return {
    sebab: sebabRating.map((s) => sebab[s]),
    urutan: kunci(rating),
    kuadran: kunci(rating).map((h) => kunci(rating).map((p) => kuadran[h][p].predikat)),
    putus: kunci(rating).map((p) => putusStudi(p).bawaan),
    belum: t.belumPredikat,
    menyimpan: t.drafMenyimpan,
    gagal: t.gagal,
    urung: t.urung,
  };
};
