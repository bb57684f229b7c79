import { Hono } from "hono";
import { lastNudgeStatement, terakhirOf } from "../../data/agency/colek.ts";
import { approvalStatement } from "../../data/agency/penetapan.ts";
import { beginningsStatement } from "../../data/agency/salin.ts";
import { batasCabut, cabutPenetapan } from "../../domain/penetapan.ts";
import { penetapanWords } from "../../i18n/penetapan.ts";
import { said } from "../../i18n/penolakan.ts";
import { penyesuaianWords } from "../../i18n/penyesuaian.ts";
import { skpWords } from "../../i18n/skp.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { readTyped } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, idParam, versionParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer } from "../../web/refusal.tsx";
import { beginReview } from "./actions.ts";
import { adjustment } from "./adjustment-routes.tsx";
import { copying } from "./copy-routes.tsx";
import { type Facts, factsOf } from "./facts.ts";
import { isian } from "./isian-routes.tsx";
import { leaderOf } from "./leader.ts";
import { leaderStatement } from "./leader-query.ts";
import { list, queue } from "./lists.tsx";
import { ditetapkanOf } from "./massal/cabut-routes.tsx";
import { leadsStatement } from "./papers.tsx";
import { pdf } from "./pdf-routes.ts";
import { pkDalamSkp } from "./pk-routes.tsx";
import {
  basesStatement,
  cityStatement,
  factStatements,
  historyStatement,
  marksStatement,
  notesStatement,
  partiesStatement,
  tungguStatement,
  versionsStatement,
  waitingStatement,
} from "./queries.ts";
import { actOf, type C, crumbs, queueOf } from "./request.ts";
import { rhk } from "./rhk-routes.tsx";
import { selaras } from "./selaras-routes.tsx";
import type { SheetProps } from "./sheet.tsx";
import { type Done, SkpPage } from "./skp-page.tsx";
import { titleOf } from "./state.tsx";
import { steps } from "./step-routes.tsx";
import { frozenOf, kopOf, version } from "./version.tsx";

export const skp = new Hono<AgencyEnv>()
  .get("/skp", list)
  .get("/skp/bawahan", queue)
  .get("/skp/:id", idParam, async (c) => show(c, await load(c)))
  .get("/skp/:id/pdf", idParam, pdf)
  .get("/skp/:id/versi/:nomor", versionParam, version)
  .post("/skp/:id/tinjauan", idParam, review)
  .route("/", adjustment)
  .route("/", pkDalamSkp)
  .route("/", copying)
  .route("/", isian)
  .route("/", selaras)
  .route("/", rhk)
  .route("/", steps);

/** Everything the page of one SKP shows, in one round trip. */
async function load(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { today, agency } = c.var;
  const { me, rows } = await page(c, (me) => [
    ...factStatements(id, me, today),
    partiesStatement(id, today),
    cityStatement(),
    notesStatement(id, me, today),
    historyStatement(id, me, today),
    versionsStatement(id, me, today),
    waitingStatement(id, me),
    lastNudgeStatement(id),
    basesStatement(id, me, today),
    marksStatement(id, me, today),
    approvalStatement(id),
    leadsStatement(id, today),
    leaderStatement(id, me),
    tungguStatement(id),
    beginningsStatement(id, me, today),
  ]);
  const facts = factsOf(rows, agency.zona);
  return { id, me, facts, rows };
}

type Loaded = Awaited<ReturnType<typeof load>>;

