import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { english } from "./index.ts";
import { told } from "./told.ts";

const house = fileURLToPath(new URL("..", import.meta.url));

it("the API has every word that it says, and no page's", () => {
  const spoken = new RegExp(`["\`](${Object.keys(english).join("|")}):[a-z_]+[."\`$]`, "g");
  const said = globSync(["api/_src/**/*.ts", "packages/{messaging,contract,core}/**/*.ts"], { cwd: house })
    .filter((name) => !name.endsWith(".test.ts") && !name.includes("node_modules"))
    .flatMap((name) =>
      [...readFileSync(`${house}/${name}`, "utf8").matchAll(spoken)].map(([, named]) => named),
    );
  // What each refusal is called is looked up by its code.
  expect([...new Set([...said, "problems"])].toSorted()).toEqual(Object.keys(told.en).toSorted());
  expect(Object.keys(told.bn)).toEqual(Object.keys(told.en));
});
