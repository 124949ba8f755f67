import type { ParcelPage } from "@haat/contract/parcel-desk";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { pathaoCredentials } from "../contracts/pathao-provider.ts";
import { openTellingCourier, pathaoDoor, type TellingCourier } from "../courier-messages.ts";
import { partOf } from "../dispatch.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { ask } from "../staff.ts";

let courier: TellingCourier;
let clerk: TestSession;
beforeAll(async () => {
  courier = await openTellingCourier();
  clerk = await aStaffSession(courier.shop.world, "support_2");
}, 300_000);
afterAll(() => courier.close());
afterEach(() => courier.expectInOrder());

/** A parcel of which Pathao says that it is delivered, for so much. */
async function delivered(collected: unknown) {
  const { placed, number } = await courier.handedOver();
  const headers = {
    ...{ "x-pathao-signature": pathaoCredentials.webhookSecret, "content-type": "application/json" },
  };
  const event = { event: "order.delivered", consignment_id: number, collected_amount: collected };
  const body = JSON.stringify({ ...event, updated_at: "2026-11-20T04:00:00.000Z" });
  expect((await courier.shop.world.fetch(pathaoDoor, { body, headers })).status).toBe(202);
  await courier.carried();
  const page = await ask<ParcelPage>(courier.shop.world, clerk, ["GET", "/v1/support/parcels?view=cases"]);
  const cases = page.body.items.filter(({ partId }) => partId === partOf(placed)).map((row) => row.case);
  const { rows } = await courier.shop.world.owner.query<{ cash: string | null; unread: string | null }>(
    "select collected_minor::text as cash, unread from courier_event where kind = 'delivered' order by id desc limit 1",
  );
  return { cases, kept: rows[0], standing: await courier.standing(placed) };
}

test.each([
  ["a letter among digits", "1,0O0", "1,0O0"],
  ["an object", { taka: 1000 }, '{"taka":1000}'],
  ["less than nothing", -500, "-500"],
  ["a word", "full amount", "full amount"],
])(
  "cash that cannot be read is no money, and waits for a person with the text as it came: %s",
  async (_what, sent, text) => {
    const { cases, kept, standing } = await delivered(sent);
    expect(kept).toEqual({ cash: null, unread: text });
    expect(cases).toMatchObject([{ kind: "unread_amount", unread: text, theirs: null }]);
    expect(standing).toMatchObject({ parcel: "delivered" });
  },
);

test.each([null, "", "-", "N/A", undefined])(
  "what says that there is nothing to say is no case: %j",
  async (sent) => {
    const { cases, kept } = await delivered(sent);
    expect(kept).toEqual({ cash: null, unread: null });
    expect(cases).toEqual([]);
  },
);
