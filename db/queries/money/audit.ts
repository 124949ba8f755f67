import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type Note = Readonly<{
  actor: string;
  action: string;
  subject: string;
  reason?: string;
  before?: unknown;
  after?: unknown;
}>;

/** What staff did, in the transaction that did it. */
export async function noteAudit(
  tx: Tx,
  { actor, action, subject, reason, before, after }: Note,
): Promise<void> {
  await tx.execute(sql`insert into audit (actor, action, subject, before, after, reason) values (${actor}, ${action}, ${subject},
    ${JSON.stringify(before ?? null)}::jsonb, ${JSON.stringify(after ?? null)}::jsonb, ${reason ?? null})`);
}
