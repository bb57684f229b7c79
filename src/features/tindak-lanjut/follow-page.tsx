import { langkahTindakLanjut } from "../../domain/tindak-lanjut.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import { tindakLanjutWords } from "../../i18n/tindak-lanjut.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang } from "../../web/words.ts";
import type { Hasil, Loaded } from "./load.ts";

export type FollowProps = {
  readonly loaded: Loaded;
  readonly base: string;
  readonly mine: boolean;
  /** The result whose form is open. */
  readonly buka: string | null;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly refused?: string | undefined;
  readonly done: boolean;
  readonly perintah: string;
};

/** Result by result: what followed from feedback, and the next step. */
export const FollowPage = (props: FollowProps) => {
  const { loaded, base, mine, errors } = props;
  const t = tindakLanjutWords[useLang()];
  const { head, hasil } = loaded;
  return (
    <div class="stack-l">
      <div>
        <Problems errors={errors} salah={t.salah} also={props.refused} />
        {props.refused && props.typed.catatan && !hasil.some((h) => h.rhk === props.buka && h.berlaku) && (
          <ul class="stack-s">
            <li class="pre">{props.typed.catatan}</li>
          </ul>
        )}
        {props.done && <Notice kind="success">{mine ? t.terkirim : t.tersimpan}</Notice>}
        <PageHead
          overline={mine ? undefined : head.nama}
          title={mine ? t.judulDiri : t.judul}
          lead={mine ? t.leadDiri : t.lead}
          focus={Object.keys(errors).length === 0 && !props.refused}
          actions={
            <>
              <LinkButton kind="link" icon="users" href={`${base}/pembinaan/baru?skp=${head.id}`}>
                {pembinaanWords[useLang()].mulai}
              </LinkButton>
              <LinkButton kind="link" icon="message-square" href={`${base}/umpan-balik/${head.id}`}>
                {t.umpanBalik}
              </LinkButton>
              {!mine && (
                <LinkButton kind="link" icon="pencil" href={`${base}/skp/${head.id}/penyesuaian`}>
                  {t.sesuaikan}
                </LinkButton>
              )}
            </>
          }
        />
      </div>
      {hasil.length === 0 ? (
        <EmptyState title={t.kosong} why={t.tanpaSkp} who={t.tanpaSkpSiapa} />
      ) : (
        <div class="stack">
          {hasil
            .filter((h) => h.berlaku)
            .map((h, at) => (
              <Satu {...props} h={h} nomor={at + 1} />
            ))}
          {hasil.some((h) => !h.berlaku) && <h2>{t.lama}</h2>}
          {hasil
            .filter((h) => !h.berlaku)
            .map((h) => (
              <Satu {...props} h={h} nomor={null} />
            ))}
        </div>
      )}
    </div>
  );
};

type SatuProps = FollowProps & { readonly h: Hasil; readonly nomor: number | null };

const Satu = (props: SatuProps) => {
  const { h, nomor, mine, base, loaded } = props;
  const lang = useLang();
  const t = tindakLanjutWords[lang];
  const open = props.buka === h.rhk;
  return (
    <SummaryCard
      level={2}
      id={`rhk-${h.rhk}`}
      title={nomor === null ? h.teks : `${nomor}. ${h.teks}`}
      status={h.diambil && <StatusTag kind="proses">{t.diambil}</StatusTag>}
      actions={
        h.terbuka.length > 0 &&
        !open && (
          <a href={`${base}/tindak-lanjut/${loaded.head.id}?rhk=${h.rhk}#rhk-${h.rhk}`}>
            {mine ? t.tanggapi : t.catat}
            <span class="sr-only"> {h.teks.slice(0, 80)}</span>
          </a>
        )
      }
    >
      <div class="stack-s">
        <p class="small muted">
          {h.terakhir === null ? t.denyutKosong : t.denyut(tanggalPanjang(h.terakhir, lang))}
        </p>
        {h.jejak.length === 0 ? (
          <p class="muted">{t.kosong}</p>
        ) : (
          <Timeline
            entries={h.jejak.toReversed().map((l) => ({
              what: langkahTindakLanjut[l.jenis][lang],
              at: tanggalPanjang(l.tanggal, lang),
              who: l.nama,
              detail: <p class="pre">{l.catatan}</p>,
            }))}
          />
        )}
        {open && h.terbuka.length > 0 && <Isi {...props} />}
      </div>
    </SummaryCard>
  );
};

const Isi = ({ h, base, mine, typed, errors, loaded, perintah }: SatuProps) => {
  const lang = useLang();
  const t = tindakLanjutWords[lang];
  const said = saidOf(errors, t.salah);
  const alamat = `${base}/tindak-lanjut/${loaded.head.id}`;
  return (
    <form class="stack" method="post" action={alamat} novalidate>
      <HiddenFields
        fields={{
          perintah,
          rhk: h.rhk,
          versi: String(h.jejak.length),
          ...(mine && { langkah: "tanggapan" }),
        }}
      />
      {!mine && (
        <RadioField
          name="langkah"
          label={t.langkah}
          value={typed.langkah}
          error={said("langkah")}
          choices={h.terbuka.map((l) => ({ value: l, label: langkahTindakLanjut[l][lang] }))}
        />
      )}
      <TextArea
        name="catatan"
        label={t.catatan}
        hint={mine ? t.tanggapanHint : t.catatanHint}
        value={typed.catatan ?? ""}
        error={said("catatan")}
        rows={4}
      />
      <div class="actions">
        <Button kind="primary">{mine ? t.kirim : t.simpan}</Button>
        <LinkButton kind="link" href={alamat}>
          {t.batal}
        </LinkButton>
      </div>
    </form>
  );
};
