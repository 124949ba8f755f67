import { execFile } from "node:child_process";
import { glob, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, runTool } from "@haat/tooling/run-tool.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { brokenReferences, quotedPaths } from "@haat/tooling/doc-refs.ts";

const planted = "tests/architecture/planted";

type Finding = Readonly<{ code: string; filename: string; help?: string }>;
type Rules = Readonly<Record<string, unknown>>;

const readJson = async (path: string) => JSON.parse(await readFile(join(root, path), "utf8"));

async function lint(): Promise<readonly Finding[]> {
  const args = ["-c", "packages/tooling/oxlint.json", "--type-aware", "-f", "json", planted];
  const { output } = await runTool("oxlint", args);
  return JSON.parse(output).diagnostics;
}

/** The first line of each planted file: `// expect: nothing`, or the rules that must object. */
async function expectations(): Promise<Map<string, readonly string[]>> {
  const expected = new Map<string, readonly string[]>();
  for await (const file of glob(`${planted}/**/*.{ts,tsx}`, { cwd: root })) {
    const [line = ""] = (await readFile(join(root, file), "utf8")).split("\n");
    const wish = line.replace("// expect: ", "");
    expected.set(file, wish === "nothing" ? [] : wish.split(", ").toSorted());
  }
  return expected;
}

/** `import/no-cycle` as the linter reports it: `import(no-cycle)`. */
const reportedAs = (rule: string) =>
  rule.includes("/") ? rule.replace("/", "(").concat(")") : `eslint(${rule})`;

describe("the rules of the house fire", () => {
  let findings: readonly Finding[] = [];
  let expected = new Map<string, readonly string[]>();
  beforeAll(async () => {
    [findings, expected] = await Promise.all([lint(), expectations()]);
  });

  it("reports exactly what each planted file says it breaks", () => {
    const found = new Map([...expected.keys()].map((file) => [file, [] as string[]]));
    for (const { filename, code } of findings) found.get(filename)?.push(code);
    for (const codes of found.values()) codes.sort();
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });

  it("has a planted violation for every rule that is configured", async () => {
    const { rules, overrides } = await readJson("packages/tooling/oxlint.json");
    const configured = [rules, ...overrides.map((override: { rules: Rules }) => override.rules)]
      .flatMap((each: Rules) => Object.entries(each))
      .filter(([, level]) => level !== "off")
      .map(([rule]) => reportedAs(rule));
    const proven = new Set([...expected.values()].flat());
    expect([...new Set(configured)].filter((code) => !proven.has(code))).toEqual([]);
  });

  it("has a planted violation for every arrow of the import rules", async () => {
    const { rules, overrides } = await readJson("packages/tooling/oxlint.json");
    const settings: Rules[] = [rules, ...overrides.map((override: { rules: Rules }) => override.rules)];
    const messages = settings
      .map((each) => each["no-restricted-imports"])
      .filter(Array.isArray)
      .flatMap(([, { patterns }]) => patterns.map(({ message }: { message: string }) => message));
    const heard = new Set(findings.map(({ help }) => help));
    expect([...new Set(messages)].filter((message) => !heard.has(message))).toEqual([]);
  });
});

describe("the boundary is package.json", () => {
  /** What the compiler says of each page, by its name; of all in one run, for most of its work is the same for each. */
  const compile = async (pages: Readonly<Record<string, string>>) => {
    const folder = await mkdtemp(join(tmpdir(), "haat-boundary-"));
    try {
      await symlink(join(root, "web/node_modules"), join(folder, "node_modules"));
      for (const [name, source] of Object.entries(pages)) await writeFile(join(folder, name), source);
      await writeFile(join(folder, "package.json"), '{ "type": "module" }');
      const config = {
        extends: join(root, "tsconfig.json"),
        compilerOptions: { types: [] },
        include: Object.keys(pages),
      };
      await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
      const { output } = await runTool("tsc", ["--noEmit", "-p", folder]);
      return (name: string): string[] =>
        output.split("\n").filter((line) => line !== "" && line.includes(name));
    } finally {
      await rm(folder, { recursive: true });
    }
  };
  const strange = ["@haat/db/client", "@haat/api/app", "@haat/payments/port", "@haat/simulators/control"];
  const pageOf = (name: string): string => `import * as room from "${name}";\nexport const seen = room;\n`;

  let said: Awaited<ReturnType<typeof compile>>;
  beforeAll(async () => {
    said = await compile({
      ...Object.fromEntries(strange.map((name, at) => [`strange-${at}.ts`, pageOf(name)])),
      "own.ts": 'import { problems } from "@haat/contract/problem";\nexport const p = problems;\n',
    });
  });

  it.each(strange.map((name, at) => [name, at] as const))(
    "does not compile a page that imports %s",
    (name, at) => {
      expect(said(`strange-${at}.ts`).join("\n")).toContain(`TS2307: Cannot find module '${name}'`);
    },
  );

  it("compiles a page that imports the contract", () => {
    expect(said("")).toHaveLength(strange.length);
  });
});

describe("importing does nothing", () => {
  const importAll = (...folders: string[]) =>
    new Promise<{ imported: number; effects: string[] }>((done, fail) =>
      execFile(
        process.execPath,
        ["tests/architecture/import-everything.ts", ...folders],
        { cwd: root },
        (fault, out) => (fault ? fail(fault) : done(JSON.parse(out))),
      ),
    );

  it("starts no timer, opens no socket and listens to nothing in any module of the product", async () => {
    const { imported, effects } = await importAll();
    expect(effects).toEqual([]);
    expect(imported).toBeGreaterThan(50);
  }, 300_000);

  it("would have seen a module that does", async () => {
    const file = `${planted}/effects/works-on-import.ts`;
    const effects = ["setInterval", "listen", "fetch", "process.on"].map((what) => `${file}: ${what}`);
    expect(await importAll(`${planted}/effects`)).toEqual({ imported: 1, effects });
  });
});

describe("documents quote what exists", () => {
  it("finds no broken path in any document", async () => {
    expect(await brokenReferences(root)).toEqual([]);
  });

  it("sees paths, links and pictures, and leaves addresses and words alone", () => {
    const text =
      "`db/gone.ts` `money.ts` [x](docs/a.md#part) ![y](web/b.png) `/v1/store` `hono/jsx` [z](https://a.b) `db/*.ts`";
    expect(quotedPaths(text)).toEqual(["db/gone.ts", "money.ts", "docs/a.md", "web/b.png"]);
  });
});
