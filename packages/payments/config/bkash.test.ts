import { bdt } from "@haat/core/money";
import { describe, expect, it } from "vitest";
import { readBkashConfig } from "./bkash.ts";

const complete = {
  BKASH_ORIGIN: "https://tokenized.sandbox.bka.sh",
  BKASH_USERNAME: "user",
  BKASH_PASSWORD: "password",
  BKASH_APP_KEY: "key",
  BKASH_APP_SECRET: "secret",
  BKASH_SNS_TOPIC_ARN: "arn:aws:sns:ap-southeast-1:123456789012:bpt_01700000000",
  BKASH_REFUND_WINDOW_DAYS: "15",
  BKASH_FEE_BPS: "185",
};

describe("bKash's configuration", () => {
  it("needs only an origin, credentials, the topic, and what the contract says of refunds and fees", () => {
    expect(readBkashConfig(complete)).toMatchObject({
      origin: "https://tokenized.sandbox.bka.sh",
      apiFlavor: "v1.2.0-beta",
      refundFlavor: "v2",
      timeoutMs: 30_000,
      ...{ feeBps: 185, refundWindowDays: 15, maxRefunds: 10, refreshesPerHour: 2, associationInfo: "" },
      ...{ searchMissCodes: ["2033", "2077"], finalRefundCodes: ["2071", "2074"] },
      limits: { min: bdt(100n), max: bdt(30_000_000n) },
      webhook: { certHosts: [], toleranceMs: 3_600_000 },
    });
  });

  it.each(Object.keys(complete))("does not start without %s, and says so by name", (name) => {
    expect(() => readBkashConfig({ ...complete, [name]: undefined })).toThrow(`${name} is missing`);
    expect(() => readBkashConfig({ ...complete, [name]: "  " })).toThrow(`${name} is empty`);
  });

  it("never repeats a secret in its complaint", () => {
    expect(() => readBkashConfig({ ...complete, BKASH_ORIGIN: "http://user:hunter2@bank.example" })).toThrow(
      /^BKASH_ORIGIN must be an https origin without a path$/,
    );
  });

  it.each(["http://bkash.example", "https://bkash.example/v1", "ftp://bkash.example", "bkash.example"])(
    "refuses the origin %s",
    (BKASH_ORIGIN) => {
      expect(() => readBkashConfig({ ...complete, BKASH_ORIGIN })).toThrow("BKASH_ORIGIN must be");
    },
  );

  it.each(["http://127.0.0.1:4101", "http://localhost:4101", "https://127.0.0.1:4101"])(
    "takes a simulator on this machine: %s",
    (BKASH_ORIGIN) => {
      expect(readBkashConfig({ ...complete, BKASH_ORIGIN }).origin).toBe(BKASH_ORIGIN);
    },
  );

  it("takes the switches for what bKash leaves unpublished", () => {
    const switched = readBkashConfig({
      ...complete,
      BKASH_API_FLAVOR: "v2",
      BKASH_REFUND_FLAVOR: "v1.2.0-beta",
      BKASH_SEARCH_PATH: "none",
      BKASH_MERCHANT_WALLET: "50022",
      BKASH_TIMEOUT_MS: "500",
      BKASH_FEE_BPS: "0",
      BKASH_REFRESHES_PER_HOUR: "1",
      BKASH_MAX_REFUNDS: "3",
      BKASH_REFUND_WINDOW_DAYS: "60",
      BKASH_FINAL_REFUND_CODES: "2071",
      BKASH_SEARCH_MISS_CODES: "2033",
      BKASH_ASSOCIATION_INFO: "MI05MID54",
      BKASH_MIN_AMOUNT: "10.00",
      BKASH_SNS_CERT_HOSTS: "127.0.0.1:4101, Certs.example",
    });
    expect(switched).toMatchObject({
      apiFlavor: "v2",
      refundFlavor: "v2",
      searchPath: "none",
      merchantWallet: "50022",
      timeoutMs: 500,
      ...{ feeBps: 0, refreshesPerHour: 1, maxRefunds: 3, refundWindowDays: 60 },
      ...{ finalRefundCodes: ["2071"], searchMissCodes: ["2033"], associationInfo: "MI05MID54" },
      limits: { min: bdt(1000n) },
      webhook: { certHosts: ["127.0.0.1:4101", "certs.example"] },
    });
  });

  it("knows what statements call the merchant by the name of his topic, where that is his wallet", () => {
    const namedAfter = (topic: string) =>
      readBkashConfig({
        ...complete,
        BKASH_SNS_TOPIC_ARN: `arn:aws:sns:ap-southeast-1:123456789012:${topic}`,
      });
    expect(namedAfter("bpt_01700000000").merchantWallet).toBe("01700000000");
    for (const topic of ["bpt_haat", "x01700000000", "bpt_017000000001"])
      expect(namedAfter(topic).merchantWallet).toBeNull();
  });

  it.each([
    ["BKASH_API_FLAVOR", "v3"],
    ["BKASH_TIMEOUT_MS", "soon"],
    ["BKASH_TIMEOUT_MS", "0"],
    ["BKASH_FEE_BPS", "1.5"],
    ["BKASH_REFUND_WINDOW_DAYS", "0"],
    ["BKASH_SEARCH_MISS_CODES", "none"],
    ["BKASH_ASSOCIATION_INFO", "RF05MID54"],
    ["BKASH_MIN_AMOUNT", "১০"],
    ["BKASH_SNS_TOPIC_ARN", "my-topic"],
    ["BKASH_SNS_CERT_HOSTS", "https://certs.example/x"],
  ])("refuses %s=%s by name", (name, value) => {
    expect(() => readBkashConfig({ ...complete, [name]: value })).toThrow(name);
  });
});
