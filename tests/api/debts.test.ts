import { DebtPage, type DebtView } from "@haat/contract/debt";
import { formatTaka } from "@haat/i18n/format";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { owing } from "../debts.ts";
import { openDisputeDesk } from "../disputes.ts";
import { anOrderOf, giveBack } from "../line-refunds.ts";
import { aVendor, aVendorSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask } from "../staff.ts";
import type { TestWorld } from "../world.ts";

let shop: TestShop;
let world: TestWorld;
let one: TestSession;
let other: TestSession;
beforeAll(async () => {
  shop = await openShop();
  ({ world } = shop);
  [one, other] = [await aFreshOne(world, "finance", "admin"), await aFreshOne(world, "finance", "admin")];
});
afterAll(() => shop.close());
afterEach(() => expect(world.faults).toEqual([]));

async function aDebtor(minor: bigint, locale = "en"): Promise<string> {
  const vendor = await aVendor(world);
  const { userId } = await aVendorSession(world, vendor);
  await world.owner.query("update user_account set locale = $2 where id = $1", [userId, locale]);
  await owing(world, vendor.id, minor);
  return vendor.id;
}
const propose = (by: TestSession, vendorId: string, amount: string) =>
  ask<DebtView>(world, by, ["POST", "/v1/admin/write-offs"], { vendorId, amount, reason: "দোকান উঠে গেছে" });
const decide = (by: TestSession, id = "", verdict: "agree" | "refuse" = "agree") =>
  ask<DebtView>(world, by, ["POST", `/v1/admin/write-offs/${id}/decisions`], { verdict });
const balance = async (account: string): Promise<string> => {
  const { rows } = await world.owner.query<{ balance: string }>(
    "select balance::text from account_balance where account = $1",
    [account],
  );
  return rows[0]?.balance ?? "0";
};
const of = async (vendorId: string, view = "owing") => {
  const { body } = await ask(world, one, ["GET", `/v1/admin/debts?view=${view}`]);
  return DebtPage.parse(body).items.find(({ vendor }) => vendor.id === vendorId);
};

test("what a shop owes is written off by two of finance, to the poisha, and the shop is told in its owner's language", async () => {
  const vendorId = await aDebtor(33_309n);
  expect(await of(vendorId)).toMatchObject({ owed: { minor: "33309" }, writeOff: null, may: ["propose"] });
  const { status, body } = await propose(one, vendorId, "৩৩৩.০৯");
  expect([status, body.may]).toEqual([201, ["withdraw"]]);
  const id = body.writeOff?.id;
  expect(await propose(other, vendorId, "1")).toMatchObject({ code: "debt.wrong_state" });
  expect(await decide(one, id)).toMatchObject({ status: 403, code: "debt.own_hand" });
  expect(await balance(`A:VENDOR_RECV:${vendorId}`)).toBe("33309");
  const loss = BigInt(await balance("E:BAD_DEBT"));
  const both = await Promise.all([decide(other, id), decide(other, id)]);
  expect(both.map((each) => each.code).toSorted()).toEqual(["", "debt.wrong_state"]);
  expect(await balance(`A:VENDOR_RECV:${vendorId}`)).toBe("0");
  expect(await balance("E:BAD_DEBT")).toBe(String(loss + 33_309n));
  const { rows } = await world.owner.query(
    "select from_state, to_state, actor from transition where machine = 'write_off' and subject_id = $1 order by id",
    [id],
  );
  expect(rows).toEqual([
    { from_state: null, to_state: "proposed", actor: `finance:${one.userId}` },
    { from_state: "proposed", to_state: "written_off", actor: `finance:${other.userId}` },
  ]);
  expect(await of(vendorId)).toBeUndefined();
  expect(await of(vendorId, "ended")).toMatchObject({ writeOff: { state: "written_off" }, may: [] });
  const told = (await waitingMessages(world)).filter(({ key }) => key.startsWith(`${id}:`));
  expect(told.map(({ text }) => text)).toEqual([
    expect.stringMatching(
      /^Haat: ৳333\.09 that your shop owed is written off\. Still owed: ৳0\. http.*\/en\/vendor\/statement$/,
    ),
  ]);
});

