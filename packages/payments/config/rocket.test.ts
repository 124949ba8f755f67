import { bdt } from "@haat/core/money";
import { describe, expect, it } from "vitest";
import { readRocketConfig } from "./rocket.ts";

const complete = {
  ROCKET_WS: "https://ecom.bank.example",
  ROCKET_PAGE: "https://ecom1.bank.example",
  ROCKET_USER_ID: "000599000000001",
  ROCKET_PASSWORD: "hunter2",
  ROCKET_CLIENT_IP: "203.0.113.7",
  ROCKET_RATES: "4:250, 6:180",
};

describe("Rocket's configuration", () => {
  it("needs two addresses, the bank's credentials and rates, and an address to show", () => {
    expect(readRocketConfig(complete)).toMatchObject({
      service: "https://ecom.bank.example",
      page: "https://ecom1.bank.example",
      subMerchant: null,
      cancelledCodes: [],
      timeoutMs: 20_000,
      feeBps: 180,
      limits: { min: bdt(1000n), max: bdt(30_000_000n) },
    });
  });

  it.each(Object.keys(complete))("does not start without %s, and says so by name", (name) => {
    expect(() => readRocketConfig({ ...complete, [name]: undefined })).toThrow(`${name} is missing`);
    expect(() => readRocketConfig({ ...complete, [name]: "  " })).toThrow(`${name} is empty`);
  });

  it.each([
    ["ROCKET_WS", "http://ecom.bank.example"],
    ["ROCKET_PAGE", "https://ecom.bank.example/ecomm2"],
    ["ROCKET_USER_ID", "haat"],
    ["ROCKET_CLIENT_IP", "1.2.3"],
    ["ROCKET_CLIENT_IP", "256.1.1.1"],
    ["ROCKET_TIMEOUT_MS", "soon"],
    ["ROCKET_CANCELLED_CODES", "908,"],
    ["ROCKET_RATES", "180"],
    ["ROCKET_RATES", "4:250"],
    ["ROCKET_RATES", "6:180,6:120"],
  ])("refuses %s=%s by name, and repeats no secret", (name, value) => {
    expect(() => readRocketConfig({ ...complete, [name]: value })).toThrow(name);
    expect(() => readRocketConfig({ ...complete, [name]: value })).not.toThrow(/hunter2/);
  });

  it("takes a sub-merchant whole or not at all", () => {
    const parts = {
      ROCKET_SUBMERCHANT_NAME: "Haat",
      ROCKET_SUBMERCHANT_ID: "S1",
      ROCKET_TERMINAL_ID: "T1",
    };
    const { subMerchant } = readRocketConfig({ ...complete, ...parts });
    expect(subMerchant).toEqual({ name: "Haat", id: "S1", terminalId: "T1" });
    for (const name of Object.keys(parts))
      expect(() => readRocketConfig({ ...complete, ...parts, [name]: "" })).toThrow("belong together");
  });
});
