import { TrackView } from "@haat/contract/track";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { SecretField } from "../../components/form/secret-field.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Watched } from "../../components/ui/watched.tsx";
import { outcomeOf, publicApi, refusePage } from "../../lib/api.server.ts";
import { holdLink, readHeldLink } from "../../lib/held-link.server.ts";
import { markOf } from "../../lib/live.server.ts";
import { trackCode } from "../../lib/link-token.ts";
import { localeOf } from "../../lib/locale.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { isSettled } from "../order/progress.ts";
import { Tracked } from "./tracked.tsx";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

/** Null: no order has this code. */
async function findTracked(
  args: Route.ActionArgs | Route.LoaderArgs,
  code: string,
): Promise<Readonly<{ track: TrackView; mark: string | null }> | null> {
  let mark: string | null = null;
  const asked = publicApi(args).send("POST", "/v1/store/track", TrackView, {
    body: { code },
    onReply: (headers) => void (mark = markOf(headers)),
  });
  const outcome = await outcomeOf(asked);
  if (outcome.ok) return { track: outcome.value, mark };
  return outcome.problem.status === 404 ? null : refusePage(outcome.problem);
}

/** The code that this browser showed last stays in a cookie for a while, so the page can be loaded again. */
export async function loader(args: Route.LoaderArgs) {
  const code = readHeldLink("track", args.request);
  const found = code === null ? null : await findTracked(args, code);
  return { found, now: new Date().toISOString() };
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { code: typed = "" } = await readForm(request);
  const code = trackCode(typed);
  if (code === null || (await findTracked(args, code)) === null) return data({ typed }, { status: 404 });
  return redirect(`/${localeOf(params)}/track`, {
    status: 303,
    headers: { "set-cookie": holdLink("track", code, request) },
  });
}

export default function Track({ loaderData: { found, now }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("checkout:track.title")} isPrivate />
      <h1 className="text-2xl">{t("checkout:track.title")}</h1>
      <form method="post" action={`/${locale}/track`} className="sheet grid gap-4" data-enhance="once">
        <SecretField
          name="code"
          label={t("checkout:track.code")}
          hint={t("checkout:track.hint")}
          typed={actionData?.typed}
        />
        <button className="button">{t("checkout:track.go")}</button>
      </form>
      {actionData !== undefined && (
        <Notice tone="warm" isNews>
          {t("checkout:track.missing")}
        </Notice>
      )}
      {actionData === undefined && found !== null && (
        <Watched
          everyS={60}
          isOpen={!isSettled(found.track)}
          news={{ from: "/track/live", mark: found.mark }}
        >
          <Tracked track={found.track} now={now} />
        </Watched>
      )}
    </div>
  );
}
