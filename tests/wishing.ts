import type { WishList } from "@haat/contract/wishes";
import { tellBack } from "@haat/api/jobs/tell-back";
import { expect } from "vitest";
import { keyed } from "./buying.ts";
import { aBuyerSession, aProduct, aVendor, aVendorSession, type TestProduct } from "./market.ts";
import { waitingMessages } from "./messages.ts";
import type { TestShop } from "./shop.ts";

/** People who wish for things, shelves that fill and empty, and what is told of it. */
export function wishing(shop: () => TestShop) {
  const noon = () => new Date("2026-11-24T06:00:00Z");
  const byDay = () => tellBack({ ...shop().jobs, now: noon });

  async function aWisher() {
    const { headers, userId } = await aBuyerSession(shop().world);
    const send = async (method: string, path: string, body?: unknown) =>
      (
        await shop().world.fetch(`/v1/auth/me/wishes${path}`, {
          ...{ method, headers },
          ...(body !== undefined && { body }),
        })
      ).status;
    const list = async () =>
      (await (await shop().world.fetch("/v1/auth/me/wishes", { headers })).json()) as WishList;
    const wait = (variantId: string, channel = "sms") => send("PUT", `/variants/${variantId}`, { channel });
    return { headers, userId, send, list, wait };
  }
  async function aShelf(stock: number) {
    const vendor = await aVendor(shop().world);
    const product = await aProduct(shop().world, { vendor, stock, pricesMinor: [50_000n] });
    const { headers } = await aVendorSession(shop().world, vendor);
    const change = async (by: number) =>
      expect(
        (
          await shop().world.fetch(`/v1/vendor/stock/${product.variants[0].id}/changes`, {
            ...{ method: "POST", headers: keyed(headers) },
            body: { change: by, reason: by > 0 ? "received" : "counted" },
          })
        ).status,
      ).toBe(200);
    return { product, variantId: product.variants[0].id, change };
  }
  const toldOf = async ({ slug }: TestProduct) =>
    (await waitingMessages(shop().world)).filter(
      ({ key, text }) => key.endsWith(":back") && text.includes(slug),
    );
  return { byDay, aWisher, aShelf, toldOf };
}
