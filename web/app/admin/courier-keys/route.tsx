import { data } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { TwoTables } from "../rights/two-tables.tsx";
import { KeyRow } from "./key-row.tsx";
import { NewKeyForm } from "./new-key-form.tsx";
import { issueKey, readKeys } from "./queries.server.ts";
import { ShownOnce } from "./shown-once.tsx";

export async function loader(args: Route.LoaderArgs) {
  return readKeys(personalApi(args));
}

/** The key is in this answer alone: it is neither in an address nor in a cookie, and a page loaded anew is without it. */
export async function action(args: Route.ActionArgs) {
  const { courier = "", label: typed = "" } = await readForm(args.request);
  const label = typed.trim();
  const sent = { courier, label };
  if (label.length < 2 || label.length > 60)
    return data({ issued: null, sent, isUnread: true, refusal: undefined }, { status: 400 });
  const outcome = await issueKey(personalApi(args), sent);
  if (outcome.ok) return { issued: outcome.value, sent: null, isUnread: false, refusal: undefined };
  const { refusal } = answerRefusal(outcome.problem, args).data;
  return data({ issued: null, sent, isUnread: false, refusal }, { status: outcome.problem.status });
}

export default function CourierKeys({ loaderData: { items, mayMake }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("couriers:keys")} isPrivate />
      <TwoTables here="courier-keys" />
      <h1 className="text-2xl">{t("couriers:keys")}</h1>
      <p>{t("couriers:keys.lead")}</p>
      <RefusalNotice refusal={actionData?.refusal} />
      {actionData?.issued ? (
        <ShownOnce issued={actionData.issued} />
      ) : (
        <NewKeyForm
          mayMake={mayMake}
          sent={actionData?.sent ?? null}
          isUnread={actionData?.isUnread === true}
        />
      )}
      {items.length === 0 && <EmptyState icon="truck" title={t("couriers:keys.none")} />}
      <ul className="grid gap-3">
        {items.map((key) => (
          <KeyRow key={key.id} courierKey={key} />
        ))}
      </ul>
    </div>
  );
}
