import { createApp } from "../../src/app.tsx";
import { NOW } from "./house.ts";

export type Route = { readonly method: string; readonly path: string };

/** Every door of the app as it is mounted, middleware left out: a new route is in this list by itself. */
export function allRoutes(): Route[] {
  const app = createApp({ clock: () => NOW, demo: false });
  const seen = new Map<string, Route>();
  for (const { method, path } of app.routes)
    if (method !== "ALL") seen.set(`${method} ${path}`, { method, path });
  return [...seen.values()].sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.method < b.method ? -1 : 1,
  );
}

/** Ids that fill the places of a path: by the word before `:id`, or by the place's own name. */
export type Ids = Readonly<Record<string, string>>;

/** The kinds of things that stand in addresses. A route with another kind must say here what fills it. */
export function fill(path: string, ids: Ids): string {
  const parts = path.split("/");
  return parts
    .map((part, at) => {
      if (!part.startsWith(":")) return part;
      const name = part.slice(1);
      const kind = name === "id" || name === "token" ? `${name} ${parts[at - 1]}` : name;
      // Two chapters may have things of one name: the longer one says whose.
      const value = ids[`${name} ${parts[at - 2]}/${parts[at - 1]}`] ?? ids[kind];
      if (value === undefined)
        throw new Error(`nothing fills "${kind}" of ${path}: say so in test/support/routes.ts`);
      return value;
    })
    .join("/");
}
