import { createContext, data, redirect } from "react-router";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { readAreas, readDistricts } from "../checkout/areas.server.ts";
import type { Route } from "./+types/route.ts";
import {
  type Draft,
  type ErrorName,
  faultsOf,
  firstFaultyStep,
  readDraft,
  readStep,
  stepAfter,
  stepBefore,
} from "./draft.ts";
import { Progress } from "./progress.tsx";
import { readApplications, sendApplication } from "./queries.server.ts";
import { Review } from "./review.tsx";
import { StepFields } from "./step-fields.tsx";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

/** Loaders run after an action too, and by then the application may have been sent. */
const steppedContext = createContext(false);

export async function loader(args: Route.LoaderArgs) {
  const { params, request, context } = args;
  const locale = localeOf(params);
  const api = personalApi(args);
  await requireMe(api, locale, new URL(request.url).pathname);
  const districts = await readDistricts(api, locale, new Date());
  if (!context.get(steppedContext)) {
    const { items } = await readApplications(api);
    if (items.some(({ state }) => state === "applied")) throw redirect(`/${locale}/sell/status`);
  }
  return { districts };
}

/** One step forward or back; the draft comes along in the form, so nothing is lost and nothing is kept. */
export async function action(args: Route.ActionArgs) {
  const { request, params, context } = args;
  context.set(steppedContext, true);
  const form = await readForm(request);
  const api = personalApi(args);
  const draft = readDraft(form);
  const now = readStep(form["step"]);
  const areas = draft.district === "" ? [] : await readAreas(api, draft.district);
  const show = (step: typeof now, faults: readonly (ErrorName | "terms")[] = []) =>
    data({ step, draft, areas, faults, refusal: undefined }, { status: faults.length > 0 ? 400 : 200 });
  if (form["intent"] === "back") return show(stepBefore(now));
  const faults = faultsOf(now, draft);
  if (faults.length > 0) return show(now === "review" ? (firstFaultyStep(draft) ?? now) : now, faults);
  if (now !== "review") return show(stepAfter(now));
  if (form["terms"] !== "yes") return show("review", ["terms"]);
  const sent = await sendApplication(api, draft);
  if (!sent.ok) {
    const refused = answerRefusal(sent.problem, args);
    const step = stepOf(sent.problem.code);
    return data({ step, draft, areas, faults: [], ...refused.data }, refused.init ?? {});
  }
  const headers = { "set-cookie": writeFlash("application_sent", request) };
  return redirect(`/${localeOf(params)}/sell/status`, { status: 303, headers });
}

/** Where a refusal can be put right. */
function stepOf(code: string | null): "shop" | "owner" | "payout" | "review" {
  if (code?.startsWith("shop_name.")) return "shop";
  if (code?.startsWith("payout.")) return "payout";
  return code === "nid.invalid" || code === "name.invalid" ? "owner" : "review";
}

const empty = readDraft({});

export default function Apply({ loaderData: { districts }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { step = "shop", draft = empty, areas = [], faults = [], refusal } = actionData ?? {};
  const errors = Object.fromEntries(
    faults.map((name) => [name === "name" ? "nameBn" : name, t(`selling:error.${name}`)]),
  );
  const district = districts.flatMap((group) => group.districts).find(({ id }) => id === draft.district);
  const area = areas.find(({ id }) => id === draft.areaId);
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("selling:apply")} isPrivate />
      <h1 className="text-2xl">{t("selling:apply")}</h1>
      <Progress now={step} />
      <RefusalNotice refusal={refusal} />
      <form
        key={step}
        method="post"
        action={`/${locale}/sell/apply`}
        noValidate
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        <HiddenFields values={{ step, ...hiddenIn(step, draft) }} />
        <StepFields
          {...{ step, draft, districts, areas }}
          errors={faults.includes("name") ? { ...errors, name: t("selling:error.name") } : errors}
        />
        {step === "review" && (
          <Review draft={draft} place={[area?.name, district?.name].filter(Boolean).join(", ")} />
        )}
        <button name="intent" value="next" className="button min-h-14 text-lg">
          {step === "review" ? t("selling:send") : t("selling:next")}
        </button>
        {step !== "shop" && (
          <button name="intent" value="back" className="button-quiet">
            {t("selling:back")}
          </button>
        )}
      </form>
    </div>
  );
}

const shown: Readonly<Record<string, readonly (keyof Draft)[]>> = {
  shop: ["nameBn", "nameEn", "story"],
  district: ["district"],
  area: ["areaId"],
  owner: ["ownerName", "nid"],
  payout: ["provider", "number", "check", "bank", "holder"],
  review: [],
};

/** What the step itself does not ask for comes along unseen; a new district forgets the upazila of the old one. */
const hiddenIn = (step: keyof typeof shown, draft: Draft): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(draft).filter(
      ([name]) => !shown[step]?.some((each) => each === name) && !(step === "district" && name === "areaId"),
    ),
  );
