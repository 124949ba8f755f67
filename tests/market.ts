import { parsePhone } from "@haat/core/phone";
import { sealPhone } from "@haat/core/sealed-phone";
import { newId, type Id } from "@haat/core/ids";
import type { MemberRole, StaffRole } from "@haat/core/roles";
import type { Audience, Factor } from "@haat/core/sessions";
import { normText } from "@haat/core/text";
import { aSessionOf, type TestStay } from "./stays.ts";
import type { TestWorld } from "./world.ts";

/** Valid things to put on the market; a test names only what it is about. Rows are written as the owner. */
let made = 0;
const next = (): number => (made += 1);
const pictureOf = (slug: string) => ({ stem: `https://blob.test/${slug}`, widths: [320, 640] });

async function put(world: TestWorld, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = Object.keys(row);
  const values = Object.values(row).map((value) => (isJson(value) ? JSON.stringify(value) : value));
  await world.owner.query(
    `insert into ${table} (${columns.join(", ")}) values (${columns.map((_, i) => `$${i + 1}`).join(", ")})`,
    values,
  );
}
const isJson = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  !(value instanceof Date) &&
  !(Array.isArray(value) && typeof value[0] === "string");

export type TestVendor = Readonly<{ id: Id<"vendor">; slug: string }>;
export type TestVariant = Readonly<{ id: Id<"variant">; sku: string }>;
export type TestProduct = Readonly<{
  id: Id<"product">;
  slug: string;
  vendor: TestVendor;
  variants: readonly [TestVariant, ...TestVariant[]];
}>;

/** A shop in Dhanmondi, Dhaka, unless `cityId` says otherwise. */
export async function aVendor(
  world: TestWorld,
  { cityId = "tha-dhaka-dhanmondi", state = "open" }: Readonly<{ cityId?: string; state?: string }> = {},
): Promise<TestVendor> {
  const id = newId("vendor", world.clock.now());
  const n = next();
  const slug = `dokan-${n}`;
  const { rows } = await world.owner.query<{ parent_id: string }>(
    "select parent_id from geo_unit where id = $1",
    [cityId],
  );
  const phone = await sealPhone(world.edge.sealer, parsePhone(`017${String(n).padStart(8, "0")}`));
  await put(world, "vendor", {
    id,
    slug,
    name_bn: `দোকান ${n}`,
    name_en: `Shop ${n}`,
    story_bn: "তাঁতের গল্প",
    story_en: "A story of looms",
    owner_name_bn: "রহিমা",
    owner_name_en: "Rahima",
    ...{ phone_sealed: phone.sealed, phone_tail: phone.tail },
    district_id: rows[0]?.parent_id,
    city_id: cityId,
    state,
    picture: pictureOf(slug),
  });
  return { id, slug };
}

export type TestCategory = Readonly<{ id: Id<"category">; slug: string; pathIds: readonly string[] }>;

export async function aCategory(world: TestWorld, parent: TestCategory | null = null): Promise<TestCategory> {
  const id = newId("category", world.clock.now());
  const n = next();
  const pathIds = [...(parent?.pathIds ?? []), id];
  const row = {
    id,
    slug: `bibhag-${n}`,
    parent_id: parent?.id ?? null,
    name_bn: `বিভাগ ${n}`,
    name_en: `Category ${n}`,
  };
  await put(world, "category", { ...row, position: n, path_ids: pathIds });
  return { id, slug: row.slug, pathIds };
}

export type ProductWishes = Readonly<{
  vendor?: TestVendor;
  category?: TestCategory;
  titleBn?: string;
  titleEn?: string;
  state?: string;
  /** One variant each; a single one has nothing to choose. */
  pricesMinor?: readonly bigint[];
  stock?: number;
  weightGrams?: number;
  featured?: boolean;
  publishedAt?: Date;
}>;

