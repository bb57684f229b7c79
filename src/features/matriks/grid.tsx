import { matriksWords } from "../../i18n/matriks.ts";
import { scrollable } from "../../web/ui/table.tsx";
import { useWords } from "../../web/words.ts";
import { fieldOf } from "./forms.ts";
import { kunciSel, type Orang, teksSel } from "./isi.ts";
import type { MatriksProps } from "./matriks-page.tsx";

/**
 * A thousand cells may stand here, so a cell is a field and nothing else: what it is about is said by its row and
 * its column, an id stands only where an error points.
 */
export const Grid = (props: MatriksProps) => {
  const t = useWords(matriksWords);
  const { m, mayEdit } = props;
  const open = new Set(m.cakupan.tanpaPembawa);
  return (
    <div class="table-wrap wide" {...scrollable(t.caption)}>
      <table class={`table grid-table k${Math.min(m.kolom.length, 12)}`}>
        <caption class="sr-only">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.pegawai}</th>
            {m.kolom.map((k, at) => (
              <th scope="col" id={`k${at}`} class={open.has(k.id) ? "belum" : undefined}>
                <span class="judul">
                  <b>{at + 1}</b> {k.teks}
                </span>
                {k.rhk && <span class="judul rhk">{k.rhk}</span>}
                {k.asal !== "skp" && <span class="tanda">{k.asal === "peran" ? t.usulan : t.simpanan}</span>}
                {mayEdit && (
                  <button type="submit" name="langkah" value={`tanpa-kolom.${at}`}>
                    {t.sisa} <span class="sr-only">{t.sisaKolom(at + 1)}</span>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {m.orang.map((o, row) => (
            <tr>
              <Who {...props} o={o} row={row} />
              {m.kolom.map((k, column) => (
                <Cell {...props} kolom={k.id} o={o} row={row} column={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Cell = (
  props: MatriksProps & {
    readonly kolom: string;
    readonly o: Orang;
    readonly row: number;
    readonly column: number;
  },
) => {
  const { m, kolom, o, row, column } = props;
  const key = kunciSel(kolom, o.pegawai);
  const text = props.typed?.sel.get(key) ?? teksSel(m, kolom, o.pegawai);
  if (!props.mayEdit) return <td class="pre">{text}</td>;
  const name = fieldOf(row, column);
  const wrong = props.errors?.some((e) => e.key === key);
  // What a refused form holds is not what is stored: the script must send it again.
  const sent = props.typed?.sel.has(key);
  return (
    <td>
      <textarea
        name={name}
        aria-labelledby={`o${row} k${column}`}
        id={wrong ? name : undefined}
        aria-invalid={wrong ? "true" : undefined}
        data-diketik={sent ? true : undefined}
      >
        {text}
      </textarea>
    </td>
  );
};

const Who = (props: MatriksProps & { readonly o: Orang; readonly row: number }) => {
  const t = useWords(matriksWords);
  const { m, o, row, base } = props;
  const cells = m.kolom.map((k) => m.sel.get(kunciSel(k.id, o.pegawai)));
  const roles = cells.reduce((n, s) => n + (s?.peran.length ?? 0), 0);
  const marks = marksOf(o).map((mark) => t[mark]);
  return (
    <th scope="row" data-bebas={o.bebas ? true : undefined}>
      <a id={`o${row}`} href={`${base}/matriks/${m.skp}/${o.pegawai}`}>
        {o.nama}
      </a>
      <small>
        {[o.jabatan, o.asal === 3 ? o.unit : null, ...marks].filter(Boolean).join(" · ")}
        {o.ketua === 1 && o.skpnya && (
          <>
            {" · "}
            <a href={`${base}/matriks/${o.skpnya}`}>{t.matriksTim}</a>
          </>
        )}
      </small>
      <span class="ringkas">{t.jumlahPeran(roles, cells.filter((s) => !s).length)}</span>
      {props.mayEdit && (
        <button type="submit" name="langkah" value={`tanpa-baris.${row}`} aria-label={t.sisaBaris(o.nama)}>
          ∅
        </button>
      )}
    </th>
  );
};

const marksOf = (o: Orang) => [
  ...(o.bebas ? (["bebas"] as const) : []),
  ...(o.asal === 3 ? (["tambahan"] as const) : []),
  ...(o.asal === 4 ? (["bukanBawahan"] as const) : []),
];
