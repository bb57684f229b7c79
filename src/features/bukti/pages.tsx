import { choicesStatement, ownFilesStatement, usedStatement } from "../../data/agency/bukti.ts";
import type { Refusal } from "../../domain/result.ts";
import { tahunDari } from "../../domain/tanggal.ts";
import { buktiWords } from "../../i18n/bukti.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import { type C, wordsOf, yearOf } from "../../web/bukti/umum.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { FilePage, type FilePageProps } from "./file-page.tsx";
import { EvidenceListPage } from "./list-page.tsx";

type Again = { readonly errors?: readonly string[]; readonly untuk?: string; readonly kembali?: string };
/** Bukti saya, also when an upload was refused. */
export async function listPage(c: C, again: Again = {}): Promise<Response> {
  const { now, agency } = c.var;
  const { rows } = await page(c, (id) => [
    ownFilesStatement(id),
    usedStatement(id, yearOf(c), c.var.today),
    choicesStatement(id, now),
  ]);
  const [files, [used], choices] = rows;
  const t = buktiWords[c.var.lang];
  return c.render(
    <EvidenceListPage
      base={baseOf(c)}
      zona={agency.zona}
      tahun={tahunDari(c.var.today)}
      files={files}
      used={used?.bytes ?? 0}
      kuota={used?.kuota ?? 0}
      choices={choices}
      done={again.errors ? undefined : doneOf(c, files)}
      {...again}
    />,
    {
      title: t.judul,
      breadcrumb: [
        { label: rencanaAksiWords[c.var.lang].menu, href: `${baseOf(c)}/pelaksanaan` },
        { label: t.judul },
      ],
      failed: again.errors !== undefined,
    },
  );
}

export type Open = Pick<FilePageProps, "file" | "attachments" | "choices">;
/** One file and what it proves, also when a step was refused. */
export function filePage(c: C, open: Open, refusal?: Refusal) {
  const { agency, lang } = c.var;
  const t = buktiWords[lang];
  if (refusal) c.status(statusOf(refusal));
  const text = refusal && wordsOf(c, refusal);
  const field = refusal?.code === "tujuan-tidak-ada" ? { field: "untuk" } : {};
  return c.render(
    <FilePage
      {...open}
      base={baseOf(c)}
      zona={agency.zona}
      error={text ? { ...field, text } : undefined}
      done={doneOf(c, [])}
    />,
    {
      title: open.file.nama,
      breadcrumb: [
        { label: rencanaAksiWords[lang].menu, href: `${baseOf(c)}/pelaksanaan` },
        { label: t.judul, href: `${baseOf(c)}/bukti` },
        { label: open.file.nama },
      ],
      failed: refusal !== undefined,
    },
  );
}

function doneOf(c: C, files: readonly { id: string; nama: string }[]): string | undefined {
  const t = buktiWords[c.var.lang].selesai;
  const kind = c.req.query("selesai");
  if (kind === "sama") return t.sama(files.find((f) => f.id === c.req.query("berkas"))?.nama ?? "…");
  return kind === "unggah" || kind === "kaitan" || kind === "lepas" || kind === "hapus" ? t[kind] : undefined;
}
