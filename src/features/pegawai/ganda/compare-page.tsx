import { jenisPegawai } from "../../../domain/kepegawaian.ts";
import { formatNip } from "../../../domain/nip.ts";
import { angka, tanggalPendek } from "../../../i18n/dates.ts";
import { gandaWords } from "../../../i18n/ganda.ts";
import type { Typed } from "../../../web/form.ts";
import { Problems } from "../../../web/problems.tsx";
import { Button, LinkButton } from "../../../web/ui/button.tsx";
import { RadioField } from "../../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../../web/ui/confirm.tsx";
import { Nip } from "../../../web/ui/nip.tsx";
import { Notice } from "../../../web/ui/notice.tsx";
import { PageHead } from "../../../web/ui/page-head.tsx";
import { Table } from "../../../web/ui/table.tsx";
import { useLang, useWords } from "../../../web/words.ts";
import { numbersOf } from "./forms.ts";
import type { Sisi } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly satu: Sisi;
  readonly dua: Sisi;
  readonly typed: Typed | undefined;
  readonly problem: string | undefined;
  readonly refused: string | undefined;
  readonly perintah: string;
};

export const ComparePage = (props: Props) => {
  const { base, satu, dua, problem, refused, perintah } = props;
  const t = useWords(gandaWords);
  const path = `${base}/pegawai/ganda/${satu.id}/${dua.id}`;
  const said = (code: string) => t.salah[code as keyof (typeof t)["salah"]] ?? code;
  return (
    <div class="stack-l">
      <Problems also={problem && said(problem)} />
      <PageHead title={t.banding} overline={satu.nama} lead={t.bandingLead} focus={!problem} />
      <Sides {...props} />
      {refused ? (
        <Notice kind="warn" title={t.tidakDapat}>
          <p>{said(refused)}</p>
        </Notice>
      ) : (
        <Choose {...props} path={path} />
      )}
      <form method="post" action={`${path}/beda`} class="stack-s" novalidate>
        <HiddenFields fields={{ perintah }} />
        <h2>{t.bedaJudul}</h2>
        <p>{t.bedaJelas}</p>
        <p>
          <Button>{t.beda}</Button>
        </p>
      </form>
    </div>
  );
};

const Sides = ({ base, satu, dua }: Props) => {
  const [t, lang] = [useWords(gandaWords), useLang()];
  const list = (json: string) => (JSON.parse(json) as unknown[]).length;
  const lines: readonly { readonly apa: string; readonly nilai: (s: Sisi) => unknown }[] = [
    { apa: t.data.nama, nilai: (s) => <a href={`${base}/pegawai/${s.id}`}>{s.nama}</a> },
    {
      apa: t.data.nomor,
      nilai: (s) =>
        numbersOf(s).map((n) => (
          <span class="person">
            <Nip value={n.nomor} />
            {n.sampai && <span class="small muted">{t.hingga(tanggalPendek(n.sampai, lang))}</span>}
          </span>
        )),
    },
    { apa: t.data.jenis, nilai: (s) => jenisPegawai[s.jenis as keyof typeof jenisPegawai][lang] },
    { apa: t.data.email, nilai: (s) => s.email ?? "–" },
    { apa: t.data.jabatan, nilai: (s) => (s.jabatan ? `${s.jabatan}, ${s.unit ?? ""}` : "–") },
    { apa: t.data.golongan, nilai: (s) => s.golongan ?? "–" },
    { apa: t.data.akun, nilai: (s) => (s.akun ? t.ada : t.tidakAda) },
    { apa: t.data.peran, nilai: (s) => (JSON.parse(s.peran) as string[]).join(", ") || "–" },
    { apa: t.data.skp, nilai: (s) => angka(list(s.skp), lang) },
    { apa: t.data.evaluasi, nilai: (s) => angka(s.evaluasi, lang) },
    { apa: t.data.bukti, nilai: (s) => angka(s.bukti, lang) },
    { apa: t.data.umpanBalik, nilai: (s) => angka(s.umpanBalik, lang) },
  ];
  return (
    <Table
      caption={t.banding}
      captionHidden
      rows={lines}
      columns={[
        { head: t.data.apa, kind: "row", cell: (l) => l.apa },
        { head: t.kolom.satu, cell: (l) => <>{l.nilai(satu)}</> },
        { head: t.kolom.dua, cell: (l) => <>{l.nilai(dua)}</> },
      ]}
    />
  );
};

const Choose = ({ satu, dua, typed, perintah, path }: Props & { path: string }) => {
  const [t, lang] = [useWords(gandaWords), useLang()];
  const both = [satu, dua];
  // The fuller record first: it is the one with an account, or with more of the work.
  const fuller = weight(dua) > weight(satu) ? dua : satu;
  // Where both say the same there is nothing to choose.
  const pick = (name: string, label: string, show: (s: Sisi) => string, first: Sisi = fuller) =>
    name !== "tetap" && show(satu) === show(dua) ? (
      <input type="hidden" name={name} value={first.id} />
    ) : (
      <RadioField
        name={name}
        label={label}
        value={typed?.[name] ?? first.id}
        choices={both.map((s) => ({ value: s.id, label: show(s) }))}
      />
    );
  const numbers = both.flatMap(numbersOf);
  // The later number is the one in force; of two equally old ones that of the fuller record.
  const current = [...numbersOf(fuller), ...numbers].reduce<(typeof numbers)[number] | undefined>(
    (best, n) => (best === undefined || n.dari > best.dari ? n : best),
    undefined,
  )?.nomor;
  return (
    <form method="post" action={path} class="stack" novalidate>
      <HiddenFields
        fields={{
          perintah,
          [`versi.${satu.id}`]: String(satu.versi),
          [`versi.${dua.id}`]: String(dua.versi),
        }}
      />
      <h2>{t.pilih}</h2>
      {pick("tetap", t.pilihTetap, (s) => `${s.nama} · ${formatNip(numbersOf(s)[0]?.nomor ?? "–")}`)}
      {pick("nama", t.data.nama, (s) => s.nama)}
      {numbers.length > 0 && (
        <RadioField
          name="nomor"
          label={t.pilihNomor}
          hint={t.pilihNomorHint}
          value={typed?.nomor ?? current ?? ""}
          choices={numbers.map((n) => ({ value: n.nomor, label: formatNip(n.nomor) }))}
        />
      )}
      {pick("jenis", t.data.jenis, (s) => jenisPegawai[s.jenis as keyof typeof jenisPegawai][lang])}
      {pick("email", t.data.email, (s) => s.email ?? t.tidakAda, both.find((s) => s.email) ?? fuller)}
      {pick(
        "jabatan",
        t.pilihJabatan,
        (s) => (s.jabatan ? `${s.jabatan}, ${s.unit ?? ""}` : t.tidakAda),
        both.find((s) => s.jabatan) ?? fuller,
      )}
      <Notice kind="warn" title={t.akibat}>
        <ul>
          {Object.values(t.akibatnya).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Notice>
      <div class="actions">
        <Button kind="danger">{t.gabungkan}</Button>
        <LinkButton kind="link" href={path.split("/").slice(0, -2).join("/")}>
          {t.batal}
        </LinkButton>
      </div>
    </form>
  );
};

const weight = (s: Sisi) => s.akun * 1000 + s.evaluasi * 10 + (JSON.parse(s.skp) as unknown[]).length;
