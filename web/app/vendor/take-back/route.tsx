import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { Pieces } from "../../components/commerce/pieces.tsx";
import { piecesIn } from "../../components/commerce/read-door.ts";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { LostRest } from "../order/lost-rest.tsx";
import { finishAct } from "../order/finish-act.server.ts";
import { actOn, readPart } from "../order/queries.server.ts";
import type { Route } from "./+types/route.ts";

async function returningPart(args: Pick<Route.LoaderArgs, "request" | "params" | "context">) {
  const part = await readPart(personalApi(args), args.params.id);
  const page = `/${localeOf(args.params)}/vendor/orders/${part.id}`;
  if (part.returning === null || !part.acts.includes("take-back")) throw redirect(page);
  const names = new Map(part.lines.map(({ id, title, label }) => [id, { title, label }]));
  if (part.swap) names.set(part.swap.lineId, { title: part.swap.title, label: part.swap.label });
  const lines = part.returning.lines.map(({ id, quantity }) => ({
    ...{ id, left: quantity },
    ...(names.get(id) ?? { title: "", label: "" }),
  }));
  return {
    id: part.id,
    number: part.number,
    returning: part.returning,
    lines,
    isSwap: part.swap !== null,
    isWhole: part.state === "lost",
  };
}

export async function loader(args: Route.LoaderArgs) {
  return { ...(await returningPart(args)), pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const [typed, { lines }] = await Promise.all([readForm(args.request), returningPart(args)]);
  const pieces = piecesIn(
    typed,
    lines.map(({ id }) => id),
  );
  if (!pieces) return data({ typed, isUnread: true, refusal: undefined }, { status: 400 });
  const body = { lines: [...pieces].map(([id, whole]) => ({ id, whole })) };
  const ask = { api: personalApi(args), id: args.params.id, key: typed["key"] ?? "" };
  const outcome = await actOn({ ...ask, act: "take-back", body });
  if (outcome.ok) return finishAct("take-back", outcome, args);
  const refused = answerRefusal(outcome.problem, args);
  return data({ typed, isUnread: false, ...refused.data }, refused.init ?? {});
}

export default function TakeBack({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { id, number, returning, lines, isSwap, isWhole, pressKey } = loaderData;
  const { note } = returning;
  const said = actionData && "typed" in actionData ? actionData : undefined;
  const page = `/vendor/orders/${id}`;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("parcels:back.title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("parcels:back.title")}</h1>
        <p className="text-soft">{t("vendor:order.title", { number })}</p>
      </div>
      <p className="text-soft">{t("parcels:back.text")}</p>
      <LostRest returning={returning} isSwap={isSwap} isWhole={isWhole} />
      {note !== null && <Notice>{t("parcels:back.note", { note })}</Notice>}
      <RefusalNotice refusal={said?.refusal} />
      {said?.isUnread === true && <Notice tone="bad">{t("parcels:back.unread")}</Notice>}
      <form
        method="post"
        action={`/${locale}${page}/take-back`}
        noValidate
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <input type="hidden" name="key" value={`${pressKey}-back`} />
        <Pieces lines={lines} of="whole" typed={said?.typed ?? null} />
        <button className="button min-h-14">{t("parcels:back.go")}</button>
        <Link to={page} className="button-quiet">
          {t("parcels:door.back")}
        </Link>
      </form>
    </div>
  );
}
