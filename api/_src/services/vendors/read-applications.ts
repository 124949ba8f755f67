import type { ApplicationList } from "@haat/contract/vendor-application";
import { listOwnApplications } from "@haat/db/queries/vendors/applications";
import type { NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";
import { userIdOf } from "./myself.ts";

/** What somebody asked for himself and how it stands, newest first. An address is told once it is his. */
export async function readApplications(ctx: NodeCtx): Promise<ApplicationList> {
  const rows = await listOwnApplications(ctx.books, userIdOf(ctx));
  return {
    items: rows.map(({ id, state, slug, name, appliedAt, nidTail, payout, reason }) => ({
      ...{ id, state, nidTail, payout, reason },
      name: name[ctx.locale],
      slug: state === "applied" || state === "refused" ? null : slug,
      appliedAt: instantView(appliedAt),
    })),
  };
}
