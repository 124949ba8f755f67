import type { WaitingAccountList } from "@haat/contract/admin-vendors";
import type { PayoutAccountList } from "@haat/contract/vendor-papers";
import { newSecret } from "@haat/core/ids";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { keyed } from "../buying.ts";
import { aStaffSession, aVendor, aVendorSession, type TestSession, type TestVendor } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { codeOf, told } from "../selling.ts";
import { openShop, type TestShop } from "../shop.ts";
import { confirmed } from "../stays.ts";

let shop: TestShop;
let finance: TestSession;
beforeAll(async () => {
  shop = await openShop();
  finance = await aStaffSession(shop.world, "finance", "admin");
  await confirmed(shop.world, finance);
});
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

type Headers = Readonly<Record<string, string>>;
const accounts = "/v1/vendor/payout-accounts";
const bkash = (number = "01812345678") => ({ provider: "bkash", number, holder: "রহিমা খাতুন" });
const propose = (headers: Headers, body: object = bkash(), key = newSecret()) =>
  shop.world.fetch(accounts, { headers: { ...headers, "idempotency-key": key }, body });
const list = async (headers: Headers) =>
  (await told<PayoutAccountList>(shop.world.fetch(accounts, { headers }))).items;
const decide = (id: string, verdict: string, by: TestSession = finance, reason = "") =>
  shop.world.fetch(`/v1/admin/payout-accounts/${id}/decisions`, {
    headers: keyed(by.headers),
    body: { verdict, reason },
  });
/** As if it had been proposed so many hours ago. */
const wait = (id: string, hours: number) =>
  shop.world.owner.query(
    "update payout_account set proposed_at = proposed_at - make_interval(hours => $2), usable_from = usable_from - make_interval(hours => $2) where id = $1",
    [id, hours],
  );

async function aShop(): Promise<Readonly<{ vendor: TestVendor; owner: TestSession }>> {
  const vendor = await aVendor(shop.world);
  const owner = await aVendorSession(shop.world, vendor);
  await confirmed(shop.world, owner);
  return { vendor, owner };
}
async function proposed(body: object = bkash()) {
  const { vendor, owner } = await aShop();
  const reply = await propose(owner.headers, body);
  expect(reply.status).toBe(201);
  const id = (await told<PayoutAccountList>(reply)).items[0]?.id ?? "";
  return { vendor, owner, id };
}

