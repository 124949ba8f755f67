import { DomainError } from "@haat/core/errors";
import { noteAudit } from "@haat/db/queries/money/audit";
import { agreePayout, lockPayout, refusePayout } from "@haat/db/queries/vendors/decide-payout";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "./myself.ts";
import { tellOwner } from "./tell-owner.ts";

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
