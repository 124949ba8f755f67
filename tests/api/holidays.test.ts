import { watchHolidays } from "@haat/api/jobs/watch-holidays";
import { HolidayList } from "@haat/contract/holiday";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aStaffSession, type TestSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";
import { dhakaDayIn } from "../days.ts";

let shop: TestShop;
let admin: TestSession;
beforeAll(async () => {
  shop = await openShop();
  admin = await aStaffSession(shop.world, "admin", "admin");
}, 300_000);
afterAll(() => shop.close());

const holidays = async (): Promise<HolidayList> =>
  HolidayList.parse((await ask(shop.world, admin, ["GET", "/v1/admin/holidays"])).body);
const say = (day: string, over: Record<string, string> = {}) =>
  ask(shop.world, admin, ["POST", "/v1/admin/holidays"], {
    ...{ day, nameBn: "ঈদুল ফিতর", nameEn: "Eid-ul-Fitr", source: "gazette, page 2", ...over },
  });
const end = (day: string) => ask(shop.world, admin, ["POST", "/v1/admin/holidays/ends"], { day });
const businessDays = async (from: string, to: string): Promise<number> => {
  const { rows } = await shop.world.owner.query<{ days: number }>(
    "select business_days_since($1::timestamptz) - business_days_since($2::timestamptz) as days",
    [`${from} 12:00+06`, `${to} 12:00+06`],
  );
  return rows[0]?.days ?? Number.NaN;
};

test("a holiday makes nothing older, like a Friday", async () => {
  // Wednesday and Thursday; the second is Independence Day.
  expect(await businessDays("2026-03-24", "2026-03-26")).toBe(1);
  expect(await businessDays("2026-03-17", "2026-03-19")).toBe(2);
});

test("an admin writes them down, puts one right by saying it anew, and takes one off; nothing of it is lost", async () => {
  const day = dhakaDayIn(3);
  expect((await say(day)).code).toBe("");
  expect((await say(day, { nameEn: "Eid" })).code).toBe("");
  expect((await holidays()).items.filter((each) => each.day === day)).toMatchObject([
    { nameEn: "Eid", nameBn: "ঈদুল ফিতর", isConfirmed: true },
  ]);
  expect((await end(day)).code).toBe("");
  expect((await end(day)).code).toBe("holiday.not_found");
  expect((await holidays()).items.map((each) => each.day)).not.toContain(day);
  const { rows } = await shop.world.owner.query(
    "select name_en, ended_by from holiday where day = $1 order by made_at",
    [day],
  );
  expect(rows).toEqual([
    { name_en: "Eid-ul-Fitr", ended_by: admin.userId },
    { name_en: "Eid", ended_by: admin.userId },
  ]);
  const { rows: noted } = await shop.world.owner.query(
    "select action from audit where action like 'holiday.%' order by id",
  );
  expect(noted.map(({ action }) => action)).toEqual(["holiday.say", "holiday.say", "holiday.end"]);
});

test("a day that is over is changed by nobody, and what was said stays as it was said", async () => {
  expect((await say(dhakaDayIn(-1))).code).toBe("holiday.over");
  expect((await end("2026-03-26")).code).toBe("holiday.over");
  for (const change of ["name_en = 'x'", "day = '2026-03-27'", "ended_at = now()"])
    await expect(
      shop.world.owner.query(`update holiday set ${change} where day = '2026-03-26'`),
    ).rejects.toThrow();
  await expect(shop.world.owner.query("delete from holiday")).rejects.toThrow();
});

test("a year of which nobody has written any down rings from the quarter before on, once in a week", async () => {
  const { lacking } = await holidays();
  expect(lacking).toBeGreaterThanOrEqual(Number(dhakaDayIn(0).slice(0, 4)));
  const rung = async (): Promise<string[]> => {
    await watchHolidays(shop.jobs);
    return shop.world.faults.splice(0).map(String);
  };
  const words = [expect.stringContaining(`holidays of ${lacking}`)];
  expect([await rung(), await rung()]).toEqual([words, []]);
  await shop.world.owner.query(
    "update alarm set rung_at = now() - interval '8 days' where kind = 'holidays'",
  );
  expect(await rung()).toEqual(words);
  expect((await say(`${lacking}-12-26`)).code).toBe("");
  await shop.world.owner.query(
    "update alarm set rung_at = now() - interval '8 days' where kind = 'holidays'",
  );
  expect([(await holidays()).lacking, await rung()]).toEqual([null, []]);
});
