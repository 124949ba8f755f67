import { normText } from "@haat/core/text";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { StoredPicture } from "../../schema/columns.ts";
import type { VendorViewer } from "../../viewer.ts";

type Words = Readonly<{ bn: string; en: string }>;
export type GoodsRow = Readonly<{
  id: string;
  slug: string;
  title: Words;
  state: "draft" | "published" | "hidden" | "archived" | "dropped";
  number: number | null;
  versionState: "draft" | "submitted" | "changes_requested" | null;
  picture: StoredPicture | null;
  price: string;
  priceMost: string;
  available: number;
  low: number;
}>;
type Tab = "all" | "live" | "waiting" | "changes" | "draft" | "archived";
type Page = Readonly<{ tab: Tab; q: string | null; after: string | null; limit: number }>;

const lowBelow = 4;
const tabs = {
  all: sql`p.state <> 'dropped'`,
  live: sql`p.state = 'published'`,
  waiting: sql`v.state = 'submitted'`,
  changes: sql`v.state = 'changes_requested'`,
  draft: sql`p.state in ('draft', 'published') and v.state = 'draft'`,
  archived: sql`p.state = 'archived'`,
} as const;

/** A shop's goods, the newest first, with what waits beside each. */
export function listGoods(
  db: Database,
  viewer: VendorViewer,
  { tab, q, after, limit }: Page,
): Promise<GoodsRow[]> {
  const wanted = q ? `%${normText(q)}%` : null;
  return db.ask<GoodsRow>(
    viewer,
    sql`select p.id, p.slug, p.state, v.number, v.state as "versionState",
        case p.state when 'draft' then v.content->'title' else to_jsonb(json_build_object('bn', p.title_bn, 'en', p.title_en)) end as title,
        coalesce(p.pictures->0, v.content->'shown'->0) as picture, p.min_price_minor as price, p.max_price_minor as "priceMost", s.available, s.low
      from product p
      left join product_version v on v.product_id = p.id and v.state in ('draft', 'submitted', 'changes_requested')
      cross join lateral (
        select coalesce(sum(k.on_hand - k.held - k.committed), 0)::int as available,
               count(*) filter (where k.on_hand - k.held - k.committed < ${lowBelow})::int as low
          from variant o join stock k on k.variant_id = o.id where o.product_id = p.id and o.state = 'published') s
      where p.vendor_id = ${viewer.vendorId} and ${tabs[tab]} ${after ? sql`and p.id < ${after}` : sql``}
        ${wanted ? sql`and (p.search_text like ${wanted} or lower(v.content->'title'->>'bn') like ${wanted} or lower(v.content->'title'->>'en') like ${wanted})` : sql``}
      order by p.id desc limit ${limit}`,
  );
}
