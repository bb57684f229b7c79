import { jenisJabatan, jenjang } from "../../../domain/jabatan.ts";
import { jenisPegawai } from "../../../domain/kepegawaian.ts";
import type { Zona } from "../../../domain/tanggal.ts";
import { tanggalSah } from "../../../domain/tanggal.ts";
import { angka, tanggalPendek, waktu } from "../../../i18n/dates.ts";
import { imporWords } from "../../../i18n/impor.ts";
import { pegawaiWords } from "../../../i18n/pegawai.ts";
import type { Lang } from "../../../i18n/words.ts";
import { Button, LinkButton } from "../../../web/ui/button.tsx";
import { HiddenFields } from "../../../web/ui/confirm.tsx";
import { Person } from "../../../web/ui/nip.tsx";
import { Notice } from "../../../web/ui/notice.tsx";
import { PageHead } from "../../../web/ui/page-head.tsx";
import { Pager } from "../../../web/ui/pager.tsx";
import { Table } from "../../../web/ui/table.tsx";
import { Counts } from "../../../web/ui/tabs.tsx";
import { useLang, useWords } from "../../../web/words.ts";
import type { Pesan } from "./baca-baris.ts";
import type { Data, Hasil, Perubahan } from "./banding.ts";
import { type ImporRow, type PreviewRow, type Ringkasan, ROWS_PAGE } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly zona: Zona;
  readonly impor: ImporRow;
  readonly ringkasan: Ringkasan;
  readonly rows: readonly PreviewRow[];
  readonly hasil: Hasil;
  readonly halaman: number;
  readonly perintah: string;
  readonly changed: boolean;
};

export const PreviewPage = (props: Props) => {
  const { base, impor, ringkasan, hasil } = props;
  const [t, lang] = [useWords(imporWords), useLang()];
  const { jumlah } = ringkasan;
  const path = `${base}/pegawai/impor/${impor.id}`;
  return (
    <div class="stack-l">
      {props.changed && (
        <Notice kind="error">
          <p>{t.periksaLagi}</p>
          <LinkButton href={`${base}/pegawai/impor`}>{t.unggahLagi}</LinkButton>
        </Notice>
      )}
      <PageHead
        title={`${t.pratinjau} · ${t.keadaan[impor.keadaan]}`}
        overline={impor.namaBerkas}
        lead={`${impor.oleh}, ${waktu(impor.dibuatPada, props.zona, lang)}`}
      />
      <Counts
        label={t.menurutHasil}
        counts={(["baru", "berubah", "sama", "salah"] as const).map((h) => ({
          href: `${path}?hasil=${h}`,
          label: t.hasil[h],
          count: jumlah[h],
          current: h === hasil,
        }))}
      />
      <Step {...props} path={path} />
      <ul class="small muted plain">
        {ringkasan.unitBaru.length > 0 && (
          <li>
            {t.unitDibuat(angka(ringkasan.unitBaru.length, lang))}:{" "}
            {ringkasan.unitBaru
              .slice(0, 20)
              .map((u) => u.nama)
              .join("; ")}
            {ringkasan.unitBaru.length > 20 && " …"}
          </li>
        )}
        {ringkasan.abaikan.length > 0 && <li>{t.diabaikan(ringkasan.abaikan.join(", "))}</li>}
      </ul>
      <Rows {...props} />
      <Pager
        label={t.halaman}
        page={props.halaman}
        pages={Math.ceil(jumlah[hasil] / ROWS_PAGE)}
        href={(n) => `${path}?hasil=${hasil}&halaman=${n}`}
        previous={useWords(pegawaiWords).sebelum}
        next={useWords(pegawaiWords).sesudah}
        pageName={useWords(pegawaiWords).halamanKe}
      />
    </div>
  );
};

const Step = ({ impor, ringkasan, path, perintah, zona, changed }: Props & { path: string }) => {
  const [t, lang] = [useWords(imporWords), useLang()];
  const { jumlah } = ringkasan;
  const many = jumlah.baru + jumlah.berubah;
  if (impor.keadaan === "diterapkan" && ringkasan.garis === 1)
    return <Notice kind="success">{t.diterapkan(waktu(impor.diterapkanPada ?? 0, zona, lang))}</Notice>;
  if (changed) return null;
  const unfinished = impor.keadaan === "diterapkan";
  if (!unfinished && many === 0) return <Notice kind="warn">{t.tidakAda}</Notice>;
  return (
    <form method="post" action={`${path}/penerapan`} class="stack-s" novalidate>
      <HiddenFields fields={{ perintah, versi: String(impor.versi) }} />
      <p>{unfinished ? t.belumIkut : t.terapkanJelas(angka(jumlah.salah, lang))}</p>
      <p>
        <Button kind="primary" icon="check">
          {unfinished ? t.lanjutkan : t.terapkan(angka(many, lang))}
        </Button>
      </p>
    </form>
  );
};

