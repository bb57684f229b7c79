import { type Context, Hono } from "hono";
import { checkUp } from "../../data/agency/dokter.ts";
import { write } from "../../data/agency/riwayat.ts";
import { newId } from "../../data/ids.ts";
import { JENIS_TEMUAN } from "../../domain/temuan.ts";
import { dokterWords } from "../../i18n/dokter.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { commandTo, readTyped } from "../../web/form.ts";
import { isAdmin, isAnyAdmin, onlyAdmin, onlyAdminOrAuditor } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { NotThere } from "../../web/stops.ts";
import { FindingsPage } from "./findings-page.tsx";
import { OverviewPage } from "./overview-page.tsx";
import { countsStatement, findingsStatement, LAST_PAGE, lastStatement } from "./queries.ts";

type C = Context<AgencyEnv>;

export const dokter = new Hono<AgencyEnv>()
  .get("/kelola/dokter", async (c) => {
    const { me, rows } = await page(c, (id) => [countsStatement(id, c.var.today), lastStatement()]);
    onlyAdminOrAuditor(me);
    return c.render(
      <OverviewPage
        base={baseOf(c)}
        counts={rows[0]}
        last={rows[1][0]}
        zona={c.var.agency.zona}
        perintah={newId(c.var.now)}
        mayCheck={isAdmin(me)}
        wide={isAdmin(me)}
        done={c.req.query("diperiksa") === "ya"}
      />,
      { title: dokterWords[c.var.lang].title, breadcrumb: trail(c, me) },
    );
  })
  .post("/kelola/dokter/pemeriksaan", async (c) => {
    await readTyped(c);
    const { me } = await page(c, () => []);
    onlyAdmin(me);
    const { db, now, today } = c.var;
    const to = `${baseOf(c)}/kelola/dokter?diperiksa=ya`;
    const oleh = me.viewer.pegawai;
    const jumlah = await checkUp(db, { today, now, oleh });
    const audit = { pada: now, oleh, tindakan: "data.periksa", objek: "instansi", rincian: { jumlah } };
    await write(db, audit, [], commandTo(c, to));
    return c.redirect(to, 303);
  })
  .get("/kelola/dokter/:jenis", async (c) => {
    const jenis = JENIS_TEMUAN.find((j) => j === c.req.param("jenis"));
    if (!jenis) throw new NotThere();
    const halaman = pageOf(c.req.query("halaman") ?? "");
    const { me, rows } = await page(c, (id) => [findingsStatement(jenis, halaman, id, c.var.today)]);
    onlyAdminOrAuditor(me);
    const t = dokterWords[c.var.lang];
    return c.render(
      <FindingsPage
        base={baseOf(c)}
        jenis={jenis}
        rows={rows[0]}
        halaman={halaman}
        zona={c.var.agency.zona}
        mayFix={jenis === "nomor-ganda" ? isAdmin(me) : isAnyAdmin(me)}
      />,
      {
        title: t.jenis[jenis].nama,
        breadcrumb: [...trail(c, me), { href: `${baseOf(c)}/kelola/dokter`, label: t.title }],
      },
    );
  });

const pageOf = (typed: string): number =>
  /^\d{1,3}$/.test(typed) ? Math.min(LAST_PAGE, Math.max(1, Number(typed))) : 1;

const trail = (c: C, me: Me) =>
  isAnyAdmin(me) ? [{ href: `${baseOf(c)}/kelola`, label: shellWords[c.var.lang].menu.kelola }] : [];
