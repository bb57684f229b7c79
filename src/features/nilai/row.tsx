import type { Child } from "hono/jsx";
import {
  belumTerdengar,
  sebabAlasan,
  sebabHasil,
  sebabPerilaku,
  sebabRating,
} from "../../domain/alasan-rating.ts";
import { kunci, predikat, type Rating, rating } from "../../domain/istilah.ts";
import { predikatDari } from "../../domain/predikat.ts";
import type { Refusal } from "../../domain/result.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { waktu } from "../../i18n/dates.ts";
import { evaluasiWords } from "../../i18n/evaluasi.ts";
import { nilaiWords } from "../../i18n/nilai.ts";
import { said } from "../../i18n/penolakan.ts";
import { namaPeriodePendek } from "../../i18n/periode-nama.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { predikatKind } from "../../web/penilaian/kuadran.tsx";
import { saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorText } from "../../web/ui/field.tsx";
import { PredikatTag } from "../../web/ui/predikat-tag.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { useLang } from "../../web/words.ts";
import { type Baris, dapatDinilai, type Isi, isiDari } from "./baris.ts";
import { isianDari } from "./forms.ts";
import { Kata } from "./kata.tsx";
import { Tren } from "./tren.tsx";

/** What a step that was just taken, or refused, brings back to its row. */
export type Kembali = {
  readonly typed?: Typed | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly refusal?: Refusal | undefined;
  /** Said where it was done. */
  readonly kata?: string | undefined;
};
export type RowProps = Kembali & {
  readonly b: Baris;
  readonly base: string;
  readonly zona: Zona;
  readonly hasilSaya: readonly { readonly id: string }[];
  readonly perintah: string;
  readonly children?: Child;
};

/** One person: facts left, both ratings, and what they come to once both are there. */
export const Orang = (props: RowProps) => {
  const { b } = props;
  const { id } = b.e;
  const nilai = dapatDinilai(b);
  const isi = props.typed ? isianDari(props.typed, isiDari(b)) : isiDari(b);
  const kata = nilai && perluKata(props, isi);
  return (
    <tbody
      id={`p-${id}`}
      data-tahap={b.tahap}
      data-h={nilai ? sebabRingkas(b, sebabHasil) : undefined}
      data-p={nilai ? sebabRingkas(b, sebabPerilaku) : undefined}
      data-putus={nilai && b.e.putusStudi !== null ? "" : undefined}
      data-sunyi={nilai && b.fakta.umpanBalik.perbaikan === 0 ? "" : undefined}
      data-alasan={nilai && !kata && isi.alasan !== "" ? isi.alasan : undefined}
      data-catatan={nilai && !kata && isi.catatan !== "" ? isi.catatan : undefined}
    >
      <tr>
        <Nama {...props} />
        <Bukti {...props} />
        {nilai ? (
          <>
            <Skala {...props} nama="hasil" nilai={isi.hasil} />
            <Skala {...props} nama="perilaku" nilai={isi.perilaku} />
          </>
        ) : (
          <>
            <Teks nilai={b.e.ratingHasil} nama="hasil" />
            <Teks nilai={b.e.ratingPerilaku} nama="perilaku" />
          </>
        )}
        <Langkah {...props} isi={isi} />
      </tr>
      {kata && (
        <Kata
          id={id}
          isi={isi}
          sebab={isi.hasil && isi.perilaku ? sebabAlasan(isi.hasil, isi.perilaku, b.fakta) : []}
          sunyi={Boolean(isi.hasil && isi.perilaku && belumTerdengar(isi.hasil, isi.perilaku, b.fakta))}
          dipastikan={props.typed?.dipastikan !== undefined}
          galat={galatKata(props)}
        />
      )}
      {props.children}
    </tbody>
  );
};

export const TanpaBaris = ({ id, children }: { readonly id: string; readonly children?: Child }) => (
  <tbody id={`p-${id}`}>
    <tr>
      <td colspan={9}>
        <ErrorText>{children}</ErrorText>
      </td>
    </tr>
  </tbody>
);

/** "0 3|": for each level the reasons it would have to answer for, by their place in the list. */
const sebabRingkas = (b: Baris, oleh: typeof sebabHasil): string =>
  kunci(rating)
    .map((r) =>
      oleh(r, b.fakta)
        .map((s) => sebabRating.indexOf(s))
        .join(" "),
    )
    .join("|");

