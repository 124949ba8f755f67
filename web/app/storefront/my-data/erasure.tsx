import type { ErasureView } from "@haat/contract/my-data";
import { erasingWords } from "@haat/core/erasing";
import { Field } from "../../components/form/field.tsx";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

type Obstacle = ErasureView["obstacles"][number];

function ObstacleRow({ obstacle: { kind, what, where } }: { obstacle: Obstacle }) {
  const { t, locale } = useWords();
  const words = t(`mydata:erase.${kind}`, { what });
  const page = kind === "shop_owner" ? `/${locale}/vendor` : `/${locale}/orders/${where}`;
  return (
    <li>
      {kind === "staff_role" ? (
        words
      ) : (
        <a href={page} className="link inline-flex min-h-12 items-center">
          {words}
        </a>
      )}
    </li>
  );
}

export function Erasure({ erasure, errors }: Readonly<{ erasure: ErasureView; errors: FieldErrors }>) {
  const { t, locale } = useWords();
  const { dueAt, obstacles, waitDays } = erasure;
  // The answer is shown where it was asked, far down the page.
  const here = `/${locale}/account/privacy#erase`;
  if (dueAt !== null)
    return (
      <form method="post" action={here} data-enhance="once" className="sheet grid gap-4">
        <Notice tone="warm">{t("mydata:erase.waiting", { when: new Date(dueAt) })}</Notice>
        <button name="intent" value="keep" className="button">
          {t("mydata:erase.keep")}
        </button>
      </form>
    );
  return (
    <div className="sheet grid gap-4">
      <p>{t("mydata:erase.text")}</p>
      {obstacles.length > 0 ? (
        <Notice tone="warm">
          <p className="font-semibold">{t("mydata:erase.blocked")}</p>
          <ul className="list-disc ps-5">
            {obstacles.map((obstacle) => (
              <ObstacleRow key={`${obstacle.kind}${obstacle.what}`} obstacle={obstacle} />
            ))}
          </ul>
        </Notice>
      ) : (
        <form method="post" action={here} noValidate data-enhance="once" className="grid gap-4">
          <p>{t("mydata:erase.waits", { days: waitDays })}</p>
          <HiddenFields values={{ intent: "erase" }} />
          <Field
            name="confirmation"
            label={t("mydata:erase.type", { word: erasingWords[locale] })}
            errors={errors}
          >
            {(control) => <input {...control} autoComplete="off" maxLength={60} />}
          </Field>
          <button className="button-danger">{t("mydata:erase.go")}</button>
        </form>
      )}
    </div>
  );
}
