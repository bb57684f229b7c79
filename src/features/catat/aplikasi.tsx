import { newId } from "../../data/ids.ts";
import { catatWords } from "../../i18n/catat.ts";
import { asset } from "../../web/assets.ts";
import type { C } from "../../web/bukti/umum.ts";
import { CatatForm } from "../../web/catat/formulir.tsx";
import { baseOf } from "../../web/paths.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";

/** What a phone asks before it puts the agency's Selaras beside its other applications. Says nothing about anybody. */
export function manifest(c: C): Response {
  const base = baseOf(c);
  const t = catatWords[c.var.lang].aplikasi;
  const png = (size: 192 | 512) => ({
    src: asset[`ikon-${size}.png`],
    type: "image/png",
    sizes: `${size}x${size}`,
    purpose: "any maskable",
  });
  const icons = [png(192), png(512), { src: "/ikon.svg", type: "image/svg+xml", sizes: "any" }];
  const shortcut = (name: string, path: string) => ({ name, url: `${base}${path}`, icons: [png(192)] });
  return c.json(
    {
      id: `${base}/`,
      name: `Selaras · ${c.var.agency.nama}`,
      short_name: "Selaras",
      description: t.jelas,
      lang: c.var.lang,
      start_url: `${base}/catat`,
      scope: `${base}/`,
      display: "standalone",
      background_color: "#fbfbf8",
      theme_color: "#0b5d5e",
      icons,
      shortcuts: [shortcut(t.catat, "/catat"), shortcut(t.beranda, "/"), shortcut(t.bukti, "/bukti")],
    },
    200,
    { "content-type": "application/manifest+json; charset=UTF-8", "cache-control": "private, max-age=3600" },
  );
}

/**
 * The one page a phone keeps: it reads no table and knows nobody. What it shows of a person it takes from that
 * person's phone (docs/decisions/2026-11-22-luring.md).
 */
export function shell(c: C) {
  const t = catatWords[c.var.lang].luring;
  return c.render(
    <div class="stack-l">
      <PageHead title={t.judul} lead={t.lead} />
      <p class="muted" data-tanpa-orang>
        {t.masuk}
      </p>
      <CatatForm
        base={baseOf(c)}
        klien={newId(c.var.now)}
        bahan={{ pilihan: [], terakhir: "" }}
        pegawai=""
        hari={null}
        tanggal=""
      />
      <p>
        <LinkButton href={`${baseOf(c)}/catat`} attrs={{ "hx-boost": "false" }}>
          {t.coba}
        </LinkButton>
      </p>
    </div>,
    { title: t.judul },
  );
}
