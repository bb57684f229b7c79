import { mukaWords } from "../../i18n/muka.ts";
import { Problems } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { Icon, type IconName } from "../../web/ui/icons.tsx";
import { useWords } from "../../web/words.ts";
import { TwoLines } from "./two-lines.tsx";

type Props = {
  readonly demo: false | string;
  readonly typed?: string | undefined;
  readonly error?: string | undefined;
};

export const LandingPage = ({ demo, typed, error }: Props) => {
  const t = useWords(mukaWords);
  return (
    <div class="muka">
      <section class="muka-atas">
        <div class="muka-lebar">
          <div class="muka-kata">
            <h1 tabindex={-1} autofocus={error === undefined}>
              {t.utama}
            </h1>
            <p class="lead">{t.lead}</p>
          </div>
          <SignIn typed={typed} error={error} />
        </div>
        <TwoLines label={t.gambarTeks} />
      </section>
      <Invitations demo={demo} />
      <ol class="muka-lebar muka-tahap">
        <Stage icon="target" title={t.rencana} text={t.rencanaJelas} />
        <Stage icon="clipboard-list" title={t.pelaksanaan} text={t.pelaksanaanJelas} />
        <Stage icon="scale" title={t.evaluasi} text={t.evaluasiJelas} />
        <Stage icon="file-check" title={t.dokumen} text={t.dokumenJelas} />
      </ol>
      <section class="muka-lebar columns">
        <div>
          <h2>{t.untuk}</h2>
          <dl class="muka-siapa">
            <Reader who={t.pegawai} what={t.pegawaiJelas} />
            <Reader who={t.penilai} what={t.penilaiJelas} />
            <Reader who={t.admin} what={t.adminJelas} />
            <Reader who={t.auditor} what={t.auditorJelas} />
          </dl>
        </div>
        <div>
          <h2>{t.janji}</h2>
          <ul class="muka-janji">
            {[t.janji1, t.janji2, t.janji3, t.janji4].map((janji) => (
              <li>
                <Icon name="check" />
                <span>{janji}</span>
              </li>
            ))}
          </ul>
        </div>
      </section>
    </div>
  );
};

/** A GET: it only leads to the agency's own sign-in page. */
const SignIn = ({ typed, error }: { typed: string | undefined; error: string | undefined }) => {
  const t = useWords(mukaWords);
  return (
    <form method="get" action="/masuk" class="card stack muka-masuk" novalidate hx-boost="false">
      <Problems also={error === undefined ? undefined : { field: "kode", text: error }} />
      <h2>{t.masuk}</h2>
      <TextField
        name="kode"
        label={t.kode}
        hint={t.kodeHint}
        value={typed}
        error={error}
        autocomplete="off"
        attrs={{ autocapitalize: "none", spellcheck: "false" }}
      />
      <Button kind="primary" icon="arrow-right">
        {t.kodeTombol}
      </Button>
    </form>
  );
};

const Invitations = ({ demo }: { demo: false | string }) => {
  const t = useWords(mukaWords);
  return (
    <section class="muka-lebar muka-ajakan">
      {demo && (
        <div>
          <LinkButton icon="users" href={demo} attrs={{ "hx-boost": "false" }}>
            {t.demo}
          </LinkButton>
          <p class="hint">{t.demoJelas}</p>
        </div>
      )}
      <div>
        <LinkButton icon="building-2" href="/daftar">
          {t.daftar}
        </LinkButton>
        <p class="hint">{t.daftarJelas}</p>
      </div>
    </section>
  );
};

const Stage = ({ icon, title, text }: { icon: IconName; title: string; text: string }) => (
  <li>
    <Icon name={icon} />
    <h2>{title}</h2>
    <p>{text}</p>
  </li>
);

const Reader = ({ who, what }: { who: string; what: string }) => (
  <div>
    <dt>{who}</dt>
    <dd>{what}</dd>
  </div>
);
