import type { Me } from "./env.ts";
import { NotAllowed } from "./stops.ts";

export const isAdmin = (me: Me): boolean => me.viewer.peran.has("admin");

/** Pages that only an admin has; their SQL is restricted to admins too (data/agency/visible.ts). */
export function onlyAdmin(me: Me): void {
  if (!isAdmin(me)) throw new NotAllowed();
}

/** Pages about many people: for whoever holds a role. */
export function onlyAdminOrAuditor(me: Me): void {
  if (me.viewer.peran.size === 0) throw new NotAllowed();
}
