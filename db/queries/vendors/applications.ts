import type { PayoutProvider } from "@haat/core/payout-account";
import type { ShopState } from "@haat/core/roles";
import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

export type OwnApplication = Readonly<{
  id: string;
  state: ShopState;
  slug: string;
  name: Readonly<{ bn: string; en: string }>;
  appliedAt: string;
  nidTail: string;
  payout: Readonly<{ provider: PayoutProvider; tail: string }> | null;
  reason: string | null;
}>;

/** What somebody asked for himself, newest first. He is a member of the shop only once it is approved. */
export const listOwnApplications = (books: Books, userId: string): Promise<OwnApplication[]> =>
  books.ask(sql`select v.id, v.state, v.slug, json_build_object('bn', v.name_bn, 'en', v.name_en) as name, v.applied_at as "appliedAt",
      coalesce(n.number_tail, '') as "nidTail", v.state_reason as reason,
      (select json_build_object('provider', a.provider, 'tail', a.account_tail) from payout_account a
        where a.vendor_id = v.id order by a.proposed_at limit 1) as payout
    from vendor v left join vendor_paper n on n.vendor_id = v.id and n.kind = 'nid'
    where v.applied_by = ${userId} order by v.applied_at desc limit 20`);
