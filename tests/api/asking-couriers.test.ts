import { askCouriers } from "@haat/api/jobs/ask-couriers";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openTellingCourier, type TellingCourier } from "../courier-messages.ts";
import { takenBack, wholeTaka } from "../parcels.ts";

let courier: TellingCourier;
beforeAll(async () => void (courier = await openTellingCourier()), 300_000);
afterAll(() => courier.close());
afterEach(() => expect(courier.shop.world.faults.map(String)).toEqual([]));

const hoursLater = () =>
  courier.shop.world.owner.query("update consignment set ask_after = now() where ask_after > now()");
const asked = async () => (await courier.remote.journal("info")).length;

test("of a parcel whose messages are lost its courier is asked, and the same answer is the same event", async () => {
  const { placed, number } = await courier.handedOver();
  await courier.remote.act(number, "pick", { deliver: false });
  await courier.remote.act(number, "deliver", { deliver: false });
  await askCouriers(courier.shop.jobs);
  expect([await asked(), (await courier.standing(placed))?.events]).toEqual([0, 0]);
  await hoursLater();
  await Promise.all([askCouriers(courier.shop.jobs), askCouriers(courier.shop.jobs)]);
  expect(await asked()).toBe(1);
  const after = await courier.standing(placed);
  expect(after).toMatchObject({ part: "delivered", parcel: "delivered", cash: wholeTaka(placed) });
  // He has had his end: nobody asks of him any more.
  await hoursLater();
  await askCouriers(courier.shop.jobs);
  expect([await asked(), await courier.standing(placed)]).toEqual([1, after]);
  await courier.expectInOrder();
});

test("a courier that keeps silent moves nothing, and is asked again when its turn comes", async () => {
  const { placed, number } = await courier.handedOver();
  await courier.remote.act(number, "pick", { deliver: false });
  await courier.remote.fault({ op: "info", do: "drop", times: 1 });
  await hoursLater();
  await askCouriers(courier.shop.jobs);
  expect(await courier.standing(placed)).toMatchObject({ parcel: "label_ready", events: 0 });
  await hoursLater();
  await askCouriers(courier.shop.jobs);
  await askCouriers(courier.shop.jobs);
  expect(await courier.standing(placed)).toMatchObject({ parcel: "picked_up", events: 1 });
});

test("once its shop has a parcel back, or the part is over, nobody asks of it any more, whatever its courier has left unsaid", async () => {
  const { placed, number } = await courier.handedOver();
  for (const act of ["pick", "return"] as const) await courier.remote.act(number, act, { deliver: false });
  await hoursLater();
  await askCouriers(courier.shop.jobs);
  expect(await courier.standing(placed)).toMatchObject({ part: "rto_in_transit" });
  await hoursLater();
  const before = await asked();
  await askCouriers(courier.shop.jobs);
  expect(await asked()).toBeGreaterThan(before);
  expect(await takenBack(courier.shop, placed, 1)).toBe(true);
  expect(await courier.standing(placed)).toMatchObject({ part: "returned_to_origin" });
  const { owner } = courier.shop.world;
  await owner.query("update consignment set ask_after = now() where number = $1", [number]);
  const then = await asked();
  await askCouriers(courier.shop.jobs);
  expect(await asked()).toBe(then);
  const { rows } = await owner.query(
    "select ask_after > now() + interval '1 year' as is from consignment where number = $1",
    [number],
  );
  expect(rows).toEqual([{ is: true }]);
});

test.each([
  ["was called off", "handed_at", "in_transit", "cancelled"],
  ["its courier has lost", "state_at", "lost", "lost"],
])(
  "what %s is looked at ever more seldom, for it may turn up, and after thirty days no more",
  async (_, since, parcel, part) => {
    const { placed, number } = await courier.handedOver();
    const { owner } = courier.shop.world;
    await owner.query(
      "alter table sub_order disable trigger user; alter table consignment disable trigger user",
    );
    await owner.query("update sub_order set state = $2 where order_id = $1", [placed.order.id, part]);
    await owner.query("update consignment set state = $2 where number = $1", [number, parcel]);
    const pauseAfter = async (days: number): Promise<number> => {
      await owner.query(
        `update consignment set ask_after = now(), ${since} = now() - make_interval(days => $2) where number = $1`,
        [number, days],
      );
      await askCouriers(courier.shop.jobs);
      const { rows } = await owner.query(
        "select round(extract(epoch from ask_after - now()) / 3600)::int as hours from consignment where number = $1",
        [number],
      );
      return rows[0]?.hours;
    };
    try {
      expect([await pauseAfter(0), await pauseAfter(4), await pauseAfter(29)]).toEqual([6, 24, 168]);
      const before = await asked();
      expect(await pauseAfter(31)).toBeGreaterThan(24 * 365);
      expect(await asked()).toBe(before);
    } finally {
      await owner.query(
        "alter table sub_order enable trigger user; alter table consignment enable trigger user",
      );
    }
  },
);
