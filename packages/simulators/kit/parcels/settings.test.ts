import { readFile } from "node:fs/promises";
import { expect, describe, it } from "vitest";
import { leeway as ecourier } from "../../ecourier/options.ts";
import { leeway as paperfly } from "../../paperfly/options.ts";
import { leeway as pathao } from "../../pathao/options.ts";
import { leeway as redx } from "../../redx/options.ts";
import { leeway as steadfast } from "../../steadfast/options.ts";
import { faultsIn, type Leeway } from "../settings.ts";

const couriers = { pathao, steadfast, redx, paperfly, ecourier } as const;
const leeways = Object.entries(couriers) as unknown as readonly (readonly [
  keyof typeof couriers,
  Leeway<Readonly<Record<string, unknown>>>,
])[];
const book = await readFile(new URL("../../couriers.md", import.meta.url), "utf8");
const [head = "", ...chapters] = book.split(/^## /m);

describe.each(leeways)("what %s leaves open", (courier, { defaults, checks }) => {
  it("starts as a setting that it would take itself, and takes no nonsense", () => {
    expect(Object.keys(checks).sort()).toEqual(Object.keys(defaults).sort());
    expect(faultsIn(checks, defaults)).toEqual([]);
    for (const name of Object.keys(defaults))
      for (const nonsense of [undefined, true, -1, 1.5, [{}]])
        expect(faultsIn(checks, { [name]: nonsense }), name).toEqual([`${name} is ${checks[name]?.takes}`]);
    expect(faultsIn(checks, { slahs: "direct" })).toEqual(["there is no setting slahs"]);
  });

  it("is told to strangers, each with how it starts", () => {
    const own = chapters.find((each) => each.toLowerCase().startsWith(courier)) ?? "";
    for (const [name, value] of Object.entries(defaults)) {
      const start = typeof value === "object" && value !== null ? "" : `, \`${JSON.stringify(value)}\``;
      expect(head + own).toContain(`- \`${name}\`${start}`);
    }
  });
});
