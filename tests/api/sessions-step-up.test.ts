import type { Ctx } from "@haat/api/context";
import type { Access } from "@haat/api/services/auth/access-tokens";
import { stepUpSession } from "@haat/api/services/auth/step-up-session";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aBuyerSession, aVendor, aVendorSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { visiting } from "../signing-in.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

const ctxWith = (access: Access): Ctx => ({
  ...visiting(shop.world),
  tokens: {
    cart: null,
    access,
    orderTokenHash: null,
    courierKeyHash: null,
    device: { token: null, label: "" },
  },
});
const status = async (path: string, headers: Readonly<Record<string, string>>): Promise<number> =>
  (await shop.world.fetch(path, { headers })).status;

describe("a factor shown once more", () => {
  test("gives the stay a new id, and the old one opens nothing any more", async () => {
    const session = await aVendorSession(shop.world, await aVendor(shop.world));
    const access = { userId: session.userId, sessionId: session.sessionId, audience: "vendor" } as const;
    const { access: next, refresh } = await stepUpSession(ctxWith(access), {
      factor: "passkey",
      audience: "vendor",
    });
    const headers = { authorization: `Bearer ${next.token}` };
    expect([
      await status("/v1/vendor/orders", session.headers),
      await status("/v1/vendor/orders", headers),
    ]).toEqual([401, 200]);
    expect(refresh.token.slice(0, 30)).not.toBe(session.sessionId);
    const { rows } = await shop.world.owner.query(
      "select id, end_reason, factors, stepped_up_at is not null as fresh, ends_at from session where user_id = $1 order by ended_at",
      [session.userId],
    );
    expect(rows).toMatchObject([
      { id: session.sessionId, end_reason: "stepped_up", fresh: false },
      {
        id: refresh.token.slice(0, 30),
        end_reason: null,
        factors: expect.arrayContaining(["phone", "passkey"]),
        fresh: true,
      },
    ]);
    expect(rows[1]?.ends_at).toEqual(rows[0]?.ends_at);
  });

  test("revives nothing that is over", async () => {
    const { userId, sessionId, headers } = await aBuyerSession(shop.world);
    await shop.world.fetch("/v1/auth/session", { method: "DELETE", headers });
    const asked = stepUpSession(ctxWith({ userId, sessionId, audience: "store" }), { factor: "passkey" });
    await expect(asked).rejects.toMatchObject({ code: "auth.required" });
  });
});
