import { ApplicationBody } from "@haat/contract/vendor-application";
import { expect, it } from "vitest";
import { type Draft, faultsOf, firstFaultyStep, readDraft, stepAfter, stepBefore, toBody } from "./draft.ts";

const whole: Draft = readDraft({
  nameBn: "ঝর্ণা তাঁত",
  story: "আমরা তিন বোন মিলে হাতে শাড়ি বুনি।",
  district: "dis-dhaka",
  areaId: "tha-dhaka-dhanmondi",
  ownerName: "রহিমা খাতুন",
  nid: "১৯৯০১২৩৪৫৬৭৮৯",
  provider: "bkash",
  number: "০১৭১২৩৪৫৬৭৮",
  holder: "রহিমা",
});

it("a whole draft is an application the market reads", () => {
  expect(firstFaultyStep(whole)).toBeNull();
  expect(ApplicationBody.safeParse(toBody(whole)).success).toBe(true);
});

it.each<[Partial<Draft>, string, string]>([
  [{ nameBn: "" }, "shop", "name"],
  [{ nameEn: "Аarong" }, "shop", "name"],
  [{ story: "শাড়ি" }, "shop", "story"],
  [{ district: "" }, "district", "district"],
  [{ areaId: "" }, "area", "areaId"],
  [{ nid: "12345" }, "owner", "nid"],
  [{ provider: "rocket" }, "payout", "number"],
  [{ provider: "" }, "payout", "number"],
  [{ provider: "bank" }, "payout", "number"],
])("%o is complained of in its own step", (over, step, name) => {
  const draft = { ...whole, ...over };
  expect(firstFaultyStep(draft)).toBe(step);
  expect(faultsOf(step as never, draft)).toEqual([name]);
});

it("a digit typed for Rocket is forgotten when the money goes elsewhere", () => {
  const draft = { ...whole, check: "9" };
  expect(firstFaultyStep(draft)).toBeNull();
  expect(toBody(draft).payout).not.toHaveProperty("check");
  expect(toBody({ ...draft, provider: "rocket" }).payout).toMatchObject({ check: "9" });
});

it("the steps lead on and back, and stop at both ends", () => {
  expect([stepAfter("shop"), stepAfter("review"), stepBefore("shop"), stepBefore("owner")]).toEqual([
    ...["district", "review", "shop", "area"],
  ]);
});
