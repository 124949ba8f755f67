import type { WaitingAccountList } from "@haat/contract/admin-vendors";
import type { PayoutAccountBody } from "@haat/contract/vendor-application";
import type { PayoutAccountList } from "@haat/contract/vendor-papers";
import { DomainError } from "@haat/core/errors";
import { noteAudit } from "@haat/db/queries/money/audit";
import { shopPhone } from "@haat/db/queries/vendors/shop-phone";
import {
  agreePayout,
  listWaitingPayouts,
  lockPayout,
  refusePayout,
} from "@haat/db/queries/vendors/decide-payout";
import { listPayouts, withdrawPayout } from "@haat/db/queries/vendors/payouts";
import { authorOf, type NodeCtx } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "./myself.ts";
import { takeAccount } from "./take-account.ts";
import { tellOwner } from "./tell-owner.ts";
import { tellOwnersByMail } from "./tell-owners-by-mail.ts";
import { payoutView } from "./view-vendor.ts";

/** By its end only, for everybody who sees the money of the shop. */
export async function readPayouts({ db, viewer }: NodeCtx, vendorId: string): Promise<PayoutAccountList> {
  return { items: (await listPayouts(db, viewer, vendorId)).map(payoutView) };
}

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

export async function stopAccount(
  ctx: KeyedCtx,
  { vendorId, id }: Readonly<{ vendorId: string; id: string }>,
): Promise<PayoutAccountList> {
  await once(ctx, async (tx) => {
    if (!(await withdrawPayout(tx, { id, vendorId }))) throw new DomainError("payout.not_found");
    await noteAudit(tx, {
      ...authorOf(ctx),
      action: "payout_account.withdraw",
      subject: vendorId,
      before: { id, state: "proposed" },
      after: { id, state: "withdrawn" },
    });
  });
  return readPayouts(ctx, vendorId);
}

/** Finance compares the whole number with the shop's papers; nobody else sees it. */
export async function readWaitingAccounts({
  db,
  viewer,
  sealer,
  locale,
}: NodeCtx): Promise<WaitingAccountList> {
  const rows = await listWaitingPayouts(db, viewer);
  const items = rows.map(async ({ sealed, vendor, before, ...row }) => ({
    ...payoutView(row),
    vendor: { id: vendor.id, name: vendor.name[locale] },
    number: await sealer.open("account", sealed),
    before,
  }));
  return { items: await Promise.all(items) };
}

type Verdict = Readonly<{ id: string; verdict: "agree" | "refuse"; reason: string }>;

/** Four eyes, after a day: refused at once, agreed to only when the owner has had his day to object. */
export const decideAccount = (ctx: KeyedCtx, { id, verdict, reason }: Verdict): Promise<void> =>
  once(ctx, async (tx) => {
    if (verdict === "refuse" && reason.length < 3) throw new DomainError("request.invalid");
    const checker = userIdOf(ctx);
    const account = await lockPayout(tx, id, checker);
    if (!account) throw new DomainError("payout.not_found");
    if (account.state !== "proposed") throw new DomainError("payout.wrong_state");
    if (account.isOwn) throw new DomainError("payout.own_hand");
    if (verdict === "agree" && !account.isDue) throw new DomainError("payout.too_early");
    const { vendorId, phone } = account;
    if (verdict === "agree") await agreePayout(tx, { id, vendorId, checker });
    else await refusePayout(tx, { id, checker, reason });
    await noteAudit(tx, {
      ...authorOf(ctx),
      action: `payout_account.${verdict}`,
      subject: vendorId,
      ...(reason && { reason }),
      before: { id, state: "proposed" },
      after: { id, state: verdict === "agree" ? "active" : "refused", account: account.hash },
    });
    const word = verdict === "agree" ? "payout_agreed" : "payout_refused";
    await tellOwner(tx, ctx, { vendorId, phone, word, key: `${id}:${verdict}` });
  });
