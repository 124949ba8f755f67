import { bdt } from "@haat/core/money";
import { createBkashWebhook } from "@haat/payments/adapters/bkash/webhook";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openListener } from "./bkash-listener.ts";

let ear: Awaited<ReturnType<typeof openListener>>;
afterEach(() => ear.close());

describe.each(["1", "2"] as const)("a notification with signature version %s", (signatureVersion) => {
  beforeEach(async () => void (ear = await openListener({ signatureVersion })));

  it("comes only after the handshake, and tells of an executed payment", async () => {
    await ear.subscribed();
    await ear.bought();
    expect(await ear.next()).toMatchObject({
      kind: "payment",
      payment: {
        status: "Completed",
        amount: bdt(150_050n),
        saleAmount: bdt(150_050n),
        currency: "BDT",
        merchantInvoice: "A77-1",
        transactionType: "10002294",
        payerMasked: "01•••••8575",
        paidAt: expect.any(Date),
      },
    });
  });

  it.each([
    ["a signature that does not fit", "bad-signature", "bad_signature"],
    ["a stranger's topic", "foreign-topic", "foreign_topic"],
    ["a certificate from a host that only looks right", "foreign-cert", "foreign_certificate"],
    ["a genuine message of yesterday", "old", "stale"],
    ["a subscription at an inner address", "inner-subscribe", "foreign_subscribe_url"],
    ["a body that is no JSON", "garbage", "malformed"],
  ])("is refused for %s", async (_name, twist, why) => {
    await ear.subscribed();
    const reference = await ear.bought();
    await ear.next();
    await ear.remote.notify(reference, twist);
    expect(await ear.next()).toEqual({ kind: "refused", why });
  });
});

describe("the listener", () => {
  it("hears of money that came by QR, without an attempt of the shop's", async () => {
    ear = await openListener();
    await ear.subscribed();
    const { trxID } = await ear.remote.payByQr("250", { wallet: "01929918378" });
    expect(await ear.next()).toMatchObject({
      kind: "payment",
      payment: {
        providerTrx: trxID,
        merchantInvoice: null,
        amount: bdt(25_000n),
        transactionType: "10003126",
      },
    });
  });

  it("hears what was ordered and what is settled where the buyer had a voucher", async () => {
    ear = await openListener();
    await ear.subscribed();
    await ear.remote.payByQr("1500", { couponAmount: "100", merchantShareAmount: "40.50" });
    expect(await ear.next()).toMatchObject({
      payment: { amount: bdt(145_950n), saleAmount: bdt(150_000n) },
    });
  });

  it("is told again until it answers well", async () => {
    ear = await openListener();
    await ear.subscribed();
    ear.shop.breaks(true);
    await ear.bought();
    await vi.waitFor(async () => expect((await ear.remote.notices()).at(-1)?.answers).toEqual([503]), 30_000);
    ear.shop.breaks(false);
    expect(await ear.next()).toMatchObject({ kind: "payment" });
  });

  it("hears nothing before it has confirmed its subscription", async () => {
    ear = await openListener({}, { BKASH_SNS_TOPIC_ARN: "arn:aws:sns:ap-southeast-1:999999999999:another" });
    expect(await ear.next()).toEqual({ kind: "refused", why: "foreign_topic" });
    await ear.bought();
    const sent = await ear.remote.notices();
    expect(sent.filter(({ type }) => type === "Notification")).toEqual([]);
  });

  it("trusts Amazon's hosts only, unless it is told otherwise", async () => {
    ear = await openListener({}, { BKASH_SNS_CERT_HOSTS: "" });
    expect(await ear.next()).toEqual({ kind: "refused", why: "foreign_certificate" });
  });

  it("tolerates a clock that is minutes off, not one that is a day off", async () => {
    ear = await openListener();
    await ear.subscribed();
    const reference = await ear.bought();
    await ear.next();
    for (const minutes of [5, -5]) {
      ear.skew(minutes * 60_000);
      await ear.remote.notify(reference);
      expect(await ear.next()).toMatchObject({ kind: "payment" });
    }
    for (const hours of [24, -24]) {
      ear.skew(hours * 3600_000);
      await ear.remote.notify(reference);
      expect(await ear.next()).toEqual({ kind: "refused", why: "stale" });
    }
  });

  it("refuses a notification whose signed text was changed in any field", async () => {
    ear = await openListener();
    await ear.subscribed();
    await ear.bought();
    await ear.next();
    const genuine = JSON.parse(ear.shop.raws.at(-1) ?? "{}") as Record<string, string>;
    const { read } = createBkashWebhook(ear.config, { fetch, now: () => new Date() });
    expect(await read(JSON.stringify(genuine))).toMatchObject({ kind: "payment" });
    const now = new Date().toISOString();
    for (const change of [
      { Message: `${genuine["Message"]} ` },
      { MessageId: "x" },
      { Timestamp: now },
      { Subject: "s" },
    ])
      expect(await read(JSON.stringify({ ...genuine, ...change }))).toEqual({
        kind: "refused",
        why: "bad_signature",
      });
    for (const version of ["3", "", "01"])
      expect(await read(JSON.stringify({ ...genuine, SignatureVersion: version }))).toEqual({
        kind: "refused",
        why: "malformed",
      });
  });
});
