import { bdt } from "@haat/core/money";
import { readNagadConfig } from "@haat/payments/config/nagad";
import { describe, expect, it } from "vitest";
import { keys, merchantId, nagadEnvironment } from "./nagad-provider.ts";

const complete = nagadEnvironment("https://api.mynagad.example/api/dfs", {
  merchantPrivateKey: keys.merchant.privateKey,
  pgPublicKey: keys.gateway.publicKey,
});

describe("Nagad's configuration", () => {
  it("needs only an address, the merchant, two keys, a server's address and the fee", () => {
    expect(readNagadConfig(complete)).toMatchObject({
      api: "https://api.mynagad.example/api/dfs",
      apiVersion: "v-0.2.0",
      merchantId,
      callback: "registered",
      clientType: "PC_WEB",
      maxRefunds: 50,
      serviceName: "",
      timeoutMs: 20_000,
      ...{ feeBps: 140, refundWindowDays: null, toleranceMs: 900_000 },
      limits: { min: bdt(1000n), max: bdt(30_000_000n) },
    });
  });

  it.each(Object.keys(complete))("does not start without %s, and says so by name", (name) => {
    expect(() => readNagadConfig({ ...complete, [name]: undefined })).toThrow(`${name} is missing`);
    expect(() => readNagadConfig({ ...complete, [name]: "  " })).toThrow(`${name} is empty`);
  });

  it.each(["NAGAD_MERCHANT_PRIVATE_KEY", "NAGAD_PG_PUBLIC_KEY"])(
    "does not start with %s that is no key, and does not repeat it",
    (name) => {
      const wrong = keys.merchant.privateKey.slice(0, 900);
      expect(() => readNagadConfig({ ...complete, [name]: wrong })).toThrow(
        new RegExp(`^${name} is no (private|public) RSA key of 2048 bits$`),
      );
    },
  );

  it("knows the merchant's own public key where Nagad's should be", () => {
    const swapped = { ...complete, NAGAD_PG_PUBLIC_KEY: keys.merchant.publicKey };
    expect(() => readNagadConfig(swapped)).toThrow("NAGAD_PG_PUBLIC_KEY is the merchant's own public key");
  });

  it.each([
    "http://sandbox.mynagad.example:10080/remote-payment-gateway-1.0/api/dfs",
    "https://user:hunter2@nagad.example/api/dfs",
    "https://nagad.example/api/dfs?x=1",
    "nagad.example",
  ])("refuses the address %s, for TLS cannot be switched off", (NAGAD_API) => {
    expect(() => readNagadConfig({ ...complete, NAGAD_API })).toThrow(
      /^NAGAD_API must be an https address that ends in \/api\/dfs$/,
    );
  });

  it("takes the whole prefix as it is, but for a slash at its end", () => {
    const NAGAD_API = "https://nagad.example/remote-payment-gateway-1.0/api/dfs";
    for (const slash of ["", "/"])
      expect(readNagadConfig({ ...complete, NAGAD_API: NAGAD_API + slash }).api).toBe(NAGAD_API);
  });

  it("takes the switches for what Nagad leaves unpublished", () => {
    const switched = readNagadConfig({
      ...complete,
      NAGAD_API_VERSION: "v-4.0.1",
      NAGAD_CALLBACK: "per_attempt",
      NAGAD_ORDER_ID_PATTERN: "^[A-Z]{3,30}$",
      NAGAD_SERVICE_NAME: "Haat",
      NAGAD_NOT_FOUND_REASONS: "R1, R2",
      NAGAD_TIMEOUT_MS: "500",
      NAGAD_FEE_BPS: "170",
      NAGAD_REFUND_WINDOW_DAYS: "30",
      NAGAD_TOLERANCE_S: "60",
      NAGAD_MIN_AMOUNT: "20.00",
    });
    expect(switched).toMatchObject({
      ...{ apiVersion: "v-4.0.1", callback: "per_attempt", serviceName: "Haat", timeoutMs: 500, feeBps: 170 },
      ...{ refundWindowDays: 30, toleranceMs: 60_000 },
      orderIdShape: /^[A-Z]{3,30}$/,
      notFoundReasons: ["R1", "R2"],
      limits: { min: bdt(2000n) },
    });
  });

  it.each([
    ["NAGAD_SERVER_IP", "2001:db8::1"],
    ["NAGAD_SERVER_IP", "localhost"],
    ["NAGAD_MERCHANT_ID", "683/1"],
    ["NAGAD_CALLBACK", "both"],
    ["NAGAD_ORDER_ID_PATTERN", "("],
    ["NAGAD_SERVICE_NAME", "x".repeat(26)],
    ["NAGAD_TIMEOUT_MS", "soon"],
    ["NAGAD_FEE_BPS", "1.5"],
    ["NAGAD_REFUND_WINDOW_DAYS", "soon"],
    ["NAGAD_MIN_AMOUNT", "১০"],
  ])("refuses %s=%s by name", (name, value) => {
    expect(() => readNagadConfig({ ...complete, [name]: value })).toThrow(name);
  });
});
