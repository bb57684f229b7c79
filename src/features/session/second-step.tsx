import type { Context } from "hono";
import {
  codeHash,
  countOnStatements,
  isRecoveryCode,
  plainCode,
  totpPlace,
  useCodeStatements,
  useTotpStatements,
} from "../../data/agency/faktor.ts";
import { noticeStatement } from "../../data/agency/kabar.ts";
import { type HalfRow, halfStatement, useHalfStatement } from "../../data/agency/masuk.ts";
import { guardStatement } from "../../data/agency/riwayat.ts";
import type { Statement } from "../../data/agency/statement.ts";
import { unseal } from "../../data/rahasia.ts";
import { totpStep } from "../../data/totp.ts";
import { sessionWords } from "../../i18n/session.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm } from "../../web/form.ts";
import {
  askToSign,
  byItself,
  passkeysPossible,
  readAnswer,
  signedSchema,
  verifySigned,
} from "../../web/kunci-sandi.ts";
import { beginSession, codeKey } from "../../web/masuk.ts";
import { baseOf } from "../../web/paths.ts";
import { readHalfCookie, setHalfCookie } from "../../web/perangkat.ts";
import { wrongCodeStatements } from "./actions.ts";
import { secondStepForm } from "./forms.ts";
import { keyStatement, waitStatement } from "./queries.ts";
import { SecondStepPage } from "./second-step-page.tsx";

type C = Context<AgencyEnv>;

/** Nobody is signed in here: the half session opens this page and no other. */
export async function showSecondStep(c: C): Promise<Response> {
  const { half } = await load(c);
  return byItself(c) ?? (half ? secondStepPage(c, half) : startAgain(c));
}

export async function takeSecondStep(c: C): Promise<Response> {
  const form = await readForm(c, secondStepForm);
  const { half, waits } = await load(c);
  if (!half) return startAgain(c);
  if (waits) return secondStepPage(c, half, { kode: "tunggu-kode" }, 429);
  if (!form.ok) return secondStepPage(c, half, form.errors);
  const { kode, jawaban, simpan } = form.data;
  if (kode === "" && jawaban === "") return secondStepPage(c, half, { kode: "kode-kosong" });
  const proof = jawaban ? await ofKey(c, half, jawaban) : await ofCode(c, half, plainCode(kode));
  // Used in the same batch: of two that send one code at the same moment one gets in.
  const bersama = [useHalfStatement(half.id), guardStatement(), ...(proof ?? [])];
  const bukti = {
    cara: half.cara,
    lengkap: true,
    percaya: simpan !== undefined,
    bersama,
    rincian: { langkah: jawaban ? "kunci-sandi" : "kode" },
  };
  const begun = proof && (await beginSession(c, half, bukti, half.kembali));
  if (!begun) {
    await c.var.db.batch(wrongCodeStatements(codeKey(half.pegawai), half.pegawai, c.var.now));
    return secondStepPage(c, half, jawaban ? { formulir: "kunci-ditolak" } : { kode: "kode-salah" });
  }
  return begun;
}

/** What uses the code up; null when it is wrong. A recovery code is only known to be right when it is used. */
async function ofCode(c: C, half: HalfRow, kode: string): Promise<Statement<unknown>[] | null> {
  const { agency, pepper, gembok, now, wall } = c.var;
  const { pegawai } = half;
  if (isRecoveryCode(kode)) {
    const hash = await codeHash({ agency: agency.id, pegawai, pepper }, kode);
    const data = { apa: "kode-pakai", pada: now };
    return [
      ...useCodeStatements(pegawai, hash, now),
      noticeStatement({ kepada: pegawai, jenis: "akun-faktor", data, tautan: "/akun" }, now),
    ];
  }
  const secret = half.totp && (await unseal(half.totp, gembok, totpPlace(agency.id, pegawai)));
  const step = secret ? totpStep(secret, kode, wall, half.totpLangkah) : null;
  return step === null ? null : useTotpStatements(pegawai, step);
}

async function ofKey(c: C, half: HalfRow, text: string): Promise<Statement<unknown>[] | null> {
  const jawaban = readAnswer(text, signedSchema);
  const [key] = jawaban ? await c.var.db.read(keyStatement(jawaban.id, c.var.today)) : [];
  if (!jawaban || key?.pegawai !== half.pegawai) return null;
  const signed = await verifySigned(c, `kedua ${half.id}`, jawaban, key);
  return signed && [...signed.sekali, ...countOnStatements(key, signed.hitungan, c.var.now)];
}

async function load(c: C): Promise<{ half: HalfRow | undefined; waits: boolean }> {
  const key = await readHalfCookie(c);
  if (!key) return { half: undefined, waits: false };
  const { now, today } = c.var;
  const [[half], [wait]] = await c.var.db.batch([
    halfStatement(key, now, today),
    waitStatement(codeKey(key.pegawai)),
  ]);
  return { half, waits: (wait?.bolehPada ?? 0) > now };
}

function startAgain(c: C): Response {
  setHalfCookie(c, "", 0);
  return c.redirect(`${baseOf(c)}/masuk`, 303);
}

async function secondStepPage(c: C, half: HalfRow, errors: FieldErrors = {}, status?: 429) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status ?? 422);
  const kunci = JSON.parse(half.kunciSandi) as string[];
  const asked = kunci.length > 0 && passkeysPossible(c);
  return c.render(
    <SecondStepPage
      base={baseOf(c)}
      nama={half.nama}
      totp={half.totp !== null}
      kunci={asked ? await askToSign(c, `kedua ${half.id}`, kunci) : null}
      errors={errors}
    />,
    { title: sessionWords[c.var.lang].kedua.title, failed },
  );
}
