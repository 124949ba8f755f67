import type { ParcelRowView } from "@haat/contract/parcel-desk";
import { useWords } from "../../lib/words.tsx";

type Found = NonNullable<ParcelRowView["case"]>;
type Props = Readonly<{ another: NonNullable<Found["another"]>; isOpen: boolean }>;

/** Who wants that the rider comes again, when somebody is there, and where the courier is asked. */
export function TryCase({ another: { wish, asker, by, answer, how }, isOpen }: Props) {
  const { t } = useWords();
  const said = { wish: t(`checkout:try.wish.${wish}`) };
  return (
    <>
      <p>
        {by === null
          ? t(asker === "shop" ? "parcels:case.by_shop" : "parcels:case.by_buyer", said)
          : t("parcels:case.by_staff", { ...said, name: by })}
      </p>
      {isOpen && <p>{t(`parcels:case.try.${how}`)}</p>}
      {answer !== null && <p className="font-semibold">{t(`parcels:case.try.${answer}`)}</p>}
    </>
  );
}

/** One of the two ends it, and its buyer hears which. */
export function TryAnswers() {
  const { t } = useWords();
  return (
    <div className="flex flex-wrap gap-3">
      {(["told", "refused"] as const).map((answer) => (
        <button
          key={answer}
          name="answer"
          value={answer}
          className={`${answer === "told" ? "button" : "button-secondary"} max-sm:w-full`}
        >
          {t(`parcels:case.try.${answer}`)}
        </button>
      ))}
    </div>
  );
}
