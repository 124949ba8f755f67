import { watchSuspense } from "@haat/api/jobs/watch-suspense";
import { LateRowPage } from "@haat/contract/late-row";
import { countLateRows } from "@haat/db/queries/remittances/late-rows";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { manned, openDesk, type RemittanceDesk } from "../remittance-desk.ts";
import { dhakaDayIn } from "../days.ts";

let desk: RemittanceDesk;
beforeAll(async () => void (desk = await openDesk()), 300_000);
beforeEach(async () => void (desk = await manned(desk.parcels)), 120_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

/** A row that brings nothing: it says that what we have as delivered came back, and charges for it. */
async function contrary(): Promise<string> {
  const { number } = await desk.delivered();
  return desk.matched([{ number, word: "Return", collected: 0, fee: 35 }]);
}
/** As if the statement had been handed in, or its courier asked, so many days ago. */
const past = (id: string, days: number, asked = 0) =>
  desk.world.owner
    .query(`alter table remittance disable trigger user; alter table remittance_row disable trigger user;
    update remittance set made_at = now() - interval '${days} days' where id = '${id}';
    update remittance_row set disputed_at = now() - interval '${asked} days' where remittance_id = '${id}' and disputed_at is not null;
    alter table remittance enable trigger user; alter table remittance_row enable trigger user`);
const late = async (id: string) =>
  LateRowPage.parse((await desk.call(desk.support, "GET", "/v1/support/late-rows")).body).items.find(
    ({ remittance }) => remittance.id === id,
  );
const act = async (id: string, body: Record<string, unknown>) =>
  (await desk.act(desk.support, id, 2, body)).code;
const no = { act: "answered", said: "no", who: "রাশেদ, উত্তরা হাব", reason: "স্লিপ নাকি ঠিক আছে" } as const;

test("a row that waits for us for three business days is listed with its age, also one that brings nothing, and rings", async () => {
  const id = await contrary();
  expect(await late(id)).toBeUndefined();
  await past(id, 8);
  expect(await late(id)).toMatchObject({ line: 2, days: 8, payout: { minor: "-3500" }, dispute: null });
  expect(await countLateRows(desk.shop.jobs.books)).toMatchObject([{ cause: "unjudged", courier: "pathao" }]);
  await watchSuspense(desk.shop.jobs);
  const told = desk.world.faults.splice(0).map(String);
  expect(
    told.filter((text) => text.includes("waited for us for three business days, of pathao")),
  ).toHaveLength(1);
  expect(await act(id, { act: "drop", reason: "a second copy" })).toBe("");
  await desk.agreed(desk.other);
  expect(await late(id)).toBeUndefined();
});

test("a disputed row waits for its courier for seven days, and then stands on the list until he has answered", async () => {
  const id = await contrary();
  expect(await act(id, { ...no, day: dhakaDayIn(0) })).toBe("remittance.row_wrong_state");
  expect(await act(id, { act: "dispute", reason: "we have the signature" })).toBe("");
  await past(id, 20, 6);
  expect(await late(id)).toBeUndefined();
  await past(id, 20, 8);
  expect(await late(id)).toMatchObject({ days: 8, dispute: { answer: null } });
  expect(await countLateRows(desk.shop.jobs.books)).toMatchObject([{ cause: "unanswered" }]);
});

test("his no is kept with its day and who said it, stands beside the row and in the sheet, and the row waits for us again", async () => {
  const id = await contrary();
  expect(await act(id, { act: "dispute", reason: "we have the signature" })).toBe("");
  await past(id, 20, 8);
  for (const day of [dhakaDayIn(-9), dhakaDayIn(1)])
    expect(await act(id, { ...no, day })).toBe("request.invalid");
  expect(await act(id, { ...no, day: dhakaDayIn(-1) })).toBe("");
  const { row, may, history } = await desk.caseOf(id, 2);
  expect(row).toMatchObject({
    state: "disputed",
    dispute: { answer: { said: "no", who: no.who, day: dhakaDayIn(-1), words: no.reason } },
  });
  expect(may).toEqual(expect.arrayContaining(["accept", "dispute", "answered", "drop"]));
  expect(history[0]).toMatchObject({ act: "answered", reason: no.reason });
  expect(await late(id)).toBeUndefined();
  const { fetch } = desk.world;
  const sheet = await fetch("/v1/support/courier-disputes/sheet", { headers: desk.support.headers });
  expect(await sheet.text()).toContain(no.who);
  // Asked higher up, he is waited for anew.
  expect(await act(id, { act: "dispute", reason: "the signature is attached" })).toBe("");
  expect((await desk.caseOf(id, 2)).row.dispute).toMatchObject({ answer: null });
  expect(await act(id, { act: "dispute", reason: "once more" })).toBe("remittance.row_wrong_state");
});
