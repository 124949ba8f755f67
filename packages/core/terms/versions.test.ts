import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { termsNow } from "./now.ts";
import { termsVersions } from "./versions.ts";

/** What each version was when somebody first agreed to it. */
const shown: Readonly<Record<string, string>> = {
  "2026-11-24": "2224cf63874959096e5a10c9fb36344e585700b43c6be9afed499751b213d9ea",
};

test("no word of what buyers have agreed to is changed afterwards", () => {
  const now = Object.fromEntries(
    termsVersions.map(({ version, bn, en }) => [
      version,
      createHash("sha256").update(JSON.stringify({ bn, en })).digest("hex"),
    ]),
  );
  expect(now).toEqual(shown);
});

test("the newest terms stand first, in both languages part by part", () => {
  const days = termsVersions.map(({ version }) => version);
  expect(days).toEqual(days.toSorted().toReversed());
  expect(termsNow).toBe(days[0]);
  for (const { bn, en } of termsVersions) expect(bn).toHaveLength(en.length);
});
