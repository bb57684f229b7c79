import { Sheet } from "../../web/ui/formulir.tsx";
import { type Bagian, JUDUL, KEPALA, type SelCetak } from "./lembar.ts";

/** Format A.1.5, portrait; the words of the form whatever language is read. */
export const MatrixSheet = ({ bagian }: { readonly bagian: readonly Bagian[] }) => (
  <Sheet paper="potret" label={JUDUL}>
    <h2>{JUDUL}</h2>
    {bagian.map((b) => (
      <table class="formulir">
        <thead>
          <tr>
            {KEPALA.map((head, at) => (
              <th scope="col" colspan={at === 2 ? Math.max(b.kolom.length, 1) : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{b.nama}</td>
            <td>{b.jabatan}</td>
            {b.kolom.map((teks) => (
              <td class="pre">{teks}</td>
            ))}
          </tr>
          {b.baris.map((o) => (
            <tr>
              <td>{o.nama}</td>
              <td>{o.jabatan}</td>
              {o.sel.map((sel) => (
                <td>
                  <Cell sel={sel} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    ))}
  </Sheet>
);

const Cell = ({ sel }: { readonly sel: SelCetak }) =>
  sel.length > 1 ? (
    <ul>
      {sel.map((teks) => (
        <li>{teks}</li>
      ))}
    </ul>
  ) : (
    <span class="pre">{sel[0]}</span>
  );
