import { Hono } from "hono";
import { faktaProgres, progresFactsStatement, progresStatement } from "../../data/agency/progres.ts";
import { rows } from "../../data/agency/statement.ts";
import { visibleTo } from "../../data/agency/visible.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { harianWords } from "../../i18n/harian.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { timCrumbs } from "../../web/kerja-tabs.tsx";
import { page } from "../../web/page.ts";
import { type At, pegawaiParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found } from "../../web/stops.ts";
import { mingguOf } from "./load.ts";
import { namaPekan } from "./parts.tsx";
import { PersonPage } from "./person-page.tsx";

/** The days of somebody whose plan one may see: to read, and nothing else. */
export const harianOrang = new Hono<AgencyEnv>().get(
  "/harian/:pegawai",
  pegawaiParam,
  async (c: At<"pegawai">) => {
    const { pegawai: id } = c.req.valid("param");
    const { today } = c.var;
    const pekan = mingguOf(c as never);
    const { me, rows: read } = await page(c, (who) => [
      whoseStatement(id, who, today),
      progresStatement(id, pekan, who, today),
      progresFactsStatement(id, pekan, today),
    ]);
    const { lang } = c.var;
    const orang = found(read[0][0]);
    if (me.viewer.pegawai === id) return c.redirect(`${baseOf(c)}/harian?minggu=${pekan.dari}`, 303);
    const t = harianWords[lang];
    const judul = t.orang.judul(orang.nama);
    return c.render(
      <PersonPage
        base={baseOf(c)}
        nama={orang.nama}
        id={id}
        pekan={pekan}
        today={today}
        fakta={discreet(faktaProgres(read[2], today))}
        baris={read[1]}
      />,
      { title: `${judul} · ${namaPekan(pekan, lang)}`, breadcrumb: timCrumbs(baseOf(c), c.var.lang, judul) },
    );
  },
);

const whoseStatement = (id: string, me: string, today: Tanggal) => rows<{ readonly nama: string }>`
  SELECT p.nama FROM pegawai p WHERE p.id = ${id} AND (p.id = ${me} OR EXISTS (SELECT 1 FROM skp
    WHERE skp.pegawai = p.id AND ${visibleTo("skp", me, today)}))`;

/** That somebody was away is needed to read his week; of which kind it was is for him and his administration. */
const discreet = (fakta: ReturnType<typeof faktaProgres>): ReturnType<typeof faktaProgres> => ({
  ...fakta,
  tidakHadir: fakta.tidakHadir.map((t) =>
    t.jenis === "dinas-luar" ? t : { ...t, jenis: "cuti-tahunan" as const },
  ),
});
