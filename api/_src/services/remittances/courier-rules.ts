import type { CourierRuleBody } from "@haat/contract/remittance-proposal";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { noteAudit } from "@haat/db/queries/money/audit";
import { makeProposal } from "@haat/db/queries/proposals/proposals";
import { ruleIsReleased } from "@haat/db/queries/remittances/posting";
import { ruleIsProven } from "@haat/db/queries/remittances/shadow";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";

/** What posts by itself is released, or put back into shadow, by two of finance; released only once people have agreed with it often enough. */
export const proposeCourierRule = (
  ctx: KeyedCtx,
  { courier, rule, release, reason }: CourierRuleBody,
): Promise<null> =>
  once(ctx, async (tx) => {
    if ((await ruleIsReleased(tx, courier, rule)) === release)
      throw new DomainError("courier_rule.wrong_state");
    if (release && !(await ruleIsProven(tx, courier, rule))) throw new DomainError("courier_rule.unproven");
    const id = newId("proposal", ctx.now());
    const subject = `${courier}:${rule}`;
    const payload = { remittance: { courier, rule, release } };
    const made = { id, kind: "remittance.rule", subject, payload, reason, makerId: userIdOf(ctx) } as const;
    if (!(await makeProposal(tx, made))) throw new DomainError("proposal.exists");
    const after = { proposal: id, release };
    await noteAudit(tx, { ...authorOf(ctx), action: "remittance.rule.propose", subject, reason, after });
    return null;
  });
