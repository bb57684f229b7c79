import { type Context, Hono } from "hono";
import { type Identitas, identitasStatement } from "../../data/agency/identitas.ts";
import {
  buktiTerkaitStatement,
  kotaStatement,
  peopleOf,
  periodeSkpStatement,
  realisasiStatement,
  rencanaAksiStatement,
  umpanBalikStatement,
} from "../../data/agency/pelaksanaan.ts";
import { agreedStatement, type SkpContent, type SkpHead, skpStatement } from "../../data/agency/skp.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import { document } from "../../domain/pelaksanaan.ts";
import type { Refusal } from "../../domain/result.ts";
import { buktiWords } from "../../i18n/bukti.ts";
import { said } from "../../i18n/penolakan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { commandTo, type FieldErrors, readLists } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { answer, changedMeanwhile } from "../../web/refusal.tsx";
import { found, NotThere } from "../../web/stops.ts";
import { saveSheet } from "./actions.ts";
import { EmptyPage } from "./empty-page.tsx";
import { conflictsOf, errorsIn, type Isian, isEmpty, storedIsian, typedIsian } from "./forms.ts";
import { FormulirPage } from "./formulir-page.tsx";
import { currentStatement } from "./queries.ts";
import { type Work, WorkPage, type WorkPageProps } from "./work-page.tsx";

type C = Context<AgencyEnv>;

export const rencanaAksi = new Hono<AgencyEnv>()
  .get("/pelaksanaan", current)
  .get("/pelaksanaan/:skp/:periode", async (c) => {
    const { me, head, work } = await open(c);
    return work ? workPage(c, me, work) : emptyPage(c, me, head);
  })
  .post("/pelaksanaan/:skp/:periode", save)
  .get("/pelaksanaan/:skp/:periode/formulir", formulir);

async function current(c: C): Promise<Response> {
  const { me, rows } = await page(c, (id) => [currentStatement(id, c.var.now, c.var.today)]);
  const now = rows[0][0];
  if (now?.keadaan === "ditetapkan" && now.periode)
    return c.redirect(`${baseOf(c)}/pelaksanaan/${now.skp}/${now.periode}`, 303);
  return emptyPage(c, me, now && { ...now, id: now.skp, pegawai: me.viewer.pegawai, nama: me.viewer.nama });
}

async function save(c: C): Promise<Response> {
  const lists = await readLists(c);
  const { me, head, work } = await open(c);
  if (!work) return emptyPage(c, me, head, 409);
  const { rhk } = work.content;
  const isian = typedIsian(lists, rhk, work);
  const again = (refusal: Refusal) => workPage(c, me, work, { isian, refusal });
  const here = `${baseOf(c)}/pelaksanaan/${head.id}/${work.periode.id}`;
  const to = `${here}?tersimpan=ya`;
  const may = document(factsOf(c, work), me.viewer, c.var.now);
  if (!may.ok) return answer(c, may, { to, again });
  const salinDari = (lists.salin?.[0] && earlierOf(work, lists.salin[0])?.id) || null;
  const errors = errorsIn(isian, new Set(work.bukti.map((b) => b.rencanaAksi)));
  const nothing = isEmpty(isian) && !salinDari && work.periode.revisi === 0;
  if (nothing || Object.keys(errors).length > 0) {
    c.status(422);
    return workPage(c, me, work, { isian, errors: nothing ? { [firstField(work)]: "kosong" } : errors });
  }
  if (lists.revisi?.[0] !== String(work.periode.revisi)) return answer(c, changedMeanwhile, { to, again });
  const recorded = await saveSheet(c.var.db, sheetOf(c, me, work, salinDari, to), isian);
  if (recorded !== "berubah") return c.redirect(to, 303);
  return lostRace(c, lists, to);
}

/** Somebody was first between our reading and our writing: look again, and say what it is now. */
async function lostRace(c: C, lists: Awaited<ReturnType<typeof readLists>>, to: string): Promise<Response> {
  const { me, head, work } = await open(c);
  if (!work) return emptyPage(c, me, head, 409);
  const isian = typedIsian(lists, work.content.rhk, work);
  const may = document(factsOf(c, work), me.viewer, c.var.now);
  return answer(c, may.ok ? changedMeanwhile : may, {
    to,
    again: (refusal) => workPage(c, me, work, { isian, refusal }),
  });
}

async function formulir(c: C): Promise<Response> {
  const { me, head, work, orang, kota } = await open(c, true);
  if (!work) return emptyPage(c, me, head);
  const t = rencanaAksiWords[c.var.lang];
  const title = t.formulir(namaPeriode({ ...work.periode, tahun: head.tahun }, c.var.lang));
  return c.render(
    <FormulirPage
      work={work}
      instansi={c.var.agency.nama}
      kota={kota}
      pegawai={orang.find((o) => o.id === head.pegawai)}
      penilai={orang.find((o) => o.id === head.penilai)}
    />,
    {
      title,
      breadcrumb: [
        { label: t.menu, href: `${baseOf(c)}/pelaksanaan/${head.id}/${work.periode.id}` },
        { label: title },
      ],
      paper: "potret",
    },
  );
}

