import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readOrder } from "../buying.ts";
import { codeOf } from "../dispatch.ts";
import { type DisputeDesk, openDisputeDesk } from "../disputes.ts";
import { anOrderAtDoor, type AtDoor, bowl, cup, partly, taka, whole } from "../doors.ts";
import { giveBack } from "../line-refunds.ts";
import { aStaffSession } from "../market.ts";
import { openParcels, type Parcels } from "../parcels.ts";
import { balances } from "../shop.ts";

let parcels: Parcels;
let desk: DisputeDesk;
beforeAll(async () => {
  parcels = await openParcels();
  desk = await openDisputeDesk(parcels.shop);
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const taken = (minor: bigint): string => `${minor / 100n}.${String(minor % 100n).padStart(2, "0")}`;
const priceOf = ({ placed }: AtDoor): bigint => BigInt(placed.order.total.minor);
const deliveryOf = ({ placed }: AtDoor): bigint => BigInt(placed.order.delivery.minor);
const books = ({ placed }: AtDoor) => balances(parcels.shop, placed.order.id);
const answer = async (reply: Response): Promise<string> => (reply.status === 200 ? "noted" : codeOf(reply));
const say = async (door: AtDoor, [cups, bowls]: readonly [number, number], collected: bigint) =>
  answer(
    await door.say("door", {
      lines: [
        { id: door.lines[0], stayed: cups },
        { id: door.lines[1], stayed: bowls },
      ],
      collected: taka(collected),
    }),
  );

/** Its wallet takes back so much of it, and keeps that. */
async function chargedBack(door: AtDoor, minor: bigint): Promise<void> {
  const id = await desk.opened(door.placed.order.id, taken(minor));
  await desk.ended(id, { outcome: "lost", bearer: "market" });
  expect(await books(door)).toMatchObject({ "E:DISPUTE_LOSS": String(minor) });
}

/** What came home to the buyer beside what his wallet took. */
async function refunded({ placed }: AtDoor): Promise<bigint> {
  while ((await submitRefunds(parcels.shop.jobs)) > 0);
  const { refunds } = await readOrder(parcels.shop.world, placed);
  expect(refunds.map(({ state }) => state)).toEqual(refunds.map(() => "succeeded"));
  return refunds.reduce((sum, { amount }) => sum + BigInt(amount.minor), 0n);
}

describe("a parcel whose payment its wallet took back, and of which a part stayed at the door", () => {
  test.each([
    ["all of it", null],
    ["less than what was refused", 30_000n],
    ["just what was refused", bowl],
    ["more than what was refused", 60_000n],
    ["a poisha", 1n],
  ] as const)("%s: the refused pieces cover the loss first, and only the rest goes home", async (_, part) => {
    const door = await anOrderAtDoor(parcels, "bkash");
    const charged = part ?? priceOf(door);
    await chargedBack(door, charged);
    await partly(parcels, door, 0n);
    expect(await say(door, [2, 0], 0n)).toBe("noted");
    const covered = charged < bowl ? charged : bowl;
    expect(await refunded(door)).toBe(bowl - covered);
    const after = await books(door);
    expect(after["L:ESCROW"]).toBeUndefined();
    expect(BigInt(after["E:DISPUTE_LOSS"] ?? 0)).toBe(charged - covered);
    expect(await parcels.standing(door.placed)).toMatchObject({ part: "delivered", due: null });
    // What he paid and still has not back can be given back to him, and no poisha above it.
    const clerk = await aStaffSession(parcels.shop.world, "support_2");
    const of = { orderId: door.placed.order.id, partId: door.partId, lines: [door.lines[0]] };
    const left = priceOf(door) - (charged > bowl ? charged : bowl);
    const given = await giveBack(parcels.shop.world, clerk, of);
    expect(given.status, given.code).toBe(left >= cup ? 201 : 409);
  });

  test("nothing stayed: it comes back like any, and the loss is covered then", async () => {
    const door = await anOrderAtDoor(parcels, "bkash");
    await chargedBack(door, priceOf(door));
    await partly(parcels, door, 0n);
    expect(await say(door, [0, 0], 0n)).toBe("noted");
    const lines = door.lines.map((id, index) => ({ id, whole: index === 0 ? 2 : 1 }));
    expect(await answer(await door.say("take-back", { lines }))).toBe("noted");
    const after = await books(door);
    expect([after["L:ESCROW"], after["E:DISPUTE_LOSS"]]).toEqual([undefined, undefined]);
    expect(await refunded(door)).toBe(0n);
  });

  test("of an advance: the door is spared as it was told, and what is above that covers the loss", async () => {
    for (const [cups, bowls] of [
      [1, 0],
      [0, 1],
      [2, 0],
    ] as const) {
      const door = await anOrderAtDoor(parcels, "advance");
      const ahead = BigInt(door.placed.order.dueNow.minor);
      await chargedBack(door, ahead);
      const kept = BigInt(cups) * cup + BigInt(bowls) * bowl + deliveryOf(door);
      const due = kept > ahead ? whole(kept - ahead) : 0n;
      await partly(parcels, door, due);
      expect(await say(door, [cups, bowls], due)).toBe("noted");
      const after = await books(door);
      expect(after["L:ESCROW"]).toBeUndefined();
      expect(BigInt(after["E:DISPUTE_LOSS"] ?? 0)).toBe(kept < ahead ? kept : ahead);
      expect(await refunded(door)).toBe(0n);
    }
  });

  test("of half ahead, and little stayed: what the market still bears is those pieces and their way there", async () => {
    const rules = {
      advance_mode: '"offer"',
      advance_kind: '"percent"',
      advance_bp: "5000",
      advance_cap_bp: "5000",
    };
    for (const [name, value] of Object.entries(rules))
      await parcels.shop.world.owner.query(
        "insert into setting (id, name, value, valid_from) values ($1, $2, $3::jsonb, now())",
        [`set_${crypto.randomUUID()}`, name, value],
      );
    const door = await anOrderAtDoor(parcels, "advance");
    await parcels.shop.world.owner.query("delete from setting where id like 'set\\_%'");
    const ahead = BigInt(door.placed.order.dueNow.minor);
    const kept = cup + deliveryOf(door);
    expect(ahead).toBeGreaterThan(kept);
    await chargedBack(door, ahead);
    await partly(parcels, door, 0n);
    expect(await say(door, [1, 0], 0n)).toBe("noted");
    expect(await books(door)).toMatchObject({ "E:DISPUTE_LOSS": String(kept) });
    const { rows } = await parcels.shop.world.owner.query(
      "select kind_goods_minor, kind_delivery_minor, covered_minor from sub_order s join refund_case c on c.sub_order_id = s.id where s.id = $1",
      [door.partId],
    );
    expect(rows).toEqual([
      {
        ...{ kind_goods_minor: String(cup), kind_delivery_minor: String(deliveryOf(door)) },
        covered_minor: String(ahead - kept),
      },
    ]);
    expect(await refunded(door)).toBe(0n);
  });

  test("while it is looked into nothing is said of it; won, it ends as if nothing had been", async () => {
    const door = await anOrderAtDoor(parcels, "bkash");
    const id = await desk.opened(door.placed.order.id, taken(priceOf(door)));
    await partly(parcels, door, 0n);
    expect(await say(door, [2, 0], 0n)).toBe("payment.in_dispute");
    await desk.ended(id, { outcome: "won" });
    expect(await say(door, [2, 0], 0n)).toBe("noted");
    expect(await refunded(door)).toBe(bowl);
    expect(await books(door)).not.toHaveProperty("L:ESCROW");
  });
});