test("a part may be written off, the rest stays owed, and a proposal that was not agreed to moves nothing", async () => {
  const vendorId = await aDebtor(50_000n, "bn");
  const first = await propose(one, vendorId, "500");
  expect(await decide(other, first.body.writeOff?.id, "refuse")).toMatchObject({ status: 200 });
  expect(await balance(`A:VENDOR_RECV:${vendorId}`)).toBe("50000");
  const second = await propose(other, vendorId, "200");
  expect((await decide(one, second.body.writeOff?.id)).body).toMatchObject({ owed: { minor: "30000" } });
  const told = (await waitingMessages(world)).filter(({ key }) =>
    key.startsWith(`${second.body.writeOff?.id}:`),
  );
  expect(told.map(({ text }) => text)).toEqual([expect.stringContaining("৳২০০ দেনা মাফ করা হয়েছে")]);
});

test("what the shop has paid meanwhile is not written off, nor more than it owes, nor one's own shop's debt", async () => {
  const vendorId = await aDebtor(10_000n);
  expect(await propose(one, vendorId, "100.01")).toMatchObject({ status: 409, code: "debt.above_owed" });
  expect(await propose(one, vendorId, "0")).toMatchObject({ code: "money.malformed" });
  const { body } = await propose(one, vendorId, "100");
  await world.owner.query(
    `with made as (insert into journal (event_type, event_key) values ('J10b', $1) returning id)
     insert into journal_line (journal_id, line_no, account, side, amount)
     select id, x.no, x.account, x.side, 1 from made, (values (1, 'L:REFUND_IT', 'D'), (2, 'A:VENDOR_RECV:' || $1::text, 'C')) x(no, account, side)`,
    [vendorId],
  );
  expect(await decide(other, body.writeOff?.id)).toMatchObject({ status: 409, code: "debt.above_owed" });
  expect(await balance(`A:VENDOR_RECV:${vendorId}`)).toBe("9999");
  const mine = await aDebtor(5_000n);
  await world.owner.query(
    "insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, 'manager')",
    [mine, one.userId],
  );
  expect(await propose(one, mine, "50")).toMatchObject({ status: 403, code: "staff.own_shop" });
  const theirs = await propose(other, mine, "50");
  expect(await decide(one, theirs.body.writeOff?.id)).toMatchObject({ status: 403, code: "staff.own_shop" });
});

test("a shop that bears a lost dispute, or goods given back, hears of it at once in its owner's language", async () => {
  const desk = await openDisputeDesk(shop);
  const disputed = await anOrderOf(shop, { to: "deliver", goods: [[149_900n, 1]] });
  await world.owner.query("update user_account set locale = 'en' where id = $1", [disputed.seller.userId]);
  const id = await desk.opened(disputed.orderId, "499");
  await desk.ended(id, { outcome: "lost", bearer: "vendor" });
  const returned = await anOrderOf(shop, { goods: [[60_000n, 1]] });
  const before = BigInt(await balance(`L:V_PENDING:${returned.vendorId}`));
  await giveBack(world, await aFreshOne(world, "support_2"), returned);
  const lost = BigInt(await balance(`L:V_PENDING:${returned.vendorId}`)) - before;
  const told = (await waitingMessages(world)).filter(({ key }) => key.endsWith(":told-shop"));
  const { rows } = await world.owner.query<{ lost: string }>(
    "select l.amount::text as lost from journal j join journal_line l on l.journal_id = j.id where j.order_id = $1 and j.event_type = 'J12c' and l.account like 'L:V_PENDING:%'",
    [disputed.orderId],
  );
  expect(told.map(({ text }) => text)).toEqual([
    expect.stringMatching(`পণ্যের দাম আপনার খরচে ফেরত গেছে। আপনার আয় থেকে ${formatTaka(lost, "bn")} কাটা গেল`),
    expect.stringMatching(
      `the wallet gave the buyer of .* his money back\\. ${formatTaka(BigInt(rows[0]?.lost ?? 0), "en")} is taken`,
    ),
  ]);
});
