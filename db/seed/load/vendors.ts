import type { Phone } from "@haat/core/phone";
import type { Sealer } from "@haat/core/seal";
import { sealPhone } from "@haat/core/sealed-phone";
import { newId } from "@haat/core/ids";
import type pg from "pg";
import type { StoredPicture } from "../../schema/columns.ts";
import type { Vendor } from "../market/types.ts";

type Pictures = ReadonlyMap<string, readonly StoredPicture[]>;
const perKgMinor = 2000n;

/** Shops with their own delivery rates; ids by slug. */
export async function loadVendors(
  owner: pg.ClientBase,
  sealer: Sealer,
  { vendors, pictures }: Readonly<{ vendors: readonly Vendor[]; pictures: Pictures }>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const vendor of vendors) {
    const id = newId("vendor", new Date());
    ids.set(vendor.slug, id);
    const { slug, nameBn, nameEn, storyBn, storyEn, ownerNameBn, ownerNameEn, phone, districtId, cityId } =
      vendor;
    const { sealed, tail } = await sealPhone(sealer, phone as Phone);
    const picture = pictures.get(`vendors/${slug}`)?.[0] ?? null;
    await owner.query(
      `insert into vendor (id, slug, name_bn, name_en, story_bn, story_en, owner_name_bn, owner_name_en, phone_sealed, phone_tail, district_id, city_id, picture)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        id,
        slug,
        nameBn,
        nameEn,
        storyBn,
        storyEn,
        ownerNameBn,
        ownerNameEn,
        sealed,
        tail,
        districtId,
        cityId,
        JSON.stringify(picture),
      ],
    );
    for (const [zone, base] of [
      ["inside", vendor.deliveryInsideMinor],
      ["outside", vendor.deliveryOutsideMinor],
    ] as const)
      await owner.query(
        `insert into delivery_rate (id, vendor_id, zone, base_minor, per_kg_minor, valid_from) values ($1, $2, $3, $4, $5, '2026-01-01')`,
        [`rate-${slug}-${zone}`, id, zone, base.toString(), perKgMinor.toString()],
      );
  }
  return ids;
}
