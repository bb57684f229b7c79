import { type Context, Hono } from "hono";
import * as z from "zod";
import { unitChoicesStatement } from "../../data/agency/unit.ts";
import { newId } from "../../data/ids.ts";
import { tanggalSah } from "../../domain/tanggal.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { periodeWords } from "../../i18n/periode.ts";
import { perpanjanganWords } from "../../i18n/perpanjangan.ts";
import { shellWords } from "../../i18n/shell.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { isAnyAdmin, onlyAdminOrAuditor, onlyAnyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { statusOf } from "../../web/refusal.tsx";
import { found, NotAllowed } from "../../web/stops.ts";
import { Confirm } from "../../web/ui/confirm.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { unitChoices } from "../../web/ui/unit-choices.ts";
import { extend, withdraw } from "./extension-actions.ts";
import * as q from "./extension-queries.ts";
import { ExtensionsPage, hariTutup, namaJendela } from "./extensions-page.tsx";

type C = Context<AgencyEnv>;

const grantForm = z.object({
  jendela: z
    .string("jendela-kosong")
    .regex(/^\d{4}-[a-z]+-\d{1,2}:(perencanaan|pengisian|evaluasi)$/, "jendela-kosong"),
  untuk: z.enum(["pegawai", "unit"], "sasaran-kosong"),
  sampai: z.string("tanggal-salah").refine(tanggalSah, "tanggal-salah"),
  alasan: z.string("alasan-kosong").min(1, "alasan-kosong").max(1000, "alasan-kosong"),
});
const withdrawForm = z.object({
  alasan: z.string("alasan-kosong").min(1, "alasan-kosong").max(1000, "alasan-kosong"),
  versi: z.coerce.number().int().catch(-1),
});

