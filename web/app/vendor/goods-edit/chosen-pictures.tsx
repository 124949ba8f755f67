import type { GoodsView } from "@haat/contract/goods";
import { Picture } from "../../components/commerce/picture.tsx";
import { fieldId } from "../../components/form/field.tsx";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";
import { writtenOf } from "../goods/written-of.ts";

type Props = Readonly<{ goods: GoodsView; errors: FieldErrors }>;

/** What is chosen so far. The press keeps what is written here before it leads to where pictures are chosen. */
export function ChosenPictures({ goods, errors }: Props) {
  const { t } = useWords();
  const error = errors["pictures"];
  const chosen = writtenOf(goods).pictures.flatMap(
    ({ stem }) => goods.pictures.find((each) => each.stem === stem) ?? [],
  );
  return (
    <>
      {chosen.length === 0 ? (
        <p className="max-w-prose text-soft">{t("goods:edit.pictures_none")}</p>
      ) : (
        <ul className="flex flex-wrap gap-3">
          {chosen.map((picture) => (
            <li key={picture.stem} className="w-24">
              <Picture picture={picture} sizes="6rem" loading="lazy" className="rounded-md" />
            </li>
          ))}
        </ul>
      )}
      {error !== undefined && (
        <p id={`${fieldId("pictures")}-error`} className="font-semibold text-brick">
          {error}
        </p>
      )}
      <button
        id={fieldId("pictures")}
        name="intent"
        value="pictures"
        className="button-secondary justify-self-start max-sm:w-full"
        {...(error !== undefined && { "aria-describedby": `${fieldId("pictures")}-error` })}
      >
        <Icon name="grid" />
        {t("goods:edit.pictures_choose")}
      </button>
    </>
  );
}
