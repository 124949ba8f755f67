import { expect, test } from "vitest";
import { spellingsOf } from "./page-path.ts";

test("an old address is the same in any language, with a slash at its end or percent signs", () => {
  for (const address of ["/p/lal-shari", "/bn/p/lal-shari", "/en/p/lal-shari/"])
    expect(spellingsOf(address)).toEqual(["/p/lal-shari"]);
  expect(spellingsOf("/%E0%A6%B6%E0%A6%BE%E0%A6%A1%E0%A6%BC%E0%A6%BF")).toEqual(["/শাড়ি".normalize("NFC")]);
});

test("one with a query is looked for as a whole first", () => {
  expect(spellingsOf("/index.php?product=12")).toEqual(["/index.php?product=12", "/index.php"]);
});

test("what is none is looked for nowhere", () => {
  for (const address of ["", "/", "/bn", "shop", "?a=1"]) expect(spellingsOf(address)).toEqual([]);
  expect(spellingsOf("/%E0%A6")).toEqual(["/%E0%A6"]);
});
