/// <reference types="@cloudflare/vitest-plugin/types" />
declare namespace Cloudflare {
  interface Env {
    DIRECTORY_MIGRATIONS: import("cloudflare:test").D1Migration[];
    AGENCY_MIGRATIONS: import("cloudflare:test").D1Migration[];
  }
}
declare module "*.md?raw" {
  const text: string;
  export default text;
}
