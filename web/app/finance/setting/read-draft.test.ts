import { expect, it } from "vitest";
import { readSettingsDraft, typedSetting } from "./read-draft.ts";

const inForce = new Map([
  ["refund_limit_minor", "200000"],
  ["cancel_alone_minor", "500000"],
  ["remittance_alone_minor", "500000"],
  ["remittance_file_alone_minor", "20000000"],
] as const);

it("only what would be otherwise is proposed, in poisha, however it is typed", () => {
  const same = {
    cancel_alone_minor: "5000",
    remittance_alone_minor: "৫,০০০",
    remittance_file_alone_minor: "2,00,000",
  };
  const typed = { refund_limit_minor: "৳৩,০০০.৫০", ...same };
  expect(readSettingsDraft("alone", typed, inForce)).toEqual({
    changes: [{ name: "refund_limit_minor", from: "200000", to: "300050" }],
    faults: [],
  });
});

it("a share above the law's tenth, a word that is none and half a phone are faults", () => {
  expect(
    readSettingsDraft(
      "advance",
      { advance_mode: "always", advance_kind: "percent", advance_bp: "12" },
      new Map(),
    ).faults,
  ).toEqual(["advance_mode", "advance_bp", "advance_cap_bp", "call_advance_mode", "advance_least_minor"]);
  const desk = { trxid_desk: "on", trxid_number_bkash: "০১৭১২-৩৪৫৬", max_advance_bps_without_escrow: "10%" };
  expect(readSettingsDraft("trxid", desk, new Map()).faults).toEqual(["trxid_number_bkash"]);
});

it("a field shows taka and per cent as people write them", () => {
  expect(typedSetting("refund_limit_minor", "200050")).toBe("2000.50");
  expect(typedSetting("advance_bp", "750")).toBe("7.50");
  expect(typedSetting("advance_mode", "offer")).toBe("offer");
});
