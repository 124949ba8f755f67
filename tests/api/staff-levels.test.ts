import { Problem } from "@haat/contract/problem";
import { newId } from "@haat/core/ids";
import { staffRoles } from "@haat/core/roles";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { placeOrder, type Placed, readOrder, verifyOrder } from "../buying.ts";
import { aProduct, aStaffSession, aVendor, aVendorSession } from "../market.ts";
import { refusalsIn } from "../refusals.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let placed: Placed;
let handIn: string;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

const press = (path: string, headers: Readonly<Record<string, string>>, body?: unknown) =>
  shop.world.fetch(path, {
    method: "POST",
    body,
    headers: { ...headers, "idempotency-key": crypto.randomUUID() },
  });
const refusalOf = async (reply: Response) => [reply.status, Problem.parse(await reply.json()).code];

/** An order on its way whose shop has handed in what it took for an earlier one. */
beforeEach(async () => {
  const vendor = await aVendor(shop.world);
  const { headers } = await aVendorSession(shop.world, vendor);
  const serve = async (verbs: readonly string[]): Promise<Placed> => {
    const { variants } = await aProduct(shop.world, { vendor, pricesMinor: [100_000n] });
    const order = await placeOrder(shop, "cod", [[variants[0].id, 1]]);
    await verifyOrder(shop, order);
    for (const verb of verbs) {
      const [part] = (await readOrder(shop.world, order)).subOrders;
      const body = verb === "deliver" ? { code: part?.deliveryCode } : undefined;
      expect((await press(`/v1/vendor/orders/${part?.id}/${verb}`, headers, body)).status).toBe(200);
    }
    return order;
  };
  await serve(["accept", "pack", "hand-over", "deliver"]);
  const reference = `bKash ${crypto.randomUUID().slice(0, 8)}`;
  const declared = await press("/v1/vendor/hand-ins", headers, { amount: "500", reference });
  handIn = ((await declared.json()) as { id: string }).id;
  placed = await serve(["accept"]);
});

/** What may have moved. */
const standing = async (): Promise<unknown> => {
  const { rows } = await shop.world.owner.query(
    `select (select json_agg(json_build_array(id, state, version) order by id) from sub_order) as parts,
      (select json_agg(json_build_array(id, state) order by id) from hand_in) as hand_ins,
      (select count(*) from journal) as journals, (select count(*) from audit where action <> 'refused') as notes`,
  );
  return rows;
};

describe("who only reads", () => {
  test.each(["support_1", "admin"] as const)(
    "as %s is refused every act, and nothing has happened",
    async (role) => {
      const { headers } = await aStaffSession(shop.world, role);
      const before = await standing();
      const part = placed.order.subOrders[0]?.id ?? "";
      for (const [path, body] of [
        [`/v1/support/orders/${placed.order.id}/cancel`, { reason: "ফোনে চেয়েছেন" }],
        [`/v1/support/sub-orders/${part}/delivery-code`, undefined],
        [`/v1/support/hand-ins/${handIn}/receive`, undefined],
        [`/v1/support/hand-ins/${handIn}/refuse`, undefined],
      ] as const)
        expect([path, ...(await refusalOf(await press(path, headers, body)))]).toEqual([
          path,
          403,
          "auth.forbidden",
        ]);
      expect(await standing()).toEqual(before);
      const refused = (await refusalsIn(shop.world))
        .slice(-4)
        .map(({ subject, after }) => [subject, after.code]);
      expect(refused).toEqual(
        ["cancelOrderForBuyer", "renewDeliveryCode", "receiveHandIn", "refuseHandIn"].map((door) => [
          door,
          "auth.forbidden",
        ]),
      );
    },
  );

  test("is refused the books unless he is finance", async () => {
    for (const role of staffRoles) {
      const { headers } = await aStaffSession(shop.world, role, "admin");
      const { status } = await shop.world.fetch("/v1/admin/ledger/check", { headers });
      expect([role, status]).toEqual([role, role === "finance" ? 200 : 403]);
    }
  });
});

describe("cash at the counter", () => {
  test("is counted by finance too, once, with a note of who and how much", async () => {
    const { headers, userId } = await aStaffSession(shop.world, "finance");
    const path = `/v1/support/hand-ins/${handIn}/receive`;
    expect((await press(path, headers)).status).toBe(200);
    expect(await refusalOf(await press(path, headers))).toEqual([409, "order.wrong_state"]);
    const { rows } = await shop.world.owner.query(
      "select actor, action, before, after from audit where subject = $1",
      [handIn],
    );
    expect(rows).toMatchObject([
      {
        actor: `finance:${userId}`,
        action: "hand_in.receive",
        after: { state: "received", amountMinor: "50000" },
      },
    ]);
    await expectBooksInOrder(shop);
  });

  test("that nobody has handed in is not there", async () => {
    const { headers } = await aStaffSession(shop.world, "support_2");
    const path = `/v1/support/hand-ins/${newId("handIn", new Date())}/refuse`;
    expect(await refusalOf(await press(path, headers))).toEqual([404, "hand_in.not_found"]);
  });
});
