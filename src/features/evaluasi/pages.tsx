import type { Context } from "hono";
import { newId } from "../../data/ids.ts";
import type { Refusal } from "../../domain/result.ts";
import { evaluasiWords } from "../../i18n/evaluasi.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { baseOf } from "../../web/paths.ts";
import type { Ketik } from "../../web/penilaian/sisi.tsx";
import { statusOf } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { EvaluasiPage, type Isian, judul } from "./evaluasi-page.tsx";
import { type Berkas, berkasDari } from "./load.ts";
import { loadEvaluasi } from "./queries.ts";
import { SignPage } from "./sign-page.tsx";

type C = Context<AgencyEnv>;

/** What stands in the rows, as the form's fields. */
export const tersimpan = (b: Berkas): Typed => ({
  hasil: b.e.ratingHasil ?? "",
  perilaku: b.e.ratingPerilaku ?? "",
  alasan: b.e.alasan,
  catatan: b.e.catatan,
  ...Object.fromEntries(b.penilaian.map((p) => [`rhk-${p.rhk}`, p.penilaian])),
});

/** A lost race shows the rows as they are now beside what was typed; other refusals keep what was read. */
export async function again(c: C, me: Me, b: Berkas, refusal: Refusal, isian?: Isian, sisi?: Ketik) {
  const keep = { refusal, ...(isian && { isian }), ...(sisi && { sisi }) };
  if (refusal.code !== "sudah-berubah") return evaluasiPage(c, me, b, keep);
  const rows = await c.var.db.batch(loadEvaluasi(b.e.id, me.viewer.pegawai, c.var.today));
  const fresh = found(berkasDari(rows));
  return evaluasiPage(c, me, fresh, keep);
}

export function refused(c: C, me: Me, b: Berkas, refusal: Refusal, isian?: Isian) {
  c.status(statusOf(refusal));
  // What was typed by somebody who may not act any more is shown back; nobody else gets a form.
  const keep = refusal.kind === "keadaan" && isian ? { isian } : {};
  return evaluasiPage(c, me, b, { refusal, ...keep });
}

export function invalid(c: C, me: Me, b: Berkas, isian: Isian & { readonly errors: FieldErrors }) {
  c.status(422);
  return evaluasiPage(c, me, b, { isian });
}

export function evaluasiPage(
  c: C,
  me: Me,
  b: Berkas,
  extra: { isian?: Isian; refusal?: Refusal; sisi?: Ketik },
) {
  const { lang, today, agency, now } = c.var;
  const t = evaluasiWords[lang];
  const props = { b, base: baseOf(c), viewer: me.viewer, today, zona: agency.zona, perintah: newId(now) };
  const up =
    b.e.pegawai === me.viewer.pegawai
      ? { href: `${baseOf(c)}/evaluasi`, label: t.daftar.title }
      : { href: `${baseOf(c)}/tim?periode=${b.e.periode}`, label: t.tim };
  return c.render(<EvaluasiPage {...props} {...extra} />, {
    title: judul(b, me.viewer.pegawai, lang),
    failed:
      extra.refusal !== undefined || extra.isian?.errors !== undefined || extra.sisi?.errors !== undefined,
    breadcrumb: [up, { label: b.e.nama }],
  });
}

export function signPage(c: C, b: Berkas, errors: FieldErrors = {}) {
  const t = evaluasiWords[c.var.lang];
  return c.render(<SignPage b={b} base={baseOf(c)} perintah={newId(c.var.now)} errors={errors} />, {
    title: t.langkah.tandaTanganJudul(b.e.nama),
    failed: Object.keys(errors).length > 0,
    breadcrumb: [
      { href: `${baseOf(c)}/tim?periode=${b.e.periode}`, label: t.tim },
      { href: `${baseOf(c)}/evaluasi/${b.e.id}`, label: b.e.nama },
      { label: t.langkah.tandaTangan },
    ],
  });
}
