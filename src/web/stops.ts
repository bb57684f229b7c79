import type { Jenis } from "../domain/pinjam.ts";

/** Reasons to stop a request that are not answers of a rule. errors.tsx gives them a page. */
export class Stop extends Error {
  readonly status: 400 | 403 | 404 | 409 | 410 | 413 | 503 = 400;
}
export class NotThere extends Stop {
  override readonly status = 404;
}
export class NotAllowed extends Stop {
  override readonly status = 403;
}
export class CrossSite extends Stop {
  override readonly status = 403;
}
/** The row is there and its file is not: the store lost it, and whoever asked cannot help that. */
export class FileGone extends Stop {
  override readonly status = 410;
}
export class TooLarge extends Stop {
  override readonly status = 413;
}
export class Unreadable extends Stop {
  override readonly status = 400;
}
export class Maintenance extends Stop {
  override readonly status = 503;
}
/** The operator has suspended the agency: its pages say so, nothing is lost. */
export class Suspended extends Stop {
  override readonly status = 503;
}
/** The agency is open for reading only: nothing was written. The page says why and until when. */
export class ReadOnly extends Stop {
  override readonly status = 409;
}
/** A trial is full: of people or of files. */
export class TrialFull extends Stop {
  override readonly status = 409;
  readonly apa: "pegawai" | "bukti";
  constructor(apa: "pegawai" | "bukti") {
    super(apa);
    this.apa = apa;
  }
}
/** The operator reads here with the agency's leave: pages only, and nothing that is sent or taken away. */
export class SupportReadsOnly extends Stop {
  override readonly status = 403;
}
/** A session that is lent: this belongs to the person himself. The page says who that is and what can be done. */
export class OnlyHimself extends Stop {
  override readonly status = 403;
  readonly jenis: Jenis;
  readonly nama: string;
  constructor(jenis: Jenis, nama: string) {
    super(jenis);
    this.jenis = jenis;
    this.nama = nama;
  }
}
/** The delegation or the look has come to its end: one is oneself again. */
export class LoanOver extends Error {}
/** Not signed in (any more): 303 to the sign-in page, 401 + HX-Redirect inside htmx. */
export class SignInFirst extends Error {}
/** Signed in, but the agency asks a second factor of this role and there is none yet: 303 to where it is set up. */
export class EnrolFirst extends Error {}
/** This very command was acknowledged before: lead to where its answer led. */
export class AlreadyDone extends Error {
  readonly to: string;
  constructor(to: string) {
    super(to);
    this.to = to;
  }
}

/** Not yours = not there. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new NotThere();
  return row;
}
