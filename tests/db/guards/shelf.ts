import type { Placement } from "@haat/db/queries/orders/place-order";
import { expect } from "vitest";
import type { TestProduct } from "../../market.ts";
import type { Bench } from "./bench.ts";
import { everything, goods, keepsBooks, place, placementOf } from "./placement.ts";

export type On = Pick<Bench["admin"], "query">;
export type Ordered = Readonly<{
  placement: Placement;
  products: readonly TestProduct[];
  orderId: string;
  parts: readonly string[];
}>;

/** A placed order: a part for each number, with so many pieces held of ten. */
export async function ordered(bench: Bench, ...quantities: readonly number[]): Promise<Ordered> {
  const products: TestProduct[] = [];
  for (const _ of quantities) products.push(await goods(bench));
  return orderOf(bench, products, quantities);
}

export async function orderOf(
  bench: Bench,
  products: readonly TestProduct[],
  quantities: readonly number[],
): Promise<Ordered> {
  const wishes = products.map((product, index) => ({ product, quantity: quantities[index] ?? 1 }));
  const placement = placementOf(wishes);
  await place(bench, placement);
  return { placement, products, orderId: placement.orderId, parts: placement.subOrders.map(({ id }) => id) };
}

export const call = async (on: On, fn: string, ...given: readonly (string | number)[]): Promise<unknown> => {
  const places = given.map((_, index) => `$${index + 1}`).join(", ");
  const { rows } = await on.query<{ answer: unknown }>(`select ${fn}(${places}) as answer`, [...given]);
  return rows[0]?.answer;
};

/** Per product: on hand / held / committed, and what became of its reservations. */
export async function shelves({ admin }: Bench, { products }: Pick<Ordered, "products">): Promise<string[]> {
  const { rows } = await admin.query<{ told: string }>(
    `select concat_ws(' ', concat_ws('/', on_hand, held, committed),
        (select string_agg(r.state, ' ' order by r.state) from reservation r where r.variant_id = s.variant_id)) as told
       from stock s where variant_id = any($1) order by array_position($1, variant_id)`,
    [products.map(({ variants }) => variants[0].id)],
  );
  return rows.map(({ told }) => told);
}

type Step = Readonly<{ answers: unknown; leaves: readonly string[] }>;

/** The act answers so, leaves the shelves so, and breaks no rule of the books. */
export async function expectStep(
  bench: Bench,
  order: Ordered,
  act: () => Promise<unknown>,
  { answers, leaves }: Step,
): Promise<void> {
  await keepsBooks(bench, async () => expect(await act()).toEqual(answers));
  expect(await shelves(bench, order)).toEqual(leaves);
}

/** The act answers so and the database is as it was. */
export async function expectNothing(
  bench: Bench,
  act: () => Promise<unknown>,
  answers: unknown,
): Promise<void> {
  const before = await everything(bench.admin);
  expect(await act()).toEqual(answers);
  expect(await everything(bench.admin)).toEqual(before);
}

/** The same act twice at once, the rival's first: only one of them has an effect. */
export async function expectOnce(
  bench: Bench,
  order: Ordered,
  act: (on: On) => Promise<unknown>,
  { answers, leaves }: Step,
): Promise<void> {
  await keepsBooks(bench, () =>
    bench.rival(async (rival) => {
      await act(rival);
      const mine = act(bench.admin).catch((fault: unknown) => fault);
      await bench.untilWaiting(mine);
      await rival.query("commit");
      expect(await mine).toEqual(answers);
    }),
  );
  expect(await shelves(bench, order)).toEqual(leaves);
}

/** An order whose first line is the later shelf. */
async function crossed(bench: Bench): Promise<Ordered> {
  let products = [await goods(bench), await goods(bench)] as const;
  while (products[0].variants[0].id < products[1].variants[0].id)
    products = [await goods(bench), await goods(bench)];
  return orderOf(bench, products, [1, 1]);
}

/** Waiting for its first shelf, the function must not have taken a later one: two of them would wait in a circle. */
export const inOrder =
  (fn: string, ...given: readonly number[]) =>
  async (bench: Bench): Promise<void> => {
    const lock = "select 1 from stock where variant_id = $1 for update nowait";
    const { orderId, products } = await crossed(bench);
    const [later, earlier] = products.map(({ variants }) => variants[0].id);
    await bench.rival(async (rival) => {
      await rival.query(lock, [earlier]);
      const acting = call(bench.admin, fn, orderId, ...given).then(
        () => "done",
        (fault: unknown) => fault,
      );
      await bench.untilWaiting(acting);
      await bench.rival(async (other) => void (await other.query(lock, [later])));
      await rival.query("rollback");
      expect(await acting).toBe("done");
    });
  };

/** An order whose hold lapsed and was given back. */
export const lapsed = async (bench: Bench, ...quantities: readonly number[]) => {
  const order = await ordered(bench, ...quantities);
  await call(bench.admin, "release_stock", order.orderId);
  return order;
};
export const take = (bench: Bench, variantId: string | undefined, change: string) =>
  bench.admin.query(`update stock set ${change} where variant_id = $1`, [variantId]);

/** Two orders of the same goods, two pieces and three. */
export const neighbours = async (bench: Bench): Promise<readonly [Ordered, Ordered]> => {
  const product = await goods(bench);
  return [await orderOf(bench, [product], [2]), await orderOf(bench, [product], [3])];
};
export const commit = (bench: Bench, { orderId }: Ordered) => call(bench.admin, "commit_stock", orderId);
export const lockOf = (table: string, where: string) =>
  `perform 1 from stock where variant_id in (select variant_id from ${table} where ${where})\n    order by variant_id for update;`;
export const sumOf = (where: string) => `sum(quantity) q from reservation where ${where} group by 1`;
