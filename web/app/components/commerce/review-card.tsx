import type { ReviewView } from "@haat/contract/review";
import { pictureAddress } from "@haat/contract/values";
import { formatDate } from "@haat/i18n/format";
import type { ReactNode } from "react";
import { useWords } from "../../lib/words.tsx";
import { Typed } from "../ui/typed.tsx";
import { Picture } from "./picture.tsx";
import { StarRow } from "./stars.tsx";

/** What one buyer says, and what the shop says to it, each in its own language. */
export function ReviewCard({ review, children }: { review: ReviewView; children?: ReactNode }) {
  const { t, locale } = useWords();
  const { stars, text, name, photos, madeAt, editedAt, reply } = review;
  return (
    <article className="sheet grid content-start gap-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StarRow stars={stars} />
        <b>{t("reviews:star", { count: stars })}</b>
      </p>
      <p className="text-sm text-soft">
        {name === null ? t("reviews:buyer") : <Typed text={name} />} · {formatDate(new Date(madeAt), locale)}
        {editedAt !== null && <> · {t("reviews:edited", { when: formatDate(new Date(editedAt), locale) })}</>}
      </p>
      {text !== "" && (
        <p className="max-w-prose whitespace-pre-line">
          <Typed text={text} />
        </p>
      )}
      {photos.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {photos.map((photo) => (
            <li key={photo.stem}>
              <a
                href={pictureAddress(photo, photo.widths.at(-1) ?? 0, "webp")}
                className="block size-24 overflow-hidden rounded-md border border-line"
              >
                <Picture picture={photo} sizes="6rem" loading="lazy" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {reply !== null && (
        <div className="border-s-4 border-marigold ps-3">
          <p className="text-sm font-semibold">
            {t("reviews:reply")} · {formatDate(new Date(reply.at), locale)}
          </p>
          <p className="max-w-prose whitespace-pre-line">
            <Typed text={reply.text} />
          </p>
          {reply.isOfEarlier && <p className="text-sm text-soft">{t("reviews:reply_earlier")}</p>}
        </div>
      )}
      {children}
    </article>
  );
}
