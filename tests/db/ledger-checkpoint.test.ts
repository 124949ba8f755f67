import type { Books } from "@haat/db/books";
import { lookAtBooks } from "@haat/db/queries/money/ledger-look";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { TestWorld } from "../world.ts";
import { added, type Looking, openLooking, read, unseen, whole } from "./looking.ts";

let looking: Looking;
let world: TestWorld;
let books: Books;
let admin: pg.Client;
let bent: Looking["bent"];
let lookWholly: Looking["lookWholly"];
beforeAll(async () => {
  looking = await openLooking();
  ({ world, books, admin, bent, lookWholly } = looking);
  await post(
    world.owner,
    Array.from({ length: 150 }, () => 100),
  );
});
afterAll(() => looking.close());

/** Money nobody has claimed, one journal each; a negative amount goes back. */
const post = (client: Pick<pg.ClientBase, "query">, amounts: readonly number[]): Promise<unknown> =>
  client.query(
    `with made as (insert into journal (event_type, event_key) select 'T', gen_random_uuid() || ':' || a || ':' || n
       from unnest($1::int[]) with ordinality x(a, n) returning id, split_part(event_key, ':', 2)::int as a)
     insert into journal_line select id, x.no, x.account, case when (x.no = 1) = (a > 0) then 'D' else 'C' end, abs(a)
       from made, (values (1, 'A:BANK'), (2, 'L:UNALLOC')) x(no, account)`,
    [amounts],
  );

beforeEach(() => lookWholly());

test("accounts of many lines are kept as a whole look has summed them, and a look between adds what came since", async () => {
  await post(world.owner, [7, -3]);
  const { rows } = await admin.query("select account, balance from ledger_checkpoint order by 1");
  expect(rows).toMatchObject([{ account: "A:BANK" }, { account: "L:UNALLOC" }]);
  expect(await lookAtBooks(books)).toEqual({ isWhole: false, broken: [] });
});

test("a look between finds what new lines and their cached balance break", async () => {
  await post(world.owner, [5]);
  const cached = "update account_balance set balance = balance + 1 where account = 'L:UNALLOC'";
  expect(await bent(cached, () => read(admin, unseen))).toEqual([expect.stringMatching(/^L11 L:UNALLOC:/)]);
  const line = `update journal_line set amount = 900000 where line_no = 2 and journal_id = (select max(id) from journal)`;
  expect(await bent(line, () => read(admin, unseen))).toEqual([
    expect.stringMatching(/^L1 /),
    expect.stringMatching(/^L11 L:UNALLOC:/),
    expect.stringMatching(/^L2 /),
  ]);
  const below = `with j as (insert into journal (event_type, event_key) values ('T', 'below') returning id)
    insert into journal_line select id, x.no, x.account, x.side, 900000 from j, (values (1, 'L:UNALLOC', 'D'), (2, 'A:BANK', 'C')) x(no, account, side)`;
  expect(await bent(below, () => read(admin, unseen))).toContainEqual(
    expect.stringMatching(/^L3 L:UNALLOC:/),
  );
});

test("what was being posted while the checkpoint was made is neither lost nor counted twice", async () => {
  const slow = new pg.Client({ connectionString: world.env["DATABASE_OWNER_URL"] });
  await slow.connect();
  try {
    await slow.query("begin");
    const journal = `insert into journal (event_type, event_key, created_at) values ('T', 'slow', now() - interval '1 day') returning id`;
    const { rows } = await slow.query<{ id: string }>(journal);
    await post(world.owner, [11]);
    await lookWholly();
    await slow.query(
      "insert into journal_line values ($1, 1, 'A:BANK', 'D', 13), ($1, 2, 'L:UNALLOC', 'C', 13)",
      [rows[0]?.id],
    );
    await slow.query("commit");
  } finally {
    await slow.end();
  }
  expect(await read(admin, unseen)).toEqual([]);
  const cached = "update account_balance set balance = balance - 13 where account = 'L:UNALLOC'";
  expect(await bent(cached, () => read(admin, unseen))).toEqual([expect.stringMatching(/^L11 L:UNALLOC:/)]);
});

test("an old line that was bent is found by the next look at everything", async () => {
  const old = "update journal_line set amount = amount + 1 where journal_id = (select min(id) from journal)";
  const found = await bent(old, async () => ({
    unseen: await read(admin, unseen),
    whole: await read(admin, whole),
  }));
  expect(found.unseen).toEqual([]);
  expect(found.whole.map((said) => said.split(":", 2).join(":"))).toEqual([
    ...["L11 A:BANK", "L11 L:UNALLOC"],
    ...["L7 A:BANK", "L7 L:UNALLOC"],
  ]);
});

test("old lines that were bent with every sum of them are found by what they had been counted as", async () => {
  await post(world.owner, [3]);
  const unnoticed = `update journal_line set amount = amount + 1 where journal_id = (select min(id) from journal);
    update account_balance set balance = balance + 1 where account = 'A:BANK'; update account_balance set balance = balance - 1 where account = 'L:UNALLOC'`;
  expect(await bent(unnoticed, () => read(admin, whole))).toEqual([
    expect.stringMatching(/^L7 A:BANK: counted as 1.*, the same lines are 1/),
    expect.stringMatching(/^L7 L:UNALLOC: /),
  ]);
});

test("a checkpoint that was written elsewhere does not count; one that is wrong stops no money before all is looked at", async () => {
  await post(world.owner, [5]);
  await world.owner.query("update ledger_checkpoint set balance = balance + 1");
  expect(await read(admin, unseen)).toEqual([]);
  await world.owner.query("update ledger_checkpoint set made_xid = pg_current_xact_id()");
  expect(await read(admin, unseen)).toHaveLength(2);
  expect(await lookAtBooks(books)).toEqual({ isWhole: false, broken: [] });
  expect(await read(admin, whole)).toEqual([
    expect.stringMatching(/^L7 A:BANK:/),
    expect.stringMatching(/^L7 L:UNALLOC:/),
  ]);
  await world.owner.query("delete from ledger_checkpoint");
});

/** The same numbers in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let now = seed; ; yield now / 2 ** 32) now = (Math.imul(now, 1664525) + 1013904223) >>> 0;
}

test("added up over the checkpoint, books in order and out of order are what they are as a whole", async () => {
  const next = numbers(20261122);
  const below = (bound: number): number => Math.floor(next.next().value * bound);
  const account = (): string => (below(2) ? "A:BANK" : "L:UNALLOC");
  const damages = [
    () => "select 1",
    () => `update account_balance set balance = balance + ${1 + below(5)} where account = '${account()}'`,
    () =>
      `update journal_line set amount = amount + ${1 + below(900_000)} where line_no = ${1 + below(2)} and journal_id = (select max(id) from journal)`,
    () =>
      `delete from journal_line where journal_id = (select max(id) - 1 from journal) and account = '${account()}'`,
    () => `delete from account_balance where account = '${account()}'`,
  ];
  for (const damage of damages) {
    await post(
      world.owner,
      Array.from({ length: 2 + below(9) }, () => below(90) - 30 || 1),
    );
    if (below(2)) await lookWholly();
    await post(
      world.owner,
      Array.from({ length: 2 + below(9) }, () => below(90) - 30 || 1),
    );
    const found = await bent(damage(), async () => [await read(admin, added), await read(admin, whole)]);
    expect(found[0]).toEqual(found[1]);
    expect(found[1]?.length === 0).toBe(damage === damages[0]);
  }
});
