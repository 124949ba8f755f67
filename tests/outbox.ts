import { createHash } from "node:crypto";
import { sealMessage } from "@haat/api/services/messages/seal-message";
import type { Sms } from "@haat/messaging/port";
import type { TestShop } from "./shop.ts";

/** A message that is due, by itself. */
export async function putMessage(
  { jobs, world }: TestShop,
  aggregate: string,
  key: string,
  kind: "notice" | "code" = "notice",
): Promise<void> {
  const payload = await sealMessage(jobs.sealer, kind, { to: "+8801712345678", text: key });
  await world.owner.query(
    "insert into outbox (aggregate, topic, event_key, payload, lease_until) values ($1, 'sms', $2, $3, now() - interval '1 second')",
    [aggregate, key, JSON.stringify(payload)],
  );
}

/** A kind and a reason, as the market names them in an address. */
export const parkedGroup = (topic: string, fault: string): string =>
  createHash("md5").update(`${topic} ${fault}`).digest("hex").slice(0, 16);

/** So many that were given up a minute ago. */
export async function putParked({ jobs, world }: TestShop, fault: string, howMany = 1): Promise<void> {
  const payload = await sealMessage(jobs.sealer, "notice", { to: "+8801712345678", text: fault });
  await world.owner.query(
    `insert into outbox (aggregate, topic, event_key, payload, tries, parked_at, last_error)
     select $1, 'sms', $1 || ':' || gen_random_uuid(), $3, 10, now() - interval '1 minute', $1 from generate_series(1, $2)`,
    [fault, howMany, JSON.stringify(payload)],
  );
}

/** A worker of its own over the same database; its gateway takes its time, and gives no answer to whatever `isDead` names. */
export const outboxWorker = (
  { jobs }: TestShop,
  sent: Sms[],
  isDead: (sms: Sms) => boolean = () => false,
) => ({
  ...jobs,
  sms: {
    send: async (sms: Sms) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
      if (isDead(sms)) return { state: "unknown", code: "silent" } as const;
      sent.push(sms);
      return { state: "accepted", providerId: null } as const;
    },
  },
});

export const textsOf = (sent: readonly Sms[], aggregate: string): string[] =>
  sent.map(({ text }) => text).filter((text) => text.startsWith(`${aggregate}:`));
