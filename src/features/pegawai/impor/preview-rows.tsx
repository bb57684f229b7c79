import { jenisJabatan, jenjang } from "../../../domain/jabatan.ts";
import { jenisPegawai } from "../../../domain/kepegawaian.ts";
import { tanggalSah, type Zona } from "../../../domain/tanggal.ts";
import { angka, tanggalPendek } from "../../../i18n/dates.ts";
import { imporWords } from "../../../i18n/impor.ts";
import type { Lang } from "../../../i18n/words.ts";
import { Person } from "../../../web/ui/nip.tsx";
import { Table } from "../../../web/ui/table.tsx";
import { useLang, useWords } from "../../../web/words.ts";
import type { Pesan } from "./baca-baris.ts";
import type { Hasil, Perubahan } from "./banding.ts";
import type { Data } from "./banding-jabatan.ts";
import type { ImporRow, PreviewRow, Ringkasan } from "./queries.ts";
import { hint } from "./said.ts";
import type { Stays } from "./undo-queries.ts";

export const Rows = ({ rows, hasil }: Props) => {
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
        : { head: t.kolom.jabatan, cell: (r: Read) => <PostOf {...r} /> };
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
              {hint(p.saran, lang)}
            </>
          )}
        </li>
      ))}
    </ul>
  );
};

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

const PostOf = ({ data, pesan }: Read) => {
  const [t, lang] = [useWords(imporWords), useLang()];
  // Somebody the import knows nothing of but his name.
  if (!data.jabatan) return <Problems pesan={pesan} />;
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

export type Props = {
  readonly base: string;
  readonly zona: Zona;
  readonly impor: ImporRow;
  readonly ringkasan: Ringkasan;
  readonly rows: readonly PreviewRow[];
  /** Rows that stayed when the import was taken back. */
  readonly stayed: readonly Stays[];
  readonly hasil: Hasil;
  readonly halaman: number;
  readonly perintah: string;
  readonly changed: boolean;
};

export type Read = { readonly nomor: number; readonly data: Data; readonly pesan: readonly Pesan[] };
