import type { MissingClaimFilter, MissingClaimPreview } from "@haat/contract/missing-claim";
import { accounts } from "@haat/core/ledger";
import { claimedBeyond, lockMissing } from "@haat/db/queries/remittances/missing-claims";
import type { NodeCtx } from "../../../context.ts";
import { moneyView } from "../../../views/money.ts";
import { userIdOf } from "../../vendors/myself.ts";
import { sumOf } from "./claim-missing.ts";

/** What a press would claim of these parcels, and what it would put into the books. */
export async function previewMissing(
  ctx: NodeCtx,
  { courier, parcels: asked }: MissingClaimFilter,
): Promise<MissingClaimPreview> {
  const by = userIdOf(ctx);
  const ids = [...new Set(asked)];
  const [found, beyond] = await ctx.books.transact(async (tx) => {
    const all = await lockMissing(tx, { courier, ids, by });
    const amount = sumOf(all.filter(({ isOwn }) => !isOwn));
    return [all, await claimedBeyond(tx, { by, courier, act: "claimed", amount })] as const;
  });
  const parcels = found.filter(({ isOwn }) => !isOwn);
  const money = (minor: bigint) => moneyView(minor, ctx.locale);
  const amount = money(sumOf(parcels));
  return {
    courier,
    parcels: parcels.map(({ consignmentId, number, left }) => ({
      ...{ consignmentId, number, amount: money(left) },
    })),
    amount,
    ...{ left: ids.length - found.length, own: found.length - parcels.length },
    beyond: beyond && { because: "claimed", sum: money(beyond.sum), limit: money(beyond.limit) },
    journals: parcels.length === 0 ? [] : [{ event: "J7x", rows: parcels.length }],
    posts:
      parcels.length === 0
        ? []
        : [
            { account: accounts.claim(courier), side: "D", amount },
            { account: accounts.courierCash(courier), side: "C", amount },
          ],
  };
}
