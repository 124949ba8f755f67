import { forgetKeys } from "@haat/api/jobs/forget-keys";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

test("a walk to a provider is forgotten a day after it ran out, used or not, and not before", async () => {
  const ages = { late: "2 days", used: "2 days", yesterday: "23 hours", running: "-5 minutes" };
  for (const [name, age] of Object.entries(ages))
    await shop.world.owner.query(
      `insert into oauth_flow (state_hash, provider, purpose, browser_hash, nonce, next, expires_at, used_at)
       values ($1, 'google', 'sign_in', 'b', 'n', '/bn', now() - $2::interval, case when $1 = 'used' then now() end)`,
      [name, age],
    );
  await forgetKeys(shop.jobs);
  const { rows } = await shop.world.owner.query("select state_hash from oauth_flow order by state_hash");
  expect(rows.map(({ state_hash }) => state_hash)).toEqual(["running", "yesterday"]);
});
