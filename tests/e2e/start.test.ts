import { freePort, isFree } from "@haat/local/machine/free-port";
import { isAlive } from "@haat/local/machine/process";
import pg from "pg";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { breakOff, type BrokenOff } from "./broken-off.ts";
import { descendants, type Market, run, serversIn, startMarket } from "./market-process.ts";
import { merchantCredentials } from "./merchants.ts";

type Services = Record<"web" | "api" | "postgres" | "redis" | "mongodb" | "blob" | "outbox", string> & {
  simulators: Record<string, { origin: string; credentials: Record<string, string> }>;
  accounts: { role: string; phone: string; name: string }[];
};

let place: { dir: string; port: number };
let market: Market;
let brokenOff: BrokenOff;
const services = (): Services =>
  JSON.parse(readFileSync(path.join(place.dir, "services.json"), "utf8")) as Services;
const rows = async (sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: services().postgres });
  await client.connect();
  const found = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return found.rows;
};

// The first market of a clone draws its pictures and builds its pages; later ones find them.
const patience = 400_000;

beforeAll(async () => {
  place = { dir: mkdtempSync(path.join(os.tmpdir(), "haat-start-")), port: await freePort() };
  chmodSync(place.dir, 0o711);
  brokenOff = await breakOff(place);
  market = startMarket(place);
  await market.up;
}, 2 * patience);
afterAll(async () => {
  market.signal("SIGTERM");
  await market.ended;
  rmSync(place.dir, { recursive: true, force: true });
});

test("Ctrl-C while it is filled leaves nothing behind and says no more, and the next start fills it", () => {
  expect(brokenOff.family.length).toBeGreaterThan(3);
  expect(brokenOff.ran).toMatchObject({ code: 0, output: expect.stringContaining("\nStopping …\n") });
  expect(brokenOff.ran.output).not.toMatch(/Error|^ +at /m);
  expect(brokenOff.left).toEqual([]);
  expect(market.output()).toMatch(/✓ Demonstration market: (loaded|is there)/);
});

