import type { StaffRole } from "@haat/core/roles";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type Role = Readonly<{ userId: string; role: StaffRole }>;

/** The database lets it in only beside a proposal that was agreed to in this transaction. False: he has it already. */
export async function grantRole(tx: Tx, { userId, role }: Role): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`insert into user_role (user_id, role) values (${userId}, ${role}) on conflict do nothing returning role`,
  );
  return rows.length === 1;
}

/** False: he does not have it any more. */
export async function revokeRole(tx: Tx, { userId, role }: Role): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`delete from user_role where user_id = ${userId} and role = ${role} returning role`,
  );
  return rows.length === 1;
}
