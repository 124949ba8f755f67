import { ClaimPage, type ClaimView, SentMoneyView } from "@haat/contract/claim";
import { expect } from "vitest";
import type { Placed } from "./buying.ts";
import type { TestSession } from "./market.ts";
import { settle } from "./settling.ts";
import type { TestShop } from "./shop.ts";
import { aFreshOne, ask } from "./staff.ts";
import { feeOf, type Stated, statementOf } from "./stated.ts";
import { dhakaToday } from "./days.ts";

export const due = ({ order }: Placed): bigint => BigInt(order.dueNow.minor);
type Sent = Readonly<{ trx: string; minor: bigint; payer?: string; status?: string; merchant?: string }>;

/** Two of finance at work on what buyers send by hand. */
export async function openTrxidDesk(shop: TestShop) {
  const [one, other] = [
    await aFreshOne(shop.world, "finance", "admin"),
    await aFreshOne(shop.world, "finance", "admin"),
  ];
  const sentMoney = ({ order, headers }: Placed) =>
    ask(shop.world, { headers }, ["GET", `/v1/store/orders/${order.id}/payments/sent`]);
  const standing = async (placed: Placed) => SentMoneyView.parse((await sentMoney(placed)).body).claims[0];
  const listed = async (view: string): Promise<ClaimView[]> =>
    ClaimPage.parse((await ask(shop.world, one, ["GET", `/v1/admin/claims?view=${view}`])).body).items;
  const idOf = async (placed: Placed): Promise<string> => {
    const { rows } = await shop.world.owner.query<{ id: string }>(
      "select id from payment_claim where order_id = $1 order by id desc limit 1",
      [placed.order.id],
    );
    return rows[0]?.id ?? "";
  };
  const propose = (who: TestSession, id: string) =>
    ask(shop.world, who, ["POST", `/v1/admin/claims/${id}/release`]);
  const decide = (who: TestSession, id: string, verdict: "agree" | "refuse" = "agree") =>
    ask(shop.world, who, ["POST", `/v1/admin/claims/${id}/release/decisions`], { verdict });
  const releasedBy = async (placed: Placed): Promise<void> => {
    const id = await idOf(placed);
    expect(await propose(one, id)).toMatchObject({ status: 200 });
    expect(await decide(other, id)).toMatchObject({ status: 200, body: { state: "released" } });
  };

  /** Nagad's statement of today, which also names who paid where a test says it. */
  const stated = async (...rows: readonly Sent[]): Promise<void> => {
    const { feeBps, statedAs } = shop.node.payments.nagad.capabilities;
    const lines = rows.map(({ trx, minor, ...rest }): Stated => ({
      ...{ trx, minor, invoice: "", at: new Date(), feeMinor: feeOf(minor, feeBps) },
      ...rest,
    }));
    const [title = "", blank = "", header = "", ...body] = statementOf(lines, feeBps, statedAs ?? "").split(
      "\n",
    );
    const named = body.map((line, at) => (line === "" ? line : `${line},${rows[at]?.payer ?? ""}`));
    const file = [title, blank, `${header},Sender Number`, ...named].join("\n");
    const day = dhakaToday();
    expect((await settle(shop, one, { source: "nagad", file, day })).refusal).toBeNull();
  };
  return { one, other, sentMoney, standing, listed, idOf, propose, decide, releasedBy, stated };
}

export type TrxidDesk = Awaited<ReturnType<typeof openTrxidDesk>>;
