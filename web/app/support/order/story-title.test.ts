import { createTranslator } from "@haat/i18n/catalog";
import { expect, it } from "vitest";
import { storyTitle } from "./story-title.ts";

const { t } = createTranslator("en");

it("a move is told in the words of its machine", () => {
  expect(storyTitle(t, { kind: "move", title: "sub_order", to: "accepted" })).toContain(
    t("vendor:state.accepted"),
  );
  expect(storyTitle(t, { kind: "move", title: "attempt", to: "captured" })).toContain(
    t("support:attempt.captured"),
  );
});

it("money is told by its rule", () => {
  expect(storyTitle(t, { kind: "journal", title: "J3", to: null })).toBe(t("support:journal.J3"));
});

it("what has no words yet is shown as it is written, so that nothing of a story is missing", () => {
  expect(storyTitle(t, { kind: "journal", title: "J99", to: null })).toBe("J99");
  expect(storyTitle(t, { kind: "move", title: "parcel", to: "lost" })).toBe("parcel: lost");
  expect(storyTitle(t, { kind: "move", title: "order", to: "eaten" })).toContain("eaten");
  expect(storyTitle(t, { kind: "exchange", title: "execute", to: "200" })).toContain("execute");
});
