import type { Agency } from "./directory/database.ts";

/** R2, already inside the agency's prefix: a key of another agency cannot be named. */
export type Evidence = {
  /** Create-only; the store itself compares the hash. null = that key exists already. */
  put(
    key: string,
    body: ReadableStream | ArrayBuffer,
    sha256: string,
    type: string,
  ): Promise<R2Object | null>;
  get(key: string, range?: Headers): Promise<R2ObjectBody | null>;
  head(key: string): Promise<R2Object | null>;
  list(
    cursor?: string,
    folder?: string,
  ): Promise<{ keys: { key: string; size: number; uploaded: number }[]; cursor: string | null }>;
  /** Files under a folder behind a key, in the order of their keys: a place that needs no cursor of the store. */
  after(
    folder: string,
    key: string,
  ): Promise<{ keys: { key: string; size: number; uploaded: number }[]; more: boolean }>;
  delete(key: string): Promise<void>;
};

/** Where an agency's files lie, and nobody else's. */
export const prefixOf = (agency: string): string => `${agency}/`;

export function openEvidence(bucket: R2Bucket, agency: Agency): Evidence {
  const prefix = prefixOf(agency.id);
  return {
    put: (key, body, sha256, type) =>
      bucket.put(prefix + key, body, {
        sha256,
        onlyIf: new Headers({ "If-None-Match": "*" }),
        httpMetadata: { contentType: type },
      }),
    get: (key, range) => bucket.get(prefix + key, range ? { range } : {}),
    head: (key) => bucket.head(prefix + key),
    list: async (cursor, folder = "") => {
      const page = await bucket.list({ prefix: prefix + folder, ...(cursor ? { cursor } : {}) });
      return { keys: keysOf(page, prefix), cursor: page.truncated ? page.cursor : null };
    },
    after: async (folder, key) => {
      const page = await bucket.list({
        prefix: prefix + folder,
        ...(key > folder && { startAfter: prefix + key }),
      });
      return { keys: keysOf(page, prefix), more: page.truncated };
    },
    delete: (key) => bucket.delete(prefix + key),
  };
}

const keysOf = (page: R2Objects, prefix: string) =>
  page.objects.map((o) => ({
    key: o.key.slice(prefix.length),
    size: o.size,
    uploaded: o.uploaded.getTime(),
  }));
