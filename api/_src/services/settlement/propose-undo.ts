import type { BankCreditUndoBody } from "@haat/contract/bank-credit";
import { DomainError } from "@haat/core/errors";
import { noteAudit } from "@haat/db/queries/money/audit";
import { moveBankCredit } from "@haat/db/queries/money/moves";
import { lockCredit, undoProposedBy } from "@haat/db/queries/statements/credits";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";

type Input = BankCreditUndoBody & Readonly<{ id: string }>;

/** A noted credit was wrong: it stands until another agrees to that, and no day is closed upon it meanwhile. Answers its statement. */
export const proposeCreditUndo = (ctx: KeyedCtx, { id, reason }: Input): Promise<string> =>
  once(ctx, async (tx) => {
    const credit = await lockCredit(tx, id);
    if (!credit) throw new DomainError("bank_credit.not_found");
    const step = { id, orderId: null, to: "undoing", from: ["noted"], reason } as const;
    const eventKey = `undoing:${credit.version}`;
    const set = undoProposedBy(userIdOf(ctx), reason);
    if (!(await moveBankCredit(tx, { ...step, eventKey, actor: actorName(ctx), set })))
      throw new DomainError("bank_credit.wrong_state");
    const { statementId, amountMinor, reference } = credit;
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "statement.credit.undo.propose", subject: statementId, reason },
      before: { creditId: id, amountMinor, reference },
    });
    return statementId;
  });
