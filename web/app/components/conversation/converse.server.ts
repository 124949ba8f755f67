import { ConversationView, OwnMessageBody, ShopMessageBody } from "@haat/contract/conversation";
import type { Quiet, Side } from "@haat/core/conversations";
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

/** One writes, or wants it quiet; refused, what was typed stays. */
export async function converse(args: Args, { side, path, page }: At) {
  const { intent = "", ...form } = await readForm(args.request);
  const [api, typed] = [personalApi(args), form["text"] ?? ""];
  const quiet = quiets[intent];
  const given = {
    text: typed,
    ...(form["part"] && { part: form["part"] }),
    ...(form["product"] && { product: form["product"] }),
  };
  const body = (side === "buyer" ? OwnMessageBody : ShopMessageBody).safeParse(given);
  if (!quiet && !body.success) return data({ typed, isUnread: true, refusal: undefined }, { status: 400 });
  const outcome = quiet
    ? await outcomeOf(api.send("PUT", `${path}/quiet`, nothing, { body: { quiet: quiet[0] } }))
    : await outcomeOf(api.send("POST", `${path}/messages`, ConversationView, { body: body.data }));
  if (!outcome.ok) {
    const { data: refused, init } = answerRefusal(outcome.problem, args);
    return data({ typed, isUnread: false, ...refused }, init ?? {});
  }
  const headers = { "set-cookie": writeFlash(quiet?.[1] ?? "message_sent", args.request) };
  return redirect(page, { status: 303, headers });
}
