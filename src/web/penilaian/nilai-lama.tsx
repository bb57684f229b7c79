import type { WarisanRow } from "../../data/agency/warisan.ts";
import { bagianTahun, predikatLama } from "../../domain/warisan.ts";
import { warisanWords } from "../../i18n/warisan.ts";
import { Table } from "../ui/table.tsx";
import { useLang } from "../words.ts";

/** Numeric years as they were: words of their own scale, no colours of the quadrant, no trend with it. */
export const NilaiLama = ({ rows }: { readonly rows: readonly WarisanRow[] }) => {
  const lang = useLang();
  const t = warisanWords[lang];
  if (rows.length === 0) return null;
  const angka = (n: string | null) => (n === null ? "—" : lang === "id" ? n.replace(".", ",") : n);
  return (
    <section class="stack-s">
      <h2>{t.kepala}</h2>
      <Table
        caption={t.kepala}
        captionHidden
        rows={rows}
        columns={[
          {
            head: t.tahun,
            kind: "row",
            cell: (w) => (w.bagian === "setahun" ? w.tahun : `${bagianTahun[w.bagian][lang]} ${w.tahun}`),
          },
          { head: t.skp, kind: "number", cell: (w) => angka(w.nilaiSkp) },
          { head: t.perilaku, kind: "number", cell: (w) => angka(w.nilaiPerilaku) },
          {
            head: t.nilai,
            kind: "number",
            cell: (w) => `${angka(w.nilai)}${w.ideBaru === 1 ? ` (${t.ide})` : ""}`,
          },
          // The old document's own word in both languages: it is a name, not a translation.
          { head: t.predikat, cell: (w) => <strong>{predikatLama[w.predikat].id}</strong> },
          {
            head: t.dari,
            cell: (w) => (
              <span class="small">
                {[w.jabatan, w.unit, w.penilai, w.sumber].filter(Boolean).join(" · ")}
                {w.berbeda.split(" ").map((b) => {
                  const kata = b === "nilai" || b === "predikat" ? t.berbeda[b] : "";
                  return kata && <span class="muted"> {kata}</span>;
                })}
              </span>
            ),
          },
        ]}
      />
      <p class="small muted">{t.skala}</p>
    </section>
  );
};
