import { sendMessages } from "@haat/api/jobs/send-messages";
import { sealMessage } from "@haat/api/services/messages/seal-message";
import type { ParkedPage } from "@haat/contract/parked";
import type { Sms } from "@haat/messaging/port";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aStaffSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

async function put(aggregate: string, key: string): Promise<void> {
  const payload = await sealMessage(shop.jobs.sealer, "notice", { to: "+8801712345678", text: key });
  await shop.world.owner.query(
    "insert into outbox (aggregate, topic, event_key, payload, lease_until) values ($1, 'sms', $2, $3, now() - interval '1 second')",
    [aggregate, key, JSON.stringify(payload)],
  );
}

/** A worker of its own over the same database; its gateway takes its time, and gives no answer to whatever `isDead` names. */
function aWorker(sent: Sms[], isDead: (sms: Sms) => boolean = () => false) {
  return {
    ...shop.jobs,
    sms: {
      send: async (sms: Sms) => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
        if (isDead(sms)) return { state: "unknown", code: "silent" } as const;
        sent.push(sms);
        return { state: "accepted", providerId: null } as const;
      },
    },
  };
}
const texts = (sent: readonly Sms[], aggregate: string): string[] =>
  sent.map(({ text }) => text).filter((text) => text.startsWith(`${aggregate}:`));
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
  for (let tries = 0; tries < 10; tries += 1) {
    await sendMessages(worker);
    expect(texts(sent, "bad")).toEqual([]);
    await due();
  }
  expect(texts(sent, "good")).toEqual(["good:0"]);
  await sendMessages(worker);
  expect(texts(sent, "bad")).toEqual(["bad:1"]);
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
