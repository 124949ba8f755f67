import type { ComplaintsView, ComplaintView, OwnComplaintsView } from "@haat/contract/complaint";
import { runComplaintClocks } from "@haat/api/jobs/run-complaint-clocks";
import { expect } from "vitest";
import { keyed, type Placed } from "./buying.ts";
import { codeOf, type Dispatch, openDispatch, partOf } from "./dispatch.ts";
import { aBuyerSession, aStaffSession, aVendor, aVendorSession, type TestSession } from "./market.ts";
import { aPhoto } from "./photos.ts";
import type { TestShop } from "./shop.ts";

type Headers = Readonly<Record<string, string>>;
type Said = ComplaintView | string;
type Body = Readonly<Record<string, unknown>>;

/** Who complains, whom of, and who decides. */
export type Desk = Readonly<{
  shop: TestShop;
  shopkeeper: Dispatch;
  clerk: TestSession;
  /** An order that its shop has packed. */
  order: () => Promise<Placed>;
  complain: (placed: Placed, more?: Body) => Promise<Said>;
  say: (placed: Placed, body: Body) => Promise<Said>;
  answer: (made: ComplaintView, more?: Body) => Promise<Said>;
  decide: (made: ComplaintView, more?: Body, by?: TestSession) => Promise<Said>;
  show: (placed: Placed, made: ComplaintView, file?: Buffer) => Promise<Said>;
  own: (placed: Placed) => Promise<OwnComplaintsView>;
  list: (view: "ours" | "shops" | "ended") => Promise<readonly ComplaintView[]>;
  ofShop: () => Promise<readonly ComplaintView[]>;
  /** As if it had been made so many hours earlier. */
  age: (made: ComplaintView, hours: number) => Promise<void>;
  tick: () => Promise<void>;
  /** Which words were told of it, and to whom, without who they are. */
  told: (made: ComplaintView) => Promise<readonly string[]>;
}>;

export const isMade = (said: Said): ComplaintView => {
  if (typeof said === "string") throw new Error(`no complaint: ${said}`);
  return said;
};

export const ownHeaders = ({ headers: { "idempotency-key": _key, ...own } }: Placed): Headers => own;

async function itemOf(reply: Response, id?: string): Promise<Said> {
  if (reply.status !== 200) return codeOf(reply);
  const { items } = (await reply.json()) as ComplaintsView;
  return items.find((each) => id === undefined || each.id === id) ?? "none";
}

/** The row is kept from changing, so the test that makes it older has to say that it does. */
const older = (id: string, hours: number) => `alter table complaint disable trigger user;
  update complaint set made_at = made_at - interval '${hours} hours', shop_by = shop_by - interval '${hours} hours', due_at = due_at - interval '${hours} hours',
    answered_at = answered_at - interval '${hours} hours', at_support_at = at_support_at - interval '${hours} hours' where id = '${id}';
  alter table complaint enable trigger user`;

export async function openComplaints(shop: TestShop): Promise<Desk> {
  const { world } = shop;
  const shopkeeper = await openDispatch(shop);
  const clerk = await aStaffSession(world, "support_2");
  const send = (path: string, body: Body, headers: Headers): Promise<Response> =>
    world.fetch(path, { body, headers: keyed(headers) });
  const base = (id: string): string => `/v1/store/orders/${id}/complaints`;
  const read = async (path: string, { headers }: Pick<TestSession, "headers">) => {
    const reply = await world.fetch(path, { headers });
    expect(reply.status).toBe(200);
    return ((await reply.json()) as ComplaintsView).items;
  };
  return {
    ...{ shop, shopkeeper, clerk },
    order: () => shopkeeper.packed(),
    complain: async (placed, more = {}) =>
      itemOf(
        await send(
          base(placed.order.id),
          { part: partOf(placed), kind: "broken", said: "কাপটা ভাঙা এসেছে", ...more },
          ownHeaders(placed),
        ),
      ),
    say: async (placed, body) =>
      itemOf(
        await send(`${base(placed.order.id)}/answer`, body, ownHeaders(placed)),
        String(body["complaint"]),
      ),
    answer: async ({ id, part }, more = {}) =>
      itemOf(
        await send(
          `/v1/vendor/orders/${part.id}/complaint`,
          { complaint: id, said: "দুঃখিত, টাকা ফেরত দেব", offer: "refund", ...more },
          shopkeeper.owner.headers,
        ),
        id,
      ),
    decide: async ({ id, order }, more = {}, by = clerk) => {
      const body = { complaint: id, said: "ছবিতে ভাঙা দেখা যাচ্ছে", outcome: "refund", ...more };
      const reply = await send(`/v1/support/orders/${order.id}/complaint`, body, by.headers);
      if (reply.status !== 200) return codeOf(reply);
      return (
        (await read("/v1/support/complaints?view=ended", clerk)).find((each) => each.id === id) ?? "none"
      );
    },
    show: async (placed, { id }, file) => {
      const base64 = (file ?? (await aPhoto())).toString("base64");
      return itemOf(
        await send(`${base(placed.order.id)}/photos`, { complaint: id, base64 }, ownHeaders(placed)),
        id,
      );
    },
    own: async (placed) =>
      (await (
        await world.fetch(base(placed.order.id), { headers: ownHeaders(placed) })
      ).json()) as OwnComplaintsView,
    list: (view) => read(`/v1/support/complaints?view=${view}`, clerk),
    ofShop: () => read("/v1/vendor/complaints", shopkeeper.owner),
    age: async ({ id }, hours) => void (await world.owner.query(older(id, hours))),
    tick: async () => void (await runComplaintClocks(shop.jobs)),
    told: async ({ id }) => {
      const { rows } = await world.owner.query<{ key: string }>(
        "select substr(event_key, length($1) + 2) as key from outbox where event_key like $1 || ':%' and topic = 'sms' order by id",
        [id],
      );
      return rows.map(({ key }) => key);
    },
  };
}

/** One that waits for its shop, and strangers to it. */
export async function aComplaint(shop: TestShop) {
  const desk = await openComplaints(shop);
  const placed = await desk.order();
  const made = isMade(await desk.complain(placed));
  const buyer = (await aBuyerSession(shop.world)).headers;
  const seller = (await aVendorSession(shop.world, await aVendor(shop.world))).headers;
  return { desk, placed, made, buyer, seller };
}

/** Every move of a complaint. */
export async function everyComplaint(shop: TestShop): Promise<void> {
  const desk = await openComplaints(shop);
  const made = async () => {
    const placed = await desk.order();
    return { placed, it: isMade(await desk.complain(placed)) };
  };
  const settle = async ({ placed, it }: Awaited<ReturnType<typeof made>>) =>
    void isMade(await desk.say(placed, { complaint: it.id, act: "settle" }));
  await settle(await made());
  const answered = await made();
  isMade(await desk.answer(answered.it));
  await settle(answered);
  const taken = await made();
  isMade(await desk.answer(taken.it));
  isMade(await desk.say(taken.placed, { complaint: taken.it.id, act: "take_offer" }));
  isMade(await desk.decide(taken.it));
  const silent = await made();
  await desk.age(silent.it, 49);
  await desk.tick();
  await settle(silent);
}
