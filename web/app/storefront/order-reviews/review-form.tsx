import { longestReview, mostReviewPhotos } from "@haat/core/reviews";
import { Field } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";
import { PhotoFields } from "./photo-fields.tsx";

const fives = ["5", "4", "3", "2", "1"] as const;

export type TypedReview = Readonly<{ line: string; stars: string; text: string; name: string }>;
type Props = Readonly<{
  page: string;
  /** As it stands, or is proposed. */
  draft: TypedReview;
  isUnread: boolean;
  /** It was said already and is said otherwise. */
  isAgain?: boolean;
  photos?: number;
}>;

/** Stars said in words, then what there is to say, then what came, as it looks. */
export function ReviewForm({ page, draft, isUnread, isAgain = false, photos = 0 }: Props) {
  const { t } = useWords();
  const { line } = draft;
  return (
    <form
      method="post"
      action={page}
      encType="multipart/form-data"
      noValidate
      data-enhance="once"
      className="grid gap-4"
    >
      <input type="hidden" name="line" value={line} />
      <fieldset className="grid gap-1">
        <legend className="font-semibold">{t("reviews:own.stars")}</legend>
        {isUnread && (
          <p role="alert" className="font-semibold text-brick">
            {t("reviews:own.needed")}
          </p>
        )}
        {fives.map((stars) => (
          <label key={stars} className="tick">
            <input type="radio" name="stars" value={stars} defaultChecked={draft.stars === stars} required />
            {t(`reviews:own.star.${stars}`)}
          </label>
        ))}
      </fieldset>
      <Field
        name="text"
        among={line}
        label={t("reviews:own.text")}
        hint={t("reviews:own.text_hint")}
        optional={t("common:form.optional")}
      >
        {(control) => <textarea {...control} rows={4} maxLength={longestReview} defaultValue={draft.text} />}
      </Field>
      <Field
        name="name"
        among={line}
        label={t("reviews:own.name")}
        hint={t("reviews:own.name_hint")}
        optional={t("common:form.optional")}
      >
        {(control) => <input {...control} maxLength={80} autoComplete="name" defaultValue={draft.name} />}
      </Field>
      {photos < mostReviewPhotos && <PhotoFields among={line} already={photos} />}
      <button
        name="intent"
        value={isAgain ? "rewrite" : "write"}
        className="button justify-self-start max-sm:w-full"
      >
        {t(isAgain ? "reviews:own.save" : "reviews:own.send")}
      </button>
    </form>
  );
}