/** The fields for words take room: they are there where there is something to write, or to read back. */
const perluKata = ({ b, refusal, errors, typed, children }: RowProps, isi: Isi): boolean =>
  Boolean(refusal || errors || typed || children) ||
  isi.alasan.length + isi.catatan.length > SEPINTAS ||
  (b.draf !== null &&
    (isi.alasan !== "" ||
      isi.catatan !== "" ||
      (isi.hasil !== null &&
        isi.perilaku !== null &&
        sebabAlasan(isi.hasil, isi.perilaku, b.fakta).length > 0)));
/** What the row carries along for the script to put into fields that are not there yet. */
const SEPINTAS = 300;

const galatKata = ({
  errors,
  refusal,
}: RowProps): { readonly alasan?: boolean; readonly dipastikan?: boolean } => ({
  alasan: refusal?.code === "alasan-rating-kosong" || errors?.alasan !== undefined,
  dipastikan: refusal?.code === "umpan-balik-belum-ada",
});

const Nama = ({ b, base }: RowProps) => {
  const t = nilaiWords[useLang()];
  const alamat = `${base}/tim/nilai?periode=${b.e.periode}&buka=${b.e.id}`;
  return (
    <th scope="row">
      <a
        href={`${alamat}#p-${b.e.id}`}
        hx-get={alamat}
        hx-target="closest tbody"
        hx-swap="beforeend"
        data-rinci
      >
        {b.e.nama}
        <span class="sr-only"> {t.rinci("")}</span>
      </a>
      <span class="small muted">{b.e.jabatan}</span>
      {b.usulan?.hasil && b.usulan.perilaku && (
        <span class="small">
          {t.panel(t.skala[b.usulan.hasil], t.skala[b.usulan.perilaku], b.usulan.jawaban)}
        </span>
      )}
    </th>
  );
};

/** Four figures that are the same for everybody; each says in words what it counts. */
const Bukti = ({ b, hasilSaya }: RowProps) => {
  const lang = useLang();
  const t = nilaiWords[lang];
  const { umpanBalik: u } = b.fakta;
  const milikku = hasilSaya.filter((h) => b.untuk.includes(h.id)).length;
  return (
    <>
      <td data-label={t.kolom.capaian} class="fakta">
        {b.terukur > 0 ? (
          <strong title={t.tercapai(b.tercapai, b.terukur)}>
            {Math.floor((b.tercapai * 100) / b.terukur)}%
          </strong>
        ) : (
          <span class="muted">{b.terisi === 0 ? t.tanpaIsi : t.kata}</span>
        )}
        <span class="small muted">{t.terisi(b.terisi, b.indikator)}</span>
      </td>
      <td data-label={t.kolom.bukti} class="fakta">
        <span>{t.bukti(b.bukti, b.catatan)}</span>
        <span class="small muted">
          {b.sampel ? t.sampel(b.sampel.diperiksa, b.sampel.populasi, b.sampel.lain) : t.tanpaSampel}
        </span>
      </td>
      <td data-label={t.kolom.umpanBalik} class="fakta">
        {u.total === 0 ? (
          <span class="muted">{t.tanpaUmpanBalik}</span>
        ) : (
          <>
            <span title={t.positif(u.positif, u.total)}>
              {u.positif}/{u.total}
            </span>
            <span class="small muted">{t.positifKata}</span>
          </>
        )}
      </td>
      <td data-label={t.kolom.kontribusi} class="fakta">
        {hasilSaya.length > 0 && (
          <span title={t.untuk(milikku, hasilSaya.length)}>
            {milikku}/{hasilSaya.length}
          </span>
        )}
      </td>
      <td data-label={t.kolom.lalu} class="fakta">
        <Tren
          lalu={b.lalu.map((l) => l.predikat)}
          kata={
            b.lalu.length === 0
              ? t.pertama
              : b.lalu
                  .map(
                    (l) => `${namaPeriodePendek(l, lang)} ${l.predikat ? predikat[l.predikat][lang] : "—"}`,
                  )
                  .join(", ")
          }
          arah={b.tren && t.tren[b.tren]}
        />
      </td>
    </>
  );
};

