import { demoWords } from "../i18n/demo.ts";
import { LinkButton } from "../web/ui/button.tsx";
import { PageHead } from "../web/ui/page-head.tsx";
import { useWords } from "../web/words.ts";
import { InstansiSection } from "./instansi-section.tsx";
import { type JamProps, JamSection } from "./jam-section.tsx";
import { KabarNotice } from "./kabar-notice.tsx";
import type { InstansiDemo } from "./queries.ts";
import type { Kabar } from "./waktu.ts";

type Props = JamProps & {
  readonly instansi: readonly InstansiDemo[];
  readonly kabar: Kabar | null;
  readonly sandi: string;
};

/** The door of the demo: who to be, and what time it is. */
export const DemoPage = (props: Props) => {
  const t = useWords(demoWords);
  return (
    <div class="stack-l">
      {props.kabar && <KabarNotice kabar={props.kabar} />}
      <PageHead
        overline={t.overline}
        title={t.title}
        lead={t.lead}
        focus={props.tanggalSalah === undefined}
      />
      {props.instansi.map((satu) => (
        <InstansiSection instansi={satu} />
      ))}
      <JamSection {...props} />
      <section class="columns">
        <div class="card stack-s">
          <h2>{t.sandi.title}</h2>
          <p>{t.sandi.jelas}</p>
          <p>
            <code>{props.sandi}</code>
          </p>
        </div>
        <div class="card stack-s">
          <h2>{t.sendiri.title}</h2>
          <p>{t.sendiri.jelas}</p>
          <LinkButton href="/daftar" icon="building-2">
            {t.sendiri.tombol}
          </LinkButton>
        </div>
      </section>
    </div>
  );
};
