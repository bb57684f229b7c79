import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
  type Page,
} from "playwright-core";

const root = path.resolve(import.meta.dirname, "../..");
const unpacked = path.join(root, "node_modules/.cache/chromium");
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"];

/** $CHROMIUM, the system's, the one in the npm package, an installed Chrome. None is a failure, never a skip. */
export const launch = async (): Promise<Browser> => chromium.launch(await installed());

/** A phone that is switched off and on again: what the browser keeps lies in `folder`. */
export const launchKept = async (
  folder: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    ...(await installed()),
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    ...options,
  });

async function installed(): Promise<LaunchOptions> {
  const found = [process.env.CHROMIUM, "/usr/bin/chromium"].find((file) => file && existsSync(file));
  if (found) return { executablePath: found, args: quiet };
  if (process.platform === "linux" && process.arch === "x64") return packaged();
  return { channel: "chrome", args: quiet };
}

// Chromium reports every 4xx and 5xx; a page that answers 422 is right. A part of a page that is missing is not.
const answered = /^Failed to load resource: the server responded with a status of/;
const parts = new Set(["stylesheet", "script", "font", "image"]);

export type Visit = {
  readonly page: Page;
  /** What a developer would see in red or yellow: console, CSP, crashed scripts. Must stay empty. */
  readonly problems: string[];
};

/** A fresh visitor: own cookies, own cache. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: "id-ID", timezoneId: "Asia/Jakarta", ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    const said = message.text();
    if (["error", "warning"].includes(message.type()) && !answered.test(said)) problems.push(said);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && parts.has(response.request().resourceType())) {
      problems.push(`${response.status()} ${response.url()}`);
    }
  });
  page.on("pageerror", (failure) => problems.push(String(failure)));
  return { page, problems };
}

export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;
export const desk = { viewport: { width: 1280, height: 800 } } as const;

/** Violations of axe as sentences. `evaluate`, because a script tag would be stopped by our own CSP. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  return page.evaluate(async () => {
    type Violation = { id: string; help: string; nodes: { html: string }[] };
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    const { violations } = await axe.run();
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((n) => n.html).join(" | ")}`);
  });
}

/** The package's own arguments are left out on purpose: they switch web security off. */
async function packaged(): Promise<LaunchOptions> {
  if (!existsSync(path.join(unpacked, "ready"))) await unpack();
  const env: Record<string, string> = { ...(process.env as Record<string, string>) };
  // NSS and fonts come along, for a machine that has neither.
  env.LD_LIBRARY_PATH = path.join(unpacked, "al2023/lib");
  if (!existsSync("/etc/fonts/fonts.conf")) env.FONTCONFIG_PATH = path.join(unpacked, "fonts");
  return { executablePath: path.join(unpacked, "chromium"), args: quiet, env };
}

/** Beside the final place and then renamed: two test runs at once must not start half a browser. */
async function unpack(): Promise<void> {
  const folder = `${unpacked}.${process.pid}`;
  await mkdir(folder, { recursive: true });
  const script = 'await (await import("@sparticuz/chromium")).default.executablePath()';
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" },
  });
  const fonts = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${unpacked}/fonts</dir><cachedir>${unpacked}/fonts-cache</cachedir></fontconfig>`;
  await writeFile(path.join(folder, "fonts/fonts.conf"), fonts);
  await writeFile(path.join(folder, "ready"), "");
  await rename(folder, unpacked).catch(() => rm(folder, { recursive: true, force: true }));
}
