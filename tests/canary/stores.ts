import { MongoClient } from "mongodb";
import { Redis } from "@upstash/redis";
import type pg from "pg";

type Told = readonly [where: string, text: string];
type Column = Readonly<{ table_name: string; column_name: string }>;

/** Every column of every table that could hold a text or a number, with all it holds. Instants hold neither. */
export async function columnsOf(owner: pg.Pool): Promise<Told[]> {
  const { rows } = await owner.query<Column>(
    `select table_name, column_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and data_type not like 'timestamp%' and data_type <> 'boolean'`,
  );
  return Promise.all(
    rows.map(async ({ table_name: table, column_name: column }): Promise<Told> => {
      const found = await owner.query<{ text: string | null }>(
        `select string_agg("${column}"::text, ' ') as text from "${table}"`,
      );
      return [`${table}.${column}`, found.rows[0]?.text ?? ""];
    }),
  );
}

/** Every document of every collection. */
export async function documentsOf(url: string): Promise<Told[]> {
  const client = new MongoClient(url);
  try {
    const told: Told[] = [];
    for (const { name } of await client.db("haat").listCollections().toArray())
      for (const document of await client.db("haat").collection(name).find().toArray())
        told.push([`MongoDB ${name}`, JSON.stringify(document, plain)]);
    return told;
  } finally {
    await client.close();
  }
}

const plain = (_: string, value: unknown): unknown => (typeof value === "bigint" ? String(value) : value);

/** Every key of Redis by its name, and every entry of its streams. */
export async function keysOf(url: string, token: string): Promise<Told[]> {
  const redis = new Redis({ url, token, automaticDeserialization: false });
  const told: Told[] = [];
  for (const key of await redis.keys("*")) {
    told.push(["a key of Redis", key], ["a value of Redis", await valueOf(redis, key)]);
  }
  return told;
}

async function valueOf(redis: Redis, key: string): Promise<string> {
  // The SDK's list of types knows no streams.
  const type: string = await redis.type(key);
  switch (type) {
    case "stream":
      return JSON.stringify(await redis.xrange(key, "-", "+"));
    case "hash":
      return JSON.stringify(await redis.hgetall(key));
    case "zset":
      return JSON.stringify(await redis.zrange(key, 0, -1));
    case "string":
      return String(await redis.get(key));
    case "list":
      return JSON.stringify(await redis.lrange(key, 0, -1));
    case "set":
      return JSON.stringify(await redis.smembers(key));
    default:
      return "";
  }
}
