import { kalibrasiWords } from "../../i18n/kalibrasi.ts";
import { said } from "../../i18n/penolakan.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { Checkbox } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import { kelompokDari } from "./load.ts";
import { PolaPanel } from "./parts.tsx";
import type { SesiProps } from "./sesi-page.tsx";

/** Check answers before what cannot be undone: the distribution, who was there, why it departs. */
export const KunciPage = (p: SesiProps) => {
  const lang = useLang();
  const t = kalibrasiWords[lang];
  const { s, base, typed } = p;
  const error = saidOf(p.errors, t.salah);
  return (
    <div class="stack-l">
      <div>
        <Problems errors={p.errors} salah={t.salah} also={p.refusal && said(p.refusal, lang)} />
        <PageHead title={t.kunci.judul} lead={t.kunci.lead} focus={!p.refusal && !p.errors} />
      </div>
      <p>
        <strong>{t.kunci.usulan(s.orang.filter((o) => o.usul).length)}</strong>
      </p>
      <PolaPanel kelompok={kelompokDari(s, s.orang)} aturan={s.aturan} />
      <form method="post" action={`${base}/kalibrasi/${s.id}/penguncian`} class="narrow stack" novalidate>
        <HiddenFields fields={{ versi: String(s.versi), perintah: p.perintah }} />
        <fieldset class="field">
          <legend>{t.kunci.hadir}</legend>
          <p class="hint">{t.kunci.hadirPetunjuk}</p>
          {s.anggota.map((a) => (
            <Checkbox
              name={`hadir.${a.pegawai}`}
              label={a.nama}
              checked={typed ? typed[`hadir.${a.pegawai}`] === "ya" : false}
            />
          ))}
        </fieldset>
        <TextArea name="alasan" label={t.kunci.alasan} value={typed?.alasan} error={error("alasan")} />
        <TextArea name="catatan" label={t.kunci.catatan} value={typed?.catatan} error={error("catatan")} />
        <Checkbox
          name="setuju"
          label={t.kunci.setuju}
          checked={typed?.setuju === "ya"}
          error={error("setuju")}
        />
        <div class="actions">
          <Button kind="primary" icon="lock">
            {t.kunci.tombol}
          </Button>
          <LinkButton kind="link" href={`${base}/kalibrasi/${s.id}`}>
            {t.kunci.kembali}
          </LinkButton>
        </div>
      </form>
    </div>
  );
};

export const BatalPage = (p: SesiProps) => {
  const lang = useLang();
  const t = kalibrasiWords[lang];
  const { s, base, typed } = p;
  return (
    <div class="narrow stack">
      <Problems errors={p.errors} salah={t.salah} also={p.refusal && said(p.refusal, lang)} />
      <PageHead title={t.batal.judul} lead={t.batal.lead} focus={!p.refusal && !p.errors} />
      <form method="post" action={`${base}/kalibrasi/${s.id}/pembatalan`} class="stack" novalidate>
        <HiddenFields fields={{ versi: String(s.versi), perintah: p.perintah }} />
        <TextArea
          name="alasan"
          label={t.batal.alasan}
          value={typed?.alasan}
          error={saidOf(p.errors, t.salah)("alasan")}
        />
        <div class="actions">
          <Button kind="danger">{t.batal.tombol}</Button>
          <LinkButton kind="link" href={`${base}/kalibrasi/${s.id}`}>
            {t.kunci.kembali}
          </LinkButton>
        </div>
      </form>
    </div>
  );
};
