import { type AturanPelaksanaan, aturanPelaksanaan } from "../../domain/aturan-pelaksanaan.ts";
import { ratingPimpinan } from "../../domain/capaian.ts";
import { type Capaian, capaian, kunci, predikat, rating } from "../../domain/istilah.ts";
import { polaDominan } from "../../domain/regulasi/permenpanrb-6-2022.ts";
import { se3 } from "../../domain/regulasi/se-3-2023.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { aturanPelaksanaanWords } from "../../i18n/aturan-pelaksanaan.ts";
import { capaianWords } from "../../i18n/capaian.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { polaWords } from "../../i18n/pola.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Distribusi } from "../../web/penilaian/distribusi.tsx";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, TextArea } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang } from "../../web/words.ts";
import { KUNCI_POLA, type PolaRow } from "./pola.ts";

type Props = {
  readonly baris: readonly PolaRow[];
  readonly kini: AturanPelaksanaan;
  readonly today: Tanggal;
  readonly typed: Typed | undefined;
  readonly errors: FieldErrors;
  readonly refused: string | undefined;
  readonly mengubah: boolean;
  readonly perintah: string;
  readonly semula: string;
  readonly done: boolean;
};

/** The choice with its days, and what each set of rules says of each organisation: the curve as on the form. */
export const PolaPage = (props: Props) => {
  const { kini, errors, refused, done } = props;
  const lang = useLang();
  const t = polaWords[lang];
  const setelan = aturanPelaksanaanWords[lang].setelan["pola.aturan"];
  return (
    <div class="stack">
      <Problems errors={errors} salah={t.salah} also={refused} />
      {done && <Notice kind="success">{t.tersimpan}</Notice>}
      <PageHead title={t.judul} lead={t.lead} focus={Object.keys(errors).length === 0 && !refused} />
      <p>
        <strong>{t.kini(setelan.pilihan?.[kini["pola.aturan"]] ?? "")}</strong>
      </p>
      <Riwayat {...props} />
      {props.mengubah && <Form {...props} />}
      <section class="stack">
        <h2>{t.isi}</h2>
        <p class="muted">{t.kecil}</p>
        <div class="columns">
          {kunci(capaian).map((nilai) => (
            <Satu nilai={nilai} kini={kini} />
          ))}
        </div>
      </section>
    </div>
  );
};

const Satu = ({ nilai, kini }: { nilai: Capaian; kini: AturanPelaksanaan }) => {
  const lang = useLang();
  const t = polaWords[lang];
  const ikut = ratingPimpinan(nilai, kini["capaian.rating-pimpinan"]);
  return (
    <div class="card stack-s">
      <h3>{t.untuk(capaian[nilai][lang])}</h3>
      <div lang="id">
        <Distribusi capaian={nilai} kurvaSaja />
      </div>
      <p>{t.dominan(predikat[polaDominan[nilai]][lang])}</p>
      <p class="small">{t.persen}</p>
      <ul class="small">
        {se3.distribusi[nilai].map(({ kode }) => (
          <li>{capaianWords[lang].sebaran.syarat[kode].replace(/:$/, "")}</li>
        ))}
      </ul>
      {ikut && <p class="small muted">{t.pimpinan(rating[ikut][lang].toLowerCase())}</p>}
    </div>
  );
};

const Riwayat = ({ baris }: Props) => {
  const lang = useLang();
  const t = polaWords[lang];
  const { setelan } = aturanPelaksanaanWords[lang];
  if (baris.length === 0) return <p class="muted">{t.tanpaRiwayat}</p>;
  return (
    <Table
      caption={t.riwayat}
      rows={baris}
      columns={[
        { head: t.sejak, kind: "row", cell: (b) => tanggalPanjang(b.dari, lang) },
        {
          head: t.setelan,
          cell: (b) => `${setelan[b.kunci].judul}: ${setelan[b.kunci].pilihan?.[b.nilai] ?? b.nilai}`,
        },
        { head: t.dasar, cell: (b) => <span class="pre">{b.dasar || "—"}</span> },
      ]}
    />
  );
};

const Form = ({ kini, typed, errors, today, perintah, semula }: Props) => {
  const lang = useLang();
  const t = polaWords[lang];
  const said = saidOf(errors, t.salah);
  const { setelan } = aturanPelaksanaanWords[lang];
  return (
    <form method="post" class="narrow stack" novalidate>
      <h2>{t.ubah}</h2>
      <HiddenFields fields={{ perintah, semula }} />
      {KUNCI_POLA.map((k) => (
        <RadioField
          name={k}
          label={setelan[k].judul}
          hint={setelan[k].jelas}
          value={typed?.[k] ?? kini[k]}
          error={said(k)}
          choices={aturanPelaksanaan[k].sah.map((value) => ({
            value,
            label: setelan[k].pilihan?.[value] ?? value,
          }))}
        />
      ))}
      <DateField
        name="mulai"
        label={t.mulai}
        hint={t.mulaiHint}
        value={typed?.mulai ?? today}
        error={said("mulai")}
      />
      <TextArea
        name="dasar"
        label={t.dasar}
        hint={t.dasarHint}
        value={typed?.dasar ?? ""}
        error={said("dasar")}
        rows={2}
      />
      <div class="actions">
        <Button kind="primary">{t.simpan}</Button>
      </div>
    </form>
  );
};
