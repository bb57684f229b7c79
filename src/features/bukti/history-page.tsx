import { sql } from "drizzle-orm";
import { faktaBuktiStatement, fileStatement } from "../../data/agency/bukti.ts";
import { pembacaStatement, versiStatement } from "../../data/agency/bukti-versi.ts";
import { buktiWords } from "../../i18n/bukti.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found } from "../../web/stops.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { About, Preview } from "./about.tsx";
import { Meta } from "./parts.tsx";

/** For everybody who may read the file: what it is, what it was, and (owner, auditor) who opened it. */
export async function historyPage(c: At<"id">): Promise<Response> {
  const { today, agency } = c.var;
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [
    fileStatement(id, who, today),
    versiStatement(id, who, today),
    pembacaStatement(id, who, today),
    faktaBuktiStatement(sql`SELECT ${id}`, who, today),
  ]);
  const { lang } = c.var;
  const [files, versi, pembaca, fakta] = rows;
  const file = found(files[0]);
  const t = buktiWords[lang];
  const base = baseOf(c);
  const own = file.pegawai === me.viewer.pegawai;
  return c.render(
    <div class="stack-l">
      <div>
        {own && c.req.query("selesai") === "unggah" && <Notice kind="success">{t.selesai.unggah}</Notice>}
        <PageHead
          title={file.nama}
          lead={<Meta b={file} zona={agency.zona} />}
          actions={
            <>
              {!file.alamat && (
                <LinkButton href={`${base}/bukti/${id}`} icon="download" download>
                  {t.unduh}
                </LinkButton>
              )}
              {own && <LinkButton href={`${base}/bukti/${id}/kaitan`}>{t.kelola}</LinkButton>}
            </>
          }
        />
        <Preview base={base} file={file} />
      </div>
      <About base={base} zona={agency.zona} file={file} versi={versi} pembaca={pembaca} fakta={fakta} />
    </div>,
    {
      title: file.nama,
      breadcrumb: own
        ? [{ label: t.judul, href: `${base}/bukti` }, { label: file.nama }]
        : [{ label: file.nama }],
    },
  );
}
