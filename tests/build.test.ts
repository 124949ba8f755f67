import { execFile } from "node:child_process";
import { glob, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { buildOutput } from "@haat/tooling/build.ts";
import { root } from "@haat/tooling/run-tool.ts";
import { forNode } from "./compiled-modules.ts";
import { edgeEnvironment } from "./edge-environment.ts";
import { freshPages } from "./web/fresh-pages.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

type Route = Readonly<{ src?: string; dest?: string; continue?: boolean; handle?: string }>;

let output = "";
const readJson = async (path: string) => JSON.parse(await readFile(path, "utf8"));

beforeAll(async () => {
  Object.assign(process.env, edgeEnvironment);
  output = await mkdtemp(join(tmpdir(), "haat-output-"));
  await buildOutput(output, freshPages);
}, 360_000);
afterAll(() => rm(output, { recursive: true }));

async function functions(): Promise<Record<string, { runtime: string; regions: string[]; file: string }>> {
  const found: Record<string, { runtime: string; regions: string[]; file: string }> = {};
  for await (const path of glob("functions/**/.vc-config.json", { cwd: output })) {
    const { runtime, regions, handler, entrypoint } = await readJson(join(output, path));
    const file = join(output, dirname(path), handler ?? entrypoint);
    found[dirname(path).replace("functions/", "").replace(".func", "")] = { runtime, regions, file };
  }
  return found;
}

describe("pnpm build", () => {
  it("makes one edge function and three Node functions, all beside the database", async () => {
    const made = Object.entries(await functions()).map(
      ([name, { runtime, regions }]) => `${name}: ${runtime} in ${regions.join()}`,
    );
    expect(made.toSorted()).toEqual([
      "api/internal/api: nodejs24.x in sin1",
      "api/internal/cron: nodejs24.x in sin1",
      "api: edge in sin1",
      "web: nodejs24.x in sin1",
    ]);
  });

  it("makes a function of every entrance and of nothing else", async () => {
    const entrances: string[] = [];
    for await (const file of glob(["api/*.ts", "api/internal/**/*.ts"], { cwd: root })) entrances.push(file);
    expect(entrances.toSorted()).toEqual(["api/index.ts", "api/internal/api.ts", "api/internal/cron.ts"]);
  });

  it("lays the compiled modules of the edge beside its bundle", async () => {
    const folder = join(output, "functions/api.func");
    const names = [
      ...(await readFile(join(folder, "index.js"), "utf8")).matchAll(/"\.\/([\w.-]+\.wasm)\?module"/g),
    ];
    expect(names.length).toBeGreaterThan(0);
    for (const [, name = ""] of names)
      expect(WebAssembly.validate(await readFile(join(folder, name)))).toBe(true);
  });

  it("makes functions that load and can be called", async () => {
    for (const [name, { runtime, file }] of Object.entries(await functions())) {
      expect((await stat(file)).size, name).toBeGreaterThan(1000);
      if (runtime === "edge") continue;
      expect(await loadedAlone(file), name).toBe("function");
    }
  });

  it("lays beside the pages what prints labels as PDF, and nowhere else", async () => {
    const compilers: string[] = [];
    for await (const file of glob("functions/**/*.wasm", { cwd: output }))
      if (file.includes("typst")) compilers.push(file);
    const folder = join(output, "functions/web.func");
    const wasm = "node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm";
    expect(compilers).toEqual([join("functions/web.func", wasm)]);
    const script = `import("@myriaddreamin/typst-ts-web-compiler").then(async (typst) => { await typst.default(); process.stdout.write(typeof typst.TypstCompilerBuilder); })`;
    const env = { PATH: process.env["PATH"] ?? "" };
    const { stdout } = await promisify(execFile)(process.execPath, ["-e", script], { cwd: folder, env });
    expect(stdout).toBe("function");
    expect((await stat(join(folder, "index.mjs"))).size).toBeLessThan(8_000_000);
  });

  it("lays beside the API what makes pictures anew, and nowhere else", async () => {
    const makers: string[] = [];
    for await (const file of glob("functions/**/sharp/package.json", { cwd: output })) makers.push(file);
    const folder = join(output, "functions/api/internal/api.func");
    expect(makers).toEqual(["functions/api/internal/api.func/node_modules/sharp/package.json"]);
    const script = `import("sharp").then(async ({ default: sharp }) => { const made = await sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } }).avif().toBuffer({ resolveWithObject: true }); process.stdout.write(made.info.format); })`;
    const env = { PATH: process.env["PATH"] ?? "" };
    const { stdout } = await promisify(execFile)(process.execPath, ["-e", script], { cwd: folder, env });
    expect(stdout).toBe("heif");
  });

  it("carries every cron of vercel.json, and each is answered by the cron function", async () => {
    const { crons } = await readJson(join(root, "vercel.json"));
    const config = await readJson(join(output, "config.json"));
    expect(config.crons).toEqual(crons);
    expect(crons.length).toBeGreaterThan(0);
    for (const { path } of crons) expect(destination(config.routes, path)).toBe("/api/internal/cron");
  });

  it("sends every operation of the API to the function its policy names", async () => {
    const { routes } = await readJson(join(output, "config.json"));
    const { default: answer } = await import(await asModule(join(output, "functions/api.func/index.js")));
    const reply: Response = await answer(new Request("http://haat.test/v1/policy.json"));
    const policies: readonly { path: string; surface: string }[] = await reply.json();
    expect(policies.length).toBeGreaterThan(30);
    for (const { path, surface } of policies)
      expect(destination(routes, path.replaceAll(/[{}]/g, "")), path).toBe(
        surface === "edge" ? "/api" : "/api/internal/api",
      );
  });

  it.each(["/healthz", "/v1/openapi.json", "/v1/docs", "/v1/nothing-here"])(
    "answers %s at the edge",
    async (path) => {
      const { routes } = await readJson(join(output, "config.json"));
      expect(destination(routes, path)).toBe("/api");
    },
  );

  it.each(["/", "/bn", "/en/products/jamdani", "/v1x"])("sends %s to the pages", async (path) => {
    const { routes } = await readJson(join(output, "config.json"));
    expect(destination(routes, path)).toBe("/web");
  });

  it("has every script and sheet of the interactive page on its own origin", async () => {
    const { default: answer } = await import(await asModule(join(output, "functions/api.func/index.js")));
    const reply: Response = await answer(new Request("http://haat.test/v1/docs"));
    const named = [...(await reply.text()).matchAll(/<(?:script|link)[^>]* (?:src|href)="([^"]+)"/g)].map(
      (hit) => hit[1],
    );
    expect(named).toContain("/api-docs/swagger-ui-bundle.js");
    for (const address of named)
      expect((await stat(join(output, `static${address}`))).isFile(), address).toBe(true);
    expect(reply.headers.get("content-security-policy")).toContain("script-src 'self';");
  });

  it("lets browsers keep the hashed assets for ever", async () => {
    const assets: string[] = [];
    for await (const file of glob("static/assets/**", { cwd: output })) assets.push(file);
    expect(assets.length).toBeGreaterThan(0);
    const { routes } = await readJson(join(output, "config.json"));
    const [first] = routes;
    expect("/assets/x-1a2b3c.css").toMatch(new RegExp(first.src));
    expect(first.headers["cache-control"]).toContain("immutable");
  });
});

/** What a function's file exports, in a process that finds no package beside it: there is none on the server either. */
async function loadedAlone(file: string): Promise<string> {
  const script = `import(${JSON.stringify(pathToFileURL(file).href)}).then((it) => { process.stdout.write(typeof it.default); process.exit(0); })`;
  const env = { PATH: process.env["PATH"] ?? "", ...edgeEnvironment };
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", script], { cwd: dirname(file), env });
  return stdout;
}

/** Node takes a lone `.js` for CommonJS; Vercel's edge takes it for the module it is. */
async function asModule(path: string): Promise<string> {
  await writeFile(path.replace(/js$/, "mjs"), forNode(await readFile(path, "utf8")));
  return pathToFileURL(path.replace(/js$/, "mjs")).href;
}

/** The first route that ends the search, as Vercel reads the list. */
function destination(routes: readonly Route[], path: string): string | undefined {
  const matching = routes.find(({ src, dest }) => src && dest && new RegExp(src).test(path));
  return matching?.dest;
}
