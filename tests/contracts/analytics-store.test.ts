import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { marketEvent } from "@haat/analytics/event";
import { mongoAnalytics } from "@haat/analytics/mongo.node";
import { newId, newSecret } from "@haat/core/ids";
import { startMongo } from "@haat/local/mongo/start";
import { MongoClient } from "mongodb";
import { expect, it } from "vitest";
import { expectSoon } from "../soon.ts";
import { analyticsStoreContract, type OpenAnalyticsStore } from "./analytics-store.ts";
import { silentServer } from "./silent-server.ts";

async function openStandIn(): Promise<OpenAnalyticsStore> {
  const dir = await mkdtemp(join(tmpdir(), "haat-mongo-"));
  const server = await startMongo({ dir });
  const store = mongoAnalytics({ url: server.url });
  return {
    store,
    close: async () => {
      await store.close();
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** A database of its own, gone afterwards: the server is somebody's. */
async function openReal(url: string): Promise<OpenAnalyticsStore> {
  const database = `haat_test_${newSecret().slice(0, 12)}`;
  const store = mongoAnalytics({ url, database });
  return {
    store,
    close: async () => {
      await store.close();
      const client = new MongoClient(url);
      await client.db(database).dropDatabase();
      await client.close();
    },
  };
}

async function versionAt(url: string): Promise<string> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 5_000 });
  const { version } = await client.db("admin").command({ buildInfo: 1 });
  await client.close();
  return String(version);
}

analyticsStoreContract("MongoDB's driver on the wire-compatible stand-in", openStandIn);
const real = process.env["MONGODB_URL"];
const servers = ["the wire-compatible stand-in"];
if (real) {
  servers.push(`MongoDB ${await versionAt(real)} at MONGODB_URL`);
  analyticsStoreContract("MongoDB's driver on the server at MONGODB_URL", () => openReal(real));
}
// A stand-in must not pass for the real one.
process.stdout.write(`analytics store tested on ${servers.join(" and on ")}\n`);

it("keeps of an event only what events have: neither an operator nor a phone comes along", async () => {
  const dir = await mkdtemp(join(tmpdir(), "haat-mongo-"));
  const server = await startMongo({ dir });
  const store = mongoAnalytics({ url: server.url });
  const now = new Date();
  const told = (more: object) =>
    marketEvent(
      { id: newId("event", now), at: now, session: null },
      { kind: "product_viewed", productId: newId("product", now), vendorId: newId("vendor", now), ...more },
    );
  const wrong = { vendorId: { $ne: null } } as object;
  await store.store([told({ phone: "01712345678", $where: "1", note: { $gt: "" } }), told(wrong)]);
  await store.close();
  const client = await new MongoClient(server.url).connect();
  const kept = await client.db("haat").collection("events").find().toArray();
  await client.close();
  await server.stop();
  await rm(dir, { recursive: true, force: true });
  expect(kept.map((each) => Object.keys(each).toSorted())).toEqual([
    ["_id", "at", "day", "kind", "productId", "session", "vendorId"],
  ]);
});

it("a MongoDB that is not there is an honest refusal, in bounded time, of report and storing alike", async () => {
  const nobody = await silentServer();
  await nobody.close();
  const store = mongoAnalytics({ url: nobody.url.replace("http", "mongodb"), timeoutMs: 200 });
  const now = new Date();
  const viewed = {
    kind: "product_viewed",
    productId: newId("product", now),
    vendorId: newId("vendor", now),
  } as const;
  const told = marketEvent({ id: newId("event", now), at: now, session: null }, viewed);
  const range = { fromDay: "2026-01-01", toDay: "2026-01-02" };
  await expectSoon(3_000, async () => {
    await expect(store.store([told])).rejects.toMatchObject({ code: "report.unavailable" });
    await expect(store.funnel(range)).rejects.toMatchObject({ code: "report.unavailable" });
    expect(await store.answers()).toBe(false);
  });
  await store.close();
});
