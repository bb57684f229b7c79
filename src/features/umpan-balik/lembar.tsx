import type { Context } from "hono";
import { periodeSkpStatement, umpanBalikStatement } from "../../data/agency/pelaksanaan.ts";
import { ritmeDari } from "../../data/agency/ritme.ts";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import { agreedStatement, type SkpContent, skpStatement } from "../../data/agency/skp.ts";
import { newId } from "../../data/ids.ts";
import type { Refusal } from "../../domain/result.ts";
import { terdahulu } from "../../domain/tanggal.ts";
import {
  dihitungBerkala,
  giveFeedback,
  jawabRitme,
  rekapBerkala,
  ritmePada,
  usulkanRitme,
} from "../../domain/umpan-balik.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { said } from "../../i18n/penolakan.ts";
import { umpanBalikWords } from "../../i18n/umpan-balik.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { commandTo, type FieldErrors, readTyped, type Typed } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { giveAll } from "./actions.ts";
import { FeedbackPage, type FeedbackPageProps } from "./feedback-page.tsx";
import { readKiriman } from "./forms.ts";
import { ritmeStatement } from "./queries.ts";

type C = Context<AgencyEnv>;

export const lembar = async (c: At<"skp">): Promise<Response> => feedbackPage(c, await open(c));

export async function give(c: At<"skp">): Promise<Response> {
  const typed = await readTyped(c);
  const file = await open(c);
  const { head, me } = file;
  const again = (refusal: Refusal) => feedbackPage(c, file, { typed, refusal });
  const may = giveFeedback(head, me.viewer);
  const here = `${baseOf(c)}/umpan-balik/${head.id}`;
  if (!may.ok) return answer(c, may, { to: here, again });
  const sampai = terdahulu(c.var.today, head.sampai);
  const form = readKiriman(typed, file.rhk, { dari: head.dari, sampai });
  if (!form.ok) {
    c.status(422);
    return feedbackPage(c, file, { typed, errors: form.errors });
  }
  const to = `${here}?terkirim=${form.data.tulisan.length}`;
  const recorded = await giveAll(
    c.var.db,
    {
      skp: head.id,
      untuk: head.pegawai,
      dari: me.viewer,
      now: c.var.now,
      perintah: commandTo(c, to),
    },
    form.data,
  );
  return recorded === "berubah" ? answer(c, changedMeanwhile, { to, again }) : c.redirect(to, 303);
}

export type Open = Awaited<ReturnType<typeof open>>;
export async function open(c: At<"skp">) {
  const { skp } = c.req.valid("param");
  const { today } = c.var;
  const { me, rows } = await page(c, (id) => [
    skpStatement(skp, id, today),
    agreedStatement(skp, id, today),
    umpanBalikStatement(skp, id, today),
    ritmeStatement(skp, id, today),
    periodeSkpStatement(skp, id, today),
  ]);
  const [heads, agreed, items, ritme, periods] = rows;
  const rhk = agreed[0] ? (JSON.parse(agreed[0].isi) as SkpContent).rhk : [];
  const [r] = ritme;
  const usul =
    r?.usul && r.usulOleh && r.usulNama && r.usulRitme
      ? { id: r.usul, oleh: r.usulOleh, nama: r.usulNama, ritme: r.usulRitme }
      : null;
  return {
    me,
    head: found(heads[0]),
    rhk,
    items,
    periods,
    ritme: ritmeDari(r?.ritme),
    jumlah: r?.jumlah ?? 0,
    disepakati: r?.disepakati === 1,
    usul,
  };
}

type Tried = { readonly typed?: Typed; readonly errors?: FieldErrors; readonly refusal?: Refusal };
export function feedbackPage(c: C, file: Open, tried: Tried = {}) {
  const { lang, today } = c.var;
  const t = umpanBalikWords[lang];
  const { me, head, rhk, items, ritme, periods } = file;
  const may = giveFeedback(head, me.viewer);
  const berkala = items.filter(dihitungBerkala).map((u) => u.tanggal);
  const reads = items.length > 0 || file.jumlah === 0;
  const sent = Number(c.req.query("terkirim"));
  const props: FeedbackPageProps = {
    base: baseOf(c),
    head,
    rhk,
    items,
    ritme: ritmePada(ritme, today),
    jumlah: file.jumlah,
    terbaca: reads,
    disepakati: file.disepakati,
    usul: file.usul,
    mayPropose: usulkanRitme(head, me.viewer, file.usul !== null).ok,
    mayAgree: jawabRitme(head, me.viewer, file.usul).ok,
    periods: periods.filter((p) => p.dari <= today),
    giliran: head.keadaan === "ditetapkan" && reads ? rekapBerkala(ritme, head, berkala, today) : [],
    today,
    relation: relationOf(me.viewer.pegawai, head),
    closed: !may.ok && may.kind === "keadaan" ? said(may, lang) : undefined,
    write: may.ok,
    perintah: newId(c.var.now),
    typed: tried.typed ?? {},
    said: inWords(c, tried.errors ?? {}, head),
    refused: tried.refusal && said(tried.refusal, lang),
    sent: c.req.method === "GET" && Number.isInteger(sent) && sent > 0 && sent < 100 ? sent : undefined,
  };
  const title = t.judul(String(head.tahun));
  return c.render(<FeedbackPage {...props} />, {
    title: props.relation === "diri" ? title : `${title} · ${head.nama}`,
    breadcrumb: [{ label: `SKP ${head.tahun}`, href: `${baseOf(c)}/skp/${head.id}` }, { label: title }],
    failed: tried.refusal !== undefined || tried.errors !== undefined,
  });
}

const relationOf = (me: string, head: { readonly pegawai: string; readonly penilai: string | null }) =>
  me === head.pegawai ? "diri" : me === head.penilai ? "penilai" : "lain";

type Salah = keyof (typeof umpanBalikWords)["id"]["salah"];
function inWords(c: C, errors: FieldErrors, head: Open["head"]): FieldErrors {
  const { lang, today } = c.var;
  const day = (t: string) => tanggalPanjang(t, lang);
  return Object.fromEntries(
    Object.entries(errors).map(([field, key]) => {
      const word = umpanBalikWords[lang].salah[key as Salah];
      const text =
        typeof word === "function" ? word(day(head.dari), day(terdahulu(today, head.sampai))) : word;
      return [field, text];
    }),
  );
}
