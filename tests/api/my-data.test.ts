import { ExportView } from "@haat/contract/export";
import { ConsentList } from "@haat/contract/my-data";
import { Problem } from "@haat/contract/problem";
import { SessionView } from "@haat/contract/session";
import { wordsOf } from "@haat/core/consents";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { getCode } from "../asking-code.ts";
import { dhanmondi, placeOrder } from "../buying.ts";
import { aBuyerSession, aProduct } from "../market.ts";
import { aBrowser, listen, ownDevices } from "../news.ts";
import { openShop, type TestShop } from "../shop.ts";
import { signIn } from "../signing-in.ts";
import { aSessionOf, confirmed } from "../stays.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop({ bent: ["O2"] })));
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

type Headers = Readonly<Record<string, string>>;
const codeOf = async (reply: Response) => `${reply.status} ${Problem.parse(await reply.json()).code}`;
const consentsOf = async (headers: Headers) =>
  ConsentList.parse(await (await shop.world.fetch("/v1/auth/me/consents", { headers })).json()).items;
const say = (headers: Headers, purpose: string, given: boolean) =>
  shop.world.fetch(`/v1/auth/me/consents/${purpose}`, { method: "PUT", headers, body: { given } });

describe("consent", () => {
  test("to terms and privacy is noted at the first sign-in, in the words and the language of the page", async () => {
    const phone = "01321000001";
    const { code, flow } = await getCode(shop.world, phone);
    const reply = await shop.world.fetch("/v1/auth/sessions", {
      body: { phone, code, flow },
      headers: { "x-locale": "bn" },
    });
    const { access, me } = SessionView.parse(await reply.json());
    expect(await consentsOf({ authorization: `Bearer ${access.token}` })).toMatchObject([
      { purpose: "terms", given: true, version: wordsOf.terms, locale: "bn", isNeeded: true },
      { purpose: "privacy", given: true, version: wordsOf.privacy, locale: "bn", isNeeded: true },
      { purpose: "offers", given: null },
      { purpose: "analytics", given: null },
    ]);
    await signIn(shop.world, phone);
    const { rows } = await shop.world.owner.query("select count(*)::int from consent where user_id = $1", [
      me.id,
    ]);
    expect(rows).toEqual([{ count: 2 }]);
  });

  test("is given and taken back, and every word of it is kept", async () => {
    const { headers, userId } = await aBuyerSession(shop.world);
    await say(headers, "offers", true);
    await say(headers, "offers", true);
    await say(headers, "offers", false);
    expect((await consentsOf(headers))[2]).toMatchObject({ purpose: "offers", given: false });
    const { rows } = await shop.world.owner.query(
      "select given from consent where user_id = $1 order by id",
      [userId],
    );
    expect(rows).toEqual([{ given: true }, { given: false }]);
    expect(await codeOf(await say(headers, "terms", false))).toBe("409 consent.needed");
    expect((await say(headers, "everything", true)).status).toBe(400);
  });
});

