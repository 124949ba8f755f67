import type { OrderState } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

export type GuestOrder = Readonly<{
  id: string;
  number: string;
  state: OrderState;
  placedAt: string;
  total: string;
}>;

/** A number changes hands: what is older may be of whoever had it before. */
export const claimDays = 90;

/**
 * Of a person `u` in his session `s`: the number that the account has now, proven in this stay by a code sent to it within ten
 * minutes. A stay that is older than the code, or a code that somebody else used, proves nothing.
 */
const provenPhone = (sessionId: string): SQL => sql`
  select u.id as user_id, u.phone_hash from session s join user_account u on u.id = s.user_id
   where s.id = ${sessionId} and s.ended_at is null and 'phone' = any(s.factors)
     and greatest(s.created_at, s.stepped_up_at) > now() - interval '10 minutes'
     and exists (select from one_time_code c where c.phone_hash = any(hashes_of(u.phone_hash)) and c.used_at > now() - interval '10 minutes'
       and (c.purpose = 'sign_in' or (c.purpose = 'step_up' and c.subject = u.id)))`;

const placedByGuest = sql`o.buyer_id is null and o.contact_phone_hash = any(hashes_of(p.phone_hash))
  and o.placed_at > now() - make_interval(days => ${claimDays})`;

export async function listGuestOrders(
  books: Books,
  sessionId: string,
): Promise<Readonly<{ isPhoneProven: boolean; orders: readonly GuestOrder[] }>> {
  const [row] = await books.ask<{ isPhoneProven: boolean; orders: GuestOrder[] }>(sql`
    with p as (${provenPhone(sessionId)})
    select exists (select from p) as "isPhoneProven", coalesce((
      select json_agg(json_build_object('id', o.id, 'number', o.number, 'state', o.state, 'placedAt', o.placed_at,
        'total', o.total_minor::text) order by o.id desc)
        from p join orders o on ${placedByGuest}), '[]') as orders`);
  return row ?? { isPhoneProven: false, orders: [] };
}

/** Null: no phone is proven. Otherwise the ids of what became his. */
export async function takeByPhone(tx: Tx, sessionId: string): Promise<readonly string[] | null> {
  const { rows } = await tx.execute<{ id: string | null }>(sql`
    with p as (${provenPhone(sessionId)}),
      taken as (update orders o set buyer_id = p.user_id, version = o.version + 1 from p where ${placedByGuest} returning o.id)
    select taken.id from p left join taken on true`);
  return rows.length === 0 ? null : rows.flatMap(({ id }) => (id === null ? [] : [id]));
}

type ByToken = Readonly<{ userId: string; orderId: string; tokenHash: string }>;

/** Null: no such order for this token, or it is another's. What is his already stays so. */
export async function takeByToken(
  tx: Tx,
  { userId, orderId, tokenHash }: ByToken,
): Promise<readonly string[] | null> {
  const { rows } = await tx.execute<{ id: string; wasHis: boolean }>(sql`
    with found as (select id, buyer_id from orders where id = ${orderId} and token_hash = ${tokenHash}
        and (buyer_id is null or buyer_id = ${userId}) for update),
      taken as (update orders o set buyer_id = ${userId}, version = o.version + 1 from found where o.id = found.id and found.buyer_id is null)
    select id, buyer_id is not null as "wasHis" from found`);
  const [row] = rows;
  return row ? (row.wasHis ? [] : [row.id]) : null;
}
