import { jenisPenempatan, jenisUnit } from "../../domain/kepegawaian.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { angka, tanggalPanjang, tanggalPendek } from "../../i18n/dates.ts";
import { organisasiWords } from "../../i18n/organisasi.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { Table } from "../../web/ui/table.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { MemberRow, UnitRow, VersionRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly unit: UnitRow;
  readonly versions: readonly VersionRow[];
  readonly current: VersionRow;
  readonly members: readonly MemberRow[];
  readonly today: Tanggal;
  readonly mayChange: boolean;
  readonly done: boolean;
};

export const UnitPage = (props: Props) => {
  const { base, unit, current } = props;
  const [t, lang] = [useWords(organisasiWords), useLang()];
  const arsip = unit.tutup !== null && unit.tutup < props.today;
  const heads = props.members.filter((m) => m.memimpin === 1);
  return (
    <div class="stack-l">
      {props.done && <Notice kind="success">{t.tersimpan}</Notice>}
      <PageHead
        overline={jenisUnit[current.jenis][lang]}
        title={current.nama}
        actions={
          props.mayChange && (
            <>
              {unit.kelola === 1 && (
                <LinkButton icon="pencil" href={`${base}/unit/${unit.id}/ubah`}>
                  {arsip ? t.bukaLagi : t.ubah}
                </LinkButton>
              )}
              {!arsip && (
                <LinkButton icon="plus" href={`${base}/unit/baru?induk=${unit.id}`}>
                  {t.tambahDiBawah}
                </LinkButton>
              )}
              {unit.tutup === null && (
                <LinkButton
                  icon="move-right"
                  href={`${base}/mutasi/baru?jenis=unit-orang&unitAsal=${unit.id}`}
                >
                  {t.mutasi}
                </LinkButton>
              )}
            </>
          )
        }
      />
      {unit.tutup !== null && <Closed {...props} tutup={unit.tutup} />}
      <SummaryList
        rows={[
          ...(arsip
            ? []
            : [
                {
                  label: t.pimpinan,
                  value: heads.length === 0 ? t.tanpaPimpinan : <Heads base={base} heads={heads} />,
                },
              ]),
          {
            label: t.induk,
            value: !current.induk ? (
              t.indukTidakAda
            ) : unit.indukTerlihat === 1 ? (
              <a href={`${base}/unit/${current.induk}`}>{current.namaInduk}</a>
            ) : (
              current.namaInduk
            ),
          },
          ...(unit.kode ? [{ label: t.kode, value: unit.kode }] : []),
          { label: t.dari, value: tanggalPanjang(current.dari, lang) },
        ]}
      />
      {!arsip && <Members {...props} />}
      <section class="stack">
        <h2>{t.riwayat}</h2>
        <Timeline
          entries={props.versions.map((v) => ({
            what: v.nama,
            at: v.sampai
              ? t.rentang(tanggalPendek(v.dari, lang), tanggalPendek(v.sampai, lang))
              : t.sejak(tanggalPendek(v.dari, lang)),
            who: v.dari > props.today && t.nanti,
            detail: (
              <p class="small">
                {jenisUnit[v.jenis][lang]} · {t.induk}: {v.namaInduk ?? t.indukTidakAda}
              </p>
            ),
          }))}
        />
      </section>
      {props.mayChange && <Ends {...props} />}
    </div>
  );
};

const Closed = ({ base, unit, tutup, today }: Props & { tutup: Tanggal }) => {
  const [t, lang] = [useWords(organisasiWords), useLang()];
  const hari = tanggalPanjang(tutup, lang);
  return (
    <Notice
      kind={tutup < today ? "warn" : "info"}
      title={tutup < today ? t.sudahTutup(hari) : t.akanTutup(hari)}
    >
      {unit.ke && (
        <p>
          {t.dileburKe} <a href={`${base}/unit/${unit.ke}`}>{unit.namaKe}</a>
        </p>
      )}
      <p>{unit.alasanTutup}</p>
    </Notice>
  );
};

/** The end of a unit is a page of its own; what is closed already is opened again by a version from a later day. */
const Ends = ({ base, unit, today }: Props) => {
  const t = useWords(organisasiWords);
  if (unit.kelola !== 1 || (unit.tutup !== null && unit.tutup < today)) return null;
  return (
    <section class="stack">
      <h2>{t.akhiriUnit}</h2>
      <p class="actions">
        <LinkButton href={`${base}/unit/${unit.id}/lebur`}>{t.leburJudul}</LinkButton>
        <LinkButton href={`${base}/unit/${unit.id}/tutup`}>{t.tutupJudul}</LinkButton>
      </p>
    </section>
  );
};

const Heads = ({ base, heads }: { base: string; heads: readonly MemberRow[] }) => {
  const [t, lang] = [useWords(organisasiWords), useLang()];
  return (
    <ul class="plain">
      {heads.map((h) => (
        <li>
          <Member base={base} member={h} />
          <span class="small muted">
            {" "}
            {[
              h.jenis === "definitif" ? "" : jenisPenempatan[h.jenis as "plt"][lang],
              h.jabatan,
              h.delegasi === 1 ? t.delegasi : "",
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
};

const Member = ({ base, member: m }: { base: string; member: MemberRow }) =>
  m.terlihat === 1 ? <a href={`${base}/pegawai/${m.pegawai}`}>{m.nama}</a> : <span>{m.nama}</span>;

const Members = ({ base, unit, members }: Props) => {
  const [t, lang] = [useWords(organisasiWords), useLang()];
  return (
    <section class="stack">
      <h2>{t.pegawai}</h2>
      {members.length === 0 ? (
        <p>{t.tanpaPegawai}</p>
      ) : (
        <Table
          caption={t.orang(angka(unit.orang, lang))}
          captionHidden
          rows={members.slice(0, 50)}
          columns={[
            {
              head: t.kolom.nama,
              kind: "row",
              cell: (m) => <Member base={base} member={m} />,
            },
            { head: t.kolom.jabatan, cell: (m) => m.jabatan },
            {
              head: t.kolom.kedudukan,
              cell: (m) =>
                `${m.memimpin ? t.memimpin : t.anggota}${m.jenis === "definitif" ? "" : ` · ${jenisPenempatan[m.jenis as "plt"][lang]}`}`,
            },
            { head: t.kolom.sejak, cell: (m) => tanggalPendek(m.dari, lang) },
          ]}
        />
      )}
      {members.length > 0 && (
        <p>
          <a href={`${base}/pegawai?unit=${unit.id}`}>{t.semuaPegawai}</a>
        </p>
      )}
    </section>
  );
};
