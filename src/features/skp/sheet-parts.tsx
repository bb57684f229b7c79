import type { RhkContent } from "../../data/agency/skp.ts";
import type { JenisRhk, Kelompok, Pendekatan } from "../../domain/istilah.ts";
import { skpWords } from "../../i18n/skp.ts";
import { useWords } from "../../web/words.ts";
import type { Note } from "./queries.ts";
import { barisKosong, kelompokBaris } from "./sheet-kata.ts";

/** Numbering runs on from UTAMA to TAMBAHAN (forms.md 0, rule 4). */
export function numbered(rhk: readonly RhkContent[]) {
  let nomor = 0;
  return (["utama", "tambahan"] as const).map((jenis) => ({
    jenis,
    list: rhk
      .filter((r) => r.jenis === jenis)
      .map((r) => {
        nomor += 1;
        return { nomor, r };
      }),
  }));
}

export const GroupRow = (props: { readonly jenis: JenisRhk; readonly span: number }) => (
  <tbody>
    <tr class="kelompok">
      <th colspan={props.span} scope="rowgroup">
        {kelompokBaris[props.jenis]}
      </th>
    </tr>
  </tbody>
);

export const EmptyRow = (props: { readonly kelompok: Kelompok; readonly pendekatan: Pendekatan }) => (
  <tbody>
    <tr>
      {barisKosong(props.kelompok, props.pendekatan).map((teks, at) => (
        <td class={at === 0 ? "no" : undefined}>{teks}</td>
      ))}
    </tr>
  </tbody>
);

export const NoteRow = (props: { readonly note: string | undefined; readonly span: number }) => {
  const t = useWords(skpWords).catatan;
  return props.note ? (
    <tr class="catatan-penilai jangan-cetak">
      <td colspan={props.span}>
        <strong>{t.baris}:</strong> <span class="pre">{props.note}</span>
      </td>
    </tr>
  ) : null;
};

export const noteOf = (notes: readonly Note[], rhk: string) => notes.find((n) => n.rhk === rhk)?.teks;
