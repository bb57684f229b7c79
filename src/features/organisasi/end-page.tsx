import type { UnitChoice } from "../../data/agency/unit.ts";
import { angka } from "../../i18n/dates.ts";
import { organisasiWords } from "../../i18n/organisasi.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, TextArea, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { unitChoices } from "../../web/ui/unit-choices.ts";
import { useLang, useWords } from "../../web/words.ts";
import type { PostInUnit } from "./queries.ts";

type Props = {
  readonly cara: "tutup" | "lebur";
  readonly base: string;
  readonly id: string;
  readonly nama: string;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly units: readonly UnitChoice[];
  readonly anak: number;
  readonly posts: readonly PostInUnit[];
  readonly perintah: string;
};

export const EndPage = (props: Props) => {
  const [t, shell] = [useWords(organisasiWords), useWords(shellWords)];
  const { typed, errors, cara } = props;
  const said = saidOf(errors, t.salah);
  const field = (name: string) => ({ name, value: typed[name] ?? "", error: said(name) });
  return (
    <div class="narrow">
      <Problems errors={errors} salah={t.salah} />
      <PageHead
        title={cara === "tutup" ? t.tutupJudul : t.leburJudul}
        overline={props.nama}
        lead={cara === "tutup" ? t.tutupJelas : t.leburJelas}
        focus={Object.keys(errors).length === 0}
      />
      {cara === "tutup" ? <Left {...props} /> : <Moves {...props} />}
      <form method="post" class="stack" novalidate>
        <HiddenFields fields={{ perintah: props.perintah, kunci: typed.kunci ?? "" }} />
        {cara === "lebur" && (
          <SelectField
            {...field("ke")}
            label={t.leburKe}
            blank={t.leburPilih}
            choices={unitChoices(props.units)}
          />
        )}
        {cara === "tutup" ? (
          <DateField {...field("sampai")} label={t.hariTerakhir} />
        ) : (
          <DateField {...field("dari")} label={t.leburSejak} hint={t.leburSejakHint} />
        )}
        <TextArea {...field("alasan")} label={t.alasan} hint={t.alasanHint} rows={2} />
        <TextField {...field("nomorSurat")} label={t.surat} optional={shell.optional} />
        <div class="actions">
          <Button kind="primary">{cara === "tutup" ? t.tutup : t.lebur}</Button>
          <LinkButton kind="link" href={`${props.base}/unit/${props.id}`}>
            {shell.cancel}
          </LinkButton>
        </div>
      </form>
    </div>
  );
};

/** What still stands in the way of closing it. */
const Left = ({ base, id, anak, posts }: Props) => {
  const [t, lang] = [useWords(organisasiWords), useLang()];
  if (anak === 0 && posts.length === 0) return null;
  return (
    <Notice kind="warn" title={t.masihAda}>
      {posts.length > 0 && <p>{t.masihAdaPegawai(angka(posts.length, lang))}</p>}
      {anak > 0 && <p>{t.masihAdaAnak(angka(anak, lang))}</p>}
      <p>
        <a href={`${base}/unit/${id}/lebur`}>{t.leburSaja}</a>
      </p>
    </Notice>
  );
};

/** What goes along when it is dissolved. */
const Moves = ({ anak, posts }: Props) => {
  const [t, lang] = [useWords(organisasiWords), useLang()];
  const kepala = posts.filter((p) => p.memimpin === 1 && p.jenis === "definitif");
  const acting = posts.filter((p) => p.jenis === "plt" || p.jenis === "plh");
  const ikut = posts.length - acting.length;
  return (
    <Notice title={t.ikutPindah}>
      <p>{t.ikutPegawai(angka(ikut, lang))}</p>
      {anak > 0 && <p>{t.ikutAnak(angka(anak, lang))}</p>}
      {kepala.length > 0 && <p>{t.ikutKepala(kepala.map((p) => p.nama).join(", "))}</p>}
      {acting.length > 0 && <p>{t.ikutAkting(acting.map((p) => p.nama).join(", "))}</p>}
    </Notice>
  );
};
