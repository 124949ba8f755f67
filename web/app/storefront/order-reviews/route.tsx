import { data, redirect } from "react-router";
import enhance from "virtual:enhance/review";
import { Picture } from "../../components/commerce/picture.tsx";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { type Flash, writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { PageHandle } from "../../root.tsx";
import { readOrder } from "../order/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { ReviewForm } from "./review-form.tsx";
import {
  hasPhotos,
  readOwnReviews,
  readParts,
  readReview,
  sendPhotos,
  sendReview,
  typedIn,
  withdrawReview,
} from "./send.server.ts";
import { Written } from "./written.tsx";

export const handle: PageHandle = { script: enhance };

export async function loader(args: Route.LoaderArgs) {
  const [api, { orderId }] = [personalApi(args), args.params];
  const order = await readOrder(api, args.request, orderId);
  return { number: order.number, reviews: await readOwnReviews(api, args.request, orderId) };
}

export async function action(args: Route.ActionArgs) {
  const form = await readParts(args.request);
  const typed = typedIn(form);
  const page = `/${localeOf(args.params)}/orders/${args.params.orderId}/reviews`;
  const leave = (flash: Flash) =>
    redirect(page, { status: 303, headers: { "set-cookie": writeFlash(flash, args.request) } });
  const refuse = ({ data: refused, init }: ReturnType<typeof answerRefusal>) =>
    data({ typed: null, ...refused }, init ?? {});
  const intent = form.get("intent");
  if (intent === "withdraw") {
    const outcome = await withdrawReview(args, typed.line);
    return outcome.ok ? leave("review_withdrawn") : refuse(answerRefusal(outcome.problem, args));
  }
  let isShown = false;
  if (intent === "write" || intent === "rewrite") {
    const body = readReview(typed);
    if (body === null) return data({ typed, refusal: undefined }, { status: 400 });
    const outcome = await sendReview(args, body, intent === "rewrite");
    if (!outcome.ok) return refuse(answerRefusal(outcome.problem, args));
    isShown = outcome.value.items.some(({ line, review }) => line === body.line && review?.state === "shown");
  }
  const refusal = await sendPhotos(args, typed.line, form);
  if (refusal !== null) return data({ typed: null, refusal }, { status: 400 });
  return leave(isShown && !hasPhotos(form) ? "review_kept" : "review_waits");
}

export default function OrderReviews({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { number, reviews } = loaderData;
  const typed = actionData?.typed ?? null;
  const page = `/${locale}/orders/${params.orderId}/reviews`;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("reviews:own.title")} isPrivate />
      <BackLink to={`/orders/${params.orderId}`} name={t("checkout:order.title", { number })} />
      <h1 className="text-2xl">{t("reviews:own.title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      {reviews.items.length === 0 ? (
        <EmptyState icon="parcel" title={t("reviews:own.none")}>
          <p className="text-soft">{t("reviews:own.none_text")}</p>
        </EmptyState>
      ) : (
        <p>{t("reviews:own.lead")}</p>
      )}
      {reviews.items.map((item) => (
        <section key={item.line} className="sheet grid gap-4" aria-labelledby={`line-${item.line}`}>
          <div className="flex items-center gap-3">
            <span className="size-16 flex-none overflow-hidden rounded-md border border-line">
              <Picture picture={item.picture} sizes="4rem" loading="lazy" isDecoration />
            </span>
            <h2 id={`line-${item.line}`} className="text-lg">
              <Link
                to={`/p/${item.productSlug}`}
                className="inline-flex min-h-12 items-center underline underline-offset-4"
              >
                {item.title}
              </Link>
            </h2>
          </div>
          {item.review === null ? (
            <ReviewForm
              page={page}
              draft={
                typed?.line === item.line
                  ? typed
                  : { line: item.line, stars: "", text: "", name: reviews.name }
              }
              isUnread={typed?.line === item.line}
            />
          ) : (
            <Written
              {...{ page, line: item.line, review: item.review }}
              typed={typed?.line === item.line ? typed : null}
            />
          )}
        </section>
      ))}
    </div>
  );
}
