import { deserialize, serialize } from "bson";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import type { CollectionOptions, Index } from "./collection.ts";
import type { Document } from "./document.ts";

/** One thing that happened to a collection (`database.name`). */
export type Change =
  | { put: Document; in: string }
  | { removed: { id: unknown }; in: string }
  | { described: { options: CollectionOptions; indexes: Index[] }; in: string }
  | { dropped: true; in: string };

export type ChangeLog = Readonly<{
  /** On disk before the reply goes out, so a killed process loses nothing it acknowledged. */
  append(changes: readonly Change[]): void;
  rewrite(changes: Iterable<Change>): void;
  isLong(): boolean;
  close(): void;
}>;

const longEnough = 128 << 20;

export function* readLog(file: string): Generator<Change> {
  if (!existsSync(file)) return;
  const bytes = readFileSync(file);
  for (let at = 0; at + 4 <= bytes.length;) {
    const length = bytes.readInt32LE(at);
    // A write that a power cut tore.
    if (length < 5 || at + length > bytes.length) return;
    yield deserialize(bytes.subarray(at, at + length)) as Change;
    at += length;
  }
}

export function openLog(file: string): ChangeLog {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  let handle = openSync(file, "a", 0o600);
  let written = 0;
  let unsynced = false;
  const sync = setInterval(() => {
    if (unsynced) fsyncSync(handle);
    unsynced = false;
  }, 1000);
  sync.unref();
  const write = (changes: readonly Change[]): void => {
    written += writeSync(handle, Buffer.concat(changes.map((change) => serialize(change))));
    unsynced = true;
  };
  return {
    append: write,
    isLong: () => written > longEnough,
    rewrite(changes) {
      const fresh = `${file}.new`;
      closeSync(handle);
      handle = openSync(fresh, "w", 0o600);
      for (const change of changes) write([change]);
      fsyncSync(handle);
      renameSync(fresh, file);
      written = 0;
    },
    close() {
      clearInterval(sync);
      fsyncSync(handle);
      closeSync(handle);
    },
  };
}
