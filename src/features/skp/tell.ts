import { noticeStatement } from "../../data/agency/kabar.ts";
import type { Statement } from "../../data/agency/statement.ts";

type News = {
  readonly kepada: string | null;
  readonly jenis: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly tautan: string;
};

/** To the other party, in the inbox; whether it is a letter too is the reader's choice (jobs/send-notices.ts). */
export const tell = (news: News, { now }: { readonly now: number }): Statement<number>[] => [
  noticeStatement(news, now),
];
