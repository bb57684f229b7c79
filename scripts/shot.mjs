/**
 * Looks at a page: node scripts/shot.mjs <url> <out.png> [--width 390] [--height 844] [--dark] [--print] [--no-js]
 * [--lang en] [--cookie name=value]… [--header name=value]… [--click selector]… [--full] [--axe]
 * Prints the status, what the console complained of, and with --axe what axe found.
 */
import { parseArgs } from "node:util";
import { axe, launch, visit } from "../test/support/browser.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: "string", default: "1280" },
    height: { type: "string", default: "800" },
    dark: { type: "boolean", default: false },
    print: { type: "boolean", default: false },
    "no-js": { type: "boolean", default: false },
    full: { type: "boolean", default: false },
    axe: { type: "boolean", default: false },
    lang: { type: "string", default: "id-ID" },
    cookie: { type: "string", multiple: true, default: [] },
    header: { type: "string", multiple: true, default: [] },
    click: { type: "string", multiple: true, default: [] },
  },
});
const [url, out] = positionals;
if (!url || !out) {
  console.error("node scripts/shot.mjs <url> <out.png>");
  process.exit(1);
}

const width = Number(values.width);
const browser = await launch();
try {
  const { page, problems } = await visit(browser, {
    viewport: { width, height: Number(values.height) },
    deviceScaleFactor: width < 600 ? 2 : 1,
    isMobile: width < 600,
    colorScheme: values.dark ? "dark" : "light",
    javaScriptEnabled: !values["no-js"],
    locale: values.lang,
    extraHTTPHeaders: Object.fromEntries(values.header.map(pair)),
  });
  await setCookies(page, values.cookie.map(pair));
  if (values.print) await page.emulateMedia({ media: "print" });
  const answer = await page.goto(url, { waitUntil: "load" });
  for (const selector of values.click) {
    await page.click(selector);
    await page.waitForLoadState("networkidle");
  }
  await page.screenshot({ path: out, fullPage: values.full });
  console.log(`${answer?.status()} ${page.url()} "${await page.title()}" -> ${out}`);
  for (const problem of problems) console.log(`console: ${problem}`);
  if (values.axe) for (const violation of await axe(page)) console.log(`axe: ${violation}`);
} finally {
  await browser.close();
}

function pair(text) {
  const at = text.indexOf("=");
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Straight to the browser: playwright adds a domain, which __Host- cookies must not have. */
async function setCookies(page, cookies) {
  const devtools = await page.context().newCDPSession(page);
  for (const [name, value] of cookies) {
    const cookie = { url: new URL("/", url).href, name, value, path: "/", secure: true, httpOnly: true };
    await devtools.send("Network.setCookie", { ...cookie, sameSite: "Lax" });
  }
}
