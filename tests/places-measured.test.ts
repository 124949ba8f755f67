import { readFile } from "node:fs/promises";
import { matchPlaces, type OurPlace, type TheirPlace } from "@haat/core/place-match";
import { expect, test } from "vitest";

type Unit = Readonly<{
  id: string;
  level: "division" | "district" | "upazila" | "metro_thana";
  parent: string | null;
  nameEn: string;
  nameBn: string;
  aliases: readonly string[];
}>;
const units = JSON.parse(
  await readFile(new URL("../db/seed/geo/units.json", import.meta.url), "utf8"),
) as readonly Unit[];

/** All districts, upazilas and metropolitan thanas, as a reading of a courier's list takes them. */
const ours: readonly OurPlace[] = units.flatMap(({ id, level, parent, nameEn, nameBn, aliases }) =>
  level === "division"
    ? []
    : [
        {
          ...({ id, level: level === "district" ? "district" : "thana" } as const),
          parent: level === "district" ? null : parent,
          names: [nameEn, nameBn, ...aliases],
        },
      ],
);
const named = new Map(ours.map((our) => [our.id, our]));
const latin = (name: string): boolean => /^[\x20-\x7e]+$/.test(name);
/** Another spelling of it that we know, in Latin letters; its official one where we know none. */
const older = ({ names: [official = "", , ...others] }: OurPlace): string =>
  others.findLast(latin) ?? official;
/** As it is written by ear: what nobody has told us. */
const byEar = ({ names: [official = ""] }: OurPlace): string =>
  official
    .replace(/oo/g, "u")
    .replace(/sh/g, "s")
    .replace(/z/g, "j")
    .replace(/ganj\b/gi, "gonj")
    .replace(/pur\b/gi, "poor");

type Way = Readonly<{
  spelled: (our: OurPlace) => string;
  isFlat?: boolean;
  leastMapped: number;
  mostWrong: number;
}>;
const ways: Readonly<Record<string, Way>> = {
  official: { spelled: ({ names }) => names[0] ?? "", leastMapped: 0.98, mostWrong: 0 },
  bangla: { spelled: ({ names }) => names[1] ?? "", leastMapped: 0.98, mostWrong: 0 },
  shouted: {
    spelled: ({ names, level }) =>
      `${(names[0] ?? "").toUpperCase()} ${level === "thana" ? "Thana" : "District"}`,
    ...{ leastMapped: 0.98, mostWrong: 0 },
  },
  older: { spelled: older, leastMapped: 0.98, mostWrong: 0 },
  "by ear": { spelled: byEar, leastMapped: 0.97, mostWrong: 0 },
  "flat, with the district in brackets": {
    spelled: (our) => `${our.names[0]}(${named.get(our.parent ?? "")?.names[0]})`,
    ...{ isFlat: true, leastMapped: 0.98, mostWrong: 0 },
  },
  "flat, with the name alone": {
    spelled: ({ names }) => names[0] ?? "",
    isFlat: true,
    leastMapped: 0.9,
    mostWrong: 0,
  },
};

/** Every seventh thana he does not serve: whatever is taken for it is another place. */
const isServed = (at: number, { level }: OurPlace): boolean => level === "district" || at % 7 !== 3;

function listOf({ spelled, isFlat = false }: Way): readonly TheirPlace[] {
  return ours.flatMap((our, at): TheirPlace[] => {
    if (!isServed(at, our) || (isFlat && our.level === "district")) return [];
    const level = isFlat ? "area" : our.level;
    return [
      {
        id: `theirs ${our.id}`,
        name: spelled(our),
        level,
        parent: isFlat || our.parent === null ? null : `theirs ${our.parent}`,
      },
    ];
  });
}

type Measured = Readonly<{ served: number; mapped: number; wrong: number; open: number }>;

function measured(way: Way): Measured {
  const theirs = listOf(way);
  const there = new Set(theirs.map(({ id }) => id));
  const found = matchPlaces(ours, theirs, way.isFlat ? "area" : "thana");
  const fates = ours.map(({ id }) => {
    const match = found.get(id);
    if (match?.state !== "sure") return match?.state ?? "none";
    return match.place.id === `theirs ${id}` ? "right" : "wrong";
  });
  const count = (fate: string) => fates.filter((each) => each === fate).length;
  return { served: there.size, mapped: count("right"), wrong: count("wrong"), open: count("open") };
}

test.each(Object.entries(ways))(
  "a courier's list that is %s: how much of it is mapped, and how much of that is wrong",
  (name, way) => {
    const { served, mapped, wrong, open } = measured(way);
    const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
    process.stdout.write(
      `places ${name}: ${served} served, mapped ${share(mapped, served)}, for a person ${open}, wrong zone ${share(wrong, Math.max(1, mapped + wrong))}\n`,
    );
    expect(wrong / Math.max(1, mapped + wrong)).toBeLessThanOrEqual(way.mostWrong);
    expect(mapped / served).toBeGreaterThanOrEqual(way.leastMapped);
  },
);
