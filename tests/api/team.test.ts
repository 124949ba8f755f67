import type { ActivityView } from "@haat/contract/team";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { keyed } from "../buying.ts";
import { aBuyerSession, aProduct, aVendor, aVendorSession } from "../market.ts";
import { codeOf, told } from "../selling.ts";
import { openShop, type TestShop } from "../shop.ts";
import { confirmed } from "../stays.ts";
import { aTeam, phoneOf } from "../teams.ts";

let shop: TestShop;
let team: Awaited<ReturnType<typeof aTeam>>;
beforeAll(async () => {
  shop = await openShop();
  team = await aTeam(shop);
});
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

describe("who may give which place", () => {
  test("a manager invites packers and accountants only, and touches nobody else's place", async () => {
    const manager = await aVendorSession(shop.world, team.vendor, "manager");
    await confirmed(shop.world, manager);
    for (const role of ["owner", "manager"] as const)
      expect((await team.invite(phoneOf(await aBuyerSession(shop.world)), role, manager)).status).toBe(403);
    expect((await team.invite(phoneOf(await aBuyerSession(shop.world)), "accountant", manager)).status).toBe(
      201,
    );
    for (const method of ["DELETE", "PATCH"]) {
      const body = method === "PATCH" ? { role: "packer" } : undefined;
      expect((await team.act(method, `members/${team.owner.userId}`, manager, body)).status).toBe(403);
    }
    const packer = await aVendorSession(shop.world, team.vendor, "packer");
    expect((await team.act("PATCH", `members/${packer.userId}`, manager, { role: "manager" })).status).toBe(
      403,
    );
    expect((await team.act("DELETE", `members/${packer.userId}`, manager)).status).toBe(200);
  });

  test("whoever gives or takes any place has just shown that it is he", async () => {
    const member = await aVendorSession(shop.world, team.vendor, "manager");
    const other = await aVendorSession(shop.world, team.vendor);
    const raise = () => team.act("PATCH", `members/${member.userId}`, other, { role: "owner" });
    const take = () => team.act("DELETE", `members/${member.userId}`, other);
    const invite = () => team.invite("01712345600", "packer", other);
    for (const act of [raise, take, invite]) expect(await codeOf(act())).toBe("auth.step_up_required");
    await confirmed(shop.world, other);
    const statuses = [await raise(), await take(), await invite()].map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 201]);
  });

  test("packers and accountants see no team", async () => {
    for (const role of ["packer", "accountant"] as const) {
      const member = await aVendorSession(shop.world, team.vendor, role);
      for (const path of ["team", "activity"]) expect((await team.act("GET", path, member)).status).toBe(403);
      expect((await team.invite("01812345678", "packer", member)).status).toBe(403);
    }
  });

  test("another shop's members and invitations are as if they were not there", async () => {
    const stranger = await aVendorSession(shop.world, await aVendor(shop.world));
    await confirmed(shop.world, stranger);
    await team.invited();
    const { members, invitations } = await team.read();
    expect(await codeOf(team.act("DELETE", `members/${members.at(-1)?.userId}`, stranger))).toBe(
      "member.not_found",
    );
    expect(await codeOf(team.act("DELETE", `invitations/${invitations[0]?.id}`, stranger))).toBe(
      "invitation.not_found",
    );
    expect(await team.read(stranger)).toMatchObject({
      members: [{ userId: stranger.userId }],
      invitations: [],
    });
  });
});

describe("a shop", () => {
  test("keeps one owner, also when two owners remove each other at once", async () => {
    const own = await aVendor(shop.world);
    const [first, second] = [await aVendorSession(shop.world, own), await aVendorSession(shop.world, own)];
    for (const each of [first, second]) await confirmed(shop.world, each);
    const replies = await Promise.all([
      team.act("DELETE", `members/${second.userId}`, first),
      team.act("DELETE", `members/${first.userId}`, second),
    ]);
    const { rows } = await shop.world.owner.query(
      "select count(*)::int n from vendor_member where vendor_id = $1 and member_role = 'owner'",
      [own.id],
    );
    expect([rows, replies.filter(({ status }) => status === 200).length]).toEqual([[{ n: 1 }], 1]);
    const left = replies[0]?.status === 200 ? first : second;
    expect(await codeOf(team.act("DELETE", `members/${left.userId}`, left))).toBe("member.last_owner");
    expect(await codeOf(team.act("PATCH", `members/${left.userId}`, left, { role: "manager" }))).toBe(
      "member.last_owner",
    );
  });

  test("loses a member with his very next request, and gives him a new role likewise", async () => {
    const member = await team.joined("manager");
    expect((await team.act("GET", "stock", member)).status).toBe(200);
    expect((await team.act("PATCH", `members/${member.userId}`, team.owner, { role: "packer" })).status).toBe(
      200,
    );
    const { rows } = await shop.world.owner.query(
      "select before, after from audit where action = 'team.role' order by id desc limit 1",
    );
    const { userId } = member;
    expect(rows).toEqual([{ before: { userId, role: "manager" }, after: { userId, role: "packer" } }]);
    expect((await team.act("GET", "stock", member)).status).toBe(403);
    expect((await team.act("GET", "orders", member)).status).toBe(200);
    expect((await team.act("DELETE", `members/${member.userId}`, team.owner)).status).toBe(200);
    expect((await team.act("GET", "orders", member)).status).toBe(403);
  });

  test("has a packer who sees orders and no money", async () => {
    const member = await team.joined("packer");
    expect(await told(team.act("GET", "orders", member))).toMatchObject({ sees: "packing" });
    for (const path of ["statement", "payout-accounts", "papers", "hand-ins", "stock", "reports/funnel"])
      expect((await team.act("GET", path, member)).status).toBe(403);
  });

  test("reads who did what and when, by person and by day of Dhaka", async () => {
    const own = await aVendor(shop.world);
    const [boss, manager] = [
      await aVendorSession(shop.world, own),
      await aVendorSession(shop.world, own, "manager"),
    ];
    await confirmed(shop.world, boss);
    const { variants } = await aProduct(shop.world, { vendor: own, stock: 9 });
    const body = { change: 5, reason: "received" };
    const path = `/v1/vendor/stock/${variants[0].id}/changes`;
    expect((await shop.world.fetch(path, { body, headers: keyed(manager.headers) })).status).toBe(200);
    await team.invite("01912345678", "packer", boss);
    const read = (query = "") => told<ActivityView>(team.act("GET", `activity${query}`, boss));
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
