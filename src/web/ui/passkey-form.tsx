import type { Child } from "hono/jsx";
import { asset } from "../assets.ts";
import { Button } from "./button.tsx";
import { HiddenFields } from "./confirm.tsx";

type Props = {
  readonly action: string;
  readonly step: "get" | "create";
  /** What the browser is asked, as JSON. */
  readonly options: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly label: string;
  readonly words: {
    readonly skrip: string;
    readonly takBisa: string;
    readonly gagal: string;
    readonly tunggu: string;
  };
  readonly children?: Child;
};

/** The browser alone can speak to a passkey: the button appears with the script, until then its absence is explained. */
export const PasskeyForm = (props: Props) => (
  <form
    method="post"
    action={props.action}
    class="stack-s"
    novalidate
    hx-boost="false"
    data-kunci-sandi={props.step}
    data-opsi={props.options}
    data-tak-bisa={props.words.takBisa}
    data-gagal={props.words.gagal}
    data-tunggu={props.words.tunggu}
  >
    <HiddenFields fields={{ ...props.hidden, jawaban: "" }} />
    {props.children}
    <p hidden>
      <Button type="button" icon="key-round">
        {props.label}
      </Button>
    </p>
    <output class="hint">{props.words.skrip}</output>
    <script src={asset["kunci-sandi.js"]} defer />
  </form>
);
