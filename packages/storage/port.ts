export type StoredBlob = Readonly<{ url: string }>;
export type BlobFacts = Readonly<{ url: string; pathname: string; contentType: string; bytes: number }>;

export type PutOptions = Readonly<{
  contentType: string;
  /** How long browsers and caches may keep it. */
  cacheSeconds: number;
  /** Off unless said: a picture's name is made from its content, so nothing of that name needs replacing. */
  overwrite?: boolean;
}>;

/** Public files: pictures of products, logos. Nothing private goes here. */
export interface BlobStore {
  /** The name is kept as given. Putting an existing name without `overwrite` throws `BlobExistsError`. */
  put(pathname: string, body: Uint8Array<ArrayBuffer> | string, options: PutOptions): Promise<StoredBlob>;
  /** By address or by name. Removing what is not there is fine. */
  remove(urls: readonly string[]): Promise<void>;
  /** Null when there is no such file. */
  head(url: string): Promise<BlobFacts | null>;
}

export class BlobExistsError extends Error {
  override readonly name = "BlobExistsError";
}
