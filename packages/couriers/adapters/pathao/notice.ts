import type { PathaoConfig } from "../../config/pathao.ts";
import { type Fields, isFields, textIn } from "../../fields.ts";
import { isSame, readBody, readEvents, type Understood } from "../../notice.ts";
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
  const alone = readBody(notice.rawBody);
  // Whoever asks hears the published constant: nothing is believed of it.
  if (isFields(alone) && eventIn(alone) === "webhook_integration")
    return { state: "handshake", reports: [], answer: answerOf(config) };
  if (!isSame(notice.headers.get("X-PATHAO-Signature"), config.webhookSecret)) return { state: "refused" };
  const reports = await readEvents("pathao", notice.rawBody, understood);
  if (reports === null) return { state: "unreadable", answer: { ...answerOf(config), status: 400 } };
  return { state: "reports", reports, answer: answerOf(config) };
}

const eventIn = (body: Fields): string => textIn(body, "event").toLowerCase();

async function understood(body: unknown, bytes: Uint8Array<ArrayBuffer>): Promise<Understood> {
  if (!isFields(body) || eventIn(body) === "") return "unreadable";
  if (eventIn(body).startsWith("store.")) return "nothing";
  return reportOf("pathao", sayingOf(body), bytes);
}
