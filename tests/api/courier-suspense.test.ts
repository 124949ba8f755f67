import { AgeingView } from "@haat/contract/ledger";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";

let desk: ClaimDesk;
beforeAll(async () => {
  desk = await openClaimDesk();
}, 300_000);
afterAll(() => desk.shop.close());

test("what a courier's statement leaves unexplained is named among what lies in suspense, to the poisha", async () => {
  const id = await desk.matched([{ number: "DL000UNKNOWN", collected: 640 }]);
  await desk.taken(id, 2);
  await desk.posted();
  const branch = { headers: await desk.finance.as("admin") };
  const told = AgeingView.parse(
    (await desk.call({ ...desk.finance, ...branch }, "GET", "/v1/admin/ledger/ageing?account=X:SUSPENSE"))
      .body,
  );
  expect(told.named).toEqual(told.balance);
  expect(told.items.map(({ what, amount }) => [what, amount.minor])).toContainEqual(["courier", "-64000"]);
});
