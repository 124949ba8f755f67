import { settleStatements } from "@haat/api/jobs/settle-statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { closeDay, type Day, type Hands } from "./close-day.ts";
import { boundariesOf, deathsOf } from "./deaths.ts";
import { type Figures, movedInBooks } from "./figures.ts";
import { endLease } from "./lease.ts";
import { type Office, openOffice, tooLittle } from "./office.ts";
import { postDay, undoDay } from "./undo-day.ts";
import { walk } from "./walk.ts";

let shop: TestShop;
let office: Office;
beforeAll(async () => {
  shop = await openShop();
  office = await openOffice(shop);
});
afterAll(() => shop.close());

const walkTo = (dieAt: number, { source, day, file, credit, one, other }: Day) =>
  walk(shop, { what: "finance", dieAt, day: { source, day, file, credit, one, other } });

const work = async (): Promise<void> => {
  while ((await settleStatements(shop.jobs)) > 0);
};

/** Another worker, as soon as the lease of the dead is over: what was handed to it needs nobody to end it. */
async function anotherWorker(): Promise<void> {
  const { owner } = shop.world;
  const { rows } = await owner.query<{ seconds: string }>(
    "update statement set lease_until = now() where lease_until > now() returning extract(epoch from old.lease_until - now()) as seconds",
  );
  expect(Math.max(0, ...rows.map(({ seconds }) => Number(seconds)))).toBeLessThan(60);
  await work();
  const open = "select id, state from statement where state in ('waiting', 'reading', 'posting', 'undoing')";
  expect((await owner.query(open)).rows).toEqual([]);
}

/** The two of finance press again what they pressed. */
const again: Hands = {
  work,
  ask: async ({ path, ...request }) => {
    const reply = await shop.world.fetch(path, request);
    const { code } = (await reply.clone().json()) as { code?: string };
    if (code !== "idempotency.in_progress") return reply;
    await endLease(shop, request.headers["idempotency-key"] ?? "");
    return shop.world.fetch(path, request);
  },
};

/** What a day moves when nobody dies: what the file says and nothing else, to the last poisha. */
async function inPeace(): Promise<Figures> {
  const told = await office.aDay();
  const moved = await movedInBooks(shop, () => closeDay(again, told));
  const { captured, refunded, fees, bank } = told.sums;
  expect(moved).toMatchObject({
    ...{ "J2 A:GW:upay C": Number(captured), "stated captured": Number(captured) },
    ...{ "J2 A:GW:upay D": Number(refunded), "stated refunded": Number(refunded) },
    ...{ "balance E:GW_FEE": Number(fees), "stated fees": Number(fees) },
    ...{ "balance A:BANK": Number(bank), "stated net": Number(bank + tooLittle) },
    ...{ "settled captures": 4, "settled refunds": 1, "bank credits": Number(bank), "closed days": 1 },
  });
  expect(moved["balance X:SUSPENSE"]).toBeUndefined();
  await expectBooksInOrder(shop);
  return moved;
}

test(
  "a process killed at any point between a statement's first byte and the closed day loses and doubles nothing",
  { timeout: 1_800_000 },
  async () => {
    const calm = await inPeace();
    const boundaries = await boundariesOf("a wallet's day", 130, async () => walkTo(0, await office.aDay()));
    for (const dieAt of deathsOf("wallet's day", boundaries, 4)) {
      const day = await office.aDay();
      const moved = await movedInBooks(shop, async () => {
        expect((await walkTo(dieAt, day)).killed).toBe(true);
        await anotherWorker();
        await closeDay(again, day);
      });
      expect(moved, `boundary ${dieAt} of ${boundaries}`).toEqual(calm);
      await expectBooksInOrder(shop);
    }
  },
);

test(
  "a process killed at any point of undoing a file leaves no half of it",
  { timeout: 1_800_000 },
  async () => {
    const posted = async () => {
      const day = await office.aDay();
      return { day, id: await postDay(again, day) };
    };
    const told = await posted();
    const calm = await movedInBooks(shop, () => undoDay(again, told.day, told.id));
    expect(calm).toMatchObject({ "settled captures": -4, "settled refunds": -1, "statements undone": 1 });
    const walkTo = async (dieAt: number, { day, id }: Awaited<ReturnType<typeof posted>>) => {
      const { source, file, credit, one, other } = day;
      return walk(shop, {
        ...{ what: "finance", dieAt, undo: id },
        day: { source, day: day.day, file, credit, one, other },
      });
    };
    const boundaries = await boundariesOf("an undone file", 45, async () => walkTo(0, await posted()));
    for (const dieAt of deathsOf("undone file", boundaries, 3)) {
      const file = await posted();
      const moved = await movedInBooks(shop, async () => {
        expect((await walkTo(dieAt, file)).killed).toBe(true);
        await anotherWorker();
        await undoDay(again, file.day, file.id);
      });
      expect(moved, `boundary ${dieAt} of ${boundaries}`).toEqual(calm);
      await expectBooksInOrder(shop);
    }
  },
);
