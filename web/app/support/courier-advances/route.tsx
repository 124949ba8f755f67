import { CourierAdvanceBody } from "@haat/contract/courier-advance";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { yesterdayOf } from "../../finance/days/yesterday.ts";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { askUndo } from "../remittance/undo.server.ts";
import { ToSecond } from "../remittance/to-second.tsx";
import { useStaff } from "../staff.ts";
import type { Route } from "./+types/route.ts";
import { Advance } from "./advance.tsx";
import { AdvanceForm, faultsIn, type Sent } from "./advance-form.tsx";
import { courierIn, proposeAdvance, readAdvances } from "./queries.server.ts";

const place = "/support/courier-advances";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const courier = courierIn(searchParams);
  const cursor = searchParams.get("cursor") ?? undefined;
  const page = await readAdvances(personalApi(args), { courier, cursor });
  const today = yesterdayOf(new Date(Date.now() + 24 * 3_600_000));
  const isAsked = searchParams.has("asked");
  return { page, courier, today, isAsked, said: saidIn(searchParams), pressKey: newSecret() };
}

/** What the page's address says of an advance: a line of our bank's leads here. */
function saidIn(params: URLSearchParams): Sent | null {
  const [amount, day, reference] = ["amount", "day", "reference"].map((name) =>
    params.get(name)?.slice(0, 100),
  );
  if (!amount || !day || !reference) return null;
  return { typed: { amount, day, reference }, faults: [] };
}

type Still = Readonly<{ sent: Sent | null; undoUnread: string | null; refusal: undefined }>;
const still: Still = { sent: null, undoUnread: null, refusal: undefined };

async function undo(args: Route.ActionArgs, form: Readonly<Record<string, string>>) {
  const outcome = await askUndo(personalApi(args), form);
  if (outcome === null) return data({ ...still, undoUnread: form["creditId"] ?? "" }, { status: 400 });
  if (outcome.ok) return redirect(`/${localeOf(args.params)}${place}?asked=yes`, { status: 303 });
  const refused = answerRefusal(outcome.problem, args);
  return data({ ...still, ...refused.data }, refused.init ?? {});
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  if (form["intent"] === "undo") return undo(args, form);
  const { key = "", courier, amount, day, reference, reason } = form;
  const typed = { courier, amount, day, reference, reason } as Sent["typed"];
  const read = CourierAdvanceBody.safeParse(typed);
  if (!read.success) {
    const faults = faultsIn(read.error.issues.map(({ path }) => path[0] ?? ""));
    return data({ ...still, sent: { typed, faults } }, { status: 400 });
  }
  const outcome = await proposeAdvance(personalApi(args), key, read.data);
  if (outcome.ok)
    return redirect(`/${localeOf(args.params)}${place}?courier=${read.data.courier}&asked=yes`, {
      status: 303,
    });
  const refused = answerRefusal(outcome.problem, args);
  return data({ ...still, sent: { typed, faults: [] }, ...refused.data }, refused.init ?? {});
}

/** What couriers paid ahead on parcels under way, and what of it their statements have taken back. */
export default function CourierAdvances({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { may } = useStaff();
  const { page, courier, today, isAsked, said, pressKey } = loaderData;
  const title = t("remittances:advances");
  const older = new URLSearchParams({ ...(courier && { courier }), cursor: page.nextCursor ?? "" });
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <BackLink to="/support/courier-cash" name={t("remittances:cash")} />
      <div>
        <h1 className="text-2xl">
          {title}
          {courier !== undefined && <> · {t(`couriers:name.${courier}`)}</>}
        </h1>
        <p className="text-soft">{t("remittances:advances.text")}</p>
      </div>
      {isAsked && <ToSecond />}
      <RefusalNotice refusal={actionData?.refusal} />
      {page.items.length === 0 && <EmptyState icon="cash" title={t("remittances:advances.none")} />}
      <ul className="grid gap-3">
        {page.items.map((advance) => (
          <Advance
            key={advance.id}
            {...{ advance, pressKey }}
            isUnread={actionData?.undoUnread === advance.id}
          />
        ))}
      </ul>
      <MoreLink to={page.nextCursor === null ? null : `${place}?${older}`} name={t("vendor:more")} />
      {may.includes("proposeCourierAdvance") && (
        <AdvanceForm {...{ place, pressKey, today, courier }} sent={actionData?.sent ?? said} />
      )}
    </div>
  );
}
