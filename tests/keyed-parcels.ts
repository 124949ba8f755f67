import { newId, newSecret } from "@haat/core/ids";
import { aBuyerSession, aStaffSession } from "./market.ts";
import { openCourierTo } from "./bookings.ts";
import { askedFor } from "./booking-ways.ts";
import { expect } from "vitest";
import { waiting } from "./exchanges.ts";
import { openDispatch, partOf } from "./dispatch.ts";
import type { KeyedRequest } from "./keyed-routes.ts";
import { prepaid, reported, wholeTaka } from "./parcels.ts";
import { aPng } from "./pictures.ts";
import type { TestShop } from "./shop.ts";

/** One of which a part was taken, and a shop that has nothing to do with it. */
async function atDoor(shop: TestShop) {
  const [ours, other] = [await openDispatch(shop), await openDispatch(shop)];
  const number = `KD${newSecret().slice(0, 12)}`.toUpperCase();
  const placed = await ours.handedTo("pathao", number);
  const due = BigInt(wholeTaka(placed));
  await reported(shop, { number, says: "partly_delivered", over: { collected: due } });
  const line = placed.order.subOrders[0]?.lines[0]?.id ?? "";
  const body = { lines: [{ id: line, stayed: 1 }], collected: `${due / 100n}` };
  return { ours, other, part: partOf(placed), body, otherBody: { lines: [], collected: "0" } };
}

/** Whose rider met nobody. */
async function unmet(shop: TestShop) {
  const number = `KT${newSecret().slice(0, 12)}`.toUpperCase();
  const placed = await (await openDispatch(shop)).handedTo("pathao", number);
  await reported(shop, { number, says: "attempt_failed", over: {} });
  const { headers: stranger } = await aBuyerSession(shop.world);
  return { placed, part: partOf(placed), stranger };
}

/** Paid, and not there on the promised day. */
async function tooLate(shop: TestShop) {
  const number = `KL${newSecret().slice(0, 12)}`.toUpperCase();
  const placed = await prepaid(shop, await openDispatch(shop), number);
  const part = partOf(placed);
  await shop.world.owner.query("update sub_order set promised_by = now() - interval '1 hour' where id = $1", [
    part,
  ]);
  const { headers: stranger } = await aBuyerSession(shop.world);
  return { placed, part, stranger };
}

