import type { ClaimFilter, ClaimPage } from "@haat/contract/claim";
import { DomainError } from "@haat/core/errors";
import { isId } from "@haat/core/ids";
import { readDesk } from "@haat/db/queries/claims/desk";
import { listClaims } from "@haat/db/queries/claims/read-claims";
import type { z } from "zod";
import type { NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { claimView } from "./view-claim.ts";

/** What waits longest comes first. The desk turned off, finance still ends what was begun. */
export async function readClaims(
  ctx: NodeCtx,
  { view, cursor, limit = 30 }: z.infer<typeof ClaimFilter>,
): Promise<ClaimPage> {
  if (cursor !== undefined && !isId("claim", cursor)) throw new DomainError("cursor.invalid");
  const [desk, rows] = await Promise.all([
    readDesk(ctx.books),
    listClaims(ctx.db, ctx.viewer, { view, after: cursor ?? null, limit: limit + 1 }),
  ]);
  const shown = rows.slice(0, limit);
  const looker = { myId: userIdOf(ctx), locale: ctx.locale };
  return {
    isOn: desk.isOn,
    items: shown.map((row) => claimView(row, looker)),
    nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}
