/** The pool in the text of wrangler.toml, and the account's resources behind it. No file is touched here. */
const placeholder = /^00000000-/;

/** `count` more tables at the end, numbered on from the last. */
export function grow(toml, count) {
  const last = Math.max(0, ...[...toml.matchAll(/"AGENCY_(\d{3})"/g)].map(([, number]) => Number(number)));
  if (last + count > 999)
    throw new Error("Bindings are numbered with three digits: 999 is the end of this pool.");
  const tables = Array.from({ length: count }, (_, at) => tableOf(last + 1 + at));
  return { toml: [toml.trimEnd(), ...tables].join("\n\n").concat("\n"), added: tables.length };
}

/** Creates what is missing on the account; ids of databases replace their placeholders. Safe to repeat. */
export async function provision(toml, databases, wrangler, say = () => {}) {
  const existing = new Map();
  for (const { name, uuid } of JSON.parse(await wrangler(["d1", "list", "--json"]))) existing.set(name, uuid);
  let text = toml;
  for (const { name, id } of databases.filter((one) => placeholder.test(one.id))) {
    if (!existing.has(name)) {
      await wrangler(["d1", "create", name, "--location", "apac"]);
      const { uuid } = JSON.parse(await wrangler(["d1", "info", name, "--json"]));
      existing.set(name, uuid);
      say(`created D1 ${name}`);
    }
    text = text.replace(id, existing.get(name));
  }
  await ensure(wrangler, ["r2", "bucket"], "selaras-evidence", say);
  await ensure(wrangler, ["queues"], "selaras-jobs", say);
  await ensure(wrangler, ["queues"], "selaras-jobs-dlq", say);
  await ensure(wrangler, ["queues"], "selaras-work", say);
  await ensure(wrangler, ["queues"], "selaras-work-dlq", say);
  return text;
}

/**
 * Which of the secrets the account does not have. Only a Worker that is not there yet has none: after any other
 * failure nothing may be made anew, for a second pepper makes every password worthless.
 */
export async function missingSecrets(names, wrangler) {
  const list = await wrangler(["secret", "list", "--format", "json"]).catch((failure) => {
    if (/Worker "[^"]+".* not found/.test(failure.message)) return "[]";
    throw failure;
  });
  const known = JSON.parse(list).map(({ name }) => name);
  return names.filter((name) => !known.includes(name));
}

async function ensure(wrangler, kind, name, say) {
  const known = await wrangler([...kind, "info", name]).then(
    () => true,
    () => false,
  );
  if (known) return;
  await wrangler([...kind, "create", name]);
  say(`created ${kind.join(" ")} ${name}`);
}

function tableOf(number) {
  const three = String(number).padStart(3, "0");
  return [
    "[[d1_databases]]",
    `binding = "AGENCY_${three}"`,
    `database_name = "selaras-agency-${three}"`,
    `database_id = "00000000-0000-4000-8000-${String(number).padStart(12, "0")}"`,
    'migrations_dir = "migrations/agency"',
  ].join("\n");
}
