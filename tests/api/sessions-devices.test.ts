import { beginSession, type SignedIn } from "@haat/api/services/auth/begin-session";
import { deviceLabel } from "@haat/api/services/auth/device-label";
import { SessionList } from "@haat/contract/session";
import { newId, newSecret } from "@haat/core/ids";
import { smsLength } from "@haat/messaging/sms-length";
import { sendMessages } from "@haat/api/jobs/send-messages";
import { tellPeople } from "@haat/api/jobs/tell-people";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { signIn, visiting } from "../signing-in.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

let made = 0;
const aPhone = (): string => `0194${String((made += 1)).padStart(7, "0")}`;
const chrome =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";

const enter = (phone: string, coming: Parameters<typeof signIn>[2] = {}): Promise<SignedIn> =>
  signIn(shop.world, phone, coming);
/** What people were told since the last time, by the jobs that run every second. */
async function told(phone: string): Promise<string[]> {
  await tellPeople(shop.jobs);
  await sendMessages(shop.jobs);
  const texts = shop.sent.filter(({ to, kind }) => kind === "notice" && to.endsWith(phone));
  shop.sent.length = 0;
  return texts.map(({ text }) => text);
}

describe("a device", () => {
  test("is given a token at the first sign-in and keeps it", async () => {
    const phone = aPhone();
    const { device } = await enter(phone);
    expect(device).toMatch(/^[0-9a-z]{32}$/);
    expect((await enter(phone, { device })).device).toBe(device);
    const { rows } = await shop.world.owner.query("select * from known_device");
    expect(JSON.stringify(rows)).not.toContain(device);
  });

  test("is shown to its owner in two short words", async () => {
    const { access } = await enter(aPhone(), { label: deviceLabel(chrome) });
    const headers = { authorization: `Bearer ${access.token}` };
    const reply = await shop.world.fetch("/v1/auth/sessions", { headers });
    expect(SessionList.parse(await reply.json()).items).toMatchObject([{ device: "Chrome · Android" }]);
  });

  test.each([
    [chrome, "Chrome · Android"],
    [`${chrome} EdgA/140.0`, "Edge · Android"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Linux"],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1",
      "Safari · iPhone",
    ],
    ["curl/8.9.1", ""],
    ["<script>alert(1)</script> Chrome/1 Windows", "Chrome · Windows"],
    [`${"a".repeat(10_000)} Chrome/1`, ""],
    [undefined, ""],
  ])("that calls itself %j is %j", (userAgent, label) => {
    expect(deviceLabel(userAgent)).toBe(label);
  });
});

describe("a first sign-in on a device", () => {
  test("is told to a person who has used another, in his language and in one SMS", async () => {
    for (const locale of ["bn", "en"] as const) {
      const phone = aPhone();
      const { device } = await enter(phone, { locale });
      expect(await told(phone)).toEqual([]);
      await enter(phone, { device, locale });
      expect(await told(phone)).toEqual([]);
      await enter(phone, { device: newSecret(), locale });
      const [text = "", ...more] = await told(phone);
      expect([more, smsLength(text).parts]).toEqual([[], 1]);
      expect(/\p{Script=Bengali}/u.test(text)).toBe(locale === "bn");
    }
  });

  test("goes by mail as well where an address is proven", async () => {
    const phone = aPhone();
    const { me } = await enter(phone, { locale: "en" });
    const sealed = await shop.node.sealer.seal("email", "rahima@example.test");
    await shop.world.owner.query(
      "update user_account set email_sealed = $2, email_hash = $3, email_verified_at = now() where id = $1",
      [me.id, sealed, await shop.node.sealer.fingerprint("email", "rahima@example.test")],
    );
    const mails: { to: string; text: string }[] = [];
    await enter(phone, { locale: "en" });
    await tellPeople(shop.jobs);
    const mail = { send: async (message: { to: string; text: string }) => (mails.push(message), accepted) };
    await sendMessages({ ...shop.jobs, mail });
    expect(mails).toMatchObject([{ to: "rahima@example.test" }]);
    expect(mails[0]?.text).toContain("http://haat.test/en/account/sessions");
  });

  test("is not told twice when the job dies between the telling and the note", async () => {
    const phone = aPhone();
    await enter(phone);
    await enter(phone);
    await tellPeople(shop.jobs);
    await shop.world.owner.query(
      "update outbox set done_at = null, lease_until = now() - interval '1 second' where topic = 'person'",
    );
    expect(await told(phone)).toHaveLength(1);
  });
});
const accepted = { state: "accepted", providerId: null } as const;

describe("a sign-in", () => {
  test("has an id of its own, also on the same device", async () => {
    const phone = aPhone();
    const first = await enter(phone);
    const second = await enter(phone, { device: first.device });
    expect(second.refresh.token.slice(0, 30)).not.toBe(first.refresh.token.slice(0, 30));
  });

  test("ends the session that the same browser was in, whoever's it was", async () => {
    const before = await enter(aPhone());
    const shown = await shop.node.access.read(before.access.token, shop.node.now());
    const access = typeof shown === "string" ? null : shown;
    const ctx = visiting(shop.world);
    const { me } = await enter(aPhone());
    await beginSession({ ...ctx, tokens: { ...ctx.tokens, access } }, { userId: me.id, factor: "password" });
    const { rows } = await shop.world.owner.query(
      "select user_id, end_reason from session where user_id in ($1, $2) order by created_at",
      [before.me.id, me.id],
    );
    expect(rows).toEqual([
      { user_id: before.me.id, end_reason: "signed_out" },
      { user_id: me.id, end_reason: null },
      { user_id: me.id, end_reason: null },
    ]);
  });

  test("leaves what another person left in this browser to him", async () => {
    const { carts } = shop.world.edge;
    const { cart: ofFirst } = await enter(aPhone());
    const variantId = newId("variant", new Date());
    await carts.set(ofFirst ?? "", variantId, 2);
    const { cart: ofSecond } = await enter(aPhone(), { cart: ofFirst ?? "" });
    expect(ofSecond).not.toBe(ofFirst);
    expect((await carts.read(ofSecond ?? "")).lines).toEqual([]);
    expect((await carts.read(ofFirst ?? "")).lines).toEqual([{ variantId, quantity: 2 }]);
  });

  test("takes a guest's cart along once", async () => {
    const { carts } = shop.world.edge;
    const [guest, phone, variantId] = [newSecret(), aPhone(), newId("variant", new Date())];
    await carts.set(guest, variantId, 2);
    const { cart: own } = await enter(phone, { cart: guest });
    expect((await carts.read(own ?? "")).lines).toEqual([{ variantId, quantity: 2 }]);
    await enter(phone, { cart: guest });
    expect((await carts.read(own ?? "")).lines).toEqual([{ variantId, quantity: 2 }]);
  });
});
