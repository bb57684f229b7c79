import type { Child } from "hono/jsx";
import { Icon } from "./icons.tsx";

type FileRowProps = {
  readonly name: string;
  readonly href?: string | undefined;
  readonly image?: boolean | undefined;
  /** Evidence that is an address: its own page is opened, nothing is downloaded. */
  readonly link?: boolean | undefined;
  /** "PDF, 1,2 MB · diunggah 3 Okt · virus belum diperiksa" */
  readonly meta?: Child;
  readonly actions?: Child;
};

export const FileRow = (props: FileRowProps) => (
  <li class="file">
    <Icon name={props.link ? "external-link" : props.image ? "image" : "file-text"} />
    <div>
      {props.href ? (
        <a href={props.href} download={!props.link} hx-boost={props.link ? undefined : "false"}>
          {props.name}
        </a>
      ) : (
        <span>{props.name}</span>
      )}
      {props.meta && <p class="small muted">{props.meta}</p>}
    </div>
    {props.actions && <div class="cluster">{props.actions}</div>}
  </li>
);

export const FileList = (props: { readonly children?: Child }) => <ul class="files">{props.children}</ul>;
