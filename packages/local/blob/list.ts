import type { BlobStore, StoredBlob } from "./store.ts";

export type Page = Readonly<{ blobs: StoredBlob[]; hasMore: boolean; cursor?: string; folders?: string[] }>;

/** A page of blobs by prefix; folded, what lies deeper shows as folders. */
export function listBlobs(store: BlobStore, query: URLSearchParams): Page {
  const prefix = query.get("prefix") ?? "";
  const limit = Math.min(Number(query.get("limit") ?? 1000), 1000);
  const after = Buffer.from(query.get("cursor") ?? "", "base64url").toString();
  const matching = store.all().filter(({ pathname }) => pathname.startsWith(prefix));
  const folded = query.get("mode") === "folded";
  const shown = folded
    ? matching.filter(({ pathname }) => !pathname.slice(prefix.length).includes("/"))
    : matching;
  const rest = shown.filter(({ pathname }) => pathname > after);
  const blobs = rest.slice(0, limit);
  const last = blobs.at(-1);
  const hasMore = rest.length > blobs.length;
  return {
    blobs,
    hasMore,
    ...(hasMore && last ? { cursor: Buffer.from(last.pathname).toString("base64url") } : {}),
    ...(folded ? { folders: foldersIn(matching, prefix) } : {}),
  };
}

function foldersIn(blobs: StoredBlob[], prefix: string): string[] {
  const names = blobs.flatMap(({ pathname }) => {
    const [first, ...deeper] = pathname.slice(prefix.length).split("/");
    return deeper.length ? [`${prefix}${first}/`] : [];
  });
  return [...new Set(names)];
}
