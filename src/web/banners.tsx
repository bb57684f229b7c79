import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { sedangUjiCoba } from "../domain/siklus.ts";
import { akunWords } from "../i18n/akun.ts";
import { tanggalPanjang, waktu } from "../i18n/dates.ts";
import { delegasiWords } from "../i18n/delegasi.ts";
import { keadaanTeks, siklusWords } from "../i18n/siklus.ts";
import type { AgencyEnv } from "./env.ts";
import { Button } from "./ui/button.tsx";
import { Icon } from "./ui/icons.tsx";

type C = Context<AgencyEnv>;

/** What everybody on this page has to know before reading it; nothing when there is nothing. */
export function bannersOf(c: C): Child | undefined {
  const lines: Child[] = [c.var.banner, lifecycle(c), support(c), lent(c), account(c)].filter(Boolean);
  return lines.length === 0 ? undefined : lines;
}

function lifecycle(c: C): Child {
  const { agency, lang, me } = c.var;
  if (!agency || agency.keadaan === "aktif") return null;
  const t = siklusWords[lang];
  return (
    <p>
      <Icon name="info" /> {keadaanTeks(agency, lang)}
      {me?.viewer.peran.has("admin") && !me.bantuan && (
        <>
          {" "}
          <a href={`/a/${agency.code}/kelola/siklus`}>{t.lihat}</a>
        </>
      )}
    </p>
  );
}

/** Whose pages these are, and the way back in one press. */
function lent(c: C): Child {
  const { agency, lang, me } = c.var;
  if (!me?.pinjam) return null;
  const { jenis, tangan, sampai } = me.pinjam;
  const t = delegasiWords[lang];
  return (
    <form method="post" action={`/a/${agency.code}/${jenis}/berhenti`} class="cluster" hx-boost="false">
      <strong>
        {jenis === "delegasi"
          ? t.pita(tangan.nama, me.viewer.nama, tanggalPanjang(String(sampai), lang))
          : t.pitaSimulasi(me.viewer.nama, waktu(Number(sampai), agency.zona, lang))}
      </strong>
      <Button compact>{t.kembali}</Button>
    </form>
  );
}

/** For the operator what he is doing; for the agency's admins that he can. */
function support(c: C): Child {
  const { agency, lang, me } = c.var;
  if (!me) return null;
  const t = siklusWords[lang].bantuan;
  if (me.bantuan) return <p>{t.pita(me.bantuan, agency.nama)}</p>;
  if (me.bantuanSampai === null) return null;
  return (
    <p>
      {t.pitaAdmin(waktu(me.bantuanSampai, agency.zona, lang))}{" "}
      <a href={`/a/${agency.code}/kelola/bantuan-operator`}>{t.kelola}</a>
    </p>
  );
}

/** What somebody else did to the account, until its owner has seen it; else, where he begins, that it could be safer. */
function account(c: C): Child {
  const { agency, lang, me } = c.var;
  if (!me || !agency) return null;
  const t = akunWords[lang];
  const base = `/a/${agency.code}`;
  if (me.peringatan)
    return (
      <form method="post" action={`${base}/akun/peringatan`} class="cluster" hx-boost="false">
        <span>
          {me.peringatan === "surel" ? t.peringatan.surel(me.email ?? "-") : t.peringatan.pemulihan}{" "}
          <a href={`${base}/pemberitahuan`}>{t.peringatan.lihat}</a>
        </span>
        <Button compact>{t.peringatan.tahu}</Button>
      </form>
    );
  const home = c.req.path === base || c.req.path === `${base}/`;
  if (!home || me.faktor.punya || me.faktor.diminta !== "dianjurkan") return null;
  return (
    <p>
      {t.anjuran}. <a href={`${base}/akun`}>{t.anjuranTombol}</a>
    </p>
  );
}

/** On paper the banner is gone: across each sheet of a trial stands what it is not. */
export const TrialMark = ({ c }: { readonly c: C }) =>
  c.var.agency && sedangUjiCoba(c.var.agency.keadaan) ? (
    <p class="hanya-cetak tanda-uji" hidden>
      {siklusWords[c.var.lang].ujiCoba.tanda}
    </p>
  ) : null;
