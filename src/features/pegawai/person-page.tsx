import { jenisJabatan, jenjang, pangkatGolongan } from "../../domain/jabatan.ts";
import { jenisPegawai, jenisPenempatan, statusPegawai } from "../../domain/kepegawaian.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import { tanggalPendek, waktu } from "../../i18n/dates.ts";
import { pegawaiWords } from "../../i18n/pegawai.ts";
import type { Lang } from "../../i18n/words.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { DateField } from "../../web/ui/field.tsx";
import { Nip } from "../../web/ui/nip.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { AppointmentRow, ExceptionRow, HeadRow, LineRow, RoleRow, StatusRow } from "./queries.ts";

export type PersonProps = {
  readonly base: string;
  readonly person: HeadRow;
  readonly posts: readonly AppointmentRow[];
  readonly exceptions: readonly ExceptionRow[];
  readonly statuses: readonly StatusRow[];
  readonly roles: readonly RoleRow[];
  readonly line: LineRow | undefined;
  readonly pada: Tanggal;
  readonly today: Tanggal;
  readonly zona: Zona;
  readonly mayChange: boolean;
  /** Admin and auditor; nobody else sees accounts. */
  readonly seesAccount: boolean;
  readonly done: boolean;
  readonly perintah: string;
  readonly refused?: string | undefined;
};

export const PersonPage = (props: PersonProps) => {
  const { person, posts } = props;
  const [t, lang] = [useWords(pegawaiWords), useLang()];
  const current = posts.filter(
    (p) => p.dari <= props.today && (p.sampai === null || p.sampai >= props.today),
  );
  const now = current.find((p) => p.jenis === "definitif") ?? current[0];
  return (
    <div class="stack-l">
      <ErrorSummary title={t.akun} errors={props.refused ? [{ text: props.refused }] : []} />
      {props.done && <Notice kind="success">{t.tersimpan}</Notice>}
      <PageHead
        overline={`${jenisPegawai[person.jenis][lang]} · ${statusWord(person.status, lang)}`}
        title={person.nama}
        lead={now ? `${now.jabatan}, ${now.namaUnit ?? ""}` : t.tanpaPenempatan}
        actions={
          props.mayChange && (
            <LinkButton icon="pencil" href={`${own(props)}/ubah`}>
              {t.ubah}
            </LinkButton>
          )
        }
      />
      <Data {...props} />
      <Line {...props} />
      <Posts {...props} />
      <Exceptions {...props} />
      <Statuses {...props} />
      {props.seesAccount && <Account {...props} />}
    </div>
  );
};

const own = (p: PersonProps) => `${p.base}/pegawai/${p.person.id}`;
export const statusWord = (status: HeadRow["status"], lang: Lang) =>
  status === "pensiun"
    ? pegawaiWords[lang].statusPensiun
    : status === null
      ? pegawaiWords[lang].statusAktif
      : statusPegawai[status][lang];
const span = (dari: Tanggal, sampai: Tanggal | null, lang: Lang) =>
  sampai === null
    ? pegawaiWords[lang].berjalan(tanggalPendek(dari, lang))
    : pegawaiWords[lang].rentang(tanggalPendek(dari, lang), tanggalPendek(sampai, lang));

const Data = ({ person }: PersonProps) => {
  const [t, lang] = [useWords(pegawaiWords), useLang()];
  return (
    <section class="stack">
      <h2>{t.data}</h2>
      <SummaryList
        rows={[
          { label: t.nomor, value: person.nomor ? <Nip value={person.nomor} /> : "-" },
          {
            label: t.pangkat,
            value: `${pangkatGolongan(person.golongan)}${person.golonganDari ? `, ${t.berjalan(tanggalPendek(person.golonganDari, lang))}` : ""}`,
          },
          { label: t.surel, value: person.email ?? "-" },
        ]}
      />
    </section>
  );
};

const Line = (props: PersonProps) => {
  const { base, line, pada } = props;
  const [t, lang] = [useWords(pegawaiWords), useLang()];
  const name = (id: string, nama: string | null) =>
    props.seesAccount ? <a href={`${base}/pegawai/${id}`}>{nama}</a> : nama;
  return (
    <section class="stack" id="garis">
      <h2>{t.garis}</h2>
      <form class="filter" method="get" action={`${own(props)}#garis`}>
        <DateField name="pada" label={t.padaTanggal} value={pada} />
        <Button>{t.lihat}</Button>
      </form>
      {!line && <Notice kind="warn">{t.masalah["tanpa-penempatan"]}</Notice>}
      {line?.masalah && <Notice kind="warn">{t.masalah[line.masalah as "tanpa-penilai"]}</Notice>}
      {line && (
        <SummaryList
          rows={[
            {
              label: t.penilai,
              value: line.penilai ? (
                <>
                  {name(line.penilai, line.namaPenilai)}
                  <p class="small muted">
                    {line.jabatanPenilai} · {span(line.dari, line.sampai, lang)}
                  </p>
                </>
              ) : (
                t.belumAda
              ),
            },
            { label: t.mengapa, value: why(props, line, t) },
            { label: t.atasan, value: line.atasan ? name(line.atasan, line.namaAtasan) : t.belumAda },
            { label: t.unitBertugas, value: line.namaUnit },
          ]}
        />
      )}
    </section>
  );
};

