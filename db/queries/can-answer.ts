import { sql } from "drizzle-orm";
import type { Books } from "../books.ts";
import type { Database } from "../client.ts";
import { anyone } from "../viewer.ts";

/** Whether Postgres answers just now. */
export const canAnswer = (db: Database): Promise<boolean> =>
  db.ask(anyone, sql`select 1`).then(
    () => true,
    () => false,
  );

export const booksAnswer = (books: Books): Promise<boolean> =>
  books.ask(sql`select 1`).then(
    () => true,
    () => false,
  );
