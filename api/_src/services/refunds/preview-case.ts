import type { RefundPlanBody, RefundPlanView } from "@haat/contract/refund-case";
import type { NodeCtx } from "../../context.ts";
import { moneyView } from "../../views/money.ts";
import { userIdOf } from "../vendors/myself.ts";
import { isAboveLimit } from "./make-case.ts";
import { planCase } from "./plan-case.ts";

type Input = RefundPlanBody & Readonly<{ orderId: string }>;

/** What a refund would move, by the very plan that moves it. */
export const previewCase = (ctx: NodeCtx, input: Input): Promise<RefundPlanView> =>
  ctx.books.transact(async (tx) => {
    const plan = await planCase(tx, ctx.payments, { ...input, by: userIdOf(ctx) });
    const { part, stage, goods, delivery, door, pieces, taken } = plan;
    const money = (minor: bigint) => moneyView(minor, ctx.locale);
    const isAfter = stage === "after";
    const byVendor = isAfter && input.fault === "vendor";
    return {
      ...{ stage, part: part.number, vendor: part.vendorName[ctx.locale] },
      ...{ goods: money(goods), delivery: money(delivery) },
      toBuyer: pieces.map(({ method, owed, way }) => ({ method, way, amount: money(owed) })),
      atDoor: money(door),
      total: money(pieces.reduce((sum, { owed }) => sum + owed, 0n)),
      fromVendor: money(byVendor ? taken.vendor : 0n),
      commission: money(byVendor ? taken.commission : 0n),
      vat: money(byVendor ? taken.vat : 0n),
      fromMarket: money(isAfter ? delivery + (byVendor ? 0n : goods) : 0n),
      needsSecond: await isAboveLimit(tx, plan),
    };
  });
