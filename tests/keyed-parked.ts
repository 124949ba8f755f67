import { newSecret } from "@haat/core/ids";
import type { KeyedRequest } from "./keyed-routes.ts";
import { aStaffSession } from "./market.ts";
import { parkedGroup, putParked } from "./outbox.ts";
import type { TestShop } from "./shop.ts";

/** What was given up and is tried again. */
export const keyedParked: Readonly<Record<string, (shop: TestShop) => Promise<KeyedRequest>>> = {
  "POST /v1/admin/parked/retries": async (shop) => {
    const { world } = shop;
    const fault = newSecret();
    await putParked(shop, fault, 2);
    const { headers } = await aStaffSession(world, "admin", "admin");
    const { headers: stranger } = await aStaffSession(world, "admin", "admin");
    const body = { group: parkedGroup("sms", fault), seenAt: new Date().toISOString() };
    const otherBody = { ...body, group: parkedGroup("sms", newSecret()) };
    return { path: "/v1/admin/parked/retries", headers, stranger, body, otherBody };
  },
};
