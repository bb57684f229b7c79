import { catatWords } from "../../i18n/catat.ts";
import type { Me } from "../env.ts";
import { useLang } from "../words.ts";
import { CatatForm, type CatatFormProps } from "./formulir.tsx";

/** A phone keeps notes of who signed in himself: not of whom he looks at, prepares for or supports. */
export const keepsNotes = (me: Me): boolean => !me.pinjam && !me.bantuan;

/** The quick capture where one begins the day: one line, a photo, one press. */
export const CatatCard = ({
  lembar,
  ...props
}: CatatFormProps & { readonly lembar?: string | undefined }) => {
  const t = catatWords[useLang()];
  return (
    <section class="card stack-s">
      <h2>{t.kartu}</h2>
      <CatatForm {...props} />
      <p class="small cluster">
        <a href={`${props.base}/catat`}>{t.tanggalLain}</a>
        {lembar && <a href={lembar}>{t.lembar}</a>}
      </p>
    </section>
  );
};
