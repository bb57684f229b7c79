import { Hono } from "hono";
import * as z from "zod";
import { changedMeanwhile, write } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import { aturanSah, bacaAturan } from "../../domain/aturan-pelaksanaan.ts";
import { type Tanggal, tanggalSah } from "../../domain/tanggal.ts";
import { kelolaWords } from "../../i18n/kelola.ts";
import { said } from "../../i18n/penolakan.ts";
import { polaWords } from "../../i18n/pola.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { isAdmin, onlyAdmin, onlyAdminOrAuditor } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { KUNCI_POLA, type PolaRow, polaStatement, sidik } from "./pola.ts";
import { PolaPage } from "./pola-page.tsx";

type C = At<never>;

/** Which rules a team is compared by: the agency's dated choice, and what the rules say. */
export const polaRoutes = new Hono<AgencyEnv>()
  .get("/kelola/pola", async (c) => {
    const { me, baris } = await load(c);
    return polaPage(c, me, baris, {});
  })
  .post("/kelola/pola", async (c) => {
    const form = await readForm(c, bentuk(c.var.today));
    const { me, baris } = await load(c);
    onlyAdmin(me);
    const { typed } = form;
    if (!form.ok) return polaPage(c, me, baris, { typed, errors: form.errors });
    const { mulai, dasar } = form.data;
    const to = `${baseOf(c)}/kelola/pola?tersimpan=ya`;
    const who = whoOf(c, me, to);
    const nilai = KUNCI_POLA.map((k) => [k, form.data[k]] as const);
    const recorded = await write(
      c.var.db,
      {
        pada: who.now,
        oleh: who.viewer.pegawai,
        tindakan: "pola.set",
        objek: "instansi",
        rincian: { ...Object.fromEntries(nilai), mulai, dasar },
      },
      [
        // Everything is as it was when the form was opened, or nothing is written.
        change`INSERT INTO penjaga (cocok) SELECT (${sidik}) IS ${typed.semula ?? ""}`,
        change`INSERT INTO aturan (kunci, nilai, dari, dasar)
          SELECT value ->> 0, value ->> 1, ${mulai}, ${dasar} FROM json_each(${JSON.stringify(nilai)}) WHERE true
          ON CONFLICT (kunci, dari) DO UPDATE SET nilai = excluded.nilai, dasar = excluded.dasar`,
      ],
      who.perintah,
    );
    if (recorded !== "berubah") return c.redirect(to, 303);
    const fresh = await load(c);
    return polaPage(c, me, fresh.baris, { typed, refused: said(changedMeanwhile, c.var.lang) });
  });

const bentuk = (today: Tanggal) =>
  z.object({
    "pola.aturan": z.string("nilai-salah").refine((v) => aturanSah("pola.aturan", v), "nilai-salah"),
    "capaian.rating-pimpinan": z
      .string("nilai-salah")
      .refine((v) => aturanSah("capaian.rating-pimpinan", v), "nilai-salah"),
    mulai: z
      .string("tanggal-salah")
      .refine(tanggalSah, "tanggal-salah")
      .refine((t) => !tanggalSah(t) || t >= today, "tanggal-lampau"),
    dasar: z.string("dasar-kosong").min(1, "dasar-kosong").max(500, "teks-panjang"),
  });

async function load(c: C): Promise<{ me: Me; baris: readonly PolaRow[] }> {
  const { me, rows } = await page(c, (who) => [polaStatement(who, c.var.today)]);
  onlyAdminOrAuditor(me);
  return { me, baris: rows[0] };
}

type Extra = { readonly typed?: Typed; readonly errors?: FieldErrors; readonly refused?: string };
function polaPage(c: C, me: Me, baris: readonly PolaRow[], { typed, errors = {}, refused }: Extra) {
  const failed = Object.keys(errors).length > 0 || refused !== undefined;
  if (failed) c.status(refused === undefined ? 422 : 409);
  const { lang, today, now } = c.var;
  const t = polaWords[lang];
  const berlaku = [...baris].reverse().filter((b) => b.dari <= today);
  const props = {
    baris,
    kini: bacaAturan(Object.fromEntries(berlaku.map((b) => [b.kunci, b.nilai]))),
    today,
    typed,
    errors,
    refused,
    mengubah: isAdmin(me),
    perintah: newId(now),
    // After a lost race the form speaks of what is there now.
    semula: (refused === undefined && typed?.semula) || (baris[0]?.sidik ?? ""),
    done: !failed && c.req.query("tersimpan") === "ya",
  };
  return c.render(<PolaPage {...props} />, {
    title: t.judul,
    failed,
    breadcrumb: [{ href: `${baseOf(c)}/kelola`, label: kelolaWords[lang].title }],
  });
}
