import type { AddressView } from "@haat/contract/address-book";
import { data, redirect } from "react-router";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { complaintOf } from "../../lib/complaints.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { translatorOf } from "../../lib/translators.ts";
import { useWords } from "../../lib/words.tsx";
import { keepAddress, readAddresses } from "../addresses/queries.server.ts";
import { AddressFields } from "../checkout/address-fields.tsx";
import { readAreas, readDistricts } from "../checkout/areas.server.ts";
import { ContactFields } from "../checkout/contact-fields.tsx";
import { type Draft, findFaults, readDraft } from "../checkout/draft.ts";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

const draftOf = (address: AddressView): Draft =>
  readDraft({
    ...{ name: address.recipient, phone: address.phone, altPhone: address.altPhone ?? "" },
    ...{ district: address.districtId, areaId: address.areaId },
    ...{ details: address.details, landmark: address.landmark ?? "", locality: address.locality ?? "" },
  });

/** `new` is one that is not kept yet. */
export async function loader(args: Route.LoaderArgs) {
  const { params, request } = args;
  const api = personalApi(args);
  const locale = localeOf(params);
  const me = await requireMe(api, locale, new URL(request.url).pathname);
  const kept = params.id === "new" ? null : (await readAddresses(api)).find(({ id }) => id === params.id);
  if (kept === undefined) throw data(null, { status: 404 });
  const [districts, areas] = await Promise.all([
    readDistricts(api, locale, new Date()),
    kept ? readAreas(api, kept.districtId) : [],
  ]);
  return { me, districts, areas, draft: kept && draftOf(kept) };
}

export async function action(args: Route.ActionArgs) {
  const { params, request } = args;
  const api = personalApi(args);
  const locale = localeOf(params);
  const { t } = translatorOf(locale);
  const form = await readForm(request);
  const draft = readDraft({ ...form, method: "cod" });
  const areas = draft.district === "" ? [] : await readAreas(api, draft.district);
  const shown = { draft, areas, errors: {} as FieldErrors, refusal: undefined };
  if (form["intent"] === "areas") return data(shown, { status: 200 });
  const errors = Object.fromEntries(findFaults(draft).map((name) => [name, t(`checkout:error.${name}`)]));
  if (Object.keys(errors).length > 0) return data({ ...shown, errors }, { status: 400 });
  const sent = await keepAddress(api, params.id === "new" ? null : params.id, draft);
  if (sent.ok)
    return redirect(`/${locale}/account/addresses`, {
      status: 303,
      headers: { "set-cookie": writeFlash("address_kept", request) },
    });
  if (sent.problem.status === 401) answerRefusal(sent.problem, args);
  const complaint = complaintOf(sent.problem, { "area.not_found": "areaId", "phone.invalid": "phone" });
  return data({ ...shown, ...complaint }, { status: sent.problem.status });
}

export default function Address({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { me, districts } = loaderData;
  const errors = actionData?.errors ?? {};
  const draft = actionData?.draft ?? loaderData.draft ?? undefined;
  const title = t(params.id === "new" ? "mydata:addresses.add" : "mydata:addresses.change_title");
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <h1 className="text-2xl">{title}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      <form
        method="post"
        action={`/${locale}/account/addresses/${params.id}`}
        noValidate
        data-enhance="areas"
        className="grid gap-5"
      >
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        <ContactFields draft={draft} me={me} errors={errors} />
        <AddressFields
          draft={draft}
          districts={districts}
          areas={actionData?.areas ?? loaderData.areas}
          errors={errors}
          hasNote={false}
        />
        <button name="intent" value="keep" className="button w-full">
          {t("mydata:addresses.save")}
        </button>
      </form>
    </div>
  );
}
