import { startMongo } from "@haat/local/mongo/start";
import { type Db, MongoClient } from "mongodb";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

type Opened = { url: string; stop: () => Promise<void> };
type Keyed = { _id: string; n?: number; made?: boolean };

async function standIn(): Promise<Opened> {
  const dir = mkdtempSync(path.join(os.tmpdir(), "haat-mongo-"));
  const { url, stop } = await startMongo({ dir });
  const end = async () => {
    await stop();
    rmSync(dir, { recursive: true, force: true });
  };
  return { url, stop: end };
}

const servers: [name: string, open: () => Promise<Opened>][] = [["wire-compatible stand-in", standIn]];
const given = process.env["MONGODB_URL"];
if (given)
  servers.push(["MongoDB at MONGODB_URL", async () => ({ url: given, stop: async () => undefined })]);

const now = Date.UTC(2026, 10, 21, 20);
const events = Array.from({ length: 900 }, (_, i) => ({
  kind: ["view", "cart", "order"][i % 3],
  sku: `p${i % 50}`,
  at: new Date(now - i * 600_000),
  amount: (i % 7) * 100,
  where: { city: ["ঢাকা", "চট্টগ্রাম"][i % 2] },
}));

describe.each(servers)("the mongodb driver on the %s", (_, open) => {
  let opened: Opened;
  let client: MongoClient;
  let db: Db;
  beforeAll(async () => {
    opened = await open();
    client = await new MongoClient(opened.url, { serverSelectionTimeoutMS: 4000 }).connect();
    db = client.db(`haat_probe_${process.pid}`);
    await db.collection("events").insertMany(events.map((event) => ({ ...event })));
  });
  afterAll(async () => {
    await db.dropDatabase();
    await client.close();
    await opened.stop();
  });
  const codeOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => "no refusal",
      (fault: unknown) => (fault as { code: unknown }).code,
    );

  test("finds by nested field, sorts, limits and projects", async () => {
    const found = await db
      .collection("events")
      .find({ "where.city": "ঢাকা", amount: { $gte: 300 } })
      .sort({ at: -1 })
      .project({ _id: 0, sku: 1 })
      .limit(2)
      .toArray();
    expect(found).toEqual([{ sku: "p4" }, { sku: "p6" }]);
  });

  test("reads a long result in several batches", async () => {
    let seen = 0;
    for await (const event of db.collection("events").find({}, { batchSize: 200 }))
      seen += event["sku"] ? 1 : 0;
    expect(seen).toBe(900);
  });

  test("holds unique indexes, through updates too", async () => {
    const people = db.collection("people");
    await people.createIndex({ phone: 1 }, { unique: true });
    await people.insertMany([{ phone: "1" }, { phone: "2" }]);
    expect(await codeOf(people.insertOne({ phone: "1" }))).toBe(11000);
    expect(await codeOf(people.updateOne({ phone: "2" }, { $set: { phone: "1" } }))).toBe(11000);
    await people.deleteOne({ phone: "1" });
    expect((await people.insertOne({ phone: "1" })).acknowledged).toBe(true);
    expect((await people.listIndexes().toArray()).map(({ name }) => name)).toEqual(["_id_", "phone_1"]);
  });

  test("stores an event told twice once, and the others beside it", async () => {
    const told = db.collection<Keyed>("told");
    await told.insertOne({ _id: "evt_1" });
    const again = [{ _id: "evt_1" }, { _id: "evt_2" }];
    expect(await codeOf(told.insertMany(again, { ordered: false }))).toBe(11000);
    expect(await told.countDocuments()).toBe(2);
  });

  test("upserts, and sets what is only set on insert", async () => {
    const counters = db.collection<Keyed>("counters");
    const count = () =>
      counters.updateOne({ _id: "x" }, { $inc: { n: 1 }, $setOnInsert: { made: true } }, { upsert: true });
    expect((await count()).upsertedId).toBe("x");
    expect(await count()).toMatchObject({ matchedCount: 1, modifiedCount: 1, upsertedId: null });
    const raised = await counters.findOneAndUpdate(
      { _id: "x" },
      { $inc: { n: 1 } },
      { returnDocument: "after" },
    );
    expect(raised).toEqual({ _id: "x", n: 3, made: true });
    const bulk = await counters.bulkWrite([
      { updateOne: { filter: { _id: "a" }, update: { $set: { n: 1 } }, upsert: true } },
      { replaceOne: { filter: { _id: "x" }, replacement: { n: 9 } } },
      { deleteOne: { filter: { _id: "zz" } } },
    ]);
    expect(bulk).toMatchObject({ upsertedCount: 1, modifiedCount: 1, deletedCount: 0 });
    expect(await counters.findOne({ _id: "x" })).toEqual({ _id: "x", n: 9 });
  });

  test("cuts days in Dhaka, not in UTC", async () => {
    const days = await db
      .collection("events")
      .aggregate([
        { $match: { kind: "view" } },
        {
          $group: {
            _id: { $dateTrunc: { date: "$at", unit: "day", timezone: "Asia/Dhaka" } },
            n: { $sum: 1 },
          },
        },
        { $sort: { _id: -1 } },
        { $limit: 2 },
      ])
      .toArray();
    // 20:00 UTC on the 21st is 02:00 on the 22nd in Dhaka, whose day began at 18:00 UTC.
    expect(days).toEqual([
      { _id: new Date(Date.UTC(2026, 10, 21, 18)), n: 5 },
      { _id: new Date(Date.UTC(2026, 10, 20, 18)), n: 48 },
    ]);
  });

  test("joins, counts apart and merges into another collection", async () => {
    await db.collection<{ _id: string; name: string }>("products").insertOne({ _id: "p1", name: "শাড়ি" });
    const [joined] = await db
      .collection("events")
      .aggregate([
        { $match: { sku: "p1" } },
        { $group: { _id: "$sku", n: { $sum: 1 } } },
        { $lookup: { from: "products", localField: "_id", foreignField: "_id", as: "product" } },
        { $set: { name: { $first: "$product.name" } } },
        { $unset: "product" },
      ])
      .toArray();
    expect(joined).toEqual({ _id: "p1", n: 18, name: "শাড়ি" });
    const daily = [{ $group: { _id: "$sku", n: { $sum: 1 } } }, { $merge: { into: "per_sku", on: "_id" } }];
    await db.collection("events").aggregate(daily).toArray();
    await db.collection("events").aggregate(daily).toArray();
    expect(await db.collection("per_sku").countDocuments()).toBe(50);
    expect(await db.collection("events").distinct("kind")).toHaveLength(3);
  });

  test("keeps time series and says so", async () => {
    await db.createCollection("series", { timeseries: { timeField: "at", metaField: "m" } });
    await db.collection("series").insertMany([{ at: new Date(), m: { k: 1 }, v: 1 }]);
    expect(await db.listCollections({ name: "series" }).toArray()).toMatchObject([{ type: "timeseries" }]);
    expect(await codeOf(db.collection("series").insertOne({ v: 2 }))).toBe(2);
  });

  test("refuses what it does not know by MongoDB's own number", async () => {
    expect(await codeOf(db.command({ noSuchThing: 1 }))).toBe(59);
  });
});

