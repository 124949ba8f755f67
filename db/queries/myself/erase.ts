import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

export type DueErasure = Readonly<{ id: string; userId: string }>;

/** Whose days of waiting are over, those among them that a death left half done. */
export const dueErasures = (books: Books, limit: number): Promise<DueErasure[]> =>
  books.ask<DueErasure>(
    sql`select id, user_id as "userId" from erasure where state = 'asked' and due_at <= now() order by due_at limit ${limit}`,
  );

/** Something came up while it waited: tomorrow it is looked at again. */
export const putOffErasure = async (tx: Tx, id: string): Promise<void> =>
  void (await tx.execute(sql`update erasure set due_at = now() + interval '1 day' where id = ${id}`));

export const isErased = async (tx: Tx, userId: string): Promise<boolean> =>
  (await tx.execute(sql`select from user_account where id = ${userId} and erased_at is not null`)).rows
    .length === 1;

const ended = ["completed", "cancelled", "expired"] as const;
const endedStates = sql.join(
  ended.map((state) => sql`${state}`),
  sql`, `,
);

const personOf = (userId: string): SQL =>
  sql`(select phone_hash, email_hash from user_account where id = ${userId})`;

/**
 * What waits to be told to him, or was given up, by any line of it: to himself, of his orders
 * and of their parcels, his codes and links, and what goes to his browsers; then those browsers.
 */
const forgetNews = (userId: string): readonly SQL[] => [
  sql`with his as (select id from orders where buyer_id = ${userId}),
      lines as (select ${userId}::text as id union all select id from his union all select id from sub_order where order_id in (select id from his)
        union all select c.id from one_time_code c, ${personOf(userId)} p where c.phone_hash = any(hashes_of(p.phone_hash)) or c.subject = ${userId}
        union all select t.id from email_token t, ${personOf(userId)} p where t.user_id = ${userId} or t.email_hash = any(hashes_of(p.email_hash))),
      aggregates as (select ahead || id as aggregate from lines, unnest(array['','sms:','mail:','door:']) ahead
        union all select 'push:' || id from news_device where user_id = ${userId} or order_id in (select id from his))
    update outbox o set payload = '{}', done_at = coalesce(o.done_at, now()) from aggregates a
     where o.aggregate = a.aggregate and o.topic in ('sms','mail','push','person') and (o.done_at is null or o.payload <> '{}')`,
  sql`delete from news_device where user_id = ${userId} or order_id in (select id from orders where buyer_id = ${userId})`,
];

