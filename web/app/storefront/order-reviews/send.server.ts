import { OwnReviewsView, ReviewBody } from "@haat/contract/review";
import { mostReviewPhotos } from "@haat/core/reviews";
import { mostMediaFileBytes } from "@haat/core/media";
import { data } from "react-router";
import { outcomeOf, personalApi, type Api, type Outcome } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal, type Refusal } from "../../lib/refusal.server.ts";
import { translatorOf } from "../../lib/translators.ts";
import type { TypedReview } from "./review-form.tsx";
import { orderKeys } from "../order/queries.server.ts";

type Asker = Parameters<typeof personalApi>[0] &
  Readonly<{ params: { orderId: string; locale?: string | undefined } }>;

const pathOf = (orderId: string): string => `/v1/store/orders/${encodeURIComponent(orderId)}/reviews`;

export const readOwnReviews = (api: Api, request: Request, orderId: string): Promise<OwnReviewsView> =>
  api.read(pathOf(orderId), OwnReviewsView, { headers: orderKeys(request, orderId) });

const send = (
  args: Asker,
  path: string,
  body: unknown,
  method: "POST" | "PUT" = "POST",
): Promise<Outcome<OwnReviewsView>> =>
  outcomeOf(
    personalApi(args).send(method, path, OwnReviewsView, {
      ...{ headers: orderKeys(args.request, args.params.orderId), body },
    }),
  );

export async function readParts(request: Request): Promise<FormData> {
  return request.formData().catch(() => {
    throw data(null, { status: 400 });
  });
}

/** What was typed, whole or not. */
export function typedIn(form: FormData): TypedReview {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return { line: text("line"), stars: text("stars"), text: text("text"), name: text("name") };
}

export const readReview = (typed: TypedReview): ReviewBody | null =>
  ReviewBody.safeParse({ ...typed, stars: Number(typed.stars) }).data ?? null;

/** Said, or said otherwise. */
export const sendReview = (
  args: Asker,
  body: ReviewBody,
  isAgain: boolean,
): Promise<Outcome<OwnReviewsView>> =>
  send(args, pathOf(args.params.orderId), body, isAgain ? "PUT" : "POST");

export const withdrawReview = (args: Asker, line: string): Promise<Outcome<OwnReviewsView>> =>
  send(args, `${pathOf(args.params.orderId)}/withdrawal`, { line });

const filesIn = (form: FormData): File[] =>
  form.getAll("photo").filter((file): file is File => file instanceof File && file.size > 0);

export const hasPhotos = (form: FormData): boolean => filesIn(form).length > 0;

/** Each on its own; the first that is refused, in words. */
export async function sendPhotos(args: Asker, line: string, form: FormData): Promise<Refusal | null> {
  const { t } = translatorOf(localeOf(args.params));
  for (const file of filesIn(form).slice(0, mostReviewPhotos)) {
    if (file.size > mostMediaFileBytes)
      return { title: t("problems:media.too_large.title"), detail: t("problems:media.too_large.detail") };
    const base64 = Buffer.from(await file.arrayBuffer()).toString("base64");
    const outcome = await send(args, `${pathOf(args.params.orderId)}/photos`, { line, base64 });
    if (!outcome.ok) return answerRefusal(outcome.problem, args).data.refusal;
  }
  return null;
}
