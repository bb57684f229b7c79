import { type KeadaanSkp, keadaanSkp } from "../../domain/istilah.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";

type Props = {
  readonly base: string;
  readonly skp:
    | {
        readonly id: string;
        readonly tahun: number;
        readonly keadaan: KeadaanSkp;
        readonly namaPenilai: string | null;
        /** The owner's name when somebody else looks. */
        readonly nama?: string | undefined;
      }
    | undefined;
};

/** Why there is nothing to fill in, and who acts. */
export const EmptyPage = ({ base, skp }: Props) => {
  const lang = useLang();
  const t = rencanaAksiWords[lang];
  const k = t.kosong;
  const open = skp && (
    <LinkButton kind="primary" href={`${base}/skp/${skp.id}`}>
      {k.keSkp}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={t.menu} overline={skp?.nama} />
      {skp === undefined ? (
        <EmptyState icon="file-text" title={k.skpTiada} why={k.skpTiadaSebab} who={k.skpTiadaSiapa} />
      ) : skp.keadaan === "ditetapkan" ? (
        <EmptyState
          icon="calendar-days"
          title={k.periodeTiada}
          why={k.periodeTiadaSebab(String(skp.tahun))}
          who={k.periodeTiadaSiapa}
        />
      ) : (
        <EmptyState icon="file-text" title={k.judul} why={k.sebab} who={whoActs(skp, lang)} action={open} />
      )}
    </>
  );
};

function whoActs(skp: NonNullable<Props["skp"]>, lang: "id" | "en"): string {
  const k = rencanaAksiWords[lang].kosong;
  if (skp.nama) return k.pegawai(skp.nama);
  if (skp.keadaan === "diajukan") return k.penilai(skp.namaPenilai ?? k.penilaiAnda);
  return k.anda(keadaanSkp[skp.keadaan][lang].toLowerCase());
}
