import type { ProgresRow } from "../../data/agency/progres.ts";
import { hapusProgres } from "../../domain/progres.ts";
import { harianWords } from "../../i18n/harian.ts";
import { asset } from "../../web/assets.ts";
import type { FieldErrors } from "../../web/form.ts";
import { Problems } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { FileList, FileRow } from "../../web/ui/file-row.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import type { Ketikan } from "./entri.ts";
import { EntriFields } from "./entri-fields.tsx";
import type { One } from "./load.ts";
import { buktiDari, dalamKata, hariPenuh } from "./parts.tsx";

type Props = One & {
  readonly base: string;
  readonly command: string;
  readonly ketikan: Ketikan;
  readonly said: FieldErrors;
  /** Somebody was first: what stands now is shown beside what was typed. */
  readonly changed: boolean;
};

/** One line: change it, put it aside, pin it. */
export const OnePage = (props: Props) => {
  const lang = useLang();
  const t = harianWords[lang];
  const { base, satu, fakta, said, command } = props;
  const here = `${base}/harian/catatan/${satu.id}`;
  const open = hapusProgres(satu.tanggal, fakta).ok;
  return (
    <div class="narrow stack">
      <link rel="stylesheet" href={asset["harian.css"]} />
      <Problems errors={said} />
      <PageHead
        title={t.satu.judul(hariPenuh(satu.tanggal, lang))}
        focus={Object.keys(said).length === 0}
        actions={
          <LinkButton compact icon="arrow-left" href={`${base}/harian?minggu=${satu.tanggal}`}>
            {t.tabel.kembali}
          </LinkButton>
        }
      />
      {props.changed && (
        <Notice kind="warn">
          <p>{t.satu.kini(dalamKata(satu))}</p>
        </Notice>
      )}
      {open ? (
        <form method="post" action={`${here}?hari=${satu.tanggal}`} class="stack-s" novalidate>
          <HiddenFields fields={{ perintah: command, revisi: String(satu.revisi) }} />
          <EntriFields ketikan={props.ketikan} said={said} fakta={fakta} />
          <div class="actions">
            <Button kind="primary">{t.catat.simpan}</Button>
            <LinkButton kind="link" href={`${base}/harian/rutin/baru?dari=${satu.id}&minggu=${satu.tanggal}`}>
              {t.satu.sematkan}
            </LinkButton>
          </div>
        </form>
      ) : (
        <Closed satu={satu} />
      )}
      <Files base={base} satu={satu} />
      {open && (
        <form method="post" action={`${here}/hapus?hari=${satu.tanggal}`}>
          <HiddenFields fields={{ perintah: command }} />
          <Button kind="danger">{t.satu.hapus}</Button> <span class="hint">{t.satu.hapusJelas}</span>
        </form>
      )}
    </div>
  );
};

const Closed = ({ satu }: { readonly satu: ProgresRow }) => {
  const t = harianWords[useLang()];
  return (
    <Notice title={t.hari.terkunci}>
      <p>{dalamKata(satu)}</p>
    </Notice>
  );
};

const Files = ({ base, satu }: { readonly base: string; readonly satu: ProgresRow }) => {
  const t = harianWords[useLang()].satu;
  const files = buktiDari(satu);
  if (files.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{t.buktiJudul}</h2>
      <FileList>
        {files.map((b) => (
          <FileRow name={b.nama} href={`${base}/bukti/${b.id}`} />
        ))}
      </FileList>
    </section>
  );
};
