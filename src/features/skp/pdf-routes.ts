import { sql } from "drizzle-orm";
import type { Identitas } from "../../data/agency/identitas.ts";
import { agreedNumber, type SkpFrozen, type SkpHead } from "../../data/agency/skp.ts";
import { rows } from "../../data/agency/statement.ts";
import { visibleTo } from "../../data/agency/visible.ts";
import { formatSkp } from "../../domain/dokumen.ts";
import { buatanUjiCoba } from "../../domain/siklus.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { siklusWords } from "../../i18n/siklus.ts";
import { jawabPdf, kertasDari } from "../../web/formulir/pdf-jawab.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { found, NotThere } from "../../web/stops.ts";
import { factsOf } from "./facts.ts";
import { cityStatement, factStatements, partiesStatement } from "./queries.ts";
import type { C } from "./request.ts";
import type { SheetProps } from "./sheet.tsx";

type PrintedRow = {
  readonly nomor: number;
  readonly isi: string;
  readonly hash: string;
  readonly ditetapkanPada: number;
  readonly dicabutPada: number | null;
  readonly instansi: string | null;
};

/** The agreed version, or the one asked for, with its agency's name and place of that day. */
const printedStatement = (id: string, me: string, today: Tanggal, nomor: number | null) => rows<PrintedRow>`
  SELECT v.nomor, v.isi, v.hash, v.ditetapkan_pada AS ditetapkanPada, v.dicabut_pada AS dicabutPada, v.instansi
  FROM skp_versi v JOIN skp ON skp.id = v.skp
  WHERE v.skp = ${id} AND v.nomor = coalesce(${nomor}, ${agreedNumber(sql`skp.id`)}) AND ${visibleTo("skp", me, today)}`;

/** The paper: what is agreed, ?versi=n another version, ?versi=konsep the text that is being worked on. */
export async function pdf(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { today, agency } = c.var;
  const asked = askedIn(c);
  const { rows: results } = await page(c, (me) => [
    ...factStatements(id, me, today),
    partiesStatement(id, today),
    cityStatement(),
    printedStatement(id, me, today, typeof asked === "number" ? asked : null),
  ]);
  const facts = factsOf(results, agency.zona);
  const [, , , parties, [city], [printed]] = results;
  if (typeof asked === "number") found(printed);
  const { head } = facts;
  const { pdfSkp } = await import("./pdf.ts");
  const versi = asked === "konsep" ? undefined : printed;
  const lembar: SheetProps = versi
    ? frozenSheet(c, versi, head, parties)
    : {
        instansi: agency.nama,
        kota: city?.kota ?? "",
        zona: agency.zona,
        bentuk: head,
        content: facts.content,
        pegawai: parties.find((p) => p.id === head.pegawai),
        penilai: parties.find((p) => p.id === head.penilai),
        diajukanPada: null,
        ditetapkanPada: null,
        notes: [],
      };
  const pada = versi?.ditetapkanPada ?? head.diubahPada;
  const tanda = [
    versi ? "" : KONSEP,
    versi && versi.dicabutPada !== null ? DICABUT : "",
    buatanUjiCoba(agency, pada) ? siklusWords.id.ujiCoba.tanda : "",
  ];
  const definition = pdfSkp({
    lembar,
    kertas: kertasDari(c),
    tanda: tanda.filter(Boolean).join(" · "),
    kaki: [agency.code.toUpperCase(), versi ? `Versi ${versi.nomor} · ${versi.hash.slice(0, 16)}` : ""]
      .filter(Boolean)
      .join(" · "),
    pada,
  });
  const { kelompok, pendekatan } = lembar.bentuk;
  const nama = [
    "skp",
    head.tahun,
    formatSkp("skp", kelompok, pendekatan),
    versi ? `v${versi.nomor}` : "konsep",
  ];
  return jawabPdf(c, definition, nama.join("-").toLowerCase());
}

const KONSEP = "KONSEP";
const DICABUT = "DICABUT";

/** A number, "konsep", or null: what is agreed, else the draft. */
function askedIn(c: C): number | "konsep" | null {
  const asked = c.req.query("versi");
  if (asked === undefined) return null;
  if (asked === "konsep") return asked;
  if (!/^[1-9]\d{0,5}$/.test(asked)) throw new NotThere();
  return Number(asked);
}

/** Only from what was frozen, so that the paper of an agreed version never changes. */
function frozenSheet(c: C, versi: PrintedRow, head: SkpHead, parties: readonly Identitas[]): SheetProps {
  const frozen = JSON.parse(versi.isi) as SkpFrozen;
  const instansi = versi.instansi
    ? (JSON.parse(versi.instansi) as { readonly nama: string; readonly kota: string })
    : null;
  return {
    instansi: instansi?.nama ?? c.var.agency.nama,
    kota: instansi?.kota ?? "",
    zona: c.var.agency.zona,
    bentuk: frozen.bentuk ?? head,
    content: frozen,
    pegawai: frozen.pihak?.pegawai ?? parties.find((p) => p.id === head.pegawai),
    penilai: frozen.pihak?.penilai ?? parties.find((p) => p.id === head.penilai),
    diajukanPada: frozen.pihak?.diajukanPada ?? null,
    ditetapkanPada: versi.ditetapkanPada,
    notes: [],
  };
}
