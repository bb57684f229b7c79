import { type FaktaProgres, KEGIATAN_TERPANJANG } from "../../domain/progres.ts";
import { harianWords } from "../../i18n/harian.ts";
import type { FieldErrors } from "../../web/form.ts";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { DateField, TextArea, TextField } from "../../web/ui/field.tsx";
import { useLang } from "../../web/words.ts";
import type { Ketikan } from "./entri.ts";
import { pilihanHasil } from "./parts.tsx";

type Props = {
  /** Times as the browser's own fields hold them, the day as YYYY-MM-DD. */
  readonly ketikan: Ketikan;
  readonly said: FieldErrors;
  readonly fakta: FaktaProgres;
  /** What was noted often: offered while one types. */
  readonly usul?: readonly string[];
  /** Of what recurs: no day of its own. */
  readonly tanpaTanggal?: boolean;
  /** The rest folds away until it is wanted. */
  readonly lipat?: boolean;
};

/** One line as fields: what was done first, the rest when it is wanted. */
export const EntriFields = ({ ketikan, said, fakta, usul = [], lipat, tanpaTanggal }: Props) => {
  const t = harianWords[useLang()].catat;
  const lainnya = (
    <>
      <div class="isi-jam">
        <TextField
          type="time"
          name="mulai"
          label={t.mulai}
          value={ketikan.mulai}
          error={said.mulai}
          optional={t.opsional}
        />
        <TextField
          type="time"
          name="selesai"
          label={t.selesai}
          value={ketikan.selesai}
          error={said.selesai}
          optional={t.opsional}
        />
        <TextField
          name="jumlah"
          label={t.jumlah}
          inputmode="numeric"
          width={4}
          value={ketikan.jumlah}
          error={said.jumlah}
          optional={t.opsional}
        />
        <TextField
          name="satuan"
          label={t.satuan}
          width={8}
          value={ketikan.satuan}
          error={said.satuan}
          optional={t.opsional}
        />
      </div>
      <SelectField
        name="hasil"
        label={t.hasil}
        blank={t.hasilKosong}
        choices={pilihanHasil(fakta)}
        value={ketikan.hasil}
        error={said.hasil}
        optional={t.opsional}
      />
    </>
  );
  const terbuka = ["mulai", "selesai", "jumlah", "satuan", "hasil"].some(
    (k) => said[k] || ketikan[k as "mulai"],
  );
  return (
    <>
      {!tanpaTanggal && (
        <DateField name="tanggal" label={t.tanggal} value={ketikan.tanggal} error={said.tanggal} />
      )}
      {lipat ? (
        <TextField
          name="kegiatan"
          label={t.kegiatan}
          hint={t.kegiatanJelas}
          value={ketikan.kegiatan}
          error={said.kegiatan}
          autocomplete="off"
          attrs={usul.length > 0 ? { list: "kebiasaan" } : undefined}
        />
      ) : (
        <TextArea
          name="kegiatan"
          label={t.kegiatan}
          hint={t.kegiatanJelas}
          value={ketikan.kegiatan}
          error={said.kegiatan}
          rows={3}
          maxlength={KEGIATAN_TERPANJANG}
        />
      )}
      {usul.length > 0 && (
        <datalist id="kebiasaan">
          {usul.map((u) => (
            <option value={u} />
          ))}
        </datalist>
      )}
      {lipat ? (
        <details class="add" open={terbuka}>
          <summary>{t.lainnya}</summary>
          <div class="stack-s">{lainnya}</div>
        </details>
      ) : (
        lainnya
      )}
    </>
  );
};
