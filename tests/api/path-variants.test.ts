import type { PolicyRow } from "@haat/api/policy-table";
import { audiences } from "@haat/core/sessions";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aStaffSession, aVendor, aVendorSession, type TestVendor } from "../market.ts";
import { pathOf, policyOf, type Send, sendRaw } from "../raw-request.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let vendor: TestVendor;
let rows: readonly PolicyRow[];
beforeAll(async () => {
  shop = await openShop();
  vendor = await aVendor(shop.world);
  rows = await policyOf(shop.world);
});
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

const send = (request: Send): Promise<Response> => sendRaw(shop.world, request);

/** Other ways to write an address, each with what a careless router would make of it. */
const spellings: readonly (readonly [name: string, write: (path: string) => string])[] = [
  ["a slash at its end", (path) => `${path}/`],
  ["two slashes at its end", (path) => `${path}//`],
  ["two slashes at its head", (path) => `/${path}`],
  ["two slashes inside", (path) => path.replace("/v1/", "/v1//")],
  ["capitals", (path) => path.replace(/\/v1\/[a-z]+/, (head) => head.toUpperCase())],
  ["an encoded slash", (path) => path.replace(/\/(?=[^/]*$)/, "%2f")],
  [
    "an encoded letter",
    (path) => path.replace("/v1/v", "/v1/%76").replace("/v1/s", "/v1/%73").replace("/v1/a", "/v1/%61"),
  ],
  ["a dot", (path) => path.replace("/v1/", "/v1/./")],
  ["two dots", (path) => path.replace("/v1/", "/v1/store/../")],
  ["encoded dots", (path) => path.replace("/v1/", "/v1/store/%2e%2e/")],
  ["a backslash", (path) => path.replace("/v1/", "/v1\\")],
  ["a semicolon", (path) => `${path};x=1`],
  ["an encoded end of text", (path) => `${path}%00`],
  ["a suffix", (path) => `${path}.json`],
];

/** Who is told what: nobody gets in by another spelling who does not get in by the right one. */
async function decisionsOf(headers: Record<string, string>, closed: readonly PolicyRow[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const row of closed) {
    const { method, operationId } = row;
    const path = pathOf(row);
    const canonical = (await send({ method, path, headers })).status;
    for (const [name, write] of spellings) {
      const { status } = await send({ method, path: write(path), headers });
      if (![canonical, 400, 404, 405].includes(status))
        wrong.push(`${operationId} with ${name}: ${status} for ${canonical}`);
    }
  }
  return wrong;
}

describe("an address written in another way", () => {
  test("is decided as the right one is, or is nobody's: for a stranger", async () => {
    const closed = rows.filter(({ who }) => !who.includes("public"));
    expect(closed.length).toBeGreaterThan(20);
    expect(await decisionsOf({}, closed)).toEqual([]);
  });

  test("is decided as the right one is, or is nobody's: for a packer at the door of money", async () => {
    const { headers } = await aVendorSession(shop.world, vendor, "packer");
    const closed = rows.filter(({ owns, who }) => owns === "shop" && !who.includes("packer"));
    expect(closed.map(({ operationId }) => operationId)).toContain("readStatement");
    expect(await decisionsOf(headers, closed)).toEqual([]);
  });

  test("opens to who may come in, or is nobody's, but never as somebody else's door", async () => {
    const { headers } = await aVendorSession(shop.world, vendor);
    for (const [name, write] of spellings) {
      const reply = await send({ method: "GET", path: write("/v1/vendor/statement"), headers });
      expect([name, [200, 400, 404, 405].includes(reply.status)]).toEqual([name, true]);
    }
  });
});

/** The paths that a route answers: `/passkeys/{id}` answers `/passkeys/registration` too. */
const patternOf = ({ path }: PolicyRow): RegExp => new RegExp(`^${path.replace(/\{[^}]+\}/g, "[^/]+")}$`);

describe("another verb", () => {
  test("that no route has is refused everywhere, to whoever asks", async () => {
    const { headers } = await aVendorSession(shop.world, vendor);
    for (const row of rows)
      for (const method of ["OPTIONS", "PATCH", "PROPFIND", "MKCOL"]) {
        const path = pathOf(row);
        if (rows.some((other) => other.method === method && patternOf(other).test(path))) continue;
        const { status } = await send({ method, path, headers });
        expect([path, method, status]).toEqual([path, method, 404]);
      }
  });

  test("HEAD is decided as GET is, and tells nothing", async () => {
    const packer = await aVendorSession(shop.world, vendor, "packer");
    for (const headers of [{}, packer.headers])
      for (const row of rows.filter(({ method }) => method === "GET")) {
        const path = pathOf(row);
        const [get, head] = [
          await send({ method: "GET", path, headers }),
          await send({ method: "HEAD", path, headers }),
        ];
        expect([path, head.status, await head.text()]).toEqual([path, get.status, ""]);
      }
  });

  test("is not put into a header", async () => {
    const { headers } = await aVendorSession(shop.world, vendor);
    const names = ["x-http-method-override", "x-http-method", "x-method-override", "x-original-method"];
    for (const name of names)
      for (const verb of ["DELETE", "POST", "PUT"]) {
        const path = "/v1/vendor/statement";
        const told = await send({ method: "GET", path, headers: { ...headers, [name]: verb } });
        expect([name, verb, told.status]).toEqual([name, verb, 200]);
        const turned = await send({ method: "POST", path, headers: { ...headers, [name]: "GET" } });
        expect([name, verb, turned.status]).toEqual([name, verb, 404]);
      }
  });
});

describe("a list", () => {
  test("refuses a filter that it does not know", async () => {
    const owner = await aVendorSession(shop.world, vendor);
    const staff = await aStaffSession(shop.world, "support_2");
    const known: unknown[] = [];
    const lists = rows.filter(
      ({ method, operationId }) => method === "GET" && /^(list|find)/.test(operationId),
    );
    for (const { path, operationId, who, owns } of lists) {
      const branch = audiences.find((name) => path.startsWith(`/v1/${name}/`)) ?? "store";
      const whose = owns === "none" && !who.includes("public") ? staff : owner;
      const { status } = await send({
        method: "GET",
        path: `${path}?vendor_id=ven_x`,
        headers: await whose.as(branch),
      });
      // Who may not read the list at all learns nothing of its filters.
      if (status !== 400 && status !== 403) known.push([operationId, status]);
    }
    expect(known).toEqual([]);
  });
});