function why({ posts, exceptions, pada }: PersonProps, line: LineRow, t: (typeof pegawaiWords)[Lang]) {
  const holds = (m: { dari: Tanggal; sampai: Tanggal | null }) =>
    m.dari <= pada && (m.sampai === null || m.sampai >= pada);
  const khusus = exceptions.find(holds);
  if (!line.penilai) return "-";
  if (khusus) return t.sebab.khusus(khusus.alasan);
  if (posts.some((p) => p.jenis === "plt" && p.memimpin === 1 && holds(p))) return t.sebab.plt;
  return line.unitPenilai === line.unit
    ? t.sebab.unit(line.namaUnitPenilai ?? "")
    : t.sebab.atas(line.namaUnitPenilai ?? "");
}

const Posts = (props: PersonProps) => {
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
            { head: t.kolom.surat, cell: (p) => p.nomorSurat || "-" },
            ...(props.mayChange
              ? [
                  {
                    head: t.kolom.tindakan,
                    kind: "action" as const,
                    cell: (p: AppointmentRow) => (
                      <LinkButton
                        compact
                        kind="link"
                        href={`${own(props)}/penempatan/${p.id}`}
                        about={p.jabatan}
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
          <LinkButton icon="plus" href={`${own(props)}/penempatan`}>
            {t.tambahPenempatan}
          </LinkButton>
        </p>
      )}
    </section>
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

const kindOf = (p: AppointmentRow, lang: Lang) =>
  [
    p.jenis === "definitif" ? "" : jenisPenempatan[p.jenis][lang],
    p.jenjang
      ? `${jenisJabatan[p.jenisJabatan][lang]} ${jenjang[p.jenjang][lang]}`
      : jenisJabatan[p.jenisJabatan][lang],
  ]
    .filter(Boolean)
    .join(" · ");

const Exceptions = (props: PersonProps) => {
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

const Statuses = (props: PersonProps) => {
  const [t, lang] = [useWords(pegawaiWords), useLang()];
  if (props.statuses.length === 0 && !props.mayChange) return null;
  return (
    <section class="stack" id="status">
      <h2>{t.statusJudul}</h2>
      {props.statuses.length > 0 && (
        <SummaryList
          rows={props.statuses.map((s) => ({
            label: statusWord(s.status, lang),
            value: span(s.dari, s.sampai, lang),
          }))}
        />
      )}
      {props.mayChange && (
        <p>
          <LinkButton icon="plus" href={`${own(props)}/status`}>
            {t.tambahStatus}
          </LinkButton>
        </p>
      )}
    </section>
  );
};

const Account = (props: PersonProps) => {
  const { person, roles, zona } = props;
  const [t, lang] = [useWords(pegawaiWords), useLang()];
  return (
    <section class="stack" id="akun">
      <h2>{t.akun}</h2>
      <SummaryList
        rows={[
          {
            label: t.akun,
            value: (
              <>
                {person.bersandi ? t.akunAktif : t.akunBelum}
                {person.undanganSampai !== null && (
                  <p class="small muted">{t.undanganBerlaku(waktu(person.undanganSampai, zona, lang))}</p>
                )}
              </>
            ),
          },
          {
            label: t.terakhirMasuk,
            value: person.terakhirMasuk ? waktu(person.terakhirMasuk, zona, lang) : t.belumPernah,
          },
          {
            label: t.peran,
            value: roles.length === 0 ? t.tanpaPeran : roles.map((r) => t.peranKata[r.peran]).join(", "),
          },
        ]}
      />
      {props.mayChange && <AccountSteps {...props} />}
    </section>
  );
};

const AccountSteps = (props: PersonProps) => {
  const { person, roles } = props;
  const t = useWords(pegawaiWords);
  const again = person.bersandi === 1 || person.undanganSampai !== null;
  return (
    <>
      <form method="post" action={`${own(props)}/undangan`} class="stack-s" hx-boost="false" novalidate>
        <p>
          <Button icon="key-round">{again ? t.undangUlang : t.undang}</Button>
        </p>
        {again && <p class="hint">{t.undangJelas}</p>}
      </form>
      <ul class="task-list">
        {(["admin", "auditor"] as const).map((peran) => {
          const holds = roles.some((r) => r.peran === peran);
          return (
            <li>
              <div>
                <span>{t.peranKata[peran]}</span>
                <p class="small muted">{t.peranJelas[peran]}</p>
              </div>
              <form method="post" action={`${own(props)}/peran`} novalidate>
                <HiddenFields
                  fields={{
                    perintah: props.perintah,
                    versi: String(person.versi),
                    peran,
                    tindakan: holds ? "cabut" : "beri",
                  }}
                />
                <Button compact kind={holds ? "danger" : "secondary"} about={t.peranKata[peran]}>
                  {holds ? t.peranAkhiri : t.peranTambah}
                </Button>
              </form>
            </li>
          );
        })}
      </ul>
    </>
  );
};
