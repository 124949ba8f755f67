import type { BankCreditBody } from "@haat/contract/settled-day";
import { DomainError } from "@haat/core/errors";
import { parseSignedTaka } from "@haat/core/money";
import { noteAudit } from "@haat/db/queries/money/audit";
import { noteBankCredit as note } from "@haat/db/queries/statements/days";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";

type Input = BankCreditBody & Readonly<{ id: string }>;
const refusals = ["statement.not_found", "statement.wrong_state", "statement.reference_taken"] as const;

/** The bank has paid for a statement. Where that is another sum than was stated, the rest is a difference of its own; below zero the wallet took. */
export async function noteBankCredit(ctx: KeyedCtx, { id, amount, day, reference }: Input): Promise<void> {
  const { minor } = parseSignedTaka(amount);
  await once(ctx, async (tx) => {
    const credit = { statementId: id, day, amountMinor: minor, reference, by: userIdOf(ctx) };
    const why = await note(tx, credit);
    if (why !== null) throw new DomainError(refusals.find((code) => code === why) ?? "statement.wrong_state");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "statement.credit", subject: id },
      after: { amountMinor: minor.toString(), day, reference },
    });
    return null;
  });
}