describe("a started market", () => {
  test("tells every step and where things are", () => {
    for (const word of [
      "Postgres",
      "Redis",
      "MongoDB",
      "Blob",
      "Outbox",
      "bKash",
      "Schema",
      "Pages",
      "Shop",
      "Worker",
    ])
      expect(market.output()).toMatch(new RegExp(`✓ ${word}`));
    expect(market.output()).toContain(`http://localhost:${place.port}/bn`);
  });

  test("serves storefront and API on one origin under both names of this machine", async () => {
    for (const host of ["localhost", "127.0.0.1"]) {
      const page = await fetch(`http://${host}:${place.port}/bn`);
      expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
      const document = await fetch(`http://${host}:${place.port}/v1/openapi.json`);
      expect(await document.json()).toMatchObject({ openapi: "3.1.0" });
    }
    // A busy machine's first answer of Redis may come too late.
    const parts = { postgres: true, books: true, redis: true, mongodb: true };
    const ready = async () => (await fetch(`http://localhost:${place.port}/readyz`)).json();
    await expect.poll(ready, { timeout: 30_000 }).toEqual({ ok: true, parts });
  });

  test("sends pages compressed and hashed files to be kept for ever", async () => {
    const page = await fetch(`http://localhost:${place.port}/bn`, { headers: { "accept-encoding": "br" } });
    expect(page.headers.get("content-encoding")).toBe("br");
    const [asset] = /\/assets\/[^"]+\.(?:css|js)/.exec(await page.text()) ?? [];
    const file = await fetch(`http://localhost:${place.port}${asset}`, {
      headers: { "accept-encoding": "br" },
    });
    expect(file.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(file.headers.get("content-encoding")).toBe("br");
  });

  test("writes services.json, for its owner only", async () => {
    const { web, api, simulators, accounts, outbox } = services();
    expect([web, api]).toEqual([`http://localhost:${place.port}`, `http://localhost:${place.port}/v1`]);
    for (const [wallet, names] of Object.entries(merchantCredentials)) {
      const { origin, credentials: given = {} } = simulators[wallet] ?? {};
      expect(Object.keys(given).toSorted()).toEqual(names);
      expect(Object.values(given)).not.toContain("");
      expect((await fetch(`${origin}/_control/payments`)).status).toBe(200);
    }
    expect(await (await fetch(`${outbox}/messages`)).json()).toEqual([]);
    for (const role of ["buyer", "vendor", "support_2", "admin"])
      expect(accounts.find((account) => account.role === role)?.phone).toMatch(/^\+8801\d{9}$/);
    expect(statSync(path.join(place.dir, "services.json")).mode & 0o077).toBe(0);
  });

  test("is not started twice: the second says so and ends", async () => {
    const second = await run("start.ts", [], place);
    expect(second.output).toMatch(/^Haat is already running at http:\/\/localhost:\d+ \(process \d+\)\.\n$/);
    expect((await fetch(`http://localhost:${place.port}/bn`)).status).toBe(200);
  });

  test("a port that is taken is told in one sentence", async () => {
    const elsewhere = mkdtempSync(path.join(os.tmpdir(), "haat-start-"));
    const other = await run("start.ts", [], { dir: elsewhere, port: place.port });
    expect(other.code).toBe(1);
    expect(other.output).toMatch(/^Port \d+ is taken by another program\. .*\n$/);
    expect(existsSync(path.join(elsewhere, "data"))).toBe(false);
    rmSync(elsewhere, { recursive: true, force: true });
  });

  test("is filled by fixtures, the same for the same seed", async () => {
    const args = ["market", "--vendors", "2", "--products", "30", "--stock", "5", "--seed", "t1"];
    const first = await run("fixture.ts", args, place);
    const made = JSON.parse(first.output) as {
      vendors: unknown[];
      products: { variants: { sku: string; onHand: number }[] }[];
    };
    expect([made.vendors.length, made.products.length]).toEqual([2, 30]);
    expect(JSON.parse((await run("fixture.ts", args, place)).output)).toEqual(made);
    const sku = made.products[0]?.variants[0]?.sku ?? "";
    const { output } = await run("fixture.ts", ["stock", "--units", "1", "--sku", sku], place);
    expect(JSON.parse(output)).toMatchObject({ stock: [{ sku, onHand: 1, available: 1 }] });
    const people = await run("fixture.ts", ["people", "--buyers", "2", "--seed", "t1"], place);
    expect(
      (JSON.parse(people.output) as { people: { role: string }[] }).people.map(({ role }) => role),
    ).toEqual([...["buyer", "buyer", "support_1", "support_2", "finance", "admin"]]);
  });

  test("is not reset while it runs", async () => {
    const refused = await run("reset.ts", ["--yes"], place);
    expect([refused.code, refused.output]).toEqual([
      1,
      expect.stringMatching(/^Haat is running at .*; end it first\.\n$/),
    ]);
  });

  test("starts a killed shop again", async () => {
    const before = descendants(market.pid);
    const shop =
      before.find((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("bin/shop.ts")) ?? 0;
    process.kill(shop, "SIGKILL");
    const alive = `http://localhost:${place.port}/healthz`;
    const ask = async () => (await fetch(alive).catch(() => null))?.status;
    await expect
      .poll(() => market.output(), { timeout: 60_000 })
      .toMatch(/The shop ended \(signal SIGKILL\)/);
    await expect.poll(ask, { timeout: 60_000 }).toBe(200);
  });

  test(
    "after kill -9 it starts again with its data and at its addresses",
    { timeout: patience },
    async () => {
      const before = services();
      const [count] = await rows("select count(*) from product");
      market.signal("SIGKILL");
      await market.ended;
      market = startMarket(place);
      await market.up;
      expect({ ...services(), accounts: [] }).toEqual({ ...before, accounts: [] });
      expect(await rows("select count(*) from product")).toEqual([count]);
      expect((await fetch(`http://localhost:${place.port}/bn`)).status).toBe(200);
    },
  );

  test(
    "Ctrl-C leaves no process, no lock and a free port; reset then deletes the data",
    { timeout: patience },
    async () => {
      const family = [...descendants(market.pid), ...serversIn(place.dir)];
      expect(family.length).toBeGreaterThan(3);
      market.signal("SIGINT");
      expect(await market.ended).toMatchObject({ code: 0 });
      expect(family.filter(isAlive)).toEqual([]);
      expect(await isFree(place.port)).toBe(true);
      expect(["lock.json", "services.json"].filter((name) => existsSync(path.join(place.dir, name)))).toEqual(
        [],
      );
      expect(await run("reset.ts", ["--yes"], place)).toEqual({ code: 0, output: "Deleted.\n" });
      expect(existsSync(path.join(place.dir, "data"))).toBe(false);
    },
  );
});
