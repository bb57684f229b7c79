import { isImage } from "../../domain/berkas.ts";
import { hasilPeriksa } from "../../domain/periksa.ts";
import type { PeringatanBukti } from "../../domain/peringatan-bukti.ts";
import { ukuran } from "../../i18n/bukti.ts";
import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { periksaWords } from "../../i18n/periksa.ts";
import { PeringatanBuktiList } from "../../web/bukti/peringatan.tsx";
import { saidOf } from "../../web/problems.tsx";
import { ExternalLink, LinkMark } from "../../web/tautan.tsx";
import { Button } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { FileList, FileRow } from "../../web/ui/file-row.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { type Berkas, type Butir, bolehUrung } from "./load.ts";
import type { PersonProps } from "./person-page.tsx";

export type ButirProps = PersonProps & {
  readonly r: Butir;
  readonly n: number;
  readonly dari: number;
  /** Where its mark is sent. */
  readonly ke: string;
};

/** One record: what it is, the result it stands for beside it, and the mark below. */
export const ButirCard = (props: ButirProps) => {
  const t = useWords(periksaWords);
  const { r, n, dari } = props;
  return (
    <div id={`b-${n}`} data-butir tabindex={-1}>
      <SummaryCard
        level={2}
        title={dari > 0 ? `${t.butir(n, dari)} · ${t.jenis[r.jenis]}` : t.jenis[r.jenis]}
        status={r.alasan && <span class="small muted">{t.alasan[r.alasan]}</span>}
      >
        <div class="stack">
          <div class="columns">
            <div class="stack-s">
              <Isi {...props} />
              <Risiko {...props} />
            </div>
            <Rhk {...props} />
          </div>
          {props.boleh ? <Tanda {...props} /> : <Hasil {...props} />}
          <Tanggapan {...props} />
        </div>
      </SummaryCard>
    </div>
  );
};

/** Why it is worth a look; what is said at the file itself is not said again. */
const Risiko = ({ b, r }: ButirProps) => {
  const t = useWords(periksaWords);
  const kode = new Set(b.peringatan.get(r.objek)?.map((p) => p.kode));
  const lain = r.risiko.filter((one) => !SAMA[one]?.some((k) => kode.has(k)));
  return lain.length === 0 ? null : (
    <ul class="bullets small">
      {lain.map((one) => (
        <li>{t.risiko[one]}</li>
      ))}
    </ul>
  );
};
const SAMA: Partial<Record<string, readonly PeringatanBukti["kode"][]>> = {
  ganda: ["sama-orang-lain"],
  kosong: ["gambar-kecil", "gambar-seragam"],
  "luar-periode": ["foto-di-luar-periode"],
};

const Isi = ({ b, r, base, zona }: ButirProps) => {
  const lang = useLang();
  const t = periksaWords[lang];
  const dicatat = r.pada !== null && t.dicatat(waktu(r.pada, zona, lang));
  if (r.hilang) return <p class="muted">{t.hilang}</p>;
  if (r.jenis !== "bukti")
    return (
      <>
        {r.tanggal && (
          <p class="small muted">
            {tanggalPanjang(r.tanggal, lang)}
            {r.mulai && `, ${r.mulai}–${r.selesai}`}
            {r.jumlah !== null && ` · ${r.jumlah} ${r.satuan}`}
          </p>
        )}
        <p class="pre">{r.teks}</p>
        {r.sumber && <p class="small muted">{t.sumber(r.sumber)}</p>}
        <p class="small muted">{dicatat}</p>
      </>
    );
  const at = `${base}/bukti/${r.objek}`;
  if (r.alamat)
    return (
      <>
        <p>
          <ExternalLink alamat={r.alamat}>{r.nama || r.alamat}</ExternalLink> <LinkMark tautan={r.tautan} />
        </p>
        <p class="small muted">
          {r.alamat} · {dicatat}
        </p>
      </>
    );
  const gambar = isImage(r.jenisBerkas ?? "") || r.bergambar === 1;
  return (
    <>
      <FileList>
        <FileRow
          name={r.nama ?? ""}
          href={at}
          image={gambar}
          meta={
            <>
              {`${ukuran(r.ukuran ?? 0, lang)} · ${dicatat}`}
              <PeringatanBuktiList of={b.peringatan.get(r.objek)} />
            </>
          }
        />
      </FileList>
      {gambar && <img class="preview" src={`${at}?pratinjau`} alt={t.gambar(r.nama ?? "")} loading="lazy" />}
    </>
  );
};

