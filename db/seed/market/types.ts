import type { MemberRole, StaffRole } from "@haat/core/roles";

/** What the picture generator can draw. Closed, so that a product without a drawing does not compile. */
export type Motif =
  | "jamdani"
  | "sari"
  | "kantha"
  | "silk"
  | "khadi"
  | "gamcha"
  | "panjabi"
  | "kurti"
  | "shawl"
  | "lungi"
  | "terracotta"
  | "clay-pot"
  | "jute-bag"
  | "jute-rug"
  | "shataranji"
  | "shital-pati"
  | "cane-basket"
  | "bamboo"
  | "wood-craft"
  | "brass"
  | "kasa-plate"
  | "honey-jar"
  | "oil-bottle"
  | "ghee-jar"
  | "spice-packet"
  | "pickle-jar"
  | "tea-packet"
  | "rice-sack"
  | "pulse-bowl"
  | "sweets-box"
  | "molasses"
  | "mango-crate"
  | "dry-fish"
  | "doi-pot"
  | "bangles"
  | "necklace"
  | "earrings"
  | "nose-pin"
  | "tip"
  | "soap"
  | "hair-oil"
  | "attar"
  | "mehendi"
  | "face-pack"
  | "phone-cover"
  | "earphones"
  | "charger"
  | "power-bank"
  | "cable"
  | "toy"
  | "kids-dress"
  | "baby-quilt"
  | "notebook"
  | "pen-stand"
  | "lamp"
  | "cushion"
  | "bed-sheet"
  | "curtain"
  | "apron"
  | "knife"
  | "dao"
  | "plant-pot"
  | "wall-art"
  | "rickshaw-art"
  | "hand-fan"
  | "shoes"
  | "sandals"
  | "bag"
  | "wallet"
  | "umbrella";

/** Colour families; the generator owns their exact shades. */
export type Palette =
  | "red"
  | "maroon"
  | "red-white"
  | "rose"
  | "orange"
  | "turmeric"
  | "gold"
  | "brass"
  | "honey"
  | "mustard"
  | "lime"
  | "leaf"
  | "bottle-green"
  | "sea"
  | "sky"
  | "indigo"
  | "night"
  | "plum"
  | "violet"
  | "terracotta"
  | "chocolate"
  | "natural"
  | "cream"
  | "white"
  | "grey"
  | "black"
  | "festive";

export type Picture = {
  motif: Motif;
  palette: Palette;
  /** Which of the motif's compositions: different products of one motif have different numbers. */
  variant: number;
  /** One exact colour (#rrggbb) where the palette alone would be wrong. */
  colour?: string;
};

export type Words = { bn: string; en: string };

/** The facts a buyer must be told before buying; each category says which of them it cannot do without. */
export type AttributeKey =
  | "origin"
  | "material"
  | "size"
  | "care"
  | "ingredients"
  | "net_weight"
  | "shelf_life"
  | "storage"
  | "compatible"
  | "warranty"
  | "age"
  | "pages";

export type Attribute = { key: AttributeKey; name: Words; value: Words };

export type Category = {
  slug: string;
  parent: string | null;
  nameBn: string;
  nameEn: string;
  /** A product of this category is published only with these filled. */
  requiredAttributes: readonly AttributeKey[];
};

export type Vendor = {
  slug: string;
  nameBn: string;
  nameEn: string;
  storyBn: string;
  storyEn: string;
  /** Ids of `db/seed/geo/units.json`. */
  districtId: string;
  /** The upazila or thana the parcels are picked up from. */
  cityId: string;
  ownerNameBn: string;
  ownerNameEn: string;
  phone: string;
  deliveryInsideMinor: bigint;
  deliveryOutsideMinor: bigint;
};

export type OptionKey = "colour" | "size" | "pack" | "model" | "length";

export type Option = { key: OptionKey; name: Words; values: readonly { key: string; name: Words }[] };

export type Variant = {
  sku: string;
  /** Option key to value key; empty for a product without options. */
  choices: Partial<Record<OptionKey, string>>;
  priceMinor: bigint;
  compareAtMinor?: bigint;
  weightGrams: number;
  stock: number;
};

export type Product = {
  slug: string;
  vendor: string;
  category: string;
  titleBn: string;
  titleEn: string;
  descriptionBn: string;
  descriptionEn: string;
  attributes: readonly Attribute[];
  options: readonly Option[];
  /** One for every combination that is sold; at least one. */
  variants: readonly Variant[];
  picture: Picture;
};

/** A buyer, one of the staff, or somebody of a shop. */
export type PersonRole = "buyer" | StaffRole | MemberRole;

/** `vendorSlug`: the shop of a member. */
export type Person = { role: PersonRole; phone: string; nameBn: string; nameEn: string; vendorSlug?: string };
