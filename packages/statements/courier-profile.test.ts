import { describe, expect, it } from "vitest";
import { courierFields, type CourierProfile, mapped, parseCourierProfile } from "./courier-profile.ts";
import { courierProfiles } from "./courier-profiles.ts";
import { nameOf } from "./profile.ts";

const kept = (profile: CourierProfile): Record<string, unknown> => JSON.parse(JSON.stringify(profile));

it.each(Object.entries(courierProfiles))(
  "%s's profile comes back from JSON as it was",
  (_courier, profile) => {
    expect(parseCourierProfile(kept(profile))).toEqual(profile);
  },
);

it("no common heading is of two fields", () => {
  const names = Object.values(courierProfiles.pathao.columns).flatMap(({ named }) => named.map(nameOf));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

describe("a profile that was kept wrong names its place", () => {
  const { columns, ...rest } = kept(courierProfiles.redx) as { columns: Record<string, unknown> };
  it.each([
    ["version", { version: 0 }],
    ["version", { version: 1.5 }],
    ["dates", { dates: "ymd" }],
    ["totals", { totals: "Total" }],
    ["totals.0", { totals: [""] }],
    ["words.0.says", { words: [{ means: "returned" }] }],
    ["words.0.means", { words: [{ says: "gone", means: "gone" }] }],
    ["advances", { advances: "advance" }],
    ["deductions.0", { deductions: [null] }],
    ["ignored", { ignored: null }],
    ["columns.payout", { columns: { ...columns, payout: null } }],
    ["columns.payout.named", { columns: { ...columns, payout: {} } }],
    ["columns.payout.isNeeded", { columns: { ...columns, payout: { named: [], isNeeded: 1 } } }],
  ])("%s", (place, wrong) => {
    expect(() => parseCourierProfile({ columns, ...rest, ...wrong })).toThrow(`${place} is not what`);
  });

  it("and a column that is not needed need not say so", () => {
    const payout = { named: ["Net"], isNeeded: false };
    const read = parseCourierProfile({ ...rest, columns: { ...columns, payout } });
    expect(read.columns.payout).toEqual({ named: ["Net"] });
  });
});

it("a mapping gives a heading to one field and takes it from all others", () => {
  const profile = mapped(courierProfiles.pathao, {
    "net  PAYABLE": "collected",
    VAT: "ignored",
    "Fee Type": "vat",
  });
  expect(profile.columns.collected.named[0]).toBe("net  PAYABLE");
  expect(profile.columns.payout.named).not.toContain("Net Payable");
  expect(profile.columns.payout).toMatchObject({ isNeeded: true });
  expect(profile.columns.vat.named).toEqual(["Fee Type", "VAT Amount", "ভ্যাট"]);
  expect(profile.ignored).toEqual(["VAT", "Charge Type"]);
  expect(courierFields.every((field) => profile.columns[field].named.length > 0)).toBe(true);
});
