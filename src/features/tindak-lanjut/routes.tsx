import { Hono } from "hono";
import * as z from "zod";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import { newId } from "../../data/ids.ts";
import type { Refusal } from "../../domain/result.ts";
import { followUp, langkahLanjut } from "../../domain/tindak-lanjut.ts";
import { pantauWords } from "../../i18n/pantau.ts";
import { said } from "../../i18n/penolakan.ts";
import { tindakLanjutWords } from "../../i18n/tindak-lanjut.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { type At, skpParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer, statusOf } from "../../web/refusal.tsx";
import { takeStep } from "./actions.ts";
import { FollowPage } from "./follow-page.tsx";
import { type Loaded, load } from "./load.ts";

const langkahForm = z.object({
  rhk: z.string("rhk-hilang").max(40, "rhk-hilang"),
  versi: z.coerce.number("rhk-hilang").int("rhk-hilang").min(0, "rhk-hilang").max(10_000, "rhk-hilang"),
  langkah: z.enum(langkahLanjut, "langkah-kosong"),
  catatan: z.string("catatan-kosong").min(1, "catatan-kosong").max(2000, "catatan-panjang"),
});

/** What follows from feedback, result by result (Ps. 20). */
export const tindakLanjut = new Hono<AgencyEnv>()
  .get("/tindak-lanjut/:skp", skpParam, async (c) => show(c, await load(c)))
  .post("/tindak-lanjut/:skp", skpParam, async (c) => {
    const form = await readForm(c, langkahForm);
    const loaded = await load(c);
    const hasil = loaded.hasil.find((h) => h.rhk === form.typed.rhk && h.berlaku);
    const tried = { typed: form.typed, errors: form.ok ? {} : form.errors };
    if (!hasil) {
      const { head, me } = loaded;
      const langkah = me.viewer.pegawai === head.pegawai ? "tanggapan" : "apresiasi";
      const may = followUp(head, me.viewer, langkah, ["pembinaan"]);
      if (!may.ok) {
        c.status(statusOf(may));
        return show(c, loaded, tried, said(may, c.var.lang));
      }
      c.status(409);
      return show(c, loaded, { typed: form.typed }, tindakLanjutWords[c.var.lang].salah["rhk-hilang"]);
    }
    const to = `${baseOf(c)}/tindak-lanjut/${loaded.head.id}?tersimpan=ya#rhk-${hasil.rhk}`;
    const again = (refusal: Refusal) => {
      c.status(statusOf(refusal));
      return show(c, loaded, tried, said(refusal, c.var.lang));
    };
    if (!form.ok) {
      c.status(422);
      return show(c, loaded, tried);
    }
    const { langkah: jenis, catatan, versi } = form.data;
    const step = { jenis, catatan, versi };
    const result =
      versi === hasil.jejak.length
        ? await takeStep(c.var.db, loaded, hasil, step, whoOf(c, loaded.me, to))
        : changedMeanwhile;
    return answer(c, result, { to, again });
  });

type Tried = { readonly typed?: Typed; readonly errors?: FieldErrors };

function show(c: At<"skp">, loaded: Loaded, { typed = {}, errors = {} }: Tried = {}, refused?: string) {
  const { lang, now } = c.var;
  const t = tindakLanjutWords[lang];
  const { head, me } = loaded;
  const mine = me.viewer.pegawai === head.pegawai;
  const failed = refused !== undefined || Object.keys(errors).length > 0;
  return c.render(
    <FollowPage
      loaded={loaded}
      base={baseOf(c)}
      mine={mine}
      buka={typed.rhk ?? c.req.query("rhk") ?? null}
      typed={typed}
      errors={errors}
      refused={refused}
      done={!failed && c.req.query("tersimpan") === "ya"}
      perintah={newId(now)}
    />,
    {
      title: mine ? t.judulDiri : `${t.judul} · ${head.nama}`,
      failed,
      breadcrumb: [
        mine
          ? { label: `SKP ${head.tahun}`, href: `${baseOf(c)}/skp/${head.id}` }
          : { label: pantauWords[lang].judul, href: `${baseOf(c)}/tim/pantau` },
        { label: mine ? t.judulDiri : head.nama },
      ],
    },
  );
}
