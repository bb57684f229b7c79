import { env } from "cloudflare:workers";
import { type AgencyDb, openAgency, SCHEMA_NEEDED } from "../../src/data/agency/database.ts";
import { ABSOLUTE_MS, IDLE_MS } from "../../src/data/agency/session.ts";
import { type Agency, findAgency } from "../../src/data/directory/database.ts";
import { newId, newSecret, sha256Hex } from "../../src/data/ids.ts";
import { NOW } from "./house.ts";

/** One of the cast, signed in. `jabatanId` is the penempatan. */
export type Person = {
  readonly id: string;
  readonly nama: string;
  readonly nip: string;
  readonly cookie: string;
  readonly penempatan: string;
};

export type Cast = {
  readonly agency: Agency;
  readonly db: AgencyDb;
  /** The same room without its guard, to look behind the scenes. */
  readonly d1: D1Database;
  /** Prefix of the agency's paths. */
  readonly base: string;
  readonly unit: { readonly induk: string; readonly bidang: string };
  /** pegawai (JF in the bidang) */ readonly ayu: Person;
  /** her pejabat penilai, head of the bidang */ readonly bagas: Person;
  /** admin of the agency, colleague in the bidang */ readonly citra: Person;
  /** pegawai of another agency */ readonly dimas: Person;
  /** head of the unit above: atasan pejabat penilai of Ayu, pejabat penilai of Bagas */ readonly farida: Person;
  /** auditor of the agency */ readonly gita: Person;
  /** another pegawai of the bidang, a stranger to Ayu's file */ readonly hadi: Person;
  readonly other: {
    readonly agency: Agency;
    readonly db: AgencyDb;
    readonly base: string;
    readonly unit: string;
  };
};

/** Two agencies that all test files share; people, units and their rows are new in every cast. */
/** A room for tests that move an agency's time, so that nobody else's windows move with it. */
export const OWN_ROOM = { code: "waktu-uji", binding: "AGENCY_003" } as const;
const SHARED_ROOM = { code: "kanwil-uji", binding: "AGENCY_001" } as const;

export async function castOf(
  at: number = NOW,
  room: { readonly code: string; readonly binding: string } = SHARED_ROOM,
): Promise<Cast> {
  const home = await agencyOf(room.code, "Kanwil Uji", "WIB", room.binding, at);
  const away = await agencyOf("dinas-uji", "Dinas Uji", "WIT", "AGENCY_002", at);
  const induk = await unit(home.d1, "Kantor Wilayah Uji", null);
  const bidang = await unit(home.d1, "Bidang Uji", induk);
  const elsewhere = await unit(away.d1, "Dinas Uji", null);
  const farida = await person(home, "Farida Wulandari", induk, "jpt-pratama", true, null, null);
  const bagas = await person(
    home,
    "Bagas Prakoso",
    bidang,
    "administrator",
    true,
    { id: farida.id, unit: induk },
    null,
  );
  const line = { id: bagas.id, unit: bidang };
  const ayu = await person(home, "Ayu Lestari", bidang, "jf", false, line, farida.id);
  const citra = await person(home, "Citra Maharani", bidang, "jf", false, line, farida.id, "admin");
  const gita = await person(home, "Gita Ananda", bidang, "jf", false, line, farida.id, "auditor");
  const hadi = await person(home, "Hadi Susanto", bidang, "jf", false, line, farida.id);
  const dimas = await person(away, "Dimas Wirawan", elsewhere, "jf", false, null, null);
  return {
    ...home,
    unit: { induk, bidang },
    ayu,
    bagas,
    citra,
    dimas,
    farida,
    gita,
    hadi,
    other: { ...away, unit: elsewhere },
  };
}

type Room = {
  readonly agency: Agency;
  readonly db: AgencyDb;
  readonly d1: D1Database;
  readonly base: string;
  readonly at: number;
};

async function agencyOf(
  code: string,
  nama: string,
  zona: string,
  binding: string,
  at: number,
): Promise<Room> {
  const id = `01TJ1${code
    .replace(/[^a-z]/g, "")
    .toUpperCase()
    .replace(/[ILOU]/g, "X")
    .padEnd(21, "0")}`.slice(0, 26);
  await env.DIRECTORY.batch([
    env.DIRECTORY.prepare(
      "INSERT INTO pool (binding, keadaan, agency, diklaim_pada) VALUES (?1, 'terpakai', ?2, ?3) ON CONFLICT (binding) DO UPDATE SET keadaan = 'terpakai', agency = ?2",
    ).bind(binding, id, at),
    env.DIRECTORY.prepare(
      "INSERT OR IGNORE INTO agency (id, code, nama, jenis, zona, binding, keadaan, versi_skema, dibuat_pada) VALUES (?1, ?2, ?3, 'pusat', ?4, ?5, 'aktif', ?6, ?7)",
    ).bind(id, code, nama, zona, binding, SCHEMA_NEEDED, at),
  ]);
  const d1 = (env as unknown as Record<string, D1Database>)[binding] as D1Database;
  await d1
    .prepare(
      "INSERT OR IGNORE INTO instansi (id, agency, code, nama, jenis, zona) VALUES (1, ?1, ?2, ?3, 'pusat', ?4)",
    )
    .bind(id, code, nama, zona)
    .run();
  // These people have no telephones: the agency only recommends a second factor (test/features/akun has the rule).
  await d1
    .prepare(
      "INSERT OR IGNORE INTO aturan (kunci, nilai, dari) VALUES ('masuk.faktor-kedua', 'dianjurkan', '2000-01-01')",
    )
    .run();
  const agency = (await findAgency(env, code, at)) as Agency;
  return { agency, db: await openAgency(env, agency), d1, base: `/a/${code}`, at };
}