describe("an export", () => {
  const ask = (headers: Headers, format: "json" | "html" = "json") =>
    shop.world.fetch("/v1/auth/me/exports", { headers, body: { format } });

  async function aKnownPerson(phone: string) {
    const { world } = shop;
    const { me } = await signIn(world, phone);
    const stay = await aSessionOf(world, me.id);
    await world.fetch("/v1/auth/me/profile", {
      ...{ method: "PUT", headers: stay.headers, body: { name: "Salma Begum", locale: "en" } },
    });
    const { variants } = await aProduct(world, { titleEn: "Nakshi <script>kantha" });
    const placed = await placeOrder(shop, "bkash", [[variants[0].id, 2]], phone);
    await world.owner.query("update orders set buyer_id = $2 where id = $1", [placed.order.id, me.id]);
    return { stay, placed };
  }

  test("is refused to a session that has not just shown who it is", async () => {
    const { headers } = await aBuyerSession(shop.world);
    expect(await codeOf(await ask(headers))).toBe("403 auth.step_up_required");
  });

  test("holds all of one's own, others' numbers masked, and nothing of others or of secrets", async () => {
    const { stay, placed } = await aKnownPerson("01321000002");
    const other = await aKnownPerson("01321000003");
    const { headers } = stay;
    await shop.world.fetch("/v1/auth/me/addresses", {
      headers,
      body: {
        recipient: "নানি",
        phone: "01999888777",
        areaId: dhanmondi,
        details: "গ্রামের বাড়ি",
        locality: "শংকর",
      },
    });
    await confirmed(shop.world, stay);
    const reply = await ask(headers);
    expect([
      reply.status,
      reply.headers.get("cache-control"),
      reply.headers.get("content-disposition"),
    ]).toEqual([
      200,
      "private, no-store",
      expect.stringMatching(/^attachment; filename="haat-\d{4}-\d\d-\d\d\.json"$/),
    ]);
    const text = await reply.text();
    const data = ExportView.parse(JSON.parse(text));
    expect(data.person).toMatchObject({ id: stay.userId, phone: "01321000002", locale: "en" });
    expect(data.orders).toMatchObject([
      {
        number: placed.order.number,
        total: { minor: placed.order.total.minor },
        payments: [{ method: "bkash" }],
      },
    ]);
    expect(data.orders[0]?.receiver.phone).toBe("01321000002");
    const [address] = data.addresses;
    expect([address?.phone, address?.locality, data.isWhole, data.sessions.length > 0]).toEqual([
      "01•••••8777",
      "শংকর",
      true,
      true,
    ]);
    for (const foreign of [other.placed.order.number, "01321000003", "01999888777", "s1.", placed.token])
      expect(text).not.toContain(foreign);
    const { rows } = await shop.world.owner.query("select action, role from audit where subject = $1", [
      stay.userId,
    ]);
    expect(rows).toEqual([{ action: "person.export", role: "buyer" }]);
  });

  test("counts one's own stays, devices and consents, and nobody else's", async () => {
    const { stay } = await aKnownPerson("01321000012");
    const { stay: other } = await aKnownPerson("01321000013");
    for (const { userId, headers } of [stay, other, other]) {
      const { subscription } = await aBrowser();
      expect((await listen(shop, ownDevices, { headers, body: subscription })).status, userId).toBe(204);
    }
    await confirmed(shop.world, stay);
    const { id, variants } = await aProduct(shop.world, { stock: 0 });
    for (const { userId } of [stay, other]) {
      const wish = "insert into wish (user_id, product_id, price_minor) values ($1, $2, 100)";
      await shop.world.owner.query(wish, [userId, id]);
      await shop.world.owner.query(
        "insert into stock_wish (id, user_id, variant_id, channel, until) values ($3, $1, $2, 'sms', now())",
        [userId, variants[0].id, `swi_${userId}`],
      );
    }
    const data = ExportView.parse(await (await ask(stay.headers)).json());
    const { rows } = await shop.world.owner.query(
      `select (select count(*)::int from session where user_id = $1) as sessions,
         (select count(*)::int from wish where user_id = $1) as wishes,
         (select count(*)::int from stock_wish where user_id = $1) as waits,
         (select count(*)::int from known_device where user_id = $1) as devices,
         (select count(*)::int from news_device where user_id = $1) as listening,
         (select count(*)::int from consent where user_id = $1) as consents`,
      [stay.userId],
    );
    expect([
      {
        ...{ sessions: data.sessions.length, devices: data.devices.length },
        ...{ wishes: data.wishes.length, waits: data.waits.length },
        ...{ listening: data.newsDevices.length, consents: data.consents.length },
      },
    ]).toEqual(rows);
  });

  test("is a page too, on which nothing that people wrote can run", async () => {
    const { stay, placed } = await aKnownPerson("01321000004");
    await confirmed(shop.world, stay);
    const reply = await ask(stay.headers, "html");
    const page = await reply.text();
    expect(reply.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page).toContain(placed.order.number);
    expect(page).toContain("Nakshi &lt;script&gt;kantha");
    expect(page).not.toContain("<script>");
  });

  test("of more orders than one page of the database comes whole", async () => {
    const { stay, placed } = await aKnownPerson("01321000005");
    await shop.world.owner.query(
      `insert into orders select (jsonb_populate_record(o, jsonb_build_object('id', 'ord_' || lpad(n::text, 26, '0'), 'number', 'N' || lpad(n::text, 7, '0'),
         'track_code', 'trk' || lpad(n::text, 9, '0'), 'state', 'cancelled', 'placed_at', now() - interval '1 year'))).* from orders o, generate_series(1, 130) n where o.id = $1`,
      [placed.order.id],
    );
    await confirmed(shop.world, stay);
    const data = ExportView.parse(await (await ask(stay.headers)).json());
    expect([data.orders.length, data.isWhole]).toEqual([131, true]);
  });
});
