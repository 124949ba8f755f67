import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { keyed } from "../buying.ts";
import { anEmail, aPassword } from "../mailbox.ts";
import { aBuyerSession, aStaffSession, aVendor } from "../market.ts";
import { forgetComings, openRefusing, refusalsIn, theOneRow } from "../refusals.ts";
import type { TestShop } from "../shop.ts";
import { aSessionOf } from "../stays.ts";
import type { TestWorld } from "../world.ts";

let world: TestWorld;
let shop: TestShop;
let close: () => Promise<void>;
beforeAll(async () => void ({ world, shop, close } = await openRefusing()), 120_000);
afterAll(() => close());
beforeEach(() => Promise.all([forgetComings(world), forgetComings(shop.world)]));
afterEach(() => expect([...world.faults, ...shop.world.faults]).toEqual([]));

type Sent = Readonly<{ headers?: Record<string, string>; method?: string }>;
const post = (path: string, body: unknown, { headers = {}, method = "POST" }: Sent = {}) =>
  world.fetch(`/v1/auth/${path}`, { body, headers, method });
const show = (authorization: string) => world.fetch("/v1/auth/me", { headers: { authorization } });
let phones = 0;
const aPhone = (): string => `0195${String((phones += 1)).padStart(7, "0")}`;
/** Somebody with a password, made without asking the API. */
async function anOwner(): Promise<string> {
  const email = anEmail();
  const { userId } = await aBuyerSession(world);
  await world.owner.query(
    "update user_account set email_sealed = $2, email_hash = $3, email_verified_at = now() where id = $1",
    [
      userId,
      await world.edge.sealer.seal("email", email),
      await world.edge.sealer.fingerprint("email", email),
    ],
  );
  const hash = await world.edge.passwords.hash(aPassword);
  await world.owner.query("insert into password (user_id, hash) values ($1, $2)", [userId, hash]);
  return email;
}

const guest = { actor: "guest", role: null };

