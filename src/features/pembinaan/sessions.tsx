import { catatSesi } from "../../domain/pembinaan.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import { saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, TextArea, TextField } from "../../web/ui/field.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { GuidanceProps } from "./guidance-page.tsx";

/** The journal, and a form for the next line of it. */
export const Sessions = (props: GuidanceProps) => {
  const t = useWords(pembinaanWords);
  const lang = useLang();
  const { l } = props;
  const able = catatSesi(l.b, l.me.viewer, props.today).ok;
  return (
    <section class="stack-s" id="pertemuan">
      <h2>{t.bagian.jurnal}</h2>
      {l.sesi.length === 0 ? (
        <p class="muted">{t.sesi.kosong}</p>
      ) : (
        <Table
          caption={t.bagian.jurnal}
          captionHidden
          rows={l.sesi}
          columns={[
            { head: t.sesi.tanggal, kind: "row", cell: (s) => tanggalPanjang(s.tanggal, lang) },
            { head: t.sesi.tempat, cell: (s) => s.tempat },
            { head: t.sesi.materi, cell: (s) => <span class="pre">{s.materi}</span> },
            { head: t.sesi.rencanaAksi, cell: (s) => <span class="pre">{s.rencanaAksi || "–"}</span> },
            { head: t.sesi.batas, cell: (s) => (s.batas ? tanggalPanjang(s.batas, lang) : "–") },
          ]}
        />
      )}
      {(able || props.pada === "sesi") && <Form {...props} />}
    </section>
  );
};

const Form = (props: GuidanceProps) => {
  const { sesi: t, salah } = useWords(pembinaanWords);
  const mine = props.pada === "sesi";
  const said = saidOf(mine ? props.errors : {}, salah);
  const value = (name: string) => (mine ? (props.typed[name] ?? "") : "");
  return (
    <details class="card" open={mine}>
      <summary>{t.judul}</summary>
      <form class="stack" method="post" action={`${props.base}/pembinaan/${props.l.head.id}/sesi`} novalidate>
        <HiddenFields fields={{ perintah: props.command() }} />
        <DateField name="tanggal" label={t.tanggal} value={value("tanggal")} error={said("tanggal")} />
        <TextField name="tempat" label={t.tempat} value={value("tempat")} error={said("tempat")} />
        <TextArea name="materi" label={t.materi} value={value("materi")} error={said("materi")} />
        <TextArea
          name="rencanaAksi"
          label={t.rencanaAksi}
          optional={t.opsional}
          hint={t.rencanaJelas}
          value={value("rencanaAksi")}
          error={said("rencanaAksi")}
          rows={2}
        />
        <DateField
          name="batas"
          id="batas-sesi"
          label={t.batas}
          optional={t.opsional}
          value={value("batas")}
          error={said("batas")}
        />
        <Button>{t.simpan}</Button>
      </form>
    </details>
  );
};