/** Whatever opens the account, says who its person is, or is about to be sent to him. `nobody`: a phone that is none, sealed. */
export async function eraseAccount(tx: Tx, userId: string, nobody: string): Promise<void> {
  const person = personOf(userId);
  for (const statement of [
    // What he ordered as a guest goes with him; his number is about to be nobody's.
    sql`update orders o set buyer_id = ${userId} from ${person} p where o.buyer_id is null and o.contact_phone_hash = any(hashes_of(p.phone_hash))
      and o.placed_at > now() - interval '90 days' and o.state in (${endedStates})`,
    // What he said of goods stays, and is nobody's; what he photographed goes.
    sql`update review set name = null where name is not null and order_id in (select id from orders where buyer_id = ${userId})`,
    sql`update question set name = null where name is not null and by_user = ${userId}`,
    sql`update conversation_message set text = '—' where text <> '—' and conversation_id in (select id from conversation where buyer_id = ${userId})
      and not exists (select from review_report w where w.message_id = conversation_message.id and w.closed_at is null)`,
    sql`update conversation set buyer_name = null where buyer_name is not null and buyer_id = ${userId}`,
    sql`update review_photo set gone_at = now() where gone_at is null
      and review_id in (select r.id from review r join orders o on o.id = r.order_id where o.buyer_id = ${userId})`,
    ...forgetNews(userId),
    sql`delete from one_time_code c using ${person} p where c.phone_hash = any(hashes_of(p.phone_hash)) or c.subject = ${userId}`,
    sql`delete from email_token t using ${person} p where t.user_id = ${userId} or t.email_hash = any(hashes_of(p.email_hash))`,
    sql`delete from invitation i using ${person} p where i.accepted_by = ${userId} or i.address_hash = any(hashes_of(p.phone_hash) || hashes_of(p.email_hash))`,
    ...[
      ...["password", "totp", "recovery_code", "passkey", "identity", "known_device", "oauth_flow"],
      ...["challenge", "phone_change", "address", "vendor_member", "session", "wish", "stock_wish"],
    ].map((table) => sql`delete from ${sql.identifier(table)} where user_id = ${userId}`),
    sql`delete from vendor_paper where vendor_id in (select id from vendor where applied_by = ${userId} and state = 'refused')`,
    sql`update vendor set owner_name_bn = '—', owner_name_en = '—', phone_sealed = ${nobody}, phone_tail = '0000'
       where applied_by = ${userId} and state = 'refused'`,
    // Answers of the last day that are kept for a repeated request: his, and those about his orders.
    sql`delete from idempotency_key where caller = ${userId} or caller like ${`${userId}:%`}`,
    sql`delete from idempotency_key k using (select o.id, o.token_hash, s.id as part from orders o left join sub_order s on s.order_id = o.id
        where o.buyer_id = ${userId}) o
      where k.caller = o.token_hash or k.route like '%' || o.id || '%' or k.route like '%' || o.part || '%' or k.answer::text like '%' || o.id || '%'`,
    sql`update user_account set name = '', phone_sealed = null, phone_hash = null, phone_tail = null, email_sealed = null,
      email_hash = null, email_verified_at = null, erased_at = now() where id = ${userId}`,
    sql`update support_note n set text = '—' where n.text <> '—' and n.subject = ${userId}`,
  ])
    await tx.execute(statement);
}

/** Of so many of his orders whom they went to; what was bought, paid and carried stays. How many it were. */
export async function eraseContacts(books: Books, userId: string, limit: number): Promise<number> {
  const rows = await books.ask(sql`
    with batch as (select id from orders where buyer_id = ${userId} and state in (${endedStates}) and (contact_phone_hash is not null or contact_name <> '—'
        or details <> '—' or coalesce(landmark, note, locality) is not null) order by id limit ${limit} for update),
      notes as (update support_note n set text = '—' from batch where n.subject = batch.id and n.text <> '—'),
      said as (update risk_contest k set said = '—', answer = case when k.answer is not null then '—' end from batch where k.id = batch.id),
      let_off as (update order_risk r set ended_reason = '———' from batch where r.id = batch.id and r.ended_reason is not null),
      heard as (update confirmation_call c set note = '—' from batch where c.order_id = batch.id and c.note is not null),
      called as (update parcel_call c set outcome = 'forgotten' from batch where c.order_id = batch.id and c.outcome <> 'forgotten'),
      wished as (update parcel_case k set reason = case when k.reason is not null then '—' end, wish = case when k.wish is not null then 'any' end from batch
        where k.order_id = batch.id and k.state = 'ended'),
      complained as (update complaint c set said = '—', answer = case when c.answer is not null then '—' end, insists = case when c.insists is not null then '—' end,
        decision = case when c.decision is not null then '—' end from batch where c.order_id = batch.id),
      tried as (update own_try w set note = case when w.note is not null then '—' end, wish = case when w.wish is not null then 'any' end from batch
        where w.order_id = batch.id)
    update orders o set contact_name = '—', contact_phone_sealed = null, contact_phone_hash = null, contact_phone_tail = null,
      alt_phone_sealed = null, alt_phone_hash = null, alt_phone_tail = null, details = '—', landmark = null, note = null, locality = null, locality_id = null
     from batch where o.id = batch.id returning o.id`);
  return rows.length;
}

export const finishErasure = async (tx: Tx, id: string): Promise<boolean> =>
  (
    await tx.execute(
      sql`update erasure set state = 'done', done_at = now() where id = ${id} and state = 'asked' returning id`,
    )
  ).rows.length === 1;