describe("leaves exactly one row: somebody who", () => {
  test("shows a wrong password, known or not, and both rows read alike", async () => {
    const [known, unknown] = [await anOwner(), anEmail()];
    const rows = [];
    for (const email of [known, unknown])
      rows.push(await theOneRow(world, () => post("sessions/password", { email, password: "not that one" })));
    const [one, other] = rows.map(({ request_id: _, ...row }) => row);
    expect(one).toMatchObject({ ...guest, after: { code: "password.wrong" } });
    expect(one).toEqual(other);
  });

  test.each([
    [1_048_576, "request.too_large"],
    [1_000, "password.oversized"],
    [200, "password.too_long"],
  ])("takes a password of %i letters: %s", async (letters, code) => {
    const body = { email: anEmail(), password: "x".repeat(letters), name: "Karim" };
    const row = await theOneRow(world, () => post("registrations", body));
    expect(row).toMatchObject({ ...guest, subject: "askRegistration", after: { code } });
  });

  test.each([
    ["a look-alike", "K\u0430rim"],
    ["nothing but signs of direction", "\u202e\u202d\u202c"],
  ])("calls himself %s", async (_, name) => {
    const { headers, userId } = await aBuyerSession(world);
    const row = await theOneRow(world, () =>
      post("me/profile", { name, locale: "bn" }, { headers, method: "PUT" }),
    );
    expect(row).toMatchObject({ actor: `buyer:${userId}`, role: "buyer", after: { code: "name.invalid" } });
  });

  test.each([
    ["//evil.example", "return.foreign"],
    ["/\\evil.example", "return.foreign"],
    ["https://evil.example/bn", "return.foreign"],
  ])("wants to be sent on to %s", async (next, code) => {
    expect(await theOneRow(world, () => post("oauth/google/start", { next }))).toMatchObject({
      ...guest,
      subject: "startProvider",
      after: { code },
    });
  });

  test("comes back from elsewhere with a state that never was", async () => {
    const proof = { code: "x", state: "0".repeat(32), browser: "0".repeat(32) };
    const row = await theOneRow(world, () => post("oauth/google/finish", proof));
    expect(row).toMatchObject({ ...guest, after: { code: "oauth.flow_over" } });
  });

  test.each([
    ["totp", { kind: "totp", code: "000000" }],
    ["recovery", { kind: "recovery", code: "AAAA-AAAA-AAAA-AAAA" }],
  ])("confirms with a wrong %s", async (_, shown) => {
    const { headers, userId } = await aBuyerSession(world);
    const row = await theOneRow(world, () => post("step-up", shown, { headers }));
    expect(row).toMatchObject({ actor: `buyer:${userId}`, after: { code: "auth.proof_wrong" } });
  });

  test("shows work that nobody asked him for", async () => {
    const work = { challenge: "x".repeat(60), answer: "1", kind: "work" };
    const row = await theOneRow(world, () => post("codes", { phone: aPhone(), work }));
    expect(row).toMatchObject({ ...guest, after: { code: "auth.work_wrong" } });
  });

  test("has lost the right that his page still showed", async () => {
    const admin = await aStaffSession(shop.world, "admin", "admin");
    const vendor = await aVendor(shop.world);
    await shop.world.owner.query("delete from user_role where user_id = $1", [admin.userId]);
    const row = await theOneRow(shop.world, () =>
      shop.world.fetch(`/v1/admin/vendors/${vendor.id}/decisions`, {
        headers: keyed(admin.headers),
        body: { act: "suspend", reason: "তিনজন ক্রেতার অভিযোগ" },
      }),
    );
    expect(row).toMatchObject({ actor: `buyer:${admin.userId}`, after: { code: "auth.forbidden" } });
  });

  test("is of the staff, by that and not as a buyer, whichever door it was", async () => {
    const { headers, userId } = await aStaffSession(shop.world, "support_1", "support");
    const row = await theOneRow(shop.world, () =>
      shop.world.fetch("/v1/support/proposals/pro_x/decisions", { headers: keyed(headers), body: {} }),
    );
    expect(row).toMatchObject({ actor: `support_1:${userId}`, role: "support_1" });
    const admin = await aStaffSession(shop.world, "admin", "admin");
    await shop.world.owner.query("update session set ended_at = now(), end_reason = 'kicked' where id = $1", [
      admin.sessionId,
    ]);
    const over = await theOneRow(shop.world, () =>
      shop.world.fetch("/v1/admin/desk", { headers: admin.headers }),
    );
    expect(over).toMatchObject({ actor: `admin:${admin.userId}`, after: { code: "session.over" } });
  });

  test("sends a notice in a wallet's name", async () => {
    const body = { Type: "Notification", MessageId: "m-1", TopicArn: "arn:aws:sns:foreign", Message: "{}" };
    const row = await theOneRow(shop.world, () => shop.world.fetch("/v1/hooks/payments/bkash", { body }));
    expect(row).toMatchObject({ ...guest, subject: "hookBkash", after: { code: "hook.unauthentic" } });
  });

  test("comes to the admin's door from elsewhere", async () => {
    const { headers } = await aStaffSession(shop.world, "admin", "admin");
    Object.assign(shop.world.edge, { adminAddresses: new Set(["203.0.113.9"]) });
    const row = await theOneRow(shop.world, () => shop.world.fetch("/v1/admin/desk", { headers }));
    Object.assign(shop.world.edge, { adminAddresses: null });
    expect(row).toMatchObject({ after: { code: "door.closed" } });
  });
});

describe("leaves none:", () => {
  const silent: readonly (readonly [string, () => Promise<Response>])[] = [
    ["somebody who has not signed in", () => world.fetch("/v1/auth/me")],
    ["what is not there", () => world.fetch("/v1/store/products/keu-chene-na")],
    ["a slip in a form", () => post("sessions", { phone: 1 })],
    [
      "a shop window with a bad token",
      () => world.fetch("/v1/store/home", { headers: { authorization: "Bearer x" } }),
    ],
    [
      "a page that one may not read",
      async () => {
        const { userId } = await aBuyerSession(shop.world);
        const { headers } = await aSessionOf(shop.world, userId, "admin");
        return shop.world.fetch("/v1/admin/audit", { headers });
      },
    ],
    [
      "a token whose ten minutes are over",
      async () => {
        const { headers } = await aBuyerSession(world);
        world.clock.advance(700_000);
        return show(headers.authorization);
      },
    ],
  ];
  test.each(silent)("%s", async (_, act) => {
    const before = [await refusalsIn(world), await refusalsIn(shop.world)];
    await act();
    expect([await refusalsIn(world), await refusalsIn(shop.world)]).toEqual(before);
  });
});
