import type { SentMoneyView } from "@haat/contract/claim";
import { DomainError } from "@haat/core/errors";
import type { Desk } from "@haat/db/queries/claims/desk";
import { claimsOf } from "@haat/db/queries/claims/read-claims";
import { readDesk } from "@haat/db/queries/claims/desk";
import type { SeenOrder } from "@haat/db/queries/orders/order-document";
import type { NodeCtx } from "../../context.ts";
import { instantView, moneyView } from "../../views/money.ts";
import { requireOrder } from "../orders/require-order.ts";
import { mostClaims } from "./desk.ts";

const dueOf = ({ advance, total }: Pick<SeenOrder, "advance" | "total">): bigint => BigInt(advance ?? total);

/** Only what the law lets be taken ahead without escrow, and nothing that is paid at the door. */
const mayClaim = ({ isOn, limitBp }: Desk, order: SeenOrder): boolean =>
  isOn &&
  order.method !== "cod" &&
  ["pending_payment", "expired", "cancelled"].includes(order.state) &&
  dueOf(order) * 10_000n <= BigInt(order.total) * BigInt(limitBp);

/** Where to send what is due, and how it stands with what was sent. */
export async function readSentMoney(ctx: NodeCtx, orderId: string): Promise<SentMoneyView> {
  const order = await requireOrder(ctx, orderId);
  const desk = await readDesk(ctx.books);
  if (!desk.isKnown) throw new DomainError("claim.not_found");
  const claims = await claimsOf(ctx.db, ctx.viewer, orderId);
  const isOpen = mayClaim(desk, order);
  if (!isOpen && claims.length === 0) throw new DomainError("claim.not_found");
  const isFound = claims.some(({ state }) => ["matched", "wrong_amount", "released"].includes(state));
  const triesLeft = Math.max(0, mostClaims - claims.length);
  return {
    numbers: isOpen && !isFound && triesLeft > 0 ? [...desk.numbers] : [],
    amount: moneyView(dueOf(order), ctx.locale),
    triesLeft,
    claims: claims.map(({ amountMinor, statedMinor, madeAt, ...claim }) => ({
      ...claim,
      amount: moneyView(amountMinor, ctx.locale),
      stated: statedMinor === null ? null : moneyView(statedMinor, ctx.locale),
      madeAt: instantView(madeAt),
    })),
  };
}
