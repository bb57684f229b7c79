import { kurangBimbingan, langkahBimbingan } from "../../domain/pembinaan.ts";
import { waktu } from "../../i18n/dates.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import { saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { Checkbox } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, TextArea, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { GuidanceProps } from "./guidance-page.tsx";

/** The buttons: each asks the rule whether to appear. */
export const Steps = (props: GuidanceProps) => {
  const t = useWords(pembinaanWords);
  const { l } = props;
  const { b, head, me } = l;
  const may = (langkah: Parameters<typeof langkahBimbingan>[1]) => langkahBimbingan(b, langkah, me.viewer);
  return (
    <div class="stack">
      {b.keadaan === "draf" &&
        (may("mulai").ok ? (
          <form class="stack-s" method="post" action={to(props, "mulai")}>
            <HiddenFields fields={{ versi: String(head.versi), perintah: props.command() }} />
            <p>{t.langkah.mulaiJelas}</p>
            <Button>{t.langkah.mulai}</Button>
          </form>
        ) : (
          <Notice>{t.langkah.mulaiTunggu(head.namaPembimbing)}</Notice>
        ))}
      {b.keadaan !== "draf" && b.keadaan !== "dibatalkan" && <Agreement {...props} able={may("setuju")} />}
      {may("tunjuk").ok && <Appoint {...props} />}
      {may("batal").ok && <Reason {...props} apa="pembatalan" judul={t.langkah.batal} danger />}
      {may("buka").ok && <Reason {...props} apa="perbaikan" judul={t.langkah.buka} />}
    </div>
  );
};

const to = ({ base, l }: GuidanceProps, apa: string) => `${base}/pembinaan/${l.head.id}/${apa}`;

const Agreement = (props: GuidanceProps & { readonly able: ReturnType<typeof langkahBimbingan> }) => {
  const { setuju: t, kurang: k, salah } = useWords(pembinaanWords);
  const lang = useLang();
  const { head, b } = props.l;
  const kurang = kurangBimbingan(b);
  const line = (nama: string, pada: number | null) => (
    <li>{pada === null ? t.belum(nama) : t.sudah(nama, waktu(pada, props.zona, lang))}</li>
  );
  return (
    <section class="card stack-s" aria-label={t.judul}>
      <h2>{t.judul}</h2>
      <ul>
        {line(head.nama, b.pegawaiPada)}
        {line(head.namaPembimbing, b.pembimbingPada)}
      </ul>
      {b.keadaan === "berlangsung" && kurang.length > 0 && (
        <p>
          {t.kurang} {kurang.map((x) => k[x]).join(", ")}.
        </p>
      )}
      {props.able.ok && (
        <form class="stack-s" method="post" action={to(props, "kesepakatan")} novalidate>
          <HiddenFields
            fields={{ versi: String(head.versi), revisi: String(head.revisi), perintah: props.command() }}
          />
          <Checkbox
            name="pernyataan"
            label={t.pernyataan}
            error={saidOf(props.pada === "kesepakatan" ? props.errors : {}, salah)("pernyataan")}
          />
          <Button kind="primary">{t.tombol}</Button>
        </form>
      )}
    </section>
  );
};

const Reason = (
  props: GuidanceProps & { readonly apa: string; readonly judul: string; readonly danger?: boolean },
) => {
  const { langkah: t, salah } = useWords(pembinaanWords);
  const mine = props.pada === props.apa;
  return (
    <details class="card" open={mine}>
      <summary>{props.judul}</summary>
      <form class="stack-s" method="post" action={to(props, props.apa)} novalidate>
        <HiddenFields fields={{ versi: String(props.l.head.versi), perintah: props.command() }} />
        <TextArea
          name="alasan"
          label={t.alasan}
          value={mine ? (props.typed.alasan ?? "") : ""}
          error={saidOf(mine ? props.errors : {}, salah)("alasan")}
          rows={2}
        />
        <Button kind={props.danger ? "danger" : "secondary"}>{props.judul}</Button>
      </form>
    </details>
  );
};

const Appoint = (props: GuidanceProps) => {
  const { langkah: t, salah } = useWords(pembinaanWords);
  const mine = props.pada === "penugasan";
  const said = saidOf(mine ? props.errors : {}, salah);
  const value = (name: string) => (mine ? (props.typed[name] ?? "") : "");
  return (
    <details class="card" open={mine}>
      <summary>{t.tunjuk}</summary>
      <form class="stack-s" method="post" action={to(props, "penugasan")} novalidate>
        <HiddenFields fields={{ versi: String(props.l.head.versi), perintah: props.command() }} />
        <TextField
          name="nomor"
          label={t.nomor}
          value={value("nomor")}
          error={said("nomor")}
          inputmode="numeric"
          width={16}
        />
        <TextField name="surat" label={t.surat} value={value("surat")} error={said("surat")} />
        <DateField
          name="suratTanggal"
          label={t.suratTanggal}
          value={value("suratTanggal")}
          error={said("suratTanggal")}
        />
        <Button>{t.tunjuk}</Button>
      </form>
    </details>
  );
};
