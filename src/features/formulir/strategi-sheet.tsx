import type { Strategi } from "../../data/agency/strategi.ts";
import { bernomor } from "../../domain/strategi.ts";
import { Sheet } from "../../web/ui/formulir.tsx";
import { bagianStrategi, barisStrategi, JUDUL_STRATEGI, jenisButir } from "./kata.ts";

/** `indikator`: "Nilai IKPA: 95", one line each. */
export type LembarStrategi = Omit<Strategi, "indikator"> & { readonly indikator: string };

/** Format A.1.4, one sheet a strategy. */
export const StrategiSheet = ({
  lembar,
  label,
}: {
  readonly lembar: LembarStrategi;
  readonly label: string;
}) => (
  <Sheet paper="potret" label={label}>
    <h2>
      <i>{JUDUL_STRATEGI[0]}</i> {JUDUL_STRATEGI[1]}
    </h2>
    <table class="formulir">
      <tbody>
        {barisStrategi.map(([kiri, isiKiri, kanan, isiKanan]) => (
          <tr>
            <td>{kiri}</td>
            <td class="pre">{lembar[isiKiri]}</td>
            <td>{kanan}</td>
            <td class="pre">{lembar[isiKanan]}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <table class="formulir sambung">
      {bagianStrategi.map(([bagian, kepala]) => (
        <tbody>
          <tr class="judul">
            <th colspan={2} scope="rowgroup">
              {kepala}
            </th>
          </tr>
          {bernomor(lembar.butir, bagian).map(({ jenis, list }) => (
            <>
              <tr class="kelompok">
                <th colspan={2}>{jenisButir[jenis]}</th>
              </tr>
              {(list.length > 0 ? list.map(({ nomor, b }) => [`${nomor}.`, b.teks]) : [["", "-"]]).map(
                ([no, teks]) => (
                  <tr>
                    <td class="no">{no}</td>
                    <td class="pre">{teks}</td>
                  </tr>
                ),
              )}
            </>
          ))}
        </tbody>
      ))}
    </table>
  </Sheet>
);
