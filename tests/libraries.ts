import type { MediaPage, MediaView } from "@haat/contract/media";
import { pictureAddress } from "@haat/contract/values";
import { aProduct, aVendor, aVendorSession, type TestProduct, type TestSession } from "./market.ts";
import type { TestShop } from "./shop.ts";
import { ask } from "./staff.ts";

/** What she sends is a picture, as it is. */
export const pictured = ({ headers }: TestSession) => ({
  headers: { ...headers, "content-type": "image/jpeg" },
});

type Stall = Readonly<{ vendorId: string; owner: TestSession; product: TestProduct }>;

/** What shops do with their pictures. */
export function openLibraries({ world }: TestShop) {
  const add = (who: TestSession, file: Buffer) =>
    ask<MediaView>(world, pictured(who), ["POST", "/v1/vendor/media"], file);
  const list = async (who: TestSession, query = ""): Promise<MediaPage> =>
    (await ask<MediaPage>(world, who, ["GET", `/v1/vendor/media${query}`])).body;
  const act = (who: TestSession, [method, path]: readonly [string, string], body?: unknown) =>
    ask<MediaView>(world, who, [method, `/v1/vendor/media/${path}`], body);
  return {
    ...{ add, list, act },
    aStall: async (): Promise<Stall> => {
      const vendor = await aVendor(world);
      const owner = await aVendorSession(world, vendor);
      return { vendorId: vendor.id, owner, product: await aProduct(world, { vendor }) };
    },
    /** The product shows this picture and no other. */
    shows: (product: TestProduct, view: MediaView | null) =>
      world.owner.query("update product set pictures = $2 where id = $1", [
        product.id,
        JSON.stringify(view === null ? [] : [shown(view)]),
      ]),
    removedFor: (id: string, days: number) =>
      world.owner.query(
        "update media set removed_at = removed_at - make_interval(days => $2::int) where id = $1",
        [id, days],
      ),
  };
}

const shown = ({ picture: { stem, widths, blur }, altBn, altEn }: MediaView) => ({
  ...{ stem, widths, blur },
  alt: { bn: altBn, en: altEn },
});

export const isServed = async ({ picture }: MediaView): Promise<boolean> =>
  (await fetch(pictureAddress(picture, picture.widths[0] ?? 0, "webp"))).ok;
