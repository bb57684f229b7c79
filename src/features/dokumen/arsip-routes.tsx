import { type Context, Hono } from "hono";
import * as z from "zod";
import { disposition } from "../../data/bukti/nama.ts";
import { ID_PATTERN, newId, newSecret } from "../../data/ids.ts";
import { archiveScan, type Bertanda } from "../../domain/arsip-dokumen.ts";
import { mimeOf } from "../../domain/berkas.ts";
import { arsipWords } from "../../i18n/dokumen-arsip.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { whoOf } from "../../web/acting.ts";
import { readUpload } from "../../web/bukti/kiriman.ts";
import { say } from "../../web/bukti/umum.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { errorsOf } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer, statusOf } from "../../web/refusal.tsx";
import { FileGone, found } from "../../web/stops.ts";
import { keepScan } from "./arsip-actions.ts";
import { ArsipPage, type Isian } from "./arsip-page.tsx";
import { type PindaiRow, pindaiStatement, sahDari } from "./arsip-queries.ts";
import { dokumenDari, dokumenStatement } from "./queries.ts";

type C = Context<AgencyEnv>;

/** Signed by hand: the scan beside the document. */
export const arsipDokumen = new Hono<AgencyEnv>()
  .get("/dokumen/:id/pindaian", idParam, async (c) => show(c, await load(c)))
  .post("/dokumen/:id/pindaian", idParam, simpan)
  .get("/dokumen/pindaian/:id", idParam, async (c) => {
    const { id } = c.req.valid("param");
    const { rows } = await page(c, (me) => [pindaiStatement(id, me, c.var.today)]);
    const p = found(rows[0].find((row) => row.id === id));
    const object = await c.var.evidence.get(p.kunci);
    if (!object) throw new FileGone();
    return new Response(object.body, {
      headers: {
        "content-security-policy": "default-src 'none'; sandbox",
        "content-disposition": disposition("attachment", p.nama),
        "content-type": mimeOf(p.jenis),
        "content-length": String(p.ukuran),
        "cache-control": "no-store",
      },
    });
  });

const BERTANDA = ["penanda-tangan", "pegawai", "semua"] as const satisfies readonly Bertanda[];
const scanForm = z.object({
  bertanda: z.enum(BERTANDA, { error: "pilih" }),
  tanggal: z.iso.date({ error: "tanggalPerlu" }),
});

async function simpan(c: At<"id">): Promise<Response> {
  // Of what is not there nobody hears that his form was none.
  const { typed, berkas, ditolak } = await readUpload(c).catch(async (unreadable) => {
    await load(c);
    throw unreadable;
  });
  if (ID_PATTERN.test(typed.perintah ?? "")) c.set("command", { kunci: typed.perintah ?? "", hasil: "" });
  const loaded = await load(c);
  const { me, d } = loaded;
  const boleh = archiveScan(sahDari(d), me.viewer);
  if (!boleh.ok) {
    c.status(statusOf(boleh));
    return show(c, loaded, { typed, refusal: boleh });
  }
  const form = scanForm.safeParse(typed);
  const [satu] = berkas;
  const berkasSalah = salahBerkas(c, satu?.jenis, ditolak[0]);
  if (!form.success || !satu || berkasSalah) {
    c.status(422);
    return show(c, loaded, { typed, errors: form.success ? {} : errorsOf(form.error), berkasSalah });
  }
  // What the rule refuses is not put into the store first.
  const { bertanda, tanggal } = form.data;
  const sah = archiveScan(sahDari(d), me.viewer, { bertanda, tanggal, hariIni: c.var.today });
  const lagi = (refusal: typeof sah) => (refusal.ok ? show(c, loaded) : show(c, loaded, { typed, refusal }));
  if (!sah.ok) {
    c.status(statusOf(sah));
    return lagi(sah);
  }
  const kunci = `dokumen/${newSecret()}`;
  const body = satu.bytes.slice().buffer as ArrayBuffer;
  const tersimpan = await c.var.evidence.put(kunci, body, satu.sha256, mimeOf(satu.jenis)).catch(() => null);
  if (!tersimpan) {
    c.status(422);
    return show(c, loaded, { typed, berkasSalah: arsipWords[c.var.lang].penyimpananGagal });
  }
  const to = `${baseOf(c)}/dokumen/${d.id}/pindaian`;
  const p = { bertanda, tanggal, nama: satu.nama, jenis: satu.jenis as PindaiRow["jenis"] };
  const result = await keepScan(
    c.var.db,
    d,
    { ...p, ukuran: satu.bytes.length, sha256: satu.sha256, kunci },
    whoOf(c, me, to),
  );
  return answer(c, result, { to, again: (refusal) => show(c, loaded, { typed, refusal }) });
}

/** Why the file is none, or not one that a scan may be. */
function salahBerkas(
  c: C,
  jenis: string | undefined,
  ditolak: { readonly alasan: Parameters<typeof say>[1]; readonly nama: string } | undefined,
): string | undefined {
  const t = arsipWords[c.var.lang];
  if (ditolak) return say(c, ditolak.alasan, ditolak.nama);
  if (jenis === undefined) return t.berkasPerlu;
  return ["pdf", "jpg", "png"].includes(jenis) ? undefined : t.berkasJenis;
}

async function load(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [
    dokumenStatement(id, who, c.var.today),
    pindaiStatement(id, who, c.var.today),
  ]);
  return { me, d: dokumenDari(found(rows[0][0]), c.var.agency.id), pindaian: rows[1] };
}

function show(c: C, { me, d, pindaian }: Awaited<ReturnType<typeof load>>, isian: Isian = {}) {
  const t = arsipWords[c.var.lang];
  const boleh = archiveScan(sahDari(d), me.viewer);
  const title = `${t.pindaian}, ${namaPeriode(d.isi.periode, c.var.lang)}`;
  return c.render(
    <ArsipPage
      d={d}
      base={baseOf(c)}
      pindaian={pindaian}
      boleh={boleh.ok ? null : boleh}
      perintah={newId(c.var.now)}
      {...isian}
    />,
    { title },
  );
}
