import type { Fakta } from "../../data/agency/laporan.ts";
import { laporWords } from "../../i18n/lapor.ts";
import { Problems } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { Person } from "../../web/ui/nip.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";

export type TeamProps = {
  readonly base: string;
  readonly team: readonly Fakta[];
  readonly perintah: string;
  readonly isi: string;
  readonly errors?: Readonly<Record<string, string>> | undefined;
  readonly refused?: string | undefined;
};

/** A supervisor's way to say: this person does not report to me. */
export const TeamPage = (props: TeamProps) => {
  const t = useWords(laporWords);
  return (
    <div class="narrow stack-l">
      <Problems errors={props.errors} salah={t.salah} also={props.refused} />
      <PageHead title={t.tim.title} lead={t.tim.lead} />
      {props.team.length === 0 ? (
        <EmptyState icon="users" title={t.tim.kosong.title} why={t.tim.kosong.why} who={t.tim.kosong.who} />
      ) : (
        <form class="stack" method="post" action={`${props.base}/lapor/tim`} novalidate>
          <input type="hidden" name="perintah" value={props.perintah} />
          <TextArea
            name="keterangan"
            label={t.seharusnya}
            hint={t.seharusnyaHint}
            value={props.isi}
            rows={3}
          />
          <ul class="task-list">
            {props.team.map((p) => (
              <li>
                <Person name={p.nama} note={[p.jabatan, p.unit].filter(Boolean).join(" · ")} />
                <Button compact name="pegawai" value={p.pegawai} about={p.nama}>
                  {t.tim.tombol}
                </Button>
              </li>
            ))}
          </ul>
        </form>
      )}
    </div>
  );
};
