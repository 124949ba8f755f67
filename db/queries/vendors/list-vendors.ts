import type { ShopState } from "@haat/core/roles";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { dbidDueAt } from "./dbid-due.ts";

type Words = Readonly<{ bn: string; en: string }>;
export type VendorListRow = Readonly<{
  id: string;
  name: Words;
  ownerName: Words;
  phoneTail: string;
  district: Words;
  state: ShopState;
  since: string;
}>;

export const vendorRowColumns: SQL = sql`v.id, json_build_object('bn', v.name_bn, 'en', v.name_en) as name,
  json_build_object('bn', v.owner_name_bn, 'en', v.owner_name_en) as "ownerName", v.phone_tail as "phoneTail",
  json_build_object('bn', d.name_bn, 'en', d.name_en) as district, v.state, coalesce(v.applied_at, v.created_at) as since`;

type Ask = Readonly<{
  /** Part of a name. */
  name: string | null;
  phoneTail: string | null;
  state: ShopState | null;
  onlyOverdue: boolean;
  onlyRenaming: boolean;
  before: string | null;
  limit: number;
}>;

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

export function listVendors(
  db: Database,
  viewer: Viewer,
  { name, phoneTail, state, onlyOverdue, onlyRenaming, before, limit }: Ask,
): Promise<VendorListRow[]> {
  const like = name === null ? null : `%${escaped(name)}%`;
  return db.ask(
    viewer,
    sql`select ${vendorRowColumns} from vendor v join geo_unit d on d.id = v.district_id
      where true ${like === null ? sql`` : sql`and (v.name_bn ilike ${like} or v.name_en ilike ${like} or v.slug ilike ${like})`}
        ${phoneTail === null ? sql`` : sql`and v.phone_tail = ${phoneTail}`} ${state === null ? sql`` : sql`and v.state = ${state}`}
        ${onlyOverdue ? sql`and ${dbidDueAt} < now()` : sql``} ${onlyRenaming ? sql`and v.name_wanted_at is not null` : sql``} ${before === null ? sql`` : sql`and v.id < ${before}`}
      order by v.id desc limit ${limit}`,
  );
}

export async function countVendors(db: Database, viewer: Viewer): Promise<Record<ShopState, number>> {
  const rows = await db.ask<{ state: ShopState; n: number }>(
    viewer,
    sql`select state, count(*)::int as n from vendor group by state`,
  );
  const none = { applied: 0, open: 0, paused: 0, suspended: 0, refused: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) };
}
