import { createApp } from "@haat/api/app";
import type { EdgeDeps } from "@haat/api/context";
import { nodePaths } from "@haat/api/surfaces";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseSync, Visitor } from "oxc-parser";
import { checkSync } from "recheck";
import { beforeAll, describe, expect, test } from "vitest";

const house = fileURLToPath(new URL("..", import.meta.url));
/** What is served to people. Tools, stand-ins and simulators read nobody's text. */
const rooms = ["api/_src", "db", "web/app", "packages"];
const others = /node_modules|\.test\.tsx?$|(?:^|\/)(?:local|simulators|tooling)\//;

type Expression = Readonly<{ pattern: string; flags: string; place: string }>;

async function sources(): Promise<string[]> {
  const found = await Promise.all(
    rooms.map(async (room) =>
      (await readdir(house + room, { recursive: true })).map((name) => `${room}/${name}`),
    ),
  );
  return found.flat().filter((path) => /\.tsx?$/.test(path) && !others.test(path));
}

/** The literals of a file, and whether it makes expressions of text besides. */
async function readExpressions(place: string): Promise<{ literals: Expression[]; makes: boolean }> {
  const literals: Expression[] = [];
  let makes = false;
  const isMaker = (callee: object): boolean => "name" in callee && callee.name === "RegExp";
  new Visitor({
    Literal: (node) => {
      if ("regex" in node && node.regex) literals.push({ ...node.regex, place });
    },
    NewExpression: ({ callee }) => void (makes ||= isMaker(callee)),
    CallExpression: ({ callee }) => void (makes ||= isMaker(callee)),
  }).visit(parseSync(place, await readFile(house + place, "utf8")).program);
  return { literals, makes };
}

/** Every `pattern` that the description of the API holds: what zod checks by, its own formats among them. */
function patternsIn(value: unknown, place: string): Expression[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    name === "pattern" && typeof each === "string"
      ? [{ pattern: each, flags: "", place }]
      : patternsIn(each, `${place}.${name}`),
  );
}

/** Without an endless repeat, or one of a group, it looks at so many letters and no more. */
const repeats = /[*+]|\{\d+,\}|\)\{/;

/** What can be made to take more than a time that grows with the length of a text. */
function slowOnes(expressions: readonly Expression[]): string[] {
  const places = new Map<string, Expression>();
  for (const each of expressions)
    if (repeats.test(each.pattern)) places.set(`/${each.pattern}/${each.flags}`, each);
  return [...places].flatMap(([spelled, { pattern, flags, place }]) => {
    const verdict = checkSync(pattern, flags, { timeout: 60_000 });
    if (verdict.status === "safe") return [];
    const why = verdict.status === "vulnerable" ? verdict.complexity.summary : verdict.error.kind;
    return [`${spelled} in ${place}: ${why}`];
  });
}

const slow = 300_000;
let literals: Expression[];
let makers: string[];
beforeAll(async () => {
  const read = await Promise.all(
    (await sources()).map(async (place) => [place, await readExpressions(place)] as const),
  );
  literals = read.flatMap(([, each]) => each.literals);
  makers = read.filter(([, { makes }]) => makes).map(([place]) => place);
});

describe("no text keeps the market busy", () => {
  test("with an expression that stands in the code", { timeout: slow }, () => {
    expect(literals.length).toBeGreaterThan(150);
    expect(slowOnes(literals)).toEqual([]);
  });

  test(
    "with what the API's fields are checked by, or by which a path is sent to its function",
    { timeout: slow },
    async () => {
      const app = createApp({
        // Describing calls nobody.
        edge: { now: () => new Date() } as EdgeDeps,
        ...{ node: null, report: () => undefined, log: () => undefined, ready: async () => ({}) },
      });
      const described = patternsIn(await (await app.request("/v1/openapi.json")).json(), "openapi");
      expect(described.length).toBeGreaterThan(50);
      const read = new Set(literals.map(({ pattern }) => pattern));
      const rest = described.filter(({ pattern }) => !read.has(pattern));
      const paths = nodePaths.map((pattern) => ({ pattern, flags: "", place: "surfaces.ts" }));
      expect(slowOnes([...rest, ...paths])).toEqual([]);
    },
  );

  test("with an expression that is made of text, but where its text is ours", () => {
    expect(makers.toSorted()).toEqual([
      "api/_src/surfaces.ts",
      "packages/core/ids.ts",
      "packages/core/person-name.ts",
      "packages/core/phone.ts",
      // The operator's own, from the environment.
      "packages/payments/config/nagad.ts",
      "packages/statements/courier-note.ts",
      "packages/statements/moment.ts",
    ]);
  });

  test("and this watch sees one that could", () => {
    const bad = { pattern: "^(?:a+)+$", flags: "", place: "here" };
    expect(slowOnes([bad, { ...bad, pattern: "\\s+$" }])).toEqual([
      "/^(?:a+)+$/ in here: exponential",
      "/\\s+$/ in here: 2nd degree polynomial",
    ]);
  });
});
