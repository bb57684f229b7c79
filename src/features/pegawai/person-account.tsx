import { tanggalPendek, waktu } from "../../i18n/dates.ts";
import { pegawaiWords } from "../../i18n/pegawai.ts";
import { peranWords } from "../../i18n/peran.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { own, type PersonProps } from "./person-parts.tsx";
import type { RoleRow } from "./queries.ts";

export const Account = (props: PersonProps) => {
  const { person, roles, zona } = props;
  const [t, lang] = [useWords(pegawaiWords), useLang()];
  return (
    <section class="stack" id="akun">
      <h2>{t.akun}</h2>
      <SummaryList
        rows={[
          {
            label: t.akun,
            value: (
              <>
                {person.bersandi ? t.akunAktif : t.akunBelum}
                {person.undanganSampai !== null && (
                  <p class="small muted">{t.undanganBerlaku(waktu(person.undanganSampai, zona, lang))}</p>
                )}
              </>
            ),
          },
          {
            label: t.terakhirMasuk,
            value: person.terakhirMasuk ? waktu(person.terakhirMasuk, zona, lang) : t.belumPernah,
          },
          {
            label: t.peran,
            value: roles.length === 0 ? t.tanpaPeran : <HeldRoles roles={roles} />,
          },
        ]}
      />
      {person.kelolaAkun === 1 && <AccountSteps {...props} />}
    </section>
  );
};

const HeldRoles = ({ roles }: { readonly roles: readonly RoleRow[] }) => {
  const [t, lang] = [useWords(peranWords), useLang()];
  return (
    <ul class="plain">
      {roles.map((r) => (
        <li>
          {t.kata[r.peran]}, {r.unit ?? t.seluruh}
          {r.sampai && (
            <span class="small muted">
              {" "}
              · {t.rentang(tanggalPendek(r.dari, lang), tanggalPendek(r.sampai, lang))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};

const AccountSteps = (props: PersonProps) => {
  const { person } = props;
  const t = useWords(pegawaiWords);
  const again = person.undanganSampai !== null;
  return (
    <>
      {person.bersandi === 1 ? (
        <div class="stack-s">
          <p>
            <LinkButton icon="key-round" href={`${props.base}/pemulihan/${person.id}`}>
              {t.pulihkan}
            </LinkButton>
          </p>
          <p class="hint">{t.pulihkanJelas}</p>
        </div>
      ) : (
        <form method="post" action={`${own(props)}/undangan`} class="stack-s" hx-boost="false" novalidate>
          <p>
            <Button icon="key-round">{again ? t.undangUlang : t.undang}</Button>
          </p>
          {again && <p class="hint">{t.undangJelas}</p>}
        </form>
      )}
      {props.mayGrant && <Roles {...props} />}
      <p class="cluster">
        <a href={`${props.base}/simulasi?pegawai=${person.id}`}>{t.lihatSebagai}</a>
        {leads(props) && <a href={`${props.base}/delegasi/baru?untuk=${person.id}`}>{t.mintaSiapkan}</a>}
      </p>
    </>
  );
};

/** Who leads has somebody to prepare for him (features/delegasi). */
const leads = ({ posts, today }: PersonProps): boolean =>
  posts.some((p) => p.memimpin === 1 && p.dari <= today && (p.sampai === null || p.sampai >= today));

/** Given and ended on a page of their own (features/peran). */
const Roles = (props: PersonProps) => {
  const { person } = props;
  const t = useWords(pegawaiWords);
  return (
    <p>
      <LinkButton icon="plus" href={`${props.base}/kelola/peran/baru?pegawai=${person.id}`}>
        {t.peranTambah}
      </LinkButton>{" "}
      <a href={`${props.base}/kelola/peran`}>{t.peranKelola}</a>
    </p>
  );
};
