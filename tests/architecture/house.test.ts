import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strangeEntries, strangeManifests, strangeReadmes } from "@haat/tooling/house.ts";
import { root } from "@haat/tooling/run-tool.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let strange = "";
beforeEach(async () => {
  strange = await mkdtemp(join(tmpdir(), "haat-house-"));
});
afterEach(() => rm(strange, { recursive: true }));

const manifest = async (folder: string, content: object) => {
  await mkdir(join(strange, folder), { recursive: true });
  await writeFile(join(strange, folder, "package.json"), JSON.stringify(content));
};

describe("the root of the house", () => {
  it("holds what it must and nothing else", async () => {
    expect(await strangeEntries(root)).toEqual([]);
  });

  it("would have been caught with a stray file, or without a room", async () => {
    await writeFile(join(strange, "docker-compose.yml"), "");
    const faults = await strangeEntries(strange);
    expect(faults).toContain("does not belong at the root: docker-compose.yml");
    expect(faults).toContain("missing: api");
  });
});

describe("the packages of the house", () => {
  it("are private, called after their folders, and take their versions from the catalogue", async () => {
    expect(await strangeManifests(root)).toEqual([]);
  });

  it("would have been caught otherwise", async () => {
    const scripts = { start: "pnpm -w start", test: "pnpm -w test" };
    for (const room of ["web", "db", "locales"])
      await manifest(room, { name: `@haat/${room}`, private: true, scripts });
    await manifest("api/_src", { name: "api", private: true, scripts });
    await manifest("tests", { name: "@haat/tests", private: true, scripts: { test: "vitest" } });
    const dependencies = { zod: "^4.0.0", "@haat/db": "1" };
    await manifest("packages/core", { name: "@haat/core", scripts, dependencies });
    expect(await strangeManifests(strange)).toEqual([
      "api/_src: is not called @haat/api",
      "tests: does not pass `start` on to the root",
      "tests: does not pass `test` on to the root",
      "packages/core: is not private",
      "packages/core: zod is ^4.0.0, not from the catalogue",
      "packages/core: @haat/db is 1, not from the catalogue",
    ]);
  });
});

describe("the rooms of the house", () => {
  it("say of themselves what lives there, shortly", async () => {
    expect(await strangeReadmes(root)).toEqual([]);
  });

  it("would have been caught silent or talkative", async () => {
    for (const room of ["packages/core", "web"]) await mkdir(join(strange, room), { recursive: true });
    await writeFile(join(strange, "web/README.md"), "line\n".repeat(61));
    expect(await strangeReadmes(strange)).toContain("web: README.md is too long");
    expect(await strangeReadmes(strange)).toContain("packages/core: has no README.md");
  });
});
