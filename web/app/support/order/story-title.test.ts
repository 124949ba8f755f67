import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { swapMachine } from "@haat/core/swap-states";
import { createTranslator } from "@haat/i18n/catalog";
import { expect, it } from "vitest";
import { storyTitle, subjectName } from "./story-title.ts";

const { t } = createTranslator("en");

it("a move is told in the words of its machine", () => {
  expect(storyTitle(t, { kind: "move", title: "sub_order", to: "accepted" })).toContain(
    t("vendor:state.accepted"),
  );
  expect(storyTitle(t, { kind: "move", title: "attempt", to: "captured" })).toContain(
    t("support:attempt.captured"),
  );
});

it.each([
  ["shipment", "attempt_failed", t("couriers:state.attempt_failed")],
  ["booking", "booked", t("booking:card.booked")],
  ["dispute", "lost", t("finance:disputes.state.lost")],
])("what a %s came to has its words too", (title, to, words) =>
  expect(storyTitle(t, { kind: "move", title, to })).toContain(words),
);

it("every state of an exchange, and every way that stock moves, has its words in both languages", () => {
  const guards = new URL("../../../../db/migrations/0001_guards.sql", import.meta.url);
  const [, kinds = ""] =
    /stock_movement_kind\s+check \(kind in \(([^)]+)\)/.exec(readFileSync(guards, "utf8")) ?? [];
  const moved = kinds.split(",").map((kind) => kind.replaceAll("'", ""));
  expect(moved).toHaveLength(7);
  for (const say of [t, createTranslator("bn").t]) {
    const unsaid = (title: string) =>
      storyTitle(say, { kind: "stock", title, to: null }).endsWith(`: ${title}`);
    expect(moved.filter(unsaid)).toEqual([]);
    const unknown = (to: string) => storyTitle(say, { kind: "move", title: "swap", to }) === `swap: ${to}`;
    expect(swapMachine.states.filter(unknown)).toEqual([]);
  }
});

it("money is told by its rule", () => {
  expect(storyTitle(t, { kind: "journal", title: "J3", to: null })).toBe(t("desk:journal.J3"));
});

it("every rule that is posted has its words in both languages", () => {
  const core = new URL("../../../../packages/core/", import.meta.url);
  const posted = globSync("*.ts", { cwd: fileURLToPath(core) })
    .filter((name) => !name.endsWith(".test.ts"))
    .flatMap((name) => [...readFileSync(new URL(name, core), "utf8").matchAll(/"(J\d+[a-z]?)"/g)])
    .map(([, rule = ""]) => rule);
  expect(posted.length).toBeGreaterThan(15);
  for (const say of [t, createTranslator("bn").t])
    expect(posted.filter((title) => storyTitle(say, { kind: "journal", title, to: null }) === title)).toEqual(
      [],
    );
});

it("everything that an adapter asks a wallet about a payment has its words in both languages", () => {
  const adapters = new URL("../../../../packages/payments/adapters/", import.meta.url);
  const asked = globSync("*/{index,client}.ts", { cwd: fileURLToPath(adapters) })
    .flatMap((name) => [
      ...readFileSync(new URL(name, adapters), "utf8").matchAll(/(?:op: |call\(|get\(|post\()"([a-z_]+)"/g),
    ])
    .map(([, op = ""]) => op)
    .filter((op) => op !== "grant" && op !== "refresh");
  expect(asked.length).toBeGreaterThan(12);
  for (const say of [t, createTranslator("bn").t])
    expect(
      asked.filter((title) => storyTitle(say, { kind: "exchange", title, to: null }).endsWith(title)),
    ).toEqual([]);
});

it("a payment is called by its wallet, and a part by its number", () => {
  expect(subjectName(t, "upay 2")).toBe("Upay 2");
  expect(subjectName(createTranslator("bn").t, "cod 1")).toBe("পণ্য হাতে পেয়ে নগদ ১");
  expect(subjectName(t, "refund 1")).toBe(`${t("support:payment.refund")} 1`);
  expect(subjectName(t, "VBXXEJ53-1")).toBe("VBXXEJ53-1");
});

it("what has no words yet is shown as it is written, so that nothing of a story is missing", () => {
  expect(storyTitle(t, { kind: "journal", title: "J99", to: null })).toBe("J99");
  expect(storyTitle(t, { kind: "move", title: "parcel", to: "lost" })).toBe("parcel: lost");
  expect(storyTitle(t, { kind: "move", title: "order", to: "eaten" })).toContain("eaten");
  expect(storyTitle(t, { kind: "exchange", title: "grant", to: "200" })).toContain("grant");
});