describe("a new payout account", () => {
  test("is proposed only with a fresh proof, and by the owner alone", async () => {
    const { vendor, owner } = await aShop();
    await confirmed(shop.world, owner, 6);
    expect(await codeOf(propose(owner.headers))).toBe("auth.step_up_required");
    for (const role of ["manager", "packer", "accountant"] as const) {
      const member = await aVendorSession(shop.world, vendor, role);
      await confirmed(shop.world, member);
      expect((await propose(member.headers)).status).toBe(403);
    }
    expect(await list(owner.headers)).toEqual([]);
  });

  test("waits a day, is told at once to the phone the shop always had, and lies there unread", async () => {
    const { vendor, owner, id } = await proposed();
    const [account] = await list(owner.headers);
    expect(account).toMatchObject({ state: "proposed", tail: "5678", isDue: false });
    const waits = Date.parse(account?.usableFrom ?? "") - Date.parse(account?.proposedAt ?? "");
    expect(waits).toBeGreaterThanOrEqual(24 * 3_600_000);
    const { rows } = await shop.world.owner.query<{ phone: string; kept: string }>(
      "select v.phone_sealed as phone, (select jsonb_agg(to_jsonb(a)) from payout_account a where a.vendor_id = v.id)::text || (select jsonb_agg(to_jsonb(x)) from audit x where x.subject = v.id)::text as kept from vendor v where v.id = $1",
      [vendor.id],
    );
    expect(rows[0]?.kept).not.toContain("01812345678");
    const [sms] = await waitingMessages(shop.world);
    expect(sms?.key).toContain(id);
    expect(sms?.text).toContain("/vendor/payout");
    expect(sms?.to).toBe(await shop.node.sealer.open("phone", rows[0]?.phone ?? ""));
  });

  test("is proposed once for a key, and not beside another that waits", async () => {
    const { owner } = await aShop();
    const key = newSecret();
    const replies = await Promise.all([1, 2, 3].map(() => propose(owner.headers, bkash(), key)));
    expect(replies.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    expect((await propose(owner.headers, bkash(), key)).status).toBe(201);
    expect(await list(owner.headers)).toHaveLength(1);
    expect(await codeOf(propose(owner.headers, bkash("01912345678")))).toBe("payout.waiting");
  });

  test.each([
    [{ provider: "rocket", number: "01812345678", check: "৯", holder: "রহিমা" }, "5678-9"],
    [{ provider: "bank", number: "1234567890123", bank: "সোনালী ব্যাংক", holder: "Rahima Khatun" }, "0123"],
    [{ provider: "nagad", number: "০১৮১২৩৪৫৬৭৮", holder: "রহিমা" }, "5678"],
  ])("may be %o", async (body, tail) => {
    const { owner } = await proposed(body);
    expect((await list(owner.headers))[0]).toMatchObject({ tail, provider: body.provider });
  });

  test.each([
    [bkash("01700000999"), "payout.account_of_market"],
    [{ ...bkash("01700000999"), provider: "rocket", check: "1" }, "payout.account_of_market"],
    [bkash("0181234567"), "payout.account_invalid"],
    [{ ...bkash(), provider: "rocket" }, "payout.account_invalid"],
    [{ ...bkash(), holder: "12345" }, "payout.account_invalid"],
  ])("is not %o", async (body, code) => {
    const { owner } = await aShop();
    expect(await codeOf(propose(owner.headers, body))).toBe(code);
  });

  test("can be stopped by the owner while it waits, and another shop's cannot", async () => {
    const { owner, id } = await proposed();
    const { owner: stranger } = await aShop();
    const stop = (headers: Headers) =>
      shop.world.fetch(`${accounts}/${id}/stop`, { method: "POST", headers: keyed(headers) });
    expect(await codeOf(stop(stranger.headers))).toBe("payout.not_found");
    expect((await stop(owner.headers)).status).toBe(200);
    expect((await list(owner.headers))[0]?.state).toBe("withdrawn");
    await wait(id, 25);
    expect(await codeOf(decide(id, "agree"))).toBe("payout.wrong_state");
  });
});

describe("finance", () => {
  test("says where a shop's money goes only with a fresh proof", async () => {
    const { id } = await proposed();
    await wait(id, 25);
    const other = await aStaffSession(shop.world, "finance", "admin");
    expect(await codeOf(decide(id, "agree", other))).toBe("auth.step_up_required");
    await confirmed(shop.world, other);
    expect((await decide(id, "agree", other)).status).toBe(200);
  });

  test("sees the whole number and agrees after the day; until then the old account serves", async () => {
    const { owner, id } = await proposed();
    await wait(id, 25);
    expect((await decide(id, "agree")).status).toBe(200);
    const second = await propose(owner.headers, bkash("01912340000"));
    const newer = (await told<PayoutAccountList>(second)).items[0]?.id ?? "";
    const waiting = await told<WaitingAccountList>(
      shop.world.fetch("/v1/admin/payout-accounts", { headers: finance.headers }),
    );
    expect(waiting.items.find((each) => each.id === newer)).toMatchObject({
      number: "01912340000",
      before: "5678",
      isDue: false,
    });
    expect(await codeOf(decide(newer, "agree"))).toBe("payout.too_early");
    const states = async () => (await list(owner.headers)).map(({ state }) => state);
    expect(await states()).toEqual(["proposed", "active"]);
    await wait(newer, 24);
    expect((await decide(newer, "agree")).status).toBe(200);
    expect(await states()).toEqual(["active", "replaced"]);
  });

  test("refuses at any time, with a reason that the shop reads", async () => {
    const { owner, id } = await proposed();
    expect(await codeOf(decide(id, "refuse"))).toBe("request.invalid");
    expect((await decide(id, "refuse", finance, "নাম মেলেনি")).status).toBe(200);
    expect((await list(owner.headers))[0]).toMatchObject({ state: "refused", reason: "নাম মেলেনি" });
  });

  test("never decides about what it proposed or about a shop it works for", async () => {
    const { vendor, id } = await proposed();
    await wait(id, 25);
    const both = await aStaffSession(shop.world, "finance", "admin");
    await confirmed(shop.world, both);
    await shop.world.owner.query(
      "insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, 'packer')",
      [vendor.id, both.userId],
    );
    expect(await codeOf(decide(id, "agree", both))).toBe("payout.own_hand");
    expect((await decide(id, "agree")).status).toBe(200);
  });

  test("is finance: an admin who opens shops agrees to no account", async () => {
    const { id } = await proposed();
    for (const role of ["admin", "support_2"] as const) {
      const other = await aStaffSession(shop.world, role, "admin");
      expect((await decide(id, "agree", other)).status).toBe(403);
      const headers = other.headers;
      expect((await shop.world.fetch("/v1/admin/payout-accounts", { headers })).status).toBe(403);
    }
  });
});
