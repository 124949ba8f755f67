import { forgetKeys } from "@haat/api/jobs/forget-keys";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openShop, type TestShop } from "../shop.ts";
import { signIn } from "../signing-in.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

test("a session is forgotten a quarter after its end, and a device after a year without it", async () => {
  const { owner } = shop.world;
  const ids: Record<string, string> = {};
  for (const [at, days] of [91, 89, 0].entries())
    ids[days] = (await signIn(shop.world, `0196000000${at}`)).refresh.token.slice(0, 30);
  const age = (id: string | undefined, days: number) =>
    owner.query(
      `update session set created_at = created_at - make_interval(days => $2), ends_at = ends_at - make_interval(days => $2),
         expires_at = expires_at - make_interval(days => $2), ended_at = now() - make_interval(days => $2), end_reason = 'signed_out' where id = $1`,
      [id, days],
    );
  await age(ids[91], 91);
  await age(ids[89], 89);
  await owner.query(
    "update known_device set last_seen_at = now() - interval '401 days' where user_id = (select user_id from session where id = $1)",
    [ids[91]],
  );
  await forgetKeys(shop.jobs);
  const { rows } = await owner.query<{ id: string }>("select id from session order by id");
  expect(rows.map(({ id }) => id)).toEqual([ids[89], ids[0]].toSorted());
  expect((await owner.query("select from known_device")).rowCount).toBe(2);
});
