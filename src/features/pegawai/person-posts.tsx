import { jenisJabatan, jenjang } from "../../domain/jabatan.ts";
import { jenisPenempatan } from "../../domain/kepegawaian.ts";
import { tanggalPendek } from "../../i18n/dates.ts";
import { pegawaiWords } from "../../i18n/pegawai.ts";
import { penempatanWords } from "../../i18n/penempatan.ts";
import type { Lang } from "../../i18n/words.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { own, type PersonProps, span } from "./person-parts.tsx";
import type { AppointmentRow, ExceptionRow } from "./queries.ts";

export const Posts = (props: PersonProps) => {
  const [t, lang] = [useWords(pegawaiWords), useLang()];
  return (
    <section class="stack" id="jabatan">
      <h2>{t.penempatan}</h2>
      {props.posts.length === 0 ? (
        <p>{t.tanpaPenempatan}</p>
      ) : (
        <Table
          caption={t.penempatan}
          captionHidden
          rows={props.posts}
          columns={[
            { head: t.jabatan, kind: "row", cell: (p) => <PostName post={p} /> },
            { head: t.kolom.jenis, cell: (p) => kindOf(p, lang) },
            { head: t.kolom.masa, cell: (p) => span(p.dari, p.sampai, lang) },
            { head: t.kolom.surat, cell: (p) => letterOf(p, lang) },
            ...(props.mayChange
              ? [
                  {
                    head: t.kolom.tindakan,
                    kind: "action" as const,
                    cell: (p: AppointmentRow) =>
                      p.kelola === 1 && <Actions href={`${own(props)}/penempatan/${p.id}`} post={p} />,
                  },
                ]
              : []),
          ]}
        />
      )}
      {props.mayChange && (
        <p>
          <LinkButton icon="plus" href={`${own(props)}/penempatan`}>
            {t.tambahPenempatan}
          </LinkButton>
        </p>
      )}
    </section>
  );
};

const Actions = ({ href, post }: { href: string; post: AppointmentRow }) => {
  const [t, k] = [useWords(pegawaiWords), useWords(penempatanWords)];
  return (
    <>
      <LinkButton compact kind="link" href={href} about={post.jabatan}>
        {t.akhiri}
      </LinkButton>
      <LinkButton compact kind="link" href={`${href}/koreksi`} about={post.jabatan}>
        {k.koreksi}
      </LinkButton>
      <LinkButton compact kind="link" href={`${href}/pembatalan`} about={post.jabatan}>
        {k.batal}
      </LinkButton>
    </>
  );
};

const PostName = ({ post }: { post: AppointmentRow }) => {
  const t = useWords(pegawaiWords);
  return (
    <span class="person">
      <span>{post.jabatan}</span>
      <span class="small muted">
        {[post.namaUnit, post.memimpin === 1 && t.memimpinKata, post.delegasi === 1 && t.delegasiKata]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </span>
  );
};

const letterOf = (p: AppointmentRow, lang: Lang) =>
  [p.nomorSurat, p.tanggalSurat && tanggalPendek(p.tanggalSurat, lang)].filter(Boolean).join(", ") || "-";

const kindOf = (p: AppointmentRow, lang: Lang) =>
  [
    p.jenis === "definitif" ? "" : jenisPenempatan[p.jenis][lang],
    p.jenjang
      ? `${jenisJabatan[p.jenisJabatan][lang]} ${jenjang[p.jenjang][lang]}`
      : jenisJabatan[p.jenisJabatan][lang],
  ]
    .filter(Boolean)
    .join(" · ");

export const Exceptions = (props: PersonProps) => {
  const { exceptions } = props;
  const [t, lang] = [useWords(pegawaiWords), useLang()];
  if (exceptions.length === 0 && !props.mayChange) return null;
  return (
    <section class="stack" id="khusus">
      <h2>{t.khusus}</h2>
      <p class="muted">{t.khususJelas}</p>
      {exceptions.length > 0 && (
        <Table
          caption={t.khusus}
          captionHidden
          rows={exceptions}
          columns={[
            { head: t.penilai, kind: "row", cell: (k) => k.namaPenilai },
            { head: t.alasan, cell: (k) => k.alasan },
            { head: t.kolom.masa, cell: (k) => span(k.dari, k.sampai, lang) },
            ...(props.mayChange
              ? [
                  {
                    head: t.kolom.tindakan,
                    kind: "action" as const,
                    cell: (k: ExceptionRow) => (
                      <LinkButton
                        compact
                        kind="link"
                        href={`${own(props)}/atasan/${k.dari}`}
                        about={k.namaPenilai}
                      >
                        {t.akhiri}
                      </LinkButton>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {props.mayChange && (
        <p>
          <LinkButton icon="plus" href={`${own(props)}/atasan`}>
            {t.tambahKhusus}
          </LinkButton>
        </p>
      )}
    </section>
  );
};
