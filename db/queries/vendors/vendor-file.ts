import type { MemberRole, ShopState } from "@haat/core/roles";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { type VendorListRow, vendorRowColumns } from "./list-vendors.ts";
import { type DbidDue, dbidDueColumn, type Paper, papersColumn } from "./papers.ts";
import { type WantedName, wantedNameColumn } from "./profile.ts";
import { type PayoutRow, payoutsColumn } from "./payouts.ts";

type Words = Readonly<{ bn: string; en: string }>;
export type VendorFileRow = VendorListRow &
  Readonly<{
    slug: string;
    wanted: WantedName | null;
    story: Words;
    city: Words;
    reason: string | null;
    appliedAt: string | null;
    approvedAt: string | null;
    papers: readonly Paper[];
    dbidDue: DbidDue | null;
    accounts: readonly PayoutRow[];
    members: readonly Readonly<{ name: string; phoneTail: string | null; role: MemberRole }>[];
    orderCount: number;
    alike: readonly Readonly<{ id: string; name: Words; state: ShopState }>[];
    history: readonly Readonly<{ at: string; action: string; actor: string; reason: string | null }>[];
  }>;

/** All that is known of a shop, for whoever judges it. */
export async function findVendorFile(
  db: Database,
  viewer: Viewer,
  id: string,
): Promise<VendorFileRow | null> {
  const [row] = await db.ask<VendorFileRow>(
    viewer,
    sql`select ${vendorRowColumns}, v.slug, ${wantedNameColumn} as wanted, json_build_object('bn', v.story_bn, 'en', v.story_en) as story,
      json_build_object('bn', c.name_bn, 'en', c.name_en) as city, v.state_reason as reason, v.applied_at as "appliedAt",
      v.approved_at as "approvedAt", ${papersColumn} as papers, ${dbidDueColumn} as "dbidDue", ${payoutsColumn} as accounts,
      coalesce((select json_agg(json_build_object('name', u.name, 'phoneTail', u.phone_tail, 'role', m.member_role) order by m.joined_at)
        from vendor_member m join user_account u on u.id = m.user_id where m.vendor_id = v.id), '[]') as members,
      (select count(*)::int from sub_order s where s.vendor_id = v.id) as "orderCount",
      coalesce((select json_agg(json_build_object('id', o.id, 'name', json_build_object('bn', o.name_bn, 'en', o.name_en), 'state', o.state)
          order by o.id) from vendor o where o.id <> v.id and (o.applied_by = v.applied_by or exists (
          select 1 from vendor_paper a join vendor_paper b on b.number_hash = any(hashes_of(a.number_hash)) and b.kind = a.kind
          where a.vendor_id = v.id and b.vendor_id = o.id and a.kind = 'nid'))), '[]') as alike,
      coalesce((select json_agg(json_build_object('at', h.at, 'action', h.action, 'actor', h.actor, 'reason', h.reason) order by h.id desc)
        from (select * from audit where subject = v.id order by id desc limit 50) h), '[]') as history
    from vendor v join geo_unit d on d.id = v.district_id join geo_unit c on c.id = v.city_id where v.id = ${id}`,
  );
  return row ?? null;
}
