import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type Line = Readonly<{ statementId: string; line: number }>;
/** What a statement said of money that nobody could explain. Poisha as text. */
export type StatedLine = Readonly<{
  caseId: string;
  trx: string;
  merchant: string | null;
  amountMinor: string;
  feeMinor: string;
  suspenseMinor: string;
}>;

/** Locked. Null: it was explained meanwhile, by a payment or by finance, and pays for nothing any more. */
export async function lockOpenLine(tx: Tx, { statementId, line }: Line): Promise<StatedLine | null> {
  const { rows } =
    await tx.execute<StatedLine>(sql`select c.id as "caseId", l.trx, l.merchant, l.amount_minor::text as "amountMinor", l.fee_minor::text as "feeMinor",
    c.suspense_minor::text as "suspenseMinor" from settlement_case c join statement s on s.id = c.statement_id and s.state = 'done'
    join statement_line l on l.statement_id = c.statement_id and l.line = c.line
    where c.statement_id = ${statementId} and c.line = ${line} and c.class = 'missing_ours' and c.state = 'open' and l.attempt_id is null for update of c, l`);
  return rows[0] ?? null;
}

type Explained = Line &
  Readonly<{ caseId: string; attemptId: string; proposedBy: string; by: string; reference: string }>;

/** The line is known by its payment from now on, settled by it, and its difference is cleared by the two who released it. */
export async function explainLine(
  tx: Tx,
  { statementId, line, caseId, attemptId, ...two }: Explained,
): Promise<void> {
  await tx.execute(
    sql`insert into settled_capture (attempt_id, statement_id, line) values (${attemptId}, ${statementId}, ${line})`,
  );
  await tx.execute(
    sql`update statement_line set attempt_id = ${attemptId} where statement_id = ${statementId} and line = ${line}`,
  );
  await tx.execute(sql`update settlement_case set state = 'cleared', clear_to = 'found', clear_reference = ${two.reference}, attempt_id = ${attemptId},
    proposed_by = ${two.proposedBy}, proposed_at = now(), cleared_by = ${two.by}, cleared_at = now() where id = ${caseId}`);
}
