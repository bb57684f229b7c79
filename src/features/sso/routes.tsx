import { Hono } from "hono";
import { type SsoRow, ssoStatement } from "../../data/agency/sso.ts";
import { rows } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import { seal } from "../../data/rahasia.ts";
import { periksaPenerbit } from "../../domain/penerbit.ts";
import { shellWords } from "../../i18n/shell.ts";
import { ssoWords } from "../../i18n/sso.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { onlyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { agree, saveSetting, switchOff, unlink } from "./actions.ts";
import { agreeForm, settingForm, unlinkForm } from "./forms.ts";
import { discover, SsoFailure } from "./oidc.ts";
import { SettingPage } from "./setting-page.tsx";
import { type C, fromProvider, placeOf, providerOf, redirectUri, runsHere, toProvider } from "./sign-in.tsx";

export const sso = new Hono<AgencyEnv>()
  .get("/masuk/sso", toProvider)
  .get("/masuk/sso/kembali", fromProvider)
  .get("/kelola/sso", async (c) => show(c, await load(c)))
  .post("/kelola/sso", async (c) => {
    const form = await readForm(c, settingForm);
    const { me, row } = await load(c);
    if (!form.ok) return show(c, { me, row }, form.typed, form.errors);
    const { rahasia, percaya, ...rest } = form.data;
    const no = periksaPenerbit(rest.penerbit, runsHere(c));
    if (no) return show(c, { me, row }, form.typed, { penerbit: no });
    // What was told to one provider is not sent to another.
    const sama = row?.penerbit === rest.penerbit && row.clientId === rest.clientId;
    if (rahasia === "" && !sama) return show(c, { me, row }, form.typed, { rahasia: "rahasia-kosong" });
    const { gembok, agency } = c.var;
    const sealed = rahasia === "" ? null : await seal(rahasia, gembok, placeOf(agency.id));
    const to = `${baseOf(c)}/kelola/sso?selesai=tersimpan`;
    const setting = { ...rest, rahasia: sealed, percaya: percaya === "ya" };
    const done = await saveSetting(c.var.db, setting, whoOf(c, me, to));
    return done === "berubah"
      ? show(c, { me, row }, form.typed, { formulir: "berubah" }, 409)
      : c.redirect(to, 303);
  })
  .post("/kelola/sso/uji", async (c) => {
    await readForm(c, agreeForm);
    const { me, row } = await load(c);
    if (!row) return show(c, { me, row }, {}, { formulir: "belum-ada" }, 409);
    try {
      await discover(providerOf(c, row));
      return c.redirect(`${baseOf(c)}/kelola/sso?selesai=ujiBerhasil`, 303);
    } catch (error) {
      if (!(error instanceof SsoFailure)) throw error;
      const formulir = error.kode === "tak-terjangkau" ? "tak-terjangkau" : "tidak-sah";
      return show(c, { me, row }, {}, { formulir });
    }
  })
  .post("/kelola/sso/persetujuan", async (c) => {
    const form = await readForm(c, agreeForm);
    const { me, row } = await load(c);
    const versi = form.ok ? form.data.versi : -1;
    if (!row) return show(c, { me, row }, {}, { formulir: "belum-ada" }, 409);
    if (row.keadaan !== "menunggu") return show(c, { me, row }, {}, { formulir: "tidak-menunggu" }, 409);
    if (row.diubahOleh === me.viewer.pegawai)
      return show(c, { me, row }, {}, { formulir: "bukan-pengubah" }, 403);
    const to = `${baseOf(c)}/kelola/sso?selesai=sudahAktif`;
    const done = await agree(c.var.db, versi, row.penerbit, whoOf(c, me, to));
    return done === "berubah" ? show(c, { me, row }, {}, { formulir: "berubah" }, 409) : c.redirect(to, 303);
  })
  .post("/kelola/sso/penghentian", async (c) => {
    await readForm(c, agreeForm);
    const { me, row } = await load(c);
    if (!row) return show(c, { me, row }, {}, { formulir: "belum-ada" }, 409);
    const to = `${baseOf(c)}/kelola/sso?selesai=sudahMati`;
    const done = await switchOff(c.var.db, row.penerbit, whoOf(c, me, to));
    return done === "berubah" ? show(c, { me, row }, {}, { formulir: "berubah" }, 409) : c.redirect(to, 303);
  })
  .post("/kelola/sso/pelepasan", async (c) => {
    const form = await readForm(c, unlinkForm);
    const { me, row, linked } = await load(c, form.ok ? form.data.nomor : null);
    if (!row) return show(c, { me, row }, form.typed, { formulir: "belum-ada" }, 409);
    if (!form.ok) return show(c, { me, row }, form.typed, form.errors);
    if (!linked) return show(c, { me, row }, form.typed, { nomor: "tidak-tertaut" });
    const to = `${baseOf(c)}/kelola/sso?selesai=terlepas`;
    const done = await unlink(c.var.db, linked, row.penerbit, whoOf(c, me, to));
    return done === "berubah"
      ? show(c, { me, row }, form.typed, { nomor: "tidak-tertaut" }, 409)
      : c.redirect(to, 303);
  });

type Loaded = { readonly me: Me; readonly row: SsoRow | undefined; readonly linked?: string | undefined };

async function load(c: C, nomor: string | null = null): Promise<Loaded> {
  const { me, rows: found } = await page(c, () => [ssoStatement(), linkedStatement(nomor)]);
  onlyAdmin(me);
  return { me, row: found[0][0], linked: found[1][0]?.pegawai };
}

const linkedStatement = (nomor: string | null) => rows<{ pegawai: string }>`
  SELECT l.pegawai FROM nomor_pegawai m JOIN sso_identitas l ON l.pegawai = m.pegawai
    JOIN sso s ON s.penerbit = l.penerbit WHERE m.nomor = ${nomor} LIMIT 1`;

const DONE = ["tersimpan", "ujiBerhasil", "sudahAktif", "sudahMati", "terlepas"] as const;

function show(c: C, { me, row }: Loaded, typed?: Typed, errors: FieldErrors = {}, status?: 403 | 409) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status ?? 422);
  const { lang, now, agency } = c.var;
  const kini = row
    ? { nama: row.nama, penerbit: row.penerbit, clientId: row.clientId, klaim: row.klaim }
    : { klaim: "nip" };
  const kept = { ...kini, ...(row?.percayaFaktor === 1 && { percaya: "ya" }) };
  return c.render(
    <SettingPage
      base={baseOf(c)}
      row={row}
      me={me.viewer.pegawai}
      zona={agency.zona}
      redirectUri={redirectUri(c)}
      typed={typed && "penerbit" in typed ? typed : { ...kept, ...typed }}
      errors={errors}
      done={failed ? null : (DONE.find((d) => d === c.req.query("selesai")) ?? null)}
      perintah={newId(now)}
    />,
    {
      title: ssoWords[lang].atur.title,
      failed,
      breadcrumb: [{ href: `${baseOf(c)}/kelola`, label: shellWords[lang].menu.kelola }],
    },
  );
}
