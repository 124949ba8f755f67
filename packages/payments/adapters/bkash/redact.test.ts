import { expect, it } from "vitest";
import { redact } from "./redact.ts";

it("keeps what support needs and nothing that opens a door or names a person", () => {
  const exchange = {
    app_key: "k",
    app_secret: "s",
    refresh_token: "r",
    id_token: "t",
    bkashURL: "https://wallet.example/?hash=h",
    customerMsisdn: "01712345678",
    payerReference: "8801712345678",
    trxID: "DA57K2M9QX",
    amount: "1500.00",
    nested: [{ id_token: "t", trxID: "X" }],
  };
  expect(redact(exchange)).toEqual({
    app_key: "[redacted]",
    app_secret: "[redacted]",
    refresh_token: "[redacted]",
    id_token: "[redacted]",
    bkashURL: "[redacted]",
    customerMsisdn: "01•••••5678",
    payerReference: "01•••••5678",
    trxID: "DA57K2M9QX",
    amount: "1500.00",
    nested: [{ id_token: "[redacted]", trxID: "X" }],
  });
});
