import type { OwnReviewsView, ReviewBody, ReviewPage } from "@haat/contract/review";
import { ProductView } from "@haat/contract/catalog";
import { expect } from "vitest";
import { keyed, type Placed, placeOrder, readOrder, verifyOrder } from "./buying.ts";
import { aProduct, aVendor, aVendorSession, type TestProduct, type TestSession } from "./market.ts";
import type { TestShop } from "./shop.ts";
import { ask, type Told } from "./staff.ts";

export type Stand = Readonly<{ vendorId: string; owner: TestSession; product: TestProduct }>;
export type Bought = Stand & Readonly<{ placed: Placed; partId: string; line: string }>;

let phones = 0;
export const anotherPhone = (): string => `0171655${1000 + (phones += 1)}`;

/** What buyers say of goods, over HTTP. */
export function openReviewing(shop: TestShop) {
  const { world } = shop;

  async function aStand(): Promise<Stand> {
    const vendor = await aVendor(world);
    const product = await aProduct(world, { vendor, stock: 50 });
    return { vendorId: vendor.id, owner: await aVendorSession(world, vendor), product };
  }

  /** Brought to its buyer's door, unless it is only ordered. */
  async function bought(stand?: Stand, { phone = anotherPhone(), isBrought = true } = {}): Promise<Bought> {
    const of = stand ?? (await aStand());
    const placed = await placeOrder(shop, "cod", [[of.product.variants[0].id, 1]], phone);
    await verifyOrder(shop, placed);
    const [part] = placed.order.subOrders;
    const [partId, line] = [part?.id ?? "", part?.lines[0]?.id ?? ""];
    for (const verb of isBrought ? ["accept", "pack", "hand-over", "deliver"] : []) {
      const code = (await readOrder(world, placed)).subOrders[0]?.deliveryCode;
      const reply = await world.fetch(`/v1/vendor/orders/${partId}/${verb}`, {
        ...{ method: "POST", headers: keyed(of.owner.headers) },
        ...(verb === "deliver" && { body: { code } }),
      });
      expect([verb, reply.status]).toEqual([verb, 200]);
    }
    return { ...of, placed, partId, line };
  }

  const write = ({ placed, line }: Pick<Bought, "placed" | "line">, said: Partial<ReviewBody> = {}) =>
    ask<OwnReviewsView>(world, placed, ["POST", `/v1/store/orders/${placed.order.id}/reviews`], {
      ...{ line, stars: 5, text: "রং একদম ছবির মতো।", name: "রহিমা" },
      ...said,
    });

  type Written = Pick<Bought, "placed" | "line">;
  const pathOf = ({ placed }: Written): string => `/v1/store/orders/${placed.order.id}/reviews`;
  /** Said otherwise by whoever said it. */
  const rewrite = (of: Written, said: Partial<ReviewBody> = {}) =>
    ask<OwnReviewsView>(world, of.placed, ["PUT", pathOf(of)], {
      ...{ line: of.line, stars: 5, text: "রং একদম ছবির মতো।", name: "রহিমা" },
      ...said,
    });
  const withdraw = (of: Written) =>
    ask<OwnReviewsView>(world, of.placed, ["POST", `${pathOf(of)}/withdrawal`], { line: of.line });

  return {
    ...{ aStand, bought, write, rewrite, withdraw },
    /** Bought, brought and praised, or not. */
    reviewed: async (stand: Stand, said: Partial<ReviewBody> = {}): Promise<Bought & { id: string }> => {
      const own = await bought(stand);
      const { status, body } = await write(own, said);
      expect([status, body.items.length]).toEqual([200, 1]);
      return { ...own, id: body.items[0]?.review?.id ?? "" };
    },
    addPhoto: ({ placed, line }: Bought, file: Buffer): Promise<Told<OwnReviewsView>> =>
      ask(world, placed, ["POST", `/v1/store/orders/${placed.order.id}/reviews/photos`], {
        line,
        base64: file.toString("base64"),
      }),
    own: async ({ placed }: Bought): Promise<OwnReviewsView> =>
      (await ask<OwnReviewsView>(world, placed, ["GET", `/v1/store/orders/${placed.order.id}/reviews`])).body,
    page: async ({ slug }: TestProduct): Promise<ProductView> =>
      ProductView.parse(await (await world.fetch(`/v1/store/products/${slug}`)).json()),
    list: async ({ slug }: TestProduct, query = ""): Promise<ReviewPage> =>
      (await ask<ReviewPage>(world, { headers: {} }, ["GET", `/v1/store/products/${slug}/reviews${query}`]))
        .body,
  };
}
export type Reviewing = ReturnType<typeof openReviewing>;
