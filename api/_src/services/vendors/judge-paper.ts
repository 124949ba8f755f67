import type { PaperKind } from "@haat/contract/vendor-papers";
import { DomainError } from "@haat/core/errors";
import { noteAudit } from "@haat/db/queries/money/audit";
import { judgePaper as judge } from "@haat/db/queries/vendors/papers";
import { settleDbid } from "@haat/db/queries/vendors/dbid-due";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "./myself.ts";

type Verdict = Readonly<{ vendorId: string; kind: PaperKind; verdict: "verified" | "refused"; note: string }>;

/** Somebody of the market has compared the number with the register. */
export async function judgePaper(ctx: NodeCtx, { vendorId, kind, verdict, note }: Verdict): Promise<void> {
  if (verdict === "refused" && note.length < 3) throw new DomainError("request.invalid");
  await ctx.books.transact(async (tx) => {
    const step = { vendorId, kind, verdict, note: note || null, checkedBy: userIdOf(ctx) };
    if (!(await judge(tx, step)))
      throw new DomainError(
        (await isOwnShop(tx, { by: step.checkedBy, vendorId })) ? "staff.own_shop" : "paper.not_found",
      );
    if (kind === "dbid") await settleDbid(tx, vendorId);
    await noteAudit(tx, {
      ...authorOf(ctx),
      action: `paper.${verdict}`,
      subject: vendorId,
      ...(note && { reason: note }),
      before: { kind, state: "given" },
      after: { kind, state: verdict },
    });
  });
}
