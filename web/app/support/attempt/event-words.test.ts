import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { translatorOf } from "../../lib/translators.ts";
import { describe, expect, test } from "vitest";
import { eventNames, eventWords } from "./event-words.ts";

const root = new URL("../../../../", import.meta.url).pathname;
const sources = ["api/_src", "db/queries"]
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: "utf8" }).map((name) =>
      join(root, room, name),
    ),
  )
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(file, "utf8"))
  .filter((text) => /\bmove(?:Attempt|Refund)\(/.test(text));
/** Of what moves beside a payment in the same file: a part, a dispute, a journal. */
const others = new Set(["in_transit", "delivered", "undelivered"]);
const written = new Set(
  sources
    .flatMap((text) => [...text.matchAll(/eventKey(?::| =) (?:[^"`,;]*\? )?["`]([a-z][a-z_-]*)/g)])
    .flatMap(([, head = ""]) => (others.has(head) ? [] : [head])),
);

describe.for(["bn", "en"] as const)("the steps of a payment, in %s", (locale) => {
  const { t } = translatorOf(locale);

  test("are told in words, whichever event moved it", () => {
    expect(written.size).toBeGreaterThan(20);
    for (const head of [...written, ...eventNames]) {
      const words = eventWords(t, `${head}:2026-11-22T10:00:00.000Z`);
      expect(words, head).not.toBe(t("support:event.other"));
      expect(words).not.toContain("_");
    }
  });

  test("never as they are written, with a wallet's own number where there is one", () => {
    expect(eventWords(t, "capture:TRX77")).toContain("TRX77");
    for (const key of ["evi_01k0h3m8p2c4v6x8z0abcdefgh", "retry:2026-11-22T10:00:00.000Z", "nobody_knows:5"])
      expect(eventWords(t, key)).not.toContain(key);
  });
});
