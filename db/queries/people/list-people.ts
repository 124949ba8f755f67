import type { StaffRole } from "@haat/core/roles";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

export type PersonRow = Readonly<{
  id: string;
  name: string;
  phoneTail: string | null;
  /** Sealed. */
  email: string | null;
  since: string;
  state: "active" | "suspended" | "erased";
}>;

/** Of a person `u`. */
export const personState: SQL = sql`case when u.erased_at is not null then 'erased' when u.suspended then 'suspended' else 'active' end`;
export const personColumns: SQL = sql`u.id, u.name, u.phone_tail as "phoneTail", u.email_sealed as email, u.created_at as since,
  ${personState} as state`;
export const rolesColumn: SQL = sql`array(select r.role from user_role r where r.user_id = u.id order by r.role)`;

/** What a typed text may mean; numbers and addresses come as their keyed hashes. */
export type PersonNeedle = Readonly<{
  kind: "phone_hash" | "phone_tail" | "email_hash" | "order_number" | "id" | "name";
  text: string;
}>;

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

function matching({ kind, text }: PersonNeedle): SQL {
  switch (kind) {
    case "phone_hash":
      return sql`u.phone_hash = any(hashes_of(${text}))`;
    case "phone_tail":
      return sql`u.phone_tail = ${text}`;
    case "email_hash":
      return sql`u.email_hash = any(hashes_of(${text}))`;
    case "order_number":
      return sql`u.id in (select o.buyer_id from orders o where o.number = ${text})`;
    case "id":
      return sql`u.id = ${text}`;
    case "name":
      return sql`u.name ilike ${`%${escaped(text)}%`}`;
  }
}

export type PeopleAsk = Readonly<{
  /** Null: everybody. */
  needles: readonly PersonNeedle[] | null;
  role: StaffRole | "any" | null;
  state: PersonRow["state"] | null;
  before: string | null;
  limit: number;
}>;

function having(role: PeopleAsk["role"]): SQL {
  if (role === null) return sql``;
  const which = role === "any" ? sql`` : sql` and r.role = ${role}`;
  return sql`and exists (select from user_role r where r.user_id = u.id${which})`;
}

/** Newest first. */
export const listPeople = (
  db: Database,
  viewer: Viewer,
  { needles, role, state, before, limit }: PeopleAsk,
): Promise<(PersonRow & Readonly<{ roles: readonly StaffRole[] }>)[]> =>
  db.ask(
    viewer,
    sql`select ${personColumns}, ${rolesColumn} as roles from user_account u
      where ${needles === null ? sql`true` : sql`(${sql.join(needles.map(matching), sql` or `)})`} ${having(role)}
        ${state === null ? sql`` : sql`and ${personState} = ${state}`} ${before === null ? sql`` : sql`and u.id < ${before}`}
      order by u.id desc limit ${limit}`,
  );
