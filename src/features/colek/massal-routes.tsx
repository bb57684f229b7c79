import { sql } from "drizzle-orm";
import { type Context, Hono } from "hono";
import {
  countStatement,
  doneStatement,
  lateNames,
  lateTeam,
  type Names,
  nudgeMany,
} from "../../data/agency/colek-massal.ts";
import { kalenderDari, kalenderStatement } from "../../data/agency/kalender.ts";
import { PERIODE_PATTERN } from "../../data/ids.ts";
import { batasColek } from "../../domain/colek.ts";
import { anggota, keadaanEvaluasi, keadaanSkp } from "../../domain/istilah.ts";
import { hariKerja, tambahHari } from "../../domain/tanggal.ts";
import { colekWords } from "../../i18n/colek.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { readTyped, type Typed } from "../../web/form.ts";
import { onlyAnyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { unitParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found, NotAllowed } from "../../web/stops.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";

type C = Context<AgencyEnv>;

export const massal = new Hono<AgencyEnv>()
  .post("/colek/tim", async (c) => {
    await readTyped(c);
    const { today } = c.var;
    const { me, rows } = await page(c, (who) => [
      countStatement(lateTeam(who, today), who),
      kalenderStatement(tambahHari(today, -60), sql`''`),
    ]);
    if (!me.punyaBawahan) throw new NotAllowed();
    const { kalender } = kalenderDari(rows[1]);
    const libur = !hariKerja(today, kalender);
    const n = rows[0][0]?.n ?? 0;
    const to = `${baseOf(c)}/colek/hasil?pada=${c.var.now}&dari=tim&n=${n}`;
    if (libur) return holiday(c, "/tim");
    const tujuan = { objek: me.viewer.pegawai, rincian: { siapa: "tim" } };
    const source = lateTeam(me.viewer.pegawai, today);
    await nudgeMany(c.var.db, source, batasColek(today, kalender), tujuan, whoOf(c, me, to));
    return c.redirect(to, 303);
  })
  .post("/colek/unit/:unit", unitParam, async (c) => {
    const asked = namesOf(c.req.valid("param").unit, await readTyped(c));
    const names = asked ?? NOTHING;
    const { today, now } = c.var;
    const { me, rows } = await page(c, (who) => [
      countStatement(lateNames(names, who, today, now), who),
      kalenderStatement(tambahHari(today, -60), sql`''`),
    ]);
    onlyAnyAdmin(me);
    found(asked);
    const { kalender } = kalenderDari(rows[1]);
    const back = `/kemajuan/${names.unit}/pegawai?tahap=${names.tahap}&lingkup=${names.lingkup}&keadaan=${names.keadaan}`;
    if (!hariKerja(today, kalender)) return holiday(c, back);
    const n = rows[0][0]?.n ?? 0;
    const to = `${baseOf(c)}/colek/hasil?pada=${now}&dari=${names.unit}.${names.tahap}.${names.lingkup}.${names.keadaan}&n=${n}`;
    const { unit, ...rincian } = names;
    const source = lateNames(names, me.viewer.pegawai, today, now);
    await nudgeMany(
      c.var.db,
      source,
      batasColek(today, kalender),
      { objek: unit, rincian },
      whoOf(c, me, to),
    );
    return c.redirect(to, 303);
  })
  .get("/colek/hasil", async (c) => {
    const pada = Number(/^\d{1,15}$/.exec(c.req.query("pada") ?? "")?.[0] ?? -1);
    const asked = Number(/^\d{1,4}$/.exec(c.req.query("n") ?? "")?.[0] ?? 0);
    const { rows } = await page(c, (who) => [doneStatement(who, pada)]);
    const { n = 0, orang = 0 } = rows[0][0] ?? {};
    const t = colekWords[c.var.lang].massal;
    return c.render(
      <div class="narrow stack">
        <PageHead title={colekWords[c.var.lang].ingatkan} />
        <Notice kind={n > 0 ? "success" : "info"}>
          {n > 0 ? t.hasil(orang, Math.max(0, asked - n)) : t.kosong}
        </Notice>
        <LinkButton href={baseOf(c) + backOf(c.req.query("dari") ?? "")}>
          {colekWords[c.var.lang].batal}
        </LinkButton>
      </div>,
      { title: colekWords[c.var.lang].ingatkan },
    );
  });

/** 409: the day, not the person. */
function holiday(c: C, back: string) {
  c.status(409);
  const t = colekWords[c.var.lang];
  return c.render(
    <div class="narrow stack">
      <PageHead title={t.ingatkan} />
      <Notice kind="warn">{t.massal.libur}</Notice>
      <LinkButton href={baseOf(c) + back}>{t.batal}</LinkButton>
    </div>,
    { title: t.ingatkan, failed: true },
  );
}

/** A form of ours names all of it; what does not is not there. */
function namesOf(unit: string, typed: Typed): Names | null {
  const { tahap, lingkup = "", keadaan } = typed;
  if (tahap === "skp" && /^\d{4}$/.test(lingkup) && anggota(keadaanSkp, keadaan))
    return { tahap, lingkup, unit, keadaan };
  if (tahap === "evaluasi" && PERIODE_PATTERN.test(lingkup) && anggota(keadaanEvaluasi, keadaan))
    return { tahap, lingkup, unit, keadaan };
  return null;
}
const NOTHING: Names = { tahap: "skp", lingkup: "0", unit: "-", keadaan: "-" };

/** Back to where the button was; any other text leads to the team. */
function backOf(dari: string): string {
  const m = /^([0-9A-HJKMNP-TV-Z]{26})\.(skp|evaluasi)\.([a-z0-9-]{1,40})\.([a-z-]{1,20})$/.exec(dari);
  return m ? `/kemajuan/${m[1]}/pegawai?tahap=${m[2]}&lingkup=${m[3]}&keadaan=${m[4]}` : "/tim";
}
