import { data, redirect } from "react-router";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { endKey, readKeys } from "../courier-keys/queries.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { items } = await readKeys(personalApi(args));
  const key = items.find(({ id }) => id === args.params.id);
  if (!key) throw data(null, { status: 404 });
  return { courierKey: key };
}

export async function action(args: Route.ActionArgs) {
  const outcome = await endKey(personalApi(args), args.params.id);
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  return redirect(`/${localeOf(args.params)}/admin/courier-keys`, { status: 303 });
}

/** Asked once more, for it cannot be taken back. */
export default function EndCourierKey({ loaderData: { courierKey }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { id, courier, label, endedAt } = courierKey;
  const title = t("couriers:keys.end");
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <h1 className="text-2xl">{title}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      <form
        method="post"
        action={`/${locale}/admin/courier-keys/${id}/end`}
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <p className="text-lg">
          {t("couriers:keys.end_ask", { label, courier: t(`couriers:name.${courier}`) })}
        </p>
        <p>{t("couriers:keys.end_text")}</p>
        <div className="flex flex-wrap gap-3">
          {endedAt === null && (
            <button className="button-danger max-sm:w-full">{t("couriers:keys.end_go")}</button>
          )}
          <Link to="/admin/courier-keys" className="button-quiet max-sm:w-full">
            {t("couriers:keys.end_back")}
          </Link>
        </div>
      </form>
    </div>
  );
}
