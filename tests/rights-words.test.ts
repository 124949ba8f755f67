import { operations, rights } from "@haat/api/rights/table";
import { whos } from "@haat/contract/policy";
import { knownActs, namesBehind } from "@haat/i18n/named-word";
import { expect, test } from "vitest";

test("every operation is said in plain words for the page of rights, and none that is gone", () => {
  const words = namesBehind("rights:does");
  expect(operations.filter((name) => !words.includes(name))).toEqual([]);
  expect(words.filter((name) => !operations.some((each) => each === name))).toEqual([]);
});

test("so is everybody who may do something", () => {
  const named = new Set(operations.flatMap((name) => rights[name].who));
  expect([...named].filter((who) => !whos.includes(who))).toEqual([]);
  expect(namesBehind("rights:who").toSorted()).toEqual([...whos].toSorted());
});

test("and what a row leaves in the audit", () => {
  // A decision is written as what was decided: `vendor.approve`, `paper.verified`.
  const left = operations.flatMap((name) => rights[name].audit ?? []);
  const noun = (act: string): string => act.slice(0, act.lastIndexOf("."));
  const decided = /^(vendor|payout_account|shop_name)\.decide$|^paper\.judge$/;
  const lacking = left.filter((act) =>
    decided.test(act) ? !knownActs.some((each) => noun(each) === noun(act)) : !knownActs.includes(act),
  );
  expect(lacking).toEqual([]);
});
