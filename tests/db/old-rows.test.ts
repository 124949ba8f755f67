import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createSealer } from "@haat/core/seal";
import { openPhone } from "@haat/core/sealed-phone";
import { migrate } from "@haat/db/migrate";
import { ensureRoles } from "@haat/local/postgres/roles";
import { databaseUrls, dropDatabase } from "@haat/local/testing";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as run } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

/** The last schema that held phones in the clear. */
const lastPlain = 21;
const phone = "+8801755512345";
const other = "+8801855512399";
const secret = "another secret, of at least 32 letters";
const database = `old_${crypto.randomUUID().replaceAll("-", "")}`;
const passwords = { owner: "owner", app: "app", job: "job", read: "read" };

let owner: pg.Client;
let ownerUrl: string;
const folder = mkdtempSync(path.join(os.tmpdir(), "haat-migrations-"));

type Journal = { entries: { idx: number }[] };

beforeAll(async () => {
  const { adminUrl } = inject("platform");
  await ensureRoles(adminUrl, { database, passwords });
  ownerUrl = databaseUrls(adminUrl, database)["DATABASE_OWNER_URL"] ?? "";
  cpSync(fileURLToPath(new URL("../../db/migrations", import.meta.url)), folder, { recursive: true });
  const file = path.join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as Journal;
  const entries = journal.entries.filter(({ idx }) => idx <= lastPlain);
  writeFileSync(file, JSON.stringify({ ...journal, entries }));
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await run(drizzle(owner), { migrationsFolder: folder });
  await writeInTheClear();
});
afterAll(async () => {
  await owner.end();
  await dropDatabase(inject("platform").adminUrl, database);
  rmSync(folder, { recursive: true, force: true });
});

async function writeInTheClear(): Promise<void> {
  await owner.query(`
    insert into user_account (id, phone, name) values ('usr_1', '${phone}', 'করিম'), ('usr_2', null, 'রহিম');
    insert into one_time_code (id, phone, purpose, code_hash, expires_at) values ('evt_1', '${phone}', 'sign_in', 'hash', now());
    insert into address (id, user_id, recipient, phone, alt_phone, area_id, details)
      values ('adr_1', 'usr_1', 'করিম', '${phone}', '${other}', 'tha-dhaka-dhanmondi', 'বাসা ১২');
    insert into geo_unit (id, level, name_bn, name_en) values ('dis-dhaka', 'district', 'ঢাকা', 'Dhaka'), ('tha-dhaka-dhanmondi', 'metro_thana', 'ধানমন্ডি', 'Dhanmondi');
    insert into vendor (id, slug, name_bn, name_en, story_bn, story_en, owner_name_bn, owner_name_en, phone, district_id, city_id)
      values ('ven_1', 'dokan', 'দোকান', 'Shop', 'গল্প', 'Story', 'রহিমা', 'Rahima', '${phone}', 'dis-dhaka', 'tha-dhaka-dhanmondi');
    insert into orders (id, number, track_code, token_hash, state, method, lang, contact_name, contact_phone, alt_phone, area_id, area_bn, area_en,
        district_bn, district_en, details, goods_minor, delivery_minor, total_minor, quote_hash)
      values ('ord_1', 'ABCD1234', 'track1', 'hash', 'expired', 'bkash', 'bn', 'করিম', '${phone}', '${other}', 'tha-dhaka-dhanmondi', 'ধানমন্ডি', 'Dhanmondi',
        'ঢাকা', 'Dhaka', 'বাসা ১২', 100, 0, 100, 'hash');
    insert into outbox (aggregate, topic, event_key, payload, done_at) values
      ('a', 'sms', 'sent', '{"to":"${phone}","kind":"code"}', now()),
      ('a', 'sms', 'waits', '{"to":"${phone}","text":"কোড ১২৩৪৫৬","kind":"code"}', null);
    insert into idempotency_key (caller, route, key, body_hash, answer) values
      ('a', 'b', 'c', 'd', '{"work":{"outcome":null},"reply":{"status":200,"body":"${phone}"}}');`);
}

const tables = ["user_account", "one_time_code", "address", "vendor", "orders", "outbox", "idempotency_key"];

test("phones that were stored in the clear are sealed by the migration, and can be opened and found", async () => {
  const sealer = createSealer(secret);
  await migrate(ownerUrl, sealer);
  await migrate(ownerUrl, sealer);
  for (const table of tables) {
    const { rows } = await owner.query(`select * from ${table}`);
    expect(rows.length, table).toBeGreaterThan(0);
    expect(JSON.stringify(rows), table).not.toMatch(/1755512345|1855512399/);
  }
  const hash = await sealer.fingerprint("phone", phone);
  const { rows } = await owner.query<{ sealed: string; tail: string }>(
    `select phone_sealed as sealed, phone_tail as tail from user_account where phone_hash = $1
     union all select contact_phone_sealed, contact_phone_tail from orders where contact_phone_hash = $1
     union all select phone_sealed, phone_tail from vendor union all select phone_sealed, phone_tail from address
     union all select o.contact_phone_sealed, contact_phone_tail from one_time_code c, orders o where c.phone_hash = $1`,
    [hash],
  );
  expect(rows.map(({ tail }) => tail)).toEqual(Array(5).fill("2345"));
  for (const { sealed } of rows) expect(await openPhone(sealer, sealed)).toBe(phone);
  const { rows: alt } = await owner.query<{ sealed: string }>(
    "select alt_phone_sealed as sealed from orders union all select alt_phone_sealed from address",
  );
  for (const { sealed } of alt) expect(await openPhone(sealer, sealed)).toBe(other);
  const { rows: messages } = await owner.query<{ payload: { sealed?: string } }>(
    "select payload from outbox order by event_key",
  );
  expect(messages[0]?.payload).toEqual({});
  expect(JSON.parse(await sealer.open("message", messages[1]?.payload.sealed ?? ""))).toMatchObject({
    to: phone,
    text: "কোড ১২৩৪৫৬",
  });
});

test("a key that the database was not sealed with is refused before anybody is let in", async () => {
  const foreign = createSealer("a third secret, of at least 32 letters too");
  await expect(migrate(ownerUrl, foreign)).rejects.toThrow(/another DATA_KEY/);
});

test("a phone in the clear is refused by the database itself", async () => {
  const refused = expect.objectContaining({ code: "23514" });
  await expect(owner.query("update orders set contact_phone_sealed = $1", [phone])).rejects.toEqual(refused);
  await expect(owner.query("update user_account set phone_hash = $1", [phone])).rejects.toEqual(refused);
  await expect(owner.query("update vendor set phone_tail = $1", [phone])).rejects.toEqual(refused);
  await expect(owner.query("update outbox set payload = $1", [{ to: phone, text: "কোড" }])).rejects.toEqual(
    refused,
  );
});
