import { formatTaka } from "@haat/i18n/format";
import type { TestWorld } from "./world.ts";

type Locale = "bn" | "en";
type Words = Record<Locale, string>;
type Named = { slug: string; name: Words };
type Stored = { stem: string; widths: number[] } | null;
type Rows = {
  id: string;
  slug: string;
  title: Words;
  description: Words;
  brand: string | null;
  said: Record<Locale, object> | null;
  attributes: { name: Words; value: Words }[];
  options: { code: string; name: Words; values: { code: string; name: Words }[] }[];
  pictures: Stored[];
  variants: {
    id: string;
    sku: string;
    choice: object;
    pictures: string[];
    label: Words;
    price: string;
    compareAt: string | null;
    free: number;
  }[];
  path: Named[];
  vendor: Named & { district: Words; picture: Stored; isOpen: boolean };
  rates: Record<"inside" | "outside", string>;
  days: Record<"inside" | "outside", number | null>;
};

const words = (alias: string, column: string): string =>
  `json_build_object('bn', ${alias}.${column}_bn, 'en', ${alias}.${column}_en)`;
const inForce = (alias: string): string =>
  `${alias}.valid_from <= now() and coalesce(${alias}.valid_to > now(), true)`;
const rate = (zone: string): string =>
  `'${zone}', (select base_minor::text from delivery_rate r where zone = '${zone}' and coalesce(vendor_id, p.vendor_id) = p.vendor_id and ${inForce("r")}
     order by vendor_id is null, valid_from desc limit 1)`;
const days = (zone: string): string =>
  `'${zone}', (select value from setting s where name = 'promise_days_${zone}' and ${inForce("s")} order by valid_from desc limit 1)`;

const rowsSql = `select json_build_object('id', p.id, 'slug', p.slug, 'title', ${words("p", "title")}, 'description', ${words("p", "description")}, 'brand', p.brand, 'said', p.said,
  'attributes', p.attributes, 'options', p.options, 'pictures', p.pictures,
  'variants', (select json_agg(json_build_object('id', v.id, 'sku', v.sku, 'choice', v.choice,
      'pictures', (select coalesce(json_agg(t.p->'stem' order by t.n), '[]') from jsonb_array_elements(v.pictures) with ordinality t(p, n)), 'label', ${words("v", "label")},
      'price', v.price_minor::text, 'compareAt', v.compare_at_minor::text, 'free', s.on_hand - s.held - s.committed) order by v.position, v.id)
    from variant v join stock s on s.variant_id = v.id where v.product_id = p.id and v.state = 'published'),
  'path', (select json_agg(json_build_object('slug', c.slug, 'name', ${words("c", "name")}) order by array_position(p.category_path, c.id))
    from category c where c.id = any(p.category_path)),
  'vendor', json_build_object('slug', ve.slug, 'name', ${words("ve", "name")}, 'district', ${words("g", "name")}, 'picture', ve.picture, 'isOpen', ve.state = 'open'),
  'rates', json_build_object(${rate("inside")}, ${rate("outside")}), 'days', json_build_object(${days("inside")}, ${days("outside")})) as rows
 from product p join vendor ve on ve.id = p.vendor_id join geo_unit g on g.id = ve.district_id
where p.id = $1 and p.state = 'published' and ve.state <> 'suspended'`;

/** What a product's page must say, worked out from its rows: no finished text is read. Null when it has no page. */
export async function pageByRows({ owner }: TestWorld, id: string, locale: Locale): Promise<unknown> {
  const found = await owner.query<{ rows: Rows }>(rowsSql, [id]);
  const rows = found.rows[0]?.rows;
  if (!rows?.variants) return null;
  const money = (minor: string) => ({ currency: "BDT", minor, display: formatTaka(BigInt(minor), locale) });
  const picture = (stored: Stored, alt: string) => stored && { alt, ...stored };
  const path = rows.path.map(({ slug, name }) => ({ slug, name: name[locale] }));
  const { slug, name, district, isOpen, picture: ofVendor } = rows.vendor;
  return {
    ...{ id: rows.id, slug: rows.slug, title: rows.title[locale], description: rows.description[locale] },
    ...{ brand: rows.brand, said: rows.said && rows.said[locale] },
    attributes: rows.attributes.map((each) => ({ name: each.name[locale], value: each.value[locale] })),
    options: rows.options.map((option) => ({
      ...{ code: option.code, name: option.name[locale] },
      values: option.values.map((value) => ({ code: value.code, name: value.name[locale] })),
    })),
    variants: rows.variants.map(({ free, price, compareAt, label, ...variant }) => ({
      ...{ ...variant, label: label[locale], price: money(price) },
      compareAt: compareAt === null ? null : money(compareAt),
      available: isOpen ? Math.max(0, Math.min(99, free)) : 0,
    })),
    pictures: rows.pictures.map((each) => picture(each, rows.title[locale])),
    ...{ category: path.at(-1), path, related: [] },
    vendor: {
      slug,
      name: name[locale],
      district: district[locale],
      picture: picture(ofVendor, name[locale]),
    },
    // Neither checked, away nor spoken of: of each, tests of their own.
    ...{ shop: { dbid: null, away: null, rating: null }, rating: null, reviews: [], questions: [] },
    delivery: {
      ...{ inside: money(rows.rates.inside), outside: money(rows.rates.outside) },
      ...{ insideDays: rows.days.inside ?? 5, outsideDays: rows.days.outside ?? 10 },
    },
  };
}
