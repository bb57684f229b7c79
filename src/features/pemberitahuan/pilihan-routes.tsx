import { type Context, Hono } from "hono";
import { newId } from "../../data/ids.ts";
import {
  CARA,
  type Cara,
  caraKelompok,
  KELOMPOK,
  type Kelompok,
  kelompokKabar,
  TENANG_BAWAAN,
} from "../../domain/kabar.ts";
import { inboxWords } from "../../i18n/pemberitahuan.ts";
import { pilihanWords } from "../../i18n/pilihan-kabar.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readTyped, type Typed } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { found } from "../../web/stops.ts";
import { makeFeed, type Pilihan, revokeFeed, savePilihan } from "./actions.ts";
import { KalenderPage } from "./kalender-page.tsx";
import { PilihanPage } from "./pilihan-page.tsx";
import { type ChoiceRow, choiceStatements, failedToMeStatement, type PostRow } from "./queries.ts";

type C = Context<AgencyEnv>;

export const pilihan = new Hono<AgencyEnv>()
  .get("/pemberitahuan/pilihan", async (c) => {
    const loaded = await load(c);
    return show(c, loaded, typedOf(loaded.pilihan));
  })
  .post("/pemberitahuan/pilihan", async (c) => {
    const typed = await readTyped(c);
    const loaded = await load(c);
    const read = readPilihan(typed);
    if (!read.ok) return show(c, loaded, typed, read.errors);
    const to = `${baseOf(c)}/pemberitahuan/pilihan?tersimpan=ya`;
    await savePilihan(c.var.db, loaded.pilihan, read.data, whoOf(c, loaded.me, to));
    return c.redirect(to, 303);
  })
  // The answer is the page itself, not a redirect: the secret is shown once and is in no address of ours.
  .post("/pemberitahuan/kalender", async (c) => {
    const typed = await readTyped(c);
    const { me } = await page(c, () => []);
    const token = await makeFeed(c.var.db, typed.hariLibur === "ya", whoOf(c, me, ""));
    return c.render(<KalenderPage link={`${c.var.origin}${baseOf(c)}/ics/${token}`} base={baseOf(c)} />, {
      title: pilihanWords[c.var.lang].kalender.jadi,
      breadcrumb: crumbs(c),
    });
  })
  .post("/pemberitahuan/kalender/pencabutan", async (c) => {
    await readTyped(c);
    const { me } = await page(c, () => []);
    await revokeFeed(c.var.db, whoOf(c, me, ""));
    return c.redirect(`${baseOf(c)}/pemberitahuan/pilihan?dicabut=ya#kalender`, 303);
  });

async function load(c: C) {
  const { me, rows } = await page(c, (id) => [...choiceStatements(id), failedToMeStatement(id, c.var.now)]);
  const post = found(rows[1][0]);
  return { me, post, pilihan: pilihanOf(rows[0], post), gagal: rows[2][0]?.n ?? 0 };
}
type Loaded = { readonly me: Me; readonly post: PostRow; readonly pilihan: Pilihan; readonly gagal: number };

function show(c: C, { me, post, gagal }: Loaded, typed: Typed, errors?: FieldErrors) {
  if (errors) c.status(422);
  return c.render(
    <PilihanPage
      base={baseOf(c)}
      zona={c.var.agency.zona}
      email={me.email}
      gagal={gagal}
      typed={typed}
      errors={errors}
      tersimpan={!errors && c.req.query("tersimpan") === "ya"}
      dicabut={!errors && c.req.query("dicabut") === "ya"}
      kalender={
        post.kalenderPada === null ? null : { dibuatPada: post.kalenderPada, libur: post.libur === 1 }
      }
      perintah={newId(c.var.now)}
    />,
    {
      title: pilihanWords[c.var.lang].title,
      failed: errors !== undefined,
      breadcrumb: crumbs(c).slice(0, 1),
    },
  );
}

const crumbs = (c: C) => [
  { href: `${baseOf(c)}/pemberitahuan`, label: inboxWords[c.var.lang].title },
  { href: `${baseOf(c)}/pemberitahuan/pilihan`, label: pilihanWords[c.var.lang].title },
];

const pilihanOf = (rows: readonly ChoiceRow[], post: PostRow): Pilihan => {
  const chosen = new Map(rows.map((r) => [r.kelompok, r.cara]));
  return {
    cara: Object.fromEntries(KELOMPOK.map((k) => [k, caraKelompok(k, chosen)])) as Record<Kelompok, Cara>,
    tenang:
      post.dari === null || post.sampai === null
        ? TENANG_BAWAAN
        : { dari: post.dari, sampai: post.sampai, hariLibur: post.hariLibur === 1 },
  };
};

const typedOf = ({ cara, tenang }: Pilihan): Typed => ({
  ...Object.fromEntries(KELOMPOK.map((k) => [`cara-${k}`, cara[k]])),
  "tenang-dari": String(tenang.dari),
  "tenang-sampai": String(tenang.sampai),
  libur: tenang.hariLibur ? "ya" : "",
});

/** One way for each group, of those it has; whole hours. */
function readPilihan(
  typed: Typed,
): { readonly ok: true; readonly data: Pilihan } | { readonly ok: false; readonly errors: FieldErrors } {
  const errors: Record<string, string> = {};
  const cara: Partial<Record<Kelompok, Cara>> = {};
  for (const k of KELOMPOK) {
    const dipilih = CARA.find((c) => c === typed[`cara-${k}`]);
    const boleh: readonly Cara[] = kelompokKabar[k].boleh;
    if (dipilih === undefined) errors[`cara-${k}`] = "cara-salah";
    else if (!boleh.includes(dipilih)) errors[`cara-${k}`] = "cara-terlarang";
    else cara[k] = dipilih;
  }
  const jam = (name: string): number => {
    const text = typed[name] ?? "";
    if (!/^\d{1,2}$/.test(text) || Number(text) > 23) errors[name] = "jam-salah";
    return Number(text);
  };
  const tenang = {
    dari: jam("tenang-dari"),
    sampai: jam("tenang-sampai"),
    hariLibur: typed.libur === "ya",
  };
  return Object.keys(errors).length > 0
    ? { ok: false, errors }
    : { ok: true, data: { cara: cara as Record<Kelompok, Cara>, tenang } };
}
