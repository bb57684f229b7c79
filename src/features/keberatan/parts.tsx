import type { BerkasRow, KeberatanRow, KeteranganRow, TolakRow } from "../../data/agency/keberatan.ts";
import { ACCEPT } from "../../domain/berkas.ts";
import { type Tanggal, tanggalPada, type Zona } from "../../domain/tanggal.ts";
import type { ModeHari } from "../../domain/tenggat.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { arsipWords } from "../../i18n/dokumen-arsip.ts";
import { keberatanWords } from "../../i18n/keberatan.ts";
import { said } from "../../i18n/penolakan.ts";
import { FileList, FileRow } from "../../web/ui/file-row.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { SummaryList, type SummaryRow } from "../../web/ui/summary-list.tsx";
import { InstantText } from "../../web/ui/time.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang } from "../../web/words.ts";

export type Tempat = {
  readonly base: string;
  readonly zona: Zona;
  readonly today: Tanggal;
  /** How the days to object are counted; PP 30/2019 says days, the regulation working days. */
  readonly mode?: ModeHari | undefined;
};

/** One objection with all that was said to it: both sides and the atasan read the same. */
export const Perkara = (
  props: Tempat & { readonly k: KeberatanRow; readonly berkas: readonly BerkasRow[] },
) => {
  const { k, berkas, base, zona, today } = props;
  const lang = useLang();
  const t = keberatanWords[lang];
  const [milik, nanti] = [berkas.filter((f) => f.keberatan === k.id), k.keadaan === "diajukan"];
  const masuk = milik.filter((f) => f.pada <= k.diajukanPada);
  return (
    <section class="stack" aria-label={t.keadaan[k.keadaan]}>
      {k.putusan && <Putusan {...props} />}
      {nanti && today > k.batasPutusan && <Notice kind="warn">{t.terlambat}</Notice>}
      <SummaryList rows={ringkasan(props, lang)} />
      {masuk.length > 0 && <Berkas berkas={masuk} base={base} zona={zona} />}
      <h2>{t.pemeriksaan}</h2>
      {nanti && <Didengar k={k} />}
      <Pemeriksaan k={k} zona={zona} />
      {milik.length > masuk.length && (
        <Berkas berkas={milik.filter((f) => f.pada > k.diajukanPada)} base={base} zona={zona} />
      )}
    </section>
  );
};

