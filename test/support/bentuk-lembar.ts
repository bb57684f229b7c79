import type { HTMLElement } from "node-html-parser";
import type { Bentuk, Blok, Kepala } from "./format-a.ts";

/** What a sheet of ours says of itself, in the terms of format-a.ts. `isi`: words that were filled in, not the form's. */
export function bentukDari(lembar: HTMLElement, isi: readonly string[]): Bentuk {
  const kertas = lembar.classList.contains("lembar-lanskap") ? "lanskap" : "potret";
  return { kertas, blok: blocks(lembar).map((b) => blokDari(b, isi)) };
}

/** Notes follow each other in one block. */
const blocks = (lembar: HTMLElement): HTMLElement[] =>
  lembar.children
    .flatMap((e) => (e.classList.contains("penutup") ? e.children : [e]))
    .filter((e, at, all) => !(e.classList.contains("catatan") && all[at - 1]?.classList.contains("catatan")));

function blokDari(e: HTMLElement, isi: readonly string[]): Blok {
  if (e.tagName === "H2") return { judul: lines(e) };
  if (e.classList.contains("formulir-baris")) {
    const [kiri = "", kanan = ""] = e.querySelectorAll("p").map(said);
    return { baris: [kiri, kanan] };
  }
  if (e.classList.contains("identitas"))
    return {
      identitas: {
        kepala: e.querySelectorAll("thead th").map(said),
        baris: e
          .querySelectorAll("tbody tr")
          .map((tr) => tr.children.flatMap((td, at) => (at % 3 === 2 ? [] : [said(td)]))),
      },
    };
  if (e.classList.contains("tanda-tangan"))
    return { tandaTangan: e.children.map((s) => said(s.querySelectorAll("p")[1] as HTMLElement)) };
  if (e.classList.contains("catatan"))
    return { catatan: (e.parentNode as HTMLElement).querySelectorAll("p.catatan").map(said) };
  if (e.querySelector("thead") && said(e.querySelector("thead") as HTMLElement).startsWith("PERILAKU KERJA"))
    return behaviour(e);
  if (e.querySelector("thead")) return results(e);
  return {
    label: e
      .querySelectorAll("tr")
      .map((tr) => tr.children.map((td) => (isi.includes(said(td)) ? "…" : said(td)))),
  };
}

const results = (e: HTMLElement): Blok => {
  const kepala = e
    .querySelectorAll("thead tr")
    .map((tr) => tr.children.map((th): Kepala => [said(th), span(th)]));
  return {
    tabel: {
      kepala,
      kelompok: e.querySelectorAll("tr.kelompok th[scope=rowgroup]").map(said),
      kolom: Math.max(
        ...e.querySelectorAll("tbody tr").map((tr) => tr.children.reduce((n, td) => n + span(td), 0)),
      ),
    },
  };
};

function behaviour(e: HTMLElement): Blok {
  const nilai = e.querySelectorAll("tbody").map((body) => {
    const [nama, isi] = body.querySelectorAll("tr");
    const [, name] = nama?.children ?? [];
    return [said(name as HTMLElement), (isi?.querySelectorAll("li") ?? []).map(said)] as const;
  });
  const kanan = new Set(
    e.querySelectorAll("td.separuh").map((td) => said(td).slice(0, "Ekspektasi Khusus Pimpinan:".length)),
  );
  return {
    perilaku: { kepala: said(e.querySelector("thead") as HTMLElement), nilai, kanan: [...kanan].join("|") },
  };
}

/** Every letter of a sheet in its order, without blanks: what the PDF has to say too. */
export const hurufLembar = (lembar: HTMLElement): string => {
  const walk = (e: HTMLElement): string =>
    e.childNodes
      .map((n) => {
        if (n.nodeType === 3) return n.text;
        const child = n as HTMLElement;
        if (child.classList?.contains("jangan-cetak")) return "";
        return `${child.tagName === "LI" ? "- " : ""}${walk(child)}`;
      })
      .join(" ");
  return huruf(walk(lembar));
};
export const huruf = (teks: string): string => teks.replace(/\s+/gu, "");

const lines = (e: HTMLElement) =>
  e.innerHTML.split(/<br\s*\/?>/).map((part) =>
    part
      .replace(/<[^>]+>/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  );
export const said = (e: HTMLElement): string =>
  e.text
    .replace(/[^\S\u00a0]+/g, " ")
    .replaceAll("\u00a0", " ")
    .trim();
const span = (e: HTMLElement): number => Number(e.getAttribute("colspan") ?? 1);
