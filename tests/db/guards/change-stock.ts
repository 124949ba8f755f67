import { expect } from "vitest";
import { aVendor } from "../../market.ts";
import { type Bench, guardsOf } from "./bench.ts";
import { everything, goods } from "./placement.ts";
import { call, expectStep, ordered } from "./shelf.ts";

type Change = Readonly<{ variantId: string; vendorId: string; by: number }>;
const change = ({ admin }: Bench, { variantId, vendorId, by }: Change) =>
  call(admin, "change_stock", variantId, vendorId, by, "counted", "vendor:test");

const expectRefused = async (bench: Bench, asked: Change, message: string): Promise<void> => {
  const before = await everything(bench.admin);
  await expect(change(bench, asked)).rejects.toMatchObject({ code: "HAAT1", message });
  expect(await everything(bench.admin)).toEqual(before);
};

/** Ten on the shelf, two held and three sold: five may go, not six. */
const floor = async (bench: Bench): Promise<void> => {
  const order = await ordered(bench, 2);
  const [product] = order.products;
  if (!product) throw new Error("an order has goods");
  const [{ id: variantId }] = product.variants;
  await bench.admin.query("update stock set committed = 3 where variant_id = $1", [variantId]);
  await expectRefused(bench, { variantId, vendorId: product.vendor.id, by: -6 }, "stock.insufficient");
  expect(await change(bench, { variantId, vendorId: product.vendor.id, by: -5 })).toEqual({
    ...{ onHand: 5, held: 2, committed: 3 },
  });
};

const foreign = async (bench: Bench): Promise<void> => {
  const [{ id: variantId }] = (await goods(bench)).variants;
  const { id: vendorId } = await aVendor(bench.world);
  await expectRefused(bench, { variantId, vendorId, by: 1 }, "variant.not_found");
};

const told = async (bench: Bench): Promise<void> => {
  const order = await ordered(bench, 2);
  const [product] = order.products;
  if (!product) throw new Error("an order has goods");
  const asked = { variantId: product.variants[0].id, vendorId: product.vendor.id, by: 4 };
  await expectStep(bench, order, () => change(bench, asked), {
    answers: { onHand: 14, held: 2, committed: 0 },
    leaves: ["14/2/0 held"],
  });
};

const onlyIts = async (bench: Bench): Promise<void> => {
  const { variants, vendor } = await goods(bench, { pricesMinor: [100n, 100n] });
  await change(bench, { variantId: variants[0].id, vendorId: vendor.id, by: 4 });
  const { rows } = await bench.admin.query<{ on_hand: number }>(
    "select on_hand from stock where vendor_id = $1 order by on_hand",
    [vendor.id],
  );
  expect(rows.map(({ on_hand: onHand }) => onHand)).toEqual([10, 14]);
};

const search =
  "where variant_id = p_variant and vendor_id = p_vendor and on_hand + p_change >= held + committed";
const there = "where variant_id = p_variant and vendor_id = p_vendor)";

export const counting = guardsOf("change_stock", [
  {
    keeps: "held and sold pieces on the shelf",
    line: search,
    instead: search.replace(" and on_hand + p_change >= held + committed", ""),
    holds: floor,
  },
  {
    keeps: "held pieces on the shelf",
    line: search,
    instead: search.replace("held + committed", "committed"),
    holds: floor,
  },
  {
    keeps: "sold pieces on the shelf",
    line: search,
    instead: search.replace("held + committed", "held"),
    holds: floor,
  },
  {
    keeps: "a vendor's goods from another vendor",
    line: search,
    instead: search.replace("vendor_id = p_vendor and ", ""),
    holds: foreign,
  },
  {
    keeps: "another vendor's goods unknown to him",
    line: there,
    instead: "where variant_id = p_variant)",
    holds: foreign,
  },
  {
    keeps: "other goods as they are",
    line: search,
    instead: search.replace("variant_id = p_variant and ", ""),
    holds: onlyIts,
  },
  {
    keeps: "too little from being called unknown",
    line: "if exists (select 1 from stock",
    instead: "if not exists (select 1 from stock",
    holds: floor,
  },
  {
    keeps: "an unknown variant from being counted",
    line: "raise exception 'variant.not_found' using errcode = 'HAAT1';",
    holds: foreign,
  },
  {
    keeps: "a movement for every change",
    line: "p_kind, p_change, p_actor)",
    instead: "p_kind, 0, p_actor)",
    holds: told,
  },
]);
