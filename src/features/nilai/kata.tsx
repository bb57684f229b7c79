import type { SebabAlasan } from "../../domain/alasan-rating.ts";
import { evaluasiWords } from "../../i18n/evaluasi.ts";
import { nilaiWords } from "../../i18n/nilai.ts";
import { TextArea } from "../../web/ui/field.tsx";
import { useLang } from "../../web/words.ts";
import type { Isi } from "./baris.ts";

type Props = {
  /** Of the evaluation; "@" in the copy that the script takes. */
  readonly id: string;
  readonly isi: Pick<Isi, "alasan" | "catatan">;
  readonly sebab: readonly SebabAlasan[];
  /** A low rating that nobody heard of before. */
  readonly sunyi: boolean;
  readonly dipastikan: boolean;
  readonly galat: { readonly alasan?: boolean | undefined; readonly dipastikan?: boolean | undefined };
};

/** The words that belong to a rating: why they are asked for, by code, and where they are written. */
export const Kata = ({ id, isi, sebab, sunyi, dipastikan, galat }: Props) => {
  const lang = useLang();
  const t = nilaiWords[lang];
  const form = `f-${id}`;
  return (
    <tr class="kata">
      <td colspan={9}>
        <p class="small" data-sebab hidden={sebab.length === 0}>
          <strong>{t.tulisAlasan}</strong>{" "}
          <span>{sebab.map((s) => evaluasiWords[lang].pratinjau.sebab[s]).join(" ")}</span>
        </p>
        <div class="dua">
          <TextArea
            name="alasan"
            id={`alasan-${id}`}
            label={t.alasan}
            rows={2}
            value={isi.alasan}
            attrs={{ form, ...(galat.alasan && { "aria-invalid": "true" }) }}
          />
          <TextArea
            name="catatan"
            id={`catatan-${id}`}
            label={t.catatan}
            rows={2}
            value={isi.catatan}
            attrs={{ form }}
          />
        </div>
        <label class="setuju" data-sunyi hidden={!sunyi && !galat.dipastikan}>
          <input
            type="checkbox"
            name="dipastikan"
            value="ya"
            form={form}
            checked={dipastikan}
            id={`dipastikan-${id}`}
          />
          <span>{t.dipastikan}</span>
        </label>
      </td>
    </tr>
  );
};
