import { targetBerbeda, targetDenganSatuan } from "../../domain/pk.ts";
import { pkWords } from "../../i18n/pk.ts";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { useWords } from "../../web/words.ts";
import { columnsFor, isPeriod } from "./grid-rows.ts";
import type { ButirRow, HeadRow, PembawaRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly head: HeadRow;
  readonly butir: readonly ButirRow[];
  /** null: not for this reader. */
  readonly pembawa: readonly PembawaRow[] | null;
};

/** The register as it is read and printed: every sasaran with its indicators, who carries each, and what nobody does. */
export const RegisterTable = ({ base, head, butir, pembawa }: Props) => {
  const t = useWords(pkWords);
  const periods = columnsFor(head.periodik).filter((c) => isPeriod(c) && butir.some((b) => lintasanOf(b)[c]));
  const heads = [t.sasaran, t.kode, t.teks, t.target, ...periods.map((p) => namaPeriode(t, p))];
  return (
    <div class="table-wrap">
      <table class="table cards">
        <caption class="sr-only">{t.tabel}</caption>
        <thead>
          <tr>
            {[...heads, ...(pembawa ? [t.pembawa] : [])].map((h) => (
              <th scope="col">{h}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {butir.map((b, at) => {
            const first = butir[at - 1]?.sasaran !== b.sasaran;
            const target = targetDenganSatuan(b.target, b.satuan);
            const lintasan = lintasanOf(b);
            return (
              <tr id={b.id ? `butir-${b.id}` : undefined}>
                <th scope="row" class="pre">
                  {first ? b.teksSasaran : <span class="sr-only">{b.teksSasaran}</span>}
                </th>
                <td data-label={t.kode} class="nowrap">
                  {b.kode}
                </td>
                <td data-label={t.teks}>
                  <div>
                    <span class="pre">{b.teks || "—"}</span>
                    {b.dipahamiSemua === 0 && <p class="small muted">{t.perluManual}</p>}
                  </div>
                </td>
                <td data-label={t.target} class="pre">
                  {target || "—"}
                </td>
                {periods.map((p) => (
                  <td data-label={namaPeriode(t, p)}>{lintasan[p] ?? "—"}</td>
                ))}
                {pembawa && (
                  <td data-label={t.pembawa}>
                    {b.id && (
                      <Pembawa
                        base={base}
                        target={target}
                        wajib={head.wajib === 1}
                        rows={pembawa.filter((p) => p.pk === b.id)}
                      />
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

const lintasanOf = (b: ButirRow) => JSON.parse(b.lintasan) as Readonly<Record<string, string>>;

type Words = { readonly triwulan: (n: string) => string; readonly bulan: (n: string) => string };
export const namaPeriode = (t: Words, column: string): string => {
  const [jenis, n = ""] = column.split("-");
  return jenis === "bulan" ? t.bulan(n) : t.triwulan(ROMAWI[Number(n) - 1] ?? n);
};
const ROMAWI = ["I", "II", "III", "IV"];

const Pembawa = (props: {
  readonly base: string;
  readonly target: string;
  readonly wajib: boolean;
  readonly rows: readonly PembawaRow[];
}) => {
  const t = useWords(pkWords);
  if (props.rows.length === 0)
    return props.wajib ? (
      <StatusTag kind="perlu-anda">{t.tanpaPembawa}</StatusTag>
    ) : (
      <span class="muted">{t.tanpaPembawa}</span>
    );
  return (
    <div>
      {props.rows.map((p) => (
        <p>
          <a href={`${props.base}/pohon?skp=${p.skp}`}>{p.nama}</a>: <span class="pre">{p.teks}</span>{" "}
          {p.disesuaikan === 1 && <span class="small muted">({t.disesuaikan}) </span>}
          {targetBerbeda(props.target, p.target) && (
            <StatusTag kind="perlu-anda">{p.target ? t.targetBeda(p.target) : t.targetSkpKosong}</StatusTag>
          )}
        </p>
      ))}
    </div>
  );
};
