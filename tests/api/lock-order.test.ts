import { afterAll, beforeAll, expect, test } from "vitest";
import { aClaim } from "../claims.ts";
import { aDispute, openDisputeDesk } from "../disputes.ts";
import { aRepeated, decideUnmoved, sayUnmoved, waitingOf } from "../disproofs.ts";
import { type Ground, openGround } from "../every-move.ts";
import { aCashier, aHandRefund, decide, record } from "../hand-refunds.ts";
import { anOrderOf } from "../line-refunds.ts";
import type { TestSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask, decideBy, type Told } from "../staff.ts";
import { aSilentCharge, sayGivenBack, waitingUnpaid } from "../unpaid.ts";
import { unmadeDesk } from "../unmade.ts";

let shop: TestShop;
let ground: Ground;
let one: TestSession;
let other: TestSession;
beforeAll(async () => {
  [shop, ground] = [await openShop(), await openGround()];
  [one, other] = [await aCashier(shop.world), await aCashier(shop.world)];
});
afterAll(async () => {
  await shop.close();
  await ground.shop.close();
});

type Act = Readonly<{ wallet: string; orderId: string; of: TestShop; act(): Promise<Told<unknown>> }>;

const acts = {
  "a refund's evidence is decided": async () => {
    const { placed, id, minor } = await aHandRefund(shop);
    expect((await record(shop.world, one, id, { amount: minor })).status).toBe(200);
    const act = () => decide(shop.world, other, id);
    return { wallet: "rocket", orderId: placed.order.id, of: shop, act };
  },
  "a refund is found never to have been made": async () => {
    const desk = await unmadeDesk(ground);
    const { walker, id } = await desk.aSilentRefund();
    expect((await desk.propose(id, "unmade")).status).toBe(200);
    const act = () => desk.agree(desk.other, id);
    return { wallet: "bkash", orderId: walker.orderId, of: ground.shop, act };
  },
  "a payment is found never to have come": async () => {
    const { orderId, refundId, wallet } = await aRepeated(shop, { refund: "manual" });
    const said = await sayUnmoved(shop.world, one, refundId);
    const act = () => decideUnmoved(shop.world, other, waitingOf(said.body));
    return { wallet, orderId, of: shop, act };
  },
  "a silent payment is found to have been given back": async () => {
    const silent = await aSilentCharge(shop, 80);
    const [maker, checker] = [await aFreshOne(shop.world, "finance"), await aFreshOne(shop.world, "finance")];
    const told = await sayGivenBack(shop, maker, [silent]);
    expect(told.status, told.code).toBe(201);
    const id = await waitingUnpaid(shop, silent);
    const act = () => decideBy(shop.world, checker, ["support", id]);
    return { wallet: "nagad", orderId: silent.placed.order.id, of: shop, act };
  },
  "a dispute is written down": async () => {
    const desk = await openDisputeDesk(shop);
    const { orderId } = await anOrderOf(shop, { to: "paid" });
    return { wallet: "bkash", orderId, of: shop, act: () => desk.record(orderId, "100") };
  },
  "a dispute is decided": async () => {
    const desk = await openDisputeDesk(shop);
    const id = await aDispute(shop, desk.one.userId, desk.one.userId);
    return {
      wallet: "bkash",
      orderId: await orderOf("dispute", id),
      of: shop,
      act: () => desk.decide(desk.other, id),
    };
  },
  "what a buyer has sent is released": async () => {
    const id = await aClaim(shop, one.userId);
    const path = `/v1/admin/claims/${id}/release/decisions`;
    const act = () => ask(shop.world, other, ["POST", path], { verdict: "refuse" });
    return { wallet: "nagad", orderId: await orderOf("payment_claim", id), of: shop, act };
  },
} satisfies Readonly<Record<string, () => Promise<Act>>>;

async function orderOf(table: "dispute" | "payment_claim", id: string): Promise<string> {
  const { rows } = await shop.world.owner.query<{ order: string }>(
    `select order_id as order from ${table} where id = $1`,
    [id],
  );
  return rows[0]?.order ?? "";
}

const waiting =
  "select from pg_locks l join pg_database d on d.oid = l.database where not granted and datname = current_database()";

test.each(Object.entries(acts))(
  "when %s while a statement is settled, it waits for that before it holds the order: nobody waits for two who wait for each other",
  async (_, prepare) => {
    const { wallet, orderId, of, act } = await prepare();
    const settling = await of.world.owner.connect();
    try {
      await settling.query("begin");
      await settling.query("select pg_advisory_xact_lock(hashtextextended('settle:' || $1, 0))", [wallet]);
      let isAnswered = false;
      const reply = act().finally(() => void (isAnswered = true));
      const isWaiting = async () => ((await settling.query(waiting)).rowCount ?? 0) > 0;
      await expect.poll(async () => isAnswered || isWaiting()).toBe(true);
      expect(isAnswered).toBe(false);
      // As whoever releases a claim or decides a dispute of that order goes on to do.
      await settling.query("select from orders where id = $1 for update nowait", [orderId]);
      await settling.query("commit");
      expect(await reply).toMatchObject({ code: "" });
    } finally {
      await settling.query("rollback");
      settling.release();
    }
  },
);
