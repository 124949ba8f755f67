import type { ActivityView, TeamView } from "@haat/contract/team";
import { hashSecret } from "@haat/core/ids";
import { localPhone, type Phone } from "@haat/core/phone";
import type { MemberRole } from "@haat/core/roles";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { keyed } from "../buying.ts";
import {
  aBuyerSession,
  aProduct,
  aVendor,
  aVendorSession,
  type TestSession,
  type TestVendor,
} from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { openShop, type TestShop } from "../shop.ts";
import { confirmed } from "../stays.ts";

let shop: TestShop;
let vendor: TestVendor;
let owner: TestSession;
beforeAll(async () => {
  shop = await openShop();
  vendor = await aVendor(shop.world);
  owner = await aVendorSession(shop.world, vendor);
});
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

const told = async <T>(reply: Response | Promise<Response>): Promise<T> => (await (await reply).json()) as T;
const codeOf = async (reply: Response | Promise<Response>): Promise<string> =>
  (await told<{ code: string }>(reply)).code;
const phoneOf = (person: TestSession): string => localPhone(person.phone as Phone);
const team = (by: TestSession = owner) =>
  told<TeamView>(shop.world.fetch("/v1/vendor/team", { headers: by.headers }));
const invite = (address: string, role: MemberRole = "packer", by: TestSession = owner) =>
  shop.world.fetch("/v1/vendor/invitations", { headers: by.headers, body: { name: "করিম", role, address } });
const act = (method: string, path: string, by: TestSession = owner, body?: unknown) =>
  shop.world.fetch(`/v1/vendor/${path}`, { method, headers: by.headers, body });
const join = async (person: TestSession, token: string) =>
  shop.world.fetch("/v1/store/invitations/accept", { headers: await person.as("store"), body: { token } });
const newestToken = async (): Promise<string> =>
  /token=([0-9a-z]{32})/.exec((await waitingMessages(shop.world))[0]?.text ?? "")?.[1] ?? "";

async function invited(role: MemberRole = "packer") {
  const person = await aBuyerSession(shop.world);
  expect((await invite(phoneOf(person), role)).status).toBe(201);
  return { person, token: await newestToken() };
}
async function joined(role: MemberRole = "packer") {
  const { person, token } = await invited(role);
  expect((await join(person, token)).status).toBe(200);
  return { ...person, headers: await person.as("vendor") };
}

