import { kunci, predikat } from "../../domain/istilah.ts";
import { hasilWords } from "../../i18n/hasil.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { scrollable } from "../../web/ui/table.tsx";
import { useLang } from "../../web/words.ts";
import type { HasilRow } from "./queries.ts";

const [LEBAR, TINGGI, KIRI, ATAS] = [64, 26, 132, 16] as const;

/** The periodic results as a staircase, best on top; the list below the picture says the same in words. */
export const TrenPicture = ({ rows }: { readonly rows: readonly HasilRow[] }) => {
  const lang = useLang();
  const t = hasilWords[lang];
  const skala = kunci(predikat);
  const titik = rows.map((r, at) => ({
    r,
    x: KIRI + at * LEBAR + LEBAR / 2,
    y: ATAS + skala.indexOf(r.predikat) * TINGGI,
  }));
  const lebar = KIRI + rows.length * LEBAR;
  const tinggi = ATAS + skala.length * TINGGI + 14;
  return (
    <div class="table-wrap" {...scrollable(t.tren.gambar)}>
      <svg
        width={lebar + 12}
        height={tinggi}
        viewBox={`-12 0 ${lebar + 12} ${tinggi}`}
        aria-hidden="true"
        focusable="false"
      >
        {skala.map((p, at) => (
          <>
            <text x="0" y={ATAS + at * TINGGI + 4} font-size="12" fill="currentColor">
              {predikat[p][lang]}
            </text>
            <line
              x1={KIRI}
              x2={lebar}
              y1={ATAS + at * TINGGI}
              y2={ATAS + at * TINGGI}
              stroke="currentColor"
              stroke-opacity="0.15"
            />
          </>
        ))}
        <polyline
          points={titik.map(({ x, y }) => `${x},${y}`).join(" ")}
          fill="none"
          stroke="currentColor"
          stroke-width="2"
        />
        {titik.map(({ r, x, y }) => (
          <>
            <circle cx={x} cy={y} r="5" fill="currentColor" />
            <text x={x} y={tinggi - 4} font-size="11" text-anchor="middle" fill="currentColor">
              {pendek(r)}
            </text>
          </>
        ))}
      </svg>
      <ol class="sr-only">
        {rows.map((r) => (
          <li>
            {namaPeriode(r, lang)}: {predikat[r.predikat][lang]}
          </li>
        ))}
      </ol>
    </div>
  );
};

const ROMAN = ["I", "II", "III", "IV"] as const;
const pendek = (r: HasilRow) =>
  r.jenis === "triwulan"
    ? `${ROMAN[r.n - 1] ?? r.n} ${r.tahun}`
    : `${String(r.n).padStart(2, "0")}/${r.tahun}`;
