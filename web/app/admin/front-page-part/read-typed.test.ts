import { HomeSectionBody } from "@haat/contract/home-page";
import { expect, test } from "vitest";
import { bodyOf, lacksOf, pathIn, readTyped } from "./read-typed.ts";

const fair = {
  ...{ titleBn: "পৌষের মেলা", titleEn: "Poush fair", textBn: "আসুন", textEn: "Come" },
  ...{ leadsTo: "https://haat.example/bn/c/kantha?sort=newest", category: "saris", from: "", until: "" },
};

test("a notice needs both of its languages, any other part both or none", () => {
  expect(lacksOf("words", readTyped({ titleBn: "মেলা", textEn: " " }))).toEqual({
    ...{ titleEn: "titleEn", textBn: "textBn", textEn: "textEn" },
  });
  expect(lacksOf("newest", readTyped({ titleEn: "New" }))).toEqual({ titleBn: "titleBn" });
  expect(lacksOf("newest", readTyped({}))).toEqual({});
  expect(lacksOf("category", readTyped({ from: "2026-12-16", until: "2026-12-01" }))).toEqual({
    ...{ category: "category", until: "until" },
  });
});

test("what is copied from the address bar is a path of ours", () => {
  expect(pathIn(fair.leadsTo)).toBe("/c/kantha?sort=newest");
  expect(pathIn("c/kantha")).toBe("/c/kantha");
  expect(pathIn("/english-tea")).toBe("/english-tea");
});

test("what such a part does not have is left away, and the rest is taken", () => {
  expect(HomeSectionBody.parse(bodyOf("words", fair))).toMatchObject({ category: null, textEn: "Come" });
  expect(HomeSectionBody.parse(bodyOf("category", fair))).toMatchObject({
    ...{ category: "saris", textEn: null, leadsTo: null },
  });
});