describe("an invitation", () => {
  test("goes to a phone in any spelling and shows strangers neither phone nor token where it lies", async () => {
    const person = await aBuyerSession(shop.world);
    const typed = phoneOf(person).replace(/[0-9]/g, (digit) => "০১২৩৪৫৬৭৮৯"[Number(digit)] ?? "");
    const view = await told<TeamView>(invite(typed));
    expect(view.invitations[0]).toMatchObject({ role: "packer", channel: "sms", isOver: false });
    expect(JSON.stringify(view)).not.toContain(phoneOf(person).slice(2, 7));
    const token = await newestToken();
    const { rows } = await shop.world.owner.query("select to_jsonb(i) from invitation i");
    expect(JSON.stringify(rows)).toContain(await hashSecret(token));
    for (const secret of [token, phoneOf(person)]) expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test("tells whoever holds its link which shop and which phone, and no more", async () => {
    const { person, token } = await invited("accountant");
    const reply = await shop.world.fetch("/v1/store/invitations/offer", { body: { token } });
    const offer = await told<Record<string, string>>(reply);
    expect(offer).toMatchObject({ role: "accountant", channel: "sms" });
    expect(offer["address"]).toContain(person.phone.slice(-4));
    expect(offer["address"]).not.toContain(phoneOf(person).slice(2, 7));
  });

  test("is accepted only with exactly the phone it went to, and once", async () => {
    const { person, token } = await invited();
    const stranger = await aBuyerSession(shop.world);
    expect(await codeOf(join(stranger, token))).toBe("invitation.other_address");
    expect((await shop.world.fetch("/v1/store/invitations/accept", { body: { token } })).status).toBe(401);
    const replies = await Promise.all([join(person, token), join(person, token), join(person, token)]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await codeOf(join(person, token))).toBe("invitation.not_found");
    expect((await team()).members.filter(({ userId }) => userId === person.userId)).toHaveLength(1);
  });

  test("by mail is accepted only with that address proven", async () => {
    const person = await aBuyerSession(shop.world);
    const address = `packer-${person.userId.slice(-6)}@haat.test`;
    expect((await invite(address)).status).toBe(201);
    const { rows } = await shop.world.owner.query<{ payload: { sealed: string } }>(
      "select payload from outbox where topic = 'mail' and done_at is null order by id desc limit 1",
    );
    const text = await shop.node.sealer.open("message", rows[0]?.payload.sealed ?? "");
    const token = /token=([0-9a-z]{32})/.exec(text)?.[1] ?? "";
    expect(await codeOf(join(person, token))).toBe("invitation.other_address");
    await shop.world.owner.query(
      "update user_account set email_sealed = $2, email_hash = $3, email_verified_at = now() where id = $1",
      [
        person.userId,
        await shop.node.sealer.seal("email", address),
        await shop.node.sealer.fingerprint("email", address),
      ],
    );
    expect((await join(person, token)).status).toBe(200);
  });

  test("that was taken back, is old, or is of a stopped shop opens nothing", async () => {
    const { person, token } = await invited();
    const { invitations } = await team();
    expect((await act("DELETE", `invitations/${invitations[0]?.id}`)).status).toBe(200);
    expect(await codeOf(join(person, token))).toBe("invitation.not_found");
    const second = await invited();
    await shop.world.owner.query(
      "update invitation set expires_at = now() - interval '1 second' where token_hash = $1",
      [await hashSecret(second.token)],
    );
    expect(await codeOf(join(second.person, second.token))).toBe("invitation.not_found");
    const third = await invited();
    await shop.world.owner.query("update vendor set state = 'suspended' where id = $1", [vendor.id]);
    expect(await codeOf(join(third.person, third.token))).toBe("invitation.not_found");
    await shop.world.owner.query("update vendor set state = 'open' where id = $1", [vendor.id]);
  });

  test("is sent again with a new link, not at once, and the old link opens nothing", async () => {
    const { person, token } = await invited();
    const id = (await team()).invitations[0]?.id;
    expect(await codeOf(act("POST", `invitations/${id}/resend`))).toBe("invitation.too_soon");
    await shop.world.owner.query(
      "update invitation set expires_at = expires_at - interval '6 minutes' where id = $1",
      [id],
    );
    expect((await act("POST", `invitations/${id}/resend`)).status).toBe(200);
    const renewed = await newestToken();
    expect(renewed).not.toBe(token);
    expect(await codeOf(join(person, token))).toBe("invitation.not_found");
    expect((await join(person, renewed)).status).toBe(200);
  });

  test("is refused for a member, for somebody invited already, and for what is no address", async () => {
    const { person } = await invited();
    expect(await codeOf(invite(phoneOf(person)))).toBe("invitation.exists");
    expect(await codeOf(invite(phoneOf(owner)))).toBe("member.exists");
    expect(await codeOf(invite("0171234"))).toBe("phone.invalid");
    expect(await codeOf(invite("karim@haat"))).toBe("email.invalid");
  });
});

describe("who may give which place", () => {
  test("a manager invites packers and accountants only, and touches nobody else's place", async () => {
    const manager = await aVendorSession(shop.world, vendor, "manager");
    for (const role of ["owner", "manager"] as const)
      expect((await invite(phoneOf(await aBuyerSession(shop.world)), role, manager)).status).toBe(403);
    expect((await invite(phoneOf(await aBuyerSession(shop.world)), "accountant", manager)).status).toBe(201);
    for (const method of ["DELETE", "PATCH"]) {
      const body = method === "PATCH" ? { role: "packer" } : undefined;
      expect((await act(method, `members/${owner.userId}`, manager, body)).status).toBe(403);
    }
    const packer = await aVendorSession(shop.world, vendor, "packer");
    expect((await act("PATCH", `members/${packer.userId}`, manager, { role: "manager" })).status).toBe(403);
    expect((await act("DELETE", `members/${packer.userId}`, manager)).status).toBe(200);
  });

  test("an owner makes another owner only with a fresh proof that it is he", async () => {
    const member = await aVendorSession(shop.world, vendor, "manager");
    const other = await aVendorSession(shop.world, vendor);
    const raise = () => act("PATCH", `members/${member.userId}`, other, { role: "owner" });
    expect(await codeOf(raise())).toBe("auth.step_up_required");
    await confirmed(shop.world, other);
    expect((await raise()).status).toBe(200);
  });

  test("packers and accountants see no team", async () => {
    for (const role of ["packer", "accountant"] as const) {
      const member = await aVendorSession(shop.world, vendor, role);
      for (const path of ["team", "activity"]) expect((await act("GET", path, member)).status).toBe(403);
      expect((await invite("01812345678", "packer", member)).status).toBe(403);
    }
  });

  test("another shop's members and invitations are as if they were not there", async () => {
    const stranger = await aVendorSession(shop.world, await aVendor(shop.world));
    await invited();
    const { members, invitations } = await team();
    expect(await codeOf(act("DELETE", `members/${members.at(-1)?.userId}`, stranger))).toBe(
      "member.not_found",
    );
    expect(await codeOf(act("DELETE", `invitations/${invitations[0]?.id}`, stranger))).toBe(
      "invitation.not_found",
    );
    expect(await team(stranger)).toMatchObject({ members: [{ userId: stranger.userId }], invitations: [] });
  });
});

describe("a shop", () => {
  test("keeps one owner, also when two owners remove each other at once", async () => {
    const own = await aVendor(shop.world);
    const [first, second] = [await aVendorSession(shop.world, own), await aVendorSession(shop.world, own)];
    for (const each of [first, second]) await confirmed(shop.world, each);
    const replies = await Promise.all([
      act("DELETE", `members/${second.userId}`, first),
      act("DELETE", `members/${first.userId}`, second),
    ]);
    const { rows } = await shop.world.owner.query(
      "select count(*)::int n from vendor_member where vendor_id = $1 and member_role = 'owner'",
      [own.id],
    );
    expect([rows, replies.filter(({ status }) => status === 200).length]).toEqual([[{ n: 1 }], 1]);
    const left = replies[0]?.status === 200 ? first : second;
    expect(await codeOf(act("DELETE", `members/${left.userId}`, left))).toBe("member.last_owner");
    expect(await codeOf(act("PATCH", `members/${left.userId}`, left, { role: "manager" }))).toBe(
      "member.last_owner",
    );
  });

  test("loses a member with his very next request, and gives him a new role likewise", async () => {
    const member = await joined("manager");
    expect((await act("GET", "stock", member)).status).toBe(200);
    expect((await act("PATCH", `members/${member.userId}`, owner, { role: "packer" })).status).toBe(200);
    expect((await act("GET", "stock", member)).status).toBe(403);
    expect((await act("GET", "orders", member)).status).toBe(200);
    expect((await act("DELETE", `members/${member.userId}`, owner)).status).toBe(200);
    expect((await act("GET", "orders", member)).status).toBe(403);
  });

  test("has a packer who sees orders and no money", async () => {
    const member = await joined("packer");
    expect(await told(act("GET", "orders", member))).toMatchObject({ sees: "packing" });
    for (const path of ["statement", "payout-accounts", "papers", "hand-ins", "stock", "reports/funnel"])
      expect((await act("GET", path, member)).status).toBe(403);
  });

  test("reads who did what and when, by person and by day of Dhaka", async () => {
    const own = await aVendor(shop.world);
    const [boss, manager] = [
      await aVendorSession(shop.world, own),
      await aVendorSession(shop.world, own, "manager"),
    ];
    const { variants } = await aProduct(shop.world, { vendor: own, stock: 9 });
    const body = { change: 5, reason: "received" };
    const path = `/v1/vendor/stock/${variants[0].id}/changes`;
    expect((await shop.world.fetch(path, { body, headers: keyed(manager.headers) })).status).toBe(200);
    await invite("01912345678", "packer", boss);
    const read = (query = "") => told<ActivityView>(act("GET", `activity${query}`, boss));
    const all = await read();
    expect(all.items.map(({ kind, what }) => [kind, what])).toEqual([
      ["shop", "team.invite"],
      ["stock", "received"],
    ]);
    expect((await read(`?person=${manager.userId}`)).items.map(({ kind }) => kind)).toEqual(["stock"]);
    expect((await read("?day=2020-01-01")).items).toEqual([]);
    expect(all.people).toHaveLength(2);
  });
});
