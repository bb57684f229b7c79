import { umpanBalikWords } from "../../i18n/umpan-balik.ts";
import { umpanMintaWords } from "../../i18n/umpan-minta.ts";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { useLang } from "../../web/words.ts";
import type { FeedbackPageProps } from "./feedback-page.tsx";

/** Ps. 19 ayat (2): how often is agreed by the two; one proposes, the other confirms. */
export const Frekuensi = (props: FeedbackPageProps) => {
  const lang = useLang();
  const t = umpanMintaWords[lang];
  const { ritme: nama } = umpanBalikWords[lang];
  const { ritme, usul, mayPropose, mayAgree, disepakati, base, head, perintah } = props;
  if (head.keadaan !== "ditetapkan" || !props.terbaca) return null;
  const lain = ritme === "bulanan" ? "triwulanan" : "bulanan";
  const path = `${base}/umpan-balik/${head.id}/frekuensi`;
  return (
    <section class="stack-s" aria-labelledby="frekuensi">
      <h2 id="frekuensi">{t.ritmeJudul}</h2>
      <p>{(disepakati ? t.ritmeKini : t.ritmeBawaan)(nama[ritme])}</p>
      {usul && (
        <p>
          {t.ritmeMenunggu(usul.nama, nama[usul.ritme])} {!mayAgree && t.ritmeTunggu}
        </p>
      )}
      {usul && mayAgree && (
        <form method="post" action={`${path}/jawaban`} class="cluster">
          <HiddenFields fields={{ perintah }} />
          <Button name="jawab" value="setuju">
            {t.ritmeSetuju}
          </Button>
          <Button kind="link" name="jawab" value="tolak">
            {t.ritmeTolak}
          </Button>
        </form>
      )}
      {mayPropose && (
        <form method="post" action={path} class="cluster">
          <HiddenFields fields={{ perintah }} />
          {(disepakati ? [lain] : [ritme, lain]).map((r) => (
            <Button compact name="ritme" value={r}>
              {t.ritmeUsulKirim(nama[r as "bulanan" | "triwulanan"])}
            </Button>
          ))}
        </form>
      )}
    </section>
  );
};
