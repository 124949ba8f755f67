import { MessageDecided, MessageDecisionBody, MessagesAround } from "@haat/contract/conversation";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal, type Refusal } from "../../lib/refusal.server.ts";

type Args = Parameters<typeof personalApi>[0] & Readonly<{ params: { locale?: string | undefined } }>;
type Done = Readonly<{
  id: string;
  around: MessagesAround["items"];
  isUnread: boolean;
  refusal?: Refusal | undefined;
}>;

function bodyOf(form: Readonly<Record<string, string>>) {
  const { verdict, reason, days } = form;
  if (verdict === "show") return { verdict };
  return { verdict, reason, ...(verdict === "stop" && { days: Number(days) }) };
}

/** Looks around a message, or decides about it. */
export async function actOnMessage(args: Args) {
  const form = await readForm(args.request);
  const id = form["id"] ?? "";
  const [api, path] = [personalApi(args), `/v1/support/messages/${encodeURIComponent(id)}`];
  const done: Done = { id, around: [], isUnread: false };
  if (form["intent"] === "look") {
    const looked = await outcomeOf(api.send("POST", `${path}/look`, MessagesAround));
    if (looked.ok) return data<Done>({ ...done, around: looked.value.items });
    const refused = answerRefusal(looked.problem, args);
    return data<Done>({ ...done, ...refused.data }, refused.init ?? {});
  }
  const body = MessageDecisionBody.safeParse(bodyOf(form));
  if (!body.success) return data<Done>({ ...done, isUnread: true }, { status: 400 });
  const outcome = await outcomeOf(api.send("POST", `${path}/decision`, MessageDecided, { body: body.data }));
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data<Done>({ ...done, ...refused.data }, refused.init ?? {});
  }
  const headers = { "set-cookie": writeFlash(`message_${body.data.verdict}`, args.request) };
  throw redirect(`/${localeOf(args.params)}/support/messages`, { status: 303, headers });
}
