import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** What is older is asked for anew: a list is of one time. */
const goodFor = sql`interval '6 hours'`;

/** What a reading that broke off was answered, by the name of each call. */
export async function keptPages(books: Books, courier: Courier): Promise<ReadonlyMap<string, unknown>> {
  const rows = await books.ask<{ page: string; body: unknown }>(
    sql`select page, body from courier_place_page where courier = ${courier} and read_at > now() - ${goodFor}`,
  );
  return new Map(rows.map(({ page, body }) => [page, body]));
}

type Page = Readonly<{ courier: Courier; page: string; body: unknown }>;

export const keepPage = (books: Books, { courier, page, body }: Page): Promise<unknown> =>
  books.ask(sql`insert into courier_place_page (courier, page, body) values (${courier}, ${page}, ${JSON.stringify(body)}::jsonb)
    on conflict (courier, page) do update set body = excluded.body, read_at = now()`);

/** The list is whole, or is none: the next reading begins anew. */
export const forgetPages = (books: Books, courier: Courier): Promise<unknown> =>
  books.ask(sql`delete from courier_place_page where courier = ${courier}`);

/** The rest of a list is asked for in so many minutes, by whoever comes then. */
export const readOnIn = (books: Books, courier: Courier, minutes: number): Promise<unknown> =>
  books.ask(
    sql`update courier_place_reading set due_at = now() + make_interval(mins => ${minutes}) where courier = ${courier}`,
  );