const Putusan = ({ k, base, zona }: Tempat & { readonly k: KeberatanRow }) => {
  const lang = useLang();
  const t = keberatanWords[lang];
  if (!k.putusan || k.diputusPada === null) return null;
  return (
    <div class="card stack">
      <h2>{t[k.putusan]}</h2>
      <p>{t[`${k.putusan}Hint`]}</p>
      <SummaryList
        rows={[
          ...(k.pertimbangan
            ? [{ label: t.pertimbangan, value: <span class="pre">{k.pertimbangan}</span> }]
            : []),
          ...(k.rekomendasi
            ? [{ label: t.rekomendasi, value: <span class="pre">{k.rekomendasi}</span> }]
            : []),
          ...(k.diputusOleh ? [{ label: t.oleh, value: k.diputusOleh }] : []),
          { label: t.putusanTanggal, value: <InstantText at={k.diputusPada} zona={zona} lang={lang} /> },
          ...(k.dokumenBaru
            ? [
                {
                  label: t.dokumenBaru,
                  value: <a href={`${base}/dokumen/${k.dokumenBaru}`}>{t.bacaDokumen}</a>,
                },
                {
                  label: arsipWords[lang].langkah.diterima,
                  value: k.diterimaPada ? (
                    <InstantText at={k.diterimaPada} zona={zona} lang={lang} />
                  ) : (
                    arsipWords[lang].belum
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
};

function ringkasan(
  { k, base, zona, mode }: Tempat & { readonly k: KeberatanRow },
  lang: "id" | "en",
): SummaryRow[] {
  const t = keberatanWords[lang];
  const teks = (label: string, isi: string) =>
    isi ? [{ label, value: <span class="pre">{isi}</span> }] : [];
  return [
    { label: t.keadaanLabel, value: t.keadaan[k.keadaan] },
    { label: t.kepada, value: k.namaAtasan ?? "—" },
    { label: t.diajukan, value: <InstantText at={k.diajukanPada} zona={zona} lang={lang} /> },
    {
      label: t.batas,
      value: (mode === undefined ? apa : mode === "hari-kerja" ? t.batasHariKerja : t.batasKalender)(
        tanggalPanjang(k.batasAjukan, lang),
      ),
    },
    ...(k.keadaan === "ditarik" ? [] : [{ label: t.putusan, value: tanggalPanjang(k.batasPutusan, lang) }]),
    { label: t.dokumenLama, value: <a href={`${base}/dokumen/${k.dokumen}`}>{t.bacaDokumen}</a> },
    ...teks(t.alasan, k.alasan),
    ...teks(t.penjelasan, keteranganDari(k).length > 0 || k.penjelasan === "-" ? "" : k.penjelasan),
    ...teks(t.tarik, k.alasanTarik),
  ];
}

const apa = (tanggal: string): string => tanggal;

export const keteranganDari = (k: KeberatanRow): KeteranganRow[] =>
  JSON.parse(k.keterangan) as KeteranganRow[];

const Didengar = ({ k }: { readonly k: KeberatanRow }) => {
  const t = keberatanWords[useLang()];
  const semua = keteranganDari(k);
  const sudah = (p: "pegawai" | "penilai") => semua.some((s) => s.pihak === p || s.pihak === "keduanya");
  return (
    <SummaryList
      rows={(["pegawai", "penilai"] as const).map((p) => ({
        label: t.pihak[p],
        value: sudah(p) ? t.didengar.sudah : t.didengar.belum,
      }))}
    />
  );
};

const Pemeriksaan = ({ k, zona }: { readonly k: KeberatanRow; readonly zona: Zona }) => {
  const lang = useLang();
  const t = keberatanWords[lang];
  const semua = keteranganDari(k);
  if (semua.length === 0) return k.keadaan === "diajukan" ? null : <p class="muted">{t.pemeriksaanKosong}</p>;
  return (
    <Timeline
      entries={semua.map((s) => ({
        at: <InstantText at={s.pada} zona={zona} lang={lang} />,
        what: t.cara[s.cara](t.pihak[s.pihak]),
        who: s.oleh,
        detail: (
          <>
            {s.cara !== "tertulis" && (
              <p class="small muted">{t.tanggalTempat(tanggalPanjang(s.tanggal, lang), s.tempat)}</p>
            )}
            <p class="pre">{s.isi}</p>
          </>
        ),
      }))}
    />
  );
};

const Berkas = (props: {
  readonly berkas: readonly BerkasRow[];
  readonly base: string;
  readonly zona: Zona;
}) => {
  const lang = useLang();
  const t = keberatanWords[lang];
  return (
    <div class="stack-s">
      <h3>{t.berkas}</h3>
      <FileList>
        {props.berkas.map((f) => (
          <FileRow
            name={f.nama}
            href={`${props.base}/bukti/${f.bukti}`}
            meta={`${f.oleh} · ${tanggalPanjang(tanggalPada(f.pada, props.zona), lang)}`}
          />
        ))}
      </FileList>
    </div>
  );
};

/** What is on its way stays visible in a form that was refused, and may be left out. */
export const PilihBerkas = (props: {
  readonly terkirim: readonly BerkasRow[];
  readonly error?: string | undefined;
}) => {
  const t = keberatanWords[useLang()];
  return (
    <div class={props.error ? "field invalid" : "field"}>
      <label for="berkas">{t.berkas}</label>
      <p class="hint" id="berkas-petunjuk">
        {t.berkasHint}
      </p>
      {props.terkirim.length > 0 && (
        <ul class="small">
          {props.terkirim.map((f) => (
            <li>
              {t.berkasTerkirim}: {f.nama}{" "}
              <label>
                <input type="checkbox" name={`buang-${f.bukti}`} value="ya" /> {t.buang}
              </label>
            </li>
          ))}
        </ul>
      )}
      <input
        type="file"
        id="berkas"
        name="berkas"
        multiple
        accept={ACCEPT}
        aria-describedby="berkas-petunjuk"
      />
    </div>
  );
};

/** Whoever came late has it in writing what he came with. */
export const Ditolak = ({ rows, zona }: { readonly rows: readonly TolakRow[]; readonly zona: Zona }) => {
  const lang = useLang();
  const t = keberatanWords[lang];
  if (rows.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{t.ditolak}</h2>
      <Timeline
        entries={rows.map((r) => ({
          at: <InstantText at={r.pada} zona={zona} lang={lang} />,
          what: said({ ok: false, kind: "keadaan", code: r.kode, detail: { tanggal: r.batas ?? "" } }, lang),
          detail: <p class="pre">{r.alasan}</p>,
        }))}
      />
    </section>
  );
};
