import { DomainError } from "@haat/core/errors";
import { accounts } from "@haat/core/ledger";
import { j7HandIn } from "@haat/core/ledger-own-delivery";
import type { Tx } from "@haat/db/books";
import { isUniqueViolation } from "@haat/db/faults";
import { noteAudit } from "@haat/db/queries/money/audit";
import { decideHandIn as decide, type HandIn, vendorOfHandIn } from "@haat/db/queries/money/hand-ins";
import { lockBalance, post } from "@haat/db/queries/money/journals";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { closeCollected } from "../vendor/close-collected.ts";
import { userIdOf } from "../vendors/myself.ts";

type Input = Readonly<{ id: string; to: "received" | "refused" }>;

/** Support has counted the cash, or has not found it. Receiving posts J7 for exactly the declared amount. */
export const decideHandIn = (ctx: KeyedCtx, { id, to }: Input): Promise<void> =>
  once(ctx, async (tx) => {
    const actor = actorName(ctx);
    const by = userIdOf(ctx);
    const handIn = await decide(tx, { id, to, actor, by });
    if (!handIn) throw await whyNot(tx, id, by);
    if (to === "received") await receive(tx, handIn, actor);
    await noteAudit(tx, {
      ...authorOf(ctx),
      ...{ action: to === "received" ? "hand_in.receive" : "hand_in.refuse", subject: id },
      ...{ before: { state: "declared" }, after: { state: to, amountMinor: handIn.amountMinor.toString() } },
    });
  }).catch((fault: unknown) => {
    if (isUniqueViolation(fault, "hand_in_reference_unique")) throw new DomainError("credit.taken");
    throw fault;
  });

async function whyNot(tx: Tx, id: string, by: string): Promise<DomainError> {
  const vendorId = await vendorOfHandIn(tx, id);
  if (!vendorId) return new DomainError("hand_in.not_found");
  return new DomainError((await isOwnShop(tx, { by, vendorId })) ? "staff.own_shop" : "order.wrong_state");
}

async function receive(tx: Tx, { id, vendorId, amountMinor }: HandIn, actor: string): Promise<void> {
  if ((await lockBalance(tx, accounts.courierCash(vendorId))) < amountMinor)
    throw new DomainError("cash.above_held");
  await post(tx, j7HandIn({ handInId: id, courier: vendorId, amount: amountMinor }));
  await closeCollected(tx, vendorId, actor);
}
