import type { Context } from "hono";
import type { RouterRoute } from "hono/types";
import { LooksOnly } from "../data/agency/database.ts";
import { newId } from "../data/ids.ts";
import { delegasiWords } from "../i18n/delegasi.ts";
import { keadaanTeks, siklusWords } from "../i18n/siklus.ts";
import { stopWords } from "../i18n/stops.ts";
import { dropLentCookie } from "./cookie.ts";
import type { AgencyEnv, AppEnv } from "./env.ts";
import {
  AlreadyDone,
  CrossSite,
  EnrolFirst,
  FileGone,
  LoanOver,
  Maintenance,
  NotAllowed,
  NotThere,
  OnlyHimself,
  ReadOnly,
  SignInFirst,
  Stop,
  SupportReadsOnly,
  Suspended,
  TooLarge,
  TrialFull,
  Unreadable,
} from "./stops.ts";
import { LinkButton } from "./ui/button.tsx";
import { PageHead } from "./ui/page-head.tsx";
import { WhyLink } from "./why.tsx";

/** Every way a request can end without its page. Fails closed: an unknown error shows nothing but a number. */
export function onError(error: Error, c: Context<AppEnv>): Response | Promise<Response> {
  if (error instanceof SignInFirst) return toSignIn(c);
  if (error instanceof EnrolFirst)
    return leadTo(c, `${homeOf(c)}${homeOf(c) === "/operator/" ? "faktor" : "akun"}`);
  if (error instanceof LoanOver) return loanOver(c);
  if (error instanceof LooksOnly) return stopPage(c, new OnlyHimself("simulasi", nameOf(c)));
  if (error instanceof AlreadyDone) return c.redirect(error.to, 303);
  if (error instanceof Stop) return stopPage(c, error);
  const full = trialFull(error);
  if (full) return stopPage(c, full);
  const nomor = newId(c.var.now ?? 0);
  log(nomor, c, error);
  return failed(c, nomor).catch((again: unknown) => {
    // The frame of all pages is what broke: one bare sentence, and the same number.
    log(nomor, c, again as Error);
    const t = stopWords[c.var.lang ?? "id"].failed;
    return c.html(<p>{`${t.title}. ${t.text} ${nomor}`}</p>, 500);
  });
}

async function failed(c: Context<AppEnv>, nomor: string): Promise<Response> {
  c.status(500);
  const t = stopWords[c.var.lang ?? "id"];
  const page = <Stopped {...t.failed} home={t.home} nomor={nomor} href={homeOf(c)} />;
  return await c.render(page, { title: t.failed.title });
}

function log(nomor: string, c: Context<AppEnv>, error: Error): void {
  const { path, method } = c.req;
  console.error(
    JSON.stringify({ nomor, path: withoutSecret(path), method, error: String(error), stack: error.stack }),
  );
}

/** One-time links are in addresses; whoever reads the log shall not be able to use them. */
const withoutSecret = (path: string): string => path.replace(/[^/]*\.[\w-]{8,}|(?<=^\/v\/[^/]+\/).*/g, "…");

/** A step is only sent; who reloads its answer, or returns to its address, lands on what it was about. */
export function onNotFound(c: Context<AppEnv>, routes: readonly RouterRoute[]): Response | Promise<Response> {
  const { method } = c.req;
  // As it was sent: decoded, a line end in it would stand in the header of the answer.
  const path = new URL(c.req.url).pathname;
  const step = routes.some((r) => r.method === "POST" && patternOf(r.path).test(path));
  return method === "GET" && step
    ? c.redirect(path.replace(/[^/]*$/, "").replace(/(.)\/$/, "$1"), 303)
    : stopPage(c, new NotThere());
}

const patternOf = (path: string) => new RegExp(`^${path.replace(/:\w+(\{[^}]*\})?/g, "[^/]+")}$`);

function stopPage(c: Context<AppEnv>, stop: Stop): Response | Promise<Response> {
  const t = stopWords[c.var.lang ?? "id"];
  const said =
    stop instanceof ReadOnly
      ? readOnlyWords(c)
      : stop instanceof OnlyHimself
        ? himselfWords(c, stop)
        : t[wordOf(stop)];
  c.status(stop.status);
  if (stop instanceof Maintenance) c.header("retry-after", "120");
  if (wantsJson(c)) return c.json({ judul: said.title, pesan: said.text });
  const why = stop instanceof NotAllowed || stop instanceof NotThere;
  return c.render(<Stopped {...said} home={t.home} href={homeOf(c)} why={why} />, { title: said.title });
}

