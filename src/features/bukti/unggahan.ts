import * as z from "zod";
import { sameStatement, targetOf, usedStatement } from "../../data/agency/bukti.ts";
import {
  buangUnggahanStatement,
  mulaiStatements,
  potonganHilangStatement,
  potonganStatement,
  selesaiStatement,
  type Unggahan,
  unggahanStatement,
} from "../../data/agency/unggahan.ts";
import { type Berkas, lihatBerkas, type Sifat, sifatDari, TANPA_FAKTA } from "../../data/bukti/lihat.ts";
import { cleanName } from "../../data/bukti/nama.ts";
import {
  buangPotongan,
  jumlahPotongan,
  panjangPotongan,
  rakit,
  simpanPotongan,
} from "../../data/bukti/potongan.ts";
import { sha256Hex } from "../../data/ids.ts";
import { kindOfName, MAX_BYTES } from "../../domain/berkas.ts";
import { document } from "../../domain/pelaksanaan.ts";
import { cappedBytes } from "../../web/body.ts";
import { type C, ruleFacts, say, wordsOf, yearOf } from "../../web/bukti/umum.ts";
import { readForm } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { keep, signedInForScript } from "./upload.ts";

/** A file in parts, for lines that break. Only the browser's script speaks here: every answer is JSON. */
export const begin = (c: C): Promise<Response> =>
  signedInForScript(c, true, async () => {
    const form = await readForm(c, MULAI);
    const { typed } = form;
    const isi = form.ok ? [{ sha256: form.data.sha256, asalSha256: sifatDari(typed).asalSha256 }] : [];
    const { me, rows } = await page(c, (id) => [
      targetOf(typed.untuk ?? "", id, c.var.today),
      usedStatement(id, yearOf(c), c.var.today),
      sameStatement(id, isi),
    ]);
    if (!form.ok) return c.json({ pesan: say(c, "unggahan-tidak-jelas", "") }, 422);
    const [targets, [used], same] = rows;
    const nama = cleanName(form.data.nama);
    // What is known to be in vain is said before ten megabytes are sent.
    if (form.data.ukuran > MAX_BYTES) return c.json({ pesan: say(c, "terlalu-besar", nama) }, 422);
    if (!kindOfName(nama)) return c.json({ pesan: say(c, "jenis-tidak-boleh", nama) }, 422);
    if (typed.untuk) {
      const may = document(ruleFacts(c, found(targets[0])), me.viewer, c.var.now);
      if (!may.ok) return c.json({ pesan: wordsOf(c, may) }, statusOf(may));
    }
    // Kept already: nothing has to be sent but the word that it proves this too.
    const twin = same.find((s) => s.keadaan === "tersimpan");
    if (!twin && form.data.ukuran > (used?.kuota ?? 0) - (used?.bytes ?? 0))
      return c.json({ pesan: say(c, "kuota-penuh", nama) }, 422);
    const mulai = { ...form.data, nama, sifat: sifatDari(typed) };
    const [, , [u]] = await c.var.db.batch(mulaiStatements(mulai, me.viewer.pegawai, c.var.now));
    if (!u) return c.json({ pesan: say(c, "unggahan-terlalu-banyak", nama) }, 409);
    if (u.ukuran !== mulai.ukuran) return c.json({ pesan: say(c, "isi-berubah", nama) }, 422);
    return c.json(
      { unggahan: u.id, potongan: u.potongan, ada: JSON.parse(u.ada), utuh: u.kembar === 1 },
      201,
    );
  });

