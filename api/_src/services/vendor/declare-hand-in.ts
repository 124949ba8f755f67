import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { accounts } from "@haat/core/ledger";
import { parseTypedTaka } from "@haat/core/money";
import { isUniqueViolation } from "@haat/db/faults";
import { insertHandIn, openHandInsOf } from "@haat/db/queries/money/hand-ins";
import { lockBalance } from "@haat/db/queries/money/journals";
import { actorName } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";

type Input = Readonly<{ vendorId: string; amount: string; reference: string }>;

/** The vendor says that he handed cash in; the books move when support has counted it. Never more than he holds, and a bank's number once. */
export async function declareHandIn(ctx: KeyedCtx, { vendorId, amount, reference }: Input): Promise<string> {
  const { minor } = parseTypedTaka(amount);
  if (minor <= 0n) throw new DomainError("money.malformed");
  try {
    return await once(ctx, async (tx) => {
      const held = await lockBalance(tx, accounts.courierCash(vendorId));
      if (minor + (await openHandInsOf(tx, vendorId)) > held) throw new DomainError("cash.above_held");
      const id = newId("handIn", ctx.now());
      await insertHandIn(tx, { id, vendorId, amountMinor: minor, reference, actor: actorName(ctx) });
      return id;
    });
  } catch (error) {
    if (isUniqueViolation(error, "hand_in_reference_unique"))
      throw new DomainError("credit.taken", {}, { cause: error });
    throw error;
  }
}
