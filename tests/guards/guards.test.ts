import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { editsOf, withoutIt } from "./break.ts";
import { guards } from "./guards.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("every guard of the list stands where the list says, once, and its tests are there", async () => {
  const wrong: string[] = [];
  for (const guard of guards) {
    const about = `${guard.gate} ${guard.holds}`;
    for (const edit of editsOf(guard))
      try {
        const text = await readFile(join(root, edit.file), "utf8");
        if (withoutIt(text, edit) === text) wrong.push(`${about}: nothing is broken`);
      } catch (fault) {
        wrong.push(`${about}: ${String(fault)}`);
      }
    wrong.push(...guard.noticedBy.filter((file) => !existsSync(join(root, file))));
  }
  expect(wrong).toEqual([]);
});

test("no two guards of the list are said alike", () => {
  const said = guards.map(({ gate, holds }) => `${gate} ${holds}`);
  expect(said.filter((each, at) => said.indexOf(each) !== at)).toEqual([]);
});
