import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { closeWindows } from "@haat/api/jobs/close-windows";
import { anOrderTo, cheaperPrice, delivered, isExchange, onHand, sizes } from "../exchanges.ts";
import { openParcels, type Parcels } from "../parcels.ts";

let parcels: Parcels;
beforeAll(async () => void (parcels = await openParcels()), 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const [small, , large] = sizes;
const differs = large - small;

describe("a buyer wants another thing for one that was delivered", () => {
  test("of the same shop, as long as the shop has it; he is told what it costs him, or what comes back", async () => {
    const bought = await delivered(parcels);
    const { lines } = await bought.read();
    expect(lines.map(({ id, left }) => [id, left])).toEqual([[bought.line, 2]]);
    expect(lines[0]?.choices.map(({ difference, givesBack }) => [difference.minor, givesBack.minor])).toEqual(
      [
        ...[
          ["0", "0"],
          ["0", "0"],
          [String(differs), "0"],
        ],
        ["0", String(small - cheaperPrice)],
      ],
    );
    expect(await bought.ask({ quantity: 3 })).toBe("exchange.not_possible");
    expect(await bought.ask()).toMatchObject({
      ...{ stage: "asked", quantity: 1, order: null },
      difference: { minor: String(differs) },
    });
    expect(await bought.ask({ quantity: 2 })).toBe("exchange.not_possible");
    expect((await bought.read()).lines[0]?.left).toBe(1);
  });

  test("and not before it was delivered, nor once its shop has its money", async () => {
    const number = parcels.fresh();
    const bought = await anOrderTo(parcels.shop, number);
    expect(await bought.ask()).toBe("exchange.not_possible");
    await parcels.reported(number, "delivered");
    await parcels.shop.world.owner.query(
      "update sub_order set window_closes_at = now() - interval '1 minute' where id = $1",
      [bought.partId],
    );
    await closeWindows(parcels.shop.jobs);
    expect(await bought.ask()).toBe("exchange.not_possible");
  });

  test("its shop refuses, and the piece may be asked for again", async () => {
    const bought = await delivered(parcels);
    const { id } = isExchange(await bought.ask({ quantity: 2 }));
    expect(await bought.answer(id, { answer: "refuse", why: "used" })).toMatchObject({
      ...{ stage: "refused", refusal: "used", order: null },
    });
    expect(await bought.answer(id, { answer: "agree" })).toBe("exchange.answered");
    expect(await bought.ask({ quantity: 2 })).toMatchObject({ stage: "asked" });
  });

  test("two agree at once: one parcel goes out, of goods that are taken once", async () => {
    const bought = await delivered(parcels);
    const { id } = isExchange(await bought.ask({ to: 1 }));
    const told = await Promise.all(Array.from({ length: 12 }, () => bought.answer(id, { answer: "agree" })));
    expect(told.filter((each) => typeof each !== "string")).toHaveLength(1);
    expect(await onHand(parcels.shop, bought.variants)).toEqual([7, 8, 9]);
    const { rows } = await parcels.shop.world.owner.query("select id from orders where swap_id = $1", [id]);
    expect(rows).toHaveLength(1);
  });

  test("the last one was sold meanwhile: nothing is agreed", async () => {
    const bought = await delivered(parcels);
    const { id } = isExchange(await bought.ask());
    await parcels.shop.world.owner.query("select change_stock($1, $2, -9, 'counted', 'system:test')", [
      ...[bought.variants[2], bought.vendorId],
    ]);
    expect(await bought.answer(id, { answer: "agree" })).toBe("exchange.not_possible");
    expect((await bought.read()).items[0]).toMatchObject({ stage: "asked" });
  });
});
