import { keyed, phoneFor, placeOrder, verifyOrder } from "./buying.ts";
import type { KeyedRequest } from "./keyed-routes.ts";
import { aBuyerSession, aProduct, aStaffSession, aVendor, aVendorSession } from "./market.ts";
import type { TestShop } from "./shop.ts";

/** A confirmed cash order whose buyer is to be called. */
async function anAsking(shop: TestShop) {
  const vendor = await aVendor(shop.world);
  const { variants } = await aProduct(shop.world, { vendor });
  const placed = await placeOrder(shop, "cod", [[variants[0].id, 1]], phoneFor(shop));
  await verifyOrder(shop, placed);
  const { id } = placed.order;
  await shop.world.owner.query(
    `insert into order_risk (id, reasons) values ($1, '[{"code":"refusals","count":2,"days":90}]')`,
    [id],
  );
  return { placed, id, vendor };
}

const byClerk =
  (verb: string, [body, otherBody]: readonly [unknown, unknown]) =>
  async (shop: TestShop): Promise<KeyedRequest> => {
    const { id, placed, vendor } = await anAsking(shop);
    if (verb === "contest-answer")
      await shop.world.fetch(`/v1/store/orders/${id}/contest`, {
        ...{ headers: keyed(placed.headers), body: { said: "ভাঙা এসেছিল" } },
      });
    const clerk = await aStaffSession(shop.world, "support_2");
    const stranger = await aVendorSession(shop.world, vendor);
    const path = `/v1/support/orders/${id}/${verb}`;
    return { path, headers: clerk.headers, stranger: stranger.headers, body, otherBody };
  };

/** What is done about buyers who are called before their parcels leave. */
export const keyedConfirmations = {
  "POST /v1/support/orders/{id}/calls": byClerk("calls", [
    { outcome: "confirmed" },
    { outcome: "no_answer" },
  ]),
  "POST /v1/support/orders/{id}/overruling": byClerk("overruling", [
    { reason: "চেনা ক্রেতা" },
    { reason: "অন্য কারণ" },
  ]),
  "POST /v1/support/orders/{id}/contest-answer": byClerk("contest-answer", [
    { verdict: "grant", answer: "ঠিক করা হলো" },
    { verdict: "keep", answer: "হিসাব ঠিক আছে" },
  ]),
  "POST /v1/store/orders/{id}/correction": async (shop: TestShop): Promise<KeyedRequest> => {
    const { id, placed } = await anAsking(shop);
    const { "idempotency-key": _key, ...headers } = placed.headers;
    const { headers: stranger } = await aBuyerSession(shop.world);
    const [body, otherBody] = [{ details: "বাসা ১২, রোড ৩/এ" }, { details: "বাসা ১৩, রোড ৩/এ" }];
    return { path: `/v1/store/orders/${id}/correction`, headers, stranger, body, otherBody };
  },
  "POST /v1/store/orders/{id}/contest": async (shop: TestShop): Promise<KeyedRequest> => {
    const { id, placed } = await anAsking(shop);
    const { "idempotency-key": _key, ...headers } = placed.headers;
    const { headers: stranger } = await aBuyerSession(shop.world);
    const [body, otherBody] = [{ said: "ভাঙা এসেছিল" }, { said: "অন্য কথা" }];
    return { path: `/v1/store/orders/${id}/contest`, headers, stranger, body, otherBody };
  },
};