/** A script that asks for data and for no page. */
const wantsJson = (c: Context<AppEnv>): boolean => {
  const accept = c.req.header("accept") ?? "";
  return accept.includes("application/json") && !accept.includes("text/html");
};

const kinds = [
  [NotThere, "notThere"],
  [NotAllowed, "notAllowed"],
  [CrossSite, "crossSite"],
  [FileGone, "fileGone"],
  [TooLarge, "tooLarge"],
  [Unreadable, "unreadable"],
  [Maintenance, "maintenance"],
  [Suspended, "suspended"],
  [SupportReadsOnly, "supportReadsOnly"],
] as const;
const wordOf = (stop: Stop) =>
  stop instanceof TrialFull
    ? FULL[stop.apa]
    : (kinds.find(([kind]) => stop instanceof kind)?.[1] ?? "unreadable");
const FULL = { pegawai: "trialPeople", bukti: "trialFiles" } as const;

/** The fence is a trigger (migration 0027): whatever adds people or files meets it. */
function trialFull(error: Error): TrialFull | null {
  const found = /batas uji coba: (pegawai|bukti)/.exec(
    `${error.message} ${(error.cause as Error | undefined)?.message}`,
  );
  return found ? new TrialFull(found[1] as "pegawai" | "bukti") : null;
}

/** Whose step it is, and what whoever sits there can do instead. */
function himselfWords(c: Context<AppEnv>, { jenis, nama }: OnlyHimself): { title: string; text: string } {
  const t = delegasiWords[c.var.lang ?? "id"][jenis === "delegasi" ? "hanya" : "hanyaMelihat"];
  return { title: t.title(nama), text: t.text(nama) };
}

/** Oneself again: a page leads to where that is said; what was sent is not done as somebody else. */
function loanOver(c: Context<AppEnv>): Response | Promise<Response> {
  const { agency } = (c as unknown as Context<AgencyEnv>).var;
  dropLentCookie(c, agency.code);
  return leadTo(c, `${homeOf(c)}delegasi?berakhir=ya`);
}

const nameOf = (c: Context<AppEnv>): string => (c as unknown as Context<AgencyEnv>).var.me?.viewer.nama ?? "";

/** Why nothing can be written, and until when. */
function readOnlyWords(c: Context<AppEnv>): { title: string; text: string } {
  const { agency, lang } = (c as unknown as Context<AgencyEnv>).var;
  const t = siklusWords[lang ?? "id"].bacaSaja;
  return { title: t.judul, text: keadaanTeks(agency, lang ?? "id") };
}

const homeOf = (c: Context<AppEnv>): string => {
  const agency = (c as unknown as Context<AgencyEnv>).var.agency;
  if (agency) return `/a/${agency.code}/`;
  return /^\/operator(\/|$)/.test(c.req.path) ? "/operator/" : "/";
};

/** 303 for a browser; inside htmx 401 with HX-Redirect, so that nothing is swapped into the old page. */
function toSignIn(c: Context<AppEnv>): Response {
  const to = `${homeOf(c)}masuk${c.req.method === "GET" ? `?kembali=${encodeURIComponent(pathOf(c))}` : ""}`;
  return leadTo(c, to);
}

function leadTo(c: Context<AppEnv>, to: string): Response {
  if (c.req.header("hx-request") !== "true") return c.redirect(to, 303);
  c.header("hx-redirect", to);
  return c.body(null, 401);
}

const pathOf = (c: Context<AppEnv>) => new URL(c.req.url).pathname + new URL(c.req.url).search;

type StoppedProps = {
  readonly title: string;
  readonly text: string;
  readonly home: string;
  readonly href: string;
  readonly nomor?: string;
  readonly why?: boolean;
};

const Stopped = ({ title, text, home, href, nomor, why }: StoppedProps) => (
  <>
    <PageHead title={title} />
    <div class="stack">
      <p>
        {text} {nomor && <code>{nomor}</code>}
      </p>
      {why && <WhyLink />}
      <LinkButton href={href}>{home}</LinkButton>
    </div>
  </>
);
