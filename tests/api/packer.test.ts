import { StatementView } from "@haat/contract/vendor";
import { VendorOrderPage, VendorOrderView } from "@haat/contract/vendor-order";
import { Problem } from "@haat/contract/problem";
import { MeView } from "@haat/contract/auth";
import type { MemberRole } from "@haat/core/roles";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { placeOrder, type Placed, readOrder, verifyOrder } from "../buying.ts";
import { aProduct, aVendor, aVendorSession, type TestSession, type TestVendor } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let vendor: TestVendor;
let placed: Placed;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));
beforeEach(async () => {
  vendor = await aVendor(shop.world);
  const { variants } = await aProduct(shop.world, { vendor, pricesMinor: [125_040n] });
  placed = await placeOrder(shop, "cod", [[variants[0].id, 2]]);
  await verifyOrder(shop, placed);
});

const someone = (role: MemberRole): Promise<TestSession> => aVendorSession(shop.world, vendor, role);
const partId = () => placed.order.subOrders[0]?.id ?? "";
const get = (path: string, { headers }: TestSession) => shop.world.fetch(`/v1/vendor/${path}`, { headers });
const act = (verb: string, { headers }: TestSession, body?: unknown) =>
  shop.world.fetch(`/v1/vendor/orders/${partId()}/${verb}`, {
    method: "POST",
    body,
    headers: { ...headers, "idempotency-key": crypto.randomUUID() },
  });
const codeOf = async (reply: Response): Promise<unknown[]> => [
  reply.status,
  Problem.parse(await reply.json()).code,
];
const suspend = () =>
  shop.world.owner.query("update vendor set state = 'suspended' where id = $1", [vendor.id]);

/** Whatever would tell somebody what something costs, at any depth. */
const moneyIn = (value: unknown, path = ""): string[] => {
  if (typeof value !== "object" || value === null) return /৳|BDT/.test(String(value)) ? [path] : [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(/price|total|goods|delivery$|commission|vat|earning|cash|method|payment|minor/i.test(key)
      ? [`${path}.${key}`]
      : []),
    ...moneyIn(inner, `${path}.${key}`),
  ]);
};

describe("a packer", () => {
  test("packs, hands over and delivers, and no answer tells him what anything costs but what he takes at a door", async () => {
    const [owner, packer] = [await someone("owner"), await someone("packer")];
    const { rows } = await shop.world.owner.query<{ delivery_code: string }>(
      "select delivery_code from sub_order where id = $1",
      [partId()],
    );
    const answers = [await get("orders", packer), await get(`orders/${partId()}`, packer)];
    expect(VendorOrderView.parse(await answers[1]?.clone().json())).toMatchObject({
      sees: "packing",
      receiver: null,
      acts: [],
    });
    expect((await act("accept", owner)).status).toBe(200);
    answers.push(await get(`orders/${partId()}`, packer));
    expect(VendorOrderView.parse(await answers[2]?.clone().json())).toMatchObject({
      receiver: { phone: "01712345678" },
      lines: [{ quantity: 2, sku: expect.any(String) }],
      acts: ["pack"],
    });
    for (const verb of ["pack", "hand-over"]) answers.push(await act(verb, packer));
    answers.push(await act("deliver", packer, { code: rows[0]?.delivery_code }));
    const carried: unknown[] = [];
    for (const answer of answers) {
      const body: unknown = await answer.json();
      const told = moneyIn(body).filter((path) => !path.startsWith(".ownDelivery"));
      expect([answer.status, told]).toEqual([200, []]);
      carried.push((body as { ownDelivery?: unknown }).ownDelivery ?? null);
    }
    // From the hand-over until it is delivered, and at no other time.
    expect(carried.map((each) => each !== null)).toEqual([false, false, false, false, true, false]);
    expect((await readOrder(shop.world, placed)).subOrders[0]?.state).toBe("delivered");
    expect(moneyIn(await (await get(`orders/${partId()}`, owner)).json())).toContain(".commission");
  });

  test("is refused what is not his to do, and nothing has happened", async () => {
    const packer = await someone("packer");
    const before = await shop.world.owner.query("select state, version from sub_order");
    for (const path of ["statement", "hand-ins", "reports/funnel", "stock"])
      expect([path, ...(await codeOf(await get(path, packer)))]).toEqual([path, 403, "auth.forbidden"]);
    for (const verb of ["accept", "reject"])
      expect(
        await codeOf(await act(verb, packer, verb === "reject" ? { reason: "other" } : undefined)),
      ).toEqual([403, "auth.forbidden"]);
    expect((await shop.world.owner.query("select state, version from sub_order")).rows).toEqual(before.rows);
  });

  test("is told by himself what he may do", async () => {
    const { headers } = await someone("packer");
    const me = MeView.parse(await (await shop.world.fetch("/v1/auth/me", { headers })).json());
    expect(me.shops[0]).toMatchObject({ memberRole: "packer", state: "open" });
    expect(me.shops[0]?.may).toEqual(expect.arrayContaining(["packOrder", "listVendorOrders"]));
    expect(me.shops[0]?.may).not.toContain("readStatement");
    expect(me.may).toEqual([]);
  });
});

describe("an accountant", () => {
  test("reads the statement with the orders' numbers, and no order and no stock", async () => {
    const [owner, accountant] = [await someone("owner"), await someone("accountant")];
    for (const verb of ["accept", "pack", "hand-over"]) await act(verb, owner);
    const { rows } = await shop.world.owner.query<{ delivery_code: string }>(
      "select delivery_code from sub_order where id = $1",
      [partId()],
    );
    await act("deliver", owner, { code: rows[0]?.delivery_code });
    const read = async (who: TestSession) => StatementView.parse(await (await get("statement", who)).json());
    const [his, theirs] = [await read(owner), await read(accountant)];
    expect(theirs).toEqual(his);
    expect(theirs.upcoming).toHaveLength(1);
    expect(theirs.rows[0]?.reference).toBe(placed.order.subOrders[0]?.number);
    for (const path of ["orders", `orders/${partId()}`, "stock"])
      expect([path, ...(await codeOf(await get(path, accountant)))]).toEqual([path, 403, "auth.forbidden"]);
  });
});

describe("a suspended shop", () => {
  test("ends what it has accepted and reads its statement, and begins nothing", async () => {
    const owner = await someone("owner");
    await act("accept", owner);
    const { variants } = await aProduct(shop.world, { vendor, pricesMinor: [99_000n] });
    const second = await placeOrder(shop, "cod", [[variants[0].id, 1]]);
    await verifyOrder(shop, second);
    await suspend();
    expect((await act("pack", owner)).status).toBe(200);
    expect((await act("hand-over", owner)).status).toBe(200);
    expect((await get("statement", owner)).status).toBe(200);
    const page = VendorOrderPage.parse(await (await get("orders", owner)).json());
    expect(page.items).toHaveLength(2);
    placed = second;
    expect(await codeOf(await act("accept", owner))).toEqual([403, "auth.forbidden"]);
    expect(VendorOrderView.parse(await (await get(`orders/${partId()}`, owner)).json()).acts).toEqual([
      "reject",
    ]);
    for (const path of ["stock", "reports/funnel"])
      expect([path, ...(await codeOf(await get(path, owner)))]).toEqual([path, 403, "auth.forbidden"]);
  });
});
