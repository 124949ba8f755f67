import {
  ConversationView,
  MessageReportBody,
  OwnMessageBody,
  ShopMessageBody,
} from "@haat/contract/conversation";
import type { Quiet, Side } from "@haat/core/conversations";
import { ReviewReported } from "@haat/contract/review";
import { data, redirect, type RouterContextProvider } from "react-router";
import { z } from "zod";
import { type Api, outcomeOf, personalApi } from "../../lib/api.server.ts";
import { type Flash, writeFlash } from "../../lib/flash.server.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { readForm } from "../form/form-values.ts";

const nothing = z.null();

/** Who opens it has read it. What comes before is only looked up. */
export async function openConversation(
  api: Api,
  path: string,
  query: Readonly<Record<string, string | undefined>>,
): Promise<ConversationView> {
  const conversation = await api.read(path, ConversationView, { query });
  const message = conversation.messages.at(-1)?.id;
  if (conversation.unread > 0 && message !== undefined && query["before"] === undefined)
    await outcomeOf(api.send("POST", `${path}/seen`, nothing, { body: { message } }));
  return conversation;
}

type Args = Readonly<{
  request: Request;
  params: { locale?: string | undefined };
  context: Readonly<RouterContextProvider>;
}>;
type At = Readonly<{ side: Side; path: string; page: string }>;

const quiets: Readonly<Record<string, readonly [Quiet | null, Flash]>> = {
  mute: ["muted", "quiet_muted"],
  block: ["blocked", "quiet_blocked"],
  off: [null, "quiet_off"],
};

type Typed = Readonly<Record<string, string>>;
type Asked = Readonly<{ api: Api; at: At; typed: Typed }>;

/** What is asked of the API, and what is said when it was done; null: something is missing. */
function sending({ api, at: { side, path }, typed }: Asked) {
  const { intent = "", text = "", part, product, message, reason, words = "" } = typed;
  const quiet = quiets[intent];
  if (quiet)
    return {
      sent: api.send("PUT", `${path}/quiet`, nothing, { body: { quiet: quiet[0] } }),
      flash: quiet[1],
    };
  if (intent === "report") {
    const body = MessageReportBody.safeParse({ message, reason, words });
    if (!body.success) return null;
    const sent = api.send("POST", `${path}/reports`, ReviewReported, { body: body.data });
    return { sent, flash: "message_reported" as const };
  }
  const given = { text, ...(part && { part }), ...(product && { product }) };
  const body = (side === "buyer" ? OwnMessageBody : ShopMessageBody).safeParse(given);
  if (!body.success) return null;
  const sent = api.send("POST", `${path}/messages`, ConversationView, { body: body.data });
  return { sent, flash: "message_sent" as const };
}

/** One writes, wants it quiet, or tells the market; refused, what was typed stays. */
export async function converse(args: Args, at: At) {
  const read = await readForm(args.request);
  const typed = read["text"] ?? "";
  const asked = sending({ api: personalApi(args), at, typed: read });
  if (asked === null) return data({ typed, isUnread: true, refusal: undefined }, { status: 400 });
  const outcome = await outcomeOf<unknown>(asked.sent);
  if (!outcome.ok) {
    const { data: refused, init } = answerRefusal(outcome.problem, args);
    return data({ typed, isUnread: false, ...refused }, init ?? {});
  }
  const headers = { "set-cookie": writeFlash(asked.flash, args.request) };
  return redirect(at.page, { status: 303, headers });
}
