import { noticeStatement } from "../../data/agency/kabar.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { noticeText } from "../../i18n/pemberitahuan.ts";
import { skpWords } from "../../i18n/skp.ts";
import type { Lang } from "../../i18n/words.ts";

export type Sender = {
  readonly now: number;
  readonly zona: Zona;
  readonly instansi: string;
  /** Address of the agency's pages, for letters. */
  readonly alamat: string;
};
type News = {
  readonly kepada: string | null;
  readonly jenis: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly tautan: string;
};

/** To the other party, in the inbox and in the language of whoever reads it by post. */
export function tell(news: News, sender: Sender): Statement<number>[] {
  const { now } = sender;
  const [id, en] = (["id", "en"] as const).map((lang) => letter(news, sender, lang));
  return [
    noticeStatement(news, now),
    change`INSERT INTO surat_keluar (id, kepada, subjek, isi, kirim_pada, dibuat_pada)
      SELECT ${newId(now)}, p.email, CASE WHEN a.bahasa = 'en' THEN ${en?.subjek} ELSE ${id?.subjek} END,
        CASE WHEN a.bahasa = 'en' THEN ${en?.isi} ELSE ${id?.isi} END, ${now}, ${now}
      FROM pegawai p LEFT JOIN akun a ON a.pegawai = p.id WHERE p.id = ${news.kepada} AND p.email IS NOT NULL`,
  ];
}

function letter(news: News, sender: Sender, lang: Lang) {
  const { judul, teks } = noticeText(news.jenis, news.data, lang, sender.zona);
  const t = skpWords[lang].surat;
  return {
    subjek: judul,
    isi: `${teks}\n\n${t.buka}: ${sender.alamat}${news.tautan}\n\n${t.kaki(sender.instansi)}`,
  };
}
