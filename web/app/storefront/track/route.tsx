import { TrackView } from "@haat/contract/order";
import { foldDigits } from "@haat/core/digits";
import { data } from "react-router";
import { Field } from "../../components/form/field.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { outcomeOf, publicApi, refusePage } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { Tracked } from "./tracked.tsx";

export async function loader(args: Route.LoaderArgs) {
  const typed = (new URL(args.request.url).searchParams.get("code") ?? "").slice(0, 40);
  const code = foldDigits(typed).toLowerCase().replaceAll(/[\s-]/g, "");
  if (code === "") return data({ code, found: null, isMissing: false });
  const outcome = await outcomeOf(
    publicApi(args).find(`/v1/store/track/${encodeURIComponent(code)}`, TrackView),
  );
  if (outcome.ok) return data({ code, found: outcome.value, isMissing: false });
  const { status } = outcome.problem;
  if (status !== 404 && status !== 400) refusePage(outcome.problem);
  return data({ code, found: null, isMissing: true }, { status: 404 });
}

export default function Track({ loaderData: { code, found, isMissing } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("checkout:track.title")} isPrivate />
      <h1 className="text-2xl">{t("checkout:track.title")}</h1>
      <form action={`/${locale}/track`} className="sheet grid gap-4">
        <Field name="code" label={t("checkout:track.code")} hint={t("checkout:track.hint")}>
          {(control) => (
            <input {...control} autoComplete="off" autoCapitalize="none" maxLength={40} defaultValue={code} />
          )}
        </Field>
        <button className="button">{t("checkout:track.go")}</button>
      </form>
      {isMissing && (
        <Notice tone="warm" isNews>
          {t("checkout:track.missing")}
        </Notice>
      )}
      {found !== null && <Tracked track={found} />}
    </div>
  );
}
