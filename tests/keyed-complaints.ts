import { shopComplaintHours } from "@haat/core/complaint-clock";
import { aComplaint, ownHeaders } from "./complaints.ts";
import { aPhoto } from "./photos.ts";
import type { KeyedRequest } from "./keyed-routes.ts";
import type { TestShop } from "./shop.ts";
import { partOf } from "./dispatch.ts";

/** What is said to a complaint, by everybody who says something to it. */
export const keyedComplaints: Readonly<Record<string, (shop: TestShop) => Promise<KeyedRequest>>> = {
  "POST /v1/store/orders/{id}/complaints": async (shop) => {
    const { desk, buyer: stranger } = await aComplaint(shop);
    const placed = await desk.order();
    const [body, otherBody] = ["late", "broken"].map((kind) => ({ part: partOf(placed), kind, said: "ভাঙা" }));
    const path = `/v1/store/orders/${placed.order.id}/complaints`;
    return { path, headers: ownHeaders(placed), stranger, body, otherBody };
  },
  "POST /v1/store/orders/{id}/complaints/answer": async (shop) => {
    const { placed, made, buyer: stranger } = await aComplaint(shop);
    const body = { complaint: made.id, act: "settle" };
    const path = `/v1/store/orders/${placed.order.id}/complaints/answer`;
    return { path, headers: ownHeaders(placed), stranger, body, otherBody: { ...body, act: "take_offer" } };
  },
  "POST /v1/store/orders/{id}/complaints/photos": async (shop) => {
    const { placed, made, buyer: stranger } = await aComplaint(shop);
    const shown = async (red: number) => ({
      ...{ complaint: made.id, base64: (await aPhoto({ red })).toString("base64") },
    });
    const path = `/v1/store/orders/${placed.order.id}/complaints/photos`;
    const [body, otherBody] = [await shown(200), await shown(20)];
    return { path, headers: ownHeaders(placed), stranger, body, otherBody };
  },
  "POST /v1/vendor/orders/{id}/complaint": async (shop) => {
    const { desk, made, seller: stranger } = await aComplaint(shop);
    const [body, otherBody] = ["refund", "stays"].map((offer) => ({
      ...{ complaint: made.id, said: "দুঃখিত", offer },
    }));
    const path = `/v1/vendor/orders/${made.part.id}/complaint`;
    return { path, headers: desk.shopkeeper.owner.headers, stranger, body, otherBody };
  },
  "POST /v1/support/orders/{id}/complaint": async (shop) => {
    const { desk, made, buyer: stranger } = await aComplaint(shop);
    await desk.age(made, shopComplaintHours + 1);
    await desk.tick();
    const [body, otherBody] = ["refund", "stays"].map((outcome) => ({
      ...{ complaint: made.id, said: "দেখা যাচ্ছে", outcome },
    }));
    const path = `/v1/support/orders/${made.order.id}/complaint`;
    return { path, headers: desk.clerk.headers, stranger, body, otherBody };
  },
};
