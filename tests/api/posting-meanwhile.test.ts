import { claimPosting, endPosting, stillPosting } from "@haat/db/queries/remittances/posting";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";

let desk: RemittanceDesk;
beforeAll(async () => void (desk = await openDesk()), 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

test("a row that is accepted while its statement's others are posted is posted next, and not ten minutes later", async () => {
  const [one, other] = [await desk.delivered(), await desk.delivered()];
  const id = await desk.matched(
    [one, other].map(({ number, taka }) => ({ number, collected: taka - 1, payout: taka - 1 })),
  );
  const accepted = { act: "accept", short: "claim", odd: "suspense" };
  const { books } = desk.shop.node;
  expect((await desk.act(desk.support, id, 2, accepted)).code).toBe("");
  const [worker] = await claimPosting(books);
  expect(worker?.id).toBe(id);
  // The worker has read what there is, and is not through with it.
  expect((await desk.act(desk.support, id, 3, accepted)).code).toBe("");
  await stillPosting(books, id);
  await endPosting(books, id);
  await desk.posted();
  expect(await desk.attempt(other.placed)).toBe("cod_short");
  expect(await desk.balance("A:COD_IT:pathao")).toBe(one.taka + other.taka - 2);
});
