import { maskPhonesIn } from "@haat/core/phone";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** Who acts: `support_2:usr_…`, the role he acts in, and the request he acts by. */
export type Author = Readonly<{ actor: string; role: string; requestId: string }>;

type Note = Author &
  Readonly<{
    action: string;
    subject: string;
    reason?: string;
    before?: unknown;
    after?: unknown;
  }>;

/**
 * What a person with rights did, in the transaction that did it. Personal fields go in as fingerprints, never as
 * text, and the chain can never be made to forget: a phone in a reason is masked here whoever wrote it.
 */
export async function noteAudit(
  tx: Tx,
  { actor, role, requestId, action, subject, reason, before, after }: Note,
): Promise<void> {
  await tx.execute(sql`insert into audit (actor, role, request_id, action, subject, before, after, reason)
    values (${actor}, ${role}, ${requestId}, ${action}, ${subject},
      ${JSON.stringify(before ?? null)}::jsonb, ${JSON.stringify(after ?? null)}::jsonb, ${reason === undefined ? null : maskPhonesIn(reason)})`);
}
