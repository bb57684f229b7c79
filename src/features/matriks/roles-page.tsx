import type { OfferedRole } from "../../data/agency/matriks.ts";
import type { SkpHead } from "../../data/agency/skp.ts";
import { matriksWords } from "../../i18n/matriks.ts";
import { Problems } from "../../web/problems.tsx";
import { LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { RoleList } from "../../web/ui/role-list.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  readonly base: string;
  readonly head: SkpHead;
  readonly roles: readonly OfferedRole[];
  /** He leads a team, and has a matrix of his own. */
  readonly tim: boolean;
  readonly open: boolean;
  readonly command: string;
  readonly refused?: string | undefined;
  readonly done?: string | undefined;
};

/** What is asked of me this year, before and after it stands in my plan. Nobody else's roles are here. */
export const RolesPage = ({ base, head, roles, tim, open, command, refused, done }: Props) => {
  const t = useWords(matriksWords).peran;
  const milikTim = useWords(matriksWords).milikTim;
  const isian = `${base}/skp/${head.id}/isian`;
  return (
    <div class="stack">
      <Problems also={refused} />
      {done && (
        <Notice kind="success" live>
          <p>{done}</p>
        </Notice>
      )}
      <PageHead
        title={t.title(head.tahun)}
        lead={t.lead}
        focus={refused === undefined}
        actions={
          <>
            <LinkButton compact icon="pencil" href={open ? isian : `${base}/skp/${head.id}`}>
              {t.keIsian}
            </LinkButton>
            {tim && (
              <LinkButton compact icon="network" href={`${base}/matriks/${head.id}`}>
                {milikTim}
              </LinkButton>
            )}
          </>
        }
      />
      {!open && roles.length > 0 && <Notice>{<p>{t.tutup}</p>}</Notice>}
      {roles.length === 0 ? (
        <EmptyState icon="target" title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />
      ) : (
        <form method="post" action={`${base}/matriks/peran/${head.id}`} novalidate class="stack">
          <HiddenFields fields={{ revisi: String(head.revisi), perintah: command }} />
          <RoleList roles={roles} open={open} />
        </form>
      )}
    </div>
  );
};
