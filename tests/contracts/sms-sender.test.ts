import { bulkSms } from "@haat/messaging/bulksms";
import { parsePhone } from "@haat/core/phone";
import { delay, http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { smsSenderContract, type Received } from "./sms-sender.ts";

const url = "https://bulksms.test/api/smsapi";
const moved = "https://bulksms.test/api/moved";
const config = { url, apiKey: "key", senderId: "HAAT", timeoutMs: 1_500 };
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

type Mood = "well" | "strict" | "silent" | "confused";

/** BulkSMSBD as its public integrations show it: always HTTP 200, the truth in `response_code`. */
function fakeGateway() {
  const received: Received[] = [];
  let mood: Mood = "well";
  server.use(
    http.post(/bulksms.test\/api\/(smsapi|moved)$/, async ({ request }) => {
      const form = new URLSearchParams(await request.text());
      const field = (name: string) => form.get(name) ?? "";
      if (field("api_key") !== config.apiKey) return HttpResponse.json({ response_code: 1011 });
      if (field("senderid") !== config.senderId) return HttpResponse.json({ response_code: 1002 });
      if (mood === "strict" || !/^8801[3-9]\d{8}$/.test(field("number")))
        return HttpResponse.json({ response_code: 1001 });
      received.push({ number: field("number"), text: field("message") });
      if (mood === "silent") await delay("infinite");
      if (mood === "confused") return new HttpResponse("<html>502</html>", { status: 502 });
      return HttpResponse.json({
        response_code: 202,
        message_id: 77,
        success_message: "SMS Submitted Successfully",
      });
    }),
  );
  return { received, become: (next: Mood) => void (mood = next) };
}

smsSenderContract("BulkSMSBD", async () => {
  const gateway = fakeGateway();
  return {
    sender: bulkSms(config, { fetch }),
    inbox: async () => gateway.received,
    refusesNumbers: () => gateway.become("strict"),
    goesSilent: () => gateway.become("silent"),
    talksNonsense: () => gateway.become("confused"),
    close: async () => {},
  };
});

describe("BulkSMSBD", () => {
  const hello = {
    to: parsePhone("01712345678"),
    text: "Hello",
    kind: "notice",
    idempotencyKey: "a",
  } as const;
  const answered = (response_code: number | string) => {
    server.use(http.post(url, () => HttpResponse.json({ response_code })));
    return bulkSms(config, { fetch }).send(hello);
  };

  it("names the message by the gateway's own number", async () => {
    fakeGateway();
    expect(await bulkSms(config, { fetch }).send(hello)).toEqual({ state: "accepted", providerId: "77" });
  });

  it.each([1002, 1005, 1007, 1032, "1007"])(
    "tries again after %s, which is no fault of the message",
    async (code) => {
      expect(await answered(code)).toEqual({ state: "unknown", code: String(code) });
    },
  );

  it.each([1001, 1003, 1012])("gives up after %s, which another try will not mend", async (code) => {
    expect(await answered(code)).toEqual({ state: "refused", code: String(code) });
  });

  it("follows no redirect, for it carries the key", async () => {
    const { received } = fakeGateway();
    server.use(http.post(config.url, () => HttpResponse.redirect(moved, 307)));
    expect(await bulkSms(config, { fetch }).send(hello)).toEqual({ state: "unknown", code: null });
    expect(received).toEqual([]);
  });
});
