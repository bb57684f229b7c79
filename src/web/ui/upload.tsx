import type { Child } from "hono/jsx";
import { asset } from "../assets.ts";
import { Button } from "./button.tsx";
import { HiddenFields } from "./confirm.tsx";
import { ErrorText } from "./field.tsx";
import { Icon } from "./icons.tsx";

export type UploadWords = {
  readonly choose: string;
  readonly camera: string;
  readonly send: string;
  /** "{nama} terkirim" and so on; {nama} is filled in by the browser. */
  readonly sending: string;
  readonly done: string;
  readonly failed: string;
  readonly tooBig: string;
  readonly retry: string;
  /** Of photos that are made smaller before they are sent, and of a line that broke. */
  readonly shrinking?: string;
  readonly waiting?: string;
  readonly original?: string;
};

type UploadProps = {
  readonly action: string;
  readonly id: string;
  readonly name?: string | undefined;
  readonly hint: string;
  readonly accept: string;
  readonly maxBytes: number;
  readonly multiple?: boolean | undefined;
  /** The part of this same page that shows the files; read again when all are sent. */
  readonly refresh?: string | undefined;
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly error?: string | undefined;
  /** Where big files go in parts; without it every file is one request. */
  readonly parts?: string | undefined;
  readonly words: UploadWords;
  /** Fields that go with the files, such as what they prove. */
  readonly children?: Child;
};

/** A plain multipart form; the element around it adds progress and the camera, then asks for the page again. */
export const Upload = (props: UploadProps) => (
  <unggah-berkas
    data-maks={props.maxBytes}
    data-kirim={props.words.sending}
    data-selesai={props.words.done}
    data-gagal={props.words.failed}
    data-besar={props.words.tooBig}
    data-ulang={props.words.retry}
    data-bagian={props.parts}
    data-kecilkan={props.parts && props.words.shrinking}
    data-putus={props.words.waiting}
    data-segarkan={props.refresh ?? "#isi"}
  >
    <form method="post" action={props.action} enctype="multipart/form-data" hx-boost="false" novalidate>
      <HiddenFields fields={props.hidden} />
      {props.children}
      <p class="hint" id={`${props.id}-petunjuk`}>
        {props.hint}
      </p>
      {props.error && <ErrorText id={`${props.id}-kesalahan`}>{props.error}</ErrorText>}
      {props.parts && props.words.original && (
        <label class="choice" data-skrip hidden>
          <input type="checkbox" name="asli" value="ya" /> {props.words.original}
        </label>
      )}
      <div class="cluster">
        <label class="button pick-file">
          <Icon name="upload" />
          <span>{props.words.choose}</span>
          <input
            type="file"
            id={props.id}
            name={props.name ?? "berkas"}
            accept={props.accept}
            multiple={props.multiple}
            aria-describedby={`${props.id}-petunjuk`}
          />
        </label>
        <label class="button pick-file camera" hidden>
          <Icon name="camera" />
          <span>{props.words.camera}</span>
          <input type="file" accept="image/*" capture="environment" data-kamera />
        </label>
        <Button kind="secondary" icon="send">
          {props.words.send}
        </Button>
      </div>
    </form>
    <ul class="files" aria-live="polite" />
    <script src={asset["unggah-berkas.js"]} defer />
  </unggah-berkas>
);
