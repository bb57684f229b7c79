import type { SkpFrozen } from "../../data/agency/skp.ts";
import { sebabPenyesuaian } from "../../domain/penyesuaian.ts";
import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { penyesuaianWords } from "../../i18n/penyesuaian.ts";
import { skpWords } from "../../i18n/skp.ts";
import { Button, LinkButton, PrintButton } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { Version } from "./queries.ts";
import { Redline } from "./redline.tsx";
import { LampiranSheet, type SheetProps, SkpSheet } from "./sheet.tsx";

type Props = {
  readonly title: string;
  readonly nama: string;
  readonly version: Version;
  readonly sheet: SheetProps;
  readonly versions: readonly Version[];
  /** The one it is compared with: the agreed one before it unless another was chosen. */
  readonly other: { readonly nomor: number; readonly isi: SkpFrozen } | undefined;
  readonly here: string;
  readonly berdampingan: boolean;
};

/** An agreed version as it was frozen, to read and to print, and what it changed. */
export const VersionPage = (props: Props) => {
  const { title, nama, version, sheet } = props;
  const t = useWords(skpWords);
  const p = useWords(penyesuaianWords).versi;
  const lang = useLang();
  return (
    <div class="stack-l">
      <div class="stack jangan-cetak">
        <PageHead
          overline={nama}
          title={title}
          lead={t.versi.oleh(version.nama, waktu(version.ditetapkanPada, sheet.zona, lang))}
          actions={<PrintButton>{t.langkah.cetak}</PrintButton>}
        />
        <p>
          {version.dicabutPada === null
            ? t.versi.berlaku(tanggalPanjang(version.berlakuDari, lang))
            : p.dicabut(waktu(version.dicabutPada, sheet.zona, lang))}
        </p>
        {version.sebab && (
          <p>
            {p.sebab(`${sebabPenyesuaian[version.sebab][lang]} (${sebabPenyesuaian[version.sebab].pasal})`)}.{" "}
            <span class="pre">{version.alasan}</span>
          </p>
        )}
        <p class="small muted">
          {t.versi.sidik}: <code class="hash">{version.hash}</code>
        </p>
      </div>
      <Compared {...props} />
      <SkpSheet {...sheet} />
      <LampiranSheet {...sheet} />
    </div>
  );
};

/** Printed too: whoever keeps the version on paper keeps with it what it changed. */
const Compared = ({ version, versions, other, sheet, here, berdampingan }: Props) => {
  const t = useWords(penyesuaianWords).perubahan;
  const words = useWords(skpWords).versi;
  const choices = versions.filter((v) => v.nomor !== version.nomor);
  if (choices.length === 0) return null;
  const [lama, baru] =
    other && other.nomor < version.nomor ? [other.isi, sheet.content] : [sheet.content, other?.isi];
  const query = (tampil: boolean) =>
    `${here}?${new URLSearchParams({
      ...(other ? { banding: String(other.nomor) } : {}),
      ...(tampil ? { tampil: "berdampingan" } : {}),
    })}`;
  return (
    <section class="card stack-s" aria-labelledby="perubahan">
      <h2 id="perubahan">
        {other
          ? t.versiDenganVersi(Math.min(other.nomor, version.nomor), Math.max(other.nomor, version.nomor))
          : t.title}
      </h2>
      {baru && lama ? <Redline lama={lama} baru={baru} berdampingan={berdampingan} /> : <p>{t.pertama}</p>}
      <form class="cluster jangan-cetak" method="get" action={here}>
        <SelectField
          name="banding"
          label={t.bandingkan}
          value={other ? String(other.nomor) : undefined}
          choices={choices.map((v) => ({ value: String(v.nomor), label: words.nomor(v.nomor) }))}
        />
        <Button compact>{t.lihat}</Button>
        {other && (
          <LinkButton kind="link" compact href={query(!berdampingan)}>
            {berdampingan ? t.sebaris : t.berdampingan}
          </LinkButton>
        )}
      </form>
    </section>
  );
};
