import { Hono } from "hono";
import { newCodes } from "../../data/agency/faktor.ts";
import { akunWords } from "../../i18n/akun.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { readForm, readTyped } from "../../web/form.ts";
import { baseOf } from "../../web/paths.ts";
import { Button, LinkButton, PrintButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";
import { replaceCodes } from "./actions.ts";
import { codesForm } from "./forms.ts";
import { asOwner, type C, loadOwn, type Own } from "./own.ts";
import { showOwn } from "./show.tsx";

/** Recovery codes are shown in the answer that made them, and kept only as fingerprints. */
export const codes = new Hono<AgencyEnv>()
  .post("/akun/kode", async (c) => {
    await readTyped(c);
    const own = await loadOwn(c);
    if (!own.segar) return showOwn(c, own, { errors: { formulir: "butuh-bukti" }, status: 409 });
    if (!own.me.faktor.punya) return showOwn(c, own, { errors: { formulir: "tanpa-faktor" }, status: 409 });
    const fresh = newCodes();
    await replaceCodes({ ...asOwner(c, own), perintah: undefined }, fresh);
    return showCodes(c, own, fresh);
  })
  // Sends back as a file what the page has sent: the server could not say them a second time.
  .post("/akun/kode/berkas", async (c) => {
    const form = await readForm(c, codesForm);
    const own = await loadOwn(c);
    if (!form.ok) return showOwn(c, own, { errors: { formulir: "sudah-berubah" } });
    const { agency, today, lang } = c.var;
    const head = akunWords[lang].kode.berkas(agency.nama, own.me.viewer.nama, tanggalPanjang(today, lang));
    c.header("content-disposition", 'attachment; filename="kode-pemulihan-selaras.txt"');
    return c.text(`${head}\n${form.data.kode.split(" ").join("\n")}\n`);
  });

export function showCodes(c: C, own: Own, fresh: readonly string[]) {
  const t = akunWords[c.var.lang];
  return c.render(<CodesPage base={baseOf(c)} nama={own.me.viewer.nama} fresh={fresh} />, {
    title: t.kode.title,
    breadcrumb: [{ href: `${baseOf(c)}/akun`, label: t.title }],
  });
}

type Props = { readonly base: string; readonly nama: string; readonly fresh: readonly string[] };

const CodesPage = ({ base, nama, fresh }: Props) => {
  const { kode: t } = useWords(akunWords);
  return (
    <div class="narrow stack">
      <PageHead title={t.title} overline={nama} />
      <Notice kind="warn" title={t.lead}>
        <p>{t.jelas}</p>
      </Notice>
      <ol class="card columns" aria-label={t.daftar}>
        {fresh.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div class="cluster">
        <LinkButton kind="primary" href={`${base}/akun`}>
          {t.selesai}
        </LinkButton>
        <form method="post" action={`${base}/akun/kode/berkas`} novalidate hx-boost="false">
          <HiddenFields fields={{ kode: fresh.join(" ") }} />
          <Button icon="file-text">{t.unduh}</Button>
        </form>
        <PrintButton>{t.cetak}</PrintButton>
      </div>
    </div>
  );
};
