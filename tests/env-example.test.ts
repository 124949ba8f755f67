import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readJobsEnv } from "@haat/api/env";
import { readCouriersConfig } from "@haat/couriers/config/all";
import { readPaymentsConfig } from "@haat/payments/config/all";
import { leeway as bkash } from "@haat/simulators/bkash/options";
import { leeway as ecourier } from "@haat/simulators/ecourier/options";
import { leeway as nagad } from "@haat/simulators/nagad/options";
import { leeway as paperfly } from "@haat/simulators/paperfly/options";
import { leeway as pathao } from "@haat/simulators/pathao/options";
import { leeway as redx } from "@haat/simulators/redx/options";
import { leeway as rocket } from "@haat/simulators/rocket/options";
import { leeway as steadfast } from "@haat/simulators/steadfast/options";
import { leeway as upay } from "@haat/simulators/upay/options";
import { root } from "@haat/tooling/run-tool.ts";
import { describe, expect, it } from "vitest";
import { exampleEnvironment, exampleText } from "./example-environment.ts";

const couriers = [pathao, steadfast, redx, paperfly, ecourier];
const named = new Set([...exampleText.matchAll(/^(?:# )?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name));

/** A variable as a schema or a reader writes it: `NAME:`, `.NAME` or `["NAME"]`. */
const written = /(?:^\s*|\.|\[")([A-Z][A-Z0-9]*_[A-Z0-9_]+)(?:"\]|:|\b)/gm;
const readers = [
  "api/_src/env.ts",
  "web/app/lib/env.server.ts",
  "packages/payments/config/*.ts",
  "packages/couriers/config/*.ts",
  "packages/messaging/config.ts",
  "packages/messaging/push/config.ts",
  "packages/rates/config.ts",
];

describe(".env.example", () => {
  it("names every variable that the product reads", async () => {
    const read = new Set<string>();
    for (const pattern of readers)
      for await (const file of glob(pattern, { cwd: root, exclude: ["**/*.test.ts"] }))
        for (const [, name] of (await readFile(join(root, file), "utf8")).matchAll(written))
          read.add(name ?? "");
    expect(read.size).toBeGreaterThan(20);
    expect([...read].filter((name) => !named.has(name))).toEqual([]);
  });

  it("is a configuration the product accepts as it stands, but for the keys that everyone makes for himself", () => {
    const variables = exampleEnvironment();
    expect(readJobsEnv(variables).PUBLIC_ORIGIN).toBe("https://haat.example");
    expect(readPaymentsConfig(variables).bkash.limits.max.minor).toBe(30_000_000n);
    expect(Object.values(readCouriersConfig(variables)).every((courier) => courier !== null)).toBe(true);
  });

  it("may leave a courier out, but not half of one", () => {
    const { PATHAO_CLIENT_ID: _id, ...half } = exampleEnvironment();
    expect(() => readCouriersConfig(half)).toThrow("PATHAO_CLIENT_ID is missing");
    const without = Object.entries(half).filter(([name]) => !name.startsWith("PATHAO_"));
    expect(readCouriersConfig(Object.fromEntries(without))).toMatchObject({ pathao: null });
  });

  it("names what our book of unpublished things names, and that book every setting of the simulators", async () => {
    const books = ["packages/payments/unpublished.md", "packages/couriers/unpublished.md"];
    const texts = await Promise.all(books.map((book) => readFile(join(root, book), "utf8")));
    const book = texts.join();
    const variables = [...book.matchAll(/`([A-Z]+_[A-Z0-9_]+)`/g)].map(([, name]) => name);
    expect(variables.length).toBeGreaterThan(60);
    expect(variables.filter((name) => !named.has(name))).toEqual([]);
    for (const { defaults } of [bkash, nagad, rocket, upay, ...couriers])
      expect(Object.keys(defaults).filter((name) => !book.includes(`\`${name}\``))).toEqual([]);
  });

  it("has no switch for certificates, and no call to a wallet has one either", async () => {
    const found: string[] = [];
    const where = { cwd: root, exclude: ["**/node_modules"] };
    for await (const file of glob(
      ["packages/{payments,couriers,outside}/**/*.ts", "api/_src/**/*.ts"],
      where,
    )) {
      const text = await readFile(join(root, file), "utf8");
      if (/rejectUnauthorized|checkServerIdentity/.test(text)) found.push(file);
    }
    expect(found).toEqual([]);
    expect([...named].filter((name) => /TLS|SSL|CERTIFICATE/.test(name ?? ""))).toEqual([
      "NODE_TLS_REJECT_UNAUTHORIZED",
    ]);
  });

  it("starts no market that would believe any certificate", () => {
    const blind = { ...exampleEnvironment(), NODE_TLS_REJECT_UNAUTHORIZED: "0" };
    expect(() => readPaymentsConfig(blind)).toThrow("NODE_TLS_REJECT_UNAUTHORIZED must not be 0");
  });
});
