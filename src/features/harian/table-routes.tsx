import { Hono } from "hono";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import { newId } from "../../data/ids.ts";
import { harianWords } from "../../i18n/harian.ts";
import { said } from "../../i18n/penolakan.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { MAX_GRID_BYTES, readLists } from "../../web/form.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { rentangKetikan } from "./entri.ts";
import { type C, mingguOf, openWeek, type Pekan } from "./load.ts";
import { namaPekan } from "./parts.tsx";
import { saveLines } from "./save.ts";
import { TablePage } from "./table-page.tsx";
import { type Berubah, bacaTabel, type Dibaca, type Ketik, ketikDari, ketikTersimpan } from "./table-rows.ts";

/** A week as a table of fields, saved whole or not at all. */
export const harianTabel = new Hono<AgencyEnv>()
  .get("/harian/tabel", async (c) => {
    const week = await openWeek(c);
    return tablePage(c, week, { ketik: ketikTersimpan(week.baris) });
  })
  .post("/harian/tabel", save);

async function save(c: C): Promise<Response> {
  const lists = await readLists(c, MAX_GRID_BYTES);
  const ketik = ketikDari(lists);
  const open = () =>
    openWeek(
      c,
      rentangKetikan(
        ketik.map((k) => k.ketikan),
        mingguOf(c),
        c.var.today,
      ),
    );
  const week = await open();
  if (lists.langkah?.[0] === "baris") return tablePage(c, week, { ketik, spare: 8 });
  const dibaca = read(c, week, ketik);
  if (dibaca.berubah.size > 0 || dibaca.salah.length > 0) return tablePage(c, week, { ketik, dibaca });
  const { simpan, hapus } = dibaca;
  const to = `${baseOf(c)}/harian?minggu=${week.pekan.dari}&tersimpan=${simpan.length}${hapus.length > 0 ? `&dihapus=${hapus.join()}` : ""}`;
  if (simpan.length + hapus.length === 0)
    return c.redirect(`${baseOf(c)}/harian?minggu=${week.pekan.dari}&tersimpan=tetap`, 303);
  const recorded = await saveLines(c.var.db, whoOf(c, week.me, to), { simpan, hapus });
  if (recorded !== "berubah") return c.redirect(to, 303);
  const now = await open();
  return tablePage(c, now, { ketik, dibaca: read(c, now, ketik), lost: true });
}

const read = (c: C, week: Pekan, ketik: readonly Ketik[]): Dibaca =>
  bacaTabel(ketik, week.baris, week.fakta, week.pekan.dari, c.var.now);

type Tried = {
  readonly ketik: readonly Ketik[];
  readonly dibaca?: Dibaca;
  readonly lost?: boolean;
  readonly spare?: number;
};

function tablePage(c: C, week: Pekan, { ketik, dibaca, lost, spare = 2 }: Tried) {
  const { lang, now, today } = c.var;
  const t = harianWords[lang];
  const berubah: Berubah = dibaca?.berubah ?? new Map();
  const first = dibaca?.salah[0]?.refusal;
  const changed = lost || berubah.size > 0;
  const refusal = changed && !first ? changedMeanwhile : first;
  if (refusal) c.status(statusOf(refusal));
  return c.render(
    <TablePage
      base={baseOf(c)}
      pekan={week.pekan}
      today={today}
      fakta={week.fakta}
      ketik={ketik}
      salah={cells(c, dibaca)}
      berubah={berubah}
      refused={changed ? said(changedMeanwhile, lang) : undefined}
      command={newId(now)}
      spare={spare}
    />,
    {
      title: `${t.tabel.judul} · ${namaPekan(week.pekan, lang)}`,
      breadcrumb: [
        { label: t.judul, href: `${baseOf(c)}/harian?minggu=${week.pekan.dari}` },
        { label: t.tabel.judul },
      ],
      failed: refusal !== undefined,
    },
  );
}

function cells(c: C, dibaca: Dibaca | undefined) {
  const { lang } = c.var;
  return new Map(
    (dibaca?.salah ?? []).map(({ at, kolom, refusal }) => [
      at,
      {
        [kolom]:
          refusal.code === "satuan-panjang" ? harianWords[lang].salah["satuan-panjang"] : said(refusal, lang),
      },
    ]),
  );
}
