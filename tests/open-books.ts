import pg from "pg";
import { afterEach, expect } from "vitest";
import { keptMarks } from "./kept-marks.ts";

export type Broken = Readonly<{ rule: string; subject: string; detail: string }>;
type Books = Readonly<{
  /** Of the role that may only read. */
  readUrl: string;
  /** The rules that are broken by hand. */
  bent: readonly string[];
}>;

const looks = new Map<Books, () => Promise<readonly Broken[]>>();

/** They are looked at after every test until what comes back is called, which says what is broken then, bent or not. */
export function keepBooksOpen(books: Books): () => Promise<readonly Broken[]> {
  const reader = new pg.Pool({ connectionString: books.readUrl, max: 1 });
  // A connection that is cut off while nobody asks is no news.
  reader.on("error", () => undefined);
  const look = async () =>
    (await reader.query<Broken>(`select rule, subject, detail from ledger_check union all ${keptMarks}`))
      .rows;
  looks.set(books, look);
  return async () => {
    looks.delete(books);
    try {
      return await look();
    } finally {
      await reader.end();
    }
  };
}

/** For every test of this file. */
export const lookAfterEach = (): void =>
  afterEach(async () => {
    for (const [{ bent }, look] of looks)
      expect((await look()).filter(({ rule }) => !bent.includes(rule))).toEqual([]);
  });
