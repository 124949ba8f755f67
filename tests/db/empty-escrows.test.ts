import { afterAll, beforeAll, expect, test } from "vitest";
import { whileUnderWay } from "../under-way.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** So much more on an account, against another; a negative amount goes back. */
const journal = (account: string, amount: number, against = "A:BANK") =>
  [
    `with made as (insert into journal (event_type, event_key) values ('T', gen_random_uuid()) returning id)
     insert into journal_line select id, x.no, x.account, case when (x.no = 1) = ($2::int > 0) then 'D' else 'C' end, abs($2::int)
       from made, (values (1, $3), (2, $1)) x(no, account)`,
    [account, amount, against],
  ] as const;

const post = (...what: Parameters<typeof journal>): Promise<unknown> => {
  const [text, values] = journal(...what);
  return world.owner.query(text, [...values]);
};

async function balances(): Promise<Readonly<Record<string, number>>> {
  const { rows } = await world.owner.query<{ account: string; balance: number }>(
    "select account, balance::int from account_balance where account like 'L:%'",
  );
  return Object.fromEntries(rows.map(({ account, balance }) => [account, balance]));
}

test("an order whose money has gone where it belongs leaves no balance behind, and gets one again with new money", async () => {
  await post("L:ESCROW:ord_1", 100);
  await post("L:ESCROW:ord_2", 70);
  await post("L:UNALLOC", 30);
  await post("L:ESCROW:ord_1", -100);
  await post("L:UNALLOC", -30);
  expect(await balances()).toEqual({ "L:ESCROW:ord_2": -70, "L:UNALLOC": 0 });
  await post("L:ESCROW:ord_1", 25);
  expect(await balances()).toMatchObject({ "L:ESCROW:ord_1": -25 });
});

test("money that comes while the last of an order's leaves is counted, whoever commits first", async () => {
  await post("L:ESCROW:ord_3", 100);
  const leaving = journal("L:ESCROW:ord_3", -100);
  await whileUnderWay(world, [leaving], () => post("L:ESCROW:ord_3", 40, "E:GW_FEE"));
  expect(await balances()).toMatchObject({ "L:ESCROW:ord_3": -40 });
});
