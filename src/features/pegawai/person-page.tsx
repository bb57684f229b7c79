import { pangkatGolongan } from "../../domain/jabatan.ts";
import { jenisPegawai } from "../../domain/kepegawaian.ts";
import { tanggalPendek } from "../../i18n/dates.ts";
import { jejakWords } from "../../i18n/jejak.ts";
import { kehadiranWords } from "../../i18n/kehadiran.ts";
import { pegawaiWords } from "../../i18n/pegawai.ts";
import { pejabatLuarWords } from "../../i18n/pejabat-luar.ts";
import { Problems } from "../../web/problems.tsx";
import { LinkButton } from "../../web/ui/button.tsx";
import { Nip } from "../../web/ui/nip.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { Assesses } from "./outside-pages.tsx";
import { Account } from "./person-account.tsx";
import { Line } from "./person-line.tsx";
import { own, type PersonProps, span, statusWord } from "./person-parts.tsx";
import { Exceptions, Posts } from "./person-posts.tsx";

export const PersonPage = (props: PersonProps) => {
  const { person, posts } = props;
  const [t, lang] = [useWords(pegawaiWords), useLang()];
  const current = posts.filter(
    (p) => p.dari <= props.today && (p.sampai === null || p.sampai >= props.today),
  );
  const [luar, luarWords] = [person.luarInstansi !== null, useWords(pejabatLuarWords)];
  const now = current.find((p) => p.jenis === "definitif") ?? current[0];
  return (
    <div class="stack-l">
      <Problems also={props.refused} />
      {props.done && <Notice kind="success">{t.tersimpan}</Notice>}
      <PageHead
        overline={
          luar ? luarWords.tanda : `${jenisPegawai[person.jenis][lang]} · ${statusWord(person.status, lang)}`
        }
        title={person.nama}
        lead={
          luar
            ? `${person.luarJabatan}, ${person.luarInstansi}`
            : now
              ? `${now.jabatan}, ${now.namaUnit ?? ""}`
              : t.tanpaPenempatan
        }
        actions={
          <>
            {props.mine && (
              <LinkButton icon="triangle-alert" href={`${props.base}/lapor`}>
                {t.adaYangSalah}
              </LinkButton>
            )}
            {props.mayChange && !luar && (
              <LinkButton icon="move-right" href={`${props.base}/mutasi/baru?pegawai=${person.id}`}>
                {t.mutasi}
              </LinkButton>
            )}
            {props.seesTrail && (
              <LinkButton kind="link" icon="history" href={`${props.base}/jejak?objek=${person.id}`}>
                {jejakWords[lang].riwayat}
              </LinkButton>
            )}
            {person.kelolaAkun === 1 && (
              <LinkButton
                icon="pencil"
                href={luar ? `${props.base}/pegawai/luar/${person.id}` : `${own(props)}/ubah`}
              >
                {t.ubah}
              </LinkButton>
            )}
          </>
        }
      />
      <Data {...props} />
      {luar ? (
        <>
          <Assesses base={props.base} rows={props.assessed} />
          <Exceptions {...props} />
        </>
      ) : (
        <>
          <Line {...props} />
          <Posts {...props} />
          <Exceptions {...props} />
          <Statuses {...props} />
        </>
      )}
      {props.seesAccount && <Account {...props} />}
    </div>
  );
};

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

const Statuses = (props: PersonProps) => {
  const [t, absen, lang] = [useWords(pegawaiWords), useWords(kehadiranWords), useLang()];
  return (
    <section class="stack" id="status">
      <h2>{t.statusJudul}</h2>
      <p>
        <a href={`${props.base}/kalender/pegawai/${props.person.id}`}>{absen.title}</a>
      </p>
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
