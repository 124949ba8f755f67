import type { Sealer } from "@haat/core/seal";
import type { BlobStore } from "@haat/storage/port";
import pg from "pg";
import { loadGeography } from "./geo/load.ts";
import { loadAttributes } from "./load/attributes.ts";
import { loadCategories } from "./load/categories.ts";
import { loadCouriers } from "./load/couriers.ts";
import { loadPeople } from "./load/people.ts";
import { loadProducts } from "./load/products.ts";
import { loadVendors } from "./load/vendors.ts";
import { type Market, marketOf, type MarketSize } from "./market/size.ts";
import { drawPicture } from "./pictures/draw.ts";
import { drawCategory } from "./pictures/draw-category.ts";
import { drawVendor } from "./pictures/draw-vendor.ts";
import { cachedRenderer } from "./pictures/render-cached.ts";
import { categoryPictures, vendorPictures } from "./pictures/shelves.ts";
import { type PicturesToStore, storePictures } from "./pictures/store.ts";
import { loadRules } from "./rules.ts";

export type SeedOptions = Readonly<{
  ownerUrl: string;
  sealer: Sealer;
  blobs: BlobStore;
  /** Where renderings are kept between seedings. */
  cacheFolder: string;
  /** "small" is there in seconds also where no picture was ever drawn. */
  size?: MarketSize;
  log?: (line: string) => void;
}>;

/** The demonstration market, once: a database that has vendors is left as it is. Geography and rules are always there. */
export async function seedMarket({
  ownerUrl,
  sealer,
  blobs,
  cacheFolder,
  size = "full",
  log = () => undefined,
}: SeedOptions): Promise<"seeded" | "was there"> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  // A server that ends between two questions is told of by the next one.
  owner.on("error", () => undefined);
  await owner.connect();
  try {
    await loadGeography(owner);
    await loadRules(owner);
    await loadAttributes(owner);
    const { rows } = await owner.query<{ n: number }>("select count(*)::int as n from vendor");
    if (rows[0]?.n) return "was there";
    const market = marketOf(size);
    const { categories, people, products, vendors } = market;
    const pictures = await storePictures(drawings(market), {
      blobs,
      render: cachedRenderer(cacheFolder),
      onProgress: ({ done, total }) =>
        (done % 50 === 0 || done === total) && log(`pictures ${done} of ${total}`),
    });
    await owner.query("begin");
    const shops = await loadVendors(owner, sealer, { vendors, pictures });
    const places = await loadCategories(owner, categories, pictures);
    await loadAttributes(owner);
    await loadPeople(owner, sealer, { people, shops });
    await loadCouriers(owner, shops);
    await loadProducts(owner, products, { shops, places, pictures, vendors, categories });
    await owner.query("commit");
    await owner.query("analyze");
    return "seeded";
  } finally {
    await owner.end();
  }
}

const drawings = ({ categories, products, vendors }: Market): PicturesToStore[] => [
  ...products.map(({ slug, picture }) => ({
    folder: `products/${slug}`,
    drawings: [() => drawPicture({ ...picture, seed: slug })],
  })),
  ...vendors.map(({ slug }) => ({
    folder: `vendors/${slug}`,
    drawings: [() => drawVendor({ seed: slug, ...vendorPictures[slug] })],
  })),
  ...categories.flatMap(({ slug }) => {
    const picture = categoryPictures[slug];
    return picture
      ? [{ folder: `categories/${slug}`, drawings: [() => drawCategory({ ...picture, seed: slug })] }]
      : [];
  }),
];
