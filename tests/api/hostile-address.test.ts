import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { refusalOf } from "../refusal.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());
afterEach(() => expect(world.faults).toEqual([]));

describe("an address", () => {
  test.each([
    "/v1/store/products/%00",
    "/v1/store/products/%E0%A4%A",
    "/v1/store/products/..%2f..%2fetc",
    `/v1/store/products/${"a".repeat(5000)}`,
    "/v1/store/vendors/%F0%9F%99%82",
    "/v1/store/cart/lines/%00",
    "/v1/store/areas?parent=%00",
    "/v1/store/products?category=%00",
    "/v1/store/products?limit=0",
    "/v1/store/products?limit=1e9",
    "/v1/store/products?min_price=%00",
    "/v1/store/products?min_price=99999999999999999999",
    "/v1/store/products?cursor=%00",
    `/v1/store/products?cursor=${"A".repeat(301)}`,
    "/v1/store/products?q=%00",
    "/v1/store/products?q=%00%00জামদানি",
    `/v1/store/products?q=${"ক".repeat(101)}`,
    `/v1/store/products?q=${"a".repeat(9000)}`,
  ])("such as %s is refused", async (path) => {
    expect(
      await refusalOf(world, path.slice(0, 12_000), path.includes("cart") ? { method: "DELETE" } : {}),
    ).toMatch(/^4\d\d /);
  });

  test.each(["%F0%9F%99%82", "%25%5C_", "'%3B drop table product --", "%EF%BF%BF", "..."])(
    "may search for %s",
    async (q) => {
      const reply = await world.fetch(`/v1/store/products?q=${q}`);
      expect(reply.status).toBe(200);
    },
  );

  test.each([
    ["a", "title"],
    ["1", "1"],
    [null, null],
    [{}, []],
  ])("does not take a home-made cursor of %j and %j", async (key, id) => {
    for (const scope of ["newest", "title-bn", "relevance"]) {
      const cursor = btoa(JSON.stringify([scope, key, id])).replace(/=+$/, "");
      expect(await refusalOf(world, `/v1/store/products?cursor=${cursor}`)).toBe("400 cursor.invalid");
    }
  });
});
