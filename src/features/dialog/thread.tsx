import type { CatatanRow, PesanRow, UtasRow } from "../../data/agency/dialog.ts";
import { close, decline, propose, reply, take } from "../../domain/dialog.ts";
import { waktu } from "../../i18n/dates.ts";
import { dialogWords } from "../../i18n/dialog.ts";
import { said } from "../../i18n/penolakan.ts";
import { penyesuaianWords } from "../../i18n/penyesuaian.ts";
import { shellWords } from "../../i18n/shell.ts";
import { saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { Marked } from "../../web/ui/redline.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { tempatOf, utasOf } from "./load.ts";
import { type DialogProps, newFor } from "./props.ts";
import type { Tempat } from "./tempat.ts";

/** One place of the plan: its text, what was said about it, and the way to say more. */
export const Place = (props: DialogProps & { readonly place: Tempat; readonly able: boolean }) => {
  const t = useWords(dialogWords);
  const { place, loaded, open } = props;
  const threads = loaded.utas.filter((u) => tempatOf([place], u));
  const live = threads.filter((u) => u.keadaan === "terbuka");
  const over = threads.filter((u) => u.keadaan === "selesai");
  const notes = loaded.catatan.filter((n) =>
    n.rhk === "" ? place.bagian === "umum" : place.bagian === "rhk" && n.rhk === place.rujukan,
  );
  const writing = props.able && open?.cara === "tulis" && open.apa === place.kunci;
  const here = `${props.base}/skp/${loaded.head.id}/dialog`;
  const quiet = !writing && isQuiet(props, place);
  const begin = props.able && !writing && (
    <a class="small" href={`${here}?tulis=${place.kunci}#di-${place.kunci}`}>
      {t.tulis}
      <span class="sr-only"> {t.tentang(place.nama)}</span>
    </a>
  );
  if (quiet && !["rhk", "umum"].includes(place.bagian))
    return (
      <div class="cluster spread" id={`di-${place.kunci}`}>
        <p class="pre">
          <strong>{place.nama}:</strong> {place.teks || <span class="muted">{t.kosong}</span>}
        </p>
        {begin}
      </div>
    );
  return (
    <section
      class={["rhk", "umum"].includes(place.bagian) ? "summary-card" : "card stack-s"}
      id={`di-${place.kunci}`}
      aria-label={place.nama}
    >
      <div class="body stack-s">
        <div class="cluster spread">
          <h3>{place.nama}</h3>
          {begin}
        </div>
        {place.bagian !== "umum" && <p class="pre">{place.teks || <span class="muted">{t.kosong}</span>}</p>}
        {notes.length > 0 && <ReturnNotes notes={notes} {...props} />}
        {live.map((u) => (
          <Thread {...props} row={u} />
        ))}
        {writing && <Compose {...props} place={place} row={null} />}
        {over.length > 0 && (
          <details>
            <summary>{t.sudahSelesai(over.length)}</summary>
            <div class="stack-s">
              {over.map((u) => (
                <Thread {...props} row={u} />
              ))}
            </div>
          </details>
        )}
      </div>
    </section>
  );
};

/** Nobody has said a word about it. */
export const isQuiet = ({ loaded, open }: DialogProps, place: Tempat): boolean =>
  !(open?.cara === "tulis" && open.apa === place.kunci) &&
  !loaded.utas.some((u) => tempatOf([place], u)) &&
  !loaded.catatan.some((n) =>
    n.rhk === "" ? place.bagian === "umum" : place.bagian === "rhk" && n.rhk === place.rujukan,
  );

const ReturnNotes = (props: DialogProps & { readonly notes: readonly CatatanRow[] }) => {
  const t = useWords(dialogWords);
  const lang = useLang();
  return (
    <Timeline
      entries={props.notes.map((n) => ({
        what: `${n.nama ?? ""} ${t.langkah.catatan}`.trim(),
        at: n.pada === null ? "" : waktu(n.pada, props.zona, lang),
        detail: <p class="pre">{n.teks}</p>,
      }))}
    />
  );
};

/** What was said about one place, as it was said; then what may be answered. */
export const Thread = (props: DialogProps & { readonly row: UtasRow }) => {
  const t = useWords(dialogWords);
  const lang = useLang();
  const { row, loaded, open } = props;
  const messages = loaded.pesan.filter((p) => p.utas === row.id);
  const fresh = newFor(loaded);
  const proposal = messages.find((p) => p.id === row.usulan);
  return (
    <div class="stack-s" id={`utas-${row.id}`}>
      {!tempatOf(loaded.tempat, row) && <p class="pre muted">{row.kutipan}</p>}
      <Timeline
        entries={messages.map((m) => ({
          what: (
            <>
              {m.nama} {t.langkah[m.langkah]}
              {fresh.has(m.id) && (
                <>
                  {" "}
                  <StatusTag kind="proses">{t.baca.baru}</StatusTag>
                </>
              )}
            </>
          ),
          at: waktu(m.pada, props.zona, lang),
          detail: (
            <>
              {m.teks && <p class="pre">{m.teks}</p>}
              {m.usulan !== null && m.id !== row.usulan && <p class="pre">“{m.usulan || t.kosong}”</p>}
            </>
          ),
        }))}
      />
      {proposal && <Beside {...props} proposal={proposal} />}
      {row.keadaan === "terbuka" &&
        (open?.apa === row.id && open.cara !== "tulis" ? (
          open.cara === "tolak" ? (
            <Decline {...props} />
          ) : (
            <Compose {...props} row={row} place={tempatOf(loaded.tempat, row)} />
          )
        ) : (
          <Answers {...props} />
        ))}
    </div>
  );
};

/** Now and proposed, side by side, each with its difference marked. */
const Beside = (props: DialogProps & { readonly row: UtasRow; readonly proposal: PesanRow }) => {
  const t = useWords(dialogWords);
  const words = useWords(penyesuaianWords).perubahan;
  const { loaded, row, proposal } = props;
  const kini = tempatOf(loaded.tempat, row)?.teks ?? row.kutipan;
  const usul = proposal.usulan ?? "";
  const mine = (proposal.oleh === loaded.head.pegawai) === (loaded.me.viewer.pegawai === loaded.head.pegawai);
  const other = proposal.oleh === loaded.head.pegawai ? (loaded.head.namaPenilai ?? "") : loaded.head.nama;
  const party = [loaded.head.pegawai, loaded.head.penilai].includes(loaded.me.viewer.pegawai);
  return (
    <div class="stack-s">
      <StatusTag kind={party && !mine ? "perlu-anda" : "proses"}>
        {party && !mine ? t.menungguAnda : t.menunggu(other)}
      </StatusTag>
      <div class="columns">
        <div>
          <h4>{t.kini}</h4>
          {kini ? (
            <Marked lama={kini} baru={usul} hanya="lama" words={words} />
          ) : (
            <p class="muted">{t.kosong}</p>
          )}
        </div>
        <div>
          <h4>{t.usulan(proposal.nama)}</h4>
          {usul ? (
            <Marked lama={kini} baru={usul} hanya="baru" words={words} />
          ) : (
            <p class="muted">{t.kosong}</p>
          )}
        </div>
      </div>
    </div>
  );
};

/** Each way to answer asks the rule whether it is open; why a proposal cannot be taken now is said. */
const Answers = (props: DialogProps & { readonly row: UtasRow }) => {
  const t = useWords(dialogWords);
  const lang = useLang();
  const { loaded, row } = props;
  const { skp, me, head } = loaded;
  const here = `${props.base}/skp/${head.id}/dialog`;
  const utas = utasOf(loaded, row);
  const name = tempatOf(loaded.tempat, row)?.nama ?? t.tempat.hilang;
  const yes = take(skp, utas, me.viewer, props.today);
  const no = decline(skp, utas, me.viewer);
  const hidden = {
    utas: row.id,
    versi: String(row.versi),
    revisi: String(head.revisi),
  };
  if (!reply(skp, utas, me.viewer).ok) return null;
  return (
    <>
      {no.ok && !yes.ok && <p class="small muted">{said(yes, lang)}</p>}
      <div class="cluster">
        {yes.ok && (
          <form method="post" action={`${here}/jawaban`}>
            <HiddenFields fields={{ ...hidden, langkah: "terima", perintah: props.command() }} />
            <Button compact icon="check" about={t.tentang(name)}>
              {t.terima}
            </Button>
          </form>
        )}
        <LinkButton compact href={`${here}?utas=${row.id}#utas-${row.id}`} about={t.tentang(name)}>
          {no.ok && propose(skp, utas, me.viewer).ok ? t.usulanBalik : t.balas}
        </LinkButton>
        {no.ok && (
          <LinkButton compact href={`${here}?tolak=${row.id}#utas-${row.id}`} about={t.tentang(name)}>
            {t.tolakTombol}
          </LinkButton>
        )}
        {close(skp, utas, me.viewer).ok && (
          <form method="post" action={`${here}/jawaban`}>
            <HiddenFields fields={{ ...hidden, langkah: "selesai", perintah: props.command() }} />
            <Button compact kind="link" about={t.tentang(name)}>
              {utas.pengusul === null ? t.selesaikan : t.tarik}
            </Button>
          </form>
        )}
      </div>
    </>
  );
};

/** A comment, a proposal, or both; in a thread the proposal that waits is where one goes on from. */
const Compose = (
  props: DialogProps & { readonly row: UtasRow | null; readonly place: Tempat | undefined },
) => {
  const t = useWords(dialogWords);
  const { row, place, loaded } = props;
  const wrong = saidOf(props.errors, t.salah);
  const here = `${props.base}/skp/${loaded.head.id}/dialog`;
  const waiting = row && loaded.pesan.find((p) => p.id === row.usulan)?.usulan;
  const semula = props.typed?.semula ?? waiting ?? place?.teks ?? "";
  // A proposal whose place went while it was written is shown all the same: nothing typed is dropped.
  const may = place !== undefined && (place.bagian !== "umum" || props.typed?.usulan !== undefined);
  return (
    <form method="post" action={here} class="stack-s" novalidate>
      <HiddenFields
        fields={{
          tempat: place?.kunci ?? "umum",
          utas: row?.id ?? "",
          versi: String(row?.versi ?? 0),
          perintah: props.command(),
          ...(may ? { semula } : {}),
        }}
      />
      <TextArea
        name="teks"
        label={t.komentar}
        hint={may ? t.komentarJelas : undefined}
        value={props.typed?.teks}
        error={wrong("teks")}
        rows={3}
        autofocus={Object.keys(props.errors).length === 0 && props.refused === undefined}
      />
      {may && (
        <TextArea
          name="usulan"
          label={t.usulanTeks}
          hint={place?.bagian === "lampiran" ? `${t.usulanJelas} ${t.lampiranJelas}` : t.usulanJelas}
          value={props.typed?.usulan ?? semula}
          error={wrong("usulan")}
          rows={3}
        />
      )}
      <Send here={here} back={row ? `utas-${row.id}` : `di-${place?.kunci}`} submit={t.kirim} />
    </form>
  );
};

const Decline = (props: DialogProps & { readonly row: UtasRow }) => {
  const t = useWords(dialogWords);
  const { row, loaded } = props;
  const here = `${props.base}/skp/${loaded.head.id}/dialog`;
  const fields = { utas: row.id, versi: String(row.versi), revisi: String(loaded.head.revisi) };
  return (
    <form method="post" action={`${here}/jawaban`} class="stack-s" novalidate>
      <HiddenFields fields={{ ...fields, langkah: "tolak", perintah: props.command() }} />
      <TextArea
        name="alasan"
        label={t.alasan}
        value={props.typed?.alasan}
        error={saidOf(props.errors, t.salah)("alasan")}
        rows={3}
      />
      <Send here={here} back={`utas-${row.id}`} submit={t.tolak} />
    </form>
  );
};

const Send = (props: { readonly here: string; readonly back: string; readonly submit: string }) => (
  <div class="cluster">
    <Button compact kind="primary">
      {props.submit}
    </Button>
    <LinkButton compact kind="link" href={`${props.here}#${props.back}`}>
      {useWords(shellWords).cancel}
    </LinkButton>
  </div>
);