function show(c: C, { id, me, facts, rows }: Loaded, refused?: string) {
  const [
    ,
    ,
    ,
    parties,
    [city],
    notes,
    events,
    versions,
    waiting,
    [colek],
    bases,
    marks,
    [approval],
    [leads],
    leader,
    [tunggu],
    [mulai],
  ] = rows;
  const { head } = facts;
  const ditetapkan = ditetapkanOf(approval);
  const may = cabutPenetapan(facts.skp, ditetapkan, me.viewer, c.var.now);
  const agreed = versions.find((v) => v.dicabutPada === null);
  const frozen = head.keadaan === "ditetapkan" ? frozenOf(agreed) : null;
  const sheet: SheetProps = {
    ...kopOf(frozen && agreed, { nama: c.var.agency.nama, kota: city?.kota ?? "" }),
    zona: c.var.agency.zona,
    bentuk: frozen?.bentuk ?? head,
    content: frozen ?? facts.content,
    pegawai: frozen?.pihak?.pegawai ?? parties.find((p) => p.id === head.pegawai),
    penilai: frozen?.pihak?.penilai ?? parties.find((p) => p.id === head.penilai),
    diajukanPada: frozen?.pihak?.diajukanPada ?? (signed(facts) ? head.diajukanPada : null),
    ditetapkanPada: frozen?.pihak?.ditetapkanPada ?? head.ditetapkanPada,
    notes,
  };
  return c.render(
    <SkpPage
      base={baseOf(c)}
      facts={facts}
      viewer={me.viewer}
      today={c.var.today}
      sheet={sheet}
      notes={notes}
      events={events}
      versions={versions}
      bases={bases}
      marks={marks}
      queue={queueOf(waiting, id)}
      done={doneWords(c, facts)}
      refused={refused}
      terakhir={terakhirOf(colek?.terakhir)}
      cabutSampai={may.ok && ditetapkan ? batasCabut(ditetapkan.pada) : null}
      leads={leads}
      leader={leaderOf(leader)}
      tunggu={tunggu}
      mulai={mulai}
    />,
    {
      title: titleOf(head, c.var.lang),
      breadcrumb: crumbs(c, facts),
      failed: refused !== undefined,
    },
  );
}

/** Reading is noted by a POST: a GET writes nothing. */
async function review(c: C) {
  const { lanjut } = await readTyped(c);
  const loaded = await load(c);
  const [, , , , , , , , waiting] = loaded.rows;
  const next = waiting.find((w) => w.dibaca === 0 && w.id !== loaded.id)?.id;
  const { tahun } = loaded.facts.head;
  const onward = next ? `/skp/${next}/persetujuan` : `/skp/persetujuan-massal?tahun=${tahun}`;
  const here = baseOf(c) + (lanjut === "ya" ? onward : `/skp/${loaded.id}`);
  const result = await beginReview(c.var.db, loaded.facts, actOf(c, loaded.me, here));
  return answer(c, result, { to: here, again: (refusal) => show(c, loaded, said(refusal, c.var.lang)) });
}

/** A draft is nobody's signature, even when it was handed over once before. */
const signed = ({ head }: Facts) => head.jalan === "diajukan" || head.jalan === "ditetapkan";

/** What a step that was just done means, only as long as the state it led to still holds. */
function doneWords(c: C, { head }: Facts): Done | undefined {
  const t = skpWords[c.var.lang].selesai;
  const penilai = head.namaPenilai ?? "";
  const p = penyesuaianWords[c.var.lang].selesai;
  const other = c.req.query("selesai") === "penyesuaian" ? head.nama : penilai;
  const said: Readonly<Record<string, readonly [string, string]>> = {
    penyesuaian: ["draf", p.penyesuaian(other)],
    alasan: ["draf dikembalikan", p.alasan],
    batal: ["ditetapkan", p.batal],
    "tidak-perlu": ["ditetapkan", p.tidakPerlu],
    tersimpan: ["draf dikembalikan", t.tersimpan],
    pengajuan: ["diajukan", t.pengajuan(penilai)],
    pembatalan: ["draf", t.pembatalan],
    pengembalian: ["dikembalikan", t.pengembalian(head.nama)],
    persetujuan: ["ditetapkan", t.persetujuan(head.nama)],
    pencabutan: ["diajukan", penetapanWords[c.var.lang].cabut.selesai],
  };
  const asked = c.req.query("selesai") ?? "";
  const [states, words] = Object.hasOwn(said, asked) ? (said[asked] ?? []) : [];
  return words && states?.split(" ").includes(head.jalan)
    ? { text: words, step: !["tersimpan", "alasan"].includes(asked) }
    : undefined;
}
