/** What the description of the API shows of the store, cart and sign-in replies. A test reads each with its own schema. */
export const taka = (minor: string, display: string) => ({ currency: "BDT" as const, minor, display });

const picture = {
  alt: "Red Tangail jamdani sari",
  stem: "https://blob.haat.example/products/tangail-jamdani-lal",
  widths: [640, 1280],
};

export const vendorCardExample = { slug: "tangail-tant", name: "Tangail Tant", district: "Tangail" };

export const productCardExample = {
  id: "prd_01kadrzq7g3m9x5w2c4t8y6n0p",
  slug: "tangail-jamdani-lal",
  title: "Red Tangail jamdani sari",
  price: taka("450000", "৳4,500"),
  compareAt: taka("520000", "৳5,200"),
  priceVaries: false,
  picture,
  vendor: vendorCardExample,
  availability: "in_stock" as const,
  singleVariantId: "var_01kadrzq7g3m9x5w2c4t8y6n0q",
};

export const productExample = {
  id: productCardExample.id,
  slug: productCardExample.slug,
  title: productCardExample.title,
  description: "Woven by hand in Pathrail in eleven days; comes with a blouse piece.",
  ...{ brand: null, said: null },
  attributes: [{ name: "Material", value: "Cotton, 84 count" }],
  options: [{ code: "colour", name: "Colour", values: [{ code: "red", name: "Red" }] }],
  variants: [
    {
      id: productCardExample.singleVariantId,
      sku: "TT-JAMDANI-RED",
      choice: { colour: "red" },
      label: "Red",
      price: productCardExample.price,
      compareAt: productCardExample.compareAt,
      pictures: [],
      available: 7,
    },
  ],
  pictures: [picture],
  category: { slug: "jamdani", name: "Jamdani" },
  path: [
    { slug: "saris", name: "Saris" },
    { slug: "jamdani", name: "Jamdani" },
  ],
  vendor: { ...vendorCardExample, picture: null },
  delivery: { inside: taka("7000", "৳70"), outside: taka("13000", "৳130"), insideDays: 5, outsideDays: 10 },
  shop: { dbid: "DBID-2026-104512", away: null, rating: null },
  ...{ related: [], reviews: [], questions: [], rating: { average: 4.6, count: 12, stars: [0, 1, 0, 2, 9] } },
};

export const productPageExample = {
  items: [productCardExample],
  nextCursor: "WyJuZXdlc3QiLCIxNzY0MDAwMDAwMDAwMDAwIl0",
  total: { count: 57, isExact: true },
  understood: null,
  didYouMean: null,
  ...{ fallback: null, beyond: [], facets: null, instead: null },
};

export const suggestionListExample = {
  items: [
    { kind: "word", text: "jamdani", slug: null },
    { kind: "category", text: "Jamdani", slug: "jamdani" },
  ],
};

export const categoryExample = {
  id: "cat_01kadrzq7g3m9x5w2c4t8y6n0p",
  slug: "jamdani",
  name: "Jamdani",
  parentSlug: "saris",
  productCount: 24,
  picture: null,
};

export const vendorExample = {
  ...vendorCardExample,
  story: "Four looms in Pathrail, run by Rahima and her sisters since 2009.",
  ownerName: "Rahima Khatun",
  picture: null,
  isOpen: true,
  productCount: 31,
  ...{ dbid: "DBID-2026-104512", rating: null },
  away: { from: "2027-03-10", until: "2027-03-14", opens: "2027-03-15", words: "Home for Eid", isNow: false },
};

export const areaListExample = {
  path: [
    { id: "div-dhaka", level: "division" as const, name: "Dhaka", parentId: null },
    { id: "dis-dhaka", level: "district" as const, name: "Dhaka", parentId: "div-dhaka" },
  ],
  items: [
    { id: "tha-dhaka-dhanmondi", level: "metro_thana" as const, name: "Dhanmondi", parentId: "dis-dhaka" },
  ],
};

const cartLine = {
  variantId: productCardExample.singleVariantId,
  productSlug: productCardExample.slug,
  title: productCardExample.title,
  label: "Red",
  picture,
  quantity: 2,
  available: 7,
  unitPrice: productCardExample.price,
  total: taka("900000", "৳9,000"),
  trouble: null,
};

export const cartExample = {
  groups: [{ vendor: vendorCardExample, lines: [cartLine], goods: cartLine.total, delivery: null }],
  count: 2,
  goods: cartLine.total,
  isOrderable: true,
  delivery: null,
};

export const quoteExample = {
  hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  groups: [
    {
      vendor: vendorCardExample,
      lines: [cartLine],
      goods: cartLine.total,
      delivery: taka("13000", "৳130"),
      zone: "outside" as const,
      promisedBy: "2026-12-01T09:30:00.000Z",
      total: taka("913000", "৳9,130"),
    },
  ],
  goods: cartLine.total,
  delivery: taka("13000", "৳130"),
  total: taka("913000", "৳9,130"),
  advance: {
    now: taka("13000", "৳130"),
    atDoor: taka("900000", "৳9,000"),
    isNeeded: false,
    bearsReturn: false,
  },
  terms: "2026-11-24",
};

export const challengeExample = {
  challenge: "w1.mhv2xq8c.7fk2m9xw5c4t8y6n0pqrsvz1bd3g5hjk.0qx8r2m6k4t9w1c5v7n3b8d2f6g0h4j1",
  bits: 12,
  pieces: 16,
  question: "How much is seven and five?",
  expiresAt: "2026-11-21T09:40:00.000Z",
};

export const codeExample = {
  flow: "5m2k9x7w3c8t6y4n0pqrsvz1bd3g5hjk",
  expiresAt: "2026-11-21T09:35:00.000Z",
  resendAt: "2026-11-21T09:31:00.000Z",
};

export const meExample = {
  id: "usr_01kadrzq7g3m9x5w2c4t8y6n0p",
  name: "Rahima Khatun",
  phone: "01712345678",
  roles: ["buyer" as const, "vendor" as const],
  may: [],
  shops: [
    {
      id: "ven_01kadrzq7g3m9x5w2c4t8y6n0p",
      slug: vendorCardExample.slug,
      name: vendorCardExample.name,
      state: "open" as const,
      memberRole: "owner" as const,
      may: ["listVendorOrders", "readVendorOrder", "acceptOrder"],
    },
  ],
};

export const sessionExample = {
  access: {
    token: "eyJhbGciOiJIUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzaWQiOiJzZXNfMDEifQ.9t3Qw0sVx5pFQ1dYc2m8",
    audience: "store" as const,
    expiresAt: "2026-11-21T09:40:00.000Z",
  },
  refresh: {
    token: "ses_01kadrzq7g3m9x5w2c4t8y6n0p.0.4x2m9k7q0d3w8v5t6r1b2n4c7h9j0f3g",
    expiresAt: "2026-12-21T09:30:00.000Z",
  },
  withheld: null,
  me: meExample,
};
