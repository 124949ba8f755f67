import type { PathaoConfig } from "../../config/pathao.ts";
import { isFields, textIn } from "../../fields.ts";
import { isSame, readBody } from "../../notice.ts";
import type { HookAnswer, Notice, ReadNotice } from "../../port.ts";
import { reportOf } from "../../report.ts";
import { sayingOf } from "./words.ts";

/** Pathao takes an answer for one only with its own constant on it. */
const answerOf = ({ webhookStatus, webhookConstant }: PathaoConfig): HookAnswer => ({
  status: webhookStatus,
  body: { status: "received" },
  headers: { "X-Pathao-Merchant-Webhook-Integration-Secret": webhookConstant },
});

/** What it shows is the shared secret itself: it proves the sender, and nothing about the body. */
export async function readPathaoNotice(config: PathaoConfig, notice: Notice): Promise<ReadNotice> {
  const read = readBody(notice.rawBody);
  const body = isFields(read) ? read : {};
  const event = textIn(body, "event").toLowerCase();
  // Whoever asks hears the published constant: nothing is believed of it.
  if (event === "webhook_integration") return { state: "handshake", reports: [], answer: answerOf(config) };
  if (!isSame(notice.headers.get("X-PATHAO-Signature"), config.webhookSecret)) return { state: "refused" };
  if (event === "") return { state: "unreadable", answer: { ...answerOf(config), status: 400 } };
  const isOfStore = event.startsWith("store.");
  const reports = isOfStore ? [] : [await reportOf("pathao", sayingOf(body), notice.rawBody)];
  return { state: "reports", reports, answer: answerOf(config) };
}
