import type { ErasureObstacle } from "@haat/core/erasing";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

export type Obstacle = Readonly<{ kind: ErasureObstacle; what: string; where: string }>;
export type Erasure = Readonly<{
  askedAt: string | null;
  dueAt: string | null;
  waitDays: number;
  obstacles: readonly Obstacle[];
}>;

/** What is not settled, of a person `who`. Money owed either way: a payment we do not know the end of, a refund not paid out. */
const obstaclesOf = (who: SQL): SQL => sql`
  select 'order_open' as kind, o.number as what, o.id as "where", o.placed_at as at from orders o
   where o.buyer_id = ${who} and o.state not in ('completed','cancelled','expired')
  union all
  select 'money_owed', o.number, o.id, o.placed_at from orders o where o.buyer_id = ${who} and (
    exists (select from refund r where r.order_id = o.id and r.state not in ('succeeded','rejected','withdrawn'))
    or exists (select from payment_attempt a where a.order_id = o.id and (
      a.state in ('created','unknown_init','initiated','capturing','unknown','disputed')
      or (a.state in ('captured_orphan','captured_mismatch') and not exists (
        select from refund r where r.attempt_id = a.id and r.state = 'succeeded')))))
  union all
  select 'shop_owner', v.name_bn, v.slug, v.created_at from vendor_member m join vendor v on v.id = m.vendor_id
   where m.user_id = ${who} and m.member_role = 'owner' and v.state <> 'refused' and not exists (
     select from vendor_member o join user_account ou on ou.id = o.user_id where o.vendor_id = v.id and o.member_role = 'owner'
       and o.user_id <> ${who} and ou.erased_at is null)
  union all
  select 'shop_owner', v.name_bn, v.slug, v.created_at from vendor v where v.applied_by = ${who} and v.state = 'applied'
    and not exists (select from vendor_member m where m.vendor_id = v.id)
  union all
  select 'staff_role', r.role, '', r.granted_at from user_role r where r.user_id = ${who}`;

const erasureOf = (userId: string): SQL => sql`
  select e.asked_at as "askedAt", e.due_at as "dueAt", setting_now('erasure_wait_days', 7)::int as "waitDays",
    coalesce((select json_agg(json_build_object('kind', b.kind, 'what', b.what, 'where', b."where") order by b.at)
      from (${obstaclesOf(sql`${userId}`)}) b), '[]') as obstacles
  from (select 1) one left join erasure e on e.user_id = ${userId} and e.state = 'asked'`;

export async function readErasure(books: Pick<Books, "ask">, userId: string): Promise<Erasure> {
  const [row] = await books.ask<Erasure>(erasureOf(userId));
  if (!row) throw new Error("an erasure is told in one row");
  return row;
}

/** Behind a lock on its person, so that what he does meanwhile waits or is seen. */
export async function lockErasure(tx: Tx, userId: string): Promise<Erasure> {
  await tx.execute(sql`select from user_account where id = ${userId} for update`);
  return readErasure({ ask: async (statement) => (await tx.execute(statement)).rows as never }, userId);
}

/** Asked twice it is one, due when the first is. */
export const askErasure = async (tx: Tx, { id, userId }: Readonly<{ id: string; userId: string }>) =>
  void (await tx.execute(sql`insert into erasure (id, user_id, state, due_at)
    values (${id}, ${userId}, 'asked', now() + make_interval(days => setting_now('erasure_wait_days', 7)::int))
    on conflict (user_id) where state = 'asked' do nothing`));

export const withdrawErasure = async (tx: Tx, userId: string): Promise<boolean> =>
  (
    await tx.execute(
      sql`update erasure set state = 'withdrawn', done_at = now() where user_id = ${userId} and state = 'asked'
        and exists (select from user_account where id = ${userId} and erased_at is null) returning id`,
    )
  ).rows.length === 1;
