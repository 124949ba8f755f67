import { newId } from "@haat/core/ids";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aProduct } from "../market.ts";
import { refusalOf as readRefusal } from "../refusal.ts";
import { openWorld, type TestRequest, type TestWorld } from "../world.ts";

let world: TestWorld;
let variantId: string;
let cart: string;
beforeAll(async () => {
  world = await openWorld();
  variantId = (await aProduct(world)).variants[0].id;
  const reply = await world.fetch(`/v1/store/cart/lines/${variantId}`, {
    method: "PUT",
    body: { quantity: 1 },
  });
  cart = reply.headers.get("x-haat-cart") ?? "";
});
afterAll(() => world.close());
afterEach(() => expect(world.faults).toEqual([]));

const refusalOf = (path: string, init?: TestRequest) => readRefusal(world, path, init);
const line = (id: string) => `/v1/store/cart/lines/${id}`;
const nobody = newId("variant", new Date(0));

describe("what nobody has", () => {
  test.each([
    ["/v1/store/products/keu-chene-na", "404 product.not_found"],
    ["/v1/store/vendors/keu-chene-na", "404 vendor.not_found"],
    ["/v1/store/products?category=keu-chene-na", "404 category.not_found"],
    ["/v1/store/areas?parent=dis-atlantis", "404 area.not_found"],
    ["/v1/store/nothing", "404 route.not_found"],
    ["/v1/auth/me", "401 auth.required"],
  ])("%s is %s", async (path, refusal) => {
    expect(await refusalOf(path)).toBe(refusal);
  });

  test("an unknown variant, a foreign id and a made-up one are told apart by their form only", async () => {
    const put = (id: string) => refusalOf(line(id), { method: "PUT", body: { quantity: 1 } });
    expect(await put(nobody)).toBe("404 variant.not_found");
    expect(await put(nobody.replace("var_", "ord_"))).toBe("400 request.invalid");
    expect(await put("1")).toBe("400 request.invalid");
  });

  test("a session that never was opens nothing", async () => {
    for (const authorization of [
      "Bearer 0123456789abcdefghjkmnpqrstvwxyz",
      "Bearer ' or 1=1 --",
      "Basic eA==",
    ])
      expect(await refusalOf("/v1/auth/me", { headers: { authorization } })).toBe("401 auth.required");
  });
});

describe("a body", () => {
  const bodies = [line("{id}"), "/v1/store/quotes", "/v1/auth/codes", "/v1/auth/sessions"];
  const at = (path: string) => path.replace("{id}", variantId);
  const send = (path: string, init: TestRequest) =>
    refusalOf(at(path), {
      method: path.includes("lines") ? "PUT" : "POST",
      ...init,
      // Without a token the doors of the codes do not count who comes so often.
      headers: { ...(path.startsWith("/v1/store") && { "x-haat-cart": cart }), ...init.headers },
    });

  test.each(bodies)("of %s is JSON and says so", async (path) => {
    for (const body of ["{", '{"quantity":1', "", "\u0000", "{'quantity':1}", "<xml/>"])
      expect([body, await send(path, { body })]).toEqual([
        body,
        expect.stringMatching(/^400 request\.(malformed_json|invalid)$/),
      ]);
    for (const body of ["null", "[]", "1", '"text"', "{}", '{"__proto__":{}}'])
      expect([body, await send(path, { body })]).toEqual([body, "400 request.invalid"]);
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "application/jsonp",
    ])
      expect([type, await send(path, { body: "{}", headers: { "content-type": type } })]).toEqual([
        type,
        "415 request.unsupported_media_type",
      ]);
  });

  test.each(bodies)("of %s of a megabyte is refused unread", async (path) => {
    const body = JSON.stringify({ phone: "x".repeat(1024 * 1024) });
    expect(await send(path, { body })).toBe("413 request.too_large");
  });

  test.each(["২", '"২"', '"2"', "1.5", "-1", "100", "1e400", "99999999999999999999", "true", "null", "[1]"])(
    "with quantity %s moves nothing",
    async (quantity) => {
      expect(await send(line("{id}"), { body: `{"quantity":${quantity}}` })).toMatch(
        /^400 request\.(invalid|malformed_json)$/,
      );
      const kept = await world.fetch("/v1/store/cart", { headers: { "x-haat-cart": cart } });
      expect(await kept.json()).toMatchObject({ count: 1 });
    },
  );

  test("with a price of its own is refused", async () => {
    expect(await send(line("{id}"), { body: { quantity: 1, unitPrice: { minor: "1" } } })).toBe(
      "400 request.invalid",
    );
    expect(
      await send("/v1/store/quotes", {
        body: { areaId: "tha-dhaka-dhanmondi", method: "bkash", total: "1" },
      }),
    ).toBe("400 request.invalid");
  });

  test.each(["\u0000", "tha-dhaka-dhanmondi\u0000", "\ud800", "' or 1=1 --", "%", "🙂".repeat(15)])(
    "with area %j is refused",
    async (areaId) => {
      expect(await send("/v1/store/quotes", { body: { areaId, method: "bkash" } })).toMatch(
        /^(400 request\.invalid|404 area\.not_found)$/,
      );
    },
  );

  test.each(["\u00000171234567", "01712345678\u0000\u0000", "٠١٧١٢٣٤٥٦٧٨", "🙂🙂🙂🙂🙂🙂"])(
    "with phone %j sends nothing to a stranger",
    async (phone) => {
      const reply = await world.fetch("/v1/auth/codes", { body: { phone } });
      expect(reply.status).toBeLessThan(500);
      await world.fetch("/v1/auth/sessions", {
        body: { phone, code: "\u0000\u0000\u0000\u0000", flow: "0".repeat(32) },
      });
    },
  );
});

test("a header that is no token is refused or passed over, never looked up", async () => {
  for (const value of ["x", "'; flushall", "A".repeat(4000)]) {
    const reply = await world.fetch("/v1/store/cart", { headers: { "x-haat-cart": value } });
    expect(reply.status).toBe(400);
  }
  expect(
    (await world.fetch("/v1/store/home", { headers: { "x-locale": "fr", "x-request-id": "<script>" } }))
      .status,
  ).toBe(200);
});

test("a language nobody asked for is Bangla", async () => {
  const reply = await world.fetch("/v1/store/products/keu-chene-na", {
    headers: { "x-locale": "xx", "accept-language": "xx" },
  });
  expect(reply.headers.get("content-language")).toBe("bn");
});
