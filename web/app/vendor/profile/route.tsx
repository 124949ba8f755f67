import type { ShopProfile } from "@haat/contract/shop-profile";
import { formatDate } from "@haat/i18n/format";
import { data, redirect } from "react-router";
import { Field } from "../../components/form/field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { readShopProfile, saveShopProfile } from "./queries.server.ts";

export const loader = (args: Route.LoaderArgs) => readShopProfile(personalApi(args));

/** What is too short for the API is told here, beside its field; whatever is refused, what was typed stays. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const typed = (name: string, most: number): string => (form[name] ?? "").trim().slice(0, most);
  const body = {
    nameBn: typed("nameBn", 240),
    nameEn: typed("nameEn", 240),
    storyBn: typed("storyBn", 1000),
    storyEn: typed("storyEn", 1000),
  };
  const short = (["storyBn", "storyEn"] as const).filter((name) => body[name].length < 20);
  if (short.length > 0) return data({ body, short, refusal: undefined }, { status: 400 });
  const outcome = await saveShopProfile(personalApi(args), body);
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ body, short, ...refused.data }, refused.init ?? {});
  }
  const headers = { "set-cookie": writeFlash("shop_profile_saved", args.request) };
  return redirect(`/${localeOf(args.params)}/vendor/profile`, { status: 303, headers });
}

export default function Profile({ loaderData: profile, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { story } = profile;
  const name = profile.wanted ?? profile.name;
  const now = { nameBn: name.bn, nameEn: name.en, storyBn: story.bn, storyEn: story.en };
  const typed = actionData?.body ?? now;
  const errors = Object.fromEntries(
    (actionData?.short ?? []).map((each) => [each, t("team:profile.story_short")]),
  );
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("team:profile")} isPrivate />
      <h1 className="text-2xl">{t("team:profile")}</h1>
      <p>{t("team:profile.lead")}</p>
      <RefusalNotice refusal={actionData?.refusal} />
      <NameNews profile={profile} />
      <form
        method="post"
        action={`/${locale}/vendor/profile`}
        noValidate
        data-enhance="once"
        className="sheet grid gap-5"
      >
        {(["nameBn", "nameEn"] as const).map((each) => (
          <Field key={each} name={each} label={t(`team:profile.${each}`)} hint={t("team:profile.name_hint")}>
            {(control) => (
              <input
                {...control}
                lang={each === "nameBn" ? "bn" : "en"}
                maxLength={60}
                autoComplete="off"
                defaultValue={typed[each]}
              />
            )}
          </Field>
        ))}
        {(["storyBn", "storyEn"] as const).map((each) => (
          <Field
            key={each}
            name={each}
            label={t(`team:profile.${each}`)}
            hint={t("team:profile.story_hint")}
            errors={errors}
          >
            {(control) => (
              <textarea
                {...control}
                lang={each === "storyBn" ? "bn" : "en"}
                rows={5}
                maxLength={1000}
                defaultValue={typed[each]}
              />
            )}
          </Field>
        ))}
        <button className="button">{t("team:profile.save")}</button>
      </form>
    </div>
  );
}

/** What became of the name that was asked for. */
function NameNews({ profile: { name, wanted, refusal } }: { profile: ShopProfile }) {
  const { t, locale } = useWords();
  if (wanted !== null)
    return (
      <Notice tone="warm">
        <p className="font-semibold">
          {t("team:profile.waits", { when: formatDate(new Date(wanted.since), locale) })}
        </p>
        <p>
          <Typed text={wanted.bn} /> · <Typed text={wanted.en} />
        </p>
        <p>
          {t("team:profile.shown")} <Typed text={name.bn} /> · <Typed text={name.en} />
        </p>
      </Notice>
    );
  if (refusal === null) return null;
  return (
    <Notice tone="bad">
      <p className="font-semibold">{t("team:profile.refused")}</p>
      <p>
        <Typed text={refusal} />
      </p>
    </Notice>
  );
}
