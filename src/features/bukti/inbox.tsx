import { peringatanDari } from "../../data/agency/bukti.ts";
import { type BuktiSaya, type Cari, type Dipakai, LIHAT, SEHALAMAN } from "../../data/agency/bukti-saya.ts";
import { isImage } from "../../domain/berkas.ts";
import type { PeringatanBukti } from "../../domain/peringatan-bukti.ts";
import { buktiWords } from "../../i18n/bukti.ts";
import { buktiSayaWords } from "../../i18n/bukti-saya.ts";
import { namaPeriodePendek } from "../../i18n/periode-nama.ts";
import { PeringatanBuktiList } from "../../web/bukti/peringatan.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { FileList, FileRow } from "../../web/ui/file-row.tsx";
import { FilterBar } from "../../web/ui/filter-bar.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { Pager } from "../../web/ui/pager.tsx";
import { Counts } from "../../web/ui/tabs.tsx";
import { useLang } from "../../web/words.ts";
import type { ListProps } from "./list-page.tsx";
import { asChoice, Meta } from "./parts.tsx";

const BANYAK = "kaitkan-banyak";

/** What waits to be attached first; everything else one step beside it. */
export const Inbox = (props: ListProps) => {
  const lang = useLang();
  const t = buktiSayaWords[lang];
  const { base, cari, jumlah, files } = props;
  const kinds = LIHAT.filter((one) => one !== "lama" || jumlah.lama > 0);
  const peringatan = peringatanDari(props.fakta);
  if (jumlah.semua + jumlah.lama === 0) return <Nothing base={base} />;
  return (
    <>
      <Counts
        label={t.lihatLabel}
        counts={kinds.map((one) => ({
          href: href(base, { ...cari, lihat: one, halaman: 1 }),
          label: t.lihat[one],
          count: jumlah[one],
          current: one === cari.lihat,
        }))}
      />
      <Search {...props} />
      {files.length === 0 && <NoneFit {...props} />}
      <FileList>
        {files.map((b) => (
          <Row {...props} b={b} peringatan={peringatan.get(b.id)} />
        ))}
      </FileList>
      <Pager
        label={t.halaman}
        page={cari.halaman}
        pages={Math.ceil(jumlah.cocok / SEHALAMAN)}
        href={(halaman) => href(base, { ...cari, halaman })}
        previous={t.sebelum}
        next={t.sesudah}
        pageName={t.namaHalaman}
      />
      {files.some((b) => b.keadaan === "tersimpan") && <AttachMany {...props} />}
    </>
  );
};

const href = (base: string, { lihat, kata, periode, halaman }: Cari): string => {
  const query = new URLSearchParams({
    lihat,
    ...(kata && { cari: kata }),
    ...(periode && { periode }),
    ...(halaman > 1 && { hal: String(halaman) }),
  });
  return `${base}/bukti?${query}`;
};

const Search = ({ base, cari, jumlah, periode }: ListProps) => {
  const lang = useLang();
  const t = buktiSayaWords[lang];
  return (
    <FilterBar
      action={`${base}/bukti`}
      label={t.cari}
      submit={t.tombol}
      result={cari.kata || cari.periode ? t.hasil(String(jumlah.cocok)) : undefined}
    >
      <input type="hidden" name="lihat" value={cari.lihat} />
      <TextField
        name="cari"
        label={t.kata}
        hint={t.kataPetunjuk}
        type="search"
        value={cari.kata}
        maxlength={100}
      />
      {periode.length > 0 && (
        <SelectField
          name="periode"
          label={t.periode}
          value={cari.periode}
          choices={[
            { value: "", label: t.semuaPeriode },
            ...periode.map((p) => ({ value: p.id, label: namaPeriodePendek(p, lang) })),
          ]}
        />
      )}
    </FilterBar>
  );
};

