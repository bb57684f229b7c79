import { Hono } from "hono";
import type { AgencyEnv } from "../../web/env.ts";
import { idParam, pegawaiParam, skpParam, skpPeriodeParam } from "../../web/params.ts";
import { beri, beriForm, cari } from "./beri.tsx";
import { jawabUsul, usul } from "./berkala.tsx";
import { hub } from "./hub.tsx";
import { give, lembar } from "./lembar.tsx";
import { mintaForm, mintaKirim } from "./minta.tsx";
import { cabutMinta, jawab, perbaruiTautan, permintaan, tolakMinta } from "./permintaan.tsx";
import { rekaman } from "./rekaman.tsx";
import { balas, cabut, koreksi, satu, tempatkan } from "./satu.tsx";
import { timDraf, timKirim, timPage, timTemplat } from "./tim.tsx";

export const umpanBalik = new Hono<AgencyEnv>()
  .get("/umpan-balik", hub)
  .get("/umpan-balik/beri", cari)
  .get("/umpan-balik/beri/:pegawai", pegawaiParam, beriForm)
  .post("/umpan-balik/beri/:pegawai", pegawaiParam, beri)
  .get("/umpan-balik/minta", mintaForm)
  .post("/umpan-balik/minta", mintaKirim)
  .get("/umpan-balik/permintaan/:id", idParam, permintaan)
  .post("/umpan-balik/permintaan/:id", idParam, jawab)
  .post("/umpan-balik/permintaan/:id/penolakan", idParam, tolakMinta)
  .post("/umpan-balik/permintaan/:id/pencabutan", idParam, cabutMinta)
  .post("/umpan-balik/permintaan/:id/tautan", idParam, perbaruiTautan)
  .get("/umpan-balik/satu/:id", idParam, satu)
  .post("/umpan-balik/satu/:id/koreksi", idParam, koreksi)
  .post("/umpan-balik/satu/:id/pencabutan", idParam, cabut)
  .post("/umpan-balik/satu/:id/balasan", idParam, balas)
  .post("/umpan-balik/satu/:id/tempat", idParam, tempatkan)
  .get("/umpan-balik/tim", timPage)
  .post("/umpan-balik/tim", timKirim)
  .post("/umpan-balik/tim/draf", timDraf)
  .post("/umpan-balik/tim/kalimat", timTemplat)
  .get("/umpan-balik/:skp", skpParam, lembar)
  .post("/umpan-balik/:skp", skpParam, give)
  .post("/umpan-balik/:skp/frekuensi", skpParam, usul)
  .post("/umpan-balik/:skp/frekuensi/jawaban", skpParam, jawabUsul)
  .get("/umpan-balik/:skp/rekaman/:periode", skpPeriodeParam, rekaman);
