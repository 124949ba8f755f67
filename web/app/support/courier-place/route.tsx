import type { PlaceActBody, PlaceDetailView } from "@haat/contract/place-desk";
import { newSecret } from "@haat/core/ids";
import { formatDateTime } from "@haat/i18n/format";
import type { ReactNode } from "react";
import { data, redirect, useOutletContext } from "react-router";
import { Field } from "../../components/form/field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { actOnPlace, readPlace } from "../courier-places/queries.server.ts";
import { ServiceWords } from "../courier-places/service-words.tsx";
import type { Staff } from "../staff.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  return { ...(await readPlace(personalApi(args), args.params)), pressKey: newSecret() };
}

const acts = ["choose", "spell", "undo", "see"] as const;

export async function action(args: Route.ActionArgs) {
  const { act: named, key = "", ...said } = await readForm(args.request);
  const act = acts.find((each) => each === named);
  if (act === undefined) throw data(null, { status: 400 });
  // What is missing in it the API names.
  const body = { act, ...said } as PlaceActBody;
  const outcome = await actOnPlace({ api: personalApi(args), of: args.params, key, body });
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  const { courier, geoId } = args.params;
  return redirect(`/${localeOf(args.params)}/support/courier-places/${courier}/${geoId}`, {
    status: 303,
    headers: { "set-cookie": writeFlash("place_set", args.request) },
  });
}

export default function CourierPlace({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { may } = useOutletContext<Staff>();
  const { place, history } = loaderData;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={place.name} isPrivate />
      <BackLink
        to={`/support/courier-places?courier=${place.courier}&state=${place.state}`}
        name={t("parcels:places.title")}
      />
      <div className="grid gap-1">
        <h1 className="text-2xl">{place.name}</h1>
        <p>
          {t(`couriers:name.${place.courier}`)} · {t(`parcels:places.state.${place.state}`)}
        </p>
        {place.theirs !== null && (
          <p className="wrap-anywhere">
            {t(`parcels:places.theirs.${place.drift === null ? "now" : "was"}`, { name: place.theirs })}
          </p>
        )}
        {place.drift !== null && <p className="font-semibold">{t(`parcels:places.drift.${place.drift}`)}</p>}
        <ServiceWords place={place} />
        {place.wanted > 0 && <p>{t("parcels:places.wanted", { count: place.wanted })}</p>}
        {(place.drift === null || place.foundBy === "hand") && (
          <p className="text-soft">
            {t(`parcels:places.found.${place.foundBy}`)}
            {place.setBy !== null && ` ${place.setBy}`}
          </p>
        )}
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      {may.includes("actOnCourierPlace") && <Choice {...loaderData} />}
      <History history={history} />
    </div>
  );
}

type ChoiceProps = PlaceDetailView & Readonly<{ pressKey: string }>;

function Choice({ place, isSpelled, options, history, pressKey }: ChoiceProps) {
  const { t } = useWords();
  const action = `/support/courier-places/${place.courier}/${place.geoId}`;
  return (
    <>
      {place.hasServiceChanged && (
        <Act act="see" action={action} pressKey={pressKey}>
          {null}
        </Act>
      )}
      {isSpelled && (
        <Act act="spell" action={action} pressKey={pressKey}>
          <Field
            name="district"
            label={t("parcels:places.district")}
            hint={t("parcels:places.spelling_hint")}
          >
            {(control) => <input {...control} maxLength={100} autoComplete="off" />}
          </Field>
          <Field name="thana" label={t("parcels:places.thana")}>
            {(control) => <input {...control} maxLength={100} autoComplete="off" />}
          </Field>
        </Act>
      )}
      {options.length > 0 && (
        <Act act="choose" action={action} pressKey={pressKey}>
          <Field name="placeId" label={t("parcels:places.choose")} hint={t("parcels:places.choose_hint")}>
            {(control) => (
              <select {...control} defaultValue={options.find(({ name }) => name === place.theirs)?.id ?? ""}>
                <option value="">{t("parcels:places.pick")}</option>
                {options.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </Act>
      )}
      {history.length > 0 && (
        <Act act="undo" action={action} pressKey={pressKey}>
          {null}
        </Act>
      )}
    </>
  );
}

type ActProps = Readonly<{
  act: (typeof acts)[number];
  action: string;
  pressKey: string;
  children: ReactNode;
}>;

function Act({ act, action, pressKey, children }: ActProps) {
  const { t, locale } = useWords();
  return (
    <form
      method="post"
      action={`/${locale}${action}`}
      noValidate
      data-enhance="once"
      className="sheet grid gap-4"
    >
      <input type="hidden" name="key" value={`${pressKey}-${act}`} />
      <input type="hidden" name="act" value={act} />
      {children}
      <Field
        name="reason"
        among={act}
        label={t("parcels:booking.reason")}
        hint={t("parcels:places.reason_hint")}
      >
        {(control) => <textarea {...control} rows={2} maxLength={300} />}
      </Field>
      <button className={act === "undo" ? "button-secondary max-sm:w-full" : "button max-sm:w-full"}>
        {t(`parcels:places.go.${act}`)}
      </button>
    </form>
  );
}

function History({ history }: Pick<PlaceDetailView, "history">) {
  const { t, locale } = useWords();
  if (history.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2 className="text-xl">{t("parcels:places.history")}</h2>
      <ul className="grid gap-2">
        {history.map((change, at) => (
          <li key={at} className="sheet grid gap-1">
            <p className="wrap-anywhere">
              {change.from ?? t("parcels:places.nothing")} → {change.to ?? t("parcels:places.nothing")}
            </p>
            <p className="text-sm text-soft">
              {formatDateTime(new Date(change.at), locale)}
              {change.reason !== null && (
                <>
                  {" · "}
                  {change.actor}: <Typed text={change.reason} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
