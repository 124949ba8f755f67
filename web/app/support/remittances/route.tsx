import { RemittanceFilter } from "@haat/contract/remittance";
import { couriers } from "@haat/core/couriers";
import { data, redirect } from "react-router";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { yesterdayOf } from "../../finance/days/yesterday.ts";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { openToStaff } from "../../lib/staff-door.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { Places } from "./places.tsx";
import { earlierOf, readRemittances, sendRemittance } from "./queries.server.ts";
import { readUpload } from "./read-upload.ts";
import { RemittanceRow } from "./remittance-row.tsx";
import { UploadForm } from "./upload-form.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const shape = RemittanceFilter.shape;
  const courier = shape.courier.safeParse(searchParams.get("courier") ?? undefined).data;
  const unpaid = shape.unpaid.safeParse(searchParams.get("unpaid") ?? undefined).data;
  const cursor = searchParams.get("cursor") ?? undefined;
  const today = yesterdayOf(new Date(Date.now() + 24 * 3_600_000));
  const page = await readRemittances(personalApi(args), { courier, unpaid, cursor });
  return { courier, unpaid, today, page };
}

export async function action(args: Route.ActionArgs) {
  // Twenty megabytes are read for nobody else.
  await openToStaff(args, ["announceRemittance"]);
  const form = await args.request.formData().catch(() => {
    throw data(null, { status: 400 });
  });
  const { typed, faults, upload } = readUpload(form);
  if (upload === null) return data({ typed, faults, refusal: undefined }, { status: 400 });
  const outcome = await sendRemittance(personalApi(args), upload);
  const to = (rest: string) =>
    redirect(`/${localeOf(args.params)}/support/remittances/${rest}`, { status: 303 });
  if (outcome.ok) return to(outcome.value);
  const earlier = earlierOf(outcome.problem);
  if (earlier !== null) return to(`${earlier.id}?known=${earlier.by}`);
  const refused = answerRefusal(outcome.problem, args);
  return data({ typed, faults, ...refused.data }, refused.init ?? {});
}

export default function Remittances({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { courier, unpaid, today, page } = loaderData;
  const { items, nextCursor } = page;
  const of = new URLSearchParams({ ...(courier && { courier }), ...(unpaid && { unpaid }) });
  const older = nextCursor === null ? null : `?${of}&cursor=${encodeURIComponent(nextCursor)}`;
  const tabs = [undefined, ...couriers].map((each) => ({
    key: each ?? "all",
    to: `/support/remittances?${new URLSearchParams({ ...(each && { courier: each }), ...(unpaid && { unpaid }) })}`,
    name: each === undefined ? t("remittances:all") : t(`couriers:name.${each}`),
    isHere: each === courier,
  }));
  return (
    <div className="page-narrow mx-auto grid gap-6">
      <PageHead title={t("remittances:title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("remittances:title")}</h1>
        <p className="text-soft">{t("remittances:text")}</p>
      </div>
      <Places />
      <RefusalNotice refusal={actionData?.refusal} />
      <Section id="list" title={t(unpaid === undefined ? "remittances:list" : "remittances:list.unpaid")}>
        {unpaid !== undefined && (
          <p className="mb-3">
            <Link to="/support/remittances" className="link inline-flex min-h-12 items-center">
              {t("remittances:list.whole")}
            </Link>
          </p>
        )}
        <div className="mb-3">
          <Tabs label={t("remittances:show")} tabs={tabs} />
        </div>
        {items.length === 0 && (
          <EmptyState
            icon="cash"
            title={t(unpaid === undefined ? "remittances:none" : "remittances:list.all_paid")}
          >
            {unpaid === undefined && <p className="text-soft">{t("remittances:none_text")}</p>}
          </EmptyState>
        )}
        <ul className="grid gap-3">
          {items.map((remittance) => (
            <RemittanceRow key={remittance.id} remittance={remittance} />
          ))}
        </ul>
        <MoreLink to={older === null ? null : `/support/remittances${older}`} name={t("vendor:more")} />
      </Section>
      <UploadForm today={today} typed={actionData?.typed} faults={actionData?.faults ?? []} />
    </div>
  );
}
