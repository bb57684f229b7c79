import type { RhkContent } from "../../data/agency/skp.ts";
import { aspek, perspektif, sebutan } from "../../domain/istilah.ts";
import { Kalimat } from "./kalimat.tsx";
import { kolomJaJf, kolomJpt, kolomKualitatif } from "./rekaman-kolom.ts";
import type { Rekaman } from "./rekaman-page.tsx";

/** The upper table; numbering runs on from A. UTAMA to B. TAMBAHAN. */
export const RekamanHasil = (props: Rekaman) => {
  const kuantitatif = props.head.pendekatan === "kuantitatif";
  const kolom = !kuantitatif
    ? kolomKualitatif
    : props.head.kelompok === "jpt-unit-mandiri"
      ? kolomJpt
      : kolomJaJf;
  const { rhk } = props.content;
  return (
    <table class="formulir">
      <thead>
        <tr>
          {kolom.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
        {kuantitatif && (
          <tr>
            {kolom.map((_, at) => (
              <th>({at + 1})</th>
            ))}
          </tr>
        )}
      </thead>
      {(["utama", "tambahan"] as const).map((jenis) => (
        <>
          <tbody>
            <tr class="kelompok">
              <th colspan={kolom.length} scope="rowgroup">
                {jenis === "utama" ? "A. UTAMA" : "B. TAMBAHAN"}
              </th>
            </tr>
          </tbody>
          {[...rhk.filter((r) => r.jenis === "utama"), ...rhk.filter((r) => r.jenis === "tambahan")].map(
            (r, at) =>
              r.jenis !== jenis ? null : kuantitatif ? (
                <Kuantitatif {...props} rhk={r} nomor={at + 1} />
              ) : (
                <Kualitatif {...props} rhk={r} nomor={at + 1} />
              ),
          )}
        </>
      ))}
      <Lainnya {...props} kolom={kolom.length} />
    </table>
  );
};

/** All of it is recorded (Ps. 17 ayat (3)): also what was said of a result by another name, or of one no longer planned. */
const Lainnya = ({ content, items, kolom }: Rekaman & { readonly kolom: number }) => {
  const lain = items.filter((u) => u.rhk !== null && !content.rhk.some((r) => r.id === u.rhk));
  return lain.length === 0 ? null : (
    <tbody>
      <tr class="kelompok">
        <th colspan={kolom} scope="rowgroup">
          HASIL KERJA YANG DISEBUT PEMBERI UMPAN BALIK
        </th>
      </tr>
      <tr>
        <td colspan={kolom}>
          <Kalimat items={lain} />
        </td>
      </tr>
    </tbody>
  );
};

type Baris = Rekaman & { readonly rhk: RhkContent; readonly nomor: number };

const Kuantitatif = (props: Baris) => {
  const { rhk, nomor, head } = props;
  const jpt = head.kelompok === "jpt-unit-mandiri";
  const span = Math.max(1, rhk.indikator.length);
  const list = rhk.indikator.length > 0 ? rhk.indikator : [null];
  return (
    <tbody>
      {list.map((i, at) => (
        <tr>
          {at === 0 && (
            <>
              <td class="no" rowspan={span}>
                {nomor}
              </td>
              {!jpt && (
                <td class="pre" rowspan={span}>
                  {rhk.rhkPimpinanTeks}
                </td>
              )}
              <td class="pre" rowspan={span}>
                {rhk.teks}
                {jpt && rhk.penugasanDari && ` (penugasan dari ${rhk.penugasanDari})`}
              </td>
            </>
          )}
          {!jpt && <td>{sebutan(aspek, i?.aspek)}</td>}
          <td class="pre">{i?.teks}</td>
          <td class="pre">{i?.target}</td>
          {jpt && <td>{sebutan(perspektif, i?.perspektif)}</td>}
          <td class="pre">{i && realisasi(props, i.id)}</td>
          {at === 0 && (
            <td rowspan={span}>
              <Kalimat items={props.items.filter((u) => u.rhk === rhk.id)} />
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
};

const Kualitatif = (props: Baris) => {
  const { rhk, nomor } = props;
  return (
    <tbody>
      <tr>
        <td class="no">{nomor}</td>
        <td>
          <span class="pre">{rhk.teks}</span>
          <br />
          Ukuran keberhasilan dan Target:
          <ul>
            {rhk.indikator.map((i) => (
              <li class="pre">{i.target ? `${i.teks}, ${i.target}` : i.teks}</li>
            ))}
          </ul>
        </td>
        <td>
          <ul>
            {rhk.indikator.map((i) => {
              const text = realisasi(props, i.id);
              return text ? <li class="pre">{text}</li> : null;
            })}
          </ul>
        </td>
        <td>
          <Kalimat items={props.items.filter((u) => u.rhk === rhk.id)} />
        </td>
      </tr>
    </tbody>
  );
};

const realisasi = ({ realisasi: all }: Rekaman, indikator: string): string => {
  const isi = all.find((r) => r.indikator === indikator);
  return isi ? `${isi.teks}${isi.sumber ? ` berdasarkan ${isi.sumber}` : ""}` : "";
};
