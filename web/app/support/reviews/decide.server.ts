import { ReviewDecided, ReviewDecisionBody } from "@haat/contract/review";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { type Flash, writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";

type Asker = Parameters<typeof personalApi>[0] & Readonly<{ params: { locale?: string | undefined } }>;
type Of = Readonly<{
  place: "reviews" | "questions";
  flashes: Readonly<Record<"show" | "hide", Flash>>;
}>;

/** Shows or hides what somebody said, and goes back to what is still to be looked at. */
export async function decideAs(args: Asker, { place, flashes }: Of) {
  const form = await readForm(args.request);
  const id = form["id"] ?? "";
  const verdict = form["verdict"] === "show" ? "show" : "hide";
  const body = ReviewDecisionBody.safeParse({ verdict, reason: verdict === "show" ? "" : form["reason"] });
  if (!body.success) return data({ unread: id, refusal: undefined }, { status: 400 });
  const path = `/v1/support/${place}/${encodeURIComponent(id)}/decision`;
  const outcome = await outcomeOf(personalApi(args).send("POST", path, ReviewDecided, { body: body.data }));
  if (!outcome.ok) {
    const { data: refused, init } = answerRefusal(outcome.problem, args);
    return data({ unread: null, ...refused }, init ?? {});
  }
  const headers = { "set-cookie": writeFlash(flashes[verdict], args.request) };
  return redirect(`/${localeOf(args.params)}/support/${place}`, { status: 303, headers });
}
