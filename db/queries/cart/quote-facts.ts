import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";
import { type CartGoods, type CartLineRow, goodsById } from "./cart-lines.ts";

type Words = Readonly<{ bn: string; en: string }>;

/** What carrying to one destination costs with one vendor, and what the market keeps of his sale. */
export type VendorTerms = Readonly<{
  zone: "inside" | "outside";
  baseMinor: bigint;
  perKgMinor: bigint;
  commissionBp: bigint;
  vatBp: bigint;
}>;

export type QuoteFacts = Readonly<{
  goods: ReadonlyMap<string, CartGoods>;
  /** Null when nothing is delivered there: no upazila and no metropolitan thana. */
  area: Readonly<{ id: string; name: Words; district: Words }> | null;
  /** By vendor id. */
  terms: ReadonlyMap<string, VendorTerms>;
  settings: Readonly<Record<string, number | string>>;
}>;

type FactsRow = {
  facts: {
    goods: readonly CartLineRow[];
    area: { id: string; bn: string; en: string; districtBn: string; districtEn: string } | null;
    vendors: readonly {
      vendorId: string;
      zone: "inside" | "outside";
      base: string;
      perKg: string;
      commissionBp: string;
      vatBp: string;
    }[];
    settings: Record<string, number | string>;
  };
};

/** Goods, destination, rates and the settings of a quote in force, in one statement. */
export async function readQuoteFacts(
  db: Database,
  { variantIds, areaId }: Readonly<{ variantIds: readonly string[] | SQL; areaId: string }>,
): Promise<QuoteFacts> {
  const ids = variantIds instanceof Array ? sql`${sql.param(variantIds)}::text[]` : variantIds;
  const [row] = await db.ask<FactsRow>(anyone, sql`select quote_document(${ids}, ${areaId}) as facts`);
  if (!row) throw new Error("the quote's facts came without a row");
  const { goods, area, vendors, settings } = row.facts;
  return {
    goods: goodsById(goods),
    area: area && {
      id: area.id,
      name: { bn: area.bn, en: area.en },
      district: { bn: area.districtBn, en: area.districtEn },
    },
    terms: new Map(
      vendors.map(({ vendorId, zone, base, perKg, commissionBp, vatBp }) => [
        vendorId,
        {
          zone,
          baseMinor: BigInt(base),
          perKgMinor: BigInt(perKg),
          commissionBp: BigInt(commissionBp),
          vatBp: BigInt(vatBp),
        },
      ]),
    ),
    settings,
  };
}

/** What a product is sold as, in place of a cart's ids. */
export const publishedVariants = (slug: string): SQL =>
  sql`array(select v.id from product p join variant v on v.product_id = p.id
    where p.slug = ${slug} and p.state = 'published' and v.state = 'published')`;
