import { alphaSms } from "@haat/messaging/alpha-sms";
import { bulkSms, type GatewayConfig } from "@haat/messaging/bulksms";
import type { Outside } from "@haat/messaging/post-form";
import type { SmsSender } from "@haat/messaging/port";
import { sslWireless } from "@haat/messaging/ssl-wireless";
import { delay, http, HttpResponse, type HttpHandler } from "msw";
import type { Received } from "./sms-sender.ts";

export type Mood = "well" | "strict" | "silent" | "confused";
type Taken = Readonly<{ number: string; text: string; id: string }>;
type Json = Record<string, string | number | object>;

/** How one gateway speaks: where the number and text stand in its form, and what it answers. */
type Shape = Readonly<{
  name: string;
  open: (config: GatewayConfig, outside: Outside) => SmsSender;
  path: string;
  read: (field: (name: string) => string) => Taken;
  /** Null when key and sender are right. */
  turnAway: (field: (name: string) => string) => Json | null;
  taken: Json;
  badNumber: Json;
  /** A reply with that word of its own. */
  word: (code: number | string) => Json;
  refusals: readonly number[];
  passing: readonly (number | string)[];
  providerId: string;
}>;

export const config = { apiKey: "key", senderId: "HAAT", timeoutMs: 1_500 } as const;

export const shapes: readonly Shape[] = [
  {
    name: "BulkSMSBD",
    open: bulkSms,
    path: "/api/smsapi",
    read: (field) => ({ number: field("number"), text: field("message"), id: "" }),
    turnAway: (field) =>
      field("api_key") !== config.apiKey
        ? { response_code: 1011 }
        : field("senderid") !== config.senderId
          ? { response_code: 1002 }
          : null,
    taken: { response_code: 202, message_id: 77, success_message: "SMS Submitted Successfully" },
    badNumber: { response_code: 1001 },
    word: (code) => ({ response_code: code }),
    refusals: [1001, 1003, 1012],
    passing: [1002, 1005, 1007, 1032, "1007"],
    providerId: "77",
  },
  {
    name: "Alpha SMS",
    open: alphaSms,
    path: "/sendsms",
    read: (field) => ({ number: field("to"), text: field("msg"), id: "" }),
    turnAway: (field) =>
      field("api_key") === config.apiKey ? null : { error: 405, msg: "Authorization required" },
    taken: { error: 0, msg: "Request successfully submitted", data: { request_id: 4071 } },
    badNumber: { error: 416, msg: "No valid number found" },
    word: (code) => ({ error: code, msg: "…" }),
    refusals: [416, 421],
    passing: [400, 405, 417, "417", 500],
    providerId: "4071",
  },
  {
    name: "SSL Wireless",
    open: sslWireless,
    path: "/api/v3/send-sms",
    read: (field) => ({ number: field("msisdn"), text: field("sms"), id: field("csms_id") }),
    turnAway: (field) =>
      field("api_token") === config.apiKey && field("sid") === config.senderId
        ? null
        : { status: "FAILED", status_code: 4001, error_message: "Unauthorized" },
    taken: {
      status: "SUCCESS",
      status_code: 200,
      smsinfo: [{ sms_status: "SUCCESS", reference_id: "sms-9" }],
    },
    badNumber: { status: "FAILED", status_code: 4003, error_message: "Invalid number" },
    word: (code) => ({ status: "FAILED", status_code: code }),
    refusals: [4003, 4010, 4013],
    passing: [4001, 4015, 5000, "5000"],
    providerId: "sms-9",
  },
];

export type FakeGateway = Readonly<{
  url: string;
  handler: HttpHandler;
  sender: SmsSender;
  received: Received[];
  ids: string[];
  become: (mood: Mood) => void;
}>;

/** A gateway as its public integrations show it: almost always HTTP 200, the truth in a field. */
export function fakeGateway(shape: Shape, host = "gateway.test"): FakeGateway {
  const received: Received[] = [];
  const ids: string[] = [];
  let mood: Mood = "well";
  const url = `https://${host}${shape.path}`;
  const handler = http.post(url, async ({ request }) => {
    const form = new URLSearchParams(await request.text());
    const field = (name: string) => form.get(name) ?? "";
    const turnedAway = shape.turnAway(field);
    if (turnedAway) return HttpResponse.json(turnedAway);
    const { number, text, id } = shape.read(field);
    if (mood === "strict" || !/^8801[3-9]\d{8}$/.test(number)) return HttpResponse.json(shape.badNumber);
    received.push({ number, text });
    ids.push(id);
    if (mood === "silent") await delay("infinite");
    if (mood === "confused") return new HttpResponse("<html>502</html>", { status: 502 });
    return HttpResponse.json(shape.taken);
  });
  const sender = shape.open({ ...config, url }, { fetch });
  return { url, handler, sender, received, ids, become: (next) => void (mood = next) };
}
