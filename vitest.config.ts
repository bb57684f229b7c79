import path from "node:path";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const migrations = (name: string) => readD1Migrations(path.join(root, "migrations", name));

// The secrets of the tests are bindings below; wrangler looks for them in its own files and says so each time.
process.env.WRANGLER_LOG ??= "error";

const limits = { testTimeout: 20_000, hookTimeout: 60_000 };
const strict = "./test/support/strict-console.ts";

/** Rules and what reads the source: plain node, milliseconds. */
const rules = {
  test: {
    ...limits,
    name: "rules",
    include: ["test/domain/**/*.test.ts?(x)", "test/*.test.ts?(x)"],
    exclude: ["test/doors.test.ts?(x)"],
    setupFiles: [strict],
  },
};

/** Features in workerd with real D1 and R2. One runtime for all files: tests use fresh ids. */
const features = async () => ({
  plugins: [
    cloudflareTest({
      wrangler: { configPath: "./wrangler.toml" },
      miniflare: {
        // The seed of the demo gets a directory and rooms of its own: no other file sees its agencies.
        d1Databases: [
          "DEMO_DIRECTORY",
          "DEMO_ROOM_1",
          "DEMO_ROOM_2",
          "DEMO_DIRECTORY_2",
          "DEMO_ROOM_3",
          "DEMO_ROOM_4",
          "DEMO_DIRECTORY_3",
          "DEMO_ROOM_5",
          "DEMO_ROOM_6",
        ],
        bindings: {
          DIRECTORY_MIGRATIONS: await migrations("directory"),
          AGENCY_MIGRATIONS: await migrations("agency"),
          PEPPER: "cGVwcGVyIG9mIHRoZSB0ZXN0cywgMzIgYnl0ZXMgISE",
          SEGEL: "c2VhbCBrZXkgb2YgdGhlIHRlc3RzIDMyIGJ5dGVzISE",
          PERIKSA_TAUTAN: "tidak",
          GEMBOK: "cGFkbG9jayBvZiB0aGUgdGVzdHMsIDMyIGJ5dGVzICEh",
        },
      },
    }),
  ],
  test: {
    ...limits,
    name: "features",
    include: ["test/{features,web,data,jobs}/**/*.test.ts?(x)", "test/doors.test.ts?(x)"],
    isolate: false,
    fileParallelism: false,
    globalSetup: ["./test/support/build-assets.ts"],
    setupFiles: [strict, "./test/support/migrate.ts"],
  },
});

/** Whole cycles over HTTP and in Chromium, on the bundle that `npm start` serves. */
const journeys = {
  test: {
    ...limits,
    testTimeout: 120_000,
    name: "journeys",
    include: ["test/journeys/**/*.test.ts?(x)"],
    fileParallelism: false,
    globalSetup: ["./test/support/serve-demo.ts"],
    setupFiles: [strict],
  },
};

/** start, migrate, pool:grow, the bundles: each run as a person would run it. */
const tooling = {
  test: {
    ...limits,
    testTimeout: 120_000,
    name: "tooling",
    include: ["test/tooling/**/*.test.ts"],
    fileParallelism: false,
    setupFiles: [strict],
  },
};

export default defineConfig(async () => ({
  test: {
    projects: [rules, await features(), journeys, tooling],
    reporters: ["default", "json"],
    outputFile: { json: "dist/tests.json" },
  },
}));