async function unit(d1: D1Database, nama: string, induk: string | null): Promise<string> {
  const id = newId(NOW);
  await d1.batch([
    d1.prepare("INSERT INTO unit (id) VALUES (?1)").bind(id),
    d1
      .prepare("INSERT INTO unit_versi (id, unit, dari, nama, induk) VALUES (?1, ?2, '2020-01-01', ?3, ?4)")
      .bind(newId(NOW), id, nama, induk),
  ]);
  return id;
}

type Penilai = { readonly id: string; readonly unit: string } | null;

/** Invented numbers meet now and then among thousands: then another one is invented. */
async function person(...who: Parameters<typeof onePerson>): Promise<Person> {
  try {
    return await onePerson(...who);
  } catch (error) {
    if (!String(error).includes("nomor_pegawai.nomor")) throw error;
    return onePerson(...who);
  }
}

async function onePerson(
  room: Room,
  nama: string,
  unit: string,
  jenisJabatan: string,
  memimpin: boolean,
  penilai: Penilai,
  atasan: string | null,
  peran?: "admin" | "auditor",
): Promise<Person> {
  const [id, penempatan] = [newId(room.at), newId(room.at)];
  const nip = inventedNip();
  const { d1 } = room;
  await d1.batch([
    d1
      .prepare("INSERT INTO pegawai (id, nama, email, jenis, dibuat_pada) VALUES (?1, ?2, ?3, 'pns', ?4)")
      .bind(id, nama, `${id.toLowerCase()}@contoh.example`, room.at),
    d1
      .prepare("INSERT INTO nomor_pegawai (nomor, pegawai, jenis, dari) VALUES (?1, ?2, 'nip', '2015-03-01')")
      .bind(nip, id),
    d1
      .prepare(
        "INSERT INTO golongan (pegawai, golongan, pangkat, dari) VALUES (?1, 'III/c', 'Penata', '2020-04-01')",
      )
      .bind(id),
    d1
      .prepare(
        "INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenjang, jenis, memimpin, dari) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'definitif', ?7, '2020-01-01')",
      )
      .bind(
        penempatan,
        id,
        unit,
        memimpin ? "Kepala Unit Uji" : "Analis Uji Ahli Muda",
        jenisJabatan,
        jenisJabatan === "jf" ? "ahli-muda" : null,
        memimpin ? 1 : 0,
      ),
    d1
      .prepare(
        "INSERT INTO garis_penilai (pegawai, dari, penempatan, unit, penilai, unit_penilai, atasan) VALUES (?1, '2020-01-01', ?2, ?3, ?4, ?5, ?6)",
      )
      .bind(id, penempatan, unit, penilai?.id ?? null, penilai?.unit ?? null, atasan),
    d1.prepare("INSERT INTO akun (pegawai, dibuat_pada) VALUES (?1, ?2)").bind(id, room.at),
    ...(peran
      ? [d1.prepare("INSERT INTO peran (pegawai, peran, dari) VALUES (?1, ?2, '2020-01-01')").bind(id, peran)]
      : []),
  ]);
  return {
    id,
    nama,
    nip,
    penempatan,
    cookie: await signedIn(room.d1, room.agency.code, id, room.at, peran !== undefined),
  };
}

/** A session as sign-in would make it, without the price of argon2. */
export async function signedIn(
  d1: D1Database,
  code: string,
  pegawai: string,
  at: number,
  khusus = false,
): Promise<string> {
  const [id, secret, kind] = [newId(at), newSecret(), khusus ? "khusus" : "biasa"] as const;
  await d1
    .prepare(
      "INSERT INTO sesi (id, pegawai, rahasia_hash, epoch, dibuat_pada, dipakai_pada, diam_ms, berakhir_pada) VALUES (?1, ?2, ?3, coalesce((SELECT sesi_epoch FROM akun WHERE pegawai = ?2), 0), ?4, ?4, ?5, ?6)",
    )
    .bind(id, pegawai, await sha256Hex(secret), at, IDLE_MS[kind], at + ABSOLUTE_MS[kind])
    .run();
  return `__Host-sesi-${code}=${id}.${pegawai}.${secret}`;
}

/** Valid in form, sequence 9xx, belongs to nobody. */
export function inventedNip(): string {
  const pick = (n: number) => (crypto.getRandomValues(new Uint32Array(1))[0] as number) % n;
  const two = (n: number) => String(n).padStart(2, "0");
  return `19${70 + pick(25)}${two(1 + pick(12))}${two(1 + pick(28))}${2015 + pick(8)}${two(1 + pick(12))}${1 + pick(2)}9${two(pick(100))}`;
}
