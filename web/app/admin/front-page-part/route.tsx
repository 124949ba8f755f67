import { dhakaDay } from "@haat/core/clock";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { addPart, changePart, readCategories, readParts } from "../front-page/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { PartForm } from "./part-form.tsx";
import { bodyOf, kindOf, lacksOf, readTyped } from "./read-typed.ts";

/** A part that there is, or a new one of the kind that was asked for. */
export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const [{ items }, categories] = await Promise.all([readParts(api), readCategories(api)]);
  const today = dhakaDay(new Date());
  if (args.params.id === "new") {
    const kind = kindOf(new URL(args.request.url).searchParams.get("kind"));
    if (kind === null) throw data(null, { status: 404 });
    return { kind, part: null, categories, today };
  }
  const part = items.find(({ id }) => id === args.params.id);
  if (!part) throw data(null, { status: 404 });
  return { kind: part.kind, part, categories, today };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const kind = kindOf(form["kind"]);
  if (kind === null) throw data(null, { status: 400 });
  const typed = readTyped(form);
  const lacks = lacksOf(kind, typed);
  if (Object.keys(lacks).length > 0) return data({ typed, lacks, refusal: undefined }, { status: 400 });
  const api = personalApi(args);
  const body = bodyOf(kind, typed);
  const { id } = args.params;
  const outcome =
    id === "new"
      ? await addPart(api, body)
      : await changePart(api, id, { ...body, seen: Number(form["seen"] ?? 0) });
  if (outcome.ok) return redirect(`/${localeOf(args.params)}/admin/front-page`, { status: 303 });
  const { refusal } = answerRefusal(outcome.problem, args).data;
  return data({ typed, lacks: {}, refusal }, { status: outcome.problem.status });
}

export default function FrontPagePart({ loaderData, actionData, params: { id } }: Route.ComponentProps) {
  const { t } = useWords();
  const { kind, part } = loaderData;
  const title = t(`admin:front.kind.${kind}`);
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <BackLink to="/admin/front-page" name={t("admin:front.title")} />
      <h1 className="text-2xl">{title}</h1>
      <p>{t(`admin:front.about.${kind}`)}</p>
      <RefusalNotice refusal={actionData?.refusal} />
      <PartForm
        {...{ ...loaderData, place: id, version: part?.version ?? null }}
        typed={actionData?.typed ?? null}
        lacks={actionData?.lacks ?? {}}
      />
    </div>
  );
}
