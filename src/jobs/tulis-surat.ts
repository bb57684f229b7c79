import { noticeText } from "../i18n/pemberitahuan.ts";
import { suratWords } from "../i18n/surat.ts";
import type { Lang } from "../i18n/words.ts";
import type { At } from "./at.ts";

export type Surat = { readonly subjek: string; readonly isi: string; readonly html: string };
/** One thing a letter tells. */
export type Butir = { readonly judul: string; readonly teks: string; readonly alamat: string };
export type Bagian = { readonly judul?: string; readonly butir: readonly Butir[] };
export type Penerima = { readonly nama: string; readonly bahasa: Lang };
type Kabar = { readonly jenis: string; readonly data: string; readonly tautan: string };

/** Where the pages of the agency are, for whoever reads a letter. */
export const alamatOf = (origin: string, at: At): string => `${origin}/a/${at.agency.code}`;
export const pilihanOf = (origin: string, at: At): string => `${alamatOf(origin, at)}/pemberitahuan/pilihan`;

/**
 * A notice as a letter tells it. What somebody typed stays in the application: only there it is known who reads, and
 * a rating that stands in such a line leaves the house with no letter.
 */
export function butirDari(k: Kabar, lang: Lang, at: At, origin: string): Butir {
  const { pesan: _, ...data } = JSON.parse(k.data) as Record<string, unknown>;
  return { ...noticeText(k.jenis, data, lang, at.agency.zona), alamat: alamatOf(origin, at) + k.tautan };
}

/** The same words twice: plain, and with the little markup that every mail program knows. */
export function tulisSurat(
  untuk: Penerima,
  surat: {
    readonly subjek: string;
    readonly pengantar?: string;
    readonly bagian: readonly Bagian[];
    readonly penutup?: string;
  },
  at: At,
  origin: string,
): Surat {
  const t = suratWords[untuk.bahasa];
  const pilihan = pilihanOf(origin, at);
  const kaki = [t.mengapa(at.agency.nama), t.rahasia];
  const isi = [
    t.salam(untuk.nama),
    surat.pengantar,
    ...surat.bagian.map((b) =>
      [b.judul?.toUpperCase(), ...b.butir.map((x) => butirTeks(x, t.buka, b.judul !== undefined))]
        .filter(Boolean)
        .join("\n\n"),
    ),
    surat.penutup,
    `--\n${kaki.join("\n")}\n${t.pilihan}: ${pilihan}`,
  ];
  const html = [
    paragraf(t.salam(untuk.nama)),
    surat.pengantar ? paragraf(surat.pengantar) : "",
    ...surat.bagian.map((b) => bagianHtml(b, t.buka)),
    surat.penutup ? paragraf(surat.penutup) : "",
    `<hr><p style="font-size:13px;color:#555">${kaki.map(aman).join("<br>")}<br>${tautan(pilihan, t.pilihan)}</p>`,
  ];
  return {
    subjek: surat.subjek,
    isi: isi.filter(Boolean).join("\n\n"),
    html: `<!doctype html><html lang="${untuk.bahasa}"><meta charset="utf-8"><body style="font-family:sans-serif;line-height:1.5;color:#1a1a1a;max-width:40em">${html.join("")}</body></html>`,
  };
}

const butirTeks = (x: Butir, buka: string, daftar: boolean) =>
  daftar
    ? `- ${[x.judul, x.teks, x.alamat].filter(Boolean).join("\n  ")}`
    : `${x.teks}\n\n${buka}: ${x.alamat}`;

/** A part with a heading is a list; without one it is the one thing the letter is about. */
const bagianHtml = (b: Bagian, buka: string) =>
  b.judul === undefined
    ? b.butir.map((x) => paragraf(x.teks) + `<p>${tautan(x.alamat, buka)}</p>`).join("")
    : `<h2 style="font-size:16px">${aman(b.judul)}</h2><ul>${b.butir
        .map((x) => `<li>${tautan(x.alamat, x.judul)}<br>${aman(x.teks)}</li>`)
        .join("")}</ul>`;

const paragraf = (teks: string) => `<p>${aman(teks)}</p>`;
const tautan = (alamat: string, teks: string) => `<a href="${aman(alamat)}">${aman(teks)}</a>`;
const aman = (teks: string) =>
  teks
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
