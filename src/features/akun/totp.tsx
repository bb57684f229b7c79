import { Hono } from "hono";
import { newCodes, totpPlace } from "../../data/agency/faktor.ts";
import { seal, unseal } from "../../data/rahasia.ts";
import { newTotpSecret, totpStep, totpUri } from "../../data/totp.ts";
import { lepasFaktor } from "../../domain/faktor-kedua.ts";
import { akunWords } from "../../i18n/akun.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, readTyped } from "../../web/form.ts";
import { baseOf } from "../../web/paths.ts";
import { TotpPage } from "../../web/totp-page.tsx";
import { dropTotp, enrolTotp } from "./actions.ts";
import { showCodes } from "./codes.tsx";
import { totpForm } from "./forms.ts";
import { asOwner, type C, loadOwn, type Own } from "./own.ts";
import { showOwn } from "./show.tsx";

export const totp = new Hono<AgencyEnv>()
  .get("/akun/totp", async (c) => {
    const own = await loadOwn(c);
    return own.segar ? totpPage(c, own, newTotpSecret()) : c.redirect(`${baseOf(c)}/akun`, 303);
  })
  .post("/akun/totp", enrol)
  .post("/akun/totp/pelepasan", async (c) => {
    await readTyped(c);
    const own = await loadOwn(c);
    if (!own.segar) return showOwn(c, own, { errors: { formulir: "butuh-bukti" }, status: 409 });
    if (!own.akun.totp) return showOwn(c, own, { errors: { formulir: "sudah-berubah" }, status: 409 });
    const allowed = lepasFaktor(own.me.faktor, own.kunci.length);
    if (!allowed.ok) return showOwn(c, own, { errors: { formulir: allowed.code }, status: 409 });
    const recorded = await dropTotp(asOwner(c, own), own.kunci.length);
    return recorded === "berubah"
      ? showOwn(c, own, { errors: { formulir: "sudah-berubah" }, status: 409 })
      : c.redirect(`${baseOf(c)}/akun?tersimpan=ya`, 303);
  });

/**
 * Nothing is kept before the app has proved itself: the new secret travels in the page, sealed, for this person, this
 * epoch of his account and a quarter of an hour.
 */
async function enrol(c: C): Promise<Response> {
  const form = await readForm(c, totpForm);
  const own = await loadOwn(c);
  if (!own.segar) return showOwn(c, own, { errors: { formulir: "butuh-bukti" }, status: 409 });
  const { gembok, agency, wall, now } = c.var;
  const { pegawai } = own.me.viewer;
  const opened = await unseal(form.typed.rahasia ?? "", gembok, pendingPlace(c, own));
  const [sampai = "0", secret = ""] = opened?.split(" ") ?? [];
  if (!(Number(sampai) > now))
    return totpPage(c, own, newTotpSecret(), { kode: "daftar-lewat" }, form.typed.kode);
  if (!form.ok) return totpPage(c, own, secret, form.errors, form.typed.kode);
  const step = totpStep(secret, form.data.kode, wall, 0);
  if (step === null) return totpPage(c, own, secret, { kode: "kode-salah" }, form.typed.kode);
  const codes = newCodes();
  const sealed = await seal(secret, gembok, totpPlace(agency.id, pegawai));
  const recorded = await enrolTotp({ ...asOwner(c, own), perintah: undefined }, sealed, step, codes);
  return recorded === "done"
    ? showCodes(c, own, codes)
    : totpPage(c, own, secret, { kode: "kode-salah" }, form.typed.kode);
}

async function totpPage(c: C, own: Own, secret: string, errors: FieldErrors = {}, typed?: string) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(422);
  const { gembok, agency, now, lang } = c.var;
  const sealed = await seal(`${now + PENDING_MS} ${secret}`, gembok, pendingPlace(c, own));
  const shown = totpUri(secret, `Selaras ${agency.code}`, own.akun.email ?? own.me.viewer.nama);
  const t = akunWords[lang];
  return c.render(
    <TotpPage
      action={`${baseOf(c)}/akun/totp`}
      sealed={sealed}
      {...shown}
      lama={own.akun.totp === 1}
      errors={errors}
      typed={typed}
    />,
    { title: t.totp.title, failed, breadcrumb: [{ href: `${baseOf(c)}/akun`, label: t.title }] },
  );
}

const PENDING_MS = 15 * 60_000;
const pendingPlace = (c: C, own: Own) =>
  `daftar ${totpPlace(c.var.agency.id, own.me.viewer.pegawai)} ${own.akun.epoch}`;