/** Session, SKP, agreed version, periods, work, evidence, feedback: one round trip. */
async function open(c: C, cetak = false): Promise<Opened> {
  const [skp, periode] = [c.req.param("skp") ?? "", c.req.param("periode") ?? ""];
  if (!ID_PATTERN.test(skp) || !/^[\w-]{1,40}$/.test(periode)) throw new NotThere();
  const { today } = c.var;
  const { me, rows } = await page(c, (id) => [
    skpStatement(skp, id, today),
    agreedStatement(skp, id, today),
    periodeSkpStatement(skp, id, today),
    rencanaAksiStatement(skp, periode, id, today),
    realisasiStatement(skp, periode, id, today),
    buktiTerkaitStatement(skp, periode, id, today),
    umpanBalikStatement(skp, id, today),
    identitasStatement(cetak ? peopleOf(skp, id, today) : [], today),
    kotaStatement,
  ]);
  const [heads, agreed, periods, rencana, realisasi, bukti, umpanBalik, orang, [instansi]] = rows;
  const head = found(heads[0]);
  const chosen = found(periods.find((p) => p.id === periode));
  const rest = { me, head, orang, kota: instansi?.kota ?? "" };
  if (!agreed[0] || head.keadaan !== "ditetapkan") return { ...rest, work: null };
  const content = JSON.parse(agreed[0].isi) as SkpContent;
  const work = { head, content, periods, periode: chosen, rencana, realisasi, bukti, umpanBalik };
  return { ...rest, work };
}
type Opened = {
  readonly me: Me;
  readonly head: SkpHead;
  readonly work: Work | null;
  readonly orang: readonly Identitas[];
  readonly kota: string;
};

type Tried = { readonly isian?: Isian; readonly errors?: FieldErrors; readonly refusal?: Refusal };

function workPage(c: C, me: Me, work: Work, tried: Tried = {}) {
  const { lang, now, agency } = c.var;
  const t = rencanaAksiWords[lang];
  const stored = storedIsian(work.content.rhk, work);
  const changed = tried.refusal?.code === changedMeanwhile.code;
  const title = t.judul(namaPeriode({ ...work.periode, tahun: work.head.tahun }, lang));
  const props: WorkPageProps = {
    work,
    base: baseOf(c),
    zona: agency.zona,
    now,
    mine: me.viewer.pegawai === work.head.pegawai,
    open: document(factsOf(c, work), me.viewer, now).ok,
    isian: tried.isian ?? stored,
    perintah: newId(now),
    said: changed ? conflicts(tried.isian ?? stored, stored, c) : inWords(tried.errors ?? {}, c),
    refused: tried.refusal && said(tried.refusal, lang),
    changed,
    done: doneOf(c, work),
    earlier: earlierOf(work),
  };
  const failed = tried.refusal !== undefined || tried.errors !== undefined;
  return c.render(<WorkPage {...props} />, {
    title: work.head.pegawai === me.viewer.pegawai ? title : `${title} · ${work.head.nama}`,
    breadcrumb: [{ label: t.menu, href: `${baseOf(c)}/pelaksanaan` }, { label: title }],
    failed,
  });
}

/** Our own save, or an upload or detachment that led back here. */
function doneOf(c: C, { bukti }: Work): string | undefined {
  if (c.req.method !== "GET") return undefined;
  if (c.req.query("tersimpan") === "ya") return rencanaAksiWords[c.var.lang].tersimpan;
  const t = buktiWords[c.var.lang].selesai;
  const kind = c.req.query("selesai");
  if (kind === "sama") return t.sama(bukti.find((b) => b.id === c.req.query("berkas"))?.nama ?? "…");
  return kind === "unggah" || kind === "lepas" ? t[kind] : undefined;
}

type Whose = Pick<SkpHead, "id" | "tahun" | "keadaan" | "namaPenilai" | "pegawai" | "nama">;
function emptyPage(c: C, me: Me, skp: Whose | undefined, status: 200 | 409 = 200) {
  c.status(status);
  const other = skp && skp.pegawai !== me.viewer.pegawai ? { ...skp } : skp && { ...skp, nama: undefined };
  return c.render(<EmptyPage base={baseOf(c)} skp={other} />, { title: rencanaAksiWords[c.var.lang].menu });
}

const baseOf = (c: C) => `/a/${c.var.agency.code}`;

const factsOf = (c: C, { head, periode }: Work) => ({
  pegawai: head.pegawai,
  penilai: head.penilai,
  atasan: head.atasan,
  skp: head.keadaan,
  jendela:
    periode.bukaPada === null || periode.tutupPada === null
      ? null
      : { buka: periode.bukaPada, tutup: periode.tutupPada },
  zona: c.var.agency.zona,
  evaluasi: periode.evaluasi,
});

const sheetOf = (c: C, me: Me, work: Work, salinDari: string | null, to: string) => ({
  skp: work.head.id,
  periode: work.periode.id,
  revisi: work.periode.revisi,
  oleh: me.viewer.pegawai,
  now: c.var.now,
  perintah: commandTo(c, to),
  salinDari,
});

/** The nearest earlier period with rencana aksi; with `asked` only that one, if it is among them. */
function earlierOf({ periods, periode }: Work, asked?: string) {
  const before = periods.slice(0, periods.indexOf(periode)).filter((p) => p.jumlahRencana > 0);
  return asked === undefined ? before.at(-1) : before.find((p) => p.id === asked);
}

const firstField = ({ content }: Work) => {
  const indikator = content.rhk[0]?.indikator[0];
  return indikator ? `realisasi-${indikator.id}` : "isian";
};

type Salah = keyof (typeof rencanaAksiWords)["id"]["salah"];
const inWords = (errors: FieldErrors, c: C): FieldErrors =>
  Object.fromEntries(
    Object.entries(errors).map(([field, key]) => [field, rencanaAksiWords[c.var.lang].salah[key as Salah]]),
  );

function conflicts(typed: Isian, stored: Isian, c: C): FieldErrors {
  const t = rencanaAksiWords[c.var.lang].berubah;
  return Object.fromEntries(
    Object.entries(conflictsOf(typed, stored)).map(([field, text]) => [field, t.kini(text || t.kosong)]),
  );
}
