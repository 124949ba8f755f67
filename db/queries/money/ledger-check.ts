import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

export type BrokenRule = Readonly<{ rule: string; subject: string; detail: string }>;

/** The view `ledger_check`: no row means that every rule holds. */
export const brokenRules = (books: Books): Promise<BrokenRule[]> =>
  books.ask(
    sql`select rule, coalesce(subject, '') as subject, coalesce(detail, '') as detail from ledger_check limit 500`,
  );
