import type { PeringatanBukti } from "../../domain/peringatan-bukti.ts";
import { tanggalPendek } from "../../i18n/dates.ts";
import { peringatanWords } from "../../i18n/peringatan-bukti.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { useLang } from "../words.ts";

/** What is worth a second look at a piece of evidence, in words with a shape; nothing when there is nothing. */
export const PeringatanBuktiList = (props: { readonly of: readonly PeringatanBukti[] | undefined }) => {
  const lang = useLang();
  return (
    <>
      {props.of?.map((p) => (
        <>
          {" "}
          <StatusTag kind="proses">{kata(p, lang)}</StatusTag>
        </>
      ))}
    </>
  );
};

function kata(p: PeringatanBukti, lang: "id" | "en"): string {
  const t = peringatanWords[lang];
  if (p.kode === "sama-orang-lain") return t[p.kode](String(p.orang));
  return p.kode === "foto-di-luar-periode" ? t[p.kode](tanggalPendek(p.tanggal, lang)) : t[p.kode];
}