const MULAI = z.object({
  nama: z.string().min(1).max(1000),
  tipe: z.string().max(200).catch(""),
  ukuran: z.coerce.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const part = (c: At<"id" | "n">): Promise<Response> =>
  signedInForScript(c, true, async () => {
    const { id, n } = c.req.valid("param");
    const { u } = await openUnggahan(c, id);
    if (!isOpen(c, u)) return c.json({ pesan: say(c, "unggahan-kedaluwarsa", u.nama) }, 409);
    const length = found(panjangPotongan(u, Number(n)));
    const bytes = await cappedBytes(c.req.raw, u.potongan);
    const sha256 = await sha256Hex(bytes);
    if (bytes.length !== length || sha256 !== c.req.header("x-sha256"))
      return c.json({ pesan: say(c, "potongan-rusak", u.nama) }, 422);
    const kept = await simpanPotongan(c.var.evidence, u, Number(n), bytes, sha256).catch((error: unknown) => {
      console.warn(JSON.stringify({ unggahan: u.id, gudang: String(error) }));
      return "gagal" as const;
    });
    if (kept === "gagal") return c.json({ pesan: say(c, "gudang-gagal", u.nama) }, 503);
    if (kept === "lain") return c.json({ pesan: say(c, "isi-berubah", u.nama) }, 409);
    await c.var.db.apply(potonganStatement(u.id, Number(n), sha256, c.var.now));
    return c.json({ ada: Number(n) });
  });

export const finish = (c: At<"id">): Promise<Response> =>
  signedInForScript(c, true, async () => {
    const form = await readForm(
      c,
      z.object({ untuk: z.string().catch(""), menggantikan: z.string().catch("") }),
    );
    const { u, me } = await openUnggahan(c, c.req.valid("param").id);
    const { db, evidence, now } = c.var;
    if (u.bukti) return c.json({ bukti: [{ hasil: "tersimpan", id: u.bukti, nama: u.nama }] }, 201);
    if (!isOpen(c, u)) return c.json({ pesan: say(c, "unggahan-kedaluwarsa", u.nama) }, 409);
    const whole = u.kembar ? keptBefore(u) : await arrived(c, u);
    if ("kurang" in whole)
      return c.json({ pesan: say(c, "potongan-kurang", u.nama), kurang: whole.kurang }, 409);
    if ("alasan" in whole) {
      await db.apply(buangUnggahanStatement(u.id, me.viewer.pegawai));
      await buangPotongan(evidence, u);
      return c.json({ pesan: say(c, whole.alasan, u.nama) }, 422);
    }
    const kiriman = { typed: form.typed, berkas: [whole], ditolak: [], terlaluBanyak: false };
    const kept = await keep(c, kiriman);
    // What it should prove is closed by now; the file itself is safe, and waits to be attached elsewhere.
    const inbox =
      !kept.ok && kept.refusal && (form.typed.untuk || form.typed.menggantikan)
        ? await keep(c, { ...kiriman, typed: {} })
        : null;
    const safe = inbox ?? kept;
    if (!safe.ok) return c.json({ pesan: safe.errors.join(" ") }, safe.status);
    const [stored] = safe.stored;
    if (stored && stored.hasil !== "gagal") {
      await db.apply(selesaiStatement(u.id, stored.id, now));
      await buangPotongan(evidence, u);
    }
    if (inbox && !kept.ok)
      return c.json(
        { pesan: `${kept.errors.join(" ")} ${say(c, "tersimpan-tak-terkait", u.nama)}`, bukti: safe.stored },
        409,
      );
    return c.json({ bukti: safe.stored }, 201);
  });

/** Given up by hand. */
export async function discard(c: At<"id">): Promise<Response> {
  await readForm(c, z.object({}));
  const { u, me } = await openUnggahan(c, c.req.valid("param").id);
  await c.var.db.apply(buangUnggahanStatement(u.id, me.viewer.pegawai));
  await buangPotongan(c.var.evidence, u);
  return c.redirect(`${baseOf(c)}/bukti`, 303);
}

async function openUnggahan(c: C, id: string) {
  const { me, rows } = await page(c, (who) => [unggahanStatement(id, who)]);
  return { me, u: found(rows[0][0]) };
}

const isOpen = (c: C, u: Unggahan) => u.bukti === null && c.var.now < u.sampaiPada;

/** Nothing of it is read again: the same content is in the store under its own row. */
const keptBefore = (u: Unggahan): Berkas => ({
  nama: u.nama,
  jenis: kindOfName(u.nama) ?? "pdf",
  bytes: new Uint8Array(),
  sha256: u.sha256,
  fakta: { ...TANPA_FAKTA, ...(JSON.parse(u.sifat) as Sifat) },
});

/** All parts together, looked into as any file is. */
async function arrived(c: C, u: Unggahan) {
  const ada = new Set(JSON.parse(u.ada) as number[]);
  const kurang = Array.from({ length: jumlahPotongan(u) }, (_, n) => n).filter((n) => !ada.has(n));
  if (kurang.length > 0) return { kurang };
  const made = await rakit(c.var.evidence, u);
  if ("bytes" in made) return lihatBerkas(u.nama, u.tipe, made.bytes, JSON.parse(u.sifat) as Sifat);
  if (made.kurang === null) return { nama: u.nama, alasan: "isi-berubah" as const };
  await c.var.db.apply(potonganHilangStatement(u.id, made.kurang));
  return { kurang: made.kurang };
}
