import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

/** A path without language, of several ways in which an old address may be kept; null where nothing is shown. */
export async function addressNow(db: Database, spellings: readonly string[]): Promise<string | null> {
  const [row] = await db.ask<{ to: string | null }>(
    anyone,
    sql`select address_now(${sql.param(spellings)}::text[]) as to`,
  );
  return row?.to ?? null;
}

export const countSitemapParts = (db: Database): Promise<{ kind: string; parts: number }[]> =>
  db.ask(anyone, sql`select kind, parts from sitemap_parts()`);

export const readSitemapPages = (
  db: Database,
  { kind, part, most }: Readonly<{ kind: string; part: number; most: number }>,
): Promise<{ slug: string; at: string }[]> =>
  db.ask(
    anyone,
    sql`select slug, at from sitemap_part_pages(${kind}::text, ${part}::integer, ${most}::integer)`,
  );

/** So many pages in each part; in how many parts they stand now. */
export const drawSitemap = (books: Books, size: number): Promise<number> =>
  books.transact(async (tx) => {
    const { rows } = await tx.execute<{ parts: number }>(sql`select draw_sitemap(${size}::integer) as parts`);
    return rows[0]?.parts ?? 0;
  });

type PastAddressRow = Readonly<{ path: string; to: string | null; madeBy: string | null; madeAt: string }>;

/** The newest first. */
export const listPastAddresses = (
  books: Pick<Books, "ask">,
  { part, limit }: Readonly<{ part: string | null; limit: number }>,
): Promise<PastAddressRow[]> =>
  books.ask<PastAddressRow>(
    sql`select a.path, address_now(array[a.path]) as to, u.name as "madeBy", a.made_at as "madeAt"
      from past_address a left join user_account u on u.id = a.made_by
     where ${part}::text is null or strpos(a.path, ${part}) > 0
     order by a.made_at desc, a.path desc limit ${limit}`,
  );

type Led = Readonly<{ from: string; to: string }>;

/** Those whose goal is no page of ours, or whose old address is one. */
export async function unledAddresses(tx: Tx, items: readonly Led[]): Promise<readonly string[]> {
  const { rows } = await tx.execute<{ path: string }>(
    sql`select i."from" as path from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) i("from" text, "to" text)
     where not exists (select from page_of(i."to")) or exists (select from page_of(i."from"))`,
  );
  return rows.map(({ path }) => path);
}

export async function keepPastAddresses(tx: Tx, items: readonly Led[], by: string): Promise<void> {
  await tx.execute(
    sql`insert into past_address (path, kind, target_id, made_by)
      select i."from", p.kind, p.id, ${by} from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) i("from" text, "to" text) cross join lateral page_of(i."to") p
      on conflict (path) do update set kind = excluded.kind, target_id = excluded.target_id, made_by = excluded.made_by, made_at = now()`,
  );
}

/** False: there is none. */
export async function forgetPastAddress(tx: Tx, path: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`delete from past_address where path = ${path} returning path`);
  return rows.length === 1;
}
