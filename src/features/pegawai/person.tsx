import { newId } from "../../data/ids.ts";
import type { Peran } from "../../domain/wewenang.ts";
import { isAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found } from "../../web/stops.ts";
import { dayOf, trail } from "./common.ts";
import { assessedStatement } from "./outside-queries.ts";
import { PersonPage } from "./person-page.tsx";
import {
  appointmentsStatement,
  exceptionsStatement,
  headStatement,
  lineStatement,
  rolesStatement,
  statusStatement,
} from "./queries.ts";
import { whyOf, whyStatements } from "./why-queries.ts";

/** The page of one person, also when he is not to be invited. */
export async function showPerson(c: At<"id">, refused?: string) {
  const { id } = c.req.valid("param");
  const { today, now } = c.var;
  const pada = dayOf(c, c.req.query("pada"));
  const { me, rows } = await page(c, (pegawai) => [
    headStatement(id, pegawai, today, now),
    appointmentsStatement(id, pegawai, today),
    exceptionsStatement(id, pegawai, today),
    statusStatement(id, pegawai, today),
    rolesStatement(id, pegawai, today),
    lineStatement(id, pegawai, today, pada),
    ...whyStatements(id, pegawai, today, pada),
    assessedStatement(id, pegawai, today),
  ]);
  const person = found(rows[0][0]);
  if (refused) c.status(409);
  return c.render(
    <PersonPage
      base={baseOf(c)}
      person={person}
      posts={rows[1]}
      exceptions={rows[2]}
      statuses={rows[3]}
      roles={rows[4]}
      line={rows[5][0]}
      assessed={rows[9]}
      why={whyOf(id, pada, [rows[6], rows[7], rows[8]])}
      pada={pada}
      today={today}
      zona={c.var.agency.zona}
      mine={me.viewer.pegawai === person.id}
      mayChange={person.kelola === 1}
      mayGrant={isAdmin(me)}
      seesAccount={me.viewer.peran.size > 0}
      seesTrail={["admin", "admin-unit", "auditor"].some((p) => me.viewer.peran.has(p as Peran))}
      done={!refused && c.req.query("tersimpan") === "ya"}
      refused={refused}
      perintah={newId(now)}
    />,
    { title: person.nama, breadcrumb: trail(c, me), failed: refused !== undefined },
  );
}
