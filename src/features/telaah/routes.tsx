import { Hono } from "hono";
import * as z from "zod";
import type { AgencyDb } from "../../data/agency/database.ts";
import { type Who, write } from "../../data/agency/riwayat.ts";
import { change, rows } from "../../data/agency/statement.ts";
import { kunciAmbang, setelanDari } from "../../data/agency/telaah.ts";
import { holdsRole } from "../../data/agency/visible.ts";
import { newId } from "../../data/ids.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { type Ambang, ambangBawaan, kodeTelaah, type SetelanTelaah } from "../../domain/telaah.ts";
import { kelolaWords } from "../../i18n/kelola.ts";
import { telaahWords } from "../../i18n/telaah.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { onlyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { RulesPage, ruleField } from "./rules-page.tsx";

type C = At<never>;

/** Which advice an agency gives on the wording of plans: its own choice, dated and with its basis. */
export const penelaah = new Hono<AgencyEnv>()
  .get("/kelola/penelaah", async (c) => {
    const { kini } = await load(c);
    return rulesPage(c, kini);
  })
  .post("/kelola/penelaah", async (c) => {
    const form = await readForm(c, rulesForm);
    const { me, kini } = await load(c);
    const { errors, typed } = form.ok ? { errors: limitsOf(form.data), typed: form.typed } : form;
    if (!form.ok || Object.keys(errors).length > 0) return rulesPage(c, kini, typed, errors);
    const changed = changesOf(kini, form.data, form.typed);
    const to = `${baseOf(c)}/kelola/penelaah?tersimpan=${changed.length > 0 ? "ya" : "tetap"}`;
    if (changed.length > 0) await saveRules(c.var.db, changed, form.data.dasar, whoOf(c, me, to));
    return c.redirect(to, 303);
  });

const angka = z.coerce.number("angka-salah").int("angka-salah").min(1, "angka-salah").max(50, "angka-salah");
const rulesForm = z
  .object({
    rhkPalingSedikit: angka,
    rhkPalingBanyak: angka,
    indikatorPalingBanyak: angka,
    dasar: z.string("dasar-kosong").min(1, "dasar-kosong").max(500, "terlalu-panjang"),
  })
  .catchall(z.string());
type Sent = Ambang & { readonly dasar: string };

const limitsOf = ({ rhkPalingSedikit, rhkPalingBanyak }: Sent): FieldErrors =>
  rhkPalingBanyak < rhkPalingSedikit ? { rhkPalingBanyak: "urutan-salah" } : {};

const ruleRows = (me: string, today: Tanggal) => rows<{ readonly aturan: string }>`
  SELECT json_group_object(substr(kunci, 10), nilai) AS aturan FROM (SELECT kunci, nilai, max(dari) FROM aturan
    WHERE kunci >= 'penelaah.' AND kunci < 'penelaah/' AND dari <= ${today} AND ${holdsRole(me, today, ["admin"])}
    GROUP BY kunci)`;

async function load(c: C): Promise<{ me: Me; kini: SetelanTelaah }> {
  const { me, rows } = await page(c, (me) => [ruleRows(me, c.var.today)]);
  onlyAdmin(me);
  return { me, kini: setelanDari(JSON.parse(rows[0][0]?.aturan ?? "{}") as Record<string, string>) };
}

/** Only what is different from what holds: a rule nobody touched follows the service's own default. */
function changesOf(kini: SetelanTelaah, sent: Sent, typed: Typed): (readonly [string, string])[] {
  const rules = kodeTelaah.flatMap((kode) => {
    const mati = typed[ruleField(kode)] !== "ya";
    return mati === kini.mati.has(kode) ? [] : [[kode, mati ? "mati" : "hidup"] as const];
  });
  const limits = (Object.keys(ambangBawaan) as (keyof Ambang)[]).flatMap((nama) =>
    sent[nama] === kini[nama] ? [] : [[kunciAmbang[nama], String(sent[nama])] as const],
  );
  return [...rules, ...limits];
}

const saveRules = (db: AgencyDb, changed: readonly (readonly [string, string])[], dasar: string, who: Who) =>
  write(
    db,
    {
      pada: who.now,
      oleh: who.viewer.pegawai,
      tindakan: "instansi.penelaah",
      objek: "instansi",
      rincian: { ...Object.fromEntries(changed), dasar },
    },
    [
      change`INSERT INTO aturan (kunci, nilai, dari, dasar)
        SELECT 'penelaah.' || (value ->> 0), value ->> 1, ${who.today}, ${dasar}
        FROM json_each(${JSON.stringify(changed)}) WHERE true
        ON CONFLICT (kunci, dari) DO UPDATE SET nilai = excluded.nilai, dasar = excluded.dasar`,
    ],
    who.perintah,
  );

function rulesPage(c: C, kini: SetelanTelaah, typed?: Typed, errors: FieldErrors = {}) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(422);
  const { lang } = c.var;
  const saved = failed ? undefined : c.req.query("tersimpan");
  const t = telaahWords[lang].kelola;
  return c.render(
    <RulesPage
      kini={kini}
      typed={typed}
      errors={errors}
      done={saved === "ya" ? t.tersimpan : saved === "tetap" ? t.tetap : undefined}
      command={newId(c.var.now)}
    />,
    {
      title: t.title,
      failed,
      breadcrumb: [{ href: `${baseOf(c)}/kelola`, label: kelolaWords[lang].title }],
    },
  );
}
