import type { Bukti } from "../../data/agency/bukti.ts";
import { buktiWords } from "../../i18n/bukti.ts";
import { tautanWords } from "../../i18n/tautan.ts";
import type { C } from "../../web/bukti/umum.ts";
import { baseOf } from "../../web/paths.ts";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";

/** Instead of a file in which the scanner found something: why nobody gets it, and what to do. */
export function quarantined(c: C, file: Bukti) {
  const t = tautanWords[c.var.lang].karantina;
  const own = file.pegawai === c.var.me?.viewer.pegawai;
  c.status(409);
  return c.render(
    <div class="stack">
      <PageHead title={t.judul} lead={file.nama} focus />
      <Notice kind="warn">
        <p>{t.teks(file.nama)}</p>
        <p>{own ? t.pemilik : t.lain}</p>
      </Notice>
    </div>,
    {
      title: t.judul,
      breadcrumb: own
        ? [{ label: buktiWords[c.var.lang].judul, href: `${baseOf(c)}/bukti` }, { label: file.nama }]
        : [{ label: file.nama }],
      failed: true,
    },
  );
}
