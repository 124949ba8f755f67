import type { Courier } from "@haat/core/couriers";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { makeProposal } from "@haat/db/queries/proposals/proposals";
import type { RemittanceWish } from "@haat/db/queries/proposals/remittance-wish";
import { authorOf } from "../../../context.ts";
import type { KeyedCtx } from "../../idempotent.ts";
import { userIdOf } from "../../vendors/myself.ts";

type Missing = NonNullable<RemittanceWish["missing"]>;
type Asked = Missing & Readonly<{ courier: Courier; amount: bigint; reason: string }>;

/** Nothing moves by it: it waits three days for a second person. */
export async function proposeClaimed(
  tx: Tx,
  ctx: KeyedCtx,
  { courier, act, of, amount, reason, subject }: Asked & Readonly<{ subject: string }>,
): Promise<string> {
  const id = newId("proposal", ctx.now());
  const made = await makeProposal(tx, {
    ...{ id, kind: "remittance.claim", subject, reason, makerId: userIdOf(ctx) },
    payload: { amountMinor: amount.toString(), remittance: { courier, missing: { act, of } } },
  });
  if (!made) throw new DomainError("proposal.exists");
  await noteAudit(tx, {
    ...{ ...authorOf(ctx), action: "remittance.claim.propose", subject, reason },
    after: { proposal: id, act, amountMinor: amount.toString(), of: of.length },
  });
  return id;
}

/** One person did it alone. */
export const auditClaimed = (tx: Tx, ctx: KeyedCtx, { act, of, amount, reason }: Asked): Promise<unknown> =>
  noteAudit(tx, {
    ...{ ...authorOf(ctx), action: `courier_claim.${act}`, subject: of[0]?.id ?? "", reason },
    after: { amountMinor: amount.toString(), of: of.map(({ id }) => id) },
  });
