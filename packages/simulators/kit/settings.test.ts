import { readFile } from "node:fs/promises";
import { expect, describe, it } from "vitest";
import { leeway as bkash } from "../bkash/options.ts";
import { leeway as nagad } from "../nagad/options.ts";
import { leeway as rocket } from "../rocket/options.ts";
import { leeway as upay } from "../upay/options.ts";
import { startUpaySimulator } from "../upay/start.ts";
import { readSettings } from "../bin/settings.ts";
import { faultsIn, type Leeway } from "./settings.ts";

const wallets = { bkash, nagad, rocket, upay } as const;
const leeways = Object.entries(wallets) as unknown as readonly (readonly [
  keyof typeof wallets,
  Leeway<Readonly<Record<string, unknown>>>,
])[];
const book = await readFile(new URL("../wallets.md", import.meta.url), "utf8");

describe.each(leeways)("what %s leaves open", (wallet, { defaults, checks }) => {
  it("starts as a setting that it would take itself, and takes no nonsense", () => {
    expect(Object.keys(checks).sort()).toEqual(Object.keys(defaults).sort());
    expect(faultsIn(checks, defaults)).toEqual([]);
    for (const name of Object.keys(defaults))
      for (const nonsense of [undefined, true, -1, 1.5, [{}], { x: {} }])
        expect(faultsIn(checks, { [name]: nonsense }), name).toEqual([`${name} is ${checks[name]?.takes}`]);
    expect(faultsIn(checks, { slahs: "direct", toString: 1 })).toEqual([
      "there is no setting slahs",
      "there is no setting toString",
    ]);
  });

  it("is told to strangers, each with how it starts", () => {
    const [chapter = ""] = book.split(/^## /m).filter((each) => each.toLowerCase().startsWith(wallet));
    for (const [name, value] of Object.entries(defaults))
      expect(chapter).toContain(`- \`${name}\`, \`${JSON.stringify(value)}\`: `);
  });
});

it("a wallet with a setting that it does not know, or cannot take, does not start", async () => {
  const credentials = { merchantId: "m", merchantKey: "k" };
  const settings = { ...readSettings('{"slash": "no", "slosh": 1}') } as object;
  await expect(startUpaySimulator({ credentials, settings })).rejects.toThrow(
    "slash is one of direct, redirect, missing; there is no setting slosh",
  );
  for (const given of ["[]", "{", "/nowhere.json"])
    expect(() => readSettings(given)).toThrow("--settings takes JSON");
});
