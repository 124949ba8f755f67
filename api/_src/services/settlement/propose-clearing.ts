import type { ClearingBody, DifferenceDetail } from "@haat/contract/difference";
import { DomainError } from "@haat/core/errors";
import { isUniqueViolation } from "@haat/db/faults";
import { noteAudit } from "@haat/db/queries/money/audit";
import { lockDifference, proposeClearing as propose } from "@haat/db/queries/statements/clearing";
import { authorOf, type NodeCtx } from "../../context.ts";
import { requireForeign } from "../disputes/open-dispute.ts";
import { userIdOf } from "../vendors/myself.ts";
import { targetsAnew, targetsOf } from "./clearing-rules.ts";
import { readDifference } from "./read-difference.ts";

type Input = ClearingBody & Readonly<{ id: string }>;

/** Nothing moves by it: another of finance must agree. Neither has a part in the payment that it is about. */
export async function proposeClearing(ctx: NodeCtx, input: Input): Promise<DifferenceDetail> {
  const { id, to, reference, note } = input;
  const counted = (fault: unknown): never => {
    if (isUniqueViolation(fault, "settlement_case_reference")) throw new DomainError("credit.taken");
    throw fault;
  };
  await ctx.books
    .transact(async (tx) => {
      const difference = await lockDifference(tx, id);
      if (!difference) throw new DomainError("difference.not_found");
      const by = userIdOf(ctx);
      if (difference.orderId !== null) await requireForeign(tx, { orderId: difference.orderId, by });
      const { state: from } = difference;
      const targets =
        from === "cleared" ? targetsAnew(difference, difference.clearTo) : targetsOf(difference);
      if (from === "cleared" && targets.length === 0) throw new DomainError("difference.wrong_state");
      if (!targets.includes(to)) throw new DomainError("request.invalid");
      if (from !== "open" && from !== "cleared") throw new DomainError("difference.wrong_state");
      if (!(await propose(tx, { ...input, from, by }))) throw new DomainError("difference.wrong_state");
      await noteAudit(tx, {
        ...{ ...authorOf(ctx), action: "difference.clear.propose", subject: id, reason: note || reference },
        after: { to, reference, suspenseMinor: difference.suspenseMinor },
      });
    })
    .catch(counted);
  return readDifference(ctx, id);
}