/** What it is to prove, with what is claimed of it: nobody turns a page for that. */
const Rhk = ({ b, r }: ButirProps) => {
  const t = useWords(periksaWords);
  const at = b.rhk.findIndex((one) => one.id === r.rhk);
  const rhk = b.rhk[at];
  if (!rhk) return <p class="small muted">{t.rhkTanpa}</p>;
  const nyata = rhk.indikator.flatMap((i) => {
    const one = b.realisasi.find((x) => x.indikator === i.id);
    return one?.teks ? [{ ...i, nyata: one.teks }] : [];
  });
  return (
    <div class="stack-s">
      <p>
        <span class="small muted">
          {t.rhk} {at + 1}
        </span>
        <br />
        {rhk.teks}
      </p>
      {nyata.length === 0 ? (
        <p class="small muted">{t.realisasiKosong}</p>
      ) : (
        <ul class="bullets small">
          {nyata.map((i) => (
            <li>
              {i.teks} ({i.target || "—"}): <span class="pre">{i.nyata}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

/** Each change is a save of its own; without scripts they go together with the form's button. */
const Tanda = (props: ButirProps) => {
  const { r, n, ke, typed = {}, errors } = props;
  const t = useWords(periksaWords);
  const said = saidOf(errors, t.salah);
  const [hasil, catatan] = [`hasil.${r.kunci}`, `catatan.${r.kunci}`];
  return (
    <div
      class="stack-s"
      hx-post={`${ke}${ke.includes("?") ? "&" : "?"}butir=${r.kunci}`}
      hx-trigger="change"
      hx-include="closest form"
      hx-target={`#status-${n}`}
      hx-swap="outerHTML"
    >
      <div class="columns">
        <RadioField
          name={hasil}
          label={t.tanda}
          inline
          choices={hasilPeriksa.map((value) => ({ value, label: t.hasil[value] }))}
          value={typed[hasil] ?? r.hasil ?? undefined}
          error={said(hasil)}
        />
        <TextArea
          name={catatan}
          label={t.catatan}
          hint={n === 1 ? t.catatanPetunjuk : undefined}
          value={typed[catatan] ?? r.catatan ?? ""}
          rows={2}
          error={said(catatan)}
        />
      </div>
      <Status {...props} />
    </div>
  );
};

type StatusProps = {
  readonly b: Berkas;
  readonly r: Butir;
  readonly n: number;
  readonly ke: string;
  readonly viewer: PersonProps["viewer"];
  readonly zona: PersonProps["zona"];
  readonly now: number;
  /** Said instead, when the press could not be kept. */
  readonly kata?: string | undefined;
};
/** The line under a mark: the answer to a press, and the way back for a day. */
export const Status = ({ b, r, n, ke, viewer, zona, now, kata }: StatusProps) => {
  const lang = useLang();
  const t = periksaWords[lang];
  return (
    <div class="saved" id={`status-${n}`} role="status">
      {kata && <p>{kata}</p>}
      {!kata && r.hasil && r.tandaPada !== null && (
        <p>
          {t.ditandai(t.hasil[r.hasil], waktu(r.tandaPada, zona, lang))}{" "}
          {bolehUrung(b, viewer, r.tandaPada, now) && (
            <Button
              kind="link"
              compact
              name="urungkan"
              value={r.kunci}
              formaction={ke}
              about={t.butir(n, b.butir.length)}
            >
              {t.urungkan}
            </Button>
          )}
        </p>
      )}
    </div>
  );
};

/** As others read it. */
const Hasil = ({ r, zona }: ButirProps) => {
  const lang = useLang();
  const t = periksaWords[lang];
  if (!r.hasil || r.tandaPada === null) return null;
  return (
    <Notice kind={r.hasil === "sesuai" ? "success" : "warn"} title={t.hasil[r.hasil]}>
      {r.catatan && <p class="pre">{r.catatan}</p>}
      <p class="small muted">{waktu(r.tandaPada, zona, lang)}</p>
    </Notice>
  );
};

const Tanggapan = ({ b, r, base, zona }: ButirProps) => {
  const lang = useLang();
  const t = periksaWords[lang];
  return (
    <>
      {r.tanggapan.map((one) => (
        <Notice title={t.tanggapan.dari(b.h.nama, waktu(one.pada, zona, lang))}>
          <p class="pre">{one.isi}</p>
          {one.bukti && (
            <p>
              <a href={`${base}/bukti/${one.bukti}`} download hx-boost="false">
                {one.nama}
              </a>
            </p>
          )}
        </Notice>
      ))}
    </>
  );
};
