import { hasShownEnough } from "@haat/api/rights/second-factor";
import { rights } from "@haat/api/rights/table";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aStaffSession } from "../market.ts";
import { asked, enrolTotp, stepUp } from "../second-factor.ts";
import { openShop, type TestShop } from "../shop.ts";
import { signIn } from "../signing-in.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

const books = ["GET", "/v1/admin/ledger/check"] as const;
let phones = 0;
const someone = async (role: string) => {
  const phone = `0191000${String((phones += 1)).padStart(4, "0")}`;
  const { me } = await signIn(shop.world, phone);
  await shop.world.owner.query("insert into user_role (user_id, role) values ($1, $2)", [me.id, role]);
  return { phone, userId: me.id };
};

describe("whoever moves money or grants roles", () => {
  test.each(["finance", "admin"] as const)(
    "signs in by SMS as %s into the shop window alone, and into the panels with a second factor",
    async (role) => {
      const { phone, userId } = await someone(role);
      const come = await signIn(shop.world, phone, { audience: "admin" });
      expect([come.access.audience, come.withheld]).toEqual(["store", "second_factor"]);
      const headers = { authorization: `Bearer ${come.access.token}` };
      const app = await enrolTotp(shop.world, { headers, userId }, "admin");
      const next = await signIn(shop.world, phone, { audience: "support" });
      expect([next.access.audience, next.withheld]).toEqual(["store", "second_factor"]);
      const bare = { authorization: `Bearer ${next.access.token}` };
      const shown = { kind: "totp", code: await app.code(), audience: "support" };
      expect((await stepUp(shop.world, bare, shown)).answer).toMatchObject({
        status: 200,
        body: { access: { audience: "support" }, withheld: null },
      });
      // The stay has another id now: what it was known by before confirms nothing.
      await app.forgetSteps();
      expect((await stepUp(shop.world, bare, { ...shown, code: await app.code() })).answer.status).toBe(401);
      const { rows } = await shop.world.owner.query(
        "select factors from session where user_id = $1 and ended_at is null order by created_at desc limit 1",
        [userId],
      );
      expect(rows[0]?.factors).toEqual(["phone", "totp"]);
    },
  );

  test("is turned away by every door of his right in a stay that has shown no more than a phone", async () => {
    const session = await aStaffSession(shop.world, "finance", "admin");
    expect((await asked(shop.world, session.headers, books)).status).toBe(200);
    for (const factors of ["{phone}", "{phone,recovery}", "{password,google}"]) {
      await shop.world.owner.query("update session set factors = $2 where id = $1", [
        session.sessionId,
        factors,
      ]);
      expect(await asked(shop.world, session.headers, books)).toMatchObject({
        status: 403,
        code: "auth.second_factor_required",
      });
    }
    await shop.world.owner.query("update session set factors = '{passkey}' where id = $1", [
      session.sessionId,
    ]);
    expect((await asked(shop.world, session.headers, books)).status).toBe(200);
  });

  test.each(["finance", "admin"] as const)(
    "meets as %s a shut door wherever his right leads",
    async (role) => {
      const reply = await shop.world.fetch("/v1/policy.json");
      const rows = (await reply.json()) as readonly {
        method: string;
        path: string;
        who: readonly string[];
      }[];
      const doors = rows.filter(({ who }) => who.includes(role));
      expect(doors.length).toBeGreaterThan(10);
      const stays = {
        admin: await aStaffSession(shop.world, role, "admin"),
        support: await aStaffSession(shop.world, role, "support"),
      };
      await shop.world.owner.query(
        "update session set factors = '{phone,password,recovery}' where id = any($1)",
        [Object.values(stays).map(({ sessionId }) => sessionId)],
      );
      for (const { method, path, who } of doors) {
        const { headers } = path.startsWith("/v1/admin/") ? stays.admin : stays.support;
        const { code } = await asked(shop.world, headers, [method, path.replaceAll(/[{}]/g, "")]);
        expect([method, path, who.includes("public") || code]).toEqual([
          method,
          path,
          "auth.second_factor_required",
        ]);
      }
    },
  );

  test("comes in by a recovery code only as far as to set up a new app", async () => {
    const { phone, userId } = await someone("admin");
    const come = await signIn(shop.world, phone);
    const bare = { authorization: `Bearer ${come.access.token}` };
    const { recoveryCodes } = await enrolTotp(shop.world, { headers: bare, userId });
    const lost = await signIn(shop.world, phone, { audience: "admin" });
    const headers = { authorization: `Bearer ${lost.access.token}` };
    expect((await asked(shop.world, headers, ["POST", "/v1/auth/factors/totp"], {})).code).toBe(
      "auth.step_up_required",
    );
    const shown = { kind: "recovery", code: recoveryCodes[0], audience: "admin" };
    const recovered = await stepUp(shop.world, headers, shown);
    expect(recovered.answer.body).toMatchObject({
      access: { audience: "store" },
      withheld: "second_factor",
    });
    const renewed = await enrolTotp(shop.world, { headers: recovered.headers as never, userId }, "admin");
    expect((await asked(shop.world, renewed.headers, books)).code).toBe("auth.forbidden");
  });
});

test("support, asked for a fresh proof, shows more than a phone", () => {
  const [read, act] = [rights.listHandIns, { ...rights.receiveHandIn, stepUp: "fresh" as const }];
  expect(hasShownEnough(["phone"], "support_2", read)).toBe(true);
  expect(hasShownEnough(["phone"], "support_2", act)).toBe(false);
  expect(hasShownEnough(["phone", "passkey"], "support_2", act)).toBe(true);
  expect(hasShownEnough(["phone"], "owner", { ...rights.acceptOrder, stepUp: "fresh" })).toBe(true);
});
