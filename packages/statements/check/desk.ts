import { bankNumber, referenceKey } from "@haat/core/bank-number";
import type { Bytes } from "../bytes.ts";
import type { ParcelFacts } from "../courier-book.ts";
import { added, fileFindings, type FileSums, isUnreadable, noSums } from "../courier-file.ts";
import type { FileFinding } from "../courier-findings.ts";
import type { CourierItem } from "../courier-line.ts";
import { readCourierLines } from "../courier-lines.ts";
import { matchCourierRows, type RowResult } from "../courier-match.ts";
import type { CourierProfile } from "../courier-profile.ts";
import { MemoryBook } from "./memory-book.ts";

/** What the person who uploads a statement says of it. */
export type Upload = Readonly<{
  courier: string;
  part: string;
  file: string;
  reference: string;
  periodEnd: Date;
}>;

export type Imported = Readonly<{
  state: "imported";
  upload: Upload;
  headerLine: number;
  sums: FileSums;
  findings: readonly FileFinding[];
  rows: readonly RowResult[];
}>;
export type Refused = Readonly<{
  state: "refused";
  upload: Upload;
  because: "same_file" | "same_reference" | "unreadable";
}>;

async function hashOf(bytes: Bytes): Promise<string> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of bytes()) pieces.push(piece);
  const digest = await crypto.subtle.digest("SHA-256", await new Blob(pieces).arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

type Read = Readonly<{ items: () => AsyncGenerator<CourierItem>; sums: FileSums; hash: string }>;

export type DeskParts = Readonly<{
  parcels: ReadonlyMap<string, readonly ParcelFacts[]>;
  /** What came to our bank, by the reference of a statement as `bankNumber` has it. */
  credits: ReadonlyMap<string, bigint>;
  profileOf: (courier: string) => CourierProfile;
}>;

/** A desk in memory on which statements are imported, one after the other. */
export class Desk {
  readonly #parts: DeskParts;
  readonly #books = new Map<string, MemoryBook>();
  readonly #known = new Set<string>();
  readonly #latest = new Map<string, Date>();

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  #book(courier: string): MemoryBook {
    const book = this.#books.get(courier) ?? new MemoryBook(this.#parts.parcels.get(courier) ?? []);
    this.#books.set(courier, book);
    return book;
  }

  /** Refuses a file that it had, a reference of that courier, however it is typed, and a file of which nothing can be read. */
  async import(upload: Upload, bytes: Bytes): Promise<Imported | Refused> {
    const { courier, reference } = upload;
    const [hash, name] = [`file ${await hashOf(bytes)}`, `reference ${courier} ${referenceKey(reference)}`];
    if (this.#known.has(hash)) return { state: "refused", upload, because: "same_file" };
    if (this.#known.has(name)) return { state: "refused", upload, because: "same_reference" };
    const profile = this.#parts.profileOf(courier);
    let headerLine = 0;
    const items = (): AsyncGenerator<CourierItem> =>
      readCourierLines(profile, bytes, ({ line }) => (headerLine = line));
    let sums = noSums;
    for await (const item of items()) sums = added(sums, item);
    if (isUnreadable(sums)) return { state: "refused", upload, because: "unreadable" };
    this.#known.add(hash).add(name);
    const before = this.#latest.get(courier);
    if (!before || before < upload.periodEnd) this.#latest.set(courier, upload.periodEnd);
    const matched = await this.#matched(upload, { items, sums, hash });
    return { state: "imported", upload, headerLine, sums, ...matched };
  }

  async #matched({ courier, reference }: Upload, { items, sums, hash }: Read) {
    const rows: RowResult[] = [];
    for await (const row of matchCourierRows(this.#book(courier).ofFile(hash), items)) rows.push(row);
    return { findings: fileFindings(sums, this.#parts.credits.get(bankNumber(reference)) ?? null), rows };
  }

  /** What each courier has yet to tell of, up to the end of his latest statement. */
  open(): ReadonlyMap<string, readonly ParcelFacts[]> {
    return new Map([...this.#latest].map(([courier, until]) => [courier, this.#book(courier).open(until)]));
  }

  /** Everything that an import may change. */
  state(): string {
    const books = [...this.#books].map(([courier, { holders }]) => [courier, [...holders]]);
    return JSON.stringify([books, [...this.#known], [...this.#latest]]);
  }
}