test("the stand-in keeps every acknowledged write through a kill", async () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), "haat-mongo-"));
  const using = async <Result>(work: (db: Db) => Promise<Result>) => {
    const server = await startMongo({ dir });
    const client = await new MongoClient(server.url).connect();
    const result = await work(client.db("haat"));
    await client.close();
    return { server, result };
  };
  // Not stopped before the second one opens: that reads what a killed process had on disk.
  const { server: killed } = await using(async (db) => {
    await db.collection("kept").createIndex({ k: 1 }, { unique: true });
    await db.collection("kept").insertMany([{ k: 1, price: "৳৫০" }, { k: 2 }]);
    await db.collection("kept").updateOne({ k: 1 }, { $set: { seen: true } });
    await db.collection("kept").deleteOne({ k: 2 });
    await db.collection("gone").insertOne({ k: 1 });
    await db.collection("gone").drop();
  });
  const { server, result } = await using(async (db) => ({
    kept: await db.collection("kept").find({}).project({ _id: 0 }).toArray(),
    gone: await db.collection("gone").countDocuments(),
    refused: await db
      .collection("kept")
      .insertOne({ k: 1 })
      .catch((fault: { code: number }) => fault.code),
  }));
  expect(result).toEqual({ kept: [{ k: 1, price: "৳৫০", seen: true }], gone: 0, refused: 11000 });
  await Promise.all([killed.stop(), server.stop()]);
  rmSync(dir, { recursive: true, force: true });
});
