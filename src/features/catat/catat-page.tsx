import type { TercatatRow } from "../../data/agency/catat.ts";
import type { BuktiProgres, ProgresRow } from "../../data/agency/progres.ts";
import { newId } from "../../data/ids.ts";
import { isImage } from "../../domain/berkas.ts";
import { bolehDibatalkan } from "../../domain/catat.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import { catatWords } from "../../i18n/catat.ts";
import { jamMenit, tanggalPanjang } from "../../i18n/dates.ts";
import { CatatForm, type CatatFormProps } from "../../web/catat/formulir.tsx";
import { Problems } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import type { FieldError } from "../../web/ui/error-summary.tsx";
import { FileRow } from "../../web/ui/file-row.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";

type Props = Omit<CatatFormProps, "tanggal" | "errors"> & {
  readonly tanggal: Tanggal;
  readonly zona: Zona;
  readonly now: number;
  /** What was noted on that day. */
  readonly daftar: readonly ProgresRow[];
  readonly tercatat: TercatatRow | undefined;
  readonly sudah: boolean;
  readonly dibatalkan: boolean;
  readonly masalah: readonly FieldError[];
};

export const CatatPage = (props: Props) => {
  const t = catatWords[useLang()];
  const { masalah, tercatat } = props;
  return (
    <div class="stack-l">
      <PageHead title={t.judul} lead={t.lead} focus={masalah.length === 0} />
      {masalah.length > 0 && <Said masalah={masalah} />}
      {tercatat && tercatat.dihapus === 0 && <Done {...props} tercatat={tercatat} />}
      {props.dibatalkan && <Notice kind="success" title={t.dibatalkan} />}
      <CatatForm
        {...props}
        errors={Object.fromEntries(masalah.flatMap((m) => (m.field ? [[m.field, m.text]] : [])))}
      />
      <Day {...props} />
    </div>
  );
};

const Said = ({ masalah }: Pick<Props, "masalah">) => {
  const whole = masalah.find((m) => !m.field);
  return (
    <Problems
      errors={Object.fromEntries(masalah.flatMap((m) => (m.field ? [[m.field, m.text]] : [])))}
      also={whole}
    />
  );
};

const Done = ({ base, tercatat, now, sudah }: Props & { readonly tercatat: TercatatRow }) => {
  const t = catatWords[useLang()];
  const { id, bukti, kaitan } = tercatat;
  return (
    <Notice kind="success" title={sudah ? t.tercatatSudah : t.tercatat}>
      <p>{tercatat.kegiatan}</p>
      {kaitan > 0 && <p>{t.buktiKait(kaitan)}</p>}
      {bukti > kaitan && (
        <p>
          {t.buktiKotak(bukti - kaitan)} <a href={`${base}/bukti`}>{t.aplikasi.bukti}</a>
        </p>
      )}
      {bolehDibatalkan(tercatat.dibuatPada, now).ok && (
        <form method="post" action={`${base}/catat/${id}/pembatalan`}>
          <HiddenFields fields={{ perintah: newId(now) }} />
          <Button kind="link" about={t.batalTentang}>
            {t.batal}
          </Button>
        </form>
      )}
    </Notice>
  );
};

const Day = ({ base, tanggal, zona, daftar, bahan }: Props) => {
  const lang = useLang();
  const t = catatWords[lang];
  const names = new Map(bahan.pilihan.map((p) => [p.id, p.teks]));
  return (
    <section class="stack-s" id="hari">
      <h2>{t.hari(tanggalPanjang(tanggal, lang), daftar.length)}</h2>
      {daftar.length === 0 ? (
        <p class="muted">{t.kosong}</p>
      ) : (
        <ul class="files">
          {[...daftar].reverse().map((g) => (
            <li id={`catatan-${g.id}`}>
              <div>
                <strong>{g.kegiatan}</strong>
                <p class="small muted">
                  {g.mulai && g.selesai ? `${g.mulai}–${g.selesai}` : jamMenit(g.dibuatPada, zona)} ·{" "}
                  {g.rhk ? (names.get(`${g.skp}.${g.rhk}`) ?? "SKP") : t.kotakMasuk}
                </p>
                {g.bukti !== "[]" && (
                  <ul class="files">
                    {(JSON.parse(g.bukti) as BuktiProgres[]).map((b) => (
                      <FileRow name={b.nama} href={`${base}/bukti/${b.id}`} image={isImage(b.jenis)} />
                    ))}
                  </ul>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
