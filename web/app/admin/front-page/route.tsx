import { homeSectionMoves } from "@haat/contract/home-page";
import { mostHomeSections } from "@haat/core/home-sections";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { TwoTables } from "../rights/two-tables.tsx";
import type { Route } from "./+types/route.ts";
import { PartCard } from "./part-card.tsx";
import { movePart, readParts } from "./queries.server.ts";
import { addedKinds } from "../front-page-part/read-typed.ts";

export const loader = (args: Route.LoaderArgs) => readParts(personalApi(args));

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const act = homeSectionMoves.find((each) => each === form["act"]);
  const id = form["id"] ?? "";
  if (act === undefined || !/^hsc_[0-9a-z]{26}$/.test(id)) throw data(null, { status: 400 });
  const outcome = await movePart(personalApi(args), id, { act, seen: Number(form["seen"] ?? 0) });
  if (outcome.ok) {
    const there = act === "away" ? "" : `#${id}`;
    return redirect(`/${localeOf(args.params)}/admin/front-page${there}`, { status: 303 });
  }
  return answerRefusal(outcome.problem, args);
}

export default function FrontPageParts({ loaderData: { items }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("admin:front.title")} isPrivate />
      <TwoTables here="front-page" />
      <h1 className="text-2xl">{t("admin:front.title")}</h1>
      <p>{t("admin:front.lead")}</p>
      <RefusalNotice refusal={actionData?.refusal} />
      <p>
        <Link to="/admin/front-page/preview" className="button-secondary max-sm:w-full">
          {t("admin:front.preview")}
        </Link>
      </p>
      <ol className="grid gap-3">
        {items.map((part, place) => (
          <PartCard key={part.id} part={part} isFirst={place === 0} isLast={place === items.length - 1} />
        ))}
      </ol>
      <Section id="new-part" title={t("admin:front.new")}>
        {items.length >= mostHomeSections ? (
          <p>{t("admin:front.is_full")}</p>
        ) : (
          <ul className="grid gap-2 sm:grid-cols-2">
            {addedKinds.map((kind) => (
              <li key={kind}>
                <Link to={`/admin/front-page/new?kind=${kind}`} className="button-secondary w-full">
                  {t(`admin:front.kind.${kind}`)}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}
