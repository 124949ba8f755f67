import { foldDigits } from "@haat/core/digits";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { piecesIn, type PiecesTyped } from "../../components/commerce/read-door.ts";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal, type Refusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { finishAct } from "../order/finish-act.server.ts";
import { actOn, readPart } from "../order/queries.server.ts";
import { sentLines } from "../sent-lines.ts";
import type { Route } from "./+types/route.ts";
import { AskSum, NoteKept } from "./forms.tsx";

type Said = Readonly<{
  typed: PiecesTyped;
  /** What is to be taken for these pieces, in poisha; null: it was not asked yet. */
  due: string | null;
  isUnread: boolean;
  refusal?: Refusal | undefined;
}>;

async function ownPart(args: Pick<Route.LoaderArgs, "request" | "params" | "context">) {
  const part = await readPart(personalApi(args), args.params.id);
  if (!part.acts.includes("own-door")) throw redirect(`/${localeOf(args.params)}/vendor/orders/${part.id}`);
  return { id: part.id, number: part.number, lines: sentLines(part) };
}

export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams;
  const list: "" | "?list" = asked.has("list") ? "?list" : "";
  // Whoever says that nothing was kept need not count it.
  return { ...(await ownPart(args)), list, isNone: asked.has("none"), pressKey: newSecret() };
}

/** First the pieces, which the API answers with the sum; then the same pieces with that sum and the code. */
export async function action(args: Route.ActionArgs) {
  const [typed, { id, lines }] = await Promise.all([readForm(args.request), ownPart(args)]);
  const pieces = piecesIn(
    typed,
    lines.map((line) => line.id),
  );
  if (!pieces) return data<Said>({ typed, due: null, isUnread: true }, { status: 400 });
  const stayed = [...pieces].map(([line, count]) => ({ id: line, stayed: count }));
  const asked = typed["due"] ?? "";
  const isAsking = !/^\d{1,12}$/.test(asked);
  const code = foldDigits(typed["code"] ?? "").replaceAll(/[\s-]/g, "");
  const isNone = stayed.every((line) => line.stayed === 0);
  if (!isAsking && !isNone && !/^\d{4,12}$/.test(code))
    return data<Said>({ typed, due: asked, isUnread: true }, { status: 400 });
  const taken = { collected: String(BigInt(isAsking ? 0 : asked) / 100n), ...(isNone ? {} : { code }) };
  const body = { lines: stayed, ...(isAsking ? {} : taken) };
  const key = `${typed["key"] ?? ""}-${isAsking ? "ask" : "note"}`;
  const outcome = await actOn({ api: personalApi(args), id, act: "own-door", key, body });
  if (outcome.ok) return finishAct("own-door", outcome, args);
  const { code: problem, params } = outcome.problem;
  if (isAsking && problem === "door.sum_differs")
    return data<Said>({ typed, due: String(params["due"] ?? ""), isUnread: false });
  const refused = answerRefusal(outcome.problem, args);
  const due = problem === "door.sum_differs" ? null : isAsking ? null : asked;
  return data<Said>({ typed, due, isUnread: false, ...refused.data }, refused.init ?? {});
}

export default function OwnDoor({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { id, number, lines, list, isNone, pressKey } = loaderData;
  const said = actionData && "typed" in actionData ? actionData : undefined;
  const page = `/vendor/orders/${id}`;
  const none = isNone && !said ? Object.fromEntries(lines.map((line) => [line.id, "0"])) : null;
  const due = said ? said.due : none && "0";
  const form = { page, list, pressKey, lines, typed: said?.typed ?? none, isUnread: said?.isUnread ?? false };
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("parcels:door.title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("parcels:door.title")}</h1>
        <p className="text-soft">{t("vendor:order.title", { number })}</p>
      </div>
      <RefusalNotice refusal={said?.refusal} />
      {due === null ? <AskSum {...form} /> : <NoteKept {...form} due={due} />}
    </div>
  );
}
