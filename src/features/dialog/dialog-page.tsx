import { note, speak } from "../../domain/dialog.ts";
import { waktu } from "../../i18n/dates.ts";
import { dialogWords } from "../../i18n/dialog.ts";
import { skpWords } from "../../i18n/skp.ts";
import { Problems } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { tempatOf } from "./load.ts";
import { Meetings } from "./meetings.tsx";
import { type DialogProps, newFor } from "./props.ts";
import type { Tempat } from "./tempat.ts";
import { isQuiet, Place, Thread } from "./thread.tsx";

export const DialogPage = (props: DialogProps) => {
  const t = useWords(dialogWords);
  const { head, skp, me, utas, tempat, catatan } = props.loaded;
  const here = `${props.base}/skp/${head.id}`;
  const may = speak(skp, me.viewer);
  const gone = utas.filter((u) => !tempatOf(tempat, u));
  const parts: readonly (readonly [string, readonly Tempat[]])[] = [
    ["", tempat.filter((p) => p.bagian === "umum")],
    [t.bagian.hasil, tempat.filter((p) => p.rhk !== undefined)],
    [t.bagian.perilaku, tempat.filter((p) => p.bagian === "perilaku")],
    [t.bagian.lampiran, tempat.filter((p) => p.bagian === "lampiran")],
  ];
  return (
    <div class="stack-l">
      <div class="stack">
        <Problems errors={props.errors} salah={t.salah} also={props.refused} />
        {props.done && <Notice kind="success">{props.done}</Notice>}
        <PageHead
          overline={`${useWords(skpWords).skpTahun(head.tahun)} · ${head.nama}`}
          title={t.title}
          lead={t.lead(head.nama, head.namaPenilai ?? t.penilaiBelum)}
          focus={props.refused === undefined && Object.keys(props.errors).length === 0}
          actions={
            <LinkButton compact icon="arrow-left" href={here}>
              {t.kembali}
            </LinkButton>
          }
        />
        {!may.ok && may.kind === "hak" && <Notice>{t.hanyaBaca}</Notice>}
        {head.jalan === "belum" && <Notice>{t.belumDisusun}</Notice>}
        <ReadMarks {...props} able={may.ok} />
      </div>
      <Meetings {...props} able={note(skp, me.viewer, props.today).ok} />
      {utas.length === 0 && catatan.length === 0 && head.jalan !== "belum" && <p>{t.belumAda}</p>}
      {head.jalan !== "belum" &&
        parts.map(([name, places]) => {
          const list = places.map((place) => <Place {...props} place={place} able={may.ok} />);
          // What nobody talks about does not stand between what they do talk about.
          return name && name !== t.bagian.hasil && places.every((place) => isQuiet(props, place)) ? (
            <details class="card leader">
              <summary>
                <h2>{name}</h2>
              </summary>
              <div class="stack">{list}</div>
            </details>
          ) : (
            <section class="stack" aria-label={name || undefined}>
              {name && <h2>{name}</h2>}
              {list}
            </section>
          );
        })}
      {gone.length > 0 && (
        <section class="stack" aria-labelledby="baris-hilang">
          <h2 id="baris-hilang">{t.bagian.lain}</h2>
          {gone.map((u) => (
            <Thread {...props} row={u} />
          ))}
        </section>
      )}
    </div>
  );
};

/** Both sides see how far the other has read; one marks it oneself, a look leaves nothing behind. */
const ReadMarks = (props: DialogProps & { readonly able: boolean }) => {
  const t = useWords(dialogWords).baca;
  const lang = useLang();
  const { head, baca, me } = props.loaded;
  const parties = [
    { id: head.pegawai, nama: head.nama },
    ...(head.penilai === null ? [] : [{ id: head.penilai, nama: head.namaPenilai ?? "" }]),
  ].filter((p) => p.id !== me.viewer.pegawai);
  return (
    <div class="stack-s">
      {parties.map((p) => {
        const pada = baca.find((b) => b.pegawai === p.id)?.pada;
        return (
          <p class="small muted">
            {pada === undefined ? t.belum(p.nama) : t.terakhir(p.nama, waktu(pada, props.zona, lang))}
          </p>
        );
      })}
      {head.dibacaPada !== null && head.jalan === "diajukan" && (
        <p class="small muted">{t.skp(head.namaPenilai ?? "", waktu(head.dibacaPada, props.zona, lang))}</p>
      )}
      {props.able && (
        <form method="post" action={`${props.base}/skp/${head.id}/dialog/dibaca`}>
          <HiddenFields fields={{ perintah: props.command() }} />
          <Button compact icon="eye">
            {t.tandai(newFor(props.loaded).size)}
          </Button>
        </form>
      )}
    </div>
  );
};
