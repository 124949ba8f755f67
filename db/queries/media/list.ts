import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { VendorViewer } from "../../viewer.ts";

type Use = Readonly<{ kind: "product" | "shop"; slug: string; nameBn: string; nameEn: string }>;
export type MediaRow = Readonly<{
  id: string;
  stem: string;
  widths: readonly number[];
  blur: string;
  altBn: string;
  altEn: string;
  width: number;
  height: number;
  bytes: number;
  madeAt: string;
  removedAt: string | null;
  uses: readonly Use[];
}>;
type Page = Readonly<{ after: string | null; limit: number; isRemoved: boolean; only?: string }>;

/** A shop's pictures, the newest first; `only`: this one, removed or not. */
export function listMedia(
  db: Database,
  viewer: VendorViewer,
  { after, limit, isRemoved, only }: Page,
): Promise<MediaRow[]> {
  const which = only === undefined ? sql`(m.removed_at is not null) = ${isRemoved}` : sql`m.id = ${only}`;
  return db.ask<MediaRow>(
    viewer,
    sql`select m.id, m.stem, m.widths, m.blur, m.alt_bn as "altBn", m.alt_en as "altEn", m.width, m.height, m.bytes,
        m.made_at as "madeAt", m.removed_at as "removedAt",
        (select coalesce(json_agg(json_build_object('kind', u.kind, 'slug', u.slug, 'nameBn', u.name_bn, 'nameEn', u.name_en) order by u.kind, u.slug), '[]')
          from media_uses(m.vendor_id, m.stem) u) as uses
      from media m where m.vendor_id = ${viewer.vendorId} and m.kept_at is not null and m.gone_at is null and ${which}
        ${after === null ? sql`` : sql`and m.id < ${after}`}
      order by m.id desc limit ${limit}`,
  );
}

/** How many are kept. */
export async function countMedia(db: Database, viewer: VendorViewer): Promise<number> {
  const [row] = await db.ask<{ count: number }>(
    viewer,
    sql`select count(*)::int as count from media where vendor_id = ${viewer.vendorId} and kept_at is not null and removed_at is null and gone_at is null`,
  );
  return row?.count ?? 0;
}
