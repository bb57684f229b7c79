import type { KeadaanSkp } from "../../domain/istilah.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { colekWords } from "../../i18n/colek.ts";
import { kemajuanWords } from "../../i18n/kemajuan.ts";
import { menungguWords } from "../../i18n/menunggu.ts";
import { tenggatSkpWords } from "../../i18n/tenggat-skp.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { IngatkanSemua } from "../../web/ui/ingatkan.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { InstantText } from "../../web/ui/time.tsx";
import { waitingWords } from "../../web/waiting-for.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { reasonName } from "./deadline-page.tsx";
import { queryOf, stateName } from "./progress-page.tsx";
import { NAMES_A_PAGE, type NameRow, type Scope } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly zona: Zona;
  readonly scope: Scope;
  readonly unit: string;
  readonly namaUnit: string;
  readonly keadaan: string;
  readonly halaman: number;
  readonly names: readonly NameRow[];
  /** Who has these may be reminded at one press: there is somebody, and the reader is an admin. */
  readonly ingatkan: boolean;
  readonly perintah: string;
  /** Without one, he came here as head of a unit, from the view of the deadline. */
  readonly role: boolean;
  /** The reason of being late that is looked at. */
  readonly alasan: string;
};

export const NamesPage = (props: Props) => {
  const t = useWords(kemajuanWords);
  const d = useWords(tenggatSkpWords);
  const lang = useLang();
  const m = useWords(menungguWords);
  const waiting =
    props.scope.tahap === "skp" && props.keadaan !== "ditetapkan" && props.keadaan !== "terlambat";
  const late = props.keadaan === "terlambat";
  const page = (n: number) =>
    `${props.base}/kemajuan/${props.unit}/pegawai?${queryOf(props.scope)}&keadaan=${props.keadaan}${props.alasan ? `&alasan=${props.alasan}` : ""}&halaman=${n}`;
  const shown = props.names.slice(0, NAMES_A_PAGE);
  return (
    <div class="stack">
      <PageHead
        overline={props.namaUnit}
        title={late ? d.daftarTerlambat : t.daftar(stateName(props.scope.tahap, props.keadaan, lang))}
      />
      <Table
        caption={t.title}
        captionHidden
        rows={shown}
        columns={[
          {
            head: t.pegawai,
            kind: "row",
            cell: (r) =>
              r.buka ? <a href={`${props.base}/${props.scope.tahap}/${r.id}`}>{r.nama}</a> : r.nama,
          },
          { head: t.jabatan, cell: (r) => r.jabatan },
          { head: t.unit, cell: (r) => r.namaUnit },
          waiting
            ? { head: m.kepala, cell: (r) => waitingWords(waitsOf(r), lang, props.zona).join(" ") }
            : { head: t.penilai, cell: (r) => r.pada ?? "–" },
          {
            head: t.sejak,
            cell: (r) => (r.sejak ? <InstantText at={r.sejak} zona={props.zona} lang={lang} /> : "–"),
          },
          ...(late
            ? [
                {
                  head: d.alasan,
                  cell: (r: NameRow) => (
                    <>
                      {reasonName(r.alasan ?? "", lang)}
                      {r.keterangan && <p class="small pre">{r.keterangan}</p>}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {props.ingatkan && props.names.length > 0 && props.halaman === 1 && (
        <IngatkanSemua
          action={`${props.base}/colek/unit/${props.unit}`}
          fields={{ tahap: props.scope.tahap, lingkup: props.scope.lingkup, keadaan: props.keadaan }}
          perintah={props.perintah}
          label={colekWords[lang].massal.nama}
        />
      )}
      <div class="cluster">
        {props.halaman > 1 && <LinkButton href={page(props.halaman - 1)}>{t.sebelum}</LinkButton>}
        {props.names.length > NAMES_A_PAGE && (
          <LinkButton href={page(props.halaman + 1)}>{t.berikut}</LinkButton>
        )}
        <LinkButton
          kind="link"
          href={
            props.role && !late
              ? `${props.base}/kemajuan/${props.unit}?${queryOf(props.scope)}`
              : `${props.base}/kemajuan/skp?tahun=${props.scope.lingkup}&unit=${props.unit}`
          }
        >
          {t.kembali}
        </LinkButton>
      </div>
    </div>
  );
};

const waitsOf = (r: NameRow) => ({
  ...r,
  keadaan: r.keadaan as KeadaanSkp,
  pegawai: r.nama,
  penilai: r.pada,
  diajukanPada: r.sejak,
  sejak: r.sejak ?? 0,
});
