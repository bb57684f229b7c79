import type { Me } from "./env.ts";
import { NotAllowed } from "./stops.ts";

/** Admin of the whole agency. */
export const isAdmin = (me: Me): boolean => me.viewer.peran.has("admin");

/** Admin of the agency or of a unit; which people and units are his is decided in SQL (`reaches`). */
export const isAnyAdmin = (me: Me): boolean => isAdmin(me) || me.viewer.peran.has("admin-unit");

/** Pages that only an admin has; their SQL is restricted to admins too (data/agency/visible.ts). */
export function onlyAdmin(me: Me): void {
  if (!isAdmin(me)) throw new NotAllowed();
}

/** Pages about people and units that a unit admin has as well, for his own. */
export function onlyAnyAdmin(me: Me): void {
  if (!isAnyAdmin(me)) throw new NotAllowed();
}

/** Pages about many people: for whoever holds a role. */
export function onlyAdminOrAuditor(me: Me): void {
  if (me.viewer.peran.size === 0) throw new NotAllowed();
}