/** What shops do with parcels that are out, or come back. */
export const keyedParcels: Readonly<Record<string, (shop: TestShop) => Promise<KeyedRequest>>> = {
  "POST /v1/vendor/orders/{id}/door": async (shop) => {
    const { ours, other, part, body, otherBody } = await atDoor(shop);
    const stranger = other.owner.headers;
    return { path: `/v1/vendor/orders/${part}/door`, headers: ours.owner.headers, body, otherBody, stranger };
  },
  "POST /v1/support/sub-orders/{id}/door": async (shop) => {
    const { part, body, otherBody } = await atDoor(shop);
    const clerk = await aStaffSession(shop.world, "support_2");
    // Of the same staff he would be told, and audited, that it is over.
    const other = await aBuyerSession(shop.world);
    const path = `/v1/support/sub-orders/${part}/door`;
    return { path, headers: clerk.headers, body, otherBody, stranger: other.headers };
  },
  "POST /v1/store/orders/{id}/another-try": async (shop) => {
    const { placed, part, stranger } = await unmet(shop);
    const { "idempotency-key": _key, ...headers } = placed.headers;
    const [body, otherBody] = (["any", "evening"] as const).map((wish) => ({ part, wish }));
    return { path: `/v1/store/orders/${placed.order.id}/another-try`, headers, stranger, body, otherBody };
  },
  "POST /v1/store/orders/{id}/call-back": async (shop) => {
    const { placed, stranger } = await tooLate(shop);
    const { "idempotency-key": _key, ...headers } = placed.headers;
    const [body, otherBody] = [{ part: partOf(placed) }, { part: newId("subOrder", new Date()) }];
    return { path: `/v1/store/orders/${placed.order.id}/call-back`, headers, stranger, body, otherBody };
  },
  "POST /v1/support/sub-orders/{id}/call-back": async (shop) => {
    const { part, stranger } = await tooLate(shop);
    const clerk = await aStaffSession(shop.world, "support_2");
    const [body, otherBody] = ["He called twice", "He called again"].map((reason) => ({ reason }));
    const path = `/v1/support/sub-orders/${part}/call-back`;
    return { path, headers: clerk.headers, stranger, body, otherBody };
  },
  "POST /v1/store/orders/{id}/exchanges": async (shop) => {
    const { bought, stranger } = await waiting(shop);
    const { placed, line, variants } = bought;
    const { "idempotency-key": _key, ...headers } = placed.headers;
    const [body, otherBody] = (["size", "broken"] as const).map((reason) => {
      return { line, quantity: 1, variant: variants[2], reason };
    });
    return { path: `/v1/store/orders/${placed.order.id}/exchanges`, headers, stranger, body, otherBody };
  },
  "POST /v1/support/orders/{id}/exchanges": async (shop) => {
    const { bought, stranger } = await waiting(shop);
    const { placed, line, variants } = bought;
    const { headers } = await aStaffSession(shop.world, "support_2");
    const [body, otherBody] = (["size", "broken"] as const).map((reason) => {
      return { line, quantity: 1, variant: variants[2], reason };
    });
    return { path: `/v1/support/orders/${placed.order.id}/exchanges`, headers, stranger, body, otherBody };
  },
  "POST /v1/vendor/orders/{id}/exchange": async (shop) => {
    const { bought, ask, stranger } = await waiting(shop);
    const exchange = await ask();
    const path = `/v1/vendor/orders/${bought.partId}/exchange`;
    const [body, otherBody] = [
      { exchange, answer: "agree" },
      { exchange, answer: "refuse", why: "used" },
    ];
    return { path, headers: bought.seller.headers, stranger, body, otherBody };
  },
  "POST /v1/support/sub-orders/{id}/another-try": async (shop) => {
    const { part, stranger } = await unmet(shop);
    const clerk = await aStaffSession(shop.world, "support_2");
    const path = `/v1/support/sub-orders/${part}/another-try`;
    return { path, headers: clerk.headers, stranger, body: { wish: "any" }, otherBody: { wish: "evening" } };
  },
  "POST /v1/support/sub-orders/{id}/calls": async (shop) => {
    const { part, stranger } = await unmet(shop);
    const clerk = await aStaffSession(shop.world, "support_2");
    const path = `/v1/support/sub-orders/${part}/calls`;
    const [body, otherBody] = [{ outcome: "no_answer" }, { outcome: "refused" }];
    return { path, headers: clerk.headers, stranger, body, otherBody };
  },
  "POST /v1/vendor/bookings": async (shop) => {
    const [ours, other] = [await openDispatch(shop), await openDispatch(shop)];
    const [placed, next] = [await ours.packed(), await ours.packed()];
    for (const { vendorId } of [ours, other]) await openCourierTo(shop, vendorId, "pathao");
    return {
      ...{ path: "/v1/vendor/bookings", headers: ours.owner.headers, stranger: other.owner.headers },
      body: { courier: "pathao", parts: [partOf(placed)] },
      otherBody: { courier: "pathao", parts: [partOf(next)] },
    };
  },
  "POST /v1/vendor/orders/{id}/call-off": async (shop) => {
    const [ours, other] = [await openDispatch(shop), await openDispatch(shop)];
    const placed = await ours.packed();
    await openCourierTo(shop, ours.vendorId, "pathao");
    await askedFor(shop, ours.vendorId, placed);
    return {
      ...{ path: `/v1/vendor/orders/${partOf(placed)}/call-off`, headers: ours.owner.headers },
      ...{ otherBody: { other: true }, stranger: other.owner.headers },
    };
  },
  "POST /v1/vendor/orders/{id}/not-met": async (shop) => {
    const [ours, other] = [await openDispatch(shop), await openDispatch(shop)];
    const placed = await ours.packed();
    expect((await ours.act(partOf(placed), "hand-over", {})).status).toBe(200);
    return {
      ...{ path: `/v1/vendor/orders/${partOf(placed)}/not-met`, headers: ours.owner.headers },
      ...{ body: { reason: "not_home" }, otherBody: { reason: "later" }, stranger: other.owner.headers },
    };
  },
  "POST /v1/vendor/orders/{id}/own-door": async (shop) => {
    const [ours, other] = [await openDispatch(shop), await openDispatch(shop)];
    const placed = await ours.packed();
    expect((await ours.act(partOf(placed), "hand-over", {})).status).toBe(200);
    const line = placed.order.subOrders[0]?.lines[0]?.id ?? "";
    return {
      ...{ path: `/v1/vendor/orders/${partOf(placed)}/own-door`, headers: ours.owner.headers },
      ...{ body: { lines: [], collected: "0" }, stranger: other.owner.headers },
      otherBody: { lines: [{ id: line, stayed: 0 }], collected: "0" },
    };
  },
  "POST /v1/vendor/orders/{id}/undelivered": async (shop) => {
    const [ours, other] = [await openDispatch(shop), await openDispatch(shop)];
    const placed = await ours.packed();
    expect((await ours.act(partOf(placed), "hand-over", {})).status).toBe(200);
    return {
      ...{ path: `/v1/vendor/orders/${partOf(placed)}/undelivered`, headers: ours.owner.headers },
      ...{ body: { reason: "refused", lines: [] }, otherBody: { reason: "lost", lines: [] } },
      stranger: other.owner.headers,
    };
  },
  "POST /v1/vendor/orders/{id}/take-back": async (shop) => {
    const [ours, other] = [await openDispatch(shop), await openDispatch(shop)];
    const number = `KP${newSecret().slice(0, 12)}`.toUpperCase();
    const placed = await ours.handedTo("pathao", number);
    await reported(shop, { number, says: "rto_in_transit", over: {} });
    return {
      ...{ path: `/v1/vendor/orders/${partOf(placed)}/take-back`, headers: ours.owner.headers },
      ...{ body: { lines: [] }, otherBody: { lines: [{ id: newId("line", new Date()), whole: 1 }] } },
      stranger: other.owner.headers,
    };
  },
  "POST /v1/vendor/orders/{id}/photos": async (shop) => {
    const [ours, other] = [await openDispatch(shop), await openDispatch(shop)];
    const placed = await ours.packed();
    expect((await ours.act(partOf(placed), "hand-over", {})).status).toBe(200);
    const shown = (what: string) => ({ base64: aPng(what).toString("base64") });
    return {
      ...{ path: `/v1/vendor/orders/${partOf(placed)}/photos`, headers: ours.owner.headers },
      ...{ body: shown("one"), otherBody: shown("other"), stranger: other.owner.headers },
    };
  },
};
