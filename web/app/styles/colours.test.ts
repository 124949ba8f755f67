import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const app = new URL("../", import.meta.url).pathname;

test("no page names a colour that our palette has not: a code to scan would stay dark on dark", () => {
  const unknown = readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .filter((name) => /\b(?:bg|text|border)-(?:white|black)\b/.test(readFileSync(join(app, name), "utf8")));
  expect(unknown).toEqual([]);
});