type RowProps = ListProps & {
  readonly b: BuktiSaya;
  readonly peringatan: readonly PeringatanBukti[] | undefined;
};
const Row = ({ base, zona, b, peringatan, dipilih, cari }: RowProps) => {
  const lang = useLang();
  const t = buktiWords[lang];
  const s = buktiSayaWords[lang];
  const stored = b.keadaan === "tersimpan";
  return (
    <FileRow
      name={b.nama}
      href={stored ? `${base}/bukti/${b.alamat ? "tautan/" : ""}${b.id}` : undefined}
      link={b.alamat !== null}
      image={isImage(b.jenis)}
      meta={
        stored ? (
          <>
            <Meta b={b} zona={zona} />
            <Used b={b} />
            <PeringatanBuktiList of={peringatan} />
          </>
        ) : (
          t.menunggu
        )
      }
      actions={
        stored && (
          <>
            {cari.lihat !== "lama" && (
              <label class="choice">
                <input
                  type="checkbox"
                  name="bukti"
                  value={b.id}
                  form={BANYAK}
                  checked={dipilih?.bukti.includes(b.id)}
                />{" "}
                <span class="sr-only">{s.pilih(b.nama)}</span>
              </label>
            )}
            <a href={`${base}/bukti/${b.id}/kaitan`}>
              {t.kelola}
              <span class="sr-only"> {t.kelolaBerkas(b.nama)}</span>
            </a>
          </>
        )
      }
    />
  );
};

const Used = ({ b }: { readonly b: BuktiSaya }) => {
  const lang = useLang();
  const t = buktiSayaWords[lang];
  const dipakai = JSON.parse(b.dipakai) as Dipakai[];
  if (dipakai.length === 0) return null;
  const rest = b.kaitan - dipakai.length;
  return (
    <>
      <br />
      {t.dipakai} {dipakai.map((d) => `${namaPeriodePendek(d, lang)}: ${d.teks}`).join(" · ")}
      {rest > 0 && ` ${t.lainnya(String(rest))}`}
    </>
  );
};

/** Many files for one result, one file for many: chosen above, sent here. */
const AttachMany = ({ base, choices, dipilih, cari, jumlah }: ListProps) => {
  const lang = useLang();
  const t = buktiSayaWords[lang];
  if (choices.length === 0 || cari.lihat === "lama") return null;
  return (
    <details class="add" open={dipilih !== undefined || jumlah.masuk > 0}>
      <summary>{t.kaitkanBanyak}</summary>
      <form class="stack" id={BANYAK} method="post" action={`${base}/bukti/kaitan`} novalidate>
        <input type="hidden" name="lihat" value={cari.lihat} />
        <fieldset class="field">
          <legend>{t.kaitkanKe}</legend>
          <p class="hint">{t.kaitkanJelas}</p>
          <div class="choices">
            {choices.slice(0, MOST_SHOWN).map((one, at) => (
              <div class="choice">
                <input
                  type="checkbox"
                  id={at === 0 ? "untuk-banyak" : `untuk-banyak-${at}`}
                  name="untuk"
                  value={one.id}
                  checked={dipilih?.untuk.includes(one.id)}
                />
                <label for={at === 0 ? "untuk-banyak" : `untuk-banyak-${at}`}>
                  {asChoice(one, lang).label}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
        <Button kind="primary">{t.kaitkanBanyak}</Button>
      </form>
    </details>
  );
};

const MOST_SHOWN = 40;

const Nothing = ({ base }: { readonly base: string }) => {
  const t = buktiWords[useLang()];
  return (
    <EmptyState
      icon="paperclip"
      title={t.kosong}
      why={t.kosongSebab}
      who={t.kosongSiapa}
      action={<LinkButton href={`${base}/pelaksanaan`}>{t.kePelaksanaan}</LinkButton>}
    />
  );
};

const NoneFit = ({ cari }: ListProps) => {
  const t = buktiSayaWords[useLang()];
  return cari.lihat === "masuk" && !cari.kata && !cari.periode ? (
    <EmptyState icon="check" title={t.masukKosong} why={t.masukKosongSebab} who={t.masukKosongSiapa} />
  ) : (
    <EmptyState icon="search" title={t.takKetemu} why={t.takKetemuSebab} who={t.takKetemuSiapa} />
  );
};
