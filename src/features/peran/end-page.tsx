import { tanggalPendek } from "../../i18n/dates.ts";
import { peranWords } from "../../i18n/peran.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Confirm } from "../../web/ui/confirm.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { RoleRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly role: RoleRow;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly perintah: string;
};

export const EndPage = ({ base, role, typed, errors, perintah }: Props) => {
  const [t, shell, lang] = [useWords(peranWords), useWords(shellWords), useLang()];
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={t.salah} />
      <PageHead title={t.akhiri} lead={t.akhiriLead} focus={Object.keys(errors).length === 0} />
      <Confirm
        action={`${base}/kelola/peran/${role.id}/akhir`}
        hidden={{ perintah }}
        submit={t.akhiri}
        danger
        cancel={{ href: `${base}/kelola/peran`, text: shell.cancel }}
      >
        <SummaryList
          rows={[
            { label: t.nama, value: role.nama },
            { label: t.peran, value: t.kata[role.peran] },
            { label: t.lingkup, value: role.unit ?? t.seluruh },
            { label: t.dari, value: tanggalPendek(role.dari, lang) },
            { label: t.dasar, value: role.dasar || "–" },
          ]}
        />
        <TextArea
          name="alasan"
          label={t.alasan}
          hint={t.alasanHint}
          rows={2}
          value={typed.alasan ?? ""}
          error={saidOf(errors, t.salah)("alasan")}
        />
      </Confirm>
    </div>
  );
};
