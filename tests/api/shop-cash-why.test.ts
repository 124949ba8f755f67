import { VendorCashPage } from "@haat/contract/courier-cash";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { agreedTerms } from "../courier-terms.ts";
import { anOrderAtDoor, bowl, cup, partly, taka as takaOf, type Way } from "../doors.ts";
import type { TestSession } from "../market.ts";
import { dhakaDayIn } from "../days.ts";

let desk: ClaimDesk;
beforeAll(async () => {
  desk = await openClaimDesk();
  await agreedTerms(desk.shop, { courier: "pathao", vendorId: null, from: dhakaDayIn(-30), fee: 6_050 });
}, 300_000);
afterAll(() => desk.shop.close());

const page = async (by: TestSession = desk.parcels.shopkeeper.owner): Promise<VendorCashPage> =>
  VendorCashPage.parse((await desk.call(by, "GET", "/v1/vendor/courier-cash")).body);
const lineOf = async (number: string, by?: TestSession) => {
  const line = (await page(by)).items.find((each) => each.number === number);
  if (!line) throw new Error(`${number} stands on no line`);
  return line;
};
type Line = Awaited<ReturnType<typeof lineOf>>;
const minor = (money: Readonly<{ minor: string }> | null): bigint => BigInt(money?.minor ?? 0);

/** To the poisha: the line's own sum, and what the books owe the shop. */
async function expectExplained(line: Line): Promise<void> {
  const { collected, rounded, ahead, delivery, commission, vat, back, yours, lacking, short, door } = line;
  const less = [rounded, delivery, commission, vat, back].reduce((sum, each) => sum + minor(each), 0n);
  expect(minor(collected) + minor(ahead) - less).toBe(minor(yours));
  expect(minor(door?.asked ?? collected) - minor(door?.refused ?? null)).toBe(minor(collected));
  const [paid, written, whole] = [lacking?.paid, lacking?.written, lacking?.whole].map((each) =>
    minor(each ?? null),
  );
  expect([paid, written, minor(short)].reduce((sum, each) => (sum ?? 0n) + (each ?? 0n), 0n)).toBe(whole);
  const { rows } = await desk.world.owner.query<{ owed: string }>(
    `select coalesce(sum(case l.side when 'C' then l.amount else -l.amount end), 0)::text as owed from journal j
       join journal_line l on l.journal_id = j.id where j.order_id = (select order_id from sub_order where id = $1)
       and l.account ~ '^L:V_(PENDING|PAYABLE)'`,
    [line.order.id],
  );
  expect(rows[0]?.owed).toBe(yours.minor);
}

const ways: readonly Way[] = ["cod", "advance"];
test.each(ways)(
  "what did not stay at the door is named, and the rest adds up to what the books owe: %s",
  async (way) => {
    const door = await anOrderAtDoor(desk.parcels, way);
    const lines = door.lines.map((id, index) => ({ id, stayed: index === 0 ? 1 : 0 }));
    expect(await partly(desk.parcels, door)).toBe("now");
    const refused = (await (await door.say("door", { lines, collected: "1" })).json()) as {
      params: { due: string };
    };
    const due = takaOf(BigInt(refused.params.due));
    expect((await door.say("door", { lines, collected: due })).status).toBe(200);
    const line = await lineOf(door.number, door.seller);
    expect(line.door?.refused.minor).toBe(String(cup + bowl));
    await expectExplained(line);
  },
);

test("what the courier keeps and the day it comes are by his contract, then as his statement and the bank say", async () => {
  const { number, taka } = await desk.delivered();
  const before = await lineOf(number);
  expect(before).toMatchObject({
    ...{ expectedOn: dhakaDayIn(3), isLate: false, arrivedOn: null, payableOn: expect.any(String) },
    carrying: { isStated: false },
  });
  expect(minor(before.carrying?.delivery ?? null) % 6_050n).toBe(0n);
  await expectExplained(before);
  const id = await desk.matched([{ number, collected: taka, fee: 65 }]);
  expect(await lineOf(number)).toMatchObject({ carrying: { isStated: true, delivery: { minor: "6500" } } });
  await desk.taken(id, 2);
  const credit = {
    amount: String(taka - 65),
    reference: "EFT 901",
    day: dhakaDayIn(-1),
    reason: "as his mail says",
  };
  expect((await desk.call(desk.finance, "POST", desk.pathOf(id, "/bank-credit"), credit)).code).toBe("");
  await desk.agreed(desk.other);
  const after = await lineOf(number);
  expect(after).toMatchObject({ stands: "received", arrivedOn: dhakaDayIn(-1) });
  expect(minor(after.yours)).toBe(minor(before.yours));
});

test("what he gave too little is asked for, paid in part and borne by the market, and the shop's part stays the same", async () => {
  const { number, taka } = await desk.delivered();
  const { yours } = await lineOf(number);
  const id = await desk.matched([{ number, collected: taka - 90 }]);
  await desk.taken(id, 2, { short: "claim" });
  const claim = (await desk.listed("?of=claim")).items.find(({ parcel }) => parcel === number)?.id ?? "";
  expect((await desk.end(claim, { act: "ask" })).code).toBe("");
  await desk.ended(claim, { act: "bank", amount: "60", reference: "EFT 902", day: dhakaDayIn(-1) });
  const midway = await lineOf(number);
  expect(midway).toMatchObject({
    ...{ stands: "short", short: { minor: "3000" }, yours },
    lacking: { whole: { minor: "9000" }, paid: { minor: "6000" }, askedAt: expect.any(String) },
  });
  await expectExplained(midway);
  await desk.ended(claim, { act: "write_off", amount: "" });
  const ended = await lineOf(number);
  expect(ended).toMatchObject({ short: null, yours, lacking: { written: { minor: "3000" } } });
  await expectExplained(ended);
});

test("the same of what nobody explained: paid, then given up", async () => {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka - 41 }]);
  await desk.taken(id, 2, { odd: "accept" });
  const open = await desk.left(id, 2);
  await desk.ended(open, { act: "bank", amount: "20", reference: "EFT 903", day: dhakaDayIn(-1) });
  await desk.ended(open, { act: "cost", amount: "" });
  const line = await lineOf(number);
  expect(line.lacking).toMatchObject({ paid: { minor: "2000" }, written: { minor: "2100" } });
  await expectExplained(line);
});

test("a row that was dropped stands for nothing: its parcel is with the courier as before", async () => {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka - 20 }]);
  expect((await lineOf(number)).stands).toBe("stated");
  expect((await desk.act(desk.support, id, 2, { act: "drop" })).code).toBe("");
  expect((await lineOf(number)).stands).toBe("with_courier");
});
