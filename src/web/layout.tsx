import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { jsxRenderer } from "hono/jsx-renderer";
import { shellWords } from "../i18n/shell.ts";
import { asset } from "./assets.ts";
import { bannersOf, TrialMark } from "./banners.tsx";
import type { AgencyEnv } from "./env.ts";
import { navFor } from "./nav.ts";
import { LanguageSwitch, ThemeSwitch } from "./switches.tsx";
import { Button } from "./ui/button.tsx";
import { type Crumb, Shell } from "./ui/shell.tsx";
import { useLang } from "./words.ts";

/** What a page says about itself besides its content. */
export type PageProps = {
  readonly title: string;
  readonly breadcrumb?: readonly Crumb[];
  /** A refused form says so in the title (GOV.UK error summary pattern). */
  readonly failed?: boolean;
  /** Official forms: the print stylesheet's paper. */
  readonly paper?: "lanskap" | "potret";
};

declare module "hono" {
  interface ContextRenderer {
    // biome-ignore lint/style/useShorthandFunctionType: hono merges this interface
    (content: Child, props: PageProps): Response | Promise<Response>;
  }
}

export const layout = jsxRenderer((props, c) => {
  const page = props as unknown as PageProps & { children: Child };
  const inside = c as Context<AgencyEnv>;
  const { lang, tema, agency } = inside.var;
  const t = shellWords[lang];
  return (
    <html lang={lang} data-tema={tema === "perangkat" ? undefined : tema}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="htmx-config" content={HTMX_CONFIG} />
        <title>{`${page.failed ? t.errorPrefix : ""}${page.title} · ${agency?.nama ?? t.app}`}</title>
        <link
          rel="preload"
          href={asset["fonts/plus-jakarta-sans.woff2"]}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
        <link rel="stylesheet" href={asset["app.css"]} />
        <link rel="stylesheet" href={asset["print.css"]} media="print" />
        <link rel="icon" href="/ikon.svg" type="image/svg+xml" />
        {agency && <link rel="manifest" href={`/a/${agency.code}/manifest.webmanifest`} />}
        <script src={asset["app.js"]} defer />
      </head>
      <Body page={page} c={inside} />
    </html>
  );
});

const Body = ({ page, c }: { page: PageProps & { children: Child }; c: Context<AgencyEnv> }) => {
  const { lang, agency, me } = c.var;
  const t = shellWords[lang];
  const base = agency ? `/a/${agency.code}` : "";
  // With its filters; the answer to a POST has its page's address, which a GET leads back to.
  const here = c.req.path + new URL(c.req.url).search;
  return (
    <Shell
      words={t}
      homeHref={agency ? `${base}/` : "/"}
      agencyName={agency?.nama}
      person={
        me
          ? { name: me.viewer.nama, role: me.jabatan ?? t.role[[...me.viewer.peran][0] ?? "pegawai"] }
          : undefined
      }
      nav={me ? navFor(c, me, page.breadcrumb?.[0]?.href) : undefined}
      breadcrumb={page.breadcrumb}
      search={me ? { href: `${base}/cari`, label: t.search } : undefined}
      help={{ href: `${base}/bantuan`, label: t.help }}
      langSwitch={<LanguageSwitch action={`${me ? base : ""}/tampilan`} back={here} />}
      themeSwitch={<ThemeSwitch action={`${me ? base : ""}/tampilan`} back={here} current={c.var.tema} />}
      accountLinks={me && !me.pinjam && <AccountLinks base={base} unread={me.belumDibaca} />}
      signOut={
        me && (
          <form method="post" action={`${base}/keluar`} hx-boost="false">
            <Button kind="link" icon="log-out">
              {t.signOut}
            </Button>
          </form>
        )
      }
      banner={bannersOf(c)}
      footer={
        <p>
          {t.foot} ·{" "}
          <a href="/status" hx-boost="false">
            {t.status}
          </a>
        </p>
      }
    >
      <TrialMark c={c} />
      {page.children}
    </Shell>
  );
};

const AccountLinks = ({ base, unread }: { base: string; unread: number }) => {
  const t = shellWords[useLang()];
  return (
    <>
      <a href={`${base}/pemberitahuan`}>
        {t.inbox} {unread > 0 && <span class="badge">{unread}</span>}
      </a>
      <a href={`${base}/lapor`}>{t.myData}</a>
      <a href={`${base}/akun`}>{t.myAccount}</a>
      <a href={`${base}/delegasi`}>{t.delegation}</a>
      <a href={`${base}/sandi`}>{t.password}</a>
    </>
  );
};

const HTMX_CONFIG = JSON.stringify({ noSwap: [204, 304], defaultTimeout: 15_000, extensions: "hx-csp" });
