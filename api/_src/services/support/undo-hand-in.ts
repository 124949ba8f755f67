import type { HandInUndoBody } from "@haat/contract/vendor";
import { DomainError } from "@haat/core/errors";
import { handInKey } from "@haat/core/ledger-own-delivery";
import type { Tx } from "@haat/db/books";
import { type LockedHandIn, lockHandIn, unreceiveHandIn } from "@haat/db/queries/money/hand-ins";
import { post } from "@haat/db/queries/money/journals";
import { unremitCollectedOf } from "@haat/db/queries/money/moves";
import type { LockedProposal } from "@haat/db/queries/proposals/proposals";
import { contraryJournals } from "@haat/db/queries/remittances/unpost";
import { actorName } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { proposeOf } from "./receive-hand-in.ts";

type Input = HandInUndoBody & Readonly<{ id: string }>;

/** What was received had not come. Nothing moves until another agrees; the proposal's id. */
export const proposeHandInUndo = (ctx: KeyedCtx, { id, reason }: Input): Promise<string> =>
  once(ctx, async (tx) => {
    const handIn = requireReceived(await lockHandIn(tx, { id, by: userIdOf(ctx) }));
    return proposeOf(tx, ctx, handIn, { kind: "hand_in.undo", reason, nth: handIn.receivedNo });
  });

function requireReceived(handIn: LockedHandIn | null): LockedHandIn {
  if (!handIn) throw new DomainError("hand_in.not_found");
  if (handIn.isOwn) throw new DomainError("staff.own_shop");
  if (handIn.state !== "received") throw new DomainError("order.wrong_state");
  return handIn;
}

/** As two have agreed: its journal the other way round. The shop holds that cash again, and what it had declared waits to be counted. */
export async function undoHandIn(
  tx: Tx,
  ctx: KeyedCtx,
  { id: proposalId, subject: id, payload }: LockedProposal,
): Promise<void> {
  const by = userIdOf(ctx);
  const actor = actorName(ctx);
  const { receivedNo, vendorId, decidedAt } = requireReceived(await lockHandIn(tx, { id, by }));
  // Undone and received again since it was asked.
  if (payload.handIn?.nth !== receivedNo) throw new DomainError("order.wrong_state");
  if (!(await unreceiveHandIn(tx, { id, actor, by, proposalId })))
    throw new Error(`${id} was received under its lock and is not undone`);
  const [contrary, ...others] = await contraryJournals(tx, [["J7", handInKey(id, receivedNo)]]);
  if (!contrary || others.length > 0) throw new Error(`${id} has not the journal that it posted`);
  await post(tx, contrary);
  if (decidedAt === null) throw new Error(`${id} was received, nobody knows when`);
  await unremitCollectedOf(tx, { vendorId, since: decidedAt, eventKey: `unremitted:${proposalId}`, actor });
}
