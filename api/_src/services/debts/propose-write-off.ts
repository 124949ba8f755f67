import type { DebtView, WriteOffBody } from "@haat/contract/debt";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { accounts } from "@haat/core/ledger";
import { parseTypedTaka } from "@haat/core/money";
import type { Tx } from "@haat/db/books";
import { isUniqueViolation } from "@haat/db/faults";
import { insertWriteOff } from "@haat/db/queries/debts/write-off";
import { noteAudit } from "@haat/db/queries/money/audit";
import { lockBalance } from "@haat/db/queries/money/journals";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { actorName, authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { readDebt } from "./read-debt.ts";

/** Nothing moves by it: another of finance must agree. */
export async function proposeWriteOff(
  ctx: NodeCtx,
  { vendorId, amount, reason }: WriteOffBody,
): Promise<DebtView> {
  const by = userIdOf(ctx);
  const amountMinor = parseTypedTaka(amount).minor;
  if (amountMinor <= 0n) throw new DomainError("money.malformed");
  await ctx.books
    .transact(async (tx) => {
      if (await isOwnShop(tx, { by, vendorId })) throw new DomainError("staff.own_shop");
      await requireOwed(tx, { vendorId, amountMinor });
      const id = newId("writeOff", ctx.now());
      await insertWriteOff(tx, { id, vendorId, amountMinor, reason, by, actor: actorName(ctx) });
      await noteAudit(tx, {
        ...{ ...authorOf(ctx), action: "debt.write_off.propose", subject: id, reason },
        after: { vendorId, amountMinor: amountMinor.toString() },
      });
    })
    .catch((fault: unknown) => {
      if (isUniqueViolation(fault, "write_off_one")) throw new DomainError("debt.wrong_state");
      throw fault;
    });
  return readDebt(ctx, { vendorId });
}

type Owed = Readonly<{ vendorId: string; amountMinor: bigint }>;

/** So much is owed, and stays so until the transaction ends. What is owed in all. */
export async function requireOwed(tx: Tx, { vendorId, amountMinor }: Owed): Promise<bigint> {
  const owed = await lockBalance(tx, accounts.vendorReceivable(vendorId));
  if (owed <= 0n) throw new DomainError("debt.not_found");
  if (amountMinor > owed) throw new DomainError("debt.above_owed");
  return owed;
}
