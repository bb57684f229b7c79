import { Hono } from "hono";
import { upperUnitsStatement } from "../../data/agency/unit.ts";
import { ID_PATTERN } from "../../data/ids.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { cleanText } from "../../web/form.ts";
import { isAdmin, isAnyAdmin, onlyAdminOrAuditor } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { account } from "./account-routes.tsx";
import { appointments } from "./appointment-routes.tsx";
import { type C, trail, words } from "./common.ts";
import { corrections } from "./correction-routes.tsx";
import { data } from "./data-routes.tsx";
import { ekspor } from "./ekspor/routes.tsx";
import { exceptions } from "./exception-routes.tsx";
import { ganda } from "./ganda/routes.tsx";
import { impor } from "./impor/routes.tsx";
import { ListPage } from "./list-page.tsx";
import { type Filter, peopleStatements } from "./list-queries.ts";
import { outside } from "./outside-routes.tsx";
import { showPerson } from "./person.tsx";
import { statuses } from "./status-routes.tsx";

export const pegawai = new Hono<AgencyEnv>()
  .route("/", impor)
  .route("/", ekspor)
  .route("/", ganda)
  .get("/pegawai", async (c) => {
    const filter = filterOf(c);
    const { me, rows } = await page(c, (id) => [
      ...peopleStatements(filter, id, c.var.today, c.var.now),
      upperUnitsStatement(id, c.var.today, filter.unit),
    ]);
    onlyAdminOrAuditor(me);
    const [people, [count], units] = rows;
    const t = words(c);
    return c.render(
      <ListPage
        base={baseOf(c)}
        people={people}
        total={count?.n ?? 0}
        filter={filter}
        units={units}
        mayChange={isAnyAdmin(me)}
        mayImport={isAdmin(me)}
        fullNumbers={isAdmin(me) || me.peran.every((r) => r.peran === "admin-unit")}
      />,
      {
        title: filter.halaman > 1 ? `${t.title} · ${t.halamanKe(filter.halaman)}` : t.title,
        breadcrumb: trail(c, me).slice(0, -1),
      },
    );
  })
  .route("/", outside)
  .route("/", data)
  .get("/pegawai/:id", idParam, (c) => showPerson(c))
  .route("/", appointments)
  .route("/", corrections)
  .route("/", exceptions)
  .route("/", statuses)
  .route("/", account);

function filterOf(c: C): Filter {
  const asked = (name: string) => cleanText(c.req.query(name) ?? "").slice(0, 100);
  const [unit, tampil, halaman] = [asked("unit"), asked("tampil"), asked("halaman")];
  return {
    cari: asked("cari"),
    unit: ID_PATTERN.test(unit) ? unit : "",
    tampil: tampil === "tanpa-penilai" || tampil === "tanpa-akun" ? tampil : "",
    halaman: digits.test(halaman) ? Math.min(20, Math.max(1, Number(halaman))) : 1,
  };
}

const digits = /^\d{1,4}$/;
