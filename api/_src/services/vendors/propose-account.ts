import type { PayoutAccountBody } from "@haat/contract/vendor-application";
import type { PayoutAccountList } from "@haat/contract/vendor-papers";
import { noteAudit } from "@haat/db/queries/money/audit";
import { shopPhone } from "@haat/db/queries/vendors/shop-phone";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "./myself.ts";
import { readPayouts } from "./read-payouts.ts";
import { takeAccount } from "./take-account.ts";
import { tellOwner } from "./tell-owner.ts";
import { tellOwnersByMail } from "./tell-owners-by-mail.ts";

/** The old account serves on. Whoever owns the shop hears of it at once, where he was always reached. */
export async function proposeAccount(
  ctx: KeyedCtx,
  { vendorId, body }: Readonly<{ vendorId: string; body: PayoutAccountBody }>,
): Promise<PayoutAccountList> {
  await once(ctx, async (tx) => {
    const account = await takeAccount(tx, ctx, { vendorId, userId: userIdOf(ctx), body });
    await noteAudit(tx, {
      ...authorOf(ctx),
      action: "payout_account.propose",
      subject: vendorId,
      after: { id: account.id, provider: body.provider, account: account.hash },
    });
    const phone = await shopPhone(tx, vendorId);
    await tellOwner(tx, ctx, { vendorId, phone, word: "payout_new", key: `${account.id}:new` });
    await tellOwnersByMail(tx, ctx, { vendorId, key: account.id });
  });
  return readPayouts(ctx, vendorId);
}
