/** A Worker that does nothing but acknowledge writes, so that a test can count what a kill takes away. */
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const url = new URL(request.url);
    const db = env.AGENCY_001;
    if (url.pathname === "/demo/isi") {
      await db.prepare("CREATE TABLE IF NOT EXISTS acknowledged (id TEXT PRIMARY KEY) STRICT").run();
      await db.prepare("CREATE TABLE IF NOT EXISTS twin (id TEXT PRIMARY KEY) STRICT").run();
      return new Response(null, { status: 204 });
    }
    if (url.pathname === "/demo/pemain.json") return Response.json([{ nama: "Ayu", jabatan: "penulis uji" }]);
    if (request.method === "POST") {
      const id = url.searchParams.get("id");
      await db.batch([
        db.prepare("INSERT INTO acknowledged (id) VALUES (?1)").bind(id),
        db.prepare("INSERT INTO twin (id) VALUES (?1)").bind(id),
      ]);
      return new Response(null, { status: 201 });
    }
    const [rows, torn] = await db.batch<{ id: string }>([
      db.prepare("SELECT id FROM acknowledged"),
      db.prepare("SELECT id FROM acknowledged EXCEPT SELECT id FROM twin"),
    ]);
    return Response.json({ ids: rows?.results.map(({ id }) => id), torn: torn?.results.length });
  },
  scheduled() {},
  queue() {},
} satisfies ExportedHandler<Env>;
