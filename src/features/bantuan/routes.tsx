import { type Context, Hono } from "hono";
import { bantuanWords } from "../../i18n/bantuan.ts";
import { mengapaWords } from "../../i18n/mengapa.ts";
import type { AgencyEnv, AppEnv, Me } from "../../web/env.ts";
import { type Pembaca, READERS } from "../../web/help.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { NotThere, SignInFirst } from "../../web/stops.ts";
import { HelpPage, RolePage } from "./help-page.tsx";
import { helpersStatement, myLineStatement } from "./queries.ts";
import { type Bab, WhyPage } from "./why-page.tsx";

type C = Context<AgencyEnv>;

/** Help of the front page: for whoever has no agency yet. */
export const bantuanUmum = new Hono<AppEnv>().get("/bantuan", (c) =>
  c.render(<HelpPage base="" readers={["umum", "masuk"]} inside={false} />, {
    title: bantuanWords[c.var.lang].title,
  }),
);

/** Help inside an agency: for the roles of who is signed in, and for those who cannot get in. */
export const bantuan = new Hono<AgencyEnv>()
  .get("/bantuan", async (c) => {
    const me = await whoReads(c);
    return c.render(
      <HelpPage base={baseOf(c)} readers={me ? readersOf(me) : ["masuk", "umum"]} inside={me !== null} />,
      { title: bantuanWords[c.var.lang].title },
    );
  })
  .get("/bantuan/mengapa", async (c) => {
    const { me, rows } = await page(c, (id) => [
      myLineStatement(id, c.var.today),
      helpersStatement(id, c.var.today),
    ]);
    const t = mengapaWords[c.var.lang];
    const asked = c.req.query("di") ?? "";
    const bab = Object.hasOwn(t.bab, asked) ? (asked as Bab) : null;
    return c.render(<WhyPage base={baseOf(c)} bab={bab} me={me} line={rows[0][0]} helpers={rows[1]} />, {
      title: t.title,
      breadcrumb: [helpCrumb(c)],
    });
  })
  .get("/bantuan/:untuk", async (c) => {
    const reader = READERS.find((r) => r === c.req.param("untuk"));
    if (!reader) throw new NotThere();
    await whoReads(c);
    return c.render(<RolePage base={baseOf(c)} reader={reader} />, {
      title: bantuanWords[c.var.lang][reader].judul,
      breadcrumb: [helpCrumb(c)],
    });
  });

const helpCrumb = (c: C) => ({ href: `${baseOf(c)}/bantuan`, label: bantuanWords[c.var.lang].title });

/** Who cannot sign in needs help most. */
const whoReads = (c: C): Promise<Me | null> =>
  page(c, () => []).then(
    ({ me }) => me,
    (stop: unknown) => {
      if (stop instanceof SignInFirst) return null;
      throw stop;
    },
  );

function readersOf({ viewer, punyaBawahan }: Me): Pembaca[] {
  const roles = (["auditor", "pyb", "admin", "admin-unit"] as const).filter((r) =>
    (viewer.peran as ReadonlySet<string>).has(r),
  );
  return [...roles, ...(punyaBawahan ? (["penilai"] as const) : []), "pegawai", "masuk"];
}
