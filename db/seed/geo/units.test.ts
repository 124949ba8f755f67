import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAreaLines } from "./area-lines.ts";
import type { GeoLevel, GeoUnit } from "./types.ts";

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
const units = [...(JSON.parse(file("./units.json")) as GeoUnit[]), ...readAreaLines(file("./areas.tsv"))];
const byId = new Map(units.map((unit) => [unit.id, unit]));
const of = (level: GeoLevel): GeoUnit[] => units.filter((unit) => unit.level === level);

const parentLevels: Record<GeoLevel, readonly (GeoLevel | undefined)[]> = {
  division: [undefined],
  district: ["division"],
  upazila: ["district"],
  metro_thana: ["district"],
  area: ["upazila", "metro_thana"],
};

describe("the administrative geography of Bangladesh", () => {
  it("has 8 divisions, 64 districts, 495 upazilas and the metropolitan thanas of eight cities", () => {
    expect([of("division").length, of("district").length, of("upazila").length]).toEqual([8, 64, 495]);
    expect(new Set(of("metro_thana").map((unit) => unit.cityCorp))).toEqual(
      new Set(["dhaka", "chattogram", "khulna", "rajshahi", "sylhet", "barishal", "rangpur", "gazipur"]),
    );
    expect(of("metro_thana")).toHaveLength(110);
  });

  it("gives every unit its own readable id and a parent one level up", () => {
    expect(byId.size).toBe(units.length);
    for (const unit of units) {
      expect(unit.id).toMatch(/^(div|dis|upa|tha|are)-[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(unit.id.length).toBeLessThanOrEqual(60);
      const parent = unit.parent === null ? undefined : byId.get(unit.parent)?.level;
      expect(parentLevels[unit.level]).toContain(parent);
    }
  });

  it("names every unit in both scripts, in NFC, without stray spaces or joiners", () => {
    for (const unit of units) {
      expect(unit.nameEn).toMatch(
        unit.level === "area" ? /^[A-Z0-9][A-Za-z0-9'. -]+$/ : /^[A-Z][A-Za-z'. -]+$/,
      );
      expect(unit.nameBn).toMatch(/^[\p{Script=Bengali} .-]+$/u);
      for (const name of [unit.nameEn, unit.nameBn, ...unit.aliases]) {
        expect(name).toBe(name.normalize("NFC").trim());
        expect(name).not.toMatch(/[\u200b-\u200d\ufeff\t]/);
        expect(name).not.toBe("");
      }
    }
  });

  it("never lists a unit's own name as its alias", () => {
    for (const unit of units) expect(unit.aliases).not.toContain(unit.nameEn);
  });

  it("does not repeat a name inside one district", () => {
    const keys = units.map((unit) => `${unit.level} ${unit.parent} ${unit.nameBn}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("has 4,529 unions under 489 upazilas, and neighbourhoods of every city under their thanas", () => {
    const areas = of("area");
    const home = (unit: GeoUnit) => byId.get(unit.parent ?? "");
    const inCities = areas.filter((unit) => home(unit)?.level === "metro_thana");
    expect(areas).toHaveLength(5298);
    expect(inCities).toHaveLength(754);
    expect(
      new Set(areas.filter((unit) => home(unit)?.level === "upazila").map(({ parent }) => parent)).size,
    ).toBe(489);
    expect(new Set(inCities.map((unit) => home(unit)?.cityCorp))).toEqual(
      new Set(of("metro_thana").map((unit) => unit.cityCorp)),
    );
    // Each thana of Dhaka has some.
    const homes = new Set(inCities.map(({ parent }) => parent));
    expect(of("metro_thana").filter(({ id, cityCorp }) => cityCorp === "dhaka" && !homes.has(id))).toEqual(
      [],
    );
  });

  it("knows a sector and a section by their numbers, in both scripts", () => {
    const sector = byId.get("are-dhaka-uttara-west-uttara-sector-7");
    expect(sector?.aliases).toEqual(expect.arrayContaining(["Sector 7", "৭ নম্বর সেক্টর"]));
    expect(byId.get("are-dhaka-pallabi-mirpur-11")?.nameBn).toBe("মিরপুর ১১");
  });

  it("keeps the four Kaliganjs apart", () => {
    const homes = of("upazila")
      .filter((unit) => unit.nameEn === "Kaliganj")
      .map((unit) => unit.parent);
    expect(homes.sort()).toEqual(["dis-gazipur", "dis-jhenaidah", "dis-lalmonirhat", "dis-satkhira"]);
  });

  it("has the upazilas gazetted since 2017 and the renamed one", () => {
    for (const id of [
      "upa-habiganj-shayestaganj",
      "upa-coxs-bazar-eidgaon",
      "upa-madaripur-dasar",
      "upa-sunamganj-madhyanagar",
    ])
      expect(byId.get(id)?.level).toBe("upazila");
    expect(byId.get("upa-sunamganj-shantiganj")?.aliases).toContain("South Sunamganj");
  });

  it("puts official Latin names first and remembers the old ones", () => {
    const expected = {
      "dis-chattogram": "Chittagong",
      "dis-cumilla": "Comilla",
      "dis-barishal": "Barisal",
      "dis-bogura": "Bogra",
      "dis-jashore": "Jessore",
    };
    for (const [id, old] of Object.entries(expected)) expect(byId.get(id)?.aliases).toContain(old);
  });
});
