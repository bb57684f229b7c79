import { waktu } from "../../i18n/dates.ts";
import { pegawaiWords } from "../../i18n/pegawai.ts";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { own, type PersonProps } from "./person-parts.tsx";

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
            value: roles.length === 0 ? t.tanpaPeran : roles.map((r) => t.peranKata[r.peran]).join(", "),
          },
        ]}
      />
      {person.kelolaAkun === 1 && <AccountSteps {...props} />}
    </section>
  );
};

const AccountSteps = (props: PersonProps) => {
  const { person } = props;
  const t = useWords(pegawaiWords);
  const again = person.bersandi === 1 || person.undanganSampai !== null;
  return (
    <>
      <form method="post" action={`${own(props)}/undangan`} class="stack-s" hx-boost="false" novalidate>
        <p>
          <Button icon="key-round">{again ? t.undangUlang : t.undang}</Button>
        </p>
        {again && <p class="hint">{t.undangJelas}</p>}
      </form>
      {props.mayGrant && <Roles {...props} />}
    </>
  );
};

const Roles = (props: PersonProps) => {
  const { person, roles } = props;
  const t = useWords(pegawaiWords);
  return (
    <ul class="task-list">
      {(["admin", "auditor"] as const).map((peran) => {
        const holds = roles.some((r) => r.peran === peran);
        return (
          <li>
            <div>
              <span>{t.peranKata[peran]}</span>
              <p class="small muted">{t.peranJelas[peran]}</p>
            </div>
            <form method="post" action={`${own(props)}/peran`} novalidate>
              <HiddenFields
                fields={{
                  perintah: props.perintah,
                  versi: String(person.versi),
                  peran,
                  tindakan: holds ? "cabut" : "beri",
                }}
              />
              <Button compact kind={holds ? "danger" : "secondary"} about={t.peranKata[peran]}>
                {holds ? t.peranAkhiri : t.peranTambah}
              </Button>
            </form>
          </li>
        );
      })}
    </ul>
  );
};
