import type { Context } from "hono";
import { mailStatement } from "../../data/agency/kabar.ts";
import { ID_PATTERN, sha256Hex } from "../../data/ids.ts";
import { hashPassword } from "../../data/password.ts";
import { sandiBoleh } from "../../domain/sandi.ts";
import { noticeText } from "../../i18n/pemberitahuan.ts";
import { sessionWords } from "../../i18n/session.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm } from "../../web/form.ts";
import { beginSession } from "../../web/masuk.ts";
import { baseOf } from "../../web/paths.ts";
import { takeLinkStatements, toldOfPassword } from "./actions.ts";
import { setPasswordForm } from "./forms.ts";
import { LinkOver, PasswordPage } from "./password-page.tsx";
import { type LinkRow, linkStatement } from "./queries.ts";

type C = Context<AgencyEnv>;
type Kind = "undangan" | "lupa";

/** GET shows, POST consumes. */
export async function showLink(c: C, kind: Kind) {
  const link = await openLink(c, kind);
  return link ? linkPage(c, link) : over(c, kind);
}

export async function takeLink(c: C, kind: Kind): Promise<Response> {
  const { now, agency, pepper } = c.var;
  const form = await readForm(c, setPasswordForm);
  const link = await openLink(c, kind);
  if (!link) return over(c, kind);
  if (!form.ok) return linkPage(c, link, form.errors);
  const own = [link.nama, link.nomor ?? "", link.email ?? "", agency.nama, agency.code];
  const berfaktor = link.berfaktor === 1 && link.lepasFaktor === 0;
  const strong = sandiBoleh(form.data.sandi, own, berfaktor);
  if (!strong.ok) return linkPage(c, link, { sandi: strong.code });
  const epoch = Math.max(now, (link.epoch ?? 0) + 1);
  const hash = await hashPassword(form.data.sandi, pepper);
  const bukti = {
    cara: "tautan",
    lengkap: false,
    tindakan: kind === "undangan" ? "akun.undangan-diterima" : "akun.sandi-dipulihkan",
    bersama: [
      ...takeLinkStatements(link, epoch, hash, now),
      ...(kind === "lupa" ? [toldOfPassword(link.pegawai, now), letterOf(c, link.pegawai)] : []),
    ],
  } as const;
  const akun = { ...link, epoch, berfaktor: berfaktor ? 1 : 0 };
  return (await beginSession(c, akun, bukti, c.req.query("kembali") ?? "")) ?? over(c, kind);
}

/** By letter too: whoever has got hold of the account reads its inbox. */
export function letterOf(c: C, pegawai: string) {
  const { now, lang, agency } = c.var;
  const { judul, teks } = noticeText("akun-sandi-diganti", { pada: now }, lang, agency.zona);
  return mailStatement({ kepada: pegawai, subjek: `${judul} - ${agency.nama}`, isi: teks }, now);
}

async function openLink(c: C, kind: Kind): Promise<LinkRow | undefined> {
  const [id, secret] = (c.req.param("token") ?? "").split(".");
  if (!id || !secret || !ID_PATTERN.test(id)) return undefined;
  const kinds = kind === "undangan" ? (["undangan"] as const) : (["lupa", "pemulihan"] as const);
  const { now, today } = c.var;
  const [row] = await c.var.db.read(linkStatement(kinds, id, await sha256Hex(secret), now, today));
  return row;
}

function linkPage(c: C, link: LinkRow, errors: FieldErrors = {}) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(422);
  const t = sessionWords[c.var.lang];
  const first = link.jenis === "undangan";
  return c.render(
    <PasswordPage
      title={first ? t.undangan.title : t.lupa.baru}
      lead={first ? t.undangan.halo(link.nama) : t.lupa.halo(link.nama)}
      note={[first ? t.undangan.jelas : t.lupa.baruJelas, ...(link.lepasFaktor ? [t.lupa.lepas] : [])].join(
        " ",
      )}
      button={t.undangan.tombol}
      pengenal={link.nomor ?? link.email ?? ""}
      errors={errors}
    />,
    { title: first ? t.undangan.title : t.lupa.baru, failed },
  );
}

function over(c: C, kind: Kind) {
  c.status(404);
  const title = sessionWords[c.var.lang].undangan.habis;
  return c.render(<LinkOver base={baseOf(c)} kind={kind} />, { title });
}
