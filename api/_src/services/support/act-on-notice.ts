import type { NoticeActBody } from "@haat/contract/notice-desk";
import { DomainError } from "@haat/core/errors";
import { isLoose, sayOfNotice } from "@haat/db/queries/couriers/notice-desk";
import { noteAudit } from "@haat/db/queries/money/audit";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";

/**
 * A message that is with no parcel of ours is put aside, or taken up again. It is work that is done, and says nothing of any parcel: one
 * that still waits is tried as before.
 */
export async function actOnNotice(ctx: KeyedCtx, key: string, { act, reason }: NoticeActBody): Promise<void> {
  if ((await isLoose(ctx.books, key)) === null) throw new DomainError("courier_notice.not_found");
  await once(ctx, async (tx) => {
    const hasSaid = await sayOfNotice(tx, { key, isAside: act === "aside", by: userIdOf(ctx), reason });
    if (!hasSaid) throw new DomainError("courier_notice.wrong_state");
    await noteAudit(tx, { ...authorOf(ctx), action: `courier_notice.${act}`, subject: key, reason });
  });
}
