import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { SessionRow } from "./session-row.tsx";
import { endOne, endOthers, readSessions } from "./queries.server.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  await requireMe(api, localeOf(args.params), new URL(args.request.url).pathname);
  return readSessions(api);
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const form = await readForm(request);
  const api = personalApi(args);
  const { intent, id } = form;
  if (intent !== "end_others" && !(intent === "end" && id !== undefined)) throw data(null, { status: 400 });
  const outcome = intent === "end" && id !== undefined ? await endOne(api, id) : await endOthers(api);
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  const flash = intent === "end" ? "device_ended" : "devices_ended";
  return redirect(`/${localeOf(params)}/account/sessions`, {
    status: 303,
    headers: { "set-cookie": writeFlash(flash, request) },
  });
}

export default function Sessions({ loaderData: { items }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const others = items.filter(({ isCurrent }) => !isCurrent);
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("sessions:title")} isPrivate />
      <h1 className="text-2xl">{t("sessions:title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      <p>{t("sessions:intro")}</p>
      <ul className="grid gap-3">
        {items.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {others.length === 0 ? (
        <p className="text-soft">{t("sessions:alone")}</p>
      ) : (
        <form method="post" data-enhance="once">
          <button name="intent" value="end_others" className="button-secondary">
            {t("sessions:end_others")}
          </button>
        </form>
      )}
    </div>
  );
}
