import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

type ShopName = Readonly<{ slug: string; name: Readonly<{ bn: string; en: string }> }>;

export async function findShopName(db: Database, viewer: Viewer, id: string): Promise<ShopName | null> {
  const [row] = await db.ask<ShopName>(
    viewer,
    sql`select v.slug, json_build_object('bn', v.name_bn, 'en', v.name_en) as name from vendor v where v.id = ${id}`,
  );
  return row ?? null;
}
