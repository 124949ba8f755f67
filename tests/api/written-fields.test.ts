import { createApp } from "@haat/api/app";
import type { EdgeDeps } from "@haat/api/context";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { aVendor, aVendorSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

type Schema = Readonly<{ type?: string; additionalProperties?: unknown } & Record<string, unknown>>;

/** Places of a schema that let a key through which nobody has named. */
function openings(schema: unknown, at: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((each, index) => openings(each, `${at}/${index}`));
  if (typeof schema !== "object" || schema === null) return [];
  const { additionalProperties, ...rest } = schema as Schema;
  const isOpen = additionalProperties !== undefined && additionalProperties !== false;
  const below = Object.entries(rest).flatMap(([key, each]) => openings(each, `${at}/${key}`));
  return isOpen ? [at, ...below] : below;
}

function bodies(): [name: string, schema: z.ZodType][] {
  const app = createApp({
    // Describing calls nobody.
    edge: { now: () => new Date() } as EdgeDeps,
    ...{ node: null, report: () => undefined, log: () => undefined, ready: async () => ({}) },
  });
  return app.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== "route") return [];
    const { method, path, request } = definition.route;
    const content = request?.body?.content["application/json"];
    const schema = content && "schema" in content ? content.schema : null;
    return schema instanceof z.ZodType ? [[`${method} ${path}`, schema]] : [];
  });
}

describe("what a body says beside its fields", () => {
  test("gets past the schema of no route", () => {
    const all = bodies();
    expect(all.length).toBeGreaterThan(60);
    const open = all.flatMap(([name, schema]) =>
      openings(z.toJSONSchema(schema, { io: "output", unrepresentable: "any" }), name),
    );
    // What a browser says of a passkey is handed whole to the library that proves it, and kept nowhere. What goods are told by is
    // named by their category, and what tells their variants apart by themselves: other names are left out or refused.
    const known =
      /^(?:post \/v1\/auth\/passkeys.*\/properties\/answer\b|put \/v1\/vendor\/goods\/\{id\}\/version\/\$defs\/GoodsContent\/properties\/(?:attributes|variants\/items\/properties\/choice)$)/;
    expect(open.filter((place) => !known.test(place))).toEqual([]);
  });

  test("changes nothing of a shop that its owner may not write", async () => {
    const vendor = await aVendor(shop.world);
    const owner = await aVendorSession(shop.world, vendor);
    const row = async (): Promise<Record<string, unknown>> =>
      (await shop.world.owner.query("select to_jsonb(v) as row from vendor v where id = $1", [vendor.id]))
        .rows[0].row;
    const before = await row();
    const wished = {
      ...{ nameBn: before["name_bn"], nameEn: before["name_en"] },
      ...{ storyBn: "আমরা তিন বোন মিলে হাতে তাঁতের শাড়ি বুনি।", storyEn: "Three sisters who weave saris." },
    };
    const slipped = Object.fromEntries(
      Object.keys(before).flatMap((column) => [
        [column, "suspended"],
        [column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), 0],
      ]),
    );
    const reply = await shop.world.fetch("/v1/vendor/profile", {
      method: "PUT",
      headers: owner.headers,
      body: { ...slipped, ...wished },
    });
    expect(reply.status).toBe(400);
    expect(await row()).toEqual(before);
  });
});
