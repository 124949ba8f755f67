import type { GeoUnit } from "./types.ts";

/** One area to a line, tabs between: id, parent, English, বাংলা, and other spellings with bars between. */
export const areaLines = (areas: readonly GeoUnit[]): string =>
  areas
    .map(({ id, parent, nameEn, nameBn, aliases }) =>
      [id, parent, nameEn, nameBn, aliases.join("|")].join("\t"),
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join("");

/** What `areaLines` wrote. */
export const readAreaLines = (text: string): GeoUnit[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [id = "", parent = "", nameEn = "", nameBn = "", aliases] = line.split("\t");
      return { id, level: "area", parent, nameEn, nameBn, aliases: aliases?.split("|") ?? [] };
    });
