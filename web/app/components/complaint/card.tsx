import type { ComplaintView } from "@haat/contract/complaint";
import type { ReactNode } from "react";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { ComplaintSteps } from "./steps.tsx";

type Props = Readonly<{
  complaint: ComplaintView;
  /** The address under which its photos lie by their place. */
  photosAt: string;
  /** Beside the number: whose parcel, or how long is left. */
  aside: ReactNode;
  children?: ReactNode;
}>;

/** One complaint, what was said of it and what it shows; below it, what whoever looks may do. */
export function ComplaintCard({ complaint, photosAt, aside, children }: Props) {
  const { t } = useWords();
  const { id, number, kind, line, part } = complaint;
  return (
    <section className="sheet grid content-start gap-4" aria-labelledby={id}>
      <div className="grid gap-1">
        <h2 id={id} className="text-lg">
          {t(`complaints:kind.${kind}`)}
        </h2>
        <p className="text-soft">
          <b className="text-ink">{number}</b> · {t("complaints:of_part", { number: part.number })}
        </p>
        {line !== null && (
          <p>
            {line.title}
            {line.label !== "" && <span className="text-soft"> · {line.label}</span>}
          </p>
        )}
        {aside}
      </div>
      {complaint.back !== null && <GoesBack back={complaint.back} />}
      <ComplaintSteps complaint={complaint} />
      <ComplaintPhotos photos={complaint.photos} at={photosAt} />
      {children}
    </section>
  );
}

/** Which pieces, what they were bought for, and what their buyer would have for them. */
function GoesBack({ back }: Readonly<{ back: NonNullable<ComplaintView["back"]> }>) {
  const { t } = useWords();
  return (
    <div className="grid gap-1">
      <p className="font-semibold">{t("complaints:return.goes_back", { sum: readMoney(back.sum) })}</p>
      <ul className="grid gap-1">
        {back.lines.map(({ id, title, label, quantity }) => (
          <li key={id}>
            {label === "" ? title : `${title} · ${label}`}{" "}
            <span className="text-soft">{t("common:units", { count: quantity })}</span>
          </li>
        ))}
      </ul>
      <p>{t("complaints:return.wished", { what: t(`complaints:wish.${back.wish}`) })}</p>
    </div>
  );
}

function ComplaintPhotos({ photos, at }: Readonly<{ photos: ComplaintView["photos"]; at: string }>) {
  const { t } = useWords();
  if (photos.length === 0) return null;
  return (
    <ul className="grid grid-cols-3 gap-2 sm:grid-cols-5">
      {photos.map(({ place, isGone }) => (
        <li key={place}>
          {isGone ? (
            <p className="text-sm text-soft">{t("complaints:photo_gone")}</p>
          ) : (
            <a href={`${at}/${place}`}>
              <img
                src={`${at}/${place}`}
                alt={t("complaints:photo", { place })}
                loading="lazy"
                className="aspect-square w-full rounded border border-line object-cover"
              />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
