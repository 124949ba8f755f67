import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { english } from "./index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const sources = globSync(["web/app/**/*.{ts,tsx}", "api/**/*.ts", "packages/**/*.ts"], {
  cwd: root,
  exclude: (path) => path.includes("node_modules") || path.endsWith(".test.ts"),
}).map((path) => readFileSync(`${root}${path}`, "utf8"));

const namespaces = Object.keys(english).join("|");
const spoken = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(new RegExp(`["'\`]((?:${namespaces}):[a-z0-9_.]+)["'\`]`, "gi"))].map(
      ([, key = ""]) => key,
    ),
  ),
);

/** `problems:${code}.title` says every key of that shape; alone behind its namespace a variable is one word. */
const shapes = sources.flatMap((source) =>
  [...source.matchAll(new RegExp(`\`((?:${namespaces}):[^\`]*\\$\\{[^\`]*)\``, "g"))].map(
    ([, template = ""]) => {
      const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(".", "\\."));
      const variable = parts.every((part) => part === "" || part.endsWith(":"))
        ? "[A-Za-z0-9_]+"
        : "[A-Za-z0-9_.]+";
      return new RegExp(`^${parts.join(variable)}$`);
    },
  ),
);

it("every word is said somewhere", () => {
  const keys = Object.entries(english).flatMap(([namespace, words]) =>
    Object.keys(words).map((key) => `${namespace}:${key.replace(/_(zero|one|other)$/, "")}`),
  );
  const silent = [...new Set(keys)].filter(
    (key) => !spoken.has(key) && !shapes.some((shape) => shape.test(key)),
  );
  expect(silent).toEqual([]);
});
