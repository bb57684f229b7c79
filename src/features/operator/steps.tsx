import type { Context } from "hono";
import { Behind, openAgency, WrongRoom } from "../../data/agency/database.ts";
import { tellAdmins } from "../../data/agency/kabar-admin.ts";
import { auditStatement } from "../../data/agency/riwayat.ts";
import { ABSOLUTE_MS, IDLE_MS } from "../../data/agency/session.ts";
import { change, rows } from "../../data/agency/statement.ts";
import { findAgencyById } from "../../data/directory/database.ts";
import { agencyStatement, newsOfStep, runsOfStatement } from "../../data/directory/pool.ts";
import { riwayatSiklusStatement, siklusStatement, takeStep } from "../../data/directory/siklus.ts";
import { ID_PATTERN, newId, newSecret, sha256Hex } from "../../data/ids.ts";
import { type LangkahSiklus, moveAgency } from "../../domain/siklus.ts";
import { awalHari, tanggalPada } from "../../domain/tanggal.ts";
import { setSessionCookie } from "../../web/cookie.ts";
import type { AppEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found, NotThere } from "../../web/stops.ts";
import { AgencyPage } from "./agency-page.tsx";
import { emptyForm, freezeForm, noteForm, reasonForm } from "./forms.ts";
import { operatorPage } from "./session.ts";

type C = Context<AppEnv>;
export type Again = {
  readonly typed?: Typed;
  readonly errors?: FieldErrors;
  readonly stale?: boolean;
  /** Asked to read, without the agency's leave. */
  readonly tanpaIzin?: boolean;
  readonly form?: string;
};

export async function agencyPage(c: C, again: Again = {}, status?: 403 | 409 | 422) {
  const id = idOf(c);
  const { me, rows } = await operatorPage(c, [
    agencyStatement(id),
    runsOfStatement(id),
    riwayatSiklusStatement(id),
  ]);
  const [[row], list, riwayat] = rows;
  const agency = found(row);
  const failed = again.errors !== undefined;
  if (failed) c.status(422);
  if (again.stale) c.status(409);
  if (status) c.status(status);
  return c.render(
    <AgencyPage nama={me.nama} agency={agency} runs={list} riwayat={riwayat} now={c.var.now} again={again} />,
    { title: agency.nama, failed },
  );
}

/** Which form each step of the operator has: most need a reason, opening again may have a note. */
const FORMS = {
  setujui: noteForm,
  kembalikan: reasonForm,
  bekukan: freezeForm,
  buka: noteForm,
  "batal-tutup": noteForm,
  tangguhkan: reasonForm,
  pulihkan: reasonForm,
} as const;
const NEWS: Readonly<Record<string, string>> = {
  tangguhkan: "instansi-ditangguhkan",
  pulihkan: "instansi-diaktifkan",
};

/** The rule on what stands in the directory now; the agency's trail and admins hear of it when it wakes, at once. */
export const step =
  (langkah: keyof typeof FORMS & LangkahSiklus) =>
  async (c: C): Promise<Response> => {
    const form = await readForm(c, FORMS[langkah]);
    const id = idOf(c);
    const again = (more: Again, status?: 403 | 409 | 422) =>
      agencyPage(c, { typed: form.typed, form: langkah, ...more }, status);
    if (!form.ok) return again({ errors: form.errors });
    const { me, rows } = await operatorPage(c, [siklusStatement(id)]);
    const s = found(rows[0][0]);
    const { now } = c.var;
    const { alasan = "", sampai } = form.data as { alasan?: string; sampai?: string };
    const sampaiPada = sampai ? awalHari(sampai, "WIB") : null;
    const decided = moveAgency(s, langkah, { pelaku: "operator", now, alasan, sampaiPada });
    if (!decided.ok)
      return decided.code === "siklus-sampai-salah"
        ? again({ errors: { sampai: "sampai-salah" } })
        : again({ stale: true }, statusOf(decided));
    const event = newId(now);
    const done = await takeStep(
      c.env,
      id,
      {
        id: event,
        versi: s.versi,
        langkah,
        dari: s.keadaan,
        ke: decided.value,
        sebagai: "operator",
        oleh: me.nama,
        alasan,
        pada: now,
      },
      [newsOfStep(NEWS[langkah] ?? `siklus-${langkah}`, id, event, me.nama, alasan, event, now)],
    );
    return done ? c.redirect(`/operator/instansi/${id}`, 303) : again({ stale: true });
  };

type Izin = {
  readonly id: string;
  readonly oleh: string;
  readonly alasan: string;
  readonly sampai: number;
  readonly epoch: number;
};

/**
 * The one place where the operator opens an agency's room, and only with the key its admin has laid out: the leave is
 * a row of that room, the session names it, and every page asks for it again.
 */
export async function readAsSupport(c: C): Promise<Response> {
  await readForm(c, emptyForm);
  const id = idOf(c);
  const { me } = await operatorPage(c, []);
  const agency = found(await findAgencyById(c.env, id));
  if (agency.keadaan === "ditutup" || agency.keadaan === "ditangguhkan")
    return agencyPage(c, { stale: true });
  const db = await openAgency(c.env, agency).catch((error: unknown) => {
    if (error instanceof Behind || error instanceof WrongRoom) return null;
    throw error;
  });
  const { now } = c.var;
  const [izin] = db
    ? await db.read(rows<Izin>`SELECT z.id, z.oleh, z.alasan, z.sampai_pada AS sampai, a.sesi_epoch AS epoch
        FROM izin_bantuan z JOIN akun a ON a.pegawai = z.oleh
        WHERE z.sampai_pada > ${now} AND z.dicabut_pada IS NULL ORDER BY z.sampai_pada DESC LIMIT 1`)
    : [];
  if (!db || !izin) return agencyPage(c, { tanpaIzin: true }, 403);
  const [session, secret] = [newId(now), newSecret()];
  const until = Math.min(izin.sampai, now + ABSOLUTE_MS.khusus);
  const today = tanggalPada(now, agency.zona);
  await db.batch([
    change`INSERT INTO sesi (id, pegawai, rahasia_hash, epoch, dibuat_pada, dipakai_pada, diam_ms, berakhir_pada, perangkat,
        bantuan, operator)
      VALUES (${session}, ${izin.oleh}, ${await sha256Hex(secret)}, ${izin.epoch}, ${now}, ${now}, ${IDLE_MS.khusus},
        ${until}, 'bantuan operator', ${izin.id}, ${me.nama})`,
    await auditStatement({
      pada: now,
      oleh: null,
      tindakan: "bantuan.masuk",
      objek: izin.id,
      rincian: { operator: me.nama, operatorId: me.id },
    }),
    tellAdmins(
      {
        jenis: "bantuan-masuk",
        data: { operator: me.nama, alasan: izin.alasan },
        tautan: "/kelola/bantuan-operator",
      },
      today,
      now,
    ),
  ]);
  setSessionCookie(c, agency.code, `${session}.${izin.oleh}.${secret}`, Math.floor((until - now) / 1000));
  return c.redirect(`/a/${agency.code}/`, 303);
}

export function idOf(c: C): string {
  const id = c.req.param("id") ?? "";
  if (!ID_PATTERN.test(id)) throw new NotThere();
  return id;
}
