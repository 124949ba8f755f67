import type {
  CourierContractFilter,
  CourierContractPage,
  CourierContractView,
} from "@haat/contract/courier-terms";
import { type ContractRow, listContracts } from "@haat/db/queries/couriers/contract-list";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, instantView } from "../../views/money.ts";
import { userIdOf } from "../vendors/myself.ts";
import { termsView } from "./view-terms.ts";

const pageSize = 20;

/** Contracts with couriers, and what is proposed of them, newest first. */
export async function readCourierContracts(
  ctx: NodeCtx,
  { courier, shop, state, cursor }: CourierContractFilter,
): Promise<CourierContractPage> {
  const ask = { courier, shop, state, before: cursor ?? null, limit: pageSize + 1 };
  const rows = await listContracts(ctx.db, ctx.viewer, ask);
  const shown = rows.slice(0, pageSize);
  return {
    items: shown.map((row) => viewOf(ctx, row)),
    nextCursor: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
  };
}

function viewOf(ctx: NodeCtx, row: ContractRow): CourierContractView {
  const { id, courier, shop, from, until, state, isNow, reason, maker, checker, refusal } = row;
  return {
    ...{ id, courier, from, until, state, isNow, reason, maker, checker, refusal },
    shop: shop && { slug: shop.slug, name: shop[ctx.locale] },
    terms: termsView(row.terms, ctx.locale),
    madeAt: instantView(row.madeAt),
    decidedAt: instantOrNull(row.decidedAt),
    may: mayDo(ctx, row),
  };
}

function mayDo(ctx: NodeCtx, { state, makerId }: ContractRow): ("decide" | "withdraw")[] {
  if (state !== "open" || ctx.viewer.kind !== "finance") return [];
  return [makerId === userIdOf(ctx) ? "withdraw" : "decide"];
}
