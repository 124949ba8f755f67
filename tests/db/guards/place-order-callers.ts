import { aVendor } from "../../market.ts";
import { guardsOf } from "./bench.ts";
import { expectRefusal, goods, place, placementOf } from "./placement.ts";

const wholeSum =
  "(select sum(total_minor) from sub_order where order_id = v_order) is distinct from v_goods + v_delivery";

/** What `place_order` does not believe its caller: sums, parts and lines that do not belong together. */
export const disbelief = guardsOf("place_order", [
  {
    keeps: "the sum the buyer saw",
    line: "v_goods + v_delivery <> (p->>'totalMinor')::bigint",
    instead: "false",
    holds: async (bench) => {
      const made = placementOf([{ product: await goods(bench) }, { product: await goods(bench) }]);
      for (const by of [-1n, 1n])
        await expectRefusal(
          bench,
          { ...made, totalMinor: (BigInt(made.totalMinor) + by).toString() },
          { code: "quote.changed" },
        );
    },
  },
  {
    keeps: "a vendor's goods out of another vendor's part",
    line: "l.vendor_id <> s.vendor_id",
    instead: "false",
    holds: async (bench) => {
      const made = placementOf([{ product: await goods(bench) }]);
      const { id: vendorId } = await aVendor(bench.world);
      const subOrders = made.subOrders.map((part) => ({ ...part, vendorId }));
      await expectRefusal(bench, { ...made, subOrders }, { code: "quote.changed" });
    },
  },
  {
    keeps: "a delivery of nothing from being charged",
    line: wholeSum,
    instead: "false",
    holds: async (bench) => {
      const [mine, empty] = [
        placementOf([{ product: await goods(bench) }]),
        placementOf([{ product: await goods(bench) }]),
      ];
      const subOrders = [...mine.subOrders, ...empty.subOrders.map((part) => ({ ...part, seq: 2 }))];
      const totalMinor = (
        BigInt(mine.totalMinor) + BigInt(empty.subOrders[0]?.deliveryMinor ?? 0)
      ).toString();
      await expectRefusal(bench, { ...mine, subOrders, totalMinor }, { code: "quote.changed" });
    },
  },
  {
    keeps: "a line out of another order's part",
    line: wholeSum,
    instead: "false",
    holds: async (bench) => {
      const product = await goods(bench);
      const other = placementOf([{ product }]);
      await place(bench, other);
      const mine = placementOf([{ product }, { product: await goods(bench) }]);
      const lines = mine.lines.map((line, index) =>
        index === 0 ? { ...line, subOrderId: other.subOrders[0]?.id ?? "" } : line,
      );
      const subOrders = mine.subOrders.slice(1);
      const totalMinor = (BigInt(mine.totalMinor) - BigInt(mine.subOrders[0]?.deliveryMinor ?? 0)).toString();
      await expectRefusal(bench, { ...mine, lines, subOrders, totalMinor }, { code: "quote.changed" });
    },
  },
  {
    keeps: "a variant that is named twice from being held once",
    line: "(select count(distinct v) from unnest(v_variants) v) <> cardinality(v_variants)",
    instead: "false",
    holds: async (bench) => {
      const product = await goods(bench);
      await expectRefusal(bench, placementOf([{ product }, { product }]), { code: "quote.changed" });
    },
  },
]);
