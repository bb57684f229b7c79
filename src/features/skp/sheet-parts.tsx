import type { RhkContent } from "../../data/agency/skp.ts";
import type { JenisRhk } from "../../domain/istilah.ts";
import { skpWords } from "../../i18n/skp.ts";
import { useWords } from "../../web/words.ts";
import type { Note } from "./queries.ts";

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
        {props.jenis === "utama" ? "A. UTAMA" : "B. TAMBAHAN"}
      </th>
    </tr>
  </tbody>
);

/** The worked example (hlm. 151): "-" under the leader's column, then that it may come during the year. */
export const EmptyRow = (props: { readonly span: number; readonly jajf?: boolean }) => (
  <tbody>
    <tr>
      <td class="no">-</td>
      {props.jajf && <td>-</td>}
      <td colspan={props.span - (props.jajf ? 2 : 1)}>(dapat ditambahkan pada tahun berjalan)</td>
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

/** "Penguatan Internal": the form writes these with capitals. */
