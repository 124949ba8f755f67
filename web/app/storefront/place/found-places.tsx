import type { PlaceList } from "@haat/contract/delivery";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { Choices } from "./choices.tsx";

type FoundProps = Readonly<{ found: PlaceList["items"]; back: string }>;

/** What was typed may be a district, whose upazilas are asked for next, or a place itself. */
export function FoundPlaces({ found, back }: FoundProps) {
  const { t } = useWords();
  const districts = found.filter(({ level }) => level === "district");
  const areas = found.filter(({ level }) => level !== "district");
  return (
    <div className="grid gap-2">
      {districts.map(({ id, name }) => (
        <Link
          key={id}
          to={`/place?district=${id}&back=${encodeURIComponent(back)}`}
          className="choice items-center"
        >
          <span className="flex-1 font-semibold">{t("storefront:place.areas_of", { district: name })}</span>
          <Icon name="next" className="size-5 text-brand" />
        </Link>
      ))}
      {areas.length > 0 && (
        <Choices
          back={back}
          choices={areas.map(({ id, name, district }) => ({
            place: { areaId: id, districtId: district.id },
            ...{ name, of: t("storefront:place.district_of", { district: district.name }) },
          }))}
        />
      )}
    </div>
  );
}