export async function aProduct(world: TestWorld, wishes: ProductWishes = {}): Promise<TestProduct> {
  const vendor = wishes.vendor ?? (await aVendor(world));
  const category = wishes.category ?? (await aCategory(world));
  const { pricesMinor = [150_000n], stock = 10, weightGrams = 500 } = wishes;
  const id = newId("product", world.clock.now());
  const n = next();
  const [titleBn, titleEn] = [wishes.titleBn ?? `জামদানি শাড়ি ${n}`, wishes.titleEn ?? `Jamdani sari ${n}`];
  const options = pricesMinor.length > 1 ? [optionOf(pricesMinor.length)] : [];
  await put(world, "product", {
    ...{
      id,
      slug: `ponno-${n}`,
      vendor_id: vendor.id,
      category_id: category.id,
      category_path: category.pathIds,
    },
    ...{ title_bn: titleBn, title_en: titleEn, description_bn: "হাতে বোনা", description_en: "Woven by hand" },
    attributes: [
      {
        ...{ code: "material", kind: "text", name: { bn: "উপাদান", en: "Material" } },
        ...{ value: { bn: "সুতি", en: "Cotton" }, typed: { bn: "সুতি", en: "Cotton" } },
      },
    ],
    ...{ options, pictures: [pictureOf(`ponno-${n}`)], state: wishes.state ?? "published" },
    ...{ featured: wishes.featured ?? false, search_text: normText(`${titleBn} ${titleEn}`) },
    published_at: wishes.publishedAt ?? world.clock.now(),
  });
  const variants: TestVariant[] = [];
  for (const [place, priceMinor] of pricesMinor.entries()) {
    const variant = { id: newId("variant", world.clock.now()), sku: `SKU-${n}-${place}` };
    const label = pricesMinor.length > 1 ? { label_bn: `মাপ ${place}`, label_en: `Size ${place}` } : {};
    const choice = pricesMinor.length > 1 ? { size: `s${place}` } : {};
    const rest = { choice, price_minor: priceMinor, weight_grams: weightGrams, position: place };
    await put(world, "variant", { ...variant, product_id: id, vendor_id: vendor.id, ...label, ...rest });
    await put(world, "stock", { variant_id: variant.id, vendor_id: vendor.id, on_hand: stock });
    const counted = { kind: "initial", quantity: stock, actor: "system:test" };
    await put(world, "stock_movement", { variant_id: variant.id, vendor_id: vendor.id, ...counted });
    variants.push(variant);
  }
  return { id, slug: `ponno-${n}`, vendor, variants: variants as [TestVariant, ...TestVariant[]] };
}

const optionOf = (count: number) => ({
  code: "size",
  name: { bn: "মাপ", en: "Size" },
  values: Array.from({ length: count }, (_, i) => ({
    code: `s${i}`,
    name: { bn: `মাপ ${i}`, en: `Size ${i}` },
  })),
});

export type TestSession = TestStay & Readonly<{ phone: string }>;

export async function aBuyerSession(
  world: TestWorld,
  audience: Audience = "store",
  factors: readonly Factor[] = ["phone"],
): Promise<TestSession> {
  const userId = newId("user", world.clock.now());
  const phone = parsePhone(`018${String(next()).padStart(8, "0")}`);
  const { sealed, hash, tail } = await sealPhone(world.edge.sealer, phone);
  await put(world, "user_account", {
    id: userId,
    ...{ phone_sealed: sealed, phone_hash: hash, phone_tail: tail },
    name: "করিম",
  });
  return { phone, ...(await aSessionOf(world, userId, audience, { factors })) };
}

/** Of support, unless `audience` says otherwise; with the second factor that finance and admin work with. */
export async function aStaffSession(
  world: TestWorld,
  role: StaffRole,
  audience: Audience = "support",
): Promise<TestSession> {
  const isStrict = role === "finance" || role === "admin";
  const session = await aBuyerSession(world, audience, isStrict ? ["phone", "totp"] : ["phone"]);
  await put(world, "user_role", { user_id: session.userId, role });
  return session;
}

export async function aVendorSession(
  world: TestWorld,
  vendor: TestVendor,
  memberRole: MemberRole = "owner",
): Promise<TestSession> {
  const session = await aBuyerSession(world, "vendor");
  await put(world, "vendor_member", {
    vendor_id: vendor.id,
    user_id: session.userId,
    member_role: memberRole,
  });
  return session;
}
