import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import type { SkpHead } from "../../data/agency/skp.ts";
import { newId } from "../../data/ids.ts";
import { document, handInLate } from "../../domain/pelaksanaan.ts";
import type { Refusal } from "../../domain/result.ts";
import { buktiWords } from "../../i18n/bukti.ts";
import { lembarWords } from "../../i18n/lembar.ts";
import { said } from "../../i18n/penolakan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import type { Me } from "../../web/env.ts";
import type { FieldErrors } from "../../web/form.ts";
import { baseOf } from "../../web/paths.ts";
import { bolehArah } from "./arah.ts";
import { EmptyPage } from "./empty-page.tsx";
import { conflictsOf, type Isian, storedIsian } from "./forms.ts";
import { FormulirPage } from "./formulir-page.tsx";
import { type C, earlierOf, factsOf, open } from "./load.ts";
import { mayTake } from "./sepakat.ts";
import type { Work, WorkPageProps } from "./work.ts";
import { WorkPage } from "./work-page.tsx";

type Tried = {
  readonly isian?: Isian;
  readonly errors?: FieldErrors;
  readonly refusal?: Refusal;
  /** Put back from what the browser kept: shown with the revision it was written on. */
  readonly pulih?: number;
};
/** The sheet as it is stored, or as it was typed and refused. */
export function workPage(c: C, me: Me, work: Work, tried: Tried = {}) {
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
    kotor: tried.isian !== undefined,
    revisi: tried.pulih ?? work.periode.revisi,
    salinan: `lembar:${agency.code}:${work.head.id}:${work.periode.id}:${me.pinjam?.tangan.pegawai ?? me.viewer.pegawai}`,
    terlambat: handInLate(factsOf(c, work), me.viewer, now).ok,
    bolehArah: bolehArah(work, me).ok,
    boleh: {
      submit: mayTake(work, me, { langkah: "submit" }).ok,
      withdraw: mayTake(work, me, { langkah: "withdraw" }).ok,
      agree: mayTake(work, me, { langkah: "agree" }).ok,
    },
    said: changed ? conflicts(tried.isian ?? stored, stored, c) : inWords(tried.errors ?? {}, c),
    refused: tried.refusal && said(tried.refusal, lang),
    changed,
    done: tried.pulih === undefined ? doneOf(c, work) : t.dipulihkan,
    earlier: earlierOf(work),
  };
  const failed = tried.refusal !== undefined || tried.errors !== undefined;
  return c.render(<WorkPage {...props} />, {
    title: work.head.pegawai === me.viewer.pegawai ? title : `${title} · ${work.head.nama}`,
    breadcrumb: [{ label: t.menu, href: `${baseOf(c)}/pelaksanaan` }, { label: title }],
    failed,
  });
}

export async function formulir(c: C): Promise<Response> {
  const { me, head, work, orang, kota } = await open(c, true);
  if (!work) return emptyPage(c, me, head);
  const t = rencanaAksiWords[c.var.lang];
  const title = t.formulir(namaPeriode({ ...work.periode, tahun: head.tahun }, c.var.lang));
  return c.render(
    <FormulirPage
      work={work}
      pdf={`${baseOf(c)}/pelaksanaan/${head.id}/${work.periode.id}/formulir/pdf`}
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

type Whose = Pick<SkpHead, "id" | "tahun" | "keadaan" | "namaPenilai" | "pegawai" | "nama">;
export function emptyPage(c: C, me: Me, skp: Whose | undefined, status: 200 | 409 = 200) {
  c.status(status);
  const other = skp && skp.pegawai !== me.viewer.pegawai ? { ...skp } : skp && { ...skp, nama: undefined };
  return c.render(<EmptyPage base={baseOf(c)} skp={other} />, { title: rencanaAksiWords[c.var.lang].menu });
}

/** Our own save, or an upload or detachment that led back here. */
function doneOf(c: C, { bukti }: Work): string | undefined {
  if (c.req.method !== "GET") return undefined;
  if (c.req.query("tersimpan") === "ya") return rencanaAksiWords[c.var.lang].tersimpan;
  const t = buktiWords[c.var.lang].selesai;
  const kind = c.req.query("selesai");
  const lembar: Readonly<Record<string, string>> = lembarWords[c.var.lang].selesai;
  if (kind !== undefined && Object.hasOwn(lembar, kind)) return lembar[kind];
  if (kind === "sama") return t.sama(bukti.find((b) => b.id === c.req.query("berkas"))?.nama ?? "…");
  return kind === "unggah" || kind === "lepas" ? t[kind] : undefined;
}

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
