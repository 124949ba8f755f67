import type { PlaceRowView } from "@haat/contract/place-desk";
import { useWords } from "../../lib/words.tsx";

type Service = Pick<PlaceRowView, "delivers" | "fetches" | "hasServiceChanged">;

/** What a courier says that he does not do at a place, and whether nobody has looked since he said so. */
export function ServiceWords({ place }: Readonly<{ place: Service }>) {
  const { t } = useWords();
  const { delivers, fetches, hasServiceChanged } = place;
  return (
    <>
      {delivers === false && <p className="font-semibold">{t("parcels:places.unserved.delivery")}</p>}
      {fetches === false && <p className="font-semibold">{t("parcels:places.unserved.pickup")}</p>}
      {hasServiceChanged && (
        <p>
          {delivers !== false && fetches !== false && t("parcels:places.served")}{" "}
          {t("parcels:places.changed")}
        </p>
      )}
    </>
  );
}
