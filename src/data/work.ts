/** One message of the queue of long work: which agency, and which of its rows says what is to be done. */
export type WorkMessage = { readonly agency: string; readonly impor: string };
