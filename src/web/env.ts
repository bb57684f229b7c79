import type { Child } from "hono/jsx";
import type { AgencyDb } from "../data/agency/database.ts";
import type { Lent, RoleHeld, SessionRow } from "../data/agency/session.ts";
import type { Agency } from "../data/directory/database.ts";
import type { Lifecycle } from "../data/directory/siklus.ts";
import type { Evidence } from "../data/evidence.ts";
import type { Work } from "../data/work.ts";
import type { FaktorKedua, Peringatan } from "../domain/faktor-kedua.ts";
import type { Tanggal } from "../domain/tanggal.ts";
import type { Viewer } from "../domain/wewenang.ts";
import type { Lang } from "../i18n/words.ts";

export type Tema = SessionRow["tema"];

/** Who is signed in, proved by the page's batch. */
export type Me = {
  readonly viewer: Viewer;
  /** The roles with their scopes; `viewer.peran` only says which. */
  readonly peran: readonly RoleHeld[];
  /** Set when somebody else sits there: he prepares for `viewer`, or looks at the pages as him. */
  readonly pinjam: Lent | null;
  readonly email: string | null;
  readonly jabatan: string | null;
  readonly belumDibaca: number;
  readonly punyaBawahan: boolean;
  readonly faktor: FaktorKedua;
  /** What the person has to be told before anything else. */
  readonly peringatan: Peringatan | null;
  /** The operator who reads in this person's place, by leave of the agency. */
  readonly bantuan: string | null;
  /** For admins: until when somebody of the operator may read here. */
  readonly bantuanSampai: number | null;
};

type Shared = {
  /** The one clock, read once a request: milliseconds UTC. */
  now: number;
  /** What a clock on the wall shows, for codes made by other machines: only the demo's own time is another. */
  wall: number;
  nonce: string;
  lang: Lang;
  tema: Tema;
  /** The path of the demo's own page. Only the local demo has one; no other code knows it. */
  demo: false | string;
  /** A line across every page; only the demo has one (its clock). */
  banner?: Child;
  command: { kunci: string; hasil: string } | null;
};

/** Outside an agency: sign-up, operator, public pages. Has the bindings. */
export type AppEnv = { Bindings: Env; Variables: Shared };

/** Inside an agency: no bindings. The only database in reach is the agency's own. */
export type AgencyEnv = {
  Bindings: Record<never, never>;
  Variables: Shared & {
    agency: Agency;
    db: AgencyDb;
    evidence: Evidence;
    /** Today in the agency's zone. */
    today: Tanggal;
    pepper: string;
    /** Key under which data/rahasia.ts seals what must be readable again. */
    gembok: string;
    origin: string;
    /** Soft limit per network on sign-in (never a lock-out). false = slow down. */
    mayTry: (key: string) => Promise<boolean>;
    /** This agency's own row of the directory, and no other. */
    siklus: Lifecycle;
    /** Hands work that takes long to the queue; its state is a row, so a message says only which. */
    work: (what: Work) => Promise<void>;
    me: Me | null;
  };
};
