import { marketEvent, type Fact, type MarketEvent } from "@haat/analytics/event";
import type { AnalyticsStore } from "@haat/analytics/port";
import { newId } from "@haat/core/ids";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

export type OpenAnalyticsStore = Readonly<{ store: AnalyticsStore; close: () => Promise<void> }>;

const noon = new Date("2026-11-21T06:00:00Z");
const event = (fact: Fact, more: { at?: Date; session?: string | null; id?: string } = {}): MarketEvent => {
  const at = more.at ?? noon;
  return marketEvent({ id: more.id ?? newId("event", at), at, session: more.session ?? null }, fact);
};
const shop = () => ({ vendorId: newId("vendor", noon), productId: newId("product", noon) });
const session = (letter: string) => letter.repeat(64);
const wholeYear = { fromDay: "2026-01-01", toDay: "2026-12-31" };

/** Every analytics store runs exactly this. */
export function analyticsStoreContract(name: string, open: () => Promise<OpenAnalyticsStore>) {
  describe(`${name} keeps the analytics contract`, () => {
    let opened: OpenAnalyticsStore;
    beforeAll(async () => void (opened = await open()));
    afterAll(() => opened.close());
    const rows = (query: { vendorId?: string; productIds?: string[] }) =>
      opened.store.funnel({ ...wholeYear, ...query });

    it("counts what happened to a product on a day, from the first look to the taka", async () => {
      const { vendorId, productId } = shop();
      const variantId = newId("variant", noon);
      const lines = [
        { productId, vendorId, quantity: 2, amountMinor: 250_000n },
        { productId, vendorId, quantity: 1, amountMinor: 130_050n },
      ];
      await opened.store.store([
        event({ kind: "product_viewed", productId, vendorId }),
        event({ kind: "product_viewed", productId, vendorId }),
        event({ kind: "searched", query: "শাড়ি", results: 3 }),
        event(
          { kind: "cart_line_set", productId, vendorId, variantId, quantity: 2 },
          { session: session("a") },
        ),
        event({ kind: "order_placed", orderId: newId("order", noon), lines }),
      ]);
      expect(await rows({ vendorId })).toEqual([
        { productId, day: "2026-11-21", views: 2, carts: 1, orders: 1, units: 3, revenueMinor: 380_050n },
      ]);
    });

    it("counts an event once however often it is told, at once and again later", async () => {
      const { vendorId, productId } = shop();
      const viewed = event({ kind: "product_viewed", productId, vendorId });
      const placed = event({
        kind: "order_placed",
        orderId: newId("order", noon),
        lines: [{ productId, vendorId, quantity: 1, amountMinor: 100n }],
      });
      await Promise.all([1, 2, 3].map(() => opened.store.store([viewed, placed, viewed])));
      await opened.store.store([placed]);
      expect(await rows({ vendorId })).toMatchObject([{ views: 1, orders: 1, units: 1, revenueMinor: 100n }]);
    });

    it("counts a cart once a day, however often the shopper changes his mind", async () => {
      const { vendorId, productId } = shop();
      const put = (quantity: number, of: string | null, at = noon) =>
        event(
          { kind: "cart_line_set", productId, vendorId, variantId: newId("variant", at), quantity },
          { session: of, at },
        );
      const tomorrow = new Date("2026-11-22T06:00:00Z");
      await opened.store.store([
        put(1, session("a")),
        put(5, session("a")),
        put(1, session("b")),
        put(0, session("c")),
      ]);
      await opened.store.store([put(2, session("a")), put(2, session("a"), tomorrow)]);
      expect(await rows({ vendorId })).toMatchObject([
        { day: "2026-11-21", carts: 2 },
        { day: "2026-11-22", carts: 1 },
      ]);
    });

    it("ends a day at midnight in Dhaka", async () => {
      const { vendorId, productId } = shop();
      const times = ["2026-11-20T17:59:59.999Z", "2026-11-20T18:00:00Z", "2026-11-21T17:59:59.999Z"];
      await opened.store.store(
        times.map((at) => event({ kind: "product_viewed", productId, vendorId }, { at: new Date(at) })),
      );
      expect(await rows({ vendorId })).toMatchObject([
        { day: "2026-11-20", views: 1 },
        { day: "2026-11-21", views: 2 },
      ]);
      expect(
        await opened.store.funnel({ vendorId, fromDay: "2026-11-21", toDay: "2026-11-21" }),
      ).toHaveLength(1);
    });

    it("shows a vendor nothing of another's, not even in a shared order", async () => {
      const [mine, theirs] = [shop(), shop()];
      const lines = [mine, theirs].map((of, i) => ({ ...of, quantity: i + 1, amountMinor: BigInt(i + 1) }));
      await opened.store.store([event({ kind: "order_placed", orderId: newId("order", noon), lines })]);
      expect(await rows({ vendorId: mine.vendorId })).toMatchObject([
        { productId: mine.productId, units: 1 },
      ]);
      const asked = { vendorId: mine.vendorId, productIds: [theirs.productId] };
      expect(await rows(asked)).toEqual([]);
    });

    it("reports the products it is asked for, by day and then by product", async () => {
      const [first, second, third] = [shop(), shop(), shop()];
      await opened.store.store([third, second, first].map((of) => event({ kind: "product_viewed", ...of })));
      const productIds = [second.productId, first.productId];
      expect((await rows({ productIds })).map(({ productId }) => productId)).toEqual(productIds.toSorted());
    });

    it("names the products that sold best, then those most looked at, and counts the others together", async () => {
      const product = () => newId("product", noon);
      const [sold, seen, glanced, other] = [product(), product(), product(), product()];
      const { vendorId } = shop();
      const viewed = (productId: typeof sold, times: number) =>
        Array.from({ length: times }, () => event({ kind: "product_viewed", productId, vendorId }));
      const lines = [{ productId: sold, vendorId, quantity: 2, amountMinor: 500n }];
      await opened.store.store([
        ...[...viewed(seen, 3), ...viewed(glanced, 2), ...viewed(other, 1)],
        event({ kind: "order_placed", orderId: newId("order", noon), lines }),
      ]);
      const told = await opened.store.funnel({ ...wholeYear, vendorId, most: 2 });
      const views = Object.fromEntries(told.map((each) => [each.productId ?? "others", each.views]));
      expect(views).toEqual({ [sold]: 0, [seen]: 3, others: 3 });
      expect(await opened.store.funnel({ ...wholeYear, vendorId, most: 4 })).toEqual(
        await rows({ vendorId }),
      );
    });

    it("adds up amounts beyond four thousand million taka without losing a poisha", async () => {
      const { vendorId, productId } = shop();
      const big = 300_000_000_000_001n;
      const order = () =>
        event({
          kind: "order_placed",
          orderId: newId("order", noon),
          lines: [{ productId, vendorId, quantity: 1, amountMinor: big }],
        });
      await opened.store.store([order(), order(), order()]);
      expect(await rows({ vendorId })).toMatchObject([{ revenueMinor: 3n * big }]);
    });

    it("takes nothing to store as nothing to do", async () => {
      await opened.store.store([]);
      expect(await rows({ vendorId: newId("vendor", noon) })).toEqual([]);
    });
  });
}