type Read = { readonly nomor: number; readonly data: Data; readonly pesan: readonly Pesan[] };

const Rows = ({ rows, hasil }: Props) => {
  const [t, lang] = [useWords(imporWords), useLang()];
  const read: Read[] = rows.map((r) => ({
    nomor: r.nomor,
    data: JSON.parse(r.data) as Data,
    pesan: JSON.parse(r.pesan) as Pesan[],
  }));
  if (read.length === 0) return <p class="muted">{t.kosongHasil}</p>;
  const nomor = { head: t.kolom.baris, kind: "number" as const, cell: (r: Read) => angka(r.nomor, lang) };
  const nama = {
    head: t.kolom.nama,
    kind: "row" as const,
    cell: (r: Read) => <Person name={r.data.nama || "-"} nip={r.data.nomor} />,
  };
  const rest =
    hasil === "salah"
      ? { head: t.kolom.masalah, cell: (r: Read) => <Problems pesan={r.pesan} /> }
      : hasil === "berubah"
        ? { head: t.kolom.perubahan, cell: (r: Read) => <Changes perubahan={r.data.perubahan} /> }
        : { head: t.kolom.jabatan, cell: (r: Read) => <PostOf data={r.data} /> };
  return <Table caption={t.hasil[hasil]} captionHidden rows={read} columns={[nomor, nama, rest]} />;
};

const Problems = ({ pesan }: { pesan: readonly Pesan[] }) => {
  const [t, lang] = [useWords(imporWords), useLang()];
  return (
    <ul class="plain">
      {pesan.map((p) => (
        <li>
          {p.kolom !== "" && <strong>{t.namaKolom[p.kolom]}</strong>}
          {p.nilai !== "" && (
            <span class="muted">
              {" "}
              {p.kode === "nomor-ganda" ? t.barisKe(p.nilai) : `“${p.nilai.slice(0, 80)}”`}
            </span>
          )}
          <br />
          {t.pesan[p.kode as keyof (typeof t)["pesan"]] ?? p.kode}
          {p.saran && (
            <>
              <br />
              {said(p.saran, t, lang)}
            </>
          )}
        </li>
      ))}
    </ul>
  );
};
const said = (saran: string, t: (typeof imporWords)[Lang], lang: Lang) =>
  tanggalSah(saran) ? t.tercatat(tanggalPendek(saran, lang)) : t.mungkin(saran);

const Changes = ({ perubahan }: { perubahan: readonly Perubahan[] }) => {
  const [t, lang] = [useWords(imporWords), useLang()];
  return (
    <ul class="plain">
      {perubahan.map((p) => (
        <li>
          <span class="small muted">{t.namaKolom[p.kolom as "nama"]}</span>
          <br />
          <del>{inWords(p.lama, lang) || t.belumAda}</del> → <ins>{inWords(p.baru, lang)}</ins>
        </li>
      ))}
    </ul>
  );
};

/** Stored keys read as words; everything else as it was written. */
function inWords(value: string, lang: Lang): string {
  if (tanggalSah(value)) return tanggalPendek(value, lang);
  for (const dictionary of [jenisJabatan, jenjang, jenisPegawai] as Readonly<
    Record<string, Record<Lang, string>>
  >[])
    if (Object.hasOwn(dictionary, value)) return dictionary[value]?.[lang] ?? value;
  return value;
}

const PostOf = ({ data }: { data: Data }) => {
  const [t, lang] = [useWords(imporWords), useLang()];
  return (
    <span class="person">
      <span>{data.jabatan}</span>
      <span class="small muted">
        {data.namaUnit} · {t.mulai(tanggalPendek(data.dari, lang))}
      </span>
      {(data.catatan ?? []).map((k) => (
        <span class="small">{t.catatan[k as keyof (typeof t)["catatan"]]}</span>
      ))}
    </span>
  );
};
