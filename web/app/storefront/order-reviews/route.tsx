import type { OwnReviewsView } from "@haat/contract/review";
import { mostReviewPhotos } from "@haat/core/reviews";
import { data, redirect } from "react-router";
import enhance from "virtual:enhance/review";
import { Picture } from "../../components/commerce/picture.tsx";
import { ReviewCard } from "../../components/commerce/review-card.tsx";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { PageHandle } from "../../root.tsx";
import { readOrder } from "../order/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { PhotoFields } from "./photo-fields.tsx";
import { ReviewForm } from "./review-form.tsx";
import {
  hasPhotos,
  readOwnReviews,
  readParts,
  readReview,
  sendPhotos,
  sendReview,
  typedIn,
} from "./send.server.ts";

export const handle: PageHandle = { script: enhance };

export async function loader(args: Route.LoaderArgs) {
  const [api, { orderId }] = [personalApi(args), args.params];
  const order = await readOrder(api, args.request, orderId);
  return { number: order.number, reviews: await readOwnReviews(api, args.request, orderId) };
}

export async function action(args: Route.ActionArgs) {
  const form = await readParts(args.request);
  const typed = typedIn(form);
  const isNew = form.get("intent") === "write";
  let isShown = false;
  if (isNew) {
    const body = readReview(typed);
    if (body === null) return data({ typed, refusal: undefined }, { status: 400 });
    const outcome = await sendReview(args, body);
    if (!outcome.ok) {
      const { data: refused, init } = answerRefusal(outcome.problem, args);
      return data({ typed: null, ...refused }, init ?? {});
    }
    isShown = outcome.value.items.some(({ line, review }) => line === body.line && review?.state === "shown");
  }
  const refusal = await sendPhotos(args, typed.line, form);
  if (refusal !== null) return data({ typed: null, refusal }, { status: 400 });
  const flash = isShown && !hasPhotos(form) ? "review_kept" : "review_waits";
  const headers = { "set-cookie": writeFlash(flash, args.request) };
  const page = `/${localeOf(args.params)}/orders/${args.params.orderId}/reviews`;
  return redirect(page, { status: 303, headers });
}

export default function OrderReviews({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { number, reviews } = loaderData;
  const typed = actionData?.typed ?? null;
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
              <Link to={`/p/${item.productSlug}`} className="underline underline-offset-4">
                {item.title}
              </Link>
            </h2>
          </div>
          {item.review === null ? (
            <ReviewForm
              {...{
                line: item.line,
                name: reviews.name,
                page: `/${locale}/orders/${params.orderId}/reviews`,
              }}
              typed={typed?.line === item.line ? typed : null}
            />
          ) : (
            <Written {...{ item, review: item.review, orderId: params.orderId }} />
          )}
        </section>
      ))}
    </div>
  );
}

type Item = OwnReviewsView["items"][number];
type WrittenProps = Readonly<{ item: Item; review: NonNullable<Item["review"]>; orderId: string }>;

function Written({ item: { line }, review, orderId }: WrittenProps) {
  const { t, locale } = useWords();
  const { state, reason, photos } = review;
  return (
    <>
      <ReviewCard review={review} />
      <p className={state === "hidden" ? "notice notice-warm" : "text-soft"}>
        {state === "hidden" ? t("reviews:own.hidden", { reason: reason ?? "" }) : t(`reviews:own.${state}`)}
      </p>
      {state !== "hidden" && photos.length < mostReviewPhotos && (
        <form
          method="post"
          action={`/${locale}/orders/${orderId}/reviews`}
          encType="multipart/form-data"
          data-enhance="once"
          className="grid gap-3"
        >
          <input type="hidden" name="line" value={line} />
          <PhotoFields among={line} already={photos.length} />
          <button name="intent" value="photos" className="button-secondary justify-self-start">
            {t("reviews:own.add")}
          </button>
        </form>
      )}
    </>
  );
}