const Skala = (props: RowProps & { readonly nama: "hasil" | "perilaku"; readonly nilai: Rating | null }) => {
  const { b, nama, nilai, errors } = props;
  const lang = useLang();
  const t = nilaiWords[lang];
  const salah = saidOf(errors, t.salah)(nama);
  return (
    <td data-label={t.kolom[nama]}>
      <fieldset class="skala" id={salah && `${nama}-${b.e.id}`}>
        <legend class="sr-only">{(nama === "hasil" ? t.nilaiHasil : t.nilaiPerilaku)(b.e.nama)}</legend>
        {kunci(rating).map((r) => (
          <label>
            <input type="radio" name={nama} value={r} form={`f-${b.e.id}`} checked={r === nilai} />
            <span>{t.skala[r]}</span>
          </label>
        ))}
      </fieldset>
      {salah && <ErrorText>{salah}</ErrorText>}
    </td>
  );
};

const Teks = ({ nilai, nama }: { readonly nilai: Rating | null; readonly nama: "hasil" | "perilaku" }) => {
  const lang = useLang();
  return (
    <td data-label={nilaiWords[lang].kolom[nama]} class="fakta">
      {nilai ? rating[nilai][lang] : <span class="muted">—</span>}
    </td>
  );
};

const sepotong = (teks: string): string => (teks.length > 70 ? `${teks.slice(0, 69)}…` : teks);

/** The predikat only where both ratings stand; below it the one step that is next. */
const Langkah = (props: RowProps & { readonly isi: Isi }) => {
  const { b, base, isi, refusal, errors, kata, zona } = props;
  const lang = useLang();
  const t = nilaiWords[lang];
  const { id } = b.e;
  const to = (langkah: string) => `${base}/tim/nilai/${id}/${langkah}`;
  const hasil =
    isi.hasil && isi.perilaku && predikatDari(isi.hasil, isi.perilaku, b.e.putusStudi !== null).predikat;
  const tampil = dapatDinilai(b) ? hasil : b.e.predikat;
  const galat = [
    ...(refusal ? [said(refusal, lang)] : []),
    ...["setuju", "alasan", "catatan"].flatMap((f) => saidOf(errors, t.salah)(f) ?? []),
  ];
  return (
    <td data-label={t.kolom.predikat} class="langkah">
      <div data-predikat={b.e.predikat ?? ""}>
        {tampil ? (
          <PredikatTag kind={predikatKind(tampil)}>{predikat[tampil][lang]}</PredikatTag>
        ) : (
          <span class="small muted">{b.sebab ? said(b.sebab, lang) : t.belumPredikat}</span>
        )}
      </div>
      {b.e.alasan && (
        <p class="small muted" title={t.alasan}>
          {sepotong(b.e.alasan)}
        </p>
      )}
      {b.tahap === "selesai" || b.tahap === "tertutup" ? (
        b.tahap === "selesai" && (
          <StatusTag kind="selesai">{evaluasiWords[lang].keadaan[b.e.keadaan]}</StatusTag>
        )
      ) : (
        <form
          method="post"
          id={`f-${id}`}
          action={to(b.tahap === "serah" ? "penyampaian" : "penilaian")}
          novalidate
          hx-boost='target:"closest tbody" swap:outerHTML push:false'
        >
          <HiddenFields fields={{ versi: String(b.e.versi), perintah: props.perintah }} />
          {b.tahap === "tanda" && (
            <>
              <label class="setuju">
                <input type="checkbox" name="setuju" value="ya" />
                <span>
                  {t.setuju}
                  <span class="sr-only"> {t.setujuApa(b.e.nama)}</span>
                </span>
              </label>
              <Button compact formaction={to("penandatanganan")} about={b.e.nama}>
                {t.tandaTangani}
              </Button>
            </>
          )}
          {b.tahap === "serah" ? (
            <Button compact about={b.e.nama}>
              {t.sampaikan}
            </Button>
          ) : (
            <Button
              compact
              kind={b.tahap === "tanda" ? "link" : "secondary"}
              about={b.e.nama}
              attrs={{ "data-simpan": true }}
            >
              {b.tahap === "tanda" ? t.simpanUbah : t.simpan}
            </Button>
          )}
        </form>
      )}
      {galat.map((g) => (
        <ErrorText id={`galat-${id}`}>{g}</ErrorText>
      ))}
      <output class="small muted">
        {kata ?? (b.tahap === "draf" && b.draf ? t.drafAnda(waktu(b.draf.pada, zona, lang)) : "")}
      </output>
    </td>
  );
};
