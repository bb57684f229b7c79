import type { TindakRow } from "../../data/agency/pembinaan.ts";
import { catatSesi, LANGKAH_TINDAK, langkahTindak } from "../../domain/pembinaan.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import { saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, TextArea } from "../../web/ui/field.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { GuidanceProps } from "./guidance-page.tsx";

/** Who does what by when, and what became of it. */
export const FollowUps = (props: GuidanceProps) => {
  const { tindak: t } = useWords(pembinaanWords);
  const lang = useLang();
  const { l } = props;
  const nama = (siapa: TindakRow["siapa"]) => (siapa === "pegawai" ? l.head.nama : l.head.namaPembimbing);
  return (
    <section class="stack-s" id="tindak-lanjut">
      <h2>{t.judul}</h2>
      {l.tindak.length === 0 ? (
        <p class="muted">{t.kosong}</p>
      ) : (
        <Table
          caption={t.judul}
          captionHidden
          rows={l.tindak}
          columns={[
            { head: t.apa, kind: "row", cell: (r) => <span class="pre">{r.apa}</span> },
            { head: t.siapa, cell: (r) => nama(r.siapa) },
            { head: t.batas, cell: (r) => tanggalPanjang(r.batas, lang) },
            { head: "Status", cell: (r) => <Keadaan r={r} today={props.today} /> },
            { head: t.judul, kind: "action", cell: (r) => <Langkah {...props} r={r} /> },
          ]}
        />
      )}
      {(catatSesi(l.b, l.me.viewer, props.today).ok || props.pada === "tindak") && <Form {...props} />}
    </section>
  );
};

const Keadaan = ({ r, today }: { r: TindakRow; today: string }) => {
  const { tindak: t } = useWords(pembinaanWords);
  if (r.dikonfirmasiPada !== null) return <StatusTag kind="selesai">{t.selesai}</StatusTag>;
  if (r.selesaiPada !== null) return <StatusTag kind="proses">{t.menunggu}</StatusTag>;
  return (
    <StatusTag kind={r.batas < today ? "perlu-anda" : "netral"}>
      {r.batas < today ? t.lewat : t.terbuka}
    </StatusTag>
  );
};

const Langkah = (props: GuidanceProps & { readonly r: TindakRow }) => {
  const { tindak: t } = useWords(pembinaanWords);
  const { l, r } = props;
  const boleh = LANGKAH_TINDAK.filter((langkah) => langkahTindak(l.b, r, langkah, l.me.viewer).ok);
  return (
    <div class="cluster">
      {boleh.map((langkah) => (
        <form method="post" action={`${props.base}/pembinaan/${l.head.id}/tindak-lanjut`}>
          <HiddenFields fields={{ tindak: r.id, langkah, perintah: props.command() }} />
          <Button compact about={r.apa}>
            {t.langkah[langkah]}
          </Button>
        </form>
      ))}
    </div>
  );
};

const Form = (props: GuidanceProps) => {
  const { tindak: t, salah } = useWords(pembinaanWords);
  const mine = props.pada === "tindak";
  const said = saidOf(mine ? props.errors : {}, salah);
  const value = (name: string) => (mine ? (props.typed[name] ?? "") : "");
  return (
    <details class="card" open={mine}>
      <summary>{t.tambah}</summary>
      <form
        class="stack"
        method="post"
        action={`${props.base}/pembinaan/${props.l.head.id}/tindak-lanjut`}
        novalidate
      >
        <HiddenFields fields={{ perintah: props.command() }} />
        <TextArea name="apa" label={t.apa} value={value("apa")} error={said("apa")} rows={2} />
        <RadioField
          name="siapa"
          label={t.siapa}
          value={value("siapa")}
          error={said("siapa")}
          inline
          choices={[
            { value: "pegawai", label: t.siapaPegawai },
            { value: "pembimbing", label: t.siapaPembimbing },
          ]}
        />
        <DateField name="batas" label={t.batas} value={value("batas")} error={said("batas")} />
        <Button>{t.tambah}</Button>
      </form>
    </details>
  );
};
