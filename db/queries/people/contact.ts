import { staffRoles } from "@haat/core/roles";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** Sealed; null where there is none. */
type Contact = Readonly<{ sealed: string | null }>;

/** Null: there is no such person. */
export async function contactOfPerson(tx: Tx, id: string, what: "phone" | "mail"): Promise<Contact | null> {
  const column = what === "phone" ? sql`phone_sealed` : sql`email_sealed`;
  const { rows } = await tx.execute<Contact>(
    sql`select ${column} as sealed from user_account where id = ${id}`,
  );
  return rows[0] ?? null;
}

/** The number that its buyer wrote after we had not reached him, before the one he ordered with. Null: there is no such order. */
export async function contactOfOrder(tx: Tx, id: string): Promise<Contact | null> {
  const { rows } = await tx.execute<Contact>(
    sql`select case when o.contact_phone_sealed is not null and exists (select from order_risk r where r.id = o.id and r.corrected_phone)
      then coalesce(o.alt_phone_sealed, o.contact_phone_sealed) else o.contact_phone_sealed end as sealed from orders o where o.id = ${id}`,
  );
  return rows[0] ?? null;
}

export type Looked = Readonly<{ today: number; most: number }>;

/** How many contacts somebody has looked at today in Dhaka; whoever looks at two at once does so one after the other. */
export async function countLooks(tx: Tx, staffId: string): Promise<Looked> {
  await tx.execute(sql`select 1 from user_account where id = ${staffId} for update`);
  const { rows } = await tx.execute<Looked>(sql`select setting_now('reveals_per_day', 30)::int as most,
    (select count(*)::int from audit where action = 'contact.reveal' and at >= (dhaka_day()::timestamp at time zone 'Asia/Dhaka')
      and actor in (${sql.join(
        staffRoles.map((role) => sql`${`${role}:${staffId}`}`),
        sql`, `,
      )})) as today`);
  const [row] = rows;
  if (!row) throw new Error("a count always answers");
  return row;
}

/** Every admin hears of it, once a day and member of staff. */
export async function alarmAdmins(tx: Tx, staffId: string): Promise<void> {
  await tx.execute(sql`insert into outbox (aggregate, topic, event_key, payload)
    select r.user_id, 'person', r.user_id || ':reveals:' || ${staffId} || ':' || dhaka_day(), '{"word": "staff.reveal_limit"}'::jsonb
    from user_role r where r.role = 'admin' on conflict (event_key) do nothing`);
}
