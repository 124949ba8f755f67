import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openParcels, type Parcels } from "../parcels.ts";

let parcels: Parcels;
beforeAll(async () => void (parcels = await openParcels()), 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const delivered = { parcel: "delivered", cases: ["after_delivery"] };
const comesBack = {
  ...{ part: "rto_in_transit", parcel: "rto_in_transit", cases: ["after_return"] },
  ...{ attempt: "cod_pending", due: null },
};

describe("a courier's word", () => {
  test("twenty times at once, by message and by question, books one delivery", async () => {
    const number = parcels.fresh();
    const placed = await parcels.shopkeeper.handedTo("pathao", number);
    const fates = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 === 0
          ? parcels.reported(number, "delivered", { key: "one" })
          : parcels.reported(number, "delivered"),
      ),
    );
    expect(fates.filter((fate) => fate === "now").length).toBe(11);
    const { rows } = await parcels.shop.world.owner.query(
      "select event_type from journal where order_id = $1 order by 1",
      [placed.order.id],
    );
    expect(
      rows.map((row) => (row as { event_type: string }).event_type).filter((type) => type !== "J6r"),
    ).toEqual([...["J3", "J6"]]);
  });

  test("of a delivery and of a return at once: one of them stands, the other waits for a person", async () => {
    for (let round = 0; round < 4; round += 1) {
      const number = parcels.fresh();
      const placed = await parcels.shopkeeper.handedTo("pathao", number);
      await Promise.all([parcels.reported(number, "delivered"), parcels.reported(number, "rto_in_transit")]);
      const end = await parcels.standing(placed);
      expect(end).toMatchObject(end?.part === "delivered" ? delivered : comesBack);
    }
  });
});
