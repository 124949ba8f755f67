import { productCardExample, taka } from "./examples.ts";

/** What the description of the API shows of a place and of what bringing goods there costs. */
export const deliveryExample = {
  area: { id: "tha-dhaka-dhanmondi", name: "Dhanmondi", district: "Dhaka" },
  zone: "outside" as const,
  days: 10,
  promisedBy: "2026-12-01T09:30:00.000Z",
  pieces: [
    {
      variantId: productCardExample.singleVariantId,
      charge: taka("13000", "৳130"),
      total: taka("463000", "৳4,630"),
      ahead: taka("13000", "৳130"),
    },
  ],
  cash: "open" as const,
};

export const placesExample = {
  items: [
    {
      id: "upa-tangail-sadar",
      level: "upazila" as const,
      name: "Tangail Sadar",
      district: { id: "dis-tangail", name: "Tangail" },
    },
  ],
};
