import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { SessionView } from "@haat/contract/session";
import { getCode } from "../asking-code.ts";
import { placeOrder } from "../buying.ts";
import { aProduct } from "../market.ts";
import { signIn } from "../signing-in.ts";
import { openShop, type TestShop } from "../shop.ts";
import { openSite, type Site } from "./site.ts";
import { ask, ends, type Jar, press } from "./visiting.ts";

let shop: TestShop;
let site: Site;
beforeAll(async () => {
  shop = await openShop();
  site = await openSite(shop.world);
}, 300_000);
afterAll(async () => {
  await site.close();
  await shop.close();
});
afterEach(() => expect(shop.world.faults).toEqual([]));

let made = 0;
/** A browser of somebody who signed in with this phone. */
async function aBrowserOf(phone: string): Promise<Jar> {
  const { refresh } = await signIn(shop.world, phone);
  return new Map([["__Host-haat_refresh", refresh.token]]);
}
/** The same by the code that was sent to it, which proves the phone. */
async function aBrowserWithCode(phone: string): Promise<Jar> {
  const { code, flow } = await getCode(shop.world, phone);
  const reply = await shop.world.fetch("/v1/auth/sessions", { body: { phone, code, flow } });
  return new Map([["__Host-haat_refresh", SessionView.parse(await reply.json()).refresh.token]]);
}
const aPhone = (): string => `0197${String((made += 1)).padStart(7, "0")}`;
const textOf = async (jar: Jar, path: string, headers: Readonly<Record<string, string>> = {}) =>
  (await ask(site, jar, path, { headers })).text();

describe("an order placed without an account", () => {
  const take = "Take it into my account";

  test("is taken from its page by whoever is signed in and holds its key, and by nobody without", async () => {
    const { variants } = await aProduct(shop.world);
    const { order, token } = await placeOrder(shop, "cod", [[variants[0].id, 1]], aPhone());
    const key = ["__Host-haat_orders", `${order.id}:${token}`] as const;
    const page = `/en/orders/${order.id}`;
    const guest = await textOf(new Map([key]), page);
    expect(guest).toContain(`/en/sign-in?back=${encodeURIComponent(page)}`);
    expect(guest).not.toContain(take);

    const phone = aPhone();
    const jar = await aBrowserOf(phone);
    expect((await ask(site, jar, page)).status).toBe(404);
    expect((await press(site, jar, "/en/account/guest-orders", { orderId: order.id })).status).toBe(404);
    jar.set(...key);
    expect(await textOf(jar, page)).toContain(take);
    const taken = await press(site, jar, "/en/account/guest-orders", { orderId: order.id });
    expect(ends(taken)).toEqual([303, page]);
    const after = await textOf(jar, page);
    expect(after).toContain("The order is in your account now.");
    expect(after).not.toContain(take);
    expect((await ask(site, await aBrowserOf(phone), page)).status).toBe(200);
  });

  test("with the account's own number is offered right after the sign-in and taken at once; later the number is confirmed first", async () => {
    const phone = aPhone();
    const { variants } = await aProduct(shop.world);
    const { order } = await placeOrder(shop, "cod", [[variants[0].id, 1]], phone);
    const jar = await aBrowserWithCode(phone);
    expect(await textOf(jar, "/en/account")).toContain("Orders placed with your number");
    await shop.world.owner.query(
      "update one_time_code set used_at = now() - interval '11 minutes', created_at = created_at - interval '12 minutes'",
    );
    expect(await textOf(jar, "/en/account")).toContain("Confirm my number");
    expect(ends(await press(site, jar, "/en/account/guest-orders", {}))).toEqual([303, "/en/account"]);
    expect((await ask(site, jar, `/en/orders/${order.id}`)).status).toBe(404);
    const fresh = await aBrowserWithCode(phone);
    await press(site, fresh, "/en/account/guest-orders", {});
    expect((await ask(site, fresh, `/en/orders/${order.id}`)).status).toBe(200);
    expect(await textOf(fresh, "/en/account")).not.toContain("Orders placed with your number");
  });
});

describe("the address book at the checkout", () => {
  const kept = async (jar: Jar, details: string) =>
    press(site, jar, "/en/account/addresses/new", {
      ...{ intent: "keep", name: "Rahima Khatun", phone: "01712345678", details },
      ...{ district: "dis-dhaka", areaId: "tha-dhaka-dhanmondi" },
    });
  const picks = (page: string) =>
    [...page.matchAll(/<button[^>]*name="pick"[^>]*>/g)].map(([tag]) => ({
      value: /value="([^"]*)"/.exec(tag)?.[1] ?? "",
      isPicked: tag.includes('aria-current="true"'),
    }));
  const step = async (jar: Jar, fields: Readonly<Record<string, string>>) =>
    (await press(site, jar, "/en/checkout", fields)).text();
  const addresses = async () => (await shop.world.owner.query("select id from address")).rows.length;

  test("stays after one is picked, marks it, lets another be picked or typed, and keeps a new one only when asked", async () => {
    const jar = await aBrowserOf(aPhone());
    await kept(jar, "House 1, Road 1");
    await kept(jar, "House 2, Road 2");
    const { variants } = await aProduct(shop.world);
    await press(site, jar, "/en/cart/lines", { intent: "add", variantId: variants[0].id });

    const first = picks(await textOf(jar, "/en/checkout"));
    expect(first.map(({ isPicked }) => isPicked)).toEqual([false, false, false]);
    const [one = "", two = ""] = first.map(({ value }) => value);
    for (const value of [one, two, "another"]) {
      const page = await step(jar, { pick: value });
      expect(picks(page)).toEqual(first.map((each) => ({ ...each, isPicked: each.value === value })));
      expect(page.match(/<input[^>]*name="keep"[^>]*>/)?.[0]).not.toContain("checked");
    }
    expect(await step(jar, { pick: two })).toMatch(/House (1|2), Road \1<\/textarea>/);
    expect(await step(jar, { pick: "another" })).not.toMatch(/House \d, Road \d<\/textarea>/);

    const typed = {
      ...{ name: "Karim", phone: "01812345678", district: "dis-dhaka", areaId: "tha-dhaka-dhanmondi" },
      ...{ details: "House 3, Road 3", method: "cod" },
    };
    const before = await addresses();
    const order = async (fields: Readonly<Record<string, string>>) => {
      await press(site, jar, "/en/cart/lines", { intent: "add", variantId: variants[0].id });
      const review = await step(jar, { ...fields, intent: "review" });
      const hidden = Object.fromEntries(
        [...review.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
          ([, n = "", v = ""]) => [n, v],
        ),
      );
      const placed = await press(site, jar, "/en/checkout", { ...hidden, intent: "place" });
      expect(placed.headers.get("location")).toMatch(/\/en\/orders\//);
    };
    await order(typed);
    expect(await addresses()).toBe(before);
    await order({ ...typed, keep: "yes" });
    expect(await addresses()).toBe(before + 1);
    await order({ ...typed, phone: "+880 1812-345678", keep: "yes" });
    expect(await addresses()).toBe(before + 1);
  });
});
