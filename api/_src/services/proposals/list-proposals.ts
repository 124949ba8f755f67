import type { MoneyProposalPage, MoneyProposalView, RoleProposalPage } from "@haat/contract/proposal";
import {
  listProposals,
  moneyKinds,
  type ProposalKind,
  roleKinds,
} from "@haat/db/queries/proposals/proposals";
import type { Ctx } from "../../context.ts";
import { moneyProposalView, roleProposalView } from "./view-proposal.ts";

const pageSize = 30;
type Ask = Readonly<{ state?: "open" | "decided" | undefined; cursor?: string | undefined }>;

async function pageOf<Kind extends ProposalKind, View extends Readonly<{ id: string }>>(
  { db, viewer }: Ctx,
  kinds: readonly Kind[],
  { state = "open", cursor }: Ask,
  view: (row: Awaited<ReturnType<typeof listProposals<Kind>>>[number]) => View,
): Promise<{ items: View[]; nextCursor: string | null }> {
  const ask = { kinds, isOpen: state === "open", before: cursor ?? null, limit: pageSize + 1 };
  const rows = await listProposals(db, viewer, ask);
  const items = rows.slice(0, pageSize).map(view);
  return { items, nextCursor: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
}

export const readRoleProposals = (ctx: Ctx, ask: Ask): Promise<RoleProposalPage> =>
  pageOf(ctx, roleKinds, ask, (row) => roleProposalView(ctx, row));

export const readMoneyProposals = (ctx: Ctx, ask: Ask): Promise<MoneyProposalPage> =>
  pageOf(ctx, moneyKinds, ask, (row) => moneyProposalView(ctx, row));

/** What of an order waits for finance; null: nothing. */
export async function waitingCancel(ctx: Ctx, orderId: string): Promise<MoneyProposalView | null> {
  const ask = { kinds: ["order.cancel"] as const, isOpen: true, subject: orderId, limit: 1 };
  const [row] = await listProposals(ctx.db, ctx.viewer, ask);
  return row ? moneyProposalView(ctx, row) : null;
}
