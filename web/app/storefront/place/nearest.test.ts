import { expect, test } from "vitest";
import { districtCentres } from "./district-centres.ts";
import { nearest } from "../../enhance/nearest.ts";

test.each([
  ["Dhanmondi", 23.746, 90.376, "dis-dhaka"],
  ["the hills of Sajek", 23.38, 92.29, "dis-khagrachhari"],
  ["Teknaf", 20.87, 92.3, "dis-coxs-bazar"],
  ["Tetulia", 26.48, 88.35, "dis-panchagarh"],
  ["Mirzapur of Tangail", 24.1, 90.09, "dis-tangail"],
])("%s is near its district", (_place, latitude, longitude, id) =>
  expect(nearest(districtCentres, latitude, longitude)).toBe(id),
);

test("London is near none", () => expect(nearest(districtCentres, 51.5, -0.1)).toBeNull());

test("all sixty-four have a seat inside the country", () => {
  const seats = Object.values(districtCentres);
  expect(seats).toHaveLength(64);
  for (const [latitude, longitude] of seats) {
    expect(latitude > 20.5 && latitude < 26.7).toBe(true);
    expect(longitude > 88 && longitude < 92.7).toBe(true);
  }
});
