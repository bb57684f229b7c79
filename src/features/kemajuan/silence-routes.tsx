import { Hono } from "hono";
import { rows as rowsOf } from "../../data/agency/statement.ts";
import { ID_PATTERN } from "../../data/ids.ts";
import { awalHari, tahunDari } from "../../domain/tanggal.ts";
import { kemajuanWords } from "../../i18n/kemajuan.ts";
import { pantauWords } from "../../i18n/pantau.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { onlyAdminOrAuditor } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { found, NotThere } from "../../web/stops.ts";
import { pathStatement } from "./queries.ts";
import { SilencePage } from "./silence-page.tsx";
import { type SilentNameRow, silentNamesStatement, silentUnitsStatement } from "./silence-queries.ts";

/** Where work has gone silent, by unit: for whoever keeps these people or leads them. */
export const silence = new Hono<AgencyEnv>().get("/kemajuan/pelaksanaan", async (c) => {
  const { today, agency } = c.var;
  const unit = c.req.query("unit") ?? null;
  if (unit !== null && !ID_PATTERN.test(unit)) throw new NotThere();
  const named = unit !== null && c.req.query("nama") === "ya";
  const { me, rows } = await page(c, (id) => {
    const asker = { me: id, today, kepala: true };
    return [
      silentUnitsStatement(asker, tahunDari(today), unit),
      pathStatement(asker, unit ?? ""),
      named
        ? silentNamesStatement(asker, unit, awalHari(today, agency.zona))
        : rowsOf<SilentNameRow>`SELECT NULL WHERE 0`,
    ] as const;
  });
  const { lang } = c.var;
  const [units, path, names] = rows;
  if (units.length === 0 && unit === null && !me.punyaBawahan) onlyAdminOrAuditor(me);
  const here = unit === null ? null : found(path.at(-1));
  const t = pantauWords[lang].unit;
  const alamat = `${baseOf(c)}/kemajuan/pelaksanaan`;
  return c.render(
    <SilencePage
      base={baseOf(c)}
      zona={agency.zona}
      namaUnit={here?.nama ?? null}
      units={units}
      names={named ? names : null}
    />,
    {
      title: here ? `${t.judul} · ${here.nama}` : t.judul,
      breadcrumb: [
        ...(me.viewer.peran.size > 0
          ? [{ label: kemajuanWords[lang].title, href: `${baseOf(c)}/kemajuan` }]
          : []),
        ...(here
          ? [
              { label: t.judul, href: alamat },
              ...path.slice(0, -1).map((u) => ({ label: u.nama, href: `${alamat}?unit=${u.unit}` })),
            ]
          : []),
      ],
    },
  );
});
