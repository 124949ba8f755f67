import type { AuditPage } from "@haat/contract/audit";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aCourierKey, courierEvent, type TestCourierKey } from "../couriers.ts";
import { codeOf, type Dispatch, openDispatch, tell } from "../dispatch.ts";
import { aStaffSession } from "../market.ts";
import { refusalsIn } from "../refusals.ts";
import { openShop, type TestShop } from "../shop.ts";
import { confirmed } from "../stays.ts";
import { ask } from "../staff.ts";
import { whileUnderWay } from "../under-way.ts";

let shop: TestShop;
let shopkeeper: Dispatch;
let pathao: TestCourierKey;
beforeAll(async () => {
  shop = await openShop();
  shopkeeper = await openDispatch(shop);
  pathao = await aCourierKey(shop.world, "pathao");
}, 300_000);
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults.map(String)).toEqual([]));

describe("a courier's key", () => {
  test("speaks for no other courier's parcel: it is as if there were none", async () => {
    await shopkeeper.handedTo("pathao", "DL500");
    const steadfast = await aCourierKey(shop.world, "steadfast");
    const [others, missing] = [
      await tell(shop, steadfast, courierEvent("DL500")),
      await tell(shop, steadfast, courierEvent("NEI500")),
    ];
    const plain = async (reply: Response) =>
      JSON.stringify({ ...((await reply.json()) as object), requestId: "", instance: "" });
    expect([others.status, await plain(others)]).toEqual([404, await plain(missing)]);
  });

  test("opens nothing else, and nobody's session opens its door", async () => {
    for (const path of ["/v1/auth/me", "/v1/vendor/orders", "/v1/support/orders", "/v1/admin/courier-keys"])
      expect([path, (await shop.world.fetch(path, { headers: pathao.headers })).status]).toEqual([path, 401]);
    const admin = await aStaffSession(shop.world, "admin", "admin");
    for (const headers of [admin.headers, shopkeeper.owner.headers, {}]) {
      const reply = await shop.world.fetch("/v1/hooks/couriers/events", {
        headers,
        body: courierEvent("DL500"),
      });
      expect(reply.status).toBe(401);
    }
  });

  test("is told once, kept as a hash, replaced without a gap and ended for good", async () => {
    const { world } = shop;
    const admin = await aStaffSession(world, "admin", "admin");
    await confirmed(world, admin);
    const { headers, userId } = admin;
    const issue = async (label: string) => {
      const body = { courier: "paperfly", label };
      return world.fetch("/v1/admin/courier-keys", { headers, body });
    };
    type Issued = Readonly<{ secret: string; key: { id: string; lastUsedOn: string | null } }>;
    const first = await issue("প্রথম");
    expect(first.status).toBe(201);
    const { secret, key } = (await first.json()) as Issued;
    expect(secret).toMatch(/^hck_[\w-]{43}$/);
    await issue("second");
    expect(await codeOf(await issue("third"))).toBe("courier_key.too_many");
    const kept = await world.owner.query(
      "select row_to_json(k)::text as row from courier_key k where id = $1",
      [key.id],
    );
    expect(JSON.stringify(kept.rows)).not.toContain(secret.slice(4, 20));
    await shopkeeper.handedTo("paperfly", "PF100");
    const asPaperfly = { ...pathao, headers: { authorization: `Bearer ${secret}` } };
    expect((await tell(shop, asPaperfly, courierEvent("PF100"))).status).toBe(200);
    const listed = await (await world.fetch("/v1/admin/courier-keys", { headers })).text();
    expect(listed).not.toContain(secret);
    const { items } = JSON.parse(listed) as { items: readonly Issued["key"][] };
    expect(items.find(({ id }) => id === key.id)?.lastUsedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const end = () => world.fetch(`/v1/admin/courier-keys/${key.id}/end`, { method: "POST", headers });
    expect((await end()).status).toBe(200);
    expect((await tell(shop, asPaperfly, courierEvent("PF100", "in_transit"))).status).toBe(401);
    expect(await codeOf(await end())).toBe("courier_key.wrong_state");
    const { rows } = await world.owner.query(
      "select action from audit where subject = $1 and actor = $2 order by id",
      [key.id, `admin:${userId}`],
    );
    expect(rows).toEqual([{ action: "courier_key.issue" }, { action: "courier_key.end" }]);
  });

  test("that ends while its event is on the way is refused like one that had ended before", async () => {
    const { world } = shop;
    const key = await aCourierKey(world, "redx");
    await shopkeeper.handedTo("redx", "RX900");
    const ending = "update courier_key set ended_at = now(), ended_by = made_by where id = $1";
    const reply = await whileUnderWay(world, [[ending, [key.id]]], () =>
      tell(shop, key, courierEvent("RX900")),
    );
    expect([reply.status, await codeOf(reply)]).toEqual([401, "auth.required"]);
    const { rows } = await world.owner.query("select from courier_event where key_id = $1", [key.id]);
    expect(rows).toEqual([]);
  });

  test("that is refused something stands in the audit by its name, not as a stranger", async () => {
    const { world } = shop;
    await shopkeeper.handedTo("pathao", "DL900");
    const event = courierEvent("DL900");
    await tell(shop, pathao, event);
    expect((await tell(shop, pathao, { ...event, kind: "delivered" })).status).toBe(409);
    expect((await refusalsIn(world)).at(-1)).toMatchObject({
      ...{ actor: `courier:${pathao.id}`, role: "courier", subject: "hookCourierEvent" },
      after: { code: "courier_event.reused" },
    });
    const admin = await aStaffSession(world, "admin", "admin");
    const { body } = await ask<AuditPage>(world, admin, ["GET", "/v1/admin/audit?action=refused"]);
    expect(body.items[0]?.actor).toEqual({ kind: "courier", id: pathao.id, name: "পরীক্ষা" });
  });

  test("of two admins who make the last one at once, one is refused", async () => {
    const admin = await aStaffSession(shop.world, "admin", "admin");
    await confirmed(shop.world, admin);
    const { headers } = admin;
    const replies = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        shop.world.fetch("/v1/admin/courier-keys", {
          headers,
          body: { courier: "carrybee", label: `key ${n}` },
        }),
      ),
    );
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 201, 409, 409]);
  });
});
