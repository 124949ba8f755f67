import { PlaceOrderBody } from "@haat/contract/order";
import { describe, expect, it } from "vitest";
import { findFaults, readDraft, toOrderBody } from "./draft.ts";

const typed = {
  name: "রহিমা খাতুন",
  phone: "০১৭১২-৩৪৫৬৭৮",
  district: "dis-dhaka",
  areaId: "tha-dhaka-dhanmondi",
  details: "বাসা ১২, রোড ৩/এ",
  method: "cod",
};

describe("the address form", () => {
  it("takes a phone in Bangla digits and makes an order the API understands", () => {
    const draft = readDraft(typed);
    expect(findFaults(draft)).toEqual([]);
    expect(PlaceOrderBody.safeParse(toOrderBody(draft, "0".repeat(64))).success).toBe(true);
  });

  it("complains once per field, in the order of the page", () => {
    expect(findFaults(readDraft({}))).toEqual(["name", "phone", "district", "details", "method"]);
  });

  it("asks for the thana only once there is a district", () => {
    expect(findFaults(readDraft({ ...typed, areaId: "" }))).toEqual(["areaId"]);
  });

  it.each([
    ["phone", "02-9123456"],
    ["altPhone", "12345"],
    ["name", "র"],
    ["details", "বাসা"],
    ["method", "gold"],
  ])("does not take %s %j", (name, value) => {
    expect(findFaults(readDraft({ ...typed, [name]: value }))).toEqual([name]);
  });
});
