import { MOST_PAIRS } from "../../../data/agency/dugaan-ganda.ts";
import type { Zona } from "../../../domain/tanggal.ts";
import { angka, waktu } from "../../../i18n/dates.ts";
import { gandaWords } from "../../../i18n/ganda.ts";
import { Problems } from "../../../web/problems.tsx";
import { Button, LinkButton } from "../../../web/ui/button.tsx";
import { HiddenFields } from "../../../web/ui/confirm.tsx";
import { TextField } from "../../../web/ui/field.tsx";
import { Person } from "../../../web/ui/nip.tsx";
import { EmptyState, Notice } from "../../../web/ui/notice.tsx";
import { PageHead } from "../../../web/ui/page-head.tsx";
import { StatusTag } from "../../../web/ui/status-tag.tsx";
import { Table } from "../../../web/ui/table.tsx";
import { useLang, useWords } from "../../../web/words.ts";
import { type Look, type MergeRow, PAGE, type PairRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly zona: Zona;
  readonly pairs: readonly PairRow[];
  readonly merges: readonly MergeRow[];
  readonly look: Look | undefined;
  readonly halaman: number;
  readonly problem: "nomor-tidak-ada" | "orang-sama" | "sudah-berubah" | undefined;
  readonly asked: { readonly satu: string; readonly dua: string };
  readonly perintah: string;
};

export const ListPage = (props: Props) => {
  const { base, pairs, halaman, problem } = props;
  const [t, lang] = [useWords(gandaWords), useLang()];
  const shown = pairs.slice(0, PAGE);
  const path = `${base}/pegawai/ganda`;
  return (
    <div class="stack-l">
      <Problems
        also={
          problem && { text: t.salah[problem], ...(problem === "sudah-berubah" ? {} : { field: "satu" }) }
        }
      />
      <PageHead
        title={t.title}
        lead={t.lead}
        focus={!problem}
        actions={
          <form method="post" action={`${path}/pemeriksaan`} novalidate>
            <HiddenFields fields={{ perintah: props.perintah }} />
            <Button>{t.periksa}</Button>
          </form>
        }
      />
      <p class="small muted">
        {props.look ? t.diperiksa(waktu(props.look.pada, props.zona, lang)) : t.belumDiperiksa}
      </p>
      {props.look && props.look.n > MOST_PAIRS && (
        <Notice kind="warn">{t.terpotong(angka(MOST_PAIRS, lang), angka(props.look.n, lang))}</Notice>
      )}
      {shown.length === 0 ? (
        <EmptyState icon="users" title={t.kosong.title} why={t.kosong.why} who={t.kosong.who} />
      ) : (
        <Table
          caption={t.title}
          captionHidden
          rows={shown}
          columns={[
            {
              head: t.kolom.satu,
              kind: "row",
              cell: (p) => <Person name={p.namaSatu} nip={p.nomorSatu ?? undefined} />,
            },
            { head: t.kolom.dua, cell: (p) => <Person name={p.namaDua} nip={p.nomorDua ?? undefined} /> },
            { head: t.kolom.alasan, cell: (p) => t.alasan[p.alasan] },
            {
              head: t.bandingkan,
              kind: "action",
              cell: (p) => (
                <LinkButton href={`${path}/${p.satu}/${p.dua}`}>
                  {t.bandingkan}
                  <span class="sr-only"> {p.namaSatu}</span>
                </LinkButton>
              ),
            },
          ]}
        />
      )}
      {(halaman > 1 || pairs.length > PAGE) && (
        <p class="cluster">
          {halaman > 1 && <a href={`${path}?halaman=${halaman - 1}`}>{t.sebelum}</a>}
          {pairs.length > PAGE && <a href={`${path}?halaman=${halaman + 1}`}>{t.sesudah}</a>}
        </p>
      )}
      <section class="stack narrow">
        <h2>{t.sendiri}</h2>
        <p>{t.sendiriJelas}</p>
        <form method="get" action={`${path}/banding`} class="stack" novalidate>
          <TextField
            name="satu"
            label={t.nipSatu}
            value={props.asked.satu}
            inputmode="numeric"
            width={16}
            error={problem && problem !== "sudah-berubah" ? t.salah[problem] : undefined}
          />
          <TextField name="dua" label={t.nipDua} value={props.asked.dua} inputmode="numeric" width={16} />
          <div class="actions">
            <Button>{t.bandingkan}</Button>
          </div>
        </form>
      </section>
      <Merges {...props} />
    </div>
  );
};

const Merges = ({ base, merges, zona, perintah }: Props) => {
  const [t, lang] = [useWords(gandaWords), useLang()];
  if (merges.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.riwayat}</h2>
      <Table
        caption={t.riwayat}
        captionHidden
        rows={merges}
        columns={[
          {
            head: t.kolom.tetap,
            kind: "row",
            cell: (m) => <a href={`${base}/pegawai/${m.tetap}`}>{m.nama}</a>,
          },
          { head: t.kolom.hilang, cell: (m) => m.namaHilang },
          { head: t.kolom.oleh, cell: (m) => `${m.oleh}, ${waktu(m.pada, zona, lang)}` },
          {
            head: t.pisahkan,
            cell: (m) =>
              m.keadaan === "dipisah" ? (
                <StatusTag kind="selesai">{t.dipisah}</StatusTag>
              ) : m.bisa ? (
                <form method="post" action={`${base}/pegawai/ganda/${m.id}/pemisahan`} novalidate>
                  <HiddenFields fields={{ perintah }} />
                  <Button>
                    {t.pisahkan}
                    <span class="sr-only"> {m.nama}</span>
                  </Button>
                </form>
              ) : (
                <span class="muted">{t.tidakBisaPisah}</span>
              ),
          },
        ]}
      />
    </section>
  );
};
