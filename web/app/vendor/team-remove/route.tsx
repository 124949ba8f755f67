import { data, redirect } from "react-router";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { readTeam, removeMember } from "../team/queries.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { members } = await readTeam(personalApi(args));
  const member = members.find(({ userId }) => userId === args.params.userId);
  if (!member) throw data(null, { status: 404 });
  return { member };
}

/** Asked once more on a page of its own, for it holds from this moment on. */
export async function action(args: Route.ActionArgs) {
  const outcome = await removeMember(personalApi(args), args.params.userId);
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  const headers = { "set-cookie": writeFlash("team_changed", args.request) };
  return redirect(`/${localeOf(args.params)}/vendor/team`, { status: 303, headers });
}

export default function Remove({ loaderData: { member }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const name = member.name || t("team:nameless");
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("team:remove")} isPrivate />
      <RefusalNotice refusal={actionData?.refusal} />
      <form method="post" data-enhance="once" className="sheet grid gap-4">
        <h1 className="text-2xl">{t("team:remove_sure", { name })}</h1>
        <p>{t("team:remove_then")}</p>
        <button className="button">{t("team:remove_go")}</button>
        <Link to="/vendor/team" className="button-quiet">
          {t("team:keep")}
        </Link>
      </form>
    </div>
  );
}
