import { sendMessages } from "@haat/api/jobs/send-messages";
import { watchMessages } from "@haat/api/jobs/watch-messages";
import type { ParkedPage } from "@haat/contract/parked";
import type { Books } from "@haat/db/books";
import type { Sms } from "@haat/messaging/port";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { aStaffSession } from "../market.ts";
import { outboxWorker, putMessage, textsOf as texts } from "../outbox.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

const put = (aggregate: string, key: string, kind?: "code") => putMessage(shop, aggregate, key, kind);
const aWorker = (sent: Sms[], isDead?: (sms: Sms) => boolean) => outboxWorker(shop, sent, isDead);
const due = () => shop.world.owner.query("update outbox set lease_until = now() - interval '1 second'");

test("several workers at once send each message once, and each addressee's in their order", async () => {
  const [addressees, each] = [8, 6];
  for (let place = 0; place < each; place += 1)
    for (let who = 0; who < addressees; who += 1) await put(`a${who}`, `a${who}:${place}`);
  const sent: Sms[] = [];
  const workers = Array.from({ length: 4 }, () => aWorker(sent));
  for (let rounds = 0; sent.length < addressees * each && rounds < 40; rounds += 1)
    await Promise.all(workers.map((worker) => sendMessages(worker)));
  expect(sent).toHaveLength(addressees * each);
  for (let who = 0; who < addressees; who += 1)
    expect(texts(sent, `a${who}`)).toEqual(Array.from({ length: each }, (_, place) => `a${who}:${place}`));
});

test("poison is put aside after ten tries and holds back its own addressee until then, and nobody else", async () => {
  await put("bad", "bad:0");
  await put("bad", "bad:1");
  await put("good", "good:0");
  const sent: Sms[] = [];
  const worker = aWorker(sent, ({ text }) => text === "bad:0");
  for (let tries = 0; tries < 9; tries += 1) {
    await sendMessages(worker);
    expect(texts(sent, "bad")).toEqual([]);
    await due();
  }
  expect(texts(sent, "good")).toEqual(["good:0"]);
  await sendMessages(worker);
  expect(texts(sent, "bad")).toEqual(["bad:1"]);
});

test("a gateway that is silent to all has nothing put aside, and operators hear of what waits", async () => {
  await shop.world.owner.query(
    "update outbox set done_at = now() - interval '1 day' where parked_at is null",
  );
  await put("quiet", "quiet:0");
  await put("quieter", "quieter:0");
  const silent = aWorker([], () => true);
  for (let tries = 0; tries < 10; tries += 1) {
    await sendMessages(silent);
    await due();
  }
  const open = "aggregate like 'quiet%' and tries = 10 and parked_at is null and done_at is null";
  expect((await shop.world.owner.query(`select from outbox where ${open}`)).rowCount).toBe(2);
  await shop.world.owner.query(
    "update outbox set created_at = now() - interval '11 minutes' where aggregate = 'quiet'",
  );
  const told: string[] = [];
  const report = (fault: unknown) => void told.push(String(fault));
  await watchMessages({ ...shop.jobs, report });
  await watchMessages({ ...shop.jobs, report });
  expect(told).toEqual([
    "Error: 1 messages or events were put aside after ten tries",
    expect.stringMatching(
      /^Error: 1 messages or events have waited for ten minutes, the oldest since \d{4}-/,
    ),
  ]);
  await sendMessages(aWorker([]));
});

test("a message that its worker took too late to send was not tried, and is at once another's", async () => {
  await put("one", "one:0");
  await put("two", "two:0");
  const sent: Sms[] = [];
  const now = vi.spyOn(performance, "now");
  const worker = aWorker(sent);
  const slow: Books["ask"] = async (query) => {
    const rows = await worker.books.ask(query);
    now.mockReturnValue(Number.MAX_SAFE_INTEGER);
    return rows as never;
  };
  const late = sendMessages({ ...worker, books: { ...worker.books, ask: slow } });
  expect(await late.finally(() => now.mockRestore())).toBe(0);
  expect(sent).toEqual([]);
  const { rows } = await shop.world.owner.query(
    "select tries, lease_until <= now() as free from outbox where aggregate in ('one', 'two') and done_at is null",
  );
  expect(rows).toEqual(Array(2).fill({ tries: 0, free: true }));
  await sendMessages(worker);
  expect(sent).toHaveLength(2);
});

test("a gateway that hangs for one number holds up no other, nor what comes meanwhile", async () => {
  await put("hung", "hung:0", "code");
  await put("hung", "hung:1");
  const others = Array.from({ length: 30 }, (_, each) => `quick${each}`);
  for (const each of others) await put(each, `${each}:0`);
  const sent: Sms[] = [];
  let answer: (() => void) | undefined;
  const isAnswered = new Promise<void>((resolve) => void (answer = resolve));
  const worker = aWorker(sent);
  const hanging = {
    send: async (sms: Sms) => {
      if (sms.text === "hung:0") await isAnswered;
      return worker.sms.send(sms);
    },
  };
  const pass = sendMessages({ ...worker, sms: hanging });
  const quick = () => sent.filter(({ text }) => text.startsWith("quick")).length;
  await expect.poll(quick).toBe(others.length);
  await put("later", "later:0");
  await expect.poll(() => texts(sent, "later"), { timeout: 5_000 }).toEqual(["later:0"]);
  expect(texts(sent, "hung")).toEqual([]);
  answer?.();
  expect(await pass).toBe(others.length + 3);
  expect(texts(sent, "hung")).toEqual(["hung:0", "hung:1"]);
});

test("an admin sees what was put aside, not what it says, and tries it again: then it goes out once", async () => {
  const admin = await aStaffSession(shop.world, "admin", "admin");
  const list = async () =>
    (await ask<ParkedPage>(shop.world, admin, ["GET", "/v1/admin/outbox/parked"])).body.items;
  const [parked] = await list();
  expect(parked).toMatchObject({ topic: "sms", about: "bad", tries: 10, fault: "silent" });
  expect(JSON.stringify(await list())).not.toContain("8801712345678");
  const retry = () => ask(shop.world, admin, ["POST", `/v1/admin/outbox/${parked?.id}/retry`]);
  expect((await retry()).status).toBe(200);
  expect((await retry()).code).toBe("message.not_found");
  const sent: Sms[] = [];
  const workers = [aWorker(sent), aWorker(sent)];
  await Promise.all(workers.map((worker) => sendMessages(worker)));
  await Promise.all(workers.map((worker) => sendMessages(worker)));
  expect(texts(sent, "bad")).toEqual(["bad:0"]);
  expect(await list()).toEqual([]);
  const { rows } = await shop.world.owner.query("select actor from audit where action = 'outbox.retry'");
  expect(rows).toEqual([{ actor: `admin:${admin.userId}` }]);
});
