import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { explained } from "../explained.ts";
import { manyLike } from "../many-parcels.ts";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";

const many = 2_000;

let desk: RemittanceDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 300_000);
afterAll(() => desk.shop.close());

type Sold = Readonly<{ vendor: string; undo: () => Promise<void> }>;

/** Thousands of parcels that a shop has sold, each paid for by a row of this statement, without what else they leave in the books. */
async function sold(statement: string): Promise<Sold> {
  const { number } = await desk.delivered();
  const forget = await manyLike(desk.world, { number, many, statedBy: statement });
  const { owner } = desk.world;
  await owner.query(`begin; alter table sub_order disable trigger user; alter table remittance_row disable trigger user;
    update sub_order set state = 'completed' where id ~ '^sub_0{20}[0-9]{6}$';
    insert into remittance_row (remittance_id, line, match, outcome, word, consignment_stated, reference_stated, closed_at, delivery_fee_minor,
        cod_fee_minor, charge_minor, collected_minor, payout_minor, findings, charges, candidates, consignment_id, state, posted_at)
      select '${statement}', 10 + n, 'exact', 'delivered', 'Delivered', 'MANY' || n, 'MANY' || n, now(), 0, 0, 0, 100, 100, '[]', '[]', '{}',
        'cns_' || lpad(n::text, 26, '0'), 'posted', now() from generate_series(1, ${many}) n;
    alter table sub_order enable trigger user; alter table remittance_row enable trigger user; commit`);
  await owner.query("analyze sub_order, remittance_row, remittance");
  const { rows } = await owner.query<{ vendor: string }>(
    "select vendor_id as vendor from sub_order where id ~ '^sub_0{20}[0-9]{6}$' limit 1",
  );
  const undo = async () => {
    await owner.query(`begin; alter table remittance_row disable trigger user; delete from remittance_row where line > 10;
      alter table remittance_row enable trigger user; commit`);
    await forget();
  };
  return { vendor: rows[0]?.vendor ?? "", undo };
}

test("of thousands of parcels that a shop has sold each is looked at once, and each statement asked once whether it is paid", async () => {
  const statement = await desk.matched([{ number: "NOBODY3", collected: 5 }]);
  const { vendor, undo } = await sold(statement);
  const { rows } = await desk.world.owner.query<{ body: string }>(
    "select prosrc as body from pg_proc where proname = 'unreleased_of'",
  );
  const { looks, asked } = explained();
  const body = sql.raw((rows[0]?.body ?? "").replaceAll("p_vendor", `'${vendor}'`));
  await asked((each) => desk.shop.node.books.ask(each), body);
  const [look] = looks;
  expect(look?.rowsAsked("remittance_left")).toBe(1);
  for (const table of ["sub_order", "courier_cash", "remittance_taking"])
    expect([table, look?.rowsOf(table)]).toEqual([
      table,
      expect.toSatisfy((n: number) => n >= many && n < many + 50),
    ]);
  expect(look?.indexes).toEqual(expect.arrayContaining(["remittance_taking_pkey"]));
  await undo();
});
