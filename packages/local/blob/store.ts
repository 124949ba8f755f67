import { createHash, randomUUID } from "node:crypto";
import {
  copyFileSync,
  createWriteStream,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

export type BlobAccess = "public" | "private";
export type StoredBlob = Readonly<{
  pathname: string;
  contentType: string;
  maxAge: number;
  access: BlobAccess;
  size: number;
  etag: string;
  uploadedAt: string;
  /** The file with its bytes; a new one for every upload, so that a reader never sees half of an overwrite. */
  file: string;
}>;
export type Written = Pick<StoredBlob, "file" | "size" | "etag">;
export type Described = Omit<StoredBlob, keyof Written | "uploadedAt">;

/** Blobs on disk: bytes under `bytes`, one small JSON file each under `blobs`. */
export class BlobStore {
  private readonly known = new Map<string, StoredBlob>();
  private readonly blobs: string;
  private readonly bytes: string;

  constructor(dir: string) {
    this.blobs = path.join(dir, "blobs");
    this.bytes = path.join(dir, "bytes");
    for (const folder of [this.blobs, this.bytes]) mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(this.blobs)) {
      if (!name.endsWith(".json")) continue;
      const blob = JSON.parse(readFileSync(path.join(this.blobs, name), "utf8")) as StoredBlob;
      this.known.set(blob.pathname, blob);
    }
  }

  find(pathname: string): StoredBlob | undefined {
    return this.known.get(pathname);
  }

  all(): StoredBlob[] {
    return [...this.known.values()].toSorted((left, right) => (left.pathname < right.pathname ? -1 : 1));
  }

  bytesOf({ file }: Pick<StoredBlob, "file">): string {
    return path.join(this.bytes, file);
  }

  /** Streams bytes to disk; they belong to no blob until `commit`. */
  async write(source: AsyncIterable<Uint8Array>): Promise<Written> {
    const file = randomUUID();
    const digest = createHash("md5");
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        digest.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(source, measure, createWriteStream(this.bytesOf({ file })));
    } catch (fault) {
      rmSync(this.bytesOf({ file }), { force: true });
      throw fault;
    }
    return { file, size, etag: `"${digest.digest("hex")}"` };
  }

  commit(described: Described, written: Written): StoredBlob {
    const blob = { ...described, ...written, uploadedAt: new Date().toISOString() };
    const old = this.known.get(blob.pathname);
    const target = this.describedBy(blob.pathname);
    writeFileSync(`${target}.new`, JSON.stringify(blob));
    renameSync(`${target}.new`, target);
    this.known.set(blob.pathname, blob);
    if (old) rmSync(this.bytesOf(old), { force: true });
    return blob;
  }

  copy(from: StoredBlob, described: Described): StoredBlob {
    const file = randomUUID();
    copyFileSync(this.bytesOf(from), this.bytesOf({ file }));
    return this.commit(described, { file, size: from.size, etag: from.etag });
  }

  remove(pathname: string): void {
    const blob = this.known.get(pathname);
    if (!blob) return;
    rmSync(this.describedBy(pathname), { force: true });
    rmSync(this.bytesOf(blob), { force: true });
    this.known.delete(pathname);
  }

  private describedBy(pathname: string): string {
    return path.join(this.blobs, `${createHash("sha256").update(pathname).digest("hex")}.json`);
  }
}
