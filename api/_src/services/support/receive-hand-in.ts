import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { accounts } from "@haat/core/ledger";
import { handInKey, j7HandIn } from "@haat/core/ledger-own-delivery";
import type { Tx } from "@haat/db/books";
import { isUniqueViolation } from "@haat/db/faults";
import { noteAudit } from "@haat/db/queries/money/audit";
import {
  type LockedHandIn,
  lockHandIn,
  receivedBeyond,
  receiveHandIn as receive,
} from "@haat/db/queries/money/hand-ins";
import { lockBalance, post } from "@haat/db/queries/money/journals";
import type { HandedIn } from "@haat/db/queries/proposals/handed-in";
import { type LockedProposal, makeProposal } from "@haat/db/queries/proposals/proposals";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { closeCollected } from "../vendor/close-collected.ts";
import { userIdOf } from "../vendors/myself.ts";

/** Support has counted the cash. Above what one person may receive within a day it waits for a second; true: it does. */
export const receiveHandIn = (ctx: KeyedCtx, id: string): Promise<boolean> =>
  once(ctx, async (tx) => {
    const by = userIdOf(ctx);
    const handIn = requireDeclared(await lockHandIn(tx, { id, by }));
    const { amountMinor } = handIn;
    const beyond = await receivedBeyond(tx, { by, amount: amountMinor });
    if (beyond) {
      await requireHeld(tx, handIn);
      const [sumMinor, limitMinor] = [beyond.sum.toString(), beyond.limit.toString()];
      await proposeOf(tx, ctx, handIn, {
        ...{ kind: "hand_in.receive", reason: handIn.reference, nth: handIn.receivedNo + 1 },
        beyond: { sumMinor, limitMinor },
      });
      return true;
    }
    await book(tx, ctx, handIn, null);
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "hand_in.receive", subject: id },
      ...{ before: { state: "declared" }, after: { state: "received", amountMinor: amountMinor.toString() } },
    });
    return false;
  }).catch((fault: unknown) => {
    if (isUniqueViolation(fault, "hand_in_reference_unique")) throw new DomainError("credit.taken");
    throw fault;
  });

type Asked = Pick<HandedIn, "nth" | "beyond"> &
  Readonly<{ kind: "hand_in.receive" | "hand_in.undo"; reason: string }>;

/** Nothing moves by it. Its id. */
export async function proposeOf(
  tx: Tx,
  ctx: KeyedCtx,
  { id, vendorId, vendorName, reference, amountMinor }: LockedHandIn,
  { kind, reason, ...asked }: Asked,
): Promise<string> {
  const proposalId = newId("proposal", ctx.now());
  const made = await makeProposal(tx, {
    ...{ id: proposalId, kind, subject: id, reason, makerId: userIdOf(ctx) },
    payload: {
      amountMinor: amountMinor.toString(),
      handIn: { vendorId, vendor: vendorName, reference, ...asked },
    },
  });
  if (!made) throw new DomainError("proposal.exists");
  const after = { proposal: proposalId, amountMinor: amountMinor.toString() };
  await noteAudit(tx, { ...authorOf(ctx), action: `${kind}.propose`, subject: id, reason, after });
  return proposalId;
}

/** As two have agreed. */
export async function receiveByTwo(
  tx: Tx,
  ctx: KeyedCtx,
  { id: proposalId, subject: id }: LockedProposal,
): Promise<void> {
  const handIn = requireDeclared(await lockHandIn(tx, { id, by: userIdOf(ctx) }));
  await book(tx, ctx, handIn, proposalId);
}

export function requireDeclared(handIn: LockedHandIn | null): LockedHandIn {
  if (!handIn) throw new DomainError("hand_in.not_found");
  if (handIn.isOwn) throw new DomainError("staff.own_shop");
  if (handIn.state !== "declared") throw new DomainError("order.wrong_state");
  return handIn;
}

async function requireHeld(tx: Tx, { vendorId, amountMinor }: LockedHandIn): Promise<void> {
  if ((await lockBalance(tx, accounts.courierCash(vendorId))) < amountMinor)
    throw new DomainError("cash.above_held");
}

/** J7 for exactly the declared amount, and never more than the shop holds. */
async function book(tx: Tx, ctx: KeyedCtx, handIn: LockedHandIn, proposalId: string | null): Promise<void> {
  const { id, vendorId, amountMinor, receivedNo } = handIn;
  const actor = actorName(ctx);
  if (!(await receive(tx, { id, actor, by: userIdOf(ctx), proposalId })))
    throw new Error(`${id} was declared under its lock and is not received`);
  await requireHeld(tx, handIn);
  await post(tx, j7HandIn({ key: handInKey(id, receivedNo + 1), courier: vendorId, amount: amountMinor }));
  await closeCollected(tx, vendorId, actor);
}
