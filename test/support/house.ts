import { env } from "cloudflare:workers";
import { type HTMLElement, parse } from "node-html-parser";
import { createApp } from "../../src/app.tsx";
import type { WorkMessage } from "../../src/data/work.ts";
import { work } from "../../src/jobs/work.ts";

/** Sunday 22 November 2026, 09.00 WIB: the demo's first moment, and the tests'. */
export const NOW = Date.UTC(2026, 10, 22, 2, 0, 0);

export type Answer = { status: number; to: string | null; headers: Headers; html: string; page: HTMLElement };
export type Fields = Record<string, string>;
type Who = { readonly cookie?: string };

/** The whole Worker at a chosen moment, spoken to over HTTP. `bindings` swaps single ones (faulty D1). */
export function house(at: number = NOW, bindings: Partial<Env> = {}) {
  const clock = { at };
  const app = createApp({ clock: () => clock.at, demo: false });
  const fetched = (path: string, init: RequestInit, who: Who) => {
    const headers = new Headers(init.headers);
    if (who.cookie) headers.set("cookie", who.cookie);
    const request = new Request(env.ORIGIN + path, { ...init, headers, redirect: "manual" });
    return app.fetch(request, { ...env, WORK: waitingWork, ...bindings }, context);
  };
  const send = async (path: string, init: RequestInit, who: Who = {}): Promise<Answer> => {
    const response = await fetched(path, init, who);
    // Files are answers too: decoded here, because text() warns of what is not text.
    const html = new TextDecoder().decode(await response.arrayBuffer());
    return {
      status: response.status,
      to: response.headers.get("location"),
      headers: response.headers,
      html,
      page: parse(html),
    };
  };
  return {
    clock,
    send,
    get: (path: string, who?: Who) => send(path, {}, who),
    /** A file as it is sent. */
    bytes: async (path: string, who: Who = {}) => {
      const response = await fetched(path, {}, who);
      return { status: response.status, headers: response.headers, body: await response.arrayBuffer() };
    },
    post: (path: string, fields: Fields, who?: Who) =>
      send(path, { method: "POST", body: new URLSearchParams(fields), headers: fromOurPage() }, who),
    upload: (path: string, body: FormData, who?: Who) =>
      send(path, { method: "POST", body, headers: fromOurPage() }, who),
  };
}

/**
 * Long work waits until a test takes it: no queue works behind its back. `doWork` is the queue, from the first message
 * to the last.
 */
const messages: WorkMessage[] = [];
export const waitingWork = {
  send: async (body: WorkMessage) => {
    messages.push(body);
  },
} as unknown as Env["WORK"];

export async function doWork(at: number = NOW, bindings: Partial<Env> = {}): Promise<number> {
  let n = 0;
  for (let body = messages.shift(); body; body = messages.shift()) {
    await work({ ...env, WORK: waitingWork, ...bindings }, body, at);
    n += 1;
  }
  return n;
}
export const forgetWork = (): WorkMessage[] => messages.splice(0);

/** What a browser sends with a form of our own page. */
export const fromOurPage = () => ({ origin: env.ORIGIN, "sec-fetch-site": "same-origin" });

const context = {
  waitUntil: () => {},
  passThroughOnException: () => {},
  props: {},
} as unknown as ExecutionContext;
