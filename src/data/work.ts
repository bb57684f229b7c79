/**
 * One message of the queue of long work: which agency, and which of its rows says what is to be done. Of the store, the
 * links and the scanner there is one state an agency: the message only says which of them is to go on.
 */
export type WorkMessage = { readonly agency: string } & Work;
export type Work = { readonly impor: string } | { readonly kerja: Kerja };
export type Kerja = (typeof KERJA)[number];
export const KERJA = ["gudang", "tautan", "pindai"] as const;
