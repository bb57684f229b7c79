import type { Agency } from "../../data/directory/database.ts";
import { angka, waktu } from "../../i18n/dates.ts";
import { siklusWords } from "../../i18n/siklus.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea, TextField } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { IzinRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly agency: Agency;
  readonly izin: readonly IzinRow[];
  readonly now: number;
  readonly perintah: string;
  readonly typed?: Typed | undefined;
  readonly errors?: FieldErrors | undefined;
};

export const SupportPage = (props: Props) => {
  const { bantuan: t, salah } = useWords(siklusWords);
  const lang = useLang();
  const { izin, agency, errors } = props;
  const at = (pada: number) => waktu(pada, agency.zona, lang);
  return (
    <div class="stack-l">
      <Problems errors={errors} salah={salah} />
      <PageHead title={t.title} lead={t.lead} focus={!errors} />
      <Grant {...props} />
      {izin.length === 0 ? (
        <section>
          <h2>{t.daftar}</h2>
          <p class="muted">
            {t.kosong} {t.kosongJelas}
          </p>
        </section>
      ) : (
        <Table
          caption={t.daftar}
          columns={[
            { head: t.alasan, kind: "row", cell: (z) => z.alasan },
            { head: t.pemberi, cell: (z) => z.nama },
            { head: t.kapan, cell: (z) => at(z.dariPada) },
            { head: t.keadaan, cell: (z) => <State {...props} satu={z} /> },
            { head: t.halaman, kind: "number", cell: (z) => angka(z.halaman, lang) },
          ]}
          rows={izin}
        />
      )}
    </div>
  );
};

const Grant = ({ perintah, typed = {}, errors }: Props) => {
  const { bantuan: t, salah } = useWords(siklusWords);
  const said = saidOf(errors, salah);
  return (
    <section class="card narrow">
      <h2>{t.judul}</h2>
      <form method="post" class="stack" novalidate>
        <HiddenFields fields={{ perintah }} />
        <TextField
          name="jam"
          label={t.jam}
          hint={t.jamHint}
          width={2}
          inputmode="numeric"
          value={typed.jam ?? "4"}
          error={said("jam")}
        />
        <TextArea
          name="alasan"
          label={t.alasan}
          hint={t.alasanHint}
          rows={2}
          value={typed.alasan}
          error={said("alasan")}
        />
        <p>
          <Button kind="primary">{t.tombol}</Button>
        </p>
      </form>
    </section>
  );
};

type StateProps = Omit<Props, "izin"> & { readonly satu: IzinRow };
const State = ({ satu: izin, agency, now, base, perintah }: StateProps) => {
  const [t, lang] = [useWords(siklusWords).bantuan, useLang()];
  const at = (pada: number) => waktu(pada, agency.zona, lang);
  if (izin.dicabutPada !== null)
    return <StatusTag kind="terkunci">{t.dicabut(at(izin.dicabutPada))}</StatusTag>;
  if (izin.sampaiPada <= now) return <StatusTag kind="terkunci">{t.habis(at(izin.sampaiPada))}</StatusTag>;
  return (
    <div class="stack-s">
      <StatusTag kind="proses">{t.berlaku(at(izin.sampaiPada))}</StatusTag>
      <form method="post" action={`${base}/kelola/bantuan-operator/${izin.id}/pencabutan`}>
        <HiddenFields fields={{ perintah }} />
        <Button compact kind="danger">
          {t.cabut}
        </Button>
      </form>
    </div>
  );
};
