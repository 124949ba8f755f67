import { addressFor } from "@haat/api/services/couriers/parcel-to-book";
import { expect, test } from "vitest";

const place = { locality: null, areaEn: "Mirpur", districtEn: "Dhaka" };

test("a rider reads the house, what it is near, and the place behind it", () => {
  expect(addressFor({ ...place, details: " বাড়ি ১২,\n রোড ৫ ", landmark: "বড় মসজিদের পাশে" })).toBe(
    "বাড়ি ১২, রোড ৫, বড় মসজিদের পাশে, Mirpur, Dhaka",
  );
  expect(addressFor({ ...place, details: "House 1", landmark: null, locality: "Kazipara" })).toBe(
    "House 1, Kazipara, Mirpur, Dhaka",
  );
  expect(addressFor({ ...place, details: "House 1, Kazipara", landmark: null, locality: "Kazipara" })).toBe(
    "House 1, Kazipara, Mirpur, Dhaka",
  );
});

test("of an address that is too long the landmark and the place stay, and no Bangla letter is cut through", () => {
  const landmark = "নীল গেটের উল্টো দিকে";
  const told = addressFor({ ...place, details: "ক্ষু".repeat(80), landmark });
  expect(told.length).toBeLessThanOrEqual(220);
  expect(told).toMatch(/^(?:ক্ষু)+, নীল গেটের উল্টো দিকে, Mirpur, Dhaka$/u);
  const long = addressFor({ ...place, details: "House 1", landmark: "ক্ষু".repeat(80) });
  expect(long.length).toBeLessThanOrEqual(220);
  expect(long).toMatch(/^House 1, (?:ক্ষু)+, Mirpur, Dhaka$/u);
});
