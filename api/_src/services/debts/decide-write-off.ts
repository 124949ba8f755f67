import type { WriteOffDecisionBody } from "@haat/contract/debt";
import { DomainError } from "@haat/core/errors";
import { j10c } from "@haat/core/ledger-refunds";
import type { Tx } from "@haat/db/books";
import { type LockedWriteOff, lockWriteOff, writeOffDecided } from "@haat/db/queries/debts/write-off";
import { noteAudit } from "@haat/db/queries/money/audit";
import { post } from "@haat/db/queries/money/journals";
import { moveWriteOff } from "@haat/db/queries/money/moves";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { tellWriteOff } from "../vendors/tell-write-off.ts";
import { requireOwed } from "./propose-write-off.ts";

type Input = WriteOffDecisionBody & Readonly<{ id: string }>;

/** Agreed to by another, the debt ends in the same transaction (J10c). Whoever proposed it may only take it back. */
export async function decideWriteOff(ctx: KeyedCtx, { id, verdict }: Input): Promise<void> {
  const by = userIdOf(ctx);
  await once(ctx, async (tx) => {
    const found = await lockWriteOff(tx, id);
    if (!found) throw new DomainError("debt.not_found");
    const { vendorId, amountMinor, proposedBy, state } = found;
    if (await isOwnShop(tx, { by, vendorId })) throw new DomainError("staff.own_shop");
    if (state !== "proposed") throw new DomainError("debt.wrong_state");
    if (verdict === "agree" && proposedBy === by) throw new DomainError("debt.own_hand");
    const to = verdict === "agree" ? "written_off" : "dropped";
    const step = { id, orderId: null, to, eventKey: to, actor: actorName(ctx) } as const;
    if (!(await moveWriteOff(tx, { ...step, set: writeOffDecided(by) })))
      throw new DomainError("debt.wrong_state");
    if (verdict === "agree") await writeOff(tx, ctx, found);
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `debt.write_off.${verdict}`, subject: id },
      before: { proposedBy },
      after: { vendorId, amountMinor: amountMinor.toString() },
    });
    return null;
  });
}

/** By then it may have been set off against what the shop has earned: what is not owed any more is not written off. */
async function writeOff(tx: Tx, ctx: KeyedCtx, { id, vendorId, amountMinor }: LockedWriteOff): Promise<void> {
  const owed = await requireOwed(tx, { vendorId, amountMinor });
  await post(tx, j10c({ key: id, vendorId, amount: amountMinor }));
  await tellWriteOff(tx, ctx, { vendorId, amountMinor, leftMinor: owed - amountMinor, key: id });
}
