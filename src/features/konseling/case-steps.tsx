import type { Child } from "hono/jsx";
import { LANGKAH_KONSELING, type LangkahKonseling, langkahKonseling } from "../../domain/konseling.ts";
import { konselingWords } from "../../i18n/konseling.ts";
import { saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { Checkbox } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, TextArea, TextField } from "../../web/ui/field.tsx";
import { useWords } from "../../web/words.ts";
import type { CaseProps } from "./case-page.tsx";

/** Where each step is sent. */
export const ALAMAT = {
  tarik: "penarikan",
  pilih: "pemilihan",
  tolak: "penolakan",
  tunjuk: "penunjukan",
  jadwal: "jadwal",
  catat: "catatan",
  tutup: "penutupan",
} as const satisfies Record<LangkahKonseling, string>;

/** The steps that are open to whoever looks; each asks the rule. */
export const CaseSteps = (props: CaseProps) => {
  const t = useWords(konselingWords);
  const { k, pihak } = props.l;
  const boleh = LANGKAH_KONSELING.filter((l) => langkahKonseling(k.keadaan, l, pihak).ok || props.pada === l);
  return (
    <div class="stack-s">
      {boleh.map((l) => (
        <details class="card" open={props.pada === l || (boleh.length === 1 && l !== "tarik")}>
          <summary>{t.langkah[l]}</summary>
          <form
            class="stack"
            method="post"
            action={`${props.base}/konseling/${k.id}/${ALAMAT[l]}`}
            novalidate
          >
            <HiddenFields fields={{ versi: String(k.versi), perintah: props.command() }} />
            <Fields {...props} langkah={l} />
            <Button kind={l === "tolak" || l === "tarik" ? "danger" : "primary"}>{t.langkah[l]}</Button>
          </form>
        </details>
      ))}
    </div>
  );
};

const Fields = (props: CaseProps & { readonly langkah: LangkahKonseling }): Child => {
  const t = useWords(konselingWords);
  const mine = props.pada === props.langkah;
  const said = saidOf(mine ? props.errors : {}, t.salah);
  const f = (name: string) => ({
    name,
    id: `${name}-${props.langkah}`,
    value: mine ? (props.typed[name] ?? "") : "",
    error: said(name),
  });
  switch (props.langkah) {
    case "tolak":
      return <TextArea {...f("alasan")} label={t.alasan} rows={2} />;
    case "tunjuk":
      return <TextField {...f("nomor")} label={t.nip} hint={t.nipJelas} inputmode="numeric" width={16} />;
    case "jadwal":
      return (
        <>
          <DateField {...f("tanggal")} label={t.tanggal} />
          <TextField {...f("jam")} label={t.jam} type="time" width={8} />
          <TextField {...f("tempat")} label={t.tempat} />
        </>
      );
    case "catat":
      return (
        <>
          <DateField {...f("tanggal")} label={t.tanggal} />
          <TextArea {...f("kesepakatan")} label={t.kesepakatan} />
          <TextArea {...f("tindakLanjut")} label={t.tindakLanjut} optional={t.baru.opsional} rows={2} />
          <TextArea
            {...f("pembahasan")}
            label={t.pembahasan}
            hint={t.pembahasanJelas}
            optional={t.baru.opsional}
          />
          <Checkbox name="dibagikan" label={t.dibagikan} checked={mine && props.typed.dibagikan === "ya"} />
          <Checkbox
            name="pernyataan"
            label={t.pernyataanCatat}
            checked={mine && props.typed.pernyataan === "ya"}
            error={said("pernyataan")}
          />
        </>
      );
    default:
      return null;
  }
};
