import { data } from "react-router";
import { z } from "zod";
import { readForm } from "../../components/form/form-values.ts";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { NarrowForm } from "../../components/form/narrow-form.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { complaintOf, noComplaint } from "../../lib/complaints.ts";
import { linkToken } from "../../lib/link-token.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const loader = ({ request }: Route.LoaderArgs) => ({
  token: linkToken(new URL(request.url).searchParams.get("token")),
});

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const token = linkToken(form["token"]);
  const sent = personalApi(args).send("POST", "/v1/auth/phone-changes/stop", z.null(), { body: { token } });
  const stopped = await outcomeOf(sent);
  if (stopped.ok) return data({ isDone: true, token, complaint: noComplaint });
  const complaint = complaintOf(stopped.problem);
  return data({ isDone: false, token, complaint }, { status: stopped.problem.status });
}

export default function UndoPhone({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  if (actionData?.isDone)
    return (
      <div className="page-narrow mx-auto grid gap-5">
        <PageHead title={t("access:undo_phone.title")} isPrivate />
        <h1 className="text-2xl">{t("access:undo_phone.title")}</h1>
        <Notice tone="good" isNews>
          <p>{t("access:undo_phone.done")}</p>
        </Notice>
        <a href={`/${locale}/sign-in`} className="button">
          {t("access:to_phone")}
        </a>
      </div>
    );
  return (
    <NarrowForm
      title={t("access:undo_phone.title")}
      complaint={actionData?.complaint ?? noComplaint}
      go={t("access:undo_phone.go")}
      action={`/${locale}/undo-phone`}
    >
      <p>{t("access:undo_phone.text")}</p>
      <HiddenFields values={{ token: actionData?.token ?? loaderData.token }} />
    </NarrowForm>
  );
}
