import { type HTMLElement, parse } from "node-html-parser";
import { matching, type Person, type Sent, squeeze, type Words } from "./person.ts";

/** What a page said that no page should say. The journeys expect none. */
export type Complaints = string[];

/**
 * A browser without scripts, eyes or mercy: it follows only links that stand on the page and sends only forms
 * that stand there, with every hidden field. What it can do, everybody can do with scripts switched off.
 */
export function httpPerson(
  origin: string,
  complaints: Complaints,
  seen?: (page: HTMLElement) => void,
): Person {
  const jar = new Map<string, string>();
  const files = new WeakMap<HTMLElement, Sent[]>();
  let page = parse("");
  let here = new URL(origin);
  let status = 0;

  async function send(url: URL, init: RequestInit = {}): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = {
      Accept: "text/html",
      "Sec-Fetch-Site": "same-origin",
      ...(cookie && { Cookie: cookie }),
    };
    const answer = await fetch(url, {
      ...init,
      headers: { ...headers, ...init.headers },
      redirect: "manual",
    });
    for (const line of answer.headers.getSetCookie()) keep(jar, line);
    return answer;
  }

  async function open(url: URL, init?: RequestInit): Promise<void> {
    let answer = await send(url, init);
    for (let hop = 0; answer.status >= 300 && answer.status < 400; hop++) {
      if (hop === 5) throw new Error(`${url.pathname} goes round in circles`);
      await answer.body?.cancel();
      url = new URL(answer.headers.get("location") ?? "", url);
      if (url.origin !== origin) throw new Error(`led away to ${url}`);
      answer = await send(url);
    }
    [here, status] = [url, answer.status];
    const body = await answer.text();
    page = parse(body);
    // Who reloads, or returns by a bookmark, asks for the address that stands there.
    if (init?.method === "POST" && (await send(url)).status === 404)
      complaints.push(`POST ${url.pathname}: answered in place, and its address cannot be opened`);
    if (!answer.headers.get("content-type")?.startsWith("text/html")) return;
    complaints.push(...ugly(page, answer).map((what) => `${init?.method ?? "GET"} ${url.pathname}: ${what}`));
    seen?.(page);
  }

  /** The one thing of its kind that says so; with `near`, in the smallest group that has both. */
  function the(
    kind: string,
    selector: string,
    said: (one: HTMLElement) => string,
    wanted: Words,
    near?: Words,
  ) {
    const found = distinct(matching(page.querySelectorAll(selector).filter(visible), said, wanted));
    // What is folded away counts only when nothing in sight says the same.
    const inSight = found.filter((one) => !folded(one));
    const all = inSight.length > 0 ? inSight : found;
    const [first, second] = near === undefined ? all : nearest(page, all, near);
    if (first && !second) return first;
    const what = `${first ? "more than one" : "no"} ${kind} "${wanted}"${near ? ` near "${near}"` : ""}`;
    throw new Error(`${what} on ${here.pathname} (${status}):\n${words(page.querySelector("main") ?? page)}`);
  }
  const link = (wanted: Words, near?: Words) => the("link", "a[href]", nameOf, wanted, near);
  const field = (selector: string, label: Words, near?: Words) =>
    the("field", selector, (f) => labelOf(page, f), label, near);

  async function press(button: Words, near?: Words): Promise<void> {
    const pressed = the("button", "button", nameOf, button, near);
    const form = formOf(page, pressed);
    if (!form) throw new Error(`the button "${button}" belongs to no form`);
    const action = pressed.getAttribute("formaction") ?? form.getAttribute("action") ?? here.href;
    const url = new URL(action, here);
    const data = entries(page, form, pressed, files);
    if ((form.getAttribute("method") ?? "get").toLowerCase() === "get") {
      url.search = new URLSearchParams(
        data.filter((e): e is [string, string] => typeof e[1] === "string"),
      ).toString();
      return open(url);
    }
    await open(url, { method: "POST", body: bodyOf(form, data), headers: { Origin: origin } });
  }

  return {
    go: (address) => open(new URL(address, here)),
    follow: (words, near) => open(new URL(link(words, near).getAttribute("href") ?? "", here)),
    async fill(label, value, near) {
      const target = field("input:not([type=hidden]), textarea, select", label, near);
      if (target.rawTagName === "select") return choose(target, value);
      if (target.rawTagName === "textarea") target.textContent = value;
      else target.setAttribute("value", value);
    },
    async tick(label, near) {
      const target = field("input[type=checkbox], input[type=radio]", label, near);
      const group = page.querySelectorAll(`input[name="${target.getAttribute("name")}"]`);
      if (target.getAttribute("type") === "radio")
        for (const other of group) other.removeAttribute("checked");
      target.setAttribute("checked", "");
    },
    async upload({ pick, send, near }, ...sent) {
      files.set(field("input[type=file]", pick, near), sent);
      await press(send, near);
    },
    press,
    reads: async () => words(page.querySelector("main") ?? page),
    title: async () => squeeze(page.querySelector("title")?.text ?? ""),
    at: async () => here.pathname + here.search,
    status: () => status,
    async download(words, near) {
      const answer = await send(new URL(link(words, near).getAttribute("href") ?? "", here));
      if (answer.status !== 200) throw new Error(`${words}: ${answer.status}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return { type: answer.headers.get("content-type") ?? "", bytes };
    },
  };
}

/** Path and Secure are the browser's business; here every cookie goes everywhere, __Host- or not. */
function keep(jar: Map<string, string>, line: string): void {
  const [pair = ""] = line.split(";");
  const at = pair.indexOf("=");
  if (/max-age=0(;|$)/i.test(line)) jar.delete(pair.slice(0, at));
  else jar.set(pair.slice(0, at), pair.slice(at + 1));
}

const groups = "tr, li, fieldset, article, section, form, details, .card, dl, nav";

function nearest(page: HTMLElement, all: readonly HTMLElement[], near: Words): HTMLElement[] {
  const inside = (group: HTMLElement) => all.filter((one) => ancestors(one).includes(group));
  const saying = page
    .querySelectorAll(groups)
    .filter((group) => matching([group], words, near).length > 0 && inside(group).length > 0)
    .sort((a, b) => words(a).length - words(b).length);
  return saying[0] ? inside(saying[0]) : [];
}

function ancestors(element: HTMLElement): HTMLElement[] {
  const chain: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at; at = at.parentNode) chain.push(at);
  return chain;
}

const visible = (element: HTMLElement): boolean =>
  !element.hasAttribute("disabled") &&
  ancestors(element).every((a) => !a.hasAttribute?.("hidden") && a.rawTagName !== "template");

const folded = (element: HTMLElement): boolean =>
  ancestors(element).some((a) => a.rawTagName === "details" && !a.hasAttribute("open"));

/** The same address under the same words twice (name and picture of a card) is one link. */
const distinct = (all: HTMLElement[]): HTMLElement[] => [
  ...new Map(all.map((one) => [one.getAttribute("href") ?? one, one])).values(),
];

const words = (element: HTMLElement): string =>
  squeeze(
    element.childNodes
      .map((node) => {
        const child = node as HTMLElement;
        if (["template", "script"].includes(child.rawTagName) || child.hasAttribute?.("hidden")) return "";
        if (child.rawTagName === "textarea") return child.text;
        return child.childNodes?.length > 0 ? words(child) : child.text;
      })
      .join(" "),
  );

const nameOf = (element: HTMLElement): string => squeeze(element.getAttribute("aria-label") ?? element.text);

function labelOf(page: HTMLElement, field: HTMLElement): string {
  const id = field.getAttribute("id");
  const labelled = field.getAttribute("aria-labelledby");
  if (labelled)
    return squeeze(
      labelled
        .split(" ")
        .map((l) => page.getElementById(l)?.text ?? "")
        .join(" "),
    );
  const label = id && page.querySelector(`label[for="${id}"]`);
  return squeeze(field.getAttribute("aria-label") ?? (label || field.closest("label"))?.text ?? "");
}

function choose(select: HTMLElement, wanted: string): void {
  const options = select.querySelectorAll("option");
  const [option, another] = matching(options, (o) => squeeze(o.text), wanted);
  const offered = options.map((o) => squeeze(o.text)).join(" | ");
  if (!option || another) throw new Error(`"${wanted}" is ${option ? "twice" : "not"} among ${offered}`);
  for (const other of options) other.removeAttribute("selected");
  option.setAttribute("selected", "");
}

const formOf = (page: HTMLElement, element: HTMLElement): HTMLElement | null => {
  const id = element.getAttribute("form");
  return id ? page.getElementById(id) : element.closest("form");
};

type Entry = [string, string | Sent];

/** As HTML says which controls of a form are sent, in the order of the page. */
function entries(
  page: HTMLElement,
  form: HTMLElement,
  pressed: HTMLElement,
  files: WeakMap<HTMLElement, Sent[]>,
): Entry[] {
  const controls = page
    .querySelectorAll("input, textarea, select, button")
    .filter((c) => c.hasAttribute("name") && formOf(page, c) === form && enabled(c));
  return controls.flatMap((control): Entry[] => {
    const name = control.getAttribute("name") ?? "";
    const type = control.getAttribute("type") ?? "";
    if (control.rawTagName === "button")
      return control === pressed ? [[name, control.getAttribute("value") ?? ""]] : [];
    if (control.rawTagName === "textarea") return [[name, control.text]];
    if (control.rawTagName === "select") return [[name, chosen(control)]];
    if (type === "checkbox" || type === "radio")
      return control.hasAttribute("checked") ? [[name, control.getAttribute("value") ?? "on"]] : [];
    if (type === "file") return (files.get(control) ?? [nothing]).map((file) => [name, file]);
    return [[name, control.getAttribute("value") ?? ""]];
  });
}

const nothing: Sent = { name: "", type: "application/octet-stream", bytes: new Uint8Array() };

const enabled = (control: HTMLElement): boolean =>
  ancestors(control).every((a) => !a.hasAttribute?.("disabled") && a.rawTagName !== "template");

function chosen(select: HTMLElement): string {
  const options = select.querySelectorAll("option");
  const option = options.find((o) => o.hasAttribute("selected")) ?? options[0];
  return option?.getAttribute("value") ?? squeeze(option?.text ?? "");
}

function bodyOf(form: HTMLElement, data: readonly Entry[]): FormData | URLSearchParams {
  const multipart = form.getAttribute("enctype") === "multipart/form-data";
  const body = multipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of data) {
    if (typeof value === "string") body.append(name, value.replace(/\r?\n/g, "\r\n"));
    else if (body instanceof FormData)
      body.append(name, new File([new Blob([value.bytes])], value.name, { type: value.type }));
    else body.append(name, value.name);
  }
  return body;
}

/** What is wrong on any page, whatever it is about. */
function ugly(page: HTMLElement, answer: Response): string[] {
  const found: string[] = [];
  const text = words(page);
  if (answer.status >= 500) found.push(`answered ${answer.status}: ${text.slice(0, 300)}`);
  if (!answer.headers.get("content-security-policy")) found.push("no policy");
  for (const element of ["h1", "main", "title"]) {
    const count = page.querySelectorAll(element).filter((e) => !e.closest("svg")).length;
    if (count !== 1) found.push(`${count} × <${element}>`);
  }
  // The token in an address is drawn by lot and may spell anything.
  const garbage = text
    .replace(/https?:\/\/\S+/g, "")
    .match(/.{0,40}(undefined|\[object |NaN|Invalid Date|\{[a-z]+\}).{0,40}/);
  if (garbage) found.push(`says "${garbage[0]}"`);
  const stops = text.match(/.{0,60}[^.]\.\.(?!\.)/);
  if (stops) found.push(`has a full stop too many: "${stops[0]}"`);
  const ids = page
    .querySelectorAll("[id]")
    .filter(visible)
    .map((e) => e.id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  if (twice.length > 0) found.push(`ids twice: ${[...new Set(twice)].join(", ")}`);
  return found;
}
