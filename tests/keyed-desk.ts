import { newId, newSecret } from "@haat/core/ids";
import { anUnreadableNotice } from "./courier-notices.ts";
import { openDispatch, partOf } from "./dispatch.ts";
import type { KeyedRequest } from "./keyed-routes.ts";
import { aBuyerSession, aStaffSession } from "./market.ts";
import { reported } from "./parcels.ts";
import type { TestShop } from "./shop.ts";

async function carried(shop: TestShop) {
  const placed = await (
    await openDispatch(shop)
  ).handedTo("ecourier", `KS${newSecret().slice(0, 12)}`.toUpperCase());
  const clerk = await aStaffSession(shop.world, "support_2");
  // Of the same staff he would be told, and audited, that it is over.
  const { headers: stranger } = await aBuyerSession(shop.world);
  return { placed, headers: clerk.headers, stranger };
}

/** What is said of parcels that nobody tells of, or that nobody fetches. */
export const keyedDesk: Readonly<Record<string, (shop: TestShop) => Promise<KeyedRequest>>> = {
  "POST /v1/support/sub-orders/{id}/parcel-state": async (shop) => {
    const { placed, ...by } = await carried(shop);
    const body = { state: "in_transit", reason: "পোর্টালে দেখা গেছে" };
    const otherBody = { ...body, state: "picked_up" };
    return { path: `/v1/support/sub-orders/${partOf(placed)}/parcel-state`, body, otherBody, ...by };
  },
  "POST /v1/support/courier-places/{courier}/{geoId}/acts": async (shop) => {
    const clerk = await aStaffSession(shop.world, "support_2");
    const { headers: stranger } = await aBuyerSession(shop.world);
    const placeId = newSecret().slice(0, 12);
    await shop.world.owner.query(
      "insert into courier_place (courier, place_id, level, name) values ('carrybee', $1, 'district', 'Dhaka')",
      [placeId],
    );
    const body = { act: "choose", placeId, reason: "তালিকায় মিলিয়ে দেখা" };
    const path = "/v1/support/courier-places/carrybee/dis-dhaka/acts";
    return { path, body, otherBody: { ...body, reason: "অন্য কারণ" }, headers: clerk.headers, stranger };
  },
  "POST /v1/support/courier-notices/{key}/acts": async (shop) => {
    const clerk = await aStaffSession(shop.world, "support_2");
    const { headers: stranger } = await aBuyerSession(shop.world);
    const body = { act: "aside", reason: "কুরিয়ারকে জানানো হয়েছে" };
    const path = `/v1/support/courier-notices/${await anUnreadableNotice(shop)}/acts`;
    return { path, body, otherBody: { ...body, reason: "অন্য কারণ" }, headers: clerk.headers, stranger };
  },
  "POST /v1/support/courier-words": async (shop) => {
    const { placed, ...by } = await carried(shop);
    const word = `seen by ${newSecret().slice(0, 12).toLowerCase()}`;
    await shop.world.owner.query(
      `insert into courier_event (courier, consignment_id, event_id, kind, event_at, source, word)
        select courier, id, $2, 'unknown', now(), 'poll', $2 from consignment where sub_order_id = $1`,
      [partOf(placed), word],
    );
    const body = { courier: "ecourier", word, means: "in_transit", reason: "হাবে ফোন করে জানা গেছে" };
    return { path: "/v1/support/courier-words", body, otherBody: { ...body, means: "on_hold" }, ...by };
  },
  "POST /v1/support/bookings/{id}/acts": async (shop) => {
    const { placed, ...by } = await carried(shop);
    const id = newId("booking", new Date());
    await shop.world.owner.query(
      `insert into parcel_booking (id, reference, order_id, sub_order_id, vendor_id, courier, collect_minor, value_minor, grams, pieces, store, asked_by, state, sent_at)
        select $1, upper(replace(right($1, 20), '_', '-')), order_id, id, vendor_id, 'pathao', 0, 0, 1, 1, '1001', 'test', 'asked', now() - interval '1 hour'
        from sub_order where id = $2`,
      [id, partOf(placed)],
    );
    await shop.world.owner.query("update parcel_booking set state = 'unknown' where id = $1", [id]);
    const body = { act: "none", reason: "পোর্টালে খুঁজে পাওয়া যায়নি" };
    const otherBody = { ...body, reason: "ফোনে জানা গেছে, নেই" };
    return { path: `/v1/support/bookings/${id}/acts`, body, otherBody, ...by };
  },
  "POST /v1/support/parcel-cases/{id}/endings": async (shop) => {
    const { placed, ...by } = await carried(shop);
    const id = newId("parcelCase", new Date());
    await shop.world.owner.query(
      "insert into parcel_case (id, consignment_id, order_id, kind) select $1, id, order_id, 'unknown_word' from consignment where sub_order_id = $2",
      [id, partOf(placed)],
    );
    const body = { reason: "হাবে ফোন করে জানা গেছে" };
    return { path: `/v1/support/parcel-cases/${id}/endings`, body, otherBody: { reason: "অন্য কারণ" }, ...by };
  },
  // Its courier called it off after the hand-over.
  "POST /v1/vendor/orders/{id}/stayed": async (shop) => {
    const [ours, other] = [await openDispatch(shop), await openDispatch(shop)];
    const number = `KS${newSecret().slice(0, 12)}`.toUpperCase();
    const placed = await ours.handedTo("pathao", number);
    await reported(shop, { number, says: "void", over: {} });
    const path = `/v1/vendor/orders/${partOf(placed)}/stayed`;
    return { path, headers: ours.owner.headers, otherBody: { other: true }, stranger: other.owner.headers };
  },
};
