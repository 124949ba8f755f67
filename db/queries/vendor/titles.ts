import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { VendorViewer } from "../../viewer.ts";

type Words = Readonly<{ bn: string; en: string }>;

/** Of those the ones that are the shop's, by id, in both languages. */
export async function titlesOf(
  db: Database,
  viewer: VendorViewer,
  ids: readonly string[],
): Promise<Readonly<Record<string, Words>>> {
  const rows = await db.ask<{ id: string; title: Words }>(
    viewer,
    sql`select id, json_build_object('bn', title_bn, 'en', title_en) as title from product where vendor_id = ${viewer.vendorId} and id = any(${sql.param([...ids])})`,
  );
  return Object.fromEntries(rows.map(({ id, title }) => [id, title]));
}
