import { Problem } from "@haat/contract/problem";
import { parsePhone } from "@haat/core/phone";
import { phoneHash } from "@haat/core/sealed-phone";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { cartOf, orderBody, type Placed, placeOrder, quoteOf } from "../buying.ts";
import { aMailPerson, aPassword } from "../mailbox.ts";
import { aProduct } from "../market.ts";
import { rung } from "../rung.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());
afterEach(async () => {
  expect(shop.world.faults).toEqual([]);
  await expectBooksInOrder(shop);
});

let made = 0;
const aPhone = (): string => `0193${String((made += 1)).padStart(7, "0")}`;
const run = (statement: string, ...values: unknown[]) => shop.world.owner.query(statement, values);
const codeOf = async (reply: Response): Promise<string> =>
  reply.ok ? "done" : Problem.parse(await reply.json()).code;

/** Somebody at the till with one thing in his cart. */
async function atTheTill(phone: string): Promise<Response> {
  const { variants } = await aProduct(shop.world, { pricesMinor: [125_040n] });
  const cart = await cartOf(shop.world, [[variants[0].id, 1]]);
  const { hash } = await quoteOf(shop.world, cart, "cod");
  const headers = { "x-haat-cart": cart, "idempotency-key": crypto.randomUUID() };
  return shop.world.fetch("/v1/store/orders", { body: orderBody(hash, "cod", phone), headers });
}
const again = ({ order, headers }: Placed) =>
  shop.world.fetch(`/v1/store/orders/${order.id}/verify/resend`, { method: "POST", headers });
const ordersOf = async (phone: string): Promise<number> => {
  const hash = await phoneHash(shop.world.edge.sealer, parsePhone(phone));
  return (await run("select 1 from orders where contact_phone_hash = $1", hash)).rows.length;
};

describe("the first code of a cash order", () => {
  test("is the fifth that rings its phone in an hour, and not the sixth, whatever the others were for", async () => {
    const [four, five] = [aPhone(), aPhone()];
    await rung(shop.world, four, 4, "sign_in");
    await rung(shop.world, five, 5, "step_up");
    expect((await atTheTill(four)).status).toBe(201);
    const refused = await atTheTill(five);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(3_000);
    expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(3_480);
    expect([await codeOf(refused), await ordersOf(five)]).toEqual(["auth.too_many_codes", 0]);
    expect(await codeOf(await atTheTill(four))).toBe("auth.too_many_codes");
  });

  test("counts what a phone that moves was sent", async () => {
    const phone = aPhone();
    await rung(shop.world, phone, 4, "sign_in");
    const mover = await aMailPerson(shop.world);
    const ask = { headers: mover.headers, body: { phone, password: aPassword } };
    expect((await shop.world.fetch("/v1/auth/phone-changes", ask)).status).toBe(202);
    expect(await codeOf(await atTheTill(phone))).toBe("auth.too_many_codes");
  });

  test("stands in line with those that are asked for at the same moment", async () => {
    const phone = aPhone();
    await rung(shop.world, phone, 4, "sign_in");
    const both = await Promise.all([atTheTill(phone), atTheTill(phone)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 429]);
  });

  test("is paid from the day's money, of which strangers leave what is kept back", async () => {
    const { variants } = await aProduct(shop.world);
    const placed = await placeOrder(shop, "cod", [[variants[0].id, 1]], aPhone());
    await run("update one_time_code set created_at = created_at - interval '2 minutes'");
    const [phone, budget] = [aPhone(), "sms_daily_budget_minor"];
    const spent = await run("select sum(spent_minor)::int as spent from sms_budget where day = dhaka_day()");
    const { spent: minor } = spent.rows[0] as { spent: number };
    await run(
      "insert into setting (id, name, value, valid_from) values ('set_tight', $1, to_jsonb($2::int), now())",
      budget,
      minor + 34,
    );
    const refused = await atTheTill(phone);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect([await codeOf(refused), await ordersOf(phone)]).toEqual(["auth.sms_paused", 0]);
    expect(await codeOf(await again(placed))).toBe("done");
    await run("delete from setting where id = 'set_tight'");
    expect((await atTheTill(phone)).status).toBe(201);
  });
});
