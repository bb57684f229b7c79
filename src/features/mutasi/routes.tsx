import { Hono } from "hono";
import * as z from "zod";
import { barisMutasiStatement, sesudahnyaStatement, tersentuhStatement } from "../../data/agency/mutasi.ts";
import { newId } from "../../data/ids.ts";
import { jenisMutasi, type Permintaan } from "../../domain/mutasi.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { cleanText, type FieldErrors, readForm, readTyped, type Typed } from "../../web/form.ts";
import { isAnyAdmin, onlyAdminOrAuditor, onlyAnyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found, NotAllowed } from "../../web/stops.ts";
import { batalkan, terapkan } from "./actions.ts";
import { type C, trail, words } from "./common.ts";
import { DetailPage } from "./detail-page.tsx";
import { ListPage } from "./list-page.tsx";
import {
  detailStatement,
  type Filter,
  type KeadaanTampil,
  keadaanTampil,
  listStatements,
  subjekStatement,
} from "./queries.ts";
import { muat, previewAgain, tampilkan } from "./surat.tsx";
import { mulai } from "./wizard.tsx";

const undoForm = z.object({
  versi: z.coerce.number("sudah-berubah").int("sudah-berubah").default(0),
  alasan: z.string("alasan-kosong").min(1, "alasan-kosong").max(500, "alasan-panjang"),
});

export const mutasi = new Hono<AgencyEnv>()
  .get("/mutasi", async (c) => {
    const filter = filterOf(c);
    const { me, rows } = await page(c, (id) => listStatements(filter, id, c.var.today));
    onlyAdminOrAuditor(me);
    return c.render(
      <ListPage
        base={baseOf(c)}
        rows={rows[0]}
        total={rows[1][0]?.n ?? 0}
        filter={filter}
        today={c.var.today}
        mayRecord={isAnyAdmin(me)}
      />,
      { title: words(c).title, breadcrumb: trail(c, me) },
    );
  })
  .get("/mutasi/baru", (c) => mulai(c))
  .post("/mutasi/pratinjau", async (c) => {
    const typed = await readTyped(c);
    return tampilkan(c, await muat(c, typed));
  })
  .post("/mutasi", async (c) => {
    const typed = await readTyped(c);
    const m = await muat(c, typed);
    if (!m.siap || m.siap.pratinjau.sidik !== typed.sidik) return previewAgain(c, m);
    const id = newId(c.var.now);
    const to = `${baseOf(c)}/mutasi/${id}?tersimpan=ya`;
    const { surat, fakta, pratinjau } = m.siap;
    const recorded = await terapkan(c.var.db, id, surat, fakta, pratinjau.dampak, whoOf(c, m.me, to));
    if (recorded === "berubah") return previewAgain(c, await muat(c, typed));
    return c.redirect(recorded === "sudah" ? `${baseOf(c)}/mutasi` : to, 303);
  })
  .get("/mutasi/:id", idParam, (c) => detail(c))
  .post("/mutasi/:id/pembatalan", idParam, async (c) => {
    const form = await readForm(c, undoForm);
    const seen = await load(c, true);
    if (!form.ok) return detail(c, { typed: form.typed, errors: form.errors, status: 422 }, seen);
    const { row, rows, me } = seen;
    const again = (errors: FieldErrors) => detail(c, { typed: form.typed, errors, status: 409 }, seen);
    if (row.keadaan !== "berlaku" || row.versi !== form.data.versi) return again({ versi: "sudah-berubah" });
    if (rows[1].length + rows[2].length > 0) return again({ formulir: "sudah-ada-tindakan" });
    const to = `${baseOf(c)}/mutasi/${row.id}?tersimpan=batal`;
    const berlaku = { ...row, permintaan: JSON.parse(row.permintaan) as Permintaan };
    const subjek = rows[3].map((s) => s.pegawai);
    const who = whoOf(c, me, to);
    const recorded = await batalkan(c.var.db, berlaku, rows[4], subjek, form.data.alasan, who);
    if (recorded === "berubah")
      return detail(c, { typed: form.typed, errors: { formulir: "sudah-ada-tindakan" }, status: 409 });
    return c.redirect(to, 303);
  });

function filterOf(c: C): Filter {
  const n = Number(c.req.query("halaman"));
  const keadaan = c.req.query("keadaan") as KeadaanTampil;
  return {
    cari: cleanText(c.req.query("cari") ?? "").slice(0, 100),
    keadaan: keadaanTampil.includes(keadaan) ? keadaan : "semua",
    halaman: Number.isInteger(n) && n > 0 && n <= 40 ? n : 1,
  };
}

async function load(c: At<"id">, acting = false) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (pegawai) => [
    detailStatement(id, pegawai, c.var.today),
    tersentuhStatement(id),
    sesudahnyaStatement(id),
    subjekStatement(id, pegawai, c.var.today),
    barisMutasiStatement(acting ? id : "", pegawai, c.var.today),
  ]);
  onlyAdminOrAuditor(me);
  const row = found(rows[0][0]);
  if (acting) onlyAnyAdmin(me);
  if (acting && row.kelola === 0) throw new NotAllowed();
  return { me, row, rows };
}

type Again = { readonly typed: Typed; readonly errors: FieldErrors; readonly status: 409 | 422 };

async function detail(c: At<"id">, again?: Again, seen?: { me: Me } & Awaited<ReturnType<typeof load>>) {
  const { me, row, rows } = seen ?? (await load(c));
  if (again) c.status(again.status);
  const asked = c.req.query("tersimpan");
  return c.render(
    <DetailPage
      base={baseOf(c)}
      zona={c.var.agency.zona}
      today={c.var.today}
      row={row}
      touched={rows[1]}
      later={rows[2]}
      perintah={newId(c.var.now)}
      done={again ? null : asked === "ya" ? "tersimpan" : asked === "batal" ? "dibatalkan" : null}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? {}}
    />,
    {
      title: `${words(c).title} · ${jenisMutasi[row.jenis][c.var.lang]}`,
      failed: again !== undefined,
      breadcrumb: trail(c, me, true),
    },
  );
}
