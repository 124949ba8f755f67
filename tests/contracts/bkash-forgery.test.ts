import { createBkashWebhook } from "@haat/payments/adapters/bkash/webhook";
import { readBkashConfig } from "@haat/payments/config/bkash";
import { describe, expect, it } from "vitest";
import { credentials } from "./bkash-provider.ts";

const configWith = (certHosts: string) =>
  readBkashConfig({
    BKASH_ORIGIN: "https://bkash.example",
    BKASH_USERNAME: credentials.username,
    BKASH_PASSWORD: credentials.password,
    BKASH_APP_KEY: credentials.appKey,
    BKASH_APP_SECRET: credentials.appSecret,
    BKASH_SNS_TOPIC_ARN: "arn:aws:sns:ap-southeast-1:000000000000:bpt_01700000000",
    BKASH_SNS_CERT_HOSTS: certHosts,
    BKASH_REFUND_WINDOW_DAYS: "60",
    BKASH_FEE_BPS: "150",
  });

describe("a hostile sender", () => {
  it.each([
    "https://sns.ap-southeast-1.amazonaws.com.evil.example/cert.pem",
    "https://evil.example/sns.ap-southeast-1.amazonaws.com/cert.pem",
    "https://sns.ap-southeast-1.amazonaws.com@evil.example/cert.pem",
    "https://user:word@sns.ap-southeast-1.amazonaws.com/cert.pem",
    "https://sns.ap-southeast-1.amazonaws.com:8443/cert.pem",
    "https://sns.ap-southeast-1.amazonaws.com/cert.der",
    "http://sns.ap-southeast-1.amazonaws.com/cert.pem",
    "http://169.254.169.254/cert.pem",
    "file:///etc/ssl/cert.pem",
    "cert.pem",
  ])("cannot make the shop fetch %s", async (SigningCertURL) => {
    const asked: string[] = [];
    const config = configWith("");
    const spy: typeof fetch = (input) => {
      asked.push(new Request(input).url);
      return Promise.reject(new Error("no network"));
    };
    const { read } = createBkashWebhook(config.webhook, { fetch: spy, now: () => new Date() });
    const forged = {
      Type: "Notification",
      MessageId: "1",
      TopicArn: config.webhook.topicArn,
      Message: "{}",
      Timestamp: new Date().toISOString(),
      SignatureVersion: "1",
      Signature: "AAAA",
      SigningCertURL,
    };
    expect(await read(JSON.stringify(forged))).toEqual({ kind: "refused", why: "foreign_certificate" });
    expect(asked).toEqual([]);
  });

  it.each([
    "",
    "null",
    "[]",
    "{}",
    '{"Type":"Notification"}',
    "x".repeat(200_000),
    '{"Type":["Notification"]}',
  ])("gets a refusal, not a crash", async (raw) => {
    const config = configWith("127.0.0.1:9");
    const { read } = createBkashWebhook(config.webhook, { fetch, now: () => new Date() });
    expect((await read(raw)).kind).toBe("refused");
  });
});
