import { catatStatement, type TercatatRow, tercatatStatement } from "../../data/agency/catat.ts";
import { progresStatement } from "../../data/agency/progres.ts";
import { rows } from "../../data/agency/statement.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import type { Refusal } from "../../domain/result.ts";
import { tanggalSah } from "../../domain/tanggal.ts";
import { catatWords } from "../../i18n/catat.ts";
import { said } from "../../i18n/penolakan.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import type { C } from "../../web/bukti/umum.ts";
import { bahanCatat } from "../../web/catat/bahan.ts";
import { keepsNotes } from "../../web/catat/kartu.tsx";
import type { Typed } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { CatatPage } from "./catat-page.tsx";

export type Again = {
  readonly typed?: Typed;
  readonly refusal?: Refusal;
  /** What is wrong with the files, in words. */
  readonly berkas?: readonly string[];
};

/** The form and the day's notes, also after one was stored, taken back or refused. */
export async function notePage(c: C, again: Again = {}): Promise<Response> {
  const { today, now, agency } = c.var;
  const asked = again.typed?.tanggal ?? c.req.query("tanggal") ?? "";
  const tanggal = tanggalSah(asked) && asked <= today ? asked : today;
  const done = c.req.query("tercatat") ?? "";
  const { me, rows: all } = await page(c, (id) => [
    catatStatement(id, today),
    progresStatement(id, { dari: tanggal, sampai: tanggal }, id, today, 60),
    ID_PATTERN.test(done) ? tercatatStatement(done, id) : rows<TercatatRow>`SELECT 1 WHERE 0`,
  ]);
  const { lang } = c.var;
  const [catat, daftar, [tercatat]] = all;
  const t = catatWords[lang];
  const failed = again.refusal !== undefined || again.berkas !== undefined;
  const klien = again.typed?.klien ?? "";
  return c.render(
    <CatatPage
      base={baseOf(c)}
      klien={ID_PATTERN.test(klien) ? klien : newId(now)}
      bahan={bahanCatat(catat)}
      pegawai={keepsNotes(me) ? me.viewer.pegawai : null}
      hari={today}
      tanggal={tanggal}
      zona={agency.zona}
      daftar={daftar}
      tercatat={failed ? undefined : tercatat}
      sudah={c.req.query("sudah") === "ya"}
      dibatalkan={!failed && c.req.query("dibatalkan") === "ya"}
      now={now}
      typed={again.typed}
      masalah={[
        ...(again.refusal ? [wordsFor(again.refusal, lang)] : []),
        ...(again.berkas ?? []).map((text) => ({ field: "berkas", text })),
      ]}
    />,
    {
      title: t.judul,
      breadcrumb: [
        { label: rencanaAksiWords[lang].menu, href: `${baseOf(c)}/pelaksanaan` },
        { label: t.judul },
      ],
      failed,
    },
  );
}

export function wordsFor(
  refusal: Refusal,
  lang: "id" | "en",
): { readonly field?: string; readonly text: string } {
  const { code } = refusal;
  if (code === "terlalu-banyak") return { field: "berkas", text: catatWords[lang].salah[code] };
  return { ...(fieldOf(code) ? { field: fieldOf(code) as string } : {}), text: said(refusal, lang) };
}

const fieldOf = (code: string): string | undefined =>
  /kegiatan/.test(code)
    ? "kegiatan"
    : /rhk|di-luar-masa/.test(code)
      ? "rhk"
      : /^progres-(tanggal|belum|terlalu-lampau|hari|sedang|terkunci)/.test(code)
        ? "tanggal"
        : undefined;
