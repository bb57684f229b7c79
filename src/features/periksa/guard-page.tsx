import type { Pola } from "../../domain/pola-periksa.ts";
import { periksaWords } from "../../i18n/periksa.ts";
import type { Lang } from "../../i18n/words.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";

type Props = {
  readonly at: string;
  readonly base: string;
  readonly periode: string;
  readonly pola: readonly Pola[];
  readonly perintah: string;
  readonly alasan?: string | undefined;
  readonly error: "alasan-kosong" | "terlalu-panjang" | undefined;
};

/** An interruption, once: what stands out is said before it reaches anybody, and the way back is as near as the way on. */
export const GuardPage = ({ at, base, periode, pola, perintah, alasan, error }: Props) => {
  const lang = useLang();
  const all = periksaWords[lang];
  const t = all.pola;
  const errors = error ? { alasan: error } : {};
  return (
    <div class="stack">
      <Problems errors={errors} salah={all.salah} />
      <PageHead title={t.judul} lead={t.lead} focus={!error} />
      <Notice kind="warn">
        <ul>
          {pola.map((p) => (
            <li>{kalimat(p, lang)}</li>
          ))}
        </ul>
      </Notice>
      <form method="post" action={`${at}/selesai`} class="stack" novalidate>
        <HiddenFields fields={{ perintah, pastikan: "ya" }} />
        <TextArea
          name="alasan"
          label={t.alasan}
          hint={t.alasanPetunjuk}
          value={alasan}
          rows={3}
          error={saidOf(errors, all.salah)("alasan")}
        />
        <div class="actions">
          <LinkButton kind="primary" href={at}>
            {t.kembali}
          </LinkButton>
          <Button>{t.pertahankan}</Button>
          <LinkButton kind="link" href={`${base}/periksa/pengurungan?periode=${periode}`}>
            {t.urungkan}
          </LinkButton>
        </div>
      </form>
    </div>
  );
};

export function kalimat(p: Pola, lang: Lang): string {
  const t = periksaWords[lang].pola;
  if (p.kode === "banyak") return t.banyak(p.n, p.dari, p.biasa);
  if (p.kode === "kilat")
    return t.kilat(p.n, p.dari, p.detik.toLocaleString(lang === "id" ? "id-ID" : "en-GB"));
  return t.tempel(p.n, p.dari, p.catatan);
}
