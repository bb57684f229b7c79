import { type Context, Hono } from "hono";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import type { Refusal } from "../../domain/result.ts";
import { delegasiWords } from "../../i18n/delegasi.ts";
import { whoOf } from "../../web/acting.ts";
import { readSessionCookie, setLentCookie } from "../../web/cookie.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, readTyped, type Typed } from "../../web/form.ts";
import { beMyself } from "../../web/lent.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found, NotAllowed } from "../../web/stops.ts";
import { giveDelegation, startPreparing, withdraw } from "./actions.ts";
import { delegasiForm } from "./forms.ts";
import { GivePage } from "./give-page.tsx";
import { ListPage } from "./list-page.tsx";
import {
  colleagueStatement,
  mineStatement,
  officialStatement,
  ofOfficialStatement,
  oneStatement,
  preparedStatement,
} from "./queries.ts";

type C = Context<AgencyEnv>;

/** "Menyiapkan atas nama": who prepares for whom, and going there and back. */
export const delegasi = new Hono<AgencyEnv>()
  .get("/delegasi", (c) => list(c))
  .get("/delegasi/baru", async (c) => {
    const { untuk } = await load(c, { untuk: c.req.query("untuk") ?? "" });
    if (!untuk.pejabat) throw new NotAllowed();
    return givePage(c, untuk, { dari: c.var.today });
  })
  .post("/delegasi/baru", async (c) => {
    const form = await readForm(c, delegasiForm);
    const { me, untuk, rekan, ada } = await load(c, form.typed);
    if (!untuk.pejabat) throw new NotAllowed();
    if (!form.ok) return givePage(c, untuk, form.typed, form.errors);
    if (!rekan) return givePage(c, untuk, form.typed, { nomor: "rekan-tidak-ada" });
    const to = `${baseOf(c)}/${untuk.id === me.viewer.pegawai ? "delegasi" : `pegawai/${untuk.id}`}?tersimpan=ya`;
    const usul = {
      ...form.data,
      untuk: untuk.id,
      kepada: rekan.id,
      namaUntuk: untuk.nama,
      namaKepada: rekan.nama,
    };
    const fakta = {
      pejabat: untuk.pejabat === 1,
      admin: untuk.admin === 1,
      atasannya: rekan.atasannya === 1,
      berakun: rekan.berakun === 1,
      ada,
    };
    const saved = await giveDelegation(c.var.db, usul, fakta, whoOf(c, me, to));
    if (!saved.ok) return givePage(c, untuk, form.typed, { [fieldOf(saved)]: saved.code }, statusOf(saved));
    if (saved.value === "berubah")
      return givePage(c, untuk, form.typed, { nomor: "delegasi-sudah-ada" }, 409);
    return c.redirect(to, 303);
  })
  .post("/delegasi/:id/pencabutan", idParam, async (c) => {
    const { me, d } = await loadOne(c);
    // Who has it cannot give it away, but he may give it back.
    const to = `${baseOf(c)}/delegasi?tersimpan=ya`;
    const withdrawn = await withdraw(c.var.db, d, whoOf(c, me, to));
    return withdrawn === "berubah" ? list(c, true) : c.redirect(to, 303);
  })
  .post("/delegasi/:id/mulai", idParam, async (c) => {
    const { me, d } = await loadOne(c);
    const key = await readSessionCookie(c, c.var.agency.code);
    if (!key || d.kepada !== me.viewer.pegawai || d.dari > c.var.today) throw new NotAllowed();
    await startPreparing(c.var.db, key, d, whoOf(c, me, ""));
    setLentCookie(c, c.var.agency.code, { jenis: "delegasi", pegawai: d.untuk });
    return c.redirect(`${baseOf(c)}/`, 303);
  })
  .post("/delegasi/berhenti", (c) => beMyself(c, "/delegasi"));

/** Who prepares for whom; also after a withdrawal that somebody else was first with. */
async function list(c: C, tooLate = false) {
  if (tooLate) c.status(409);
  const { today } = c.var;
  const { me, rows } = await page(c, (id) => [
    mineStatement(id, today),
    officialStatement(id, id, today),
    preparedStatement(id, today),
  ]);
  return c.render(
    <ListPage
      base={baseOf(c)}
      me={me}
      semua={rows[0]}
      pejabat={rows[1][0]?.pejabat === 1}
      disiapkan={rows[2]}
      today={today}
      zona={c.var.agency.zona}
      perintah={newId(c.var.now)}
      done={c.req.query("tersimpan") === "ya"}
      tooLate={tooLate}
      berakhir={c.req.query("berakhir") === "ya"}
    />,
    { title: delegasiWords[c.var.lang].title },
  );
}

async function loadOne(c: At<"id">) {
  await readTyped(c);
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [oneStatement(id, who, c.var.today)]);
  return { me, d: found(rows[0][0]) };
}

async function load(c: C, typed: Typed) {
  const { today } = c.var;
  const asked = ID_PATTERN.test(typed.untuk ?? "") ? (typed.untuk as string) : null;
  const nomor = (typed.nomor ?? "").replace(/[\s'.-]/g, "").slice(0, 60);
  const { me, rows } = await page(c, (id) => [
    officialStatement(asked ?? id, id, today),
    colleagueStatement(nomor, asked ?? id, today),
    ofOfficialStatement(asked ?? id, today),
  ]);
  return { me, untuk: found(rows[0][0]), rekan: rows[1][0], ada: rows[2] };
}

/** Which field a refusal of the rule belongs to. */
const fieldOf = ({ code }: Refusal): string => FIELDS[code] ?? "formulir";
const FIELDS: Readonly<Record<string, string>> = {
  "delegasi-sendiri": "nomor",
  "delegasi-atasan": "nomor",
  "delegasi-tanpa-akun": "nomor",
  "delegasi-sudah-ada": "nomor",
  "tanggal-lampau": "dari",
  "tanggal-terbalik": "sampai",
  "delegasi-terlalu-lama": "sampai",
  "alasan-kosong": "alasan",
  "surat-kosong": "nomorSurat",
};

function givePage(
  c: C,
  untuk: { readonly id: string; readonly nama: string },
  typed: Typed,
  errors: FieldErrors = {},
  status: 403 | 409 | 422 = 422,
) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status);
  const t = delegasiWords[c.var.lang];
  const sendiri = c.var.me?.viewer.pegawai === untuk.id;
  return c.render(
    <GivePage
      base={baseOf(c)}
      untuk={untuk}
      sendiri={sendiri}
      typed={{ ...typed, perintah: newId(c.var.now) }}
      errors={errors}
    />,
    { title: t.beri, failed, breadcrumb: [{ href: `${baseOf(c)}/delegasi`, label: t.title }] },
  );
}
