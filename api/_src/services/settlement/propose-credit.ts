import type { BankCreditBody } from "@haat/contract/bank-credit";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { parseSignedTaka } from "@haat/core/money";
import { isUniqueViolation } from "@haat/db/faults";
import { noteAudit } from "@haat/db/queries/money/audit";
import { proposeCredit } from "@haat/db/queries/statements/credits";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";

type Input = BankCreditBody & Readonly<{ id: string }>;

/** The bank has paid for a statement, or below zero the wallet took. Nothing counts and nothing moves until another agrees. */
export async function proposeBankCredit(ctx: KeyedCtx, { id, amount, day, reference }: Input): Promise<void> {
  const { minor } = parseSignedTaka(amount);
  await once(ctx, async (tx) => {
    const credit = {
      id: newId("bank_credit", ctx.now()),
      statementId: id,
      day,
      amountMinor: minor,
      reference,
    };
    const why = await proposeCredit(tx, { ...credit, by: userIdOf(ctx), actor: actorName(ctx) });
    if (why !== null) throw new DomainError(why);
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "statement.credit.propose", subject: id },
      after: { creditId: credit.id, amountMinor: minor.toString(), day, reference },
    });
    return null;
  }).catch((fault: unknown) => {
    if (isUniqueViolation(fault, "bank_credit_reference")) throw new DomainError("credit.taken");
    throw fault;
  });
}
