import { afterAll, beforeAll, expect, test } from "vitest";
import { openDesk, type RemittanceDesk, written } from "../remittance-desk.ts";
import { dhakaDayIn } from "../days.ts";

let desk: RemittanceDesk;
beforeAll(async () => void (desk = await openDesk()), 300_000);
afterAll(() => desk.shop.close());

const reason = "his invoice says so";
const endOf = (day: string): string => `${day}T23:59:59+06:00`;
const put = (id: string, day: string) =>
  desk.call(desk.support, "POST", desk.pathOf(id, "/period"), { periodEnd: endOf(day), reason });
const head =
  "Consignment ID,Merchant Order ID,Order Status,Collected Amount,Delivery Fee,COD Fee,Payout,Delivery Date";
const fileOf = (...days: readonly string[]): string =>
  [head, ...days.map((day, n) => `XY${n},N/A,Delivered,100,0,0,100,${day}`), ""].join("\n");
let sent = 0;
const read = async (periodEnd: string, ...days: readonly string[]) => {
  const { statements } = desk;
  const id = await statements.send({
    ...{ courier: "pathao", reference: `days ${(sent += 1)}`, periodEnd, file: fileOf(...days) },
  });
  await statements.work();
  return { id, report: await desk.report(id) };
};
const missing = async (number: string): Promise<boolean> => {
  const told = await desk.call(
    desk.support,
    "GET",
    "/v1/support/courier-cash/parcels?courier=pathao&missing=true",
  );
  return JSON.stringify(told.body).includes(number);
};

test("no file tells of days to come, and nothing makes the database believe it", async () => {
  const { statements } = desk;
  const sentAhead = { courier: "pathao", reference: "ahead", file: written([]) } as const;
  const told = await statements.announce({ ...sentAhead, periodEnd: "2062-10-31T23:59:59+06:00" });
  expect(told).toMatchObject({ status: 400, code: "remittance.period_ahead" });
  const tomorrow = await statements.announce({ ...sentAhead, periodEnd: `${dhakaDayIn(1)}T12:00:00+06:00` });
  expect(tomorrow.code).toBe("remittance.period_ahead");
  expect((await statements.announce({ ...sentAhead, periodEnd: endOf(dhakaDayIn(0)) })).status).toBe(201);
  await expect(
    desk.world.owner.query("update remittance_file set period_end = '2062-01-01' where reference = 'ahead'"),
  ).rejects.toMatchObject({ constraint: "remittance_period_ahead" });
});

test("the file of an American spreadsheet is seen to be months off, and read by the order that a person says", async () => {
  const { id, report } = await read("2026-11-06T23:59:59+06:00", "11/05/2026", "11/03/2026");
  expect(report.dates).toMatchObject({ order: "dmy", doubt: "before", isOtherLikely: true });
  expect(report.preview[0]?.closedAt).toBe("2026-05-11T06:00:00.000Z");
  expect(report.dates?.other?.last).toBe("2026-11-05T06:00:00.000Z");
  const body = { mapping: [], dates: "mdy" };
  expect((await desk.call(desk.support, "PUT", desk.pathOf(id, "/mapping"), body)).status).toBe(202);
  await desk.statements.work();
  const anew = await desk.report(id);
  expect(anew.dates).toMatchObject({ order: "mdy", doubt: null });
  expect(anew.preview[0]?.closedAt).toBe("2026-11-05T06:00:00.000Z");
  // It is remembered for his next file.
  const next = await read("2026-11-16T23:59:59+06:00", "11/15/2026");
  expect(next.report).toMatchObject({ refusal: null, dates: { order: "mdy", doubt: null } });
  const back = { mapping: [], dates: "dmy" };
  expect((await desk.call(desk.support, "PUT", desk.pathOf(id, "/mapping"), back)).status).toBe(202);
  await desk.statements.work();
});

test("dates beyond the last day, or days before it, are asked about", async () => {
  const after = await read("2026-11-06T23:59:59+06:00", "13/11/2026");
  expect(after.report.dates).toMatchObject({ doubt: "after", other: null, isOtherLikely: false });
  const early = await read("2026-11-06T23:59:59+06:00", "31/10/2026");
  expect(early.report.dates?.doubt).toBe("early");
  const right = await read("2026-11-06T23:59:59+06:00", "05/11/2026", "30/10/2026");
  expect(right.report.dates?.doubt).toBeNull();
});

test("what was delivered after the courier's cut is missing no longer once the day is put right, and its history stays", async () => {
  const [stated, later] = [await desk.delivered(), await desk.delivered()];
  const id = await desk.matched([{ number: stated.number, collected: stated.taka }]);
  expect(await missing(later.number)).toBe(true);
  const before = dhakaDayIn(-1);
  expect(await put(id, dhakaDayIn(2))).toMatchObject({ code: "remittance.period_ahead" });
  expect((await put(id, before)).code).toBe("");
  expect(await missing(later.number)).toBe(false);
  const { rows } = await desk.world.owner.query(
    `select a.reason, a.detail ->> 'after' as after, m.period_end::text as day,
       (select count(*)::int from audit where subject = $1 and action = 'remittance.period') as audited
     from remittance_act a join remittance m on m.id = a.remittance_id where a.remittance_id = $1 and a.act = 'period'`,
    [id],
  );
  expect(rows).toEqual([{ reason, after: new Date(endOf(before)).toISOString(), day: before, audited: 1 }]);
});
