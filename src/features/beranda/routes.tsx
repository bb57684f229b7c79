import { Hono } from "hono";
import type { AgencyEnv } from "../../web/env.ts";
import { page } from "../../web/page.ts";
import { PageHead } from "../../web/ui/page-head.tsx";

export const beranda = new Hono<AgencyEnv>().get("/", async (c) => {
  const { me } = await page(c, () => []);
  return c.render(<PageHead title={me.viewer.nama} />, { title: me.viewer.nama });
});