/** More time for one person or one unit, given, seen and withdrawn. */
export const extensions = new Hono<AgencyEnv>()
  .get("/periode/perpanjangan", async (c) => listPage(c, await load(c)))
  .post("/periode/perpanjangan", async (c) => {
    const form = await readForm(c, grantForm);
    const { jendela = "", nomor = "", unit = "" } = form.typed;
    const [periode = "", tahap = ""] = jendela.split(":");
    const bare = nomor.replace(/[\s'.-]/g, "").slice(0, 60);
    const loaded = await load(c, { periode, tahap, nomor: bare, unit });
    onlyAnyAdmin(loaded.me);
    const again = (errors: FieldErrors, status: 409 | 422 = 422) =>
      listPage(c, loaded, form.typed, errors, status);
    if (!form.ok) return again(form.errors);
    const window = loaded.windows.find((w) => w.periode === periode && w.tahap === tahap);
    if (!window) return again({ jendela: "jendela-kosong" });
    const { untuk, sampai, alasan } = form.data;
    const target = untuk === "pegawai" ? loaded.person : loaded.unit;
    if (!target)
      return again(untuk === "pegawai" ? { nomor: "pegawai-tidak-ada" } : { unit: "unit-tidak-ada" });
    const to = `${baseOf(c)}/periode/perpanjangan?tersimpan=ya`;
    const done = await extend(
      c.var.db,
      { window, target, apa: untuk, sampai, alasan },
      whoOf(c, loaded.me, to),
    );
    if (!done.ok) return again({ [done.code === "alasan-kosong" ? "alasan" : "sampai"]: done.code });
    if (done.value === "berubah") return again({ sampai: "belum-lebih-lama" }, 409);
    return c.redirect(to, 303);
  })
  .get("/periode/perpanjangan/:id/pencabutan", idParam, async (c) => withdrawPage(c, await loadOne(c)))
  .post("/periode/perpanjangan/:id/pencabutan", idParam, async (c) => {
    const form = await readForm(c, withdrawForm);
    const loaded = await loadOne(c);
    const again = (errors: FieldErrors, status: 403 | 409 | 422 = 422) =>
      withdrawPage(c, loaded, form.typed, errors, status);
    if (!form.ok) return again(form.errors);
    const to = `${baseOf(c)}/periode/perpanjangan?dicabut=ya`;
    const done = await withdraw(c.var.db, loaded.x, form.data, whoOf(c, loaded.me, to));
    if (!done.ok) return again({ [done.kind === "isi" ? "alasan" : "formulir"]: done.code }, statusOf(done));
    return done.value === "berubah" ? again({ versi: "sudah-berubah" }, 409) : c.redirect(to, 303);
  });

type Asked = {
  readonly periode: string;
  readonly tahap: string;
  readonly nomor: string;
  readonly unit: string;
};
async function load(c: C, asked: Asked = { periode: "", tahap: "", nomor: "", unit: "" }) {
  const { today, now } = c.var;
  const { me, rows } = await page(c, (who) => [
    q.extensionsStatement(who, today),
    q.choosableStatement(now),
    unitChoicesStatement(who, today),
    q.personTargetStatement(asked.nomor, asked, who, today),
    q.unitTargetStatement(asked.unit, asked, who, today),
  ]);
  onlyAdminOrAuditor(me);
  return { me, extensions: rows[0], windows: rows[1], units: rows[2], person: rows[3][0], unit: rows[4][0] };
}

async function loadOne(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [q.extensionStatement(id, who, c.var.today)]);
  const x = found(rows[0][0]);
  if (x.bolehUbah === 0) throw new NotAllowed();
  return { me, x };
}

function listPage(
  c: C,
  loaded: Awaited<ReturnType<typeof load>>,
  typed: Typed = {},
  errors: FieldErrors = {},
  status?: 409 | 422,
) {
  const t = perpanjanganWords[c.var.lang];
  if (status) c.status(status);
  const done = c.req.query("tersimpan") ? t.tersimpan : c.req.query("dicabut") ? t.dicabut : undefined;
  return c.render(
    <ExtensionsPage
      base={baseOf(c)}
      zona={c.var.agency.zona}
      extensions={loaded.extensions}
      windows={loaded.windows}
      units={isAnyAdmin(loaded.me) ? unitChoices(loaded.units) : []}
      mayGrant={isAnyAdmin(loaded.me)}
      done={status ? undefined : done}
      typed={typed}
      errors={errors}
      perintah={newId(c.var.now)}
    />,
    { title: t.title, failed: status !== undefined, breadcrumb: trail(c, loaded.me, t.title) },
  );
}

const trail = (c: C, me: Me, label: string) => [
  ...(isAnyAdmin(me) ? [{ href: `${baseOf(c)}/kelola`, label: shellWords[c.var.lang].menu.kelola }] : []),
  { href: `${baseOf(c)}/periode`, label: periodeWords[c.var.lang].title },
  { label },
];

function withdrawPage(
  c: C,
  { me, x }: Awaited<ReturnType<typeof loadOne>>,
  typed: Typed = {},
  errors: FieldErrors = {},
  status?: 403 | 409 | 422,
) {
  const { lang, agency, now, today } = c.var;
  const t = perpanjanganWords[lang];
  const said = saidOf(errors, t.salah);
  if (status) c.status(status);
  const list = `${baseOf(c)}/periode/perpanjangan`;
  return c.render(
    <div class="narrow stack">
      <Problems errors={errors} salah={t.salah} />
      <PageHead title={t.cabutJudul(x.nama)} lead={t.cabutIsi} />
      <SummaryList
        rows={[
          { label: t.jendela, value: namaJendela(x, lang) },
          { label: t.sampai, value: hariTutup(x.sampaiPada, agency.zona, lang) },
          { label: t.alasan, value: x.alasan },
        ]}
      />
      <Confirm
        action={`${list}/${x.id}/pencabutan`}
        hidden={{ perintah: newId(now), versi: String(x.versi) }}
        submit={t.cabutTombol}
        danger
        cancel={{ href: list, text: t.batal }}
      >
        <TextArea
          name="alasan"
          label={t.cabutAlasan}
          hint={tanggalPanjang(today, lang)}
          rows={3}
          value={typed.alasan}
          error={said("alasan")}
        />
      </Confirm>
    </div>,
    {
      title: t.cabutJudul(x.nama),
      failed: status !== undefined,
      breadcrumb: [...trail(c, me, t.title).slice(0, -1), { href: list, label: t.title }, { label: t.cabut }],
    },
  );
}
