import {
  choicesStatement,
  faktaBuktiStatement,
  namaBerkasStatement,
  usedStatement,
} from "../../data/agency/bukti.ts";
import {
  buktiSayaStatement,
  type Cari,
  idsSql,
  jumlahStatement,
  LIHAT,
  periodeBuktiStatement,
} from "../../data/agency/bukti-saya.ts";
import { belumSelesaiStatement } from "../../data/agency/unggahan.ts";
import { PERIODE_PATTERN } from "../../data/ids.ts";
import type { Refusal } from "../../domain/result.ts";
import { tahunDari } from "../../domain/tanggal.ts";
import { buktiWords } from "../../i18n/bukti.ts";
import { buktiSayaWords } from "../../i18n/bukti-saya.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import { type C, wordsOf, yearOf } from "../../web/bukti/umum.ts";
import { cleanText } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { FilePage, type FilePageProps } from "./file-page.tsx";
import { EvidenceListPage, type ListProps } from "./list-page.tsx";

type Again = Pick<ListProps, "errors" | "untuk" | "kembali" | "field" | "dipilih"> & {
  readonly lihat?: string;
};
/** Bukti saya, also when an upload was refused. */
export async function listPage(c: C, again: Again = {}): Promise<Response> {
  const { now, agency, today } = c.var;
  const { zona } = agency;
  const cari = cariDari(c, again.lihat);
  const { rows } = await page(c, (id) => [
    buktiSayaStatement(id, cari, zona),
    faktaBuktiStatement(idsSql(id, cari, zona), id, today),
    jumlahStatement(id, cari, zona),
    periodeBuktiStatement(id),
    belumSelesaiStatement(id, now),
    usedStatement(id, yearOf(c), today),
    choicesStatement(id, now),
    namaBerkasStatement(c.req.query("berkas") ?? "", id),
  ]);
  const [files, fakta, [jumlah], periode, belum, [used], choices, [sama]] = rows;
  const t = buktiWords[c.var.lang];
  return c.render(
    <EvidenceListPage
      base={baseOf(c)}
      zona={zona}
      tahun={tahunDari(today)}
      files={files}
      fakta={fakta}
      jumlah={found(jumlah)}
      periode={periode}
      cari={cari}
      belum={belum}
      used={used?.bytes ?? 0}
      kuota={used?.kuota ?? 0}
      choices={choices}
      done={again.errors ? undefined : doneOf(c, sama?.nama)}
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

function cariDari(c: C, again?: string): Cari {
  const asked = again ?? c.req.query("lihat");
  const lihat = LIHAT.find((one) => one === asked) ?? "semua";
  const periode = c.req.query("periode") ?? "";
  return {
    lihat,
    kata: cleanText(c.req.query("cari") ?? "").slice(0, 100),
    periode: PERIODE_PATTERN.test(periode) ? periode : "",
    halaman: Math.min(1000, Math.max(1, Math.trunc(Number(c.req.query("hal"))) || 1)),
  };
}

export type Open = Pick<FilePageProps, "file" | "attachments" | "choices" | "versi" | "pembaca" | "fakta">;
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
      done={doneOf(c)}
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

function doneOf(c: C, sama = "…"): string | undefined {
  const t = buktiWords[c.var.lang].selesai;
  const kind = c.req.query("selesai");
  if (kind === "sama") return t.sama(sama);
  const [, n, m] = /^kait-(\d{1,2})-(\d{1,2})$/.exec(kind ?? "") ?? [];
  if (n && m) return buktiSayaWords[c.var.lang].selesaiKait(n, m);
  return kind === "unggah" || kind === "kaitan" || kind === "lepas" || kind === "hapus" ? t[kind] : undefined;
}
