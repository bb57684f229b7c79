import { formulirWords } from "../../i18n/formulir.ts";
import { LinkButton } from "../ui/button.tsx";
import { useWords } from "../words.ts";

/** The same form as a file, on either paper. */
export const PdfLinks = ({ href }: { readonly href: string }) => {
  const t = useWords(formulirWords).kertas;
  return (
    <>
      <LinkButton compact icon="file-text" href={href} download>
        {t.pdf}
      </LinkButton>
      <LinkButton compact icon="file-text" href={`${href}?kertas=f4`} download>
        {t.pdfF4}
      </LinkButton>
    </>
  );
};
