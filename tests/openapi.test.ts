import { createApp } from "@haat/api/app";
import type { EdgeDeps } from "@haat/api/context";
import { isLimited } from "@haat/api/limits/table";
import type { PolicyRow } from "@haat/api/policy-table";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { beforeAll, describe, expect, test } from "vitest";

type Media = Readonly<{ schema?: unknown; example?: unknown }>;
type Operation = Readonly<{
  operationId?: string;
  summary?: string;
  requestBody?: Readonly<{ content: Readonly<Record<string, Media>> }>;
  responses: Readonly<
    Record<string, Readonly<{ description: string; content?: Readonly<Record<string, Media>> }>>
  >;
}>;
type Document = Readonly<{
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: Readonly<{
    schemas: Readonly<Record<string, Readonly<{ example?: unknown; examples?: unknown }>>>;
  }>;
}>;

let text = "";
let document: Document;
let policies: readonly PolicyRow[] = [];
beforeAll(async () => {
  const app = createApp({
    // Describing calls nobody.
    edge: { now: () => new Date() } as EdgeDeps,
    node: null,
    report: () => undefined,
    log: () => undefined,
    ready: async () => ({}),
  });
  text = await (await app.request("/v1/openapi.json")).text();
  document = JSON.parse(text) as Document;
  policies = (await (await app.request("/v1/policy.json")).json()) as PolicyRow[];
});

test.each([
  [{ postgres: true, books: true, redis: false, mongodb: false }, 200],
  [{ postgres: true, books: false, redis: true, mongodb: true }, 503],
  [{ postgres: false, redis: true }, 503],
])("whether %j can be sent to is %i", async (parts, status) => {
  const app = createApp({
    ...{ edge: { now: () => new Date() } as EdgeDeps, node: null, ready: async () => parts },
    ...{ report: () => undefined, log: () => undefined },
  });
  const reply = await app.request("/readyz");
  expect([reply.status, await reply.json()]).toEqual([status, { ok: status === 200, parts }]);
});

describe("the API's description", () => {
  test("is OpenAPI 3.1 without a finding", async () => {
    const config = await createConfig({
      extends: ["recommended"],
      rules: { "operation-4xx-response": "error", "no-unused-components": "error" },
    });
    const findings = await lintFromString({ source: text, absoluteRef: "openapi.json", config });
    expect(
      findings.map(
        ({ ruleId, message, location }) => `${ruleId}: ${message} at ${location[0]?.pointer ?? ""}`,
      ),
    ).toEqual([]);
  });

  test("names, sums up and exemplifies every operation that takes a body", () => {
    const bare = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { operationId, summary, requestBody }]) => {
        const schema = requestBody?.content["application/json"]?.schema as
          | { $ref?: string; example?: unknown; examples?: unknown }
          | undefined;
        const named = schema?.$ref
          ? document.components.schemas[schema.$ref.split("/").at(-1) ?? ""]
          : schema;
        const lacksExample =
          requestBody?.content["application/json"] !== undefined &&
          named?.example === undefined &&
          named?.examples === undefined;
        return !operationId || !summary || lacksExample ? [`${method} ${path}`] : [];
      }),
    );
    expect(bare).toEqual([]);
  });

  test("says of every operation whether it asks for a key, and how a key may be refused", () => {
    const told = {
      "400": "idempotency.key_missing",
      "409": "idempotency.in_progress",
      "422": "idempotency.key_reused",
    };
    const named = policies.map(({ method, path, operationId, idempotency }) => {
      const operation = document.paths[path]?.[method.toLowerCase()];
      const said = Object.entries(told).filter(([status, code]) =>
        operation?.responses[status]?.description.includes(code),
      );
      return [operationId, said.length, idempotency === "required" ? 3 : 0] as const;
    });
    expect(named.filter(([, said, due]) => said !== due)).toEqual([]);
  });

  test("says of every operation whether one may come too often", () => {
    const named = policies.map(({ method, path, operationId, rate }) => {
      const operation = document.paths[path]?.[method.toLowerCase()];
      const isNamed = operation?.responses["429"]?.description.includes("rate.limited") ?? false;
      return [operationId, isNamed, isLimited(rate)];
    });
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(([, isNamed, isHeld]) => isHeld && !isNamed)).toEqual([]);
  });
});
