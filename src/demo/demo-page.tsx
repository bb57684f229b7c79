import { waktu } from "../i18n/dates.ts";
import { demoWords } from "../i18n/demo.ts";
import { Button, LinkButton } from "../web/ui/button.tsx";
import { PageHead } from "../web/ui/page-head.tsx";
import { useLang, useWords } from "../web/words.ts";
import { InstansiSection } from "./instansi-section.tsx";
import { type JamProps, JamSection } from "./jam-section.tsx";
import { KabarNotice } from "./kabar-notice.tsx";
import type { InstansiDemo } from "./queries.ts";
import { type Kabar, ZONA_DEMO } from "./waktu.ts";

type Props = JamProps & {
  readonly instansi: readonly InstansiDemo[];
  readonly kabar: Kabar | null;
  /** code → name of every agency, a visitor's own too. */
  readonly namaInstansi: ReadonlyMap<string, string>;
  readonly sandi: string;
};

/** The door of the demo: who to be, and what time it is. */
export const DemoPage = (props: Props) => {
  const t = useWords(demoWords);
  const nama = (code: string) => props.namaInstansi.get(code) ?? code;
  return (
    <div class="stack-l">
      {props.kabar && <KabarNotice kabar={props.kabar} nama={nama} />}
      <PageHead
        overline={t.overline}
        title={t.title}
        lead={t.lead}
        focus={props.tanggalSalah === undefined}
      />
      <p>
        <strong>{t.sekarang(waktu(props.now, ZONA_DEMO, useLang()))}</strong> <a href="#jam">{t.keJam}</a>
      </p>
      {props.instansi.map((satu) => (
        <InstansiSection instansi={satu} />
      ))}
      <JamSection {...props} />
      <section class="columns">
        <div class="card stack-s">
          <h2>{t.sendiri.title}</h2>
          <p>{t.sendiri.jelas}</p>
          <LinkButton href="/daftar" icon="building-2">
            {t.sendiri.tombol}
          </LinkButton>
        </div>
        <div class="card stack-s">
          <h2>{t.operator.title}</h2>
          <p>{t.operator.jelas}</p>
          <form method="post" action="/demo/operator" hx-boost="false">
            <Button icon="settings">{t.operator.tombol}</Button>
          </form>
        </div>
      </section>
      <section class="stack-s">
        <h2>{t.sandi.title}</h2>
        <p>
          {t.sandi.jelas} <strong>{props.sandi}</strong>
        </p>
        <p class="hint">{t.sandi.faktor}</p>
      </section>
    </div>
  );
};
