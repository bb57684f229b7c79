import { Hono } from "hono";
import { akun } from "./features/akun/routes.tsx";
import { angkaKredit } from "./features/angka-kredit/routes.tsx";
import { bantuan, bantuanUmum } from "./features/bantuan/routes.tsx";
import { beranda } from "./features/beranda/routes.tsx";
import { bukti } from "./features/bukti/routes.tsx";
import { tautan } from "./features/bukti/tautan-routes.tsx";
import { polaRoutes } from "./features/capaian/pola-routes.tsx";
import { capaian } from "./features/capaian/routes.tsx";
import { cari } from "./features/cari/routes.tsx";
import { catat } from "./features/catat/routes.tsx";
import { catatan } from "./features/catatan/routes.tsx";
import { colek } from "./features/colek/routes.tsx";
import { delegasi } from "./features/delegasi/routes.tsx";
import { dialog } from "./features/dialog/routes.tsx";
import { dokter } from "./features/dokter/routes.tsx";
import { arsipDokumen } from "./features/dokumen/arsip-routes.tsx";
import { cabutDokumen } from "./features/dokumen/cabut-routes.tsx";
import { dokumen } from "./features/dokumen/routes.tsx";
import { hasilLama } from "./features/evaluasi/lama-routes.tsx";
import { evaluasi } from "./features/evaluasi/routes.tsx";
import { formulir } from "./features/formulir/routes.ts";
import { gudang } from "./features/gudang/routes.tsx";
import { harianBerkas } from "./features/harian/berkas-routes.tsx";
import { harianOrang } from "./features/harian/person-routes.tsx";
import { harian } from "./features/harian/routes.tsx";
import { rutin } from "./features/harian/rutin-routes.tsx";
import { harianTabel } from "./features/harian/table-routes.tsx";
import { hasil } from "./features/hasil/routes.tsx";
import { jamHukumRoutes } from "./features/jam/routes.tsx";
import { jejak } from "./features/jejak/routes.tsx";
import { kalender } from "./features/kalender/routes.tsx";
import { kalibrasi } from "./features/kalibrasi/routes.tsx";
import { keberatan } from "./features/keberatan/routes.tsx";
import { aturanRoutes } from "./features/kelola/aturan-routes.tsx";
import { kelola } from "./features/kelola/routes.tsx";
import { kemajuan } from "./features/kemajuan/routes.tsx";
import { konseling } from "./features/konseling/routes.tsx";
import { lapor } from "./features/lapor/routes.tsx";
import { matriks } from "./features/matriks/routes.tsx";
import { muka } from "./features/muka/routes.tsx";
import { mutasi } from "./features/mutasi/routes.tsx";
import { nilai } from "./features/nilai/routes.tsx";
import { operator } from "./features/operator/routes.tsx";
import { organisasi } from "./features/organisasi/routes.tsx";
import { pantauTim } from "./features/pantau/routes.tsx";
import { pegawai } from "./features/pegawai/routes.tsx";
import { pelaporan } from "./features/pelaporan/routes.tsx";
import { pemberitahuan } from "./features/pemberitahuan/routes.tsx";
import { pembinaan } from "./features/pembinaan/routes.tsx";
import { pembukaan } from "./features/pembukaan/routes.tsx";
import { pemulihan } from "./features/pemulihan/routes.tsx";
import { pendaftaran } from "./features/pendaftaran/routes.tsx";
import { peran } from "./features/peran/routes.tsx";
import { periksa } from "./features/periksa/routes.tsx";
import { periode } from "./features/periode/routes.tsx";
import { pk } from "./features/pk/routes.tsx";
import { pohon } from "./features/pohon/routes.tsx";
import { pustaka } from "./features/pustaka/routes.tsx";
import { formulirKerja } from "./features/rencana-aksi/formulir-pdf-routes.ts";
import { rencanaAksi } from "./features/rencana-aksi/routes.tsx";
import { session } from "./features/session/routes.tsx";
import { siklus } from "./features/siklus/routes.tsx";
import { simulasi } from "./features/simulasi/routes.tsx";
import { cabut } from "./features/skp/massal/cabut-routes.tsx";
import { massal } from "./features/skp/massal/routes.tsx";
import { skp } from "./features/skp/routes.tsx";
import { sso } from "./features/sso/routes.tsx";
import { status } from "./features/status/routes.tsx";
import { penelaah } from "./features/telaah/routes.tsx";
import { tim } from "./features/tim/routes.tsx";
import { tindakLanjut } from "./features/tindak-lanjut/routes.tsx";
import { umpanLuar } from "./features/umpan-balik/luar.tsx";
import { rekamanPdf } from "./features/umpan-balik/rekaman-pdf-routes.ts";
import { umpanBalik } from "./features/umpan-balik/routes.tsx";
import { kunciPublik, verifikasi } from "./features/verifikasi/routes.tsx";
import { warisan } from "./features/warisan/routes.tsx";
import { type Entry, perRequest } from "./web/config.ts";
import { enterAgency } from "./web/enter-agency.ts";
import type { AppEnv } from "./web/env.ts";
import { onError, onNotFound } from "./web/errors.tsx";
import { securityHeaders } from "./web/headers.ts";
import { layout } from "./web/layout.tsx";
import { originGuard } from "./web/origin-guard.ts";

/** The map: middleware in order, one .route() per chapter, the error pages. */
export function createApp(entry: Entry, extra?: Hono<AppEnv>): Hono<AppEnv> {
  const app = new Hono<AppEnv>({ strict: false });
  app.onError(onError);
  app.notFound((c) => onNotFound(c, app.routes));
  app.use(securityHeaders, perRequest(entry), layout, originGuard);
  if (extra) app.route("/", extra);

  for (const open of [muka, bantuanUmum, pendaftaran, status, kunciPublik]) app.route("/", open);
  app.route("/operator", operator);

  app.use("/a/:agency/*", enterAgency);
  for (const chapter of [
    session,
    sso,
    akun,
    pemulihan,
    bantuan,
    cari,
    beranda,
    kelola,
    aturanRoutes,
    siklus,
    dokter,
    gudang,
    kemajuan,
    lapor,
    organisasi,
    mutasi,
    peran,
    delegasi,
    simulasi,
    pegawai,
    periode,
    kalender,
    pemberitahuan,
    colek,
    jejak,
    pk,
    pustaka,
    pohon,
    matriks,
    massal,
    cabut,
    skp,
    formulir,
    dialog,
    penelaah,
    rencanaAksi,
    formulirKerja,
    harianTabel,
    harianBerkas,
    rutin,
    harian,
    harianOrang,
    tautan,
    bukti,
    catat,
    umpanBalik,
    rekamanPdf,
    catatan,
    pembinaan,
    konseling,
    capaian,
    polaRoutes,
    warisan,
    nilai,
    hasil,
    hasilLama,
    evaluasi,
    keberatan,
    pembukaan,
    dokumen,
    arsipDokumen,
    cabutDokumen,
    jamHukumRoutes,
    angkaKredit,
    pelaporan,
    periksa,
    kalibrasi,
    tim,
    pantauTim,
    tindakLanjut,
  ])
    app.route("/a/:agency", chapter as unknown as Hono<AppEnv>);

  // Public: whoever holds a paper may ask whether it is genuine.
  app.use("/v/:agency/*", enterAgency);
  app.route("/v/:agency", verifikasi as unknown as Hono<AppEnv>);

  // Public: somebody outside who was asked for feedback, by a link of his own.
  app.use("/u/:agency/*", enterAgency);
  app.route("/u/:agency", umpanLuar as unknown as Hono<AppEnv>);
  return app;
}
