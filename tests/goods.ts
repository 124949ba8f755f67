import type { GoodsContent } from "@haat/contract/goods-content";
import { newId, newSecret } from "@haat/core/ids";
import { readRichText } from "@haat/core/rich-text";
import { aCategory, aProduct, aVendor, type TestProduct, type TestVendor } from "./market.ts";
import type { TestWorld } from "./world.ts";

const said = (bn: string, en: string) => ({ bn, en });

/** What a weaver would write of a sari in two colours. */
export const aContent = (over: Partial<GoodsContent> = {}): GoodsContent => ({
  title: said("লাল পাড়ের তাঁতের শাড়ি", "Tant sari with a red border"),
  body: {
    bn: [...readRichText("হাতে বোনা **সুতি** শাড়ি, বারো হাত, সঙ্গে ব্লাউজের কাপড়।")],
    en: [...readRichText("A **cotton** sari woven by hand, with a blouse piece.")],
  } as GoodsContent["body"],
  attributes: { origin: said("টাঙ্গাইল", "Tangail"), made_on: "2026-11-01" },
  brand: "",
  ...{ care: said("ঠান্ডা পানিতে ধোবেন", "Wash cold"), returns: said("", "") },
  ...{ seoTitle: said("", ""), seoDescription: said("", "") },
  options: [
    {
      code: "colour",
      name: said("রং", "Colour"),
      values: [
        { code: "red", name: said("লাল", "Red") },
        { code: "blue", name: said("নীল", "Blue") },
      ],
    },
  ],
  variants: [
    {
      choice: { colour: "red" },
      sku: "",
      priceMinor: "185000",
      compareAtMinor: null,
      weightGrams: 450,
      stock: 5,
      pictures: [],
    },
    {
      choice: { colour: "blue" },
      sku: "",
      priceMinor: "195000",
      compareAtMinor: "210000",
      weightGrams: 450,
      stock: 2,
      pictures: [],
    },
  ],
  pictures: [],
  ...over,
});

type Attribute = Readonly<{
  code: string;
  kind?: string;
  choices?: unknown;
  isRequired?: boolean;
  isFilterable?: boolean;
  isAxis?: boolean;
}>;

/** A category whose goods are told by these; `origin` must be there unless others are named. */
export async function aGoodsCategory(
  world: TestWorld,
  attributes: readonly Attribute[] = [
    { code: "origin", isRequired: true },
    { code: "made_on", kind: "date" },
  ],
) {
  const category = await aCategory(world);
  for (const [
    position,
    { code, kind = "text", choices = [], isRequired = false, isFilterable = false, isAxis = false },
  ] of attributes.entries())
    await world.owner.query(
      `insert into category_attribute (id, category_id, code, kind, name_bn, name_en, choices, is_required, is_filterable, is_axis, position)
       values ($1, $2, $3, $4, $3, $3, $5, $6, $7, $8, $9)`,
      [
        ...[newId("categoryAttribute", new Date()), category.id, code, kind],
        ...[JSON.stringify(choices), isRequired, isFilterable, isAxis, position],
      ],
    );
  return category;
}

/** A picture that the shop of these goods keeps, without a file behind it: its stem. */
export async function aKeptPicture({ owner, clock }: TestWorld, productId: string): Promise<string> {
  const stem = `https://blob.test/kept-${newSecret()}`;
  await owner.query(
    `insert into media (id, vendor_id, sha256, bytes, width, height, widths, blur, stem, alt_bn, alt_en, maker_id, kept_at)
     select $1, p.vendor_id, encode(sha256($2::bytea), 'hex'), 900, 640, 640, '{320,640}', 'data:image/webp;base64,AAAA', $3, 'লাল পাড়', 'A red border',
       m.user_id, now() from product p join vendor_member m on m.vendor_id = p.vendor_id where p.id = $4 limit 1`,
    [newId("media", clock.now()), Buffer.from(stem), stem, productId],
  );
  return stem;
}

export type WaitingVersion = Readonly<{ versionId: string; product: TestProduct; vendor: TestVendor }>;

/** Goods that are for sale, and beside them a version that was sent in. */
export async function aWaitingVersion(world: TestWorld, of?: TestVendor): Promise<WaitingVersion> {
  const vendor = of ?? (await aVendor(world));
  const category = await aGoodsCategory(world);
  const product = await aProduct(world, { vendor, category });
  const versionId = newId("productVersion", world.clock.now());
  const content = aContent({
    options: [],
    pictures: [{ stem: `https://blob.test/${product.slug}`, alt: said("", "") }],
    variants: aContent()
      .variants.slice(0, 1)
      .map((one) => ({ ...one, choice: {} })),
  });
  await world.owner.query(
    `insert into product_version (id, product_id, vendor_id, category_id, number, state, content, moved_by, submitted_at)
     values ($1, $2, $3, $4, 1, 'draft', $5, 'vendor:test', now())`,
    [
      versionId,
      product.id,
      vendor.id,
      category.id,
      JSON.stringify({ ...content, text: said("হাতে বোনা সুতি শাড়ি, বারো হাত", "A cotton sari woven by hand") }),
    ],
  );
  await world.owner.query("update product_version set state = 'submitted' where id = $1", [versionId]);
  return { versionId, product, vendor };
}

/** As whoever looks at it now was shown it: when it was sent in. */
export async function seenAt({ owner }: Pick<TestWorld, "owner">, versionId: string): Promise<string> {
  const { rows } = await owner.query<{ at: Date | null }>(
    "select submitted_at as at from product_version where id = $1",
    [versionId],
  );
  return (rows[0]?.at ?? new Date()).toISOString();
}
