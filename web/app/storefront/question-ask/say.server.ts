import { QuestionSaid } from "@haat/contract/question";
import { data, redirect } from "react-router";
import type { z } from "zod";
import { readForm } from "../../components/form/form-values.ts";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";

type Asker = Parameters<typeof personalApi>[0] &
  Readonly<{ params: { slug: string; locale?: string | undefined } }>;
type Body = z.ZodType<Readonly<{ text: string; name: string }>>;

/** Only somebody signed in asks or answers; by his first name unless he says otherwise. */
export async function readAsker(args: Asker): Promise<{ name: string }> {
  const back = new URL(args.request.url).pathname;
  const { name } = await requireMe(personalApi(args), localeOf(args.params), back);
  return { name: (name ?? "").split(/\s/u)[0] ?? "" };
}

/** What was typed is said, and its writer told whether everybody reads it at once. */
export async function say(args: Asker, body: Body, path: string) {
  const { text = "", name = "" } = await readForm(args.request);
  const typed = { text, name };
  const said = body.safeParse(typed);
  if (!said.success) return data({ typed, isUnread: true, refusal: undefined }, { status: 400 });
  const outcome = await outcomeOf(personalApi(args).send("POST", path, QuestionSaid, { body: said.data }));
  if (!outcome.ok) {
    const { data: refused, init } = answerRefusal(outcome.problem, args);
    return data({ typed, isUnread: false, ...refused }, init ?? {});
  }
  const flash = writeFlash(
    outcome.value.state === "shown" ? "question_kept" : "question_waits",
    args.request,
  );
  const page = `/${localeOf(args.params)}/p/${args.params.slug}/questions`;
  return redirect(page, { status: 303, headers: { "set-cookie": flash } });
}
