import { type Message } from "@haat/local/outbox/messages";
import { type Outbox, startOutbox } from "@haat/local/outbox/start";
import { parsePhone } from "@haat/core/phone";
import { bulkSms } from "@haat/messaging/bulksms";
import { smtpMail } from "@haat/messaging/smtp.node";
import { voiceGateway } from "@haat/messaging/voice-gateway";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

let dir: string;
let outbox: Outbox;

beforeAll(async () => {
  dir = mkdtempSync(path.join(os.tmpdir(), "haat-outbox-"));
  outbox = await startOutbox({ dir, apiKey: "right-key" });
});
afterAll(async () => {
  await outbox.stop();
  rmSync(dir, { recursive: true, force: true });
});

const sender = (apiKey = "right-key") =>
  bulkSms({ url: outbox.smsGatewayUrl, apiKey, senderId: "HAAT" }, { fetch: globalThis.fetch });
const read = async (query: Record<string, string>, origin = outbox.url): Promise<Message[]> => {
  const reply = await fetch(`${origin}/messages?${new URLSearchParams(query)}`);
  return (await reply.json()) as Message[];
};
const sms = (text: string) => ({
  to: parsePhone("01712345678"),
  text,
  kind: "code" as const,
  idempotencyKey: text,
});

test("an SMS arrives and is found under every spelling of the number, newest first", async () => {
  expect(await sender().send(sms("আপনার কোড ৪৮২৯১৩"))).toMatchObject({ state: "accepted" });
  await sender().send(sms("আপনার কোড ১১১১১১"));
  for (const to of ["01712345678", "+880 1712-345678", "8801712345678", "০১৭১২৩৪৫৬৭৮"]) {
    const found = await read({ to, kind: "sms" });
    expect(found.map(({ text }) => text)).toEqual(["আপনার কোড ১১১১১১", "আপনার কোড ৪৮২৯১৩"]);
    expect(found[0]).toMatchObject({ kind: "sms", to: "+8801712345678", id: expect.stringMatching(/^msg_/) });
  }
  expect(await read({ to: "01812345678" })).toEqual([]);
});

test("the gateway refuses a wrong key and a wrong number in its own words", async () => {
  const before = await read({});
  expect(await sender("guess").send(sms("x"))).toEqual({ state: "unknown", code: "1011" });
  const bad = { ...sms("x"), to: "+8801" as ReturnType<typeof parsePhone> };
  expect(await sender().send(bad)).toEqual({ state: "refused", code: "1001" });
  expect(await read({})).toEqual(before);
});

test("a Bangla letter arrives by SMTP with its subject, text and HTML", async () => {
  const mail = smtpMail({ url: outbox.smtpUrl, from: "হাট <no-reply@haat.example>" });
  const letter = { subject: "আপনার অর্ডার", text: "ধন্যবাদ", html: "<p>ধন্যবাদ</p>", idempotencyKey: "one" };
  expect(await mail.send({ to: "Rahima@Example.com", ...letter })).toMatchObject({ state: "accepted" });
  mail.close();
  const [found] = await read({ to: "rahima@example.com", kind: "email" });
  expect(found).toMatchObject({ to: "rahima@example.com", subject: "আপনার অর্ডার" });
  expect([found?.text.trim(), found?.html?.trim()]).toEqual(["ধন্যবাদ", "<p>ধন্যবাদ</p>"]);
  const shown = await fetch(`${outbox.url}/messages/${found?.id}/html`);
  expect(shown.headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'/);
});

test("the page shows messages as text, never as markup", async () => {
  await sender().send(sms("<script>alert(1)</script> & ৳৫০"));
  const page = await (await fetch(outbox.url)).text();
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ৳৫০");
  expect(page).not.toContain("<script");
  expect(page).toContain('http-equiv="refresh"');
});

test("messages are there after a restart", async () => {
  const again = await startOutbox({ dir, apiKey: "right-key" });
  expect(await read({}, again.url)).toEqual(await read({}));
  expect((await read({}, again.url)).length).toBeGreaterThan(0);
  await again.stop();
});

test("a call is kept as what it said, digit by digit", async () => {
  const calls = voiceGateway(
    { url: outbox.smsGatewayUrl, apiKey: "right-key", callerId: "HAAT" },
    { fetch: globalThis.fetch },
  );
  const to = parsePhone("01912345678");
  const saying = { to, code: "482913", idempotencyKey: "one" };
  expect(await calls.say({ ...saying, locale: "en" })).toMatchObject({ state: "accepted" });
  await calls.say({ ...saying, locale: "bn" });
  const found = await read({ to, kind: "voice" });
  expect(found.map(({ text }) => text)).toEqual([
    expect.stringContaining("চার, আট, দুই, নয়, এক, তিন"),
    expect.stringContaining("four, eight, two, nine, one, three"),
  ]);
  expect(await read({ to, kind: "sms" })).toEqual([]);
  const stranger = { to: "+8801" as ReturnType<typeof parsePhone>, code: "1", idempotencyKey: "two" };
  expect(await calls.say({ ...stranger, locale: "en" })).toEqual({ state: "refused", code: "1001" });
});
