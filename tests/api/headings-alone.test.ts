import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";

let desk: RemittanceDesk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.release();
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const headings =
  "Consignment ID,Merchant Order ID,Status,Collectable Amount,Collected Amount,Delivery Fee,COD Fee,Payout,Remark";
type Delivered = Awaited<ReturnType<RemittanceDesk["delivered"]>>;

let files = 0;
/** Read; the courier pays `short` taka less than was due at the door, and says so. */
async function stated({ number, taka }: Delivered, short: number): Promise<string> {
  const paid = taka - short;
  const id = await desk.statements.send({
    ...{ courier: "pathao", reference: `headings ${(files += 1)}` },
    periodEnd: new Date(Date.now() + 60_000).toISOString(),
    file: `${headings}\n${number},N/A,Delivered,${taka},${paid},0,0,${paid},${taka}\n`,
  });
  await desk.statements.work();
  return id;
}
async function said(id: string, mapping: Readonly<Record<string, string>>): Promise<void> {
  expect((await desk.statements.map(id, mapping)).status).toBe(202);
  await desk.statements.work();
}
async function matched(id: string): Promise<void> {
  expect((await desk.statements.call("POST", id, "/matching")).code).toBe("");
  await desk.statements.work();
}
const aloneIn = async (id: string) => (await desk.report(id)).posting?.isSaidAlone;
const stateOf = async (id: string) => (await desk.caseOf(id, 2)).row.state;

/** What was due is called what was collected, and the short payment is not read. */
const hiding = {
  ...{ "Collectable Amount": "collected", "Collected Amount": "ignored" },
  ...{ Payout: "ignored", Remark: "payout" },
};

test("headings that mean what our own names have them mean are one person's", async () => {
  const parcel = await desk.delivered();
  const id = await stated(parcel, 0);
  await said(id, { "Collected Amount": "collected", Payout: "payout", Remark: "ignored" });
  await matched(id);
  expect(await aloneIn(id)).toBe(false);
  expect((await desk.order(desk.support, id)).code).toBe("");
  await desk.posted();
  expect(await stateOf(id)).toBe("posted");
});

test("headings of amounts that one has said post nothing alone; a second agrees once, and the next files are free", async () => {
  const [one, other] = [await desk.delivered(), await desk.delivered()];
  const id = await stated(one, 500);
  await said(id, hiding);
  await matched(id);
  const { posting, findings } = await desk.report(id);
  expect([posting?.isSaidAlone, posting?.needsSecond, findings]).toEqual([true, true, []]);
  expect((await desk.caseOf(id, 2)).row.findings).toEqual([]);

  // Neither accepted by hand nor ordered alone, and not past the desk either.
  await desk.act(desk.support, id, 2, { act: "accept", short: "claim", odd: "accept" });
  await desk.posted();
  expect(await stateOf(id)).toBe("accepted");
  expect((await desk.order(desk.support, id)).code).toBe("remittance.reason_missing");
  for (const past of [
    "update remittance set posting_at = now(), posting_by = made_by where id = $1",
    "update remittance_row set state = 'posted', posted_at = now() where remittance_id = $1",
  ])
    await expect(desk.world.owner.query(past, [id])).rejects.toMatchObject({
      constraint: "remittance_headings_alone",
    });

  expect((await desk.order(desk.support, id, "his new sheet")).code).toBe("");
  expect((await desk.open()).map(({ kind }) => kind)).toEqual(["remittance.post"]);
  await desk.posted();
  expect([await stateOf(id), await aloneIn(id)]).toEqual(["accepted", true]);
  await desk.agreed(desk.other);
  await desk.posted();
  expect([await stateOf(id), await aloneIn(id)]).toEqual(["posted", false]);

  const next = await stated(other, 0);
  await matched(next);
  expect(await aloneIn(next)).toBe(false);
  expect((await desk.order(desk.support, next)).code).toBe("");
  await desk.posted();
  expect(await stateOf(next)).toBe("posted");
});
