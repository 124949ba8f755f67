import type { JournalPage, JournalView, SeriesView, TrialView } from "@haat/contract/ledger";
import type { OverviewView } from "@haat/contract/support";
import { dhakaDay } from "@haat/core/clock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aStaffSession, type TestSession } from "../market.ts";
import { type Paid, paidOrder } from "../paid-order.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
let finance: TestSession;
let paid: Paid;
let total: string;

/** Written by the books' owner at an instant of his choosing: ৳1 of fees, one journal at each edge of a Dhaka day. */
const edges = {
  "before midnight": "2026-03-09T17:59:59.999Z",
  "at midnight": "2026-03-09T18:00:00.000Z",
  "at the day's end": "2026-03-10T17:59:59.999Z",
  "the day after": "2026-03-10T18:00:00.000Z",
};
const lately = new Date(Date.now() - 3 * 24 * 3_600_000);

const aFee = (key: string, at: string) =>
  shop.world.owner.query(
    `with j as (insert into journal (event_type, event_key, created_at) values ('J20', $1, $2) returning id)
     insert into journal_line (journal_id, line_no, account, side, amount)
     select id, 1, 'E:BANK_FEE', 'D', 100 from j union all select id, 2, 'A:BANK', 'C', 100 from j`,
    [key, at],
  );

beforeAll(async () => {
  shop = await openShop();
  finance = await aStaffSession(shop.world, "finance", "admin");
  paid = await paidOrder(shop);
  total = paid.placed.order.total.minor;
  for (const [key, at] of Object.entries(edges)) await aFee(key, at);
});
afterAll(() => shop.close());

const get = async <Body>(path: string): Promise<Body> => {
  const { status, body } = await ask<Body>(shop.world, finance, ["GET", `/v1/admin/ledger/${path}`]);
  expect([path, status]).toEqual([path, 200]);
  return body;
};
const keysOf = async (query: string) =>
  (await get<JournalPage>(`journals?${query}`)).items.map(({ event, key }) =>
    event === "J20" ? key : event,
  );

describe("the journals", () => {
  test("are found by account, rule, order, what they were posted for, and the amount of one line", async () => {
    const { order } = paid.placed;
    expect(await keysOf(`account=L:ESCROW:${order.id}`)).toEqual(["J1"]);
    expect(await keysOf("account=L:ESCROW")).toEqual(["J1"]);
    expect(await keysOf("account=L:ESC")).toEqual([]);
    expect(await keysOf(`order=${order.number.toLowerCase()}&event=J1`)).toEqual(["J1"]);
    expect(await keysOf(`order=${order.id}`)).toEqual(["J1"]);
    expect(await keysOf(`min=${total}&max=${total}`)).toEqual(["J1"]);
    expect(await keysOf(`account=E:BANK_FEE&min=101`)).toEqual([]);
    expect(await keysOf("key=at%20midnight")).toEqual(["at midnight"]);
  });

  test("belong to the day it was in Dhaka, to the millisecond", async () => {
    expect(await keysOf("from=2026-03-10&to=2026-03-10")).toEqual(["at the day's end", "at midnight"]);
    expect(await keysOf("to=2026-03-09")).toEqual(["before midnight"]);
    expect(await keysOf("from=2026-03-11&event=J20")).toEqual(["the day after"]);
  });

  test("come page by page, each once", async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const page: JournalPage = await get(`journals?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toHaveLength(5);
    expect(seen).toEqual([...new Set(seen)].toSorted((one, other) => Number(other) - Number(one)));
  });

  test("open one by one, with both sides and the way to their order", async () => {
    const [found] = (await get<JournalPage>("journals?event=J1")).items;
    const journal = await get<JournalView>(`journals/${found?.id}`);
    expect(journal).toMatchObject({
      event: "J1",
      order: { id: paid.placed.order.id },
      sum: { minor: total },
    });
    expect(journal.lines.map(({ side }) => side)).toEqual(["D", "C"]);
    const missing = await ask(shop.world, finance, ["GET", "/v1/admin/ledger/journals/999999999"]);
    expect([missing.status, missing.code]).toEqual([404, "journal.not_found"]);
  });

  test("are saved as a sheet that Excel reads, a row per line, and no cell of it is a formula", async () => {
    const reply = await shop.world.fetch("/v1/admin/ledger/journals.csv?to=2026-03-10", {
      headers: finance.headers,
    });
    expect(reply.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const bytes = new Uint8Array(await reply.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = new TextDecoder().decode(bytes).trim().split("\r\n");
    expect(rows).toHaveLength(1 + 3 * 2);
    expect(rows[1]).toMatch(
      /^\d+,"2026-03-10","23:59:59","J20","[^"]+","at the day's end",,"E:BANK_FEE","[^"]+",1\.00,,"BDT"$/,
    );
    expect(rows.at(-1)).toMatch(
      /^\d+,"2026-03-09","23:59:59","J20","[^"]+","before midnight",,"A:BANK","[^"]+",,1\.00,"BDT"$/,
    );
  });
});

describe("the trial balance", () => {
  test("is even over everything, by kind and by account, and tells what each account holds", async () => {
    const kinds = await get<TrialView>("accounts");
    expect(
      kinds.totals.map(({ debits, credits }) => [debits.currency, debits.minor === credits.minor]),
    ).toEqual([["BDT", true]]);
    expect(kinds.rows.find(({ account }) => account === "A:GW")?.balance.minor).toBe(total);
    const own = await get<TrialView>(`accounts?by=account&of=L:ESCROW`);
    expect(own.rows).toMatchObject([{ account: `L:ESCROW:${paid.placed.order.id}`, lines: 1 }]);
  });

  test("stands as it stood when a day ended in Dhaka", async () => {
    const fees = async (day: string) =>
      (await get<TrialView>(`accounts?day=${day}`)).rows.find(({ account }) => account === "E:BANK_FEE")
        ?.balance.minor;
    expect(await fees("2026-03-08")).toBeUndefined();
    expect(await fees("2026-03-09")).toBe("100");
    expect(await fees("2026-03-10")).toBe("300");
    expect(await fees("2026-03-11")).toBe("400");
  });

  test("is told day by day, up to today", async () => {
    const { days } = await get<SeriesView>("series?account=A:GW&days=7");
    expect(days).toHaveLength(7);
    expect(days.at(-1)).toMatchObject({ day: dhakaDay(new Date()), balance: { minor: total } });
    expect(days[0]?.balance.minor).toBe("0");
    await aFee("lately", lately.toISOString());
    const fees = (await get<SeriesView>("series?account=E:BANK_FEE&days=9")).days;
    const at = fees.findIndex(({ day }) => day === dhakaDay(lately));
    expect(fees.map(({ balance }) => balance.minor)).toEqual(fees.map((_, i) => (i < at ? "400" : "500")));
  });
});

test("the market at a glance counts what is not ended, and of what is ended only today's", async () => {
  for (const [subject, at] of [
    ["ended lately", lately],
    ["ended now", new Date()],
  ] as const)
    await shop.world.owner.query(
      `insert into transition (machine, subject_id, from_state, to_state, event_key, actor, at)
       values ('order', $1, 'confirmed', 'completed', 'T', 'system:test', $2)`,
      [subject, at],
    );
  const { body } = await ask<OverviewView>(shop.world, finance, ["GET", "/v1/admin/overview"]);
  expect(body.orders).toEqual([
    { state: "completed", count: 1 },
    { state: "confirmed", count: 1 },
  ]);
  expect(body.payments).toEqual([{ state: "captured", count: 1 }]);
});

test("looking changes nothing", () => expectBooksInOrder(shop));
