import { newId } from "@haat/core/ids";
import type { Email } from "@haat/core/email";
import { sealEmail } from "@haat/core/sealed-email";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { anEmail, aPassword } from "../mailbox.ts";
import { aBuyerSession, type TestSession } from "../market.ts";
import { comparePace, expectSamePace } from "../same-timing.ts";
import { openWorld, type TestWorld } from "../world.ts";

const rounds = 25;
let world: TestWorld;
let asker: TestSession;
let kept = "";
beforeAll(async () => {
  world = await openWorld({
    locale: "en",
    limits: { hit: async () => ({ state: "allowed" }), remembers: () => false, heldFor: () => 0 },
  });
  asker = await aBuyerSession(world);
  kept = await world.edge.passwords.hash(aPassword);
});
afterAll(() => world.close());
afterEach(() => expect(world.faults).toEqual([]));

/** An address that has an owner with a password, made without asking the API. */
async function anOwnedEmail(): Promise<string> {
  const email = anEmail();
  const { sealed, hash } = await sealEmail(world.edge.sealer, email as Email);
  const userId = newId("user", world.clock.now());
  await world.owner.query(
    "insert into user_account (id, name, email_sealed, email_hash, email_verified_at) values ($1, 'করিম', $2, $3, now())",
    [userId, sealed, hash],
  );
  await world.owner.query("insert into password (user_id, hash) values ($1, $2)", [userId, kept]);
  return email;
}

const wrong = "not that one at all";
const acts = [
  ["registering", (email: string) => post("registrations", { email, password: aPassword, name: "Karim" })],
  ["signing in", (email: string) => post("sessions/password", { email, password: wrong })],
  ["asking for a new password", (email: string) => post("password/resets", { email })],
  ["changing one's address", (email: string) => post("email/changes", { email }, asker.headers)],
] as const;
const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  world.fetch(`/v1/auth/${path}`, { body, headers });

const seen = async (reply: Response) => ({
  status: reply.status,
  headers: Object.fromEntries([...reply.headers].filter(([name]) => name !== "x-request-id")),
  body: (await reply.text()).replace(/req_[0-9a-z]{26}/, ""),
});

test.each(acts)("%s answers a known address as an unknown one", async (_, act) => {
  expect(await seen(await act(await anOwnedEmail()))).toEqual(await seen(await act(anEmail())));
});

test.each(acts)(
  "%s takes as long for a known address as for an unknown one",
  async (_, act) => {
    const next = (emails: string[]) => () => act(emails.pop() ?? "");
    await expectSamePace(rounds, async () => {
      const [owned, free] = [[] as string[], [] as string[]];
      for (let round = 0; round <= rounds; round += 1) {
        owned.push(await anOwnedEmail());
        free.push(anEmail());
      }
      await Promise.all([next(owned)(), next(free)()]);
      return { known: next(owned), unknown: next(free) };
    });
  },
  120_000,
);

test("a door that hashes for its own people only would be seen by this watch", async () => {
  const { apartMs, p } = await comparePace(rounds, {
    known: () => world.edge.passwords.verify(wrong, kept),
    unknown: async () => "wrong",
  });
  expect([apartMs > 10, p < 0.01]).toEqual([true, true]);
}, 120_000);
