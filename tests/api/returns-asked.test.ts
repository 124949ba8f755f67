import type { ComplaintView, OwnComplaintsView } from "@haat/contract/complaint";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyed } from "../buying.ts";
import { ownHeaders } from "../complaints.ts";
import { anOrderOf, giveBack, type Sold } from "../line-refunds.ts";
import { aStaffSession } from "../market.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

type Body = Readonly<Record<string, unknown>>;

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

/** Three of one thing and then one of another, with their buyer unless they are only paid for. */
async function sold(to: "deliver" | "paid" = "deliver"): Promise<Sold> {
  const of = await anOrderOf(shop, {
    goods: [
      [33_335n, 3],
      [12_000n, 1],
    ],
    to,
  });
  const lines = of.placed.order.subOrders[0]?.lines.toSorted((one, two) => two.quantity - one.quantity) ?? [];
  return { ...of, lines: lines.map(({ id }) => id) };
}

const doorOf = ({ placed }: Sold): string => `/v1/store/orders/${placed.order.id}/complaints`;

async function ask(of: Sold, more: Body = {}): Promise<ComplaintView | string> {
  const back = { wish: "money", lines: [{ line: of.lines[0], quantity: 2 }] };
  const reply = await shop.world.fetch(doorOf(of), {
    body: { part: of.partId, kind: "broken", said: "দুটি ভাঙা এসেছে", back, ...more },
    headers: keyed(ownHeaders(of.placed)),
  });
  if (reply.status !== 200) return ((await reply.json()) as { code: string }).code;
  return (((await reply.json()) as OwnComplaintsView).items[0] as ComplaintView) ?? "none";
}

const own = async (of: Sold): Promise<OwnComplaintsView> =>
  (await (
    await shop.world.fetch(doorOf(of), { headers: ownHeaders(of.placed) })
  ).json()) as OwnComplaintsView;

const closeWindow = ({ partId }: Sold) =>
  shop.world.owner.query(
    `alter table sub_order disable trigger user; update sub_order set window_closes_at = now() where id = '${partId}'; alter table sub_order enable trigger user`,
  );

test("what goes back is asked for by pieces, with the law's clock and in taka, and the shop reads and answers it", async () => {
  const of = await sold();
  const [open] = (await own(of)).parts;
  expect(open?.returns?.lines.map(({ id, left }) => [id, left]).toSorted()).toEqual(
    [
      [of.lines[0], 3],
      [of.lines[1], 1],
    ].toSorted(),
  );
  expect(Date.parse(open?.returns?.mindUntil ?? "")).toBeGreaterThan(Date.now());
  const each = BigInt(open?.returns?.lines.find(({ id }) => id === of.lines[0])?.each.minor ?? 0);
  const made = await ask(of);
  expect(made).toMatchObject({
    ...{ kind: "broken", state: "open", line: null },
    back: {
      ...{ wish: "money", lines: [{ id: of.lines[0], quantity: 2, sum: { minor: String(each * 2n) } }] },
      sum: { minor: String(each * 2n) },
    },
  });
  expect((await own(of)).parts[0]?.returns ?? null).toBeNull();
  const list = await shop.world.fetch("/v1/vendor/complaints", { headers: of.seller.headers });
  const [seen] = ((await list.json()) as { items: ComplaintView[] }).items;
  expect(seen?.back?.wish).toBe("money");
  const answer = { complaint: (made as ComplaintView).id, said: "সারিয়ে দেব", offer: "repair" };
  const told = await shop.world.fetch(`/v1/vendor/orders/${of.partId}/complaint`, {
    ...{ body: answer, headers: keyed(of.seller.headers) },
  });
  expect(told.status).toBe(200);
  expect((await own(of)).items[0]).toMatchObject({ state: "answered", answer: { offer: "repair" } });
  const take = await shop.world.fetch(`${doorOf(of)}/answer`, {
    body: { complaint: answer.complaint, act: "take_offer" },
    headers: keyed(ownHeaders(of.placed)),
  });
  // What a shop mends is between it and its buyer; nothing of it is support's to do.
  expect(take.status).toBe(409);
  await expectBooksInOrder(shop);
});

test("nothing goes back before it has come, nor more of it than there is, nor a line twice, nor another's", async () => {
  const [of, other] = [await sold(), await sold()];
  const wish = "money";
  expect(await ask(await sold("paid"))).toBe("complaint.no_return");
  for (const lines of [
    [{ line: of.lines[0], quantity: 4 }],
    [
      { line: of.lines[0], quantity: 1 },
      { line: of.lines[0], quantity: 1 },
    ],
    [{ line: other.lines[0], quantity: 1 }],
  ])
    expect(await ask(of, { back: { wish, lines } })).toBe("complaint.no_return");
  expect(await ask(of, { kind: "late" })).toBe("complaint.no_return");
  expect(await ask(of, { line: of.lines[0] })).toBe("complaint.no_return");
  expect(await ask(of)).toMatchObject({ state: "open" });
  expect(await ask(of)).toBe("complaint.no_return");
});

test("what has gone back does not go back again", async () => {
  const of = await sold();
  const clerk = await aStaffSession(shop.world, "support_2");
  expect((await giveBack(shop.world, clerk, of, { pieces: 2 })).status).toBe(201);
  expect(await ask(of)).toBe("complaint.no_return");
});

test("a change of mind is reason enough while its days last, and not a moment longer; what is broken may still go back", async () => {
  const [early, late] = [await sold(), await sold()];
  expect(await ask(early, { kind: "changed_mind" })).toMatchObject({ kind: "changed_mind" });
  await closeWindow(late);
  expect((await own(late)).parts[0]?.returns).toMatchObject({ mindUntil: null });
  expect(await ask(late, { kind: "changed_mind" })).toBe("complaint.no_return");
  expect(await ask(late, { kind: "changed_mind", back: undefined })).toBe("complaint.not_possible");
  expect(await ask(late)).toMatchObject({ kind: "broken" });
});

test("what was asked for stays as it was, whoever writes to the table", async () => {
  const of = await sold();
  const made = (await ask(of)) as ComplaintView;
  const change = shop.world.owner.query("update complaint set wish = 'repair' where id = $1", [made.id]);
  await expect(change).rejects.toThrow("stays as it was said");
  const insert = shop.world.owner.query(
    `insert into complaint (id, number, order_id, sub_order_id, vendor_id, kind, said, wish, back, shop_by, due_at)
     select 'cmp_x', 'X-C9', order_id, sub_order_id, vendor_id, 'broken', 'x', 'money', jsonb_build_array(jsonb_build_object('line', $2::text, 'quantity', 9)), now() + interval '48 hours', now() + interval '72 hours' from complaint where id = $1`,
    [made.id, of.lines[0]],
  );
  await expect(insert).rejects.toThrow("a complaint is of a parcel of its order");
});
