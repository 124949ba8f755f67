import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { keyed } from "../buying.ts";
import { heldTwice, whole } from "../doors.ts";
import { delivered, going, isExchange, onHand, saidOf, sizes, standingOf } from "../exchanges.ts";
import { codeOf } from "../dispatch.ts";
import { aStaffSession } from "../market.ts";
import { openParcels, type Parcels } from "../parcels.ts";

let parcels: Parcels;
beforeAll(async () => void (parcels = await openParcels()), 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const [small, , large] = sizes;
const rowsOf = async (text: string, values: readonly unknown[]) =>
  (await parcels.shop.world.owner.query<Record<string, string>>(text, [...values])).rows;

/** Two were agreed, and nothing is packed. */
async function agreed() {
  const bought = await delivered(parcels);
  const { id } = isExchange(await bought.ask({ quantity: 2 }));
  const { order } = isExchange(await bought.answer(id, { answer: "agree" }));
  const [line] = await rowsOf("select id from order_line where sub_order_id = $1", [order?.partId]);
  return { ...bought, newOrder: order?.id ?? "", newPart: order?.partId ?? "", newLine: line?.["id"] ?? "" };
}

describe("an exchange is whole, or is nothing", () => {
  test("no piece of it is taken out before it leaves: its buyer would hand over two for one", async () => {
    const { world } = parcels.shop;
    const it = await agreed();
    const clerk = await aStaffSession(world, "support_2");
    const asked = {
      ...{ subOrderId: it.newPart, delivery: false, fault: "vendor", reason: "একটা কম আছে" },
      lines: [{ lineId: it.newLine, quantity: 1 }],
    };
    const { reason: _, ...plan } = asked;
    const path = `/v1/support/orders/${it.newOrder}/refunds`;
    const said = (to: string, body: unknown) => world.fetch(to, { body, headers: keyed(clerk.headers) });
    expect(await codeOf(await said(`${path}/previews`, plan))).toBe("exchange.not_possible");
    expect(await codeOf(await said(path, asked))).toBe("exchange.not_possible");
    expect(await it.act(it.newPart, "reject", { reason: "out_of_stock" })).toBe("done");
    expect((await it.read()).lines[0]?.left).toBe(2);
  });

  test("and its books take none either, whoever writes them", async () => {
    const it = await agreed();
    const line = rowsOf(
      "insert into refund_case_line (case_id, order_line_id, quantity, amount_minor) values ('rfc_none', $1, 1, $2)",
      [it.newLine, String(large - small)],
    );
    await expect(line).rejects.toThrow("exchange.not_possible");
  });
});

test("an old piece whose hold had lapsed before it was sold is on the shelf again, once", async () => {
  const it = await going(parcels);
  await heldTwice(parcels.shop, it.placed.order.id);
  await saidOf(parcels.shop, it, "exchanged");
  expect(await it.act(it.newPart, "take-back", { lines: [{ id: it.line, whole: 1 }] })).toBe("done");
  expect(await onHand(parcels.shop, it.variants)).toEqual([8, 9, 8]);
});

test("what goes out goes to where the buyer lives, to his very area", async () => {
  const bought = await delivered(parcels);
  const { id } = isExchange(await bought.ask());
  await rowsOf(
    `update orders set locality = 'রোড ৯', locality_id = (select min(id) from geo_unit) where id = $1`,
    [bought.placed.order.id],
  );
  const { order } = isExchange(await bought.answer(id, { answer: "agree" }));
  const where = "select locality, locality_id from orders where id = $1";
  const [old] = await rowsOf(where, [bought.placed.order.id]);
  expect(old).toEqual({ locality: "রোড ৯", locality_id: expect.any(String) });
  expect(await rowsOf(where, [order?.id])).toEqual([old]);
});

test("once all of it stayed and the old piece is back its shop awaits nothing, whatever it wrote of the door", async () => {
  const it = await going(parcels);
  await parcels.reported(it.number, "partly_delivered");
  const [line] = await rowsOf("select id from order_line where sub_order_id = $1", [it.newPart]);
  const lines = [{ id: line?.["id"], stayed: 1 }];
  const collected = `${whole(large - small) / 100n}`;
  expect(await it.act(it.newPart, "door", { lines, collected, note: "পুরনো শাড়িটা রাইডারের হাতে" })).toBe("done");
  const back = () => it.act(it.newPart, "take-back", { lines: [{ id: it.line, whole: 1 }] });
  expect(await back()).toBe("done");
  expect(await standingOf(parcels.shop, it)).toMatchObject({ part: "delivered", swap: "back", whole: 1 });
  const [said] = await rowsOf(
    "select d.state, d.note, door_of($1)->>'rest' as rest from door_outcome d where d.sub_order_id = $1",
    [it.newPart],
  );
  expect(said).toEqual({ state: "whole", note: "পুরনো শাড়িটা রাইডারের হাতে", rest: null });
  expect(await back()).toBe("sub_order.wrong_state");
});
