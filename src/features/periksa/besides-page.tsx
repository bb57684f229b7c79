import { said } from "../../i18n/penolakan.ts";
import { periksaWords } from "../../i18n/periksa.ts";
import { asset } from "../../web/assets.ts";
import { Problems } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import { ButirCard } from "./butir.tsx";
import type { Butir } from "./load.ts";
import { Kemajuan, type PersonProps, Pintasan } from "./person-page.tsx";

type Props = PersonProps & {
  readonly lain: readonly Butir[];
  readonly halaman: number;
  readonly lagi: boolean;
};

/** Anything the lot did not fall on: it may be looked at as well, and is counted apart. */
export const BesidesPage = (props: Props) => {
  const { b, at, lain, halaman, lagi, refusal } = props;
  const lang = useLang();
  const t = periksaWords[lang];
  const ke = `${at}/lain?halaman=${halaman}`;
  return (
    <div class="stack-l">
      <div>
        <Problems errors={props.errors} salah={t.salah} also={refusal && { text: said(refusal, lang) }} />
        <PageHead title={t.lainJudul(b.h.nama)} lead={t.lainLead} focus={!refusal && !props.errors} />
        <Kemajuan b={b} />
      </div>
      {lain.length === 0 ? (
        <Notice>{t.lainKosong}</Notice>
      ) : (
        <form method="post" action={ke} class="stack" novalidate>
          <HiddenFields fields={{ perintah: props.perintah }} />
          <Pintasan />
          {lain.map((r, i) => (
            <ButirCard {...props} r={r} n={i + 1} dari={0} ke={ke} />
          ))}
          <div class="actions sticky tight">
            <Button attrs={{ "data-selesai": true }}>{t.simpan}</Button>
          </div>
          <script src={asset["periksa.js"]} defer />
        </form>
      )}
      <p class="cluster">
        {halaman > 1 && (
          <LinkButton kind="link" icon="arrow-left" href={`${at}/lain?halaman=${halaman - 1}`}>
            {String(halaman - 1)}
          </LinkButton>
        )}
        {lagi && (
          <LinkButton kind="link" icon="arrow-right" href={`${at}/lain?halaman=${halaman + 1}`}>
            {String(halaman + 1)}
          </LinkButton>
        )}
      </p>
    </div>
  );
};
