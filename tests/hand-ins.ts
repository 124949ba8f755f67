import type { HandInView, StatementView } from "@haat/contract/vendor";
import { bdt, printTaka } from "@haat/core/money";
import { expect } from "vitest";
import { keyed, placeOrder, readOrder, verifyOrder } from "./buying.ts";
import { aProduct, aStaffSession, aVendor, aVendorSession, type TestSession } from "./market.ts";
import type { TestShop } from "./shop.ts";
import { aFreshOne, ask, decideBy } from "./staff.ts";
import type { TestWorld } from "./world.ts";

/** What one of support receives; where that is beyond what he may alone, one of finance agrees. */
export async function receivedBy(
  world: TestWorld,
  clerk: TestSession,
  id: string,
): Promise<Readonly<{ status: number; code: string }>> {
  const path = ["POST", `/v1/support/hand-ins/${id}/receive`] as const;
  const told = await ask<{ isProposed?: boolean }>(world, clerk, path);
  if (!told.body.isProposed) return told;
  return decideBy(world, await aFreshOne(world, "finance"), ["support", await waitingOf(world, id)]);
}

/** The proposal about a hand-in that is open. */
export async function waitingOf({ owner }: TestWorld, id: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    "select id from proposal where subject = $1 and state = 'open'",
    [id],
  );
  return rows[0]?.id ?? "";
}

/** One of finance says that it had not come, and another agrees; what they were answered. */
export async function undoneBy(world: TestWorld, id: string): Promise<string> {
  const maker = await aFreshOne(world, "finance");
  const path = ["POST", `/v1/support/hand-ins/${id}/undo`] as const;
  const asked = await ask(world, maker, path, { reason: "আমাদের খাতায় এই জমা নেই" });
  if (asked.code !== "") return asked.code;
  const waiting = ["support", await waitingOf(world, id)] as const;
  return (await decideBy(world, await aFreshOne(world, "finance"), waiting)).code;
}

/** A shop's own person took this much at a door. */
export async function cashInHand(shop: TestShop, priceMinor: bigint) {
  const vendor = await aVendor(shop.world);
  const seller = await aVendorSession(shop.world, vendor);
  const { variants } = await aProduct(shop.world, { vendor, pricesMinor: [priceMinor] });
  const placed = await placeOrder(shop, "cod", [[variants[0].id, 1]]);
  await verifyOrder(shop, placed);
  const part = placed.order.subOrders[0]?.id ?? "";
  for (const verb of ["accept", "pack", "hand-over", "deliver"]) {
    const code = (await readOrder(shop.world, placed)).subOrders[0]?.deliveryCode;
    const body = verb === "deliver" ? { code } : undefined;
    const path = ["POST", `/v1/vendor/orders/${part}/${verb}`] as const;
    expect([verb, (await ask(shop.world, seller, path, body)).code]).toEqual([verb, ""]);
  }
  const statement = async () =>
    (await ask<StatementView>(shop.world, seller, ["GET", "/v1/vendor/statement"])).body;
  return {
    ...{ vendor, seller, placed, statement },
    held: async () => (await statement()).cashHeld.minor,
    /** Its id. */
    async declared(taka: number): Promise<string> {
      const body = { amount: String(taka), reference: `slip ${crypto.randomUUID().slice(0, 8)}` };
      const told = await ask<{ id: string }>(shop.world, seller, ["POST", "/v1/vendor/hand-ins"], body);
      expect(told.code).toBe("");
      return told.body.id;
    },
    async shown(id: string): Promise<HandInView | undefined> {
      const page = await ask<{ items: HandInView[] }>(shop.world, seller, ["GET", "/v1/vendor/hand-ins"]);
      return page.body.items.find((each) => each.id === id);
    },
  };
}

/** All that a shop holds in cash is handed in, and counted by support. */
export async function handInAll({ world }: TestShop, { headers }: TestSession): Promise<void> {
  const statement = (await (await world.fetch("/v1/vendor/statement", { headers })).json()) as StatementView;
  const amount = printTaka(bdt(BigInt(statement.cashHeld.minor)));
  const body = { amount, reference: `bKash ${crypto.randomUUID()}` };
  const declared = await world.fetch("/v1/vendor/hand-ins", { body, headers: keyed(headers) });
  expect(declared.status).toBe(201);
  const { id } = (await declared.json()) as { id: string };
  expect((await receivedBy(world, await aStaffSession(world, "support_2"), id)).status).toBe(200);
}

/** Cash of a shop is handed in twice: what was not there is refused, all that it holds is received, also once it was said not to have come. */
export async function handIns(
  { shop, seller }: Readonly<{ shop: TestShop; seller: TestSession }>,
  held: bigint,
): Promise<void> {
  const support = await aStaffSession(shop.world, "support_2");
  for (const [amount, end] of [
    ["1", "refuse"],
    [String((held + 50n) / 100n), "receive"],
  ] as const) {
    const declared = await shop.world.fetch("/v1/vendor/hand-ins", {
      body: { amount, reference: `bKash ${end}` },
      headers: keyed(seller.headers),
    });
    const { id } = (await declared.json()) as { id: string };
    const reply =
      end === "receive"
        ? await receivedBy(shop.world, support, id)
        : await shop.world.fetch(`/v1/support/hand-ins/${id}/refuse`, {
            ...{ method: "POST", headers: keyed(support.headers) },
          });
    expect([end, reply.status]).toEqual([end, 200]);
    if (end === "refuse") continue;
    // It had not come, and came.
    expect(await undoneBy(shop.world, id)).toBe("");
    expect((await receivedBy(shop.world, support, id)).status).toBe(200);
  }
}
