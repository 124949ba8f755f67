import type { Placement } from "@haat/db/queries/orders/place-order";
import { type Bench, guardsOf } from "./bench.ts";
import { expectRefusal, goods, placementOf, priceMinor } from "./placement.ts";

const rule =
  "select value #>> '{}' from setting where name = 'dbid_overdue' and valid_from <= now() and (valid_to is null or valid_to > now()) order by valid_from desc limit 1";
const pauses = `(coalesce((${rule}), 'notice') = 'pause' and dbid_pauses(ve.id))`;
const isGone = `v.id is null or v.state <> 'published' or pr.state <> 'published' or (ve.state <> 'open' or shop_away(ve.id) or ${pauses})`;
export const inSearch = `where ${isGone}`;
export const inAnswer = `(${isGone}) as gone`;

const repriced = (placement: Placement, unitPriceMinor: bigint): Placement => {
  const [subOrder] = placement.subOrders;
  const quantity = BigInt(placement.lines[0]?.quantity ?? 0);
  return {
    ...placement,
    lines: placement.lines.map((line) => ({ ...line, unitPriceMinor: unitPriceMinor.toString() })),
    totalMinor: (unitPriceMinor * quantity + BigInt(subOrder?.deliveryMinor ?? 0)).toString(),
  };
};

/** Offered when the quote was made, not any more. */
export const gone =
  (
    change: (
      ids: Readonly<{ variant: string; product: string; vendor: string }>,
    ) => readonly [string, string],
  ) =>
  async (bench: Bench): Promise<void> => {
    const product = await goods(bench);
    const [sql, id] = change({
      variant: product.variants[0].id,
      product: product.id,
      vendor: product.vendor.id,
    });
    await bench.admin.query(sql, [id]);
    await expectRefusal(bench, placementOf([{ product, quantity: 2 }]), {
      code: "variant.not_for_sale",
      params: { variantId: product.variants[0].id },
    });
  };
const hidden = gone(({ variant }) => ["update variant set state = 'hidden' where id = $1", variant]);
const withdrawn = gone(({ product }) => ["update product set state = 'hidden' where id = $1", product]);
const suspended = gone(({ vendor }) => ["update vendor set state = 'suspended' where id = $1", vendor]);

/** Its paper is overdue, and the market has set that this pauses. */
const overdue = async (bench: Bench): Promise<void> => {
  await bench.admin.query(
    `insert into setting (id, name, value, valid_from) values ('set_overdue', 'dbid_overdue', '"pause"', now())`,
  );
  try {
    await gone(({ vendor }) => [
      "update vendor set approved_at = now() - interval '200 days' where id = $1",
      vendor,
    ])(bench);
  } finally {
    await bench.admin.query("delete from setting where id = 'set_overdue'");
  }
};

const unknown = async (bench: Bench): Promise<void> => {
  const made = placementOf([{ product: await goods(bench) }]);
  const lines = made.lines.map((line) => ({ ...line, variantId: "var_00000000000000000000000000" }));
  await expectRefusal(bench, { ...made, lines }, { code: "variant.not_for_sale" });
};

const stale = async (bench: Bench): Promise<void> => {
  const product = await goods(bench);
  for (const old of [priceMinor - 1n, priceMinor + 1n])
    await expectRefusal(bench, repriced(placementOf([{ product, quantity: 3 }]), old), {
      code: "quote.changed",
    });
};

/** Ten on the shelf, less what others have; the refusal tells what is left. */
const short =
  (taken: string, available: number) =>
  async (bench: Bench): Promise<void> => {
    const product = await goods(bench);
    await bench.admin.query(`update stock set ${taken} where variant_id = $1`, [product.variants[0].id]);
    await expectRefusal(bench, placementOf([{ product, quantity: available + 1 }]), {
      code: "stock.insufficient",
      params: { variantId: product.variants[0].id, available },
    });
  };

const uncounted = async (bench: Bench): Promise<void> => {
  const product = await goods(bench);
  await bench.admin.query("delete from stock where variant_id = $1", [product.variants[0].id]);
  await expectRefusal(bench, placementOf([{ product }]), {
    code: "stock.insufficient",
    params: { available: 0 },
  });
};

/** Everything that makes `place_order` say no to goods and prices. */
export const refusals = guardsOf("place_order", [
  {
    keeps: "a hidden variant unsold",
    line: `${inSearch}`,
    instead: inSearch.replace("v.state <> 'published' or ", ""),
    holds: hidden,
  },
  {
    keeps: "a hidden product unsold",
    line: inSearch,
    instead: inSearch.replace("pr.state <> 'published' or ", ""),
    holds: withdrawn,
  },
  {
    keeps: "a suspended shop closed",
    line: inSearch,
    instead: inSearch.replace("ve.state <> 'open' or ", ""),
    holds: suspended,
  },
  {
    keeps: "a shop closed whose paper is overdue",
    line: inSearch,
    instead: inSearch.replace(` or ${pauses}`, ""),
    holds: overdue,
  },
  {
    keeps: "an overdue shop's goods called not for sale",
    line: inAnswer,
    instead: inAnswer.replace(` or ${pauses}`, ""),
    holds: overdue,
  },
  {
    keeps: "a hidden variant called not for sale",
    line: inAnswer,
    instead: inAnswer.replace("v.state <> 'published' or ", ""),
    holds: hidden,
  },
  {
    keeps: "a hidden product called not for sale",
    line: inAnswer,
    instead: inAnswer.replace("pr.state <> 'published' or ", ""),
    holds: withdrawn,
  },
  {
    keeps: "a suspended shop's goods called not for sale",
    line: inAnswer,
    instead: inAnswer.replace("ve.state <> 'open' or ", ""),
    holds: suspended,
  },
  {
    keeps: "an unknown variant called not for sale",
    line: inAnswer,
    instead: inAnswer.replace("v.id is null or ", ""),
    holds: unknown,
  },
  {
    keeps: "a price that moved from being charged",
    line: `or v.price_minor <> l."unitPriceMinor"`,
    holds: stale,
  },
  {
    keeps: "a price that moved called a changed quote",
    line: `v.price_minor is distinct from l."unitPriceMinor"`,
    instead: "false",
    holds: stale,
  },
  {
    keeps: "the shelf from being oversold",
    line: "or coalesce(s.on_hand - s.held - s.committed, 0) < l.quantity",
    holds: short("held = 4, committed = 3", 3),
  },
  {
    keeps: "held goods from being sold twice",
    line: "coalesce(s.on_hand - s.held - s.committed, 0) <",
    instead: "coalesce(s.on_hand - s.committed, 0) <",
    holds: short("held = 4", 6),
  },
  {
    keeps: "sold goods from being sold twice",
    line: "coalesce(s.on_hand - s.held - s.committed, 0) <",
    instead: "coalesce(s.on_hand - s.held, 0) <",
    holds: short("committed = 4", 6),
  },
  {
    keeps: "goods that were never counted unsold",
    line: "coalesce(s.on_hand - s.held - s.committed, 0) <",
    instead: "s.on_hand - s.held - s.committed <",
    holds: uncounted,
  },
  {
    keeps: "the told number true",
    line: 'l."variantId" as variant_id, s.on_hand - s.held - s.committed as available',
    instead: 'l."variantId" as variant_id, s.on_hand as available',
    holds: short("held = 4, committed = 3", 3),
  },
]);
