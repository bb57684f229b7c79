import type { OfferedRole } from "../../data/agency/matriks.ts";
import { keadaanPeran } from "../../domain/matriks.ts";
import { matriksWords } from "../../i18n/matriks.ts";
import { useWords } from "../words.ts";
import { Button } from "./button.tsx";

/**
 * The roles that the superior gave and what stands of them in the plan, each taken over by one press. Stands inside
 * a form, or beside one, that reads `ambil` (ids of roles, or "semua"): the page of isian saves what was typed in the same go.
 */
export const RoleList = (props: {
  readonly roles: readonly OfferedRole[];
  readonly open: boolean;
  /** Id of the form that takes them over, when the list stands outside of it. */
  readonly form?: string;
}) => {
  const t = useWords(matriksWords).peran;
  const givers = [...new Set(props.roles.map((r) => r.pemberi))];
  const waiting = props.roles.filter((r) => keadaanPeran(r) === "baru").length;
  return (
    <>
      {givers.map((pemberi) => (
        <details
          class="card leader"
          open={!props.form || props.roles.some((r) => r.pemberi === pemberi && pending(r))}
        >
          <summary>
            <h2>{pemberi === null ? t.sudah : t.dari(pemberi)}</h2>
          </summary>
          <ul class="stack-s">
            {props.roles
              .filter((r) => r.pemberi === pemberi)
              .map((r) => (
                <Role role={r} open={props.open} form={props.form} />
              ))}
          </ul>
        </details>
      ))}
      {waiting > 1 && props.open && (
        <p>
          <Button compact icon="plus" name="ambil" value="semua" form={props.form}>
            {t.semua} ({waiting})
          </Button>
        </p>
      )}
    </>
  );
};

const pending = (r: OfferedRole) => keadaanPeran(r) !== "dipakai";

const Role = ({
  role,
  open,
  form,
}: {
  readonly role: OfferedRole;
  readonly open: boolean;
  readonly form: string | undefined;
}) => {
  const t = useWords(matriksWords).peran;
  const keadaan = keadaanPeran(role);
  return (
    <li class="role">
      <div>
        <p class="pre">{role.teks ?? role.teksRhk}</p>
        {role.rhkPimpinanTeks && <p class="small muted">{t.untuk(role.rhkPimpinanTeks)}</p>}
        {keadaan === "dicabut" && <p class="small">{t.dicabut}</p>}
        {keadaan === "berubah" && (
          <p class="small">
            {t.berubah} {t.punyaAnda}: <del class="pre">{role.teksRhk}</del>
          </p>
        )}
      </div>
      {keadaan === "dipakai" && <p class="small muted">{t.sudah}</p>}
      {open && (keadaan === "baru" || keadaan === "berubah") && (
        <p>
          <Button compact icon="plus" name="ambil" value={role.id} form={form} about={role.teks ?? undefined}>
            {keadaan === "baru" ? t.masukkan : t.ambil}
          </Button>
        </p>
      )}
    </li>
  );
};
