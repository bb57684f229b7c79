import { useRequestContext } from "hono/jsx-renderer";
import { waktu } from "../i18n/dates.ts";
import { demoWords } from "../i18n/demo.ts";
import type { AgencyEnv } from "../web/env.ts";
import { useLang, useWords } from "../web/words.ts";
import { ZONA_DEMO } from "./waktu.ts";

/** On every page of the demo: what time it is here, and the way back to the cast. */
export const DemoBanner = () => {
  const t = useWords(demoWords);
  const c = useRequestContext<AgencyEnv>();
  const zona = c.var.agency?.zona ?? ZONA_DEMO;
  return (
    <>
      {t.spanduk}: {waktu(c.var.now, zona, useLang())} ·{" "}
      <a href="/demo" hx-boost="false">
        {t.ganti}
      </a>
    </>
  );
};
