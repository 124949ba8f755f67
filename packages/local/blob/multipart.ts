import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import type { IncomingMessage } from "node:http";
import { badRequest, BlobRefusal } from "./refusal.ts";
import type { BlobStore, Described, StoredBlob, Written } from "./store.ts";

type Upload = { described: Described; parts: Map<number, Written> };

/** Uploads in parts, kept in memory until complete: one that a restart interrupts is begun anew by the SDK. */
export class Multipart {
  private readonly uploads = new Map<string, Upload>();
  private readonly store: BlobStore;

  constructor(store: BlobStore) {
    this.store = store;
  }

  create(described: Described): { uploadId: string; key: string } {
    const uploadId = randomUUID();
    this.uploads.set(uploadId, { described, parts: new Map() });
    return { uploadId, key: described.pathname };
  }

  async addPart(request: IncomingMessage): Promise<{ etag: string }> {
    const { parts } = this.find(request);
    const place = Number(request.headers["x-mpu-part-number"]);
    if (!Number.isInteger(place) || place < 1) throw badRequest("x-mpu-part-number is missing or invalid");
    const written = await this.store.write(request);
    parts.set(place, written);
    return { etag: written.etag };
  }

  async complete(request: IncomingMessage, order: readonly { partNumber: number }[]): Promise<StoredBlob> {
    const { described, parts } = this.find(request);
    const files = order
      .toSorted((left, right) => left.partNumber - right.partNumber)
      .map(({ partNumber }) => parts.get(partNumber) ?? missing(partNumber));
    const store = this.store;
    const written = await store.write(
      (async function* joined() {
        for (const file of files) yield* createReadStream(store.bytesOf(file));
      })(),
    );
    this.uploads.delete(String(request.headers["x-mpu-upload-id"]));
    return store.commit(described, written);
  }

  private find(request: IncomingMessage): Upload {
    const upload = this.uploads.get(String(request.headers["x-mpu-upload-id"]));
    if (!upload) throw new BlobRefusal(404, "not_found", "There is no such multipart upload");
    return upload;
  }
}

function missing(part: number): never {
  throw badRequest(`part ${part} was not uploaded`);
}
