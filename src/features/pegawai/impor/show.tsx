import { newId } from "../../../data/ids.ts";
import { imporWords } from "../../../i18n/impor.ts";
import type { Me } from "../../../web/env.ts";
import { fragment, wantsFragment } from "../../../web/fragment.tsx";
import { onlyAdmin } from "../../../web/guards.ts";
import { page } from "../../../web/page.ts";
import type { At } from "../../../web/params.ts";
import { baseOf } from "../../../web/paths.ts";
import { found } from "../../../web/stops.ts";
import { type C, trail } from "../common.ts";
import { HASIL, type Hasil } from "./banding.ts";
import { ColumnsPage } from "./columns-page.tsx";
import { PreviewPage } from "./preview-page.tsx";
import { Running, RunningPage } from "./progress-page.tsx";
import {
  berjalan,
  type ImporRow,
  importStatement,
  type Pemetaan,
  type PreviewRow,
  previewStatement,
  type Ringkasan,
} from "./queries.ts";
import { type Stays, stayedStatement } from "./undo-queries.ts";

/** An import in whatever state it is: columns to be confirmed, at work, a preview, applied, undone, stopped. */
export async function showImport(c: At<"id">, changed = false) {
  const { id } = c.req.valid("param");
  const asked = HASIL.find((h) => h === c.req.query("hasil"));
  const n = Number(c.req.query("halaman"));
  const halaman = Number.isInteger(n) && n > 0 && n <= 1000 ? n : 1;
  const { me, rows } = await page(c, (pegawai) => [
    importStatement(id, pegawai, c.var.today),
    stayedStatement(id, pegawai, c.var.today),
    ...HASIL.map((h) => previewStatement(id, h, halaman, pegawai, c.var.today)),
  ]);
  onlyAdmin(me);
  const [[row], stayed, ...lists] = rows as unknown as [ImporRow[], Stays[], ...PreviewRow[][]];
  const impor = found(row);
  const shown = { base: baseOf(c), zona: c.var.agency.zona, impor, perintah: newId(c.var.now) };
  if (changed) c.status(409);
  const t = imporWords[c.var.lang];
  const title = `${t.judulLangkah[impor.langkah]} · ${impor.namaBerkas}`;
  const frame = { title, failed: changed, breadcrumb: importTrail(c, me) };
  if (berjalan(impor.langkah)) {
    if (wantsFragment(c)) return fragment(c, <Running {...shown} />);
    return c.render(<RunningPage {...shown} />, frame);
  }
  // What was watched has come to its end: the whole page is another one.
  if (wantsFragment(c)) {
    c.header("hx-redirect", `${baseOf(c)}/pegawai/impor/${id}`);
    return c.body(null, 204);
  }
  if (impor.langkah === "kolom" || impor.langkah === "gagal") {
    const pemetaan = JSON.parse(impor.pemetaan) as Pemetaan;
    return c.render(<ColumnsPage {...shown} pemetaan={pemetaan} />, frame);
  }
  const ringkasan = JSON.parse(impor.ringkasan) as Ringkasan;
  const hasil: Hasil =
    asked ?? (["salah", "berubah", "baru", "sama"] as const).find((h) => ringkasan.jumlah[h] > 0) ?? "baru";
  return c.render(
    <PreviewPage
      {...shown}
      ringkasan={ringkasan}
      rows={lists[HASIL.indexOf(hasil)] ?? []}
      stayed={stayed}
      hasil={hasil}
      halaman={halaman}
      changed={changed}
    />,
    frame,
  );
}

export const importTrail = (c: C, me: Me, id?: string) => [
  ...trail(c, me),
  { href: `${baseOf(c)}/pegawai/impor`, label: imporWords[c.var.lang].title },
  ...(id ? [{ href: `${baseOf(c)}/pegawai/impor/${id}`, label: imporWords[c.var.lang].pratinjau }] : []),
];
