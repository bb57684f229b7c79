import type { Child } from "hono/jsx";
import { operatorWords } from "../../i18n/operator.ts";
import type { FieldErrors } from "../../web/form.ts";
import { Problems } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Tabs } from "../../web/ui/tabs.tsx";
import { useWords } from "../../web/words.ts";

export type Bagian = keyof Omit<(typeof operatorWords)["id"]["menu"], "label">;

const addresses = {
  instansi: "/operator",
  pool: "/operator/pool",
  tugas: "/operator/tugas",
  pesan: "/operator/pesan",
  gangguan: "/operator/gangguan",
  libur: "/operator/libur",
};

type FrameProps = {
  readonly nama: string;
  readonly at: Bagian;
  readonly title: string;
  readonly lead?: Child;
  readonly errors?: FieldErrors | undefined;
  /** Refused, and the page itself says why. */
  readonly failed?: boolean;
  readonly children?: Child;
};

/** Every operator page: who is signed in, the four places, then the content. */
export const Frame = (props: FrameProps) => {
  const t = useWords(operatorWords);
  return (
    <div class="operator stack-l">
      <div>
        <Problems errors={props.errors} salah={t.salah} />
        <PageHead
          overline={`${t.area} · ${props.nama}`}
          title={props.title}
          lead={props.lead}
          focus={!props.errors && !props.failed}
          actions={
            <form method="post" action="/operator/keluar" hx-boost="false">
              <Button kind="link" icon="log-out">
                {t.keluar}
              </Button>
            </form>
          }
        />
        <Tabs
          label={t.menu.label}
          tabs={(Object.keys(addresses) as Bagian[]).map((bagian) => ({
            href: addresses[bagian],
            label: t.menu[bagian],
            current: bagian === props.at,
          }))}
        />
      </div>
      {props.children}
    </div>
  );
};
